//! Rules of episodes of care.

use chrono::NaiveDate;
use vault::{Desk, UserId};

use super::{
    AdmissionDraft, EpisodeView, LevelOfCare, LevelView,
    store::{self, Episode},
};
use crate::{
    ClientId, ClinicError, EpisodeId, Field, Problem, Result, Thing, clients, groups, hours, people, sessions,
    settings, text,
};

/// Admits a client: not in the future, not before birth, not inside another episode, none open. The primary therapist must
/// be a clinician; the program is the settings' unless said otherwise. The level prescribes the first hours a week.
///
/// # Errors
/// `NotFound` for an unknown client, `AlreadyAdmitted` where an episode is open, `Invalid` beside a field.
pub fn admit(db: &Desk, draft: &AdmissionDraft, today: NaiveDate) -> Result<EpisodeId> {
    let client = clients::get(db, draft.client_id, today)?;
    if client.open_episode.is_some() {
        return Err(ClinicError::AlreadyAdmitted);
    }
    if draft.admitted_on > today {
        return Err(ClinicError::invalid(Field::AdmittedOn, Problem::InTheFuture));
    }
    if client.fields.born_on.is_some_and(|born_on| draft.admitted_on < born_on) {
        return Err(ClinicError::invalid(Field::AdmittedOn, Problem::BeforeBirth));
    }
    if today.years_since(draft.admitted_on).is_some_and(|years| years > 120) {
        return Err(ClinicError::invalid(Field::AdmittedOn, Problem::TooLongAgo));
    }
    if store::of_client(db, draft.client_id)?.iter().any(|it| it.ended_on >= Some(draft.admitted_on)) {
        return Err(ClinicError::invalid(Field::AdmittedOn, Problem::Overlaps));
    }
    require_clinician(db, draft.primary_therapist)?;
    let episode = Episode {
        id: EpisodeId::new(),
        client_id: draft.client_id,
        admitted_on: draft.admitted_on,
        ended_on: None,
        program: program(db, &draft.program)?,
        primary_therapist: draft.primary_therapist,
        primary_therapist_name: None,
        is_part2: draft.is_part2,
    };
    store::add(db, &episode)?;
    store::put_level(db, episode.id, draft.admitted_on, draft.level_of_care)?;
    hours::begin(db, episode.id, draft.admitted_on, draft.level_of_care)?;
    Ok(episode.id)
}

fn program(db: &Desk, typed: &str) -> Result<String> {
    let typed = text::line(typed, Field::Program)?;
    if typed.is_empty() { text::required_line(&settings::get(db)?.program_name, Field::Program) } else { Ok(typed) }
}

fn require_clinician(db: &Desk, therapist: Option<UserId>) -> Result<()> {
    match therapist {
        Some(user) => people::require_clinician(db, user, Field::PrimaryTherapist),
        None => Ok(()),
    }
}

/// Transfers to another level of care from a day on; a second one on the same day replaces the first. The level prescribes
/// its hours a week from that day on, unless others are prescribed for it.
///
/// # Errors
/// `NotFound` for an unknown episode; `Invalid` for a day outside the episode, or in the future.
pub fn transfer(db: &Desk, id: EpisodeId, level: LevelOfCare, since_on: NaiveDate, today: NaiveDate) -> Result<()> {
    let (episode, _) = with_next(db, id)?;
    let problem = if since_on < episode.admitted_on {
        Problem::BeforeAdmission
    } else if since_on > today {
        Problem::InTheFuture
    } else if episode.ended_on.is_some_and(|ended_on| since_on > ended_on) {
        Problem::AfterEnd
    } else {
        let levels = store::levels(db, episode.client_id)?;
        let own = levels.into_iter().filter(|(it, _)| *it == id).map(|(_, level)| level).collect::<Vec<_>>();
        let before = own.iter().rfind(|it| it.since_on < since_on).map(|it| it.level_of_care);
        let replaced = own.iter().find(|it| it.since_on == since_on).map(|it| it.level_of_care);
        store::put_level(db, id, since_on, level)?;
        return hours::transfer(db, id, since_on, (before, replaced), level);
    };
    Err(ClinicError::invalid(Field::SinceOn, problem))
}

/// Gives the episode a primary therapist, or none.
///
/// # Errors
/// `NotFound` for an unknown episode; `Invalid` for someone who is no clinician.
pub fn assign(db: &Desk, id: EpisodeId, therapist: Option<UserId>) -> Result<()> {
    with_next(db, id)?;
    require_clinician(db, therapist)?;
    store::put_therapist(db, id, therapist)
}

/// Ends the episode: not before admission, not before an attendance of its own, not in the future; releases the client from
/// groups on that day. The end of one that has ended can be moved by the same rules.
///
/// # Errors
/// `NotFound` for an unknown episode; `Invalid` for an impossible day.
pub fn end(db: &Desk, id: EpisodeId, on: NaiveDate, today: NaiveDate) -> Result<()> {
    let (episode, next) = with_next(db, id)?;
    let next_on = next.map(|it| it.admitted_on);
    let last_came_on = sessions::last_came_on(db, episode.client_id, episode.admitted_on, next_on)?;
    let problem = if on < episode.admitted_on {
        Problem::BeforeAdmission
    } else if on > today {
        Problem::InTheFuture
    } else if next_on.is_some_and(|next_on| on >= next_on) {
        Problem::Overlaps
    } else if last_came_on.is_some_and(|last| on < last) {
        Problem::BeforeAttendance
    } else {
        store::put_end(db, id, Some(on))?;
        return groups::release_all(db, episode.client_id, on, next_on);
    };
    Err(ClinicError::invalid(Field::EndedOn, problem))
}

/// Opens an episode again that was ended by mistake, unless another one is open or began later.
///
/// # Errors
/// `NotFound` for an unknown episode, `AlreadyAdmitted` where another stands in the way.
pub fn reopen(db: &Desk, id: EpisodeId) -> Result<()> {
    let (episode, next) = with_next(db, id)?;
    if next.is_some() || store::open(db, episode.client_id)?.is_some_and(|open| open != id) {
        return Err(ClinicError::AlreadyAdmitted);
    }
    store::put_end(db, id, None)
}

/// An episode, and the client's next one.
fn with_next(db: &Desk, id: EpisodeId) -> Result<(Episode, Option<Episode>)> {
    let client = store::client_of(db, id)?.ok_or_else(|| ClinicError::not_found(Thing::Episode))?;
    let mut episodes = store::of_client(db, client)?.into_iter().skip_while(|it| it.id != id);
    let episode = episodes.next().ok_or_else(|| ClinicError::not_found(Thing::Episode))?;
    Ok((episode, episodes.next()))
}

/// A client's episodes, newest first.
///
/// # Errors
/// `NotFound` for an unknown client.
pub fn list(db: &Desk, client: ClientId, today: NaiveDate) -> Result<Vec<EpisodeView>> {
    clients::require(db, client)?;
    let levels = store::levels(db, client)?;
    let mut views = Vec::new();
    for (number, episode) in (1..).zip(store::of_client(db, client)?) {
        let own = levels.iter().filter(|(id, _)| *id == episode.id).map(|(_, level)| level.clone()).collect();
        views.push(view(episode, number, own, today)?);
    }
    views.reverse();
    Ok(views)
}

fn view(episode: Episode, number: u32, levels: Vec<LevelView>, today: NaiveDate) -> Result<EpisodeView> {
    let last_day = episode.ended_on.unwrap_or(today);
    let level = levels.iter().rev().find(|it| it.since_on <= last_day).or(levels.first());
    let level_of_care =
        level.map(|it| it.level_of_care).ok_or(vault::VaultError::Internal("an episode without a level of care"))?;
    let day = (last_day - episode.admitted_on).num_days() + 1;
    Ok(EpisodeView {
        id: episode.id,
        client_id: episode.client_id,
        number,
        admitted_on: episode.admitted_on,
        ended_on: episode.ended_on,
        program: episode.program,
        levels,
        level_of_care,
        primary_therapist: episode.primary_therapist,
        primary_therapist_name: episode.primary_therapist_name,
        is_part2: episode.is_part2,
        day: u32::try_from(day).unwrap_or(0),
    })
}

/// One episode.
///
/// # Errors
/// `NotFound` for an unknown episode.
pub fn get(db: &Desk, id: EpisodeId, today: NaiveDate) -> Result<EpisodeView> {
    let client = store::client_of(db, id)?.ok_or_else(|| ClinicError::not_found(Thing::Episode))?;
    let found = list(db, client, today)?.into_iter().find(|it| it.id == id);
    found.ok_or_else(|| ClinicError::not_found(Thing::Episode))
}

/// The first and the last day of an episode.
pub(crate) fn days(db: &Desk, id: EpisodeId) -> Result<Option<(NaiveDate, Option<NaiveDate>)>> {
    store::days(db, id)
}

/// The open episode of a client.
///
/// # Errors
/// When the file cannot be read.
pub fn open(db: &Desk, client: ClientId) -> Result<Option<EpisodeId>> {
    store::open(db, client)
}

/// The episode a client was in on a day.
///
/// # Errors
/// When the file cannot be read.
pub fn on(db: &Desk, client: ClientId, day: NaiveDate) -> Result<Option<EpisodeId>> {
    store::on(db, client, day)
}

/// The same, refusing a client who was not admitted then.
///
/// # Errors
/// `NotAdmitted`.
pub fn require_on(db: &Desk, client: ClientId, day: NaiveDate) -> Result<EpisodeId> {
    store::on(db, client, day)?.ok_or(ClinicError::NotAdmitted { client })
}
