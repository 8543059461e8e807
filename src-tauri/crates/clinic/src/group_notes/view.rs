//! The notes of a session as they are read.

use vault::{Clinical, Person, Role, Timestamp};

use super::{
    GroupNoteView, GroupPart, LastNoteView, LikeView, MemberNoteView,
    likeness::Words,
    ops::attended,
    store::{self, MemberRow},
};
use crate::{
    ClientId, Field, NoteId, Result, SessionId, clients, groups, notes, people,
    sessions::{self, AttendanceState, AttendanceView, SessionView},
    settings,
};

/// The notes of a session as `me` may see them: one's own drafts, a supervisor also others', everyone what is signed.
///
/// # Errors
/// `NotFound` for an unknown session.
pub fn get(db: &Clinical, id: SessionId, me: &Person, now: Timestamp) -> Result<GroupNoteView> {
    let session = sessions::require(db, id)?;
    let group = groups::title_of(db, session.group_id)?;
    let kept = store::part(db, id)?;
    let author_id = kept.as_ref().map(|it| it.author_id);
    let is_mine = match author_id {
        Some(author) => author == me.user,
        None => session.held_on <= settings::local_date(db, now)?,
    };
    let sees_drafts = is_mine || me.roles.contains(Role::Supervisor);
    let mut members = members(db, &session, sees_drafts)?;
    if sees_drafts {
        compare(db, &mut members)?;
    }
    let due_on = notes::due_on(db, session.held_on)?;
    for it in &mut members {
        it.is_late = it.signature.as_ref().is_some_and(|it| it.signed_on > due_on);
    }
    let kept_at = kept.as_ref().map(|it| it.kept_at).max(last_kept(db, &members)?);
    let is_frozen = kept.as_ref().is_some_and(|it| it.frozen_at.is_some());
    let (title, part) = match kept {
        Some(kept) if is_frozen && !kept.title.is_empty() => (kept.title, kept.part),
        Some(kept) if is_frozen || sees_drafts => (group.title, kept.part),
        Some(_) | None => (group.title, GroupPart::blank()),
    };
    Ok(GroupNoteView {
        title,
        curriculum: group.curriculum,
        part,
        is_frozen,
        author_id,
        author_name: author_id.map(|it| people::name_of(db, it)).transpose()?,
        is_mine,
        kept_at,
        due_on,
        ready: if is_mine { ready(&members) } else { 0 },
        members,
        session,
    })
}

/// Those who were expected or came, by name, and after them whoever has a note although the desk no longer expects them.
fn members(db: &Clinical, session: &SessionView, sees_drafts: bool) -> Result<Vec<MemberNoteView>> {
    let mut written = store::members(db, session.id)?;
    let mut members = Vec::new();
    for it in &session.members {
        members.push(member(
            db,
            session,
            it.client_id,
            it.attendance.clone(),
            written.remove(&it.client_id),
            sees_drafts,
        )?);
    }
    for (client, note) in written {
        members.push(member(db, session, client, None, Some(note), sees_drafts)?);
    }
    Ok(members)
}

fn member(
    db: &Clinical,
    session: &SessionView,
    client: ClientId,
    attendance: Option<AttendanceView>,
    note: Option<MemberRow>,
    sees_drafts: bool,
) -> Result<MemberNoteView> {
    let called = store::called(db, client)?;
    let mut view = MemberNoteView {
        client_id: client,
        full_name: clients::printed_name(db, client)?,
        preferred_name: if called.preferred_name == called.first_name { String::new() } else { called.preferred_name },
        pronouns: called.pronouns,
        note_id: None,
        participation: None,
        body: String::new(),
        missing: Vec::new(),
        like: None,
        signature: None,
        is_late: false,
        attendance_changed: false,
        last: last(db, client, session)?,
        attendance,
    };
    if let Some(note) = &note {
        fill(db, session, note, sees_drafts, &mut view)?;
    }
    let came = view.attendance.as_ref().is_some_and(|it| it.state == AttendanceState::Came);
    if sees_drafts && came && view.signature.is_none() {
        view.missing = match &note {
            Some(note) => missing(note, &view.body),
            None => vec![Field::Participation, Field::Body],
        };
    }
    Ok(view)
}

fn fill(
    db: &Clinical,
    session: &SessionView,
    note: &MemberRow,
    sees_drafts: bool,
    view: &mut MemberNoteView,
) -> Result<()> {
    if let Some(row) = notes::row(db, note.note_id)? {
        view.signature = notes::signature(db, &row)?;
    }
    if view.signature.is_none() && !sees_drafts {
        return Ok(());
    }
    view.note_id = Some(note.note_id);
    view.participation = note.participation;
    view.body = body(db, note.note_id)?;
    view.attendance_changed =
        view.signature.is_some() && note.attended_copy != attended(session, view.attendance.as_ref())?;
    Ok(())
}

/// The words of a member's note.
pub(super) fn body(db: &Clinical, id: NoteId) -> Result<String> {
    Ok(notes::sections(db, id)?.into_iter().map(|it| it.body).collect())
}

/// What the signature of a member's note still needs.
pub(super) fn missing(member: &MemberRow, body: &str) -> Vec<Field> {
    let needed = [(Field::Participation, member.participation.is_none()), (Field::Body, body.trim().is_empty())];
    needed.into_iter().filter_map(|(field, is_missing)| is_missing.then_some(field)).collect()
}

fn ready(members: &[MemberNoteView]) -> u32 {
    let is_ready = |it: &&MemberNoteView| {
        let came = it.attendance.as_ref().is_some_and(|it| it.state == AttendanceState::Came);
        came && it.signature.is_none() && it.missing.is_empty()
    };
    u32::try_from(members.iter().filter(is_ready).count()).unwrap_or(u32::MAX)
}

fn last(db: &Clinical, client: ClientId, session: &SessionView) -> Result<Option<LastNoteView>> {
    let Some(note) = notes::last_signed_group_note(db, client, session.held_on)? else {
        return Ok(None);
    };
    let signed_by = store::signed_by(db, note.id)?;
    Ok(Some(LastNoteView { held_on: note.held_on, body: body(db, note.id)?, signed_by }))
}

fn last_kept(db: &Clinical, members: &[MemberNoteView]) -> Result<Option<Timestamp>> {
    let mut last = None;
    for id in members.iter().filter_map(|it| it.note_id) {
        last = last.max(notes::row(db, id)?.map(|it| it.kept_at));
    }
    Ok(last)
}

/// Says of each draft which other note it is nearly the same as: another member's of this session, else the last one of
/// the same member.
fn compare(db: &Clinical, members: &mut [MemberNoteView]) -> Result<()> {
    let mut names = Vec::new();
    for it in members.iter() {
        let called = store::called(db, it.client_id)?;
        names.push(format!("{} {} {}", called.preferred_name, called.first_name, called.last_name));
    }
    let words: Vec<Words> = members.iter().zip(&names).map(|(it, name)| Words::of(&it.body, name)).collect();
    let found: Vec<Option<LikeView>> = (0..members.len()).map(|at| like(members, &names, &words, at)).collect();
    for (it, like) in members.iter_mut().zip(found) {
        it.like = like;
    }
    Ok(())
}

fn like(members: &[MemberNoteView], names: &[String], words: &[Words], at: usize) -> Option<LikeView> {
    let mine = members.get(at).filter(|it| it.signature.is_none())?;
    let my_words = words.get(at)?;
    let mut others = members.iter().zip(words).enumerate().filter(|(other, _)| *other != at);
    let of_another = others.find_map(|(_, (other, words))| {
        my_words.shared_with(words).map(|shared| LikeView { full_name: other.full_name.clone(), shared })
    });
    let of_before = || {
        let before = Words::of(&mine.last.as_ref()?.body, names.get(at)?);
        my_words.shared_with(&before).map(|shared| LikeView { full_name: mine.full_name.clone(), shared })
    };
    of_another.or_else(of_before)
}
