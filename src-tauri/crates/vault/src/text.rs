//! What the files hold as text.

/// The text without the characters that the files must not hold: NUL, and control characters but line break and tab.
#[must_use]
pub fn clean(text: &str) -> String {
    text.chars().filter(|it| !it.is_control() || matches!(it, '\n' | '\t')).collect()
}
