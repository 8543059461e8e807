//! What a caller declares about the two files: a creation script and a version each.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

/// The schema of one file.
#[derive(Debug)]
pub struct FileSchema {
    /// Its version. A file with any other is refused.
    pub version: u32,
    /// The statements that create it, with unqualified names.
    pub script: &'static str,
    /// Tables that are rebuilt from others, by triggers: never captured. Every other table is shared, has a primary key,
    /// and is written by no trigger of the script.
    pub here: &'static [&'static str],
}

/// A column of the clinical file that refers to a row of the desk file, by the one column of that table's primary key. A
/// foreign key cannot cross the files: undo leaves such a row where it is, and the check counts those that are not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Crossing {
    /// The table of the clinical file.
    pub table: &'static str,
    /// Its column; a row without a value refers to nothing.
    pub column: &'static str,
    /// The table of the desk file.
    pub desk: &'static str,
}

/// The schema of both files. The desk file is `main`; the clinical file is attached as `clinical`.
#[derive(Debug)]
pub struct Schema {
    /// The desk file.
    pub desk: FileSchema,
    /// The clinical file.
    pub clinical: FileSchema,
    /// What refers from the clinical file to the desk file, between shared tables.
    pub crossings: &'static [Crossing],
    /// Registers the SQL functions that the scripts use; triggers may only call those that are `SQLITE_INNOCUOUS`.
    pub functions: fn(&Connection) -> rusqlite::Result<()>,
}

impl Schema {
    pub(crate) const fn of(&self, file: File) -> &FileSchema {
        match file {
            File::Desk => &self.desk,
            File::Clinical => &self.clinical,
        }
    }
}

/// One of the two files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum File {
    Desk,
    Clinical,
}

impl File {
    /// The name under which the file is open.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Desk => "main",
            Self::Clinical => "clinical",
        }
    }

    pub(crate) const fn other(self) -> Self {
        match self {
            Self::Desk => Self::Clinical,
            Self::Clinical => Self::Desk,
        }
    }
}
