//! Getting in: setting up a clinic, unlocking, accepting an invitation, recovering. And who is in.

use clinic::people::{self, Language};
use secrecy::SecretString;
use serde::Serialize;
use vault::{RecoveryKey, Role, Roles, Timestamp, UserId, Vault, VaultError};

use crate::{
    clock,
    error::AppError,
    setup::{FounderDraft, RecoveryView, Setup},
    state::{self, App, IDLE_MINUTES, hold},
};

/// Where the program stands.
#[derive(Debug, Serialize, specta::Type)]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub(crate) enum AppState {
    /// No record in the folder: create one, or open another folder.
    FirstRun {
        /// Where a record would be made.
        folder: String,
    },
    /// A record that is locked.
    Locked {
        /// The clinic's name.
        clinic_name: String,
        /// Where it lies.
        folder: String,
        /// Since when, if it was locked since the program started.
        locked_at: Option<Timestamp>,
        /// The clinic's time zone, by which that moment is told, where it is known.
        time_zone: Option<String>,
        /// Whether everyone in it is invented.
        is_demo: bool,
        /// Whether it is looked at beside the record, to which one can go back.
        is_visit: bool,
    },
    /// A record that cannot be opened.
    Unreadable {
        /// Where it lies.
        folder: String,
        /// Why.
        why: AppError,
    },
    /// Someone has signed in.
    Open {
        /// The clinic's name.
        clinic_name: String,
        /// The clinic's time zone: every moment is told by its clock, whatever this computer's says.
        time_zone: String,
        /// Who.
        me: MeView,
        /// Minutes without a touch after which the window locks.
        idle_minutes: u32,
        /// Whether everyone in it is invented.
        is_demo: bool,
        /// Whether it is looked at beside the record, to which one can go back.
        is_visit: bool,
    },
}

/// Who has signed in.
#[derive(Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct MeView {
    /// Who.
    pub id: UserId,
    /// Their name.
    pub name: String,
    /// Their credential.
    pub credential: String,
    /// What they may do.
    pub roles: Roles,
    /// Whether they hold the clinical key.
    pub has_clinical: bool,
    /// The language their window speaks.
    pub language: Language,
}

/// For whom an invitation is.
#[derive(Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct InvitedView {
    /// Their name.
    pub name: String,
    /// Their credential.
    pub credential: String,
    /// What they will be able to do.
    pub roles: Roles,
}

/// Where the program stands; the window's title says with it whether that is the demonstration, and the bar of menus speaks
/// the language of whoever has signed in.
pub(crate) fn state(app: &App) -> Result<AppState, AppError> {
    let state = stands(app)?;
    let is_demo = match &state {
        AppState::Locked { is_demo, .. } | AppState::Open { is_demo, .. } => *is_demo,
        AppState::FirstRun { .. } | AppState::Unreadable { .. } => false,
    };
    app.title(is_demo);
    if let AppState::Open { me, .. } = &state {
        app.speak(me.language);
    }
    Ok(state)
}

fn stands(app: &App) -> Result<AppState, AppError> {
    if app.roles().is_none() && app.place.is_visit() && !crate::demonstration::is_there(&app.place) {
        // Somebody took the demonstration away, or put something else there: back to the record.
        app.leave();
    }
    let folder = app.folder();
    let shown = folder.display().to_string();
    let open = app.with(|vault| {
        let me = vault.me();
        let me = MeView {
            id: me.user,
            name: me.name.clone(),
            credential: me.credential.clone(),
            roles: me.roles,
            has_clinical: vault.has_clinical(),
            language: vault.read(|db| people::get(db, me.user))?.language,
        };
        let settings = vault.read(clinic::settings::get)?;
        Ok(AppState::Open {
            clinic_name: settings.name,
            time_zone: settings.time_zone,
            me,
            idle_minutes: IDLE_MINUTES,
            is_demo: settings.is_demo,
            is_visit: app.place.is_visit(),
        })
    });
    match open {
        Err(AppError::Locked) => {}
        answer => return answer,
    }
    let (locked_at, time_zone) = app.locked_at().map_or((None, None), |it| (Some(it.moment), it.time_zone));
    Ok(match Vault::describe(&folder) {
        Ok(vault) => AppState::Locked {
            clinic_name: vault.clinic_name,
            folder: shown,
            locked_at,
            time_zone,
            is_demo: vault.demonstration.is_some(),
            is_visit: app.place.is_visit(),
        },
        Err(VaultError::NotAVault) => AppState::FirstRun { folder: shown },
        Err(why) => AppState::Unreadable { folder: shown, why: why.into() },
    })
}

/// Chooses another folder, by the native dialog; nothing when the person cancels.
pub(crate) fn choose_place(app: &App) -> Result<bool, AppError> {
    let Some(folder) = crate::dialogs::folder(app.handle()) else { return Ok(false) };
    let _alone = hold(&app.threshold);
    app.place.choose(folder)?;
    Ok(true)
}

/// Begins to set up a clinic: the recovery key to be written down.
pub(crate) fn begin(app: &App, draft: FounderDraft) -> Result<RecoveryView, AppError> {
    let setup = Setup::begin(draft)?;
    let view = setup.view();
    *hold(&app.setup) = Some(setup);
    Ok(view)
}

/// Creates the clinic once two groups of the key were typed back, and signs the founder in.
pub(crate) fn create(app: &App, typed: &[String]) -> Result<(), AppError> {
    let _alone = hold(&app.threshold);
    if app.place.is_visit() {
        return Err(AppError::NotAllowed);
    }
    let mut setup = hold(&app.setup);
    let waiting = setup.as_ref().ok_or(AppError::NotConfirmed)?;
    if !waiting.confirms(typed) {
        return Err(AppError::NotConfirmed);
    }
    let vault = waiting.create(&app.folder())?;
    *setup = None;
    drop(setup);
    app.open(vault)
}

/// Unlocks with name and passphrase. One answer for a wrong name and a wrong passphrase; waits grow.
pub(crate) fn unlock(app: &App, name: &str, passphrase: String) -> Result<(), AppError> {
    attempt(app, |folder, now| Vault::unlock(folder, state::schema(), name, &SecretString::from(passphrase), now))
}

/// Whom a code is for.
pub(crate) fn look(app: &App, code: &str) -> Result<InvitedView, AppError> {
    hold(&app.attempts).ready(clock::now())?;
    match Vault::invited(&app.folder(), code, clock::now()) {
        Ok(person) => Ok(InvitedView { name: person.name, credential: person.credential, roles: person.roles }),
        Err(refusal) => Err(count(app, refusal)),
    }
}

/// Accepts an invitation: the newcomer's own passphrase, and they are in.
pub(crate) fn accept(app: &App, code: &str, passphrase: String) -> Result<(), AppError> {
    attempt(app, |folder, now| Vault::accept(folder, state::schema(), code, &SecretString::from(passphrase), now))
}

/// Gives an administrator a new passphrase by the recovery key.
pub(crate) fn recover(app: &App, key: &str, name: &str, passphrase: String) -> Result<(), AppError> {
    let key: RecoveryKey = key.parse().map_err(AppError::from)?;
    attempt(app, |folder, now| {
        let administrator = |db: &vault::Desk| match people::by_sign_in_name(db, name) {
            Ok(Some(user)) if user.roles.contains(Role::Administrator) => Ok(vault::Person {
                user: user.id,
                sign_in_name: user.sign_in_name,
                name: user.name,
                credential: user.credential,
                roles: user.roles,
            }),
            Ok(_) => Err(VaultError::NotUnlocked),
            Err(clinic::ClinicError::Internal(cause)) => Err(cause),
            Err(_) => Err(VaultError::Internal("people")),
        };
        Vault::recover(folder, state::schema(), &key, administrator, &SecretString::from(passphrase), now)
    })
}

fn attempt(
    app: &App,
    open: impl FnOnce(&std::path::Path, Timestamp) -> Result<Vault, VaultError>,
) -> Result<(), AppError> {
    let _alone = hold(&app.threshold);
    let now = clock::now();
    hold(&app.attempts).ready(now)?;
    app.lock();
    match open(&app.folder(), now) {
        Ok(vault) => {
            hold(&app.attempts).succeeded();
            app.open(vault)
        }
        Err(refusal) => Err(count(app, refusal)),
    }
}

/// Counts what was a wrong guess, and passes every refusal on.
fn count(app: &App, refusal: VaultError) -> AppError {
    if matches!(refusal, VaultError::NotUnlocked | VaultError::CodeNotValid) {
        hold(&app.attempts).failed(clock::now());
    }
    refusal.into()
}
