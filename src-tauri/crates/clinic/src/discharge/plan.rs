//! The discharge plan.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;
use vault::{Clinical, Person, Signer, Timestamp};

use super::{
    Appointment, PlanDraft, PlanSection, PlanText, PlanView,
    facts::{self, count},
    store::{self, PlanRow},
    typed,
    versions::{self, Begin, Head},
    words,
};
use crate::{
    ClinicError, EpisodeId, Field, PlanId, Problem, Result, Thing, episodes, people, settings,
    signing::{self, SignatureView, SignedKind, Subject},
};

/// Which form of a plan's content is signed.
const TEMPLATE: &str = "plan/1";

/// The sections a signature needs.
const NEEDED: [PlanSection; 3] = [PlanSection::Goals, PlanSection::Recommendations, PlanSection::Crisis];

type Sections = BTreeMap<PlanSection, String>;

/// The newest version for an episode of care; if there is none, a new first one, not stored yet, with the crisis numbers filled in (988; Massachusetts Behavioral Health Help Line 833-773-2445; 911).
///
/// Another's draft is passed over for the signed version before it.
///
/// # Errors
/// `NotFound` for an unknown episode; `NotTheAuthor` if all there is is another's draft and `me` no supervisor; what the
/// files refuse.
pub fn plan_of(db: &Clinical, episode: EpisodeId, me: &Person, now: Timestamp) -> Result<PlanView> {
    let rows = store::plan_rows(db, episode)?;
    if rows.is_empty() {
        return blank(db, episode, me, now);
    }
    stored_view(db, versions::newest_for(&rows, |it| &it.head, me)?, me, now)
}

/// One version.
///
/// # Errors
/// `NotFound`; `NotTheAuthor` for another's draft, unless `me` is a supervisor; what the files refuse.
pub fn plan_get(db: &Clinical, id: PlanId, me: &Person, now: Timestamp) -> Result<PlanView> {
    let row = require(db, id)?;
    row.head.require_readable(me)?;
    stored_view(db, &row, me, now)
}

/// Keeps a draft; makes its row the first time (`episode` says for what).
///
/// Rows of appointments without a word or a day are dropped. A planned day that cannot be is kept as it was typed: signing
/// refuses it.
///
/// # Errors
/// `Signed`; `NotTheAuthor` for another's draft; `Superseded` if a version is there already; `Invalid` beside a field: a
/// minute after midnight that is none, a text that is too long; what the files refuse.
pub fn plan_keep(db: &Clinical, episode: EpisodeId, draft: &PlanDraft, me: &Person, now: Timestamp) -> Result<()> {
    let today = settings::local_date(db, now)?;
    let stay = episodes::get(db, episode, today)?;
    let head = match store::plan_row(db, draft.id)? {
        Some(row) if row.head.episode_id != episode => return Err(ClinicError::not_found(Thing::Plan)),
        Some(row) => {
            row.head.require_draft_of(me)?;
            Head { kept_at: now, ..row.head }
        }
        None => match store::plan_rows(db, episode)?.first() {
            Some(newest) => return Err(newest.head.stands_in_the_way(me)),
            None => Head::first(stay.client_id, episode, me, now),
        },
    };
    let mut sections = Sections::new();
    for it in &draft.sections {
        sections.insert(it.section, typed::body(&it.body)?);
    }
    let appointments = appointments(&draft.appointments)?;

    store::put_plan(db, &PlanRow { id: draft.id, head, planned_on: draft.planned_on })?;
    put_words(db, draft.id, &sections)?;
    put_appointments(db, draft.id, &appointments)
}

/// A new draft version that begins with the words of the signed one.
///
/// One's own draft, if there is one already, is that version.
///
/// # Errors
/// `NotFound`; `NotTheAuthor` if another writes a new version; `Superseded` if `of` is not the newest; what the files refuse.
pub fn plan_new_version(db: &Clinical, of: PlanId, me: &Person, now: Timestamp) -> Result<PlanId> {
    let asked = require(db, of)?;
    let rows = store::plan_rows(db, asked.head.episode_id)?;
    let newest = rows.first().unwrap_or(&asked);
    match versions::begin(&newest.head, newest.id == of, me)? {
        Begin::Draft => Ok(newest.id),
        Begin::Here => {
            let row = PlanRow { id: PlanId::new(), head: asked.head.next(me, now), planned_on: asked.planned_on };
            store::put_plan(db, &row)?;
            put_words(db, row.id, &store::plan_sections(db, of)?)?;
            put_appointments(db, row.id, &store::plan_appointments(db, of)?)?;
            Ok(row.id)
        }
    }
}

/// Makes another's draft one's own, so that a plan whose author has left can be finished. Its words stay; one's own is left
/// as it is.
///
/// # Errors
/// `NotFound`; `Signed`; `NotTheAuthor` for whoever is no supervisor; what the files refuse.
pub fn plan_take_over(db: &Clinical, id: PlanId, me: &Person) -> Result<()> {
    require(db, id)?.head.require_takeable_by(me)?;
    store::give_plan(db, id, me.user)
}

/// Signs it: goals, recommendations and crisis numbers are needed. Its facts are frozen as they are then.
///
/// # Errors
/// `NotFound`; `Signed`; `NotTheAuthor`; `Incomplete` with `Body` if one of the three is empty (the view says which);
/// `Invalid` for a planned day before admission; what the files refuse.
pub fn plan_sign(db: &Clinical, id: PlanId, signer: &Signer, now: Timestamp) -> Result<()> {
    let row = require(db, id)?;
    row.head.require_draft_of(signer.person())?;
    if !missing(&store::plan_sections(db, id)?).is_empty() {
        return Err(ClinicError::Incomplete { missing: vec![Field::Body] });
    }
    let facts = facts::now_of(db, row.head.episode_id, now)?;
    if row.planned_on.is_some_and(|it| it < facts.admitted_on) {
        return Err(ClinicError::invalid(Field::PlannedOn, Problem::BeforeAdmission));
    }
    store::freeze_plan(db, id, &facts::frozen(&facts)?, now)?;
    let content = content(db, &require(db, id)?)?;
    signing::sign(db, signer, &subject(&row, &content), signing::role_of(signer.person()), now)
}

/// The signature of a version, over what is stored now.
pub(super) fn signature(db: &Clinical, row: &PlanRow) -> Result<Option<SignatureView>> {
    row.head.signature(db, &subject(row, &content(db, row)?))
}

/// The row of a version.
pub(super) fn require(db: &Clinical, id: PlanId) -> Result<PlanRow> {
    store::plan_row(db, id)?.ok_or(ClinicError::not_found(Thing::Plan))
}

fn blank(db: &Clinical, episode: EpisodeId, me: &Person, now: Timestamp) -> Result<PlanView> {
    let stay = episodes::get(db, episode, settings::local_date(db, now)?)?;
    let row = PlanRow { id: PlanId::new(), head: Head::first(stay.client_id, episode, me, now), planned_on: None };
    let crisis = words::of(people::get(db, me.user)?.language).crisis();
    let sections = Sections::from([(PlanSection::Crisis, crisis.to_owned())]);
    let view = view(db, &row, &sections, Vec::new(), me, now)?;
    Ok(PlanView { is_stored: false, kept_at: None, author_name: me.name.clone(), ..view })
}

fn stored_view(db: &Clinical, row: &PlanRow, me: &Person, now: Timestamp) -> Result<PlanView> {
    let sections = store::plan_sections(db, row.id)?;
    let appointments = store::plan_appointments(db, row.id)?;
    let view = view(db, row, &sections, appointments, me, now)?;
    Ok(PlanView {
        author_name: people::name_of(db, row.head.author_id)?,
        signature: signature(db, row)?,
        is_superseded: store::plan_rows(db, row.head.episode_id)?.iter().any(|it| it.head.version > row.head.version),
        ..view
    })
}

fn view(
    db: &Clinical,
    row: &PlanRow,
    sections: &Sections,
    appointments: Vec<Appointment>,
    me: &Person,
    now: Timestamp,
) -> Result<PlanView> {
    let texts = PlanSection::ALL
        .iter()
        .map(|it| PlanText { section: *it, body: sections.get(it).cloned().unwrap_or_default() });
    Ok(PlanView {
        fields: PlanDraft { id: row.id, planned_on: row.planned_on, sections: texts.collect(), appointments },
        facts: facts::of(db, &row.head, now)?,
        version: row.head.version,
        is_superseded: false,
        is_stored: true,
        is_mine: row.head.is_mine(me),
        author_name: String::new(),
        kept_at: Some(row.head.kept_at),
        missing: missing(sections),
        signature: None,
    })
}

/// Which of the needed sections are empty.
fn missing(sections: &Sections) -> Vec<PlanSection> {
    NEEDED.into_iter().filter(|it| sections.get(it).is_none_or(|body| body.trim().is_empty())).collect()
}

/// The appointments of a draft, cleaned; empty rows are dropped.
fn appointments(rows: &[Appointment]) -> Result<Vec<Appointment>> {
    let mut kept = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        if row.minute.is_some_and(|it| it >= 24 * 60) {
            return Err(ClinicError::invalid_in(Field::StartsMinute, index, Problem::Impossible));
        }
        let row = Appointment {
            service: typed::line_in(&row.service, Field::Service, index)?,
            provider: typed::line_in(&row.provider, Field::Provider, index)?,
            telephone: typed::line_in(&row.telephone, Field::Telephone, index)?,
            ..*row
        };
        let has_words = !(row.service.is_empty() && row.provider.is_empty() && row.telephone.is_empty());
        if has_words || row.held_on.is_some() || row.minute.is_some() {
            kept.push(row);
        }
    }
    Ok(kept)
}

/// Writes the sections that changed; a section that is not there is empty.
fn put_words(db: &Clinical, id: PlanId, sections: &Sections) -> Result<()> {
    let stored = store::plan_sections(db, id)?;
    for section in PlanSection::ALL.iter().copied() {
        match sections.get(&section).filter(|it| !it.is_empty()) {
            Some(body) if stored.get(&section) == Some(body) => {}
            Some(body) => store::put_plan_section(db, id, section, body)?,
            None if stored.contains_key(&section) => store::drop_plan_section(db, id, section)?,
            None => {}
        }
    }
    Ok(())
}

/// Writes the appointments that changed.
fn put_appointments(db: &Clinical, id: PlanId, appointments: &[Appointment]) -> Result<()> {
    let stored = store::plan_appointments(db, id)?;
    for (position, row) in appointments.iter().enumerate() {
        if stored.get(position) != Some(row) {
            store::put_appointment(db, id, count(position), row)?;
        }
    }
    store::drop_appointments(db, id, count(appointments.len()))
}

fn subject<'a>(row: &PlanRow, content: &'a str) -> Subject<'a> {
    Subject {
        kind: SignedKind::Plan,
        id: *row.id.as_bytes(),
        version: row.head.version,
        client: row.head.client_id,
        template: TEMPLATE,
        content,
    }
}

/// What is signed of a plan.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Content<'a> {
    facts: &'a str,
    planned_on: Option<NaiveDate>,
    sections: Sections,
    appointments: Vec<Appointment>,
}

fn content(db: &Clinical, row: &PlanRow) -> Result<String> {
    signing::canonical(&Content {
        facts: row.head.frozen_facts.as_deref().unwrap_or_default(),
        planned_on: row.planned_on,
        sections: store::plan_sections(db, row.id)?,
        appointments: store::plan_appointments(db, row.id)?,
    })
}
