//! Words of the clinic: what a good clinician would write about a client at a moment of their course.
//!
//! Notes are composed: every sentence is chosen from many, and its places are filled from the client's portrait, the topic of
//! the session and the moment. What happened (use, absence, a step down) is never invented here; it is told by the moment and
//! the course. Relatives, sponsors and other members are never named, only the client by first name.

mod banks;
mod discharge;
mod family;
mod group;
mod individual;
mod person;
mod template;
#[cfg(test)]
mod tests;
mod topics;

use chrono::NaiveDate;
use clinic::{
    discharge::{
        Appointment, ConditionAtDischarge, DischargeReason, MedicationsKnown, PlanText, Referrals, SummaryText,
    },
    family::{EducationTopic, FamilySessionType, Relationship},
    group_notes::Participation,
};

pub(crate) use self::{
    discharge::{plan, summary},
    family::family_session,
    group::{group_part, member_note},
    individual::{addendum, individual},
};

/// How a client is spoken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pronouns {
    She,
    He,
    They,
}

/// What the treatment is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Substance {
    Alcohol,
    Opioids,
    Cocaine,
    Cannabis,
    Methamphetamine,
    Benzodiazepines,
}

/// What else the client carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Burden {
    Anxiety,
    Depression,
    Trauma,
    Sleep,
    Pain,
    Nothing,
}

/// In which part of the day the client comes: those who work by day come in the evening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Track {
    Morning,
    Evening,
}

/// A relative or significant other; the caller gives the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Relative {
    pub(crate) relationship: Relationship,
    /// "mother", "older brother": how notes speak of them.
    pub(crate) kin: &'static str,
    pub(crate) is_minor: bool,
    /// Whether they live with the client.
    pub(crate) at_home: bool,
}

/// Who a client is, for what is written about them: made by [`Portrait::of`], the same through all of their episodes.
#[derive(Debug, Clone)]
pub(crate) struct Portrait {
    /// The name that notes use.
    pub(crate) first: String,
    pub(crate) pronouns: Pronouns,
    pub(crate) age: u8,
    pub(crate) substance: Substance,
    pub(crate) second: Option<Substance>,
    pub(crate) burden: Burden,
    /// Whether there is probation, a court or child protection.
    pub(crate) has_legal: bool,
    /// Whether the client has work to go to.
    pub(crate) has_work: bool,
    pub(crate) family: Vec<Relative>,
    /// What the rest of the sentences is made of.
    pub(in crate::prose) detail: person::Detail,
}

/// In which part of the course a moment lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Phase {
    Early,
    Middle,
    Late,
}

/// What presses on the client in a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stressor {
    Work,
    Argument,
    Money,
    Housing,
    Anniversary,
    Health,
    Court,
    Celebration,
    Grief,
    OldFriend,
    Loneliness,
}

/// What is to be told of the days since the last session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Event {
    /// Nothing out of the ordinary; no use.
    Ordinary,
    /// The first session of the episode.
    Admitted,
    /// The client used (and says so).
    Used { what: Substance },
    /// Use lies some days back, the client is at it again; no further use.
    Returned,
    /// Came back after one or more missed sessions; no use told.
    MissedLast,
    /// Weekly hours were lowered, to so many.
    SteppedDown { hours: u8 },
    /// Weekly hours were raised, to so many.
    SteppedUp { hours: u8 },
    /// Something pressed; no use.
    Stressed(Stressor),
    /// Half gone already: before a client leaves early, or is sent on.
    Drifting,
    /// The last session before a planned discharge.
    Leaving,
}

/// How the client came to the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Came {
    OnTime,
    Late { minutes: u16 },
    LeftEarly { minutes: u16 },
}

/// Where in the course a moment lies, and what there is to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Moment {
    /// Which session of its kind with this client, from 0: subjects take turns by it.
    pub(crate) number: u16,
    /// Week of the stay, from 1.
    pub(crate) week: u16,
    pub(crate) phase: Phase,
    /// Day of the session.
    pub(crate) on: NaiveDate,
    pub(crate) event: Event,
    pub(crate) came: Came,
    /// Days since the last reported use; nothing when it is not known.
    pub(crate) days_without: Option<u16>,
    /// Hours prescribed for this week.
    pub(crate) hours: u8,
    /// Which episode of care, from 1.
    pub(crate) episode: u8,
}

/// How an episode ended, or is expected to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Completed and stepped down to outpatient care.
    Completed,
    /// Stopped coming, or left against advice.
    LeftEarly,
    /// Went to a higher level of care.
    TransferredUp,
    /// Was taken into custody.
    Incarcerated,
    /// Moved away, in good order.
    Moved,
    /// Ended by the program for attendance.
    Terminated,
}

/// An episode, seen from its end: for the plan and the summary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Course {
    pub(crate) outcome: Outcome,
    /// Which episode of care, from 1.
    pub(crate) episode: u8,
    pub(crate) admitted_on: NaiveDate,
    /// Day of discharge, or the day planned.
    pub(crate) ends_on: NaiveDate,
    /// Week of the stay, from 1, in which the client came last.
    pub(crate) last_week: u16,
    /// Days of reported use, in order.
    pub(crate) uses: Vec<NaiveDate>,
    /// Days since the last reported use at the end; nothing when it is not known.
    pub(crate) days_without: Option<u16>,
    /// Group sessions offered and attended.
    pub(crate) offered: u16,
    pub(crate) attended: u16,
    /// Weekly hours, one after the other: 15, 9, 6.
    pub(crate) hours: Vec<u8>,
    /// Relatives (places in `Portrait::family`) who came to family sessions; empty when there were none.
    pub(crate) family_came: Vec<usize>,
    /// Whether a plan was signed; then the summary takes recommendations from it.
    pub(crate) has_plan: bool,
    /// Whether the client was there to be given papers at the end.
    pub(crate) said_goodbye: bool,
}

/// What a clinic's groups follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Curriculum {
    EarlyRecovery,
    RelapsePrevention,
    Skills,
    SocialSupport,
}

impl Curriculum {
    /// The clinical title of a group that follows it.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::EarlyRecovery => "Early Recovery Skills",
            Self::RelapsePrevention => "Relapse Prevention",
            Self::Skills => "Coping Skills",
            Self::SocialSupport => "Social Support",
        }
    }

    /// What it is taken from: the group's curriculum.
    pub(crate) fn source(self) -> &'static str {
        match self {
            Self::EarlyRecovery => "Matrix IOP: Early Recovery Skills",
            Self::RelapsePrevention => "Matrix IOP: Relapse Prevention",
            Self::Skills => "Skills for hard moments (program's own)",
            Self::SocialSupport => "Matrix IOP: Social Support",
        }
    }

    /// The topic of its session of this number, from 0; after the last the first comes again.
    pub(crate) fn topic(self, number: usize) -> &'static Topic {
        let topics = topics::of(self);
        &topics[number % topics.len()]
    }
}

pub(crate) use self::topics::Topic;

/// What is written about a member of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MemberWords {
    pub(crate) participation: Participation,
    pub(crate) body: String,
}

/// What is written about a family session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FamilyWords {
    pub(crate) session_type: FamilySessionType,
    pub(crate) topics: Vec<EducationTopic>,
    pub(crate) body: String,
}

/// What is written into a discharge plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PlanWords {
    pub(crate) sections: Vec<PlanText>,
    pub(crate) appointments: Vec<Appointment>,
}

/// What a therapist types into a discharge summary; sections that the record fills by itself are not in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SummaryWords {
    pub(crate) reason: DischargeReason,
    pub(crate) condition: ConditionAtDischarge,
    pub(crate) referrals: Referrals,
    pub(crate) medications: MedicationsKnown,
    pub(crate) sections: Vec<SummaryText>,
}
