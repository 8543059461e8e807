//! Files being written outside the record: noted before, taken out after, so that what a crash left can be swept.
//! In the clinical file: only clinicians export, and a name someone typed may say more than the desk may know.

use vault::{Clinical, Timestamp};

use crate::Result;

/// Notes a partial file that is about to be written.
///
/// # Errors
/// What the file refuses.
pub fn begin(db: &Clinical, path: &str, now: Timestamp) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO clinical.unfinished_files (path, noted_at) VALUES (?1, ?2) ON CONFLICT (path) DO UPDATE SET noted_at = ?2",
    )?
    .execute((path, now))?;
    Ok(())
}

/// Takes it out: it was renamed, or removed.
///
/// # Errors
/// What the file refuses.
pub fn end(db: &Clinical, path: &str) -> Result<()> {
    db.prepare_cached("DELETE FROM clinical.unfinished_files WHERE path = ?1")?.execute([path])?;
    Ok(())
}

/// Partial files that were noted and never taken out.
///
/// # Errors
/// What the file refuses.
pub fn unfinished(db: &Clinical) -> Result<Vec<String>> {
    let paths = db
        .prepare_cached("SELECT path FROM clinical.unfinished_files ORDER BY path")?
        .query_map([], |row| row.get("path"))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(paths)
}
