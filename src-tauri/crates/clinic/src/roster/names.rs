//! Names as rosters write them: "Last, First Middle", suffixes inside surnames, nicknames in quotes, titles, couples.

use super::text::{is_picture, one_line};

/// A name in its parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) first: String,
    pub(super) middle: String,
    /// The surname, or the single name.
    pub(super) last: String,
    pub(super) suffix: String,
    pub(super) preferred: String,
    /// Whether two people share the cell: "Per & Astrid".
    pub(super) is_two_people: bool,
}

impl Name {
    /// A surname, or a single name, is all a name needs.
    pub(super) fn is_complete(&self) -> bool {
        !self.last.is_empty()
    }

    /// "Abernathy, Corwin T".
    pub(super) fn sorted(&self) -> String {
        let last = joined(&[&self.last, &self.suffix]);
        let given = joined(&[&self.first, &self.middle]);
        [last, given].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// A name that stands in columns of its own.
pub(super) fn from_parts(first: &str, middle: &str, last: &str, suffix: &str) -> Name {
    if one_line(first).is_empty() && last.contains(',') {
        return from_full(last);
    }
    let (first_part, preferred) = without_nickname(first);
    let (last_part, suffix_in_last) = without_suffix(&one_line(last));
    let (given, middle) = match (without_title(&first_part), one_line(middle)) {
        (given, middle) if has_letter(&given) => (given, middle),
        (_, middle) => (middle, String::new()),
    };
    Name {
        first: given,
        middle,
        last: if has_letter(&last_part) { last_part } else { String::new() },
        suffix: if one_line(suffix).is_empty() { suffix_in_last } else { one_line(suffix) },
        preferred,
        // "Ampersand & Sons" is one surname; two people share a first name's cell.
        is_two_people: is_two(first),
    }
}

/// A name that stands in one cell.
pub(super) fn from_full(text: &str) -> Name {
    let (name, preferred) = without_nickname(text);
    let name = without_title(&name);
    let (before, after) =
        name.split_once(',').map_or((name.as_str(), None), |(before, after)| (before.trim(), Some(after.trim())));
    let mut read = match after {
        Some(after) if !is_suffix(after) => last_first(before, after),
        Some(suffix) => Name { suffix: suffix.to_owned(), ..first_last(before) },
        None => first_last(before),
    };
    read.preferred = preferred;
    if is_two(after.unwrap_or(&name)) || text.split(['\n', '\r']).filter(|it| has_letter(it)).count() > 1 {
        // Shown whole, to be mended: "Per & Lindqvist, Astrid" stands where the first name will.
        let given = after.map_or_else(|| joined(&[&read.first, &read.middle]), str::to_owned);
        read = Name { first: given, last: read.last, is_two_people: true, ..Name::default() };
    }
    if !has_letter(&read.last) {
        read.last.clear();
    }
    read
}

/// "Marchetti Jr.", "Dante R": also "Ellery", "Marcus T, Jr.".
fn last_first(before: &str, after: &str) -> Name {
    let (last, suffix_in_last) = without_suffix(before);
    let (given, suffix_after) = match after.rsplit_once(',') {
        Some((given, suffix)) if is_suffix(suffix.trim()) => (given.trim(), suffix.trim().to_owned()),
        // "Ellery, Jr., Marcus": the suffix stands between.
        Some((suffix, given)) if is_suffix(suffix.trim()) => (given.trim(), suffix.trim().to_owned()),
        Some(_) | None => (after, String::new()),
    };
    let given = without_title(given);
    let (given, suffix_in_given) = without_suffix(&given);
    let (first, middle) = given.split_once(' ').unwrap_or((&given, ""));
    let suffix =
        [suffix_in_last, suffix_after, suffix_in_given].into_iter().find(|it| !it.is_empty()).unwrap_or_default();
    Name { first: first.to_owned(), middle: middle.to_owned(), last, suffix, ..Name::default() }
}

/// "Marcus T Ellery Jr.", "Joost van der Zandt", "Madonna".
fn first_last(text: &str) -> Name {
    let (text, suffix) = without_suffix(text);
    let words: Vec<&str> = text.split(' ').filter(|it| !it.is_empty()).collect();
    let [first, rest @ ..] = words.as_slice() else { return Name::default() };
    if rest.is_empty() {
        return Name { last: (*first).to_owned(), suffix, ..Name::default() };
    }
    let surname = surname_from(rest);
    Name {
        first: (*first).to_owned(),
        middle: rest[..surname].join(" "),
        last: rest[surname..].join(" "),
        suffix,
        ..Name::default()
    }
}

/// Where the surname begins: the last word, with the particles before it, and what "y" or "e" joins to it.
fn surname_from(words: &[&str]) -> usize {
    const PARTICLES: [&str; 35] = [
        "al", "ap", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el",
        "ibn", "la", "las", "le", "los", "mac", "mc", "ni", "ní", "ó", "o", "san", "santa", "st.", "ten", "ter", "van",
        "von", "zu",
    ];
    let mut start = words.len() - 1;
    while start > 0 {
        let before = words[start - 1].to_lowercase();
        if PARTICLES.contains(&before.as_str()) {
            start -= 1;
        } else if start > 1 && matches!(before.as_str(), "y" | "e") {
            start -= 2;
        } else {
            break;
        }
    }
    start
}

fn has_letter(text: &str) -> bool {
    text.chars().any(|it| it.is_alphabetic() || is_picture(it))
}

fn joined(words: &[&str]) -> String {
    words.iter().filter(|it| !it.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

/// "Per & Astrid", "Per and Astrid", "Per / Astrid".
fn is_two(text: &str) -> bool {
    let text = one_line(text);
    text.split(' ').enumerate().any(|(at, word)| {
        let is_between = at > 0 && matches!(word.to_lowercase().as_str(), "&" | "&amp;" | "and" | "+" | "/");
        let is_joined = word.split_once(['&', '+']).is_some_and(|(before, after)| {
            before.chars().all(char::is_alphabetic)
                && after.chars().all(char::is_alphabetic)
                && before.len() > 1
                && after.len() > 1
        });
        is_between || is_joined
    })
}

/// "Jr.", "III", "Esq.".
fn is_suffix(word: &str) -> bool {
    const SUFFIXES: [&str; 14] =
        ["jr", "sr", "jnr", "snr", "junior", "senior", "ii", "iii", "iv", "2nd", "3rd", "4th", "esq", "phd"];
    SUFFIXES.contains(&word.to_lowercase().replace('.', "").as_str())
}

/// A name and the suffix at its end, which a comma may divide from it.
fn without_suffix(text: &str) -> (String, String) {
    match text.rsplit_once([' ', ',']) {
        Some((name, suffix)) if is_suffix(suffix) && !name.trim().is_empty() => {
            (name.trim_end_matches([' ', ',']).to_owned(), suffix.to_owned())
        }
        Some(_) | None => (text.to_owned(), String::new()),
    }
}

fn without_title(text: &str) -> String {
    const TITLES: [&str; 10] = ["dr", "mr", "mrs", "ms", "miss", "mx", "prof", "professor", "rev", "doctor"];
    let mut rest = text.trim();
    while let Some((word, after)) = rest.split_once(' ') {
        // "Dr" alone may be a name; "Dr Ellery" is one with a title.
        if !TITLES.contains(&word.to_lowercase().trim_end_matches('.')) {
            break;
        }
        rest = after.trim();
    }
    rest.to_owned()
}

/// `Ives "Teddy"` is Ives, called Teddy.
fn without_nickname(text: &str) -> (String, String) {
    const QUOTES: [(char, char); 5] = [('"', '"'), ('“', '”'), ('„', '“'), ('«', '»'), ('(', ')')];
    let text = one_line(text);
    for (open, close) in QUOTES {
        let Some((before, rest)) = text.split_once(open) else { continue };
        let Some((inside, after)) = rest.split_once(close) else { continue };
        let is_name =
            has_letter(inside) && inside.chars().all(|it| it.is_alphabetic() || " -'’.".contains(it) || !it.is_ascii());
        // `alert("x")` is no nickname: one stands apart.
        let stands_apart = (before.is_empty() || before.ends_with(' ')) && (has_letter(before) || has_letter(after));
        if is_name && stands_apart {
            return (one_line(&format!("{before} {after}")).replace(" ,", ","), one_line(inside));
        }
    }
    (text, String::new())
}
