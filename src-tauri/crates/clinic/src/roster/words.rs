//! The words of a heading, however a program writes them: "E-mail 1 - Value", "HOMEPHONE", "dateOfBirth", "D.O.B." are
//! "email 1 value", "home phone", "birth date", "birth date".

use super::text::one_line;

/// More of a heading is not looked at: what it says, it says at its beginning.
const LONGEST: usize = 200;

/// A heading's words in lower case. Lists of words are texts divided by spaces, so that they can be read.
#[derive(Debug, Clone, Default)]
pub(super) struct Words(Vec<String>);

impl Words {
    pub(super) fn of(heading: &str) -> Self {
        let mut words = Self::default();
        let mut letters = String::new();
        let beginning: String = heading.chars().take(LONGEST).collect();
        for word in divided(&beginning) {
            // "D.O.B." comes as three words of one letter, "E-mail" as one and a word.
            if word.chars().count() == 1 && word.chars().all(char::is_alphabetic) {
                letters.push_str(&word);
                continue;
            }
            if (letters.as_str(), word.as_str()) != ("e", "mail") {
                words.spell(&letters);
            }
            letters.clear();
            words.spell(&word);
        }
        words.spell(&letters);
        words
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// Whether any of some words is among them.
    pub(super) fn has(&self, some: &str) -> bool {
        self.iter().any(|it| is_of(it, some))
    }

    /// Whether there are none but these, and numbers.
    pub(super) fn are_all(&self, known: &str) -> bool {
        self.iter().all(|it| is_of(it, known) || is_number(it))
    }

    /// The others.
    pub(super) fn without(&self, some: &str) -> Self {
        Self(self.0.iter().filter(|it| !is_of(it, some)).cloned().collect())
    }

    pub(super) fn without_numbers(&self) -> Self {
        Self(self.0.iter().filter(|it| !is_number(it)).cloned().collect())
    }

    /// All of them, divided by spaces.
    pub(super) fn phrase(&self) -> String {
        self.0.join(" ")
    }

    fn spell(&mut self, word: &str) {
        const SPELLINGS: [(&str, &str); 24] = [
            ("addr", "address"),
            ("bday", "birth date"),
            ("birthdate", "birth date"),
            ("birthday", "birth date"),
            ("biz", "work"),
            ("born", "birth date"),
            ("cell", "mobile"),
            ("cellular", "mobile"),
            ("dob", "birth date"),
            ("emails", "email"),
            ("fname", "first name"),
            ("forename", "first name"),
            ("identifier", "id"),
            ("lname", "last name"),
            ("mail", "email"),
            ("mname", "middle name"),
            ("nbr", "number"),
            ("no", "number"),
            ("num", "number"),
            ("ph", "phone"),
            ("postcode", "postal code"),
            ("surname", "last name"),
            ("tel", "phone"),
            ("telephone", "phone"),
        ];
        match SPELLINGS.iter().find(|(written, _)| *written == word) {
            Some((_, meant)) => self.0.extend(meant.split(' ').map(str::to_owned)),
            None => self.0.extend(compound(word).unwrap_or_else(|| vec![word.to_owned()])),
        }
    }
}

pub(super) fn is_of(word: &str, list: &str) -> bool {
    list.split(' ').any(|it| it == word)
}

pub(super) fn is_number(word: &str) -> bool {
    word.bytes().all(|it| it.is_ascii_digit())
}

/// Words as they stand: divided at what is no letter or digit, before a capital after a small letter, around digits.
fn divided(heading: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut previous = ' ';
    for it in one_line(heading).replace('#', " number ").chars() {
        let is_new = (previous.is_lowercase() && it.is_uppercase()) || previous.is_ascii_digit() != it.is_ascii_digit();
        if is_new || !it.is_alphanumeric() {
            words.push(String::new());
        }
        if it.is_alphanumeric()
            && let Some(word) = words.last_mut()
        {
            word.extend(it.to_lowercase());
        }
        previous = it;
    }
    words.retain(|it| !it.is_empty());
    words
}

/// "homephone" as "home", "phone": a word made of known words only. No part begins another, so that there is one way.
fn compound(word: &str) -> Option<Vec<String>> {
    const PARTS: &str = "account address alt birth business case cell chart city client code contact country date day email \
        emergency external family father fax first full given guardian health home id initial insurance last line maiden medical \
        member middle mobile mother name nick number of other patient phone policy postal preferred province record registration \
        relationship security social spouse state street suffix type work zip";
    if word.is_empty() {
        return Some(Vec::new());
    }
    PARTS.split(' ').find_map(|part| {
        let mut parts = compound(word.strip_prefix(part)?)?;
        parts.insert(0, if part == "cell" { "mobile" } else { part }.to_owned());
        Some(parts)
    })
}
