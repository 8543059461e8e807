//! Figures of a measurement: least, middle, and the one that only a hundredth exceeds.

use std::{fmt, time::Duration};

/// Some times, sorted.
#[derive(Debug, Clone)]
pub(crate) struct Figures(Vec<Duration>);

impl Figures {
    /// # Panics
    /// Without a time.
    pub(crate) fn of(mut times: Vec<Duration>) -> Self {
        assert!(!times.is_empty(), "something was measured");
        times.sort_unstable();
        Self(times)
    }

    pub(crate) fn least(&self) -> Duration {
        self.0[0]
    }

    pub(crate) fn median(&self) -> Duration {
        self.0[self.0.len() / 2]
    }

    pub(crate) fn p99(&self) -> Duration {
        self.0[(self.0.len() * 99).div_ceil(100) - 1]
    }
}

/// Least, middle and the hundredth, in milliseconds.
impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [least, median, p99] = [self.least(), self.median(), self.p99()].map(milliseconds);
        write!(f, "{least:.2} / {median:.2} / {p99:.2}")
    }
}

pub(crate) fn milliseconds(it: Duration) -> f64 {
    it.as_secs_f64() * 1000.0
}

/// The middle of the ratios, pair by pair: what both of a pair suffered from cancels out.
///
/// # Panics
/// Without a pair.
pub(crate) fn ratio(pairs: &[(f64, f64)]) -> f64 {
    let mut ratios: Vec<f64> = pairs.iter().map(|(of, to)| of / to).collect();
    ratios.sort_unstable_by(f64::total_cmp);
    ratios[ratios.len() / 2]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hundredth_is_cut_off_at_the_top() {
        let figures = Figures::of((1..=200).rev().map(Duration::from_millis).collect());
        assert_eq!(figures.least().as_millis(), 1);
        assert_eq!(figures.median().as_millis(), 101);
        assert_eq!(figures.p99().as_millis(), 198);
    }

    #[test]
    fn a_ratio_is_taken_pair_by_pair() {
        assert_eq!(ratio(&[(2.0, 1.0), (30.0, 10.0), (100.0, 25.0)]), 3.0);
    }
}
