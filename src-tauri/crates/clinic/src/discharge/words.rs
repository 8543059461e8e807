//! The sentences of a first draft. Everything a draft says is said here, in each language by a file of the same functions.

mod english;
mod spanish;

use chrono::NaiveDate;

use self::{english::English, spanish::Spanish};
use super::{Appointment, AppointmentState};
use crate::{episodes::LevelOfCare, family::Relationship, people::Language};

/// What a language has to say.
pub(super) trait Words {
    /// Who answers at any hour, on a new plan. The lead-in of each line is what a person in need looks for.
    fn crisis(&self) -> &'static str;

    /// A day with the name of its month.
    fn date(&self, on: NaiveDate) -> String;

    /// How the stay began.
    fn admitted(&self, on: NaiveDate, to: LevelOfCare) -> String;

    /// How it went on.
    fn transferred(&self, on: NaiveDate, to: LevelOfCare) -> String;

    /// First and last service, and the length of stay between admission and the last.
    fn served(&self, first: NaiveDate, last: NaiveDate, days: u32) -> String;

    /// Group counseling.
    fn group_sessions(&self, attended: u32, offered: u32, minutes: u32) -> String;

    /// Individual counseling.
    fn individual_sessions(&self, held: u32, minutes: u32) -> String;

    /// Family counseling, in the table's words.
    fn family_sessions(&self, held: u32, with_client: u32, minutes: u32) -> String;

    /// Who of the family took part, by how they are related: names of others stay in the record.
    fn family(&self, held: u32, took_part: &[(Relationship, u32)]) -> String;

    /// A therapist's assessment, quoted. A later addendum is said, because the quoted words may no longer stand.
    fn assessed(&self, on: NaiveDate, quote: &str, addendum: Option<NaiveDate>) -> String;

    /// Warning signs, from the plan.
    fn warning_signs(&self, words: &str) -> String;

    /// What to do when they come, from the plan.
    fn returning(&self, words: &str) -> String;

    /// Whether an appointment is made, as the beginning of its line.
    fn appointment_state(&self, state: AppointmentState) -> &'static str;

    /// A day with its time, minutes after midnight.
    fn moment(&self, on: NaiveDate, minute: u16) -> String;
}

/// The words of a language.
pub(super) fn of(language: Language) -> &'static dyn Words {
    match language {
        Language::English => &English,
        Language::Spanish => &Spanish,
    }
}

/// One appointment, from the plan: "Appointment: Outpatient counseling, Harbor Counseling, 978 555 0143, 1 December 2026
/// at 9:30 a.m."; nothing for a row without words.
pub(super) fn appointment(words: &dyn Words, it: &Appointment) -> Option<String> {
    let named: Vec<&str> = [&it.service, &it.provider, &it.telephone]
        .into_iter()
        .map(|words| words.trim())
        .filter(|it| !it.is_empty())
        .collect();
    if named.is_empty() {
        return None;
    }
    let when = match (it.held_on, it.minute) {
        (Some(on), Some(minute)) => format!(", {}", words.moment(on, minute)),
        (Some(on), None) => format!(", {}", words.date(on)),
        (None, Some(_) | None) => String::new(),
    };
    let ends = if when.ends_with('.') { "" } else { "." };
    Some(format!("{}: {}{when}{ends}", words.appointment_state(it.state), named.join(", ")))
}

/// "1 day", "92 days".
fn counted(count: u32, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The hour on a clock of twelve, the minute, and whether it is past noon.
fn on_a_clock_of_twelve(minute: u16) -> (u16, u16, bool) {
    let hour = minute / 60;
    let on_the_clock = match hour % 12 {
        0 => 12,
        hour => hour,
    };
    (on_the_clock, minute % 60, hour >= 12)
}

/// A text shortened for a quotation: one line, at most `most` characters, whole words, and "…" where something is left out.
pub(super) fn shortened(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= most {
        return line;
    }
    let head: String = line.chars().take(most).collect();
    let whole = head.rsplit_once(' ').map_or(head.as_str(), |(words, _)| words);
    format!("{}…", whole.trim_end_matches([',', ';', ':', '.']))
}
