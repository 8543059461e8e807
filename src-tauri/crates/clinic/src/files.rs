//! Files being written outside the record: noted before, taken out after, so that what a crash left can be swept. What
//! clinicians write is noted in the clinical file, since a name someone typed may say more than the desk may know; what
//! others write, in the desk's.

use rusqlite::Connection;
use vault::{Clinical, Desk, Timestamp};

use crate::Result;

/// A file of the record that notes what is being written.
pub trait NotesFiles {
    /// The table of its notes.
    const TABLE: &'static str;

    /// The connection it is read and written through.
    fn connection(&self) -> &Connection;
}

impl NotesFiles for Desk<'_> {
    const TABLE: &'static str = "unfinished_prints";

    fn connection(&self) -> &Connection {
        self
    }
}

impl NotesFiles for Clinical<'_> {
    const TABLE: &'static str = "clinical.unfinished_files";

    fn connection(&self) -> &Connection {
        self
    }
}

/// Notes a partial file that is about to be written.
///
/// # Errors
/// What the file refuses.
pub fn begin<D: NotesFiles>(db: &D, path: &str, now: Timestamp) -> Result<()> {
    let table = D::TABLE;
    db.connection()
        .prepare_cached(&format!(
            "INSERT INTO {table} (path, noted_at) VALUES (?1, ?2) ON CONFLICT (path) DO UPDATE SET noted_at = ?2"
        ))?
        .execute((path, now))?;
    Ok(())
}

/// Takes it out: it was renamed, or removed.
///
/// # Errors
/// What the file refuses.
pub fn end<D: NotesFiles>(db: &D, path: &str) -> Result<()> {
    let table = D::TABLE;
    db.connection().prepare_cached(&format!("DELETE FROM {table} WHERE path = ?1"))?.execute([path])?;
    Ok(())
}

/// Partial files that were noted and never taken out.
///
/// # Errors
/// What the file refuses.
pub fn unfinished<D: NotesFiles>(db: &D) -> Result<Vec<String>> {
    let table = D::TABLE;
    let paths = db
        .connection()
        .prepare_cached(&format!("SELECT path FROM {table} ORDER BY path"))?
        .query_map([], |row| row.get("path"))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::{begin, end, unfinished};
    use crate::testing::Clinic;

    #[test]
    fn a_partial_file_is_noted_until_it_is_taken_out() {
        let mut clinic = Clinic::new();
        let (now, path) = (clinic.now(), "/tmp/.Day.pdf.part");
        clinic.write(|db| begin(db, path, now)).unwrap();
        clinic.write(|db| begin(db, path, now)).unwrap();
        assert_eq!(clinic.read(|db| unfinished(db)).unwrap(), [path]);
        assert!(
            clinic.read_clinical(|db| unfinished(db)).unwrap().is_empty(),
            "each file of the record has its own notes"
        );
        clinic.write(|db| end(db, path)).unwrap();
        assert!(clinic.read(|db| unfinished(db)).unwrap().is_empty());
    }

    #[test]
    fn what_a_clinician_writes_is_not_known_to_the_desk() {
        let mut clinic = Clinic::new();
        let (now, path) = (clinic.now(), "/tmp/.Summary of Ada.pdf.part");
        clinic.write_clinical(|db| begin(db, path, now)).unwrap();
        assert_eq!(clinic.read_clinical(|db| unfinished(db)).unwrap(), [path]);
        assert!(clinic.read(|db| unfinished(db)).unwrap().is_empty());
        clinic.write_clinical(|db| end(db, path)).unwrap();
        assert!(clinic.read_clinical(|db| unfinished(db)).unwrap().is_empty());
    }
}
