//! Signatures: this person's unlocked key approved these words at this claimed time.

use std::{fmt, str::FromStr};

use ed25519_dalek::{Signer as _, SigningKey, VerifyingKey};
use rusqlite::{
    ToSql,
    types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef},
};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::{Person, UnknownWord, UserId, fields::Fields, hex, keys::Secret};

/// Which vault: the hash of the clinic's root public key.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct VaultId([u8; 32]);

impl VaultId {
    pub(crate) fn of_root(root: &Secret) -> Self {
        let public = SigningKey::from_bytes(root.as_bytes()).verifying_key();
        Self(blake3::derive_key("stepdown vault id v1", public.as_bytes()))
    }

    pub(crate) const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Twenty digits of it, as they are printed beside the recovery key.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let digits: Vec<char> = hex::encode(&self.0[..10]).to_uppercase().chars().collect();
        digits.chunks(4).map(|it| it.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
    }
}

impl fmt::Display for VaultId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(&self.0))
    }
}

impl fmt::Debug for VaultId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for VaultId {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        hex::decode(text).and_then(|it| it.try_into().ok()).map(Self).ok_or(UnknownWord("VaultId"))
    }
}

impl FromSql for VaultId {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map_err(FromSqlError::other)
    }
}

/// The public keys of a person: for checking their signatures, and for sealing to them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicKeys {
    /// Ed25519.
    pub sign: [u8; 32],
    /// X25519.
    pub seal: [u8; 32],
}

/// What is signed: a tag saying of which kind it is, and fields, each with its length before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement(Fields);

impl Statement {
    /// A statement of this kind.
    #[must_use]
    pub fn new(kind: &str) -> Self {
        Self(Fields::tagged("stepdown statement v1").with(kind))
    }

    /// With this field.
    #[must_use]
    pub fn field(self, bytes: impl AsRef<[u8]>) -> Self {
        Self(self.0.with(bytes))
    }

    /// With this text, as it stands.
    #[must_use]
    pub fn text(self, text: &str) -> Self {
        self.field(text)
    }

    /// With this number.
    #[must_use]
    pub fn number(self, number: u64) -> Self {
        self.field(number.to_le_bytes())
    }
}

/// An Ed25519 signature.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Signature(pub [u8; 64]);

impl Signature {
    /// Its bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 64] {
        &self.0
    }
}

impl fmt::Debug for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(&self.0))
    }
}

impl ToSql for Signature {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.as_slice().into())
    }
}

/// Signs for the person who has signed in.
pub struct Signer {
    vault: VaultId,
    person: Person,
    key: SigningKey,
}

impl Signer {
    pub(crate) fn new(vault: VaultId, person: Person, secret: &Secret) -> Self {
        Self { vault, person, key: SigningKey::from_bytes(secret.as_bytes()) }
    }

    pub(crate) fn set_person(&mut self, person: Person) {
        self.person = person;
    }

    /// Signs.
    #[must_use]
    pub fn sign(&self, statement: &Statement) -> Signature {
        Signature(self.key.sign(statement.0.as_bytes()).to_bytes())
    }

    /// For whom.
    #[must_use]
    pub const fn user(&self) -> UserId {
        self.person.user
    }

    /// For whom, with name, credential and roles.
    #[must_use]
    pub const fn person(&self) -> &Person {
        &self.person
    }

    /// Which vault it signs in.
    #[must_use]
    pub const fn vault_id(&self) -> VaultId {
        self.vault
    }

    /// The key that its signatures are checked with.
    #[must_use]
    pub fn public_key(&self) -> [u8; 32] {
        self.key.verifying_key().to_bytes()
    }
}

/// Whether this is the signature of the holder of this key under this statement.
#[must_use]
pub fn verify(public_key: &[u8; 32], statement: &Statement, signature: &[u8; 64]) -> bool {
    VerifyingKey::from_bytes(public_key)
        .is_ok_and(|key| key.verify_strict(statement.0.as_bytes(), &signature.into()).is_ok())
}

/// The fingerprint of a content: its BLAKE3, after the two ways to write an accented letter were made one.
#[must_use]
pub fn fingerprint(content: &str) -> [u8; 32] {
    match is_nfc_quick(content.chars()) {
        IsNormalized::Yes => blake3::hash(content.as_bytes()),
        IsNormalized::No | IsNormalized::Maybe => blake3::hash(content.nfc().collect::<String>().as_bytes()),
    }
    .into()
}
