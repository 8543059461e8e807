//! Words: a closed list of values with one text each, the same in Rust, in SQL, in JSON and in TypeScript.

/// Declares a list of words.
///
/// ```ignore
/// vault::words! {
///     /// How a member came.
///     Attendance { Present = "present", Late = "late" }
/// }
/// ```
#[macro_export]
macro_rules! words {
    ($(#[$attribute:meta])* $name:ident { $($(#[$note:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$attribute])*
        #[derive(
            Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord,
            ::serde::Serialize, ::serde::Deserialize, ::specta::Type,
        )]
        #[allow(missing_docs, reason = "most words say what they are; the others have their own comment")]
        pub enum $name {
            $($(#[$note])* #[serde(rename = $text)] $variant,)+
        }

        impl $name {
            /// All of them, in the order in which they were declared.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word itself.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::UnknownWord;

            fn from_str(text: &str) -> ::std::result::Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|it| it.as_str() == text).ok_or($crate::UnknownWord(stringify!($name)))
            }
        }

        impl $crate::export::rusqlite::ToSql for $name {
            fn to_sql(
                &self,
            ) -> $crate::export::rusqlite::Result<$crate::export::rusqlite::types::ToSqlOutput<'_>> {
                ::std::result::Result::Ok(self.as_str().into())
            }
        }

        impl $crate::export::rusqlite::types::FromSql for $name {
            fn column_result(
                value: $crate::export::rusqlite::types::ValueRef<'_>,
            ) -> $crate::export::rusqlite::types::FromSqlResult<Self> {
                value.as_str()?.parse().map_err($crate::export::rusqlite::types::FromSqlError::other)
            }
        }
    };
}

/// A text that is none of the words of a list. Names the list, never the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a word of {0}")]
pub struct UnknownWord(pub &'static str);
