//! Rules of the notes of a group session.

use serde::Serialize;
use vault::{Clinical, Person, Signer, Timestamp};

use super::{
    GroupNoteDraft, GroupPart, Intervention, MemberNoteDraft, SignedReady,
    store::{self, MemberRow, PartRow},
};
use crate::{
    ClientId, ClinicError, Field, NoteId, Problem, Result, SessionId, Thing, episodes, groups,
    notes::{self, Checked, ContactMode, NoteFormat, NoteKind, NoteRow, NoteSection, SectionText},
    sessions::{self, AttendanceState, AttendanceView, SessionView},
    signing::canonical,
    text,
};

/// Where the ids of members' notes come from: they follow from session and client, so that two desks make the same one,
/// and those of a session lie together.
const MEMBER_NOTES: uuid::Uuid = uuid::uuid!("6f1c8f0e-5a63-4c0b-9d0f-2c8a7be1d4a9");

impl GroupPart {
    /// Nothing typed yet.
    pub(super) fn blank() -> Self {
        Self { topic: String::new(), curriculum: String::new(), interventions: Vec::new(), body: String::new() }
    }

    fn is_blank(&self) -> bool {
        self.topic.is_empty()
            && self.curriculum.is_empty()
            && self.interventions.is_empty()
            && self.body.trim().is_empty()
    }

    /// As it is kept: interventions in the order of their list, each once.
    fn checked(&self) -> Result<Self> {
        Ok(Self {
            topic: text::line(&self.topic, Field::Topic)?,
            curriculum: text::line(&self.curriculum, Field::Curriculum)?,
            interventions: Intervention::ALL.iter().copied().filter(|it| self.interventions.contains(it)).collect(),
            body: notes::body(&self.body).ok_or_else(|| ClinicError::invalid(Field::Body, Problem::TooLong))?,
        })
    }

    /// What the first signature needs of it.
    fn missing(&self) -> Vec<Field> {
        [(Field::Topic, &self.topic), (Field::Body, &self.body)]
            .into_iter()
            .filter_map(|(field, text)| text.trim().is_empty().then_some(field))
            .collect()
    }
}

/// Keeps what was typed: the group's part unless frozen, and the notes that changed. Only members who came; only one's
/// own; a signed note is refused. What was emptied again is as if it had not been begun, and then another may begin.
///
/// # Errors
/// `NotFound` for an unknown session or someone who was no member of it, `NotTheAuthor` when another began, `Signed`,
/// `WasAbsent`, `NotAdmitted`, and `Invalid` beside the field: a session to come, a text too long.
pub fn keep(db: &Clinical, draft: &GroupNoteDraft, me: &Person, now: Timestamp) -> Result<()> {
    keep_of(db, &sessions::require(db, draft.session_id)?, draft, me, now)
}

fn keep_of(db: &Clinical, session: &SessionView, draft: &GroupNoteDraft, me: &Person, now: Timestamp) -> Result<()> {
    notes::require_not_future(db, session.held_on, now)?;
    let kept = store::part(db, session.id)?;
    if kept.as_ref().is_some_and(|it| it.author_id != me.user) {
        return Err(ClinicError::NotTheAuthor);
    }
    if kept.is_none() && is_blank(draft) {
        return Ok(());
    }
    keep_part(db, draft, kept, me, now)?;
    for (row, member) in draft.members.iter().enumerate() {
        keep_member(db, session, row, member, me, now)?;
    }
    forget_if_blank(db, session.id)
}

fn is_blank(draft: &GroupNoteDraft) -> bool {
    draft.part.as_ref().is_none_or(GroupPart::is_blank) && draft.members.iter().all(is_blank_member)
}

fn is_blank_member(draft: &MemberNoteDraft) -> bool {
    draft.participation.is_none() && draft.body.trim().is_empty()
}

fn keep_part(db: &Clinical, draft: &GroupNoteDraft, kept: Option<PartRow>, me: &Person, now: Timestamp) -> Result<()> {
    let part = draft.part.as_ref().map(GroupPart::checked).transpose()?;
    match (kept, part) {
        (None, part) => {
            let part = part.unwrap_or_else(GroupPart::blank);
            let author_id = me.user;
            let title = String::new();
            store::put_part(
                db,
                &PartRow { session_id: draft.session_id, author_id, title, part, kept_at: now, frozen_at: None },
            )
        }
        (Some(kept), Some(part)) if kept.part != part => {
            if kept.frozen_at.is_some() {
                return Err(ClinicError::Signed);
            }
            store::put_part(db, &PartRow { part, kept_at: now, ..kept })
        }
        (Some(_), Some(_) | None) => Ok(()),
    }
}

fn keep_member(
    db: &Clinical,
    session: &SessionView,
    row: usize,
    draft: &MemberNoteDraft,
    me: &Person,
    now: Timestamp,
) -> Result<()> {
    let client = draft.client_id;
    let id = NoteId::derived_on(session.held_on, MEMBER_NOTES, &[session.id.as_bytes(), client.as_bytes()]);
    let kept = notes::draft_of(db, id, me)?;
    if is_blank_member(draft) {
        return if kept.is_some() { notes::discard(db, id, me) } else { Ok(()) };
    }
    let attendance = require_came(session, client)?;
    let body = notes::body(&draft.body).ok_or_else(|| ClinicError::invalid_in(Field::Body, row, Problem::TooLong))?;
    let note = NoteRow {
        id,
        kind: NoteKind::Group,
        client_id: client,
        episode_id: Some(episodes::require_on(db, client, session.held_on)?),
        author_id: me.user,
        of_note_id: None,
        session_id: Some(session.id),
        format: NoteFormat::Free,
        held_on: session.held_on,
        starts_minute: Some(session.starts_minute),
        minutes: Some(attendance.clinical_minutes),
        mode: ContactMode::InPerson,
        begun_at: kept.as_ref().map_or(now, |it| it.begun_at),
        kept_at: now,
        signed_at: None,
    };
    let checked = Checked::new(db, note, kept.as_ref(), &[SectionText { section: NoteSection::Text, body }])?;
    let participation = store::participation(db, id)?;
    if !checked.is_changed() && participation == draft.participation {
        return Ok(());
    }
    checked.put(db)?;
    if !checked.is_stored || participation != draft.participation {
        let member = MemberRow { note_id: id, participation: draft.participation, attended_copy: None };
        store::put_member(db, &member)?;
    }
    Ok(())
}

fn require_came(session: &SessionView, client: ClientId) -> Result<&AttendanceView> {
    let member = session.members.iter().find(|it| it.client_id == client);
    let member = member.ok_or_else(|| ClinicError::not_found(Thing::Client))?;
    member.attendance.as_ref().filter(|it| it.state == AttendanceState::Came).ok_or(ClinicError::WasAbsent { client })
}

fn forget_if_blank(db: &Clinical, id: SessionId) -> Result<()> {
    match store::part(db, id)? {
        Some(kept) if kept.part.is_blank() && store::members(db, id)?.is_empty() => store::delete_part(db, id),
        Some(_) | None => Ok(()),
    }
}

/// Keeps what was typed last and signs what is ready, in one step: half as many waits for the disk, and the pages of both are
/// written once. Of a draft with nothing in it nothing is kept.
///
/// # Errors
/// Those of `keep` and of `sign_ready`; nothing is kept then either.
pub fn keep_and_sign(db: &Clinical, draft: &GroupNoteDraft, signer: &Signer, now: Timestamp) -> Result<SignedReady> {
    let session = sessions::require(db, draft.session_id)?;
    keep_of(db, &session, draft, signer.person(), now)?;
    sign_ready_of(db, &session, signer, now)
}

/// Signs the notes that are complete and says whose are not. The first signature freezes the group's part, which needs a
/// topic and a body (else `Incomplete`); later ones are made over the same part.
///
/// # Errors
/// `NotFound`, `NotTheAuthor`, `Incomplete`, `NotAdmitted`.
pub fn sign_ready(db: &Clinical, id: SessionId, signer: &Signer, now: Timestamp) -> Result<SignedReady> {
    sign_ready_of(db, &sessions::require(db, id)?, signer, now)
}

fn sign_ready_of(db: &Clinical, session: &SessionView, signer: &Signer, now: Timestamp) -> Result<SignedReady> {
    let kept = require_own_part(db, session.id, signer.person())?;
    let mut members = store::members(db, session.id)?;
    let mut ready = Vec::new();
    let mut incomplete = Vec::new();
    for it in &session.members {
        let Some(attendance) = it.attendance.as_ref().filter(|it| it.state == AttendanceState::Came) else {
            continue;
        };
        match written(db, members.remove(&it.client_id))? {
            Written::Signed => {}
            Written::Complete(note, member) => ready.push((note, member, attendance)),
            Written::Incomplete => incomplete.push(it.client_id),
        }
    }
    if !ready.is_empty() {
        freeze(db, kept, session, now)?;
    }
    let signed = u32::try_from(ready.len()).unwrap_or(u32::MAX);
    for (note, member, attendance) in ready {
        seal(db, session, note, member, attendance, signer, now)?;
    }
    Ok(SignedReady { signed, incomplete })
}

fn require_own_part(db: &Clinical, id: SessionId, me: &Person) -> Result<PartRow> {
    let kept = store::part(db, id)?;
    let kept = kept.ok_or_else(|| ClinicError::Incomplete { missing: GroupPart::blank().missing() })?;
    if kept.author_id != me.user {
        return Err(ClinicError::NotTheAuthor);
    }
    let missing = kept.part.missing();
    if missing.is_empty() { Ok(kept) } else { Err(ClinicError::Incomplete { missing }) }
}

/// How far a note is about someone who came.
enum Written {
    Signed,
    Complete(NoteRow, MemberRow),
    Incomplete,
}

fn written(db: &Clinical, member: Option<MemberRow>) -> Result<Written> {
    let Some(member) = member else {
        return Ok(Written::Incomplete);
    };
    let note = notes::row(db, member.note_id)?.ok_or_else(|| ClinicError::not_found(Thing::Note))?;
    if notes::is_signed(db, &note)? {
        return Ok(Written::Signed);
    }
    let is_complete = super::view::missing(&member, &super::view::body(db, member.note_id)?).is_empty();
    Ok(if is_complete { Written::Complete(note, member) } else { Written::Incomplete })
}

/// From now on the group's part stays as it is, under the title the group has today.
fn freeze(db: &Clinical, kept: PartRow, session: &SessionView, now: Timestamp) -> Result<()> {
    if kept.frozen_at.is_some() {
        return Ok(());
    }
    let title = groups::title_of(db, session.group_id)?.title;
    let part = GroupPart { body: kept.part.body.trim().to_owned(), ..kept.part };
    store::put_part(db, &PartRow { title, part, frozen_at: Some(now), ..kept })
}

/// The attendance as it is signed: copied, since the desk may correct its own later.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Attended {
    starts_minute: u16,
    minutes: u16,
    break_minutes: u16,
    arrived_minute: Option<u16>,
    left_minute: Option<u16>,
    clinical_minutes: u16,
}

/// The copy of a member's attendance that goes into their note; nothing unless they came.
pub(super) fn attended(session: &SessionView, attendance: Option<&AttendanceView>) -> Result<Option<String>> {
    let came = attendance.filter(|it| it.state == AttendanceState::Came);
    came.map(|it| {
        canonical(&Attended {
            starts_minute: session.starts_minute,
            minutes: session.minutes,
            break_minutes: session.break_minutes,
            arrived_minute: it.arrived_minute,
            left_minute: it.left_minute,
            clinical_minutes: it.clinical_minutes,
        })
    })
    .transpose()
}

fn seal(
    db: &Clinical,
    session: &SessionView,
    note: NoteRow,
    member: MemberRow,
    attendance: &AttendanceView,
    signer: &Signer,
    now: Timestamp,
) -> Result<()> {
    let note = NoteRow {
        episode_id: Some(episodes::require_on(db, note.client_id, session.held_on)?),
        minutes: Some(attendance.clinical_minutes),
        ..note
    };
    let member = MemberRow { attended_copy: attended(session, Some(attendance))?, ..member };
    store::put_member(db, &member)?;
    notes::seal(db, note, signer, now)
}
