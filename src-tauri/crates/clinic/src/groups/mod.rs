//! Groups: what the desk calls them, who leads them, when they meet, who is a member; and, apart, their clinical title.

mod ops;
mod store;
#[cfg(test)]
mod tests;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use vault::UserId;

pub(crate) use self::ops::release_all;
pub use self::ops::{
    add, change, close, enrol, get, list, meeting_on, members_on, release, require, set_title, title_of, titles,
};
use crate::{ClientId, EnrolmentId, GroupId};

/// A group, as the form sends it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GroupDraft {
    /// What the desk calls it: "Group A". Nothing clinical.
    pub desk_label: String,
    /// Who leads it.
    pub leader_id: UserId,
    /// Where it meets.
    pub room: String,
    /// The days it meets, 0 Monday … 6 Sunday, ascending.
    pub weekdays: Vec<u8>,
    /// When it begins, minutes after midnight.
    pub starts_minute: u16,
    /// How long it lasts, breaks included.
    pub minutes: u16,
    /// How many of these minutes are breaks.
    pub break_minutes: u16,
}

/// A group, as the desk sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct GroupView {
    /// Which.
    pub id: GroupId,
    /// Everything the form edits.
    #[serde(flatten)]
    pub fields: GroupDraft,
    /// The leader's name.
    pub leader_name: String,
    /// Its members today, by name.
    pub members: Vec<MemberView>,
    /// When it was closed.
    pub closed_on: Option<NaiveDate>,
}

/// A member of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MemberView {
    /// The membership.
    pub enrolment_id: EnrolmentId,
    /// Who.
    pub client_id: ClientId,
    /// "Abara, Chidi".
    pub sorted_name: String,
    /// Member since.
    pub since_on: NaiveDate,
}

/// What a group is about. Only clinicians see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GroupTitle {
    /// Which group.
    pub group_id: GroupId,
    /// "Relapse prevention".
    pub title: String,
    /// The curriculum it follows.
    pub curriculum: String,
}

/// Weekdays as the file holds them: bit 0 Monday … bit 6 Sunday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Weekdays(u8);

impl Weekdays {
    /// Of days by number; what is no weekday is left out.
    pub(crate) fn of(days: &[u8]) -> Self {
        Self(days.iter().filter(|it| **it < 7).fold(0, |all, day| all | 1 << day))
    }

    /// As the file holds them.
    pub(crate) const fn held(bits: u8) -> Self {
        Self(bits)
    }

    /// Each day's number, ascending.
    pub(crate) fn days(self) -> Vec<u8> {
        (0..7).filter(|day| self.0 & 1 << day != 0).collect()
    }

    /// Whether this day is one of them.
    pub(crate) fn has(self, day: NaiveDate) -> bool {
        self.0 & 1 << day.weekday().num_days_from_monday() != 0
    }
}
