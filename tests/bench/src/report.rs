//! What was measured, as a table, beside the goals.

use crate::{
    clinics::Holds,
    figures::{Figures, milliseconds},
    goals::{self, Check, Goal, number},
    hand::{Cache, Counts},
    table::{Align, table},
    window::Windows,
    work::Work,
};

/// A piece of work in one clinic and one state of the cache.
pub(crate) struct Measured {
    pub(crate) work: Work,
    pub(crate) cache: Cache,
    pub(crate) encrypted: Figures,
    pub(crate) plain: Figures,
    pub(crate) counts: Counts,
    /// How often it waits for the disk, of what writes, where it can be counted.
    pub(crate) syncs: Option<u64>,
}

impl Measured {
    fn ratio(&self) -> f64 {
        self.encrypted.median().as_secs_f64() / self.plain.median().as_secs_f64()
    }

    /// How much more it takes than in the smallest clinic, by the clock and in pages.
    fn growth(&self, small: &[Self]) -> Option<Growth> {
        let same = small.iter().find(|it| (it.work, it.cache) == (self.work, self.cache))?;
        let pages =
            (self.cache == Cache::Emptied).then(|| self.counts.pages.max(1) as f64 / same.counts.pages.max(1) as f64);
        let p99 = (self.cache != Cache::Cold)
            .then(|| self.encrypted.p99().as_secs_f64() / same.encrypted.p99().as_secs_f64());
        Some(Growth { p99, pages })
    }

    /// What it is measured by.
    fn checks(&self, of: &str, growth: Option<Growth>, is_quiet: bool) -> Vec<Check> {
        let goal = Goal::of(self.work, self.cache);
        let p99 = milliseconds(self.encrypted.p99());
        let one = |what, goal: Option<f64>, measured: Option<f64>, gates, is_judged| {
            let (goal, measured) = (goal?, measured?);
            Some(Check { of: of.to_owned(), what, goal, measured, gates, is_judged })
        };
        [
            one("ratio", goal.ratio, Some(self.ratio()), true, true),
            one("p99 ms", goal.p99, Some(p99), false, is_quiet),
            one("growth", Some(goals::GROWTH), growth.and_then(|it| it.p99), true, is_quiet),
            one("growth of pages", Some(goals::GROWTH), growth.and_then(|it| it.pages), true, true),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// How much more something takes in a larger clinic.
#[derive(Clone, Copy)]
struct Growth {
    p99: Option<f64>,
    pages: Option<f64>,
}

/// A clinic, and what was measured in it.
pub(crate) struct Clinic {
    pub(crate) holds: Holds,
    pub(crate) measured: Vec<Measured>,
}

const HEADINGS: [(&str, Align); 11] = [
    ("work", Align::Start),
    ("notes", Align::End),
    ("cache", Align::Start),
    ("encrypted, ms", Align::End),
    ("plain, ms", Align::End),
    ("ratio", Align::End),
    ("growth", Align::End),
    ("pages", Align::End),
    ("statements", Align::End),
    ("goal", Align::Start),
    ("met", Align::Start),
];

/// What the goals name and the program does not do yet.
const NOT_BUILT: [&str; 2] = ["full-text search, first page", "Today: the forecast of the week"];

/// The table, and each check in it.
pub(crate) struct Report {
    pub(crate) table: String,
    checks: Vec<Check>,
}

impl Report {
    /// Of clinics, the smallest first, and of the windows if they were started.
    pub(crate) fn of(clinics: &[Clinic], windows: Option<&Windows>, is_quiet: bool) -> Self {
        let (mut rows, mut checks) = (Vec::new(), Vec::new());
        for work in Work::ALL {
            for (at, clinic) in clinics.iter().enumerate() {
                let small = if at == 0 { &[][..] } else { &clinics[0].measured[..] };
                for it in clinic.measured.iter().filter(|it| it.work == work) {
                    let notes = clinic.holds.notes.to_string();
                    let growth = it.growth(small);
                    let of = format!("{}, {notes} notes, {}", work.name(), it.cache.name());
                    let own = it.checks(&of, growth, is_quiet);
                    rows.push(row_of(it, &notes, growth, &own));
                    checks.extend(own);
                    if let Some(syncs) = it.syncs {
                        let check = Check {
                            of: of.clone(),
                            what: "waits for the disk",
                            goal: goals::SYNCS as f64,
                            measured: syncs as f64,
                            gates: true,
                            is_judged: true,
                        };
                        let told = [check.told(), goals::word(std::slice::from_ref(&check)).to_owned()];
                        rows.push(row("… how often it waits for the disk", &notes, &[syncs.to_string()], told));
                        checks.push(check);
                    }
                }
            }
        }
        rows.extend(NOT_BUILT.map(|it| row(it, "", &[], ["not built yet".to_owned(), String::new()])));
        if let Some(windows) = windows {
            for it in windows.told() {
                let check = it.check();
                let told = [check.told(), goals::word(std::slice::from_ref(&check)).to_owned()];
                let figures = [it.ours, it.bare, number(it.ratio)];
                rows.push(row(it.name, "", &figures, told));
                checks.push(check);
            }
        }
        Self { table: table(&HEADINGS, &rows), checks }
    }

    /// What was missed, as a table: first what fails the bench.
    pub(crate) fn missed(&self) -> Option<String> {
        let mut missed: Vec<&Check> = self.checks.iter().filter(|it| it.is_judged && !it.is_met()).collect();
        missed.sort_by_key(|it| !it.fails());
        if missed.is_empty() {
            return None;
        }
        let rows: Vec<Vec<String>> = missed
            .iter()
            .map(|it| {
                let fails = if it.fails() { "fails" } else { "told" };
                vec![it.of.clone(), it.told(), number(it.measured), fails.to_owned()]
            })
            .collect();
        let headings = [("missed", Align::Start), ("goal", Align::Start), ("measured", Align::End), ("", Align::Start)];
        Some(table(&headings, &rows))
    }

    pub(crate) fn fails(&self) -> bool {
        self.checks.iter().any(Check::fails)
    }
}

fn row_of(it: &Measured, notes: &str, growth: Option<Growth>, checks: &[Check]) -> Vec<String> {
    // That nothing may grow is said once, above the table.
    let goals: Vec<String> = checks.iter().filter(|it| !it.what.starts_with("growth")).map(Check::told).collect();
    let growth = growth.and_then(|it| it.p99).map(number).unwrap_or_default();
    vec![
        it.work.name().to_owned(),
        notes.to_owned(),
        it.cache.name().to_owned(),
        it.encrypted.to_string(),
        it.plain.to_string(),
        format!("{:.2}", it.ratio()),
        growth,
        it.counts.pages.to_string(),
        it.counts.statements.to_string(),
        goals.join(", "),
        goals::word(checks).to_owned(),
    ]
}

/// A row of another kind: its figures in the columns that are like them.
fn row(name: &str, notes: &str, figures: &[String], [goal, met]: [String; 2]) -> Vec<String> {
    let figure = |at: usize| figures.get(at).cloned().unwrap_or_default();
    let [ours, theirs, ratio] = [0, 1, 2].map(figure);
    let none = String::new;
    vec![name.to_owned(), notes.to_owned(), none(), ours, theirs, ratio, none(), none(), none(), goal, met]
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn measured(work: Work, cache: Cache, encrypted: u64, plain: u64, pages: u64) -> Measured {
        let figures = |it| Figures::of(vec![Duration::from_micros(it)]);
        Measured {
            work,
            cache,
            encrypted: figures(encrypted),
            plain: figures(plain),
            counts: Counts { pages, statements: 2 },
            syncs: None,
        }
    }

    fn clinic(notes: u32, measured: Vec<Measured>) -> Clinic {
        Clinic { holds: Holds { notes, clients: 1, in_care: 1, attendance: 1 }, measured }
    }

    fn missed(clinics: &[Clinic], is_quiet: bool) -> (String, bool) {
        let report = Report::of(clinics, None, is_quiet);
        (report.missed().unwrap_or_default(), report.fails())
    }

    #[test]
    fn a_ratio_fails_on_any_machine() {
        let slow = [clinic(10_000, vec![measured(Work::TypeAhead, Cache::Warm, 120, 100, 0)])];
        let (table, fails) = missed(&slow, false);
        assert!(fails);
        assert!(table.contains("ratio ≤ 1.1") && table.contains("1.2"), "{table}");
    }

    #[test]
    fn milliseconds_are_told_and_only_at_rest() {
        let slow = [clinic(10_000, vec![measured(Work::Board, Cache::Warm, 9_000, 9_000, 0)])];
        let (table, fails) = missed(&slow, true);
        assert!(!fails && table.contains("p99 ms ≤ 8"), "{table}");
        assert_eq!(missed(&slow, false), (String::new(), false));
    }

    #[test]
    fn what_reads_more_pages_in_a_larger_clinic_fails() {
        let of = |notes, pages| clinic(notes, vec![measured(Work::Board, Cache::Emptied, 1_000, 1_000, pages)]);
        assert_eq!(missed(&[of(10_000, 10), of(1_000_000, 30)], false), (String::new(), false));
        let (table, fails) = missed(&[of(10_000, 10), of(1_000_000, 31)], false);
        assert!(fails && table.contains("growth of pages ≤ 3"), "{table}");
    }

    #[test]
    fn what_takes_longer_in_a_larger_clinic_fails_at_rest() {
        let of = |notes, time| clinic(notes, vec![measured(Work::Stairs, Cache::Warm, time, time, 0)]);
        let grown = [of(10_000, 100), of(1_000_000, 310)];
        assert!(!missed(&grown, false).1);
        let (table, fails) = missed(&grown, true);
        assert!(fails && table.contains("growth ≤ 3"), "{table}");
    }

    #[test]
    fn waiting_for_the_disk_too_often_fails() {
        let of = |syncs| {
            let it = measured(Work::Twelve, Cache::Warm, 1_000, 1_000, 0);
            [clinic(10_000, vec![Measured { syncs: Some(syncs), ..it }])]
        };
        assert_eq!(missed(&of(5), false), (String::new(), false));
        assert!(missed(&of(6), false).1);
    }

    #[test]
    fn what_is_not_built_keeps_its_place() {
        let report = Report::of(&[], None, true);
        assert_eq!(report.table.matches("not built yet").count(), 2);
    }
}
