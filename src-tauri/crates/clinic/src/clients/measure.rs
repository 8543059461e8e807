//! How long type-ahead takes over a clinic of ten years: 100,000 clients, 300 of them in care; in an encrypted file, and with
//! the same statements in a plain one.
//!
//! `cargo test -p clinic --lib measure -- --ignored --nocapture`

use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use chrono::{Days, NaiveDate};
use rusqlite::{Connection, config::DbConfig, named_params};
use uuid::Uuid;
use vault::{Cost, Desk, Person, RecoveryKey, Role, UserId, Vault};

use super::{find, search::find_in};
use crate::{
    ClientId, EpisodeId, Result, SCHEMA, TelephoneId,
    testing::{date, instant},
};

const CLIENTS: u32 = 100_000;

const FIRST: [&str; 24] = [
    "Maria",
    "James",
    "Ana",
    "John",
    "José",
    "Linda",
    "Wei",
    "Fatima",
    "Robert",
    "Siobhán",
    "Michael",
    "Olga",
    "David",
    "Aaliyah",
    "Maximiliano",
    "Jean-Luc",
    "Thi",
    "Chidi",
    "Anna",
    "Ann",
    "Marc",
    "Marta",
    "Zoë",
    "Xochitl",
];
const LAST: [&str; 24] = [
    "Smith",
    "García",
    "Johnson",
    "Nguyen",
    "O’Brien",
    "Williams",
    "Castellanos-Whitfield",
    "Brown",
    "Jones",
    "Miller",
    "Davis",
    "Martinez",
    "Gonzalez",
    "Lee",
    "Kim",
    "Patel",
    "Müller",
    "de la Cruz",
    "Santos",
    "Silva",
    "Chen",
    "Cohen",
    "Ivanova",
    "Zhang",
];
const SYLLABLES: [&str; 20] = [
    "ba", "ce", "di", "fo", "gu", "ha", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu", "wa", "ye", "zi", "bor",
    "tan",
];

/// The same numbers each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(self.0 >> 33).unwrap() % limit
    }

    fn name(&mut self, common: &[&str]) -> String {
        if self.below(2) == 0 {
            return common[self.below(24) as usize].to_owned();
        }
        (0..3).map(|_| SYLLABLES[self.below(20) as usize]).collect()
    }
}

struct Invented {
    first: String,
    last: String,
    number: String,
    telephone: String,
    born_on: NaiveDate,
}

fn invented() -> Vec<Invented> {
    let mut dice = Dice(1);
    (0..CLIENTS)
        .map(|number| Invented {
            first: dice.name(&FIRST),
            last: dice.name(&LAST),
            number: format!("{number:05}"),
            telephone: format!("({}) 555-{:04}", 200 + dice.below(700), dice.below(10_000)),
            born_on: date("1940-01-01") + Days::new(u64::from(dice.below(25_000))),
        })
        .collect()
}

fn fill(db: &Connection, clients: &[Invented]) {
    let mut client = db
        .prepare(
            "INSERT INTO clients (id, record_number, first_name, last_name, born_on, email_reach, created_at)
             VALUES (:id, :number, :first, :last, :born_on, 'notAsked', '2026-11-24T14:12:00.000Z')",
        )
        .unwrap();
    let mut telephone =
        db.prepare("INSERT INTO telephones VALUES (:id, :client, 0, :number, 'mobile', 'neutral', 0)").unwrap();
    let mut episode =
        db.prepare("INSERT INTO episodes VALUES (:id, :client, '2026-11-02', NULL, 'Program', NULL, 1)").unwrap();
    for (index, it) in clients.iter().enumerate() {
        let id = ClientId::new();
        client
            .execute(named_params! {
                ":id": id, ":number": it.number, ":first": it.first, ":last": it.last, ":born_on": it.born_on
            })
            .unwrap();
        telephone.execute(named_params! { ":id": TelephoneId::new(), ":client": id, ":number": it.telephone }).unwrap();
        if index % 333 == 0 {
            episode.execute(named_params! { ":id": EpisodeId::new(), ":client": id }).unwrap();
        }
    }
}

/// What is typed at a desk: beginnings of one name or two, numbers, birth dates.
fn typed(clients: &[Invented]) -> Vec<String> {
    let mut dice = Dice(2);
    let begins = |name: &str, length: u32| name.chars().take(1 + length as usize).collect::<String>();
    (0..1_000)
        .map(|_| {
            let it = &clients[dice.below(CLIENTS) as usize];
            match dice.below(8) {
                0..3 => begins(&it.last, dice.below(6)),
                3 => begins(&it.first, dice.below(4)),
                4 => format!("{} {}", begins(&it.first, dice.below(3)), begins(&it.last, dice.below(3))),
                5 => it.telephone[it.telephone.len() - 4..].to_owned(),
                6 => it.born_on.format("%m/%d/%Y").to_string(),
                _ => it.number.clone(),
            }
        })
        .collect()
}

/// A file as the vault opens it, with a key or without.
fn open(path: &Path, key: Option<&str>) -> Connection {
    let db = Connection::open(path).unwrap();
    if let Some(key) = key {
        db.pragma_update(None, "key", key).unwrap();
        db.pragma_update(None, "cipher_memory_security", "ON").unwrap();
    }
    let settings = "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF";
    db.execute_batch(settings).unwrap();
    // As the vault: else a kept statement is prepared anew whenever the values bound to it change.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).unwrap();
    (SCHEMA.functions)(&db).unwrap();
    db.set_prepared_statement_cache_capacity(512);
    db
}

/// A folder that goes with its measure.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let path = std::env::temp_dir().join(format!("measure-{}", Uuid::now_v7().simple()));
        std::fs::create_dir(&path).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).unwrap();
    }
}

fn plain(path: &Path, clients: &[Invented]) {
    let db = open(path, None);
    db.execute_batch(SCHEMA.desk.script).unwrap();
    db.execute_batch("BEGIN").unwrap();
    fill(&db, clients);
    db.execute_batch("COMMIT").unwrap();
}

/// The 50th and 99th of a hundred, and the slowest with what was typed. Each is the best of five: what else the machine does
/// meanwhile is not type-ahead's.
fn told(typed: &[String], look: impl Fn(&str) -> Duration) -> String {
    let best = |text: &str| (0..5).map(|_| look(text)).min().unwrap_or_default();
    let mut times: Vec<(Duration, &String)> = typed.iter().map(|text| (best(text), text)).collect();
    times.sort_unstable();
    let at = |share: usize| times[times.len() * share / 100].0;
    let (slowest, text) = times[times.len() - 1];
    format!("p50 {:?}  p99 {:?}  slowest {slowest:?} ({text:?})", at(50), at(99))
}

fn look<T>(f: impl FnOnce() -> Result<T>) -> Duration {
    let start = Instant::now();
    f().unwrap();
    start.elapsed()
}

#[test]
#[ignore = "measures for a minute"]
fn type_ahead_with_a_key_and_without() {
    let folder = Folder::new();
    let (clients, key) = (invented(), "a passphrase for a file of invented names");
    let typed = typed(&clients);
    plain(&folder.0.join("plain"), &clients);
    let db = open(&folder.0.join("plain"), None);
    db.execute("ATTACH ?1 AS keyed KEY ?2", [folder.0.join("keyed").to_str().unwrap(), key]).unwrap();
    db.query_row("SELECT sqlcipher_export('keyed')", [], |_| Ok(())).unwrap();
    drop(db);
    for round in 1..=2 {
        for (name, key) in [("plain", None), ("keyed", Some(key))] {
            let db = open(&folder.0.join(name), key);
            let warm = |text: &str| look(|| find_in(&db, text, 20));
            let emptied = |text: &str| {
                db.execute_batch("PRAGMA shrink_memory").unwrap();
                warm(text)
            };
            println!("{round} {name} warm:    {}", told(&typed, warm));
            println!("{round} {name} emptied: {}", told(&typed, emptied));
        }
    }
}

#[test]
#[ignore = "measures for some minutes"]
fn type_ahead_in_a_vault() {
    let folder = Folder::new();
    let clients = invented();
    let typed = typed(&clients);
    let now = instant("2026-11-24 09:12");
    let founder = Person {
        user: UserId::new(),
        sign_in_name: "Sam Rivera".to_owned(),
        name: "Sam Rivera".to_owned(),
        credential: String::new(),
        roles: Role::ALL.iter().copied().collect(),
    };
    let (passphrase, recovery) = ("one two three four five".into(), RecoveryKey::generate().unwrap());
    let place = folder.0.join("vault");
    let begin = |db: &Desk| {
        fill(db, &clients);
        Ok::<_, crate::ClinicError>(())
    };
    let vault =
        Vault::create(&place, &SCHEMA, "Harbor House", founder, &passphrase, &recovery, Cost::FLOOR, now, begin)
            .unwrap();
    plain(&folder.0.join("plain"), &clients);
    let db = open(&folder.0.join("plain"), None);
    for round in 1..=2 {
        let in_plain = |text: &str| look(|| find_in(&db, text, 20));
        let in_vault = |text: &str| look(|| vault.read(|db| find(db, text, 20)));
        println!("{round} plain warm: {}", told(&typed, in_plain));
        println!("{round} vault warm: {}", told(&typed, in_vault));
    }
}
