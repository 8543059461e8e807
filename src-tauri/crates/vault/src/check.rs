//! The check of the files: the cipher's and SQLite's, for each misses damage that the other finds; the number of pages;
//! foreign keys, and what refers from the clinical file to the desk file.

use serde::Serialize;

use crate::{DamagedFile, Vault, VaultError, schema::File, words};

words! {
    /// What a check finds wrong with a file.
    Finding {
        /// Pages that are not as they were written.
        Cipher = "cipher",
        /// The structure of tables and indexes.
        Structure = "structure",
        /// The file is longer or shorter than it says.
        PageCount = "pageCount",
        /// Rows that refer to nothing.
        ForeignKeys = "foreignKeys",
    }
}

/// What the check of one file found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FileCheck {
    /// Which file.
    pub file: DamagedFile,
    /// How many pages it has.
    pub pages: u32,
    /// What is wrong with it.
    pub findings: Vec<Finding>,
}

/// What the check of the files found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CheckReport {
    /// The files of this session.
    pub files: Vec<FileCheck>,
    /// What refers to nothing across the files; a session of the desk alone does not look.
    pub astray: Vec<Astray>,
}

/// Rows of the clinical file that refer to rows of the desk file that are not there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Astray {
    /// The table of the clinical file.
    pub table: String,
    /// The table of the desk file.
    pub desk: String,
    /// How many rows.
    pub rows: u32,
}

impl CheckReport {
    /// Whether nothing was found.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.astray.is_empty() && self.files.iter().all(|it| it.findings.is_empty())
    }
}

/// SQLCipher's page size, which is never set otherwise.
const PAGE: u64 = 4096;

impl Vault {
    /// Checks the files of this session.
    ///
    /// # Errors
    /// What cannot be read at all and is no damage.
    pub fn check(&self) -> Result<CheckReport, VaultError> {
        let files = self.files.files().iter().map(|it| self.check_file(*it)).collect::<Result<_, _>>()?;
        // What is damaged so that it cannot be counted was found by the others.
        let astray = self.files.recorder.astray(&self.files.connection);
        let astray = astray.or_else(|error| if_damage(error, Vec::new()))?;
        Ok(CheckReport { files, astray })
    }

    fn check_file(&self, file: File) -> Result<FileCheck, VaultError> {
        let pages = self.number(file, "page_count")?;
        let mut findings = Vec::new();
        if let Some(home) = &self.home {
            if self.answers(file, "cipher_integrity_check", |_| true)? {
                findings.push(Finding::Cipher);
            }
            let length = home.folder.path_of(&home.document, file).metadata()?.len();
            if length != u64::from(pages.unwrap_or(0)) * PAGE {
                findings.push(Finding::PageCount);
            }
        }
        if self.answers(file, "integrity_check", |it| it != "ok")? {
            findings.push(Finding::Structure);
        }
        if self.answers(file, "foreign_key_check", |_| true)? {
            findings.push(Finding::ForeignKeys);
        }
        Ok(FileCheck { file: file.into(), pages: pages.unwrap_or(0), findings })
    }

    /// A number that SQLite tells; nothing if it cannot for damage.
    fn number(&self, file: File, pragma: &str) -> Result<Option<u32>, VaultError> {
        let number = self.files.connection.pragma_query_value(Some(file.name()), pragma, |row| row.get(0));
        number.map_or_else(|error| if_damage(error.into(), None), |it| Ok(Some(it)))
    }

    /// Whether a check answers with a line of bad news, or stops for damage.
    fn answers(&self, file: File, pragma: &str, is_bad: impl Fn(&str) -> bool) -> Result<bool, VaultError> {
        let mut is_found = false;
        let asked = self.files.connection.pragma_query(Some(file.name()), pragma, |row| {
            is_found |= is_bad(&row.get::<_, String>(0)?);
            Ok(())
        });
        asked.map_or_else(|error| if_damage(error.into(), true), |()| Ok(is_found))
    }
}

fn if_damage<T>(error: VaultError, answer: T) -> Result<T, VaultError> {
    if matches!(error, VaultError::Damaged { .. }) { Ok(answer) } else { Err(error) }
}
