//! Slots: what a passphrase, an invitation's code or the recovery key opens in `vault.json`.

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use hkdf::Hkdf;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use sha2::Sha256;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::{
    DamagedFile, SlotId, Timestamp, UserId, VaultError,
    fields::Fields,
    hex::{Bytes, Sealed},
    keys::{Secret, random},
};

/// What opens a slot, and what is seen of it without.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "camelCase", deny_unknown_fields)]
pub(crate) enum Kind {
    /// A person's name and passphrase.
    Passphrase {
        /// Whose.
        user: UserId,
    },
    /// The code of an invitation.
    Invitation {
        /// For whom.
        user: UserId,
        /// Its last moment.
        expires: Timestamp,
    },
    /// The recovery key.
    Recovery,
}

impl Kind {
    pub(crate) const fn user(self) -> Option<UserId> {
        match self {
            Self::Passphrase { user } | Self::Invitation { user, .. } => Some(user),
            Self::Recovery => None,
        }
    }

    fn described(self) -> Fields {
        match self {
            Self::Passphrase { user } => Fields::tagged("passphrase").with(user.as_bytes()),
            Self::Invitation { user, expires } => {
                Fields::tagged("invitation").with(user.as_bytes()).with(expires.to_string())
            }
            Self::Recovery => Fields::tagged("recovery"),
        }
    }
}

/// One slot, as it lies in `vault.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Slot {
    pub(crate) id: SlotId,
    pub(crate) kind: Kind,
    /// Tells which slot a secret opens, so that no list of names is needed.
    commitment: Bytes<32>,
    nonce: Bytes<24>,
    sealed: Sealed,
}

impl Slot {
    /// Seals a content. `around` is what it is bound to: vault, parameters, epoch.
    pub(crate) fn seal(
        kind: Kind,
        secret: &Secret,
        around: &Fields,
        content: &impl Serialize,
    ) -> Result<Self, VaultError> {
        let id = SlotId::new();
        let nonce = random::<24>()?;
        let (key, commitment) = derived(secret, id)?;
        let content = padded(content)?;
        let sealed = XChaCha20Poly1305::new(key.as_bytes().into())
            .encrypt(&XNonce::from(nonce), Payload { msg: &content, aad: bound(id, kind, around).as_bytes() })
            .map_err(|_| VaultError::Internal("a slot could not be sealed"))?;
        Ok(Self { id, kind, commitment: Bytes(commitment), nonce: Bytes(nonce), sealed: Sealed(sealed) })
    }

    /// Whether this secret opens it; the same time for yes and no.
    pub(crate) fn is_opened_by(&self, secret: &Secret) -> Result<bool, VaultError> {
        let (_, commitment) = derived(secret, self.id)?;
        Ok(self.commitment.0.ct_eq(&commitment).into())
    }

    pub(crate) fn open<T: DeserializeOwned>(&self, secret: &Secret, around: &Fields) -> Result<T, VaultError> {
        let damaged = VaultError::Damaged { what: DamagedFile::Folder };
        let (key, _) = derived(secret, self.id)?;
        let bound = bound(self.id, self.kind, around);
        let payload = Payload { msg: &self.sealed.0, aad: bound.as_bytes() };
        let cipher = XChaCha20Poly1305::new(key.as_bytes().into());
        let Ok(content) = cipher.decrypt(&XNonce::from(self.nonce.0), payload) else {
            return Err(damaged);
        };
        serde_json::from_slice(&Zeroizing::new(content)).map_err(|_| damaged)
    }
}

/// The slot that a secret opens. Every slot of the kind is tried, whichever it is.
pub(crate) fn find<'s>(slots: impl Iterator<Item = &'s Slot>, secret: &Secret) -> Result<Option<&'s Slot>, VaultError> {
    let mut found = None;
    for slot in slots {
        if slot.is_opened_by(secret)? {
            found = Some(slot);
        }
    }
    Ok(found)
}

/// The key of a slot and its commitment.
fn derived(secret: &Secret, id: SlotId) -> Result<(Secret, [u8; 32]), VaultError> {
    let hkdf = Hkdf::<Sha256>::new(None, secret.as_bytes());
    let expand = |purpose: &str| {
        let mut output = Zeroizing::new([0; 32]);
        hkdf.expand(Fields::tagged(purpose).with(id.as_bytes()).as_bytes(), output.as_mut())
            .map_err(|_| VaultError::Internal("the length of a derived key"))?;
        Ok::<_, VaultError>(output)
    };
    Ok((Secret::new(*expand("stepdown slot key v1")?), *expand("stepdown slot commitment v1")?))
}

fn bound(id: SlotId, kind: Kind, around: &Fields) -> Fields {
    Fields::tagged("stepdown slot v1").with(around.as_bytes()).with(id.as_bytes()).with(kind.described().as_bytes())
}

/// The content as JSON, filled up with spaces: its length tells neither a name nor a role.
fn padded(content: &impl Serialize) -> Result<Zeroizing<Vec<u8>>, VaultError> {
    const STEP: usize = 1024;
    let mut bytes = Zeroizing::new(Vec::with_capacity(4 * STEP));
    serde_json::to_writer(&mut *bytes, content).map_err(|_| VaultError::Internal("a slot's content"))?;
    let length = bytes.len().next_multiple_of(STEP);
    bytes.resize(length, b' ');
    Ok(bytes)
}
