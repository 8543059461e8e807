//! The SQL of this feature.

use rusqlite::{Row, named_params};
use vault::{Desk, Timestamp, UserId};

use super::{PrintAbout, PrintCursor, PrintOutcome, PrintView};
use crate::{ClientId, PrintId, Result};

pub(super) fn add(db: &Desk, id: PrintId, about: &PrintAbout, me: UserId, now: Timestamp) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO prints (id, what, client_id, group_id, day, row_count, printed_by, printed_at, outcome)
         VALUES (:id, :what, :client_id, :group_id, :day, :row_count, :printed_by, :printed_at, :outcome)",
    )?
    .execute(named_params! {
        ":id": id,
        ":what": about.what,
        ":client_id": about.client_id,
        ":group_id": about.group_id,
        ":day": about.day,
        ":row_count": about.rows,
        ":printed_by": me,
        ":printed_at": now,
        ":outcome": PrintOutcome::Begun,
    })?;
    Ok(())
}

/// Whether there was one to end.
pub(super) fn end(db: &Desk, id: PrintId, outcome: PrintOutcome) -> Result<bool> {
    let ended = db.prepare_cached("UPDATE prints SET outcome = ?2 WHERE id = ?1 AND outcome = ?3")?.execute((
        id,
        outcome,
        PrintOutcome::Begun,
    ))?;
    Ok(ended == 1)
}

pub(super) fn of_client(db: &Desk, client: ClientId, most: u32) -> Result<Vec<PrintView>> {
    let prints = db
        .prepare_cached(
            "SELECT prints.id, what, desk_label, day, row_count, users.name AS printed_by_name, printed_at, outcome
             FROM prints
             JOIN users ON users.id = printed_by
             LEFT JOIN groups ON groups.id = group_id
             WHERE client_id = ?1
             ORDER BY printed_at DESC, prints.id DESC
             LIMIT ?2",
        )?
        .query_map((client, most), view)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(prints)
}

/// The newest prints, or those before one, each with the client it is about; still without their names.
pub(super) fn before(db: &Desk, before: Option<&PrintCursor>, most: u32) -> Result<Vec<(PrintView, Option<ClientId>)>> {
    let prints = db
        .prepare_cached(
            "SELECT prints.id, what, client_id, desk_label, day, row_count, users.name AS printed_by_name, printed_at,
                    outcome
             FROM prints
             JOIN users ON users.id = printed_by
             LEFT JOIN groups ON groups.id = group_id
             WHERE printed_at <= coalesce(:printed_at, '9999')
               AND (:id IS NULL OR printed_at < :printed_at OR prints.id < :id)
             ORDER BY printed_at DESC, prints.id DESC
             LIMIT :most",
        )?
        .query_map(
            named_params! { ":printed_at": before.map(|it| it.printed_at), ":id": before.map(|it| it.id), ":most": most },
            |row| Ok((view(row)?, row.get("client_id")?)),
        )?
        .collect::<rusqlite::Result<_>>()?;
    Ok(prints)
}

fn view(row: &Row) -> rusqlite::Result<PrintView> {
    Ok(PrintView {
        id: row.get("id")?,
        what: row.get("what")?,
        desk_label: row.get("desk_label")?,
        day: row.get("day")?,
        client_name: None,
        rows: row.get("row_count")?,
        printed_by_name: row.get("printed_by_name")?,
        printed_at: row.get("printed_at")?,
        outcome: row.get("outcome")?,
    })
}

pub(super) fn is_covered(db: &Desk, client: ClientId) -> Result<bool> {
    let is_covered = db
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM episodes WHERE client_id = ?1 AND is_part2) AS is_covered")?
        .query_row([client], |row| row.get("is_covered"))?;
    Ok(is_covered)
}
