//! The people who work here: names, credentials, roles, public keys.

mod ops;
mod store;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use vault::{Roles, Timestamp, UserId};

pub(crate) use self::ops::require_clinician;
pub use self::ops::{
    add, by_sign_in_name, change, check_draft, check_founder, ensure, get, keys_of, list, name_of, reinvite,
    set_language,
};

vault::words! {
    /// Languages of the window.
    Language { English = "en", Spanish = "es" }
}

/// A person, as the list of people shows them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct UserView {
    /// Who.
    pub id: UserId,
    /// The name they sign in with; it changes with a new invitation only.
    pub sign_in_name: String,
    /// The name shown and printed.
    pub name: String,
    /// Their credential as it stands under a signature ("LADC I"), or empty.
    pub credential: String,
    /// What they may do.
    pub roles: Roles,
    /// The language their window speaks.
    pub language: Language,
    /// Whether they have signed in at least once (their keys are known).
    pub has_joined: bool,
    /// An open invitation's last moment.
    pub invited_until: Option<Timestamp>,
}

/// A person, as the form sends them.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UserDraft {
    /// The person's name; also what they sign in with.
    pub name: String,
    /// Their credential.
    pub credential: String,
    /// What they may do.
    pub roles: Roles,
}
