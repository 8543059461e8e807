//! Keys pressed as if by hand, and what the display shows then.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    thread,
    time::{Duration, Instant},
};

use x11rb::{
    CURRENT_TIME,
    connection::Connection,
    protocol::{
        xproto::{self, ConnectionExt as _, ImageFormat, InputFocus, MapState, Window},
        xtest::ConnectionExt as _,
    },
    rust_connection::RustConnection,
};

/// A key, by what X calls its symbol.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Key(u32);

impl Key {
    pub(crate) const ENTER: Self = Self(0xFF0D);
    pub(crate) const CONTROL: Self = Self(0xFFE3);

    /// A small letter or a digit.
    pub(crate) const fn of(letter: u8) -> Self {
        Self(letter as u32)
    }
}

/// How long a screen may take to change, and then to be still.
const AT_MOST: Duration = Duration::from_secs(20);

/// Between two looks: shorter than a caret blinks.
const LOOK: Duration = Duration::from_millis(200);

/// A keyboard and an eye.
pub(crate) struct Person<'a> {
    display: &'a RustConnection,
    root: Window,
    first: u8,
    of_a_key: usize,
    symbols: Vec<u32>,
    seen: u64,
}

impl<'a> Person<'a> {
    /// Somebody in front of the one window of the display, which gets the focus: there is no window manager.
    pub(crate) fn at(display: &'a RustConnection, root: Window) -> Self {
        let setup = display.setup();
        let (first, last) = (setup.min_keycode, setup.max_keycode);
        let mapping = display.get_keyboard_mapping(first, last - first + 1).expect("a question").reply();
        let mapping = mapping.expect("what the keys mean");
        let symbols = mapping.keysyms;
        let person =
            Self { display, root, first, of_a_key: usize::from(mapping.keysyms_per_keycode), symbols, seen: 0 };
        let window = person.window();
        display.set_input_focus(InputFocus::POINTER_ROOT, window, CURRENT_TIME).expect("the focus");
        display.flush().expect("a display");
        Self { seen: person.still(), ..person }
    }

    /// The window that is seen.
    fn window(&self) -> Window {
        let children = self.display.query_tree(self.root).expect("a question").reply().expect("the windows").children;
        let is_seen = |it: &Window| {
            let attributes = self.display.get_window_attributes(*it).expect("a question").reply();
            let geometry = self.display.get_geometry(*it).expect("a question").reply();
            attributes.is_ok_and(|it| it.map_state == MapState::VIEWABLE) && geometry.is_ok_and(|it| it.width > 600)
        };
        children.into_iter().rev().find(is_seen).expect("a window")
    }

    /// Presses keys together, the last one in the middle.
    pub(crate) fn press(&self, keys: &[Key]) {
        let codes: Vec<u8> = keys.iter().map(|it| self.code(*it)).collect();
        let downs = codes.iter().map(|it| (xproto::KEY_PRESS_EVENT, *it));
        let ups = codes.iter().rev().map(|it| (xproto::KEY_RELEASE_EVENT, *it));
        for (event, code) in downs.chain(ups) {
            self.display.xtest_fake_input(event, code, CURRENT_TIME, self.root, 0, 0, 0).expect("a key");
        }
        self.display.flush().expect("a display");
    }

    fn code(&self, key: Key) -> u8 {
        let at =
            self.symbols.chunks(self.of_a_key).position(|it| it.first() == Some(&key.0)).expect("a key that means it");
        self.first + u8::try_from(at).expect("a code of a key")
    }

    /// Waits until something else is seen than before, and it is still.
    ///
    /// # Panics
    /// When nothing changes.
    pub(crate) fn sees_a_change(&mut self, after: &str) {
        let begun = Instant::now();
        loop {
            let now = self.still();
            if now != self.seen {
                self.seen = now;
                return;
            }
            assert!(begun.elapsed() < AT_MOST, "nothing changes after {after}");
        }
    }

    /// What is seen once it is the same three times.
    fn still(&self) -> u64 {
        let begun = Instant::now();
        let mut seen = [self.look(), 0, 1];
        while seen.iter().any(|it| *it != seen[0]) {
            assert!(begun.elapsed() < AT_MOST, "the screen never rests");
            thread::sleep(LOOK);
            seen = [self.look(), seen[0], seen[1]];
        }
        seen[0]
    }

    fn look(&self) -> u64 {
        let geometry = self.display.get_geometry(self.root).expect("a question").reply().expect("its size");
        let image = self.display.get_image(ImageFormat::Z_PIXMAP, self.root, 0, 0, geometry.width, geometry.height, !0);
        let mut hasher = DefaultHasher::new();
        image.expect("a question").reply().expect("what is seen").data.hash(&mut hasher);
        hasher.finish()
    }
}
