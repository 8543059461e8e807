//! The phone log: who called or was called, what about, about whom. Of a caller we do not know, no client is recorded: we
//! neither confirm nor deny that anyone is here (42 CFR part 2).

mod ops;
mod store;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use self::ops::{list, log, remove};
pub(crate) use self::store::view;
use crate::{CallId, ClientId};

vault::words! {
    /// Who called whom.
    CallDirection {
        /// Somebody called us.
        Incoming = "incoming",
        /// We called.
        Outgoing = "outgoing",
    }
}

vault::words! {
    /// What a call was about, in words that say nothing clinical.
    CallAbout {
        Absence = "absence",
        Schedule = "schedule",
        Message = "message",
        /// We looked for someone who had not come.
        Outreach = "outreach",
        /// Someone asked about the program.
        Inquiry = "inquiry",
        /// Someone we do not know asked for someone.
        UnknownCaller = "unknownCaller",
        Other = "other",
    }
}

/// A call of the phone log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CallView {
    /// Which.
    pub id: CallId,
    /// On which day.
    pub on: NaiveDate,
    /// When, minutes after midnight.
    pub minute: u16,
    /// Who called whom.
    pub direction: CallDirection,
    /// What about.
    pub about: CallAbout,
    /// With whom one spoke; empty: the client, or a caller who did not say.
    pub who: String,
    /// What was said.
    pub note: String,
    /// About which client.
    pub client_id: Option<ClientId>,
    /// Their full name, or nothing.
    pub client_name: String,
    /// Who logged it.
    pub recorded_by_name: String,
}

/// A call, as the form sends it: it was just now.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CallDraft {
    /// Who called whom.
    pub direction: CallDirection,
    /// What about.
    pub about: CallAbout,
    /// With whom one spoke; may be empty where the client is given, or the caller is unknown.
    pub who: String,
    /// What was said.
    pub note: String,
    /// About which client; never with an unknown caller.
    pub client_id: Option<ClientId>,
}
