//! What the work may take, and whether it does.

use crate::{hand::Cache, work::Work};

/// How much more the hundredth may take in the largest clinic than in the smallest.
pub(crate) const GROWTH: f64 = 3.0;

/// How often keeping and signing, which is one step, may wait for the disk.
pub(crate) const SYNCS: u64 = 5;

/// From the start to the lock screen, beside a bare window.
pub(crate) const START: f64 = 1.15;

/// Memory, beside a bare window.
pub(crate) const MEMORY: f64 = 1.5;

/// What a piece of work may take.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Goal {
    /// The encrypted clinic's median to the plain one's.
    pub(crate) ratio: Option<f64>,
    /// What only a hundredth exceeds, in milliseconds.
    pub(crate) p99: Option<f64>,
}

impl Goal {
    pub(crate) const fn of(work: Work, cache: Cache) -> Self {
        match (work, cache) {
            (Work::TypeAhead, Cache::Warm) => Self { ratio: Some(1.1), p99: Some(1.0) },
            (Work::TypeAhead, Cache::Emptied) => Self::within(1.0),
            (
                Work::Board | Work::MyDay | Work::ToDo | Work::Hours | Work::Team | Work::Stairs,
                Cache::Warm | Cache::First,
            ) => Self::within(8.0),
            (Work::Board | Work::MyDay | Work::ToDo | Work::Hours | Work::Team | Work::Stairs, Cache::Emptied) => {
                Self::within(12.0)
            }
            (Work::Story, Cache::Warm) => Self::within(3.0),
            (Work::WholeStory, Cache::Warm) => Self::within(8.0),
            (Work::Summary, Cache::Warm) => Self::within(40.0),
            (Work::Summary, Cache::First) => Self::within(60.0),
            (Work::Twelve, Cache::Warm) => Self { ratio: Some(1.5), p99: None },
            (Work::Story | Work::WholeStory | Work::Summary | Work::Twelve, Cache::Emptied)
            | (Work::TypeAhead | Work::Story | Work::WholeStory | Work::Twelve, Cache::First)
            | (_, Cache::Cold) => Self { ratio: None, p99: None },
        }
    }

    const fn within(milliseconds: f64) -> Self {
        Self { ratio: None, p99: Some(milliseconds) }
    }
}

/// Something that was to be no more than its goal.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Check {
    /// Of what: work, size, cache.
    pub(crate) of: String,
    /// What of it.
    pub(crate) what: &'static str,
    pub(crate) goal: f64,
    pub(crate) measured: f64,
    /// Whether the bench fails if it is missed. Ratios and counts do; milliseconds are the machine's.
    pub(crate) gates: bool,
    /// Whether the machine was quiet enough to tell.
    pub(crate) is_judged: bool,
}

impl Check {
    pub(crate) fn is_met(&self) -> bool {
        self.measured <= self.goal
    }

    /// A goal that was missed for certain, and counts.
    pub(crate) fn fails(&self) -> bool {
        self.gates && self.is_judged && !self.is_met()
    }

    pub(crate) fn told(&self) -> String {
        format!("{} ≤ {}", self.what, number(self.goal))
    }

    const fn word(&self) -> &'static str {
        match (self.is_judged, self.measured <= self.goal) {
            (false, _) => "not judged",
            (true, true) => "yes",
            (true, false) => "no",
        }
    }
}

/// A number as it is read: as few decimals as it needs.
pub(crate) fn number(it: f64) -> String {
    let text = format!("{it:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Whether all of some checks are met: "no" if one is not.
pub(crate) fn word(checks: &[Check]) -> &'static str {
    for word in ["no", "not judged", "yes"] {
        if checks.iter().any(|it| it.word() == word) {
            return word;
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(measured: f64, gates: bool, is_judged: bool) -> Check {
        Check { of: String::new(), what: "ratio", goal: 1.1, measured, gates, is_judged }
    }

    #[test]
    fn a_goal_that_is_reached_exactly_is_met() {
        assert!(check(1.1, true, true).is_met());
        assert!(!check(1.11, true, true).is_met());
    }

    #[test]
    fn what_is_not_judged_or_only_told_does_not_fail() {
        assert!(check(2.0, true, true).fails());
        assert!(!check(2.0, false, true).fails());
        assert!(!check(2.0, true, false).fails());
        assert!(!check(1.0, true, true).fails());
    }

    #[test]
    fn one_that_is_missed_speaks_for_all() {
        let (met, missed, unknown) = (check(1.0, true, true), check(2.0, false, true), check(1.0, true, false));
        assert_eq!(word(&[]), "");
        assert_eq!(word(std::slice::from_ref(&met)), "yes");
        assert_eq!(word(&[met.clone(), unknown.clone()]), "not judged");
        assert_eq!(word(&[met, unknown, missed]), "no");
    }

    #[test]
    fn numbers_have_no_idle_decimals() {
        assert_eq!([1.1, 12.0, 1.15, 10.0].map(number), ["1.1", "12", "1.15", "10"]);
    }
}
