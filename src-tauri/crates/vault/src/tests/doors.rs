//! In and out: creating, unlocking, inviting, recovering, moving.

use crate::{DamagedFile, Weakness, open, schema::File};

use super::*;

#[test]
fn what_was_written_is_there_after_locking_and_unlocking() {
    let (house, mut vault) = House::opened();
    guest(&mut vault, 1, "Ada");
    note(&mut vault, 1, "calm");
    let (id, keys, workstation) = (vault.vault_id(), vault.public_keys(), vault.workstation());
    drop(vault);

    let vault = house.unlock().unwrap();
    assert_eq!((guests(&vault).as_str(), notes(&vault).as_str()), ("Ada", "calm"));
    assert_eq!(vault.me(), &house.maya);
    assert_eq!((vault.vault_id(), vault.public_keys(), vault.workstation()), (id, keys, workstation));
    assert_eq!(vault.history(), crate::History { undo: None, redo: None }, "the undo list went with the session");
}

#[test]
fn a_wrong_name_and_a_wrong_passphrase_are_one_answer() {
    let house = House::locked();
    for (name, passphrase) in [("Maya Ito", ANOTHER), ("Mia Ito", PASSPHRASE), ("", ""), ("Mia Ito", ANOTHER)] {
        let refused = house.unlock_as(name, passphrase).err().unwrap();
        assert!(matches!(refused, VaultError::NotUnlocked), "{refused}");
        assert_eq!(refused.to_string(), "not unlocked");
    }
    assert!(house.unlock_as("  maya   ITO ", PASSPHRASE).is_ok(), "case and spaces of a name do not matter");
}

#[test]
fn the_same_accent_typed_in_two_ways_is_one_passphrase() {
    let (house, mut vault) = House::opened();
    vault.change_passphrase(&secret(PASSPHRASE), &secret("caf\u{e9} lantern quartz ferry")).unwrap();
    drop(vault);
    assert!(house.unlock_as("Maya Ito", "cafe\u{301} lantern quartz ferry").is_ok());
}

#[test]
fn a_vault_describes_itself_without_a_key() {
    let (house, vault) = House::opened();
    let described = Vault::describe(&house.folder).unwrap();
    assert_eq!(described.clinic_name, "Harbor House");
    assert_eq!((described.vault_id, described.workstation), (vault.vault_id(), vault.workstation()));
    assert_eq!(described.fingerprint.len(), 24);
    assert!(matches!(Vault::describe(&house.folder.join("elsewhere")), Err(VaultError::NotAVault)));
}

#[test]
fn a_demonstration_says_so_without_a_key_and_after_the_folder_has_moved() {
    let house = House::locked();
    assert_eq!(Vault::describe(&house.folder).unwrap().demonstration, None);
    let place = TempDir::new().unwrap();
    let folder = place.path().join("demonstration");
    super::stage::begun(&folder).finish().unwrap();
    let elsewhere = folder.with_file_name("moved");
    std::fs::rename(&folder, &elsewhere).unwrap();
    assert_eq!(Vault::describe(&elsewhere).unwrap().demonstration, Some(now()));
}

#[test]
fn a_second_start_is_refused_while_the_first_one_lives() {
    let (house, vault) = House::opened();
    assert!(matches!(house.unlock(), Err(VaultError::InUse)));
    drop(vault);
    assert!(house.unlock().is_ok());
}

#[test]
fn a_vault_can_be_handed_to_another_thread() {
    let vault = Vault::in_memory(&SCHEMA).unwrap();
    assert_eq!(std::thread::spawn(move || guests(&vault)).join().unwrap(), "");
}

#[cfg(unix)]
#[test]
fn a_folder_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let (house, mut vault) = House::opened();
    guest(&mut vault, 1, "Ada");
    let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&house.folder), 0o700);
    for file in ["desk.1.db", "desk.1.db-journal", "clinical.1.db", "vault.json"] {
        assert_eq!(mode(&house.file(file)), 0o600, "{file}");
    }
}

#[test]
fn every_setting_holds_on_each_file() {
    let (house, vault) = House::opened();
    open::require_all_settled(&vault.files.connection).unwrap();
    drop(vault);
    open::require_all_settled(&house.unlock().unwrap().files.connection).unwrap();
}

#[test]
fn the_front_desk_holds_no_clinical_key() {
    let (house, mut maya) = House::opened();
    note(&mut maya, 1, "calm");
    let clinical_key = crate::hex::encode(maya.ring.compartments.clinical.as_ref().unwrap().as_bytes());
    let root = crate::hex::encode(maya.ring.compartments.root.as_ref().unwrap().as_bytes());
    let finn = person("Finn Okafor", &[Role::FrontDesk]);
    let code = maya.invite(finn.clone(), now()).unwrap().to_string();
    drop(maya);
    drop(house.accept(&code, ANOTHER, now()).unwrap());

    let mut vault = house.unlock_as("Finn Okafor", ANOTHER).unwrap();
    assert!(!vault.has_clinical());
    assert!(matches!(vault.read_clinical(|db| list(db, "SELECT body FROM notes")), Err(VaultError::NoClinicalKey)));
    assert!(matches!(
        vault.write_clinical(step("noteWrite"), |db| add_note(db, 2, "x")),
        Err(VaultError::NoClinicalKey)
    ));
    assert!(vault.read(|db| list(db, "SELECT body FROM clinical.notes")).is_err(), "it is not even attached");
    guest(&mut vault, 1, "Ada");
    assert_eq!(guests(&vault), "Ada");

    let document = crate::folder::read(&house.folder).unwrap();
    let secret = document.secret_of_passphrase("Finn Okafor", &secret(ANOTHER)).unwrap();
    let slot = crate::keys::slot::find(document.passphrases(), &secret).unwrap().unwrap();
    let content: serde_json::Value = slot.open(&secret, &document.around()).unwrap();
    assert!(content.to_string().contains("Finn Okafor"));
    assert!(!content.to_string().contains(&clinical_key) && !content.to_string().contains(&root));
    let grants: Vec<_> = document.grants.iter().filter(|it| it.user == finn.user).map(|it| it.file).collect();
    assert_eq!(grants, [File::Desk]);
    drop(vault);

    std::fs::remove_file(house.file("clinical.1.db")).unwrap();
    assert!(house.unlock_as("Finn Okafor", ANOTHER).is_ok(), "a session of the desk never looks at the clinical file");
    assert!(matches!(house.unlock(), Err(VaultError::Damaged { what: DamagedFile::Clinical })));
}

#[test]
fn a_newcomer_enters_by_a_code_once() {
    let (house, mut maya) = House::opened();
    let tess = person("Tess Lund", &[Role::Therapist]);
    let code = maya.invite(tess.clone(), now()).unwrap().to_string();
    assert_eq!(code.split(' ').count(), 5);
    assert_eq!(maya.invitations().unwrap(), [crate::OpenInvitation { user: tess.user, expires: days_later(7) }]);
    drop(maya);

    assert_eq!(Vault::invited(&house.folder, &code, now()).unwrap(), tess);
    let typed = code.to_uppercase().replace(' ', "  - ");
    let vault = house.accept(&typed, ANOTHER, now()).unwrap();
    assert_eq!((vault.me(), vault.has_clinical()), (&tess, true));
    assert!(vault.invitations().unwrap().is_empty());
    let keys = vault.public_keys();
    drop(vault);

    assert!(matches!(house.accept(&code, ANOTHER, now()), Err(VaultError::CodeNotValid)), "used");
    assert!(matches!(Vault::invited(&house.folder, &code, now()), Err(VaultError::CodeNotValid)));
    let vault = house.unlock_as("Tess Lund", ANOTHER).unwrap();
    assert_eq!(vault.public_keys(), keys);
    drop(vault);
    assert!(house.unlock().is_ok(), "and Maya's passphrase is hers still");
}

#[test]
fn a_code_ends_after_seven_days() {
    let (house, mut maya) = House::opened();
    let code = maya.invite(person("Tess Lund", &[Role::Therapist]), now()).unwrap().to_string();
    drop(maya);
    let late = Timestamp::new(days_later(7).utc() + chrono::TimeDelta::milliseconds(1));
    assert!(matches!(house.accept(&code, ANOTHER, late), Err(VaultError::CodeExpired)));
    assert!(matches!(Vault::invited(&house.folder, &code, late), Err(VaultError::CodeExpired)));
    assert!(house.accept(&code, ANOTHER, days_later(7)).is_ok());
}

#[test]
fn an_expiry_that_was_moved_opens_nothing() {
    let (house, mut maya) = House::opened();
    let code = maya.invite(person("Tess Lund", &[Role::Therapist]), now()).unwrap().to_string();
    drop(maya);
    let path = house.file("vault.json");
    let moved = std::fs::read_to_string(&path).unwrap().replace("2026-12-01T", "2027-12-01T");
    std::fs::write(&path, moved).unwrap();
    assert!(matches!(
        house.accept(&code, ANOTHER, days_later(9)),
        Err(VaultError::Damaged { what: DamagedFile::Folder })
    ));
}

#[test]
fn a_wrong_code_and_a_replaced_one_open_nothing() {
    let (house, mut maya) = House::opened();
    let tess = person("Tess Lund", &[Role::Therapist]);
    let first = maya.invite(tess.clone(), now()).unwrap().to_string();
    let second = maya.invite(tess, now()).unwrap().to_string();
    assert_eq!(maya.invitations().unwrap().len(), 1);
    drop(maya);
    for code in [first.as_str(), "abandon ability able about above", ""] {
        assert!(matches!(house.accept(code, ANOTHER, now()), Err(VaultError::CodeNotValid)));
    }
    assert!(house.accept(&second, ANOTHER, now()).is_ok());
}

#[test]
fn a_weak_passphrase_does_not_use_the_code_up() {
    let (house, mut maya) = House::opened();
    let code = maya.invite(person("Tess Lund", &[Role::Therapist]), now()).unwrap().to_string();
    drop(maya);
    let short = house.accept(&code, "too short", now());
    assert!(matches!(short, Err(VaultError::Weak(Weakness::TooShort))));
    let name = house.accept(&code, "TessLundHarborHouse2026", now());
    assert!(matches!(name, Err(VaultError::Weak(Weakness::TooCommon))));
    assert!(house.accept(&code, ANOTHER, now()).is_ok());
}

#[test]
fn a_forgotten_passphrase_is_a_new_invitation() {
    let (house, mut maya) = House::opened();
    let tess = person("Tess Lund", &[Role::Therapist]);
    let first = maya.invite(tess.clone(), now()).unwrap().to_string();
    drop(maya);
    let before = house.accept(&first, ANOTHER, now()).unwrap().public_keys();

    let mut maya = house.unlock().unwrap();
    let second =
        maya.invite(Person { roles: [Role::FrontDesk].into_iter().collect(), ..tess }, now()).unwrap().to_string();
    drop(maya);
    assert!(house.unlock_as("Tess Lund", ANOTHER).is_ok(), "until the new code is used, the old way is open");
    let vault = house.accept(&second, "gravel window sonnet apron lime", now()).unwrap();
    assert_ne!(vault.public_keys(), before, "new pairs");
    assert!(!vault.has_clinical(), "and the grants that go with the new roles");
    drop(vault);
    assert!(matches!(house.unlock_as("Tess Lund", ANOTHER), Err(VaultError::NotUnlocked)));
    let slots = crate::folder::read(&house.folder).unwrap().slots.len();
    assert_eq!(slots, 3, "recovery, Maya, Tess");
}

#[test]
fn only_who_holds_the_clinical_key_can_give_it() {
    let (house, mut maya) = House::opened();
    let code = maya.invite(person("Ona Berg", &[Role::Administrator]), now()).unwrap().to_string();
    drop(maya);
    let mut ona = house.accept(&code, ANOTHER, now()).unwrap();
    assert!(!ona.has_clinical());
    let refused = ona.invite(person("Tess Lund", &[Role::Therapist]), now());
    assert!(matches!(refused, Err(VaultError::NoClinicalKey)));
    let code = ona.invite(person("Finn Okafor", &[Role::FrontDesk]), now()).unwrap().to_string();
    drop(ona);
    let mut finn = house.accept(&code, "gravel window sonnet apron lime", now()).unwrap();
    assert!(finn.invite(person("Another", &[Role::FrontDesk]), now()).is_err(), "and only an administrator invites");
}

#[test]
fn a_passphrase_is_changed_by_its_owner() {
    let (house, mut vault) = House::opened();
    let keys = vault.public_keys();
    assert!(matches!(vault.change_passphrase(&secret(ANOTHER), &secret(ANOTHER)), Err(VaultError::NotUnlocked)));
    assert!(matches!(vault.change_passphrase(&secret(PASSPHRASE), &secret("short")), Err(VaultError::Weak(_))));
    let named = Person { name: "Maya Ito-Lund".into(), ..vault.me().clone() };
    vault.set_me(named);
    vault.change_passphrase(&secret(PASSPHRASE), &secret(ANOTHER)).unwrap();
    drop(vault);
    assert!(matches!(house.unlock(), Err(VaultError::NotUnlocked)));
    let vault = house.unlock_as("Maya Ito", ANOTHER).unwrap();
    assert_eq!(vault.public_keys(), keys);
}

#[test]
fn the_recovery_key_gives_an_administrator_a_new_passphrase() {
    let house = House::locked();
    let recover = |key: &RecoveryKey, who: &Person| {
        let find = |db: &Desk| {
            assert_eq!(list(db, "SELECT name FROM guests")?, "Ada");
            Ok::<_, VaultError>(who.clone())
        };
        Vault::recover(&house.folder, &SCHEMA, key, find, &secret(ANOTHER), now())
    };
    let other = RecoveryKey::generate().unwrap();
    assert!(matches!(recover(&other, &house.maya), Err(VaultError::NotUnlocked)), "another clinic's key");
    let therapist = person("Tess Lund", &[Role::Therapist]);
    assert!(matches!(recover(&house.recovery, &therapist), Err(VaultError::NotUnlocked)));
    assert!(house.unlock().is_ok(), "nothing has changed yet");

    let written_down: RecoveryKey = house.recovery.to_string().to_lowercase().parse().unwrap();
    let mut vault = recover(&written_down, &house.maya).unwrap();
    assert_eq!(notes(&vault), "slept well");
    assert!(vault.invite(therapist, now()).is_ok(), "they administer again");
    drop(vault);
    assert!(matches!(house.unlock(), Err(VaultError::NotUnlocked)));
    assert!(house.unlock_as("Maya Ito", ANOTHER).is_ok());
}

#[test]
fn recovering_gives_no_more_than_the_roles_do() {
    let (house, mut maya) = House::opened();
    let ona = person("Ona Berg", &[Role::Administrator]);
    let code = maya.invite(ona.clone(), now()).unwrap().to_string();
    drop(maya);
    drop(house.accept(&code, ANOTHER, now()).unwrap());
    let find = |_: &Desk| Ok::<_, VaultError>(ona.clone());
    let vault = Vault::recover(&house.folder, &SCHEMA, &house.recovery, find, &secret(PASSPHRASE), now()).unwrap();
    assert!(!vault.has_clinical());
}

#[test]
fn no_file_holds_a_readable_word() {
    let canary = "kanarienvogel";
    let (house, mut maya) = House::opened();
    guest(&mut maya, 1, canary);
    note(&mut maya, 1, canary);
    let tess = person(&format!("Tess {canary}"), &[Role::Therapist]);
    let code = maya.invite(tess, now()).unwrap().to_string();
    let words = ["kanarienvogel", "KANARIENVOGEL", "Maya", "maya", "Tess", "LADC", "therapist", "SQLite format", &code];
    let search = |house: &House| {
        let files = house.bytes();
        assert!(files.iter().any(|(name, bytes)| name == "clinical.1.db" && bytes.len() > 4096));
        for (name, bytes) in files {
            for word in words {
                let found = bytes.windows(word.len()).any(|it| it == word.as_bytes());
                assert!(!found, "{word} in {name}");
            }
        }
    };
    search(&house);
    drop(maya);
    search(&house);
    drop(house.accept(&code, ANOTHER, now()).unwrap());
    search(&house);
}

#[test]
fn a_folder_can_be_moved_and_copied() {
    let mut house = House::locked();
    let moved = house.folder.with_file_name("another place, with spaces");
    std::fs::rename(&house.folder, &moved).unwrap();
    assert!(matches!(house.unlock(), Err(VaultError::NotAVault)));
    let synced = house.folder.with_file_name("OneDrive - Harbor House");
    copy_folder(&moved, &synced.join("vault"));
    house.folder = synced.join("vault");
    assert!(matches!(house.unlock(), Err(VaultError::SyncedFolder)), "but not to where a program copies it");
    assert!(matches!(Vault::describe(&house.folder), Err(VaultError::SyncedFolder)));
    house.folder = moved;
    assert_eq!(notes(&house.unlock().unwrap()), "slept well");
}

#[test]
fn what_was_acknowledged_is_in_its_one_file() {
    let (house, mut vault) = House::opened();
    let untouched = std::fs::read(house.file("clinical.1.db")).unwrap();
    vault.write(step("guestsAdd"), |db| (1..=25).try_for_each(|it| add_guest(db, it, &format!("Guest {it}")))).unwrap();
    assert_eq!(std::fs::read(house.file("clinical.1.db")).unwrap(), untouched);
    assert_eq!(house.file("desk.1.db-journal").metadata().unwrap().len(), 0, "committed");

    let copy = house.folder.with_file_name("copy");
    copy_folder(&house.folder, &copy);
    let found = Vault::unlock(&copy, &SCHEMA, "Maya Ito", &secret(PASSPHRASE), now()).unwrap();
    assert_eq!(guests(&found).split(", ").count(), 25, "though the session that wrote them never ended");
}

#[test]
fn the_previous_vault_json_is_kept() {
    let (house, mut vault) = House::opened();
    let before = std::fs::read(house.file("vault.json")).unwrap();
    vault.change_passphrase(&secret(PASSPHRASE), &secret(ANOTHER)).unwrap();
    assert_eq!(std::fs::read(house.file("vault.json.old")).unwrap(), before);
    let names: Vec<_> = house.bytes().into_iter().map(|(name, _)| name).filter(|it| !it.contains("journal")).collect();
    assert_eq!(names, ["clinical.1.db", "desk.1.db", "vault.json", "vault.json.old"]);
}

#[test]
fn a_vault_is_made_in_an_empty_folder_only() {
    let place = TempDir::new().unwrap();
    std::fs::write(place.path().join("holiday.txt"), "sun").unwrap();
    let create = |folder: &Path| {
        Vault::create(
            folder,
            &SCHEMA,
            "Harbor House",
            person("Maya Ito", &[Role::Administrator]),
            &secret(PASSPHRASE),
            &RecoveryKey::generate().unwrap(),
            Cost::FLOOR,
            now(),
            nothing,
        )
    };
    assert!(matches!(create(place.path()), Err(VaultError::FolderNotEmpty)));
    assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 1);
    assert!(matches!(create(&place.path().join("Dropbox").join("vault")), Err(VaultError::SyncedFolder)));
    assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 1, "nothing was made there");

    let house = House::locked();
    let before = house.bytes();
    assert!(matches!(create(&house.folder), Err(VaultError::FolderNotEmpty)));
    std::fs::remove_file(house.file("vault.json")).unwrap();
    assert!(matches!(create(&house.folder), Err(VaultError::FolderNotEmpty)), "its files may still be opened one day");
    assert_eq!(house.bytes().len(), before.len() - 1);
}

#[test]
fn what_a_power_cut_left_of_a_creation_does_not_bar_the_next() {
    let place = TempDir::new().unwrap();
    let folder = place.path().join("vault");
    std::fs::create_dir(&folder).unwrap();
    for name in ["vault.unfinished", "vault.lock", "desk.1.db", "desk.1.db-journal"] {
        std::fs::write(folder.join(name), "half written").unwrap();
    }
    assert!(matches!(Vault::describe(&folder), Err(VaultError::NotAVault)), "it never was one");
    let maya = person("Maya Ito", &[Role::Administrator]);
    let recovery = RecoveryKey::generate().unwrap();
    let made = Vault::create(
        &folder,
        &SCHEMA,
        "Harbor House",
        maya,
        &secret(PASSPHRASE),
        &recovery,
        Cost::FLOOR,
        now(),
        nothing,
    );
    assert!(made.is_ok());
    assert!(!folder.join("vault.unfinished").exists());
}

#[test]
fn a_creation_that_is_refused_leaves_nothing() {
    static BROKEN: Schema = Schema {
        desk: FileSchema { version: 1, script: DESK, here: &[] },
        clinical: FileSchema { version: 1, script: "CREATE TABLE notes (", here: &[] },
        crossings: &[],
        functions: in_small,
    };
    let place = TempDir::new().unwrap();
    let recovery = RecoveryKey::generate().unwrap();
    let create = |passphrase: &str, roles: &[Role]| {
        let founder = person("Maya Ito", roles);
        Vault::create(
            place.path(),
            &BROKEN,
            "House",
            founder,
            &secret(passphrase),
            &recovery,
            Cost::FLOOR,
            now(),
            nothing,
        )
    };
    assert!(matches!(create("short", &[Role::Administrator]), Err(VaultError::Weak(Weakness::TooShort))));
    assert!(create(PASSPHRASE, &[Role::FrontDesk]).is_err(), "a founder is an administrator");
    assert!(create(PASSPHRASE, &[Role::Administrator]).is_err());
    assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 0);
}

#[test]
fn a_vault_exists_once_all_that_it_begins_with_is_written() {
    let place = TempDir::new().unwrap();
    let (folder, as_a_kill_leaves_it) = (place.path().join("vault"), place.path().join("image"));
    let (maya, recovery) = (person("Maya Ito", &[Role::Administrator]), RecoveryKey::generate().unwrap());
    let create = |folder: &Path, fill: &dyn Fn(&Desk) -> Result<(), VaultError>| {
        let (maya, passphrase) = (maya.clone(), secret(PASSPHRASE));
        Vault::create(folder, &SCHEMA, "Harbor House", maya, &passphrase, &recovery, Cost::FLOOR, now(), fill)
    };
    let vault = create(&folder, &|db| {
        add_guest(db, 1, "Ada")?;
        copy_folder(&folder, &as_a_kill_leaves_it);
        Ok(())
    })
    .unwrap();
    assert_eq!((guests(&vault).as_str(), vault.history().undo), ("Ada", None));
    drop(vault);
    let unlock = |folder: &Path| Vault::unlock(folder, &SCHEMA, "Maya Ito", &secret(PASSPHRASE), now());
    assert_eq!(guests(&unlock(&folder).unwrap()), "Ada");

    assert!(as_a_kill_leaves_it.join("desk.1.db").exists());
    assert!(matches!(unlock(&as_a_kill_leaves_it), Err(VaultError::NotAVault)));
    let again = create(&as_a_kill_leaves_it, &|db| add_guest(db, 2, "Ben")).unwrap();
    assert_eq!(guests(&again), "Ben", "and the next creation begins anew");

    let full = place.path().join("full");
    let refused = create(&full, &|db| add_guest(db, 1, "Ada").and(Err(VaultError::DiskFull)));
    assert!(matches!(refused, Err(VaultError::DiskFull)));
    assert_eq!(std::fs::read_dir(&full).unwrap().count(), 0, "what cannot be begun leaves nothing");
    assert!(create(&full, &nothing).is_ok());
}

#[test]
fn who_is_to_lose_the_clinical_key_loses_it_with_the_invitation() {
    let (house, mut maya) = House::opened();
    note(&mut maya, 1, "calm");
    let tess = person("Tess Lund", &[Role::Therapist]);
    let code = maya.invite(tess.clone(), now()).unwrap().to_string();
    drop(maya);
    drop(house.accept(&code, ANOTHER, now()).unwrap());

    let mut maya = house.unlock().unwrap();
    maya.invite(tess.clone(), now()).unwrap();
    drop(maya);
    assert!(house.unlock_as("Tess Lund", ANOTHER).unwrap().has_clinical(), "with the same roles, until they accept");

    let mut maya = house.unlock().unwrap();
    let at_the_desk = Person { roles: [Role::FrontDesk].into_iter().collect(), ..tess };
    let code = maya.invite(at_the_desk, now()).unwrap().to_string();
    assert!(maya.has_clinical());
    drop(maya);
    let mut tess = house.unlock_as("Tess Lund", ANOTHER).unwrap();
    assert!(matches!(tess.read_clinical(|db| list(db, "SELECT body FROM notes")), Err(VaultError::NoClinicalKey)));
    guest(&mut tess, 1, "Ada");
    drop(tess);
    assert_eq!(notes(&house.unlock().unwrap()), "calm", "nobody else has lost it");
    assert!(!house.accept(&code, "gravel window sonnet apron lime", now()).unwrap().has_clinical());
}

#[test]
fn one_key_for_both_files_is_refused() {
    let (path, secret) = (Path::new("nowhere"), crate::keys::Secret::random().unwrap());
    let keyed = |salt| open::Keyed { path, key: open::FileKey::new(&secret, [salt; 16]) };
    let vault = Vault::in_memory(&SCHEMA).unwrap().vault_id();
    let refused = open::open(&keyed(1), Some(&keyed(2)), &SCHEMA, vault);
    assert!(matches!(refused, Err(VaultError::Internal("both files have one key"))), "whatever their salts");
}

#[test]
fn a_full_disk_is_said_and_the_step_is_absent_whole() {
    let (house, mut vault) = House::opened();
    guest(&mut vault, 1, "Ada");
    vault.files.connection.execute_batch("PRAGMA main.max_page_count = 1").unwrap();
    let full =
        vault.write(step("guestsAdd"), |db| (2..2000).try_for_each(|it| add_guest(db, it, "a long name of a guest")));
    assert!(matches!(full, Err(VaultError::DiskFull)), "{full:?}");
    assert_eq!(guests(&vault), "Ada");
    vault.files.connection.execute_batch("PRAGMA main.max_page_count = 100000").unwrap();
    guest(&mut vault, 2, "Ben");
    drop(vault);
    assert_eq!(guests(&house.unlock().unwrap()), "Ada, Ben");
}
