//! Names and numbers as they are compared and found: accents, case and punctuation ignored.
//!
//! The desk file's triggers call these functions to keep `client_keys`; what is typed is folded in the same way.

use std::collections::BTreeSet;

use rusqlite::{
    Connection,
    functions::{Context, FunctionFlags},
};
use unicode_normalization::{
    UnicodeNormalization,
    char::{canonical_combining_class, is_combining_mark},
};

/// A text in lower case without accents, its words divided by single spaces: "Ó Súilleabháin" and "o suilleabhain" meet.
/// Apostrophes join: "O'Brien" is "obrien".
#[must_use]
pub fn normal(text: &str) -> String {
    fold(text, |it| !is_apostrophe(it))
}

/// The text folded; characters that are no part of a word divide words where `divides` says so, else they vanish.
fn fold(text: &str, divides: impl Fn(char) -> bool) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut is_apart = false;
    for it in text.nfkd().flat_map(char::to_lowercase).nfkd() {
        if vanishes(it) {
            continue;
        }
        if !is_of_a_word(it) {
            is_apart |= divides(it);
            continue;
        }
        if is_apart && !folded.is_empty() {
            folded.push(' ');
        }
        is_apart = false;
        push_plain(it, &mut folded);
    }
    folded
}

/// Accents, and what is written but not read: joiners, direction marks, soft hyphens, variation selectors.
///
/// Marks that make another letter stay: the Devanagari and Thai vowels (class 0), nukta, kana voicing and virama (7 to 9).
fn vanishes(it: char) -> bool {
    matches!(it, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{640}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(it, '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
        || (is_combining_mark(it) && !matches!(canonical_combining_class(it), 0 | 7..=9))
}

/// Letters, digits, marks that stay; and pictures, which are somebody's name too.
fn is_of_a_word(it: char) -> bool {
    (it.is_alphanumeric() && !is_apostrophe(it)) || is_combining_mark(it) || it >= '\u{1f000}'
}

fn is_apostrophe(it: char) -> bool {
    matches!(
        it,
        '\'' | '`' | '\u{b4}' | '\u{2b9}'..='\u{2bc}' | '\u{2018}'..='\u{201b}' | '\u{2032}' | '\u{5f3}' | '\u{5f4}' | '\u{a78c}'
    )
}

/// Letters that Unicode does not take apart, as most keyboards write them.
fn push_plain(it: char, folded: &mut String) {
    match it {
        'ß' => folded.push_str("ss"),
        'æ' => folded.push_str("ae"),
        'œ' => folded.push_str("oe"),
        'þ' => folded.push_str("th"),
        'ø' => folded.push('o'),
        'ł' => folded.push('l'),
        'đ' | 'ð' => folded.push('d'),
        'ħ' => folded.push('h'),
        'ı' => folded.push('i'),
        'ς' => folded.push('σ'),
        'ى' => folded.push('ي'),
        'ة' => folded.push('ه'),
        '\u{660}'..='\u{669}' => push_digit(it, '\u{660}', folded),
        '\u{6f0}'..='\u{6f9}' => push_digit(it, '\u{6f0}', folded),
        _ => folded.push(it),
    }
}

fn push_digit(it: char, zero: char, folded: &mut String) {
    folded.extend(char::from_digit(u32::from(it) - u32::from(zero), 10));
}

/// The month a folded word names by its first three letters or more: "feb", "sept", "february".
pub(crate) fn month(word: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let named = (1..).zip(MONTHS).find(|(_, name)| word.len() >= 3 && name.starts_with(word));
    named.map(|(month, _)| month)
}

/// What lists sort by: the last name, then the first, folded.
pub(crate) fn sort_name(last: &str, first: &str) -> String {
    let (last, first) = (normal(last), normal(first));
    format!("{last} {first}").trim().to_owned()
}

/// The parts of a client that are found by their beginnings.
pub(crate) struct Findable<'a> {
    /// First, middle, last name, suffix, preferred name.
    pub(crate) names: [&'a str; 5],
    /// Our number and the one of another program.
    pub(crate) numbers: [&'a str; 2],
    /// "1988-02-14".
    pub(crate) born_on: Option<&'a str>,
}

/// The keys of a client, telephones apart.
pub(crate) fn client_keys(client: &Findable) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for name in client.names {
        add_words(name, &mut keys);
    }
    let [first, _, last, _, _] = client.names;
    add_unspaced(last, first, &mut keys);
    for number in client.numbers {
        add_words(number, &mut keys);
        keys.extend(without_zeros(&joined(number)));
    }
    keys.extend(client.born_on.map(digits));
    keys.remove("");
    keys
}

/// "Castellanos-Whitfield": both words and the two joined. "O'Brien": "obrien" and "brien".
fn add_words(name: &str, keys: &mut BTreeSet<String>) {
    keys.extend(normal(name).split(' ').map(str::to_owned));
    keys.extend(fold(name, |_| true).split(' ').filter(|it| it.chars().count() > 1).map(str::to_owned));
    keys.insert(joined(name));
}

/// Chinese, Japanese and Korean names are typed in one run: "王小明".
fn add_unspaced(last: &str, first: &str, keys: &mut BTreeSet<String>) {
    let (last, first) = (joined(last), joined(first));
    if [&last, &first].iter().all(|it| !it.is_empty() && it.chars().all(is_unspaced)) {
        keys.insert(format!("{last}{first}"));
        keys.insert(format!("{first}{last}"));
    }
}

/// Han, kana, and the letters Korean syllables are taken apart into.
fn is_unspaced(it: char) -> bool {
    matches!(it, '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{2fdf}' | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}')
        || matches!(it, '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
        || matches!(it, '\u{20000}'..='\u{323af}')
}

/// The keys of a telephone: all its digits, with and without the 1 before an American number, and the last four.
pub(crate) fn telephone_keys(number: &str) -> BTreeSet<String> {
    let main = number.split(['x', 'X', '#', ';', ',']).next().unwrap_or_default();
    let main = main.to_lowercase();
    let all = digits(main.split("ext").next().unwrap_or_default());
    let local = match all.strip_prefix('1') {
        Some(local) if local.len() == 10 => local,
        Some(_) | None => &all,
    };
    let mut keys = BTreeSet::from([local.to_owned()]);
    if local.len() == 10 {
        keys.insert(format!("1{local}"));
    }
    if local.len() > 4 {
        keys.insert(local[local.len() - 4..].to_owned());
    }
    keys.remove("");
    keys
}

/// The words of a text run together.
pub(crate) fn joined(text: &str) -> String {
    normal(text).replace(' ', "")
}

/// The digits of a text.
pub(crate) fn digits(text: &str) -> String {
    normal(text).chars().filter(char::is_ascii_digit).collect()
}

/// "00417" is also found as "417".
pub(crate) fn without_zeros(number: &str) -> Option<String> {
    let short = number.trim_start_matches('0');
    (short.len() < number.len() && !short.is_empty()).then(|| short.to_owned())
}

/// Registers the functions the desk file's triggers and index call.
pub(crate) fn register(connection: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    connection.create_scalar_function("client_key_list", 8, flags, |context| {
        let texts = (0..7).map(|it| text(context, it)).collect::<rusqlite::Result<Vec<_>>>()?;
        let born_on = context.get::<Option<String>>(7)?;
        let [first, middle, last, suffix, preferred, ours, elsewhere] = texts.as_slice() else {
            return Ok(list(BTreeSet::new()));
        };
        Ok(list(client_keys(&Findable {
            names: [first, middle, last, suffix, preferred],
            numbers: [ours, elsewhere],
            born_on: born_on.as_deref(),
        })))
    })?;
    connection.create_scalar_function("telephone_key_list", 1, flags, |context| {
        Ok(list(telephone_keys(&text(context, 0)?)))
    })?;
    connection.create_scalar_function("client_sort_name", 2, flags, |context| {
        Ok(sort_name(&text(context, 0)?, &text(context, 1)?))
    })
}

fn text(context: &Context, index: usize) -> rusqlite::Result<String> {
    context.get(index)
}

fn list(keys: BTreeSet<String>) -> String {
    serde_json::Value::from_iter(keys).to_string()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn keys(first: &str, last: &str, preferred: &str) -> Vec<String> {
        let client =
            Findable { names: [first, "", last, "", preferred], numbers: ["00417", ""], born_on: Some("1988-02-14") };
        client_keys(&client).into_iter().collect()
    }

    #[test]
    fn accents_case_and_punctuation_do_not_count() {
        for (written, folded) in [
            ("Ó Súilleabháin", "o suilleabhain"),
            ("  CASTELLANOS–Whitfield ", "castellanos whitfield"),
            ("O’Brien", "obrien"),
            ("O'BRIEN", "obrien"),
            ("Øster-Łukasz, Đorđe", "oster lukasz dorde"),
            ("STRAßE / Straẞe / STRASSE", "strasse strasse strasse"),
            ("ÇELİK ılgın", "celik ilgin"),
            ("Nguyễn Thị Ánh", "nguyen thi anh"),
            ("e\u{301}mile", "emile"),
            ("Ελένης", "ελενησ"),
            ("שָׁלוֹם", "שלום"),
            ("أحمد فاطمة", "احمد فاطمه"),
            ("मीरा", "मीरा"),
            ("\u{202e}evil\u{202c}", "evil"),
            ("ＡＤＡ１", "ada1"),
            ("🙂", "🙂"),
            ("--", ""),
        ] {
            assert_eq!(normal(written), folded, "{written}");
        }
    }

    #[test]
    fn marks_that_make_another_letter_stay() {
        assert_ne!(normal("राम"), normal("रोम"));
        assert_ne!(normal("かき"), normal("がき"));
    }

    #[test]
    fn each_word_of_a_name_is_a_key() {
        assert_eq!(
            keys("Maximiliano", "Castellanos-Whitfield", "Max"),
            ["00417", "19880214", "417", "castellanos", "castellanoswhitfield", "max", "maximiliano", "whitfield"]
        );
        assert_eq!(keys("Sinéad", "O’Brien", ""), ["00417", "19880214", "417", "brien", "obrien", "sinead"]);
    }

    #[test]
    fn names_without_spaces_are_found_in_one_run() {
        assert!(keys("小明", "王", "").contains(&"王小明".to_owned()));
        assert!(keys("민준", "김", "").contains(&normal("김민준")));
    }

    #[test]
    fn a_telephone_is_found_with_and_without_the_one_and_by_its_last_four() {
        for number in ["(617) 555-0123", "1-617-555-0123", "+1 617.555.0123", "617 555 0123 x44", "6175550123 ext. 9"] {
            assert_eq!(
                telephone_keys(number).into_iter().collect::<Vec<_>>(),
                ["0123", "16175550123", "6175550123"],
                "{number}"
            );
        }
        assert_eq!(telephone_keys("555").into_iter().collect::<Vec<_>>(), ["555"]);
        assert!(telephone_keys("ask her sister").is_empty());
        assert_eq!(telephone_keys("+44 20 7946 0958").into_iter().collect::<Vec<_>>(), ["0958", "442079460958"]);
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,40}") {
            prop_assert_eq!(normal(&normal(&text)), normal(&text));
        }

        #[test]
        fn folded_words_are_divided_by_single_spaces(text in any::<String>()) {
            let folded = normal(&text);
            prop_assert!(!folded.starts_with(' ') && !folded.ends_with(' ') && !folded.contains("  "));
        }

        #[test]
        fn no_telephone_is_too_strange(number in any::<String>()) {
            prop_assert!(telephone_keys(&number).iter().all(|it| it.chars().all(|it| it.is_ascii_digit())));
        }
    }
}
