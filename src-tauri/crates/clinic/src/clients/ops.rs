//! Rules of clients.

use std::collections::HashSet;

use chrono::{Months, NaiveDate};
use vault::{Desk, Timestamp};

use super::{ClientDraft, ClientFilter, ClientList, ClientView, DeskContact, Telephone, store};
use crate::{ClientId, ClinicError, ContactId, Field, Problem, Result, TelephoneId, Thing, episodes, normal, text};

/// Nobody is older.
const OLDEST: Months = Months::new(120 * 12);

/// More telephones, or people to call, than anybody has.
const MOST_ROWS: usize = 20;

/// Adds a client. A last name (or single name) is needed; the birth date is neither in the future nor more than 120 years
/// ago; a record number another client has is refused (`Taken`); an empty one takes the next. Rows of telephones and
/// contacts that are empty are dropped; text is cleaned and trimmed. What is no telephone or e-mail address, or may be a
/// social security number, is refused (`Impossible`), as a roster's is left out.
///
/// # Errors
/// `Invalid`, beside the field that cannot be kept.
pub fn add(db: &Desk, draft: &ClientDraft, today: NaiveDate, now: Timestamp) -> Result<ClientId> {
    let mut client = kept(draft, today)?;
    client.record_number = free_number(db, client.record_number, None)?;
    let id = ClientId::new();
    store::add(db, id, &client, now)?;
    put_telephones(db, id, client.telephones)?;
    put_contacts(db, id, client.contacts)?;
    Ok(id)
}

/// Changes a client, by the same rules.
///
/// # Errors
/// `NotFound` for an unknown client; `Invalid`, beside the field that cannot be kept.
pub fn change(db: &Desk, id: ClientId, draft: &ClientDraft, today: NaiveDate) -> Result<()> {
    require(db, id)?;
    let mut client = kept(draft, today)?;
    client.record_number = free_number(db, client.record_number, Some(id))?;
    store::change(db, id, &client)?;
    put_telephones(db, id, client.telephones)?;
    put_contacts(db, id, client.contacts)
}

/// The form as it is kept.
fn kept(draft: &ClientDraft, today: NaiveDate) -> Result<ClientDraft> {
    let first_name = text::line(&draft.first_name, Field::FirstName)?;
    let last_name = text::required_line(&draft.last_name, Field::LastName)?;
    if first_name.is_empty() && !draft.has_one_name {
        return Err(ClinicError::invalid(Field::FirstName, Problem::Empty));
    }
    Ok(ClientDraft {
        has_one_name: first_name.is_empty(),
        first_name,
        middle_name: text::line(&draft.middle_name, Field::MiddleName)?,
        last_name,
        suffix: text::line(&draft.suffix, Field::Suffix)?,
        preferred_name: text::line(&draft.preferred_name, Field::PreferredName)?,
        pronouns: text::line(&draft.pronouns, Field::Pronouns)?,
        born_on: possible_birth(draft.born_on, today)?,
        record_number: text::line(&draft.record_number, Field::RecordNumber)?,
        number_elsewhere: text::line(&draft.number_elsewhere, Field::NumberElsewhere)?,
        address: text::address(&draft.address, Field::Address)?,
        city: text::line(&draft.city, Field::City)?,
        state: text::line(&draft.state, Field::State)?,
        postal_code: text::line(&draft.postal_code, Field::PostalCode)?,
        telephones: kept_telephones(&draft.telephones)?,
        email: text::email(&draft.email, Field::Email)?,
        email_reach: draft.email_reach,
        contacts: kept_contacts(&draft.contacts)?,
    })
}

fn possible_birth(born_on: Option<NaiveDate>, today: NaiveDate) -> Result<Option<NaiveDate>> {
    match born_on {
        Some(day) if day > today => Err(ClinicError::invalid(Field::BornOn, Problem::InTheFuture)),
        Some(day) if today.checked_sub_months(OLDEST).is_some_and(|oldest| day < oldest) => {
            Err(ClinicError::invalid(Field::BornOn, Problem::TooLongAgo))
        }
        Some(_) | None => Ok(born_on),
    }
}

fn kept_telephones(rows: &[Telephone]) -> Result<Vec<Telephone>> {
    let mut kept = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let number = text::telephone(&row.number, Field::Telephone).map_err(|it| in_row(it, index))?;
        if !number.is_empty() {
            kept.push(Telephone { number, ..row.clone() });
        }
    }
    if kept.len() > MOST_ROWS {
        return Err(ClinicError::invalid_in(Field::Telephone, MOST_ROWS, Problem::TooMany));
    }
    Ok(kept)
}

fn kept_contacts(rows: &[DeskContact]) -> Result<Vec<DeskContact>> {
    let mut kept = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let name = text::line(&row.name, Field::ContactName).map_err(|it| in_row(it, index))?;
        let telephone = text::telephone(&row.telephone, Field::ContactTelephone).map_err(|it| in_row(it, index))?;
        if name.is_empty() && telephone.is_empty() {
            continue;
        }
        if name.is_empty() {
            return Err(ClinicError::invalid_in(Field::ContactName, index, Problem::Empty));
        }
        kept.push(DeskContact { name, telephone, ..row.clone() });
    }
    if kept.len() > MOST_ROWS {
        return Err(ClinicError::invalid_in(Field::ContactName, MOST_ROWS, Problem::TooMany));
    }
    Ok(kept)
}

/// The same refusal, beside a row of a list.
fn in_row(error: ClinicError, index: usize) -> ClinicError {
    if let ClinicError::Invalid { field, row: None, problem } = error {
        return ClinicError::invalid_in(field, index, problem);
    }
    error
}

/// The number that was typed, if it is nobody else's; the next, if none was.
fn free_number(db: &Desk, typed: String, existing: Option<ClientId>) -> Result<String> {
    if typed.is_empty() {
        return next_record_number(db);
    }
    match store::with_number(db, &typed)? {
        Some(other) if Some(other) != existing => Err(ClinicError::invalid(Field::RecordNumber, Problem::Taken)),
        Some(_) | None => Ok(typed),
    }
}

/// Rows with a known id stay where they changed nothing; unknown ids are new rows; what is missing goes.
fn put_telephones(db: &Desk, client: ClientId, rows: Vec<Telephone>) -> Result<()> {
    let before = store::telephones(db, client)?;
    let mut left: HashSet<TelephoneId> = before.iter().filter_map(|it| it.id).collect();
    for (position, mut row) in (0..).zip(rows) {
        let id = row.id.filter(|id| left.remove(id)).unwrap_or_else(TelephoneId::new);
        row.id = Some(id);
        if before.get(position as usize) != Some(&row) {
            store::put_telephone(db, client, position, &row)?;
        }
    }
    left.into_iter().try_for_each(|id| store::remove_telephone(db, id))
}

/// As telephones.
fn put_contacts(db: &Desk, client: ClientId, rows: Vec<DeskContact>) -> Result<()> {
    let before = store::contacts(db, client)?;
    let mut left: HashSet<ContactId> = before.iter().filter_map(|it| it.id).collect();
    for (position, mut row) in (0..).zip(rows) {
        let id = row.id.filter(|id| left.remove(id)).unwrap_or_else(ContactId::new);
        row.id = Some(id);
        if before.get(position as usize) != Some(&row) {
            store::put_contact(db, client, position, &row)?;
        }
    }
    left.into_iter().try_for_each(|id| store::remove_contact(db, id))
}

/// A client with everything a front desk may know.
///
/// # Errors
/// `NotFound` for an unknown client.
pub fn get(db: &Desk, id: ClientId, today: NaiveDate) -> Result<ClientView> {
    let mut fields = store::get(db, id)?.ok_or_else(|| ClinicError::not_found(Thing::Client))?;
    fields.telephones = store::telephones(db, id)?;
    fields.contacts = store::contacts(db, id)?;
    Ok(ClientView {
        id,
        full_name: full_name(&fields),
        known_as: known_as(&fields).to_owned(),
        age: fields.born_on.and_then(|it| today.years_since(it)),
        open_episode: episodes::open(db, id)?,
        fields,
    })
}

fn full_name(client: &ClientDraft) -> String {
    let parts = [&client.first_name, &client.middle_name, &client.last_name, &client.suffix];
    parts.into_iter().filter(|it| !it.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ")
}

fn known_as(client: &ClientDraft) -> &str {
    let names = [&client.preferred_name, &client.first_name, &client.last_name];
    names.into_iter().find(|it| !it.is_empty()).map_or("", String::as_str)
}

/// One page of clients by last name.
///
/// # Errors
/// When the file cannot be read.
pub fn list(db: &Desk, filter: ClientFilter, offset: u32, limit: u32) -> Result<ClientList> {
    Ok(ClientList { rows: store::page(db, filter, offset, limit)?, total: store::count(db, filter)? })
}

/// Refuses an unknown client.
///
/// # Errors
/// `NotFound` for an unknown client.
pub fn require(db: &Desk, id: ClientId) -> Result<()> {
    if !store::exists(db, id)? {
        return Err(ClinicError::not_found(Thing::Client));
    }
    Ok(())
}

/// "Maximiliano Castellanos-Whitfield".
///
/// # Errors
/// `NotFound` for an unknown client.
pub fn printed_name(db: &Desk, id: ClientId) -> Result<String> {
    let client = store::get(db, id)?.ok_or_else(|| ClinicError::not_found(Thing::Client))?;
    Ok(full_name(&client))
}

/// The next record number, five digits or more ("00417"), and takes it; numbers that came from elsewhere are passed over.
/// One function, so that it can later draw from a block per workstation.
///
/// # Errors
/// When the file cannot be written.
pub fn next_record_number(db: &Desk) -> Result<String> {
    loop {
        let number = store::take_number(db)?;
        let padded = format!("{number:05}");
        if store::with_number(db, &padded)?.is_none() && store::with_number(db, &number.to_string())?.is_none() {
            return Ok(padded);
        }
    }
}

/// Clients with this normalised name (first and last, divided by a space): (id, birth date).
///
/// # Errors
/// When the file cannot be read.
pub fn by_birth(db: &Desk, normal_name: &str) -> Result<Vec<(ClientId, Option<NaiveDate>)>> {
    let name = normal(normal_name);
    let mut found = Vec::new();
    // Where the first name ends is not said: each place is tried. Two look-ups for "ada lovelace".
    for (place, _) in name.match_indices(' ').chain([(0, "")]) {
        let (first, last) = (&name[..place], name[place..].trim_start());
        let key = last.split(' ').next().unwrap_or_default();
        for it in store::with_sort_name(db, key, format!("{last} {first}").trim_end())? {
            if normal(&format!("{} {}", it.first_name, it.last_name)) == name {
                found.push((it.id, it.born_on));
            }
        }
    }
    found.sort_unstable_by_key(|(id, _)| *id);
    found.dedup();
    Ok(found)
}
