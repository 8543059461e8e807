//! A first draft in English.

use chrono::NaiveDate;

use super::{Words, capital, counted, on_a_clock_of_twelve};
use crate::{discharge::AppointmentState, episodes::LevelOfCare, family::Relationship, hours};

/// English as it is written in the United States.
pub(super) struct English;

impl Words for English {
    fn crisis(&self) -> &'static str {
        "988 Suicide and Crisis Lifeline: call or text 988, at any hour.\n\
         Massachusetts Behavioral Health Help Line: call or text 833-773-2445, at any hour.\n\
         In an emergency: 911."
    }

    /// "25 August 2026".
    fn date(&self, on: NaiveDate) -> String {
        on.format("%-d %B %Y").to_string()
    }

    fn admitted(&self, on: NaiveDate, to: LevelOfCare) -> String {
        format!("Admitted on {} to {}.", self.date(on), level(to))
    }

    fn transferred(&self, on: NaiveDate, to: LevelOfCare) -> String {
        format!("Transferred to {} on {}.", level(to), self.date(on))
    }

    fn served(&self, first: NaiveDate, last: NaiveDate, days: u32) -> String {
        let stay = counted(days, "day", "days");
        if first == last {
            return format!("Only service on {}; length of stay {stay}.", self.date(first));
        }
        format!("First service on {}, last service on {}; length of stay {stay}.", self.date(first), self.date(last))
    }

    fn group_sessions(&self, attended: u32, offered: u32, minutes: u32) -> String {
        let offered = counted(offered, "group session", "group sessions");
        format!("Attended {attended} of {offered}, {} clinical hours.", hours::attended(minutes))
    }

    fn individual_sessions(&self, held: u32, minutes: u32) -> String {
        format!("{}, {} hours.", counted(held, "individual session", "individual sessions"), hours::attended(minutes))
    }

    fn family_sessions(&self, held: u32, with_client: u32, minutes: u32) -> String {
        let sessions = counted(held, "family session", "family sessions");
        let hours = hours::attended(minutes);
        if held == with_client {
            format!("{sessions}, {hours} hours.")
        } else {
            format!("{sessions}, {hours} hours; the client was present in {with_client}.")
        }
    }

    fn family(&self, held: u32, took_part: &[(Relationship, u32)]) -> String {
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

    fn assessed(&self, on: NaiveDate, quote: &str, addendum: Option<NaiveDate>) -> String {
        match addendum {
            None => format!("Assessment of {}: “{quote}”", self.date(on)),
            Some(added) => {
                let (on, added) = (self.date(on), self.date(added));
                format!("Assessment of {on}: “{quote}” An addendum of {added} adds to that note.")
            }
        }
    }

    fn warning_signs(&self, words: &str) -> String {
        format!("Warning signs: {words}")
    }

    fn returning(&self, words: &str) -> String {
        format!("If symptoms or use return: {words}")
    }

    fn appointment_state(&self, state: AppointmentState) -> &'static str {
        match state {
            AppointmentState::Made => "Appointment",
            AppointmentState::ToBeMade => "Appointment to be made",
            AppointmentState::Declined => "Appointment declined by the client",
        }
    }

    /// "1 December 2026 at 9:30 a.m.".
    fn moment(&self, on: NaiveDate, minute: u16) -> String {
        let (hour, minute, is_past_noon) = on_a_clock_of_twelve(minute);
        format!("{} at {hour}:{minute:02} {}", self.date(on), if is_past_noon { "p.m." } else { "a.m." })
    }
}

/// "intensive outpatient (level 2.1)".
fn level(level: LevelOfCare) -> &'static str {
    match level {
        LevelOfCare::Outpatient => "outpatient (level 1.0)",
        LevelOfCare::IntensiveOutpatient => "intensive outpatient (level 2.1)",
        LevelOfCare::PartialHospitalization => "partial hospitalization (level 2.5)",
    }
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
