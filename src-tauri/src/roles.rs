//! Command → roles: the one table. The build script, the capability and the door of every command read it here.
//! Who may do what, in words, is in the README. `ANYONE` is what can be called before someone signs in.

/// Front desk.
pub(crate) const D: u8 = 1;
/// Therapist.
pub(crate) const T: u8 = 2;
/// Supervisor.
pub(crate) const S: u8 = 4;
/// Administrator.
pub(crate) const A: u8 = 8;
/// Whoever has signed in.
pub(crate) const ALL: u8 = D | T | S | A;
/// Those who see clients.
pub(crate) const DESK: u8 = D | T | S;
/// Those who see what is clinical.
pub(crate) const CLINICAL: u8 = T | S;
/// Also before signing in.
pub(crate) const ANYONE: u8 = 128;

/// Every command there is, and who may call it.
pub(crate) const COMMANDS: &[(&str, u8)] = &[
    // vault
    ("app_state", ANYONE),
    ("vault_place", ANYONE),
    ("vault_begin", ANYONE),
    ("vault_create", ANYONE),
    ("vault_unlock", ANYONE),
    ("vault_recover", ANYONE),
    ("vault_lock", ANYONE),
    ("window_close", ANYONE),
    ("demo_state", ANYONE),
    ("demo_open", ANYONE),
    ("demo_cancel", ANYONE),
    ("demo_leave", ANYONE),
    ("invitation_look", ANYONE),
    ("invitation_accept", ANYONE),
    ("passphrase_suggest", ANYONE),
    ("passphrase_check", ANYONE),
    ("passphrase_change", ALL),
    ("still_here", ALL),
    ("history_get", ALL),
    ("history_undo", ALL),
    ("history_redo", ALL),
    ("record_check", S | A),
    // settings and people
    ("settings_get", ALL),
    ("settings_change", A),
    ("people_list", ALL),
    ("person_invite", A),
    ("person_change", A),
    ("person_reinvite", A),
    ("language_set", ALL),
    // to do
    ("todo_get", CLINICAL),
    ("team_get", S),
    ("team_person_get", S),
    ("house_get", A),
    ("desk_todo_get", DESK),
    // clients
    ("client_list", DESK),
    ("client_find", DESK),
    ("client_get", DESK),
    ("client_add", DESK),
    ("client_change", DESK),
    // roster
    ("roster_open", DESK),
    ("roster_map", DESK),
    ("roster_rows", DESK),
    ("roster_mend", DESK),
    ("roster_import", DESK),
    ("roster_cancel", DESK),
    ("roster_close", DESK),
    // episodes
    ("episode_list", DESK),
    ("episode_admit", DESK),
    ("episode_transfer", DESK),
    ("episode_assign", DESK),
    ("episode_end", DESK),
    ("episode_reopen", DESK),
    // hours, calls, the course of care
    ("hours_list", DESK),
    ("hours_prescribe", CLINICAL),
    ("hours_remove", CLINICAL),
    ("call_list", DESK),
    ("call_log", DESK),
    ("call_remove", DESK),
    ("course_get", DESK),
    ("chart_course_get", CLINICAL),
    ("story_get", DESK),
    ("chart_story_get", CLINICAL),
    // printing
    ("list_print", DESK),
    ("chart_print", CLINICAL),
    ("client_prints", DESK),
    ("prints_list", S | A),
    // groups
    ("group_list", DESK),
    ("group_add", DESK),
    ("group_change", DESK),
    ("group_close", DESK),
    ("group_enrol", DESK),
    ("group_release", DESK),
    ("group_titles", CLINICAL),
    ("group_set_title", CLINICAL),
    // sessions
    ("day_get", DESK),
    ("day_find", DESK),
    ("check_in", DESK),
    ("check_out", DESK),
    ("walk_in", DESK),
    ("absence_mark", DESK),
    ("attendance_correct", DESK),
    ("attendance_clear", DESK),
    // notes of a group
    ("my_day", CLINICAL),
    ("group_note_open", CLINICAL),
    ("group_note_get", CLINICAL),
    ("group_note_keep", CLINICAL),
    ("group_note_sign", CLINICAL),
    // notes
    ("chart_get", CLINICAL),
    ("note_blank", CLINICAL),
    ("note_get", CLINICAL),
    ("note_keep", CLINICAL),
    ("note_discard", CLINICAL),
    ("note_sign", CLINICAL),
    ("addendum_blank", CLINICAL),
    ("addendum_keep", CLINICAL),
    // family
    ("family_list", CLINICAL),
    ("family_add", CLINICAL),
    ("family_change", CLINICAL),
    ("family_note_blank", CLINICAL),
    ("family_note_get", CLINICAL),
    ("family_note_keep", CLINICAL),
    ("family_note_sign", CLINICAL),
    // discharge
    ("discharge_overview", CLINICAL),
    ("plan_of", CLINICAL),
    ("plan_get", CLINICAL),
    ("plan_keep", CLINICAL),
    ("plan_new_version", CLINICAL),
    ("plan_take_over", S),
    ("plan_sign", CLINICAL),
    ("summary_of", CLINICAL),
    ("summary_get", CLINICAL),
    ("summary_keep", CLINICAL),
    ("summary_refill", CLINICAL),
    ("summary_new_version", CLINICAL),
    ("summary_take_over", S),
    ("summary_sign", CLINICAL),
    ("document_export", CLINICAL),
];
