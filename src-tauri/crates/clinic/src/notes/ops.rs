//! Rules of notes.

use chrono::{Datelike, NaiveDate, Weekday};
use vault::{Clinical, Desk, Person, Role, Signer, Timestamp};

use super::{
    ContactMode, NoteDraft, NoteFormat, NoteKind, NoteRow, NoteView, SectionText, addenda, content::Content, drafts,
    lines, store,
};
use crate::{
    ClientId, ClinicError, Field, NoteId, Problem, Result, Thing, clients, episodes, people, settings,
    signing::{self, SignatureView, SignedKind},
};

/// How long an individual session is until somebody says otherwise.
const USUAL_MINUTES: u16 = 60;

/// Longest session, in minutes.
const LONGEST_MINUTES: u16 = 720;

/// A new individual note about a client, not stored yet: today, in the format the author used last, 60 minutes. After
/// the discharge, on the last day of the episode of care.
///
/// # Errors
/// `NotFound` for an unknown client, `NotAdmitted` for one who never was.
pub fn blank(db: &Clinical, client: ClientId, me: &Person, now: Timestamp) -> Result<NoteView> {
    let format = store::last_format(db, me.user)?.unwrap_or(NoteFormat::Dap);
    blank_of(db, client, NoteKind::Individual, format, me, now)
}

/// A new note of a kind, not stored yet.
pub(crate) fn blank_of(
    db: &Clinical,
    client: ClientId,
    kind: NoteKind,
    format: NoteFormat,
    me: &Person,
    now: Timestamp,
) -> Result<NoteView> {
    clients::require(db, client)?;
    let today = settings::local_date(db, now)?;
    let held_on = last_day_of_care(db, client, today)?;
    let note = NoteRow {
        id: NoteId::new(),
        kind,
        client_id: client,
        episode_id: episodes::on(db, client, held_on)?,
        author_id: me.user,
        of_note_id: None,
        session_id: None,
        format,
        held_on,
        starts_minute: None,
        minutes: Some(USUAL_MINUTES),
        mode: ContactMode::InPerson,
        begun_at: now,
        kept_at: now,
        signed_at: None,
    };
    let mut view = view(db, &note, me, now)?;
    view.is_stored = false;
    view.kept_at = None;
    Ok(view)
}

fn last_day_of_care(db: &Clinical, client: ClientId, today: NaiveDate) -> Result<NaiveDate> {
    if episodes::on(db, client, today)?.is_some() {
        return Ok(today);
    }
    let ends = episodes::list(db, client, today)?.into_iter().filter_map(|it| it.ended_on);
    ends.max().ok_or(ClinicError::NotAdmitted { client })
}

/// A note as `me` may see it. Another's draft: supervisors only, else `NotTheAuthor`. Asked for an addendum, the note it
/// adds to, with its addenda.
///
/// # Errors
/// `NotFound`, `NotTheAuthor`.
pub fn get(db: &Clinical, id: NoteId, me: &Person, now: Timestamp) -> Result<NoteView> {
    let note = require_readable(db, id, me)?;
    match note.of_note_id {
        Some(original) => view(db, &require_readable(db, original, me)?, me, now),
        None => view(db, &note, me, now),
    }
}

fn require(db: &Clinical, id: NoteId) -> Result<NoteRow> {
    store::row(db, id)?.ok_or_else(|| ClinicError::not_found(Thing::Note))
}

fn require_readable(db: &Clinical, id: NoteId, me: &Person) -> Result<NoteRow> {
    let note = require(db, id)?;
    if !is_readable(&note, me) {
        return Err(ClinicError::NotTheAuthor);
    }
    Ok(note)
}

/// What is signed is for every clinician; a draft is for its author, and for supervisors to read.
pub(super) fn is_readable(note: &NoteRow, me: &Person) -> bool {
    note.signed_at.is_some() || note.author_id == me.user || me.roles.contains(Role::Supervisor)
}

fn view(db: &Clinical, note: &NoteRow, me: &Person, now: Timestamp) -> Result<NoteView> {
    let sections = store::in_order(note.format, store::bodies(db, note.id)?);
    let signature = signature(db, note)?;
    let due_on = due_on(db, note.held_on)?;
    let done_on = match &signature {
        Some(it) => it.signed_on,
        None => settings::local_date(db, now)?,
    };
    Ok(NoteView {
        kind: note.kind,
        episode_id: note.episode_id,
        client_name: clients::printed_name(db, note.client_id)?,
        author_id: note.author_id,
        author_name: people::name_of(db, note.author_id)?,
        is_stored: true,
        is_mine: note.author_id == me.user && signature.is_none(),
        kept_at: signature.is_none().then_some(note.kept_at),
        missing: if signature.is_none() { missing(db, note, &sections, now)? } else { Vec::new() },
        signature,
        due_on,
        is_late: done_on > due_on,
        heading: heading(db, note)?,
        addenda: addenda::views(db, note.id, me)?,
        fields: NoteDraft {
            id: note.id,
            client_id: note.client_id,
            format: note.format,
            held_on: note.held_on,
            starts_minute: note.starts_minute,
            minutes: note.minutes,
            mode: note.mode,
            sections,
        },
    })
}

/// The signature under a note, checked. A note that says it is signed and has none, and one that has one and does not say
/// so, are shown with a signature that does not hold.
pub(crate) fn signature(db: &Clinical, note: &NoteRow) -> Result<Option<SignatureView>> {
    if !is_signed(db, note)? {
        return Ok(None);
    }
    let found = signing::view(db, &Content::of(db, note)?.subject(note))?;
    match (found, note.signed_at) {
        (Some(found), at) => {
            let is_valid = found.is_valid && found.user_id == note.author_id && at.is_some();
            Ok(Some(SignatureView { is_valid, ..found }))
        }
        (None, Some(at)) => signing::vanished(db, note.author_id, at).map(Some),
        (None, None) => Ok(None),
    }
}

/// Whether a note is signed, by its own word or by a signature under it: neither alone makes it a draft again.
pub(crate) fn is_signed(db: &Clinical, note: &NoteRow) -> Result<bool> {
    Ok(note.signed_at.is_some() || signing::fingerprint_of(db, SignedKind::Note, *note.id.as_bytes())?.is_some())
}

/// What a signature still needs, in the order of the form: what is empty, and what cannot be.
fn missing(db: &Clinical, note: &NoteRow, sections: &[SectionText], now: Timestamp) -> Result<Vec<Field>> {
    let impossible = impossible(db, note, now)?;
    let is_impossible = |field| impossible.iter().any(|(it, _)| *it == field);
    let mut missing = Vec::new();
    match note.kind {
        NoteKind::Individual | NoteKind::Addendum => {}
        NoteKind::Family => {
            missing.extend(store::participants(db, note.id)?.is_empty().then_some(Field::Participants));
        }
        NoteKind::Group => {
            missing.extend(store::group_parts(db, note.id)?.participation.is_none().then_some(Field::Participation));
        }
    }
    if has_own_session(note) {
        let is_begun = note.starts_minute.is_some() && !is_impossible(Field::StartsMinute);
        let is_long = note.minutes.is_some() && !is_impossible(Field::Minutes);
        missing.extend(is_impossible(Field::HeldOn).then_some(Field::HeldOn));
        missing.extend((!is_begun).then_some(Field::StartsMinute));
        missing.extend((!is_long).then_some(Field::Minutes));
    }
    let is_empty = |it: &SectionText| note.format.sections().contains(&it.section) && it.body.trim().is_empty();
    missing.extend(sections.iter().any(is_empty).then_some(Field::Body));
    Ok(missing)
}

/// Whether day and time are the note's own; a group's are its session's, an addendum's day that of its signature.
fn has_own_session(note: &NoteRow) -> bool {
    matches!(note.kind, NoteKind::Individual | NoteKind::Family)
}

/// What was typed and kept, and cannot be signed, in the order of the form: a day that has not come or is none of an
/// episode of care, a time no clock shows, a session without length or longer than half a day.
fn impossible(db: &Clinical, note: &NoteRow, now: Timestamp) -> Result<Vec<(Field, Problem)>> {
    let mut impossible = Vec::new();
    if !has_own_session(note) {
        return Ok(impossible);
    }
    impossible.extend(problem_of_day(db, note, now)?.map(|it| (Field::HeldOn, it)));
    if note.starts_minute.is_some_and(|it| it >= 24 * 60) {
        impossible.push((Field::StartsMinute, Problem::Impossible));
    }
    if note.minutes.is_some_and(|it| !(1..=LONGEST_MINUTES).contains(&it)) {
        impossible.push((Field::Minutes, Problem::Impossible));
    }
    Ok(impossible)
}

fn problem_of_day(db: &Clinical, note: &NoteRow, now: Timestamp) -> Result<Option<Problem>> {
    let today = settings::local_date(db, now)?;
    if note.held_on > today {
        return Ok(Some(Problem::InTheFuture));
    }
    if episodes::on(db, note.client_id, note.held_on)?.is_some() {
        return Ok(None);
    }
    let stays = episodes::list(db, note.client_id, today)?;
    let is_after_one = stays.iter().any(|it| it.ended_on.is_some_and(|end| end < note.held_on));
    Ok(Some(if is_after_one { Problem::AfterEnd } else { Problem::BeforeAdmission }))
}

/// What stands above the text: of a group, its title and topic, and in a paragraph below what the group did; of a family
/// session, who took part.
fn heading(db: &Clinical, note: &NoteRow) -> Result<String> {
    match note.kind {
        NoteKind::Individual | NoteKind::Addendum => Ok(String::new()),
        NoteKind::Group => {
            let parts = store::group_parts(db, note.id)?;
            Ok(lines::joined(&[&lines::group_heading(&parts), &parts.part.body], "\n\n"))
        }
        NoteKind::Family => lines::family_heading(db, note.id),
    }
}

/// Keeps an individual note's draft; makes its row the first time something was typed. Bodies of at most 100,000
/// characters; day and time as they were typed, for signing to refuse. Writes what changed, so that it may be called at
/// every pause.
///
/// # Errors
/// `Signed`, `NotTheAuthor`, `NotFound`, and `Invalid` beside a section that is too long.
pub fn keep(db: &Clinical, draft: &NoteDraft, me: &Person, now: Timestamp) -> Result<()> {
    let checked = drafts::check(db, draft, NoteKind::Individual, me, now)?;
    if !checked.is_changed() || (!checked.is_stored && checked.is_blank) {
        return Ok(());
    }
    checked.put(db)
}

/// Throws a draft of one's own away.
///
/// # Errors
/// `NotFound`, `Signed`, `NotTheAuthor`.
pub fn discard(db: &Clinical, id: NoteId, me: &Person) -> Result<()> {
    require_draft_of(db, id, me)?;
    store::delete(db, id)
}

/// Signs an individual note or an addendum of one's own, if nothing is missing (`Incomplete`): each section of its
/// format, beginning and length for an individual note, which is held on a day inside an episode of care and not in the
/// future, at a possible time. Family notes and a group's are signed by their own rules.
///
/// # Errors
/// `NotFound`, `Signed`, `NotTheAuthor`, `Incomplete`, and `Invalid` beside day or time.
pub fn sign(db: &Clinical, id: NoteId, signer: &Signer, now: Timestamp) -> Result<()> {
    let note = require_draft_of(db, id, signer.person())?;
    let note = match note.kind {
        NoteKind::Individual => note,
        // An addendum has no session of its own; its day is that of its signature.
        NoteKind::Addendum => NoteRow { held_on: settings::local_date(db, now)?, ..note },
        NoteKind::Group | NoteKind::Family => return Err(ClinicError::not_found(Thing::Note)),
    };
    require_complete(db, &note, now)?;
    seal(db, note, signer, now)
}

/// Refuses a note whose day or time cannot be, and one that lacks what a signature needs.
///
/// # Errors
/// `Invalid` beside day or time, `Incomplete`.
pub(crate) fn require_complete(db: &Clinical, note: &NoteRow, now: Timestamp) -> Result<()> {
    if let Some((field, problem)) = impossible(db, note, now)?.first() {
        return Err(ClinicError::invalid(*field, *problem));
    }
    let missing = missing(db, note, &store::in_order(note.format, store::bodies(db, note.id)?), now)?;
    if missing.is_empty() { Ok(()) } else { Err(ClinicError::Incomplete { missing }) }
}

/// Closes a complete draft: spaces at the ends of its sections and sections of other formats go, a note with a session of
/// its own belongs to the episode of care of its day, and what is stored then is signed.
pub(crate) fn seal(db: &Clinical, note: NoteRow, signer: &Signer, now: Timestamp) -> Result<()> {
    let mut bodies = store::bodies(db, note.id)?;
    for (section, body) in &mut bodies {
        if !note.format.sections().contains(section) {
            store::delete_body(db, note.id, *section)?;
        } else if body.trim() != body {
            *body = body.trim().to_owned();
            store::put_body(db, note.id, *section, body)?;
        }
    }
    let episode_id =
        if has_own_session(&note) { episodes::on(db, note.client_id, note.held_on)? } else { note.episode_id };
    let note = NoteRow { episode_id, signed_at: Some(now), ..note };
    store::seal_row(db, &note, &lines::lines_of(db, &note, bodies)?)?;
    let content = Content::of(db, &note)?;
    signing::sign(db, signer, &content.subject(&note), signing::role_of(signer.person()), now)
}

/// The day by which a note of a session is due: the setting's number of business days (Monday to Friday; the program
/// knows no holidays) after it.
///
/// # Errors
/// What the file refuses.
pub fn due_on(db: &Desk, held_on: NaiveDate) -> Result<NaiveDate> {
    Ok(business_days_after(held_on, settings::get(db)?.note_due_days))
}

pub(crate) fn business_days_after(day: NaiveDate, days: u32) -> NaiveDate {
    let is_business = |it: &NaiveDate| !matches!(it.weekday(), Weekday::Sat | Weekday::Sun);
    day.iter_days().skip(1).filter(is_business).take(days as usize).last().unwrap_or(day)
}

/// A client's last signed group note before a day.
///
/// # Errors
/// What the file refuses.
pub fn last_signed_group_note(db: &Clinical, client: ClientId, before: NaiveDate) -> Result<Option<NoteRow>> {
    store::last_signed_group_note(db, client, before)
}

/// The row of a draft one may write in; refuses a signed note and another's draft.
///
/// # Errors
/// `NotFound`, `Signed`, `NotTheAuthor`.
pub fn require_draft_of(db: &Clinical, id: NoteId, me: &Person) -> Result<NoteRow> {
    drafts::draft_of(db, id, me)?.ok_or_else(|| ClinicError::not_found(Thing::Note))
}
