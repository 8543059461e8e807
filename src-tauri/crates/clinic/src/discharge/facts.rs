//! What stands at the head of a plan or summary: looked up and counted while it is a draft, frozen by its signature.

use chrono::NaiveDate;
use vault::{Clinical, Timestamp, VaultError};

use super::{DischargeFacts, ServiceKind, ServiceRow, store, versions::Head};
use crate::{
    EpisodeId, Result, clients,
    episodes::{self, EpisodeView},
    people, sessions, settings,
};

/// The facts of a version: as they were signed, or as they are now.
pub(super) fn of(db: &Clinical, head: &Head, now: Timestamp) -> Result<DischargeFacts> {
    match &head.frozen_facts {
        Some(frozen) => {
            Ok(serde_json::from_str(frozen).map_err(|_| VaultError::Internal("frozen facts do not parse"))?)
        }
        None => now_of(db, head.episode_id, now),
    }
}

/// The facts as one text, for the file and for the signature.
pub(super) fn frozen(facts: &DischargeFacts) -> Result<String> {
    Ok(serde_json::to_string(facts).map_err(|_| VaultError::Internal("facts cannot be written"))?)
}

/// The facts of an episode of care as the record holds them now.
pub(super) fn now_of(db: &Clinical, id: EpisodeId, now: Timestamp) -> Result<DischargeFacts> {
    let today = settings::local_date(db, now)?;
    let episode = episodes::get(db, id, today)?;
    let client = clients::get(db, episode.client_id, today)?;
    let clinic = settings::get(db)?;
    let services = Services::of(db, &episode, today)?;
    let is_called_otherwise = client.fields.preferred_name != client.fields.first_name;
    Ok(DischargeFacts {
        client_id: client.id,
        episode_id: id,
        episode_number: episode.number,
        client_name: client.full_name,
        preferred_name: if is_called_otherwise { client.fields.preferred_name } else { String::new() },
        pronouns: client.fields.pronouns,
        born_on: client.fields.born_on,
        record_number: client.fields.record_number,
        clinic_name: clinic.name,
        clinic_address: clinic.address,
        clinic_telephone: clinic.telephone,
        licence_label: clinic.licence_label,
        admitted_on: episode.admitted_on,
        first_service_on: services.first_on,
        last_service_on: services.last_on,
        ended_on: episode.ended_on,
        days: days(episode.admitted_on, services.last_on.or(episode.ended_on).unwrap_or(today)),
        level_at_admission: episode.levels.first().map_or(episode.level_of_care, |it| it.level_of_care),
        level_at_discharge: episode.level_of_care,
        primary_therapist: therapist(db, &episode)?,
        program: episode.program,
        is_part2: episode.is_part2,
        services: services.rows,
    })
}

/// Length of stay by the TEDS rule: from admission to the last contact, both days counted.
fn days(admitted_on: NaiveDate, last_on: NaiveDate) -> u32 {
    u32::try_from((last_on - admitted_on).num_days() + 1).unwrap_or(0)
}

/// "Jordan Alvarez, LADC I".
fn therapist(db: &Clinical, episode: &EpisodeView) -> Result<Option<String>> {
    let Some(id) = episode.primary_therapist else { return Ok(None) };
    let person = people::get(db, id)?;
    Ok(Some(if person.credential.is_empty() { person.name } else { format!("{}, {}", person.name, person.credential) }))
}

/// What was counted in an episode of care.
struct Services {
    /// One row per kind that there was.
    rows: Vec<ServiceRow>,
    /// First and last day on which the client, or the family, came.
    first_on: Option<NaiveDate>,
    last_on: Option<NaiveDate>,
}

impl Services {
    /// Groups by attendance, individual and family counseling by signed notes.
    fn of(db: &Clinical, episode: &EpisodeView, today: NaiveDate) -> Result<Self> {
        let until = episode.ended_on.unwrap_or(today);
        let (offered, attended, minutes, group_first, group_last) =
            sessions::hours_attended(db, episode.client_id, episode.admitted_on, until)?;
        let alone = store::individual_counted(db, episode.id)?;
        let family = store::family_sessions(db, episode.id)?;
        let with_client = family.iter().filter(|it| it.is_client_present).count();

        let rows = [
            ServiceRow { service: ServiceKind::Group, offered, attended, minutes },
            ServiceRow {
                service: ServiceKind::Individual,
                offered: alone.held,
                attended: alone.held,
                minutes: alone.minutes,
            },
            ServiceRow {
                service: ServiceKind::Family,
                offered: count(family.len()),
                attended: count(with_client),
                minutes: family.iter().map(|it| it.minutes).sum(),
            },
        ];
        let days = [group_first, group_last, alone.first_on, alone.last_on]
            .into_iter()
            .flatten()
            .chain(family.iter().map(|it| it.held_on));
        Ok(Self {
            rows: rows.into_iter().filter(|it| it.offered > 0).collect(),
            first_on: days.clone().min(),
            last_on: days.max(),
        })
    }
}

/// A length as the bridge and the file count.
pub(super) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
