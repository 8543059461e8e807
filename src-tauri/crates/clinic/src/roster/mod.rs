//! Importing a client roster from a CSV file: reading hostile input, guessing columns, showing each row's outcome,
//! and writing what was agreed in one step.

mod assess;
mod columns;
mod dates;
mod headings;
mod names;
mod ops;
mod person;
mod read;
mod records;
mod store;
#[cfg(test)]
mod tests;
mod text;
mod words;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use self::dates::parse_date;
pub use self::ops::{Roster, import};

/// At most this many bytes are read.
pub const MAX_BYTES: u64 = 20 * 1024 * 1024;
/// At most this many rows are read.
pub const MAX_ROWS: usize = 50_000;

vault::words! {
    /// What a column of a roster is taken for.
    ColumnTarget {
        LeaveOut = "leaveOut",
        FullName = "fullName",
        FirstName = "firstName",
        MiddleName = "middleName",
        LastName = "lastName",
        Suffix = "suffix",
        PreferredName = "preferredName",
        Pronouns = "pronouns",
        BornOn = "bornOn",
        RecordNumber = "recordNumber",
        MobilePhone = "mobilePhone",
        HomePhone = "homePhone",
        WorkPhone = "workPhone",
        OtherPhone = "otherPhone",
        Email = "email",
        Address = "address",
        City = "city",
        State = "state",
        PostalCode = "postalCode",
        ContactName = "contactName",
        ContactFirstName = "contactFirstName",
        ContactLastName = "contactLastName",
        ContactTelephone = "contactTelephone",
    }
}

vault::words! {
    /// What is never kept, whatever the mapping.
    NeverKept {
        SocialSecurity = "socialSecurity",
        Password = "password",
        Diagnosis = "diagnosis",
        Balance = "balance",
        MedicalAlert = "medicalAlert",
        PolicyNumber = "policyNumber",
        HealthNumber = "healthNumber",
        Relationship = "relationship",
    }
}

vault::words! {
    /// What happens with a row.
    RosterOutcome { New = "new", PossibleDuplicate = "possibleDuplicate", LeftOut = "leftOut" }
}

vault::words! {
    /// What one should know of a row.
    RosterMark {
        BirthDateMissing = "birthDateMissing",
        OneName = "oneName",
        /// Its record number belongs to another client: it gets one of ours, theirs is kept as "number elsewhere".
        NumberTaken = "numberTaken",
        ContactKept = "contactKept",
        RelationshipLeftOut = "relationshipLeftOut",
        MoreCells = "moreCells",
        FewerCells = "fewerCells",
        NotATelephone = "notATelephone",
        NotAnEmail = "notAnEmail",
        Shortened = "shortened",
    }
}

vault::words! {
    /// Why a row is left out, or might be a duplicate.
    RosterReason {
        ImpossibleBirthDate = "impossibleBirthDate",
        FutureBirthDate = "futureBirthDate",
        NoName = "noName",
        TwoPeople = "twoPeople",
        SameAsClient = "sameAsClient",
        SameAsRow = "sameAsRow",
        ByChoice = "byChoice",
    }
}

vault::words! {
    /// What a person decided about a row.
    RosterChoice {
        /// As the table of outcomes says.
        AsProposed = "asProposed",
        LeaveOut = "leaveOut",
        TakeAsNew = "takeAsNew",
        /// Fill the empty fields of the client it resembles.
        FillEmptyFields = "fillEmptyFields",
    }
}

vault::words! {
    /// Which rows a preview shows.
    RosterFilter { All = "all", New = "new", PossibleDuplicate = "possibleDuplicate", LeftOut = "leftOut" }
}

vault::words! {
    /// How the file's text is encoded.
    RosterEncoding { Utf8 = "utf8", Utf8Mark = "utf8Mark", Utf16 = "utf16", Windows1252 = "windows1252" }
}

vault::words! {
    /// What stands between two cells.
    RosterDelimiter { Comma = "comma", Semicolon = "semicolon", Tab = "tab" }
}

/// A column of a roster, as it was understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RosterColumn {
    /// Its position, from 0.
    pub index: u32,
    /// Its heading in the file.
    pub heading: String,
    /// Its first three values that are not empty; none for what is never kept.
    pub samples: Vec<String>,
    /// What it is taken for.
    pub target: ColumnTarget,
    /// Never kept, and why: it cannot be mapped.
    pub never_kept: Option<NeverKept>,
}

/// A roster as it was understood, and how many rows come out how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RosterView {
    /// How its text is encoded.
    pub encoding: RosterEncoding,
    /// What stands between two cells.
    pub delimiter: RosterDelimiter,
    /// The line of the file on which its headings stand, from 1; 0 where there are none and its columns are numbered.
    pub header_line: u32,
    /// Its columns.
    pub columns: Vec<RosterColumn>,
    /// What is in the file and never kept.
    pub never_kept: Vec<NeverKept>,
    /// Rows, without what was skipped.
    pub rows: u32,
    /// Rows that will be imported (new, or filling empty fields).
    pub to_import: u32,
    /// Rows taken as new.
    pub new: u32,
    /// Possible duplicates, whatever was decided.
    pub possible_duplicates: u32,
    /// Rows left out for a fault.
    pub left_out: u32,
    /// Totals, repeated headings and empty lines.
    pub skipped: u32,
}

/// A row of a roster: how it was understood and what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RosterRow {
    /// The line of the file on which it begins, from 1.
    pub line: u32,
    /// What becomes of it by itself.
    pub outcome: RosterOutcome,
    /// Why, unless it is simply new.
    pub reason: Option<RosterReason>,
    /// What one should know.
    pub marks: Vec<RosterMark>,
    /// What was decided.
    pub choice: RosterChoice,
    /// Decisions that can be made.
    pub choices: Vec<RosterChoice>,
    /// Whether it will be imported as things stand.
    pub is_imported: bool,
    /// The name as it was understood: "Abernathy, Corwin T".
    pub sorted_name: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Date of birth as it was understood.
    pub born_on: Option<NaiveDate>,
    /// Date of birth as it stands in the file.
    pub born_text: String,
    /// First telephone.
    pub telephone: String,
    /// E-mail address.
    pub email: String,
    /// The client or the earlier line it resembles: a name, a line number.
    pub resembles: Option<Resemblance>,
}

/// What a row resembles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Resemblance {
    /// "Ortega Villanueva, José Luis".
    pub sorted_name: String,
    /// A client's record number.
    pub record_number: Option<String>,
    /// An earlier line of the file.
    pub line: Option<u32>,
}

/// One page of a roster's rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RosterPage {
    /// Rows from the offset on.
    pub rows: Vec<RosterRow>,
    /// How many the filter holds in all.
    pub total: u32,
}

/// A mended row, as the preview sends it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RosterMend {
    /// Which line.
    pub line: u32,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Date of birth, in any form the import understands; empty: unknown.
    pub born_text: String,
    /// What was decided.
    pub choice: RosterChoice,
}

/// What an import wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RosterImported {
    /// Clients added.
    pub added: u32,
    /// Clients whose empty fields were filled.
    pub filled: u32,
    /// Rows left out.
    pub left_out: u32,
}
