//! Stories of this feature.

use vault::{Person, Role};

use super::*;
use crate::{
    ClinicError, Field, Problem, Result,
    testing::{Clinic, date, refused},
};

const WORDS: &str = "Talked about the weekend.";

/// A clinic with one admitted client, Ada.
fn clinic() -> Clinic {
    let mut clinic = Clinic::new();
    clinic.admit("Ada");
    clinic
}

/// Today's individual note about Ada, in free form.
fn draft(clinic: &Clinic, body: &str) -> NoteDraft {
    NoteDraft {
        id: NoteId::new(),
        client_id: clinic.id("Ada"),
        format: NoteFormat::Free,
        held_on: clinic.today(),
        starts_minute: Some(13 * 60),
        minutes: Some(50),
        mode: ContactMode::InPerson,
        sections: vec![text(NoteSection::Text, body)],
    }
}

fn text(section: NoteSection, body: &str) -> SectionText {
    SectionText { section, body: body.to_owned() }
}

fn keep_as(clinic: &mut Clinic, draft: &NoteDraft, me: &Person) -> Result<()> {
    let now = clinic.now();
    clinic.write_clinical(|db| keep(db, draft, me, now))
}

fn keep_mine(clinic: &mut Clinic, draft: &NoteDraft) -> Result<()> {
    let me = clinic.me();
    keep_as(clinic, draft, &me)
}

fn sign_note(clinic: &mut Clinic, id: NoteId) -> Result<()> {
    let now = clinic.now();
    clinic.sign(|db, signer| sign(db, id, signer, now))
}

fn read_as(clinic: &Clinic, id: NoteId, me: &Person) -> Result<NoteView> {
    clinic.read_clinical(|db| get(db, id, me, clinic.now()))
}

fn read(clinic: &Clinic, id: NoteId) -> NoteView {
    read_as(clinic, id, &clinic.me()).unwrap()
}

fn chart_as(clinic: &Clinic, me: &Person) -> ChartView {
    clinic.read_clinical(|db| chart(db, clinic.id("Ada"), me, clinic.now())).unwrap()
}

/// A signed note about Ada that says this.
fn signed(clinic: &mut Clinic, body: &str) -> NoteId {
    let draft = draft(clinic, body);
    keep_mine(clinic, &draft).unwrap();
    sign_note(clinic, draft.id).unwrap();
    draft.id
}

/// A byte changed behind the program's back.
fn tamper(clinic: &mut Clinic, statement: &str) {
    clinic.write_clinical(|db| Ok(db.execute(statement, []).map(drop)?)).unwrap();
}

#[test]
fn a_note_is_written_signed_and_read() {
    let mut clinic = clinic();
    let draft = draft(&clinic, WORDS);
    keep_mine(&mut clinic, &draft).unwrap();

    let view = read(&clinic, draft.id);
    assert_eq!(view.fields, draft);
    assert!(view.is_stored && view.is_mine && view.missing.is_empty() && view.signature.is_none());
    assert_eq!((view.client_name.as_str(), view.kept_at), ("Ada Example", Some(clinic.now())));

    sign_note(&mut clinic, draft.id).unwrap();
    let view = read(&clinic, draft.id);
    let signature = view.signature.expect("it was signed");
    assert!(signature.is_valid && !view.is_mine && !view.is_late);
    assert_eq!(signature.name, clinic.me().name);
    assert_eq!(signature.role, Role::Supervisor, "the senior of the roles of one who has all");
    assert_eq!(signature.signed_at, "2026-11-24T09:12:00-05:00");
    assert_eq!(signature.time_zone, "America/New_York");
    assert_eq!(signature.signed_on, date("2026-11-24"));
    assert_eq!(signature.fingerprint.len(), 16);
}

#[test]
fn a_draft_nobody_typed_in_is_not_stored() {
    let mut clinic = clinic();
    let draft = draft(&clinic, " \n ");
    keep_mine(&mut clinic, &draft).unwrap();
    assert!(matches!(read_as(&clinic, draft.id, &clinic.me()), Err(ClinicError::NotFound { .. })));
    assert!(chart_as(&clinic, &clinic.me()).notes.is_empty());
}

#[test]
fn keeping_the_same_again_writes_nothing() {
    let mut clinic = clinic();
    let mut draft = draft(&clinic, WORDS);
    keep_mine(&mut clinic, &draft).unwrap();
    let first = clinic.now();
    clinic.vault.take_touched();

    clinic.at("2026-11-24 09:13");
    keep_mine(&mut clinic, &draft).unwrap();
    assert!(clinic.vault.take_touched().is_empty());
    assert_eq!(read(&clinic, draft.id).kept_at, Some(first));

    draft.minutes = Some(45);
    keep_mine(&mut clinic, &draft).unwrap();
    assert_eq!(clinic.vault.take_touched().into_iter().collect::<Vec<_>>(), ["notes"]);
    assert_eq!(read(&clinic, draft.id).kept_at, Some(clinic.now()));
}

#[test]
fn spaces_at_the_end_stay_while_one_types_and_go_when_it_is_signed() {
    let mut clinic = clinic();
    let draft = draft(&clinic, "Talked about ");
    keep_mine(&mut clinic, &draft).unwrap();
    assert_eq!(read(&clinic, draft.id).fields.sections[0].body, "Talked about ");
    sign_note(&mut clinic, draft.id).unwrap();
    assert_eq!(read(&clinic, draft.id).fields.sections[0].body, "Talked about");
}

#[test]
fn a_section_that_was_emptied_is_gone_but_the_draft_stays() {
    let mut clinic = clinic();
    let mut draft = draft(&clinic, WORDS);
    keep_mine(&mut clinic, &draft).unwrap();
    draft.sections[0].body.clear();
    keep_mine(&mut clinic, &draft).unwrap();
    let view = read(&clinic, draft.id);
    assert_eq!(view.fields.sections, [text(NoteSection::Text, "")]);
    assert_eq!(view.missing, [Field::Body]);
}

#[test]
fn another_therapist_neither_reads_nor_writes_my_draft_and_a_supervisor_only_reads() {
    let mut clinic = clinic();
    clinic.person("Sam Ortiz", Role::Therapist);
    clinic.person("Lee Park", Role::Supervisor);
    let (sam, lee) = (clinic.who("Sam Ortiz"), clinic.who("Lee Park"));
    let mut draft = draft(&clinic, WORDS);
    keep_mine(&mut clinic, &draft).unwrap();
    draft.sections[0].body = "Something else.".to_owned();

    assert!(matches!(read_as(&clinic, draft.id, &sam), Err(ClinicError::NotTheAuthor)));
    assert!(chart_as(&clinic, &sam).notes.is_empty());
    let view = read_as(&clinic, draft.id, &lee).unwrap();
    assert!(!view.is_mine);
    assert_eq!((chart_as(&clinic, &lee).notes.len(), chart_as(&clinic, &lee).my_drafts), (1, 0));
    for other in [sam.clone(), lee] {
        assert!(matches!(keep_as(&mut clinic, &draft, &other), Err(ClinicError::NotTheAuthor)));
        let discarded = clinic.write_clinical(|db| discard(db, draft.id, &other));
        assert!(matches!(discarded, Err(ClinicError::NotTheAuthor)));
    }
    assert_eq!(read(&clinic, draft.id).fields.sections[0].body, WORDS);

    sign_note(&mut clinic, draft.id).unwrap();
    assert!(read_as(&clinic, draft.id, &sam).unwrap().signature.is_some(), "what is signed is for every clinician");
}

#[test]
fn a_draft_of_another_cannot_be_signed() {
    let mut clinic = clinic();
    clinic.person("Sam Ortiz", Role::Therapist);
    let sam = clinic.who("Sam Ortiz");
    let draft = draft(&clinic, WORDS);
    keep_as(&mut clinic, &draft, &sam).unwrap();
    assert!(matches!(sign_note(&mut clinic, draft.id), Err(ClinicError::NotTheAuthor)));
}

#[test]
fn a_signed_note_stays_as_it_was() {
    let mut clinic = clinic();
    let mut draft = draft(&clinic, WORDS);
    keep_mine(&mut clinic, &draft).unwrap();
    sign_note(&mut clinic, draft.id).unwrap();
    draft.sections[0].body = "Something else.".to_owned();

    assert!(matches!(keep_mine(&mut clinic, &draft), Err(ClinicError::Signed)));
    assert!(matches!(sign_note(&mut clinic, draft.id), Err(ClinicError::Signed)));
    let me = clinic.me();
    assert!(matches!(clinic.write_clinical(|db| discard(db, draft.id, &me)), Err(ClinicError::Signed)));
    let view = read(&clinic, draft.id);
    assert_eq!(view.fields.sections[0].body, WORDS);
    assert!(view.signature.unwrap().is_valid);
}

#[test]
fn a_byte_changed_behind_the_programs_back_voids_the_signature() {
    for change in [
        "UPDATE clinical.note_sections SET body = replace(body, 'weekend', 'weakend')",
        "UPDATE clinical.notes SET minutes = 90",
        "UPDATE clinical.notes SET held_on = '2026-11-23'",
        "UPDATE clinical.notes SET mode = 'video'",
        "UPDATE clinical.notes SET format = 'dap'",
        "UPDATE clinical.notes SET signed_at = NULL",
        "UPDATE clinical.notes SET episode_id = randomblob(16)",
        "UPDATE clinical.signatures SET name = 'Somebody Else'",
        "UPDATE clinical.signatures SET role = 'therapist'",
        "UPDATE clinical.signatures SET signed_at = '2026-11-20T09:12:00-05:00'",
        "UPDATE clinical.signatures SET content_hash = zeroblob(32)",
        "UPDATE clinical.signatures SET sign_key = zeroblob(32)",
        "UPDATE clinical.signatures SET signature = zeroblob(64)",
        "DELETE FROM clinical.signatures",
    ] {
        let mut clinic = clinic();
        let id = signed(&mut clinic, WORDS);
        assert!(read(&clinic, id).signature.unwrap().is_valid);
        tamper(&mut clinic, change);
        let signature = read(&clinic, id).signature.expect("it still says that it is signed");
        assert!(!signature.is_valid, "{change}");
    }
}

#[test]
fn a_signed_note_is_not_made_a_draft_again_behind_the_programs_back() {
    let mut clinic = clinic();
    let mut draft = draft(&clinic, WORDS);
    keep_mine(&mut clinic, &draft).unwrap();
    sign_note(&mut clinic, draft.id).unwrap();
    tamper(&mut clinic, "UPDATE clinical.notes SET signed_at = NULL");
    draft.sections[0].body = "Something else.".to_owned();
    assert!(matches!(keep_mine(&mut clinic, &draft), Err(ClinicError::Signed)));
    assert!(matches!(sign_note(&mut clinic, draft.id), Err(ClinicError::Signed)));
}

#[test]
fn a_signature_is_void_under_another_persons_name() {
    let mut clinic = clinic();
    let sam = clinic.person("Sam Ortiz", Role::Therapist);
    let id = signed(&mut clinic, WORDS);
    clinic
        .write_clinical(|db| Ok(db.execute("UPDATE clinical.signatures SET author_id = ?1", [sam]).map(drop)?))
        .unwrap();
    assert!(!read(&clinic, id).signature.unwrap().is_valid, "the key is not theirs");
}

#[test]
fn composed_and_decomposed_letters_are_the_same_words() {
    let mut clinic = clinic();
    let id = signed(&mut clinic, "Cafe\u{301} after group.");
    tamper(&mut clinic, "UPDATE clinical.note_sections SET body = 'Caf' || char(233) || ' after group.'");
    assert!(read(&clinic, id).signature.unwrap().is_valid);
}

#[test]
fn a_note_without_all_it_needs_is_not_signed() {
    let mut clinic = clinic();
    let mut draft = draft(&clinic, "");
    draft.format = NoteFormat::Dap;
    draft.starts_minute = None;
    draft.minutes = None;
    draft.sections = vec![text(NoteSection::Data, "She came."), text(NoteSection::Plan, "  ")];
    keep_mine(&mut clinic, &draft).unwrap();
    let Err(ClinicError::Incomplete { missing }) = sign_note(&mut clinic, draft.id) else {
        panic!("it was signed");
    };
    assert_eq!(missing, [Field::StartsMinute, Field::Minutes, Field::Body]);
    assert_eq!(read(&clinic, draft.id).missing, missing);
    assert!(matches!(sign_note(&mut clinic, NoteId::new()), Err(ClinicError::NotFound { .. })));
}

#[test]
fn words_of_another_format_are_kept_until_it_is_signed() {
    let mut clinic = clinic();
    let mut draft = draft(&clinic, WORDS);
    keep_mine(&mut clinic, &draft).unwrap();
    draft.format = NoteFormat::Birp;
    draft.sections = NoteFormat::Birp.sections().iter().map(|section| text(*section, &format!("{section}."))).collect();
    keep_mine(&mut clinic, &draft).unwrap();

    let sections = read(&clinic, draft.id).fields.sections;
    assert_eq!(sections[..4], draft.sections);
    assert_eq!(sections[4..], [text(NoteSection::Text, WORDS)]);
    sign_note(&mut clinic, draft.id).unwrap();
    assert_eq!(read(&clinic, draft.id).fields.sections, draft.sections);
}

#[test]
fn a_note_is_about_a_day_of_care_that_has_come() {
    let mut clinic = clinic();
    let mut draft = draft(&clinic, WORDS);
    for (day, problem) in [
        ("2026-11-25", Problem::InTheFuture),
        ("2026-11-02", Problem::BeforeAdmission),
        ("0026-11-24", Problem::BeforeAdmission),
    ] {
        draft.held_on = date(day);
        draft.sections[0].body = format!("{WORDS} {day}");
        keep_mine(&mut clinic, &draft).unwrap();
        let view = read(&clinic, draft.id);
        assert_eq!(view.fields, draft, "what was typed is kept");
        assert_eq!(view.missing, [Field::HeldOn]);
        assert_eq!(refused(sign_note(&mut clinic, draft.id)), (Field::HeldOn, problem), "{day}");
    }
    draft.held_on = date("2026-11-03");
    keep_mine(&mut clinic, &draft).unwrap();
    let view = read(&clinic, draft.id);
    assert!(view.missing.is_empty() && view.episode_id.is_some());

    let nobody = NoteDraft { id: NoteId::new(), client_id: ClientId::new(), ..draft.clone() };
    assert!(matches!(keep_mine(&mut clinic, &nobody), Err(ClinicError::NotFound { .. })));
    clinic.admit("Ben");
    let moved = NoteDraft { client_id: clinic.id("Ben"), ..draft };
    assert!(
        matches!(keep_mine(&mut clinic, &moved), Err(ClinicError::NotFound { .. })),
        "a note does not change its client"
    );
}

#[test]
fn a_day_after_the_discharge_is_kept_and_not_signed() {
    let mut clinic = clinic();
    clinic.end("Ada");
    clinic.at("2026-12-01 09:00");
    let draft = draft(&clinic, WORDS);
    keep_mine(&mut clinic, &draft).unwrap();
    assert_eq!(refused(sign_note(&mut clinic, draft.id)), (Field::HeldOn, Problem::AfterEnd));

    // Admitted again on that day: now it is a day of care.
    let episode = clinic.admit_on("Ada", clinic.today());
    sign_note(&mut clinic, draft.id).unwrap();
    let view = read(&clinic, draft.id);
    assert_eq!(view.episode_id, Some(episode));
    assert!(view.signature.unwrap().is_valid);
}

#[test]
fn times_that_cannot_be_are_kept_and_not_signed() {
    let mut clinic = clinic();
    let draft = draft(&clinic, WORDS);
    for (starts_minute, minutes, field) in [
        (Some(1440), Some(50), Field::StartsMinute),
        (Some(600), Some(0), Field::Minutes),
        (Some(600), Some(721), Field::Minutes),
        (Some(600), Some(u16::MAX), Field::Minutes),
    ] {
        let draft = NoteDraft { starts_minute, minutes, ..draft.clone() };
        keep_mine(&mut clinic, &draft).unwrap();
        let view = read(&clinic, draft.id);
        assert_eq!((view.fields, view.missing), (draft.clone(), vec![field]), "what was typed is kept");
        assert_eq!(refused(sign_note(&mut clinic, draft.id)), (field, Problem::Impossible));
    }
    let at_midnight = NoteDraft { starts_minute: Some(1439), minutes: Some(720), ..draft };
    keep_mine(&mut clinic, &at_midnight).unwrap();
    sign_note(&mut clinic, at_midnight.id).unwrap();
}

#[test]
fn a_body_of_a_hundred_thousand_characters_is_kept_and_one_more_is_refused() {
    let mut clinic = clinic();
    let long = "🙂".repeat(100_000);
    let mut draft = draft(&clinic, &long);
    keep_mine(&mut clinic, &draft).unwrap();
    sign_note(&mut clinic, draft.id).unwrap();
    assert_eq!(read(&clinic, draft.id).fields.sections[0].body, long);
    assert!(read(&clinic, draft.id).signature.unwrap().is_valid);

    draft.id = NoteId::new();
    draft.sections = vec![text(NoteSection::Text, &format!("{long}x"))];
    assert!(matches!(
        keep_mine(&mut clinic, &draft),
        Err(ClinicError::Invalid { field: Field::Body, row: Some(0), problem: Problem::TooLong })
    ));
}

#[test]
fn text_is_kept_as_it_was_written() {
    for words in [
        "👩‍👩‍👧‍👦 🏳️‍🌈 e\u{301}\u{323} Z̸̢̛a̴l̵g̶o",
        "مرحبا، هذا نص \u{202e}معكوس\u{202c} שלום",
        "<script>alert('x')</script> & <b>&amp;</b>",
        "'); DROP TABLE notes; -- \" ` \\",
        "=HYPERLINK(\"http://x\") #set page() $x$ {{y}} %s",
        "line one\n\n\tline two",
    ] {
        let mut clinic = clinic();
        let id = signed(&mut clinic, words);
        let view = read(&clinic, id);
        assert_eq!(view.fields.sections[0].body, words);
        assert!(view.signature.unwrap().is_valid);
    }
    let mut clinic = clinic();
    let id = signed(&mut clinic, "bell\u{7} nul\0 end");
    assert_eq!(read(&clinic, id).fields.sections[0].body, "bell nul end", "the files do not hold control characters");
}

#[test]
fn a_note_signed_after_five_business_days_is_a_late_entry() {
    let mut clinic = Clinic::new();
    clinic.at("2026-11-20 12:00").admit("Ada");
    let draft = draft(&clinic, WORDS);
    keep_mine(&mut clinic, &draft).unwrap();

    clinic.at("2026-11-27 23:59");
    let view = read(&clinic, draft.id);
    assert_eq!(
        (view.due_on, view.is_late),
        (date("2026-11-27"), false),
        "Friday to Friday; the weekend does not count"
    );
    clinic.at("2026-11-28 00:00");
    assert!(read(&clinic, draft.id).is_late, "it would be");
    sign_note(&mut clinic, draft.id).unwrap();
    let other = signed_on_time(&mut clinic);
    clinic.at("2027-02-01 09:00");
    assert!(read(&clinic, draft.id).is_late);
    assert!(!read(&clinic, other).is_late, "time that passes after a signature makes nothing late");
    let chart = chart_as(&clinic, &clinic.me());
    assert_eq!(chart.notes.iter().map(|it| it.is_late).collect::<Vec<_>>(), [false, true]);
}

fn signed_on_time(clinic: &mut Clinic) -> NoteId {
    signed(clinic, "A contact on a Saturday.")
}

#[test]
fn business_days_are_monday_to_friday() {
    for (held_on, days, due_on) in [
        ("2026-11-23", 1, "2026-11-24"),
        ("2026-11-24", 5, "2026-12-01"),
        ("2026-11-27", 1, "2026-11-30"),
        ("2026-11-28", 1, "2026-11-30"),
        ("2026-11-29", 5, "2026-12-04"),
        ("2026-12-31", 30, "2027-02-11"),
    ] {
        assert_eq!(business_days_after(date(held_on), days), date(due_on), "{held_on} + {days}");
    }
    assert_eq!(business_days_after(NaiveDate::MAX, 5), NaiveDate::MAX);
}

#[test]
fn an_addendum_is_added_to_a_signed_note_and_signed() {
    let mut clinic = clinic();
    let original = signed(&mut clinic, WORDS);
    let (me, now) = (clinic.me(), clinic.now());
    let blank = clinic.read_clinical(|db| addendum_blank(db, original, &me)).unwrap();
    assert!(blank.is_mine && blank.kept_at.is_none());
    let mut draft = AddendumDraft { id: blank.id, of_note_id: original, body: " ".to_owned() };
    clinic.write_clinical(|db| addendum_keep(db, &draft, &me, now)).unwrap();
    assert!(read(&clinic, original).addenda.is_empty(), "nobody typed in it");

    draft.body = "It was Sunday, not Saturday.".to_owned();
    clinic.write_clinical(|db| addendum_keep(db, &draft, &me, now)).unwrap();
    let again = clinic.read_clinical(|db| addendum_blank(db, original, &me)).unwrap();
    assert_eq!((again.id, again.body.as_str()), (blank.id, "It was Sunday, not Saturday."));
    assert_eq!(read(&clinic, blank.id).fields.id, original, "asked for the addendum, the note is shown with it");

    clinic.at("2026-11-25 10:00");
    sign_note(&mut clinic, blank.id).unwrap();
    let row = clinic.read_clinical(|db| row(db, blank.id)).unwrap().unwrap();
    assert_eq!(row.held_on, date("2026-11-25"), "the day of its signature");
    let view = read(&clinic, original);
    assert_eq!(view.fields.sections[0].body, WORDS);
    assert!(view.signature.unwrap().is_valid);
    let [addendum] = view.addenda.as_slice() else { panic!("one addendum") };
    assert!(addendum.signature.as_ref().unwrap().is_valid && !addendum.is_mine);
    let chart = chart_as(&clinic, &clinic.me());
    assert_eq!(chart.notes.iter().map(|it| it.addenda).collect::<Vec<_>>(), [1]);
}

#[test]
fn an_addendum_names_what_its_original_said() {
    let mut clinic = clinic();
    let original = signed(&mut clinic, WORDS);
    let other = signed(&mut clinic, "Another note.");
    let (me, now) = (clinic.me(), clinic.now());
    let draft = AddendumDraft { id: NoteId::new(), of_note_id: original, body: "It was Sunday.".to_owned() };
    clinic.write_clinical(|db| addendum_keep(db, &draft, &me, now)).unwrap();
    sign_note(&mut clinic, draft.id).unwrap();

    clinic
        .write_clinical(|db| {
            Ok(db.execute("UPDATE clinical.notes SET of_note_id = ?1 WHERE id = ?2", (other, draft.id)).map(drop)?)
        })
        .unwrap();
    assert!(!read(&clinic, other).addenda[0].signature.as_ref().unwrap().is_valid, "it was moved under another note");
}

#[test]
fn an_addendum_needs_a_signed_note() {
    let mut clinic = clinic();
    let unsigned = draft(&clinic, WORDS);
    keep_mine(&mut clinic, &unsigned).unwrap();
    let (me, now) = (clinic.me(), clinic.now());
    let draft = AddendumDraft { id: NoteId::new(), of_note_id: unsigned.id, body: "More.".to_owned() };
    let kept = clinic.write_clinical(|db| addendum_keep(db, &draft, &me, now));
    assert!(matches!(kept, Err(ClinicError::NotFound { .. })));
    assert!(matches!(
        clinic.read_clinical(|db| addendum_blank(db, unsigned.id, &me)),
        Err(ClinicError::NotFound { .. })
    ));
}

#[test]
fn anyone_clinical_adds_to_a_signed_note_and_drafts_stay_their_own() {
    let mut clinic = clinic();
    clinic.person("Sam Ortiz", Role::Therapist);
    clinic.person("Kim Lund", Role::Therapist);
    let (sam, kim, now) = (clinic.who("Sam Ortiz"), clinic.who("Kim Lund"), clinic.now());
    let original = signed(&mut clinic, WORDS);
    let draft = AddendumDraft { id: NoteId::new(), of_note_id: original, body: "I was there too.".to_owned() };
    clinic.write_clinical(|db| addendum_keep(db, &draft, &sam, now)).unwrap();

    assert_eq!(read_as(&clinic, original, &sam).unwrap().addenda.len(), 1);
    assert!(read_as(&clinic, original, &kim).unwrap().addenda.is_empty());
    assert_eq!(read(&clinic, original).addenda.len(), 1, "a supervisor reads drafts");
    assert!(matches!(read_as(&clinic, draft.id, &kim), Err(ClinicError::NotTheAuthor)));
    let kept = clinic.write_clinical(|db| addendum_keep(db, &draft, &kim, now));
    assert!(matches!(kept, Err(ClinicError::NotTheAuthor)));
    assert!(matches!(sign_note(&mut clinic, draft.id), Err(ClinicError::NotTheAuthor)));
}

#[test]
fn a_discarded_draft_comes_back_by_undo() {
    let mut clinic = clinic();
    let draft = draft(&clinic, WORDS);
    keep_mine(&mut clinic, &draft).unwrap();
    let me = clinic.me();
    clinic.write_clinical(|db| discard(db, draft.id, &me)).unwrap();
    assert!(matches!(read_as(&clinic, draft.id, &me), Err(ClinicError::NotFound { .. })));
    clinic.undo();
    assert_eq!(read(&clinic, draft.id).fields, draft);
}

#[test]
fn a_new_note_begins_today_in_the_format_used_last() {
    let mut clinic = clinic();
    let (me, now, ada) = (clinic.me(), clinic.now(), clinic.id("Ada"));
    let view = clinic.read_clinical(|db| blank(db, ada, &me, now)).unwrap();
    assert_eq!((view.fields.format, view.fields.held_on), (NoteFormat::Dap, clinic.today()));
    assert_eq!((view.fields.starts_minute, view.fields.minutes), (None, Some(60)));
    assert!(!view.is_stored && view.is_mine && view.kept_at.is_none());
    assert_eq!(view.missing, [Field::StartsMinute, Field::Body]);

    let mut draft = draft(&clinic, WORDS);
    draft.format = NoteFormat::Soap;
    keep_mine(&mut clinic, &draft).unwrap();
    let view = clinic.read_clinical(|db| blank(db, ada, &me, now)).unwrap();
    assert_eq!(view.fields.format, NoteFormat::Soap);
}

#[test]
fn after_the_discharge_a_new_note_is_about_its_last_day() {
    let mut clinic = clinic();
    clinic.end("Ada");
    clinic.at("2026-12-01 09:00");
    let (me, now, ada) = (clinic.me(), clinic.now(), clinic.id("Ada"));
    let view = clinic.read_clinical(|db| blank(db, ada, &me, now)).unwrap();
    assert_eq!(view.fields.held_on, date("2026-11-24"));
    let ben = clinic.client("Ben");
    assert!(matches!(clinic.read_clinical(|db| blank(db, ben, &me, now)), Err(ClinicError::NotAdmitted { .. })));
}

#[test]
fn a_chart_shows_the_newest_first_with_the_first_words_of_each() {
    let mut clinic = clinic();
    for (held_on, starts_minute) in [("2026-11-20", 600), ("2026-11-24", 540), ("2026-11-24", 900), ("2026-11-09", 480)]
    {
        let mut draft = draft(&clinic, &format!("Contact   at\n{starts_minute}. {}", "word ".repeat(100)));
        draft.held_on = date(held_on);
        draft.starts_minute = Some(starts_minute);
        keep_mine(&mut clinic, &draft).unwrap();
    }
    let chart = chart_as(&clinic, &clinic.me());
    let order: Vec<_> = chart.notes.iter().map(|it| (it.held_on.to_string(), it.starts_minute.unwrap())).collect();
    assert_eq!(
        order,
        [
            ("2026-11-24".into(), 900),
            ("2026-11-24".into(), 540),
            ("2026-11-20".into(), 600),
            ("2026-11-09".into(), 480)
        ]
    );
    assert_eq!(chart.my_drafts, 4);
    let excerpt = &chart.notes[0].excerpt;
    assert!(excerpt.starts_with("Contact at 900. word word") && excerpt.ends_with("word…"), "{excerpt}");
    assert!((200..=240).contains(&excerpt.chars().count()));
}

#[test]
fn an_excerpt_is_cut_between_characters() {
    let mut clinic = clinic();
    signed(&mut clinic, &"🙂é".repeat(400));
    let chart = chart_as(&clinic, &clinic.me());
    assert_eq!(chart.notes[0].excerpt.chars().count(), 240);
    assert_eq!(chart.notes[0].author_name, clinic.me().name);
}

#[test]
fn a_long_chart_is_read_whole() {
    let mut clinic = clinic();
    let (me, now) = (clinic.me(), clinic.now());
    let template = draft(&clinic, "");
    clinic
        .write_clinical(|db| {
            for number in 0..1_000 {
                let sections = vec![text(NoteSection::Text, &format!("Contact {number}."))];
                keep(db, &NoteDraft { id: NoteId::new(), sections, ..template.clone() }, &me, now)?;
            }
            Ok(())
        })
        .unwrap();
    let chart = chart_as(&clinic, &me);
    assert_eq!((chart.notes.len(), chart.my_drafts), (1_000, 1_000));
    assert!(chart.notes.iter().all(|it| it.excerpt.starts_with("Contact ")));
}
