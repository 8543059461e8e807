//! Whom a step of the undo list is about: the name that stands behind "Undo: check-in of …". Worked out from the rows the
//! step touched, whichever command wrote them.

use std::collections::BTreeMap;

use rusqlite::{
    OptionalExtension,
    types::{FromSql, Value},
};
use vault::{Desk, TouchedRow, UserId};

use crate::{ClientId, ClinicError, EpisodeId, GroupId, Result};

/// What the rows of a step belong to, each with the name that stands in its own row, if that was touched.
#[derive(Default)]
struct Subjects {
    clients: BTreeMap<ClientId, Option<String>>,
    groups: BTreeMap<GroupId, Option<String>>,
    people: BTreeMap<UserId, Option<String>>,
}

/// The name of the one client these rows belong to; if they belong to none, the label of the one group or the name of the
/// one person. Empty if there is no such one, or there are several. What is not in the file any more is called as its own
/// row calls it.
///
/// # Errors
/// When the file cannot be read.
pub fn about<'v>(db: &Desk, rows: impl Iterator<Item = TouchedRow<'v>>) -> Result<String> {
    let mut subjects = Subjects::default();
    for row in rows {
        subjects.add(db, row)?;
        if subjects.clients.len() > 1 {
            return Ok(String::new()); // A roster of thousands is not read to its end.
        }
    }
    let clients = only(subjects.clients, |id| client(db, id))?;
    if let Some(name) = clients {
        return Ok(name);
    }
    let groups = only(subjects.groups, |id| named(db, "SELECT desk_label FROM groups WHERE id = ?1", id.as_bytes()))?;
    if let Some(label) = groups {
        return Ok(label);
    }
    let people = only(subjects.people, |id| named(db, "SELECT name FROM users WHERE id = ?1", id.as_bytes()))?;
    Ok(people.unwrap_or_default())
}

impl Subjects {
    fn add(&mut self, db: &Desk, row: TouchedRow) -> Result<()> {
        match row.table() {
            "clients" => own(&mut self.clients, id(row, "id"), Some(printed(row))),
            "groups" => own(&mut self.groups, id(row, "id"), text(row, "desk_label")),
            "users" => own(&mut self.people, id(row, "id"), text(row, "name")),
            _ => {
                own(&mut self.clients, self::client_of(db, row)?, None);
                own(&mut self.groups, id(row, "group_id"), None);
            }
        }
        Ok(())
    }
}

fn own<I: Ord>(subjects: &mut BTreeMap<I, Option<String>>, id: Option<I>, name: Option<String>) {
    if let Some(id) = id {
        let known = subjects.entry(id).or_default();
        *known = name.or(known.take());
    }
}

/// The client a row says it belongs to, itself or by its episode of care.
fn client_of(db: &Desk, row: TouchedRow) -> Result<Option<ClientId>> {
    let client = id(row, "client_id");
    match id::<EpisodeId>(row, "episode_id") {
        Some(episode) if client.is_none() => Ok(db
            .prepare_cached("SELECT client_id FROM episodes WHERE id = ?1")?
            .query_row([episode], |row| row.get("client_id"))
            .optional()?),
        Some(_) | None => Ok(client),
    }
}

fn id<I: FromSql>(row: TouchedRow, column: &str) -> Option<I> {
    row.get(column).and_then(|it| I::column_result(it.into()).ok())
}

fn text(row: TouchedRow, column: &str) -> Option<String> {
    match row.get(column) {
        Some(Value::Text(text)) => Some(text.clone()),
        Some(Value::Null | Value::Integer(_) | Value::Real(_) | Value::Blob(_)) | None => None,
    }
}

/// A client's name as their own row has it.
fn printed(row: TouchedRow) -> String {
    let parts = ["first_name", "middle_name", "last_name", "suffix"].into_iter().filter_map(|it| text(row, it));
    parts.filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The name of the one there is: as it is in the file now, else as its own row has it.
fn only<I: Copy>(
    subjects: BTreeMap<I, Option<String>>,
    now: impl FnOnce(I) -> Result<Option<String>>,
) -> Result<Option<String>> {
    let mut subjects = subjects.into_iter();
    match (subjects.next(), subjects.next()) {
        (Some((id, in_row)), None) => Ok(now(id)?.or(in_row)),
        (Some(_) | None, _) => Ok(None),
    }
}

fn client(db: &Desk, id: ClientId) -> Result<Option<String>> {
    match crate::clients::printed_name(db, id) {
        Ok(name) => Ok(Some(name)),
        Err(ClinicError::NotFound { .. }) => Ok(None),
        Err(other) => Err(other),
    }
}

fn named(db: &Desk, statement: &str, id: &[u8; 16]) -> Result<Option<String>> {
    Ok(db.prepare_cached(statement)?.query_row([id], |row| row.get(0)).optional()?)
}

#[cfg(test)]
mod tests {
    use vault::Role;

    use super::about;
    use crate::{
        clients, groups, notes, people, settings,
        testing::{Clinic, client_draft, group_draft},
    };

    fn undo(clinic: &Clinic) -> String {
        clinic.read(|db| about(db, clinic.vault.rows_to_undo())).unwrap()
    }

    fn redo(clinic: &Clinic) -> String {
        clinic.read(|db| about(db, clinic.vault.rows_to_redo())).unwrap()
    }

    #[test]
    fn a_step_about_one_client_bears_their_name() {
        let mut clinic = Clinic::new();
        assert_eq!(redo(&clinic), "", "nothing was undone yet");
        let group = clinic.group_with(["Ada Marsh", "Ben Marlow"]);
        assert_eq!(undo(&clinic), "Ben Marlow", "a new member");
        clinic.check_in(group, "Ada Marsh").unwrap();
        assert_eq!(undo(&clinic), "Ada Marsh", "the session was made with it");
        clinic.undo();
        assert_eq!((undo(&clinic).as_str(), redo(&clinic).as_str()), ("Ben Marlow", "Ada Marsh"));
        clinic.end("Ada Marsh");
        assert_eq!(undo(&clinic), "Ada Marsh");
    }

    #[test]
    fn a_level_of_care_belongs_to_its_client() {
        let mut clinic = Clinic::new();
        let (episode, today) = (clinic.admit("Ada Marsh"), clinic.today());
        clinic.client("Ben Marlow");
        let outpatient = crate::episodes::LevelOfCare::Outpatient;
        clinic.write(|db| crate::episodes::transfer(db, episode, outpatient, today, today)).unwrap();
        assert_eq!(undo(&clinic), "Ada Marsh");
    }

    #[test]
    fn who_is_not_in_the_record_any_more_still_has_a_name() {
        let mut clinic = Clinic::new();
        clinic.client("Ada Marsh");
        assert_eq!(undo(&clinic), "Ada Marsh");
        clinic.undo();
        assert_eq!(redo(&clinic), "Ada Marsh");
    }

    #[test]
    fn a_client_is_called_as_they_are_called_now() {
        let mut clinic = Clinic::new();
        let (id, today) = (clinic.client("Ada Marsh"), clinic.today());
        clinic.write(|db| clients::change(db, id, &client_draft("Ada Moor"), today)).unwrap();
        assert_eq!(undo(&clinic), "Ada Moor");
        clinic.undo();
        assert_eq!(redo(&clinic), "Ada Marsh");
    }

    #[test]
    fn a_group_a_person_and_what_is_nobodys() {
        let mut clinic = Clinic::new();
        let leader = clinic.therapist();
        assert_eq!(undo(&clinic), "Jordan Wells");
        let group = clinic.add_group(&group_draft("Group A", leader)).unwrap();
        assert_eq!(undo(&clinic), "Group A");
        let title = groups::GroupTitle { group_id: group, title: "Coping".into(), curriculum: String::new() };
        clinic.write_clinical(|db| groups::set_title(db, &title)).unwrap();
        assert_eq!(undo(&clinic), "Group A", "its clinical title");
        let id = clinic.person("Sam Ortiz", Role::FrontDesk);
        let named = people::UserDraft {
            name: "Sam Vega".into(),
            credential: String::new(),
            roles: [Role::FrontDesk].into_iter().collect(),
        };
        clinic.write(|db| people::change(db, id, &named)).unwrap();
        assert_eq!(undo(&clinic), "Sam Vega");
        let letterhead = settings::SettingsDraft {
            name: "Harbor House".into(),
            address: "12 Wharf Street".into(),
            telephone: String::new(),
            time_zone: "America/New_York".into(),
            licence_label: String::new(),
            program_name: String::new(),
            note_due_days: 5,
        };
        clinic.write(|db| settings::change(db, &letterhead)).unwrap();
        assert_eq!(undo(&clinic), "");
    }

    #[test]
    fn several_clients_have_no_name_together() {
        let mut clinic = Clinic::new();
        let (today, now) = (clinic.today(), clinic.now());
        clinic
            .write(|db| {
                clients::add(db, &client_draft("Ada Marsh"), today, now)?;
                clients::add(db, &client_draft("Ben Marlow"), today, now)
            })
            .unwrap();
        assert_eq!(undo(&clinic), "");
    }

    #[test]
    fn a_discarded_draft_is_about_its_client() {
        let mut clinic = Clinic::new();
        clinic.admit("Ada Marsh");
        let (ada, me, now) = (clinic.id("Ada Marsh"), clinic.me(), clinic.now());
        let blank = clinic.read_clinical(|db| notes::blank(db, ada, &me, now)).unwrap().fields;
        let words = notes::SectionText { section: notes::NoteSection::Data, body: "Came by.".into() };
        let draft = notes::NoteDraft { sections: vec![words], ..blank };
        clinic.write_clinical(|db| notes::keep(db, &draft, &me, now)).unwrap();
        clinic.write_clinical(|db| notes::discard(db, draft.id, &me)).unwrap();
        assert_eq!(undo(&clinic), "Ada Marsh");
    }
}
