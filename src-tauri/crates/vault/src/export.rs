//! What the macros `id!` and `words!` need where they are used. Not for anyone else.

pub use chrono;
pub use rusqlite;
pub use serde;
pub use specta;
pub use uuid;

use chrono::{NaiveDate, NaiveTime};
use specta::{
    Types,
    datatype::{DataType, Reference},
};
use uuid::{Builder, Uuid};

use crate::fields::Fields;

/// The id that follows from a namespace and parts; their lengths count, so that ("ab", "c") and ("a", "bc") differ.
#[must_use]
pub fn derived(namespace: Uuid, parts: &[&[u8]]) -> Uuid {
    let mut fields = Fields::default();
    for part in parts {
        fields.push(part);
    }
    Uuid::new_v5(&namespace, fields.as_bytes())
}

/// The same, placed by a day: what follows from a later day sorts later, beside the ids that are made then (UUIDv7), and
/// what has its first part in common lies together. So a day's rows lie on a few pages, however long the record runs.
#[must_use]
pub fn derived_on(day: NaiveDate, namespace: Uuid, parts: &[&[u8]]) -> Uuid {
    let of_all = derived(namespace, parts).as_u128();
    let of_first = derived(namespace, parts.get(..1).unwrap_or_default()).as_u128();
    let place = first_on(day).as_u128() | of_first >> 112 << 64;
    Builder::from_custom_bytes((place | of_all & u128::from(u64::MAX)).to_be_bytes()).into_uuid()
}

/// What every id of a day is above, and every id of the days before below.
#[must_use]
pub fn first_on(day: NaiveDate) -> Uuid {
    let midnight = u64::try_from(day.and_time(NaiveTime::MIN).and_utc().timestamp_millis()).unwrap_or_default();
    Uuid::from_u128(u128::from(midnight) << 80)
}

/// A string type of its own name in TypeScript.
pub fn branded(types: &mut Types, name: &'static str) -> DataType {
    let text = <String as specta::Type>::definition(types);
    DataType::Reference(Reference::opaque(specta_typescript::Branded::new(name, text)))
}
