//! A demonstration: made by one, signed by many, and a vault like any other once it is finished.

use crate::{Stage, verify};

use super::*;

/// One that is being made.
pub(super) fn begun(folder: &Path) -> Stage {
    Stage::set(folder, &SCHEMA, "Harbor House", secret(PASSPHRASE), Cost::FLOOR, now(), nothing).unwrap()
}

/// A place for one.
fn place() -> (TempDir, PathBuf) {
    let place = TempDir::new().unwrap();
    let folder = place.path().join("demonstration");
    (place, folder)
}

fn unlock(folder: &Path, name: &str) -> Result<Vault, VaultError> {
    Vault::unlock(folder, &SCHEMA, name, &secret(PASSPHRASE), now())
}

#[test]
fn everybody_who_was_let_in_signs_in_to_what_is_theirs_and_nobody_before_it_is_finished() {
    let (_place, folder) = place();
    let mut stage = begun(&folder);
    let maya = person("Maya Ito", &[Role::Administrator, Role::Therapist]);
    let finn = person("Finn Okafor", &[Role::FrontDesk]);
    let keys = stage.admit(&maya).unwrap();
    stage.admit(&finn).unwrap();
    stage.invite(&person("Noor Castellan", &[Role::Therapist]), now()).unwrap();
    stage.write(|db| add_guest(db, 1, "Ada")).unwrap();
    let statement = crate::Statement::new("note").text("calm");
    let signature = stage
        .sign(maya.user, |db, signer| {
            add_note(db, 1, "calm")?;
            Ok::<_, VaultError>(signer.sign(&statement))
        })
        .unwrap();
    assert!(verify(&keys.sign, &statement, signature.as_bytes()));
    assert!(matches!(unlock(&folder, "Maya Ito"), Err(VaultError::NotAVault)));
    stage.finish().unwrap();

    let vault = unlock(&folder, "Maya Ito").unwrap();
    assert_eq!((guests(&vault).as_str(), notes(&vault).as_str()), ("Ada", "calm"));
    assert_eq!((vault.me(), vault.public_keys()), (&maya, keys));
    assert!(vault.check().unwrap().is_sound());
    assert_eq!(vault.invitations().unwrap().len(), 1);
    crate::open::require_all_settled(&vault.files.connection).unwrap();
    drop(vault);
    let vault = unlock(&folder, "Finn Okafor").unwrap();
    assert!(!vault.has_clinical());
    assert_eq!(guests(&vault), "Ada");
}

#[test]
fn nobody_writes_what_their_roles_do_not_open_and_a_step_keeps_to_its_file() {
    let (_place, folder) = place();
    let mut stage = begun(&folder);
    let maya = person("Maya Ito", &[Role::Administrator, Role::Therapist]);
    let finn = person("Finn Okafor", &[Role::FrontDesk]);
    stage.admit(&maya).unwrap();
    stage.admit(&finn).unwrap();
    let refused = stage.sign(finn.user, |db, _| add_note(db, 1, "calm"));
    assert!(matches!(refused, Err(VaultError::NoClinicalKey)));
    let stranger = stage.sign(UserId::new(), |db, _| add_note(db, 1, "calm"));
    assert!(matches!(stranger, Err(VaultError::NotUnlocked)));
    let elsewhere = stage.write(|db| Ok::<_, VaultError>(db.execute("DELETE FROM clinical.notes", [])?));
    assert!(elsewhere.is_err());
    let back = stage.sign(maya.user, |db, _| Ok::<_, VaultError>(db.execute("DELETE FROM guests", [])?));
    assert!(back.is_err());
}

#[test]
fn a_weak_passphrase_makes_no_vault() {
    let (_place, folder) = place();
    let mut stage = Stage::set(&folder, &SCHEMA, "Harbor House", secret("maya"), Cost::FLOOR, now(), nothing).unwrap();
    stage.admit(&person("Maya Ito", &[Role::Administrator])).unwrap();
    assert!(matches!(stage.finish(), Err(VaultError::Weak(_))));
    assert!(matches!(Vault::describe(&folder), Err(VaultError::NotAVault)));
    Stage::clear(&folder).unwrap();
    assert!(!folder.exists());
}

#[test]
fn what_was_begun_is_cleared_away_and_nothing_else() {
    let (_place, folder) = place();
    Stage::clear(&folder).unwrap();
    let refused = |folder: &Path| assert!(matches!(Stage::clear(folder), Err(VaultError::FolderNotEmpty)));

    std::fs::create_dir(&folder).unwrap();
    refused(&folder);
    std::fs::remove_dir(&folder).unwrap();

    let stage = begun(&folder);
    assert!(matches!(Stage::clear(&folder), Err(VaultError::InUse)));
    drop(stage);
    std::fs::write(folder.join("letter.txt"), "Dear Ana").unwrap();
    refused(&folder);
    assert!(folder.join("desk.1.db").exists(), "nothing of it goes while something else lies there");
    std::fs::remove_file(folder.join("letter.txt")).unwrap();
    Stage::clear(&folder).unwrap();
    assert!(!folder.exists());

    begun(&folder).finish().unwrap();
    Stage::clear(&folder).unwrap();
    assert!(!folder.exists());

    // The record of a clinic, and one that was cut off while it was made.
    let house = House::locked();
    refused(&house.folder);
    assert!(house.unlock().is_ok());
    std::fs::remove_file(house.folder.join("vault.json")).unwrap();
    std::fs::write(house.folder.join("vault.unfinished"), "A vault is being made here.\n").unwrap();
    refused(&house.folder);
}
