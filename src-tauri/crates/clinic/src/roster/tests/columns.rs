//! Headings in the vocabularies of many programs.

use super::{alone, draft, rows};
use crate::{
    ClinicError, Field, Problem,
    roster::{
        ColumnTarget::{self, *},
        NeverKept::{self, *},
        Roster,
    },
};

/// What a file with these headings, and a row that says nothing, takes each for.
fn targets(headings: &[&str]) -> Vec<(ColumnTarget, Option<NeverKept>)> {
    let file = format!("{}\n{}", headings.join("\t"), vec!["x"; headings.len()].join("\t"));
    read(&file).view().columns.iter().map(|it| (it.target, it.never_kept)).collect()
}

fn read(file: &str) -> Roster {
    Roster::read(file.as_bytes()).unwrap()
}

/// What one heading is taken for beside a column of names.
fn target(heading: &str) -> (ColumnTarget, Option<NeverKept>) {
    targets(&["Last Name", heading])[1]
}

#[test]
fn a_heading_of_any_length_is_read() {
    for heading in ["of".repeat(128 * 1024), "citystate".repeat(30_000), "x ".repeat(100_000)] {
        assert_eq!(target(&heading), (LeaveOut, None));
    }
}

#[test]
fn many_words_mean_the_same() {
    for (meant, headings) in [
        (
            FirstName,
            "First Name|FNAME|first_name|Given Name|Forename|firstName|Legal First Name|Client First|Patient Name (First)|F. Name",
        ),
        (MiddleName, "Middle Name|MNAME|MI|Middle Initial|M.I.|Additional Name"),
        (Suffix, "Suffix|Name Suffix"),
        (PreferredName, "Preferred Name|Nickname|Goes By|Known As|Chosen Name|Preferred First Name"),
        (Pronouns, "Pronouns|Preferred Pronouns|Gender Pronouns"),
        (
            BornOn,
            "DOB|D.O.B.|Birth Date|birthdate|Birthday|Date of Birth|dateOfBirth|Patient DOB|DATE_OF_BIRTH|Born|Client's Date of Birth",
        ),
        (
            RecordNumber,
            "MRN|Patient Number|Client ID|Record #|Chart No.|Medical Record Number|Registration Number|external_id|ALTID|Case Number|ID|pubpid",
        ),
        (MobilePhone, "Mobile|Cell|Cell Phone|CELLPHONE|Mobile Number|Phone (Mobile)|phone_cell|Text Phone"),
        (HomePhone, "Home Phone|HOMEPHONE|Phone - Home|Home Phone 2|Home Telephone|Evening Phone (Home)"),
        (WorkPhone, "Work Phone|Business Phone|Office Phone|phone_biz"),
        (OtherPhone, "Phone|Telephone|Phone Number|Primary Phone|Phone 1|Tel.|Contact Phone|Other Phone|Daytime Phone"),
        (Email, "Email|E-mail|E-Mail Address|email_address|E-mail 1 - Value|Primary Email|Client Email|Contact Email"),
        (
            Address,
            "Address|Street|Street Address|Address Line 1|ADDRESS1|Home Street|Mailing Address|Address 1 - Street|Apt|Home Address PO Box",
        ),
        (City, "City|Home City|Town|Address.Village|Mailing City"),
        (State, "State|Province|State/Province|Address 1 - Region|Home State"),
        (PostalCode, "Zip|ZIP Code|Postal|Postal Code|Postcode|Zip/Postal Code|zipcode"),
        (ContactName, "Emergency Contact|Emergency Contact Name|Guardian Name|Parent/Guardian|Next of Kin|Spouse"),
        (ContactFirstName, "R1_FNAME|Emergency Contact First Name|Mother First Name"),
        (ContactLastName, "R1_LNAME|Guardian Last Name"),
        (
            ContactTelephone,
            "Emergency Contact Phone|Emergency Phone|Guardian Cell|R1_PHONE|Emergency Contact Number|Mother's Work Phone",
        ),
    ] {
        for heading in headings.split('|') {
            assert_eq!(target(heading), (meant, None), "{heading:?}");
        }
    }
    for heading in [
        "Name",
        "Full Name",
        "Client",
        "Patient",
        "Client Name",
        "Patient Name",
        "Name (Last, First)",
        "Last, First MI",
        "Member",
    ] {
        assert_eq!(targets(&[heading, "Email"])[0].0, FullName, "{heading:?}");
    }
    for heading in
        ["Last Name", "LNAME", "Surname", "Family Name", "last_name", "LastName", "Patient Last Name", "Name - Last"]
    {
        assert_eq!(targets(&[heading, "Email"])[0].0, LastName, "{heading:?}");
    }
}

#[test]
fn other_dates_are_no_birth_dates_and_others_telephones_not_the_clients() {
    for heading in [
        "Intake Date",
        "Member Since",
        "Anniversary",
        "DOA",
        "DOD",
        "EDOA",
        "Last Appointment",
        "Registration Date",
        "Discharged At",
        "Family Doctor Phone",
        "Family Doctor Name",
        "PCP Phone",
        "Referring Professional Phone",
        "Referring Professional Name",
        "Referred By",
        "Employer",
        "Employer Phone",
        "Company Main Phone",
        "Assistant's Phone",
        "Manager's Name",
        "Clinician",
        "Therapist Name",
        "Provider Email",
        "Insurance",
        "Insurance Phone",
        "Pharmacy Phone",
        "Case Manager Phone",
        "Attorney Name",
        "Fax Phone",
        "Home Fax",
        "Pager",
        "Telex",
        "Mother's Maiden Name",
        "Maiden Name",
        "Name Prefix",
        "Title",
        "Yomi Name",
        "Sex",
        "Gender",
        "Marketing Email Opt-In",
        "E-mail Display Name",
        "E-mail 1 - Type",
        "Business Street",
        "Other City",
        "Billing Address",
        "Address 2 - Street",
        "Spouse DOB",
        "Emergency Contact Email",
        "Emergency Contact Address",
        "Organizational ID Number",
        "Relationship Status",
        "Birth Sex",
        "tag",
        "Notes",
        "Country",
        "User Name",
        "Work Phone Ext",
        "Home Country/Region",
    ] {
        assert_eq!(target(heading), (LeaveOut, None), "{heading:?}");
    }
}

#[test]
fn what_is_never_kept_is_known_by_its_heading() {
    for (never, headings) in [
        (
            SocialSecurity,
            "SSN|Social Security Number|SS#|ss|Government ID Number|National ID|Driver's License|Passport|Tax ID|Client SSN",
        ),
        (Password, "Password|initial_password|Portal PIN"),
        (Diagnosis, "Diagnosis|Primary Dx|ICD-10|ICD10 Code|Diagnosis Code 1|Presenting Problem"),
        (Balance, "Balance|Account Balance|Billing Information|Amount Due|Copay|Credit Card|Last Payment"),
        (MedicalAlert, "Medical Alert|Alerts|Allergies"),
        (PolicyNumber, "Insurance ID|Policy Number|Policy #|Subscriber ID|Insurance Member ID|Member ID|Group Number"),
        (HealthNumber, "Personal Health Number|PHN|Health Card Number|Medicare Number|Medicaid ID"),
        (Relationship, "Emergency Contact Relationship|R1_RELATIONSHIP|Relationship to Client|Guardian Relation"),
    ] {
        for heading in headings.split('|') {
            assert_eq!(target(heading), (LeaveOut, Some(never)), "{heading:?}");
        }
    }
}

#[test]
fn what_is_never_kept_is_known_by_its_values() {
    let roster = alone(
        "Name,Code,User 1,Chart Number\nAnn Lee,000-12-3456,F10.20,F12\nBo Ek,000 12 3457,\"F33.1, F41.1\",F13\nCy Ek,,,F14",
    );
    let never: Vec<_> = roster.view().columns.iter().map(|it| it.never_kept).collect();
    assert_eq!(never, [None, Some(SocialSecurity), Some(Diagnosis), None], "a chart number may look like a code");
    assert_eq!(roster.view().never_kept, [SocialSecurity, Diagnosis]);
    assert!(
        roster.view().columns.iter().all(|it| it.never_kept.is_none() || it.samples.is_empty()),
        "not even as samples"
    );
}

#[test]
fn a_social_security_number_among_others_is_not_kept_either() {
    let roster = read("Name,Client ID\nAnn Lee,12\nBo Ek,000-12-3457\nCy Ek,14");
    assert_eq!(roster.view().never_kept, [SocialSecurity]);
    assert_eq!(roster.view().columns[1].samples, ["12", "14"]);
    let kept: Vec<_> = (0..3).map(|row| draft(&roster, row).record_number).collect();
    assert_eq!(kept, ["12", "", "14"]);
}

#[test]
fn an_empty_column_is_not_worth_a_word() {
    assert_eq!(read("Name,Password,SSN\nAnn Lee,,").view().never_kept, []);
}

#[test]
fn values_explain_what_headings_do_not() {
    let roster = read("Name,Where,Reach\nAnn Lee,ann@example.com,(303) 555-0100\nBo Ek,bo@example.com,303-555-0101");
    let targets: Vec<_> = roster.view().columns.iter().map(|it| it.target).collect();
    assert_eq!(targets, [FullName, Email, OtherPhone]);
    let roster =
        read("Name,Phone,Doctor,Number\nAnn Lee,303-555-0100,303-555-0102,4100\nBo Ek,303-555-0101,303-555-0102,4101");
    let targets: Vec<_> = roster.view().columns.iter().map(|it| it.target).collect();
    assert_eq!(targets, [FullName, OtherPhone, LeaveOut, LeaveOut], "numbers may be anything");
    let roster = read("Name,Home,Cell\nAnn Lee,(303) 555-0100,303-555-0102");
    assert_eq!(roster.view().columns[1].target, HomePhone);
}

#[test]
fn values_contradict_headings() {
    let roster = read("Name,Email,Phone,Birthday\nAnn Lee,yes,yes,yes\nBo Ek,no,no,no\nCy Ek,yes,no,no");
    let targets: Vec<_> = roster.view().columns.iter().map(|it| it.target).collect();
    assert_eq!(targets, [FullName, LeaveOut, LeaveOut, LeaveOut]);
}

#[test]
fn of_two_columns_for_one_thing_the_better_is_taken() {
    let taken = |headings: &[&str]| targets(headings).into_iter().map(|(it, _)| it).collect::<Vec<_>>();
    assert_eq!(taken(&["Name", "ID", "MRN"]), [FullName, LeaveOut, RecordNumber]);
    assert_eq!(taken(&["Name", "Birthday", "DOB"]), [FullName, BornOn, LeaveOut]);
    assert_eq!(taken(&["Name", "Address 1 - Formatted", "Address 1 - Street"]), [FullName, LeaveOut, Address]);
    assert_eq!(taken(&["Name", "Address 1 - Formatted"]), [FullName, Address]);
    assert_eq!(taken(&["Name", "Street Address", "Street Address 2"]), [FullName, Address, Address]);
    assert_eq!(taken(&["Contact Name", "Contact Phone"]), [FullName, OtherPhone], "it is the client's own");
    assert_eq!(taken(&["Last Name", "Contact Name", "Contact Phone"]), [LastName, ContactName, ContactTelephone]);
}

#[test]
fn a_column_is_mapped_by_hand() {
    let mut roster = alone("Wer,Phone,SSN\n\"Lee, Ann\",,\n\"Ek, Bo\",,");
    assert_eq!(roster.view().left_out, 2, "no name is known");
    roster.map(0, FullName).unwrap();
    super::assess(&crate::testing::Clinic::new(), &mut roster);
    let names: Vec<_> = rows(&roster).into_iter().map(|it| it.sorted_name).collect();
    assert_eq!(names, ["Lee, Ann", "Ek, Bo"]);
    assert_eq!((roster.view().new, roster.view().left_out), (2, 0));
}

#[test]
fn what_is_never_kept_cannot_be_mapped() {
    let mut roster = Roster::read(b"Name,SSN\nAnn Lee,1").unwrap();
    let refused = |it| match it {
        Err(ClinicError::Invalid { field: Field::Mapping, problem, .. }) => problem,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(roster.map(1, RecordNumber)), Problem::NotAllowed);
    assert_eq!(refused(roster.map(2, RecordNumber)), Problem::Unknown);
}
