//! A discharge summary as a document: everything that its view holds, at its place.

use chrono::{Datelike, NaiveDate};
use clinic::discharge::SummaryView;
use documents::{
    Align, Block, Column, Document, Fact, Foot, Letterhead, MadeOn, Notice, Paper, Section, SignatureLine,
};

/// What follows a document that 42 CFR part 2 covers, in about its length.
const NOTICE: &str = "This record which has been disclosed to you is protected by federal confidentiality rules. The \
    federal rules prohibit you from making any further disclosure of this record unless further disclosure is expressly \
    permitted by the written consent of the individual whose information is being disclosed, or is otherwise permitted.";

/// The summary, in English.
pub(crate) fn summary(view: &SummaryView, today: NaiveDate) -> Document {
    let facts = &view.facts;
    let lines = facts.clinic_address.lines().chain([facts.clinic_telephone.as_str(), &facts.licence_label]);
    Document {
        language: "en".to_owned(),
        paper: Paper::Letter,
        is_list: false,
        title: "Discharge summary".to_owned(),
        status_line: format!("Version {}", view.version),
        letterhead: Letterhead { name: facts.clinic_name.clone(), lines: lines.map(str::to_owned).collect() },
        facts: [
            ("Client", facts.client_name.clone()),
            ("Record", format!("{}, episode {}", facts.record_number, facts.episode_number)),
            ("Born", day(facts.born_on)),
            ("Pronouns", facts.pronouns.clone()),
            ("Program", facts.program.clone()),
            ("Clinician", facts.primary_therapist.clone().unwrap_or_default()),
            ("Admitted", facts.admitted_on.to_string()),
            ("Level at admission", facts.level_at_admission.as_str().to_owned()),
            ("Discharged", format!("{}, {} days", day(view.discharged_on), facts.days)),
            ("Level at discharge", facts.level_at_discharge.as_str().to_owned()),
            ("Last service", day(facts.last_service_on)),
            ("Reason", view.reason.map(|it| it.as_str().to_owned()).unwrap_or_default()),
        ]
        .into_iter()
        .map(|(label, value)| Fact { label: label.to_owned(), value })
        .collect(),
        sections: [services(view)].into_iter().chain(view.sections.iter().map(section)).collect(),
        signatures: view
            .signature
            .iter()
            .map(|it| SignatureLine {
                name: format!("{}, {}", it.name, it.credential),
                detail: format!("Signed electronically {} {}", it.signed_at, it.time_zone),
            })
            .collect(),
        foot: Foot {
            line: format!("{}, record {}. Discharge summary", facts.client_name, facts.record_number),
            notice: "Confidential.".to_owned(),
            page: "Page".to_owned(),
            of: "of".to_owned(),
        },
        draft_mark: None,
        closing_notice: facts.is_part2.then(|| Notice {
            heading: "Notice to whoever receives this".to_owned(),
            text: NOTICE.to_owned(),
            language: "en".to_owned(),
            rendering: None,
        }),
        made_on: MadeOn { year: today.year(), month: today.month() as u8, day: today.day() as u8 },
        fingerprint: view.signature.as_ref().map(|it| it.fingerprint.clone()),
    }
}

fn section(it: &clinic::discharge::SummarySectionView) -> Section {
    let block = if it.body.trim().is_empty() {
        Block::Quiet("Not recorded".to_owned())
    } else {
        Block::Paragraph(it.body.clone())
    };
    Section { heading: it.section.as_str().to_owned(), blocks: vec![block] }
}

fn services(view: &SummaryView) -> Section {
    let column = |heading: &str, align| Column { heading: heading.to_owned(), align };
    let columns = vec![
        column("Service", Align::Start),
        column("Offered", Align::End),
        column("Attended", Align::End),
        column("Minutes", Align::End),
    ];
    let rows = view.facts.services.iter().map(|it| {
        vec![it.service.as_str().to_owned(), it.offered.to_string(), it.attended.to_string(), it.minutes.to_string()]
    });
    Section { heading: "Services provided".to_owned(), blocks: vec![Block::Table { columns, rows: rows.collect() }] }
}

fn day(on: Option<NaiveDate>) -> String {
    on.map(|it| it.to_string()).unwrap_or_default()
}
