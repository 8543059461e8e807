//! Who someone is and what they may do, as far as keys and files are concerned.

use std::{fmt, str::FromStr};

use rusqlite::{
    ToSql,
    types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef},
};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{UnknownWord, UserId, words};

words! {
    /// What a person does here.
    Role {
        FrontDesk = "frontDesk",
        Therapist = "therapist",
        Supervisor = "supervisor",
        Administrator = "administrator",
    }
}

/// The roles of one person.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Roles(u8);

impl Roles {
    /// Whether this role is among them.
    #[must_use]
    pub const fn contains(self, role: Role) -> bool {
        self.0 & Self::bit(role) != 0
    }

    /// Whether they come with the clinical key: therapists and supervisors.
    #[must_use]
    pub const fn is_clinical(self) -> bool {
        self.contains(Role::Therapist) || self.contains(Role::Supervisor)
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Each of them, in the order of `Role`.
    pub fn iter(self) -> impl Iterator<Item = Role> {
        Role::ALL.iter().copied().filter(move |it| self.contains(*it))
    }

    const fn bit(role: Role) -> u8 {
        1 << role as u8
    }
}

impl FromIterator<Role> for Roles {
    fn from_iter<I: IntoIterator<Item = Role>>(roles: I) -> Self {
        Self(roles.into_iter().fold(0, |all, it| all | Self::bit(it)))
    }
}

impl fmt::Display for Roles {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, role) in self.iter().enumerate() {
            f.write_str(if position == 0 { "" } else { "," })?;
            f.write_str(role.as_str())?;
        }
        Ok(())
    }
}

impl fmt::Debug for Roles {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{self}]")
    }
}

impl FromStr for Roles {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        text.split(',').filter(|it| !it.is_empty()).map(str::parse).collect()
    }
}

impl ToSql for Roles {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.to_string().into())
    }
}

impl FromSql for Roles {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map_err(FromSqlError::other)
    }
}

impl Serialize for Roles {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for Roles {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::<Role>::deserialize(deserializer).map(Self::from_iter)
    }
}

impl specta::Type for Roles {
    fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
        <Vec<Role> as specta::Type>::definition(types)
    }
}

/// What an invitation and a slot say about their holder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Person {
    /// Who.
    pub user: UserId,
    /// The name they sign in with; case and spaces around it do not matter.
    pub sign_in_name: String,
    /// The name shown and printed.
    pub name: String,
    /// Their credential, or empty.
    pub credential: String,
    /// What they may do.
    pub roles: Roles,
}
