//! Row changes as data: which table, the columns before, the columns after. Captured here by temporary triggers, and
//! applied backwards here; nothing else knows how.

use std::{
    collections::BTreeMap,
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use rusqlite::{
    CachedStatement, Connection, ErrorCode, OptionalExtension,
    functions::{Context, FunctionFlags},
    params_from_iter,
    types::Value,
};

use crate::{
    VaultError,
    check::Astray,
    fields::Fields,
    open,
    schema::{Crossing, File, Schema},
};

/// The SQL function that the triggers call.
pub(crate) const CAPTURE: &str = "vault_capture";

/// The columns of a row, in the order of its table.
type Row = Vec<Value>;

/// A change of one row. Without `before` it was inserted, without `after` deleted.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Change {
    /// Index of its table among those watched.
    table: usize,
    before: Option<Row>,
    after: Option<Row>,
}

impl Change {
    fn rows(&self) -> impl Iterator<Item = &Row> {
        self.before.iter().chain(&self.after)
    }
}

/// A row that an action touched, as the action found it and as it left it.
#[derive(Clone, Copy)]
pub struct TouchedRow<'v> {
    table: &'v Table,
    change: &'v Change,
}

impl<'v> TouchedRow<'v> {
    /// The name of its table.
    #[must_use]
    pub fn table(&self) -> &'v str {
        &self.table.name
    }

    /// A column's value: as the action left it, or as it was before the action took the row away.
    #[must_use]
    pub fn get(&self, column: &str) -> Option<&'v Value> {
        let row = self.change.after.as_ref().or(self.change.before.as_ref())?;
        self.table.columns.iter().position(|it| it == column).and_then(|it| row.get(it))
    }
}

/// Values are a client's; only the place is shown.
impl fmt::Debug for TouchedRow<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TouchedRow({})", self.table.name)
    }
}

/// A table that is watched.
#[derive(Debug)]
struct Table {
    file: File,
    name: String,
    columns: Vec<String>,
    /// Which columns are the primary key.
    key: Vec<usize>,
    parents: Vec<Parent>,
}

/// A foreign key.
#[derive(Debug)]
struct Parent {
    /// Index of the table it refers to.
    table: usize,
    /// Our columns and theirs.
    columns: Vec<(usize, usize)>,
}

/// A column that refers to a row of the other file.
#[derive(Debug)]
struct Reference {
    /// Index of its table.
    table: usize,
    column: usize,
    /// Index of the table it refers to.
    desk: usize,
}

/// A row as a list of changes left it: gone, or so.
struct Left<'c> {
    table: usize,
    key: Row,
    row: Option<&'c Row>,
}

/// How many rows are asked for at once.
const AT_ONCE: usize = 500;

/// Watches the tables of a connection and holds what changed since it was last asked.
pub(crate) struct Recorder {
    tables: Arc<Vec<Table>>,
    /// None in a session of the desk alone.
    references: Vec<Reference>,
    changes: Arc<Mutex<Vec<Change>>>,
}

impl Recorder {
    /// Watches every shared table.
    pub(crate) fn watch(connection: &Connection, schema: &Schema, has_clinical: bool) -> Result<Self, VaultError> {
        let tables = Arc::new(tables(connection, schema, has_clinical)?);
        let references = if has_clinical { references(schema.crossings, &tables)? } else { Vec::new() };
        let recorder = Self { tables, references, changes: Arc::default() };
        let changes = Arc::clone(&recorder.changes);
        let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_INNOCUOUS;
        connection.create_scalar_function(CAPTURE, -1, flags, move |values| {
            if let Some(change) = captured(values)? {
                held(&changes).push(change);
            }
            Ok(0)
        })?;
        for (index, table) in recorder.tables.iter().enumerate() {
            connection.execute_batch(&table.triggers(index))?;
        }
        Ok(recorder)
    }

    /// Watches nothing.
    pub(crate) fn blind() -> Self {
        Self { tables: Arc::default(), references: Vec::new(), changes: Arc::default() }
    }

    pub(crate) fn clear(&self) {
        held(&self.changes).clear();
    }

    pub(crate) fn take(&self) -> Vec<Change> {
        std::mem::take(&mut *held(&self.changes))
    }

    /// The name of the table in which a row changed.
    pub(crate) fn table_of(&self, change: &Change) -> &str {
        &self.tables[change.table].name
    }

    /// A changed row as it may be looked at.
    pub(crate) fn touched<'v>(&'v self, change: &'v Change) -> TouchedRow<'v> {
        TouchedRow { table: &self.tables[change.table], change }
    }

    /// Whether one change lies in a row that the other touched, or in a row that belongs to it by a foreign key.
    pub(crate) fn belongs(&self, change: &Change, to: &Change) -> bool {
        let shares = |columns: &[(usize, usize)]| {
            change
                .rows()
                .any(|ours| to.rows().any(|theirs| columns.iter().all(|(our, their)| ours[*our] == theirs[*their])))
        };
        let table = &self.tables[change.table];
        let same: Vec<_> = table.key.iter().map(|it| (*it, *it)).collect();
        (change.table == to.table && shares(&same))
            || table.parents.iter().any(|it| it.table == to.table && shares(&it.columns))
    }

    /// Refuses if a row is no longer as these changes left it.
    pub(crate) fn require_unchanged<'c>(
        &self,
        connection: &Connection,
        changes: impl Iterator<Item = &'c Change>,
    ) -> Result<(), VaultError> {
        for it in self.left(changes.map(|it| (it.table, &it.before, &it.after))).values() {
            if self.tables[it.table].find(connection, &it.key)?.as_ref() != it.row {
                return Err(VaultError::ChangedSince);
            }
        }
        Ok(())
    }

    /// Refuses if taking these changes back would take a row of the desk file away to which the clinical file then still
    /// refers.
    pub(crate) fn require_nothing_astray<'c>(
        &self,
        connection: &Connection,
        changes: impl DoubleEndedIterator<Item = &'c Change>,
    ) -> Result<(), VaultError> {
        let left = self.left(changes.rev().map(|it| (it.table, &it.after, &it.before)));
        for reference in &self.references {
            let gone: Vec<&Value> = left
                .values()
                .filter(|it| it.table == reference.desk && it.row.is_none())
                .flat_map(|it| &it.key)
                .collect();
            let comes_back = |it: &Left<'_>| {
                it.table == reference.table && it.row.is_some_and(|row| gone.contains(&&row[reference.column]))
            };
            // A referring row that is among the changes itself is judged by what becomes of it.
            let table = &self.tables[reference.table];
            let mut stays = left.values().any(comes_back);
            for gone in gone.chunks(AT_ONCE) {
                let keys = table.keys_where(connection, reference.column, gone)?;
                stays |= keys.iter().any(|it| !left.contains_key(&encoded(reference.table, it)));
            }
            if stays {
                return Err(VaultError::ChangedSince);
            }
        }
        Ok(())
    }

    /// Counts the rows of the clinical file that refer to rows of the desk file that are not there.
    pub(crate) fn astray(&self, connection: &Connection) -> Result<Vec<Astray>, VaultError> {
        let mut found = Vec::new();
        for reference in &self.references {
            let (table, desk) = (&self.tables[reference.table], &self.tables[reference.desk]);
            let sql = format!(
                "SELECT count(*) FROM {} AS ours WHERE ours.{column} IS NOT NULL
                 AND NOT EXISTS (SELECT 1 FROM {} AS theirs WHERE theirs.{key} = ours.{column})",
                table.place(),
                desk.place(),
                column = quoted(&table.columns[reference.column]),
                key = quoted(&desk.columns[desk.key[0]]),
            );
            let rows = own(connection, &sql)?.query_row([], |row| row.get(0))?;
            if rows > 0 {
                found.push(Astray { table: table.name.clone(), desk: desk.name.clone(), rows });
            }
        }
        Ok(found)
    }

    /// The rows that are named in a list of changes (what was there before, what after), as its end leaves them.
    fn left<'c>(
        &self,
        changes: impl Iterator<Item = (usize, &'c Option<Row>, &'c Option<Row>)>,
    ) -> BTreeMap<Vec<u8>, Left<'c>> {
        let mut left = BTreeMap::new();
        for (table, before, after) in changes {
            for (row, stays) in [(before, false), (after, true)] {
                if let Some(row) = row {
                    let key = self.tables[table].key_of(row);
                    left.insert(encoded(table, &key), Left { table, key, row: stays.then_some(row) });
                }
            }
        }
        left
    }

    /// Takes changes back, the last one first.
    pub(crate) fn take_back(&self, connection: &Connection, changes: &[Change]) -> Result<(), VaultError> {
        // Between two rows a reference may point to nothing; at the end it may not.
        connection.execute_batch("PRAGMA defer_foreign_keys = ON")?;
        for change in changes.iter().rev() {
            self.tables[change.table].take_back(connection, change).map_err(in_the_way)?;
        }
        let seen = held(&self.changes).len();
        // More than that: a row that was added since would go with its parent.
        if seen == changes.len() { Ok(()) } else { Err(VaultError::ChangedSince) }
    }
}

/// A constraint in the way of taking something back: what it needs was changed since.
pub(crate) fn in_the_way(error: VaultError) -> VaultError {
    let VaultError::Sqlite(cause) = &error else { return error };
    if cause.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) { VaultError::ChangedSince } else { error }
}

fn held(changes: &Mutex<Vec<Change>>) -> MutexGuard<'_, Vec<Change>> {
    changes.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A change as a trigger hands it over: the table, how many rows come before, and the columns.
fn captured(values: &Context<'_>) -> rusqlite::Result<Option<Change>> {
    let (table, has_before, has_after): (u32, bool, bool) = (values.get(0)?, values.get(1)?, values.get(2)?);
    let mut columns: Row = (3..values.len()).map(|it| values.get(it)).collect::<Result<_, _>>()?;
    let half = if has_before && has_after { columns.len() / 2 } else { columns.len() };
    let second = columns.split_off(half);
    let (before, after) = match (has_before, has_after) {
        (true, true) => (Some(columns), Some(second)),
        (true, false) => (Some(columns), None),
        (false, _) => (None, Some(columns)),
    };
    Ok((before != after).then_some(Change { table: table as usize, before, after }))
}

/// A row's table and key as bytes, to look it up by.
fn encoded(table: usize, key: &[Value]) -> Vec<u8> {
    let mut fields = Fields::default().with(table.to_le_bytes());
    for value in key {
        fields = match value {
            Value::Null => fields.with(b"n"),
            Value::Integer(it) => fields.with(b"i").with(it.to_le_bytes()),
            Value::Real(it) => fields.with(b"r").with(it.to_le_bytes()),
            Value::Text(it) => fields.with(b"t").with(it),
            Value::Blob(it) => fields.with(b"b").with(it),
        };
    }
    fields.as_bytes().to_vec()
}

fn tables(connection: &Connection, schema: &Schema, has_clinical: bool) -> Result<Vec<Table>, VaultError> {
    let files: &[File] = if has_clinical { &[File::Desk, File::Clinical] } else { &[File::Desk] };
    let mut tables = Vec::new();
    for file in files {
        let here = schema.of(*file).here;
        let mut names = connection.prepare(
            "SELECT name FROM pragma_table_list
             WHERE schema = ?1 AND type = 'table' AND name <> ?2 AND name NOT LIKE 'sqlite!_%' ESCAPE '!'
             ORDER BY name",
        )?;
        let names =
            names.query_map([file.name(), open::META], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
        for name in names.into_iter().filter(|it| !here.contains(&it.as_str())) {
            tables.push(Table::described(connection, *file, name)?);
        }
    }
    for index in 0..tables.len() {
        tables[index].parents = parents(connection, &tables, index)?;
    }
    Ok(tables)
}

fn parents(connection: &Connection, tables: &[Table], index: usize) -> Result<Vec<Parent>, VaultError> {
    let table = &tables[index];
    let mut statement = connection
        .prepare("SELECT id, \"table\", \"from\", \"to\" FROM pragma_foreign_key_list(?1, ?2) ORDER BY id, seq")?;
    let references = statement
        .query_map([&table.name, table.file.name()], |row| {
            Ok((row.get("id")?, row.get("table")?, row.get("from")?, row.get("to")?))
        })?
        .collect::<Result<Vec<(u32, String, String, Option<String>)>, _>>()?;
    let mut parents: BTreeMap<u32, Parent> = BTreeMap::new();
    for (id, to_table, from, to) in references {
        let Some(theirs) = tables.iter().position(|it| it.file == table.file && it.name == to_table) else { continue };
        let parent = parents.entry(id).or_insert(Parent { table: theirs, columns: Vec::new() });
        let their_column = match to {
            Some(column) => tables[theirs].column(&column)?,
            // Without a name, the primary key is meant, column by column.
            None => *tables[theirs].key.get(parent.columns.len()).ok_or(VaultError::Internal("a foreign key"))?,
        };
        parent.columns.push((table.column(&from)?, their_column));
    }
    Ok(parents.into_values().collect())
}

fn references(crossings: &[Crossing], tables: &[Table]) -> Result<Vec<Reference>, VaultError> {
    let find = |file, name| {
        let index = tables.iter().position(|it| it.file == file && it.name == name);
        index.ok_or(VaultError::Internal("a crossing without its table"))
    };
    let resolved = |it: &Crossing| {
        let (table, desk) = (find(File::Clinical, it.table)?, find(File::Desk, it.desk)?);
        if tables[desk].key.len() != 1 {
            return Err(VaultError::Internal("a crossing to a table with a key of several columns"));
        }
        Ok(Reference { table, column: tables[table].column(it.column)?, desk })
    };
    crossings.iter().map(resolved).collect()
}

impl Table {
    fn described(connection: &Connection, file: File, name: String) -> Result<Self, VaultError> {
        let mut statement =
            connection.prepare("SELECT name, pk FROM pragma_table_xinfo(?1, ?2) WHERE hidden = 0 ORDER BY cid")?;
        let columns = statement
            .query_map([&name, file.name()], |row| Ok((row.get("name")?, row.get("pk")?)))?
            .collect::<Result<Vec<(String, u32)>, _>>()?;
        let mut key: Vec<(u32, usize)> =
            columns.iter().enumerate().filter(|(_, (_, pk))| *pk > 0).map(|(index, (_, pk))| (*pk, index)).collect();
        key.sort_unstable();
        if key.is_empty() {
            return Err(VaultError::Internal("a shared table without a primary key"));
        }
        Ok(Self {
            file,
            name,
            columns: columns.into_iter().map(|(name, _)| name).collect(),
            key: key.into_iter().map(|(_, index)| index).collect(),
            parents: Vec::new(),
        })
    }

    fn column(&self, name: &str) -> Result<usize, VaultError> {
        self.columns
            .iter()
            .position(|it| it.eq_ignore_ascii_case(name))
            .ok_or(VaultError::Internal("a reference without its column"))
    }

    fn key_of(&self, row: &[Value]) -> Row {
        self.key.iter().map(|it| row[*it].clone()).collect()
    }

    fn triggers(&self, index: usize) -> String {
        let (schema, table) = (self.file.name(), quoted(&self.name));
        let columns = |of: &str| self.columns.iter().map(|it| format!(", {of}.{}", quoted(it))).collect::<String>();
        [
            ("INSERT", "0, 1", columns("new")),
            ("UPDATE", "1, 1", columns("old") + &columns("new")),
            ("DELETE", "1, 0", columns("old")),
        ]
        .map(|(event, rows, columns)| {
            format!(
                "CREATE TEMP TRIGGER vault_{index}_{event} AFTER {event} ON {schema}.{table}
                 BEGIN SELECT {CAPTURE}({index}, {rows}{columns}); END;\n"
            )
        })
        .concat()
    }

    fn place(&self) -> String {
        format!("{}.{}", self.file.name(), quoted(&self.name))
    }

    /// `"a" IS ?1 AND "b" IS ?2`, numbered from `first`.
    fn where_key(&self, first: usize) -> String {
        let parts = self.key.iter().enumerate();
        let parts = parts.map(|(at, it)| format!("{} IS ?{}", quoted(&self.columns[*it]), first + at));
        parts.collect::<Vec<_>>().join(" AND ")
    }

    fn find(&self, connection: &Connection, key: &[Value]) -> Result<Option<Row>, VaultError> {
        let columns = self.columns.iter().map(|it| quoted(it)).collect::<Vec<_>>().join(", ");
        let sql = format!("SELECT {columns} FROM {} WHERE {}", self.place(), self.where_key(1));
        let row = own(connection, &sql)?
            .query_row(params_from_iter(key), |row| (0..self.columns.len()).map(|it| row.get(it)).collect())
            .optional()?;
        Ok(row)
    }

    /// The keys of the rows that have one of these values in a column.
    fn keys_where(&self, connection: &Connection, column: usize, values: &[&Value]) -> Result<Vec<Row>, VaultError> {
        let keys = self.key.iter().map(|it| quoted(&self.columns[*it])).collect::<Vec<_>>().join(", ");
        let places = (1..=values.len()).map(|it| format!("?{it}")).collect::<Vec<_>>().join(", ");
        let sql = format!("SELECT {keys} FROM {} WHERE {} IN ({places})", self.place(), quoted(&self.columns[column]));
        let mut statement = own(connection, &sql)?;
        let rows = statement.query_map(params_from_iter(values), |row| {
            (0..self.key.len()).map(|it| row.get(it)).collect::<Result<Row, _>>()
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn take_back(&self, connection: &Connection, change: &Change) -> Result<(), VaultError> {
        let written = match (&change.before, &change.after) {
            (None, None) => 1,
            (None, Some(after)) => {
                let sql = format!("DELETE FROM {} WHERE {}", self.place(), self.where_key(1));
                own(connection, &sql)?.execute(params_from_iter(self.key_of(after)))?
            }
            (Some(before), None) => {
                let columns = self.columns.iter().map(|it| quoted(it)).collect::<Vec<_>>().join(", ");
                let values = (1..=self.columns.len()).map(|it| format!("?{it}")).collect::<Vec<_>>().join(", ");
                let sql = format!("INSERT INTO {} ({columns}) VALUES ({values})", self.place());
                own(connection, &sql)?.execute(params_from_iter(before))?
            }
            (Some(before), Some(after)) => {
                let columns = self.columns.iter().enumerate();
                let columns = columns.map(|(at, it)| format!("{} = ?{}", quoted(it), at + 1)).collect::<Vec<_>>();
                let key = self.where_key(self.columns.len() + 1);
                let sql = format!("UPDATE {} SET {} WHERE {key}", self.place(), columns.join(", "));
                own(connection, &sql)?.execute(params_from_iter(before.iter().chain(&self.key_of(after))))?
            }
        };
        if written == 1 { Ok(()) } else { Err(VaultError::ChangedSince) }
    }
}

/// A statement of the vault's own. The remark keeps it apart from those of a step, which are checked when prepared.
fn own<'c>(connection: &'c Connection, sql: &str) -> Result<CachedStatement<'c>, VaultError> {
    Ok(connection.prepare_cached(&format!("/* vault */ {sql}"))?)
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
