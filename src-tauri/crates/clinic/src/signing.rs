//! Signatures over what a clinician wrote: who, with which credential and role, when, over which words.
//!
//! A signature covers a domain tag and length-prefixed fields: vault id, kind, subject, version, client, author id,
//! name, credential, role, staff-list counter (zero until there is a signed staff list), time with offset, template,
//! BLAKE3 of the NFC-normalised content. It is checked on view and on export.
//!
//! It says: this person's unlocked key approved these words at this claimed time.

use chrono::{DateTime, NaiveDate};
use rusqlite::{OptionalExtension, Row, named_params};
use serde::Serialize;
use vault::{Clinical, Person, Signer, Statement, Timestamp, UserId, VaultError, VaultId};

use crate::{ClientId, Result, SignatureId, people, settings};

vault::words! {
    /// What can be signed.
    SignedKind { Note = "note", Plan = "plan", Summary = "summary" }
}

/// A signature as it is shown: name, credential, role, time with zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SignatureView {
    /// Who signed.
    pub user_id: UserId,
    /// Their name then.
    pub name: String,
    /// Their credential then.
    pub credential: String,
    /// The role they signed in.
    pub role: vault::Role,
    /// When, with the clinic's offset: RFC 3339.
    pub signed_at: String,
    /// The zone's name.
    pub time_zone: String,
    /// Its day on the clinic's clock.
    pub signed_on: NaiveDate,
    /// First 16 hex digits of the content's fingerprint.
    pub fingerprint: String,
    /// Whether the signature holds over what is stored now.
    pub is_valid: bool,
}

/// What is signed.
pub struct Subject<'a> {
    /// What kind of thing.
    pub kind: SignedKind,
    /// Its id.
    pub id: [u8; 16],
    /// Its version; 1 for a note.
    pub version: u32,
    /// About whom.
    pub client: ClientId,
    /// Which form of the content: "note/1".
    pub template: &'a str,
    /// The words themselves, in a canonical form.
    pub content: &'a str,
}

/// A row of `signatures`, without what it is about.
struct Signed {
    author: UserId,
    name: String,
    credential: String,
    role: vault::Role,
    signed_at: String,
    time_zone: String,
    content_hash: [u8; 32],
    sign_key: [u8; 32],
    signature: [u8; 64],
}

/// No staff list is signed yet.
const STAFF_LIST: u64 = 0;

/// Signs and stores the signature, in the step that is open.
///
/// # Errors
/// What the file refuses.
pub fn sign(db: &Clinical, signer: &Signer, subject: &Subject, role: vault::Role, now: Timestamp) -> Result<()> {
    let person = signer.person();
    let (signed_at, time_zone) = settings::signed_time(db, now)?;
    let mut signed = Signed {
        author: person.user,
        name: person.name.clone(),
        credential: person.credential.clone(),
        role,
        signed_at,
        time_zone,
        content_hash: vault::fingerprint(subject.content),
        sign_key: signer.public_key(),
        signature: [0; 64],
    };
    signed.signature = signer.sign(&statement(signer.vault_id(), subject, &signed)).0;
    put(db, subject, &signed)
}

/// The signature of a thing, checked against its present content; nothing if it is not signed.
///
/// # Errors
/// What the file refuses.
pub fn view(db: &Clinical, subject: &Subject) -> Result<Option<SignatureView>> {
    let Some(signed) = get(db, subject)? else {
        return Ok(None);
    };
    let is_valid = signed.content_hash == vault::fingerprint(subject.content)
        && people::keys_of(db, signed.author)?.contains(&signed.sign_key)
        && vault::verify(&signed.sign_key, &statement(db.vault_id()?, subject, &signed), &signed.signature);
    Ok(Some(SignatureView {
        user_id: signed.author,
        signed_on: day_of(&signed.signed_at)?,
        fingerprint: hex(&signed.content_hash[..8]),
        name: signed.name,
        credential: signed.credential,
        role: signed.role,
        signed_at: signed.signed_at,
        time_zone: signed.time_zone,
        is_valid,
    }))
}

/// What stands in the place of a signature that should be there and is not: it holds over nothing.
///
/// # Errors
/// What the file refuses.
pub(crate) fn vanished(db: &Clinical, author: UserId, at: Timestamp) -> Result<SignatureView> {
    let person = people::get(db, author)?;
    let (signed_at, time_zone) = settings::signed_time(db, at)?;
    Ok(SignatureView {
        user_id: author,
        name: person.name,
        credential: person.credential,
        role: senior(person.roles),
        signed_on: day_of(&signed_at)?,
        signed_at,
        time_zone,
        fingerprint: String::new(),
        is_valid: false,
    })
}

/// The fingerprint that was signed, in full, as an addendum names it; nothing if it is not signed.
///
/// # Errors
/// What the file refuses.
pub(crate) fn fingerprint_of(db: &Clinical, kind: SignedKind, id: [u8; 16]) -> Result<Option<String>> {
    let hash = db
        .prepare_cached(
            "SELECT content_hash FROM clinical.signatures WHERE subject_id = ?1 AND kind = ?2 ORDER BY version, id LIMIT 1",
        )?
        .query_row((id, kind), |row| row.get::<_, [u8; 32]>("content_hash"))
        .optional()?;
    Ok(hash.map(|it| hex(&it)))
}

/// A content in the form that is signed: its fields in the order of their declaration, as JSON, in which no two contents
/// read alike.
///
/// # Errors
/// None, unless the program is wrong.
pub(crate) fn canonical(content: &impl Serialize) -> Result<String> {
    Ok(serde_json::to_string(content).map_err(|_| VaultError::Internal("a content that cannot be written as JSON"))?)
}

/// Bytes as hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|it| format!("{it:02x}")).collect()
}

/// The role a person signs in: supervisor before therapist.
#[must_use]
pub fn role_of(person: &Person) -> vault::Role {
    senior(person.roles)
}

fn senior(roles: vault::Roles) -> vault::Role {
    if roles.contains(vault::Role::Supervisor) { vault::Role::Supervisor } else { vault::Role::Therapist }
}

/// What the key signs, field by field; the order is part of the format.
fn statement(vault: VaultId, subject: &Subject, signed: &Signed) -> Statement {
    Statement::new("signature of the record v1")
        .field(vault.as_bytes())
        .text(subject.kind.as_str())
        .field(subject.id)
        .number(subject.version.into())
        .field(subject.client.as_bytes())
        .field(signed.author.as_bytes())
        .text(&signed.name)
        .text(&signed.credential)
        .text(signed.role.as_str())
        .number(STAFF_LIST)
        .text(&signed.signed_at)
        .text(&signed.time_zone)
        .text(subject.template)
        .field(signed.content_hash)
}

fn day_of(signed_at: &str) -> Result<NaiveDate> {
    let moment =
        DateTime::parse_from_rfc3339(signed_at).map_err(|_| VaultError::Internal("a signature without a time"))?;
    Ok(moment.date_naive())
}

fn put(db: &Clinical, subject: &Subject, signed: &Signed) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO clinical.signatures (id, kind, subject_id, version, client_id, author_id, name, credential, role,
           signed_at, time_zone, template, content_hash, sign_key, signature)
         VALUES (:id, :kind, :subject_id, :version, :client_id, :author_id, :name, :credential, :role,
           :signed_at, :time_zone, :template, :content_hash, :sign_key, :signature)",
    )?
    .execute(named_params! {
        ":id": SignatureId::new(),
        ":kind": subject.kind,
        ":subject_id": subject.id,
        ":version": subject.version,
        ":client_id": subject.client,
        ":author_id": signed.author,
        ":name": signed.name,
        ":credential": signed.credential,
        ":role": signed.role,
        ":signed_at": signed.signed_at,
        ":time_zone": signed.time_zone,
        ":template": subject.template,
        ":content_hash": signed.content_hash,
        ":sign_key": signed.sign_key,
        ":signature": signed.signature,
    })?;
    Ok(())
}

/// The first signature under this version. What it is about is not read: it is the subject, or the signature is void.
fn get(db: &Clinical, subject: &Subject) -> Result<Option<Signed>> {
    let signed = db
        .prepare_cached(
            "SELECT author_id, name, credential, role, signed_at, time_zone, content_hash, sign_key, signature
             FROM clinical.signatures WHERE subject_id = :subject_id AND kind = :kind AND version = :version
             ORDER BY id LIMIT 1",
        )?
        .query_row(
            named_params! { ":subject_id": subject.id, ":kind": subject.kind, ":version": subject.version },
            read,
        )
        .optional()?;
    Ok(signed)
}

fn read(row: &Row) -> rusqlite::Result<Signed> {
    Ok(Signed {
        author: row.get("author_id")?,
        name: row.get("name")?,
        credential: row.get("credential")?,
        role: row.get("role")?,
        signed_at: row.get("signed_at")?,
        time_zone: row.get("time_zone")?,
        content_hash: row.get("content_hash")?,
        sign_key: row.get("sign_key")?,
        signature: row.get("signature")?,
    })
}
