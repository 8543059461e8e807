//! The SQL of this feature.

use chrono::NaiveDate;
use rusqlite::named_params;
use vault::{Clinical, Desk, Timestamp, UserId};

use crate::{ClientId, EpisodeId, GroupId, PlanId, Result, SessionId, SummaryId, listed, settings::LocalTime};

/// A session that members came to whose notes are not signed.
pub(super) struct Unsigned {
    pub(super) session_id: SessionId,
    pub(super) group_id: GroupId,
    pub(super) desk_label: String,
    pub(super) held_on: NaiveDate,
    pub(super) members: u32,
}

/// Sessions that are over whose notes a clinician is to write, as their leader or because they began, and that members
/// came to who have no signed note. Since a day; and however old, those with a draft of theirs. Oldest first.
pub(super) fn unsigned_of(db: &Clinical, me: UserId, from: NaiveDate, now: LocalTime) -> Result<Vec<Unsigned>> {
    let sessions = db
        .prepare_cached(
            "WITH begun (session_id, client_id) AS MATERIALIZED (
               SELECT session_id, client_id
               FROM clinical.notes WHERE author_id = :me AND kind = 'group' AND signed_at IS NULL
             ),
             candidates (id) AS (
               SELECT id FROM sessions WHERE leader_id = :me AND held_on BETWEEN :from AND :today
               UNION
               SELECT session_id FROM clinical.group_notes WHERE author_id = :me AND kept_at >= :from
               UNION
               SELECT session_id FROM begun
             )
             SELECT sessions.id, sessions.group_id, desk_label, held_on, count(*) AS members
             FROM candidates
             CROSS JOIN sessions ON sessions.id = candidates.id
             CROSS JOIN groups ON groups.id = sessions.group_id
             LEFT JOIN clinical.group_notes AS part ON part.session_id = sessions.id
             CROSS JOIN attendance ON attendance.session_id = sessions.id
             WHERE coalesce(part.author_id, sessions.leader_id) = :me AND attendance.state = 'came'
               AND (held_on < :today OR held_on = :today AND sessions.starts_minute + sessions.minutes <= :minute)
               AND (NOT EXISTS (SELECT 1 FROM clinical.notes
                                WHERE session_id = sessions.id AND client_id = attendance.client_id)
                    OR (sessions.id, attendance.client_id) IN begun)
             GROUP BY sessions.id
             ORDER BY held_on, sessions.starts_minute, sessions.id",
        )?
        .query_map(named_params! { ":me": me, ":from": from, ":today": now.date, ":minute": now.minute }, |row| {
            Ok(Unsigned {
                session_id: row.get("id")?,
                group_id: row.get("group_id")?,
                desk_label: row.get("desk_label")?,
                held_on: row.get("held_on")?,
                members: row.get("members")?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(sessions)
}

/// Notes that are not signed, of one clinician and one day.
pub(super) struct DayUnsigned {
    pub(super) writer: UserId,
    pub(super) held_on: NaiveDate,
    pub(super) notes: u32,
}

/// The sessions from a day to a day to which members came who have no note, not even a draft.
///
/// Attendances and notes lie in the order of their sessions, and sessions in that of their days: two short stretches of
/// the files are run through side by side. Without the order SQLite would gather one of them first.
fn with_missing_notes(db: &Clinical, from: NaiveDate, to: NaiveDate) -> Result<Vec<SessionId>> {
    let after = to.succ_opt().unwrap_or(to);
    let mut sessions = db
        .prepare_cached(
            "SELECT session_id, client_id FROM attendance WHERE session_id BETWEEN ?1 AND ?2 AND state = 'came'
             EXCEPT
             SELECT session_id, client_id FROM clinical.notes WHERE session_id BETWEEN ?1 AND ?2
             ORDER BY session_id, client_id",
        )?
        .query_map((SessionId::first_on(from), SessionId::first_on(after)), |row| row.get("session_id"))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    sessions.dedup();
    Ok(sessions)
}

/// The same of everybody, counted by who is to write and by day. Whose note it is is looked at only in sessions where
/// somebody who came has none, or only a draft.
pub(super) fn unsigned_by_writer(db: &Clinical, from: NaiveDate, now: LocalTime) -> Result<Vec<DayUnsigned>> {
    let with_missing = listed(with_missing_notes(db, from, now.date)?.into_iter().map(|it| it.as_uuid()));
    let days = db
        .prepare_cached(
            "WITH begun (session_id, client_id) AS MATERIALIZED (
               SELECT session_id, client_id FROM clinical.notes WHERE kind = 'group' AND signed_at IS NULL
             ),
             candidates (id) AS (
               SELECT unhex(value) FROM json_each(:with_missing)
               UNION
               SELECT session_id FROM begun
             )
             SELECT coalesce(part.author_id, sessions.leader_id) AS writer, held_on, count(*) AS notes
             FROM candidates
             CROSS JOIN sessions ON sessions.id = candidates.id
             LEFT JOIN clinical.group_notes AS part ON part.session_id = sessions.id
             CROSS JOIN attendance ON attendance.session_id = sessions.id
             WHERE attendance.state = 'came'
               AND (held_on < :today OR held_on = :today AND sessions.starts_minute + sessions.minutes <= :minute)
               AND (NOT EXISTS (SELECT 1 FROM clinical.notes
                                WHERE session_id = sessions.id AND client_id = attendance.client_id)
                    OR (sessions.id, attendance.client_id) IN begun)
             GROUP BY writer, held_on",
        )?
        .query_map(named_params! { ":with_missing": with_missing, ":today": now.date, ":minute": now.minute }, |row| {
            Ok(DayUnsigned { writer: row.get("writer")?, held_on: row.get("held_on")?, notes: row.get("notes")? })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(days)
}

/// The authors of all drafts of plans and summaries, once for each.
pub(super) fn authors_of_documents(db: &Clinical) -> Result<Vec<UserId>> {
    let authors = db
        .prepare_cached(
            "SELECT author_id FROM clinical.discharge_plans WHERE signed_at IS NULL
             UNION ALL
             SELECT author_id FROM clinical.discharge_summaries WHERE signed_at IS NULL",
        )?
        .query_map([], |row| row.get("author_id"))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(authors)
}

/// A draft of a plan or a summary.
pub(super) struct DocumentDraft<I> {
    pub(super) id: I,
    pub(super) client_id: ClientId,
    pub(super) episode_id: EpisodeId,
    pub(super) kept_at: Timestamp,
}

/// An author's drafts of discharge plans.
pub(super) fn plans_of(db: &Clinical, author: UserId) -> Result<Vec<DocumentDraft<PlanId>>> {
    documents(
        db,
        "SELECT id, client_id, episode_id, kept_at FROM clinical.discharge_plans
         WHERE author_id = ?1 AND signed_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM clinical.signatures WHERE subject_id = discharge_plans.id AND kind = 'plan')",
        author,
    )
}

/// An author's drafts of discharge summaries.
pub(super) fn summaries_of(db: &Clinical, author: UserId) -> Result<Vec<DocumentDraft<SummaryId>>> {
    documents(
        db,
        "SELECT id, client_id, episode_id, kept_at FROM clinical.discharge_summaries
         WHERE author_id = ?1 AND signed_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM clinical.signatures
                           WHERE subject_id = discharge_summaries.id AND kind = 'summary')",
        author,
    )
}

fn documents<I: rusqlite::types::FromSql>(
    db: &Clinical,
    statement: &str,
    author: UserId,
) -> Result<Vec<DocumentDraft<I>>> {
    let drafts = db
        .prepare_cached(statement)?
        .query_map([author], |row| {
            Ok(DocumentDraft {
                id: row.get("id")?,
                client_id: row.get("client_id")?,
                episode_id: row.get("episode_id")?,
                kept_at: row.get("kept_at")?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(drafts)
}

/// An open episode of care, and what is there for its end.
pub(super) struct OpenEpisode {
    pub(super) id: EpisodeId,
    pub(super) client_id: ClientId,
    pub(super) admitted_on: NaiveDate,
    pub(super) planned_on: Option<NaiveDate>,
    pub(super) has_plan: bool,
    pub(super) has_summary: bool,
}

/// The open episodes of a primary therapist. The planned day stands in the newest plan they may read.
pub(super) fn caseload(db: &Clinical, me: UserId, reads_drafts: bool) -> Result<Vec<OpenEpisode>> {
    let episodes = db
        .prepare_cached(
            "SELECT episodes.id, client_id, admitted_on,
               (SELECT planned_on FROM clinical.discharge_plans AS plan
                WHERE plan.episode_id = episodes.id
                  AND (plan.signed_at IS NOT NULL OR plan.author_id = :me OR :reads_drafts)
                ORDER BY version DESC, plan.id DESC LIMIT 1) AS planned_on,
               EXISTS (SELECT 1 FROM clinical.discharge_plans AS plan
                       WHERE plan.episode_id = episodes.id) AS has_plan,
               EXISTS (SELECT 1 FROM clinical.discharge_summaries AS summary
                       WHERE summary.episode_id = episodes.id) AS has_summary
             FROM episodes
             WHERE primary_therapist = :me AND ended_on IS NULL",
        )?
        .query_map(named_params! { ":me": me, ":reads_drafts": reads_drafts }, |row| {
            Ok(OpenEpisode {
                id: row.get("id")?,
                client_id: row.get("client_id")?,
                admitted_on: row.get("admitted_on")?,
                planned_on: row.get("planned_on")?,
                has_plan: row.get("has_plan")?,
                has_summary: row.get("has_summary")?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(episodes)
}

/// A client in care of whom nothing was heard at their last session or since.
pub(super) struct Silent {
    pub(super) client_id: ClientId,
    pub(super) desk_label: String,
    pub(super) since: NaiveDate,
}

/// Clients in care who stayed away without a word on the last day on which anything is known of them, and about whom no call
/// was logged from that day on; those silent longest first.
pub(super) fn silent(db: &Desk, today: NaiveDate) -> Result<Vec<Silent>> {
    let silent = db
        .prepare_cached(
            "WITH known AS (
               SELECT client_id, admitted_on,
                 (SELECT session_on FROM attendance
                  WHERE attendance.client_id = episodes.client_id AND session_on BETWEEN admitted_on AND :today
                  ORDER BY session_on DESC LIMIT 1) AS last_on,
                 (SELECT session_on FROM attendance
                  WHERE attendance.client_id = episodes.client_id AND session_on BETWEEN admitted_on AND :today
                    AND state <> 'noWord'
                  ORDER BY session_on DESC LIMIT 1) AS heard_on
               FROM episodes WHERE ended_on IS NULL
             )
             SELECT client_id,
               (SELECT session_on FROM attendance
                WHERE attendance.client_id = known.client_id AND session_on > coalesce(heard_on, '')
                  AND session_on >= admitted_on
                ORDER BY session_on LIMIT 1) AS since,
               (SELECT desk_label FROM attendance
                JOIN sessions ON sessions.id = session_id
                JOIN groups ON groups.id = sessions.group_id
                WHERE attendance.client_id = known.client_id AND session_on = last_on
                ORDER BY sessions.starts_minute, groups.id LIMIT 1) AS desk_label
             FROM known
             WHERE last_on > coalesce(heard_on, '')
               AND NOT EXISTS (SELECT 1 FROM calls WHERE calls.client_id = known.client_id AND called_on >= last_on)
             ORDER BY since, client_id",
        )?
        .query_map(named_params! { ":today": today }, |row| {
            Ok(Silent {
                client_id: row.get("client_id")?,
                desk_label: row.get("desk_label")?,
                since: row.get("since")?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(silent)
}

/// How many clients in care have no birth date.
pub(super) fn born_missing(db: &Desk) -> Result<u32> {
    let count = db
        .prepare_cached(
            "SELECT count(DISTINCT clients.id) AS clients
             FROM episodes JOIN clients ON clients.id = client_id
             WHERE ended_on IS NULL AND born_on IS NULL",
        )?
        .query_row([], |row| row.get("clients"))?;
    Ok(count)
}

/// How many open episodes have no primary therapist.
pub(super) fn unassigned(db: &Desk) -> Result<u32> {
    let count = db
        .prepare_cached(
            "SELECT count(*) AS episodes FROM episodes WHERE primary_therapist IS NULL AND ended_on IS NULL",
        )?
        .query_row([], |row| row.get("episodes"))?;
    Ok(count)
}
