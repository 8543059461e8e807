//! Stories of the vault, over a small record that knows a few people and what was noted about them.

mod damage;
mod doors;
mod keys;
mod stage;
mod steps;
mod values;

use std::path::{Path, PathBuf};

use rusqlite::{Connection, functions::FunctionFlags};
use secrecy::SecretString;
use tempfile::TempDir;

use crate::{
    ActionId, Clinical, Cost, Crossing, Desk, Effect, FileSchema, Person, RecoveryKey, Role, Schema, Step, Timestamp,
    UserId, Vault, VaultError,
};

/// Guests have bags (gone with their guest) and a table of search keys that a trigger keeps.
const DESK: &str = "
CREATE TABLE guests (id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE bags (
  guest_id INTEGER NOT NULL REFERENCES guests (id) ON DELETE CASCADE,
  number   INTEGER NOT NULL,
  note     TEXT,
  PRIMARY KEY (guest_id, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE guest_keys (key TEXT NOT NULL, guest_id INTEGER NOT NULL, PRIMARY KEY (key, guest_id)) STRICT, WITHOUT ROWID;
CREATE TRIGGER guest_keys_of_new AFTER INSERT ON guests BEGIN
  INSERT INTO guest_keys (key, guest_id) VALUES (in_small(new.name), new.id);
END;
CREATE TRIGGER guest_keys_of_changed AFTER UPDATE ON guests BEGIN
  UPDATE guest_keys SET key = in_small(new.name) WHERE guest_id = new.id;
END;
CREATE TRIGGER guest_keys_of_gone AFTER DELETE ON guests BEGIN
  DELETE FROM guest_keys WHERE guest_id = old.id;
END;";

const CLINICAL: &str = "
CREATE TABLE notes (id INTEGER NOT NULL PRIMARY KEY, guest_id INTEGER NOT NULL, body TEXT NOT NULL, signature BLOB) STRICT;
CREATE TABLE sections (
  note_id INTEGER NOT NULL REFERENCES notes (id),
  name    TEXT NOT NULL,
  body    TEXT NOT NULL,
  PRIMARY KEY (note_id, name)
) STRICT, WITHOUT ROWID;";

static SCHEMA: Schema = Schema {
    desk: FileSchema { version: 3, script: DESK, here: &["guest_keys"] },
    clinical: FileSchema { version: 3, script: CLINICAL, here: &[] },
    crossings: &[Crossing { table: "notes", column: "guest_id", desk: "guests" }],
    functions: in_small,
};

fn in_small(connection: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    connection.create_scalar_function("in_small", 1, flags, |it| Ok(it.get::<String>(0)?.to_lowercase()))
}

/// A vault begins with nothing in it.
fn nothing(_: &Desk) -> Result<(), VaultError> {
    Ok(())
}

/// A moment of the twenty-fourth.
fn at(time: &str) -> Timestamp {
    format!("2026-11-24T{time}:00.000Z").parse().unwrap()
}

fn now() -> Timestamp {
    at("09:00")
}

fn days_later(days: i64) -> Timestamp {
    Timestamp::new(now().utc() + chrono::TimeDelta::days(days))
}

fn step(label: &'static str) -> Step {
    Step { label, action: ActionId::new(), now: now(), effect: Effect::Undoable }
}

fn kept(label: &'static str) -> Step {
    Step { effect: Effect::Kept, ..step(label) }
}

fn person(name: &str, roles: &[Role]) -> Person {
    Person {
        user: UserId::new(),
        sign_in_name: name.into(),
        name: name.into(),
        credential: "LADC I".into(),
        roles: roles.iter().copied().collect(),
    }
}

const PASSPHRASE: &str = "turnip lantern quartz ferry moss";
const ANOTHER: &str = "ladder velvet onion harbor chess";

fn secret(text: &str) -> SecretString {
    text.into()
}

/// A vault folder of Maya Ito, who administers and treats.
struct House {
    // Gone with the house.
    _place: TempDir,
    folder: PathBuf,
    maya: Person,
    recovery: RecoveryKey,
}

impl House {
    /// The folder, and its founder's session.
    fn opened() -> (Self, Vault) {
        let place = TempDir::new().unwrap();
        let folder = place.path().join("vault");
        let maya = person("Maya Ito", &[Role::Administrator, Role::Therapist]);
        let recovery = RecoveryKey::generate().unwrap();
        let vault = Vault::create(
            &folder,
            &SCHEMA,
            "Harbor House",
            maya.clone(),
            &secret(PASSPHRASE),
            &recovery,
            Cost::FLOOR,
            now(),
            nothing,
        )
        .unwrap();
        (Self { _place: place, folder, maya, recovery }, vault)
    }

    /// A locked folder, with a guest and a note in it.
    fn locked() -> Self {
        let (house, mut vault) = Self::opened();
        guest(&mut vault, 1, "Ada");
        note(&mut vault, 1, "slept well");
        house
    }

    /// The same folder once more, elsewhere.
    fn copied(&self) -> Self {
        let place = TempDir::new().unwrap();
        let folder = place.path().join("vault");
        copy_folder(&self.folder, &folder);
        Self { _place: place, folder, maya: self.maya.clone(), recovery: self.recovery.clone() }
    }

    fn unlock(&self) -> Result<Vault, VaultError> {
        self.unlock_as("Maya Ito", PASSPHRASE)
    }

    fn unlock_as(&self, name: &str, passphrase: &str) -> Result<Vault, VaultError> {
        Vault::unlock(&self.folder, &SCHEMA, name, &secret(passphrase), at("10:00"))
    }

    fn accept(&self, code: &str, passphrase: &str, now: Timestamp) -> Result<Vault, VaultError> {
        Vault::accept(&self.folder, &SCHEMA, code, &secret(passphrase), now)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// The bytes of every file in the folder but the lock, by name.
    fn bytes(&self) -> Vec<(String, Vec<u8>)> {
        let mut files: Vec<_> = std::fs::read_dir(&self.folder)
            .unwrap()
            .map(|it| it.unwrap().path())
            .filter(|it| !it.ends_with("vault.lock"))
            .map(|it| (it.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(it).unwrap()))
            .collect();
        files.sort();
        files
    }
}

fn guest(vault: &mut Vault, id: u32, name: &str) {
    vault.write(step("guestAdd"), |db| add_guest(db, id, name)).unwrap();
}

fn note(vault: &mut Vault, id: u32, body: &str) {
    vault.write_clinical(step("noteWrite"), |db| add_note(db, id, body)).unwrap();
}

fn add_guest(db: &Desk, id: u32, name: &str) -> Result<(), VaultError> {
    db.prepare_cached("INSERT INTO guests (id, name) VALUES (?1, ?2)")?.execute((id, name))?;
    Ok(())
}

fn add_note(db: &Clinical, id: u32, body: &str) -> Result<(), VaultError> {
    db.prepare_cached("INSERT INTO clinical.notes (id, guest_id, body) VALUES (?1, ?1, ?2)")?.execute((id, body))?;
    Ok(())
}

/// "Ada, Ben": the guests by their ids.
fn guests(vault: &Vault) -> String {
    vault.read(|db| list(db, "SELECT name FROM guests ORDER BY id")).unwrap()
}

fn notes(vault: &Vault) -> String {
    vault.read_clinical(|db| list(db, "SELECT body FROM clinical.notes ORDER BY id")).unwrap()
}

fn list(db: &Connection, sql: &str) -> Result<String, VaultError> {
    let mut statement = db.prepare(sql)?;
    let texts = statement.query_map([], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
    Ok(texts.join(", "))
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for file in std::fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        // The lock of an open vault cannot be read everywhere.
        if file.file_name() == "vault.lock" {
            continue;
        }
        std::fs::copy(file.path(), to.join(file.file_name())).unwrap();
    }
}
