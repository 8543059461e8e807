//! The two files: one creation script and a version each. Any other version is refused.

use vault::{Crossing, FileSchema, Schema};

/// The schema of both files.
pub static SCHEMA: Schema = Schema {
    desk: FileSchema { version: 5, script: include_str!("../migrations/desk.sql"), here: &["client_keys"] },
    clinical: FileSchema { version: 5, script: include_str!("../migrations/clinical.sql"), here: &[] },
    crossings: &CROSSINGS,
    functions: crate::names::register,
};

/// Ids of the desk file in the clinical file, of which SQLite knows nothing.
const CROSSINGS: [Crossing; 17] = [
    crossing("group_titles", "group_id", "groups"),
    crossing("group_notes", "session_id", "sessions"),
    crossing("group_notes", "author_id", "users"),
    crossing("notes", "client_id", "clients"),
    crossing("notes", "episode_id", "episodes"),
    crossing("notes", "author_id", "users"),
    crossing("family_members", "client_id", "clients"),
    crossing("discharge_plans", "client_id", "clients"),
    crossing("discharge_plans", "episode_id", "episodes"),
    crossing("discharge_plans", "author_id", "users"),
    crossing("discharge_summaries", "client_id", "clients"),
    crossing("discharge_summaries", "episode_id", "episodes"),
    crossing("discharge_summaries", "author_id", "users"),
    crossing("signatures", "client_id", "clients"),
    crossing("signatures", "author_id", "users"),
    crossing("exports", "client_id", "clients"),
    crossing("exports", "exported_by", "users"),
];

const fn crossing(table: &'static str, column: &'static str, desk: &'static str) -> Crossing {
    Crossing { table, column, desk }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs, path::Path};

    use vault::{ActionId, Effect, Step, VaultError};

    use crate::{
        NoteId, SCHEMA,
        group_notes::{self, GroupNoteDraft, GroupPart, MemberNoteDraft, Participation},
        notes::{self, NoteDraft, NoteSection, SectionText},
        testing::Clinic,
    };

    /// Every table, and the file it belongs to. A table goes into the desk file only if a front desk may know all of it.
    const DESK: [&str; 18] = [
        "attendance",
        "calls",
        "client_keys",
        "clients",
        "clinic_settings",
        "desk_contacts",
        "enrolments",
        "episode_hours",
        "episode_levels",
        "episodes",
        "groups",
        "numbers",
        "prints",
        "sessions",
        "telephones",
        "unfinished_prints",
        "user_keys",
        "users",
    ];
    const CLINICAL: [&str; 17] = [
        "discharge_plans",
        "discharge_summaries",
        "exports",
        "family_members",
        "family_notes",
        "family_participants",
        "group_notes",
        "group_titles",
        "member_notes",
        "note_sections",
        "notes",
        "plan_appointments",
        "plan_sections",
        "signatures",
        "summary_sections",
        "summary_sources",
        "unfinished_files",
    ];

    /// Name and statement of everything in one of the files, in the order of its script.
    fn parts(file: &str) -> Vec<(String, String, String)> {
        let clinic = Clinic::new();
        clinic
            .read_clinical(|db| {
                let parts = db
                    .prepare(&format!(
                        "SELECT type, name, sql FROM {file}.sqlite_schema WHERE sql IS NOT NULL AND name <> 'vault_meta'
                         ORDER BY rowid"
                    ))?
                    .query_map([], |row| Ok((row.get("type")?, row.get("name")?, row.get("sql")?)))?
                    .collect::<Result<_, _>>()?;
                Ok(parts)
            })
            .unwrap()
    }

    fn tables(file: &str) -> BTreeSet<String> {
        parts(file).into_iter().filter(|(kind, ..)| kind == "table").map(|(_, name, _)| name).collect()
    }

    #[test]
    fn every_table_is_in_the_right_file() {
        let expected = |names: &[&str]| names.iter().map(|it| (*it).to_owned()).collect::<BTreeSet<_>>();
        assert_eq!(tables("main"), expected(&DESK));
        assert_eq!(tables("clinical"), expected(&CLINICAL));
    }

    /// By its name, what a column of the clinical file refers to. A new column of one of these names is a crossing, unless
    /// it refers to a table of its own file.
    #[test]
    fn every_id_of_the_desk_is_a_crossing() {
        let clinic = Clinic::new();
        let expected: BTreeSet<(String, String, String)> = clinic
            .read_clinical(|db| {
                let mut columns = db.prepare(
                    "SELECT tables.name, columns.name
                     FROM pragma_table_list AS tables, pragma_table_info(tables.name, 'clinical') AS columns
                     WHERE tables.schema = 'clinical'
                       AND columns.name NOT IN (SELECT \"from\" FROM pragma_foreign_key_list(tables.name, 'clinical'))",
                )?;
                let columns = columns.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
                Ok(columns.collect::<Result<Vec<(String, String)>, _>>()?)
            })
            .unwrap()
            .into_iter()
            .filter_map(|(table, column)| {
                let desk = match column.as_str() {
                    "client_id" => "clients",
                    "episode_id" => "episodes",
                    "group_id" => "groups",
                    "session_id" => "sessions",
                    "author_id" | "exported_by" => "users",
                    _ => return None,
                };
                Some((table, column, desk.to_owned()))
            })
            .collect();
        let declared = SCHEMA.crossings.iter();
        let declared: BTreeSet<_> =
            declared.map(|it| (it.table.to_owned(), it.column.to_owned(), it.desk.to_owned())).collect();
        assert_eq!(declared, expected);
    }

    /// As the window keeps a note: typing is not on the list of what can be undone.
    fn kept(clinic: &Clinic) -> Step {
        Step { label: "noteKeep", action: ActionId::new(), now: clinic.now(), effect: Effect::Kept }
    }

    #[test]
    fn a_check_in_under_a_note_is_not_undone() {
        let mut clinic = Clinic::new();
        let group = clinic.group_with(["Ada"]);
        let session_id = clinic.check_in(group, "Ada").unwrap();
        let (me, now, body) = (clinic.me(), clinic.now(), "Stayed with it until she could laugh.");
        let about = MemberNoteDraft {
            client_id: clinic.id("Ada"),
            participation: Some(Participation::Active),
            body: body.into(),
        };
        let part = GroupPart {
            topic: "Coping with triggers".into(),
            curriculum: String::new(),
            interventions: Vec::new(),
            body: "The group practised refusing a drink in pairs.".into(),
        };
        let draft = GroupNoteDraft { session_id, part: Some(part), members: vec![about] };
        let step = kept(&clinic);
        clinic.vault.write_clinical(step, |db| group_notes::keep(db, &draft, &me, now)).unwrap();

        assert!(matches!(clinic.vault.undo(now), Err(VaultError::ChangedSince)));
        let view = clinic.read_clinical(|db| group_notes::get(db, session_id, &me, now)).unwrap();
        assert_eq!(view.members.iter().map(|it| it.body.as_str()).collect::<Vec<_>>(), [body]);
        let report = clinic.vault.check().unwrap();
        assert!(report.is_sound(), "{report:?}");
    }

    #[test]
    fn a_check_in_that_nobody_wrote_about_is_undone() {
        let mut clinic = Clinic::new();
        let group = clinic.group_with(["Ada", "Ben"]);
        clinic.check_in(group, "Ada").unwrap();
        clinic.undo();
        let count = "SELECT count(*) FROM sessions";
        let sessions: u32 = clinic.read(|db| Ok(db.query_row(count, [], |row| row.get(0))?)).unwrap();
        assert_eq!(sessions, 0);
    }

    #[test]
    fn a_client_with_a_note_is_not_undone() {
        let mut clinic = Clinic::new();
        clinic.therapist();
        let client_id = clinic.client("Ada");
        clinic.admit("Ada");
        let (me, now, id) = (clinic.me(), clinic.now(), NoteId::new());
        let blank = clinic.read_clinical(|db| notes::blank(db, client_id, &me, now)).unwrap().fields;
        let words = SectionText { section: NoteSection::Data, body: "Came by without an appointment.".into() };
        let draft = NoteDraft { id, sections: vec![words], ..blank };
        let step = kept(&clinic);
        clinic.vault.write_clinical(step, |db| notes::keep(db, &draft, &me, now)).unwrap();

        for what in ["the episode", "the client"] {
            assert!(matches!(clinic.vault.undo(now), Err(VaultError::ChangedSince)), "{what}");
        }
        let view = clinic.read_clinical(|db| notes::get(db, id, &me, now)).unwrap();
        assert_eq!((view.fields.client_id, view.is_stored), (client_id, true));
        let report = clinic.vault.check().unwrap();
        assert!(report.is_sound(), "{report:?}");
    }

    #[test]
    fn the_page_of_the_whole_schema_is_current() {
        let mut page = String::from(
            "-- The present schema of both files, written by a test of schema.rs. Change the migrations instead.\n",
        );
        for (file, title) in [("main", "The desk file"), ("clinical", "The clinical file")] {
            page.push_str(&format!("\n-- {title}.\n"));
            for (_, _, statement) in parts(file) {
                page.push_str(&format!("\n{statement};\n"));
            }
        }
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema.sql");
        let before = fs::read_to_string(&path).unwrap_or_default();
        if before != page {
            fs::write(&path, page).unwrap();
            panic!("schema.sql was not current; it is now");
        }
    }

    /// Two honest desks may break a rule across rows together: it is checked when a person acts, not by the file.
    #[test]
    fn no_rule_of_the_desk_file_crosses_rows() {
        let unique: Vec<_> =
            parts("main").into_iter().filter(|(_, _, it)| it.to_uppercase().contains("UNIQUE")).collect();
        assert!(unique.is_empty(), "{unique:?}");
    }
}
