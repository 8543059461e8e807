//! Stories of this feature.

use vault::{Person, Role};

use super::*;
use crate::{
    ClinicError, GroupId, Problem, Result,
    groups::{self, GroupTitle},
    notes::{self, NoteKind},
    sessions::{self, AbsenceReason, AttendanceDraft, AttendanceState},
    testing::{Clinic, date, refused},
};

/// Bodies nobody would take for copies of each other.
const BODIES: [&str; 12] = [
    "Spoke of the argument with his sister and stayed with it until he could laugh.",
    "Said little; wrote two pages and read one sentence aloud at the end.",
    "Named Friday paydays as the hardest hour and asked the others how they get home.",
    "Disagreed with the handout, gave her reasons, listened to the answer.",
    "Tired after a night shift, attentive nonetheless, took notes for a neighbour.",
    "Practised the phone call to the landlord twice and found a kinder beginning.",
    "Proud of thirty days. Thanked the person who drove them here in March.",
    "Left the room once, returned by himself, explained what the smell reminded him of.",
    "Led the breathing exercise without being asked and corrected her own count.",
    "Believes the plan is too long; shortened it to three lines on a card.",
    "Asked whether a wedding toast counts and accepted that nobody laughed.",
    "Quiet, pale, drank water, agreed to see the nurse before going home.",
];

const TWELVE: [&str; 12] = ["Ada", "Ben", "Chidi", "Dara", "Elif", "Fay", "Gus", "Hana", "Ivo", "June", "Kofi", "Lea"];

/// A clinic with a group of these; all of them came today.
fn group_of<const N: usize>(names: [&str; N]) -> (Clinic, GroupId, SessionId) {
    let mut clinic = Clinic::new();
    clinic.at("2026-11-24 09:00");
    let group = clinic.group_with(names);
    for name in names {
        clinic.check_in(group, name).unwrap();
    }
    clinic.at("2026-11-24 12:30");
    let session = clinic.session(group);
    (clinic, group, session)
}

fn part() -> GroupPart {
    GroupPart {
        topic: "Coping with triggers".to_owned(),
        curriculum: "Session 7".to_owned(),
        interventions: vec![Intervention::RolePlay, Intervention::Cbt, Intervention::RolePlay],
        body: "The group practised refusing a drink in pairs.".to_owned(),
    }
}

fn about(clinic: &Clinic, name: &str, participation: Option<Participation>, body: &str) -> MemberNoteDraft {
    MemberNoteDraft { client_id: clinic.id(name), participation, body: body.to_owned() }
}

/// A complete note about each of these.
fn complete(clinic: &Clinic, names: &[&str]) -> Vec<MemberNoteDraft> {
    let body = |name: &str| BODIES[TWELVE.iter().position(|it| *it == name).unwrap()];
    names.iter().map(|it| about(clinic, it, Some(Participation::Active), body(it))).collect()
}

fn keep_as(
    clinic: &mut Clinic,
    session_id: SessionId,
    part: Option<GroupPart>,
    members: Vec<MemberNoteDraft>,
    me: &Person,
) -> Result<()> {
    let now = clinic.now();
    clinic.write_clinical(|db| keep(db, &GroupNoteDraft { session_id, part, members }, me, now))
}

fn keep_mine(
    clinic: &mut Clinic,
    session: SessionId,
    part: Option<GroupPart>,
    members: Vec<MemberNoteDraft>,
) -> Result<()> {
    let me = clinic.me();
    keep_as(clinic, session, part, members, &me)
}

fn sign(clinic: &mut Clinic, session: SessionId) -> Result<SignedReady> {
    let now = clinic.now();
    clinic.sign(|db, signer| sign_ready(db, session, signer, now))
}

fn read_as(clinic: &Clinic, session: SessionId, me: &Person) -> GroupNoteView {
    clinic.read_clinical(|db| get(db, session, me, clinic.now())).unwrap()
}

fn read(clinic: &Clinic, session: SessionId) -> GroupNoteView {
    read_as(clinic, session, &clinic.me())
}

fn of<'a>(view: &'a GroupNoteView, clinic: &Clinic, name: &str) -> &'a MemberNoteView {
    view.members.iter().find(|it| it.client_id == clinic.id(name)).unwrap()
}

fn correct(clinic: &mut Clinic, group_id: GroupId, name: &str, state: AttendanceState, arrived_minute: Option<u16>) {
    let (client_id, me, now) = (clinic.id(name), clinic.me().user, clinic.now());
    let held_on = date("2026-11-24");
    let draft =
        AttendanceDraft { group_id, held_on, client_id, state, arrived_minute, left_minute: None, reason: None };
    clinic.write(|db| sessions::correct(db, &draft, me, now)).unwrap();
}

fn tamper(clinic: &mut Clinic, statement: &str) {
    clinic.write_clinical(|db| Ok(db.execute(statement, []).map(drop)?)).unwrap();
}

fn is_valid(member: &MemberNoteView) -> bool {
    member.signature.as_ref().is_some_and(|it| it.is_valid)
}

#[test]
fn a_group_of_twelve_is_signed_in_two_goes() {
    let (mut clinic, _, session) = group_of(TWELVE);
    let mut members = complete(&clinic, &TWELVE[..9]);
    members.push(about(&clinic, "June", None, BODIES[9]));
    members.push(about(&clinic, "Kofi", Some(Participation::Withdrawn), " "));
    keep_mine(&mut clinic, session, Some(part()), members).unwrap();

    let view = read(&clinic, session);
    assert_eq!((view.ready, view.is_frozen), (9, false));
    assert_eq!(of(&view, &clinic, "June").missing, [Field::Participation]);
    assert_eq!(of(&view, &clinic, "Kofi").missing, [Field::Body]);
    assert_eq!(of(&view, &clinic, "Lea").missing, [Field::Participation, Field::Body]);
    assert_eq!(view.part.interventions, [Intervention::Cbt, Intervention::RolePlay], "once each, in the list's order");
    assert_eq!(view.members.iter().filter(|it| it.like.is_some()).count(), 0);

    let first = sign(&mut clinic, session).unwrap();
    let open = ["June", "Kofi", "Lea"].map(|it| clinic.id(it));
    assert_eq!((first.signed, first.incomplete.len()), (9, 3));
    assert!(open.iter().all(|it| first.incomplete.contains(it)));
    let changed = GroupPart { topic: "Something else".to_owned(), ..part() };
    assert!(matches!(keep_mine(&mut clinic, session, Some(changed), Vec::new()), Err(ClinicError::Signed)));

    clinic.at("2026-12-02 08:00");
    let rest = complete(&clinic, &TWELVE[9..]);
    keep_mine(&mut clinic, session, None, rest).unwrap();
    assert_eq!(sign(&mut clinic, session).unwrap(), SignedReady { signed: 3, incomplete: Vec::new() });
    let view = read(&clinic, session);
    assert!(view.is_frozen && view.ready == 0);
    assert_eq!(view.part.topic, "Coping with triggers");
    assert!(view.members.iter().all(is_valid), "all twelve over the same part");
    assert_eq!(view.due_on, date("2026-12-01"));
    for (name, signed_on, is_late) in [("Ada", date("2026-11-24"), false), ("Lea", date("2026-12-02"), true)] {
        let member = of(&view, &clinic, name);
        assert_eq!((member.signature.as_ref().unwrap().signed_on, member.is_late), (signed_on, is_late), "{name}");
    }
    assert_eq!(sign(&mut clinic, session).unwrap(), SignedReady { signed: 0, incomplete: Vec::new() });
}

#[test]
fn what_was_typed_last_is_kept_as_it_is_signed_or_not_at_all() {
    let (mut clinic, _, session) = group_of(["Ada", "Ben"]);
    let now = clinic.now();
    let draft = |part, members| GroupNoteDraft { session_id: session, part, members };
    let both = complete(&clinic, &["Ada", "Ben"]);
    let without_a_topic = GroupPart { topic: " ".to_owned(), ..part() };
    let typed = draft(Some(without_a_topic), both.clone());
    let refused = clinic.sign(|db, signer| keep_and_sign(db, &typed, signer, now));
    assert!(matches!(refused, Err(ClinicError::Incomplete { missing }) if missing == [Field::Topic]));
    assert!(read(&clinic, session).author_id.is_none(), "nothing was kept");

    let typed = draft(Some(part()), both[..1].to_vec());
    let signed = clinic.sign(|db, signer| keep_and_sign(db, &typed, signer, now)).unwrap();
    assert_eq!(signed, SignedReady { signed: 1, incomplete: vec![clinic.id("Ben")] });
    keep_mine(&mut clinic, session, None, both[1..].to_vec()).unwrap();
    let signed = clinic.sign(|db, signer| keep_and_sign(db, &draft(None, Vec::new()), signer, now)).unwrap();
    assert_eq!(signed, SignedReady { signed: 1, incomplete: Vec::new() });
    let view = read(&clinic, session);
    assert!(view.members.iter().all(is_valid));
    assert_eq!(["Ada", "Ben"].map(|it| of(&view, &clinic, it).body.as_str()), [BODIES[0], BODIES[1]]);
}

#[test]
fn a_member_who_was_absent_gets_no_note() {
    let mut clinic = Clinic::new();
    clinic.at("2026-11-24 09:00");
    let group = clinic.group_with(["Ada", "Ben", "Chidi"]);
    let session = clinic.check_in(group, "Ada").unwrap();
    clinic.absent(group, "Ben", Some(AbsenceReason::Ill)).unwrap();
    for name in ["Ben", "Chidi"] {
        let note = about(&clinic, name, Some(Participation::Active), "Took part.");
        let kept = keep_mine(&mut clinic, session, Some(part()), vec![note]);
        assert!(matches!(kept, Err(ClinicError::WasAbsent { client }) if client == clinic.id(name)), "{name}");
    }
    let note = complete(&clinic, &["Ada"]);
    keep_mine(&mut clinic, session, Some(part()), note).unwrap();
    assert_eq!(sign(&mut clinic, session).unwrap(), SignedReady { signed: 1, incomplete: Vec::new() });
    let view = read(&clinic, session);
    assert!(of(&view, &clinic, "Ben").note_id.is_none() && of(&view, &clinic, "Ben").missing.is_empty());

    clinic.admit("Dara");
    let note = about(&clinic, "Dara", None, "Is in no group.");
    let kept = keep_mine(&mut clinic, session, None, vec![note]);
    assert!(matches!(kept, Err(ClinicError::NotFound { .. })));
}

#[test]
fn attendance_corrected_after_signing_is_said_and_voids_nothing() {
    let (mut clinic, group, session) = group_of(["Ada", "Ben", "Chidi"]);
    let notes = complete(&clinic, &["Ada", "Ben", "Chidi"]);
    keep_mine(&mut clinic, session, Some(part()), notes).unwrap();
    sign(&mut clinic, session).unwrap();
    assert!(read(&clinic, session).members.iter().all(|it| !it.attendance_changed));

    correct(&mut clinic, group, "Ada", AttendanceState::Came, Some(9 * 60 + 40));
    correct(&mut clinic, group, "Ben", AttendanceState::NoWord, None);
    let view = read(&clinic, session);
    for (name, changed) in [("Ada", true), ("Ben", true), ("Chidi", false)] {
        assert_eq!(
            (of(&view, &clinic, name).attendance_changed, is_valid(of(&view, &clinic, name))),
            (changed, true),
            "{name}"
        );
    }
    assert_eq!(of(&view, &clinic, "Ben").body, BODIES[1], "what was signed stays readable");
    correct(&mut clinic, group, "Ada", AttendanceState::Came, Some(9 * 60));
    assert!(!of(&read(&clinic, session), &clinic, "Ada").attendance_changed, "as it was signed again");
}

#[test]
fn what_is_changed_behind_the_programs_back_voids_the_signatures_over_it() {
    for (change, all) in [
        ("UPDATE clinical.group_notes SET body = body || ' '", true),
        ("UPDATE clinical.group_notes SET interventions = 'dbt'", true),
        ("UPDATE clinical.group_notes SET title = 'Anger'", true),
        ("UPDATE clinical.member_notes SET participation = 'leading'", true),
        (
            "UPDATE clinical.member_notes SET attended_copy = replace(attended_copy, '\"arrivedMinute\":540', '\"arrivedMinute\":530')",
            true,
        ),
        ("UPDATE clinical.note_sections SET body = replace(body, 'sister', 'brother')", false),
    ] {
        let (mut clinic, _, session) = group_of(["Ada", "Ben"]);
        let notes = complete(&clinic, &["Ada", "Ben"]);
        keep_mine(&mut clinic, session, Some(part()), notes).unwrap();
        sign(&mut clinic, session).unwrap();
        assert!(read(&clinic, session).members.iter().all(is_valid));
        tamper(&mut clinic, change);
        let view = read(&clinic, session);
        assert!(!is_valid(of(&view, &clinic, "Ada")), "{change}");
        assert_eq!(is_valid(of(&view, &clinic, "Ben")), !all, "{change}");
    }
}

#[test]
fn another_therapist_sees_what_is_signed_and_writes_nothing() {
    let (mut clinic, _, session) = group_of(["Ada", "Ben"]);
    clinic.person("Sam Ortiz", Role::Therapist);
    clinic.person("Lee Park", Role::Supervisor);
    let (sam, lee) = (clinic.who("Sam Ortiz"), clinic.who("Lee Park"));
    let mut notes = complete(&clinic, &["Ada"]);
    notes.push(about(&clinic, "Ben", None, "Not done."));
    keep_mine(&mut clinic, session, Some(part()), notes).unwrap();

    let view = read_as(&clinic, session, &sam);
    assert!(!view.is_mine && view.part == GroupPart::blank() && view.ready == 0);
    assert_eq!(view.author_name, Some(clinic.me().name));
    assert!(view.members.iter().all(|it| it.body.is_empty() && it.note_id.is_none() && it.missing.is_empty()));
    let view = read_as(&clinic, session, &lee);
    assert!(!view.is_mine && view.part.topic == part().topic && of(&view, &clinic, "Ben").body == "Not done.");
    for other in [&sam, &lee] {
        let kept =
            keep_as(&mut clinic, session, Some(GroupPart { topic: "Mine".to_owned(), ..part() }), Vec::new(), other);
        assert!(matches!(kept, Err(ClinicError::NotTheAuthor)));
    }

    sign(&mut clinic, session).unwrap();
    let view = read_as(&clinic, session, &sam);
    assert!(view.is_frozen && view.part.topic == part().topic && is_valid(of(&view, &clinic, "Ada")));
    assert!(of(&view, &clinic, "Ben").body.is_empty(), "a draft still");
}

#[test]
fn another_persons_notes_cannot_be_signed() {
    let (mut clinic, _, session) = group_of(["Ada"]);
    clinic.person("Sam Ortiz", Role::Therapist);
    let (sam, notes) = (clinic.who("Sam Ortiz"), complete(&clinic, &["Ada"]));
    keep_as(&mut clinic, session, Some(part()), notes, &sam).unwrap();
    assert!(matches!(sign(&mut clinic, session), Err(ClinicError::NotTheAuthor)));
}

#[test]
fn a_signed_member_note_is_refused() {
    let (mut clinic, _, session) = group_of(["Ada", "Ben"]);
    let notes = complete(&clinic, &["Ada"]);
    keep_mine(&mut clinic, session, Some(part()), notes).unwrap();
    assert_eq!(sign(&mut clinic, session).unwrap().incomplete, [clinic.id("Ben")]);
    for (participation, body) in [(Some(Participation::Leading), "Otherwise."), (None, "")] {
        let note = about(&clinic, "Ada", participation, body);
        assert!(matches!(keep_mine(&mut clinic, session, None, vec![note]), Err(ClinicError::Signed)));
    }
    assert_eq!(of(&read(&clinic, session), &clinic, "Ada").body, BODIES[0]);
}

#[test]
fn the_groups_part_needs_a_topic_and_words() {
    let (mut clinic, _, session) = group_of(["Ada"]);
    let missing = |result: Result<SignedReady>| match result {
        Err(ClinicError::Incomplete { missing }) => missing,
        other => panic!("not refused: {other:?}"),
    };
    assert_eq!(missing(sign(&mut clinic, session)), [Field::Topic, Field::Body]);
    let notes = complete(&clinic, &["Ada"]);
    keep_mine(&mut clinic, session, Some(GroupPart { body: " ".to_owned(), ..part() }), notes).unwrap();
    assert_eq!(missing(sign(&mut clinic, session)), [Field::Body]);
    assert!(!read(&clinic, session).is_frozen);
}

#[test]
fn nothing_ready_freezes_nothing() {
    let (mut clinic, _, session) = group_of(["Ada"]);
    keep_mine(&mut clinic, session, Some(part()), Vec::new()).unwrap();
    assert_eq!(sign(&mut clinic, session).unwrap(), SignedReady { signed: 0, incomplete: vec![clinic.id("Ada")] });
    assert!(!read(&clinic, session).is_frozen);
}

#[test]
fn what_nobody_typed_is_not_stored_and_what_was_emptied_is_free_again() {
    let (mut clinic, _, session) = group_of(["Ada"]);
    clinic.person("Sam Ortiz", Role::Therapist);
    let sam = clinic.who("Sam Ortiz");
    let empty = about(&clinic, "Ada", None, " ");
    keep_mine(&mut clinic, session, Some(GroupPart::blank()), vec![empty.clone()]).unwrap();
    assert_eq!(read(&clinic, session).author_id, None);

    let note = about(&clinic, "Ada", None, "Began in the wrong session.");
    keep_mine(&mut clinic, session, None, vec![note]).unwrap();
    assert!(read_as(&clinic, session, &sam).author_id.is_some());
    keep_mine(&mut clinic, session, None, vec![empty]).unwrap();
    let view = read_as(&clinic, session, &sam);
    assert!(view.author_id.is_none() && view.is_mine && view.kept_at.is_none());
}

#[test]
fn keeping_the_same_again_writes_nothing() {
    let (mut clinic, _, session) = group_of(["Ada", "Ben"]);
    let mut notes = complete(&clinic, &["Ada", "Ben"]);
    keep_mine(&mut clinic, session, Some(part()), notes.clone()).unwrap();
    clinic.vault.take_touched();
    clinic.at("2026-11-24 12:31");
    keep_mine(&mut clinic, session, Some(part()), notes.clone()).unwrap();
    assert!(clinic.vault.take_touched().is_empty());

    notes[1].participation = Some(Participation::Leading);
    keep_mine(&mut clinic, session, None, notes).unwrap();
    assert_eq!(clinic.vault.take_touched().into_iter().collect::<Vec<_>>(), ["member_notes", "notes"]);
    let view = read(&clinic, session);
    assert_eq!(of(&view, &clinic, "Ben").participation, Some(Participation::Leading));
    assert_eq!(view.kept_at, Some(clinic.now()));
}

#[test]
fn words_about_someone_marked_absent_later_stay_and_are_not_signed() {
    let (mut clinic, group, session) = group_of(["Ada", "Ben"]);
    let notes = complete(&clinic, &["Ada", "Ben"]);
    keep_mine(&mut clinic, session, Some(part()), notes).unwrap();
    correct(&mut clinic, group, "Ben", AttendanceState::Excused, None);
    let view = read(&clinic, session);
    assert_eq!((of(&view, &clinic, "Ben").body.as_str(), view.ready), (BODIES[1], 1));
    assert_eq!(sign(&mut clinic, session).unwrap(), SignedReady { signed: 1, incomplete: Vec::new() });

    let emptied = about(&clinic, "Ben", None, "");
    keep_mine(&mut clinic, session, None, vec![emptied]).unwrap();
    assert!(of(&read(&clinic, session), &clinic, "Ben").note_id.is_none());
}

#[test]
fn a_session_to_come_has_no_notes() {
    let (mut clinic, group, _) = group_of(["Ada"]);
    let session = sessions::id_of(group, date("2026-11-25"));
    clinic.at("2026-11-25 09:00").session(group);
    clinic.at("2026-11-24 09:12");
    assert_eq!(
        refused(keep_mine(&mut clinic, session, Some(part()), Vec::new())),
        (Field::HeldOn, Problem::InTheFuture)
    );
    assert!(!read(&clinic, session).is_mine);
}

#[test]
fn near_copies_are_said_while_writing() {
    let (mut clinic, group, session) = group_of(["Ada", "Ben", "Chidi"]);
    let copy = |name: &str| format!("{name} took part actively, named two triggers and will call a sponsor tonight.");
    let notes = vec![
        about(&clinic, "Ada", Some(Participation::Active), &copy("Ada")),
        about(&clinic, "Ben", Some(Participation::Active), &copy("Ben")),
        about(&clinic, "Chidi", Some(Participation::Active), BODIES[2]),
    ];
    keep_mine(&mut clinic, session, Some(part()), notes).unwrap();
    let view = read(&clinic, session);
    let like = of(&view, &clinic, "Ben").like.as_ref().expect("a copy with another name");
    assert_eq!((like.full_name.as_str(), like.shared.as_str()), ("Ada Example", &*copy("Ben")));
    assert!(of(&view, &clinic, "Ada").like.is_some() && of(&view, &clinic, "Chidi").like.is_none());
    sign(&mut clinic, session).unwrap();

    clinic.at("2026-11-25 09:00");
    for name in ["Ada", "Chidi"] {
        clinic.check_in(group, name).unwrap();
    }
    let session = clinic.session(group);
    let forward = about(&clinic, "Chidi", None, BODIES[2]);
    keep_mine(&mut clinic, session, None, vec![forward]).unwrap();
    let view = read(&clinic, session);
    let chidi = of(&view, &clinic, "Chidi");
    assert_eq!(chidi.last.as_ref().map(|it| (it.held_on, it.body.as_str())), Some((date("2026-11-24"), BODIES[2])));
    assert_eq!(
        chidi.like.as_ref().map(|it| it.full_name.as_str()),
        Some("Chidi Example"),
        "their own note of yesterday"
    );
}

#[test]
fn a_title_given_later_does_not_change_what_was_signed() {
    let (mut clinic, group, session) = group_of(["Ada"]);
    let title = |title: &str| GroupTitle { group_id: group, title: title.to_owned(), curriculum: "Matrix".to_owned() };
    clinic.write_clinical(|db| groups::set_title(db, &title("Relapse prevention"))).unwrap();
    let notes = complete(&clinic, &["Ada"]);
    keep_mine(&mut clinic, session, Some(part()), notes).unwrap();
    sign(&mut clinic, session).unwrap();
    clinic.write_clinical(|db| groups::set_title(db, &title("Anger"))).unwrap();

    let view = read(&clinic, session);
    assert_eq!(view.title, "Relapse prevention");
    let ada = of(&view, &clinic, "Ada");
    assert!(is_valid(ada));
    let note = clinic.read_clinical(|db| notes::get(db, ada.note_id.unwrap(), &clinic.me(), clinic.now())).unwrap();
    assert_eq!(note.kind, NoteKind::Group);
    assert_eq!(
        note.heading,
        "Relapse prevention · Coping with triggers\n\nThe group practised refusing a drink in pairs."
    );
    assert_eq!((note.fields.starts_minute, note.fields.minutes), (Some(540), Some(165)));
    assert!(note.signature.unwrap().is_valid);
    let chart = clinic.read_clinical(|db| notes::chart(db, clinic.id("Ada"), &clinic.me(), clinic.now())).unwrap();
    assert_eq!(chart.notes[0].heading, "Relapse prevention · Coping with triggers");
    assert_eq!(chart.notes[0].session_id, Some(session));
}

#[test]
fn texts_are_bounded_and_kept_as_written() {
    let (mut clinic, _, session) = group_of(["Ada", "Ben"]);
    let long_topic = GroupPart { topic: "x".repeat(201), ..part() };
    assert_eq!(
        refused(keep_mine(&mut clinic, session, Some(long_topic), Vec::new())),
        (Field::Topic, Problem::TooLong)
    );
    let long_body = GroupPart { body: "x".repeat(100_001), ..part() };
    assert_eq!(refused(keep_mine(&mut clinic, session, Some(long_body), Vec::new())), (Field::Body, Problem::TooLong));
    let mut notes = complete(&clinic, &["Ada"]);
    notes.push(about(&clinic, "Ben", None, &"é".repeat(100_001)));
    assert!(matches!(
        keep_mine(&mut clinic, session, Some(part()), notes),
        Err(ClinicError::Invalid { field: Field::Body, row: Some(1), problem: Problem::TooLong })
    ));
    assert!(read(&clinic, session).author_id.is_none(), "all or nothing");

    let words = "<i>שלום</i> 🙂 e\u{301} ''; DROP TABLE notes; =1+1";
    let note = about(&clinic, "Ada", Some(Participation::Attentive), words);
    let part = GroupPart { topic: words.to_owned(), curriculum: words.to_owned(), body: words.to_owned(), ..part() };
    keep_mine(&mut clinic, session, Some(part.clone()), vec![note]).unwrap();
    sign(&mut clinic, session).unwrap();
    let view = read(&clinic, session);
    assert_eq!((view.part.topic.as_str(), view.part.body.as_str()), (words, words));
    assert_eq!(of(&view, &clinic, "Ada").body, words);
    assert!(is_valid(of(&view, &clinic, "Ada")));
}

#[test]
fn a_therapists_day_shows_their_groups_and_how_far_their_notes_are() {
    let (mut clinic, _, session) = group_of(["Ada", "Ben"]);
    let jordan = clinic.who(crate::testing::THERAPIST);
    let day = |clinic: &Clinic, me: &Person| clinic.read_clinical(|db| my_day(db, me, clinic.now())).unwrap();
    let notes = complete(&clinic, &["Ada"]);
    keep_as(&mut clinic, session, Some(part()), notes, &jordan).unwrap();

    let today = day(&clinic, &jordan);
    let [it] = today.sessions.as_slice() else { panic!("one session") };
    assert!(it.is_mine);
    assert_eq!((it.expected, it.came, it.signed, it.drafts), (2, 2, 0, 1));
    assert_eq!((it.session_id, it.due_on), (session, date("2026-12-01")));
    assert!(!day(&clinic, &clinic.me()).sessions[0].is_mine);
}

#[test]
fn a_signed_note_is_no_longer_a_draft_on_the_day() {
    let (mut clinic, _, session) = group_of(["Ada", "Ben"]);
    let notes = complete(&clinic, &["Ada"]);
    keep_mine(&mut clinic, session, Some(part()), notes).unwrap();
    sign(&mut clinic, session).unwrap();
    let day = clinic.read_clinical(|db| my_day(db, &clinic.me(), clinic.now())).unwrap();
    assert_eq!(day.sessions.iter().map(|it| (it.came, it.signed, it.drafts)).collect::<Vec<_>>(), [(2, 1, 0)]);
}
