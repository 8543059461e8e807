//! The clinics that are measured, made once and kept: one that has run for a year, made by the rules, and what grows out of
//! it. Each in its encrypted files, and in the same without a key.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::{NaiveDateTime, TimeZone};
use chrono_tz::America::New_York;
use clinic::{ClinicError, Result, SCHEMA, Thing, people};
use vault::{Person, Timestamp, UserId, Vault, VaultError};

use crate::grow;

/// The year that all grow out of: about 200 people in care at a time, as long as a usual stay is.
pub(crate) const YEAR: demo::Size = demo::Size { clients: 900, weeks: 52, noted_percent: 27 };

/// With a key or without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Encrypted,
    Plain,
}

impl Kind {
    pub(crate) const BOTH: [Self; 2] = [Self::Encrypted, Self::Plain];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Encrypted => "encrypted",
            Self::Plain => "plain",
        }
    }

    pub(crate) fn files(self, folder: &Path) -> [PathBuf; 2] {
        match self {
            Self::Encrypted => ["desk.1.db", "clinical.1.db"].map(|it| folder.join("record").join(it)),
            Self::Plain => ["desk.db", "clinical.db"].map(|it| folder.join("plain").join(it)),
        }
    }

    /// Opens it as the therapist who leads most of the groups that meet.
    pub(crate) fn open(self, folder: &Path, now: Timestamp) -> Result<Vault> {
        match self {
            Self::Encrypted => {
                let founder = demo::sign_ins().swap_remove(0);
                let as_who = |name: &str| {
                    let passphrase = founder.passphrase.into();
                    Vault::unlock(&folder.join("record"), &SCHEMA, name, &passphrase, now)
                };
                let leader = busiest(&as_who(&founder.name)?)?;
                Ok(as_who(&leader.sign_in_name)?)
            }
            Self::Plain => {
                let [desk, clinical] = self.files(folder);
                let mut vault = Vault::plain(&desk, &clinical, &SCHEMA)?;
                let leader = busiest(&vault)?;
                vault.set_me(leader);
                Ok(vault)
            }
        }
    }
}

/// Who leads most of the groups that meet.
fn busiest(vault: &Vault) -> Result<Person> {
    vault.read(|db| {
        let id: UserId = db.query_row(
            "SELECT leader_id FROM groups WHERE closed_on IS NULL GROUP BY leader_id ORDER BY count(*) DESC, leader_id LIMIT 1",
            [],
            |row| row.get(0),
        )?;
        let all = people::list(db, &[])?;
        let found = all.into_iter().find(|it| it.id == id).ok_or(ClinicError::NotFound { thing: Thing::User })?;
        Ok(Person {
            user: found.id,
            sign_in_name: found.name.clone(),
            name: found.name,
            credential: found.credential,
            roles: found.roles,
        })
    })
}

/// A moment by the clinic's wall: "2026-11-24 09:12".
///
/// # Panics
/// For any other text.
pub(crate) fn instant(local: &str) -> Timestamp {
    let naive = NaiveDateTime::parse_from_str(local, "%Y-%m-%d %H:%M").expect("a day and a time");
    Timestamp::new(New_York.from_local_datetime(&naive).earliest().expect("a time the clock shows").to_utc())
}

/// The folder of a clinic of about so many notes, which is made if it is not there or if its files are of another version.
///
/// # Panics
/// When it cannot be made, or is not sound.
pub(crate) fn ready(place: &Path, now: Timestamp, notes: u32) -> PathBuf {
    let year = place.join("year");
    if !opens(&year, now) {
        eprintln!("Making the year of {} clients by the rules.", YEAR.clients);
        made(&year, |folder| year_of(folder, now, YEAR));
    }
    let grown = place.join(notes.to_string());
    if !opens(&grown, now) {
        eprintln!("Growing a clinic of {notes} notes.");
        made(&grown, |folder| {
            grow_to(&year, folder, now, grow::LONGEST, notes);
        });
    }
    grown
}

fn opens(folder: &Path, now: Timestamp) -> bool {
    folder.exists()
        && Kind::BOTH.iter().all(|it| match it.open(folder, now) {
            Ok(_) => true,
            Err(error) => {
                eprintln!("{}: {error}; it is made anew.", folder.display());
                false
            }
        })
}

/// Makes a folder; it has its name once it is whole.
fn made(folder: &Path, make: impl FnOnce(&Path)) {
    let unfinished = folder.with_extension("unfinished");
    for it in [folder, &unfinished] {
        if it.exists() {
            fs::remove_dir_all(it).expect("what was there goes");
        }
    }
    fs::create_dir_all(&unfinished).expect("a folder");
    make(&unfinished);
    fs::rename(&unfinished, folder).expect("a folder of its own");
}

/// A clinic by the rules, and the same without a key; both files of each without gaps.
///
/// # Panics
/// When it cannot be made.
pub(crate) fn year_of(folder: &Path, now: Timestamp, size: demo::Size) {
    fs::create_dir_all(folder.join("plain")).expect("a folder");
    demo::make(&folder.join("record"), now, "America/New_York", 1, size, &|_, _| true).expect("a clinic is made");
    let [desk, clinical] = Kind::Plain.files(folder);
    let vault = Kind::Encrypted.open(folder, now).expect("it opens");
    vault.compact().expect("it is put in order");
    vault.copy_plain(&desk, &clinical).expect("it is copied");
}

/// Grows another out of it, both kinds alike.
///
/// # Panics
/// When it cannot be made, or is not sound.
pub(crate) fn grow_to(year: &Path, folder: &Path, now: Timestamp, entries: u32, notes: u32) {
    for part in ["record", "plain"] {
        fs::create_dir_all(folder.join(part)).expect("a folder");
        for file in fs::read_dir(year.join(part)).expect("the files of the year") {
            let file = file.expect("a file");
            fs::copy(file.path(), folder.join(part).join(file.file_name())).expect("a copy");
        }
    }
    for kind in Kind::BOTH {
        let mut vault = kind.open(folder, now).expect("the copy opens");
        grow::grow(&mut vault, now, entries, notes).expect("it grows");
        let report = vault.check().expect("it can be checked");
        assert!(report.is_sound(), "{}: {report:?}", kind.name());
    }
}

/// What a clinic holds, to be told beside the figures.
pub(crate) struct Holds {
    pub(crate) notes: u32,
    pub(crate) clients: u32,
    pub(crate) in_care: u32,
    pub(crate) attendance: u32,
}

impl Holds {
    pub(crate) fn of(vault: &Vault) -> Result<Self> {
        vault.read_clinical(|db| {
            let count = |sql: &str| Ok::<_, VaultError>(db.query_row(sql, [], |row| row.get(0))?);
            Ok(Self {
                notes: count("SELECT count(*) FROM clinical.notes")?,
                clients: count("SELECT count(*) FROM clients")?,
                in_care: count("SELECT count(*) FROM episodes WHERE ended_on IS NULL")?,
                attendance: count("SELECT count(*) FROM attendance")?,
            })
        })
    }
}
