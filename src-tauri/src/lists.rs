//! Printing lists and pages: the row first, then the file, then what came of it, as with exports.

use chrono::NaiveDate;
use clinic::{
    ClientId, ClinicError, GroupId, NoteId, Thing,
    clients::{self, ClientFilter},
    course::{self, StoryCursor},
    episodes, groups, notes, people,
    prints::{self, PrintAbout, PrintOutcome, PrintedThing},
    sessions, settings, todo,
};
use documents::out;
use serde::Deserialize;
use vault::{Clinical, Desk};

use crate::{
    dialogs,
    error::AppError,
    export::Exported,
    partial,
    print::{
        Print,
        lists::{self, Choice, Signer, Stamp, Story},
    },
    state::{App, By},
};

/// Most clients a file holds.
const MOST: u32 = 500;

/// Entries of a story read at a time.
const PAGE: u32 = 500;

/// What the desk may print.
#[derive(Debug, Deserialize, specta::Type)]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub(crate) enum ListPrint {
    /// The board of a day.
    Day {
        /// Which day.
        on: NaiveDate,
    },
    /// Sheets to sign, one for each session of a day.
    SignInSheet {
        /// Which day.
        on: NaiveDate,
    },
    /// The clients of a list.
    Clients {
        /// Which.
        filter: ClientFilter,
        /// What was typed to find them; then the filter says nothing.
        typed: String,
    },
    /// A group and its members today.
    Group {
        /// Which.
        group_id: GroupId,
    },
    /// A client's page.
    Client {
        /// Whose.
        client_id: ClientId,
    },
}

/// What clinicians may print besides.
#[derive(Debug, Deserialize, specta::Type)]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub(crate) enum ChartPrint {
    /// A client's page with the story of some days.
    Chart {
        /// Whose.
        client_id: ClientId,
        /// The story's first day.
        since: NaiveDate,
        /// Its last.
        until: NaiveDate,
    },
    /// A signed note.
    Note {
        /// Which.
        note_id: NoteId,
    },
    /// What waits for whoever asks.
    Todo {},
}

/// A document that could be written, the neutral name proposed for its file, and what the row says of it.
struct Prepared {
    print: Print,
    file_name: String,
    about: PrintAbout,
}

/// Prints a list of the desk to where the native dialog says.
pub(crate) fn list(app: &App, what: &ListPrint) -> Result<Exported, AppError> {
    write_out(app, || app.read(|db, by| desk(db, by, what)))
}

/// Prints what is clinical to where the native dialog says.
pub(crate) fn chart(app: &App, what: &ChartPrint) -> Result<Exported, AppError> {
    write_out(app, || app.read_clinical(|db, by| Ok(clinical(db, by, what)))?)
}

/// Asks where, then sets the document as it is at that moment and writes it. A window that was locked while the dialog was
/// open prints nothing.
fn write_out(app: &App, prepare: impl Fn() -> Result<Prepared, AppError>) -> Result<Exported, AppError> {
    let session = app.session();
    let proposed = prepare()?.file_name;
    let Some(path) = dialogs::save(app.handle(), &proposed, ("PDF", "pdf")) else { return Ok(Exported::Cancelled) };
    if app.session() != session {
        return Err(AppError::Locked);
    }
    let prepared = prepare()?;
    let pdf = documents::pdf(&prepared.print.document)?;
    let row = app.keep_desk("listPrint", |db, by| prints::begin(db, &prepared.about, by.me.user, by.now))?;
    let written = partial::write(app, &path, &pdf);
    let outcome = if written.is_ok() { PrintOutcome::Written } else { PrintOutcome::Failed };
    app.keep_desk("listPrint", |db, _| prints::end(db, row, outcome))?;
    written?;
    Ok(Exported::written(&path, &pdf))
}

/// What stands on everything that this person prints now, about these clients.
fn stamp(db: &Desk, by: &By, clients: impl IntoIterator<Item = ClientId>) -> Result<Stamp, ClinicError> {
    Ok(Stamp {
        settings: settings::get(db)?,
        language: people::get(db, by.me.user)?.language,
        at: settings::local_minute(db, by.now)?,
        by: by.me.name.clone(),
        is_part2: prints::covered(db, clients)?,
    })
}

fn prepared(print: Print, about: PrintAbout, date: NaiveDate, record_number: &str) -> Prepared {
    let file_name = out::file_name(print.stem, &date.to_string(), record_number, "pdf");
    Prepared { print, file_name, about }
}

fn about(what: PrintedThing, rows: usize) -> PrintAbout {
    PrintAbout { what, client_id: None, group_id: None, day: None, rows: u32::try_from(rows).unwrap_or(u32::MAX) }
}

fn desk(db: &Desk, by: &By, what: &ListPrint) -> Result<Prepared, ClinicError> {
    let today = settings::local_date(db, by.now)?;
    Ok(match what {
        ListPrint::Day { on } => {
            let day = sessions::day(db, *on, by.now)?;
            let members = || day.sessions.iter().flat_map(|it| &it.members).map(|it| it.client_id);
            let print = lists::day(&day, &stamp(db, by, members())?);
            prepared(print, PrintAbout { day: Some(*on), ..about(PrintedThing::Day, members().count()) }, *on, "")
        }
        ListPrint::SignInSheet { on } => {
            let sheets = sheets(db, by, *on, today)?;
            let print = lists::sign_in_sheet(*on, &sheets, &stamp(db, by, [])?);
            let rows = sheets.iter().map(|(_, signers)| signers.len()).sum();
            prepared(print, PrintAbout { day: Some(*on), ..about(PrintedThing::SignInSheet, rows) }, *on, "")
        }
        ListPrint::Clients { filter, typed } => {
            let (rows, total) = if typed.trim().is_empty() {
                let list = clients::list(db, *filter, 0, MOST)?;
                (list.rows, Some(list.total))
            } else {
                (clients::find(db, typed, MOST + 1)?, None)
            };
            let is_cut = total.map_or(rows.len() > MOST as usize, |it| it > MOST);
            let rows = &rows[..rows.len().min(MOST as usize)];
            let choice = Choice { filter: *filter, typed, total, is_cut, most: MOST };
            let print = lists::clients(rows, &choice, &stamp(db, by, rows.iter().map(|it| it.id))?);
            prepared(print, about(PrintedThing::Clients, rows.len()), today, "")
        }
        ListPrint::Group { group_id } => {
            let group = groups::get(db, *group_id, today)?;
            let print = lists::group(&group, &stamp(db, by, group.members.iter().map(|it| it.client_id))?);
            let about = PrintAbout { group_id: Some(*group_id), ..about(PrintedThing::Group, group.members.len()) };
            prepared(print, about, today, "")
        }
        ListPrint::Client { client_id } => page(db, by, *client_id, None, today)?,
    })
}

/// Who signs at each session of a day.
fn sheets(db: &Desk, by: &By, on: NaiveDate, today: NaiveDate) -> Result<Vec<(String, Vec<Signer>)>, ClinicError> {
    let mut sheets = Vec::new();
    for session in sessions::day(db, on, by.now)?.sessions {
        let mut signers = Vec::new();
        for member in &session.members {
            let client = clients::get(db, member.client_id, today)?;
            signers.push(Signer { known_as: client.known_as, last_name: client.fields.last_name });
        }
        sheets.push((lists::sheet_name(&session), signers));
    }
    Ok(sheets)
}

/// A client's page; with a story, what is clinical stands on it.
fn page(db: &Desk, by: &By, id: ClientId, story: Option<&Story>, today: NaiveDate) -> Result<Prepared, ClinicError> {
    let client = clients::get(db, id, today)?;
    let print = lists::client(&client, &episodes::list(db, id, today)?, story, &stamp(db, by, [id])?);
    let about = match story {
        Some(story) => about(PrintedThing::Chart, story.entries.len()),
        None => about(PrintedThing::Client, 1),
    };
    let about = PrintAbout { client_id: Some(id), ..about };
    Ok(prepared(print, about, today, &client.fields.record_number))
}

fn clinical(db: &Clinical, by: &By, what: &ChartPrint) -> Result<Prepared, AppError> {
    let today = settings::local_date(db, by.now)?;
    Ok(match what {
        ChartPrint::Chart { client_id, since, until } => {
            let story = story(db, by, *client_id, (*since).min(*until), (*until).max(*since))?;
            page(db, by, *client_id, Some(&story), today)?
        }
        ChartPrint::Note { note_id } => note(db, by, *note_id, today)?,
        ChartPrint::Todo {} => {
            let view = todo::mine(db, by.me, by.now)?;
            let named = view.drafts.iter().map(|it| it.client_id);
            let stamp = stamp(db, by, named.chain(view.discharges.iter().map(|it| it.client_id)))?;
            let rows = view.notes_due.len() + view.drafts.len() + view.discharges.len();
            prepared(lists::todo(&view, &stamp), about(PrintedThing::Todo, rows), today, "")
        }
    })
}

/// A signed note; what carries a signature that does not hold is not printed.
fn note(db: &Clinical, by: &By, id: NoteId, today: NaiveDate) -> Result<Prepared, AppError> {
    let view = notes::get(db, id, by.me, by.now)?;
    let Some(signature) = &view.signature else { return Err(ClinicError::NotFound { thing: Thing::Note }.into()) };
    let signatures = view.addenda.iter().filter_map(|it| it.signature.as_ref()).chain([signature]);
    if signatures.into_iter().any(|it| !it.is_valid) {
        return Err(AppError::SignatureBroken);
    }
    let client_id = view.fields.client_id;
    let client = clients::get(db, client_id, today)?;
    let mut stamp = stamp(db, by, [client_id])?;
    if let Some(episode) = view.episode_id {
        stamp.is_part2 = episodes::list(db, client_id, today)?.iter().any(|it| it.id == episode && it.is_part2);
    }
    let print = lists::note(&view, signature, &client.fields.record_number, &stamp);
    let about = PrintAbout { client_id: Some(client_id), ..about(PrintedThing::Note, 1) };
    Ok(prepared(print, about, view.fields.held_on, &client.fields.record_number))
}

/// What happened from one day to another, newest first.
fn story(db: &Clinical, by: &By, client: ClientId, since: NaiveDate, until: NaiveDate) -> Result<Story, ClinicError> {
    let mut entries = Vec::new();
    let mut before: Option<StoryCursor> = None;
    loop {
        let page = course::chart_story(db, client, before.as_ref(), PAGE, by.me, by.now)?;
        let is_past = page.entries.last().is_none_or(|it| it.on < since);
        entries.extend(page.entries.into_iter().filter(|it| (since..=until).contains(&it.on)));
        before = page.next;
        if is_past || before.is_none() {
            return Ok(Story { since, until, entries });
        }
    }
}

#[cfg(test)]
mod tests;
