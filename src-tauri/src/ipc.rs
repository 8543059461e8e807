//! The bridge: every command and event there is. Writes and checks `ui/src/ipc/bindings.ts`.

use serde::{Deserialize, Serialize};
use tauri_specta::{Builder, ErrorHandlingMode, collect_commands, collect_events};

use crate::{commands, setup};

/// The record was written: these tables were touched, look again.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type, tauri_specta::Event)]
pub(crate) struct Changed {
    /// Names of tables.
    pub tables: Vec<String>,
}

/// The window is about to close: keep what is being typed, then answer with `window_close`.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type, tauri_specta::Event)]
pub(crate) struct Closing;

/// How far a long piece of work is.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type, tauri_specta::Event)]
pub(crate) struct Progress {
    /// Done so far.
    pub done: u32,
    /// In all.
    pub total: u32,
}

macro_rules! commands {
    ($($module:ident::$name:ident),* $(,)?) => {
        fn listed() -> tauri_specta::Commands<tauri::Wry> {
            collect_commands![$(commands::$module::$name),*]
        }

        /// The names of all commands, for the test that compares them with `roles.rs`.
        #[cfg(test)]
        pub(crate) fn command_names() -> Vec<String> {
            [$(stringify!($name)),*].map(str::to_owned).to_vec()
        }
    };
}

commands![
    vault::app_state,
    vault::vault_place,
    vault::vault_begin,
    vault::vault_create,
    vault::vault_unlock,
    vault::vault_recover,
    vault::vault_lock,
    vault::window_close,
    demo::demo_state,
    demo::demo_open,
    demo::demo_cancel,
    demo::demo_leave,
    vault::invitation_look,
    vault::invitation_accept,
    vault::passphrase_suggest,
    vault::passphrase_check,
    vault::passphrase_change,
    vault::still_here,
    vault::history_get,
    vault::history_undo,
    vault::history_redo,
    vault::record_check,
    settings::settings_get,
    settings::settings_change,
    people::people_list,
    people::person_invite,
    people::person_change,
    people::person_reinvite,
    people::language_set,
    todo::todo_get,
    todo::team_get,
    todo::team_person_get,
    todo::house_get,
    todo::desk_todo_get,
    clients::client_list,
    clients::client_find,
    clients::client_get,
    clients::client_add,
    clients::client_change,
    roster::roster_open,
    roster::roster_map,
    roster::roster_rows,
    roster::roster_mend,
    roster::roster_import,
    roster::roster_cancel,
    roster::roster_close,
    episodes::episode_list,
    episodes::episode_admit,
    episodes::episode_transfer,
    episodes::episode_assign,
    episodes::episode_end,
    episodes::episode_reopen,
    hours::hours_list,
    hours::hours_prescribe,
    hours::hours_remove,
    calls::call_list,
    calls::call_log,
    calls::call_remove,
    course::course_get,
    course::chart_course_get,
    course::story_get,
    course::chart_story_get,
    lists::list_print,
    lists::chart_print,
    lists::client_prints,
    lists::prints_list,
    groups::group_list,
    groups::group_add,
    groups::group_change,
    groups::group_close,
    groups::group_enrol,
    groups::group_release,
    groups::group_titles,
    groups::group_set_title,
    sessions::day_get,
    sessions::day_find,
    sessions::check_in,
    sessions::check_out,
    sessions::walk_in,
    sessions::absence_mark,
    sessions::attendance_correct,
    sessions::attendance_clear,
    group_notes::my_day,
    group_notes::group_note_open,
    group_notes::group_note_get,
    group_notes::group_note_keep,
    group_notes::group_note_sign,
    notes::chart_get,
    notes::note_blank,
    notes::note_get,
    notes::note_keep,
    notes::note_discard,
    notes::note_sign,
    notes::addendum_blank,
    notes::addendum_keep,
    family::family_list,
    family::family_add,
    family::family_change,
    family::family_note_blank,
    family::family_note_get,
    family::family_note_keep,
    family::family_note_sign,
    discharge::discharge_overview,
    discharge::plan_of,
    discharge::plan_get,
    discharge::plan_keep,
    discharge::plan_new_version,
    discharge::plan_take_over,
    discharge::plan_sign,
    discharge::summary_of,
    discharge::summary_get,
    discharge::summary_keep,
    discharge::summary_refill,
    discharge::summary_new_version,
    discharge::summary_take_over,
    discharge::summary_sign,
    discharge::document_export,
];

/// The bridge, as the window mounts it.
pub(crate) fn builder() -> Builder<tauri::Wry> {
    Builder::<tauri::Wry>::new()
        .commands(listed())
        .events(collect_events![Changed, Closing, Progress])
        .error_handling(ErrorHandlingMode::Throw)
        .disable_serde_phases()
        .typ::<crate::error::AppError>()
        .typ::<setup::RecoveryView>()
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fmt::Write, path::Path};

    use specta_typescript::Typescript;

    /// Gives each branded id a name of its own, where the generator writes the brand out at every use.
    fn name_the_ids(text: &str) -> String {
        const OPEN: &str = "string & { readonly __brand: \"";
        let mut pieces = text.split(OPEN);
        let mut named = pieces.next().unwrap_or_default().to_owned();
        let mut names = BTreeSet::new();
        for piece in pieces {
            let (name, rest) = piece.split_once("\" }").unwrap();
            names.insert(name);
            named.push_str(name);
            named.push_str(rest);
        }
        for name in names {
            write!(named, "\nexport type {name} = {OPEN}{name}\" }};\n").unwrap();
        }
        named
    }

    /// The bridge, with what the page knows of the demonstration without asking.
    fn described() -> tauri_specta::Builder<tauri::Wry> {
        let sign_in = |it: demo::SignIn| serde_json::json!({ "name": it.name, "roles": it.roles });
        super::builder()
            .constant("demoSignIns", demo::sign_ins().into_iter().map(sign_in).collect::<Vec<_>>())
            .constant("demoPassphrase", demo::PASSPHRASE)
    }

    /// Writes the bindings and fails if they were not what they should be. Run twice, or `npm run bindings`.
    #[test]
    fn bindings_are_current() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/ipc/bindings.ts");
        let before = std::fs::read_to_string(&path).unwrap_or_default();
        let header = "// Written from Rust by `npm run bindings`. Do not edit.\n";
        let folder = tempfile::tempdir().unwrap();
        let written = folder.path().join("bindings.ts");
        described().export(Typescript::default().header(header), &written).unwrap();
        let after = name_the_ids(&std::fs::read_to_string(&written).unwrap());
        if before != after {
            std::fs::write(&path, &after).unwrap();
        }
        assert!(before == after, "ui/src/ipc/bindings.ts was out of date and has been rewritten");
    }
}
