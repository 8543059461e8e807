//! Passphrases, codes, the recovery key.

use proptest::prelude::*;

use crate::{Weakness, suggest_passphrase, weakness};

use super::*;

fn slip(text: &str) -> u8 {
    match text.parse::<RecoveryKey>() {
        Err(VaultError::RecoverySlip { group }) => group,
        Err(other) => panic!("{other}"),
        Ok(_) => 0,
    }
}

#[test]
fn a_recovery_key_is_six_groups_of_six_symbols() {
    let key = RecoveryKey::generate().unwrap();
    let groups = key.groups();
    assert_eq!(groups.iter().map(String::len).collect::<Vec<_>>(), [6; 6]);
    assert_eq!(key.to_string(), groups.join("-"));
    assert_ne!(key, RecoveryKey::generate().unwrap());
    assert_eq!(format!("{key:?}"), "RecoveryKey(..)");
}

#[test]
fn two_different_groups_are_asked_back_always_the_same() {
    for _ in 0..50 {
        let key = RecoveryKey::generate().unwrap();
        let [first, second] = key.groups_to_confirm();
        assert!(1 <= first && first < second && second <= 6);
        assert_eq!(key.groups_to_confirm(), [first, second]);
    }
}

#[test]
fn a_group_is_compared_as_a_person_sees_it() {
    assert!(RecoveryKey::same_group("0A1B2C", " oal b2c"));
    assert!(!RecoveryKey::same_group("0A1B2C", "0A1B2D"));
    assert!(!RecoveryKey::same_group("0A1B2C", ""));
    assert!(!RecoveryKey::same_group("", "!!"), "nothing was asked, nothing is confirmed");
}

#[test]
fn a_key_that_is_too_short_or_too_long_names_a_group() {
    let key = RecoveryKey::generate().unwrap();
    let groups = key.groups();
    assert_eq!(slip(""), 1);
    assert_eq!(slip(&groups[..3].join(" ")), 4);
    assert_eq!(slip(&format!("{key} {}", groups[0])), 6);
    assert_eq!(slip(&key.to_string().replacen(&groups[1], &groups[1][..5], 1)), 2);
}

/// The symbols of a key, without what stands between.
fn symbols(key: &RecoveryKey) -> Vec<char> {
    key.groups().concat().chars().collect()
}

fn text(symbols: &[char]) -> String {
    symbols.iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_key_is_read_however_it_is_typed(between in prop_oneof![Just(""), Just(" "), Just("-"), Just(" - "), Just("\n")], small: bool) {
        let key = RecoveryKey::generate().unwrap();
        let typed = key.groups().join(between);
        let typed = if small { typed.to_lowercase().replace('1', "l").replace('0', "o") } else { typed };
        prop_assert!(typed.parse::<RecoveryKey>().unwrap() == key);
    }

    #[test]
    fn one_wrong_symbol_is_caught_and_its_group_named(place in 0_usize..36, other in 0_usize..32) {
        let key = RecoveryKey::generate().unwrap();
        let mut typed = symbols(&key);
        let other = char::from(b"0123456789ABCDEFGHJKMNPQRSTVWXYZ"[other]);
        prop_assume!(typed[place] != other);
        typed[place] = other;
        prop_assert_eq!(usize::from(slip(&text(&typed))), place / 6 + 1);
    }

    #[test]
    fn two_swapped_symbols_of_a_group_are_caught(group in 0_usize..6, first in 0_usize..6, second in 0_usize..6) {
        let key = RecoveryKey::generate().unwrap();
        let mut typed = symbols(&key);
        prop_assume!(typed[group * 6 + first] != typed[group * 6 + second]);
        typed.swap(group * 6 + first, group * 6 + second);
        prop_assert_eq!(usize::from(slip(&text(&typed))), group + 1);
    }

    #[test]
    fn two_swapped_groups_are_caught(first in 0_usize..6, second in 0_usize..6) {
        prop_assume!(first != second);
        let key = RecoveryKey::generate().unwrap();
        let mut groups = key.groups();
        groups.swap(first, second);
        prop_assert_eq!(usize::from(slip(&groups.join("-"))), first.min(second) + 1);
    }

    #[test]
    fn nothing_typed_makes_it_stumble(typed in "\\PC{0,60}") {
        let _ = typed.parse::<RecoveryKey>();
        let _ = RecoveryKey::same_group(&typed, "0A1B2C");
        let _ = weakness(&typed, &[&typed]);
    }
}

#[test]
fn weak_passphrases_are_named() {
    let names = ["Maya Ito", "Harbor House"];
    for short in ["", "Tr0ub4dor&3", "fourteen chars"] {
        assert_eq!(weakness(short, &names), Some(Weakness::TooShort), "{short}");
    }
    for common in [
        "passwordpassword",
        "aaaaaaaaaaaaaaaaaaaa",
        "123456789012345678",
        "qwertyuiopasdfgh",
        "Spring2026Spring2026!",
        "Summer 2026 Summer!",
        "mayaito-harborhouse",
        "Maya Ito 1987-05-04",
        "HarborHouse2026!!",
    ] {
        assert_eq!(weakness(common, &names), Some(Weakness::TooCommon), "{common}");
    }
    for strong in
        [PASSPHRASE, ANOTHER, "we rowed past the red lighthouse", "kV9#tq2Lw8!zR4mX", "ärger über öltöpfe im flur"]
    {
        assert_eq!(weakness(strong, &names), None, "{strong}");
    }
}

#[test]
fn fifteen_characters_are_counted_not_bytes() {
    assert_eq!(weakness("öäüöäüöäü", &[]), Some(Weakness::TooShort));
}

#[test]
fn what_is_suggested_is_strong() {
    for _ in 0..100 {
        let suggested = suggest_passphrase().unwrap();
        assert_eq!(suggested.split(' ').count(), 5);
        assert_eq!(weakness(&suggested, &["Maya Ito"]), None, "{suggested}");
    }
    assert_ne!(suggest_passphrase().unwrap(), suggest_passphrase().unwrap());
}

#[test]
fn a_calibrated_cost_lies_between_floor_and_default() {
    let cost = Cost::calibrated();
    assert!((Cost::FLOOR.memory_kib..=Cost::default().memory_kib).contains(&cost.memory_kib));
    assert!(cost.is_acceptable() && Cost::FLOOR.is_acceptable());
    let place = TempDir::new().unwrap();
    let cheap = Cost { memory_kib: 1024, ..Cost::FLOOR };
    let refused = Vault::create(
        &place.path().join("vault"),
        &SCHEMA,
        "House",
        person("Maya Ito", &[Role::Administrator]),
        &secret(PASSPHRASE),
        &RecoveryKey::generate().unwrap(),
        cheap,
        now(),
        nothing,
    );
    assert!(refused.is_err());
    assert!(!place.path().join("vault").exists());
}
