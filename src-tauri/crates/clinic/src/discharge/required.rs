//! The ten things a summary needs before it is signed (Joint Commission, CARF 2.D, 105 CMR 164.083).

use chrono::NaiveDate;

use super::{DischargeFacts, DischargeReason, Referrals, SummarySection, draft::Bodies, store::Codes};
use crate::Problem;

/// Which of the ten are missing, in the order of print. A day of discharge that cannot be is none.
pub(super) fn missing(codes: &Codes, bodies: &Bodies, facts: &DischargeFacts, today: NaiveDate) -> Vec<SummarySection> {
    let possible_on = codes.discharged_on.filter(|it| problem_of_discharge(Some(*it), facts, today).is_none());
    let codes = Codes { discharged_on: possible_on, ..*codes };
    SummarySection::ALL.iter().copied().filter(|it| !is_there(*it, &codes, bodies, facts)).collect()
}

/// Why someone cannot have been discharged on a day: a discharge lies between admission and today, and not before the last
/// service. Nothing is wrong with no day.
pub(super) fn problem_of_discharge(on: Option<NaiveDate>, facts: &DischargeFacts, today: NaiveDate) -> Option<Problem> {
    let on = on?;
    if on < facts.admitted_on {
        Some(Problem::BeforeAdmission)
    } else if on > today {
        Some(Problem::InTheFuture)
    } else if facts.last_service_on.is_some_and(|last| on < last) {
        Some(Problem::BeforeAttendance)
    } else {
        None
    }
}

fn is_there(section: SummarySection, codes: &Codes, bodies: &Bodies, facts: &DischargeFacts) -> bool {
    let has_words = |it| bodies.get(&it).is_some_and(|body: &String| !body.trim().is_empty());
    // Of someone who died, no condition and no referral can be chosen; the sections still say in words what there is to say.
    let is_death = codes.reason == Some(DischargeReason::Death);
    match section {
        SummarySection::AdmissionReason
        | SummarySection::Course
        | SummarySection::Recommendations
        | SummarySection::Given => has_words(section),
        // Someone who never came has no last service; then the services say so.
        SummarySection::Dates => {
            codes.discharged_on.is_some() && (facts.last_service_on.is_some() || has_words(SummarySection::Services))
        }
        SummarySection::Services => has_words(section) || was_anything_counted(facts),
        SummarySection::DischargeReason => match codes.reason {
            None => false,
            Some(DischargeReason::Other) => has_words(section),
            Some(
                DischargeReason::Completed
                | DischargeReason::DroppedOut
                | DischargeReason::Terminated
                | DischargeReason::Transferred
                | DischargeReason::Incarcerated
                | DischargeReason::Death,
            ) => true,
        },
        SummarySection::Condition => has_words(section) && (codes.condition.is_some() || is_death),
        SummarySection::Disposition => match codes.referrals {
            Some(Referrals::Declined) => true,
            Some(Referrals::Made) => has_words(section),
            None => has_words(section) && is_death,
        },
        // Name, record number and episode are always there; a birth date that is not known is said to be so.
        SummarySection::Identification
        | SummarySection::Referral
        | SummarySection::Diagnoses
        | SummarySection::Substances
        | SummarySection::Assessment
        | SummarySection::Goals
        | SummarySection::Measures
        | SummarySection::Medications
        | SummarySection::Family
        | SummarySection::Risk
        | SummarySection::Psychosocial
        | SummarySection::Strengths
        | SummarySection::FollowUp => true,
    }
}

fn was_anything_counted(facts: &DischargeFacts) -> bool {
    facts.services.iter().any(|it| it.attended > 0 || it.minutes > 0)
}
