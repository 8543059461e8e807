//! Two encrypted files, the keys to them, and one way to write: the security boundary, which knows no subject.
//!
//! A folder holds `vault.json` (what is visible without a key, and the sealed slots and grants), the desk file and the
//! clinical file. A session opens the desk file, and the clinical file if its person holds that key. Each write is one
//! step in one file; the rows it changed are kept as data, and undo, refresh and whatever comes later read them from there.
//!
//! Reading order: `vault` (the open session), `step`, `change`, `history`; `door` (creating, unlocking, inviting),
//! `folder`, `keys`, `open`; `check`, `sign`; `stage` (a demonstration).

pub mod export;

mod change;
mod check;
mod door;
mod error;
mod fields;
mod folder;
mod hex;
mod history;
mod ids;
mod keys;
mod open;
mod person;
mod place;
#[cfg(feature = "plain")]
mod plain;
mod schema;
mod sign;
mod stage;
mod step;
mod text;
mod time;
mod vault;
mod words;

#[cfg(test)]
mod tests;

pub use change::TouchedRow;
pub use check::{Astray, CheckReport, FileCheck, Finding};
pub use door::{Described, OpenInvitation};
pub use error::{DamagedFile, VaultError};
pub use ids::{ActionId, SlotId, UserId, WorkstationId};
pub use keys::{
    invitation::InvitationCode,
    passphrase::{Cost, Weakness, normal_name, suggest_passphrase, weakness},
    recovery::RecoveryKey,
};
pub use person::{Person, Role, Roles};
pub use schema::{Crossing, FileSchema, Schema};
pub use sign::{PublicKeys, Signature, Signer, Statement, VaultId, fingerprint, verify};
pub use stage::Stage;
pub use step::{Clinical, Desk, Effect, Step};
pub use text::clean;
pub use time::Timestamp;
pub use vault::{History, Vault};
pub use words::UnknownWord;
