//! Finished views as printed documents: which facts stand at the head, how sections follow, which notice goes along.

pub(crate) mod lists;
#[cfg(test)]
mod tests;
mod words;

use chrono::{Datelike, NaiveDate};
use clinic::{
    discharge::{
        Appointment, AppointmentState, DischargeFacts, PlanView, ServiceRow, SummarySection, SummarySectionView,
        SummaryView,
    },
    hours,
    people::Language,
    signing::SignatureView,
};
use documents::{
    Align, Block, Column, Document, Fact, Foot, Letterhead, MadeOn, Notice, Paper, Section, SignatureLine,
};

use self::words::{PART2_LONG, PART2_SHORT, Words};

/// A document, and the first word of its file's name.
pub(crate) struct Print {
    pub(crate) document: Document,
    pub(crate) stem: &'static str,
}

impl Print {
    /// Says across each page that everyone is invented, where that is so. A draft of it says no more: it is no document.
    pub(crate) fn marked(mut self, is_demo: bool, language: Language) -> Self {
        if is_demo {
            self.document.draft_mark = Some(Words(language).demo_mark().into());
        }
        self
    }
}

/// A discharge summary, as it prints.
pub(crate) fn summary(view: &SummaryView, language: Language, today: NaiveDate) -> Print {
    let say = Words(language);
    let facts = &view.facts;
    let mut rows = head(facts, say);
    rows.push(fact(
        say.discharged(),
        &view.discharged_on.map_or(say.not_recorded().into(), |on| say.days(on, facts.days)),
    ));
    rows.push(fact(say.level_at_discharge(), say.level(facts.level_at_discharge)));
    rows.push(fact(say.last_service(), &date_or_not(facts.last_service_on, say)));
    rows.push(fact(say.reason_label(), view.reason.map_or(say.not_recorded(), |it| say.reason(it))));
    let common = Common {
        say,
        title: say.summary(),
        version: view.version,
        facts,
        signature: view.signature.as_ref(),
        replaces_signed_on: view.replaces_signed_on,
        today,
    };
    let sections = view.sections.iter().filter_map(|it| summary_section(view, it, say)).collect();
    Print { document: document(&common, rows, sections), stem: say.summary_file() }
}

/// A discharge plan, as it prints.
pub(crate) fn plan(view: &PlanView, language: Language, today: NaiveDate) -> Print {
    let say = Words(language);
    let mut rows = head(&view.facts, say);
    rows.push(fact(say.discharge_planned(), &date_or_not(view.fields.planned_on, say)));
    let mut sections: Vec<Section> = view
        .fields
        .sections
        .iter()
        .map(|it| Section { heading: say.plan_heading(it.section).into(), blocks: vec![written(&it.body, say)] })
        .collect();
    let after_goals = sections.len().min(1);
    sections.insert(
        after_goals,
        Section { heading: say.appointments().into(), blocks: vec![appointments(&view.fields.appointments, say)] },
    );
    let common = Common {
        say,
        title: say.plan(),
        version: view.version,
        facts: &view.facts,
        signature: view.signature.as_ref(),
        replaces_signed_on: None,
        today,
    };
    Print { document: document(&common, rows, sections), stem: say.plan_file() }
}

/// What the two documents have in common.
struct Common<'a> {
    say: Words,
    title: &'a str,
    version: u32,
    facts: &'a DischargeFacts,
    signature: Option<&'a SignatureView>,
    replaces_signed_on: Option<NaiveDate>,
    today: NaiveDate,
}

fn document(it: &Common, rows: Vec<Fact>, sections: Vec<Section>) -> Document {
    let (say, facts, today) = (it.say, it.facts, it.today);
    let mut lines: Vec<String> = facts.clinic_address.lines().map(str::to_owned).collect();
    lines.extend([&facts.clinic_telephone, &facts.licence_label].into_iter().filter(|it| !it.is_empty()).cloned());
    Document {
        language: say.tag().into(),
        paper: Paper::Letter,
        is_list: false,
        title: it.title.into(),
        status_line: status(it),
        letterhead: Letterhead { name: facts.clinic_name.clone(), lines },
        facts: rows,
        sections,
        signatures: it.signature.map(|by| signature_line(by, say)).into_iter().collect(),
        foot: Foot {
            line: say.foot_line(&facts.client_name, &facts.record_number, it.title, it.version),
            notice: if facts.is_part2 {
                format!("{} {PART2_SHORT}", say.confidential())
            } else {
                say.confidential().into()
            },
            page: say.page().into(),
            of: say.of().into(),
        },
        draft_mark: it.signature.is_none().then(|| say.draft_mark().into()),
        closing_notice: facts.is_part2.then(|| Notice {
            heading: say.notice_heading().into(),
            text: PART2_LONG.into(),
            language: "en".into(),
            rendering: say.part2_rendering().map(str::to_owned),
        }),
        made_on: MadeOn { year: today.year(), month: today.month() as u8, day: today.day() as u8 },
        fingerprint: it.signature.map(|by| say.fingerprint(&by.fingerprint)),
    }
}

fn status(it: &Common) -> String {
    match (it.signature, it.replaces_signed_on) {
        (Some(by), Some(before)) => {
            format!("{} {}", it.say.signed_version(it.version, by.signed_on), it.say.replaces(it.version - 1, before))
        }
        (Some(by), None) => it.say.signed_version(it.version, by.signed_on),
        (None, _) => it.say.draft_version(it.version, it.today),
    }
}

/// What stands at the head of both documents.
fn head(facts: &DischargeFacts, say: Words) -> Vec<Fact> {
    let preferred =
        if facts.preferred_name.is_empty() { String::new() } else { format!(" (“{}”)", facts.preferred_name) };
    vec![
        fact(say.client(), &format!("{}{preferred}", facts.client_name)),
        fact(say.record(), &say.record_episode(&facts.record_number, facts.episode_number)),
        fact(say.born(), &date_or_not(facts.born_on, say)),
        fact(say.pronouns(), if facts.pronouns.is_empty() { say.not_recorded() } else { &facts.pronouns }),
        fact(say.program(), &facts.program),
        fact(say.clinician(), facts.primary_therapist.as_deref().unwrap_or(say.not_recorded())),
        fact(say.admitted(), &say.long_date(facts.admitted_on)),
        fact(say.level_at_admission(), say.level(facts.level_at_admission)),
    ]
}

fn date_or_not(on: Option<NaiveDate>, say: Words) -> String {
    on.map_or(say.not_recorded().into(), |it| say.long_date(it))
}

/// A section with its coded words; what the head already says is left out.
fn summary_section(view: &SummaryView, section: &SummarySectionView, say: Words) -> Option<Section> {
    let mut blocks = Vec::new();
    match section.section {
        SummarySection::Identification | SummarySection::Dates if section.body.is_empty() => return None,
        SummarySection::Services if view.facts.services.is_empty() => {}
        SummarySection::Services => blocks.push(services(&view.facts.services, say)),
        SummarySection::DischargeReason => blocks.extend(view.reason.map(|it| Block::Paragraph(say.reason(it).into()))),
        SummarySection::Condition => blocks.extend(view.condition.map(|it| Block::Paragraph(say.condition(it).into()))),
        SummarySection::Disposition => {
            blocks.extend(view.referrals.map(|it| Block::Paragraph(say.referrals(it).into())))
        }
        SummarySection::Medications if view.medications.is_none() && !section.body.trim().is_empty() => {}
        SummarySection::Medications => {
            blocks.extend(say.medications(view.medications).map(|it| Block::Paragraph(it.into())));
        }
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
        blocks.push(written(&section.body, say));
    }
    Some(Section { heading: say.summary_heading(section.section).into(), blocks })
}

fn written(body: &str, say: Words) -> Block {
    if body.trim().is_empty() { Block::Quiet(say.not_recorded().into()) } else { Block::Paragraph(body.trim().into()) }
}

fn services(rows: &[ServiceRow], say: Words) -> Block {
    let [service, offered, attended, duration] = say.service_columns();
    let columns = vec![start(service), end(offered), end(attended), end(duration)];
    let rows = rows
        .iter()
        .map(|it| {
            let name = say.service(it.service).to_owned();
            vec![name, it.offered.to_string(), it.attended.to_string(), hours::attended(it.minutes)]
        })
        .collect();
    Block::Table { columns, rows }
}

fn appointments(rows: &[Appointment], say: Words) -> Block {
    if rows.is_empty() {
        return Block::Quiet(say.not_recorded().into());
    }
    let columns = say.appointment_columns().map(start).into();
    let rows = rows
        .iter()
        .map(|it| {
            let when = match (it.state, it.held_on) {
                (AppointmentState::Declined, _) => say.declined().into(),
                (AppointmentState::ToBeMade, None) => say.to_be_made().into(),
                (AppointmentState::Made | AppointmentState::ToBeMade, on) => {
                    let time = it.minute.map(|it| format!(", {}", clock_time(it))).unwrap_or_default();
                    on.map_or_else(|| say.date_not_recorded().into(), |on| format!("{}{time}", say.long_date(on)))
                }
            };
            vec![it.service.clone(), it.provider.clone(), it.telephone.clone(), when]
        })
        .collect();
    Block::Table { columns, rows }
}

fn signature_line(signature: &SignatureView, say: Words) -> SignatureLine {
    let credential =
        if signature.credential.is_empty() { String::new() } else { format!(", {}", signature.credential) };
    let time = signature.signed_at.get(11..16).unwrap_or_default();
    let offset = signature.signed_at.get(signature.signed_at.len().saturating_sub(6)..).unwrap_or_default();
    let signed = say.signed_electronically(signature.signed_on, time, offset, &signature.time_zone);
    SignatureLine {
        name: format!("{}{credential}", signature.name),
        detail: format!("{}. {signed}", say.role(signature.role)),
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

fn clock_time(minute: u16) -> String {
    format!("{}:{:02}", minute / 60, minute % 60)
}
