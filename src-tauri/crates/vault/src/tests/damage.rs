//! What is missing, damaged, foreign, newer or older is named, and nothing is overwritten.

use serde_json::{Value, json};

use crate::{Astray, DamagedFile, Finding};

use super::*;

/// What unlocking says after this was done to the folder; it must leave every byte as it was.
fn refusal(house: &House, schema: &'static Schema) -> VaultError {
    let before = house.bytes();
    let refused = Vault::unlock(&house.folder, schema, "Maya Ito", &secret(PASSPHRASE), at("10:00")).err().unwrap();
    assert!(house.bytes() == before, "a refused opening wrote something ({refused})");
    refused
}

fn damaged(house: &House) -> DamagedFile {
    let refused = refusal(house, &SCHEMA);
    let VaultError::Damaged { what } = refused else { panic!("{refused}") };
    what
}

fn edit(house: &House, change: impl FnOnce(&mut Value)) {
    let path = house.file("vault.json");
    let mut document = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    change(&mut document);
    std::fs::write(&path, serde_json::to_vec(&document).unwrap()).unwrap();
}

fn change_bytes(house: &House, file: &str, change: impl FnOnce(&mut Vec<u8>)) {
    let path = house.file(file);
    let mut bytes = std::fs::read(&path).unwrap();
    change(&mut bytes);
    std::fs::write(&path, bytes).unwrap();
}

const BOTH: [(&str, DamagedFile); 2] = [("desk.1.db", DamagedFile::Desk), ("clinical.1.db", DamagedFile::Clinical)];

#[test]
fn a_missing_file_is_named() {
    for (file, what) in BOTH {
        let house = House::locked();
        std::fs::remove_file(house.file(file)).unwrap();
        assert_eq!(damaged(&house), what);
    }
    let house = House::locked();
    std::fs::remove_file(house.file("vault.json")).unwrap();
    assert_eq!(damaged(&house), DamagedFile::Folder);
}

#[test]
fn a_truncated_file_is_named() {
    let whole = House::locked();
    for (file, what) in BOTH {
        let all = usize::try_from(whole.file(file).metadata().unwrap().len()).unwrap();
        for length in [0, 100, 4096, all - 4096, all - 1] {
            let house = whole.copied();
            change_bytes(&house, file, |it| it.truncate(length));
            assert_eq!(damaged(&house), what, "{length} bytes");
        }
    }
    for length in [0, 1, 400, 3000] {
        let house = whole.copied();
        change_bytes(&house, "vault.json", |it| it.truncate(length));
        assert_eq!(damaged(&house), DamagedFile::Folder);
    }
}

#[test]
fn a_flipped_bit_on_the_first_page_is_named() {
    let whole = House::locked();
    for (file, what) in BOTH {
        for place in [0, 15, 16, 100, 2000, 4095] {
            let house = whole.copied();
            change_bytes(&house, file, |it| it[place] ^= 4);
            if place < 16 {
                // These sixteen bytes hold no salt here, and SQLCipher reads nothing else from them.
                assert!(house.unlock().is_ok());
            } else {
                assert_eq!(damaged(&house), what, "byte {place}");
            }
        }
    }
}

#[test]
fn a_flipped_bit_further_in_is_found_by_the_check() {
    for (file, what) in BOTH {
        let house = House::locked();
        let pages = std::fs::metadata(house.file(file)).unwrap().len() / 4096;
        assert!(house.unlock().unwrap().check().unwrap().is_sound());
        change_bytes(&house, file, |it| {
            let last = it.len() - 1000;
            it[last] ^= 1;
        });
        // Damage that the opening does not meet is met by the check.
        let found = match house.unlock() {
            Ok(vault) => {
                let report = vault.check().unwrap();
                assert!(!report.is_sound());
                let bad = report.files.iter().find(|it| !it.findings.is_empty()).unwrap();
                assert!(bad.findings.contains(&Finding::Cipher), "{report:?}");
                assert_eq!(u64::from(bad.pages), pages);
                bad.file
            }
            Err(refused) => {
                let VaultError::Damaged { what } = refused else { panic!("{refused}") };
                what
            }
        };
        assert_eq!(found, what);
    }
}

#[test]
fn the_check_finds_a_file_that_grew_and_rows_that_refer_to_nothing() {
    let house = House::locked();
    change_bytes(&house, "clinical.1.db", |it| it.extend([7; 4096]));
    let vault = house.unlock().unwrap();
    let report = vault.check().unwrap();
    assert_eq!(report.files[0].findings, []);
    assert!(report.files[1].findings.contains(&Finding::PageCount), "{report:?}");

    let vault = Vault::in_memory(&SCHEMA).unwrap();
    assert!(vault.check().unwrap().is_sound());
    vault.files.connection.execute_batch("PRAGMA foreign_keys = OFF; INSERT INTO bags VALUES (9, 1, '')").unwrap();
    assert_eq!(vault.check().unwrap().files[0].findings, [Finding::ForeignKeys]);
}

#[test]
fn the_check_counts_what_refers_to_nothing_across_the_files() {
    let mut vault = Vault::in_memory(&SCHEMA).unwrap();
    guest(&mut vault, 1, "Ada");
    note(&mut vault, 1, "calm");
    assert!(vault.check().unwrap().is_sound());
    note(&mut vault, 2, "slept well");
    note(&mut vault, 3, "restless");
    let report = vault.check().unwrap();
    assert!(!report.is_sound());
    assert!(report.files.iter().all(|it| it.findings.is_empty()), "each file for itself is whole");
    assert_eq!(report.astray, [Astray { table: "notes".to_owned(), desk: "guests".to_owned(), rows: 2 }]);
}

#[test]
fn a_session_of_the_desk_alone_does_not_look_across() {
    let (house, mut maya) = House::opened();
    note(&mut maya, 1, "of nobody");
    assert!(!maya.check().unwrap().is_sound());
    let code = maya.invite(person("Finn Okafor", &[Role::FrontDesk]), now()).unwrap().to_string();
    drop(maya);
    let report = house.accept(&code, ANOTHER, now()).unwrap().check().unwrap();
    assert!(report.is_sound() && report.files.len() == 1);
}

#[test]
fn a_crossing_is_between_shared_tables_and_to_a_key_of_one_column() {
    const WRONG: [&[Crossing]; 4] = [
        &[Crossing { table: "note", column: "guest_id", desk: "guests" }],
        &[Crossing { table: "notes", column: "guest", desk: "guests" }],
        &[Crossing { table: "notes", column: "guest_id", desk: "guest_keys" }],
        &[Crossing { table: "notes", column: "guest_id", desk: "bags" }],
    ];
    for crossings in WRONG {
        let schema = Schema {
            desk: FileSchema { version: 3, script: DESK, here: &["guest_keys"] },
            clinical: FileSchema { version: 3, script: CLINICAL, here: &[] },
            crossings,
            functions: in_small,
        };
        assert!(matches!(Vault::in_memory(Box::leak(Box::new(schema))), Err(VaultError::Internal(_))), "{crossings:?}");
    }
}

#[test]
fn swapped_and_foreign_files_are_not_ours() {
    let whole = House::locked();
    let house = whole.copied();
    let (desk, clinical) = (house.file("desk.1.db"), house.file("clinical.1.db"));
    let aside = house.file("aside");
    for (from, to) in [(&desk, &aside), (&clinical, &desk), (&aside, &clinical)] {
        std::fs::rename(from, to).unwrap();
    }
    assert_eq!(damaged(&house), DamagedFile::Desk);

    let other = House::locked();
    for (file, what) in BOTH {
        let house = whole.copied();
        std::fs::copy(other.file(file), house.file(file)).unwrap();
        assert_eq!(damaged(&house), what);
    }
    let house = whole.copied();
    std::fs::copy(other.file("vault.json"), house.file("vault.json")).unwrap();
    assert_eq!(damaged(&house), DamagedFile::Desk, "its passphrase opens slots, and the keys in them nothing here");

    let house = whole.copied();
    std::fs::write(house.file("desk.1.db"), b"SQLite format 3\0 but in clear").unwrap();
    assert_eq!(damaged(&house), DamagedFile::Desk);
}

#[test]
fn an_older_copy_of_one_file_is_noticed() {
    // A sign-in at ten is itself a step of the desk file, and the clinical file remembers it; the note was at half past.
    for ((file, what), last) in BOTH.into_iter().zip([at("10:00"), at("11:30")]) {
        let house = House::locked();
        let older = std::fs::read(house.file(file)).unwrap();
        let mut vault = house.unlock().unwrap();
        vault.write(Step { now: at("11:00"), ..step("guestAdd") }, |db| add_guest(db, 2, "Ben")).unwrap();
        vault.write_clinical(Step { now: at("11:30"), ..step("noteWrite") }, |db| add_note(db, 2, "calm")).unwrap();
        drop(vault);
        drop(house.unlock().unwrap());

        std::fs::write(house.file(file), older).unwrap();
        let refused = refusal(&house, &SCHEMA);
        let VaultError::OlderFile { file, has, expected } = refused else { panic!("{refused}") };
        assert_eq!((file, has, expected), (what, at("09:00"), last));
    }
}

#[test]
fn counting_goes_on_after_a_session_of_the_desk_alone() {
    let (house, mut maya) = House::opened();
    let code = maya.invite(person("Finn Okafor", &[Role::FrontDesk]), now()).unwrap().to_string();
    drop(maya);
    let mut finn = house.accept(&code, ANOTHER, now()).unwrap();
    guest(&mut finn, 1, "Ada");
    drop(finn);
    drop(house.unlock().unwrap());
    assert_eq!(guests(&house.unlock().unwrap()), "Ada");
}

#[test]
fn another_version_is_refused_with_its_number() {
    static OLDER: Schema = Schema {
        desk: FileSchema { version: 2, script: DESK, here: &["guest_keys"] },
        clinical: FileSchema { version: 3, script: CLINICAL, here: &[] },
        crossings: &[],
        functions: in_small,
    };
    static NEWER: Schema = Schema {
        desk: FileSchema { version: 3, script: DESK, here: &["guest_keys"] },
        clinical: FileSchema { version: 4, script: CLINICAL, here: &[] },
        crossings: &[],
        functions: in_small,
    };
    static OTHER: Schema = Schema {
        desk: FileSchema { version: 3, script: "CREATE TABLE other (id INTEGER PRIMARY KEY)", here: &[] },
        clinical: FileSchema { version: 3, script: CLINICAL, here: &[] },
        crossings: &[],
        functions: in_small,
    };
    let house = House::locked();
    assert!(matches!(refusal(&house, &OLDER), VaultError::TooNew { version: 3 }));
    assert!(matches!(refusal(&house, &NEWER), VaultError::TooOld { version: 3 }));
    assert!(matches!(refusal(&house, &OTHER), VaultError::TooOld { version: 3 }));

    edit(&house, |it| {
        it["version"] = json!(2);
        it["more"] = json!("that only a newer program knows");
    });
    assert!(matches!(refusal(&house, &SCHEMA), VaultError::TooNew { version: 2 }));
    edit(&house, |it| it["version"] = json!(0));
    assert!(matches!(refusal(&house, &SCHEMA), VaultError::TooOld { version: 0 }));
}

#[test]
fn a_vault_json_that_asks_for_too_much_is_refused() {
    type Edit = fn(&mut Value);
    let edits: [(&str, Edit); 11] = [
        ("little memory", |it| it["cost"]["memoryKib"] = json!(1024)),
        ("much memory", |it| it["cost"]["memoryKib"] = json!(2 * 1024 * 1024)),
        ("one pass", |it| it["cost"]["passes"] = json!(1)),
        ("many passes", |it| it["cost"]["passes"] = json!(11)),
        ("many lanes", |it| it["cost"]["lanes"] = json!(9)),
        ("a negative number", |it| it["cost"]["lanes"] = json!(-1)),
        ("many slots", |it| {
            let slot = it["slots"][0].clone();
            it["slots"] = Value::Array(vec![slot; 65]);
        }),
        ("another folder's file", |it| it["desk"]["name"] = json!("../desk.1.db")),
        ("no epoch", |it| it["epoch"] = json!(0)),
        ("an unknown field", |it| it["more"] = json!(1)),
        ("a short salt", |it| it["salt"] = json!("00")),
    ];
    let whole = House::locked();
    for (name, change) in edits {
        let house = whole.copied();
        edit(&house, change);
        assert_eq!(damaged(&house), DamagedFile::Folder, "{name}");
    }
    let house = whole.copied();
    change_bytes(&house, "vault.json", |it| it.resize(300 * 1024, b' '));
    assert_eq!(damaged(&house), DamagedFile::Folder);
    let house = whole.copied();
    edit(&house, |it| it["format"] = json!("another program's"));
    assert!(matches!(refusal(&house, &SCHEMA), VaultError::NotAVault));
}

#[test]
fn slots_and_grants_are_bound_to_their_place() {
    let whole = House::locked();
    let house = whole.copied();
    edit(&house, |it| it["salt"] = json!("00112233445566778899aabbccddeeff"));
    assert!(matches!(refusal(&house, &SCHEMA), VaultError::NotUnlocked), "another salt, another key");

    let house = whole.copied();
    edit(&house, |it| it["vault"] = json!("11".repeat(32)));
    assert_eq!(damaged(&house), DamagedFile::Folder, "a slot of another vault");

    let house = whole.copied();
    edit(&house, |it| {
        let grants = it["grants"].as_array_mut().unwrap();
        let (desk, clinical) = (grants[0]["sealed"].clone(), grants[1]["sealed"].clone());
        (grants[0]["sealed"], grants[1]["sealed"]) = (clinical, desk);
    });
    assert_eq!(damaged(&house), DamagedFile::Folder, "a grant of the other file");

    let house = whole.copied();
    edit(&house, |it| it["grants"] = json!([]));
    assert_eq!(damaged(&house), DamagedFile::Folder);

    let house = whole.copied();
    edit(&house, |it| it["clinical"]["salt"] = json!("00112233445566778899aabbccddeeff"));
    assert_eq!(damaged(&house), DamagedFile::Clinical);
}

#[test]
fn what_the_system_refuses_is_told_apart() {
    let io = |kind: std::io::ErrorKind| VaultError::from(std::io::Error::from(kind));
    assert!(matches!(io(std::io::ErrorKind::StorageFull), VaultError::DiskFull));
    assert!(matches!(io(std::io::ErrorKind::PermissionDenied), VaultError::ReadOnly));
    assert!(matches!(io(std::io::ErrorKind::ReadOnlyFilesystem), VaultError::ReadOnly));
    assert!(matches!(io(std::io::ErrorKind::NotFound), VaultError::Io(_)));
    let sqlite = |code| VaultError::from(rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), None));
    assert!(matches!(sqlite(rusqlite::ffi::SQLITE_FULL), VaultError::DiskFull));
    assert!(matches!(sqlite(rusqlite::ffi::SQLITE_READONLY_DIRECTORY), VaultError::ReadOnly));
    assert!(matches!(sqlite(rusqlite::ffi::SQLITE_IOERR_WRITE), VaultError::ReadOnly));
    assert!(matches!(sqlite(rusqlite::ffi::SQLITE_IOERR_READ), VaultError::Sqlite(_)));
    assert!(matches!(sqlite(rusqlite::ffi::SQLITE_NOTADB), VaultError::Damaged { what: DamagedFile::Record }));
    assert!(matches!(sqlite(rusqlite::ffi::SQLITE_CONSTRAINT), VaultError::Sqlite(_)));
}

#[test]
fn a_shared_table_needs_a_key_of_its_own() {
    static KEYLESS: Schema = Schema {
        desk: FileSchema { version: 1, script: "CREATE TABLE a (b TEXT)", here: &[] },
        clinical: FileSchema { version: 1, script: "", here: &[] },
        crossings: &[],
        functions: in_small,
    };
    assert!(matches!(Vault::in_memory(&KEYLESS), Err(VaultError::Internal(_))));
}
