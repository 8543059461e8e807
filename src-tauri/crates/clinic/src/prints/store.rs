//! The SQL of this feature.

use rusqlite::named_params;
use vault::{Desk, Timestamp, UserId};

use super::{PrintAbout, PrintOutcome, PrintView};
use crate::{ClientId, PrintId, Result};

pub(super) fn add(db: &Desk, id: PrintId, about: &PrintAbout, me: UserId, now: Timestamp) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO prints (id, what, client_id, group_id, day, printed_by, printed_at, outcome)
         VALUES (:id, :what, :client_id, :group_id, :day, :printed_by, :printed_at, :outcome)",
    )?
    .execute(named_params! {
        ":id": id,
        ":what": about.what,
        ":client_id": about.client_id,
        ":group_id": about.group_id,
        ":day": about.day,
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
            "SELECT prints.id, what, desk_label, day, users.name AS printed_by_name, printed_at, outcome
             FROM prints
             JOIN users ON users.id = printed_by
             LEFT JOIN groups ON groups.id = group_id
             WHERE client_id = ?1
             ORDER BY printed_at DESC, prints.id DESC
             LIMIT ?2",
        )?
        .query_map((client, most), |row| {
            Ok(PrintView {
                id: row.get("id")?,
                what: row.get("what")?,
                desk_label: row.get("desk_label")?,
                day: row.get("day")?,
                printed_by_name: row.get("printed_by_name")?,
                printed_at: row.get("printed_at")?,
                outcome: row.get("outcome")?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(prints)
}

pub(super) fn is_covered(db: &Desk, client: ClientId) -> Result<bool> {
    let is_covered = db
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM episodes WHERE client_id = ?1 AND is_part2) AS is_covered")?
        .query_row([client], |row| row.get("is_covered"))?;
    Ok(is_covered)
}

pub(super) fn write_down(db: &Desk, path: &str, now: Timestamp) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO unfinished_prints (path, noted_at) VALUES (?1, ?2) ON CONFLICT (path) DO UPDATE SET noted_at = ?2",
    )?
    .execute((path, now))?;
    Ok(())
}

pub(super) fn take_out(db: &Desk, path: &str) -> Result<()> {
    db.prepare_cached("DELETE FROM unfinished_prints WHERE path = ?1")?.execute([path])?;
    Ok(())
}

pub(super) fn unfinished(db: &Desk) -> Result<Vec<String>> {
    let paths = db
        .prepare_cached("SELECT path FROM unfinished_prints ORDER BY path")?
        .query_map([], |row| row.get("path"))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(paths)
}
