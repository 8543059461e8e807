//! Near-copies: identical text across members is a top audit finding, so the therapist is told while writing.
//!
//! Two notes are compared by their shingles: every run of five words, each note a set of them. Their likeness is the share
//! of the shingles of both that both have (Jaccard). One word changed in the middle costs five shingles, so half is a
//! copy with a few words exchanged, while two notes about the same hour that merely share a phrase stay far below.
//! Before that, what differs between two honest copies is made the same: the member's own name and pronouns.

use std::{
    collections::BTreeSet,
    hash::{DefaultHasher, Hash, Hasher},
    ops::Range,
};

/// Words in a shingle.
const SHINGLE: usize = 5;

/// Words of a note that are compared. A copy shows in its beginning, and twenty long notes stay quick.
const COMPARED: usize = 1_000;

/// Longest text shown of what two notes share, in characters.
const SHOWN: usize = 240;

/// Words that stand for the member, as their name does.
const PRONOUNS: &[&str] = &[
    "he",
    "him",
    "his",
    "himself",
    "she",
    "her",
    "hers",
    "herself",
    "they",
    "them",
    "their",
    "theirs",
    "themself",
    "themselves",
    "ze",
    "hir",
    "zir",
    "xe",
    "xem",
    "xyr",
    "client",
    "member",
    "patient",
];

/// A note's words, ready to be compared.
pub(super) struct Words<'a> {
    text: &'a str,
    /// Where each word stands in the text.
    places: Vec<Range<usize>>,
    /// What is compared of each word.
    words: Vec<u64>,
    shingles: BTreeSet<u64>,
}

impl<'a> Words<'a> {
    /// The words of a note about the member of this name.
    pub(super) fn of(text: &'a str, name: &str) -> Self {
        let name = crate::normal(name);
        let own: BTreeSet<&str> = name.split(' ').chain(PRONOUNS.iter().copied()).collect();
        let mut places = Vec::new();
        let mut words = Vec::new();
        for place in places_of_words(text) {
            let word = crate::normal(&text[place.clone()]);
            if word.is_empty() {
                continue;
            }
            words.push(hash(if own.contains(word.as_str()) { "" } else { &word }));
            places.push(place);
            if words.len() == COMPARED {
                break;
            }
        }
        let shingles = words.windows(SHINGLE.min(words.len()).max(1)).map(hash).collect();
        Self { text, places, words, shingles }
    }

    /// The longest run of words that stands in both, as it is written here; nothing unless the notes are near-copies.
    pub(super) fn shared_with(&self, other: &Self) -> Option<String> {
        if !self.is_like(other) {
            return None;
        }
        let run = longest_run(&self.words, &other.words);
        let (first, last) = (self.places.get(run.start)?, self.places.get(run.end.checked_sub(1)?)?);
        Some(self.text[first.start..last.end].chars().take(SHOWN).collect())
    }

    /// At least half of the shingles of both stand in both.
    fn is_like(&self, other: &Self) -> bool {
        let both = self.shingles.intersection(&other.shingles).count();
        let either = self.shingles.len() + other.shingles.len() - both;
        both > 0 && 2 * both >= either
    }
}

/// Where the words of a text stand: runs without white space.
fn places_of_words(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.split_whitespace().map(|word| {
        let start = word.as_ptr().addr() - text.as_ptr().addr();
        start..start + word.len()
    })
}

/// The longest common run, as a range of the first: by rows, since a run ending here is one longer than the run ending a
/// word earlier in both.
fn longest_run(one: &[u64], other: &[u64]) -> Range<usize> {
    let mut longest = 0..0;
    let mut ending = vec![0; other.len() + 1];
    for (at, word) in one.iter().enumerate() {
        for (beside, same) in other.iter().enumerate().rev() {
            ending[beside + 1] = if word == same { ending[beside] + 1 } else { 0 };
            if ending[beside + 1] > longest.len() {
                longest = at + 1 - ending[beside + 1]..at + 1;
            }
        }
    }
    longest
}

fn hash(it: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    it.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shared(one: (&str, &str), other: (&str, &str)) -> Option<String> {
        Words::of(one.1, one.0).shared_with(&Words::of(other.1, other.0))
    }

    #[test]
    fn a_copy_with_the_name_exchanged_is_found() {
        let ada =
            ("Ada Example", "Ada took part actively and named two of her triggers. She will call her sponsor tonight.");
        let ben =
            ("Ben Example", "Ben took part actively and named two of his triggers. He will call his sponsor tonight.");
        assert_eq!(shared(ben, ada).as_deref(), Some(ben.1));
    }

    #[test]
    fn notes_about_the_same_hour_are_not_copies() {
        let ada = (
            "Ada Example",
            "Described the argument with her sister and practised saying no. Left calmer than she came.",
        );
        let ben = (
            "Ben Example",
            "Listened more than he spoke; practised saying no once, with a laugh. Slept badly since Sunday.",
        );
        assert_eq!(shared(ada, ben), None);
    }

    #[test]
    fn a_shared_sentence_in_longer_notes_is_not_enough() {
        let sentence = "The group practised refusal skills in pairs.";
        let ada =
            format!("{sentence} Ada went first and was frank about the wedding on Saturday and her uncle who pours.");
        let ben =
            format!("{sentence} Ben would rather not, then did, and found a sentence he can say to his crew at work.");
        assert_eq!(shared(("Ada", &ada), ("Ben", &ben)), None);
    }

    #[test]
    fn very_short_notes_are_compared_whole() {
        assert_eq!(
            shared(("Ada", "Participated well."), ("Ben", "participated WELL")).as_deref(),
            Some("Participated well.")
        );
        assert_eq!(shared(("Ada", "Participated well."), ("Ben", "Left early.")), None);
        assert_eq!(shared(("Ada", ""), ("Ben", "")), None);
        assert_eq!(shared(("Ada", "—  … 🙂"), ("Ben", "")), None);
    }

    #[test]
    fn what_both_share_is_shown_as_it_is_written() {
        let ada = ("Ada", "«Élan»: named three warning signs, and a plan for each of them; asked for help.");
        let ben = ("Ben", "He named three warning signs and a plan for each of them; asked for help today.");
        assert_eq!(
            shared(ada, ben).as_deref(),
            Some("named three warning signs, and a plan for each of them; asked for help.")
        );
    }

    #[test]
    fn twenty_long_notes_are_quick() {
        let texts: Vec<String> = (0..20).map(|it| format!("{it} word ").repeat(10_000)).collect();
        let words: Vec<Words> = texts.iter().map(|it| Words::of(it, "Ada")).collect();
        for one in &words {
            for other in &words {
                let _ = one.is_like(other);
            }
        }
        assert_eq!(words[0].words.len(), COMPARED);
        assert!(words[0].shared_with(&words[1]).is_none(), "only every second word is the same");
        assert_eq!(words[0].shared_with(&words[0]).unwrap().chars().count(), SHOWN);
    }
}
