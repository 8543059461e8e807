//! Steps and undo.

use proptest::{prelude::*, test_runner::TestCaseError};

use super::*;

fn vault() -> Vault {
    Vault::in_memory(&SCHEMA).unwrap()
}

fn bags(vault: &Vault) -> String {
    vault
        .read(|db| list(db, "SELECT format('%d/%d %s', guest_id, number, note) FROM bags ORDER BY guest_id, number"))
        .unwrap()
}

fn run(vault: &mut Vault, label: &'static str, sql: &str) -> Result<(), VaultError> {
    vault.write(step(label), |db| Ok(db.execute_batch(sql)?))
}

fn run_clinical(vault: &mut Vault, label: &'static str, sql: &str) -> Result<(), VaultError> {
    vault.write_clinical(step(label), |db| Ok(db.execute_batch(sql)?))
}

#[test]
fn a_step_of_many_rows_is_undone_and_redone_as_one() {
    let mut vault = vault();
    guest(&mut vault, 1, "Ada");
    run(
        &mut vault,
        "bagsKeep",
        "INSERT INTO bags (guest_id, number, note) VALUES (1, 1, 'blue'), (1, 2, NULL), (1, 3, 'red');
         UPDATE bags SET note = 'green' WHERE number = 2;
         UPDATE guests SET name = 'Ada B.' WHERE id = 1;
         DELETE FROM bags WHERE number = 3;",
    )
    .unwrap();
    assert_eq!((bags(&vault).as_str(), guests(&vault).as_str()), ("1/1 blue, 1/2 green", "Ada B."));

    assert_eq!(vault.undo(now()).unwrap(), "bagsKeep");
    assert_eq!((bags(&vault).as_str(), guests(&vault).as_str()), ("", "Ada"));

    assert_eq!(vault.redo(now()).unwrap(), "bagsKeep");
    assert_eq!((bags(&vault).as_str(), guests(&vault).as_str()), ("1/1 blue, 1/2 green", "Ada B."));

    vault.undo(now()).unwrap();
    vault.undo(now()).unwrap();
    assert_eq!(guests(&vault), "");
    assert!(matches!(vault.undo(now()), Err(VaultError::NothingToUndo)));
}

#[test]
fn what_goes_with_its_parent_comes_back_with_it() {
    let mut vault = vault();
    guest(&mut vault, 1, "Ada");
    run(&mut vault, "bagsKeep", "INSERT INTO bags (guest_id, number, note) VALUES (1, 1, 'blue'), (1, 2, 'red')")
        .unwrap();
    run(&mut vault, "guestRemove", "DELETE FROM guests").unwrap();
    assert_eq!(bags(&vault), "", "the bags went with their guest");
    vault.undo(now()).unwrap();
    assert_eq!((guests(&vault).as_str(), bags(&vault).as_str()), ("Ada", "1/1 blue, 1/2 red"));
    vault.redo(now()).unwrap();
    assert_eq!((guests(&vault).as_str(), bags(&vault).as_str()), ("", ""));
}

#[test]
fn tables_that_are_rebuilt_follow_undo_and_are_not_told_of() {
    let mut vault = vault();
    let keys = |vault: &Vault| vault.read(|db| list(db, "SELECT key FROM guest_keys")).unwrap();
    guest(&mut vault, 1, "ADA");
    assert_eq!(keys(&vault), "ada");
    run(&mut vault, "guestRename", "UPDATE guests SET name = 'BEN'").unwrap();
    assert_eq!(keys(&vault), "ben");
    vault.undo(now()).unwrap();
    assert_eq!(keys(&vault), "ada");
    assert_eq!(vault.take_touched().into_iter().collect::<Vec<_>>(), ["guests"]);
    assert!(vault.take_touched().is_empty(), "they are told of once");
}

#[test]
fn a_new_write_ends_what_could_be_redone() {
    let mut vault = vault();
    guest(&mut vault, 1, "Ada");
    vault.undo(now()).unwrap();
    assert_eq!(vault.history(), crate::History { undo: None, redo: Some("guestAdd") });
    guest(&mut vault, 2, "Ben");
    assert_eq!(vault.history(), crate::History { undo: Some("guestAdd"), redo: None });
    assert!(matches!(vault.redo(now()), Err(VaultError::NothingToUndo)));
}

#[test]
fn what_was_kept_stands_on_no_list_and_ends_no_redo() {
    let mut vault = vault();
    guest(&mut vault, 1, "Ada");
    vault.undo(now()).unwrap();
    vault.write(kept("draftKeep"), |db| add_guest(db, 2, "Ben")).unwrap();
    assert_eq!(vault.history(), crate::History { undo: None, redo: Some("guestAdd") });
    vault.redo(now()).unwrap();
    assert_eq!(guests(&vault), "Ada, Ben");
}

#[test]
fn a_step_that_changes_nothing_leaves_no_trace() {
    let mut vault = vault();
    guest(&mut vault, 1, "Ada");
    vault.take_touched();
    run(&mut vault, "guestRename", "UPDATE guests SET name = 'Ada'").unwrap();
    assert_eq!(vault.history().undo, Some("guestAdd"));
    assert!(vault.take_touched().is_empty());
}

#[test]
fn undo_is_refused_when_a_row_was_changed_since_and_does_not_bar_the_way() {
    let mut vault = vault();
    guest(&mut vault, 1, "Ada");
    guest(&mut vault, 2, "Ben");
    vault
        .write(kept("draftKeep"), |db| {
            Ok::<_, VaultError>(db.execute("UPDATE guests SET name = 'Bea' WHERE id = 2", [])?)
        })
        .unwrap();
    assert!(matches!(vault.undo(now()), Err(VaultError::ChangedSince)));
    assert_eq!(guests(&vault), "Ada, Bea", "and nothing was taken back");
    assert_eq!(vault.undo(now()).unwrap(), "guestAdd", "what lies before can still be undone");
    assert_eq!(guests(&vault), "Bea");
}

#[test]
fn undo_does_not_take_along_what_was_added_since() {
    let mut vault = vault();
    guest(&mut vault, 1, "Ada");
    vault
        .write(kept("draftKeep"), |db| Ok::<_, VaultError>(db.execute("INSERT INTO bags VALUES (1, 1, 'blue')", [])?))
        .unwrap();
    assert!(matches!(vault.undo(now()), Err(VaultError::ChangedSince)), "the bag would go with its guest");
    assert_eq!((guests(&vault).as_str(), bags(&vault).as_str()), ("Ada", "1/1 blue"));
}

#[test]
fn a_row_that_stands_in_the_way_means_changed_since() {
    let mut vault = vault();
    note(&mut vault, 1, "tired");
    vault
        .write_clinical(kept("draftKeep"), |db| {
            Ok::<_, VaultError>(db.execute("INSERT INTO clinical.sections VALUES (1, 'plan', 'rest')", [])?)
        })
        .unwrap();
    assert!(matches!(vault.undo(now()), Err(VaultError::ChangedSince)), "a section refers to the note");
    assert_eq!(notes(&vault), "tired");
}

#[test]
fn two_steps_of_one_action_are_taken_back_together() {
    let mut vault = vault();
    let action = Step { label: "groupAdd", ..step("groupAdd") };
    vault.write(action, |db| add_guest(db, 1, "Ada")).unwrap();
    vault.write_clinical(action, |db| add_note(db, 1, "calm")).unwrap();
    guest(&mut vault, 2, "Ben");
    vault.undo(now()).unwrap();
    assert_eq!(vault.undo(now()).unwrap(), "groupAdd");
    assert_eq!((guests(&vault).as_str(), notes(&vault).as_str()), ("", ""));
    assert_eq!(vault.redo(now()).unwrap(), "groupAdd");
    assert_eq!((guests(&vault).as_str(), notes(&vault).as_str()), ("Ada", "calm"));
    vault.undo(now()).unwrap();
    assert_eq!((guests(&vault).as_str(), notes(&vault).as_str()), ("", ""));
}

#[test]
fn of_two_steps_neither_is_taken_back_when_one_cannot_be() {
    let mut vault = vault();
    let action = step("groupAdd");
    vault.write(action, |db| add_guest(db, 1, "Ada")).unwrap();
    vault.write_clinical(action, |db| add_note(db, 1, "calm")).unwrap();
    vault
        .write(kept("draftKeep"), |db| Ok::<_, VaultError>(db.execute("UPDATE guests SET name = 'Bea'", [])?))
        .unwrap();
    assert!(matches!(vault.undo(now()), Err(VaultError::ChangedSince)));
    assert_eq!((guests(&vault).as_str(), notes(&vault).as_str()), ("Bea", "calm"));
}

#[test]
fn undo_leaves_what_the_clinical_file_refers_to() {
    let mut vault = vault();
    guest(&mut vault, 1, "Ada");
    guest(&mut vault, 2, "Ben");
    vault.write_clinical(kept("noteKeep"), |db| add_note(db, 2, "calm")).unwrap();
    assert!(matches!(vault.undo(now()), Err(VaultError::ChangedSince)));
    assert_eq!((guests(&vault).as_str(), notes(&vault).as_str()), ("Ada, Ben", "calm"));
    assert_eq!(vault.history(), crate::History { undo: Some("guestAdd"), redo: None }, "and does not bar the way");
    vault.undo(now()).unwrap();
    assert_eq!(guests(&vault), "Ben", "of Ada, nothing was noted");

    run(&mut vault, "guestRename", "UPDATE guests SET name = 'Benno' WHERE id = 2").unwrap();
    vault.undo(now()).unwrap();
    assert_eq!(guests(&vault), "Ben", "a row that stays may be taken back to what it said");
    run(&mut vault, "guestMove", "UPDATE guests SET id = 3 WHERE id = 2").unwrap();
    vault.write_clinical(kept("noteKeep"), |db| add_note(db, 3, "restless")).unwrap();
    assert!(matches!(vault.undo(now()), Err(VaultError::ChangedSince)), "a row that gets another key goes as well");
    assert_eq!(vault.read(|db| list(db, "SELECT CAST(id AS TEXT) FROM guests")).unwrap(), "3");
}

#[test]
fn redo_leaves_what_the_clinical_file_refers_to() {
    let mut vault = vault();
    guest(&mut vault, 1, "Ada");
    run(&mut vault, "guestRemove", "DELETE FROM guests").unwrap();
    vault.undo(now()).unwrap();
    vault.write_clinical(kept("noteKeep"), |db| add_note(db, 1, "calm")).unwrap();
    assert!(matches!(vault.redo(now()), Err(VaultError::ChangedSince)));
    assert_eq!((guests(&vault).as_str(), vault.history().redo), ("Ada", None));
}

#[test]
fn an_action_over_both_files_is_judged_by_what_it_leaves() {
    let mut vault = vault();
    let both = step("guestWelcome");
    vault.write(both, |db| add_guest(db, 1, "Ada")).unwrap();
    vault.write_clinical(both, |db| add_note(db, 1, "calm")).unwrap();
    vault.undo(now()).unwrap();
    assert_eq!((guests(&vault).as_str(), notes(&vault).as_str()), ("", ""), "its own note goes with the guest");
    vault.redo(now()).unwrap();

    let another = "INSERT INTO clinical.notes (id, guest_id, body) VALUES (9, 1, 'restless')";
    vault.write_clinical(kept("noteKeep"), |db| Ok::<_, VaultError>(db.execute_batch(another)?)).unwrap();
    assert!(matches!(vault.undo(now()), Err(VaultError::ChangedSince)));
    assert_eq!((guests(&vault).as_str(), notes(&vault).as_str()), ("Ada", "calm, restless"), "of neither file a row");
    assert!(vault.check().unwrap().is_sound());
}

#[test]
fn many_rows_are_asked_after_in_turns() {
    let mut vault = vault();
    vault.write(step("guestsAdd"), |db| (1..=1200).try_for_each(|it| add_guest(db, it, "guest"))).unwrap();
    vault.write_clinical(kept("noteKeep"), |db| add_note(db, 1200, "calm")).unwrap();
    assert!(matches!(vault.undo(now()), Err(VaultError::ChangedSince)));
    vault.write(step("guestsAdd"), |db| (2001..=3200).try_for_each(|it| add_guest(db, it, "guest"))).unwrap();
    vault.undo(now()).unwrap();
}

#[test]
fn signing_forgets_the_way_back_to_what_was_signed_and_no_other() {
    let mut vault = vault();
    note(&mut vault, 1, "calm");
    note(&mut vault, 2, "tired");
    run_clinical(&mut vault, "sectionWrite", "INSERT INTO clinical.sections VALUES (1, 'plan', 'rest')").unwrap();
    vault
        .sign(step("noteSign"), |db, signer| {
            let signature = signer.sign(&crate::Statement::new("note").number(1).text("calm"));
            Ok::<_, VaultError>(db.execute("UPDATE clinical.notes SET signature = ?1 WHERE id = 1", [signature])?)
        })
        .unwrap();
    assert_eq!(vault.undo(now()).unwrap(), "noteWrite");
    assert_eq!(notes(&vault), "calm", "the other note went, the signed one and its section stay");
    assert!(matches!(vault.undo(now()), Err(VaultError::NothingToUndo)));
}

#[test]
fn what_is_refused_leaves_nothing_behind() {
    let mut vault = vault();
    let refused = vault.write(step("guestAdd"), |db| {
        add_guest(db, 1, "Ada")?;
        Err::<(), _>(VaultError::Internal("refused by a rule"))
    });
    assert!(matches!(refused, Err(VaultError::Internal(_))));
    assert_eq!(guests(&vault), "");
    assert_eq!(vault.history(), crate::History { undo: None, redo: None });
    assert!(vault.take_touched().is_empty());
    guest(&mut vault, 2, "Ben");
    vault.undo(now()).unwrap();
    assert_eq!(guests(&vault), "", "only the row of its own step was captured");
}

#[test]
fn a_panic_in_a_step_rolls_it_back() {
    let mut vault = vault();
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        vault.write(step("guestAdd"), |db| {
            add_guest(db, 1, "Ada")?;
            assert_eq!(1, 2, "a mistake in a rule");
            Ok::<_, VaultError>(())
        })
    }));
    assert!(panicked.is_err());
    guest(&mut vault, 2, "Ben");
    assert_eq!(guests(&vault), "Ben");
}

#[test]
fn a_step_writes_its_own_file_only() {
    let mut vault = vault();
    let other = run(&mut vault, "guestAdd", "INSERT INTO clinical.notes (id, guest_id, body) VALUES (1, 1, 'x')");
    assert!(matches!(other, Err(VaultError::WrongFile)));
    let other = run_clinical(&mut vault, "noteWrite", "INSERT INTO guests VALUES (1, 'Ada')");
    assert!(matches!(other, Err(VaultError::WrongFile)));
    let reading = vault.read(|db| Ok::<_, VaultError>(db.execute_batch("DELETE FROM guests")?));
    assert!(matches!(reading, Err(VaultError::WrongFile)));
    assert_eq!((guests(&vault).as_str(), notes(&vault).as_str()), ("", ""));
}

#[test]
fn nor_does_it_by_a_statement_that_was_prepared_before() {
    let mut vault = vault();
    guest(&mut vault, 1, "Ada");
    note(&mut vault, 1, "calm");
    let other = vault.write_clinical(step("noteWrite"), |db| add_guest(db, 2, "Ben"));
    assert!(matches!(other, Err(VaultError::WrongFile)));
    let reading = vault.read(|db| add_guest(db, 3, "Cyd"));
    assert!(matches!(reading, Err(VaultError::WrongFile)));
    assert_eq!(guests(&vault), "Ada");
    guest(&mut vault, 2, "Ben");
    assert_eq!(guests(&vault), "Ada, Ben", "and the next step goes its way");
}

#[test]
fn a_step_neither_ends_itself_nor_changes_the_files_shape() {
    let mut vault = vault();
    for sql in [
        "COMMIT",
        "ROLLBACK",
        "SAVEPOINT a",
        "ATTACH ':memory:' AS other",
        "DETACH clinical",
        "CREATE TABLE others (id INTEGER PRIMARY KEY)",
        "CREATE TEMP TABLE others (id INTEGER PRIMARY KEY)",
        "DROP TABLE bags",
        "ALTER TABLE bags ADD COLUMN other TEXT",
        "PRAGMA main.journal_mode = MEMORY",
        "PRAGMA foreign_keys = OFF",
        "UPDATE vault_meta SET value = '0'",
    ] {
        assert!(matches!(run(&mut vault, "mischief", sql), Err(VaultError::WrongFile)), "{sql}");
    }
    let invented = run(&mut vault, "mischief", "SELECT vault_capture(0, 0, 1, 1, 'x')");
    assert!(invented.is_err(), "changes are captured by triggers, not told by a step");
}

#[test]
fn a_clinical_step_reads_across_and_a_desk_step_may_be_read_within() {
    let mut vault = vault();
    guest(&mut vault, 1, "Ada");
    note(&mut vault, 1, "calm");
    let both = vault
        .read_clinical(|db| {
            list(db, "SELECT name || ' ' || body FROM guests JOIN clinical.notes ON guest_id = guests.id")
        })
        .unwrap();
    assert_eq!(both, "Ada calm");
    let same = |db: &Desk| db.vault_id();
    assert_eq!(vault.read_clinical(|db| same(db)).unwrap(), vault.vault_id());
}

#[derive(Debug, Clone)]
enum Change {
    Put(u8, u8, String),
    Rename(u8, String),
    Remove(u8),
    Bag(u8, u8),
    Renumber(u8, u8),
}

fn changes() -> impl Strategy<Value = Vec<Vec<Change>>> {
    let (id, text) = (0_u8..4, "[a-c]{0,2}");
    let change = prop_oneof![
        (id.clone(), id.clone(), text).prop_map(|(id, other, name)| Change::Put(id, other, name)),
        (id.clone(), text).prop_map(|(id, name)| Change::Rename(id, name)),
        id.clone().prop_map(Change::Remove),
        (id.clone(), id.clone()).prop_map(|(id, number)| Change::Bag(id, number)),
        (id.clone(), id).prop_map(|(id, number)| Change::Renumber(id, number)),
    ];
    proptest::collection::vec(proptest::collection::vec(change, 1..6), 1..8)
}

fn apply(db: &Desk, change: &Change) -> Result<(), VaultError> {
    match change {
        Change::Put(id, other, name) => db.execute(
            "INSERT INTO guests VALUES (?1, ?3), (?2 + 10, ?3) ON CONFLICT (id) DO UPDATE SET name = ?3",
            (id, other, name),
        ),
        Change::Rename(id, name) => db.execute("UPDATE guests SET name = ?2 WHERE id % 10 = ?1", (id, name)),
        Change::Remove(id) => db.execute("DELETE FROM guests WHERE id = ?1", [id]),
        Change::Bag(id, number) => db.execute(
            "INSERT INTO bags SELECT id, ?2, name FROM guests WHERE id = ?1 ON CONFLICT DO NOTHING",
            (id, number),
        ),
        Change::Renumber(id, number) => {
            db.execute("UPDATE bags SET number = number + ?2 + 1 WHERE guest_id = ?1", (id, number))
        }
    }?;
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn whatever_was_done_can_be_taken_back_and_done_again(steps in changes()) {
        let mut vault = vault();
        let shown = |vault: &Vault| format!("{} | {}", guests(vault), bags(vault));
        for changes in &steps {
            let before = shown(&vault);
            if vault.write(step("change"), |db| changes.iter().try_for_each(|it| apply(db, it))).is_err() {
                prop_assert_eq!(shown(&vault), before);
            }
        }
        let last = shown(&vault);
        let mut count = 0;
        while vault.history().undo.is_some() {
            vault.undo(now()).map_err(|error| TestCaseError::fail(error.to_string()))?;
            count += 1;
        }
        prop_assert_eq!(shown(&vault), " | ");
        for _ in 0..count {
            vault.redo(now()).map_err(|error| TestCaseError::fail(error.to_string()))?;
        }
        prop_assert_eq!(shown(&vault), last);
    }
}

/// The rows of the last entry: table and name.
fn rows<'v>(rows: impl Iterator<Item = crate::TouchedRow<'v>>) -> Vec<(&'v str, Option<rusqlite::types::Value>)> {
    rows.map(|it| (it.table(), it.get("name").or(it.get("note")).cloned())).collect()
}

#[test]
fn the_last_step_tells_which_rows_it_touched() {
    let mut vault = vault();
    let text = |it: &str| Some(rusqlite::types::Value::Text(it.to_owned()));
    assert_eq!(rows(vault.rows_to_undo()), []);
    guest(&mut vault, 1, "Ada");
    run(&mut vault, "bagsKeep", "INSERT INTO bags (guest_id, number, note) VALUES (1, 1, 'blue')").unwrap();
    run(&mut vault, "guestRename", "UPDATE guests SET name = 'Ada B.'; UPDATE bags SET note = 'red'").unwrap();
    assert_eq!(rows(vault.rows_to_undo()), [("guests", text("Ada B.")), ("bags", text("red"))], "as it left them");
    vault.undo(now()).unwrap();
    let undone = rows(vault.rows_to_redo());
    assert_eq!(undone, [("bags", text("blue")), ("guests", text("Ada"))], "as undo left them");
    assert_eq!(rows(vault.rows_to_undo()), [("bags", text("blue"))]);
    run(&mut vault, "guestRemove", "DELETE FROM guests").unwrap();
    let gone = vault.rows_to_undo().map(|it| it.get("name").cloned()).collect::<Vec<_>>();
    assert!(gone.contains(&text("Ada")), "as it was before it went");
    assert_eq!(vault.rows_to_undo().next().map(|it| format!("{it:?}")).as_deref(), Some("TouchedRow(bags)"));
    assert_eq!(vault.rows_to_undo().next().and_then(|it| it.get("colour")), None);
}
