//! Ids, words, moments, roles, texts, signatures.
#![expect(unreachable_pub, reason = "the macros make public types")]

use rusqlite::types::{FromSql, ValueRef};
use serde_json::json;

use crate::{Role, Roles, Statement, clean, fingerprint, verify};

use super::*;

crate::id! {
    /// A boat.
    BoatId
}

crate::words! {
    /// Winds.
    Wind {
        /// From where it is cold.
        North = "north",
        SouthWest = "southWest",
    }
}

#[test]
fn an_id_is_sixteen_bytes_in_the_files_and_text_on_the_bridge() {
    let id = BoatId::new();
    assert_eq!(id.to_string().parse::<BoatId>().unwrap(), id);
    assert_eq!(serde_json::to_value(id).unwrap(), json!(id.to_string()));
    assert_eq!(serde_json::from_value::<BoatId>(json!(id.to_string())).unwrap(), id);
    assert!(serde_json::from_value::<BoatId>(json!("a boat")).is_err());
    let connection = Connection::open_in_memory().unwrap();
    let (back, kind): (BoatId, String) =
        connection.query_row("SELECT ?1, typeof(?1)", [id], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    assert_eq!((back, kind.as_str()), (id, "blob"));
    assert!(BoatId::column_result(ValueRef::Blob(&[1, 2])).is_err());
    assert!(id < BoatId::new(), "made later, sorted later");
}

#[test]
fn what_two_desks_make_alike_has_the_same_id() {
    let namespace = BoatId::from_bytes([7; 16]).as_uuid();
    assert_eq!(BoatId::derived(namespace, &[b"ab", b"c"]), BoatId::derived(namespace, &[b"ab", b"c"]));
    assert_ne!(BoatId::derived(namespace, &[b"ab", b"c"]), BoatId::derived(namespace, &[b"a", b"bc"]));
    assert_ne!(BoatId::derived(namespace, &[b"a"]), BoatId::derived(BoatId::new().as_uuid(), &[b"a"]));
}

#[test]
fn what_follows_from_a_day_sorts_by_it_and_lies_beside_what_belongs_to_it() {
    let namespace = BoatId::from_bytes([7; 16]).as_uuid();
    let on = |day: &str, parts: &[&[u8]]| BoatId::derived_on(day.parse().unwrap(), namespace, parts);
    assert_eq!(on("2026-11-03", &[b"Argo", b"Jason"]), on("2026-11-03", &[b"Argo", b"Jason"]));
    for other in [
        on("2026-11-03", &[b"Argo", b"Medea"]),
        on("2026-11-04", &[b"Argo", b"Jason"]),
        on("2026-11-03", &[b"Arg", b"oJason"]),
        BoatId::derived(namespace, &[b"Argo", b"Jason"]),
    ] {
        assert_ne!(on("2026-11-03", &[b"Argo", b"Jason"]), other);
    }
    assert!(on("2016-02-29", &[b"Argo"]) < on("2016-03-01", &[b"Argo"]));
    assert!(on("2026-11-03", &[b"Argo"]) < BoatId::new(), "among those made at a moment");
    let first = |day: &str| BoatId::first_on(day.parse().unwrap());
    assert!(first("2026-11-03") < on("2026-11-03", &[b"Argo"]) && on("2026-11-03", &[b"Argo"]) < first("2026-11-04"));
    let mut crews: Vec<_> = [b"Argo", b"Pequ", b"Noah"]
        .iter()
        .flat_map(|boat| (0_u8..12).map(move |it| (on("2026-11-03", &[*boat, &[it]]), *boat)))
        .collect();
    crews.sort();
    let boats: Vec<_> = crews.chunks(12).map(|crew| crew.iter().all(|it| it.1 == crew[0].1)).collect();
    assert_eq!(boats, [true; 3], "one crew lies together");
    assert_eq!(on("2026-11-03", &[b"Argo"]).as_uuid().get_version_num(), 8);
    assert_eq!(on("1931-05-01", &[b"Argo"]).as_bytes()[..6], [0; 6], "before 1970 there is no earlier place");
}

#[test]
fn a_word_is_the_same_everywhere_and_an_unknown_one_is_an_error() {
    assert_eq!(Wind::ALL, [Wind::North, Wind::SouthWest]);
    assert_eq!(serde_json::to_value(Wind::SouthWest).unwrap(), json!("southWest"));
    assert_eq!("southWest".parse::<Wind>().unwrap(), Wind::SouthWest);
    assert_eq!("east".parse::<Wind>().unwrap_err().to_string(), "not a word of Wind");
    let connection = Connection::open_in_memory().unwrap();
    let back: Wind = connection.query_row("SELECT ?1", [Wind::North], |row| row.get(0)).unwrap();
    assert_eq!(back, Wind::North);
    assert!(connection.query_row("SELECT 'east'", [], |row| row.get::<_, Wind>(0)).is_err());
}

#[test]
fn a_moment_is_kept_to_the_millisecond_in_utc() {
    let moment: Timestamp = "2026-11-24T15:12:00.123456+01:00".parse().unwrap();
    assert_eq!(moment.to_string(), "2026-11-24T14:12:00.123Z");
    assert_eq!(serde_json::to_value(moment).unwrap(), json!("2026-11-24T14:12:00.123Z"));
    assert_eq!(serde_json::from_value::<Timestamp>(json!("2026-11-24T14:12:00.123Z")).unwrap(), moment);
    assert!(serde_json::from_value::<Timestamp>(json!("yesterday")).is_err());
    let connection = Connection::open_in_memory().unwrap();
    let back: Timestamp = connection.query_row("SELECT ?1", [moment], |row| row.get(0)).unwrap();
    assert_eq!(back, moment);
    assert!(at("09:00") < at("09:01"));
}

#[test]
fn roles_are_a_set_kept_as_text() {
    let roles: Roles = [Role::Therapist, Role::FrontDesk, Role::Therapist].into_iter().collect();
    assert_eq!(roles.to_string(), "frontDesk,therapist");
    assert_eq!("therapist,frontDesk".parse::<Roles>().unwrap(), roles);
    assert_eq!(serde_json::to_value(roles).unwrap(), json!(["frontDesk", "therapist"]));
    assert_eq!(serde_json::from_value::<Roles>(json!(["therapist", "frontDesk"])).unwrap(), roles);
    assert!("captain".parse::<Roles>().is_err());
    assert!(roles.is_clinical() && !roles.contains(Role::Administrator));
    assert!("".parse::<Roles>().unwrap().is_empty());
    assert!(!["administrator,frontDesk"].map(|it| it.parse::<Roles>().unwrap().is_clinical())[0]);
}

#[test]
fn what_the_files_must_not_hold_is_stripped() {
    assert_eq!(clean("a\0b\u{1}c\td\r\ne\u{7f}f"), "abc\td\nef");
    assert_eq!(clean("Zoë 👩‍👩‍👧 שלום"), "Zoë 👩‍👩‍👧 שלום");
}

#[test]
fn a_signature_holds_for_its_words_its_order_and_its_signer() {
    let mut vault = Vault::in_memory(&SCHEMA).unwrap();
    let statement = |first: &str, second: &str| Statement::new("note").text(first).text(second).number(1);
    let (signature, by) = vault
        .sign(kept("noteSign"), |_, signer| Ok::<_, VaultError>((signer.sign(&statement("ab", "c")), signer.user())))
        .unwrap();
    let key = vault.public_keys().sign;
    assert_eq!(by, vault.me().user);
    assert!(verify(&key, &statement("ab", "c"), signature.as_bytes()));
    assert!(!verify(&key, &statement("a", "bc"), signature.as_bytes()), "where a field ends counts");
    assert!(!verify(&key, &Statement::new("plan").text("ab").text("c").number(1), signature.as_bytes()));
    let mut tampered = signature.0;
    tampered[3] ^= 1;
    assert!(!verify(&key, &statement("ab", "c"), &tampered));
    let other = Vault::in_memory(&SCHEMA).unwrap().public_keys().sign;
    assert!(!verify(&other, &statement("ab", "c"), signature.as_bytes()));
    assert!(!verify(&[0; 32], &statement("ab", "c"), &[0; 64]), "a weak key signs nothing");
}

#[test]
fn a_fingerprint_does_not_depend_on_how_an_accent_is_typed() {
    assert_eq!(fingerprint("caf\u{e9}"), fingerprint("cafe\u{301}"));
    assert_ne!(fingerprint("cafe"), fingerprint("caf\u{e9}"));
    assert_eq!(fingerprint("abc"), *blake3::hash(b"abc").as_bytes());
}
