//! The SQL of this feature.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use vault::{Desk, Timestamp};

use super::{ClientDraft, ClientFilter, ClientRow, DeskContact, Telephone};
use crate::{ClientId, ContactId, Result, TelephoneId, listed};

pub(super) fn add(db: &Desk, id: ClientId, client: &ClientDraft, now: Timestamp) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO clients (id, record_number, number_elsewhere, first_name, middle_name, last_name, suffix, has_one_name,
           preferred_name, pronouns, born_on, address, city, state, postal_code, email, email_reach, created_at)
         VALUES (:id, :record_number, :number_elsewhere, :first_name, :middle_name, :last_name, :suffix, :has_one_name,
           :preferred_name, :pronouns, :born_on, :address, :city, :state, :postal_code, :email, :email_reach, :created_at)",
    )?
    .execute(named_params! {
        ":id": id,
        ":record_number": client.record_number,
        ":number_elsewhere": client.number_elsewhere,
        ":first_name": client.first_name,
        ":middle_name": client.middle_name,
        ":last_name": client.last_name,
        ":suffix": client.suffix,
        ":has_one_name": client.has_one_name,
        ":preferred_name": client.preferred_name,
        ":pronouns": client.pronouns,
        ":born_on": client.born_on,
        ":address": client.address,
        ":city": client.city,
        ":state": client.state,
        ":postal_code": client.postal_code,
        ":email": client.email,
        ":email_reach": client.email_reach,
        ":created_at": now,
    })?;
    Ok(())
}

pub(super) fn change(db: &Desk, id: ClientId, client: &ClientDraft) -> Result<()> {
    db.prepare_cached(
        "UPDATE clients SET record_number = :record_number, number_elsewhere = :number_elsewhere, first_name = :first_name,
           middle_name = :middle_name, last_name = :last_name, suffix = :suffix, has_one_name = :has_one_name,
           preferred_name = :preferred_name, pronouns = :pronouns, born_on = :born_on, address = :address, city = :city,
           state = :state, postal_code = :postal_code, email = :email, email_reach = :email_reach
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id,
        ":record_number": client.record_number,
        ":number_elsewhere": client.number_elsewhere,
        ":first_name": client.first_name,
        ":middle_name": client.middle_name,
        ":last_name": client.last_name,
        ":suffix": client.suffix,
        ":has_one_name": client.has_one_name,
        ":preferred_name": client.preferred_name,
        ":pronouns": client.pronouns,
        ":born_on": client.born_on,
        ":address": client.address,
        ":city": client.city,
        ":state": client.state,
        ":postal_code": client.postal_code,
        ":email": client.email,
        ":email_reach": client.email_reach,
    })?;
    Ok(())
}

/// The client's own row; telephones and contacts are read apart.
pub(super) fn get(db: &Desk, id: ClientId) -> Result<Option<ClientDraft>> {
    let client = db
        .prepare_cached(
            "SELECT record_number, number_elsewhere, first_name, middle_name, last_name, suffix, has_one_name,
                    preferred_name, pronouns, born_on, address, city, state, postal_code, email, email_reach
             FROM clients WHERE id = ?1",
        )?
        .query_row([id], |row| {
            Ok(ClientDraft {
                first_name: row.get("first_name")?,
                middle_name: row.get("middle_name")?,
                last_name: row.get("last_name")?,
                suffix: row.get("suffix")?,
                has_one_name: row.get("has_one_name")?,
                preferred_name: row.get("preferred_name")?,
                pronouns: row.get("pronouns")?,
                born_on: row.get("born_on")?,
                record_number: row.get("record_number")?,
                number_elsewhere: row.get("number_elsewhere")?,
                address: row.get("address")?,
                city: row.get("city")?,
                state: row.get("state")?,
                postal_code: row.get("postal_code")?,
                email: row.get("email")?,
                email_reach: row.get("email_reach")?,
                telephones: Vec::new(),
                contacts: Vec::new(),
            })
        })
        .optional()?;
    Ok(client)
}

pub(super) fn exists(db: &Desk, id: ClientId) -> Result<bool> {
    Ok(db.prepare_cached("SELECT 1 FROM clients WHERE id = ?1")?.exists([id])?)
}

pub(super) fn telephones(db: &Desk, client: ClientId) -> Result<Vec<Telephone>> {
    let telephones = db
        .prepare_cached(
            "SELECT id, number, kind, reach, may_text FROM telephones WHERE client_id = ?1 ORDER BY position, id",
        )?
        .query_map([client], |row| {
            Ok(Telephone {
                id: row.get("id")?,
                number: row.get("number")?,
                kind: row.get("kind")?,
                reach: row.get("reach")?,
                may_text: row.get("may_text")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(telephones)
}

pub(super) fn put_telephone(db: &Desk, client: ClientId, position: u32, telephone: &Telephone) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO telephones (id, client_id, position, number, kind, reach, may_text)
         VALUES (:id, :client_id, :position, :number, :kind, :reach, :may_text)
         ON CONFLICT (id) DO UPDATE SET position = excluded.position, number = excluded.number, kind = excluded.kind,
           reach = excluded.reach, may_text = excluded.may_text",
    )?
    .execute(named_params! {
        ":id": telephone.id,
        ":client_id": client,
        ":position": position,
        ":number": telephone.number,
        ":kind": telephone.kind,
        ":reach": telephone.reach,
        ":may_text": telephone.may_text,
    })?;
    Ok(())
}

pub(super) fn remove_telephone(db: &Desk, id: TelephoneId) -> Result<()> {
    db.prepare_cached("DELETE FROM telephones WHERE id = ?1")?.execute([id])?;
    Ok(())
}

pub(super) fn contacts(db: &Desk, client: ClientId) -> Result<Vec<DeskContact>> {
    let contacts = db
        .prepare_cached(
            "SELECT id, name, telephone, is_emergency FROM desk_contacts WHERE client_id = ?1 ORDER BY position, id",
        )?
        .query_map([client], |row| {
            Ok(DeskContact {
                id: row.get("id")?,
                name: row.get("name")?,
                telephone: row.get("telephone")?,
                is_emergency: row.get("is_emergency")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(contacts)
}

pub(super) fn put_contact(db: &Desk, client: ClientId, position: u32, contact: &DeskContact) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO desk_contacts (id, client_id, position, name, telephone, is_emergency)
         VALUES (:id, :client_id, :position, :name, :telephone, :is_emergency)
         ON CONFLICT (id) DO UPDATE SET position = excluded.position, name = excluded.name,
           telephone = excluded.telephone, is_emergency = excluded.is_emergency",
    )?
    .execute(named_params! {
        ":id": contact.id,
        ":client_id": client,
        ":position": position,
        ":name": contact.name,
        ":telephone": contact.telephone,
        ":is_emergency": contact.is_emergency,
    })?;
    Ok(())
}

pub(super) fn remove_contact(db: &Desk, id: ContactId) -> Result<()> {
    db.prepare_cached("DELETE FROM desk_contacts WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// Whose record number this is.
pub(super) fn with_number(db: &Desk, number: &str) -> Result<Option<ClientId>> {
    let id = db
        .prepare_cached("SELECT id FROM clients WHERE record_number = ?1 ORDER BY id LIMIT 1")?
        .query_row([number], |row| row.get("id"))
        .optional()?;
    Ok(id)
}

/// Takes the next of our record numbers.
pub(super) fn take_number(db: &Desk) -> Result<i64> {
    let number = db
        .prepare_cached(
            "INSERT INTO numbers (name, next) VALUES ('record', 2)
             ON CONFLICT (name) DO UPDATE SET next = next + 1
             RETURNING next - 1 AS taken",
        )?
        .query_row([], |row| row.get("taken"))?;
    Ok(number)
}

/// A client as a roster recognises them.
pub(super) struct Known {
    pub(super) id: ClientId,
    pub(super) first_name: String,
    pub(super) last_name: String,
    pub(super) born_on: Option<NaiveDate>,
}

/// Clients with this word as a key and this beginning of a sorted name.
pub(super) fn with_sort_name(db: &Desk, key: &str, sort_name: &str) -> Result<Vec<Known>> {
    let clients = db
        .prepare_cached(
            "SELECT clients.id, first_name, last_name, born_on
             FROM client_keys JOIN clients ON clients.id = client_id
             WHERE is_active IN (0, 1) AND key = ?1 AND sort_name = substr(?2, 1, 24)",
        )?
        .query_map([key, sort_name], |row| {
            Ok(Known {
                id: row.get("id")?,
                first_name: row.get("first_name")?,
                last_name: row.get("last_name")?,
                born_on: row.get("born_on")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(clients)
}

/// What a row shows. Two open episodes (two desks may have made them) make one row.
macro_rules! rows {
    ($clients:literal, $chosen:literal) => {
        concat!(
            "SELECT clients.id, first_name, last_name, suffix, preferred_name, record_number, born_on,
               (SELECT number FROM telephones WHERE client_id = clients.id AND reach <> 'doNotUse'
                ORDER BY position, telephones.id LIMIT 1) AS telephone,
               admitted_on,
               (SELECT level_of_care FROM episode_levels WHERE episode_id = episodes.id
                ORDER BY since_on DESC LIMIT 1) AS level_of_care,
               primary_therapist, users.name AS primary_therapist_name
             FROM ",
            $clients,
            "
             LEFT JOIN episodes INDEXED BY open_episodes
               ON episodes.client_id = clients.id AND episodes.ended_on IS NULL
                  AND episodes.id = (SELECT max(id) FROM episodes WHERE client_id = clients.id AND ended_on IS NULL)
             LEFT JOIN users ON users.id = primary_therapist
             ",
            $chosen
        )
    };
}

pub(super) fn page(db: &Desk, filter: ClientFilter, offset: u32, limit: u32) -> Result<Vec<ClientRow>> {
    let statement = match filter {
        ClientFilter::All => {
            rows!("clients", "ORDER BY client_sort_name(last_name, first_name), clients.id LIMIT ?1 OFFSET ?2")
        }
        ClientFilter::Active => rows!(
            "clients",
            "WHERE clients.id IN (SELECT client_id FROM episodes WHERE ended_on IS NULL)
             ORDER BY client_sort_name(last_name, first_name), clients.id LIMIT ?1 OFFSET ?2"
        ),
        ClientFilter::NotAdmitted => rows!(
            "clients",
            "WHERE clients.id NOT IN (SELECT client_id FROM episodes WHERE ended_on IS NULL)
             ORDER BY client_sort_name(last_name, first_name), clients.id LIMIT ?1 OFFSET ?2"
        ),
        // From the few open episodes to their clients, not along the whole list.
        ClientFilter::BornMissing => rows!(
            "(SELECT DISTINCT client_id AS lacking_id FROM episodes WHERE ended_on IS NULL)
             CROSS JOIN clients ON clients.id = lacking_id AND born_on IS NULL",
            "ORDER BY client_sort_name(last_name, first_name), clients.id LIMIT ?1 OFFSET ?2"
        ),
        ClientFilter::Unassigned => rows!(
            "(SELECT DISTINCT client_id AS lacking_id FROM episodes WHERE ended_on IS NULL AND primary_therapist IS NULL)
             CROSS JOIN clients ON clients.id = lacking_id",
            "ORDER BY client_sort_name(last_name, first_name), clients.id LIMIT ?1 OFFSET ?2"
        ),
    };
    let rows = db.prepare_cached(statement)?.query_map([limit, offset], row)?.collect::<Result<_, _>>()?;
    Ok(rows)
}

pub(super) fn count(db: &Desk, filter: ClientFilter) -> Result<u32> {
    let statement = match filter {
        ClientFilter::All => "SELECT count(*) AS total FROM clients",
        ClientFilter::Active => "SELECT count(DISTINCT client_id) AS total FROM episodes WHERE ended_on IS NULL",
        ClientFilter::NotAdmitted => {
            "SELECT (SELECT count(*) FROM clients)
                  - (SELECT count(DISTINCT client_id) FROM episodes WHERE ended_on IS NULL) AS total"
        }
        ClientFilter::BornMissing => {
            "SELECT count(DISTINCT clients.id) AS total
             FROM episodes JOIN clients ON clients.id = client_id
             WHERE ended_on IS NULL AND born_on IS NULL"
        }
        ClientFilter::Unassigned => {
            "SELECT count(DISTINCT client_id) AS total
             FROM episodes WHERE ended_on IS NULL AND primary_therapist IS NULL"
        }
    };
    Ok(db.prepare_cached(statement)?.query_row([], |row| row.get("total"))?)
}

/// The rows of these clients, in any order.
pub(super) fn rows_of(db: &Connection, ids: &[ClientId]) -> Result<Vec<ClientRow>> {
    let rows = db
        .prepare_cached(rows!("json_each(?1) CROSS JOIN clients ON clients.id = unhex(value)", ""))?
        .query_map([listed(ids.iter().map(ClientId::as_uuid))], row)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

fn row(row: &Row) -> rusqlite::Result<ClientRow> {
    let (first, last, suffix): (String, String, String) =
        (row.get("first_name")?, row.get("last_name")?, row.get("suffix")?);
    let preferred: String = row.get("preferred_name")?;
    Ok(ClientRow {
        id: row.get("id")?,
        sorted_name: super::sorted_name(&first, &last, &suffix),
        preferred_name: if preferred == first { String::new() } else { preferred },
        record_number: row.get("record_number")?,
        born_on: row.get("born_on")?,
        telephone: row.get::<_, Option<String>>("telephone")?.unwrap_or_default(),
        admitted_on: row.get("admitted_on")?,
        level_of_care: row.get("level_of_care")?,
        primary_therapist: row.get("primary_therapist")?,
        primary_therapist_name: row.get("primary_therapist_name")?,
    })
}
