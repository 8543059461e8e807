//! The state of the window: the vault if someone has signed in, and what is in hand besides. Commands reach the record
//! through `read`, `write` and their clinical twins, and nowhere else.

use std::{
    path::PathBuf,
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
    thread,
    time::Duration,
};

use clinic::{
    ClinicError, SCHEMA,
    people::{self, Language},
    roster::Roster,
    settings, subject,
};
use serde::Serialize;
use tauri::{AppHandle, Manager};
use tauri_specta::Event;
use vault::{ActionId, Clinical, Desk, Effect, Person, Roles, Signer, Step, Timestamp, TouchedRow, Vault};

use crate::{attempts::Attempts, clock, error::AppError, ipc, menu, place::Place, setup::Setup};

/// Minutes without a touch after which the window locks itself.
pub(crate) const IDLE_MINUTES: u32 = 10;

/// How long a closing window waits for the page to keep what is being typed.
const CLOSES_WITHIN: Duration = Duration::from_secs(2);

/// Who asks, and when.
pub(crate) struct By<'a> {
    pub(crate) me: &'a Person,
    pub(crate) now: Timestamp,
}

/// A step of this session, as "Undo" and "Redo" name it.
#[derive(Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct HistoryStep {
    /// The word of what was done.
    pub label: String,
    /// The client it was about, else the group or the person; empty if nobody or several.
    pub about: String,
}

impl HistoryStep {
    fn of<'v>(vault: &Vault, label: &str, rows: impl Iterator<Item = TouchedRow<'v>>) -> Result<Self, AppError> {
        let about = vault.read(|db| subject::about(db, rows))?;
        Ok(Self { label: label.to_owned(), about })
    }
}

/// What can be undone and redone.
#[derive(Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct HistoryView {
    /// What "Undo" would take back.
    pub undo: Option<HistoryStep>,
    /// What "Redo" would do again.
    pub redo: Option<HistoryStep>,
}

/// When the window was locked, and the time zone of the clinic that was open, if it could still be read.
#[derive(Clone)]
pub(crate) struct LockedAt {
    pub(crate) moment: Timestamp,
    pub(crate) time_zone: Option<String>,
}

/// The state of the window.
pub(crate) struct App {
    handle: AppHandle,
    pub(crate) place: Place,
    vault: Mutex<Option<Vault>>,
    /// Roles of the person signed in, apart from the vault: the door must not wait for long work.
    signed_in: Mutex<Option<Roles>>,
    /// Raised at each lock: what was begun before it is another session's.
    session: AtomicU32,
    pub(crate) setup: Mutex<Option<Setup>>,
    pub(crate) attempts: Mutex<Attempts>,
    pub(crate) roster: Mutex<Option<Roster>>,
    /// Asks a long piece of work to stop.
    pub(crate) stop: AtomicBool,
    /// Held while a demonstration is made.
    pub(crate) making: Mutex<()>,
    /// Held by whoever comes in or goes elsewhere: nobody signs in between two places.
    pub(crate) threshold: Mutex<()>,
    last_seen: Mutex<Timestamp>,
    locked_at: Mutex<Option<LockedAt>>,
    /// What the bar of menus speaks.
    spoken: Mutex<Language>,
}

/// A lock that survives a panic in another command: what it guards is replaced whole or not at all.
pub(crate) fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl App {
    pub(crate) fn new(handle: AppHandle) -> Self {
        Self {
            place: Place::of(&handle),
            handle,
            vault: Mutex::new(None),
            signed_in: Mutex::new(None),
            session: AtomicU32::new(0),
            setup: Mutex::new(None),
            attempts: Mutex::new(Attempts::default()),
            roster: Mutex::new(None),
            stop: AtomicBool::new(false),
            making: Mutex::new(()),
            threshold: Mutex::new(()),
            last_seen: Mutex::new(clock::now()),
            locked_at: Mutex::new(None),
            spoken: Mutex::new(Language::English),
        }
    }

    pub(crate) fn handle(&self) -> &AppHandle {
        &self.handle
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.place.folder()
    }

    /// The roles of the person signed in; nothing while locked.
    pub(crate) fn roles(&self) -> Option<Roles> {
        *hold(&self.signed_in)
    }

    pub(crate) fn locked_at(&self) -> Option<LockedAt> {
        hold(&self.locked_at).clone()
    }

    /// Takes a vault that was just opened: the person's row decides name and roles, and is written where it is missing;
    /// files that a crash left half written are swept.
    pub(crate) fn open(&self, mut vault: Vault) -> Result<(), AppError> {
        let now = clock::now();
        let (person, keys) = (vault.me().clone(), vault.public_keys());
        vault.write(step("signIn", Effect::Kept, now), |db| people::ensure(db, &person, &keys, now))?;
        let roles = refresh(&mut vault)?;
        crate::partial::sweep(&mut vault, now)?;
        *hold(&self.last_seen) = now;
        *hold(&self.vault) = Some(vault);
        *hold(&self.signed_in) = Some(roles);
        Ok(())
    }

    /// Reads one's own row again after it may have changed: what one may do, and what stands under a signature.
    pub(crate) fn refresh_me(&self) -> Result<(), AppError> {
        let roles = self.with(refresh)?;
        *hold(&self.signed_in) = Some(roles);
        Ok(())
    }

    /// What can be undone and redone.
    pub(crate) fn history(&self) -> Result<HistoryView, AppError> {
        self.with(|vault| {
            let labels = vault.history();
            let undo = labels.undo.map(|label| HistoryStep::of(vault, label, vault.rows_to_undo())).transpose()?;
            let redo = labels.redo.map(|label| HistoryStep::of(vault, label, vault.rows_to_redo())).transpose()?;
            Ok(HistoryView { undo, redo })
        })
    }

    /// Takes the last step back.
    pub(crate) fn undo(&self) -> Result<HistoryStep, AppError> {
        self.take_back(|vault, now| {
            let label = vault.undo(now)?;
            HistoryStep::of(vault, label, vault.rows_to_redo())
        })
    }

    /// Does the step again that was taken back last.
    pub(crate) fn redo(&self) -> Result<HistoryStep, AppError> {
        self.take_back(|vault, now| {
            let label = vault.redo(now)?;
            HistoryStep::of(vault, label, vault.rows_to_undo())
        })
    }

    fn take_back(
        &self,
        way: impl FnOnce(&mut Vault, Timestamp) -> Result<HistoryStep, AppError>,
    ) -> Result<HistoryStep, AppError> {
        let step = self.with(|vault| {
            let step = way(vault, clock::now())?;
            self.tell(vault);
            Ok(step)
        })?;
        self.refresh_me()?;
        Ok(step)
    }

    /// Which session this is; another number after each lock.
    pub(crate) fn session(&self) -> u32 {
        self.session.load(Ordering::Relaxed)
    }

    /// Drops keys, connections, the undo list and what was in hand, and empties the page.
    pub(crate) fn lock(&self) {
        self.stop.store(true, Ordering::Relaxed);
        self.session.fetch_add(1, Ordering::Relaxed);
        *hold(&self.signed_in) = None;
        *hold(&self.roster) = None;
        *hold(&self.setup) = None;
        if let Some(vault) = hold(&self.vault).take() {
            let time_zone = vault.read(settings::get).map(|it| it.time_zone).ok();
            drop(vault);
            *hold(&self.locked_at) = Some(LockedAt { moment: clock::now(), time_zone });
            self.reload();
        }
    }

    /// Goes to the demonstration, unless the window was used otherwise since that session.
    pub(crate) fn visit(&self, session: u32) -> Result<(), AppError> {
        let _alone = hold(&self.threshold);
        if self.session() != session || self.roles().is_some() {
            return Err(ClinicError::Cancelled.into());
        }
        self.lock();
        self.place.visit(true);
        *hold(&self.locked_at) = None;
        Ok(())
    }

    /// Goes back from the demonstration to the record, and to its lock.
    pub(crate) fn leave(&self) {
        let _alone = hold(&self.threshold);
        if self.place.is_visit() {
            // First the place: a page that is emptied asks at once where it stands.
            self.place.visit(false);
            self.lock();
            *hold(&self.locked_at) = None;
        }
    }

    /// Locks, and waits until what was being made is cleared away.
    pub(crate) fn end(&self) {
        self.lock();
        drop(hold(&self.making));
    }

    /// A long piece of work begins.
    pub(crate) fn let_go_on(&self) {
        self.stop.store(false, Ordering::Relaxed);
    }

    /// Whether a long piece of work is to go on.
    pub(crate) fn goes_on(&self) -> bool {
        !self.stop.load(Ordering::Relaxed)
    }

    /// Closes the window at once.
    pub(crate) fn close(&self) {
        for window in self.handle.webview_windows().values() {
            if let Err(error) = window.destroy() {
                tracing::error!(%error, "the window could not be closed");
            }
        }
    }

    /// Lets the page keep what is being typed before the window closes; it closes by itself if the page does not answer.
    pub(crate) fn close_soon(&self) {
        self.emit(&ipc::Closing);
        let handle = self.handle.clone();
        thread::spawn(move || {
            thread::sleep(CLOSES_WITHIN);
            handle.state::<Self>().close();
        });
    }

    /// The window's title, as lists of windows show it.
    pub(crate) fn title(&self, is_demo: bool) {
        let title = if is_demo { "Stepdown (demonstration)" } else { "Stepdown" };
        for window in self.handle.webview_windows().values() {
            if let Err(error) = window.set_title(title) {
                tracing::error!(%error, "the window could not be named");
            }
        }
    }

    /// The bar of menus, where there is one, speaks as the page does.
    pub(crate) fn speak(&self, language: Language) {
        let mut spoken = hold(&self.spoken);
        if *spoken == language || !cfg!(target_os = "macos") {
            return;
        }
        match menu::bar(&self.handle, language).and_then(|it| self.handle.set_menu(it)) {
            Ok(_) => *spoken = language,
            Err(error) => tracing::error!(%error, "the menus could not be named"),
        }
    }

    fn reload(&self) {
        for window in self.handle.webview_windows().values() {
            if let Err(error) = window.reload() {
                tracing::error!(%error, "the window could not be emptied");
            }
        }
    }

    pub(crate) fn seen(&self) {
        *hold(&self.last_seen) = clock::now();
    }

    /// Locks when nobody has touched the window for ten minutes.
    pub(crate) fn lock_if_idle(&self) {
        if self.roles().is_none() {
            return;
        }
        let idle = clock::now().utc() - hold(&self.last_seen).utc();
        if idle.num_minutes() >= i64::from(IDLE_MINUTES) {
            self.lock();
        }
    }

    /// Uses the open vault for what is no step: undo, invitations, checks.
    pub(crate) fn with<T>(&self, f: impl FnOnce(&mut Vault) -> Result<T, AppError>) -> Result<T, AppError> {
        let mut vault = hold(&self.vault);
        f(vault.as_mut().ok_or(AppError::Locked)?)
    }

    /// Reads the desk file.
    pub(crate) fn read<T>(&self, f: impl FnOnce(&Desk, &By) -> Result<T, ClinicError>) -> Result<T, AppError> {
        self.with(|vault| {
            let by = By { me: vault.me(), now: clock::now() };
            Ok(vault.read(|db| f(db, &by))?)
        })
    }

    /// Reads the clinical file, and the desk file with it.
    pub(crate) fn read_clinical<T>(
        &self,
        f: impl FnOnce(&Clinical, &By) -> Result<T, ClinicError>,
    ) -> Result<T, AppError> {
        self.with(|vault| {
            let by = By { me: vault.me(), now: clock::now() };
            Ok(vault.read_clinical(|db| f(db, &by))?)
        })
    }

    /// Opens a client's chart. The one way to it, so that the access can be recorded before anything is returned.
    pub(crate) fn open_chart<T>(
        &self,
        f: impl FnOnce(&Clinical, &By) -> Result<T, ClinicError>,
    ) -> Result<T, AppError> {
        self.read_clinical(f)
    }

    /// Writes the desk file, in one step that can be undone. The label is the word of "Undo: …".
    pub(crate) fn write<T>(
        &self,
        label: &'static str,
        f: impl FnOnce(&Desk, &By) -> Result<T, ClinicError>,
    ) -> Result<T, AppError> {
        self.with(|vault| {
            self.step(vault, label, Effect::Undoable, |vault, step, by| vault.write(step, |db| f(db, by)))
        })
    }

    /// Writes the desk file in one step that undo does not touch.
    pub(crate) fn keep_desk<T>(
        &self,
        label: &'static str,
        f: impl FnOnce(&Desk, &By) -> Result<T, ClinicError>,
    ) -> Result<T, AppError> {
        self.with(|vault| self.step(vault, label, Effect::Kept, |vault, step, by| vault.write(step, |db| f(db, by))))
    }

    /// Writes the clinical file, in one step that can be undone.
    pub(crate) fn write_clinical<T>(
        &self,
        label: &'static str,
        f: impl FnOnce(&Clinical, &By) -> Result<T, ClinicError>,
    ) -> Result<T, AppError> {
        self.with(|vault| {
            self.step(vault, label, Effect::Undoable, |vault, step, by| vault.write_clinical(step, |db| f(db, by)))
        })
    }

    /// Keeps a draft: the editor undoes typing, the list of steps does not.
    pub(crate) fn keep<T>(
        &self,
        label: &'static str,
        f: impl FnOnce(&Clinical, &By) -> Result<T, ClinicError>,
    ) -> Result<T, AppError> {
        self.with(|vault| {
            self.step(vault, label, Effect::Kept, |vault, step, by| vault.write_clinical(step, |db| f(db, by)))
        })
    }

    /// Signs, in one step of the clinical file; what was signed can no longer be undone.
    pub(crate) fn sign<T>(
        &self,
        label: &'static str,
        f: impl FnOnce(&Clinical, &Signer, &By) -> Result<T, ClinicError>,
    ) -> Result<T, AppError> {
        self.with(|vault| {
            self.step(vault, label, Effect::Kept, |vault, step, by| vault.sign(step, |db, signer| f(db, signer, by)))
        })
    }

    /// One step, and word to the window of the tables it touched.
    fn step<T>(
        &self,
        vault: &mut Vault,
        label: &'static str,
        effect: Effect,
        f: impl FnOnce(&mut Vault, Step, &By) -> Result<T, ClinicError>,
    ) -> Result<T, AppError> {
        let now = clock::now();
        let me = vault.me().clone();
        let result = f(vault, step(label, effect, now), &By { me: &me, now })?;
        self.tell(vault);
        Ok(result)
    }

    /// Tells the window which tables were touched, so that it looks again.
    pub(crate) fn tell(&self, vault: &mut Vault) {
        let tables: Vec<String> = vault.take_touched().into_iter().collect();
        if !tables.is_empty() {
            self.emit(&ipc::Changed { tables });
        }
    }

    pub(crate) fn emit<E: Event + Serialize + Clone>(&self, event: &E) {
        if let Err(error) = event.emit(&self.handle) {
            tracing::error!(%error, "an event was not delivered");
        }
    }
}

/// The person's row decides name, credential and roles.
fn refresh(vault: &mut Vault) -> Result<Roles, AppError> {
    let person = vault.me().clone();
    let row = vault.read(|db| people::get(db, person.user))?;
    vault.set_me(Person { name: row.name, credential: row.credential, roles: row.roles, ..person });
    Ok(row.roles)
}

fn step(label: &'static str, effect: Effect, now: Timestamp) -> Step {
    Step { label, action: ActionId::new(), now, effect }
}

/// A step outside the usual ways: the sweep of half-written files.
pub(crate) fn kept(label: &'static str, now: Timestamp) -> Step {
    step(label, Effect::Kept, now)
}

/// The schema of the record this program keeps.
pub(crate) fn schema() -> &'static vault::Schema {
    &SCHEMA
}
