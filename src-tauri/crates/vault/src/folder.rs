//! The folder: `vault.json` and what is visible of a vault without a key, the lock, the names of the files.

use std::{
    fs::{self, TryLockError},
    io::{ErrorKind, Read, Write},
    path::{Path, PathBuf},
};

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};

use crate::{
    Cost, DamagedFile, RecoveryKey, Timestamp, UserId, VaultError, VaultId, WorkstationId,
    fields::Fields,
    hex::Bytes,
    keys::{
        Secret,
        grant::Grant,
        invitation::InvitationCode,
        passphrase::{normal_name, normalized},
        random,
        slot::{Kind, Slot},
    },
    open::{FileKey, Keyed},
    place,
    schema::File,
};

const DOCUMENT: &str = "vault.json";
const DOCUMENT_BEFORE: &str = "vault.json.old";
const DOCUMENT_BEING_WRITTEN: &str = "vault.json.new";
const LOCK: &str = "vault.lock";
/// Lies in a folder in which a vault is being made, until its `vault.json` does.
const UNFINISHED: &str = "vault.unfinished";

/// What it says in the folder of a demonstration, and in that of any other vault.
pub(crate) const DEMONSTRATION: &str = "A demonstration is being made here.\n";
pub(crate) const VAULT: &str = "A vault is being made here.\n";

const FORMAT: &str = "stepdown vault";
const VERSION: u32 = 1;
const LARGEST: u64 = 256 * 1024;
const MOST_SLOTS: usize = 64;

const DAMAGED: VaultError = VaultError::Damaged { what: DamagedFile::Folder };

/// What every version of `vault.json` begins with.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

/// `vault.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Document {
    format: String,
    version: u32,
    vault: Bytes<32>,
    pub(crate) workstation: WorkstationId,
    pub(crate) clinic_name: String,
    salt: Bytes<16>,
    cost: Cost,
    epoch: u32,
    desk: FileEntry,
    clinical: FileEntry,
    /// Since when it is a demonstration; nothing in the vault of a real clinic.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) demonstration: Option<Timestamp>,
    pub(crate) slots: Vec<Slot>,
    pub(crate) grants: Vec<Grant>,
}

/// A file: its name, and the salt that goes with its key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileEntry {
    name: String,
    salt: Bytes<16>,
}

impl FileEntry {
    fn new(file: File, epoch: u32) -> Result<Self, VaultError> {
        Ok(Self { name: file_name(file, epoch), salt: Bytes(random()?) })
    }
}

fn file_name(file: File, epoch: u32) -> String {
    match file {
        File::Desk => format!("desk.{epoch}.db"),
        File::Clinical => format!("clinical.{epoch}.db"),
    }
}

impl Document {
    /// Of a new vault, still without slots.
    pub(crate) fn new(vault: VaultId, clinic_name: &str, cost: Cost) -> Result<Self, VaultError> {
        if !cost.is_acceptable() {
            return Err(VaultError::Internal("the cost of a passphrase is out of bounds"));
        }
        Ok(Self {
            format: FORMAT.into(),
            version: VERSION,
            vault: Bytes(*vault.as_bytes()),
            workstation: WorkstationId::new(),
            clinic_name: clinic_name.into(),
            salt: Bytes(random()?),
            cost,
            epoch: 1,
            desk: FileEntry::new(File::Desk, 1)?,
            clinical: FileEntry::new(File::Clinical, 1)?,
            demonstration: None,
            slots: Vec::new(),
            grants: Vec::new(),
        })
    }

    pub(crate) const fn vault_id(&self) -> VaultId {
        VaultId::from_bytes(self.vault.0)
    }

    /// What every slot and grant is bound to: a slot of another vault, epoch or cost does not open here.
    pub(crate) fn around(&self) -> Fields {
        Fields::tagged("stepdown vault v1")
            .with(self.vault.0)
            .with(self.salt.0)
            .with(self.cost.memory_kib.to_le_bytes())
            .with(self.cost.passes.to_le_bytes())
            .with(self.cost.lanes.to_le_bytes())
            .with(self.epoch.to_le_bytes())
    }

    /// What a name and a passphrase give.
    pub(crate) fn secret_of_passphrase(&self, name: &str, passphrase: &SecretString) -> Result<Secret, VaultError> {
        let name = blake3::derive_key("stepdown sign-in name v1", normal_name(name).as_bytes());
        self.derive(normalized(passphrase.expose_secret()).as_bytes(), &name)
    }

    /// What the code of an invitation gives.
    pub(crate) fn secret_of_code(&self, code: &InvitationCode) -> Result<Secret, VaultError> {
        self.derive(code.as_bytes(), &blake3::derive_key("stepdown invitation v1", &[]))
    }

    /// What the recovery key gives: it has bits enough to need no slow derivation.
    pub(crate) fn secret_of_recovery(&self, key: &RecoveryKey) -> Secret {
        let mut hasher = blake3::Hasher::new_derive_key("stepdown recovery v1");
        hasher.update(&self.vault.0).update(&key.bytes());
        Secret::new(hasher.finalize().into())
    }

    fn derive(&self, secret: &[u8], who: &[u8; 32]) -> Result<Secret, VaultError> {
        self.cost.derive(secret, &[self.salt.0.as_slice(), who].concat())
    }

    pub(crate) fn passphrases(&self) -> impl Iterator<Item = &Slot> {
        self.slots.iter().filter(|it| matches!(it.kind, Kind::Passphrase { .. }))
    }

    pub(crate) fn invitations(&self) -> impl Iterator<Item = &Slot> {
        self.slots.iter().filter(|it| matches!(it.kind, Kind::Invitation { .. }))
    }

    pub(crate) fn recoveries(&self) -> impl Iterator<Item = &Slot> {
        self.slots.iter().filter(|it| it.kind == Kind::Recovery)
    }

    /// Without any slot or grant of this person.
    pub(crate) fn without(mut self, user: UserId) -> Self {
        self.slots.retain(|it| it.kind.user() != Some(user));
        self.grants.retain(|it| it.user != user);
        self
    }

    fn entry(&self, file: File) -> &FileEntry {
        match file {
            File::Desk => &self.desk,
            File::Clinical => &self.clinical,
        }
    }

    /// Whether its numbers and names are such as this program writes.
    fn is_acceptable(&self) -> bool {
        let named = |file| self.entry(file).name == file_name(file, self.epoch);
        self.cost.is_acceptable()
            && self.epoch >= 1
            && self.slots.len() <= MOST_SLOTS
            && self.grants.len() <= 2 * MOST_SLOTS
            && named(File::Desk)
            && named(File::Clinical)
    }
}

/// Reads `vault.json`. Writes nothing.
pub(crate) fn read(folder: &Path) -> Result<Document, VaultError> {
    place::require_local(folder)?;
    let Ok(file) = fs::File::open(folder.join(DOCUMENT)) else {
        return Err(if has_files(folder) { DAMAGED } else { VaultError::NotAVault });
    };
    let mut bytes = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST {
        return Err(DAMAGED);
    }
    let head: Head = serde_json::from_slice(&bytes).map_err(|_| DAMAGED)?;
    if head.format != FORMAT {
        return Err(VaultError::NotAVault);
    }
    if head.version > VERSION {
        return Err(VaultError::TooNew { version: head.version });
    }
    if head.version < VERSION {
        return Err(VaultError::TooOld { version: head.version });
    }
    let document: Document = serde_json::from_slice(&bytes).map_err(|_| DAMAGED)?;
    if document.is_acceptable() { Ok(document) } else { Err(DAMAGED) }
}

/// Whether files of a vault lie here, though its `vault.json` does not.
fn has_files(folder: &Path) -> bool {
    !folder.join(UNFINISHED).exists()
        && [File::Desk, File::Clinical].iter().any(|it| folder.join(file_name(*it, 1)).exists())
}

/// A folder that is locked for this process, for as long as this lives.
pub(crate) struct Folder {
    path: PathBuf,
    _lock: fs::File,
}

impl Folder {
    /// Locks the folder of a vault and reads its `vault.json`.
    pub(crate) fn open(path: &Path) -> Result<(Self, Document), VaultError> {
        // Before anything is written there, to see that it is one.
        read(path)?;
        let folder = Self::locked(path)?;
        let document = read(path)?;
        remove(&path.join(UNFINISHED))?;
        Ok((folder, document))
    }

    /// Makes and locks a folder for a new vault, and says in it what is being made.
    pub(crate) fn create(path: &Path, what: &str) -> Result<Self, VaultError> {
        place::require_local(path)?;
        fs::create_dir_all(path)?;
        let is_unfinished = path.join(UNFINISHED).exists() && !path.join(DOCUMENT).exists();
        if !is_unfinished && fs::read_dir(path)?.next().is_some() {
            return Err(VaultError::FolderNotEmpty);
        }
        keep_private(path, 0o700)?;
        let folder = Self::locked(path)?;
        fs::write(path.join(UNFINISHED), what)?;
        // What a power cut left of an earlier try: nothing in it can be opened, its keys were never written.
        folder.remove_files()?;
        Ok(folder)
    }

    /// Gives up a new vault.
    pub(crate) fn abandon(self) -> Result<(), VaultError> {
        remove(&self.path.join(DOCUMENT))?;
        self.remove_files()?;
        remove(&self.path.join(UNFINISHED))?;
        remove(&self.path.join(LOCK))
    }

    /// Removes the folder of a demonstration, with what the making of one writes into it. Refuses any other folder, and one
    /// in which something else lies; then all of it stays.
    pub(crate) fn clear(path: &Path) -> Result<(), VaultError> {
        let found = match fs::symlink_metadata(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            found => found?,
        };
        // On a full disk, only a part of what it says was written.
        let is_unfinished = fs::read(path.join(UNFINISHED)).is_ok_and(|it| DEMONSTRATION.as_bytes().starts_with(&it));
        if !found.is_dir() || !is_unfinished && !read(path).is_ok_and(|it| it.demonstration.is_some()) {
            return Err(VaultError::FolderNotEmpty);
        }
        let files = [File::Desk, File::Clinical].map(|it| file_name(it, 1));
        let journals = files.each_ref().map(|it| format!("{it}-journal"));
        let ours = files.iter().chain(&journals).map(String::as_str);
        let ours: Vec<&str> =
            ours.chain([DOCUMENT, DOCUMENT_BEFORE, DOCUMENT_BEING_WRITTEN, LOCK, UNFINISHED]).collect();
        for entry in fs::read_dir(path)? {
            if !entry?.file_name().to_str().is_some_and(|it| ours.contains(&it)) {
                return Err(VaultError::FolderNotEmpty);
            }
        }
        // Refused while somebody has it open. What says that it is ours goes last.
        drop(Self::locked(path)?);
        ours.iter().try_for_each(|it| remove(&path.join(it)))?;
        Ok(fs::remove_dir(path)?)
    }

    fn locked(path: &Path) -> Result<Self, VaultError> {
        let lock = fs::File::options().create(true).truncate(false).write(true).open(path.join(LOCK))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { path: path.to_owned(), _lock: lock }),
            Err(TryLockError::WouldBlock) => Err(VaultError::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    fn remove_files(&self) -> Result<(), VaultError> {
        for name in [File::Desk, File::Clinical].map(|it| file_name(it, 1)) {
            remove(&self.path.join(&name))?;
            remove(&self.path.join(format!("{name}-journal")))?;
        }
        remove(&self.path.join(DOCUMENT_BEING_WRITTEN))
    }

    pub(crate) fn path_of(&self, document: &Document, file: File) -> PathBuf {
        self.path.join(&document.entry(file).name)
    }

    /// Where a file lies, with its key.
    pub(crate) fn keyed<'p>(path: &'p Path, document: &Document, file: File, secret: &Secret) -> Keyed<'p> {
        Keyed { path, key: FileKey::new(secret, document.entry(file).salt.0) }
    }

    /// Writes `vault.json` whole: beside it, then in its place by one rename. The previous one is kept.
    pub(crate) fn write(&self, document: &Document) -> Result<(), VaultError> {
        let bytes = serde_json::to_vec_pretty(document).map_err(|_| VaultError::Internal("vault.json"))?;
        if bytes.len() as u64 > LARGEST || !document.is_acceptable() {
            return Err(VaultError::Internal("vault.json has too many people"));
        }
        let [now, before, being_written] =
            [DOCUMENT, DOCUMENT_BEFORE, DOCUMENT_BEING_WRITTEN].map(|it| self.path.join(it));
        if now.exists() {
            written(&being_written, &fs::read(&now)?)?;
            fs::rename(&being_written, before)?;
        }
        written(&being_written, &bytes)?;
        fs::rename(&being_written, now)?;
        self.sync()?;
        remove(&self.path.join(UNFINISHED))
    }

    /// Makes renames and new names in the folder durable.
    pub(crate) fn sync(&self) -> Result<(), VaultError> {
        // Windows opens no folder for this, and needs it not.
        if cfg!(unix) { Ok(fs::File::open(&self.path)?.sync_all()?) } else { Ok(()) }
    }
}

fn written(path: &Path, bytes: &[u8]) -> Result<(), VaultError> {
    let mut file = fs::File::create(path)?;
    keep_private(path, 0o600)?;
    file.write_all(bytes)?;
    Ok(file.sync_all()?)
}

/// For its owner alone, where a system knows that.
#[cfg(unix)]
pub(crate) fn keep_private(path: &Path, mode: u32) -> Result<(), VaultError> {
    use std::os::unix::fs::PermissionsExt;
    Ok(fs::set_permissions(path, fs::Permissions::from_mode(mode))?)
}

/// Windows keeps the local application data of one account from the others by itself.
#[cfg(not(unix))]
pub(crate) fn keep_private(_path: &Path, _mode: u32) -> Result<(), VaultError> {
    Ok(())
}

fn remove(path: &Path) -> Result<(), VaultError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        Ok(()) | Err(_) => Ok(()),
    }
}
