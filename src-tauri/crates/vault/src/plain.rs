//! Both files without a key, to measure beside the encrypted ones: what the encryption costs, and nothing else. And what a
//! measurement has to know besides.

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use rusqlite::trace::{TraceEvent, TraceEventCodes};

use crate::{Schema, Vault, VaultError, WorkstationId, keys::Ring, open, step::Files};

impl Vault {
    /// Writes both files out without a key.
    ///
    /// # Errors
    /// What SQLite refuses, a file that exists already among it.
    pub fn copy_plain(&self, desk: &Path, clinical: &Path) -> Result<(), VaultError> {
        for (from, to) in [("main", desk), ("clinical", clinical)] {
            // The connection opens files and makes none.
            drop(rusqlite::Connection::open(to)?);
            self.files.connection.execute("ATTACH ?1 AS plain KEY ''", [to.to_string_lossy()])?;
            self.files.connection.query_row("SELECT sqlcipher_export('plain', ?1)", [from], |_| Ok(()))?;
            self.files.connection.execute_batch("DETACH plain")?;
        }
        Ok(())
    }

    /// Opens what `copy_plain` wrote, to a person of all roles.
    ///
    /// # Errors
    /// What SQLite refuses.
    pub fn plain(desk: &Path, clinical: &Path, schema: &'static Schema) -> Result<Self, VaultError> {
        let (person, ring) = Ring::of_a_test()?;
        let vault = ring.vault_id()?;
        let files = Files::new(open::plain(desk, clinical, schema)?, schema, true)?;
        Ok(Self::new(files, ring, person, vault, WorkstationId::new(), None))
    }

    /// Gives back the pages that SQLite holds in memory.
    ///
    /// # Errors
    /// What SQLite refuses.
    pub fn empty_cache(&self) -> Result<(), VaultError> {
        Ok(self.files.connection.execute_batch("PRAGMA shrink_memory")?)
    }

    /// Writes both files anew, without gaps: as `copy_plain` writes them.
    ///
    /// # Errors
    /// What SQLite refuses.
    pub fn compact(&self) -> Result<(), VaultError> {
        Ok(self.files.connection.execute_batch("VACUUM main; VACUUM clinical")?)
    }

    /// Counts the statements that run from now on; what triggers do is part of theirs.
    ///
    /// # Errors
    /// What SQLite refuses.
    pub fn count_statements(&mut self) -> Result<Arc<AtomicU64>, VaultError> {
        let counted = Arc::new(AtomicU64::new(0));
        let run = Arc::clone(&counted);
        let count = move |event: TraceEvent<'_>| {
            if let TraceEvent::Stmt(_, sql) = event
                && !sql.starts_with("--")
            {
                run.fetch_add(1, Ordering::Relaxed);
            }
        };
        self.files.connection.trace_v2(TraceEventCodes::SQLITE_TRACE_STMT, Some(count))?;
        Ok(counted)
    }
}
