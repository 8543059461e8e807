//! A first draft in Spanish.

use chrono::{Datelike, NaiveDate};

use super::{Words, capital, counted, on_a_clock_of_twelve};
use crate::{discharge::AppointmentState, episodes::LevelOfCare, family::Relationship, hours};

/// Spanish as clinics of the United States write it. What is said of the client fits any gender.
pub(super) struct Spanish;

impl Words for Spanish {
    fn crisis(&self) -> &'static str {
        "Línea 988 de Prevención del Suicidio y Crisis: llame al 988 y oprima 2, o envíe AYUDA al 988, a cualquier hora.\n\
         Línea de Ayuda de Salud Conductual de Massachusetts: llame o envíe un mensaje de texto al 833-773-2445, a cualquier \
         hora.\n\
         En una emergencia: 911."
    }

    /// "25 de agosto de 2026".
    fn date(&self, on: NaiveDate) -> String {
        format!("{} de {} de {}", on.day(), month(on), on.year())
    }

    fn admitted(&self, on: NaiveDate, to: LevelOfCare) -> String {
        format!("Ingreso el {} en {}.", self.date(on), level(to))
    }

    fn transferred(&self, on: NaiveDate, to: LevelOfCare) -> String {
        format!("Traslado a {} el {}.", level(to), self.date(on))
    }

    fn served(&self, first: NaiveDate, last: NaiveDate, days: u32) -> String {
        let stay = counted(days, "día", "días");
        if first == last {
            return format!("Único servicio el {}; estancia de {stay}.", self.date(first));
        }
        format!("Primer servicio el {}, último servicio el {}; estancia de {stay}.", self.date(first), self.date(last))
    }

    fn group_sessions(&self, attended: u32, offered: u32, minutes: u32) -> String {
        let offered = counted(offered, "sesión de grupo", "sesiones de grupo");
        format!("Asistió a {attended} de {offered}, {} horas clínicas.", hours::attended(minutes))
    }

    fn individual_sessions(&self, held: u32, minutes: u32) -> String {
        format!("{}, {} horas.", counted(held, "sesión individual", "sesiones individuales"), hours::attended(minutes))
    }

    fn family_sessions(&self, held: u32, with_client: u32, minutes: u32) -> String {
        let sessions = counted(held, "sesión familiar", "sesiones familiares");
        let hours = hours::attended(minutes);
        if held == with_client {
            format!("{sessions}, {hours} horas.")
        } else {
            format!("{sessions}, {hours} horas; el cliente estuvo presente en {with_client}.")
        }
    }

    fn family(&self, held: u32, took_part: &[(Relationship, u32)]) -> String {
        let sessions = match number(held) {
            Some(word) if held == 1 => format!("{} sesión familiar", capital(word)),
            Some(word) => format!("{} sesiones familiares", capital(word)),
            None => counted(held, "sesión familiar", "sesiones familiares"),
        };
        let people: Vec<String> = took_part
            .iter()
            .map(|(relationship, times)| format!("{} participó en {}", person(*relationship), times_of(*times, held)))
            .collect();
        if people.is_empty() { format!("{sessions}.") } else { format!("{sessions}; {}.", people.join("; ")) }
    }

    fn assessed(&self, on: NaiveDate, quote: &str, addendum: Option<NaiveDate>) -> String {
        match addendum {
            None => format!("Evaluación del {}: “{quote}”", self.date(on)),
            Some(added) => {
                let (on, added) = (self.date(on), self.date(added));
                format!("Evaluación del {on}: “{quote}” Una adenda del {added} completa esa nota.")
            }
        }
    }

    fn warning_signs(&self, words: &str) -> String {
        format!("Señales de alerta: {words}")
    }

    fn returning(&self, words: &str) -> String {
        format!("Si vuelven los síntomas o el consumo: {words}")
    }

    fn appointment_state(&self, state: AppointmentState) -> &'static str {
        match state {
            AppointmentState::Made => "Cita",
            AppointmentState::ToBeMade => "Cita por concertar",
            AppointmentState::Declined => "Cita que el cliente rechazó",
        }
    }

    /// "1 de diciembre de 2026 a las 9:30 a. m.".
    fn moment(&self, on: NaiveDate, minute: u16) -> String {
        let (hour, minute, is_past_noon) = on_a_clock_of_twelve(minute);
        let at = if hour == 1 { "a la" } else { "a las" };
        format!("{} {at} {hour}:{minute:02} {}", self.date(on), if is_past_noon { "p. m." } else { "a. m." })
    }
}

fn month(on: NaiveDate) -> &'static str {
    const MONTHS: [&str; 12] = [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ];
    MONTHS[on.month0() as usize]
}

/// "tratamiento ambulatorio intensivo (nivel 2.1)".
fn level(level: LevelOfCare) -> &'static str {
    match level {
        LevelOfCare::Outpatient => "tratamiento ambulatorio (nivel 1.0)",
        LevelOfCare::IntensiveOutpatient => "tratamiento ambulatorio intensivo (nivel 2.1)",
        LevelOfCare::PartialHospitalization => "hospitalización parcial (nivel 2.5)",
    }
}

/// "ella", "ambas", "todas", or how many.
fn times_of(times: u32, held: u32) -> String {
    match (times, held) {
        (1, 1) => "ella".into(),
        (2, 2) => "ambas".into(),
        (times, held) if times == held => "todas".into(),
        (times, _) => number(times).map_or_else(|| times.to_string(), String::from),
    }
}

fn person(relationship: Relationship) -> &'static str {
    match relationship {
        Relationship::Spouse => "el cónyuge",
        Relationship::Partner => "la pareja",
        Relationship::Parent => "el padre o la madre",
        Relationship::Child => "un hijo o una hija",
        Relationship::Sibling => "un hermano o una hermana",
        Relationship::Grandparent => "un abuelo o una abuela",
        Relationship::OtherRelative => "un familiar",
        Relationship::Friend => "una amistad",
        Relationship::Sponsor => "el padrino o la madrina",
        Relationship::Other => "una persona allegada",
    }
}

/// Of sessions, which are feminine.
fn number(count: u32) -> Option<&'static str> {
    const WORDS: [&str; 11] =
        ["ninguna", "una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"];
    WORDS.get(usize::try_from(count).ok()?).copied()
}
