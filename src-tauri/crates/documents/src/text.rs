//! Text as the fonts can set it: composed, without what has no form, with a mark for what no bundled font has.

use std::collections::HashMap;

use typst::foundations::{Array, Dict, IntoValue, Value, dict};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::fonts::{self, Fonts};

/// Stands for a character that no bundled font has: □.
pub(crate) const MARK: char = '\u{25A1}';

/// A place where a line may break, though nothing is seen there.
const MAY_BREAK: char = '\u{200B}';

/// Prepares the text of one document, and remembers what it had to replace.
pub(crate) struct Preparation {
    fonts: &'static Fonts,
    replaced: Vec<char>,
    seen: HashMap<String, String>,
}

impl Preparation {
    pub(crate) fn new() -> Self {
        Self { fonts: fonts::latin(), replaced: Vec::new(), seen: HashMap::new() }
    }

    /// The fonts that what was prepared needs.
    pub(crate) fn fonts(&self) -> &'static Fonts {
        self.fonts
    }

    /// What was replaced, each character once, in order.
    pub(crate) fn into_replaced(self) -> Vec<char> {
        self.replaced
    }

    /// Text for the template: its lines, and whether it runs from right to left. Words longer than `room` may break.
    pub(crate) fn value(&mut self, text: &str, room: usize) -> Value {
        let text = composed(text);
        let lines: Vec<String> = text.split('\n').map(|it| self.line(it, room)).collect();
        let value: Dict = dict! {
            "is-empty" => lines.iter().all(|it| shows_nothing(it)),
            "lines" => lines.into_iter().map(IntoValue::into_value).collect::<Array>(),
            "rtl" => runs_right_to_left(&text),
        };
        value.into_value()
    }

    /// Text as one line.
    pub(crate) fn one_line(&mut self, text: &str, room: usize) -> String {
        let text = composed(text).replace('\n', " ");
        let line = self.line(text.trim(), room);
        if shows_nothing(&line) { String::new() } else { line }
    }

    fn line(&mut self, line: &str, room: usize) -> String {
        let mut set = String::with_capacity(line.len());
        let mut unbroken = 0;
        for cluster in line.graphemes(true) {
            let start = set.len();
            self.push(&mut set, cluster);
            let Some(first) = set[start..].chars().next() else { continue };
            unbroken = if breaks_by_itself(first) { 0 } else { unbroken + 1 };
            if unbroken > room {
                set.insert(start, MAY_BREAK);
                unbroken = 1;
            }
        }
        set
    }

    fn push(&mut self, set: &mut String, cluster: &str) {
        if matches!(cluster.as_bytes(), [b' '..=b'~']) {
            set.push_str(cluster);
        } else if let Some(known) = self.seen.get(cluster) {
            set.push_str(known);
        } else {
            let settable = self.settable(cluster);
            set.push_str(&settable);
            self.seen.insert(cluster.to_owned(), settable);
        }
    }

    /// A character with its accents, joiners and variants, as it can be set.
    fn settable(&mut self, cluster: &str) -> String {
        let kept: String = cluster.chars().filter(|&it| !is_left_out(it)).collect();
        let visible: Vec<char> = kept.chars().filter(|&it| !is_invisible(it)).collect();
        if visible.is_empty() {
            return kept.chars().filter(|&it| !is_joiner(it)).collect();
        }
        if self.cover(&visible) {
            return kept;
        }
        if visible.iter().all(|it| it.is_whitespace()) {
            return " ".to_owned();
        }
        let lacking = self.fonts.lacking(&visible);
        let mut set: String = kept.chars().filter(|it| !lacking.contains(it) && !is_joiner(*it)).collect();
        set.push(MARK);
        for character in lacking {
            if !self.replaced.contains(&character) {
                self.replaced.push(character);
            }
        }
        set
    }

    /// Whether the fonts have it; if the Latin ones have not, all are asked from now on.
    fn cover(&mut self, visible: &[char]) -> bool {
        if visible.iter().copied().any(is_private) {
            self.fonts = fonts::all();
            return false;
        }
        self.fonts.cover(visible) || {
            self.fonts = fonts::all();
            self.fonts.cover(visible)
        }
    }
}

/// Composed where Unicode has a composed form, with one kind of line break, tabs as spaces.
fn composed(text: &str) -> String {
    text.replace("\r\n", "\n")
        .nfc()
        .map(|it| match it {
            '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
            '\t' => ' ',
            other => other,
        })
        .collect()
}

/// Whether the first letter with a direction belongs to a script written from right to left.
fn runs_right_to_left(text: &str) -> bool {
    text.chars().find(|it| it.is_alphabetic()).is_some_and(|it| {
        matches!(it,
            '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}'
            | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
    })
}

/// Controls, the mark of byte order, overrides of direction (with which a page would read otherwise than it was
/// written), and other characters that have no form and no use on paper.
fn is_left_out(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{115F}' | '\u{1160}' | '\u{180B}'..='\u{180F}' | '\u{202A}'..='\u{202E}' | '\u{2061}'..='\u{2065}' | '\u{206A}'..='\u{206F}'
            | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E00FF}' | '\u{E01F0}'..='\u{E0FFF}')
        || u32::from(character) & 0xFFFE == 0xFFFE
        || matches!(character, '\u{FDD0}'..='\u{FDEF}')
}

fn shows_nothing(text: &str) -> bool {
    text.chars().all(|it| it.is_whitespace() || is_invisible(it))
}

/// What works on its neighbours and needs no glyph of its own.
fn is_invisible(character: char) -> bool {
    is_joiner(character)
        || matches!(
            character,
            '\u{AD}'
                | '\u{61C}'
                | '\u{17B4}'
                | '\u{17B5}'
                | '\u{200B}'
                | '\u{200E}'
                | '\u{200F}'
                | '\u{2060}'
                | '\u{2066}'..='\u{2069}'
        )
}

/// Joins or chooses forms within a cluster.
fn is_joiner(character: char) -> bool {
    matches!(character,
        '\u{34F}' | '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{E0100}'..='\u{E01EF}')
}

/// Private characters mean nothing outside one font, and an archival PDF may not hold them.
fn is_private(character: char) -> bool {
    matches!(character, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..)
}

/// Spaces, and scripts that Typst breaks without them.
fn breaks_by_itself(character: char) -> bool {
    character.is_whitespace() || character == MAY_BREAK || matches!(character, '\u{E00}'..='\u{EFF}' | '\u{1000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(text: &str) -> (String, Vec<char>) {
        let mut preparation = Preparation::new();
        let line = preparation.one_line(text, 60);
        (line, preparation.into_replaced())
    }

    #[test]
    fn ordinary_words_pass_and_only_other_scripts_ask_for_other_fonts() {
        let mut preparation = Preparation::new();
        let words = "Zoë Nguyễn, “née” O’Brien – 50 µg, ½ tablet → 3×, Ελένη Олена ✓ □";
        assert_eq!(preparation.one_line(words, 60), words);
        assert!(std::ptr::eq(preparation.fonts(), fonts::latin()));
        assert_eq!(preparation.one_line("محمد 王", 60), "محمد 王");
        assert!(std::ptr::eq(preparation.fonts(), fonts::all()));
        assert!(preparation.into_replaced().is_empty());
    }

    #[test]
    fn what_no_font_has_becomes_one_mark_and_is_told() {
        assert_eq!(set("a 🙂 b"), ("a □ b".into(), vec!['🙂']));
        assert_eq!(set("👩‍👩‍👧🙂🙂"), ("□□□".into(), vec!['👩', '👧', '🙂']));
        assert_eq!(set("\u{E000}x"), ("□x".into(), vec!['\u{E000}']));
        assert_eq!(set("𓀀"), ("□".into(), vec!['𓀀']));
        assert_eq!(set("x\u{20E3}"), ("x□".into(), vec!['\u{20E3}']));
    }

    #[test]
    fn what_has_no_form_is_left_out() {
        assert_eq!(set("a\u{0}b\u{7}c\u{FEFF}d\u{202E}e\u{FFFF}"), ("abcde".into(), vec![]));
        assert_eq!(set("a\tb\r\nc\u{2028}d"), ("a b c d".into(), vec![]));
    }

    #[test]
    fn letters_are_composed() {
        assert_eq!(set("e\u{301}o\u{302}\u{301}"), ("éố".into(), vec![]));
    }

    #[test]
    fn a_long_word_may_break() {
        let (line, _) = set(&"x".repeat(150));
        assert_eq!(line.split(MAY_BREAK).map(str::len).collect::<Vec<_>>(), [60, 60, 30]);
        assert_eq!(set(&"王".repeat(150)).0.chars().count(), 150);
    }

    #[test]
    fn the_first_letter_tells_the_direction() {
        assert!(runs_right_to_left("12. محمد Smith"));
        assert!(!runs_right_to_left("Smith محمد"));
        assert!(!runs_right_to_left("… 12"));
    }
}
