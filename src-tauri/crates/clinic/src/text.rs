//! What people type, as it is kept: cleaned, trimmed, no longer than its field.

use crate::{ClinicError, Field, Problem, Result};

/// Longest name, and longest line of a form, in characters.
pub(crate) const LINE: usize = 200;

/// Longest address, in characters.
pub(crate) const ADDRESS: usize = 1_000;

/// Longest jotting, in characters.
const JOTTING: usize = 1_000;

/// A line that may be empty.
pub(crate) fn line(text: &str, field: Field) -> Result<String> {
    let line = vault::clean(text).split_whitespace().collect::<Vec<_>>().join(" ");
    no_longer_than(line, LINE, field)
}

/// A line that must say something.
pub(crate) fn required_line(text: &str, field: Field) -> Result<String> {
    let line = line(text, field)?;
    if line.is_empty() {
        return Err(ClinicError::invalid(field, Problem::Empty));
    }
    Ok(line)
}

/// A person's telephone, which may be empty; an extension and "after five" may stand beside the number (`Impossible` where
/// it is none). What the clinic tells others to call, as 988, is a line.
pub(crate) fn telephone(text: &str, field: Field) -> Result<String> {
    line_of_kind(text, field, is_telephone)
}

/// An e-mail address, which may be empty (`Impossible` where it is none).
pub(crate) fn email(text: &str, field: Field) -> Result<String> {
    line_of_kind(text, field, is_email)
}

fn line_of_kind(text: &str, field: Field, is_of_kind: fn(&str) -> bool) -> Result<String> {
    let line = line(text, field)?;
    if !line.is_empty() && !is_of_kind(&line) {
        return Err(ClinicError::invalid(field, Problem::Impossible));
    }
    Ok(line)
}

/// Lines of an address; those at its ends that are empty fall away.
pub(crate) fn address(text: &str, field: Field) -> Result<String> {
    few_lines(text, ADDRESS, field)
}

/// What was jotted down, in a few lines; those at its ends that are empty fall away.
pub(crate) fn jotting(text: &str, field: Field) -> Result<String> {
    few_lines(text, JOTTING, field)
}

fn few_lines(text: &str, length: usize, field: Field) -> Result<String> {
    let lines = vault::clean(text).lines().map(str::trim).collect::<Vec<_>>().join("\n");
    no_longer_than(lines.trim().to_owned(), length, field)
}

fn no_longer_than(text: String, length: usize, field: Field) -> Result<String> {
    if text.chars().count() > length {
        return Err(ClinicError::invalid(field, Problem::TooLong));
    }
    Ok(text)
}

/// Seven to fifteen digits, the extension aside, which begins after them with "x" (so does what is left of "ext") or "#",
/// and hardly anything else.
pub(crate) fn is_telephone(text: &str) -> bool {
    let first = text.find(|it: char| it.is_ascii_digit()).unwrap_or(text.len());
    let extension = text[first..].find(['x', 'X', '#']).map_or(text.len(), |at| first + at);
    let number = &text[..extension];
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let letters = number.chars().filter(|it| it.is_alphabetic()).count();
    (7..=15).contains(&digits) && letters <= 20 && !is_social_security(text)
}

/// One name, one "@", a domain with a dot, no space.
pub(crate) fn is_email(text: &str) -> bool {
    let Some((name, domain)) = text.split_once('@') else { return false };
    !name.is_empty()
        && !text.contains(char::is_whitespace)
        && !domain.contains('@')
        && domain.split('.').count() > 1
        && domain.split('.').all(|it| !it.is_empty())
}

/// "000-12-3456", also with spaces: the shape of a US social security number.
pub(crate) fn is_social_security(text: &str) -> bool {
    let text = text.trim().as_bytes();
    text.len() == 11
        && matches!(text[3], b'-' | b' ')
        && text[6] == text[3]
        && [0, 1, 2, 4, 5, 7, 8, 9, 10].iter().all(|at: &usize| text[*at].is_ascii_digit())
}
