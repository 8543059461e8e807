//! Stories of importing a roster.

mod columns;
mod dates;
mod files;
mod names;
mod outcomes;
mod reading;
mod speed;

use std::fmt::Write;

use super::{ColumnTarget, Roster, RosterChoice, RosterFilter, RosterImported, RosterMend, RosterRow, import};
use crate::{Result, clients::ClientDraft, testing::Clinic};

/// A roster, read and assessed against a clinic's clients.
fn assessed(clinic: &Clinic, bytes: impl AsRef<[u8]>) -> Roster {
    let mut roster = Roster::read(bytes.as_ref()).unwrap();
    assess(clinic, &mut roster);
    roster
}

fn assess(clinic: &Clinic, roster: &mut Roster) {
    clinic.read(|db| roster.assess(db, clinic.today(), &mut |_, _| true)).unwrap();
}

/// A roster in a clinic without clients.
fn alone(bytes: impl AsRef<[u8]>) -> Roster {
    assessed(&Clinic::new(), bytes)
}

/// All its rows.
fn rows(roster: &Roster) -> Vec<RosterRow> {
    roster.page(RosterFilter::All, 0, u32::MAX).rows
}

/// The client that a row would be, its cells not mended.
fn draft(roster: &Roster, row: usize) -> ClientDraft {
    roster.reading().person(row, None).draft
}

/// "2 new", "3 leftOut noName": outcomes by line.
fn outcomes(roster: &Roster) -> Vec<String> {
    rows(roster).iter().map(outcome).collect()
}

fn outcome(row: &RosterRow) -> String {
    let reason = row.reason.map(|it| format!(" {}", it.as_str())).unwrap_or_default();
    format!("{} {}{reason}", row.line, row.outcome.as_str())
}

fn imported(clinic: &mut Clinic, roster: &Roster) -> Result<RosterImported> {
    let (today, now) = (clinic.today(), clinic.now());
    clinic.write(|db| import(db, roster, today, now, &mut |_, _| true))
}

/// Decides about a line, its texts as they were shown.
fn decide(roster: &mut Roster, clinic: &Clinic, line: u32, choice: RosterChoice) {
    let row = rows(roster).into_iter().find(|it| it.line == line).unwrap();
    let mend =
        RosterMend { line, first_name: row.first_name, last_name: row.last_name, born_text: row.born_text, choice };
    roster.mend(&mend).unwrap();
    assess(clinic, roster);
}

/// Everything that was understood of a roster, in short lines.
fn understood(roster: &Roster) -> String {
    let view = roster.view();
    let never: Vec<_> = view.never_kept.iter().map(|it| it.as_str()).collect();
    let mut text = format!(
        "{} {} headings on line {}\n{} rows: {} new, {} possible duplicates, {} left out; {} to import; {} skipped\nnever kept: {}\n\n",
        view.encoding.as_str(),
        view.delimiter.as_str(),
        view.header_line,
        view.rows,
        view.new,
        view.possible_duplicates,
        view.left_out,
        view.to_import,
        view.skipped,
        never.join(", "),
    );
    for column in view.columns.iter().filter(|it| it.target != ColumnTarget::LeaveOut || it.never_kept.is_some()) {
        let taken = column.never_kept.map_or(column.target.as_str(), |it| it.as_str());
        writeln!(text, "[{}] {taken}: {}", column.heading, column.samples.join(" | ")).unwrap();
    }
    let left: Vec<_> =
        view.columns.iter().filter(|it| it.target == ColumnTarget::LeaveOut && it.never_kept.is_none()).collect();
    writeln!(text, "left out: {}\n", left.iter().map(|it| it.heading.as_str()).collect::<Vec<_>>().join(", ")).unwrap();
    for (at, row) in rows(roster).iter().enumerate() {
        writeln!(text, "{}", whole_row(roster, at, row)).unwrap();
    }
    text
}

fn whole_row(roster: &Roster, at: usize, row: &RosterRow) -> String {
    let draft = draft(roster, at);
    let marks = row.marks.iter().map(|it| it.as_str()).collect::<Vec<_>>().join(" ");
    let resembles =
        row.resembles.as_ref().and_then(|it| it.line).map(|it| format!("like line {it}")).unwrap_or_default();
    let born = row.born_on.map_or_else(|| row.born_text.clone(), |it| it.to_string());
    let telephones: Vec<_> = draft.telephones.iter().map(|it| format!("{} {}", it.kind.as_str(), it.number)).collect();
    let contacts = draft.contacts.iter().map(|it| {
        let when = if it.is_emergency { "in an emergency call" } else { "call" };
        format!("{when} {} {}", it.name, it.telephone)
    });
    let address = [draft.address.replace('\n', " / "), draft.city, draft.state, draft.postal_code];
    let parts = [
        row.sorted_name.clone(),
        if draft.preferred_name.is_empty() { String::new() } else { format!("called {}", draft.preferred_name) },
        draft.pronouns,
        born,
        draft.record_number,
        telephones.join(", "),
        draft.email,
        address.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(", "),
        contacts.collect::<Vec<_>>().join(", "),
        marks,
        resembles,
    ];
    let parts: Vec<_> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    format!("{}: {}", outcome(row), parts.join(" · "))
}
