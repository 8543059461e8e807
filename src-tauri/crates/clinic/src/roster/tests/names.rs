//! Names as rosters write them.

use crate::roster::names::{Name, from_full, from_parts};

fn name(first: &str, middle: &str, last: &str, suffix: &str, preferred: &str) -> Name {
    let own = |it: &str| it.to_owned();
    let [first, middle, last, suffix, preferred] = [first, middle, last, suffix, preferred].map(own);
    Name { first, middle, last, suffix, preferred, is_two_people: false }
}

#[test]
fn a_comma_divides_last_from_first() {
    assert_eq!(from_full("Abernathy, Corwin T"), name("Corwin", "T", "Abernathy", "", ""));
    assert_eq!(from_full("Nakamura,\u{a0} Rei"), name("Rei", "", "Nakamura", "", ""));
    assert_eq!(from_full("Marchetti Jr., Dante"), name("Dante", "", "Marchetti", "Jr.", ""));
    assert_eq!(from_full("Ellery, Marcus T, III"), name("Marcus", "T", "Ellery", "III", ""));
    assert_eq!(from_full("Ellery, Jr., Marcus"), name("Marcus", "", "Ellery", "Jr.", ""));
    assert_eq!(from_full("Dr. Ellery, Marcus"), name("Marcus", "", "Ellery", "", ""));
    assert_eq!(from_full("St. Clair, Ives \"Teddy\""), name("Ives", "", "St. Clair", "", "Teddy"));
    assert_eq!(from_full("van der Zandt, Joost"), name("Joost", "", "van der Zandt", "", ""));
    assert_eq!(from_full("Đặng, Quốc Bảo"), name("Quốc", "Bảo", "Đặng", "", ""));
}

#[test]
fn without_a_comma_the_last_word_and_its_particles_are_the_surname() {
    assert_eq!(from_full("Dr. Marcus T Ellery, Jr."), name("Marcus", "T", "Ellery", "Jr.", ""));
    assert_eq!(from_full("Joost van der Zandt"), name("Joost", "", "van der Zandt", "", ""));
    assert_eq!(from_full("Mateus de Souza e Silva"), name("Mateus", "", "de Souza e Silva", "", ""));
    assert_eq!(from_full("Lavinia “Vinnie” Crabtree"), name("Lavinia", "", "Crabtree", "", "Vinnie"));
    assert_eq!(from_full("Ann (Annie) Lee"), name("Ann", "", "Lee", "", "Annie"));
    assert_eq!(from_full("佳怡 林"), name("佳怡", "", "林", "", ""));
    assert_eq!(from_full("שרה בן-דוד"), name("שרה", "", "בן-דוד", "", ""));
    assert_eq!(from_full("\u{202b}ليلى الحداد\u{202c}"), name("ليلى", "", "الحداد", "", ""));
    assert_eq!(from_full("Jose\u{301} Pen\u{303}a"), name("José", "", "Peña", "", ""));
}

#[test]
fn a_single_name_is_the_surname() {
    for text in ["Madonna", "Whitcomb,", "王小明", "🙂"] {
        let read = from_full(text);
        assert_eq!((read.first.as_str(), read.last.as_str()), ("", text.trim_end_matches(',')));
        assert!(read.is_complete());
    }
    assert!(!from_full(", Corwin").is_complete());
    for nobody in ["", "-", "123", "???", "., "] {
        assert!(!from_full(nobody).is_complete(), "{nobody:?}");
    }
}

#[test]
fn two_people_in_one_cell_are_seen() {
    for text in [
        "Lindqvist, Per & Lindqvist, Astrid",
        "Ek, Per and Astrid",
        "Per & Astrid Ek",
        "Per+Astrid Ek",
        "Per Ek / Astrid Ek",
        "Ek, Per\nEk, Astrid",
    ] {
        assert!(from_full(text).is_two_people, "{text:?}");
    }
    assert!(from_parts("Per & Astrid", "", "Ek", "").is_two_people);
    for text in ["Andrew Ek", "Ortega y Gasset, José", "Anderson, Sandy", "Smith & Jones, Mary"] {
        assert!(!from_full(text).is_two_people, "{text:?}");
    }
    assert!(!from_parts("Delphine", "", "Ampersand & Sons", "").is_two_people);
    let shown = from_full("Lindqvist, Per & Lindqvist, Astrid");
    assert_eq!(
        (shown.first.as_str(), shown.last.as_str()),
        ("Per & Lindqvist, Astrid", "Lindqvist"),
        "whole, to be mended"
    );
}

#[test]
fn parts_keep_what_they_hold() {
    assert_eq!(from_parts("Lavinia \"Vinnie\"", "", "Crabtree", ""), name("Lavinia", "", "Crabtree", "", "Vinnie"));
    assert_eq!(from_parts("Dante", "", "Marchetti Jr.", ""), name("Dante", "", "Marchetti", "Jr.", ""));
    assert_eq!(from_parts("Dante", "", "Marchetti", "Sr."), name("Dante", "", "Marchetti", "Sr.", ""));
    assert_eq!(from_parts("Thị Minh Khai", "", "Nguyễn", ""), name("Thị Minh Khai", "", "Nguyễn", "", ""));
    assert_eq!(from_parts("", "José", "Paz", ""), name("José", "", "Paz", "", ""));
    assert_eq!(from_parts("", "", "Crabtree, Lavinia", ""), name("Lavinia", "", "Crabtree", "", ""));
}

#[test]
fn markup_and_formulas_are_letters_like_others() {
    let read = from_parts("=cmd|' /C calc'!A0", "", "<script>alert('x')</script>", "");
    assert_eq!(read, name("=cmd|' /C calc'!A0", "", "<script>alert('x')</script>", "", ""));
    assert_eq!(
        from_parts("Robert'); DROP TABLE clients;--", "", "Tables", "").first,
        "Robert'); DROP TABLE clients;--"
    );
}
