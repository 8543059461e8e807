//! Making a demonstration: a vault with everybody and everything in it, which exists once all of it is written.
//!
//! Until then its folder has no `vault.json`, so that nobody can sign in to it. Whoever makes it holds all keys, writes in
//! everybody's name, and need not wait for the disk: what is half made is thrown away, so nothing is made durable before
//! the end, and no change is recorded for undo. What comes out is a vault like any other, and says for good that it is a
//! demonstration: the record of a clinic cannot be made this way.

use std::{
    cell::Cell,
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::mpsc,
    thread::{self, JoinHandle},
};

use secrecy::SecretString;

use crate::{
    Clinical, Cost, Desk, InvitationCode, Person, PublicKeys, RecoveryKey, Schema, Signer, Timestamp, UserId,
    VaultError, VaultId,
    change::Recorder,
    door::{admitted, connection, invited, make_files},
    folder::{DEMONSTRATION, Document, Folder},
    keys::{
        Compartments, Pairs,
        slot::{Kind, Slot},
    },
    open,
    schema::File,
    step::Files,
};

/// After how many rows what was written goes to the files: often enough for the memory, seldom enough that a page that is
/// written again and again is encrypted once.
const ROWS: u64 = 100_000;

/// A demonstration that is being made.
pub struct Stage {
    // Dropped first: the lock of the folder is held until the files are closed.
    files: Files,
    folder: Folder,
    vault: VaultId,
    signers: BTreeMap<UserId, Signer>,
    sealing: Sealing,
    paths: [PathBuf; 2],
    /// How many rows had been written when the files were last written.
    rows: Cell<u64>,
    now: Timestamp,
}

impl Stage {
    /// Begins one in an empty folder, as of `now`. All of its people will have one passphrase. `fill` writes what the desk
    /// file begins with.
    ///
    /// # Errors
    /// `FolderNotEmpty`, `SyncedFolder`, what `fill` and the folder refuse; then nothing is left in it.
    pub fn set<E: From<VaultError>>(
        folder: &Path,
        schema: &'static Schema,
        clinic_name: &str,
        passphrase: SecretString,
        cost: Cost,
        now: Timestamp,
        fill: impl FnOnce(&Desk<'_>) -> Result<(), E>,
    ) -> Result<Self, E> {
        let compartments = Compartments::random()?;
        let vault = VaultId::of_root(compartments.root()?);
        let mut document = Document::new(vault, clinic_name, cost)?;
        let secret = document.secret_of_recovery(&RecoveryKey::generate()?);
        document.slots.push(Slot::seal(Kind::Recovery, &secret, &document.around(), &compartments)?);
        let place = folder;
        let folder = Folder::create(place, DEMONSTRATION)?;
        let made = make_files(&folder, &document, &compartments, schema, now).map_err(E::from).and_then(|()| {
            let connection = connection(&folder, &document, &compartments, schema)?;
            open::let_go_of_durability(&connection)?;
            let files = Files::over(connection, Recorder::blind(), true)?;
            files.begin_long()?;
            files.within(File::Desk, |connection| fill(&Desk::new(connection)))?;
            Ok(files)
        });
        let files = match made {
            Ok(files) => files,
            Err(refusal) => {
                drop(folder);
                Folder::clear(place)?;
                return Err(refusal);
            }
        };
        let paths = [File::Desk, File::Clinical].map(|it| folder.path_of(&document, it));
        let sealing = Sealing::begin(document, compartments, passphrase);
        let (signers, rows) = (BTreeMap::new(), Cell::new(0));
        Ok(Self { files, folder, vault, signers, sealing, paths, rows, now })
    }

    /// Lets a person in, and returns their public keys: from now on they can be written for.
    ///
    /// # Errors
    /// When the system gives no random bytes.
    pub fn admit(&mut self, person: &Person) -> Result<PublicKeys, VaultError> {
        let pairs = Pairs::random()?;
        let signer = Signer::new(self.vault, person.clone(), &pairs.sign);
        let keys = PublicKeys { sign: signer.public_key(), seal: pairs.seal_public() };
        self.signers.insert(person.user, signer);
        self.sealing.ask(Seat::Person(person.clone(), pairs))?;
        Ok(keys)
    }

    /// Invites a person who never comes: their invitation stays open.
    ///
    /// # Errors
    /// When the system gives no random bytes.
    pub fn invite(&mut self, person: &Person, at: Timestamp) -> Result<(), VaultError> {
        self.sealing.ask(Seat::Invitation(person.clone(), InvitationCode::generate()?, at))
    }

    /// Writes the desk file.
    ///
    /// # Errors
    /// What the closure and the file refuse; the stage is of no use then; `WrongFile` if it writes the clinical file.
    pub fn write<T, E: From<VaultError>>(&self, f: impl FnOnce(&Desk<'_>) -> Result<T, E>) -> Result<T, E> {
        let result = self.files.within(File::Desk, |connection| f(&Desk::new(connection)))?;
        self.rest()?;
        Ok(result)
    }

    /// Writes and signs in the clinical file in the name of a clinician, who may read the desk file.
    ///
    /// # Errors
    /// As `write`; `NoClinicalKey` for a person whose roles do not come with that key.
    pub fn sign<T, E: From<VaultError>>(
        &self,
        user: UserId,
        f: impl FnOnce(&Clinical<'_>, &Signer) -> Result<T, E>,
    ) -> Result<T, E> {
        let signer = self.signers.get(&user).ok_or(VaultError::NotUnlocked)?;
        if !signer.person().roles.is_clinical() {
            return Err(VaultError::NoClinicalKey.into());
        }
        let result = self.files.within(File::Clinical, |connection| f(&Clinical::new(connection), signer))?;
        self.rest()?;
        Ok(result)
    }

    /// Now and then, what was written goes to the files.
    fn rest(&self) -> Result<(), VaultError> {
        let rows = self.files.connection.total_changes();
        if rows - self.rows.get() < ROWS {
            return Ok(());
        }
        self.rows.set(rows);
        self.files.end_long(self.now)?;
        self.files.begin_long()
    }

    /// Makes all of it durable, and a vault.
    ///
    /// # Errors
    /// What the folder refuses; then there is no vault.
    pub fn finish(self) -> Result<(), VaultError> {
        let Self { files, folder, sealing, paths, now, vault: _, signers: _, rows: _ } = self;
        files.end_long(now)?;
        files.connection.close().map_err(|(_, error)| error)?;
        for path in paths {
            fs::File::options().write(true).open(path)?.sync_all()?;
        }
        folder.sync()?;
        let mut document = sealing.end()?;
        document.demonstration = Some(now);
        folder.write(&document)
    }

    /// Removes a demonstration that was begun in this folder and never finished, or whose folder has not got its name;
    /// nothing, where there is no folder. Only what was made here goes.
    ///
    /// # Errors
    /// `FolderNotEmpty` for anything else that lies there, `InUse` while it is being made.
    pub fn clear(folder: &Path) -> Result<(), VaultError> {
        Folder::clear(folder)
    }
}

/// Somebody to be let in.
enum Seat {
    Person(Person, Pairs),
    Invitation(Person, InvitationCode, Timestamp),
}

/// The slots of everybody, sealed beside the work: deriving keys from passphrases takes long.
struct Sealing {
    asked: mpsc::Sender<Seat>,
    sealed: JoinHandle<Result<Document, VaultError>>,
}

impl Sealing {
    fn begin(document: Document, compartments: Compartments, passphrase: SecretString) -> Self {
        let (asked, seats) = mpsc::channel();
        let sealed = thread::spawn(move || {
            seats.into_iter().try_fold(document, |document, seat| match seat {
                Seat::Person(person, pairs) => {
                    admitted(document, &person, pairs, &compartments, &passphrase).map(|(document, _)| document)
                }
                Seat::Invitation(person, code, at) => invited(document, person, &compartments, &code, at),
            })
        });
        Self { asked, sealed }
    }

    fn ask(&self, seat: Seat) -> Result<(), VaultError> {
        self.asked.send(seat).map_err(|_| VaultError::Internal("a slot could not be sealed"))
    }

    fn end(self) -> Result<Document, VaultError> {
        drop(self.asked);
        self.sealed.join().map_err(|_| VaultError::Internal("a slot could not be sealed"))?
    }
}
