//! Clients: who they are, how they may be reached, whom to call.

#[cfg(test)]
mod measure;
mod ops;
mod search;
mod store;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use vault::UserId;

pub(crate) use self::search::find_in_care;
pub use self::{
    ops::{add, by_birth, change, get, list, next_record_number, printed_name, require},
    search::{find, matches},
};
use crate::{ClientId, ContactId, EpisodeId, TelephoneId, episodes::LevelOfCare};

vault::words! {
    /// How a telephone or address may be used. A client who was not asked is not called by the clinic's name (42 CFR 2.13).
    Reach {
        /// Nobody has asked yet.
        NotAsked = "notAsked",
        /// Never.
        DoNotUse = "doNotUse",
        /// A message that does not say who is calling.
        Neutral = "neutral",
        /// A message may name the clinic.
        Open = "open",
    }
}

vault::words! {
    /// Where a telephone rings.
    TelephoneKind { Mobile = "mobile", Home = "home", Work = "work", Other = "other" }
}

/// One of a client's telephones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Telephone {
    /// The row's id; nothing for a new one.
    pub id: Option<TelephoneId>,
    /// The number as it was given.
    pub number: String,
    /// Where it rings.
    pub kind: TelephoneKind,
    /// How it may be used.
    pub reach: Reach,
    /// Whether text messages are welcome.
    pub may_text: bool,
}

/// Someone the desk may call: a name, a telephone, and whether in an emergency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeskContact {
    /// The row's id; nothing for a new one.
    pub id: Option<ContactId>,
    /// Their name.
    pub name: String,
    /// Their telephone.
    pub telephone: String,
    /// To be called in an emergency.
    pub is_emergency: bool,
}

/// A client, as the form sends them. Empty text means "not given".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ClientDraft {
    /// Legal first name; empty for someone with a single name.
    pub first_name: String,
    /// Legal middle name or initial.
    pub middle_name: String,
    /// Legal last name, or the single name.
    pub last_name: String,
    /// "Jr.", "III".
    pub suffix: String,
    /// Whether the person has one name only.
    pub has_one_name: bool,
    /// What they want to be called.
    pub preferred_name: String,
    /// Their pronouns.
    pub pronouns: String,
    /// Date of birth, if known.
    pub born_on: Option<NaiveDate>,
    /// Record number; empty takes the next.
    pub record_number: String,
    /// A number another program gave them.
    pub number_elsewhere: String,
    /// Street address, one or more lines.
    pub address: String,
    /// City.
    pub city: String,
    /// State or province.
    pub state: String,
    /// Postal code.
    pub postal_code: String,
    /// E-mail address.
    pub email: String,
    /// How the e-mail address may be used.
    pub email_reach: Reach,
    /// Telephones, in the order to try.
    pub telephones: Vec<Telephone>,
    /// Whom to call.
    pub contacts: Vec<DeskContact>,
}

impl ClientDraft {
    /// A form with a first and a last name, and nothing else.
    #[must_use]
    pub fn named(first_name: &str, last_name: &str) -> Self {
        Self {
            first_name: first_name.to_owned(),
            middle_name: String::new(),
            last_name: last_name.to_owned(),
            suffix: String::new(),
            has_one_name: false,
            preferred_name: String::new(),
            pronouns: String::new(),
            born_on: None,
            record_number: String::new(),
            number_elsewhere: String::new(),
            address: String::new(),
            city: String::new(),
            state: String::new(),
            postal_code: String::new(),
            email: String::new(),
            email_reach: Reach::NotAsked,
            telephones: Vec::new(),
            contacts: Vec::new(),
        }
    }
}

/// A client, as their page shows them: everything a front desk may know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ClientView {
    /// Who.
    pub id: ClientId,
    /// "Maximiliano Castellanos-Whitfield": first, middle, last, suffix.
    pub full_name: String,
    /// What they are called: the preferred name, else the first.
    pub known_as: String,
    /// Age in whole years today.
    pub age: Option<u32>,
    /// Everything the form edits.
    #[serde(flatten)]
    pub fields: ClientDraft,
    /// Their open episode of care.
    pub open_episode: Option<EpisodeId>,
}

/// A client in a list or a type-ahead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ClientRow {
    /// Who.
    pub id: ClientId,
    /// "Castellanos-Whitfield, Maximiliano": as lists sort them.
    pub sorted_name: String,
    /// The preferred name, when it differs from the first.
    pub preferred_name: String,
    /// Record number.
    pub record_number: String,
    /// Date of birth.
    pub born_on: Option<NaiveDate>,
    /// First telephone that may be used.
    pub telephone: String,
    /// Admission of the open episode of care.
    pub admitted_on: Option<NaiveDate>,
    /// Level of care now.
    pub level_of_care: Option<LevelOfCare>,
    /// Primary therapist now.
    pub primary_therapist: Option<UserId>,
    /// Their name.
    pub primary_therapist_name: Option<String>,
}

vault::words! {
    /// Which clients a list shows.
    ClientFilter {
        /// In an episode of care.
        Active = "active",
        /// Everyone.
        All = "all",
        /// Not, or no longer, in an episode of care.
        NotAdmitted = "notAdmitted",
        /// In care, and no birth date is recorded.
        BornMissing = "bornMissing",
        /// In care, and no primary therapist is.
        Unassigned = "unassigned",
    }
}

/// One page of clients.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ClientList {
    /// The rows, sorted by last name.
    pub rows: Vec<ClientRow>,
    /// How many there are in all.
    pub total: u32,
}

/// "Castellanos-Whitfield, Maximiliano"; a suffix stands with the last name, a single name alone.
pub(crate) fn sorted_name(first: &str, last: &str, suffix: &str) -> String {
    let last = if suffix.is_empty() { last.to_owned() } else { format!("{last} {suffix}") };
    if first.is_empty() { last } else { format!("{last}, {first}") }
}
