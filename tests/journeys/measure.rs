//! Measurements, not tests: they print figures and refuse nothing.
//!
//! `cargo nextest run -p journeys --run-ignored only --no-capture measure`

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement prints what it measured")]

use std::{
    fmt::Write,
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use clinic::{
    ClientId, SCHEMA, SessionId, clients, episodes,
    group_notes::{self, GroupNoteDraft},
    groups,
    roster::{self, Roster},
    sessions,
};
use journeys::{
    forms,
    house::{FOUNDER, House, date, passphrase},
};
use rusqlite::{Connection, params_from_iter, types::Value};
use secrecy::SecretString;
use tempfile::TempDir;
use vault::{Cost, Vault};

/// The middle of some times, with the least and the most.
fn told(mut times: Vec<Duration>) -> String {
    times.sort_unstable();
    format!("median {:.1?} (least {:.1?}, most {:.1?})", middle(&times), times[0], times[times.len() - 1])
}

fn middle(sorted: &[Duration]) -> Duration {
    sorted[sorted.len() / 2]
}

fn timed<T>(f: impl FnOnce() -> T) -> Duration {
    let begun = Instant::now();
    drop(f());
    begun.elapsed()
}

/// A wrong passphrase pays for the key derivation and opens nothing: the difference is the opening of the files.
#[test]
#[ignore = "a measurement"]
fn unlocking() {
    for (name, cost) in [("default cost", Cost::default()), ("least cost", Cost::FLOOR)] {
        let place = TempDir::new().unwrap();
        let folder = place.path().join("clinic");
        let now = {
            let house = House::in_folder(&folder, cost);
            house.now()
        };
        let wrong: SecretString = "another lantern mosaic thimble".into();
        let mut opened = Vec::new();
        let mut refused = Vec::new();
        for _ in 0..10 {
            opened.push(timed(|| Vault::unlock(&folder, &SCHEMA, FOUNDER, &passphrase(), now).unwrap()));
            refused.push(timed(|| Vault::unlock(&folder, &SCHEMA, FOUNDER, &wrong, now).err().unwrap()));
        }
        println!("unlock, {name}: {}", told(opened.clone()));
        println!("key derivation alone (a wrong passphrase), {name}: {}", told(refused.clone()));
        opened.sort_unstable();
        refused.sort_unstable();
        println!("the rest, {name}: {:.1?}", middle(&opened).saturating_sub(middle(&refused)));
    }
}

const TWELVE: [&str; 12] = ["Ada", "Ben", "Chidi", "Dara", "Elif", "Fay", "Gus", "Hana", "Ivo", "June", "Kofi", "Lea"];

/// A group of twelve who all came on a day.
struct Twelve {
    house: House,
    group: clinic::GroupId,
    clients: Vec<ClientId>,
}

impl Twelve {
    fn new() -> Self {
        let mut house = House::new();
        house.at("2026-11-24 15:00");
        let (me, today, now) = (house.me().user, house.today(), house.now());
        let admitted_on = date("2026-01-01");
        let group = house.write(|db| groups::add(db, &forms::group("Group A", me))).unwrap();
        let clients = TWELVE.map(|name| {
            house
                .write(|db| {
                    let client = clients::add(db, &forms::client(name, "Example"), today, now)?;
                    episodes::admit(db, &forms::admission(client, admitted_on, Some(me)), today)?;
                    groups::enrol(db, group, client, admitted_on)?;
                    Ok(client)
                })
                .unwrap()
        });
        Self { house, group, clients: clients.to_vec() }
    }

    /// All twelve come on a day.
    fn come(&mut self, day: chrono::NaiveDate) -> SessionId {
        let (me, now, group) = (self.house.me().user, self.house.now(), self.group);
        for client in &self.clients {
            let draft = sessions::AttendanceDraft {
                group_id: group,
                held_on: day,
                client_id: *client,
                state: sessions::AttendanceState::Came,
                arrived_minute: Some(540),
                left_minute: None,
                reason: None,
            };
            self.house.write(|db| sessions::correct(db, &draft, me, now)).unwrap();
        }
        sessions::id_of(group, day)
    }

    fn draft(&self, session_id: SessionId) -> GroupNoteDraft {
        let bodies = (1..).zip(&self.clients);
        let body = |n: usize| {
            format!("Member {n} spoke of the week, named a hard hour and a kind one, and listened. ").repeat(5)
        };
        GroupNoteDraft {
            session_id,
            part: Some(forms::part("Refusal skills", &"The group practised refusing a drink in pairs. ".repeat(8))),
            members: bodies.map(|(n, it)| forms::about(*it, &body(n))).collect(),
        }
    }
}

/// Says to a process of its own where the rows lie that it writes with plain SQLite.
const ROWS: &str = "STEPDOWN_MEASURE_ROWS";

/// Keeping and signing a session of twelve, beside plain SQLite that durably writes the same rows in as many transactions.
/// It does so in a process of its own: SQLCipher locks and wipes the memory of every connection of a process.
#[test]
#[ignore = "a measurement"]
fn a_session_of_twelve() {
    if let Some(place) = std::env::var_os(ROWS) {
        return the_same_rows_plainly(Path::new(&place));
    }
    let mut twelve = Twelve::new();
    let (mut kept, mut signed) = (Vec::new(), Vec::new());
    let place = TempDir::new().unwrap();
    let [drafted, sealed] = ["drafted.db", "sealed.db"].map(|it| Plain::open(&place.path().join(it)));
    for day in date("2026-03-01").iter_days().take(15) {
        let session = twelve.come(day);
        let (draft, now) = (twelve.draft(session), twelve.house.now());
        kept.push(timed(|| twelve.house.write_clinical(|db, me| group_notes::keep(db, &draft, me, now)).unwrap()));
        drafted.put(&rows_of(&twelve.house, session));
        signed.push(timed(|| twelve.house.sign(|db, by| group_notes::sign_ready(db, session, by, now)).unwrap()));
        sealed.put(&rows_of(&twelve.house, session));
    }
    let both: Vec<Duration> = kept.iter().zip(&signed).map(|(kept, signed)| *kept + *signed).collect();
    println!("keep twelve notes: {}", told(kept));
    println!("sign twelve notes: {}", told(signed));
    println!("both: {}", told(both));
    let mut plainly = Command::new(std::env::current_exe().unwrap());
    plainly.args(["--exact", "a_session_of_twelve", "--ignored", "--nocapture"]).env(ROWS, place.path());
    assert!(plainly.status().unwrap().success());
}

fn the_same_rows_plainly(place: &Path) {
    let [drafted, sealed] = ["drafted.db", "sealed.db"].map(|it| Connection::open(place.join(it)).unwrap());
    let plain = Plain::open(&place.join("plain.db"));
    let mut query = drafted.prepare("SELECT session_id FROM group_notes").unwrap();
    let sessions: Vec<SessionId> = query.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let write = |session| {
        let [drafted, sealed] = [&drafted, &sealed].map(|it| rows_in(it, "main", session).unwrap());
        timed(|| {
            plain.put(&drafted);
            plain.put(&sealed);
        })
    };
    println!("plain SQLite, the same rows in two transactions: {}", told(sessions.into_iter().map(write).collect()));
}

/// Rows by table, as they stand.
type Rows = Vec<(&'static str, Vec<Vec<Value>>)>;

/// Tables that hold a session's notes, and which of their rows do.
const TABLES: &[(&str, &str)] = &[
    ("group_notes", "session_id = ?1"),
    ("notes", "session_id = ?1"),
    ("note_sections", "note_id IN (SELECT id FROM notes WHERE session_id = ?1)"),
    ("member_notes", "note_id IN (SELECT id FROM notes WHERE session_id = ?1)"),
    ("signatures", "subject_id IN (SELECT id FROM notes WHERE session_id = ?1)"),
];

fn rows_of(house: &House, session: SessionId) -> Rows {
    house.read_clinical(|db, _| Ok(rows_in(db, "clinical", session)?)).unwrap()
}

fn rows_in(db: &Connection, file: &str, session: SessionId) -> rusqlite::Result<Rows> {
    let of_table = |table: &str, which: &str| -> rusqlite::Result<Vec<Vec<Value>>> {
        let mut query = db.prepare(&format!("SELECT * FROM {file}.{table} WHERE {which}"))?;
        let columns = query.column_count();
        let rows = query.query_map([session], |row| (0..columns).map(|it| row.get(it)).collect())?;
        rows.collect()
    };
    TABLES.iter().map(|(table, which)| Ok((*table, of_table(table, which)?))).collect()
}

/// SQLite without a key, without a record of changes, without a signature; as durable.
struct Plain(Connection);

impl Plain {
    fn open(path: &Path) -> Self {
        let db = Connection::open(path).unwrap();
        db.execute_batch("PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = EXTRA; PRAGMA foreign_keys = ON")
            .unwrap();
        (SCHEMA.functions)(&db).unwrap();
        db.execute_batch(SCHEMA.clinical.script).unwrap();
        Self(db)
    }

    fn put(&self, rows: &Rows) {
        self.0.execute_batch("BEGIN").unwrap();
        for (table, rows) in rows {
            for row in rows {
                let places = vec!["?"; row.len()].join(", ");
                let sql = format!("INSERT OR REPLACE INTO {table} VALUES ({places})");
                self.0.prepare_cached(&sql).unwrap().execute(params_from_iter(row)).unwrap();
            }
        }
        self.0.execute_batch("COMMIT").unwrap();
    }
}

/// A roster of invented people, as large as asked.
fn roster_of(rows: usize) -> String {
    let mut file = "Patient Number,First Name,Last Name,Birth Date,Mobile Phone,Home Phone,Email,Street Address,City,Province,Postal,Emergency Contact Name,Emergency Contact Phone\n".to_owned();
    for at in 0..rows {
        let (month, day, year) = (at % 12 + 1, at % 28 + 1, 1940 + at % 70);
        writeln!(
            file,
            "{},Ann{at},Lee-{},{month}/{day}/{year},303-555-{:04},201-555-{:04},ann{at}@example.com,{at} Sample St,Exampleton,OR,00041,Sam Testwell,207-555-0110",
            100_000 + at,
            at % 997,
            at % 10_000,
            at % 9_973,
        )
        .unwrap();
    }
    file
}

/// From the bytes of a file to clients in a folder.
#[test]
#[ignore = "a measurement"]
fn importing_a_roster() {
    for rows in [1_000, 10_000] {
        let mut house = House::new();
        let (today, now, file) = (house.today(), house.now(), roster_of(rows));
        let begun = Instant::now();
        let mut roster = Roster::read(file.as_bytes()).unwrap();
        let read = begun.elapsed();
        house.read(|db| roster.assess(db, today, &mut |_, _| true)).unwrap();
        let assessed = begun.elapsed();
        let added = house.write(|db| roster::import(db, &roster, today, now, &mut |_, _| true)).unwrap().added;
        let written = begun.elapsed();
        assert_eq!(added as usize, rows);
        println!(
            "{rows} rows: read {read:.1?}, assessed {:.1?}, written {:.1?}, in all {written:.1?}",
            assessed - read,
            written - assessed
        );
    }
}
