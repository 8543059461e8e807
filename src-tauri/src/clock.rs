//! The clock: the one place where the shell asks what time it is.

use vault::Timestamp;

/// Now. With the feature `e2e` a test may set it (`seam.rs`).
#[expect(clippy::disallowed_methods, reason = "this is the clock that everything else is given")]
pub(crate) fn now() -> Timestamp {
    #[cfg(feature = "e2e")]
    if let Some(set) = crate::seam::now() {
        return set;
    }
    Timestamp::new(chrono::Utc::now())
}
