//! Finished views as printed documents: which facts stand at the head, how sections are called, which notice goes along.
//! The words of print in English stand here, in one place.

use chrono::{Datelike, NaiveDate};
use clinic::{
    discharge::{
        Appointment, AppointmentState, ConditionAtDischarge, DischargeFacts, DischargeReason, MedicationsKnown,
        PlanSection, PlanView, Referrals, ServiceKind, ServiceRow, SummarySection, SummarySectionView, SummaryView,
    },
    episodes::LevelOfCare,
    signing::SignatureView,
};
use documents::{
    Align, Block, Column, Document, Fact, Foot, Letterhead, MadeOn, Notice, Paper, Section, SignatureLine,
};
use vault::Role;

/// The short notice of 42 CFR 2.32 (a)(2), verbatim.
const PART2_SHORT: &str = "42 CFR part 2 prohibits unauthorized use or disclosure of these records.";

/// The long notice of 42 CFR 2.32 (a)(1), verbatim.
const PART2_LONG: &str = "This record which has been disclosed to you is protected by Federal confidentiality rules \
(42 CFR part 2). These rules prohibit you from using or disclosing this record, or testimony that describes the \
information contained in this record, in any civil, criminal, administrative, or legislative proceedings by any Federal, \
State, or local authority, against the patient, unless authorized by the consent of the patient, except as provided at \
42 CFR 2.12(c)(5) or as authorized by a court in accordance with 42 CFR 2.64 or 2.65. In addition, the Federal rules \
prohibit you from making any other use or disclosure of this record unless at least one of the following applies: \
(i) Further use or disclosure is expressly permitted by the written consent of the individual whose information is being \
disclosed in this record or as otherwise permitted by 42 CFR part 2. (ii) You are a covered entity or business associate \
and have received the record for treatment, payment, or health care operations, or (iii) You have received the record \
from a covered entity or business associate as permitted by 45 CFR part 164, subparts A and E. A general authorization \
for the release of medical or other information is NOT sufficient to meet the required elements of written consent to \
further use or redisclose the record (see 42 CFR 2.31).";

const CONFIDENTIAL: &str = "Confidential.";
const NOT_RECORDED: &str = "Not recorded";

/// A discharge summary, as it prints.
pub(crate) fn summary(view: &SummaryView, today: NaiveDate) -> Document {
    let facts = &view.facts;
    let mut rows = head(facts);
    rows.push(fact("Discharged", &view.discharged_on.map_or(NOT_RECORDED.into(), |on| days(on, facts.days))));
    rows.push(fact("Level at discharge", level(facts.level_at_discharge)));
    rows.push(fact("Last service", &facts.last_service_on.map_or(NOT_RECORDED.into(), long_date)));
    rows.push(fact("Reason", view.reason.map_or(NOT_RECORDED, reason)));
    let sections = view.sections.iter().filter_map(|it| summary_section(view, it)).collect();
    let status = match (&view.signature, view.replaces_signed_on) {
        (Some(by), Some(before)) => format!(
            "Version {}, signed {}. Replaces version {} of {}.",
            view.version,
            long_date(by.signed_on),
            view.version - 1,
            long_date(before)
        ),
        (Some(by), None) => format!("Version {}, signed {}.", view.version, long_date(by.signed_on)),
        (None, _) => format!("Version {}, draft of {}. Not signed.", view.version, long_date(today)),
    };
    document("Discharge summary", view.version, facts, status, rows, sections, view.signature.as_ref(), today)
}

/// A discharge plan, as it prints.
pub(crate) fn plan(view: &PlanView, today: NaiveDate) -> Document {
    let facts = &view.facts;
    let mut rows = head(facts);
    rows.push(fact("Discharge planned", &view.fields.planned_on.map_or(NOT_RECORDED.into(), long_date)));
    let mut sections: Vec<Section> = view
        .fields
        .sections
        .iter()
        .map(|it| Section { heading: plan_heading(it.section).into(), blocks: vec![words(&it.body)] })
        .collect();
    let after_goals = sections.len().min(1);
    sections.insert(
        after_goals,
        Section { heading: "Appointments".into(), blocks: vec![appointments(&view.fields.appointments)] },
    );
    let status = match &view.signature {
        Some(by) => format!("Version {}, signed {}.", view.version, long_date(by.signed_on)),
        None => format!("Version {}, draft of {}. Not signed.", view.version, long_date(today)),
    };
    document("Discharge plan", view.version, facts, status, rows, sections, view.signature.as_ref(), today)
}

#[expect(clippy::too_many_arguments, reason = "what the two documents have in common, laid out once")]
fn document(
    title: &str,
    version: u32,
    facts: &DischargeFacts,
    status_line: String,
    rows: Vec<Fact>,
    sections: Vec<Section>,
    signature: Option<&SignatureView>,
    today: NaiveDate,
) -> Document {
    let mut lines: Vec<String> = facts.clinic_address.lines().map(str::to_owned).collect();
    lines.extend([&facts.clinic_telephone, &facts.licence_label].into_iter().filter(|it| !it.is_empty()).cloned());
    Document {
        language: "en".into(),
        paper: Paper::Letter,
        title: title.into(),
        status_line,
        letterhead: Letterhead { name: facts.clinic_name.clone(), lines },
        facts: rows,
        sections,
        signatures: signature.map(signature_line).into_iter().collect(),
        foot: Foot {
            line: format!("{}, record {}. {title}, version {version}", facts.client_name, facts.record_number),
            notice: if facts.is_part2 { format!("{CONFIDENTIAL} {PART2_SHORT}") } else { CONFIDENTIAL.into() },
            page: "Page".into(),
            of: "of".into(),
        },
        draft_mark: signature.is_none().then(|| "Draft, not signed".into()),
        closing_notice: facts
            .is_part2
            .then(|| Notice { heading: "Notice to whoever receives this record".into(), text: PART2_LONG.into() }),
        made_on: MadeOn { year: today.year(), month: today.month() as u8, day: today.day() as u8 },
        fingerprint: signature.map(|it| format!("Fingerprint {}", it.fingerprint)),
    }
}

/// What stands at the head of both documents.
fn head(facts: &DischargeFacts) -> Vec<Fact> {
    let preferred =
        if facts.preferred_name.is_empty() { String::new() } else { format!(" (“{}”)", facts.preferred_name) };
    vec![
        fact("Client", &format!("{}{preferred}", facts.client_name)),
        fact("Record", &format!("{}, episode {}", facts.record_number, facts.episode_number)),
        fact("Born", &facts.born_on.map_or(NOT_RECORDED.into(), long_date)),
        fact("Pronouns", if facts.pronouns.is_empty() { NOT_RECORDED } else { &facts.pronouns }),
        fact("Program", &facts.program),
        fact("Clinician", facts.primary_therapist.as_deref().unwrap_or(NOT_RECORDED)),
        fact("Admitted", &long_date(facts.admitted_on)),
        fact("Level at admission", level(facts.level_at_admission)),
    ]
}

/// A section with its coded words; what the head already says is left out.
fn summary_section(view: &SummaryView, section: &SummarySectionView) -> Option<Section> {
    let mut blocks = Vec::new();
    match section.section {
        SummarySection::Identification | SummarySection::Dates if section.body.is_empty() => return None,
        SummarySection::Services if view.facts.services.is_empty() => {}
        SummarySection::Services => blocks.push(services(&view.facts.services)),
        SummarySection::DischargeReason => blocks.extend(view.reason.map(|it| Block::Paragraph(reason(it).into()))),
        SummarySection::Condition => blocks.extend(view.condition.map(|it| Block::Paragraph(condition(it).into()))),
        SummarySection::Disposition => blocks.extend(view.referrals.map(|it| Block::Paragraph(referrals(it).into()))),
        SummarySection::Medications if view.medications.is_none() && !section.body.trim().is_empty() => {}
        SummarySection::Medications => blocks.extend(medications(view.medications)),
        SummarySection::Identification
        | SummarySection::Dates
        | SummarySection::Referral
        | SummarySection::AdmissionReason
        | SummarySection::Diagnoses
        | SummarySection::Substances
        | SummarySection::Assessment
        | SummarySection::Course
        | SummarySection::Goals
        | SummarySection::Measures
        | SummarySection::Family
        | SummarySection::Risk
        | SummarySection::Psychosocial
        | SummarySection::Strengths
        | SummarySection::Recommendations
        | SummarySection::Given
        | SummarySection::FollowUp => {}
    }
    if !section.body.trim().is_empty() || blocks.is_empty() {
        blocks.push(words(&section.body));
    }
    Some(Section { heading: summary_heading(section.section).into(), blocks })
}

fn words(body: &str) -> Block {
    if body.trim().is_empty() { Block::Quiet(NOT_RECORDED.into()) } else { Block::Paragraph(body.trim().into()) }
}

fn services(rows: &[ServiceRow]) -> Block {
    let columns = vec![start("Service"), end("Offered"), end("Attended"), end("Hours")];
    let rows = rows
        .iter()
        .map(|it| {
            vec![service(it.service).to_owned(), it.offered.to_string(), it.attended.to_string(), hours(it.minutes)]
        })
        .collect();
    Block::Table { columns, rows }
}

fn appointments(rows: &[Appointment]) -> Block {
    if rows.is_empty() {
        return Block::Quiet(NOT_RECORDED.into());
    }
    let columns = vec![start("Service"), start("With"), start("Telephone"), start("When")];
    let rows = rows
        .iter()
        .map(|it| {
            let when = match (it.state, it.held_on) {
                (AppointmentState::Declined, _) => "declined".into(),
                (AppointmentState::ToBeMade, None) => "to be made".into(),
                (AppointmentState::Made | AppointmentState::ToBeMade, on) => {
                    let time = it.minute.map(|it| format!(", {}", clock_time(it))).unwrap_or_default();
                    on.map_or_else(|| "date not recorded".into(), |on| format!("{}{time}", long_date(on)))
                }
            };
            vec![it.service.clone(), it.provider.clone(), it.telephone.clone(), when]
        })
        .collect();
    Block::Table { columns, rows }
}

fn medications(known: Option<MedicationsKnown>) -> Option<Block> {
    match known {
        Some(MedicationsKnown::Listed) => None,
        Some(MedicationsKnown::NoneReported) => Some(Block::Paragraph("None reported.".into())),
        Some(MedicationsKnown::Unknown) | None => Some(Block::Paragraph("Not known to us.".into())),
    }
}

fn signature_line(signature: &SignatureView) -> SignatureLine {
    let credential =
        if signature.credential.is_empty() { String::new() } else { format!(", {}", signature.credential) };
    let role = match signature.role {
        Role::Supervisor => "Supervisor",
        Role::Therapist => "Therapist",
        Role::FrontDesk => "Front desk",
        Role::Administrator => "Administrator",
    };
    let time = signature.signed_at.get(11..16).unwrap_or_default();
    let offset = signature.signed_at.get(signature.signed_at.len().saturating_sub(6)..).unwrap_or_default();
    SignatureLine {
        name: format!("{}{credential}", signature.name),
        detail: format!(
            "{role}. Signed electronically {} at {time} (UTC{offset}, {}).",
            long_date(signature.signed_on),
            signature.time_zone
        ),
    }
}

fn fact(label: &str, value: &str) -> Fact {
    Fact { label: label.into(), value: value.into() }
}

fn start(heading: &str) -> Column {
    Column { heading: heading.into(), align: Align::Start }
}

fn end(heading: &str) -> Column {
    Column { heading: heading.into(), align: Align::End }
}

/// "24 November 2026": unambiguous on both sides of the Atlantic.
fn long_date(on: NaiveDate) -> String {
    on.format("%-d %B %Y").to_string()
}

fn days(on: NaiveDate, days: u32) -> String {
    format!("{}, {days} {}", long_date(on), if days == 1 { "day" } else { "days" })
}

fn clock_time(minute: u16) -> String {
    format!("{}:{:02}", minute / 60, minute % 60)
}

fn hours(minutes: u32) -> String {
    let tenths = (minutes * 10 + 30) / 60;
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn level(level: LevelOfCare) -> &'static str {
    match level {
        LevelOfCare::Outpatient => "Outpatient (1.0)",
        LevelOfCare::IntensiveOutpatient => "Intensive outpatient (2.1)",
        LevelOfCare::PartialHospitalization => "Partial hospitalization (2.5)",
    }
}

fn service(kind: ServiceKind) -> &'static str {
    match kind {
        ServiceKind::Group => "Group counseling",
        ServiceKind::Individual => "Individual counseling",
        ServiceKind::Family => "Family counseling",
    }
}

fn reason(reason: DischargeReason) -> &'static str {
    match reason {
        DischargeReason::Completed => "Treatment completed",
        DischargeReason::DroppedOut => "Left before completing treatment",
        DischargeReason::Terminated => "Terminated by the program",
        DischargeReason::Transferred => "Transferred to another program",
        DischargeReason::Incarcerated => "Incarcerated",
        DischargeReason::Death => "Death",
        DischargeReason::Other => "Other",
    }
}

fn condition(condition: ConditionAtDischarge) -> &'static str {
    match condition {
        ConditionAtDischarge::Improved => "Improved.",
        ConditionAtDischarge::Stable => "Stable.",
        ConditionAtDischarge::Unchanged => "Unchanged.",
        ConditionAtDischarge::Worse => "Worse.",
    }
}

fn referrals(referrals: Referrals) -> &'static str {
    match referrals {
        Referrals::Made => "Referrals were made with the client.",
        Referrals::Declined => "The client declined referrals.",
    }
}

fn summary_heading(section: SummarySection) -> &'static str {
    match section {
        SummarySection::Identification => "Identification",
        SummarySection::Dates => "Dates",
        SummarySection::Referral => "Referral and legal status",
        SummarySection::AdmissionReason => "Reason for admission",
        SummarySection::Diagnoses => "Diagnoses",
        SummarySection::Substances => "Substances",
        SummarySection::Assessment => "Assessment",
        SummarySection::Services => "Services provided",
        SummarySection::Course => "Course of treatment",
        SummarySection::Goals => "Goals and objectives",
        SummarySection::Measures => "Measures",
        SummarySection::Medications => "Medications at discharge",
        SummarySection::Family => "Family participation",
        SummarySection::Risk => "Risk at discharge",
        SummarySection::Psychosocial => "Psychosocial status",
        SummarySection::Strengths => "Strengths and needs",
        SummarySection::DischargeReason => "Reason for discharge",
        SummarySection::Condition => "Condition at discharge",
        SummarySection::Disposition => "Disposition and referrals",
        SummarySection::Recommendations => "Continuing care",
        SummarySection::Given => "Given to the client",
        SummarySection::FollowUp => "Follow-up",
    }
}

fn plan_heading(section: PlanSection) -> &'static str {
    match section {
        PlanSection::Goals => "Goals for the next weeks",
        PlanSection::Supports => "People and meetings",
        PlanSection::WarningSigns => "Warning signs",
        PlanSection::Returning => "If use returns",
        PlanSection::Medication => "Medication",
        PlanSection::Family => "Family",
        PlanSection::Recommendations => "Recommended care",
        PlanSection::Crisis => "In a crisis",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_rounded_to_a_tenth() {
        assert_eq!(["0.0", "0.1", "2.8", "118.5"].map(str::to_owned), [0, 4, 165, 7110].map(hours));
    }

    #[test]
    fn the_long_notice_is_the_present_one() {
        assert!(PART2_LONG.contains("legislative proceedings"));
        assert!(!PART2_LONG.contains("any further disclosure"), "that wording is obsolete");
    }
}
