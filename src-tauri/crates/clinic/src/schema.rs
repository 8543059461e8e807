//! The two files: one creation script and a version each. Any other version is refused.

use vault::{FileSchema, Schema};

/// The schema of both files.
pub static SCHEMA: Schema = Schema {
    desk: FileSchema { version: 1, script: include_str!("../migrations/desk.sql"), here: &["client_keys"] },
    clinical: FileSchema { version: 1, script: include_str!("../migrations/clinical.sql"), here: &[] },
    functions: crate::names::register,
};

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs, path::Path};

    use crate::testing::Clinic;

    /// Every table, and the file it belongs to. A table goes into the desk file only if a front desk may know all of it.
    const DESK: [&str; 15] = [
        "attendance",
        "client_keys",
        "clients",
        "clinic_settings",
        "desk_contacts",
        "enrolments",
        "episode_levels",
        "episodes",
        "groups",
        "numbers",
        "sessions",
        "telephones",
        "unfinished_files",
        "user_keys",
        "users",
    ];
    const CLINICAL: [&str; 16] = [
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
