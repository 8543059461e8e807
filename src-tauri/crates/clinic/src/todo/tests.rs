//! Stories of what waits for whom.

mod team;

use std::collections::BTreeMap;

use proptest::prelude::*;
use vault::{Person, Role, Timestamp};

use super::*;
use crate::{
    calls::{self, CallAbout, CallDirection, CallDraft},
    discharge::{self, PlanDraft, SummaryDraft},
    episodes,
    family::{self, FamilyNoteDraft},
    group_notes::{self, GroupNoteDraft, GroupPart, MemberNoteDraft, Participation},
    hours::{self, HoursDraft, HoursReason},
    notes::{self, NoteDraft, NoteSection, SectionText},
    sessions::{self, AbsenceReason},
    settings::{self, SettingsDraft},
    testing::{Clinic, client_draft, date, group_draft, instant},
};

const NAMES: [&str; 4] = ["Ada", "Ben", "Chidi", "Dora"];

/// A clinic whose "Group A" the person signed in leads.
fn led<const N: usize>(names: [&str; N]) -> (Clinic, GroupId) {
    let mut clinic = Clinic::new();
    let me = clinic.me().user;
    let group = clinic.add_group(&group_draft("Group A", me)).unwrap();
    for name in names {
        clinic.admit(name);
        clinic.enrol(group, name);
    }
    (clinic, group)
}

fn todo(clinic: &Clinic) -> TodoView {
    clinic.read_clinical(|db| mine(db, &clinic.me(), clinic.now())).unwrap()
}

/// "2026-11-10 Group A: 2, late".
fn due(clinic: &Clinic) -> Vec<String> {
    let sessions = todo(clinic).notes_due.into_iter();
    sessions
        .map(|it| format!("{} {}: {}{}", it.held_on, it.desk_label, it.members, if it.is_late { ", late" } else { "" }))
        .collect()
}

/// Keeps a note about each of these, with the group's part.
fn write_notes(clinic: &mut Clinic, session_id: SessionId, names: &[&str], me: &Person) {
    let part = GroupPart {
        topic: "Coping with triggers".into(),
        curriculum: String::new(),
        interventions: Vec::new(),
        body: "The group practised refusing a drink in pairs.".into(),
    };
    let members = names.iter().map(|name| MemberNoteDraft {
        client_id: clinic.id(name),
        participation: Some(Participation::Active),
        body: format!("{name} named the hour after work as the hardest."),
    });
    let draft = GroupNoteDraft { session_id, part: Some(part), members: members.collect() };
    let now = clinic.now();
    clinic.write_clinical(|db| group_notes::keep(db, &draft, me, now)).unwrap();
}

fn sign_notes(clinic: &mut Clinic, session: SessionId) {
    let now = clinic.now();
    clinic.sign(|db, signer| group_notes::sign_ready(db, session, signer, now)).unwrap();
}

/// Keeps an individual note of a day.
fn draft_note(clinic: &mut Clinic, name: &str, held_on: &str) -> crate::NoteId {
    let (client, me, now) = (clinic.id(name), clinic.me(), clinic.now());
    let blank = clinic.read_clinical(|db| notes::blank(db, client, &me, now)).unwrap().fields;
    let words = SectionText { section: NoteSection::Data, body: "Talked about the weekend.".into() };
    let draft = NoteDraft { held_on: date(held_on), sections: vec![words], ..blank };
    clinic.write_clinical(|db| notes::keep(db, &draft, &me, now)).unwrap();
    draft.id
}

fn keep_plan(clinic: &mut Clinic, episode: crate::EpisodeId, planned_on: Option<&str>, me: &Person) {
    let now = clinic.now();
    let view = clinic.read_clinical(|db| discharge::plan_of(db, episode, me, now)).unwrap();
    let draft = PlanDraft { planned_on: planned_on.map(date), ..view.fields };
    clinic.write_clinical(|db| discharge::plan_keep(db, episode, &draft, me, now)).unwrap();
}

#[test]
fn notes_are_due_from_the_end_of_a_session_until_each_is_signed() {
    let (mut clinic, group) = led(["Ada", "Ben", "Chidi"]);
    for day in ["2026-11-13", "2026-11-23"] {
        clinic.at(&format!("{day} 09:00")).check_in(group, "Ada").unwrap();
        clinic.check_in(group, "Ben").unwrap();
        clinic.absent(group, "Chidi", Some(AbsenceReason::Ill)).unwrap();
    }
    let today = clinic.at("2026-11-24 09:00").check_in(group, "Ada").unwrap();
    assert_eq!(due(&clinic), ["2026-11-13 Group A: 2, late", "2026-11-23 Group A: 2"], "today's goes on");
    clinic.at("2026-11-24 12:00");
    assert_eq!(due(&clinic).last().unwrap(), "2026-11-24 Group A: 1");

    let me = clinic.me();
    write_notes(&mut clinic, today, &["Ada"], &me);
    assert_eq!(due(&clinic).len(), 3, "a draft is not a signed note");
    sign_notes(&mut clinic, today);
    assert_eq!(due(&clinic), ["2026-11-13 Group A: 2, late", "2026-11-23 Group A: 2"]);
    let first = todo(&clinic).notes_due.swap_remove(0);
    assert_eq!((first.due_on, first.group_id), (date("2026-11-20"), group));
    write_notes(&mut clinic, first.session_id, &["Ben"], &me);
    sign_notes(&mut clinic, first.session_id);
    assert_eq!(due(&clinic)[0], "2026-11-13 Group A: 1, late");
}

#[test]
fn a_note_about_someone_who_is_then_absent_does_not_hide_one_that_is_missing() {
    let (mut clinic, group) = led(["Ada", "Ben"]);
    let session = clinic.at("2026-11-23 09:00").check_in(group, "Ada").unwrap();
    clinic.at("2026-11-23 12:30");
    let me = clinic.me();
    write_notes(&mut clinic, session, &["Ada"], &me);
    sign_notes(&mut clinic, session);
    assert!(due(&clinic).is_empty());
    came_instead(&mut clinic, group, "Ada", "Ben");
    assert_eq!(due(&clinic), ["2026-11-23 Group A: 1"]);
}

#[test]
fn a_session_is_finished_when_everyone_who_came_has_a_signed_note() {
    let (mut clinic, group) = led(["Ada", "Ben"]);
    let session = clinic.at("2026-11-23 09:00").check_in(group, "Ada").unwrap();
    clinic.check_in(group, "Ben").unwrap();
    clinic.at("2026-11-23 12:30");
    let me = clinic.me();
    write_notes(&mut clinic, session, &["Ada"], &me);
    sign_notes(&mut clinic, session);
    clinic.at("2026-11-24 08:00");
    assert_eq!(due(&clinic), ["2026-11-23 Group A: 1"]);
    let words = MemberNoteDraft {
        client_id: clinic.id("Ben"),
        participation: Some(Participation::Active),
        body: "Led.".into(),
    };
    let rest = GroupNoteDraft { session_id: session, part: None, members: vec![words] };
    let now = clinic.now();
    clinic.write_clinical(|db| group_notes::keep(db, &rest, &me, now)).unwrap();
    assert_eq!(due(&clinic), ["2026-11-23 Group A: 1"], "a draft is not a signed note");
    sign_notes(&mut clinic, session);
    assert!(due(&clinic).is_empty());
}

#[test]
fn a_note_about_someone_who_is_then_absent_hides_nothing_from_the_supervisor() {
    let (mut clinic, group) = led(["Ada", "Ben"]);
    let session = clinic.at("2026-11-23 09:00").check_in(group, "Ada").unwrap();
    clinic.at("2026-11-23 12:30");
    let me = clinic.me();
    write_notes(&mut clinic, session, &["Ada"], &me);
    sign_notes(&mut clinic, session);
    let told = |clinic: &Clinic| {
        let team = clinic.read_clinical(|db| team(db, clinic.now())).unwrap();
        team.into_iter().map(|it| (it.name, it.due)).collect::<Vec<_>>()
    };
    assert!(told(&clinic).is_empty());
    came_instead(&mut clinic, group, "Ada", "Ben");
    assert_eq!(told(&clinic), [(me.name, 1)], "as many notes as members, but of another");
}

#[test]
fn a_draft_about_someone_who_is_then_absent_waits_among_the_drafts_until_it_is_thrown_away() {
    let (mut clinic, group) = led(["Ada", "Ben"]);
    let session = clinic.at("2026-11-23 09:00").check_in(group, "Ada").unwrap();
    clinic.at("2026-11-23 12:30");
    let me = clinic.me();
    write_notes(&mut clinic, session, &["Ada"], &me);
    assert!(todo(&clinic).drafts.is_empty(), "its session asks for it");

    came_instead(&mut clinic, group, "Ada", "Ben");
    let [draft] = <[_; 1]>::try_from(todo(&clinic).drafts).unwrap();
    assert_eq!((draft.kind, draft.id.as_str()), (DraftKind::GroupNote, session.to_string().as_str()));
    assert_eq!((draft.client_name.as_str(), draft.held_on), ("Ada Example", Some(date("2026-11-23"))));
    assert_eq!((draft.due_on, draft.is_late), (None, false), "nobody is to sign it");
    let team = clinic.read_clinical(|db| team(db, clinic.now())).unwrap();
    assert_eq!(team.iter().map(|it| (it.due, it.drafts)).collect::<Vec<_>>(), [(1, 1)]);

    let written = clinic.read_clinical(|db| group_notes::get(db, session, &me, clinic.now())).unwrap();
    let note = written.members.iter().find_map(|it| it.note_id).unwrap();
    clinic.write_clinical(|db| notes::discard(db, note, &me)).unwrap();
    assert!(todo(&clinic).drafts.is_empty());
}

/// Yesterday it was not the one but the other who came.
fn came_instead(clinic: &mut Clinic, group: GroupId, gone: &str, came: &str) {
    let (gone, came, me, now) = (clinic.id(gone), clinic.id(came), clinic.me(), clinic.now());
    clinic
        .write(|db| {
            sessions::clear(db, group, date("2026-11-23"), gone)?;
            let came = sessions::AttendanceDraft {
                group_id: group,
                held_on: date("2026-11-23"),
                client_id: came,
                state: sessions::AttendanceState::Came,
                arrived_minute: Some(540),
                left_minute: None,
                reason: None,
            };
            sessions::correct(db, &came, me.user, now)
        })
        .unwrap();
}

#[test]
fn who_begins_the_notes_of_anothers_session_has_them_to_write() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with(["Ada", "Ben"]);
    let session = clinic.at("2026-11-23 09:00").check_in(group, "Ada").unwrap();
    clinic.check_in(group, "Ben").unwrap();
    clinic.at("2026-11-23 12:30");
    assert!(due(&clinic).is_empty(), "another leads it");
    let (me, jordan) = (clinic.me(), clinic.who("Jordan Wells"));
    write_notes(&mut clinic, session, &["Ada"], &me);
    sign_notes(&mut clinic, session);
    assert_eq!(due(&clinic), ["2026-11-23 Group A: 1"]);
    let theirs = clinic.read_clinical(|db| mine(db, &jordan, clinic.now())).unwrap();
    assert!(theirs.notes_due.is_empty(), "it is no longer theirs");
}

#[test]
fn a_draft_keeps_its_session_in_sight_however_old() {
    let (mut clinic, group) = led([]);
    clinic.admit_on("Ada", date("2026-06-01"));
    clinic.enrol(group, "Ada");
    for day in ["2026-06-10", "2026-06-11"] {
        clinic.at(&format!("{day} 09:00")).check_in(group, "Ada").unwrap();
    }
    clinic.at("2026-06-11 13:00");
    let (me, begun) = (clinic.me(), sessions::id_of(group, date("2026-06-11")));
    write_notes(&mut clinic, begun, &["Ada"], &me);
    clinic.at("2026-11-24 09:00");
    assert_eq!(due(&clinic), ["2026-06-11 Group A: 1, late"]);
}

#[test]
fn a_long_list_says_how_many_more_there_are() {
    let (mut clinic, group) = led([]);
    clinic.admit_on("Ada", date("2026-09-01"));
    clinic.enrol(group, "Ada");
    let days = date("2026-10-01").iter_days().take_while(|it| *it < date("2026-11-24"));
    let mut held = 0;
    for day in days.filter(|it| !matches!(chrono::Datelike::weekday(it), chrono::Weekday::Sat | chrono::Weekday::Sun)) {
        clinic.at(&format!("{day} 09:00")).check_in(group, "Ada").unwrap();
        held += 1;
    }
    clinic.at("2026-11-24 09:00");
    let todo = todo(&clinic);
    assert_eq!((todo.notes_due.len(), todo.more_due), (30, held - 30));
    assert_eq!(todo.notes_due[0].held_on, date("2026-10-01"), "the oldest first");
}

#[test]
fn drafts_of_every_kind_are_ones_own_and_the_due_ones_come_first() {
    let mut clinic = Clinic::new();
    let episode = clinic.admit("Ada");
    let me = clinic.me();
    keep_plan(&mut clinic, episode, None, &me);
    let (now, ada) = (clinic.now(), clinic.id("Ada"));
    let blank = clinic.read_clinical(|db| discharge::summary_of(db, episode, &me, now)).unwrap();
    let draft = SummaryDraft {
        id: blank.id,
        discharged_on: None,
        reason: None,
        condition: None,
        referrals: None,
        medications: None,
        sections: Vec::new(),
    };
    clinic.write_clinical(|db| discharge::summary_keep(db, episode, &draft, &me, now)).unwrap();
    let late = draft_note(&mut clinic, "Ada", "2026-11-12");
    let blank = clinic.read_clinical(|db| family::blank(db, ada, &me, now)).unwrap();
    let words = SectionText { section: NoteSection::Text, body: "Her sister came along.".into() };
    let family_note = FamilyNoteDraft {
        note: NoteDraft { sections: vec![words], ..blank.note.fields },
        session_type: blank.session_type,
        is_client_present: true,
        topics: Vec::new(),
        participants: Vec::new(),
    };
    clinic.write_clinical(|db| family::keep(db, &family_note, &me, now)).unwrap();
    let drafts = todo(&clinic).drafts;
    let told: Vec<_> = drafts.iter().map(|it| (it.kind.as_str(), it.is_late, it.due_on.is_some())).collect();
    assert_eq!(
        told,
        [("note", true, true), ("familyNote", false, true), ("plan", false, false), ("summary", false, false)]
    );
    assert_eq!((drafts[0].id.clone(), drafts[0].held_on), (late.to_string(), Some(date("2026-11-12"))));
    assert!(drafts.iter().all(|it| it.client_name == "Ada Example" && it.episode_id == Some(episode)));
    assert!(drafts.iter().all(|it| it.kept_on == date("2026-11-24")));
    let jordan = clinic.who("Jordan Wells");
    let theirs = clinic.read_clinical(|db| mine(db, &jordan, clinic.now())).unwrap();
    assert!(theirs.drafts.is_empty());
}

#[test]
fn drafts_of_the_oldest_sessions_come_first() {
    let mut clinic = Clinic::new();
    clinic.admit("Ada");
    clinic.admit("Ben");
    draft_note(&mut clinic, "Ada", "2026-11-20");
    draft_note(&mut clinic, "Ben", "2026-11-16");
    let drafts = todo(&clinic).drafts;
    let rows: Vec<_> = drafts.iter().map(|it| (it.client_name.as_str(), it.due_on)).collect();
    assert_eq!(rows, [("Ben Example", Some(date("2026-11-23"))), ("Ada Example", Some(date("2026-11-27")))]);
}

#[test]
fn a_signed_note_and_its_addendum_draft() {
    let mut clinic = Clinic::new();
    clinic.admit("Ada");
    let (me, ada, now) = (clinic.me(), clinic.id("Ada"), clinic.now());
    let blank = clinic.read_clinical(|db| notes::blank(db, ada, &me, now)).unwrap().fields;
    let sections = [NoteSection::Data, NoteSection::Assessment, NoteSection::Plan]
        .map(|section| SectionText { section, body: "As said.".into() });
    let draft = NoteDraft { starts_minute: Some(540), minutes: Some(10), sections: sections.to_vec(), ..blank };
    clinic.write_clinical(|db| notes::keep(db, &draft, &me, now)).unwrap();
    clinic.sign(|db, signer| notes::sign(db, draft.id, signer, now)).unwrap();
    assert!(todo(&clinic).drafts.is_empty());
    let addendum = clinic.read_clinical(|db| notes::addendum_blank(db, draft.id, &me)).unwrap();
    let typed = notes::AddendumDraft { id: addendum.id, of_note_id: draft.id, body: "Called back at five.".into() };
    clinic.write_clinical(|db| notes::addendum_keep(db, &typed, &me, now)).unwrap();
    let drafts = todo(&clinic).drafts;
    assert_eq!((drafts.len(), drafts[0].kind, drafts[0].due_on), (1, DraftKind::Note, None));
}

#[test]
fn discharges_are_near_by_plan_or_by_length_of_stay() {
    let mut clinic = Clinic::new();
    let (me, jordan) = (clinic.me(), clinic.who_is_jordan());
    let days = [("Ada", "2026-11-03"), ("Ben", "2026-09-26"), ("Chidi", "2026-09-27"), ("Dora", "2026-08-01")];
    let episodes = days.map(|(name, day)| clinic.admit_on(name, date(day)));
    keep_plan(&mut clinic, episodes[0], Some("2026-12-08"), &jordan);
    keep_plan(&mut clinic, episodes[2], Some("2026-12-09"), &jordan);
    let near = |clinic: &Clinic, who: &Person| {
        let todo = clinic.read_clinical(|db| mine(db, who, clinic.now())).unwrap();
        let told = todo.discharges.into_iter().map(|it| {
            let planned = it.planned_on.map_or("not planned".to_owned(), |on| on.to_string());
            let name = it.client_name.replace(" Example", "");
            format!("{name} day {}, {planned}{}", it.day, if it.has_plan { ", plan" } else { "" })
        });
        told.collect::<Vec<_>>()
    };
    assert_eq!(
        near(&clinic, &jordan),
        ["Ada day 22, 2026-12-08, plan", "Dora day 116, not planned", "Ben day 60, not planned"]
    );
    assert!(near(&clinic, &me).is_empty(), "not my clients");
    clinic.end("Dora");
    assert_eq!(near(&clinic, &jordan).len(), 2, "she is discharged");
}

impl Clinic {
    fn who_is_jordan(&mut self) -> Person {
        self.therapist();
        self.who("Jordan Wells")
    }
}

#[test]
fn anothers_plan_draft_is_not_read_but_known_to_be_there() {
    let mut clinic = Clinic::new();
    let episode = clinic.admit_on("Ada", date("2026-08-01"));
    let jordan = clinic.who("Jordan Wells");
    clinic.person("Robin Hale", Role::Therapist);
    let robin = clinic.who("Robin Hale");
    keep_plan(&mut clinic, episode, Some("2026-12-01"), &robin);
    let of = |who: &Person| clinic.read_clinical(|db| mine(db, who, clinic.now())).unwrap().discharges;
    let [ada] = of(&jordan).try_into().unwrap();
    assert_eq!((ada.planned_on, ada.has_plan, ada.has_summary), (None, true, false));
}

#[test]
fn a_supervisor_sees_who_is_late() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with(["Ada", "Ben"]);
    let me = clinic.me();
    clinic.person("Robin Hale", Role::Therapist);
    let other = clinic.add_group(&group_draft("Group B", me.user)).unwrap();
    clinic.enrol(other, "Ada");
    for day in ["2026-11-13", "2026-11-20"] {
        clinic.at(&format!("{day} 09:00")).check_in(group, "Ada").unwrap();
        clinic.check_in(group, "Ben").unwrap();
    }
    clinic.at("2026-11-20 09:00").check_in(other, "Ada").unwrap();
    clinic.at("2026-11-24 08:00");
    draft_note(&mut clinic, "Ben", "2026-11-19");
    let episode = clinic.read(|db| episodes::open(db, clinic.id("Ada"))).unwrap().unwrap();
    keep_plan(&mut clinic, episode, None, &me);
    let team = clinic.read_clinical(|db| team(db, clinic.now())).unwrap();
    let told: Vec<_> = team.iter().map(|it| (it.name.as_str(), it.due, it.late, it.drafts, it.oldest_on)).collect();
    assert_eq!(
        told,
        [("Jordan Wells", 4, 2, 0, Some(date("2026-11-13"))), (me.name.as_str(), 2, 0, 2, Some(date("2026-11-19"))),],
        "nobody with nothing due"
    );
}

#[test]
fn an_administrator_sees_invitations_people_and_what_the_letterhead_lacks() {
    let mut clinic = Clinic::new();
    let (sam, robin) = (clinic.person("Sam Ortiz", Role::FrontDesk), clinic.person("Robin Hale", Role::Therapist));
    let until = |day: &str| instant(&format!("{day} 22:30"));
    let look = |clinic: &Clinic, open: &[(UserId, Timestamp)]| clinic.read(|db| house(db, open)).unwrap();
    let view = look(&clinic, &[(sam, until("2026-12-02")), (robin, until("2026-11-30"))]);
    let told: Vec<_> = view.invitations.iter().map(|it| (it.name.as_str(), it.expires_on)).collect();
    assert_eq!(told, [("Robin Hale", date("2026-11-30")), ("Sam Ortiz", date("2026-12-02"))], "by the clinic's day");
    assert_eq!(view.people, 3);
    assert_eq!(view.empty_settings, [Field::Address, Field::Telephone, Field::LicenceLabel]);
    let letterhead = SettingsDraft {
        name: "Harbor House".into(),
        address: "12 Wharf Street".into(),
        telephone: "978-555-0100".into(),
        time_zone: "America/New_York".into(),
        licence_label: "Day Treatment".into(),
        program_name: String::new(),
        note_due_days: 5,
    };
    clinic.write(|db| settings::change(db, &letterhead)).unwrap();
    let view = look(&clinic, &[]);
    assert!(view.invitations.is_empty() && view.empty_settings.is_empty());
}

/// "Ada since 2026-11-23 (Group A)".
fn to_call(clinic: &Clinic) -> Vec<String> {
    let todo = clinic.read(|db| desk(db, clinic.now())).unwrap();
    let told = todo
        .to_call
        .into_iter()
        .map(|it| format!("{} since {} ({})", it.client_name.replace(" Example", ""), it.since, it.desk_label));
    told.collect()
}

fn call(clinic: &mut Clinic, name: &str) {
    let draft = CallDraft {
        direction: CallDirection::Outgoing,
        about: CallAbout::Outreach,
        who: String::new(),
        note: "No answer; will try again.".into(),
        client_id: Some(clinic.id(name)),
    };
    let (me, now) = (clinic.me().user, clinic.now());
    clinic.write(|db| calls::log(db, &draft, me, now)).unwrap();
}

#[test]
fn who_stays_away_without_a_word_is_called_until_something_is_heard() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with(["Ada", "Ben", "Chidi", "Dora"]);
    clinic.at("2026-11-20 12:30").absent(group, "Ada", None).unwrap();
    clinic.absent(group, "Chidi", None).unwrap();
    clinic.absent(group, "Dora", None).unwrap();
    clinic.at("2026-11-23 12:30").absent(group, "Ada", None).unwrap();
    clinic.absent(group, "Ben", None).unwrap();
    clinic.absent(group, "Chidi", Some(AbsenceReason::Called)).unwrap();
    clinic.end("Dora");
    clinic.at("2026-11-24 08:00");
    assert_eq!(
        to_call(&clinic),
        ["Ada since 2026-11-20 (Group A)", "Ben since 2026-11-23 (Group A)"],
        "Chidi called, Dora is discharged"
    );
    call(&mut clinic, "Ada");
    assert_eq!(to_call(&clinic), ["Ben since 2026-11-23 (Group A)"]);
    clinic.at("2026-11-24 09:30").check_in(group, "Ben").unwrap();
    assert_eq!(to_call(&clinic), [""; 0]);
    clinic.at("2026-11-25 12:30").absent(group, "Ada", None).unwrap();
    assert_eq!(to_call(&clinic), ["Ada since 2026-11-20 (Group A)"], "the call was before she stayed away again");
    clinic.undo();
    assert_eq!(to_call(&clinic), [""; 0]);
}

#[test]
fn two_groups_of_a_day_are_one_word() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with(["Ada"]);
    let leader = clinic.therapist();
    let noon = crate::groups::GroupDraft { starts_minute: 780, ..group_draft("Group B", leader) };
    let noon = clinic.add_group(&noon).unwrap();
    clinic.enrol(noon, "Ada");
    clinic.at("2026-11-23 12:30").absent(group, "Ada", None).unwrap();
    assert_eq!(to_call(&clinic), ["Ada since 2026-11-23 (Group A)"]);
    clinic.at("2026-11-23 13:10").check_in(noon, "Ada").unwrap();
    assert_eq!(to_call(&clinic), [""; 0], "she came in the afternoon");
}

#[test]
fn what_a_stay_lacks_is_counted_while_it_is_open() {
    let mut clinic = Clinic::new();
    let (today, now) = (clinic.today(), clinic.now());
    clinic.admit("Ada");
    let born = crate::clients::ClientDraft { born_on: Some(date("1990-02-14")), ..client_draft("Ben") };
    let ben = clinic.write(|db| crate::clients::add(db, &born, today, now)).unwrap();
    let admission = episodes::AdmissionDraft {
        client_id: ben,
        admitted_on: today,
        level_of_care: episodes::LevelOfCare::IntensiveOutpatient,
        program: String::new(),
        primary_therapist: None,
        is_part2: true,
    };
    clinic.write(|db| episodes::admit(db, &admission, today)).unwrap();
    clinic.client("Chidi");
    let counts = |clinic: &Clinic| {
        let todo = clinic.read(|db| desk(db, clinic.now())).unwrap();
        (todo.born_missing, todo.unassigned)
    };
    assert_eq!(counts(&clinic), (1, 1));
    clinic.end("Ada");
    assert_eq!(counts(&clinic), (0, 1));
}

#[test]
fn who_will_miss_their_hours_is_known_in_the_week() {
    let mut clinic = Clinic::new();
    let group = clinic.group_with(["Ada", "Ben"]);
    let me = clinic.me().user;
    let episode = clinic.read(|db| episodes::open(db, clinic.id("Ben"))).unwrap().unwrap();
    let draft = HoursDraft {
        episode_id: episode,
        since_on: date("2026-11-09"),
        minutes_a_week: 15 * 60,
        days_a_week: 5,
        reason: HoursReason::StepUp,
    };
    let today = clinic.today();
    clinic.write(|db| hours::prescribe(db, &draft, today)).unwrap();
    clinic.at("2026-11-23 09:00").check_in(group, "Ada").unwrap();
    clinic.check_in(group, "Ben").unwrap();
    clinic.at("2026-11-24 13:00");
    for name in ["Ada", "Ben"] {
        clinic.absent(group, name, Some(AbsenceReason::Work)).unwrap();
    }
    let short = clinic.read(|db| desk(db, clinic.now())).unwrap().short_of_hours;
    let told: Vec<_> = short
        .iter()
        .map(|it| (it.client_name.as_str(), it.attended_minutes, it.coming_minutes, it.prescribed_minutes))
        .collect();
    assert_eq!(told, [("Ben Example", 165, 3 * 165, 900)], "Ada still makes her nine hours");
    let guest = clinic.add_group(&crate::groups::GroupDraft { starts_minute: 840, ..group_draft("Late", me) }).unwrap();
    let (ben, now) = (clinic.id("Ben"), instant("2026-11-24 14:00"));
    clinic.write(|db| sessions::walk_in(db, guest, ben, me, now)).unwrap();
    clinic.at("2026-11-24 17:30");
    let short = clinic.read(|db| desk(db, clinic.now())).unwrap().short_of_hours;
    assert_eq!(short[0].attended_minutes, 330, "a guest's hours count");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whoever came and whosever note is signed: what is due is what came and is not signed, for oneself and in the team.
    #[test]
    fn what_is_due_is_who_came_without_a_signed_note(
        days in prop::collection::btree_map(3..20_u32, prop::collection::vec(0..4_u8, 4), 1..5),
    ) {
        let (mut clinic, group) = led(NAMES);
        let me = clinic.me();
        let mut expected = BTreeMap::new();
        for (day, members) in &days {
            clinic.at(&format!("2026-11-{day:02} 09:00"));
            let day = clinic.today();
            if matches!(chrono::Datelike::weekday(&day), chrono::Weekday::Sat | chrono::Weekday::Sun) || *members == [0; 4] {
                continue;
            }
            let is = |word: u8| NAMES.iter().zip(members).filter(|(_, it)| **it >= word).map(|(name, _)| *name).collect::<Vec<_>>();
            for name in NAMES {
                if is(1).contains(&name) {
                    clinic.check_in(group, name).unwrap();
                } else {
                    clinic.absent(group, name, None).unwrap();
                }
            }
            clinic.at(&format!("{day} 13:00"));
            let session = sessions::id_of(group, day);
            if !is(3).is_empty() {
                write_notes(&mut clinic, session, &is(3), &me);
                sign_notes(&mut clinic, session);
            }
            let drafts: Vec<_> = is(2).into_iter().filter(|it| !is(3).contains(it)).collect();
            if !drafts.is_empty() {
                let members = drafts.iter().map(|name| MemberNoteDraft {
                    client_id: clinic.id(name),
                    participation: Some(Participation::Active),
                    body: "Quiet today.".into(),
                });
                let draft = GroupNoteDraft { session_id: session, part: None, members: members.collect() };
                let now = clinic.now();
                clinic.write_clinical(|db| group_notes::keep(db, &draft, &me, now)).unwrap();
            }
            let open = is(1).len() - is(3).len();
            if open > 0 {
                expected.insert(day, u32::try_from(open).unwrap());
            }
        }
        clinic.at("2026-11-24 09:12");
        let due: BTreeMap<_, _> = todo(&clinic).notes_due.into_iter().map(|it| (it.held_on, it.members)).collect();
        prop_assert_eq!(&due, &expected);
        let team = clinic.read_clinical(|db| team(db, clinic.now())).unwrap();
        prop_assert_eq!(team.iter().map(|it| it.due).sum::<u32>(), expected.values().sum::<u32>());
        prop_assert_eq!(team.first().and_then(|it| it.oldest_on), expected.keys().next().copied());
    }
}
