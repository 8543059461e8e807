//! Stories of the story.

use std::collections::BTreeSet;

use vault::{Person, Role};

use super::*;
use crate::{
    CallId,
    calls::{self, CallAbout, CallDirection, CallDraft},
    discharge::{ExportDraft, ExportOutcome, ExportedDocument},
    episodes::LevelOfCare,
    group_notes::{self, GroupNoteDraft, GroupPart, MemberNoteDraft, Participation},
    groups::GroupTitle,
    sessions,
};

fn desk_page(clinic: &Clinic, before: Option<&StoryCursor>, limit: u32) -> StoryPage {
    clinic.read(|db| crate::course::story(db, clinic.id("Ada"), before, limit, clinic.now())).unwrap()
}

fn chart_page(clinic: &Clinic, before: Option<&StoryCursor>, limit: u32, me: &Person) -> StoryPage {
    clinic.read_clinical(|db| chart_story(db, clinic.id("Ada"), before, limit, me, clinic.now())).unwrap()
}

/// An entry as one reads it: "2026-11-17 540 attendance".
fn line(entry: &StoryEntry) -> String {
    let what = match &entry.what {
        StoryEvent::Note { head } => format!("note {} {}", head.kind, if head.is_signed { "signed" } else { "draft" }),
        StoryEvent::Attendance { desk_label, attendance, .. } => format!("{desk_label} {}", attendance.state),
        StoryEvent::Call { call } => format!("call {} {}", call.about, call.client_name),
        StoryEvent::Admitted { level_of_care, .. } => format!("admitted {level_of_care}"),
        StoryEvent::Transferred { level_of_care } => format!("transferred {level_of_care}"),
        StoryEvent::Hours { hours } => format!("hours {}", hours.minutes_a_week),
        StoryEvent::Ended {} => "ended".to_owned(),
        StoryEvent::Document { document, version, is_signed, .. } => {
            format!("{document} {version} {}", if *is_signed { "signed" } else { "draft" })
        }
        StoryEvent::Export { document, recipient, .. } => format!("export {document} to {recipient}"),
    };
    let minute = entry.minute.map_or("-".to_owned(), |it| it.to_string());
    format!("{} {minute} {what}", entry.on)
}

fn lines(page: &StoryPage) -> Vec<String> {
    page.entries.iter().map(line).collect()
}

fn call(clinic: &mut Clinic, about: CallAbout) -> CallId {
    let draft = CallDraft {
        direction: CallDirection::Outgoing,
        about,
        who: String::new(),
        note: "Left a neutral message.".to_owned(),
        client_id: Some(clinic.id("Ada")),
    };
    let (me, now) = (clinic.me().user, clinic.now());
    clinic.write(|db| calls::log(db, &draft, me, now)).unwrap()
}

#[test]
fn the_desk_reads_days_calls_and_hours_and_nothing_clinical() {
    let (mut clinic, group, episode) = clinic();
    signed_note(&mut clinic, "2026-11-10", 50);
    prescribe(&mut clinic, episode, "2026-11-30", 360, 2);
    clinic.at("2026-11-18 12:05").absent(group, "Ada", None).unwrap();
    clinic.at("2026-11-18 12:20");
    call(&mut clinic, CallAbout::Outreach);
    let today = clinic.today();
    clinic.write(|db| episodes::transfer(db, episode, LevelOfCare::Outpatient, date("2026-11-18"), today)).unwrap();
    clinic.end("Ada");
    let page = desk_page(&clinic, None, 50);
    assert_eq!(
        lines(&page),
        [
            "2026-11-18 740 call outreach Ada Example",
            "2026-11-18 540 Group A noWord",
            "2026-11-18 - ended",
            "2026-11-18 - hours 120",
            "2026-11-18 - transferred outpatient",
            "2026-11-17 540 Group A came",
            "2026-11-16 540 Group A came",
            "2026-11-04 540 Group A came",
            "2026-11-02 540 Group A came",
            "2026-11-02 - hours 540",
            "2026-11-02 - admitted intensiveOutpatient",
        ]
    );
    assert_eq!((page.total, page.next), (11, None));
    let StoryEvent::Attendance { attendance, recorded_by_name, .. } = &page.entries[5].what else { panic!() };
    assert_eq!((attendance.minutes_late, attendance.clinical_minutes), (30, 135));
    assert_eq!(recorded_by_name, &clinic.me().name);
}

#[test]
fn a_clinician_reads_notes_plans_and_exports_on_the_same_line() {
    let (mut clinic, _, episode) = clinic();
    signed_note(&mut clinic, "2026-11-16", 45);
    draft_note(&mut clinic, "2026-11-17", 50);
    signed_plan(&mut clinic, episode, "2027-01-22", "2027-01-26", AppointmentState::Made);
    let (me, now) = (clinic.me(), clinic.now());
    let plan = clinic.read_clinical(|db| discharge::plan_of(db, episode, &me, now)).unwrap().fields.id;
    for (minute, recipient, outcome) in [
        ("2026-11-17 14:00", "Harbor Counseling", ExportOutcome::Written),
        ("2026-11-17 14:10", "Nobody", ExportOutcome::Failed),
    ] {
        let draft: ExportDraft = serde_json::from_value(serde_json::json!({
            "document": ExportedDocument::Plan, "documentId": plan.to_string(), "recipient": recipient,
            "purpose": "Continuing care", "language": "en",
        }))
        .unwrap();
        let (me, now) = (clinic.me(), clinic.at(minute).now());
        let export = clinic.write_clinical(|db| discharge::export_begin(db, &draft, &me, now)).unwrap();
        clinic.write_clinical(|db| discharge::export_end(db, export, outcome)).unwrap();
    }
    let page = chart_page(&clinic, None, 50, &clinic.me());
    assert_eq!(
        lines(&page)[..6],
        [
            "2026-11-17 840 export plan to Harbor Counseling",
            "2026-11-17 780 note individual draft",
            "2026-11-17 735 plan 1 signed",
            "2026-11-17 540 Group A came",
            "2026-11-16 780 note individual signed",
            "2026-11-16 540 Group A came",
        ]
    );
    assert_eq!(usize::try_from(page.total).unwrap(), page.entries.len());
    let StoryEvent::Note { head } = &page.entries[4].what else { panic!() };
    assert_eq!(head.excerpt, "Talked about the weekend.");
}

#[test]
fn a_session_with_a_note_stands_there_once() {
    let (mut clinic, group, _) = clinic();
    let session = clinic.session(group);
    let (me, now) = (clinic.me(), clinic.now());
    let draft = GroupNoteDraft {
        session_id: session,
        part: Some(GroupPart {
            topic: "Coping with triggers".to_owned(),
            curriculum: String::new(),
            interventions: Vec::new(),
            body: "The group practised in pairs.".to_owned(),
        }),
        members: vec![MemberNoteDraft {
            client_id: clinic.id("Ada"),
            participation: Some(Participation::Active),
            body: "Led the exercise and stayed with it until the end.".to_owned(),
        }],
    };
    clinic.write_clinical(|db| group_notes::keep(db, &draft, &me, now)).unwrap();
    let today = |clinic: &Clinic, me: &Person| -> Vec<String> {
        lines(&chart_page(clinic, None, 50, me)).into_iter().filter(|it| it.starts_with("2026-11-17")).collect()
    };
    assert_eq!(today(&clinic, &me), ["2026-11-17 540 note group draft"]);
    clinic.person("Sam Reyes", Role::Therapist);
    let other = clinic.who("Sam Reyes");
    assert_eq!(today(&clinic, &other), ["2026-11-17 540 Group A came"], "another's draft is not shown");
    assert_eq!(chart_page(&clinic, None, 1, &me).total, chart_page(&clinic, None, 1, &other).total);

    clinic.sign(|db, signer| group_notes::sign_ready(db, session, signer, now)).unwrap();
    assert_eq!(today(&clinic, &other), ["2026-11-17 540 note group signed"]);
    assert_eq!(lines(&desk_page(&clinic, None, 1)), ["2026-11-17 540 Group A came"]);
}

/// Of each note on the chart, its heading, its first words and how many addenda it has.
fn listed(clinic: &Clinic) -> Vec<(String, String, u32)> {
    let page = chart_page(clinic, None, 50, &clinic.me());
    let listed = page.entries.into_iter().filter_map(|it| {
        let StoryEvent::Note { head } = it.what else { return None };
        Some((head.heading, head.excerpt, head.addenda))
    });
    listed.collect()
}

#[test]
fn what_the_chart_lists_of_a_note_stays_as_it_was_signed() {
    let (mut clinic, group, _) = clinic();
    let (session, ada, me, now) = (clinic.session(group), clinic.id("Ada"), clinic.me(), clinic.now());
    let title = |title: &str| GroupTitle { group_id: group, title: title.to_owned(), curriculum: String::new() };
    clinic.write_clinical(|db| groups::set_title(db, &title("Relapse prevention"))).unwrap();
    let part = GroupPart {
        topic: "Coping with triggers".to_owned(),
        curriculum: String::new(),
        interventions: Vec::new(),
        body: "The group practised in pairs.".to_owned(),
    };
    let (participation, body) = (Some(Participation::Active), "  Led the exercise. ".to_owned());
    let members = vec![MemberNoteDraft { client_id: ada, participation, body }];
    let draft = GroupNoteDraft { session_id: session, part: Some(part), members };
    clinic.write_clinical(|db| group_notes::keep(db, &draft, &me, now)).unwrap();
    let ana = mother(&mut clinic);
    let family = FamilyNoteDraft {
        note: note_draft(ada, date("2026-11-16"), 17 * 60, 60),
        session_type: FamilySessionType::FamilyTherapy,
        is_client_present: true,
        topics: Vec::new(),
        participants: vec![Participant { family_member_id: ana, mode: ContactMode::InPerson }],
    };
    clinic.write_clinical(|db| family::keep(db, &family, &me, now)).unwrap();
    let line = |heading: &str, excerpt: &str, addenda| (heading.to_owned(), excerpt.to_owned(), addenda);
    let expected = [
        line("Relapse prevention · Coping with triggers", "Led the exercise.", 0),
        line("Ana Ruiz", "Talked about the weekend.", 0),
    ];
    assert_eq!(listed(&clinic), expected, "while they are drafts");

    clinic.sign(|db, signer| group_notes::sign_ready(db, session, signer, now)).unwrap();
    clinic.sign(|db, signer| family::sign(db, family.note.id, signer, now)).unwrap();
    assert_eq!(listed(&clinic), expected, "once they are signed");

    clinic.write_clinical(|db| groups::set_title(db, &title("Staying well"))).unwrap();
    let renamed = FamilyMemberDraft {
        client_id: ada,
        name: "Ana Cruz".to_owned(),
        relationship: Relationship::Parent,
        telephone: String::new(),
        is_minor: false,
    };
    clinic.write_clinical(|db| family::change_member(db, ana, &renamed)).unwrap();
    let addendum =
        notes::AddendumDraft { id: NoteId::new(), of_note_id: family.note.id, body: "She called back.".to_owned() };
    clinic.write_clinical(|db| notes::addendum_keep(db, &addendum, &me, now)).unwrap();
    assert_eq!(listed(&clinic), expected, "whatever is called otherwise now");
    clinic.sign(|db, signer| notes::sign(db, addendum.id, signer, now)).unwrap();
    assert_eq!(listed(&clinic)[1], line("Ana Ruiz", "Talked about the weekend.", 1));
}

#[test]
fn anothers_draft_is_no_part_of_the_story_but_for_a_supervisor() {
    let (mut clinic, ..) = clinic();
    clinic.person("Sam Reyes", Role::Therapist);
    clinic.person("Kim Doe", Role::Supervisor);
    draft_note(&mut clinic, "2026-11-17", 50);
    let count = |who: &str| chart_page(&clinic, None, 50, &clinic.who(who)).total;
    assert_eq!((count("Kim Doe"), count("Sam Reyes")), (7, 6));
}

/// A client with five thousand entries: two groups a day, a note of half of those sessions, and days with many calls and
/// notes at the same minute, some of them without one.
fn long_story() -> Clinic {
    let mut clinic = Clinic::new();
    let ada = clinic.client("Ada");
    clinic.admit_on("Ada", date("2016-01-04"));
    let leader = clinic.therapist();
    let groups = ["Group A", "Group B"].map(|it| clinic.add_group(&group_draft(it, leader)).unwrap());
    let days: Vec<_> = (0..1_000).map(|it| date("2020-01-01") + Days::new(it)).collect();
    let (me, now) = (clinic.me().user, clinic.now());
    clinic
        .write(|db| {
            // Of one group she was a member; to the other she came all the same.
            groups::enrol(db, groups[0], ada, days[0])?;
            for (day, group) in days.iter().flat_map(|day| groups.map(|group| (day, group))) {
                let session = sessions::id_of(group, *day);
                db.execute(
                    "INSERT INTO sessions SELECT ?1, id, ?2, leader_id, room, starts_minute, minutes, break_minutes
                     FROM groups WHERE id = ?3",
                    (session, day, group),
                )?;
                db.execute(
                    "INSERT INTO attendance (session_id, client_id, session_on, state, arrived_minute, recorded_by,
                       recorded_at) VALUES (?1, ?2, ?3, 'came', 540, ?4, ?5)",
                    (session, ada, day, me, now),
                )?;
            }
            for at in 0..1_500_u64 {
                db.execute(
                    "INSERT INTO calls VALUES (?1, ?2, 540, 'outgoing', 'outreach', '', '', ?3, ?4, ?5)",
                    (CallId::new(), date("2022-09-20") + Days::new(at / 100), ada, me, now),
                )?;
            }
            Ok(())
        })
        .unwrap();
    clinic
        .write_clinical(|db| {
            let note =
                "INSERT INTO clinical.notes (id, kind, client_id, author_id, format, held_on, starts_minute, minutes,
                          mode, begun_at, kept_at, signed_at, session_id, excerpt) VALUES (?1, ?2, ?3, ?4, 'free', ?5, ?6,
                          50, 'inPerson', ?7, ?7, ?8, ?9, ?10)";
            let words = "Spoke of the week and of what is to come. ".repeat(12);
            let excerpt = &words[..240];
            for day in &days {
                let (id, session) = (NoteId::new(), sessions::id_of(groups[0], *day));
                db.execute(
                    "INSERT INTO clinical.group_notes VALUES (?1, ?2, '', '', '', '', '', ?3, ?3)",
                    (session, me, now),
                )?;
                db.execute(note, (id, "group", ada, me, day, 540, now, Some(now), Some(session), excerpt))?;
                db.execute("INSERT INTO clinical.member_notes (note_id) VALUES (?1)", [id])?;
            }
            for at in 0..1_500_u64 {
                let (id, day) = (NoteId::new(), date("2022-09-25") + Days::new(at / 200));
                let minute = [None, Some(540), Some(600)][usize::try_from(at % 3).unwrap()];
                let signed_at = minute.map(|_| now);
                let excerpt = if signed_at.is_some() { excerpt } else { "" };
                db.execute(note, (id, "individual", ada, me, day, minute, now, signed_at, None::<SessionId>, excerpt))?;
                db.execute("INSERT INTO clinical.note_sections VALUES (?1, 'text', ?2)", (id, &words))?;
            }
            Ok(())
        })
        .unwrap();
    clinic
}

/// The whole story in pages of these sizes, the last size again and again.
fn in_pages(sizes: &[u32], page: impl Fn(Option<&StoryCursor>, u32) -> StoryPage) -> Vec<StoryEntry> {
    let (mut entries, mut cursor, mut turn) = (Vec::new(), None, 0);
    loop {
        let limit = sizes[turn.min(sizes.len() - 1)];
        let mut it = page(cursor.as_ref(), limit);
        assert!(it.entries.len() <= usize::try_from(limit).unwrap());
        entries.append(&mut it.entries);
        match it.next {
            Some(next) => cursor = Some(next),
            None => return entries,
        }
        turn += 1;
    }
}

fn place(entry: &StoryEntry) -> (NaiveDate, i32, &str) {
    (entry.on, entry.minute.map_or(-1, i32::from), &entry.key)
}

#[test]
fn five_thousand_entries_come_page_by_page_none_lost_and_none_twice() {
    let mut clinic = long_story();
    let me = clinic.me();
    let chart = |before: Option<&StoryCursor>, limit| chart_page(&clinic, before, limit, &me);
    let whole = in_pages(&[50, 500], chart);
    let total = chart(None, 50).total;
    assert_eq!(total, 2 + 1_000 + 1_000 + 1_500 + 1_500, "events, sessions without a note, both kinds of notes, calls");
    assert_eq!(whole.len(), usize::try_from(total).unwrap());
    assert!(whole.is_sorted_by(|a, b| place(a) > place(b)), "one order, each entry once");
    assert_eq!(whole.iter().map(|it| it.key.as_str()).collect::<BTreeSet<_>>().len(), whole.len());
    assert_eq!(in_pages(&[7, 1, 499, 33], chart), whole, "wherever the pages end");

    let at_desk = in_pages(&[50, 500], |before, limit| desk_page(&clinic, before, limit));
    assert_eq!(at_desk.len(), 2 + 2_000 + 1_500);
    assert!(at_desk.is_sorted_by(|a, b| place(a) > place(b)));

    let first = chart(None, 50);
    let bytes = serde_json::to_string(&first).unwrap().len();
    assert!(bytes < 50_000, "{bytes} bytes for the first fifty");

    // What is written while one reads stands above the cursor, and moves nothing below it.
    call(&mut clinic, CallAbout::Outreach);
    let rest = chart_page(&clinic, first.next.as_ref(), 500, &me).entries;
    assert_eq!(rest, whole[50..550]);
}

#[test]
fn a_page_is_never_longer_than_it_may_be_and_never_empty_of_what_there_is() {
    let (clinic, ..) = clinic();
    assert_eq!(desk_page(&clinic, None, 0).entries.len(), 1);
    assert_eq!(desk_page(&clinic, None, u32::MAX).entries.len(), 6);
    let (nobody, now) = (ClientId::new(), clinic.now());
    assert_eq!(refusal(clinic.read(|db| crate::course::story(db, nobody, None, 50, now)))["thing"], "client");
}
