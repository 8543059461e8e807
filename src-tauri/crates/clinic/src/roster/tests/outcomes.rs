//! The table of outcomes.

use super::{alone, assess, assessed, decide, draft, imported, outcomes, rows};
use crate::{
    ClinicError,
    clients::{self, ClientDraft, ClientFilter, DeskContact, Reach, Telephone, TelephoneKind},
    roster::{Roster, RosterChoice, RosterFilter, RosterImported, RosterMark, RosterMend, import},
    testing::{Clinic, client_draft, date},
};

/// José Luis, whom the clinic knows already, with little more than his name.
fn known() -> ClientDraft {
    ClientDraft {
        first_name: "José Luis".to_owned(),
        last_name: "Ortega Villanueva".to_owned(),
        born_on: Some(date("1972-05-05")),
        record_number: "4118".to_owned(),
        ..client_draft("x")
    }
}

fn telephone(number: &str) -> Telephone {
    Telephone { id: None, number: number.to_owned(), kind: TelephoneKind::Home, reach: Reach::Neutral, may_text: false }
}

/// Everyone in the clinic by sorted name.
fn everyone(clinic: &Clinic) -> Vec<ClientDraft> {
    clinic
        .read(|db| {
            let rows = clients::list(db, ClientFilter::All, 0, 1000)?.rows;
            rows.iter().map(|it| Ok(clients::get(db, it.id, clinic.today())?.fields)).collect()
        })
        .unwrap()
}

fn names(clinic: &Clinic) -> Vec<String> {
    everyone(clinic).iter().map(|it| format!("{} {}", it.first_name, it.last_name).trim().to_owned()).collect()
}

#[test]
fn a_roster_is_imported_in_one_step_and_taken_back_in_one() {
    let mut clinic = Clinic::new();
    let roster = assessed(&clinic, include_bytes!("../../../../../../tests/files/rosters/jane_patients.csv"));
    assert_eq!(imported(&mut clinic, &roster).unwrap(), RosterImported { added: 13, filled: 0, left_out: 5 });
    let clients = everyone(&clinic);
    assert_eq!(clients.len(), 13);
    let mads = clients.iter().find(|it| it.first_name == "Mads").unwrap();
    assert_eq!(mads.address, "658 Demo Blvd\nApt 10");
    assert_eq!((mads.record_number.as_str(), mads.born_on), ("4121", Some(date("2001-02-28"))));
    let contacts: Vec<_> =
        mads.contacts.iter().map(|it| (it.name.as_str(), it.telephone.as_str(), it.is_emergency)).collect();
    assert_eq!(contacts, [("Dana Placeholder", "", false), ("Lee Placeholder", "415-555-0168", true)]);
    let pepe = clients.iter().find(|it| it.preferred_name == "Pepe").unwrap();
    let telephones: Vec<_> = pepe.telephones.iter().map(|it| (it.number.as_str(), it.kind, it.reach)).collect();
    assert_eq!(
        telephones,
        [
            ("207-555-0152", TelephoneKind::Home, Reach::NotAsked),
            ("+1 612-555-0104", TelephoneKind::Mobile, Reach::NotAsked),
            ("415.555.0132 x12", TelephoneKind::Work, Reach::NotAsked),
        ]
    );
    clinic.undo();
    assert_eq!(everyone(&clinic), []);
}

#[test]
fn nothing_of_what_is_never_kept_reaches_the_record() {
    let mut clinic = Clinic::new();
    for file in [
        include_bytes!("../../../../../../tests/files/rosters/jane_patients.csv").as_slice(),
        include_bytes!("../../../../../../tests/files/rosters/outlook_contacts.csv"),
        include_bytes!("../../../../../../tests/files/rosters/headsup_clients.csv"),
        include_bytes!("../../../../../../tests/files/rosters/simplepractice_client_details.csv"),
        include_bytes!("../../../../../../tests/files/rosters/google_contacts.csv"),
        include_bytes!("../../../../../../tests/files/rosters/bestnotes_clients.csv"),
    ] {
        let roster = assessed(&clinic, file);
        imported(&mut clinic, &roster).unwrap();
    }
    let record = format!("{:?}", everyone(&clinic));
    for never in [
        "000-82-5238",
        "F10.20",
        "F33.1",
        "F41.1",
        "Balance",
        "balance",
        "owes",
        "Latex",
        "Welcome!",
        "EHP305741104",
        "9216416113",
        "Sister",
        "Mother",
        "Spouse",
        "Sampleton",
        "201-555-0190",
        "206-555-0154",
        "303-555-0152",
    ] {
        assert!(!record.contains(never), "{never:?} was kept");
    }
}

#[test]
fn the_same_name_and_birth_date_as_a_client_is_a_possible_duplicate() {
    let mut clinic = Clinic::new();
    clinic.add_client(&known()).unwrap();
    let roster = assessed(
        &clinic,
        "First Name,Last Name,DOB\nJOSE LUIS,ORTEGA-VILLANUEVA,5/5/1972\nJosé Luis,Ortega Villanueva,5/6/1972\nJosé,Ortega Villanueva,5/5/1972\n",
    );
    assert_eq!(outcomes(&roster), ["2 possibleDuplicate sameAsClient", "3 new", "4 new"]);
    let resembles = rows(&roster)[0].resembles.clone().unwrap();
    assert_eq!((resembles.sorted_name.as_str(), resembles.line), ("Ortega Villanueva, José Luis", None));
    assert_eq!(resembles.record_number.as_deref(), Some("4118"));
    assert_eq!(
        rows(&roster)[0].choices,
        [RosterChoice::AsProposed, RosterChoice::TakeAsNew, RosterChoice::FillEmptyFields]
    );
    assert_eq!((roster.view().to_import, roster.view().possible_duplicates), (2, 1));
}

#[test]
fn without_a_birth_date_a_telephone_or_an_e_mail_address_in_common_tells() {
    let mut clinic = Clinic::new();
    let draft = ClientDraft {
        telephones: vec![telephone("(303) 555-0100 x2")],
        email: "Ada@Example.com".to_owned(),
        ..client_draft("Ada Lee")
    };
    clinic.add_client(&draft).unwrap();
    let roster = assessed(
        &clinic,
        "Name,Phone,Email,DOB\nAda Lee,+1 303.555.0100,,\nAda Lee,,ada@example.com,1/2/1990\nAda Lee,303-555-0101,,\nBea Lee,303-555-0100,,\nAda Lee,303-555-0101,,\n",
    );
    assert_eq!(
        outcomes(&roster),
        [
            "2 possibleDuplicate sameAsClient",
            "3 possibleDuplicate sameAsClient",
            "4 new",
            "5 new",
            "6 possibleDuplicate sameAsRow"
        ]
    );
    assert_eq!(rows(&roster)[4].resembles.as_ref().unwrap().line, Some(4));
    assert_eq!(rows(&roster)[4].choices, [RosterChoice::AsProposed, RosterChoice::TakeAsNew]);
}

#[test]
fn fathers_and_sons_and_twins_are_different_people() {
    let roster = alone(
        "First Name,Middle Name,Last Name,Suffix,DOB,Phone\nDante,,Marchetti,Jr.,,303-555-0100\nDante,,Marchetti,Sr.,,303-555-0100\n\
         María,Ana,Paz,,1/2/1990,\nMaría,José,Paz,,1/2/1990,\nMaría José,,Paz,,1/2/1990,\nMaria,J,Paz,,1/2/1990,\n",
    );
    let expected =
        ["2 new", "3 new", "4 new", "5 new", "6 possibleDuplicate sameAsRow", "7 possibleDuplicate sameAsRow"];
    assert_eq!(outcomes(&roster), expected);
}

#[test]
fn a_duplicate_fills_what_a_client_has_empty() {
    let mut clinic = Clinic::new();
    let id = clinic.add_client(&ClientDraft { email: "pepe@example.com".to_owned(), ..known() }).unwrap();
    let mut roster = assessed(
        &clinic,
        "Client ID,First Name,Last Name,DOB,Preferred Name,Phone,Email,Street,City,Zip,Emergency Contact,Emergency Phone\n\
         X9,José Luis,Ortega Villanueva,5/5/1972,Pepe,303-555-0100,other@example.com,1 A St,Demo,213,Sam Testwell,303-555-0109\n",
    );
    decide(&mut roster, &clinic, 2, RosterChoice::FillEmptyFields);
    assert_eq!((roster.view().to_import, rows(&roster)[0].is_imported), (1, true));
    assert_eq!(imported(&mut clinic, &roster).unwrap(), RosterImported { added: 0, filled: 1, left_out: 0 });
    let client = clinic.read(|db| clients::get(db, id, clinic.today())).unwrap().fields;
    assert_eq!(client.record_number, "4118", "what was there stays");
    assert_eq!(client.email, "pepe@example.com");
    assert_eq!(client.number_elsewhere, "X9");
    assert_eq!(
        (client.preferred_name.as_str(), client.city.as_str(), client.postal_code.as_str()),
        ("Pepe", "Demo", "00213")
    );
    assert_eq!(client.telephones[0].number, "303-555-0100");
    assert!(matches!(&client.contacts[..], [DeskContact { name, is_emergency: true, .. }] if name == "Sam Testwell"));
    clinic.undo();
    assert_eq!(clinic.read(|db| clients::get(db, id, clinic.today())).unwrap().fields.city, "");
}

#[test]
fn a_duplicate_is_taken_as_new_and_a_new_row_left_out() {
    let mut clinic = Clinic::new();
    clinic.add_client(&known()).unwrap();
    let mut roster =
        assessed(&clinic, "MRN,Name,DOB\n4118,\"Ortega Villanueva, José Luis\",5/5/1972\n4119,\"Lee, Ann\",1/2/1990\n");
    decide(&mut roster, &clinic, 2, RosterChoice::TakeAsNew);
    decide(&mut roster, &clinic, 3, RosterChoice::LeaveOut);
    assert_eq!(outcomes(&roster), ["2 possibleDuplicate sameAsClient", "3 new byChoice"]);
    assert_eq!(rows(&roster)[0].marks, [RosterMark::NumberTaken]);
    assert_eq!(imported(&mut clinic, &roster).unwrap(), RosterImported { added: 1, filled: 0, left_out: 1 });
    let both = everyone(&clinic);
    assert_eq!(both.len(), 2);
    let new = both.iter().find(|it| it.record_number != "4118").unwrap();
    assert_eq!((new.record_number.as_str(), new.number_elsewhere.as_str()), ("00001", "4118"));
}

#[test]
fn a_decision_that_is_not_offered_changes_nothing() {
    let clinic = Clinic::new();
    let mut roster = assessed(&clinic, "Name,DOB\nAnn Lee,2/31/1990\nBo Ek,1/2/1990\n");
    decide(&mut roster, &clinic, 2, RosterChoice::TakeAsNew);
    decide(&mut roster, &clinic, 3, RosterChoice::FillEmptyFields);
    assert_eq!(outcomes(&roster), ["2 leftOut impossibleBirthDate", "3 new"]);
    assert_eq!(rows(&roster).iter().map(|it| it.is_imported).collect::<Vec<_>>(), [false, true]);
    assert!(matches!(
        roster.mend(&RosterMend {
            line: 1,
            first_name: String::new(),
            last_name: String::new(),
            born_text: String::new(),
            choice: RosterChoice::AsProposed
        }),
        Err(ClinicError::NotFound { .. })
    ));
}

#[test]
fn a_number_that_is_taken_is_kept_as_the_number_elsewhere() {
    let mut clinic = Clinic::new();
    clinic.add_client(&known()).unwrap();
    let roster = assessed(
        &clinic,
        "MRN,Name,DOB\n4118,Ann Lee,1/2/1990\n7,Bo Ek,1/2/1990\n7,Cy Ek,1/2/1990\n,Dee Ek,1/2/1990\n00001,Eve Ek,1/2/1990\n",
    );
    let marks: Vec<_> = rows(&roster).into_iter().map(|it| it.marks).collect();
    assert_eq!(marks, [vec![RosterMark::NumberTaken], vec![], vec![RosterMark::NumberTaken], vec![], vec![]]);
    imported(&mut clinic, &roster).unwrap();
    let mut numbers: Vec<_> =
        everyone(&clinic).into_iter().map(|it| (it.first_name, it.record_number, it.number_elsewhere)).collect();
    numbers.sort();
    let own =
        |(first, number, elsewhere): (&str, &str, &str)| (first.to_owned(), number.to_owned(), elsewhere.to_owned());
    assert_eq!(
        numbers,
        [
            ("Ann", "00002", "4118"),
            ("Bo", "7", ""),
            ("Cy", "00003", "7"),
            ("Dee", "00004", ""),
            ("Eve", "00001", ""),
            ("José Luis", "4118", "")
        ]
        .map(own),
        "no number of ours takes one that stands further down"
    );
}

#[test]
fn a_number_that_was_taken_since_the_preview_is_no_obstacle() {
    let mut clinic = Clinic::new();
    let roster = assessed(&clinic, "MRN,Name,DOB\n4118,Ann Lee,1/2/1990\n");
    clinic.add_client(&known()).unwrap();
    assert_eq!(imported(&mut clinic, &roster).unwrap().added, 1);
    let ann = everyone(&clinic).into_iter().find(|it| it.first_name == "Ann").unwrap();
    assert_eq!((ann.record_number.as_str(), ann.number_elsewhere.as_str()), ("00001", "4118"));
}

#[test]
fn faulty_rows_are_left_out_and_can_be_mended() {
    let mut clinic = Clinic::new();
    let mut roster = assessed(
        &clinic,
        "Client,Client Type,DOB\n\"Lindqvist, Per & Lindqvist, Astrid\",Couple,\n\"Ek, Ann\",Couple,1/2/1990\n\"Lee, Bo T\",Adult,2/31/88\n\", Cy\",Adult,1/2/1990\nDee Ek,Adult,17-Jun-2064\n",
    );
    assert_eq!(
        outcomes(&roster),
        [
            "2 leftOut twoPeople",
            "3 leftOut twoPeople",
            "4 leftOut impossibleBirthDate",
            "5 leftOut noName",
            "6 leftOut futureBirthDate"
        ]
    );
    assert!(rows(&roster).iter().all(|it| it.choices == [RosterChoice::AsProposed] && !it.is_imported));
    for (line, first_name, last_name, born_text) in [
        (2, "Per", "Lindqvist", "3/4/1980"),
        (3, "Ann", "Ek", "1/2/1990"),
        (4, "Bo", "Lee", "1988-02-28"),
        (5, "", "Cy", ""),
        (6, "Dee & Eve", "Ek", "6/17/1964"),
    ] {
        let [first_name, last_name, born_text] = [first_name, last_name, born_text].map(str::to_owned);
        roster.mend(&RosterMend { line, first_name, last_name, born_text, choice: RosterChoice::AsProposed }).unwrap();
    }
    assess(&clinic, &mut roster);
    assert_eq!(outcomes(&roster), ["2 new", "3 new", "4 new", "5 new", "6 leftOut twoPeople"]);
    assert_eq!(rows(&roster)[3].marks, [RosterMark::BirthDateMissing, RosterMark::OneName]);
    imported(&mut clinic, &roster).unwrap();
    assert_eq!(names(&clinic), ["Cy", "Ann Ek", "Bo Lee", "Per Lindqvist"]);
    let bo = &everyone(&clinic)[2];
    assert_eq!((bo.middle_name.as_str(), bo.born_on), ("T", Some(date("1988-02-28"))), "what was not mended stays");
}

#[test]
fn a_mended_row_may_become_a_duplicate() {
    let clinic = Clinic::new();
    let mut roster = assessed(&clinic, "Name,DOB\nAnn Lee,1/2/1990\nAnn Lee,2/31/1990\n");
    let mend = RosterMend {
        line: 3,
        first_name: "Ann".to_owned(),
        last_name: "Lee".to_owned(),
        born_text: "2 Jan 1990".to_owned(),
        choice: RosterChoice::AsProposed,
    };
    roster.mend(&mend).unwrap();
    assess(&clinic, &mut roster);
    assert_eq!(outcomes(&roster), ["2 new", "3 possibleDuplicate sameAsRow"]);
    assert_eq!(rows(&roster)[1].born_text, "2 Jan 1990");
}

#[test]
fn telephones_and_e_mail_addresses_that_are_none_are_left_out_and_said() {
    let roster = alone(
        "Name,Cell,Home Phone,Email\nAnn Lee,ask,n/a,none\nBo Ek,303-555-0100; 303-555-0101,12,bo at home\n\
         Cy Ek,(303) 555-0100 ext. 12,303.555.0100 x12,mailto:cy@example.com\nDee Ek,000-12-3456,3035550102,\"d@e, dee@example.com\"\n",
    );
    let kept: Vec<_> = (0..4)
        .map(|row| {
            let draft = draft(&roster, row);
            let numbers: Vec<_> = draft.telephones.into_iter().map(|it| it.number).collect();
            (numbers.join(" + "), draft.email)
        })
        .collect();
    let expected = [
        ("", ""),
        ("303-555-0100 + 303-555-0101", ""),
        ("(303) 555-0100 ext. 12", "cy@example.com"),
        ("3035550102", "dee@example.com"),
    ];
    assert_eq!(kept, expected.map(|(numbers, email)| (numbers.to_owned(), email.to_owned())));
    let marks: Vec<_> = rows(&roster).into_iter().map(|it| it.marks).collect();
    let [missing, number, email] = [RosterMark::BirthDateMissing, RosterMark::NotATelephone, RosterMark::NotAnEmail];
    assert_eq!(marks, [vec![missing, number], vec![missing, number, email], vec![missing], vec![missing, number]]);
}

#[test]
fn contacts_come_from_many_columns() {
    let roster = alone(
        "Name,Emergency Contact,Emergency Contact Phone,Emergency Contact 2 Name,Emergency Contact 2 Phone,Mother,Mother's Cell,Guardian Name,Relationship\n\
         Ann Lee,Bo Lee (303) 555-0101,,Cy Lee,555,Dee Lee,303-555-0104,,Aunt\nEve Ek,,303-555-0105,,,,,n/a,\n",
    );
    let contacts = |row| {
        let contacts = draft(&roster, row).contacts;
        contacts
            .into_iter()
            .map(|it| format!("{} · {} · {}", it.name, it.telephone, it.is_emergency))
            .collect::<Vec<_>>()
    };
    assert_eq!(contacts(0), ["Bo Lee · (303) 555-0101 · true", "Cy Lee ·  · true", "Dee Lee · 303-555-0104 · false"]);
    assert_eq!(contacts(1), ["303-555-0105 · 303-555-0105 · true"], "who it is was not said");
    let marks: Vec<_> = rows(&roster).into_iter().map(|it| it.marks).collect();
    assert_eq!(
        marks,
        [
            vec![
                RosterMark::BirthDateMissing,
                RosterMark::ContactKept,
                RosterMark::RelationshipLeftOut,
                RosterMark::NotATelephone
            ],
            vec![RosterMark::BirthDateMissing, RosterMark::ContactKept]
        ]
    );
}

#[test]
fn what_is_too_long_is_shortened_and_said() {
    let mut clinic = Clinic::new();
    let long = "é".repeat(300);
    let telephones = (0..30).map(|it| format!("303-555-01{it:02}")).collect::<Vec<_>>().join(" ::: ");
    let file = format!(
        "First Name,Last Name,Street,City,Phone\n{long},{long},{},{long},{telephones}\n",
        "1 A St ".repeat(500)
    );
    let roster = assessed(&clinic, file);
    assert_eq!(rows(&roster)[0].marks, [RosterMark::BirthDateMissing, RosterMark::Shortened]);
    imported(&mut clinic, &roster).unwrap();
    let client = everyone(&clinic).remove(0);
    assert_eq!(
        (client.first_name.chars().count(), client.city.chars().count(), client.telephones.len()),
        (200, 200, 20)
    );
    assert!(client.address.chars().count() <= 1_000);
}

#[test]
fn markup_sql_formulas_and_right_to_left_names_are_kept_letter_by_letter() {
    let mut clinic = Clinic::new();
    let roster = assessed(
        &clinic,
        "First Name,Last Name,City\n=cmd|' /C calc'!A0,<script>alert('x')</script>,{{city}} #set $x$\nRobert'); DROP TABLE clients;--,Tables,%s\nيوسف,بن سالم,🙂\n",
    );
    imported(&mut clinic, &roster).unwrap();
    let kept: Vec<_> = everyone(&clinic).into_iter().map(|it| [it.first_name, it.last_name, it.city]).collect();
    for row in [
        ["=cmd|' /C calc'!A0", "<script>alert('x')</script>", "{{city}} #set $x$"],
        ["Robert'); DROP TABLE clients;--", "Tables", "%s"],
        ["يوسف", "بن سالم", "🙂"],
    ] {
        assert!(kept.iter().any(|it| it == &row), "{row:?}");
    }
}

#[test]
fn pages_show_what_a_filter_holds() {
    let roster = alone("Name,DOB\nAnn Lee,1/2/1990\nAnn Lee,1/2/1990\nBo Ek,2/31/1990\nCy Ek,1/2/1991\n");
    let lines = |filter, offset, limit| {
        let page = roster.page(filter, offset, limit);
        (page.rows.iter().map(|it| it.line).collect::<Vec<_>>(), page.total)
    };
    assert_eq!(lines(RosterFilter::All, 1, 2), (vec![3, 4], 4));
    assert_eq!(lines(RosterFilter::New, 0, 100), (vec![2, 5], 2));
    assert_eq!(lines(RosterFilter::PossibleDuplicate, 0, 100), (vec![3], 1));
    assert_eq!(lines(RosterFilter::LeftOut, 0, 100), (vec![4], 1));
    assert_eq!(lines(RosterFilter::LeftOut, 7, 100), (vec![], 1));
}

#[test]
fn a_cancelled_import_writes_nothing() {
    let mut clinic = Clinic::new();
    let mut file = "Name,DOB\n".to_owned();
    (0..250).for_each(|at| file.push_str(&format!("Ann{at} Lee,1/2/1990\n")));
    let mut roster = Roster::read(file.as_bytes()).unwrap();
    let mut asked = Vec::new();
    let cancelled = clinic.read(|db| {
        roster.assess(db, date("2026-11-24"), &mut |done, all| {
            asked.push((done, all));
            done < 200
        })
    });
    assert!(matches!(cancelled, Err(ClinicError::Cancelled)));
    assert_eq!(asked, [(0, 250), (200, 250)]);
    assert_eq!(roster.view().to_import, 0);
    assess(&clinic, &mut roster);
    let (today, now) = (clinic.today(), clinic.now());
    let cancelled = clinic.write(|db| import(db, &roster, today, now, &mut |done, _| done < 200));
    assert!(matches!(cancelled, Err(ClinicError::Cancelled)));
    assert_eq!(everyone(&clinic), []);
}

#[test]
fn the_same_file_again_brings_nobody_new() {
    let mut clinic = Clinic::new();
    let file = include_bytes!("../../../../../../tests/files/rosters/bahmni_patients.csv");
    let roster = assessed(&clinic, file);
    imported(&mut clinic, &roster).unwrap();
    let again = assessed(&clinic, file);
    assert_eq!((again.view().new, again.view().to_import, again.view().possible_duplicates), (0, 0, 12));
}
