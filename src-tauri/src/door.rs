//! The door every command passes: is there a row for it in `roles.rs`, and does the person signed in have one of its roles?

use serde_json::Value;
use tauri::ipc::InvokeBody;
use vault::{Role, Roles};

use crate::{
    error::AppError,
    roles::{self, ANYONE, COMMANDS},
};

/// Refuses a command that has no row, or whose row does not name a role of the person signed in.
///
/// # Errors
/// `NotAllowed` without a row or a fitting role; `Locked` when nobody has signed in.
pub(crate) fn pass(command: &str, signed_in: Option<Roles>) -> Result<(), AppError> {
    let Some((_, allowed)) = COMMANDS.iter().find(|(name, _)| *name == command) else {
        return Err(AppError::NotAllowed);
    };
    if allowed & ANYONE != 0 {
        return Ok(());
    }
    let roles = signed_in.ok_or(AppError::Locked)?;
    if roles.iter().any(|role| allowed & bit(role) != 0) { Ok(()) } else { Err(AppError::NotAllowed) }
}

/// The most that a message from the page may weigh, in bytes.
const HEAVIEST: usize = 4 * 1024 * 1024;

/// Refuses a message heavier than 4 MiB before anything reads it.
///
/// # Errors
/// `TooLarge`.
pub(crate) fn weigh(body: &InvokeBody) -> Result<(), AppError> {
    let weight = match body {
        InvokeBody::Json(value) => weight(value),
        InvokeBody::Raw(bytes) => bytes.len(),
    };
    if weight > HEAVIEST { Err(AppError::TooLarge) } else { Ok(()) }
}

/// About as many bytes as it had on the way.
fn weight(value: &Value) -> usize {
    match value {
        Value::Null | Value::Bool(_) | Value::Number(_) => 8,
        Value::String(text) => text.len() + 2,
        Value::Array(values) => values.iter().map(|it| weight(it) + 1).sum(),
        Value::Object(fields) => fields.iter().map(|(name, it)| name.len() + 4 + weight(it)).sum(),
    }
}

fn bit(role: Role) -> u8 {
    match role {
        Role::FrontDesk => roles::D,
        Role::Therapist => roles::T,
        Role::Supervisor => roles::S,
        Role::Administrator => roles::A,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the README says, independently of the table: the first words of a command → roles.
    fn expected(command: &str) -> u8 {
        use roles::{A, ALL, CLINICAL, DESK, S};
        match command {
            "app_state" | "vault_place" | "vault_begin" | "vault_create" | "vault_unlock" | "vault_recover"
            | "vault_lock" | "window_close" | "invitation_look" | "invitation_accept" | "passphrase_suggest"
            | "passphrase_check" | "demo_state" | "demo_open" | "demo_cancel" | "demo_leave" => ANYONE,
            "passphrase_change" | "still_here" | "history_get" | "history_undo" | "history_redo" | "settings_get"
            | "people_list" | "language_set" => ALL,
            "record_check" => S | A,
            "settings_change" | "person_invite" | "person_change" | "person_reinvite" => A,
            "house_get" => A,
            "prints_list" => S | A,
            "team_get" | "team_person_get" | "plan_take_over" | "summary_take_over" => S,
            "desk_todo_get" | "walk_in" | "hours_list" | "course_get" | "story_get" | "list_print" => DESK,
            "group_titles" | "group_set_title" | "my_day" | "todo_get" | "hours_prescribe" | "hours_remove" => CLINICAL,
            it if ["client_", "roster_", "episode_", "day_", "check_", "absence_", "attendance_", "call_"]
                .iter()
                .any(|p| it.starts_with(p)) =>
            {
                DESK
            }
            it if [
                "group_note_",
                "chart_",
                "note_",
                "addendum_",
                "family_",
                "discharge_",
                "plan_",
                "summary_",
                "document_",
            ]
            .iter()
            .any(|p| it.starts_with(p)) =>
            {
                CLINICAL
            }
            it if it.starts_with("group_") => DESK,
            it => panic!("{it} is not in the README's table"),
        }
    }

    #[test]
    fn every_command_opens_to_its_roles_and_to_nobody_else() {
        for (command, _) in COMMANDS {
            let allowed = expected(command);
            for role in Role::ALL {
                let signed_in: Roles = [*role].into_iter().collect();
                let opens = pass(command, Some(signed_in)).is_ok();
                assert_eq!(opens, allowed & (bit(*role) | ANYONE) != 0, "{command} for {role:?}");
            }
            assert_eq!(pass(command, None).is_ok(), allowed == ANYONE, "{command} while locked");
        }
    }

    #[test]
    fn an_unknown_command_is_refused_to_everyone() {
        let everyone: Roles = Role::ALL.iter().copied().collect();
        assert!(matches!(pass("client_delete_all", Some(everyone)), Err(AppError::NotAllowed)));
    }

    #[test]
    fn a_message_of_more_than_four_mebibytes_is_refused_unread() {
        let body = |length| InvokeBody::Json(serde_json::json!({ "draft": { "body": "x".repeat(length) } }));
        assert!(weigh(&body(400_000)).is_ok(), "a long note");
        assert!(matches!(weigh(&body(HEAVIEST)), Err(AppError::TooLarge)));
    }

    #[test]
    fn the_table_and_the_list_of_commands_are_the_same() {
        let mut listed = crate::ipc::command_names();
        let mut rows: Vec<String> = COMMANDS.iter().map(|(name, _)| (*name).to_owned()).collect();
        listed.sort();
        rows.sort();
        assert_eq!(rows, listed);
    }
}
