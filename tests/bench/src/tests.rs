//! A clinic that was grown is a record like any other.

use std::path::{Path, PathBuf};

use clinic::{ClientId, GroupId, SessionId, clients, course, sessions};
use tempfile::TempDir;
use vault::{Timestamp, Vault};

use crate::{
    clinics::{Kind, grow_to, instant, year_of},
    grow,
};

const NOW: &str = "2026-11-24 10:12";

/// A small clinic, and what grew out of it.
struct Grown {
    _place: TempDir,
    year: PathBuf,
    grown: PathBuf,
    now: Timestamp,
}

const ENTRIES: u32 = 150;

impl Grown {
    fn new() -> Self {
        let place = TempDir::new().unwrap();
        let (year, grown) = (place.path().join("year"), place.path().join("grown"));
        let now = instant(NOW);
        year_of(&year, now, demo::Size { clients: 14, weeks: 26, noted_percent: 60 });
        let before = notes(&open(Kind::Plain, &year, now));
        grow_to(&year, &grown, now, ENTRIES, 12 * before);
        Self { _place: place, year, grown, now }
    }

    fn before(&self, kind: Kind) -> Vault {
        open(kind, &self.year, self.now)
    }

    fn after(&self, kind: Kind) -> Vault {
        open(kind, &self.grown, self.now)
    }
}

fn open(kind: Kind, folder: &Path, now: Timestamp) -> Vault {
    kind.open(folder, now).unwrap()
}

fn number(vault: &Vault, sql: &str) -> f64 {
    vault.read_clinical(|db| Ok::<_, clinic::ClinicError>(db.query_row(sql, [], |row| row.get(0))?)).unwrap()
}

fn notes(vault: &Vault) -> u32 {
    number(vault, "SELECT CAST(count(*) AS REAL) FROM clinical.notes") as u32
}

/// What each client's stay holds on average, of those who were discharged.
fn of_a_stay(vault: &Vault, of: &str) -> f64 {
    number(
        vault,
        &format!(
            "SELECT CAST((SELECT count(*) FROM {of} WHERE client_id IN who.ids) AS REAL) / (SELECT count(*) FROM who.ids)"
        )
        .replace(
            "who.ids",
            "(SELECT client_id FROM main.episodes GROUP BY client_id HAVING count(ended_on) = count(*) AND count(*) < 4)",
        ),
    )
}

#[test]
fn a_grown_clinic_is_a_record_like_any_other() {
    let clinic = Grown::new();
    holds_what_it_should(&clinic);
    can_be_worked_in(&clinic);
    grew_alike_in_both_kinds(&clinic);
}

fn holds_what_it_should(clinic: &Grown) {
    for kind in Kind::BOTH {
        let (before, after) = (clinic.before(kind), clinic.after(kind));
        let report = after.check().unwrap();
        assert!(report.is_sound(), "{report:?}");

        let (had, has) = (notes(&before), notes(&after));
        assert!((11 * had..=14 * had).contains(&has), "{has} notes out of {had}");

        // Who is in care stays who they are, and the last year as it was.
        for what in [
            "episodes WHERE ended_on IS NULL",
            "enrolments WHERE until_on IS NULL",
            "groups WHERE closed_on IS NULL",
            "attendance WHERE session_on > '2026-11-01'",
            "clinical.notes WHERE signed_at IS NULL",
        ] {
            let count = format!("SELECT CAST(count(*) AS REAL) FROM {what}");
            assert_eq!(number(&before, &count), number(&after, &count), "{what}");
        }

        // A stay holds what a stay held.
        for what in ["clinical.notes", "main.attendance", "clinical.signatures", "main.telephones"] {
            let (held, holds) = (of_a_stay(&before, what), of_a_stay(&after, what));
            assert!((holds / held - 1.0).abs() < 0.25, "{what} of a stay: {holds}, before {held}");
        }

        let doubled = number(&after, "SELECT CAST(count(*) - count(DISTINCT record_number) AS REAL) FROM clients");
        assert_eq!(doubled, 0.0, "each client has a record number of their own");
        let next = number(&after, "SELECT CAST(next AS REAL) FROM numbers WHERE name = 'record'");
        let highest = number(&after, "SELECT CAST(max(CAST(record_number AS INTEGER)) AS REAL) FROM clients");
        assert!(next > highest, "{next} is free");
    }
}

fn can_be_worked_in(clinic: &Grown) {
    let vault = clinic.after(Kind::Encrypted);
    let me = vault.me().clone();
    vault
        .read_clinical(|db| {
            // Type-ahead finds who was copied.
            let mut astray = db.prepare(
                "SELECT count(*) FROM (SELECT is_active, key, sort_name, client_id FROM client_key_rows
                                       EXCEPT SELECT is_active, key, sort_name, client_id FROM client_keys)",
            )?;
            assert_eq!(astray.query_row([], |row| row.get::<_, u32>(0))?, 0);
            let (id, number): (ClientId, String) =
                db.query_row("SELECT id, record_number FROM clients ORDER BY record_number DESC LIMIT 1", [], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })?;
            assert!(clients::find(db, &number, 20)?.iter().any(|it| it.id == id), "{number}");

            // Sessions are called as the rule calls them.
            let mut all = db.prepare("SELECT id, group_id, held_on FROM sessions")?;
            let all = all.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
            for (id, group, held_on) in all.collect::<rusqlite::Result<Vec<(SessionId, GroupId, _)>>>()? {
                assert_eq!(id, sessions::id_of(group, held_on));
            }

            // Who came most often has the longest chart, in its order to the end.
            let longest: ClientId = db.query_row(
                "SELECT client_id FROM attendance GROUP BY client_id ORDER BY count(*) DESC LIMIT 1",
                [],
                |row| row.get(0),
            )?;
            let story = course::chart_story(db, longest, None, 500, &me, clinic.now)?;
            assert!(story.total >= ENTRIES, "{} entries", story.total);
            assert_eq!(story.entries.len(), story.total as usize);
            Ok::<_, clinic::ClinicError>(())
        })
        .unwrap();
}

fn grew_alike_in_both_kinds(clinic: &Grown) {
    let [encrypted, plain] = Kind::BOTH.map(|it| clinic.after(it));
    for table in grow::tables() {
        let count = format!("SELECT CAST(count(*) AS REAL) FROM {table}");
        assert_eq!(number(&encrypted, &count), number(&plain, &count), "{table}");
    }
    let last = "SELECT CAST(sum(CAST(record_number AS INTEGER)) AS REAL) FROM clients";
    assert_eq!(number(&encrypted, last), number(&plain, last));
}

/// A new table is either copied, or it is known not to be.
#[test]
fn every_table_was_thought_of() {
    const LEFT: [&str; 5] =
        ["main.clinic_settings", "main.users", "main.user_keys", "main.numbers", "main.client_keys"];
    let vault = Vault::in_memory(&clinic::SCHEMA).unwrap();
    let tables: Vec<String> = vault
        .read_clinical(|db| {
            let mut tables = db.prepare(
                "SELECT schema || '.' || name FROM pragma_table_list
                 WHERE type = 'table' AND schema IN ('main', 'clinical') AND name NOT LIKE 'sqlite_%'
                   AND name <> 'vault_meta' AND name NOT LIKE 'unfinished_%'",
            )?;
            let tables = tables.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
            Ok::<_, clinic::ClinicError>(tables)
        })
        .unwrap();
    let copied: Vec<String> = grow::tables().collect();
    for table in &tables {
        assert!(copied.contains(table) != LEFT.contains(&table.as_str()), "{table}");
    }
    assert_eq!(tables.len(), copied.len() + LEFT.len());
}
