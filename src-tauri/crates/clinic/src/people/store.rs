//! The SQL of this feature.

use rusqlite::{OptionalExtension, Row, named_params};
use vault::{Desk, Person, PublicKeys, Timestamp, UserId};

use super::{Language, UserView};
use crate::Result;

pub(super) fn list(db: &Desk) -> Result<Vec<UserView>> {
    let people = db
        .prepare_cached(
            "SELECT id, sign_in_name, name, credential, roles, language,
                    EXISTS (SELECT 1 FROM user_keys WHERE user_id = users.id) AS has_joined
             FROM users",
        )?
        .query_map([], view)?
        .collect::<Result<_, _>>()?;
    Ok(people)
}

pub(super) fn get(db: &Desk, id: UserId) -> Result<Option<UserView>> {
    let person = db
        .prepare_cached(
            "SELECT id, sign_in_name, name, credential, roles, language,
                    EXISTS (SELECT 1 FROM user_keys WHERE user_id = users.id) AS has_joined
             FROM users WHERE id = ?1",
        )?
        .query_row([id], view)
        .optional()?;
    Ok(person)
}

fn view(row: &Row) -> rusqlite::Result<UserView> {
    Ok(UserView {
        id: row.get("id")?,
        sign_in_name: row.get("sign_in_name")?,
        name: row.get("name")?,
        credential: row.get("credential")?,
        roles: row.get("roles")?,
        language: row.get("language")?,
        has_joined: row.get("has_joined")?,
        invited_until: None,
    })
}

pub(super) fn add(db: &Desk, person: &Person, now: Timestamp) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO users (id, sign_in_name, name, credential, roles, created_at)
         VALUES (:id, :sign_in_name, :name, :credential, :roles, :created_at)
         ON CONFLICT (id) DO NOTHING",
    )?
    .execute(named_params! {
        ":id": person.user,
        ":sign_in_name": person.sign_in_name,
        ":name": person.name,
        ":credential": person.credential,
        ":roles": person.roles,
        ":created_at": now,
    })?;
    Ok(())
}

pub(super) fn put(db: &Desk, person: &Person) -> Result<()> {
    db.prepare_cached(
        "UPDATE users SET sign_in_name = :sign_in_name, name = :name, credential = :credential, roles = :roles
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": person.user,
        ":sign_in_name": person.sign_in_name,
        ":name": person.name,
        ":credential": person.credential,
        ":roles": person.roles,
    })?;
    Ok(())
}

pub(super) fn put_language(db: &Desk, id: UserId, language: Language) -> Result<()> {
    db.prepare_cached("UPDATE users SET language = ?2 WHERE id = ?1")?.execute((id, language))?;
    Ok(())
}

pub(super) fn add_keys(db: &Desk, user: UserId, keys: &PublicKeys, now: Timestamp) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO user_keys (user_id, sign_key, seal_key, since_at) VALUES (:user, :sign, :seal, :since_at)
         ON CONFLICT (user_id, sign_key) DO NOTHING",
    )?
    .execute(named_params! { ":user": user, ":sign": keys.sign, ":seal": keys.seal, ":since_at": now })?;
    Ok(())
}

pub(super) fn keys_of(db: &Desk, user: UserId) -> Result<Vec<[u8; 32]>> {
    let keys = db
        .prepare_cached("SELECT sign_key FROM user_keys WHERE user_id = ?1 ORDER BY since_at")?
        .query_map([user], |row| row.get("sign_key"))?
        .collect::<Result<_, _>>()?;
    Ok(keys)
}
