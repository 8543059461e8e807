//! What a command can answer instead of a result: one flat union in TypeScript. Errors are facts; the sentences are the UI's.

use clinic::ClinicError;
use documents::{DocumentError, OutError};
use serde::Serialize;
use vault::{DamagedFile, Timestamp, VaultError, Weakness};

/// A refusal, as the window receives it. Never with a value someone typed.
#[derive(Debug, thiserror::Error, Serialize, specta::Type)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub(crate) enum AppError {
    /// Nobody has signed in.
    #[error("locked")]
    Locked,
    /// Not with this person's roles, or no such command.
    #[error("not allowed")]
    NotAllowed,
    /// Name or passphrase is wrong: one answer for both.
    #[error("not unlocked")]
    NotUnlocked,
    /// Too many wrong attempts: wait.
    #[error("wait {seconds} s")]
    Wait {
        /// How long, in seconds.
        seconds: u32,
    },
    /// The code is wrong, or was used.
    #[error("code not valid")]
    CodeNotValid,
    /// The code was right, and its seven days are over.
    #[error("code expired")]
    CodeExpired,
    /// A slip in the recovery key.
    #[error("recovery key, group {group}")]
    RecoverySlip {
        /// Which group, from 1.
        group: u8,
    },
    /// The groups typed to confirm are not the ones shown.
    #[error("recovery key not confirmed")]
    NotConfirmed,
    /// The passphrase is too short or too common.
    #[error("weak passphrase")]
    Weak {
        /// In which way.
        weakness: Weakness,
    },
    /// Another window or program has the record open.
    #[error("in use")]
    InUse,
    /// There is no record here.
    #[error("not a vault")]
    NotAVault,
    /// A file is damaged or not ours.
    #[error("damaged: {file:?}")]
    Damaged {
        /// Which.
        file: DamagedFile,
    },
    /// Made by a newer version of the program.
    #[error("too new: {version}")]
    TooNew {
        /// Its format.
        version: u32,
    },
    /// Made by an older version that this one does not read.
    #[error("too old: {version}")]
    TooOld {
        /// Its format.
        version: u32,
    },
    /// A file is older than the other one remembers.
    #[error("older file: {file:?}")]
    OlderFile {
        /// Which.
        file: DamagedFile,
        /// Its last step.
        has: Timestamp,
        /// The last step the other one remembers.
        expected: Timestamp,
    },
    /// A folder that a program copies elsewhere, or a network folder.
    #[error("synced folder")]
    SyncedFolder,
    /// What lies where the demonstration belongs is none; it is left alone.
    #[error("not a demonstration")]
    NotADemo {
        /// Where.
        folder: String,
    },
    /// The folder holds other things.
    #[error("folder not empty")]
    FolderNotEmpty,
    /// It cannot be written there.
    #[error("read only")]
    ReadOnly,
    /// The disk is full.
    #[error("disk full")]
    DiskFull,
    /// More than can be sent at once: 4 MiB.
    #[error("too large")]
    TooLarge,
    /// Nothing to undo or redo.
    #[error("nothing to undo")]
    NothingToUndo,
    /// It was changed since, so it cannot be taken back.
    #[error("changed since")]
    ChangedSince,
    /// A signature does not hold over what is stored now: not to be exported.
    #[error("signature broken")]
    SignatureBroken,
    /// The folder to write to is gone.
    #[error("folder missing")]
    FolderMissing,
    /// Everything else: logged with its cause, shown as an apology.
    #[error("unexpected")]
    Unexpected,
    /// What a rule of the clinic refused.
    #[error(transparent)]
    #[serde(untagged)]
    Clinic(ClinicError),
}

impl From<ClinicError> for AppError {
    fn from(error: ClinicError) -> Self {
        if let ClinicError::Internal(cause) = error { cause.into() } else { Self::Clinic(error) }
    }
}

impl From<VaultError> for AppError {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::NoClinicalKey => Self::NotAllowed,
            VaultError::NotUnlocked => Self::NotUnlocked,
            VaultError::CodeNotValid => Self::CodeNotValid,
            VaultError::CodeExpired => Self::CodeExpired,
            VaultError::InUse => Self::InUse,
            VaultError::NotAVault => Self::NotAVault,
            VaultError::Damaged { what } => Self::Damaged { file: what },
            VaultError::TooNew { version } => Self::TooNew { version },
            VaultError::TooOld { version } => Self::TooOld { version },
            VaultError::OlderFile { file, has, expected } => Self::OlderFile { file, has, expected },
            VaultError::SyncedFolder => Self::SyncedFolder,
            VaultError::FolderNotEmpty => Self::FolderNotEmpty,
            VaultError::ReadOnly => Self::ReadOnly,
            VaultError::DiskFull => Self::DiskFull,
            VaultError::Weak(weakness) => Self::Weak { weakness },
            VaultError::RecoverySlip { group } => Self::RecoverySlip { group },
            VaultError::NothingToUndo => Self::NothingToUndo,
            VaultError::ChangedSince => Self::ChangedSince,
            VaultError::WrongFile | VaultError::Sqlite(_) | VaultError::Io(_) | VaultError::Internal(_) => {
                tracing::error!(error = %error, "unexpected");
                Self::Unexpected
            }
        }
    }
}

impl From<DocumentError> for AppError {
    fn from(error: DocumentError) -> Self {
        tracing::error!(error = %error, "a document could not be set");
        Self::Unexpected
    }
}

impl From<OutError> for AppError {
    fn from(error: OutError) -> Self {
        match error {
            OutError::ReadOnly => Self::ReadOnly,
            OutError::DiskFull => Self::DiskFull,
            OutError::FolderMissing => Self::FolderMissing,
            OutError::Io(_) => {
                tracing::error!(error = %error, "a file could not be written");
                Self::Unexpected
            }
        }
    }
}
