//! What can go wrong. A variant exists where a screen says or does something of its own; no message holds a value.

use std::io;

use rusqlite::ErrorCode;

use crate::{Timestamp, Weakness, schema::File, words};

words! {
    /// What is damaged.
    DamagedFile {
        /// `vault.json`.
        Folder = "folder",
        /// The desk file.
        Desk = "desk",
        /// The clinical file.
        Clinical = "clinical",
        /// One of the two files; a check says which.
        Record = "record",
    }
}

impl From<File> for DamagedFile {
    fn from(file: File) -> Self {
        match file {
            File::Desk => Self::Desk,
            File::Clinical => Self::Clinical,
        }
    }
}

/// Why the vault refused.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// This session does not hold the clinical key.
    #[error("this session has no clinical key")]
    NoClinicalKey,
    /// Name or passphrase is wrong, or the recovery key is another clinic's: one answer for all.
    #[error("not unlocked")]
    NotUnlocked,
    /// The invitation's code is wrong, was used, or was replaced by a newer one.
    #[error("the code is not valid")]
    CodeNotValid,
    /// The code was right, and its seven days are over.
    #[error("the code has expired")]
    CodeExpired,
    /// Another process has the vault open.
    #[error("the vault is in use")]
    InUse,
    /// There is no vault in the folder.
    #[error("there is no vault here")]
    NotAVault,
    /// A file is missing, damaged, or not this vault's.
    #[error("damaged or not ours: {what}")]
    Damaged {
        /// Which.
        what: DamagedFile,
    },
    /// Made by a newer version of the program.
    #[error("made by a newer version ({version})")]
    TooNew {
        /// The version found.
        version: u32,
    },
    /// Made by an older version, or by one with another schema of the same number.
    #[error("made by another version ({version})")]
    TooOld {
        /// The version found.
        version: u32,
    },
    /// A file is older than the other one remembers it.
    #[error("an older copy: {file} has steps until {has}, expected {expected}")]
    OlderFile {
        /// Which.
        file: DamagedFile,
        /// Its last step.
        has: Timestamp,
        /// The last step that the other file remembers.
        expected: Timestamp,
    },
    /// The folder lies where a program copies it elsewhere, or on a network.
    #[error("the folder is synced or on a network")]
    SyncedFolder,
    /// A vault is made in an empty folder only.
    #[error("the folder is not empty")]
    FolderNotEmpty,
    /// It cannot be written there.
    #[error("read only")]
    ReadOnly,
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// The passphrase is too weak.
    #[error("the passphrase is too weak ({0})")]
    Weak(Weakness),
    /// A slip in the recovery key.
    #[error("a slip in group {group} of the recovery key")]
    RecoverySlip {
        /// Which group, from 1.
        group: u8,
    },
    /// There is nothing to undo or to redo.
    #[error("nothing to undo")]
    NothingToUndo,
    /// What was to be undone has been changed since.
    #[error("changed since")]
    ChangedSince,
    /// A step touched what is not its file, or a reading wrote.
    #[error("a step touched what is not its file")]
    WrongFile,
    /// Another refusal of SQLite.
    #[error("SQLite: {0}")]
    Sqlite(#[source] rusqlite::Error),
    /// Another refusal of the file system.
    #[error("file system: {0}")]
    Io(#[source] io::Error),
    /// What cannot happen unless the program is wrong.
    #[error("internal: {0}")]
    Internal(&'static str),
}

impl From<rusqlite::Error> for VaultError {
    fn from(error: rusqlite::Error) -> Self {
        let code = error.sqlite_error_code();
        if code == Some(ErrorCode::DiskFull) {
            Self::DiskFull
        } else if matches!(code, Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen)) || is_refused_writing(&error) {
            // A file that is there cannot be opened, a journal beside it cannot be made, or a page cannot be written.
            Self::ReadOnly
        } else if is_damage(&error) {
            Self::Damaged { what: DamagedFile::Record }
        } else if code == Some(ErrorCode::AuthorizationForStatementDenied) {
            Self::WrongFile
        } else {
            Self::Sqlite(error)
        }
    }
}

/// Whether SQLite found the file itself damaged, or keyed otherwise.
fn is_damage(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt))
}

/// Whether the system refused to write a file that is open: the disk or the folder became read-only since.
fn is_refused_writing(error: &rusqlite::Error) -> bool {
    use rusqlite::ffi::{SQLITE_IOERR_DIR_FSYNC, SQLITE_IOERR_FSYNC, SQLITE_IOERR_TRUNCATE, SQLITE_IOERR_WRITE};
    let refusals = [SQLITE_IOERR_WRITE, SQLITE_IOERR_TRUNCATE, SQLITE_IOERR_FSYNC, SQLITE_IOERR_DIR_FSYNC];
    error.sqlite_error().is_some_and(|it| refusals.contains(&it.extended_code))
}

impl From<io::Error> for VaultError {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::StorageFull {
            Self::DiskFull
        } else if matches!(error.kind(), io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied) {
            Self::ReadOnly
        } else {
            Self::Io(error)
        }
    }
}

/// Names the file in which damage was found.
pub(crate) trait Named<T> {
    fn named(self, file: File) -> Result<T, VaultError>;
}

impl<T> Named<T> for Result<T, VaultError> {
    fn named(self, file: File) -> Self {
        self.map_err(|error| {
            let is_damage = matches!(error, VaultError::Damaged { what: DamagedFile::Record });
            if is_damage { VaultError::Damaged { what: file.into() } } else { error }
        })
    }
}

impl<T> Named<T> for rusqlite::Result<T> {
    fn named(self, file: File) -> Result<T, VaultError> {
        self.map_err(VaultError::from).named(file)
    }
}
