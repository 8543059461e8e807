//! The SQL of this feature.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, named_params};
use vault::{Desk, UserId};

use super::{LevelOfCare, LevelView};
use crate::{ClientId, EpisodeId, Result};

/// A row of `episodes`, with the therapist's name.
pub(super) struct Episode {
    pub(super) id: EpisodeId,
    pub(super) client_id: ClientId,
    pub(super) admitted_on: NaiveDate,
    pub(super) ended_on: Option<NaiveDate>,
    pub(super) program: String,
    pub(super) primary_therapist: Option<UserId>,
    pub(super) primary_therapist_name: Option<String>,
    pub(super) is_part2: bool,
}

pub(super) fn add(db: &Desk, episode: &Episode) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO episodes (id, client_id, admitted_on, ended_on, program, primary_therapist, is_part2)
         VALUES (:id, :client_id, :admitted_on, :ended_on, :program, :primary_therapist, :is_part2)",
    )?
    .execute(named_params! {
        ":id": episode.id,
        ":client_id": episode.client_id,
        ":admitted_on": episode.admitted_on,
        ":ended_on": episode.ended_on,
        ":program": episode.program,
        ":primary_therapist": episode.primary_therapist,
        ":is_part2": episode.is_part2,
    })?;
    Ok(())
}

/// A client's episodes, oldest first.
pub(super) fn of_client(db: &Desk, client: ClientId) -> Result<Vec<Episode>> {
    let episodes = db
        .prepare_cached(
            "SELECT episodes.id, client_id, admitted_on, ended_on, program, primary_therapist,
                    users.name AS primary_therapist_name, is_part2
             FROM episodes LEFT JOIN users ON users.id = primary_therapist
             WHERE client_id = ?1
             ORDER BY admitted_on, episodes.id",
        )?
        .query_map([client], episode)?
        .collect::<Result<_, _>>()?;
    Ok(episodes)
}

fn episode(row: &Row) -> rusqlite::Result<Episode> {
    Ok(Episode {
        id: row.get("id")?,
        client_id: row.get("client_id")?,
        admitted_on: row.get("admitted_on")?,
        ended_on: row.get("ended_on")?,
        program: row.get("program")?,
        primary_therapist: row.get("primary_therapist")?,
        primary_therapist_name: row.get("primary_therapist_name")?,
        is_part2: row.get("is_part2")?,
    })
}

pub(super) fn client_of(db: &Desk, id: EpisodeId) -> Result<Option<ClientId>> {
    let client = db
        .prepare_cached("SELECT client_id FROM episodes WHERE id = ?1")?
        .query_row([id], |row| row.get("client_id"))
        .optional()?;
    Ok(client)
}

pub(super) fn days(db: &Desk, id: EpisodeId) -> Result<Option<(NaiveDate, Option<NaiveDate>)>> {
    let days = db
        .prepare_cached("SELECT admitted_on, ended_on FROM episodes WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get("admitted_on")?, row.get("ended_on")?)))
        .optional()?;
    Ok(days)
}

/// The levels of all episodes of a client, oldest first.
pub(super) fn levels(db: &Desk, client: ClientId) -> Result<Vec<(EpisodeId, LevelView)>> {
    let levels = db
        .prepare_cached(
            "SELECT episode_id, since_on, level_of_care
             FROM episode_levels JOIN episodes ON episodes.id = episode_id
             WHERE client_id = ?1
             ORDER BY since_on",
        )?
        .query_map([client], |row| {
            let level = LevelView { since_on: row.get("since_on")?, level_of_care: row.get("level_of_care")? };
            Ok((row.get("episode_id")?, level))
        })?
        .collect::<Result<_, _>>()?;
    Ok(levels)
}

pub(super) fn put_level(db: &Desk, id: EpisodeId, since_on: NaiveDate, level: LevelOfCare) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO episode_levels (episode_id, since_on, level_of_care) VALUES (:episode, :since_on, :level)
         ON CONFLICT (episode_id, since_on) DO UPDATE SET level_of_care = excluded.level_of_care",
    )?
    .execute(named_params! { ":episode": id, ":since_on": since_on, ":level": level })?;
    Ok(())
}

pub(super) fn put_therapist(db: &Desk, id: EpisodeId, therapist: Option<UserId>) -> Result<()> {
    db.prepare_cached("UPDATE episodes SET primary_therapist = ?2 WHERE id = ?1")?.execute((id, therapist))?;
    Ok(())
}

pub(super) fn put_end(db: &Desk, id: EpisodeId, ended_on: Option<NaiveDate>) -> Result<()> {
    db.prepare_cached("UPDATE episodes SET ended_on = ?2 WHERE id = ?1")?.execute((id, ended_on))?;
    Ok(())
}

pub(super) fn open(db: &Desk, client: ClientId) -> Result<Option<EpisodeId>> {
    let id = db
        .prepare_cached("SELECT id FROM episodes WHERE client_id = ?1 AND ended_on IS NULL ORDER BY id DESC LIMIT 1")?
        .query_row([client], |row| row.get("id"))
        .optional()?;
    Ok(id)
}

pub(super) fn on(db: &Desk, client: ClientId, day: NaiveDate) -> Result<Option<EpisodeId>> {
    let id = db
        .prepare_cached(
            "SELECT id FROM episodes
             WHERE client_id = ?1 AND admitted_on <= ?2 AND (ended_on IS NULL OR ended_on >= ?2)
             ORDER BY admitted_on DESC, id DESC LIMIT 1",
        )?
        .query_row((client, day), |row| row.get("id"))
        .optional()?;
    Ok(id)
}
