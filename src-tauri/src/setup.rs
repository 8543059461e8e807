//! A new clinic that is being set up: what was typed and the recovery key wait here, in memory, until two groups of the
//! key were typed back. Only then is anything written.

use clinic::{Field, Problem, people, settings};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use vault::{Cost, Person, RecoveryKey, Roles, UserId, Vault};

use crate::{clock, error::AppError, state};

/// A new clinic and its founder, as the first screen sends them.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct FounderDraft {
    /// The clinic's name.
    pub clinic_name: String,
    /// IANA name of its time zone.
    pub time_zone: String,
    /// The founder's name; they sign in with it.
    pub name: String,
    /// Their credential.
    pub credential: String,
    /// Their roles; an administrator always.
    pub roles: Roles,
    /// Their passphrase.
    pub passphrase: String,
}

/// The recovery key, to be written down or printed.
#[derive(Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RecoveryView {
    /// Its groups, in order.
    pub groups: Vec<String>,
    /// Which two groups are asked back, from 1.
    pub ask: Vec<u8>,
}

/// What waits for the confirmation.
pub(crate) struct Setup {
    clinic_name: String,
    time_zone: String,
    founder: Person,
    passphrase: SecretString,
    recovery: RecoveryKey,
    ask: [u8; 2],
}

impl Setup {
    /// Checks what was typed and makes a recovery key.
    pub(crate) fn begin(draft: FounderDraft) -> Result<Self, AppError> {
        settings::check_first(&draft.clinic_name, &draft.time_zone)?;
        let (name, credential) = people::check_founder(&draft.name, &draft.credential)?;
        if let Some(weakness) = vault::weakness(&draft.passphrase, &[&draft.name, &draft.clinic_name]) {
            return Err(AppError::Weak { weakness });
        }
        // The clinical key can only be given by someone who holds it: a founder without it could never invite a clinician.
        if !draft.roles.is_clinical() {
            return Err(
                clinic::ClinicError::Invalid { field: Field::Roles, row: None, problem: Problem::Unknown }.into()
            );
        }
        let roles = draft.roles.iter().chain([vault::Role::Administrator]).collect();
        let founder = Person { user: UserId::new(), sign_in_name: name.clone(), name, credential, roles };
        let recovery = RecoveryKey::generate()?;
        let ask = recovery.groups_to_confirm();
        Ok(Self {
            clinic_name: draft.clinic_name.trim().to_owned(),
            time_zone: draft.time_zone,
            founder,
            passphrase: draft.passphrase.into(),
            recovery,
            ask,
        })
    }

    /// The key, to be shown once.
    pub(crate) fn view(&self) -> RecoveryView {
        RecoveryView { groups: self.recovery.groups(), ask: self.ask.to_vec() }
    }

    /// Compares the two groups typed back, as a person would: case, spaces and look-alikes do not matter.
    pub(crate) fn confirms(&self, typed: &[String]) -> bool {
        let groups = self.recovery.groups();
        self.ask.iter().zip(typed).all(|(group, typed)| {
            groups.get(usize::from(*group) - 1).is_some_and(|it| RecoveryKey::same_group(it, typed))
        }) && typed.len() == self.ask.len()
    }

    /// Writes the vault, the clinic's first settings in it: both or neither.
    pub(crate) fn create(&self, folder: &std::path::Path) -> Result<Vault, AppError> {
        let (cost, now) = (Cost::calibrated(), clock::now());
        Vault::create(
            folder,
            state::schema(),
            &self.clinic_name,
            self.founder.clone(),
            &self.passphrase,
            &self.recovery,
            cost,
            now,
            |db| Ok(settings::first(db, &self.clinic_name, &self.time_zone)?),
        )
    }
}
