//! Opening the two files on one connection: keys, settings, versions, counts. Settings are set and then asked back.

use std::{path::Path, str::FromStr};

use rusqlite::{Connection, OpenFlags, OptionalExtension, backup::Backup, types::Value};
use zeroize::Zeroizing;

use crate::{FileSchema, Schema, Timestamp, VaultError, VaultId, error::Named, hex, keys::Secret, schema::File};

/// The vault's own table in each file.
pub(crate) const META: &str = "vault_meta";

/// Marks our files: "StDn".
const APPLICATION_ID: u32 = 0x5374_446e;

/// The key of a file: 256 bits, and the salt that SQLCipher would else keep in the file's first bytes.
pub(crate) struct FileKey {
    secret: Secret,
    text: Zeroizing<String>,
}

impl FileKey {
    pub(crate) fn new(secret: &Secret, salt: [u8; 16]) -> Self {
        // All of its length at once, so that growing leaves no copy behind.
        let mut text = Zeroizing::new(String::with_capacity(99));
        text.push_str("x'");
        text.push_str(&Zeroizing::new(hex::encode(secret.as_bytes())));
        text.push_str(&hex::encode(&salt));
        text.push('\'');
        Self { secret: secret.clone(), text }
    }
}

/// A file to be opened: where it lies, and its key.
pub(crate) struct Keyed<'a> {
    pub(crate) path: &'a Path,
    pub(crate) key: FileKey,
}

/// What a setting is called, what it is set to, and what it answers then.
type Setting = (&'static str, &'static str, &'static str);

/// Settings of each file.
const OF_A_FILE: &[Setting] = &[
    ("journal_mode", "TRUNCATE", "truncate"),
    ("synchronous", "EXTRA", "3"),
    ("auto_vacuum", "NONE", "0"),
    ("cache_size", "-65536", "-65536"),
];

/// Settings of a file that is thrown away unless all of it is written. More of it stays in memory than otherwise.
const OF_A_STAGE: &[Setting] =
    &[("journal_mode", "MEMORY", "memory"), ("synchronous", "OFF", "0"), ("cache_size", "-262144", "-262144")];

/// Settings of a file in memory, which has no journal.
const OF_MEMORY: &[Setting] = &[("auto_vacuum", "NONE", "0"), ("cache_size", "-65536", "-65536")];

/// Settings of the connection.
const OF_THE_CONNECTION: &[Setting] = &[
    ("temp_store", "MEMORY", "2"),
    ("foreign_keys", "ON", "1"),
    ("trusted_schema", "OFF", "0"),
    ("cipher_memory_security", "ON", "1"),
    #[cfg(target_os = "macos")]
    ("fullfsync", "ON", "1"),
];

/// Makes one file with its schema.
pub(crate) fn create(
    file: File,
    keyed: &Keyed<'_>,
    schema: &Schema,
    vault: VaultId,
    now: Timestamp,
) -> Result<(), VaultError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(keyed.path, flags)?;
    give_key(&connection, &keyed.key)?;
    settle(&connection, "main.", OF_A_FILE)?;
    settle(&connection, "", OF_THE_CONNECTION)?;
    (schema.functions)(&connection)?;
    fill(&connection, schema.of(file), vault, now)?;
    connection.close().map_err(|(_, error)| error.into())
}

/// Opens the desk file, and the clinical file if there is a key to it.
pub(crate) fn open(
    desk: &Keyed<'_>,
    clinical: Option<&Keyed<'_>>,
    schema: &Schema,
    vault: VaultId,
) -> Result<Connection, VaultError> {
    if clinical.is_some_and(|it| it.key.secret == desk.key.secret) {
        return Err(VaultError::Internal("both files have one key"));
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(desk.path, flags).named(File::Desk)?;
    give_key(&connection, &desk.key)?;
    settle(&connection, "main.", OF_A_FILE).named(File::Desk)?;
    settle(&connection, "", OF_THE_CONNECTION)?;
    (schema.functions)(&connection)?;
    require_ours(&connection, File::Desk, schema, vault)?;
    if let Some(clinical) = clinical {
        let path = clinical.path.to_str().ok_or(VaultError::Internal("a path that is not Unicode"))?;
        // Without KEY, the clinical file would silently be opened with the desk's.
        connection.execute("ATTACH ?1 AS clinical KEY ?2", [path, clinical.key.text.as_str()]).named(File::Clinical)?;
        settle(&connection, "clinical.", OF_A_FILE).named(File::Clinical)?;
        require_ours(&connection, File::Clinical, schema, vault)?;
    }
    Ok(connection)
}

/// Writes from now on without waiting for the disk: of what is written, nothing is safe until it is made so.
pub(crate) fn let_go_of_durability(connection: &Connection) -> Result<(), VaultError> {
    [File::Desk, File::Clinical].iter().try_for_each(|it| settle(connection, &format!("{}.", it.name()), OF_A_STAGE))
}

fn give_key(connection: &Connection, key: &FileKey) -> Result<(), VaultError> {
    // The key comes first: before it, SQLCipher refuses every statement.
    connection.key(Some("main"), key.text.as_bytes(), false)?;
    // What it would print about damaged pages, the error says.
    Ok(connection.execute_batch("PRAGMA cipher_log_level = NONE")?)
}

/// Both files in memory, with their schemas.
pub(crate) fn in_memory(schema: &Schema, vault: VaultId) -> Result<Connection, VaultError> {
    let mut connection = Connection::open_in_memory()?;
    let clinical = Connection::open_in_memory()?;
    for (it, file) in [(&connection, File::Desk), (&clinical, File::Clinical)] {
        settle(it, "main.", OF_MEMORY)?;
        settle(it, "", OF_THE_CONNECTION)?;
        (schema.functions)(it)?;
        fill(it, schema.of(file), vault, Timestamp::new(chrono::DateTime::UNIX_EPOCH))?;
    }
    connection.execute("ATTACH ':memory:' AS clinical KEY ''", [])?;
    Backup::new_with_names(&clinical, "main", &mut connection, "clinical")?.step(-1)?;
    settle(&connection, "clinical.", OF_MEMORY)?;
    Ok(connection)
}

/// Both files without a key, as `open` opens them otherwise.
#[cfg(feature = "plain")]
pub(crate) fn plain(desk: &Path, clinical: &Path, schema: &Schema) -> Result<Connection, VaultError> {
    let connection = Connection::open(desk)?;
    (schema.functions)(&connection)?;
    connection.execute("ATTACH ?1 AS clinical", [clinical.to_string_lossy()])?;
    for file in [File::Desk, File::Clinical] {
        settle(&connection, &format!("{}.", file.name()), OF_A_FILE)?;
    }
    // Locking memory is SQLCipher's, and of the whole process.
    let is_sqlites = |it: &&Setting| !it.0.starts_with("cipher_");
    settle(&connection, "", &OF_THE_CONNECTION.iter().filter(is_sqlites).copied().collect::<Vec<_>>())?;
    Ok(connection)
}

/// Refuses a file that is another vault's, or of another version or schema.
fn require_ours(connection: &Connection, file: File, schema: &Schema, vault: VaultId) -> Result<(), VaultError> {
    let ours = schema.of(file);
    let number = |name| connection.pragma_query_value(Some(file.name()), name, |row| row.get::<_, u32>(0)).named(file);
    if connection.is_readonly(file.name())? {
        return Err(VaultError::ReadOnly);
    }
    if number("application_id")? != APPLICATION_ID || vault_id(connection, file).named(file)? != vault {
        return Err(VaultError::Damaged { what: file.into() });
    }
    let version = number("user_version")?;
    if version > ours.version {
        return Err(VaultError::TooNew { version });
    }
    let script: String = Meta::Script.get(connection, file).named(file)?;
    if version < ours.version || script != script_hash(ours) {
        return Err(VaultError::TooOld { version });
    }
    Ok(())
}

/// Sets, and asks back.
fn settle(connection: &Connection, schema: &str, settings: &[Setting]) -> Result<(), VaultError> {
    for (name, value, _) in settings {
        connection.execute_batch(&format!("PRAGMA {schema}{name} = {value}"))?;
    }
    require_settled(connection, schema, settings)
}

fn require_settled(connection: &Connection, schema: &str, settings: &[Setting]) -> Result<(), VaultError> {
    for (name, _, expected) in settings {
        let answer = connection.query_row(&format!("PRAGMA {schema}{name}"), [], |row| row.get(0))?;
        let is_settled = match answer {
            Value::Text(text) => text == *expected,
            Value::Integer(number) => number.to_string() == *expected,
            Value::Null | Value::Real(_) | Value::Blob(_) => false,
        };
        if !is_settled {
            return Err(VaultError::Internal("a setting of SQLite did not take"));
        }
    }
    Ok(())
}

/// Creates the tables of an empty file, the vault's own among them.
fn fill(connection: &Connection, schema: &FileSchema, vault: VaultId, now: Timestamp) -> Result<(), VaultError> {
    connection.execute_batch("BEGIN")?;
    connection.execute_batch(schema.script)?;
    connection.execute_batch(&format!(
        "CREATE TABLE {META} (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID"
    ))?;
    Meta::Vault.put(connection, File::Desk, &vault.to_string())?;
    Meta::Script.put(connection, File::Desk, &script_hash(schema))?;
    Meta::Steps.put(connection, File::Desk, "0")?;
    Meta::LastStepAt.put(connection, File::Desk, &now.to_string())?;
    connection.pragma_update(Some("main"), "application_id", APPLICATION_ID)?;
    connection.pragma_update(Some("main"), "user_version", schema.version)?;
    Ok(connection.execute_batch("COMMIT")?)
}

fn script_hash(schema: &FileSchema) -> String {
    blake3::hash(schema.script.as_bytes()).to_hex().to_string()
}

/// What the vault notes in each file.
#[derive(Clone, Copy)]
enum Meta {
    /// Which vault the file belongs to.
    Vault,
    /// The hash of the script that made it.
    Script,
    /// How many steps it has seen.
    Steps,
    LastStepAt,
    /// How many steps the other file had seen at the last sign-in that opened both.
    OtherSteps,
    OtherStepAt,
}

impl Meta {
    const fn key(self) -> &'static str {
        match self {
            Self::Vault => "vault",
            Self::Script => "script",
            Self::Steps => "steps",
            Self::LastStepAt => "last_step_at",
            Self::OtherSteps => "other_steps",
            Self::OtherStepAt => "other_step_at",
        }
    }

    fn find<T: FromStr>(self, connection: &Connection, file: File) -> Result<Option<T>, VaultError> {
        let text: Option<String> = connection
            .query_row(&format!("SELECT value FROM {}.{META} WHERE key = ?1", file.name()), [self.key()], |row| {
                row.get(0)
            })
            .optional()?;
        let damaged = |_| VaultError::Damaged { what: file.into() };
        text.map(|it| it.parse().map_err(damaged)).transpose()
    }

    fn get<T: FromStr>(self, connection: &Connection, file: File) -> Result<T, VaultError> {
        self.find(connection, file)?.ok_or(VaultError::Damaged { what: file.into() })
    }

    fn put(self, connection: &Connection, file: File, value: &str) -> Result<(), VaultError> {
        let sql = format!(
            "INSERT INTO {}.{META} (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
            file.name()
        );
        connection.execute(&sql, [self.key(), value])?;
        Ok(())
    }
}

/// Which vault a file belongs to.
pub(crate) fn vault_id(connection: &Connection, file: File) -> Result<VaultId, VaultError> {
    Meta::Vault.get(connection, file)
}

/// Counts a step of a file, in the transaction of that step.
pub(crate) fn count_step(connection: &Connection, file: File, now: Timestamp) -> Result<(), VaultError> {
    let sql = format!(
        "UPDATE {}.{META} SET value = iif(key = 'steps', CAST(value AS INTEGER) + 1, ?1)
         WHERE key IN ('steps', 'last_step_at')",
        file.name()
    );
    connection.prepare_cached(&sql)?.execute([now.to_string()])?;
    Ok(())
}

/// How far a file has come.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Count {
    steps: u64,
    at: Timestamp,
}

/// Refuses a file that is older than the other one remembers it. Only reads.
pub(crate) fn require_newest(connection: &Connection) -> Result<(), VaultError> {
    for file in [File::Desk, File::Clinical] {
        let (has, expected) = (count_of(connection, file)?, remembered_of(connection, file)?);
        if let Some(expected) = expected.filter(|it| has.steps < it.steps) {
            return Err(VaultError::OlderFile { file: file.into(), has: has.at, expected: expected.at });
        }
    }
    Ok(())
}

/// Lets each file remember how far the other one is: a small step in each.
pub(crate) fn remember_each_other(connection: &Connection, now: Timestamp) -> Result<(), VaultError> {
    for file in [File::Desk, File::Clinical] {
        let other = count_of(connection, file.other())?;
        connection.execute_batch("BEGIN")?;
        Meta::OtherSteps.put(connection, file, &other.steps.to_string())?;
        Meta::OtherStepAt.put(connection, file, &other.at.to_string())?;
        count_step(connection, file, now)?;
        connection.execute_batch("COMMIT")?;
    }
    Ok(())
}

fn count_of(connection: &Connection, file: File) -> Result<Count, VaultError> {
    let (steps, at) = (Meta::Steps.get(connection, file)?, Meta::LastStepAt.get(connection, file)?);
    Ok(Count { steps, at })
}

/// What the other file remembers of this one.
fn remembered_of(connection: &Connection, file: File) -> Result<Option<Count>, VaultError> {
    let steps = Meta::OtherSteps.find(connection, file.other())?;
    let at = Meta::OtherStepAt.find(connection, file.other())?;
    Ok(steps.zip(at).map(|(steps, at)| Count { steps, at }))
}

#[cfg(test)]
pub(crate) fn require_all_settled(connection: &Connection) -> Result<(), VaultError> {
    require_settled(connection, "main.", OF_A_FILE)?;
    require_settled(connection, "clinical.", OF_A_FILE)?;
    require_settled(connection, "", OF_THE_CONNECTION)
}
