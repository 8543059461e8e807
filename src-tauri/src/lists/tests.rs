//! Stories of printing: a small clinic, its lists set as files and read back.

use std::process::Command;

use chrono::{DateTime, NaiveDate};
use clinic::{
    ClientId, GroupId, NoteId, SCHEMA,
    clients::{self, ClientDraft, ClientFilter, DeskContact, Reach, Telephone, TelephoneKind},
    episodes::{self, AdmissionDraft, LevelOfCare},
    groups::{self, GroupDraft},
    notes::{self, AddendumDraft, NoteDraft, NoteFormat, NoteSection, SectionText},
    people::{self, Language},
    prints::PrintedThing,
    sessions::{self, AbsenceReason},
    settings,
};
use vault::{ActionId, Clinical, Desk, Effect, Step, Timestamp, Vault};

use super::{ChartPrint, ListPrint, Prepared, clinical, desk};
use crate::{error::AppError, state::By};

/// Harbor House, on Tuesday 24 November 2026 at 9:12.
struct House {
    vault: Vault,
    now: Timestamp,
    group: GroupId,
    clients: Vec<ClientId>,
}

const NAMES: [(&str, &str); 4] = [("Ana", "Barros"), ("Ana", "Bello"), ("Paz", "Ibarra"), ("Ruth", "Kessler")];

impl House {
    fn new(is_part2: bool) -> Self {
        let mut vault = Vault::in_memory(&SCHEMA).unwrap();
        let now = Timestamp::new("2026-11-24T14:12:00Z".parse::<DateTime<_>>().unwrap());
        let (me, keys) = (vault.me().clone(), vault.public_keys());
        let (group, clients) = vault
            .write(step(now), |db| {
                settings::first(db, "Harbor House", "America/New_York")?;
                people::ensure(db, &me, &keys, now)?;
                let form = GroupDraft {
                    desk_label: "Group A".into(),
                    leader_id: me.user,
                    room: "Room 2".into(),
                    weekdays: vec![0, 1, 2, 3, 4],
                    starts_minute: 9 * 60,
                    minutes: 180,
                    break_minutes: 15,
                };
                let group = groups::add(db, &form)?;
                groups::add(db, &GroupDraft { desk_label: "Group B".into(), starts_minute: 13 * 60, ..form })?;
                let mut clients = Vec::new();
                for (first, last) in NAMES {
                    let id = clients::add(db, &form_of(first, last), today(), now)?;
                    let admission = AdmissionDraft {
                        client_id: id,
                        admitted_on: date("2026-11-03"),
                        level_of_care: LevelOfCare::IntensiveOutpatient,
                        program: "Day track".into(),
                        primary_therapist: None,
                        is_part2,
                    };
                    episodes::admit(db, &admission, today())?;
                    groups::enrol(db, group, id, date("2026-11-03"))?;
                    clients.push(id);
                }
                sessions::check_in(db, group, clients[0], me.user, now)?;
                sessions::mark_absent(db, group, today(), clients[3], Some(AbsenceReason::Ill), me.user, now)?;
                Ok::<_, clinic::ClinicError>((group, clients))
            })
            .unwrap();
        Self { vault, now, group, clients }
    }

    fn desk(&self, what: &ListPrint) -> Prepared {
        let by = By { me: self.vault.me(), now: self.now };
        self.vault.read(|db: &Desk| desk(db, &by, what)).unwrap()
    }

    fn chart(&self, what: &ChartPrint) -> Result<Prepared, AppError> {
        let by = By { me: self.vault.me(), now: self.now };
        self.vault.read_clinical(|db: &Clinical| Ok::<_, AppError>(clinical(db, &by, what))).unwrap()
    }

    /// A note of Ana Barros as of now, not signed.
    fn note(&mut self) -> NoteId {
        let (me, now, client) = (self.vault.me().clone(), self.now, self.clients[0]);
        let blank = self.vault.read_clinical(|db| notes::blank(db, client, &me, now)).unwrap().fields;
        let body = "Spoke of the week ahead.".to_owned();
        let draft = NoteDraft {
            format: NoteFormat::Free,
            starts_minute: Some(8 * 60),
            minutes: Some(45),
            sections: vec![SectionText { section: NoteSection::Text, body }],
            ..blank
        };
        self.vault.write_clinical(step(now), |db| notes::keep(db, &draft, &me, now)).unwrap();
        draft.id
    }

    fn sign(&mut self, note: NoteId) {
        let now = self.now;
        self.vault.sign(step(now), |db, signer| notes::sign(db, note, signer, now)).unwrap();
    }
}

fn step(now: Timestamp) -> Step {
    Step { label: "test", action: ActionId::new(), now, effect: Effect::Kept }
}

fn today() -> NaiveDate {
    date("2026-11-24")
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn form_of(first: &str, last: &str) -> ClientDraft {
    ClientDraft {
        born_on: Some(date("1988-02-14")),
        address: "12 Wharf Street".into(),
        city: "Lowell".into(),
        state: "MA".into(),
        postal_code: "01850".into(),
        telephones: vec![Telephone {
            id: None,
            number: "978 555 0143".into(),
            kind: TelephoneKind::Mobile,
            reach: Reach::Neutral,
            may_text: true,
        }],
        contacts: vec![DeskContact {
            id: None,
            name: "Luz Mora".into(),
            telephone: "978 555 0100".into(),
            is_emergency: true,
        }],
        ..ClientDraft::named(first, last)
    }
}

/// The words of each page as poppler reads them. With `STEPDOWN_PAGES`, the file stays in that folder to be looked at.
fn pages(of: &Prepared, name: &str) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let folder = std::env::var_os("STEPDOWN_PAGES").map_or_else(|| folder.path().to_owned(), Into::into);
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{name}.pdf"));
    let pdf = documents::pdf(&of.print.document).unwrap();
    assert_eq!(pdf.standard, documents::Standard::A2aUa1, "it can be heard");
    std::fs::write(&path, pdf.bytes).unwrap();
    let read = Command::new("pdftotext").args(["-raw", "-enc", "UTF-8"]).arg(&path).arg("-").output().unwrap();
    let text = String::from_utf8(read.stdout).unwrap();
    let page = |it: &str| it.split_whitespace().collect::<Vec<_>>().join(" ");
    text.trim_end_matches('\u{C}').split('\u{C}').map(page).collect()
}

#[track_caller]
fn assert_says(text: &str, phrases: &[&str]) {
    for phrase in phrases {
        assert!(text.contains(phrase), "{phrase:?} is not in {text:?}");
    }
}

#[test]
fn the_board_of_a_day_says_who_came_and_who_is_awaited() {
    let house = House::new(true);
    let day = house.desk(&ListPrint::Day { on: today() });
    assert_eq!(day.file_name, "Day 2026-11-24.pdf");
    assert_eq!((day.about.what, day.about.day), (PrintedThing::Day, Some(today())));
    let text = pages(&day, "day").join(" ");
    let me = &house.vault.me().name;
    assert_says(
        &text,
        &[
            "Harbor House",
            "24 November 2026",
            "Here 1 of 4",
            "Group A, 9:00–12:00, Room 2",
            "Barros, Ana came, 12 min late 9:12",
            "Ibarra, Paz awaited",
            "Kessler, Ruth excused, ill",
            "Group B, 13:00–16:00",
            "Nobody",
            &format!("Printed 24 November 2026, 9:12, by {me}."),
            "42 CFR part 2 prohibits",
        ],
    );
}

#[test]
fn a_sheet_to_sign_shows_members_no_full_name_and_no_word_of_treatment() {
    let house = House::new(true);
    let sheets = house.desk(&ListPrint::SignInSheet { on: today() });
    assert_eq!(sheets.file_name, "Sign-in 2026-11-24.pdf");
    let pages = pages(&sheets, "sign-in");
    assert_eq!(pages.len(), 2, "a page for each session");
    assert_says(&pages[0], &["Group A", "Ana Ba.", "Ana Be.", "Paz I.", "Ruth K.", "Signature"]);
    assert_says(&pages[1], &["Group B"]);
    for (_, last) in NAMES {
        assert!(!pages.join(" ").contains(last), "{last}");
    }
    for word in ["Part 2", "part 2", "CFR", "Confidential", "treatment"] {
        assert!(!pages.join(" ").contains(word), "{word}");
    }
}

#[test]
fn the_list_of_clients_is_as_it_was_filtered_and_says_where_it_ends() {
    let mut house = House::new(false);
    let what = ListPrint::Clients { filter: ClientFilter::Active, typed: String::new() };
    let listed = house.desk(&what);
    assert_eq!(listed.about.rows, 4);
    let text = pages(&listed, "clients").join(" ");
    assert_says(&text, &["In care", "4 of 4", "Barros, Ana", "1988-02-14", "Intensive", "Confidential."]);
    assert!(!text.contains("42 CFR"), "part 2 covers nobody in it");
    let born_missing = ListPrint::Clients { filter: ClientFilter::BornMissing, typed: String::new() };
    let text = pages(&house.desk(&born_missing), "lacking").join(" ");
    assert_says(&text, &["In care, no birth date", "0 of 0"]);
    let typed = ListPrint::Clients { filter: ClientFilter::Active, typed: "ib".into() };
    let text = pages(&house.desk(&typed), "found").join(" ");
    assert_says(&text, &["Found by “ib”", "Ibarra, Paz"]);
    assert!(!text.contains("Kessler"));
    let now = house.now;
    house
        .vault
        .write(step(now), |db| {
            (0..510)
                .try_for_each(|it| clients::add(db, &form_of("Ada", &format!("Zorn{it:03}")), today(), now).map(drop))
        })
        .unwrap();
    let all = house.desk(&ListPrint::Clients { filter: ClientFilter::All, typed: String::new() });
    assert_eq!(all.about.rows, 500, "what stands on it, not what there is");
    let pages = pages(&all, "everyone");
    assert_says(&pages[0], &["The first 500 by name", "500 of 514"]);
    let text = pages.join(" ");
    assert_eq!(text.matches("Ada").count(), 496);
    assert!(pages.iter().all(|it| it.contains("Therapist")), "the headings stand on each page");
}

#[test]
fn a_group_has_its_members_and_its_times() {
    let house = House::new(true);
    let group = house.desk(&ListPrint::Group { group_id: house.group });
    assert_eq!((group.about.group_id, group.about.rows), (Some(house.group), 4));
    let text = pages(&group, "group").join(" ");
    assert_says(&text, &["Mon, Tue, Wed, Thu, Fri, 9:00–12:00", "Bello, Ana 3 November 2026", "Members 4"]);
}

#[test]
fn a_clients_page_from_the_desk_says_nothing_clinical() {
    let mut house = House::new(true);
    let note = house.note();
    house.sign(note);
    let page = house.desk(&ListPrint::Client { client_id: house.clients[0] });
    assert_eq!(page.file_name, "Page 2026-11-24 00001.pdf");
    assert_eq!((page.about.what, page.about.client_id), (PrintedThing::Client, Some(house.clients[0])));
    assert_eq!(page.about.rows, 1);
    let text = pages(&page, "client").join(" ");
    assert_says(
        &text,
        &[
            "Ana Barros",
            "978 555 0143 mobile neutral message only, texts welcome",
            "12 Wharf Street",
            "Lowell, MA 01850",
            "Luz Mora 978 555 0100 in an emergency",
            "1 3 November 2026",
            "This record which has been disclosed to you",
        ],
    );
    assert!(!text.contains("note"), "no note is named");
    let what = ChartPrint::Chart { client_id: house.clients[0], since: date("2026-11-01"), until: today() };
    let chart = house.chart(&what).unwrap();
    assert_eq!(chart.about.what, PrintedThing::Chart);
    let text = pages(&chart, "chart").join(" ");
    assert_says(&text, &["Story, 1 November 2026 to 24 November 2026", "Individual note, 45 min", "Group A: came"]);
    let what = ChartPrint::Chart { client_id: house.clients[0], since: date("2026-11-10"), until: date("2026-11-20") };
    let text = pages(&house.chart(&what).unwrap(), "range").join(" ");
    assert!(!text.contains("Individual note"), "outside the range");
    assert!(text.contains("Nothing"));
}

#[test]
fn a_signed_note_prints_with_its_addenda_and_a_draft_does_not() {
    let mut house = House::new(true);
    let id = house.note();
    let refused = house.chart(&ChartPrint::Note { note_id: id });
    assert!(matches!(refused, Err(AppError::Clinic(clinic::ClinicError::NotFound { .. }))), "a draft");
    house.sign(id);
    let (me, now) = (house.vault.me().clone(), house.now);
    let mut addendum = |body: &str| {
        let blank = house.vault.read_clinical(|db| notes::addendum_blank(db, id, &me)).unwrap();
        let draft = AddendumDraft { id: blank.id, of_note_id: id, body: body.into() };
        house.vault.write_clinical(step(now), |db| notes::addendum_keep(db, &draft, &me, now)).unwrap();
        draft.id
    };
    let signed = addendum("The day was Monday.");
    house.sign(signed);
    let (me, now) = (house.vault.me().clone(), house.now);
    let blank = house.vault.read_clinical(|db| notes::addendum_blank(db, id, &me)).unwrap();
    let draft = AddendumDraft { id: blank.id, of_note_id: id, body: "Not said yet.".into() };
    house.vault.write_clinical(step(now), |db| notes::addendum_keep(db, &draft, &me, now)).unwrap();
    let note = house.chart(&ChartPrint::Note { note_id: id }).unwrap();
    assert_eq!(note.file_name, "Note 2026-11-24 00001.pdf");
    let text = pages(&note, "note").join(" ");
    assert_says(
        &text,
        &[
            "Individual note",
            "Signed 24 November 2026.",
            "24 November 2026, 8:00",
            "Spoke of the week ahead.",
            "Addendum",
            "The day was Monday.",
            "Signed electronically 24 November 2026 at 09:12",
            "Fingerprint",
            "This record which has been disclosed to you",
        ],
    );
    assert!(!text.contains("Not said yet."), "a draft of an addendum stays where it is");
}

#[test]
fn what_waits_prints_for_whoever_asks() {
    let mut house = House::new(true);
    house.note();
    house.now = Timestamp::new("2026-12-08T14:12:00Z".parse::<DateTime<_>>().unwrap());
    let todo = house.chart(&ChartPrint::Todo {}).unwrap();
    assert_eq!(todo.about.what, PrintedThing::Todo);
    let text = pages(&todo, "todo").join(" ");
    assert_says(&text, &["To do", "Group A 2026-11-24", "late 1", "Note Ana Barros 2026-11-24", "Discharges near"]);
}

#[test]
fn a_list_speaks_the_language_of_whoever_prints_it() {
    let mut house = House::new(true);
    let (me, now) = (house.vault.me().user, house.now);
    house.vault.write(step(now), |db| people::set_language(db, me, Language::Spanish)).unwrap();
    let day = house.desk(&ListPrint::Day { on: today() });
    assert_eq!(day.file_name, "Día 2026-11-24.pdf");
    let text = pages(&day, "spanish").join(" ");
    assert_says(&text, &["24 de noviembre de 2026", "Presentes 1 de 4", "con aviso, enfermedad", "Página 1 de 1"]);
}

#[test]
fn what_a_demonstration_prints_says_so_on_each_page_in_the_language_of_the_page() {
    let mut house = House::new(false);
    let real = house.desk(&ListPrint::Day { on: today() });
    assert_eq!(real.print.document.draft_mark, None);
    house.vault.write(step(house.now), settings::mark_as_demo).unwrap();
    let day = house.desk(&ListPrint::Day { on: today() });
    for page in pages(&day, "demonstration") {
        assert_says(&page, &["Demonstration"]);
    }
    assert_eq!(real.print.marked(false, Language::Spanish).document.draft_mark, None);
    assert_eq!(day.print.marked(true, Language::Spanish).document.draft_mark.as_deref(), Some("Demostración"));
}
