//! Helpers of the journeys: a clinic in a folder on a disk, forms filled in as people fill them in, and work that can be
//! told again after a crash.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a journey that cannot go on stops")]

pub mod dump;
pub mod forms;
pub mod house;
pub mod work;
