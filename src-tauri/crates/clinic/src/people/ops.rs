//! Rules of people.

use vault::{Desk, Person, PublicKeys, Role, Roles, Timestamp, UserId};

use super::{Language, UserDraft, UserView, store};
use crate::{ClinicError, Field, Problem, Result, Thing, normal, text};

/// Everyone, by name. `invited` says until when an invitation is open, per user.
///
/// # Errors
/// When the file cannot be read.
pub fn list(db: &Desk, invited: &[(UserId, Timestamp)]) -> Result<Vec<UserView>> {
    let mut people = store::list(db)?;
    for person in &mut people {
        person.invited_until = invited.iter().find(|(user, _)| *user == person.id).map(|(_, until)| *until);
    }
    people.sort_by_cached_key(|it| (normal(&it.name), it.id));
    Ok(people)
}

/// One person.
///
/// # Errors
/// `NotFound` for an unknown one.
pub fn get(db: &Desk, id: UserId) -> Result<UserView> {
    store::get(db, id)?.ok_or_else(|| ClinicError::not_found(Thing::User))
}

/// A person's name.
///
/// # Errors
/// `NotFound` for an unknown one.
pub fn name_of(db: &Desk, id: UserId) -> Result<String> {
    Ok(get(db, id)?.name)
}

/// Checks a person's form: a name nobody else signs in with (compared as sign-in compares), at least one role, bounded
/// lengths.
///
/// # Errors
/// `Invalid`, beside the field that cannot be kept.
pub fn check_draft(db: &Desk, draft: &UserDraft, existing: Option<UserId>) -> Result<()> {
    kept(db, draft, existing).map(drop)
}

/// Checks the founder of a clinic that is being set up: their name and credential as they will be kept. Nobody else is
/// there yet.
///
/// # Errors
/// `Invalid` for `SignInName` or `Credential` that cannot be kept.
pub fn check_founder(name: &str, credential: &str) -> Result<(String, String)> {
    Ok((text::required_line(name, Field::SignInName)?, text::line(credential, Field::Credential)?))
}

/// The form as it is kept.
fn kept(db: &Desk, draft: &UserDraft, existing: Option<UserId>) -> Result<UserDraft> {
    let name = text::required_line(&draft.name, Field::Name)?;
    let credential = text::line(&draft.credential, Field::Credential)?;
    if draft.roles.is_empty() {
        return Err(ClinicError::invalid(Field::Roles, Problem::Empty));
    }
    match by_sign_in_name(db, &name)? {
        Some(other) if Some(other.id) != existing => Err(ClinicError::invalid(Field::Name, Problem::Taken)),
        Some(_) | None => Ok(UserDraft { name, credential, roles: draft.roles }),
    }
}

/// Adds a person who will be invited, and returns what the invitation says about them.
///
/// # Errors
/// `Invalid`, beside the field that cannot be kept.
pub fn add(db: &Desk, draft: &UserDraft, now: Timestamp) -> Result<Person> {
    let UserDraft { name, credential, roles } = kept(db, draft, None)?;
    let person = Person { user: UserId::new(), sign_in_name: name.clone(), name, credential, roles };
    store::add(db, &person, now)?;
    Ok(person)
}

/// Changes name, credential and roles. A role that needs the clinical key, or no longer needs it, comes with a new
/// invitation, and so does an administrator's: refused here as `Roles`, `NotAllowed`.
///
/// # Errors
/// `NotFound` for an unknown person; `Invalid`, beside the field that cannot be kept.
pub fn change(db: &Desk, id: UserId, draft: &UserDraft) -> Result<()> {
    let before = get(db, id)?;
    let UserDraft { name, credential, roles } = kept(db, draft, Some(id))?;
    let is_administrator = |it: Roles| it.contains(Role::Administrator);
    if roles.is_clinical() != before.roles.is_clinical() || is_administrator(roles) != is_administrator(before.roles) {
        return Err(ClinicError::invalid(Field::Roles, Problem::NotAllowed));
    }
    let after = Person { user: id, sign_in_name: before.sign_in_name.clone(), name, credential, roles };
    store::put(db, &after)
}

/// What a new invitation for this person says: after `draft` was written to their row (roles may change here, and the
/// name they sign in with). Refuses to take the role from the last administrator who has joined.
///
/// # Errors
/// `NotFound` for an unknown person; `Invalid`, beside the field that cannot be kept.
pub fn reinvite(db: &Desk, id: UserId, draft: &UserDraft) -> Result<Person> {
    get(db, id)?;
    let UserDraft { name, credential, roles } = kept(db, draft, Some(id))?;
    let person = Person { user: id, sign_in_name: name.clone(), name, credential, roles };
    require_administrator(db, &person)?;
    store::put(db, &person)?;
    Ok(person)
}

/// Lets a person's window speak another language.
///
/// # Errors
/// `NotFound` for an unknown person.
pub fn set_language(db: &Desk, id: UserId, language: Language) -> Result<()> {
    get(db, id)?;
    store::put_language(db, id, language)
}

/// Someone must be left who can invite people: who is only invited may never come.
fn require_administrator(db: &Desk, after: &Person) -> Result<()> {
    let is_one = |it: &UserView| it.roles.contains(Role::Administrator);
    let people = store::list(db)?;
    let was_one = people.iter().any(|it| it.id == after.user && is_one(it));
    let is_other = people.iter().any(|it| it.id != after.user && is_one(it) && it.has_joined);
    if was_one && !is_other && !after.roles.contains(Role::Administrator) {
        return Err(ClinicError::invalid(Field::Roles, Problem::NotAllowed));
    }
    Ok(())
}

/// Refuses someone who cannot have clients: unknown, or no clinician.
pub(crate) fn require_clinician(db: &Desk, id: UserId, field: Field) -> Result<()> {
    match store::get(db, id)? {
        Some(person) if person.roles.is_clinical() => Ok(()),
        Some(_) => Err(ClinicError::invalid(field, Problem::NotAllowed)),
        None => Err(ClinicError::invalid(field, Problem::Unknown)),
    }
}

/// Writes the row and public keys of someone who has just signed in, where they are missing.
///
/// # Errors
/// When the file cannot be written.
pub fn ensure(db: &Desk, person: &Person, keys: &PublicKeys, now: Timestamp) -> Result<()> {
    store::add(db, person, now)?;
    store::add_keys(db, person.user, keys, now)
}

/// Who signs in with this name.
///
/// # Errors
/// When the file cannot be read.
pub fn by_sign_in_name(db: &Desk, name: &str) -> Result<Option<UserView>> {
    let wanted = vault::normal_name(name);
    Ok(store::list(db)?.into_iter().find(|it| vault::normal_name(&it.sign_in_name) == wanted))
}

/// A person's public signing keys, old ones included.
///
/// # Errors
/// When the file cannot be read.
pub fn keys_of(db: &Desk, id: UserId) -> Result<Vec<[u8; 32]>> {
    store::keys_of(db, id)
}
