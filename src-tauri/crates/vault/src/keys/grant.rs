//! Grants: the key of a file, sealed to the public key of a person who may open it.

use hpke::{
    Deserializable, OpModeR, OpModeS, aead::ChaCha20Poly1305, kdf::HkdfSha256, kem::X25519HkdfSha256, single_shot_open,
    single_shot_seal,
};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::{
    DamagedFile, UserId, VaultError,
    fields::Fields,
    hex::{Bytes, Sealed},
    keys::{Compartments, Pairs, Secret, bytes_of, public},
    schema::File,
};

/// One grant, as it lies in `vault.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Grant {
    /// Whose.
    pub(crate) user: UserId,
    /// Of which file.
    pub(crate) file: File,
    encapsulated: Bytes<32>,
    sealed: Sealed,
}

const INFO: &[u8] = b"stepdown grant v1";

impl Grant {
    /// Seals a file's key to a person. `around` is what it is bound to: vault, parameters, epoch.
    fn seal(user: UserId, file: File, key: &Secret, to: &[u8; 32], around: &Fields) -> Result<Self, VaultError> {
        let refused = VaultError::Internal("a grant could not be sealed");
        let Ok((encapsulated, sealed)) = single_shot_seal::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &OpModeS::Base,
            &public(to)?,
            INFO,
            key.as_bytes(),
            bound(user, file, around).as_bytes(),
        ) else {
            return Err(refused);
        };
        let encapsulated = bytes_of(&encapsulated).try_into().map_err(|_| refused)?;
        Ok(Self { user, file, encapsulated: Bytes(encapsulated), sealed: Sealed(sealed) })
    }

    fn open(&self, pairs: &Pairs, around: &Fields) -> Result<Secret, VaultError> {
        let damaged = || VaultError::Damaged { what: DamagedFile::Folder };
        let opened = single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &OpModeR::Base,
            &pairs.seal_private()?,
            &Deserializable::from_bytes(&self.encapsulated.0).map_err(|_| damaged())?,
            INFO,
            &self.sealed.0,
            bound(self.user, self.file, around).as_bytes(),
        );
        let key = Zeroizing::new(opened.map_err(|_| damaged())?);
        Ok(Secret::new(key.as_slice().try_into().map_err(|_| damaged())?))
    }
}

fn bound(user: UserId, file: File, around: &Fields) -> Fields {
    Fields::default().with(around.as_bytes()).with(user.as_bytes()).with(file.name())
}

/// Grants for everything that these compartments hold.
pub(crate) fn seal_all(
    user: UserId,
    pairs: &Pairs,
    compartments: &Compartments,
    around: &Fields,
) -> Result<Vec<Grant>, VaultError> {
    let keys = [File::Desk, File::Clinical].into_iter().filter_map(|it| Some((it, compartments.of(it)?)));
    keys.map(|(file, key)| Grant::seal(user, file, key, &pairs.seal_public(), around)).collect()
}

/// What a person's grants open.
pub(crate) fn open_all(
    grants: &[Grant],
    user: UserId,
    pairs: &Pairs,
    root: Option<Secret>,
    around: &Fields,
) -> Result<Compartments, VaultError> {
    let of = |file| grants.iter().find(|it| it.user == user && it.file == file).map(|it| it.open(pairs, around));
    let desk = of(File::Desk).ok_or(VaultError::Damaged { what: DamagedFile::Folder })??;
    Ok(Compartments { desk, clinical: of(File::Clinical).transpose()?, root })
}
