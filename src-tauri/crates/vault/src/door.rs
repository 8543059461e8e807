//! In and out: making a vault, unlocking it, letting people in, recovering.

use std::path::Path;

use rusqlite::Connection;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};

use crate::{
    Cost, Desk, InvitationCode, Person, RecoveryKey, Role, Schema, Timestamp, UserId, Vault, VaultError, VaultId,
    WorkstationId,
    folder::{self, Document, Folder, keep_private},
    keys::{
        Compartments, Pairs, Ring, Secret, grant,
        invitation::{Invitation, expiry},
        passphrase::weakness,
        slot::{self, Kind, Slot},
    },
    open,
    schema::File,
    step::Files,
};

/// What is visible of a vault without a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Described {
    /// The clinic's name.
    pub clinic_name: String,
    /// Which vault.
    pub vault_id: VaultId,
    /// The vault's fingerprint, as it is printed beside the recovery key.
    pub fingerprint: String,
    /// Which workstation.
    pub workstation: WorkstationId,
    /// When it was made, if it is a demonstration.
    pub demonstration: Option<Timestamp>,
}

/// An invitation that nobody has accepted; it may have expired.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenInvitation {
    /// For whom.
    pub user: UserId,
    /// Its last moment.
    pub expires: Timestamp,
}

/// Where an open vault lies.
pub(crate) struct Home {
    pub(crate) folder: Folder,
    pub(crate) document: Document,
    /// The holder as their slot describes them; their sign-in name goes into their key.
    holder: Person,
}

/// What a person's own slot holds. The keys of the files come as grants.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Holder {
    person: Person,
    pairs: Pairs,
    /// Administrators only.
    root: Option<Secret>,
}

impl Vault {
    /// Makes a vault in an empty folder and signs its founder, an administrator, in. `fill` writes what the desk file
    /// begins with. The vault exists once all of it is written, and not before: a stop in between leaves what the next
    /// creation in the same folder clears away.
    ///
    /// # Errors
    /// `FolderNotEmpty`, `SyncedFolder`, `Weak`, what `fill` and the folder refuse; then nothing is left in it.
    #[expect(clippy::too_many_arguments, reason = "everything that a vault begins with, once in its life")]
    pub fn create<E: From<VaultError>>(
        folder: &Path,
        schema: &'static Schema,
        clinic_name: &str,
        founder: Person,
        passphrase: &SecretString,
        recovery: &RecoveryKey,
        cost: Cost,
        now: Timestamp,
        fill: impl FnOnce(&Desk<'_>) -> Result<(), E>,
    ) -> Result<Self, E> {
        let compartments = Compartments::random()?;
        let vault = VaultId::of_root(compartments.root()?);
        let mut document = Document::new(vault, clinic_name, cost)?;
        let around = document.around();
        let secret = document.secret_of_recovery(recovery);
        document.slots.push(Slot::seal(Kind::Recovery, &secret, &around, &compartments)?);
        let (document, ring) = joined(document, &founder, &compartments, passphrase)?;
        if ring.compartments.root.is_none() {
            return Err(VaultError::Internal("a founder is an administrator").into());
        }
        let folder = Folder::create(folder, folder::VAULT)?;
        let made = make_files(&folder, &document, &compartments, schema, now).map_err(E::from).and_then(|()| {
            let files = opened(&folder, &document, &ring.compartments, schema, now)?;
            files.step(File::Desk, now, |connection| fill(&Desk::new(connection)))?;
            folder.sync()?;
            // With this the vault exists; nothing after it can be refused.
            folder.write(&document)?;
            Ok(files)
        });
        match made {
            Ok(files) => Ok(begun(files, folder, document, ring, founder)),
            Err(refusal) => {
                folder.abandon()?;
                Err(refusal)
            }
        }
    }

    /// What is visible without a key. Writes nothing.
    ///
    /// # Errors
    /// `NotAVault`, `Damaged`, `TooNew`, `TooOld`, `SyncedFolder`.
    pub fn describe(folder: &Path) -> Result<Described, VaultError> {
        let document = folder::read(folder)?;
        let vault_id = document.vault_id();
        Ok(Described {
            fingerprint: vault_id.fingerprint(),
            vault_id,
            workstation: document.workstation,
            demonstration: document.demonstration,
            clinic_name: document.clinic_name,
        })
    }

    /// Opens what a person may open.
    ///
    /// # Errors
    /// `NotUnlocked` for a wrong name and a wrong passphrase alike, and what the folder and its files refuse.
    pub fn unlock(
        folder: &Path,
        schema: &'static Schema,
        sign_in_name: &str,
        passphrase: &SecretString,
        now: Timestamp,
    ) -> Result<Self, VaultError> {
        let (folder, document) = Folder::open(folder)?;
        let secret = document.secret_of_passphrase(sign_in_name, passphrase)?;
        let slot = slot::find(document.passphrases(), &secret)?.ok_or(VaultError::NotUnlocked)?;
        let around = document.around();
        let Holder { person, pairs, root } = slot.open(&secret, &around)?;
        let compartments = grant::open_all(&document.grants, person.user, &pairs, root, &around)?;
        session(folder, document, Ring { pairs, compartments }, person, schema, now)
    }

    /// Invites a person: returns the code that lets them in once, within seven days. An earlier invitation of the same
    /// person no longer does; what they have otherwise stays until they accept.
    ///
    /// Except the clinical key: where the roles no longer come with it, it is taken back at once, and their passphrase
    /// opens the desk file alone. Two things remain until they accept. Whoever administered still holds the root secret in
    /// their slot, and with it can invite: to the desk, and to clinical roles if the clinical key is still theirs. And
    /// what lies elsewhere or before, a copy of the folder or the previous `vault.json`, opens as it did for as long as
    /// the files keep their keys.
    ///
    /// # Errors
    /// `NoClinicalKey` when a clinical role is to be given by a session without that key; what the folder refuses.
    pub fn invite(&mut self, person: Person, now: Timestamp) -> Result<InvitationCode, VaultError> {
        self.ring.compartments.root()?;
        let home = self.home.as_mut().ok_or(NO_FOLDER)?;
        let code = InvitationCode::generate()?;
        home.write(invited(home.document.clone(), person, &self.ring.compartments, &code, now)?)?;
        Ok(code)
    }

    /// Invitations that nobody has accepted, expired ones included.
    ///
    /// # Errors
    /// None at present.
    pub fn invitations(&self) -> Result<Vec<OpenInvitation>, VaultError> {
        let slots = self.home.iter().flat_map(|it| &it.document.slots);
        Ok(slots.filter_map(|it| open_invitation(it.kind)).collect())
    }

    /// Whom a code is for. Writes nothing.
    ///
    /// # Errors
    /// `CodeNotValid`, `CodeExpired`, and what `vault.json` refuses.
    pub fn invited(folder: &Path, code: &str, now: Timestamp) -> Result<Person, VaultError> {
        invitation(&folder::read(folder)?, code, now).map(|it| it.person)
    }

    /// Accepts an invitation with a passphrase of one's own. The keys are made here and are known to nobody else; what
    /// the same person had before no longer opens anything.
    ///
    /// # Errors
    /// `CodeNotValid` for a wrong, used or replaced code, `CodeExpired`, `Weak`, and what the folder and its files refuse;
    /// then the code stays valid.
    pub fn accept(
        folder: &Path,
        schema: &'static Schema,
        code: &str,
        passphrase: &SecretString,
        now: Timestamp,
    ) -> Result<Self, VaultError> {
        let (folder, document) = Folder::open(folder)?;
        let Invitation { person, compartments } = invitation(&document, code, now)?;
        let (joined, ring) = joined(document.clone(), &person, &compartments, passphrase)?;
        let mut vault = session(folder, document, ring, person, schema, now)?;
        vault.home.as_mut().ok_or(NO_FOLDER)?.write(joined)?;
        Ok(vault)
    }

    /// Gives an administrator a new passphrase by the recovery key; `find` looks them up.
    ///
    /// # Errors
    /// `NotUnlocked` when the key is not this vault's or the person is not an administrator, `Weak`, what `find` refuses,
    /// and what the folder and its files refuse.
    pub fn recover<E: From<VaultError>>(
        folder: &Path,
        schema: &'static Schema,
        recovery: &RecoveryKey,
        find: impl FnOnce(&Desk<'_>) -> Result<Person, E>,
        passphrase: &SecretString,
        now: Timestamp,
    ) -> Result<Self, E> {
        let (folder, document) = Folder::open(folder)?;
        let secret = document.secret_of_recovery(recovery);
        let slot = slot::find(document.recoveries(), &secret)?.ok_or(VaultError::NotUnlocked)?;
        let compartments: Compartments = slot.open(&secret, &document.around())?;
        let desk_alone = Compartments { clinical: None, ..compartments.clone() };
        let desk = Files::new(connection(&folder, &document, &desk_alone, schema)?, schema, false)?;
        let person = desk.read(|connection| find(&Desk::new(connection)))?;
        drop(desk);
        if !person.roles.contains(Role::Administrator) {
            return Err(VaultError::NotUnlocked.into());
        }
        let (joined, ring) = joined(document.clone(), &person, &compartments, passphrase)?;
        let mut vault = session(folder, document, ring, person, schema, now)?;
        vault.home.as_mut().ok_or(NO_FOLDER)?.write(joined)?;
        Ok(vault)
    }

    /// Changes the passphrase of who has signed in.
    ///
    /// # Errors
    /// `NotUnlocked` when the old one is wrong, `Weak`, and what the folder refuses; then the old one stays.
    pub fn change_passphrase(&mut self, old: &SecretString, new: &SecretString) -> Result<(), VaultError> {
        let home = self.home.as_mut().ok_or(NO_FOLDER)?;
        let mut document = home.document.clone();
        let person = &home.holder;
        let secret = document.secret_of_passphrase(&person.sign_in_name, old)?;
        let slot = slot::find(document.passphrases(), &secret)?.map(|it| it.id).ok_or(VaultError::NotUnlocked)?;
        document.slots.retain(|it| it.id != slot);
        let holder = Holder {
            person: person.clone(),
            pairs: self.ring.pairs.clone(),
            root: self.ring.compartments.root.clone(),
        };
        seal_holder(&mut document, &holder, new)?;
        home.write(document)
    }
}

const NO_FOLDER: VaultError = VaultError::Internal("a vault without a folder");

impl Home {
    fn write(&mut self, document: Document) -> Result<(), VaultError> {
        self.folder.write(&document)?;
        self.document = document;
        Ok(())
    }
}

/// Opens the files and begins a session.
fn session(
    folder: Folder,
    document: Document,
    ring: Ring,
    person: Person,
    schema: &Schema,
    now: Timestamp,
) -> Result<Vault, VaultError> {
    let files = opened(&folder, &document, &ring.compartments, schema, now)?;
    Ok(begun(files, folder, document, ring, person))
}

/// The files to which there is a key; where both are open, each then remembers the other.
fn opened(
    folder: &Folder,
    document: &Document,
    compartments: &Compartments,
    schema: &Schema,
    now: Timestamp,
) -> Result<Files, VaultError> {
    let connection = connection(folder, document, compartments, schema)?;
    let has_clinical = compartments.clinical.is_some();
    if has_clinical {
        open::require_newest(&connection)?;
        open::remember_each_other(&connection, now)?;
    }
    Files::new(connection, schema, has_clinical)
}

fn begun(files: Files, folder: Folder, document: Document, ring: Ring, person: Person) -> Vault {
    let (vault, workstation) = (document.vault_id(), document.workstation);
    let home = Home { folder, document, holder: person.clone() };
    Vault::new(files, ring, person, vault, workstation, Some(home))
}

/// Opens the files to which there is a key.
pub(crate) fn connection(
    folder: &Folder,
    document: &Document,
    compartments: &Compartments,
    schema: &Schema,
) -> Result<Connection, VaultError> {
    let paths = [File::Desk, File::Clinical].map(|it| folder.path_of(document, it));
    let [desk, clinical] = &paths;
    let clinical = compartments.clinical.as_ref().map(|it| Folder::keyed(clinical, document, File::Clinical, it));
    // Only those that this session may open: a session of the desk does not look at the clinical file.
    for (path, file) in paths.iter().zip([File::Desk, File::Clinical]) {
        if compartments.of(file).is_some() && !path.is_file() {
            return Err(VaultError::Damaged { what: file.into() });
        }
    }
    let desk = Folder::keyed(desk, document, File::Desk, &compartments.desk);
    open::open(&desk, clinical.as_ref(), schema, document.vault_id())
}

/// Makes both files.
pub(crate) fn make_files(
    folder: &Folder,
    document: &Document,
    compartments: &Compartments,
    schema: &Schema,
    now: Timestamp,
) -> Result<(), VaultError> {
    for file in [File::Desk, File::Clinical] {
        let path = folder.path_of(document, file);
        let secret = compartments.of(file).ok_or(VaultError::NoClinicalKey)?;
        open::create(file, &Folder::keyed(&path, document, file, secret), schema, document.vault_id(), now)?;
        keep_private(&path, 0o600)?;
    }
    Ok(())
}

/// The document with an invitation for a person, in place of an earlier one.
pub(crate) fn invited(
    mut document: Document,
    person: Person,
    compartments: &Compartments,
    code: &InvitationCode,
    now: Timestamp,
) -> Result<Document, VaultError> {
    let compartments = compartments.for_person(&person)?;
    let secret = document.secret_of_code(code)?;
    let kind = Kind::Invitation { user: person.user, expires: expiry(now) };
    if !person.roles.is_clinical() {
        document.grants.retain(|it| it.user != person.user || it.file != File::Clinical);
    }
    let slot = Slot::seal(kind, &secret, &document.around(), &Invitation { person, compartments })?;
    document.slots.retain(|it| !matches!(it.kind, Kind::Invitation { .. }) || it.kind.user() != kind.user());
    document.slots.push(slot);
    Ok(document)
}

/// The document with a person's slot and grants, in place of all that they had, under keys made here; and what they then
/// hold.
fn joined(
    document: Document,
    person: &Person,
    compartments: &Compartments,
    passphrase: &SecretString,
) -> Result<(Document, Ring), VaultError> {
    admitted(document, person, Pairs::random()?, compartments, passphrase)
}

/// The same, under these keys.
pub(crate) fn admitted(
    document: Document,
    person: &Person,
    pairs: Pairs,
    compartments: &Compartments,
    passphrase: &SecretString,
) -> Result<(Document, Ring), VaultError> {
    let mut document = document.without(person.user);
    let compartments = compartments.for_person(person)?;
    let grants = grant::seal_all(person.user, &pairs, &compartments, &document.around())?;
    document.grants.extend(grants);
    let holder = Holder { person: person.clone(), pairs, root: compartments.root.clone() };
    seal_holder(&mut document, &holder, passphrase)?;
    Ok((document, Ring { pairs: holder.pairs, compartments }))
}

/// Adds the slot that a person's name and passphrase open.
fn seal_holder(document: &mut Document, holder: &Holder, passphrase: &SecretString) -> Result<(), VaultError> {
    let person = &holder.person;
    let inputs = [person.name.as_str(), &person.sign_in_name, &document.clinic_name];
    if let Some(weakness) = weakness(passphrase.expose_secret(), &inputs) {
        return Err(VaultError::Weak(weakness));
    }
    let secret = document.secret_of_passphrase(&person.sign_in_name, passphrase)?;
    let slot = Slot::seal(Kind::Passphrase { user: person.user }, &secret, &document.around(), holder)?;
    document.slots.push(slot);
    Ok(())
}

/// The invitation that a code opens.
fn invitation(document: &Document, code: &str, now: Timestamp) -> Result<Invitation, VaultError> {
    let secret = document.secret_of_code(&InvitationCode::typed(code))?;
    let slot = slot::find(document.invitations(), &secret)?.ok_or(VaultError::CodeNotValid)?;
    let invitation = slot.open(&secret, &document.around())?;
    if open_invitation(slot.kind).is_some_and(|it| it.expires < now) {
        return Err(VaultError::CodeExpired);
    }
    Ok(invitation)
}

const fn open_invitation(kind: Kind) -> Option<OpenInvitation> {
    match kind {
        Kind::Invitation { user, expires } => Some(OpenInvitation { user, expires }),
        Kind::Passphrase { .. } | Kind::Recovery => None,
    }
}
