//! Inviting people: their row in the desk file first, then the invitation in `vault.json`. A stop between the two leaves a
//! person without an invitation, whom the list of people shows and a new invitation mends.

use clinic::{
    UserId,
    people::{self, UserDraft, UserView},
};
use serde::Serialize;
use vault::Timestamp;

use crate::{clock, error::AppError, state::App};

/// An invitation that was just made. The code is shown once.
#[derive(Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct InvitationView {
    /// For whom.
    pub user: UserId,
    /// Five words.
    pub code: String,
}

/// Everyone, with their open invitations.
pub(crate) fn list(app: &App) -> Result<Vec<UserView>, AppError> {
    let open = open(app)?;
    app.read(|db, _| people::list(db, &open))
}

/// Who is invited, and until when.
pub(crate) fn open(app: &App) -> Result<Vec<(UserId, Timestamp)>, AppError> {
    let open = app.with(|vault| Ok(vault.invitations()?))?;
    let now = clock::now();
    Ok(open.into_iter().filter(|it| it.expires > now).map(|it| (it.user, it.expires)).collect())
}

/// Adds a person and invites them.
pub(crate) fn invite(app: &App, draft: &UserDraft) -> Result<InvitationView, AppError> {
    may_give(app, draft)?;
    let person = app.keep_desk("personInvite", |db, by| people::add(db, draft, by.now))?;
    code(app, person)
}

/// Invites someone again: a forgotten passphrase, or roles that need other keys.
pub(crate) fn reinvite(app: &App, id: UserId, draft: &UserDraft) -> Result<InvitationView, AppError> {
    may_give(app, draft)?;
    let person = app.keep_desk("personReinvite", |db, _| people::reinvite(db, id, draft))?;
    code(app, person)
}

/// Clinical access can only be given by someone who holds the clinical key.
fn may_give(app: &App, draft: &UserDraft) -> Result<(), AppError> {
    let holds = app.with(|vault| Ok(vault.has_clinical()))?;
    if draft.roles.is_clinical() && !holds { Err(AppError::NotAllowed) } else { Ok(()) }
}

fn code(app: &App, person: vault::Person) -> Result<InvitationView, AppError> {
    let user = person.user;
    let code = app.with(|vault| Ok(vault.invite(person, clock::now())?))?;
    Ok(InvitationView { user, code: code.to_string() })
}
