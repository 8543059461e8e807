//! What a list shows of a note's words. Kept with a note as it is signed, told anew of a draft.

use std::collections::BTreeMap;

use vault::Clinical;

use super::{
    NoteFormat, NoteKind, NoteRow, NoteSection,
    store::{self, GroupParts, in_order},
};
use crate::{NoteId, Result};

/// Longest excerpt, in characters.
const EXCERPT: usize = 240;

/// The two lines.
pub(super) struct Lines {
    /// Of a group, its title and topic; of a family session, who took part.
    pub(super) heading: String,
    /// The first words, in the order of the format.
    pub(super) excerpt: String,
}

/// The lines of a note with these sections; with its signature they stay.
pub(super) fn lines_of(db: &Clinical, note: &NoteRow, bodies: BTreeMap<NoteSection, String>) -> Result<Lines> {
    let heading = match note.kind {
        NoteKind::Individual | NoteKind::Addendum => String::new(),
        NoteKind::Group => group_heading(&store::group_parts(db, note.id)?),
        NoteKind::Family => family_heading(db, note.id)?,
    };
    Ok(Lines { heading, excerpt: excerpt(note.format, bodies) })
}

/// Title and topic of a group's session.
pub(super) fn group_heading(parts: &GroupParts) -> String {
    let title = if parts.part.title.is_empty() { &parts.title_now } else { &parts.part.title };
    joined(&[title, &parts.part.topic], " · ")
}

/// Who took part in a family session.
pub(super) fn family_heading(db: &Clinical, id: NoteId) -> Result<String> {
    let mut names: Vec<_> = store::participants(db, id)?.into_iter().map(|it| it.name).collect();
    names.sort();
    Ok(names.join(", "))
}

/// The texts that are not empty, joined.
pub(super) fn joined(texts: &[&str], between: &str) -> String {
    texts.iter().copied().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(between)
}

/// The first words of a note, in the order of its format.
fn excerpt(format: NoteFormat, bodies: BTreeMap<NoteSection, String>) -> String {
    let sections = in_order(format, bodies);
    shortened(sections.iter().take(format.sections().len()).flat_map(|it| it.body.split_whitespace()))
}

/// A line of at most 240 characters, cut between words where there is a space not far from the end. What comes after it is
/// not looked at.
fn shortened<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let mut line = String::with_capacity(2 * EXCERPT);
    let mut length = 0;
    for word in words {
        if length > 0 {
            line.push(' ');
            length += 1;
        }
        line.push_str(word);
        length += word.chars().count();
        if length > EXCERPT {
            let head: String = line.chars().take(EXCERPT - 1).collect();
            let words = head.rsplit_once(' ').map_or(head.as_str(), |(words, _)| words);
            return format!("{}…", if words.chars().count() < EXCERPT - 40 { &head } else { words });
        }
    }
    line
}
