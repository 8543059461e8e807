//! The built application in its real window, driven through WebDriver. A test is a story: a [`Stage`] with a folder of its
//! own, an [`App`] that is started on it, killed and started again, and [`Part`]s of the page found by role and name.

#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "a helper of a test fails the test")]

mod app;
mod bus;
mod display;
mod keyboard;
mod part;
mod reader;
mod stage;
pub mod story;

pub use self::{
    app::{Answer, App, Theme},
    display::Cover,
    keyboard::Keyboard,
    part::{Name, Part, Role, has},
    reader::{Heard, Node, Reader},
    stage::{Stage, program, shipped_program},
};
pub use thirtyfour::Key;

use std::{
    thread,
    time::{Duration, Instant},
};

/// How long a person would wait before they called it broken.
pub const PATIENCE: Duration = Duration::from_secs(15);

/// Looks again and again until there is something, or says that patience ran out.
pub fn wait_for<T>(mut look: impl FnMut() -> Option<T>) -> Option<T> {
    let until = Instant::now() + PATIENCE;
    loop {
        if let Some(found) = look() {
            return Some(found);
        }
        if Instant::now() > until {
            return None;
        }
        thread::sleep(Duration::from_millis(40));
    }
}
