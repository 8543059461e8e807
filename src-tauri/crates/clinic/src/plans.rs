//! How SQLite finds the rows of each statement of this crate: no table that grows with the years is read from end to end.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use crate::{SCHEMA, testing::Clinic};

/// Tables that stay small, however long a clinic runs.
const SMALL: [&str; 7] =
    ["clinic_settings", "group_titles", "groups", "unfinished_files", "unfinished_prints", "user_keys", "users"];

/// What is read from end to end all the same: the file, the table, and why.
const KNOWN: [(&str, &str, &str); 3] = [
    ("clients/store.rs", "clients", "the list of all clients is counted, and its pages follow the index by name"),
    ("roster/store.rs", "clients", "an import looks for duplicates among all, in a step that shows its progress"),
    ("roster/store.rs", "telephones", "as above"),
];

/// What stands for the parts of a statement that are put together as it runs.
const PARTS: [(&str, &str); 4] =
    [("{fits}", ""), ("{table}", "unfinished_prints"), ("{wholes}", ""), ("WHERE {}", "WHERE key >= 0")];

/// A statement, and the file of this crate it stands in.
struct Statement {
    file: String,
    text: String,
}

/// Every statement of this crate that looks for rows. One that inserts does not: the tables a plan names for it are those
/// that refer to the row, which are only looked at while a reference is broken.
fn statements() -> Vec<Statement> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut statements = Vec::new();
    for path in sources(&root) {
        let source = fs::read_to_string(&path).unwrap();
        let file = path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
        let found = if file.ends_with(".sql") { vec![source] } else { in_source(&source) };
        statements.extend(found.into_iter().map(|text| Statement { file: file.clone(), text }));
    }
    statements
}

fn in_source(source: &str) -> Vec<String> {
    let source = source.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let (texts, constants) = (texts(source), constants(source));
    let mut statements = Vec::new();
    for (at, text) in texts.iter().enumerate() {
        let text = PARTS.iter().fold(text.clone(), |it, (part, value)| it.replace(part, value));
        let mut text = constants.iter().fold(text, |it, (name, value)| it.replace(name, value));
        // A macro's statement: the table it is told, then the joins that are the same for each.
        if text.ends_with("FROM ") {
            text = format!("{text}clients{}", texts[at + 1]);
        }
        if ["SELECT", "WITH", "UPDATE", "DELETE"].contains(&text.split_whitespace().next().unwrap_or_default()) {
            statements.push(text);
        }
    }
    statements
}

/// The files of a folder and those below, without tests.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() && name != "tests" {
            found.extend(sources(&path));
        } else if name.ends_with(".sql")
            || name.ends_with(".rs") && !["tests.rs", "measure.rs", "testing.rs", "plans.rs"].contains(&name)
        {
            found.push(path);
        }
    }
    found
}

/// Every text between quotation marks, in the order of the file; comments have none.
fn texts(source: &str) -> Vec<String> {
    let mut texts = Vec::new();
    let mut rest = source.chars().peekable();
    while let Some(letter) = rest.next() {
        match letter {
            '/' if rest.peek() == Some(&'/') => while rest.next().is_some_and(|it| it != '\n') {},
            '\'' if rest.peek() == Some(&'"') => drop(rest.next()),
            '"' => {
                let mut text = String::new();
                while let Some(it) = rest.next().filter(|it| *it != '"') {
                    text.push(if it == '\\' { rest.next().unwrap() } else { it });
                }
                texts.push(text);
            }
            _ => {}
        }
    }
    texts
}

/// "{COLUMNS}", and what a file's constant of that name says.
fn constants(source: &str) -> Vec<(String, String)> {
    let found = source.split("const ").skip(1).filter_map(|it| {
        let (name, rest) = it.split_once(": &str =")?;
        let text = rest.trim_start().strip_prefix('"')?.split('"').next()?;
        name.chars().all(|it| it.is_ascii_uppercase() || it == '_').then(|| (format!("{{{name}}}"), text.to_owned()))
    });
    found.collect()
}

/// How SQLite finds the rows: a line for each table it looks into.
fn plan(clinic: &mut Clinic, statement: &str) -> Vec<String> {
    let explained = format!("EXPLAIN QUERY PLAN {statement}");
    let ask = |db: &rusqlite::Connection| {
        let mut prepared = db.prepare(&explained)?;
        let lines = prepared.raw_query().mapped(|row| row.get("detail")).collect::<Result<_, _>>()?;
        Ok(lines)
    };
    let plan = if statement.starts_with("SELECT") || statement.starts_with("WITH") {
        clinic.read_clinical(|db| ask(db))
    } else if statement.contains("clinical.") {
        clinic.write_clinical(|db| ask(db))
    } else {
        clinic.write(|db| ask(db))
    };
    plan.unwrap_or_else(|error| panic!("{statement}: {error}"))
}

/// The tables of both files, and the indexes that hold only some of a table's rows, as those that are open or unsigned.
fn tables_and_partial_indexes(clinic: &Clinic) -> (BTreeSet<String>, BTreeSet<String>) {
    let named = |what: &'static str| {
        clinic.read_clinical(|db| {
            let mut query = db.prepare(&format!(
                "SELECT name FROM (SELECT * FROM main.sqlite_schema UNION ALL SELECT * FROM clinical.sqlite_schema)
                 WHERE {what}"
            ))?;
            Ok(query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
        })
    };
    (named("type = 'table'").unwrap(), named("type = 'index' AND sql LIKE '% WHERE %'").unwrap())
}

/// The table that a line of a plan names, by itself or by what the statement calls it.
fn table_of<'a>(name: &'a str, statement: &'a str, tables: &BTreeSet<String>) -> Option<&'a str> {
    let name = name.strip_prefix("clinical.").unwrap_or(name);
    if tables.contains(name) {
        return Some(name);
    }
    let words: Vec<&str> = statement.split_whitespace().collect();
    let called = words.windows(3).find(|it| it[1] == "AS" && it[2] == name)?;
    Some(called[0].strip_prefix("clinical.").unwrap_or(called[0])).filter(|it| tables.contains(*it))
}

#[test]
fn no_statement_reads_a_growing_table_from_end_to_end() {
    let mut clinic = Clinic::new();
    let (tables, partial) = tables_and_partial_indexes(&clinic);
    let mut refused = BTreeMap::new();
    for Statement { file, text } in statements() {
        for line in plan(&mut clinic, &text) {
            let words: Vec<&str> = line.split_whitespace().collect();
            let table = words.get(1).and_then(|it| table_of(it, &text, &tables)).unwrap_or_default();
            let is_partial =
                line.split("INDEX ").nth(1).is_some_and(|it| partial.contains(it.split(' ').next().unwrap()));
            let is_known = KNOWN.iter().any(|(known, of, _)| *known == file && *of == table);
            let is_scan =
                words[0] == "SCAN" && !table.is_empty() && !is_partial && !is_known && !SMALL.contains(&table);
            // Of a client's whole story only a page is wanted: it comes in its order.
            let is_sorted = text.contains("LIMIT :limit") && line == "USE TEMP B-TREE FOR ORDER BY";
            if is_scan || is_sorted || line.contains("AUTOMATIC") {
                refused.insert(format!("{file}: {line}"), text.clone());
            }
        }
    }
    assert!(refused.is_empty(), "{refused:#?}");
}

/// What is read in one piece, however far apart the rows of a table lie: a part of the statement, and the table of which an
/// index brings all that it asks.
const IN_ONE_PIECE: [(&str, &str); 9] = [
    ("FROM clinical.notes AS note INDEXED BY", "notes"),
    ("SELECT of_note_id, count(*)", "notes"),
    ("SELECT session_id FROM clinical.notes INDEXED BY", "notes"),
    ("FROM attendance INDEXED BY", "attendance"),
    ("INDEXED BY sessions_by_group", "enrolments"),
    ("INDEXED BY sessions_by_group", "sessions"),
    ("'plan' AS document", "discharge_plans"),
    ("'plan' AS document", "discharge_summaries"),
    ("INDEXED BY open_episodes", "episodes"),
];

#[test]
fn what_lies_far_apart_is_read_from_an_index_that_has_it_all() {
    let mut clinic = Clinic::new();
    let (tables, _) = tables_and_partial_indexes(&clinic);
    let statements = statements();
    for (part, table) in IN_ONE_PIECE {
        let mut looks = 0;
        for Statement { file, text } in statements.iter().filter(|it| it.text.contains(part)) {
            for line in plan(&mut clinic, text) {
                let name = line.split_whitespace().nth(1).unwrap_or_default();
                if table_of(name, text, &tables) == Some(table) {
                    looks += 1;
                    assert!(line.contains(" COVERING INDEX "), "{file}: {line}");
                }
            }
        }
        assert!(looks > 0, "{part}: {table}");
    }
}

#[test]
fn every_statement_is_found() {
    let statements = statements();
    assert!(statements.len() > 120, "{}", statements.len());
    let with = |part: &str| statements.iter().any(|it| it.text.contains(part));
    assert!(with("SELECT id, kind, client_id, episode_id"), "constants are filled in");
    assert!(with("FROM clients\n             LEFT JOIN episodes"), "and a macro's parts");
    assert!(statements.iter().all(|it| !it.text.contains('{')), "nothing is left open");
}

/// Columns whose table is read from end to end when a client who was just added is taken back: an index for that one
/// moment would be paid for under every signature.
const TAKEN_BACK_SLOWLY: [(&str, &str); 1] = [("signatures", "client_id")];

#[test]
fn before_a_row_is_taken_back_what_refers_to_it_is_found_by_an_index() {
    let clinic = Clinic::new();
    let leads: BTreeSet<(String, String)> = clinic
        .read_clinical(|db| {
            let mut query = db.prepare(
                "SELECT tables.name, columns.name
                 FROM pragma_table_list AS tables, pragma_index_list(tables.name, 'clinical') AS indexes,
                      pragma_index_info(indexes.name, 'clinical') AS columns
                 WHERE tables.schema = 'clinical' AND columns.seqno = 0 AND NOT indexes.partial",
            )?;
            Ok(query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
        })
        .unwrap();
    // Nobody takes back a colleague who has written something.
    let asked = SCHEMA.crossings.iter().filter(|it| it.desk != "users").map(|it| (it.table, it.column));
    let slow: Vec<_> = asked.filter(|(table, column)| !leads.contains(&((*table).into(), (*column).into()))).collect();
    assert_eq!(slow, TAKEN_BACK_SLOWLY);
}
