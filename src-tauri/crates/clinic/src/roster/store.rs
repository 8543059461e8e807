//! The SQL of this feature: what an assessment knows of the clients there are. Two passes over the tables, whatever the
//! number of rows.

use chrono::NaiveDate;
use vault::Desk;

use crate::{ClientId, Result};

/// A client, as rows are compared with them.
#[derive(Debug)]
pub(super) struct KnownClient {
    pub(super) id: ClientId,
    pub(super) record_number: String,
    pub(super) first_name: String,
    pub(super) middle_name: String,
    pub(super) last_name: String,
    pub(super) suffix: String,
    pub(super) born_on: Option<NaiveDate>,
    pub(super) email: String,
}

/// Every client.
pub(super) fn clients(db: &Desk) -> Result<Vec<KnownClient>> {
    let clients = db
        .prepare_cached(
            "SELECT id, record_number, first_name, middle_name, last_name, suffix, born_on, email FROM clients",
        )?
        .query_map([], |row| {
            Ok(KnownClient {
                id: row.get("id")?,
                record_number: row.get("record_number")?,
                first_name: row.get("first_name")?,
                middle_name: row.get("middle_name")?,
                last_name: row.get("last_name")?,
                suffix: row.get("suffix")?,
                born_on: row.get("born_on")?,
                email: row.get("email")?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(clients)
}

/// Every telephone and whose it is.
pub(super) fn telephones(db: &Desk) -> Result<Vec<(ClientId, String)>> {
    let telephones = db
        .prepare_cached("SELECT client_id, number FROM telephones")?
        .query_map([], |row| Ok((row.get("client_id")?, row.get("number")?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(telephones)
}
