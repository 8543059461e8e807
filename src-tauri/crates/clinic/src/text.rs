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
