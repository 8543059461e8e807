//! A roster in hand, and its import.

use std::collections::HashMap;

use chrono::NaiveDate;
use vault::{Desk, Timestamp};

use super::{
    ColumnTarget, NeverKept, RosterChoice, RosterColumn, RosterFilter, RosterImported, RosterMend, RosterOutcome,
    RosterPage, RosterRow, RosterView,
    assess::{Assessed, Import, Known},
    columns::{self, Column},
    person::{Mended, Person, Reading},
    read::{self, Table},
    text::{at_most, is_placeholder, one_line},
};
use crate::{
    ClientId, ClinicError, Field, Problem, Result, Thing,
    clients::{self, ClientDraft},
    text::is_social_security,
};

/// Rows between two questions whether to go on.
const AT_ONCE: usize = 200;
/// Characters of a sample.
const SAMPLE: usize = 80;

/// A roster that was read, with its mapping, mends and decisions. It lives in memory until it is imported or closed.
#[derive(Debug)]
pub struct Roster {
    table: Table,
    columns: Vec<Column>,
    decisions: HashMap<usize, Decision>,
    /// One for each row, once it was assessed.
    assessed: Vec<Assessed>,
    /// The day it was assessed on: two-digit years and future dates depend on it.
    today: NaiveDate,
}

/// What a person decided about a row.
#[derive(Debug, Clone)]
struct Decision {
    mended: Mended,
    choice: RosterChoice,
}

impl Roster {
    /// Reads a file's bytes: size, encoding, delimiter, header line, columns.
    ///
    /// # Errors
    /// `RosterTooLarge`, `EmptyRoster`, `NotARoster` (binary, or one column only without a known heading).
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let table = read::table(bytes)?;
        let columns = columns::guess(&table);
        Ok(Self { table, columns, decisions: HashMap::new(), assessed: Vec::new(), today: NaiveDate::MAX })
    }

    /// Works out each row's outcome against the clients there are. `go_on` is asked now and then with rows done and rows
    /// in all; `false` cancels.
    ///
    /// # Errors
    /// `Cancelled`, and what the file refuses.
    pub fn assess(&mut self, db: &Desk, today: NaiveDate, go_on: &mut dyn FnMut(u32, u32) -> bool) -> Result<()> {
        let mut known = Known::of(db)?;
        let reading = Reading::new(&self.table, &self.columns, today);
        let rows = self.table.rows.len();
        let mut assessed = Vec::with_capacity(rows);
        for row in 0..rows {
            ask(row, rows, go_on)?;
            let person = reading.person(row, self.mended(row));
            assessed.push(known.assess(self.table.rows.record(row).line, &person, self.choice(row)));
        }
        self.assessed = assessed;
        self.today = today;
        Ok(())
    }

    /// Maps a column by hand. Call `assess` after it.
    ///
    /// # Errors
    /// `Invalid` for a column that is never kept or not there.
    pub fn map(&mut self, column: u32, target: ColumnTarget) -> Result<()> {
        let unknown = || ClinicError::invalid(Field::Mapping, Problem::Unknown);
        let column = self.columns.get_mut(column as usize).ok_or_else(unknown)?;
        if column.never_kept.is_some() {
            return Err(ClinicError::invalid(Field::Mapping, Problem::NotAllowed));
        }
        column.target = target;
        self.assessed.clear();
        Ok(())
    }

    /// Mends a row, or records what was decided about it. Call `assess` after it.
    ///
    /// # Errors
    /// `NotFound` for a line that is no row.
    pub fn mend(&mut self, mend: &RosterMend) -> Result<()> {
        let row = self.table.rows.on_line(mend.line).ok_or(ClinicError::not_found(Thing::Roster))?;
        let reading = self.reading();
        let mut mended = self.mended(row).cloned().unwrap_or_default();
        let shown = reading.name(row, Some(&mended));
        // A row that is sent back as it was shown is not mended: its cells say more than two names. A couple is: to say
        // that it is one person needs no other letter.
        let is_as_shown = shown.first == one_line(&mend.first_name) && shown.last == one_line(&mend.last_name);
        if !is_as_shown || shown.is_two_people {
            mended.name = Some((mend.first_name.clone(), mend.last_name.clone()));
        }
        if reading.born_text(row, Some(&mended)) != one_line(&mend.born_text) {
            mended.born_text = Some(mend.born_text.clone());
        }
        self.decisions.insert(row, Decision { mended, choice: mend.choice });
        self.assessed.clear();
        Ok(())
    }

    /// The roster as it was understood.
    #[must_use]
    pub fn view(&self) -> RosterView {
        let of = |outcome| counted(self.assessed.iter().filter(|it| it.outcome == outcome).count());
        RosterView {
            encoding: self.table.encoding,
            delimiter: self.table.delimiter,
            header_line: self.table.header_line,
            columns: (0..self.columns.len()).map(|at| self.column(at)).collect(),
            never_kept: self.never_kept(),
            rows: counted(self.table.rows.len()),
            to_import: counted(self.assessed.iter().filter(|it| it.import != Import::Nothing).count()),
            new: of(RosterOutcome::New),
            possible_duplicates: of(RosterOutcome::PossibleDuplicate),
            left_out: of(RosterOutcome::LeftOut),
            skipped: counted(self.table.skipped),
        }
    }

    /// One page of its rows.
    #[must_use]
    pub fn page(&self, filter: RosterFilter, offset: u32, limit: u32) -> RosterPage {
        let shown = |it: &Assessed| match filter {
            RosterFilter::All => true,
            RosterFilter::New => it.outcome == RosterOutcome::New,
            RosterFilter::PossibleDuplicate => it.outcome == RosterOutcome::PossibleDuplicate,
            RosterFilter::LeftOut => it.outcome == RosterOutcome::LeftOut,
        };
        let rows: Vec<usize> = (0..self.assessed.len()).filter(|row| shown(&self.assessed[*row])).collect();
        let reading = self.reading();
        RosterPage {
            total: counted(rows.len()),
            rows: rows.iter().skip(offset as usize).take(limit as usize).map(|row| self.row(&reading, *row)).collect(),
        }
    }

    pub(super) fn reading(&self) -> Reading<'_> {
        Reading::new(&self.table, &self.columns, self.today)
    }

    fn mended(&self, row: usize) -> Option<&Mended> {
        self.decisions.get(&row).map(|it| &it.mended)
    }

    fn choice(&self, row: usize) -> RosterChoice {
        self.decisions.get(&row).map_or(RosterChoice::AsProposed, |it| it.choice)
    }

    fn column(&self, at: usize) -> RosterColumn {
        let column = &self.columns[at];
        let samples = match column.never_kept {
            Some(_) => Vec::new(),
            None => {
                let cells = self.table.rows.column(at).filter(|it| !is_placeholder(it) && !is_social_security(it));
                cells.take(3).map(|it| at_most(one_line(it), SAMPLE).0).collect()
            }
        };
        RosterColumn {
            index: counted(at),
            heading: at_most(column.heading.clone(), SAMPLE).0,
            samples,
            target: column.target,
            never_kept: column.never_kept,
        }
    }

    /// What stands in the file and is never kept; an empty column is not worth a word.
    fn never_kept(&self) -> Vec<NeverKept> {
        let is_there = |never: NeverKept| {
            self.columns.iter().any(|it| {
                (it.never_kept == Some(never) && it.is_filled)
                    || (never == NeverKept::SocialSecurity && it.has_social_security)
            })
        };
        NeverKept::ALL.iter().copied().filter(|it| is_there(*it)).collect()
    }

    fn row(&self, reading: &Reading<'_>, row: usize) -> RosterRow {
        let assessed = &self.assessed[row];
        let Person { draft, sorted_name, born_text, .. } = reading.person(row, self.mended(row));
        RosterRow {
            line: self.table.rows.record(row).line,
            outcome: assessed.outcome,
            reason: assessed.reason,
            marks: assessed.marks.clone(),
            choice: self.choice(row),
            choices: assessed.choices.to_vec(),
            is_imported: assessed.import != Import::Nothing,
            sorted_name,
            first_name: draft.first_name,
            last_name: draft.last_name,
            born_on: draft.born_on,
            born_text,
            telephone: draft.telephones.into_iter().next().map(|it| it.number).unwrap_or_default(),
            email: draft.email,
            resembles: assessed.resembles.clone(),
        }
    }
}

/// Imports what was agreed, in the step that is open: one step, one undo.
///
/// # Errors
/// `Cancelled`, and what the file refuses: nothing is written then.
pub fn import(
    db: &Desk,
    roster: &Roster,
    today: NaiveDate,
    now: Timestamp,
    go_on: &mut dyn FnMut(u32, u32) -> bool,
) -> Result<RosterImported> {
    let reading = roster.reading();
    let mut rows: Vec<(usize, Import)> = roster.assessed.iter().map(|it| it.import).enumerate().collect();
    rows.retain(|(_, import)| *import != Import::Nothing);
    // Clients who bring a number come first, so that no number of ours takes theirs.
    rows.sort_by_key(|(_, import)| *import != Import::Add { has_own_number: true });
    let mut imported = RosterImported { added: 0, filled: 0, left_out: counted(roster.table.rows.len() - rows.len()) };
    for (done, (row, import)) in rows.iter().enumerate() {
        ask(done, rows.len(), go_on)?;
        let Person { draft, .. } = reading.person(*row, roster.mended(*row));
        match import {
            Import::Add { has_own_number } => {
                add(db, draft, *has_own_number, today, now)?;
                imported.added += 1;
            }
            Import::Fill(client) => {
                fill(db, *client, draft, today)?;
                imported.filled += 1;
            }
            Import::Nothing => {}
        }
    }
    Ok(imported)
}

fn ask(done: usize, all: usize, go_on: &mut dyn FnMut(u32, u32) -> bool) -> Result<()> {
    let goes_on = !done.is_multiple_of(AT_ONCE) || go_on(counted(done), counted(all));
    if goes_on { Ok(()) } else { Err(ClinicError::Cancelled) }
}

/// Adds a client. A record number that is taken is kept as "number elsewhere", and one of ours given; one that was free
/// when the row was assessed may be taken by now.
fn add(db: &Desk, draft: ClientDraft, has_own_number: bool, today: NaiveDate, now: Timestamp) -> Result<ClientId> {
    if has_own_number {
        match clients::add(db, &draft, today, now) {
            Err(ClinicError::Invalid { field: Field::RecordNumber, problem: Problem::Taken, .. }) => {}
            added => return added,
        }
    }
    let draft = ClientDraft { number_elsewhere: draft.record_number, record_number: String::new(), ..draft };
    clients::add(db, &draft, today, now)
}

/// Fills what a client has empty. Address, telephones and contacts are filled whole or not at all.
fn fill(db: &Desk, client: ClientId, row: ClientDraft, today: NaiveDate) -> Result<()> {
    let mut known = clients::get(db, client, today)?.fields;
    let number_elsewhere = if row.record_number == known.record_number { String::new() } else { row.record_number };
    if [&known.address, &known.city, &known.state, &known.postal_code].iter().all(|it| it.is_empty()) {
        known.address = row.address;
        known.city = row.city;
        known.state = row.state;
        known.postal_code = row.postal_code;
    }
    let fields = [
        (&mut known.middle_name, row.middle_name),
        (&mut known.suffix, row.suffix),
        (&mut known.preferred_name, row.preferred_name),
        (&mut known.pronouns, row.pronouns),
        (&mut known.number_elsewhere, number_elsewhere),
        (&mut known.email, row.email),
    ];
    for (field, text) in fields {
        if field.is_empty() {
            *field = text;
        }
    }
    known.born_on = known.born_on.or(row.born_on);
    if known.telephones.is_empty() {
        known.telephones = row.telephones;
    }
    if known.contacts.is_empty() {
        known.contacts = row.contacts;
    }
    clients::change(db, client, &known, today)
}

/// A count of rows or columns: far below four thousand million.
fn counted(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
