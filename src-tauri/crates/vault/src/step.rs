//! Steps: the one way to write. A step writes one file and is kept whole or not at all; a reading writes nothing.

use std::{
    ops::Deref,
    sync::{
        Arc,
        atomic::{AtomicU8, Ordering},
    },
};

use rusqlite::{
    Connection, TransactionState,
    config::DbConfig,
    hooks::{AuthAction, AuthContext, Authorization},
};

use crate::{
    ActionId, Timestamp, VaultError, VaultId,
    change::{CAPTURE, Change, Recorder},
    open,
    schema::{File, Schema},
};

/// An open step over the desk file.
pub struct Desk<'v>(&'v Connection);

/// An open step over the clinical file, which may read the desk. Whatever reads through a `Desk` takes this too.
pub struct Clinical<'v>(Desk<'v>);

impl<'v> Desk<'v> {
    pub(crate) const fn new(connection: &'v Connection) -> Self {
        Self(connection)
    }

    /// Which vault this is: a field of every signature.
    ///
    /// # Errors
    /// What the file refuses.
    pub fn vault_id(&self) -> Result<VaultId, VaultError> {
        open::vault_id(self.0, File::Desk)
    }
}

impl<'v> Clinical<'v> {
    pub(crate) const fn new(connection: &'v Connection) -> Self {
        Self(Desk::new(connection))
    }
}

impl Deref for Desk<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.0
    }
}

impl<'v> Deref for Clinical<'v> {
    type Target = Desk<'v>;

    fn deref(&self) -> &Desk<'v> {
        &self.0
    }
}

/// What becomes of a step's record of changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// It stands on the undo list.
    Undoable,
    /// It is captured, and undo does not touch it: drafts, exports, signatures.
    Kept,
}

/// What a step is called, and when it happens.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// The word that the window translates in "Undo: …".
    pub label: &'static str,
    /// What it is part of: two steps of one action share it, and undo takes both back.
    pub action: ActionId,
    /// When.
    pub now: Timestamp,
    /// What becomes of it.
    pub effect: Effect,
}

/// Whose statements the authorizer lets through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// The vault's own: everything.
    Own,
    /// A reading: nothing is written.
    Reading,
    /// A step in one file.
    Writing(File),
}

/// The present mode, seen by the authorizer of the connection.
#[derive(Clone)]
struct Gate(Arc<AtomicU8>);

impl Gate {
    fn set(&self, mode: Mode) {
        let number = match mode {
            Mode::Own => 0,
            Mode::Reading => 1,
            Mode::Writing(File::Desk) => 2,
            Mode::Writing(File::Clinical) => 3,
        };
        self.0.store(number, Ordering::Relaxed);
    }

    fn mode(&self) -> Mode {
        match self.0.load(Ordering::Relaxed) {
            0 => Mode::Own,
            2 => Mode::Writing(File::Desk),
            3 => Mode::Writing(File::Clinical),
            _ => Mode::Reading,
        }
    }
}

/// What pragmas a step may ask: such as tell and change nothing.
const TELLING: &[&str] =
    &["data_version", "foreign_key_list", "index_info", "index_list", "table_info", "table_list", "table_xinfo"];

fn authorize(mode: Mode, context: &AuthContext<'_>) -> Authorization {
    let file = match mode {
        Mode::Own => return Authorization::Allow,
        Mode::Reading => None,
        Mode::Writing(file) => Some(file),
    };
    let is_allowed = if let AuthAction::Insert { table_name }
    | AuthAction::Delete { table_name }
    | AuthAction::Update { table_name, .. } = context.action
    {
        let is_ours = table_name == open::META || table_name.starts_with("sqlite_");
        !is_ours && file.is_some_and(|it| context.database_name == Some(it.name()))
    } else if let AuthAction::Function { function_name } = context.action {
        // Capturing is for the triggers.
        context.accessor.is_some() || function_name != CAPTURE
    } else if let AuthAction::Pragma { pragma_name, .. } = context.action {
        TELLING.contains(&pragma_name)
    } else {
        matches!(context.action, AuthAction::Select | AuthAction::Read { .. } | AuthAction::Recursive)
    };
    if is_allowed { Authorization::Allow } else { Authorization::Deny }
}

/// The open files, on one connection.
pub(crate) struct Files {
    pub(crate) connection: Connection,
    pub(crate) recorder: Recorder,
    pub(crate) has_clinical: bool,
    gate: Gate,
}

impl Files {
    /// Takes a connection on which both files (or the desk file alone) are open, and guards and watches it from now on.
    pub(crate) fn new(connection: Connection, schema: &Schema, has_clinical: bool) -> Result<Self, VaultError> {
        let recorder = Recorder::watch(&connection, schema, has_clinical)?;
        Self::over(connection, recorder, has_clinical)
    }

    /// Takes a connection and guards it.
    pub(crate) fn over(mut connection: Connection, recorder: Recorder, has_clinical: bool) -> Result<Self, VaultError> {
        // Statements are prepared once; the default would keep 16 of them.
        connection.set_prepared_statement_cache_capacity(512);
        // Else a kept statement is prepared anew whenever the values bound to it change.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        let gate = Gate(Arc::new(AtomicU8::new(0)));
        let seen = gate.clone();
        connection.authorizer(Some(move |context: AuthContext<'_>| authorize(seen.mode(), &context)))?;
        Ok(Self { connection, recorder, has_clinical, gate })
    }

    pub(crate) fn files(&self) -> &'static [File] {
        if self.has_clinical { &[File::Desk, File::Clinical] } else { &[File::Desk] }
    }

    /// Reads, in one view of the files.
    pub(crate) fn read<T, E: From<VaultError>>(&self, f: impl FnOnce(&Connection) -> Result<T, E>) -> Result<T, E> {
        let transaction = self.begin(Mode::Reading)?;
        let result = f(&self.connection)?;
        transaction.finish_reading()?;
        Ok(result)
    }

    /// Writes one file, and returns which rows changed.
    pub(crate) fn step<T, E: From<VaultError>>(
        &self,
        file: File,
        now: Timestamp,
        f: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<(T, Vec<Change>), E> {
        let transaction = self.begin(Mode::Writing(file))?;
        let result = f(&self.connection)?;
        let changes = transaction.commit(file, now)?;
        Ok((result, changes))
    }

    /// Writes one file with statements of the vault's own.
    pub(crate) fn own_step(
        &self,
        file: File,
        now: Timestamp,
        f: impl FnOnce(&Connection) -> Result<(), VaultError>,
    ) -> Result<Vec<Change>, VaultError> {
        let transaction = self.begin(Mode::Own)?;
        f(&self.connection)?;
        transaction.commit(file, now)
    }

    /// Begins a transaction of many steps over both files, as only a stage may: it cannot be taken back to before a step.
    pub(crate) fn begin_long(&self) -> Result<(), VaultError> {
        Ok(self.connection.execute_batch("BEGIN")?)
    }

    /// One of its steps.
    pub(crate) fn within<T, E>(&self, file: File, f: impl FnOnce(&Connection) -> Result<T, E>) -> Result<T, E> {
        self.gate.set(Mode::Writing(file));
        let result = f(&self.connection);
        self.gate.set(Mode::Own);
        result
    }

    /// Its end, which counts as one step of each file that was written.
    pub(crate) fn end_long(&self, now: Timestamp) -> Result<(), VaultError> {
        for file in self.files() {
            if self.is_written(*file)? {
                open::count_step(&self.connection, *file, now)?;
            }
        }
        Ok(self.connection.execute_batch("COMMIT")?)
    }

    fn begin(&self, mode: Mode) -> Result<Transaction<'_>, VaultError> {
        self.recorder.clear();
        // Deferred: an immediate transaction would take both files.
        self.connection.execute_batch("BEGIN")?;
        self.gate.set(mode);
        Ok(Transaction { files: self, is_finished: false })
    }

    fn is_written(&self, file: File) -> Result<bool, VaultError> {
        Ok(self.files().contains(&file)
            && self.connection.transaction_state(Some(file.name()))? == TransactionState::Write)
    }
}

/// Rolls back when dropped, whatever happened.
struct Transaction<'v> {
    files: &'v Files,
    is_finished: bool,
}

impl Transaction<'_> {
    fn finish_reading(mut self) -> Result<(), VaultError> {
        self.files.gate.set(Mode::Own);
        for file in self.files.files() {
            self.require_untouched(*file)?;
        }
        self.end()
    }

    fn commit(mut self, file: File, now: Timestamp) -> Result<Vec<Change>, VaultError> {
        self.files.gate.set(Mode::Own);
        if self.files.connection.is_autocommit() {
            return Err(VaultError::Internal("the step ended before its end"));
        }
        // The authorizer looks when a statement is prepared; one from the cache was prepared under another step.
        self.require_untouched(file.other())?;
        if self.files.is_written(file)? {
            open::count_step(&self.files.connection, file, now)?;
        }
        self.end()?;
        Ok(self.files.recorder.take())
    }

    fn require_untouched(&self, file: File) -> Result<(), VaultError> {
        if self.files.is_written(file)? { Err(VaultError::WrongFile) } else { Ok(()) }
    }

    fn end(&mut self) -> Result<(), VaultError> {
        self.files.connection.execute_batch("COMMIT")?;
        self.is_finished = true;
        Ok(())
    }
}

impl Drop for Transaction<'_> {
    fn drop(&mut self) {
        self.files.gate.set(Mode::Own);
        if self.is_finished {
            return;
        }
        self.files.recorder.clear();
        // SQLite has rolled back by itself after some failures, a full disk among them.
        if !self.files.connection.is_autocommit()
            && let Err(error) = self.files.connection.execute_batch("ROLLBACK")
        {
            tracing::error!(%error, "a step could not be rolled back");
        }
    }
}
