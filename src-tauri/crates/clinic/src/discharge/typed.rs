//! What people type into plans and summaries, as it is kept.

use crate::{ClinicError, Field, Problem, Result, text};

/// Longest section, in characters.
const BODY: usize = 100_000;

/// A section's words.
pub(super) fn body(text: &str) -> Result<String> {
    let body = vault::clean(text).trim().to_owned();
    if body.chars().count() > BODY {
        return Err(ClinicError::invalid(Field::Body, Problem::TooLong));
    }
    Ok(body)
}

/// A line of one row of a list.
pub(super) fn line_in(words: &str, field: Field, row: usize) -> Result<String> {
    text::line(words, field).map_err(|_| ClinicError::invalid_in(field, row, Problem::TooLong))
}
