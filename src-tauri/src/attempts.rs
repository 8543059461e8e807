//! Wrong attempts to sign in: after the third, each makes the next wait longer.

use vault::Timestamp;

use crate::error::AppError;

/// How often it went wrong in a row, and until when to wait.
#[derive(Debug, Default)]
pub(crate) struct Attempts {
    failed: u32,
    not_before: Option<Timestamp>,
}

impl Attempts {
    /// Refuses while one has to wait.
    pub(crate) fn ready(&self, now: Timestamp) -> Result<(), AppError> {
        let wait = self.not_before.map_or(0, |until| (until.utc() - now.utc()).num_milliseconds());
        if wait <= 0 {
            return Ok(());
        }
        Err(AppError::Wait { seconds: u32::try_from(wait.div_euclid(1000) + 1).unwrap_or(u32::MAX) })
    }

    /// Counts a wrong attempt: 1, 2, 4 … 60 seconds from the third on.
    pub(crate) fn failed(&mut self, now: Timestamp) {
        self.failed = self.failed.saturating_add(1);
        if let Some(exponent) = self.failed.checked_sub(3) {
            let seconds = 2_i64.pow(exponent.min(6)).min(60);
            self.not_before = Some(Timestamp::new(now.utc() + chrono::TimeDelta::seconds(seconds)));
        }
    }

    /// Forgets them: someone signed in.
    pub(crate) fn succeeded(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: u32) -> Timestamp {
        format!("2026-11-24T14:{:02}:{:02}.000Z", second / 60, second % 60).parse().unwrap()
    }

    #[test]
    fn two_slips_cost_nothing_and_the_third_makes_one_wait() {
        let mut attempts = Attempts::default();
        attempts.failed(at(0));
        attempts.failed(at(0));
        assert!(attempts.ready(at(0)).is_ok());
        attempts.failed(at(0));
        assert!(matches!(attempts.ready(at(0)), Err(AppError::Wait { seconds: 2 })));
        assert!(attempts.ready(at(1)).is_ok());
    }

    #[test]
    fn the_wait_doubles_up_to_a_minute_and_ends_with_success() {
        let mut attempts = Attempts::default();
        for _ in 0..20 {
            attempts.failed(at(0));
        }
        assert!(attempts.ready(at(59)).is_err());
        assert!(attempts.ready(at(60)).is_ok());
        attempts.succeeded();
        assert!(attempts.ready(at(0)).is_ok());
    }
}
