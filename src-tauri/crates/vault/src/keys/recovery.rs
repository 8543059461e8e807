//! The recovery key: 150 random bits as six groups of five symbols, each group with a symbol that checks it and its place.

use std::{fmt, str::FromStr};

use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::{VaultError, keys::random};

/// Crockford's symbols: no I, L, O, U.
const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS: usize = 6;
const IN_A_GROUP: usize = 5;

/// The recovery key. It opens one thing: giving an administrator a new passphrase.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct RecoveryKey([[u8; IN_A_GROUP]; GROUPS]);

impl RecoveryKey {
    /// A new one.
    ///
    /// # Errors
    /// When the system gives no random bytes.
    pub fn generate() -> Result<Self, VaultError> {
        let bytes = Zeroizing::new(random::<{ GROUPS * IN_A_GROUP }>()?);
        let (groups, _) = bytes.as_chunks::<IN_A_GROUP>();
        let mut key = Self([[0; IN_A_GROUP]; GROUPS]);
        for (group, random) in key.0.iter_mut().zip(groups) {
            *group = random.map(|it| it & 31);
        }
        Ok(key)
    }

    /// Its groups as they are written down, each with its check symbol.
    #[must_use]
    pub fn groups(&self) -> Vec<String> {
        let symbol = |it: &u8| char::from(SYMBOLS[usize::from(*it)]);
        let groups = self.0.iter().enumerate();
        groups.map(|(place, group)| group.iter().chain([&check(place, group)]).map(symbol).collect()).collect()
    }

    /// Which two groups, from 1, are asked back to see that the key was written down. Always the same two of a key.
    #[must_use]
    pub fn groups_to_confirm(&self) -> [u8; 2] {
        let chosen = blake3::derive_key("stepdown recovery confirmation v1", self.bytes().as_slice());
        let first = chosen[0] % 6;
        let second = (first + 1 + chosen[1] % 5) % 6;
        [first.min(second) + 1, first.max(second) + 1]
    }

    /// Whether what was typed is this group, as a person would see it: case, spaces and look-alikes do not matter.
    #[must_use]
    pub fn same_group(group: &str, typed: &str) -> bool {
        let values = |text: &str| plain(text).chars().map(value).collect::<Option<Vec<u8>>>();
        let group = values(group);
        group.as_ref().is_some_and(|it| !it.is_empty()) && group == values(typed)
    }

    /// Its 150 bits, five in each byte.
    pub(crate) fn bytes(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(self.0.concat())
    }
}

/// The symbol that checks a group in its place. Over GF(32), with a weight of its own for each symbol: a wrong symbol and
/// two swapped ones always show; with a constant of its own for each place: so does a group in another's place.
fn check(place: usize, group: &[u8; IN_A_GROUP]) -> u8 {
    #[expect(clippy::cast_possible_truncation, reason = "there are six places")]
    let constant = 1 + place as u8;
    group.iter().fold(0, |sum, symbol| doubled(sum ^ symbol)) ^ constant
}

/// Times α in GF(32), modulo x⁵ + x² + 1.
const fn doubled(it: u8) -> u8 {
    let it = it << 1;
    if it & 32 == 0 { it } else { it ^ 0b10_0101 }
}

/// Without what stands between symbols.
fn plain(text: &str) -> String {
    text.chars().filter(|it| it.is_alphanumeric()).collect()
}

/// The value of a symbol, whatever it was taken for.
fn value(symbol: char) -> Option<u8> {
    let symbol = match symbol.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    SYMBOLS.iter().position(|it| char::from(*it) == symbol).and_then(|it| u8::try_from(it).ok())
}

impl FromStr for RecoveryKey {
    type Err = VaultError;

    /// # Errors
    /// `RecoverySlip` with the first group that is not right.
    fn from_str(text: &str) -> Result<Self, VaultError> {
        let mut key = Self([[0; IN_A_GROUP]; GROUPS]);
        let groups = Zeroizing::new(split(text));
        for (place, number) in (0..GROUPS).zip(1..) {
            let typed = groups.get(place).map_or("", String::as_str);
            let values: Option<Vec<u8>> = typed.chars().map(value).collect();
            let values = Zeroizing::new(values.unwrap_or_default());
            let Some((group, [sum])) = values.split_first_chunk::<IN_A_GROUP>() else {
                return Err(VaultError::RecoverySlip { group: number });
            };
            if *sum != check(place, group) {
                return Err(VaultError::RecoverySlip { group: number });
            }
            key.0[place] = *group;
        }
        if groups.len() == GROUPS { Ok(key) } else { Err(VaultError::RecoverySlip { group: 6 }) }
    }
}

/// The groups as they were typed apart; else six symbols each.
fn split(text: &str) -> Vec<String> {
    let apart: Vec<String> =
        text.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).map(str::to_owned).collect();
    if apart.len() == GROUPS {
        return apart;
    }
    let symbols: Vec<char> = apart.concat().chars().collect();
    symbols.chunks(IN_A_GROUP + 1).map(|it| it.iter().collect()).collect()
}

impl fmt::Display for RecoveryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.groups().join("-"))
    }
}

impl fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryKey(..)")
    }
}
