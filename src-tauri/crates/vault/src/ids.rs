//! Ids: a type of its own for each thing, so that swapping a client for a session does not compile.

/// Declares an id: a UUID as a type of its own. Sixteen bytes in the files, text on the bridge, a branded string in
/// TypeScript.
///
/// ```ignore
/// vault::id! {
///     /// A client.
///     ClientId
/// }
/// ```
#[macro_export]
macro_rules! id {
    ($(#[$attribute:meta])* $name:ident) => {
        $(#[$attribute])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name($crate::export::uuid::Uuid);

        impl $name {
            /// A fresh id; ids made later sort later.
            #[allow(clippy::new_without_default, reason = "two fresh ids are never equal, as two defaults should be")]
            #[must_use]
            pub fn new() -> Self {
                Self($crate::export::uuid::Uuid::now_v7())
            }

            /// The id that follows from these parts, wherever it is made: for what two desks make alike.
            #[must_use]
            pub fn derived(namespace: $crate::export::uuid::Uuid, parts: &[&[u8]]) -> Self {
                Self($crate::export::derived(namespace, parts))
            }

            /// The same for what belongs to a day: it sorts by that day among the ids made then, and what has its first
            /// part in common lies together.
            #[must_use]
            pub fn derived_on(
                day: $crate::export::chrono::NaiveDate,
                namespace: $crate::export::uuid::Uuid,
                parts: &[&[u8]],
            ) -> Self {
                Self($crate::export::derived_on(day, namespace, parts))
            }

            /// What every id of a day is above, and every id of the days before below.
            #[must_use]
            pub fn first_on(day: $crate::export::chrono::NaiveDate) -> Self {
                Self($crate::export::first_on(day))
            }

            /// The id with these bytes.
            #[must_use]
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self($crate::export::uuid::Uuid::from_bytes(bytes))
            }

            /// Its sixteen bytes, as the files hold them.
            #[must_use]
            pub const fn as_bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }

            /// The same as a plain UUID.
            #[must_use]
            pub const fn as_uuid(&self) -> $crate::export::uuid::Uuid {
                self.0
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&self.0, f)
            }
        }

        impl ::std::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&self.0, f)
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::export::uuid::Error;

            fn from_str(text: &str) -> ::std::result::Result<Self, Self::Err> {
                ::std::result::Result::Ok(Self(text.parse()?))
            }
        }

        impl $crate::export::rusqlite::ToSql for $name {
            fn to_sql(
                &self,
            ) -> $crate::export::rusqlite::Result<$crate::export::rusqlite::types::ToSqlOutput<'_>> {
                ::std::result::Result::Ok(self.as_bytes().as_slice().into())
            }
        }

        impl $crate::export::rusqlite::types::FromSql for $name {
            fn column_result(
                value: $crate::export::rusqlite::types::ValueRef<'_>,
            ) -> $crate::export::rusqlite::types::FromSqlResult<Self> {
                <[u8; 16]>::column_result(value).map(Self::from_bytes)
            }
        }

        impl $crate::export::serde::Serialize for $name {
            fn serialize<S: $crate::export::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.collect_str(&self.0)
            }
        }

        impl<'de> $crate::export::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::export::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                <$crate::export::uuid::Uuid as $crate::export::serde::Deserialize>::deserialize(deserializer).map(Self)
            }
        }

        impl $crate::export::specta::Type for $name {
            fn definition(types: &mut $crate::export::specta::Types) -> $crate::export::specta::datatype::DataType {
                $crate::export::branded(types, stringify!($name))
            }
        }
    };
}

id! {
    /// A person who works here.
    UserId
}
id! {
    /// A slot of `vault.json`.
    SlotId
}
id! {
    /// A workstation: made with its folder.
    WorkstationId
}
id! {
    /// What a person did, in one step or in two: undo takes back all of it.
    ActionId
}
