//! What was printed: a row for each list or page that left the record as a file. Which, about whom, by whom, when; none of
//! its content.

mod ops;
mod store;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use vault::Timestamp;

pub use self::ops::{begin, covered, end, list, record};
use crate::{ClientId, GroupId, PrintId};

vault::words! {
    /// What can be printed.
    PrintedThing {
        /// The desk's board of a day.
        Day = "day",
        /// Sheets for members to sign, first names and initials.
        SignInSheet = "signInSheet",
        /// A list of clients.
        Clients = "clients",
        /// A group and its members.
        Group = "group",
        /// A client's page, as the desk knows it.
        Client = "client",
        /// A client's page with what is clinical.
        Chart = "chart",
        /// A signed note.
        Note = "note",
        /// What waits for a clinician.
        Todo = "todo",
    }
}

vault::words! {
    /// What came of it.
    PrintOutcome {
        /// The file is being written, or the program stopped meanwhile.
        Begun = "begun",
        /// The file is there.
        Written = "written",
        /// It could not be written; nothing is there.
        Failed = "failed",
    }
}

/// What a print is about, besides what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PrintAbout {
    /// What is printed.
    pub what: PrintedThing,
    /// About whom, if it is about one client.
    pub client_id: Option<ClientId>,
    /// Of which group.
    pub group_id: Option<GroupId>,
    /// Of which day.
    pub day: Option<NaiveDate>,
    /// How many rows it has: clients on a list, entries of a story, one for a note.
    pub rows: u32,
}

/// A print, as it is listed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PrintView {
    /// Which.
    pub id: PrintId,
    /// What was printed.
    pub what: PrintedThing,
    /// What the desk calls the group it is of, if it is of one.
    pub desk_label: Option<String>,
    /// The day it is of, if it is of one.
    pub day: Option<NaiveDate>,
    /// The client it is about, where it is about one and whoever asks sees clients.
    pub client_name: Option<String>,
    /// How many rows it has.
    pub rows: u32,
    /// Who printed it.
    pub printed_by_name: String,
    /// When.
    pub printed_at: Timestamp,
    /// What came of it.
    pub outcome: PrintOutcome,
}

/// A page of the clinic's record of prints.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PrintRecord {
    /// Newest first.
    pub prints: Vec<PrintView>,
    /// Where the next page begins, if there is one.
    pub next: Option<PrintCursor>,
}

/// The last print of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PrintCursor {
    /// When it was printed.
    pub printed_at: Timestamp,
    /// Which.
    pub id: PrintId,
}
