//! Sessions of a group and who came: the day at the front desk.

mod ops;
mod store;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use vault::UserId;

pub use self::ops::{
    Hours, attendance_of, check_in, check_out, clear, correct, day, day_find, hours_attended, id_of, mark_absent, open,
    require, walk_in,
};
pub(crate) use self::{
    ops::{attended, last_came_on},
    store::{Attendance, Times, known},
};
use crate::{ClientId, GroupId, SessionId};

vault::words! {
    /// What the desk knows of a member and a session. Nobody has a row before something is known: "awaited".
    AttendanceState {
        /// Arrived.
        Came = "came",
        /// Absent with word: called out, or agreed before.
        Excused = "excused",
        /// Absent without a word.
        NoWord = "noWord",
    }
}

vault::words! {
    /// Why someone is absent, in words that say nothing clinical.
    AbsenceReason {
        Called = "called",
        Work = "work",
        Transport = "transport",
        Appointment = "appointment",
        Ill = "ill",
        Family = "family",
        Weather = "weather",
        Other = "other",
    }
}

/// The attendance of one member at one session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AttendanceView {
    /// What is known.
    pub state: AttendanceState,
    /// When they arrived, minutes after the midnight before the session.
    pub arrived_minute: Option<u16>,
    /// When they left, if before or at its end.
    pub left_minute: Option<u16>,
    /// How late they were.
    pub minutes_late: u16,
    /// How much of the session they missed at its end.
    pub minutes_left_early: u16,
    /// Countable clinical minutes: the session's, less breaks, lateness and leaving early; never below 0.
    pub clinical_minutes: u16,
    /// Why they are absent.
    pub reason: Option<AbsenceReason>,
}

/// A session of a group: as held, or as planned until someone comes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SessionView {
    /// Which.
    pub id: SessionId,
    /// Of which group.
    pub group_id: GroupId,
    /// What the desk calls the group.
    pub desk_label: String,
    /// On which day.
    pub held_on: NaiveDate,
    /// Who leads it.
    pub leader_id: UserId,
    /// Their name.
    pub leader_name: String,
    /// Where.
    pub room: String,
    /// When it begins, minutes after midnight.
    pub starts_minute: u16,
    /// How long it lasts.
    pub minutes: u16,
    /// How many of these are breaks.
    pub break_minutes: u16,
    /// Who is expected or came, by name.
    pub members: Vec<SessionMember>,
}

/// A member of a session's group, and what the desk knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SessionMember {
    /// Who.
    pub client_id: ClientId,
    /// "Abara, Chidi".
    pub sorted_name: String,
    /// The preferred name, when it differs from the first.
    pub preferred_name: String,
    /// Nothing: awaited.
    pub attendance: Option<AttendanceView>,
    /// Whether they came without being a member.
    pub is_guest: bool,
}

/// The sessions of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DayView {
    /// Which day.
    pub date: NaiveDate,
    /// The minute it is now on the clinic's clock, if this day is today.
    pub now_minute: Option<u16>,
    /// Sessions, by beginning and label.
    pub sessions: Vec<SessionView>,
}

vault::words! {
    /// What Enter would do with someone found by typing.
    DeskAction {
        /// Check in now.
        CheckIn = "checkIn",
        /// Check out now.
        CheckOut = "checkOut",
        /// Nothing more: they came and left.
        Nothing = "nothing",
        /// Check in now as a guest: in care, and no member of a group that still meets today.
        WalkIn = "walkIn",
    }
}

/// Someone found by typing, a session of today, and what Enter would write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DayMatch {
    /// Which session.
    pub session_id: SessionId,
    /// Of which group.
    pub group_id: GroupId,
    /// What the desk calls it.
    pub desk_label: String,
    /// Who.
    pub client_id: ClientId,
    /// "Ibarra, Paz".
    pub sorted_name: String,
    /// "Paz Ibarra".
    pub full_name: String,
    /// What Enter does.
    pub action: DeskAction,
    /// The minute it would write.
    pub minute: u16,
    /// How late they would be.
    pub minutes_late: u16,
}

/// A correction of a member's attendance, as the form sends it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AttendanceDraft {
    /// Of which group.
    pub group_id: GroupId,
    /// On which day.
    pub held_on: NaiveDate,
    /// Whose.
    pub client_id: ClientId,
    /// What is known.
    pub state: AttendanceState,
    /// When they arrived; needed when they came.
    pub arrived_minute: Option<u16>,
    /// When they left, if before its end.
    pub left_minute: Option<u16>,
    /// Why they are absent.
    pub reason: Option<AbsenceReason>,
}
