//! The open vault: a session of one person over one file or two.

use std::collections::BTreeSet;

use crate::{
    Clinical, Desk, Effect, Person, PublicKeys, Schema, Signer, Step, Timestamp, TouchedRow, VaultError, VaultId,
    WorkstationId,
    change::{Change, in_the_way},
    door::Home,
    history::{Actions, Done, Entry, Side},
    keys::Ring,
    open,
    schema::File,
    step::Files,
};

/// What can be undone and redone, by the words of their steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct History {
    /// What `undo` would take back.
    pub undo: Option<&'static str>,
    /// What `redo` would do again.
    pub redo: Option<&'static str>,
}

/// An open vault. Dropping it closes the files and forgets the keys and the undo list.
pub struct Vault {
    // Dropped first: the lock in `home` is held until the files are closed.
    pub(crate) files: Files,
    pub(crate) signer: Signer,
    pub(crate) ring: Ring,
    pub(crate) home: Option<Home>,
    workstation: WorkstationId,
    actions: Actions,
    touched: BTreeSet<String>,
}

impl Vault {
    /// A vault without a folder, for tests: both files in memory, open to a person of all roles, with the same capture
    /// and the same rules.
    ///
    /// # Errors
    /// What SQLite refuses in the schema's scripts.
    pub fn in_memory(schema: &'static Schema) -> Result<Self, VaultError> {
        let (person, ring) = Ring::of_a_test()?;
        let vault = ring.vault_id()?;
        let files = Files::new(open::in_memory(schema, vault)?, schema, true)?;
        Ok(Self::new(files, ring, person, vault, WorkstationId::new(), None))
    }

    pub(crate) fn new(
        files: Files,
        ring: Ring,
        person: Person,
        vault: VaultId,
        workstation: WorkstationId,
        home: Option<Home>,
    ) -> Self {
        let signer = Signer::new(vault, person, &ring.pairs.sign);
        Self { files, signer, ring, home, workstation, actions: Actions::default(), touched: BTreeSet::new() }
    }

    /// Reads the desk file.
    ///
    /// # Errors
    /// What the closure refuses; `WrongFile` if it tries to write.
    pub fn read<T, E: From<VaultError>>(&self, f: impl FnOnce(&Desk<'_>) -> Result<T, E>) -> Result<T, E> {
        self.files.read(|connection| f(&Desk::new(connection)))
    }

    /// Reads the clinical file, and the desk file with it.
    ///
    /// # Errors
    /// As `read`; `NoClinicalKey` in a session without it.
    pub fn read_clinical<T, E: From<VaultError>>(&self, f: impl FnOnce(&Clinical<'_>) -> Result<T, E>) -> Result<T, E> {
        self.require_clinical()?;
        self.files.read(|connection| f(&Clinical::new(connection)))
    }

    /// Writes the desk file, in one step.
    ///
    /// # Errors
    /// What the closure and the file refuse, and then nothing was written; `WrongFile` if it writes the clinical file.
    pub fn write<T, E: From<VaultError>>(
        &mut self,
        step: Step,
        f: impl FnOnce(&Desk<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let (result, changes) = self.files.step(File::Desk, step.now, |connection| f(&Desk::new(connection)))?;
        self.remember(&step, File::Desk, changes);
        Ok(result)
    }

    /// Writes the clinical file, in one step that may read the desk file.
    ///
    /// # Errors
    /// As `write`; `WrongFile` if it writes the desk file; `NoClinicalKey` in a session without it.
    pub fn write_clinical<T, E: From<VaultError>>(
        &mut self,
        step: Step,
        f: impl FnOnce(&Clinical<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.require_clinical()?;
        let (result, changes) =
            self.files.step(File::Clinical, step.now, |connection| f(&Clinical::new(connection)))?;
        self.remember(&step, File::Clinical, changes);
        Ok(result)
    }

    /// Signs, in one step of the clinical file. It cannot be undone, and nor can what was done before to the rows it
    /// touches or to rows that belong to them.
    ///
    /// # Errors
    /// As `write_clinical`.
    pub fn sign<T, E: From<VaultError>>(
        &mut self,
        step: Step,
        f: impl FnOnce(&Clinical<'_>, &Signer) -> Result<T, E>,
    ) -> Result<T, E> {
        self.require_clinical()?;
        let signer = &self.signer;
        let (result, changes) =
            self.files.step(File::Clinical, step.now, |connection| f(&Clinical::new(connection), signer))?;
        self.actions.forget(&self.files.recorder, &changes);
        self.remember(&Step { effect: Effect::Kept, ..step }, File::Clinical, changes);
        Ok(result)
    }

    /// Takes the last action back and returns the word of it.
    ///
    /// # Errors
    /// `NothingToUndo`; `ChangedSince` if one of its rows has changed, or a row of the clinical file refers to one that
    /// would go, and then it leaves the list.
    pub fn undo(&mut self, now: Timestamp) -> Result<&'static str, VaultError> {
        self.take_back(Side::Undo, Side::Redo, now)
    }

    /// Does again what was undone last and returns the word of it.
    ///
    /// # Errors
    /// As `undo`.
    pub fn redo(&mut self, now: Timestamp) -> Result<&'static str, VaultError> {
        self.take_back(Side::Redo, Side::Undo, now)
    }

    /// What can be undone and redone.
    #[must_use]
    pub fn history(&self) -> History {
        let label = |side| self.actions.last(side).map(|it| it.label);
        History { undo: label(Side::Undo), redo: label(Side::Redo) }
    }

    /// The rows that `undo` would take back, in the order in which they were written.
    pub fn rows_to_undo(&self) -> impl Iterator<Item = TouchedRow<'_>> {
        self.rows_of(Side::Undo)
    }

    /// The rows that `redo` would write again.
    pub fn rows_to_redo(&self) -> impl Iterator<Item = TouchedRow<'_>> {
        self.rows_of(Side::Redo)
    }

    fn rows_of(&self, side: Side) -> impl Iterator<Item = TouchedRow<'_>> {
        self.actions.last(side).into_iter().flat_map(Entry::changes).map(|it| self.files.recorder.touched(it))
    }

    /// The tables touched since this was last asked.
    pub fn take_touched(&mut self) -> BTreeSet<String> {
        std::mem::take(&mut self.touched)
    }

    /// Who has signed in.
    #[must_use]
    pub fn me(&self) -> &Person {
        self.signer.person()
    }

    /// Takes over how the record describes the person who has signed in: a slot keeps what was true when it was made.
    pub fn set_me(&mut self, person: Person) {
        self.signer.set_person(person);
    }

    /// Whether this session holds the clinical key.
    #[must_use]
    pub const fn has_clinical(&self) -> bool {
        self.files.has_clinical
    }

    /// Which workstation this is.
    #[must_use]
    pub const fn workstation(&self) -> WorkstationId {
        self.workstation
    }

    /// Which vault this is.
    #[must_use]
    pub const fn vault_id(&self) -> VaultId {
        self.signer.vault_id()
    }

    /// The public keys of who has signed in.
    #[must_use]
    pub fn public_keys(&self) -> PublicKeys {
        PublicKeys { sign: self.signer.public_key(), seal: self.ring.pairs.seal_public() }
    }

    const fn require_clinical(&self) -> Result<(), VaultError> {
        if self.files.has_clinical { Ok(()) } else { Err(VaultError::NoClinicalKey) }
    }

    fn remember(&mut self, step: &Step, file: File, changes: Vec<Change>) {
        if changes.is_empty() {
            return;
        }
        self.touch(&changes);
        match step.effect {
            Effect::Undoable => self.actions.note(step.label, step.action, Done { file, changes }),
            Effect::Kept => {}
        }
    }

    fn touch(&mut self, changes: &[Change]) {
        self.touched.extend(changes.iter().map(|it| self.files.recorder.table_of(it).to_owned()));
    }

    fn take_back(&mut self, from: Side, to: Side, now: Timestamp) -> Result<&'static str, VaultError> {
        let mut entry = self.actions.pop(from).ok_or(VaultError::NothingToUndo)?;
        let label = entry.label;
        let mut back = Entry { label, action: entry.action, steps: Vec::new() };
        let mut outcome = self.files.read(|connection| {
            self.files.recorder.require_unchanged(connection, entry.changes())?;
            self.files.recorder.require_nothing_astray(connection, entry.changes())
        });
        while outcome.is_ok()
            && let Some(step) = entry.steps.pop()
        {
            match self.take_back_step(&step, now) {
                Ok(changes) => back.steps.push(Done { file: step.file, changes }),
                Err(refusal) => {
                    entry.steps.push(step);
                    outcome = Err(refusal);
                }
            }
        }
        if !back.steps.is_empty() {
            self.actions.push(to, back);
        }
        // A full disk passes; a row that was changed since stays changed, and would bar the way to what lies before.
        if !entry.steps.is_empty() && !matches!(outcome, Err(VaultError::ChangedSince)) {
            self.actions.push(from, entry);
        }
        outcome.map(|()| label)
    }

    fn take_back_step(&mut self, step: &Done, now: Timestamp) -> Result<Vec<Change>, VaultError> {
        let changes = self
            .files
            .own_step(step.file, now, |connection| self.files.recorder.take_back(connection, &step.changes))
            .map_err(in_the_way)?;
        self.touch(&changes);
        Ok(changes)
    }
}
