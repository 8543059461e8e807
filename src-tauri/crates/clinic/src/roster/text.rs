//! A roster's texts as they are kept: one Unicode form, no invisible marks, plain spaces.

use unicode_normalization::UnicodeNormalization;

/// A text on one line: every run of spaces (no-break ones too) and line breaks is one space.
pub(super) fn one_line(text: &str) -> String {
    shown(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text on several lines, each tidied, none empty.
pub(super) fn lines(text: &str) -> String {
    shown(text)
        .split(['\n', '\r', '\u{b}', '\u{2028}', '\u{2029}'])
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

fn shown(text: &str) -> String {
    // Most cells are plain already.
    if text.bytes().all(|it| matches!(it, b' '..=b'~')) {
        return text.to_owned();
    }
    // Some programs keep a line break inside a cell as a vertical tab.
    vault::clean(&text.replace('\u{b}', "\n")).chars().filter(|it| !is_invisible(*it)).nfc().collect()
}

/// Marks of direction and joints that other programs leave at the ends of names. The joiners that Persian and emoji
/// need are none of them.
pub(super) fn is_invisible(it: char) -> bool {
    matches!(it, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

/// At most so many characters, and whether some were cut off.
pub(super) fn at_most(text: String, characters: usize) -> (String, bool) {
    match text.char_indices().nth(characters) {
        Some((end, _)) => (text[..end].trim_end().to_owned(), true),
        None => (text, false),
    }
}

/// What people and programs write where they know nothing.
pub(super) fn is_placeholder(text: &str) -> bool {
    const WORDS: [&str; 9] = ["n/a", "na", "n.a.", "none", "null", "nil", "unknown", "not given", "tbd"];
    let text = text.trim();
    WORDS.iter().any(|it| text.eq_ignore_ascii_case(it))
        || !text.chars().any(|it| it.is_alphanumeric() || is_picture(it))
}

/// Emoji are somebody's name too.
pub(super) fn is_picture(it: char) -> bool {
    it >= '\u{1f000}'
}

pub(super) fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The values of a cell that holds several: contacts programs divide them by " ::: ", people by semicolons and lines.
pub(super) fn values(text: &str) -> impl Iterator<Item = String> {
    text.split(":::").flat_map(|it| it.split([';', '\n', '\r'])).map(one_line).filter(|it| !is_placeholder(it))
}

/// "F10.20", also several: the shape of an ICD-10 code with its dot, or of one of its chapter of mental disorders.
pub(super) fn is_diagnosis(text: &str) -> bool {
    let mut codes = text.split([',', ';', ' ', '/']).filter(|it| !it.is_empty()).peekable();
    codes.peek().is_some() && codes.all(is_code)
}

fn is_code(text: &str) -> bool {
    let (category, detail) = text.split_once('.').unwrap_or((text, ""));
    let mut letters = category.bytes();
    let is_category = category.len() == 3
        && letters.next().is_some_and(|it| it.is_ascii_uppercase())
        && letters.next().is_some_and(|it| it.is_ascii_digit())
        && letters.next().is_some_and(|it| it.is_ascii_digit() || matches!(it, b'A' | b'B'));
    let is_detail = (1..=4).contains(&detail.len()) && detail.bytes().all(|it| it.is_ascii_alphanumeric());
    is_category && (is_detail || (detail.is_empty() && category.starts_with('F')))
}
