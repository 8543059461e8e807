//! Hands that never leave the keyboard: what they press is counted, and wherever they go the focus is seen.

use std::cell::Cell;

use thirtyfour::{Key, TypingData};

use super::{
    app::{App, HELD},
    wait_for,
};

/// So many steps one takes before one calls it out of reach.
const STEPS: usize = 80;

/// A keyboard in front of the window.
#[derive(Debug)]
pub struct Keyboard<'a> {
    app: &'a App,
    pressed: Cell<usize>,
}

impl<'a> Keyboard<'a> {
    /// In front of this window, nothing pressed yet.
    #[must_use]
    pub fn of(app: &'a App) -> Self {
        Self { app, pressed: Cell::new(0) }
    }

    /// Presses keys, one after another. What is held, as Control, is counted with its key.
    pub fn press(&self, keys: impl Into<TypingData>) -> &Self {
        let keys = keys.into();
        let count = keys.as_vec().iter().filter(|it| !HELD.contains(it)).count();
        self.pressed.set(self.pressed.get() + count);
        self.app.press(keys);
        self
    }

    /// Types what nobody could spare: a name, a sentence. It is not counted.
    pub fn write(&self, words: &str) -> &Self {
        self.app.press(words);
        self
    }

    /// How many keys were pressed since this was last asked.
    pub fn count(&self) -> usize {
        self.pressed.take()
    }

    /// Goes on with a key until the focus is where one wants it, seen on each step. What has the focus: role and name.
    #[track_caller]
    pub fn go(&self, key: impl Into<TypingData>, is_there: impl Fn(&str) -> bool) -> String {
        let key: String = key.into().as_vec().into_iter().collect();
        let mut way = vec![self.app.focus()];
        while !way.last().is_some_and(|it| is_there(it)) {
            if way.len() > STEPS {
                self.app.stop(&format!("the focus does not get there, but to {way:#?}"));
            }
            self.press(key.as_str());
            self.see();
            way.push(self.app.focus());
        }
        way.pop().unwrap_or_default()
    }

    /// Tab, until what one wants has the focus: "button Sign".
    #[track_caller]
    pub fn tab_to(&self, what: &str) {
        self.go(Key::Tab, |it| it == what);
    }

    /// Waits until the focus has come to where it belongs by itself.
    #[track_caller]
    pub fn is_at(&self, what: &str) {
        if wait_for(|| (self.app.focus() == what).then_some(())).is_none() {
            self.app.stop(&format!("the focus is on {:?}, not on {what:?}", self.app.focus()));
        }
        self.see();
    }

    /// One sees where the focus is, and the frame of the window stands still.
    #[track_caller]
    pub fn see(&self) {
        let troubles = self.app.troubles();
        if !troubles.is_empty() {
            self.app.stop(&troubles.join("; "));
        }
    }
}
