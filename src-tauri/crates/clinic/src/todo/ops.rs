//! Rules of what waits for clinicians and administrators.

use std::{cmp::Reverse, collections::BTreeMap};

use chrono::{NaiveDate, TimeDelta};
use vault::{Clinical, Desk, Person, Role, Timestamp, UserId};

use super::{
    DischargeNear, DraftKind, DraftView, HouseView, InvitationOpen, NoteDue, PersonDue, TodoView,
    store::{self, DocumentDraft},
};
use crate::{
    Result, clients,
    notes::{self, NoteKind},
    people,
    settings::{self, LocalTime, WallClock},
};

/// How far back sessions are looked at to which nobody began a note, in days.
const LOOK_BACK: TimeDelta = TimeDelta::days(60);

/// How many sessions, and how many drafts, are listed at most.
const LISTED: usize = 30;

/// Day of the stay from which a discharge is thought of.
const LONG_STAY: u32 = 60;

/// How long before its planned day a discharge is near, in days.
const NEAR: TimeDelta = TimeDelta::days(14);

/// The clinic's day, its clock, and the rule of when notes are due.
#[derive(Clone, Copy)]
struct Calendar {
    now: LocalTime,
    today: NaiveDate,
    clock: WallClock,
    due_days: u32,
}

impl Calendar {
    fn at(db: &Desk, now: Timestamp) -> Result<Self> {
        let settings = settings::get(db)?;
        let clock = settings.clock()?;
        let now = clock.minute(now);
        Ok(Self { now, today: now.date, clock, due_days: settings.note_due_days })
    }

    fn due_on(self, held_on: NaiveDate) -> NaiveDate {
        notes::business_days_after(held_on, self.due_days)
    }

    fn is_late(self, held_on: NaiveDate) -> bool {
        self.due_on(held_on) < self.today
    }
}

/// What waits for a clinician: notes of the sessions they lead, their drafts, discharges of their clients.
///
/// # Errors
/// What the file refuses.
pub fn mine(db: &Clinical, me: &Person, now: Timestamp) -> Result<TodoView> {
    let calendar = Calendar::at(db, now)?;
    let mut notes_due = notes_due(db, me, calendar)?;
    let mut drafts = drafts(db, me, calendar)?;
    let more = notes_due.len().saturating_sub(LISTED) + drafts.len().saturating_sub(LISTED);
    notes_due.truncate(LISTED);
    drafts.truncate(LISTED);
    for it in &mut drafts {
        it.client_name = clients::printed_name(db, it.client_id)?;
    }
    let more_due = u32::try_from(more).unwrap_or(u32::MAX);
    Ok(TodoView { notes_due, drafts, discharges: discharges(db, me, calendar.today)?, more_due })
}

fn notes_due(db: &Clinical, me: &Person, calendar: Calendar) -> Result<Vec<NoteDue>> {
    let sessions = store::unsigned_of(db, me.user, calendar.today - LOOK_BACK, calendar.now)?;
    let due = sessions.into_iter().map(|it| NoteDue {
        session_id: it.session_id,
        group_id: it.group_id,
        desk_label: it.desk_label,
        held_on: it.held_on,
        due_on: calendar.due_on(it.held_on),
        is_late: calendar.is_late(it.held_on),
        members: it.members,
    });
    Ok(due.collect())
}

/// One's drafts, still without the clients' names: those due first before others, then those that lie longest.
fn drafts(db: &Clinical, me: &Person, calendar: Calendar) -> Result<Vec<DraftView>> {
    let mut drafts = Vec::new();
    for note in notes::drafts_of(db, me.user)? {
        let due_on = is_due(note.kind).then(|| calendar.due_on(note.held_on));
        let (kind, id) = match (note.kind, note.session_id) {
            (NoteKind::Family, _) => (DraftKind::FamilyNote, note.id.to_string()),
            (NoteKind::Group, Some(session)) => (DraftKind::GroupNote, session.to_string()),
            (NoteKind::Individual | NoteKind::Addendum | NoteKind::Group, _) => (DraftKind::Note, note.id.to_string()),
        };
        drafts.push(DraftView {
            kind,
            id,
            client_id: note.client_id,
            client_name: String::new(),
            episode_id: note.episode_id,
            held_on: Some(note.held_on),
            due_on,
            is_late: due_on.is_some_and(|it| it < calendar.today),
            kept_on: calendar.clock.date(note.kept_at),
        });
    }
    for it in store::plans_of(db, me.user)? {
        drafts.push(document(calendar.clock, DraftKind::Plan, it));
    }
    for it in store::summaries_of(db, me.user)? {
        drafts.push(document(calendar.clock, DraftKind::Summary, it));
    }
    drafts.sort_by_key(|it| (it.due_on.is_none(), it.due_on, it.kept_on));
    Ok(drafts)
}

/// Whether a draft that no session asks for is to be signed by a day.
fn is_due(kind: NoteKind) -> bool {
    matches!(kind, NoteKind::Individual | NoteKind::Family)
}

fn document<I: ToString>(clock: WallClock, kind: DraftKind, draft: DocumentDraft<I>) -> DraftView {
    DraftView {
        kind,
        id: draft.id.to_string(),
        client_id: draft.client_id,
        client_name: String::new(),
        episode_id: Some(draft.episode_id),
        held_on: None,
        due_on: None,
        is_late: false,
        kept_on: clock.date(draft.kept_at),
    }
}

/// Discharges that are near: by their planned day, then the longest stays.
fn discharges(db: &Clinical, me: &Person, today: NaiveDate) -> Result<Vec<DischargeNear>> {
    let mut near = Vec::new();
    for episode in store::caseload(db, me.user, me.roles.contains(Role::Supervisor))? {
        let day = u32::try_from((today - episode.admitted_on).num_days() + 1).unwrap_or(0);
        if day < LONG_STAY && episode.planned_on.is_none_or(|it| it > today + NEAR) {
            continue;
        }
        near.push(DischargeNear {
            client_id: episode.client_id,
            client_name: clients::printed_name(db, episode.client_id)?,
            episode_id: episode.id,
            planned_on: episode.planned_on,
            day,
            has_plan: episode.has_plan,
            has_summary: episode.has_summary,
        });
    }
    near.sort_by_cached_key(|it| (it.planned_on.is_none(), it.planned_on, Reverse(it.day), it.client_id));
    Ok(near)
}

/// What waits for whom, for a supervisor: clinicians with anything due, most late first.
///
/// # Errors
/// What the file refuses.
pub fn team(db: &Clinical, now: Timestamp) -> Result<Vec<PersonDue>> {
    let calendar = Calendar::at(db, now)?;
    let mut team: BTreeMap<UserId, PersonDue> = BTreeMap::new();
    for day in store::unsigned_by_writer(db, calendar.today - LOOK_BACK, calendar.now)? {
        of(&mut team, day.writer).add(day.notes, day.held_on, calendar);
    }
    for (author, kind, held_on) in notes::all_drafts(db)? {
        let person = of(&mut team, author);
        person.drafts += 1;
        if is_due(kind) {
            person.add(1, held_on, calendar);
        }
    }
    for author in store::authors_of_documents(db)? {
        of(&mut team, author).drafts += 1;
    }
    let mut team: Vec<_> = team.into_values().collect();
    for person in &mut team {
        person.name = people::name_of(db, person.user_id)?;
    }
    team.sort_by_cached_key(|it| (Reverse(it.late), Reverse(it.due), crate::normal(&it.name), it.user_id));
    Ok(team)
}

fn of(team: &mut BTreeMap<UserId, PersonDue>, user_id: UserId) -> &mut PersonDue {
    team.entry(user_id).or_insert_with(|| PersonDue {
        user_id,
        name: String::new(),
        due: 0,
        late: 0,
        drafts: 0,
        oldest_on: None,
    })
}

impl PersonDue {
    fn add(&mut self, notes: u32, held_on: NaiveDate, calendar: Calendar) {
        self.due += notes;
        if calendar.is_late(held_on) {
            self.late += notes;
        }
        self.oldest_on = Some(self.oldest_on.map_or(held_on, |it| it.min(held_on)));
    }
}

/// How far the clinic is set up, for an administrator. `invited` says until when an invitation is open, per user.
///
/// # Errors
/// When the file cannot be read.
pub fn house(db: &Desk, invited: &[(UserId, Timestamp)]) -> Result<HouseView> {
    let settings = settings::get(db)?;
    let clock = settings.clock()?;
    let people = people::list(db, invited)?;
    let mut invitations = Vec::new();
    for person in &people {
        if let Some(until) = person.invited_until {
            let expires_on = clock.date(until);
            invitations.push(InvitationOpen { user_id: person.id, name: person.name.clone(), expires_on });
        }
    }
    invitations.sort_by_key(|it| it.expires_on); // stable: those of a day stay in the order of their names
    Ok(HouseView {
        invitations,
        people: u32::try_from(people.len()).unwrap_or(u32::MAX),
        empty_settings: settings.still_empty,
    })
}
