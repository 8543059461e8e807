//! The keys: what a session holds in memory, and how it is made and read.

pub(crate) mod grant;
pub(crate) mod invitation;
pub(crate) mod passphrase;
pub(crate) mod recovery;
pub(crate) mod slot;

use std::{fmt, io};

use hpke::{Deserializable, Kem, Serializable, kem::X25519HkdfSha256};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::{Person, Role, UserId, VaultError, VaultId, hex, schema::File};

/// Bytes from the system's generator.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], VaultError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| VaultError::Io(io::Error::other("no random bytes")))?;
    Ok(bytes)
}

/// Thirty-two secret bytes, wiped when dropped.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub(crate) struct Secret([u8; 32]);

impl Secret {
    pub(crate) fn random() -> Result<Self, VaultError> {
        random().map(Self)
    }

    pub(crate) const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    pub(crate) const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&Zeroizing::new(hex::encode(&self.0)))
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Zeroizing::new(String::deserialize(deserializer)?);
        let bytes = Zeroizing::new(hex::decode(&text).unwrap_or_default());
        bytes.as_slice().try_into().map(Self).map_err(|_| de::Error::custom("not a key"))
    }
}

/// A person's own secrets, made at their own first sign-in and known to nobody else.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Pairs {
    /// X25519.
    pub(crate) seal: Secret,
    /// Ed25519.
    pub(crate) sign: Secret,
}

impl Pairs {
    pub(crate) fn random() -> Result<Self, VaultError> {
        Ok(Self { seal: Secret::random()?, sign: Secret::random()? })
    }

    fn seal_private(&self) -> Result<<X25519HkdfSha256 as Kem>::PrivateKey, VaultError> {
        Deserializable::from_bytes(self.seal.as_bytes()).map_err(|_| VaultError::Internal("an X25519 secret"))
    }

    pub(crate) fn seal_public(&self) -> [u8; 32] {
        x25519_dalek::PublicKey::from(&x25519_dalek::StaticSecret::from(*self.seal.as_bytes())).to_bytes()
    }
}

/// The keys of both files and the clinic's root secret, as far as their holder may have them.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Compartments {
    pub(crate) desk: Secret,
    pub(crate) clinical: Option<Secret>,
    /// Administrators only.
    pub(crate) root: Option<Secret>,
}

impl Compartments {
    /// All there is, for a new clinic.
    pub(crate) fn random() -> Result<Self, VaultError> {
        Ok(Self { desk: Secret::random()?, clinical: Some(Secret::random()?), root: Some(Secret::random()?) })
    }

    /// What this person may have of it.
    pub(crate) fn for_person(&self, person: &Person) -> Result<Self, VaultError> {
        let clinical = person.roles.is_clinical().then(|| self.clinical.clone().ok_or(VaultError::NoClinicalKey));
        let root = person.roles.contains(Role::Administrator).then(|| self.root.clone().ok_or(NOT_ADMINISTRATOR));
        Ok(Self { desk: self.desk.clone(), clinical: clinical.transpose()?, root: root.transpose()? })
    }

    pub(crate) fn of(&self, file: File) -> Option<&Secret> {
        match file {
            File::Desk => Some(&self.desk),
            File::Clinical => self.clinical.as_ref(),
        }
    }

    pub(crate) fn root(&self) -> Result<&Secret, VaultError> {
        self.root.as_ref().ok_or(NOT_ADMINISTRATOR)
    }
}

const NOT_ADMINISTRATOR: VaultError = VaultError::Internal("only an administrator holds the root secret");

/// What an open session holds.
pub(crate) struct Ring {
    pub(crate) pairs: Pairs,
    pub(crate) compartments: Compartments,
}

impl Ring {
    pub(crate) fn vault_id(&self) -> Result<VaultId, VaultError> {
        self.compartments.root().map(VaultId::of_root)
    }

    /// A person of all roles, for a vault without a folder.
    pub(crate) fn of_a_test() -> Result<(Person, Self), VaultError> {
        let person = Person {
            user: UserId::new(),
            sign_in_name: "Sam Rivera".into(),
            name: "Sam Rivera".into(),
            credential: "LCSW".into(),
            roles: Role::ALL.iter().copied().collect(),
        };
        Ok((person, Self { pairs: Pairs::random()?, compartments: Compartments::random()? }))
    }
}

/// A serialised public key, for `hpke`.
fn public(bytes: &[u8; 32]) -> Result<<X25519HkdfSha256 as Kem>::PublicKey, VaultError> {
    Deserializable::from_bytes(bytes).map_err(|_| VaultError::Internal("an X25519 public key"))
}

/// The bytes of something of `hpke`.
fn bytes_of(it: &impl Serializable) -> Vec<u8> {
    it.to_bytes().to_vec()
}
