//! Passphrases: what makes one weak, what is offered instead, and what is derived from it.

use std::time::{Duration, Instant};

use argon2::{Algorithm, Argon2, Params, Version};
use bip39::Language;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;
use zxcvbn::{Score, zxcvbn};

use crate::{
    VaultError,
    keys::{Secret, random},
    words,
};

words! {
    /// In which way a passphrase is weak.
    Weakness {
        /// Less than fifteen characters.
        TooShort = "tooShort",
        /// Easily guessed: common words, a name, a season and a year, a pattern.
        TooCommon = "tooCommon",
    }
}

/// The least number of characters.
const SHORTEST: usize = 15;

/// Parts that say nothing, although estimators count them.
const SEASONS: &[&str] = &[
    "spring",
    "summer",
    "autumn",
    "winter",
    "fall",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "password",
    "passphrase",
    "stepdown",
];

/// What is weak about a passphrase, if anything. `inputs` are names known to whoever guesses: the person's, the clinic's.
#[must_use]
pub fn weakness(passphrase: &str, inputs: &[&str]) -> Option<Weakness> {
    let passphrase = normalized(passphrase);
    if passphrase.chars().count() < SHORTEST {
        return Some(Weakness::TooShort);
    }
    // Beyond this the estimate only takes longer.
    let start: String = passphrase.to_lowercase().chars().take(72).collect();
    let inputs: Vec<String> = inputs
        .iter()
        .flat_map(|it| it.split_whitespace())
        .map(str::to_lowercase)
        .filter(|it| it.chars().count() > 2)
        .collect();
    let inputs: Vec<&str> = inputs.iter().map(String::as_str).collect();
    let is_common = zxcvbn(&start, &inputs).score() < Score::Three || says_little(start, &inputs);
    is_common.then_some(Weakness::TooCommon)
}

/// Whether little is left without names, seasons and years.
fn says_little(mut text: String, inputs: &[&str]) -> bool {
    for part in inputs.iter().chain(SEASONS) {
        text = text.replace(part, " ");
    }
    text.retain(|it| it.is_alphabetic());
    text.chars().count() < 8
}

/// Five random words.
///
/// # Errors
/// When the system gives no random bytes.
pub fn suggest_passphrase() -> Result<String, VaultError> {
    Ok(five_words()?.to_string())
}

/// Five of 2048 words: 55 bits.
pub(crate) fn five_words() -> Result<Zeroizing<String>, VaultError> {
    let words = Language::English.word_list();
    let numbers = Zeroizing::new(random::<10>()?);
    let (pairs, _) = numbers.as_chunks::<2>();
    let chosen: Vec<&str> = pairs.iter().map(|it| words[usize::from(u16::from_le_bytes(*it)) % words.len()]).collect();
    Ok(Zeroizing::new(chosen.join(" ")))
}

/// As it is compared: however it was typed on this keyboard or that one.
pub(crate) fn normalized(text: &str) -> Zeroizing<String> {
    Zeroizing::new(text.nfkc().collect())
}

/// A name as sign-in compares it: case and spaces do not matter.
pub fn normal_name(name: &str) -> String {
    let name: String = name.nfkc().collect::<String>().to_lowercase();
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What deriving a key from a passphrase costs (Argon2id).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Cost {
    /// Memory, in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
    /// Lanes, computed side by side.
    pub lanes: u32,
}

impl Default for Cost {
    fn default() -> Self {
        Self { memory_kib: 128 * 1024, passes: 3, lanes: 4 }
    }
}

impl Cost {
    /// The least that is accepted.
    pub const FLOOR: Self = Self { memory_kib: 64 * 1024, passes: 2, lanes: 1 };

    /// The default, with less memory if it takes this machine more than a second; never below the floor.
    #[must_use]
    pub fn calibrated() -> Self {
        let default = Self::default();
        let begun = Instant::now();
        if default.derive(b"calibration", b"calibration salt").is_err() {
            return default;
        }
        let taken = begun.elapsed().max(Duration::from_millis(1));
        let share = (1.0 / taken.as_secs_f64()).min(1.0);
        // Between the floor and the default: the cast loses nothing that counts.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a small whole number")]
        let memory_kib = (f64::from(default.memory_kib) * share) as u32;
        Self { memory_kib: memory_kib.next_multiple_of(1024).max(Self::FLOOR.memory_kib), ..default }
    }

    /// Whether it is within the bounds that a `vault.json` may ask for.
    pub(crate) fn is_acceptable(&self) -> bool {
        (64 * 1024..=1024 * 1024).contains(&self.memory_kib)
            && (2..=10).contains(&self.passes)
            && (1..=8).contains(&self.lanes)
    }

    pub(crate) fn derive(&self, secret: &[u8], salt: &[u8]) -> Result<Secret, VaultError> {
        let refused = |_| VaultError::Internal("the parameters of Argon2");
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32)).map_err(refused)?;
        let mut derived = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(secret, salt, derived.as_mut())
            .map_err(refused)?;
        Ok(Secret::new(*derived))
    }
}
