//! Invitations: a code of five words that lets one newcomer in, once, within seven days.

use std::fmt;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::{
    Person, Timestamp, VaultError,
    keys::{
        Compartments,
        passphrase::{five_words, normalized},
    },
};

/// How long a code is valid.
const DAYS: i64 = 7;

/// The code of an invitation: five words. Shown once.
pub struct InvitationCode(Zeroizing<String>);

impl InvitationCode {
    pub(crate) fn generate() -> Result<Self, VaultError> {
        five_words().map(Self)
    }

    /// As it was typed: case, and what stands between the words, do not matter.
    pub(crate) fn typed(text: &str) -> Self {
        let text = Zeroizing::new(normalized(text).to_lowercase());
        let words: Vec<&str> = text.split(|it: char| !it.is_alphabetic()).filter(|it| !it.is_empty()).collect();
        Self(Zeroizing::new(words.join(" ")))
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Display for InvitationCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for InvitationCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InvitationCode(..)")
    }
}

/// What an invitation's slot holds: the newcomer has no keys of their own yet, so these are the files' own.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Invitation {
    pub(crate) person: Person,
    pub(crate) compartments: Compartments,
}

/// The last moment of an invitation made now.
pub(crate) fn expiry(now: Timestamp) -> Timestamp {
    Timestamp::new(now.utc() + TimeDelta::days(DAYS))
}
