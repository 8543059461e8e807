//! What the macros `id!` and `words!` need where they are used. Not for anyone else.

pub use rusqlite;
pub use serde;
pub use specta;
pub use uuid;

use specta::{
    Types,
    datatype::{DataType, Reference},
};
use uuid::Uuid;

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

/// A string type of its own name in TypeScript.
pub fn branded(types: &mut Types, name: &'static str) -> DataType {
    let text = <String as specta::Type>::definition(types);
    DataType::Reference(Reference::opaque(specta_typescript::Branded::new(name, text)))
}
