//! The SQL of this feature.

use chrono::NaiveDate;
use rusqlite::{Row, named_params};
use vault::Desk;

use super::HoursView;
use crate::{ClientId, EpisodeId, Result};

/// What was ever prescribed in an episode, first to last.
pub(super) fn of_episode(db: &Desk, episode: EpisodeId) -> Result<Vec<HoursView>> {
    let hours = db
        .prepare_cached(
            "SELECT since_on, minutes_a_week, days_a_week, reason
             FROM episode_hours WHERE episode_id = ?1 ORDER BY since_on",
        )?
        .query_map([episode], view)?
        .collect::<Result<_, _>>()?;
    Ok(hours)
}

/// The same of all of a client's episodes that came into force, by episode.
pub(super) fn of_client(db: &Desk, client: ClientId) -> Result<Vec<(EpisodeId, HoursView)>> {
    let hours = db
        .prepare_cached(
            "SELECT episode_id, since_on, minutes_a_week, days_a_week, reason
             FROM episodes JOIN episode_hours ON episode_id = episodes.id
             WHERE client_id = ?1 AND since_on <= ifnull(ended_on, '9')
             ORDER BY episode_id, since_on",
        )?
        .query_map([client], |row| Ok((row.get("episode_id")?, view(row)?)))?
        .collect::<Result<_, _>>()?;
    Ok(hours)
}

fn view(row: &Row) -> rusqlite::Result<HoursView> {
    Ok(HoursView {
        since_on: row.get("since_on")?,
        minutes_a_week: row.get("minutes_a_week")?,
        days_a_week: row.get("days_a_week")?,
        reason: row.get("reason")?,
    })
}

pub(super) fn put(db: &Desk, episode: EpisodeId, hours: HoursView) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO episode_hours (episode_id, since_on, minutes_a_week, days_a_week, reason)
         VALUES (:episode, :since_on, :minutes, :days, :reason)
         ON CONFLICT (episode_id, since_on) DO UPDATE SET
           minutes_a_week = excluded.minutes_a_week, days_a_week = excluded.days_a_week, reason = excluded.reason",
    )?
    .execute(named_params! {
        ":episode": episode,
        ":since_on": hours.since_on,
        ":minutes": hours.minutes_a_week,
        ":days": hours.days_a_week,
        ":reason": hours.reason,
    })?;
    Ok(())
}

pub(super) fn remove(db: &Desk, episode: EpisodeId, since_on: NaiveDate) -> Result<()> {
    db.prepare_cached("DELETE FROM episode_hours WHERE episode_id = ?1 AND since_on = ?2")?
        .execute((episode, since_on))?;
    Ok(())
}
