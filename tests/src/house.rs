//! A clinic in a folder on a disk: two encrypted files, one person signed in at a time, a time that is told.

use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveDateTime, TimeZone};
use chrono_tz::{America::New_York, Tz};
use clinic::{
    Result, SCHEMA,
    people::{self, UserDraft},
    settings,
};
use secrecy::SecretString;
use tempfile::TempDir;
use vault::{
    ActionId, Clinical, Cost, Desk, Effect, Person, RecoveryKey, Role, Signer, Step, Timestamp, UserId, Vault,
    VaultError,
};

/// The zone of every clinic here.
pub const ZONE: Tz = New_York;

/// Who founds every clinic here: administrator, supervisor and therapist in one.
pub const FOUNDER: &str = "Sam Rivera";

/// A moment by the clinic's wall: "2026-11-24 09:12".
#[must_use]
pub fn instant(local: &str) -> Timestamp {
    let naive = NaiveDateTime::parse_from_str(local, "%Y-%m-%d %H:%M").unwrap();
    Timestamp::new(ZONE.from_local_datetime(&naive).earliest().expect("a time the clock shows").to_utc())
}

/// A day: "2026-11-24".
#[must_use]
pub fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The passphrase of everyone here.
#[must_use]
pub fn passphrase() -> SecretString {
    "quarry lantern mosaic thimble".into()
}

/// A clinic in a folder, on Tuesday 24 November 2026 at 9:12 until it is told otherwise.
pub struct House {
    folder: PathBuf,
    vault: Option<Vault>,
    now: Timestamp,
    recovery: RecoveryKey,
    /// Goes with the house; nothing where somebody else looks after the folder.
    _place: Option<TempDir>,
}

impl House {
    /// A new clinic whose folder goes with it. Its founder has signed in.
    #[must_use]
    pub fn new() -> Self {
        let place = TempDir::new().unwrap();
        let house = Self::in_folder(&place.path().join("clinic"), Cost::FLOOR);
        Self { _place: Some(place), ..house }
    }

    /// A new clinic in memory, for stories that turn on the rules alone.
    #[must_use]
    pub fn in_memory() -> Self {
        let recovery = RecoveryKey::generate().unwrap();
        let now = instant("2026-11-24 09:12");
        let mut house = Self { folder: PathBuf::new(), vault: None, now, recovery, _place: None };
        house.enter(Vault::in_memory(&SCHEMA).unwrap());
        house.write(first_settings).unwrap();
        house
    }

    /// A new clinic in a folder that stays.
    #[must_use]
    pub fn in_folder(folder: &Path, cost: Cost) -> Self {
        let now = instant("2026-11-24 09:12");
        let recovery = RecoveryKey::generate().unwrap();
        let founder = Person {
            user: UserId::new(),
            sign_in_name: FOUNDER.to_owned(),
            name: FOUNDER.to_owned(),
            credential: "LCSW".to_owned(),
            roles: [Role::Administrator, Role::Supervisor, Role::Therapist].into_iter().collect(),
        };
        let (name, passphrase) = ("Harbor House", passphrase());
        let vault =
            Vault::create(folder, &SCHEMA, name, founder, &passphrase, &recovery, cost, now, first_settings).unwrap();
        let mut house = Self { folder: folder.to_owned(), vault: None, now, recovery, _place: None };
        house.enter(vault);
        house
    }

    /// It is now this time on the clinic's wall: "2026-11-24 09:12".
    pub fn at(&mut self, local: &str) -> &mut Self {
        self.now = instant(local);
        self
    }

    /// The time.
    #[must_use]
    pub const fn now(&self) -> Timestamp {
        self.now
    }

    /// The day it is at the clinic.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.now.utc().with_timezone(&ZONE).date_naive()
    }

    /// Where it lies.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The key that was written down when it was founded.
    #[must_use]
    pub const fn recovery(&self) -> &RecoveryKey {
        &self.recovery
    }

    /// The open vault.
    #[must_use]
    pub fn vault(&self) -> &Vault {
        self.vault.as_ref().expect("someone has signed in")
    }

    /// The open vault, to be written.
    pub fn vault_mut(&mut self) -> &mut Vault {
        self.vault.as_mut().expect("someone has signed in")
    }

    /// Who has signed in.
    #[must_use]
    pub fn me(&self) -> Person {
        self.vault().me().clone()
    }

    /// Looks at the desk's file.
    ///
    /// # Errors
    /// What the rule refuses.
    pub fn read<T>(&self, f: impl FnOnce(&Desk<'_>) -> Result<T>) -> Result<T> {
        self.vault().read(f)
    }

    /// Looks at both files, as who has signed in.
    ///
    /// # Errors
    /// What the rule refuses.
    pub fn read_clinical<T>(&self, f: impl FnOnce(&Clinical<'_>, &Person) -> Result<T>) -> Result<T> {
        let me = self.me();
        self.vault().read_clinical(|db| f(db, &me))
    }

    /// Writes the desk's file.
    ///
    /// # Errors
    /// What the rule refuses.
    pub fn write<T>(&mut self, f: impl FnOnce(&Desk<'_>) -> Result<T>) -> Result<T> {
        let step = step(self.now, Effect::Undoable);
        self.vault_mut().write(step, f)
    }

    /// Writes the clinical file, as who has signed in.
    ///
    /// # Errors
    /// What the rule refuses.
    pub fn write_clinical<T>(&mut self, f: impl FnOnce(&Clinical<'_>, &Person) -> Result<T>) -> Result<T> {
        let (me, step) = (self.me(), step(self.now, Effect::Kept));
        self.vault_mut().write_clinical(step, |db| f(db, &me))
    }

    /// Signs, as who has signed in.
    ///
    /// # Errors
    /// What the rule refuses.
    pub fn sign<T>(&mut self, f: impl FnOnce(&Clinical<'_>, &Signer) -> Result<T>) -> Result<T> {
        let step = step(self.now, Effect::Kept);
        self.vault_mut().sign(step, f)
    }

    /// Adds a person and invites them: the code that lets them in once.
    ///
    /// # Panics
    /// When they cannot be invited.
    pub fn invite(&mut self, name: &str, credential: &str, roles: &[Role]) -> String {
        let draft = UserDraft {
            name: name.to_owned(),
            credential: credential.to_owned(),
            roles: roles.iter().copied().collect(),
        };
        let now = self.now;
        let person = self.write(|db| people::add(db, &draft, now)).unwrap();
        self.vault_mut().invite(person, now).unwrap().to_string()
    }

    /// Signs in with a code for the first time; whoever was there before leaves.
    ///
    /// # Errors
    /// What the vault refuses.
    pub fn join(&mut self, code: &str) -> Result<(), VaultError> {
        self.leave();
        self.enter(Vault::accept(&self.folder, &SCHEMA, code, &passphrase(), self.now)?);
        Ok(())
    }

    /// Signs in; whoever was there before leaves.
    ///
    /// # Errors
    /// What the vault refuses.
    pub fn sign_in(&mut self, name: &str) -> Result<(), VaultError> {
        self.leave();
        self.enter(Vault::unlock(&self.folder, &SCHEMA, name, &passphrase(), self.now)?);
        Ok(())
    }

    /// Closes the files.
    pub fn leave(&mut self) {
        self.vault = None;
    }

    /// Takes a vault that was opened, as the window does: a missing row is written, and the row says who it is.
    ///
    /// # Panics
    /// When the files cannot be written.
    pub fn enter(&mut self, mut vault: Vault) {
        let (person, keys, now) = (vault.me().clone(), vault.public_keys(), self.now);
        vault.write(step(now, Effect::Kept), |db| people::ensure(db, &person, &keys, now)).unwrap();
        let row = vault.read(|db| people::get(db, person.user)).unwrap();
        vault.set_me(Person { name: row.name, credential: row.credential, roles: row.roles, ..person });
        self.vault = Some(vault);
    }
}

impl Default for House {
    fn default() -> Self {
        Self::new()
    }
}

/// What every clinic here begins with.
fn first_settings(db: &Desk<'_>) -> Result<()> {
    settings::first(db, "Harbor House", ZONE.name())
}

/// A step of its own.
#[must_use]
pub fn step(now: Timestamp, effect: Effect) -> Step {
    Step { label: "journey", action: ActionId::new(), now, effect }
}
