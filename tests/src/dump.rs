//! Everything a file holds, as text: its schema and every row of every table.

use std::fmt::Write;

use clinic::Result;
use rusqlite::{Connection, Row, types::ValueRef};

/// The tables of a file and their creation, as the file itself says.
///
/// # Errors
/// What the file refuses.
pub fn schema(db: &Connection, file: &str) -> Result<String> {
    let mut query = db.prepare(&format!("SELECT name || char(10) || ifnull(sql, '') FROM {file}.sqlite_schema"))?;
    let parts = query.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
    Ok(parts.join("\n"))
}

/// Every row of every table of a file, one on a line.
///
/// # Errors
/// What the file refuses.
pub fn rows(db: &Connection, file: &str) -> Result<String> {
    let mut dump = String::new();
    for table in tables(db, file)? {
        let mut query = db.prepare(&format!("SELECT * FROM {file}.{table}"))?;
        let columns = query.column_count();
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            writeln!(dump, "{table}: {}", line(row, columns)?).expect("a string takes everything");
        }
    }
    Ok(dump)
}

/// The names of a file's tables.
///
/// # Errors
/// What the file refuses.
pub fn tables(db: &Connection, file: &str) -> Result<Vec<String>> {
    let sql = format!("SELECT name FROM {file}.sqlite_schema WHERE type = 'table' ORDER BY name");
    Ok(db.prepare(&sql)?.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

fn line(row: &Row<'_>, columns: usize) -> rusqlite::Result<String> {
    let cells = (0..columns).map(|it| Ok(cell(row.get_ref(it)?)));
    Ok(cells.collect::<rusqlite::Result<Vec<_>>>()?.join(" | "))
}

/// Whether bytes are an id, a key or a signature: as long as one, and no text. Chance made them, and in thousands of them it
/// spells any word of three letters.
fn is_of_chance(bytes: &[u8]) -> bool {
    [16, 32, 64].contains(&bytes.len()) && std::str::from_utf8(bytes).is_err()
}

fn cell(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Blob(bytes) if is_of_chance(bytes) => format!("{bytes:?}"),
        ValueRef::Null => String::new(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => String::from_utf8_lossy(bytes).into_owned(),
    }
}
