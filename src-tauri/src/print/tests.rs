//! Both documents in both languages: what the program says is said in each, what somebody wrote stays as written.

use clinic::{
    ClientId, EpisodeId, PlanId, SummaryId,
    discharge::{
        ConditionAtDischarge, DischargeReason, MedicationsKnown, PlanDraft, PlanSection, PlanText, Referrals,
        ServiceKind,
    },
    episodes::LevelOfCare,
};
use vault::{Role, UserId};

use super::*;

#[test]
fn a_summary_in_spanish_says_nothing_in_english_but_what_was_written() {
    for signature in [Some(signature()), None] {
        let view = summary_view(signature);
        let (english, spanish) =
            (summary(&view, Language::English, today()), summary(&view, Language::Spanish, today()));
        assert_eq!((english.stem, spanish.stem), ("Summary", "Resumen"));
        assert_eq!((english.document.language.as_str(), spanish.document.language.as_str()), ("en", "es"));
        let said = said_alike(&english.document, &spanish.document);
        assert!(said.iter().all(|it| WRITTEN.contains(&it.as_str())), "{said:?}");
        assert!(said.contains(&"Referred by Harbor Counseling.".to_owned()), "own words stay as they were written");
    }
}

#[test]
fn a_plan_in_spanish_says_nothing_in_english_but_what_was_written() {
    let view = plan_view();
    let (english, spanish) = (plan(&view, Language::English, today()), plan(&view, Language::Spanish, today()));
    let said = said_alike(&english.document, &spanish.document);
    assert!(said.iter().all(|it| WRITTEN.contains(&it.as_str())), "{said:?}");
    let when: Vec<&str> = spanish
        .document
        .sections
        .iter()
        .flat_map(|it| &it.blocks)
        .filter_map(|it| match it {
            Block::Table { rows, .. } => Some(rows),
            Block::Paragraph(_) | Block::Sheet { .. } | Block::List(_) | Block::Quiet(_) | Block::Pairs(_) => None,
        })
        .flatten()
        .filter_map(|it| it.last().map(String::as_str))
        .collect();
    assert_eq!(when, ["1 de diciembre de 2026, 9:30", "por concertar", "rechazada", "fecha sin registrar"]);
}

#[test]
fn the_official_notice_goes_along_in_its_own_language() {
    let view = summary_view(Some(signature()));
    let notice = |language| summary(&view, language, today()).document.closing_notice.unwrap();
    let (english, spanish) = (notice(Language::English), notice(Language::Spanish));
    assert_eq!((spanish.text.as_str(), spanish.language.as_str()), (PART2_LONG, "en"));
    assert_eq!((english.text, english.rendering), (spanish.text, None));
    assert!(spanish.rendering.unwrap().starts_with("Traducción al español"));
}

/// What stands alike in both languages: what somebody wrote, names, figures, what the regulation says itself.
const WRITTEN: [&str; 22] = [
    "Riverside Intensive Outpatient",
    "418 Mill Street",
    "978 555 0143",
    "Day Treatment",
    "Rosa Bautista (“Rosi”)",
    "she/her",
    "Day track",
    "Jordan Alvarez, LADC I",
    "Referred by Harbor Counseling.",
    "Outpatient counseling",
    "Harbor Counseling",
    "978 555 0199",
    "Sertraline 50 mg",
    "Plan",
    "90",
    "82",
    "14",
    "5",
    "96.0",
    "13.5",
    "9.0",
    PART2_LONG,
];

/// What is said in the same words by both.
fn said_alike(english: &Document, spanish: &Document) -> Vec<String> {
    let (english, spanish) = (said(english), said(spanish));
    assert_eq!(english.len(), spanish.len());
    english.into_iter().zip(spanish).filter(|(one, other)| one == other).map(|(one, _)| one).collect()
}

/// Every word of a document, in order.
fn said(document: &Document) -> Vec<String> {
    let mut said = vec![document.title.clone(), document.status_line.clone(), document.letterhead.name.clone()];
    said.extend(document.letterhead.lines.iter().cloned());
    said.extend(document.facts.iter().flat_map(|it| [it.label.clone(), it.value.clone()]));
    for section in &document.sections {
        said.push(section.heading.clone());
        for block in &section.blocks {
            match block {
                Block::Paragraph(words) | Block::Quiet(words) => said.push(words.clone()),
                Block::Sheet { headings, names } => said.extend(headings.iter().chain(names).cloned()),
                Block::Table { columns, rows } => {
                    said.extend(columns.iter().map(|it| it.heading.clone()));
                    said.extend(rows.iter().flatten().cloned());
                }
                Block::List(points) => said.extend(points.iter().cloned()),
                Block::Pairs(pairs) => {
                    said.extend(pairs.iter().flat_map(|(name, value)| [name.clone(), value.clone()]))
                }
            }
        }
    }
    said.extend(document.signatures.iter().flat_map(|it| [it.name.clone(), it.detail.clone()]));
    let foot = &document.foot;
    said.extend([&foot.line, &foot.notice, &foot.page, &foot.of].map(String::clone));
    said.extend(document.draft_mark.clone());
    said.extend(document.closing_notice.iter().flat_map(|it| [it.heading.clone(), it.text.clone()]));
    said.extend(document.fingerprint.clone());
    said
}

fn today() -> NaiveDate {
    on("2026-11-24")
}

fn on(day: &str) -> NaiveDate {
    day.parse().unwrap()
}

fn signature() -> SignatureView {
    SignatureView {
        user_id: UserId::new(),
        name: "Jordan Alvarez".into(),
        credential: "LADC I".into(),
        role: Role::Therapist,
        signed_at: "2026-11-24T16:42:08-05:00".into(),
        time_zone: "America/New_York".into(),
        signed_on: today(),
        fingerprint: "3f9a61c2b0d87e45".into(),
        is_valid: true,
    }
}

fn facts() -> DischargeFacts {
    let row = |service, offered, attended, minutes| ServiceRow { service, offered, attended, minutes };
    DischargeFacts {
        client_id: ClientId::new(),
        episode_id: EpisodeId::new(),
        episode_number: 1,
        client_name: "Rosa Bautista".into(),
        preferred_name: "Rosi".into(),
        pronouns: "she/her".into(),
        born_on: Some(on("1987-03-03")),
        record_number: "00417".into(),
        clinic_name: "Riverside Intensive Outpatient".into(),
        clinic_address: "418 Mill Street".into(),
        clinic_telephone: "978 555 0143".into(),
        licence_label: "Day Treatment".into(),
        program: "Day track".into(),
        admitted_on: on("2026-08-25"),
        first_service_on: Some(on("2026-08-25")),
        last_service_on: None,
        ended_on: None,
        days: 92,
        level_at_admission: LevelOfCare::IntensiveOutpatient,
        level_at_discharge: LevelOfCare::Outpatient,
        primary_therapist: Some("Jordan Alvarez, LADC I".into()),
        is_part2: true,
        services: vec![
            row(ServiceKind::Group, 90, 82, 5760),
            row(ServiceKind::Individual, 14, 14, 810),
            row(ServiceKind::Family, 5, 5, 540),
        ],
    }
}

/// A summary whose every section is empty but the reason for admission.
fn summary_view(signature: Option<SignatureView>) -> SummaryView {
    let section = |section: SummarySection| SummarySectionView {
        section,
        body: if section == SummarySection::AdmissionReason {
            "Referred by Harbor Counseling.".into()
        } else {
            String::new()
        },
        pieces: Vec::new(),
        is_required: section.is_required(),
        is_missing: false,
    };
    SummaryView {
        id: SummaryId::new(),
        version: 2,
        is_superseded: false,
        replaces_signed_on: Some(on("2026-11-20")),
        facts: facts(),
        discharged_on: Some(today()),
        reason: Some(DischargeReason::Completed),
        condition: Some(ConditionAtDischarge::Improved),
        referrals: Some(Referrals::Made),
        medications: Some(MedicationsKnown::NoneReported),
        sections: SummarySection::ALL.iter().copied().map(section).collect(),
        sources: Vec::new(),
        is_stored: true,
        is_mine: true,
        author_name: "Jordan Alvarez".into(),
        kept_at: None,
        missing: Vec::new(),
        signature,
    }
}

/// A plan with an appointment in each state.
fn plan_view() -> PlanView {
    let appointment = |state, held_on: Option<&str>, minute| Appointment {
        service: "Outpatient counseling".into(),
        provider: "Harbor Counseling".into(),
        telephone: "978 555 0199".into(),
        held_on: held_on.map(on),
        minute,
        state,
    };
    let text = |section| PlanText {
        section,
        body: if section == PlanSection::Medication { "Sertraline 50 mg".into() } else { String::new() },
    };
    PlanView {
        fields: PlanDraft {
            id: PlanId::new(),
            planned_on: None,
            sections: PlanSection::ALL.iter().copied().map(text).collect(),
            appointments: vec![
                appointment(AppointmentState::Made, Some("2026-12-01"), Some(9 * 60 + 30)),
                appointment(AppointmentState::ToBeMade, None, None),
                appointment(AppointmentState::Declined, None, None),
                appointment(AppointmentState::Made, None, Some(600)),
            ],
        },
        facts: facts(),
        version: 1,
        is_superseded: false,
        is_stored: true,
        is_mine: true,
        author_name: "Jordan Alvarez".into(),
        kept_at: None,
        missing: Vec::new(),
        signature: None,
    }
}
