//! Stories of clients, and of finding them.

use proptest::prelude::*;

use super::*;
use crate::{
    Field, Problem, episodes, normal,
    testing::{Clinic, client_draft, date, refusal, refused},
};

fn telephone(number: &str) -> Telephone {
    Telephone {
        id: None,
        number: number.to_owned(),
        kind: TelephoneKind::Mobile,
        reach: Reach::Neutral,
        may_text: false,
    }
}

fn contact(name: &str, telephone: &str) -> DeskContact {
    DeskContact { id: None, name: name.to_owned(), telephone: telephone.to_owned(), is_emergency: true }
}

fn max() -> ClientDraft {
    ClientDraft {
        middle_name: "J.".to_owned(),
        preferred_name: "Max".to_owned(),
        suffix: "Jr.".to_owned(),
        born_on: Some(date("1988-02-14")),
        telephones: vec![telephone("(617) 555-0123"), telephone("+1 978 555 0199")],
        contacts: vec![contact("Ana Ruiz", "617-555-0145")],
        ..client_draft("Maximiliano Castellanos-Whitfield")
    }
}

fn change_to(clinic: &mut Clinic, id: ClientId, draft: &ClientDraft) -> crate::Result<()> {
    let today = clinic.today();
    clinic.write(|db| change(db, id, draft, today))
}

fn view(clinic: &Clinic, id: ClientId) -> ClientView {
    clinic.read(|db| get(db, id, clinic.today())).unwrap()
}

/// Sorted names of who is found.
fn found(clinic: &Clinic, text: &str) -> Vec<String> {
    let rows = clinic.read(|db| find(db, text, 20)).unwrap();
    rows.into_iter().map(|it| it.sorted_name).collect()
}

#[test]
fn a_client_is_kept_as_given() {
    let mut clinic = Clinic::new();
    let id = clinic.add_client(&max()).unwrap();
    let view = view(&clinic, id);
    assert_eq!(view.full_name, "Maximiliano J. Castellanos-Whitfield Jr.");
    assert_eq!((view.known_as.as_str(), view.age, view.open_episode), ("Max", Some(38), None));
    assert_eq!(view.fields.record_number, "00001");
    let numbers: Vec<_> = view.fields.telephones.iter().map(|it| it.number.as_str()).collect();
    assert_eq!(numbers, ["(617) 555-0123", "+1 978 555 0199"]);
    assert!(view.fields.telephones.iter().all(|it| it.id.is_some()));
    assert_eq!(view.fields.contacts[0].name, "Ana Ruiz");
    assert_eq!(clinic.read(|db| printed_name(db, id)).unwrap(), view.full_name);
}

#[test]
fn whatever_is_typed_is_text() {
    let mut clinic = Clinic::new();
    let names = [
        "Robert'); DROP TABLE clients;--",
        "<script>alert(1)</script>",
        "=HYPERLINK(\"x\")",
        "#set page()",
        "שרה לוי",
        "محمد الأحمد",
        "王小明",
        "e\u{301}lodie 👩🏽‍🎤",
        "\u{202e}gnirts",
    ];
    for name in names {
        let draft = ClientDraft { last_name: name.to_owned(), ..client_draft("Ada") };
        let id = clinic.add_client(&draft).unwrap();
        assert_eq!(view(&clinic, id).fields.last_name, name);
        assert!(found(&clinic, name).contains(&format!("{name}, Ada")), "{name}");
    }
}

#[test]
fn text_is_cleaned_trimmed_and_bounded() {
    let mut clinic = Clinic::new();
    let draft = ClientDraft {
        last_name: " de la\t Cruz\u{0} ".to_owned(),
        address: "\n 12 Wharf Street \r\n Apt 3 \n\n".to_owned(),
        ..client_draft("Ada")
    };
    let id = clinic.add_client(&draft).unwrap();
    let kept = view(&clinic, id).fields;
    assert_eq!((kept.last_name.as_str(), kept.address.as_str()), ("de la Cruz", "12 Wharf Street\nApt 3"));

    let long = ClientDraft { last_name: "é".repeat(200), ..client_draft("Ada") };
    clinic.add_client(&long).unwrap();
    let longer = ClientDraft { last_name: "é".repeat(201), ..client_draft("Ada") };
    assert_eq!(refused(clinic.add_client(&longer)), (Field::LastName, Problem::TooLong));
    let address = ClientDraft { address: "x".repeat(1_001), ..client_draft("Ada") };
    assert_eq!(refused(clinic.add_client(&address)), (Field::Address, Problem::TooLong));
}

#[test]
fn a_name_is_needed_and_one_is_enough() {
    let mut clinic = Clinic::new();
    let nameless = ClientDraft { last_name: " ".to_owned(), ..client_draft("Ada") };
    assert_eq!(refused(clinic.add_client(&nameless)), (Field::LastName, Problem::Empty));
    let half = ClientDraft { first_name: String::new(), last_name: "Madonna".to_owned(), ..client_draft("Ada") };
    assert_eq!(refused(clinic.add_client(&half)), (Field::FirstName, Problem::Empty));
    let id = clinic.add_client(&ClientDraft { has_one_name: true, ..half }).unwrap();
    assert_eq!((view(&clinic, id).full_name.as_str(), view(&clinic, id).known_as.as_str()), ("Madonna", "Madonna"));
    assert_eq!(found(&clinic, "mado"), ["Madonna"]);
}

#[test]
fn a_birth_date_is_possible() {
    let mut clinic = Clinic::new();
    let mut born = |day: &str| clinic.add_client(&ClientDraft { born_on: Some(date(day)), ..client_draft("Ada") });
    assert_eq!(refused(born("2026-11-25")), (Field::BornOn, Problem::InTheFuture));
    assert_eq!(refused(born("1906-11-23")), (Field::BornOn, Problem::TooLongAgo));
    born("1906-11-24").unwrap();
    let leapling = born("2004-02-29").unwrap();
    clinic.at("2026-02-28 09:00");
    assert_eq!(view(&clinic, leapling).age, Some(21), "a year older on the first of March");
    clinic.at("2026-03-01 09:00");
    assert_eq!(view(&clinic, leapling).age, Some(22));
}

#[test]
fn record_numbers_are_counted_and_nobody_gets_anothers() {
    let mut clinic = Clinic::new();
    let numbered = |number: &str| ClientDraft { record_number: number.to_owned(), ..client_draft("Ada") };
    let ada = clinic.add_client(&numbered("00002")).unwrap();
    clinic.add_client(&numbered("3")).unwrap();
    assert_eq!(refused(clinic.add_client(&numbered(" 00002 "))), (Field::RecordNumber, Problem::Taken));
    let next = ["Ben", "Chidi"].map(|name| {
        let id = clinic.client(name);
        view(&clinic, id).fields.record_number
    });
    assert_eq!(next, ["00001", "00004"], "2 and 3 came from elsewhere");
    change_to(&mut clinic, ada, &numbered("00002")).unwrap();
    assert_eq!(refused(change_to(&mut clinic, ada, &numbered("00001"))), (Field::RecordNumber, Problem::Taken));
}

#[test]
fn rows_of_a_form_stay_change_come_and_go() {
    let mut clinic = Clinic::new();
    let id = clinic.add_client(&max()).unwrap();
    let before = view(&clinic, id).fields;
    let [first, second] = before.telephones.as_slice() else { panic!("two telephones") };
    let mut draft = before.clone();
    draft.telephones =
        vec![second.clone(), telephone(" "), Telephone { number: "617 555 0100".to_owned(), ..first.clone() }];
    draft.contacts = vec![contact(" ", ""), contact("Luis Ruiz", "")];
    change_to(&mut clinic, id, &draft).unwrap();
    let after = view(&clinic, id).fields;
    assert_eq!(after.telephones.iter().map(|it| it.id).collect::<Vec<_>>(), [second.id, first.id]);
    assert_eq!(after.telephones[1].number, "617 555 0100");
    assert_eq!(after.contacts.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["Luis Ruiz"]);
    assert!(found(&clinic, "6175550123").is_empty() && !found(&clinic, "6175550100").is_empty());
    clinic.undo();
    assert_eq!(view(&clinic, id).fields, before);
    assert!(!found(&clinic, "6175550123").is_empty() && found(&clinic, "6175550100").is_empty());
}

#[test]
fn a_row_of_another_client_is_not_taken_over() {
    let mut clinic = Clinic::new();
    let theirs = clinic.add_client(&max()).unwrap();
    let ours = clinic.client("Ada");
    let mut draft = view(&clinic, ours).fields;
    draft.telephones = view(&clinic, theirs).fields.telephones;
    change_to(&mut clinic, ours, &draft).unwrap();
    assert_eq!(view(&clinic, theirs).fields.telephones.len(), 2);
    assert_eq!(view(&clinic, ours).fields.telephones.len(), 2);
}

#[test]
fn too_many_or_too_long_rows_are_said_with_their_row() {
    let mut clinic = Clinic::new();
    let many = ClientDraft { telephones: vec![telephone("617 555 0100"); 21], ..max() };
    assert_eq!(refused(clinic.add_client(&many)), (Field::Telephone, Problem::TooMany));
    let nameless = ClientDraft { contacts: vec![contact("Ana", ""), contact("", "617 555 0100")], ..max() };
    let refusal = refusal(clinic.add_client(&nameless));
    assert_eq!(refusal, serde_json::json!({ "code": "invalid", "field": "contactName", "row": 1, "problem": "empty" }));
}

#[test]
fn what_is_no_telephone_or_e_mail_address_is_said_beside_its_field() {
    let mut clinic = Clinic::new();
    for number in ["12", "ask his mother", "000-12-3456", "617 555 0100 617 555 0123"] {
        let draft = ClientDraft { telephones: vec![telephone("617 555 0100"), telephone(number)], ..max() };
        let refusal = refusal(clinic.add_client(&draft));
        let said = serde_json::json!({ "code": "invalid", "field": "telephone", "row": 1, "problem": "impossible" });
        assert_eq!(refusal, said, "{number}");
    }
    let draft = ClientDraft { contacts: vec![contact("Ana", "12")], ..max() };
    assert_eq!(refused(clinic.add_client(&draft)), (Field::ContactTelephone, Problem::Impossible));
    for email in ["max", "max@", "max@example", "max at example.org", "max@example.org, ana@example.org"] {
        let draft = ClientDraft { email: email.to_owned(), ..max() };
        assert_eq!(refused(clinic.add_client(&draft)), (Field::Email, Problem::Impossible), "{email}");
    }
    let telephones = ["555-0100", "+1 (617) 555-0100 ext. 12", "617 555 0100 after five", "Alex, 617 555 0100 x2"]
        .map(telephone)
        .to_vec();
    let draft = ClientDraft { telephones, email: " max@example.org ".to_owned(), ..max() };
    let id = clinic.add_client(&draft).unwrap();
    assert_eq!(view(&clinic, id).fields.email, "max@example.org");
}

#[test]
fn lists_sort_by_last_name_whatever_its_accents() {
    let mut clinic = Clinic::new();
    for name in ["Ben Żak", "Zoe ábel", "Chidi Abara", "Ada de la Cruz", "Dora O’Brien", "Eve Obst"] {
        clinic.client(name);
    }
    clinic.admit("Ben Żak");
    clinic.admit("Dora O’Brien");
    clinic.end("Dora O’Brien");
    let list = |filter, offset, limit| {
        let page = clinic.read(|db| list(db, filter, offset, limit)).unwrap();
        (page.rows.into_iter().map(|it| it.sorted_name).collect::<Vec<_>>().join(" · "), page.total)
    };
    assert_eq!(
        list(ClientFilter::All, 0, 50),
        ("Abara, Chidi · ábel, Zoe · de la Cruz, Ada · O’Brien, Dora · Obst, Eve · Żak, Ben".to_owned(), 6)
    );
    assert_eq!(list(ClientFilter::All, 4, 1), ("Obst, Eve".to_owned(), 6));
    assert_eq!(list(ClientFilter::Active, 0, 50), ("Żak, Ben".to_owned(), 1));
    assert_eq!(list(ClientFilter::NotAdmitted, 3, 50), ("O’Brien, Dora · Obst, Eve".to_owned(), 5));
}

#[test]
fn what_a_stay_lacks_is_a_list_of_its_own() {
    let mut clinic = Clinic::new();
    let (today, now) = (clinic.today(), clinic.now());
    clinic.admit("Zoe Adler");
    clinic.admit("Ada Marsh");
    for (name, born_on) in [("Ben Marlow", Some(date("1990-02-14"))), ("Eve Abt", None)] {
        let client = clinic.write(|db| add(db, &ClientDraft { born_on, ..client_draft(name) }, today, now)).unwrap();
        let admission = episodes::AdmissionDraft {
            client_id: client,
            admitted_on: today,
            level_of_care: LevelOfCare::IntensiveOutpatient,
            program: String::new(),
            primary_therapist: None,
            is_part2: true,
        };
        clinic.write(|db| episodes::admit(db, &admission, today)).unwrap();
    }
    clinic.client("Chidi Abara");
    clinic.admit("Dora Quinn");
    clinic.end("Dora Quinn");
    let list = |filter, offset, limit| {
        let page = clinic.read(|db| list(db, filter, offset, limit)).unwrap();
        (page.rows.into_iter().map(|it| it.sorted_name).collect::<Vec<_>>().join(" · "), page.total)
    };
    let born_missing = ("Abt, Eve · Adler, Zoe · Marsh, Ada".to_owned(), 3);
    assert_eq!(list(ClientFilter::BornMissing, 0, 50), born_missing, "by name, and of those in care only");
    assert_eq!(list(ClientFilter::BornMissing, 1, 1), ("Adler, Zoe".to_owned(), 3));
    assert_eq!(list(ClientFilter::Unassigned, 0, 50), ("Abt, Eve · Marlow, Ben".to_owned(), 2));
    let todo = clinic.read(|db| crate::todo::desk(db, now)).unwrap();
    assert_eq!((todo.born_missing, todo.unassigned), (3, 2), "as many as the desk is told of");
}

#[test]
fn a_row_shows_where_someone_is_and_a_telephone_that_may_be_used() {
    let mut clinic = Clinic::new();
    let never = Telephone { reach: Reach::DoNotUse, ..telephone("617 555 0001") };
    let draft = ClientDraft { telephones: vec![never, telephone("617 555 0002")], ..max() };
    let id = clinic.add_client(&draft).unwrap();
    let row = clinic.read(|db| find(db, "max", 5)).unwrap().pop().unwrap();
    assert_eq!((row.id, row.sorted_name.as_str()), (id, "Castellanos-Whitfield Jr., Maximiliano"));
    assert_eq!((row.telephone.as_str(), row.preferred_name.as_str()), ("617 555 0002", "Max"));
    assert_eq!((row.admitted_on, row.level_of_care), (None, None));

    clinic.admit("Ada");
    let row = clinic.read(|db| find(db, "ada", 5)).unwrap().pop().unwrap();
    assert_eq!(
        (row.admitted_on, row.level_of_care),
        (Some(date("2026-11-03")), Some(LevelOfCare::IntensiveOutpatient))
    );
    assert_eq!(row.primary_therapist_name.as_deref(), Some(crate::testing::THERAPIST));
}

#[test]
fn every_part_of_a_name_is_found_by_its_beginning_in_any_order() {
    let mut clinic = Clinic::new();
    clinic.add_client(&max()).unwrap();
    clinic.client("Sinéad O’Brien");
    clinic.client("Anna van den Berg");
    let castellanos = ["Castellanos-Whitfield Jr., Maximiliano"];
    for text in [
        "max",
        "MAXI",
        "cast",
        "whit",
        "whit max",
        "max castellanos-whit",
        "castellanosw",
        "j whitf",
        "c w m",
        "jr max",
    ] {
        assert_eq!(found(&clinic, text), castellanos, "{text}");
    }
    for text in ["obrien", "o'b", "O’Brien", "brien", "o brien", "sinead obr", "SINÉAD", "obrien, sinead"] {
        assert_eq!(found(&clinic, text), ["O’Brien, Sinéad"], "{text}");
    }
    for text in ["berg", "van b", "vandenb", "anna van den berg", "den anna"] {
        assert_eq!(found(&clinic, text), ["van den Berg, Anna"], "{text}");
    }
    for text in ["axi", "max obrien", "maxx", "%", "_", "*", "'", "\"", "--", "\u{0}", ""] {
        assert!(found(&clinic, text).is_empty(), "{text:?}");
    }
}

#[test]
fn names_in_other_scripts_are_found() {
    let mut clinic = Clinic::new();
    for name in ["小明 王", "민준 김", "שרה לוי", "أحمد الخطيب", "Ελένη Παππάς", "मीरा शर्मा"]
    {
        clinic.client(name);
    }
    for (text, name) in [
        ("王", "王, 小明"),
        ("王小明", "王, 小明"),
        ("小明 王", "王, 小明"),
        ("김민", "김, 민준"),
        ("לוי ש", "לוי, שרה"),
        ("احمد", "الخطيب, أحمد"),
        ("ελενη παππασ", "Παππάς, Ελένη"),
        ("शर्मा", "शर्मा, मीरा"),
    ] {
        assert_eq!(found(&clinic, text), [name], "{text}");
    }
}

#[test]
fn numbers_are_found_as_they_are_read_out() {
    let mut clinic = Clinic::new();
    let elsewhere = ClientDraft { number_elsewhere: "HH-2041".to_owned(), record_number: "00417".to_owned(), ..max() };
    clinic.add_client(&elsewhere).unwrap();
    for text in [
        "00417",
        "417",
        "0417",
        "HH-2041",
        "hh2041",
        "2041",
        "0123",
        "6175550123",
        "617-555-0123",
        "(617) 555 0123",
        "617555",
        "1 617 555 0123",
        "+1 (978) 555-0199",
        "max 0123",
        "0123 whit",
    ] {
        assert_eq!(found(&clinic, text).len(), 1, "{text}");
    }
    for text in ["1234", "5550123", "41", "max 0124"] {
        assert_eq!(found(&clinic, text).len(), usize::from(text == "41"), "{text}");
    }
}

#[test]
fn a_birth_date_is_found_in_the_usual_forms() {
    let mut clinic = Clinic::new();
    clinic.add_client(&max()).unwrap();
    clinic.add_client(&ClientDraft { born_on: Some(date("2006-05-04")), ..client_draft("Zoe") }).unwrap();
    for text in [
        "2/14/1988",
        "02/14/88",
        "2-14-1988",
        "2.14.88",
        "1988-02-14",
        "1988/2/14",
        "14 Feb 1988",
        "Feb 14, 1988",
        "february 14 1988",
        "14/02/1988",
        "19880214",
        "02141988",
        "max 2/14/1988",
        "1988-02-14 cast",
        "1988",
    ] {
        assert_eq!(found(&clinic, text), ["Castellanos-Whitfield Jr., Maximiliano"], "{text}");
    }
    assert_eq!(found(&clinic, "5/4/06"), ["Example, Zoe"], "of this century");
    assert!(found(&clinic, "4/5/2006").is_empty(), "month before day, where both can be");
    for text in ["2/30/1988", "13/13/1988", "2/15/1988"] {
        assert!(found(&clinic, text).is_empty(), "{text}");
    }
}

#[test]
fn those_in_care_come_first_then_whole_words_then_last_names() {
    let mut clinic = Clinic::new();
    for name in ["Ann Zeller", "Annabel Abara", "Ann Miller", "Anna Young", "Bo Ann"] {
        clinic.client(name);
    }
    clinic.admit("Anna Young");
    assert_eq!(found(&clinic, "ann"), ["Young, Anna", "Ann, Bo", "Miller, Ann", "Zeller, Ann", "Abara, Annabel"]);
    clinic.end("Anna Young");
    assert_eq!(found(&clinic, "ann").last().unwrap(), "Young, Anna");
    clinic.undo();
    assert_eq!(found(&clinic, "ann")[0], "Young, Anna");
    assert_eq!(clinic.read(|db| find(db, "ann", 2)).unwrap().len(), 2);
    assert!(clinic.read(|db| find(db, "ann", 0)).unwrap().is_empty());
}

#[test]
fn an_old_name_is_no_longer_found() {
    let mut clinic = Clinic::new();
    let id = clinic.client("Ada Marsh");
    let mut draft = view(&clinic, id).fields;
    draft.last_name = "Lovelace".to_owned();
    change_to(&mut clinic, id, &draft).unwrap();
    assert!(found(&clinic, "marsh").is_empty());
    assert_eq!(found(&clinic, "love"), ["Lovelace, Ada"]);
    clinic.undo();
    assert!(found(&clinic, "love").is_empty());
    clinic.undo();
    assert!(found(&clinic, "ada").is_empty(), "she was never added");
}

#[test]
fn a_key_two_numbers_share_stays_while_one_of_them_does() {
    let mut clinic = Clinic::new();
    let shared = ClientDraft { record_number: "0123".to_owned(), ..max() };
    let id = clinic.add_client(&shared).unwrap();
    let mut draft = view(&clinic, id).fields;
    draft.telephones.clear();
    change_to(&mut clinic, id, &draft).unwrap();
    assert_eq!(found(&clinic, "0123").len(), 1);
}

#[test]
fn the_desk_looks_among_those_it_expects() {
    let mut clinic = Clinic::new();
    let [ada, ben, zoe] = ["Ada Marsh", "Ben Marlow", "Zoe Marsh"].map(|it| clinic.client(it));
    let among = |text: &str, ids: &[ClientId]| clinic.read(|db| matches(db, text, ids)).unwrap();
    assert_eq!(among("mar", &[zoe, ben]), [zoe, ben]);
    assert_eq!(among("marsh", &[ben, ada]), [ada]);
    assert!(among("zoe marl", &[ada, ben, zoe]).is_empty());
    assert!(among("", &[ada]).is_empty() && among("mar", &[]).is_empty());
}

#[test]
fn the_same_name_is_recognised_whatever_its_writing() {
    let mut clinic = Clinic::new();
    let born = ClientDraft { born_on: Some(date("1988-02-14")), ..client_draft("José García-López") };
    let jose = clinic.add_client(&born).unwrap();
    let anna = clinic.client("Anna van den Berg");
    let madonna = clinic
        .add_client(&ClientDraft {
            first_name: String::new(),
            last_name: "Madonna".to_owned(),
            has_one_name: true,
            ..client_draft("Ada")
        })
        .unwrap();
    let by = |name: &str| clinic.read(|db| by_birth(db, &normal(name))).unwrap();
    assert_eq!(by("JOSE GARCIA LOPEZ"), [(jose, Some(date("1988-02-14")))]);
    assert_eq!(by("anna van den berg"), [(anna, None)]);
    assert_eq!(by("madonna"), [(madonna, None)]);
    assert!(by("jose garcia").is_empty() && by("").is_empty() && by("garcia lopez jose").is_empty());
}

#[test]
fn nothing_is_found_of_nobody() {
    let mut clinic = Clinic::new();
    let (today, nobody) = (clinic.today(), ClientId::new());
    assert_eq!(refusal(clinic.read(|db| get(db, nobody, today)))["thing"], "client");
    assert_eq!(refusal(change_to(&mut clinic, nobody, &max()))["thing"], "client");
    assert_eq!(refusal(clinic.read(|db| printed_name(db, nobody)))["thing"], "client");
}

/// First and last names that a few letters may share.
fn names() -> impl Strategy<Value = Vec<(String, String)>> {
    let name = || {
        prop::sample::select(vec!["Ada", "Adán", "Anna", "Ann-Marie", "O’Brien", "Brian", "Zoë", "de la Cruz", "王"])
    };
    prop::collection::vec((name(), name()).prop_map(|(first, last)| (first.to_owned(), last.to_owned())), 1..8)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whoever has two names is found by any beginning of both, in any order.
    #[test]
    fn any_beginnings_find(names in names(), cut in 1..4_usize, chosen in any::<prop::sample::Index>()) {
        let mut clinic = Clinic::new();
        let ids: Vec<_> = names
            .iter()
            .map(|(first, last)| {
                let draft = ClientDraft { first_name: first.clone(), last_name: last.clone(), ..client_draft("A") };
                clinic.add_client(&draft).unwrap()
            })
            .collect();
        let index = chosen.index(names.len());
        let (first, last) = &names[index];
        let beginning = |it: &str| it.chars().take(cut).collect::<String>();
        for text in [format!("{} {}", beginning(first), beginning(last)), format!("{} {}", beginning(last), beginning(first))] {
            let rows = clinic.read(|db| find(db, &text, 20)).unwrap();
            prop_assert!(rows.iter().any(|it| it.id == ids[index]), "{text}");
            // And who is found fits as the desk's own field sees it.
            let fit = clinic.read(|db| matches(db, &text, &ids)).unwrap();
            prop_assert_eq!(rows.len(), fit.len());
        }
    }
}

#[test]
fn nothing_typed_is_an_error() {
    let mut clinic = Clinic::new();
    clinic.client("Ada Marsh");
    proptest!(|(text in any::<String>())| {
        prop_assert!(clinic.read(|db| find(db, &text, 20)).unwrap().len() <= 1);
    });
}
