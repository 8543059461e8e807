//! The sentences of a first draft, in English. Everything a draft says is said here, so that another language is one more
//! file of the same functions.

use chrono::NaiveDate;

use super::{Appointment, AppointmentState};
use crate::{episodes::LevelOfCare, family::Relationship};

/// Who answers at any hour, on a new plan. The lead-in of each line is what a person in need looks for.
pub(super) const CRISIS: &str = "988 Suicide and Crisis Lifeline: call or text 988, at any hour.\n\
     Massachusetts Behavioral Health Help Line: call or text 833-773-2445, at any hour.\n\
     In an emergency: 911.";

/// "25 August 2026".
pub(super) fn date(on: NaiveDate) -> String {
    on.format("%-d %B %Y").to_string()
}

/// "9:30 a.m.".
fn time(minute: u16) -> String {
    let (hour, half) = match minute / 60 {
        0 => (12, "a.m."),
        hour @ 1..=11 => (hour, "a.m."),
        12 => (12, "p.m."),
        hour => (hour - 12, "p.m."),
    };
    format!("{hour}:{:02} {half}", minute % 60)
}

/// "118.5", of minutes; a tenth of an hour is six of them.
pub(super) fn hours(minutes: u32) -> String {
    let tenths = (minutes + 3) / 6;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// "1 day", "92 days".
fn counted(count: u32, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// "intensive outpatient (level 2.1)".
fn level(level: LevelOfCare) -> &'static str {
    match level {
        LevelOfCare::Outpatient => "outpatient (level 1.0)",
        LevelOfCare::IntensiveOutpatient => "intensive outpatient (level 2.1)",
        LevelOfCare::PartialHospitalization => "partial hospitalization (level 2.5)",
    }
}

/// How the stay began.
pub(super) fn admitted(on: NaiveDate, to: LevelOfCare) -> String {
    format!("Admitted on {} to {}.", date(on), level(to))
}

/// How it went on.
pub(super) fn transferred(on: NaiveDate, to: LevelOfCare) -> String {
    format!("Transferred to {} on {}.", level(to), date(on))
}

/// First and last service, and the length of stay between admission and the last.
pub(super) fn served(first: NaiveDate, last: NaiveDate, days: u32) -> String {
    let stay = counted(days, "day", "days");
    if first == last {
        return format!("Only service on {}; length of stay {stay}.", date(first));
    }
    format!("First service on {}, last service on {}; length of stay {stay}.", date(first), date(last))
}

/// Group counseling.
pub(super) fn group_sessions(attended: u32, offered: u32, minutes: u32) -> String {
    format!(
        "Attended {attended} of {}, {} clinical hours.",
        counted(offered, "group session", "group sessions"),
        hours(minutes)
    )
}

/// Individual counseling.
pub(super) fn individual_sessions(held: u32, minutes: u32) -> String {
    format!("{}, {} hours.", counted(held, "individual session", "individual sessions"), hours(minutes))
}

/// Family counseling, in the table's words.
pub(super) fn family_sessions(held: u32, with_client: u32, minutes: u32) -> String {
    let sessions = counted(held, "family session", "family sessions");
    let hours = hours(minutes);
    if held == with_client {
        format!("{sessions}, {hours} hours.")
    } else {
        format!("{sessions}, {hours} hours; the client was present in {with_client}.")
    }
}

/// Who of the family took part, by how they are related: names of others stay in the record.
pub(super) fn family(held: u32, took_part: &[(Relationship, u32)]) -> String {
    let sessions = match number(held) {
        Some(word) => format!("{} family {}", capital(word), if held == 1 { "session" } else { "sessions" }),
        None => counted(held, "family session", "family sessions"),
    };
    let people: Vec<String> = took_part
        .iter()
        .map(|(relationship, times)| format!("{} took part in {}", person(*relationship), times_of(*times, held)))
        .collect();
    if people.is_empty() { format!("{sessions}.") } else { format!("{sessions}; {}.", people.join("; ")) }
}

/// "it", "both", "all", or how many.
fn times_of(times: u32, held: u32) -> String {
    match (times, held) {
        (1, 1) => "it".into(),
        (2, 2) => "both".into(),
        (times, held) if times == held => "all".into(),
        (times, _) => number(times).map_or_else(|| times.to_string(), String::from),
    }
}

fn person(relationship: Relationship) -> &'static str {
    match relationship {
        Relationship::Spouse => "the spouse",
        Relationship::Partner => "the partner",
        Relationship::Parent => "a parent",
        Relationship::Child => "a child",
        Relationship::Sibling => "a sibling",
        Relationship::Grandparent => "a grandparent",
        Relationship::OtherRelative => "a relative",
        Relationship::Friend => "a friend",
        Relationship::Sponsor => "the sponsor",
        Relationship::Other => "a significant other",
    }
}

fn number(count: u32) -> Option<&'static str> {
    const WORDS: [&str; 11] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    WORDS.get(usize::try_from(count).ok()?).copied()
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A therapist's assessment, quoted. A later addendum is said, because the quoted words may no longer stand.
pub(super) fn assessed(on: NaiveDate, quote: &str, addendum: Option<NaiveDate>) -> String {
    match addendum {
        None => format!("Assessment of {}: “{quote}”", date(on)),
        Some(added) => {
            format!("Assessment of {}: “{quote}” An addendum of {} adds to that note.", date(on), date(added))
        }
    }
}

/// Warning signs, from the plan.
pub(super) fn warning_signs(words: &str) -> String {
    format!("Warning signs: {words}")
}

/// What to do when they come, from the plan.
pub(super) fn returning(words: &str) -> String {
    format!("If symptoms or use return: {words}")
}

/// One appointment, from the plan: "Appointment: Outpatient counseling, Harbor Counseling, 978 555 0143, 1 December 2026
/// at 9:30 a.m."; nothing for a row without words.
pub(super) fn appointment(it: &Appointment) -> Option<String> {
    let named: Vec<&str> = [&it.service, &it.provider, &it.telephone]
        .into_iter()
        .map(|words| words.trim())
        .filter(|it| !it.is_empty())
        .collect();
    if named.is_empty() {
        return None;
    }
    let state = match it.state {
        AppointmentState::Made => "Appointment",
        AppointmentState::ToBeMade => "Appointment to be made",
        AppointmentState::Declined => "Appointment declined by the client",
    };
    let when = match (it.held_on, it.minute) {
        (Some(on), Some(minute)) => format!(", {} at {}", date(on), time(minute)),
        (Some(on), None) => format!(", {}", date(on)),
        (None, Some(_) | None) => String::new(),
    };
    let ends = if when.ends_with('.') { "" } else { "." };
    Some(format!("{state}: {}{when}{ends}", named.join(", ")))
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
