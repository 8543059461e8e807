//! One person's work in a supervisor's hands: what stands behind their row of the team.

use vault::{Clinical, Person, Timestamp, UserId};

use super::{TodoView, mine};
use crate::{Result, people};

/// What waits for a person of the team, as they see it themselves.
///
/// # Errors
/// `NotFound` for nobody who works here; what the file refuses.
pub fn of_person(db: &Clinical, user: UserId, now: Timestamp) -> Result<TodoView> {
    let row = people::get(db, user)?;
    let person =
        Person { user, sign_in_name: row.sign_in_name, name: row.name, credential: row.credential, roles: row.roles };
    mine(db, &person, now)
}
