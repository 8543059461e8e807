//! The discharge summary.

use serde::Serialize;
use vault::{Clinical, Person, Signer, Timestamp};

use super::{
    DischargeFacts, DischargeOverview, EpisodeDischarge, MedicationsKnown, SummaryDraft, SummarySection,
    SummarySectionView, SummaryView,
    draft::{self, Bodies, Sentence},
    exports, facts, required,
    sources::Sources,
    store::{self, Codes, SummaryRow},
    typed,
    versions::{self, Begin, Head},
};
use crate::{
    ClientId, ClinicError, EpisodeId, Field, Result, SummaryId, Thing, clients,
    episodes::{self, EpisodeView},
    people, settings,
    signing::{self, SignatureView, SignedKind, Subject},
};

/// Which form of a summary's content is signed.
const TEMPLATE: &str = "summary/1";

/// What there is of a client's discharge, and which drafts of others whoever asks may take over.
///
/// # Errors
/// `NotFound` for an unknown client; what the files refuse.
pub fn overview(db: &Clinical, client: ClientId, me: &Person, now: Timestamp) -> Result<DischargeOverview> {
    clients::require(db, client)?;
    let episodes = episodes::list(db, client, settings::local_date(db, now)?)?;
    Ok(DischargeOverview {
        episodes: episodes.iter().map(|it| of_episode(db, it, me)).collect::<Result<_>>()?,
        exports: exports::exports_of(db, client)?,
    })
}

fn of_episode(db: &Clinical, episode: &EpisodeView, me: &Person) -> Result<EpisodeDischarge> {
    let plans = store::plan_rows(db, episode.id)?;
    let summaries = store::summary_rows(db, episode.id)?;
    Ok(EpisodeDischarge {
        episode_id: episode.id,
        admitted_on: episode.admitted_on,
        ended_on: episode.ended_on,
        day: episode.day,
        plans: plans.iter().map(|it| it.head.row(db, it.id.to_string(), me)).collect::<Result<_>>()?,
        summaries: summaries.iter().map(|it| it.head.row(db, it.id.to_string(), me)).collect::<Result<_>>()?,
        signed_but_open: episode.ended_on.is_none() && summaries.iter().any(|it| it.head.is_signed()),
    })
}

/// The newest version for an episode; if there is none, a new first one, not stored yet, whose first draft is filled from the record, each sentence with its source.
///
/// Another's draft is passed over for the signed version before it.
///
/// # Errors
/// `NotFound` for an unknown episode; `NotTheAuthor` if all there is is another's draft and `me` no supervisor; what the
/// files refuse.
pub fn summary_of(db: &Clinical, episode: EpisodeId, me: &Person, now: Timestamp) -> Result<SummaryView> {
    let rows = store::summary_rows(db, episode)?;
    if rows.is_empty() {
        return blank(db, episode, me, now);
    }
    stored_view(db, versions::newest_for(&rows, |it| &it.head, me)?, me, now)
}

/// One version.
///
/// # Errors
/// `NotFound`; `NotTheAuthor` for another's draft, unless `me` is a supervisor; what the files refuse.
pub fn summary_get(db: &Clinical, id: SummaryId, me: &Person, now: Timestamp) -> Result<SummaryView> {
    let row = require(db, id)?;
    row.head.require_readable(me)?;
    stored_view(db, &row, me, now)
}

/// Keeps a draft; makes its row the first time (`episode` says for what), with the sources of what was filled.
///
/// A day of discharge that cannot be is kept as it was typed: signing refuses it.
///
/// # Errors
/// `Signed`; `NotTheAuthor` for another's draft; `Superseded` if a version is there already; `Invalid` beside a text that is
/// too long; what the files refuse.
pub fn summary_keep(
    db: &Clinical,
    episode: EpisodeId,
    draft: &SummaryDraft,
    me: &Person,
    now: Timestamp,
) -> Result<()> {
    let facts = facts::now_of(db, episode, now)?;
    let stored = store::summary_row(db, draft.id)?;
    let head = match &stored {
        Some(row) if row.head.episode_id != episode => return Err(ClinicError::not_found(Thing::Summary)),
        Some(row) => {
            row.head.require_draft_of(me)?;
            Head { kept_at: now, ..row.head.clone() }
        }
        None => match store::summary_rows(db, episode)?.first() {
            Some(newest) => return Err(newest.head.stands_in_the_way(me)),
            None => Head::first(facts.client_id, episode, me, now),
        },
    };
    let mut bodies = Bodies::new();
    for it in &draft.sections {
        bodies.insert(it.section, typed::body(&it.body)?);
    }

    store::put_summary(db, &SummaryRow { id: draft.id, head, codes: codes_of(draft) })?;
    put_words(db, draft.id, &bodies)?;
    if stored.is_none() {
        put_sentences(db, draft.id, &draft::derive(db, &facts, me.user)?)?;
    }
    Ok(())
}

/// Fills from the record again: sentences whose record changed are replaced, empty sections filled, own words stay.
///
/// What the record did not say before is added at the end of its section; what it no longer says is taken out, unless it
/// was changed by hand.
///
/// # Errors
/// `NotFound`; `Signed`; `NotTheAuthor`; what the files refuse.
pub fn refill(db: &Clinical, id: SummaryId, me: &Person, now: Timestamp) -> Result<()> {
    let row = require(db, id)?;
    row.head.require_draft_of(me)?;
    let today = draft::derive(db, &facts::now_of(db, row.head.episode_id, now)?, row.head.author_id)?;
    let mut bodies = store::summary_sections(db, id)?;
    draft::refill(&mut bodies, &store::sentences(db, id)?, &today);
    let codes = Codes { medications: medications(row.codes.medications, &bodies), ..row.codes };
    store::put_summary(db, &SummaryRow { head: Head { kept_at: now, ..row.head }, codes, ..row })?;
    put_words(db, id, &bodies)?;
    put_sentences(db, id, &today)
}

/// A new draft version that begins with the words of the signed one.
///
/// One's own draft, if there is one already, is that version.
///
/// # Errors
/// `NotFound`; `NotTheAuthor` if another writes a new version; `Superseded` if `of` is not the newest; what the files refuse.
pub fn summary_new_version(db: &Clinical, of: SummaryId, me: &Person, now: Timestamp) -> Result<SummaryId> {
    let asked = require(db, of)?;
    let rows = store::summary_rows(db, asked.head.episode_id)?;
    let newest = rows.first().unwrap_or(&asked);
    match versions::begin(&newest.head, newest.id == of, me)? {
        Begin::Draft => Ok(newest.id),
        Begin::Here => {
            let row = SummaryRow { id: SummaryId::new(), head: asked.head.next(me, now), codes: asked.codes };
            store::put_summary(db, &row)?;
            put_words(db, row.id, &store::summary_sections(db, of)?)?;
            put_sentences(db, row.id, &store::sentences(db, of)?)?;
            Ok(row.id)
        }
    }
}

/// Makes another's draft one's own, so that a summary whose author has left can be finished. Its words stay; one's own is
/// left as it is.
///
/// # Errors
/// `NotFound`; `Signed`; `NotTheAuthor` for whoever is no supervisor; what the files refuse.
pub fn summary_take_over(db: &Clinical, id: SummaryId, me: &Person) -> Result<()> {
    require(db, id)?.head.require_takeable_by(me)?;
    store::give_summary(db, id, me.user)
}

/// Signs it, if none of the ten is missing (`SummaryIncomplete`). Its facts are frozen as they are then.
///
/// # Errors
/// `NotFound`; `Signed`; `NotTheAuthor`; `SummaryIncomplete`; `Invalid` for a day of discharge before admission, before the
/// last service or in the future; what the files refuse.
pub fn summary_sign(db: &Clinical, id: SummaryId, signer: &Signer, now: Timestamp) -> Result<()> {
    let row = require(db, id)?;
    row.head.require_draft_of(signer.person())?;
    let facts = facts::now_of(db, row.head.episode_id, now)?;
    let today = settings::local_date(db, now)?;
    if let Some(problem) = required::problem_of_discharge(row.codes.discharged_on, &facts, today) {
        return Err(ClinicError::invalid(Field::DischargedOn, problem));
    }
    let missing = required::missing(&row.codes, &store::summary_sections(db, id)?, &facts, today);
    if !missing.is_empty() {
        return Err(ClinicError::SummaryIncomplete { missing });
    }

    store::freeze_summary(db, id, &facts::frozen(&facts)?, now)?;
    let content = content(db, &require(db, id)?)?;
    signing::sign(db, signer, &subject(&row, &content), signing::role_of(signer.person()), now)
}

/// The row of a version.
pub(super) fn require(db: &Clinical, id: SummaryId) -> Result<SummaryRow> {
    store::summary_row(db, id)?.ok_or(ClinicError::not_found(Thing::Summary))
}

fn codes_of(draft: &SummaryDraft) -> Codes {
    Codes {
        discharged_on: draft.discharged_on,
        reason: draft.reason,
        condition: draft.condition,
        referrals: draft.referrals,
        medications: draft.medications,
    }
}

/// What is known of medications: a list, once the plan's is there, unless somebody said otherwise.
fn medications(said: Option<MedicationsKnown>, bodies: &Bodies) -> Option<MedicationsKnown> {
    said.or_else(|| bodies.contains_key(&SummarySection::Medications).then_some(MedicationsKnown::Listed))
}

/// A first version as the record writes it.
fn blank(db: &Clinical, episode: EpisodeId, me: &Person, now: Timestamp) -> Result<SummaryView> {
    let facts = facts::now_of(db, episode, now)?;
    let sentences = draft::derive(db, &facts, me.user)?;
    let bodies = draft::bodies(&sentences);
    let row = SummaryRow {
        id: SummaryId::new(),
        head: Head::first(facts.client_id, episode, me, now),
        codes: Codes { discharged_on: facts.ended_on, medications: medications(None, &bodies), ..Codes::default() },
    };
    let view = view(db, &row, me, now, facts, &Text { bodies, known: &sentences, today: &sentences })?;
    Ok(SummaryView { is_stored: false, kept_at: None, author_name: me.name.clone(), ..view })
}

fn stored_view(db: &Clinical, row: &SummaryRow, me: &Person, now: Timestamp) -> Result<SummaryView> {
    let facts_now = facts::now_of(db, row.head.episode_id, now)?;
    let known = store::sentences(db, row.id)?;
    let today = draft::derive_as(&known, db, &facts_now, row.head.author_id)?;
    let facts = if row.head.frozen_facts.is_some() { facts::of(db, &row.head, now)? } else { facts_now };
    let text = Text { bodies: store::summary_sections(db, row.id)?, known: &known, today: &today };
    let view = view(db, row, me, now, facts, &text)?;
    let rows = store::summary_rows(db, row.head.episode_id)?;
    let before = rows.iter().filter(|it| it.head.version < row.head.version).find_map(|it| it.head.signed());
    Ok(SummaryView {
        author_name: people::name_of(db, row.head.author_id)?,
        signature: signature(db, row)?,
        is_superseded: rows.iter().any(|it| it.head.version > row.head.version),
        replaces_signed_on: before.map(|it| settings::local_date(db, it)).transpose()?,
        ..view
    })
}

/// The words of a version, the sentences it was filled with, and what the record says now.
struct Text<'a> {
    bodies: Bodies,
    known: &'a [Sentence],
    today: &'a [Sentence],
}

fn view(
    db: &Clinical,
    row: &SummaryRow,
    me: &Person,
    now: Timestamp,
    facts: DischargeFacts,
    text: &Text,
) -> Result<SummaryView> {
    let missing = if row.head.is_signed() {
        Vec::new()
    } else {
        required::missing(&row.codes, &text.bodies, &facts, settings::local_date(db, now)?)
    };
    let mut sources = Sources::default();
    let mut sections = Vec::new();
    for section in SummarySection::ALL.iter().copied() {
        sections.push(SummarySectionView {
            section,
            body: text.bodies.get(&section).cloned().unwrap_or_default(),
            pieces: sources.pieces(db, me, (section, &text.bodies), text.known, text.today)?,
            is_required: section.is_required(),
            is_missing: missing.contains(&section),
        });
    }
    Ok(SummaryView {
        id: row.id,
        version: row.head.version,
        is_superseded: false,
        replaces_signed_on: None,
        facts,
        discharged_on: row.codes.discharged_on,
        reason: row.codes.reason,
        condition: row.codes.condition,
        referrals: row.codes.referrals,
        medications: row.codes.medications,
        sections,
        sources: sources.into_views(),
        is_stored: true,
        is_mine: row.head.is_mine(me),
        author_name: String::new(),
        kept_at: Some(row.head.kept_at),
        missing,
        signature: None,
    })
}

/// Writes the sections that changed; a section that is not there is empty.
fn put_words(db: &Clinical, id: SummaryId, bodies: &Bodies) -> Result<()> {
    let stored = store::summary_sections(db, id)?;
    for section in SummarySection::ALL.iter().copied() {
        match bodies.get(&section).filter(|it| !it.is_empty()) {
            Some(body) if stored.get(&section) == Some(body) => {}
            Some(body) => store::put_summary_section(db, id, section, body)?,
            None if stored.contains_key(&section) => store::drop_summary_section(db, id, section)?,
            None => {}
        }
    }
    Ok(())
}

/// Writes the sentences a version was filled with; those that are not there any more fall away.
fn put_sentences(db: &Clinical, id: SummaryId, sentences: &[Sentence]) -> Result<()> {
    for gone in store::sentences(db, id)?.iter().filter(|it| draft::said_again(sentences, it).is_none()) {
        store::drop_sentence(db, id, gone)?;
    }
    for sentence in sentences {
        store::put_sentence(db, id, sentence)?;
    }
    Ok(())
}

/// The signature of a version, over what is stored now.
fn signature(db: &Clinical, row: &SummaryRow) -> Result<Option<SignatureView>> {
    row.head.signature(db, &subject(row, &content(db, row)?))
}

fn subject<'a>(row: &SummaryRow, content: &'a str) -> Subject<'a> {
    Subject {
        kind: SignedKind::Summary,
        id: *row.id.as_bytes(),
        version: row.head.version,
        client: row.head.client_id,
        template: TEMPLATE,
        content,
    }
}

/// What is signed of a summary.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Content<'a> {
    facts: &'a str,
    codes: Codes,
    sections: Bodies,
}

fn content(db: &Clinical, row: &SummaryRow) -> Result<String> {
    signing::canonical(&Content {
        facts: row.head.frozen_facts.as_deref().unwrap_or_default(),
        codes: row.codes,
        sections: store::summary_sections(db, row.id)?,
    })
}
