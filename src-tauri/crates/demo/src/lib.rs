//! A demonstration: a clinic of invented people that has run for a year, up to this morning.
//!
//! First the whole of it is planned (`world`): who works in the house, who the clients are (`cast`), and the course of each
//! episode of care, day by day (`course`). Then everybody writes what is theirs through the same functions as the screens
//! do, in the order of time: the front desk (`desk`) and the clinicians (`chart`), whose words come from `prose`. A seed and
//! a moment decide all of it but the ids.

mod calendar;
mod cast;
mod chart;
mod course;
mod desk;
mod house;
mod make;
mod names;
mod prose;
mod rng;
mod rooms;
#[cfg(test)]
mod tests;
mod world;

use std::path::{Path, PathBuf};

use clinic::{ClinicError, Roles};
use vault::{Timestamp, VaultError};

/// What the clinic is called. It says on every letterhead that nothing in it is real.
pub const CLINIC_NAME: &str = "Harbor Steps (demonstration)";

/// The passphrase of everybody in it: there is nothing to protect.
pub const PASSPHRASE: &str = "walnut lantern mosaic thimble";

/// How large a demonstration is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// How many clients, of today and of before.
    pub clients: u32,
    /// For how many weeks the clinic has run.
    pub weeks: u32,
    /// How many of a hundred older sessions, of any kind, have notes. Those of the last three weeks have what was written.
    pub noted_percent: u8,
}

impl Size {
    /// A year: about 60 clients in care, and 200 who were.
    pub const YEAR: Self = Self { clients: 260, weeks: 52, noted_percent: 100 };
}

/// Somebody who can sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignIn {
    /// Their name, with which they sign in.
    pub name: String,
    /// What they may do.
    pub roles: Roles,
    /// Their passphrase.
    pub passphrase: &'static str,
}

/// A demonstration that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demo {
    /// Who can sign in: the founder, the front desk, the therapists.
    pub sign_ins: Vec<SignIn>,
}

/// Why there is none.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// Something lies where it was to be made; it stays as it is.
    #[error("the folder exists")]
    FolderExists,
    /// Something lies where it is made until it is whole, and was not left by an earlier try; it stays as it is.
    #[error("a folder is in the way")]
    InTheWay {
        /// Where.
        folder: PathBuf,
    },
    /// Nobody waits for it any more. Nothing is left.
    #[error("cancelled")]
    Cancelled,
    /// What the record refused. Nothing is left.
    #[error(transparent)]
    Clinic(ClinicError),
}

impl From<ClinicError> for DemoError {
    fn from(error: ClinicError) -> Self {
        if matches!(error, ClinicError::Cancelled) { Self::Cancelled } else { Self::Clinic(error) }
    }
}

impl From<VaultError> for DemoError {
    fn from(error: VaultError) -> Self {
        Self::Clinic(error.into())
    }
}

/// Makes a demonstration in a new folder, as it would be at `now` in a time zone (an IANA name). `progress` hears how much of
/// how much is done, and answers whether to go on.
///
/// # Errors
/// `FolderExists`, `InTheWay`, `Cancelled`, and what the record refuses: a time zone that is unknown, a disk that is full.
/// Then nothing is left in the folder, nor beside it.
pub fn make(
    folder: &Path,
    now: Timestamp,
    time_zone: &str,
    seed: u64,
    size: Size,
    progress: &dyn Fn(u32, u32) -> bool,
) -> Result<Demo, DemoError> {
    make::make(folder, now, time_zone, seed, size, progress)
}

/// Who can sign in to a demonstration of the usual size: the same in each.
#[must_use]
pub fn sign_ins() -> Vec<SignIn> {
    make::sign_ins(&house::House::of(usize::try_from(Size::YEAR.clients).unwrap_or_default() * 12 / 52))
}
