//! The SQL of discharges.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, named_params};
use serde::Serialize;
use vault::{Clinical, Timestamp, UserId};

use super::{
    Appointment, ConditionAtDischarge, DischargeReason, ExportOutcome, ExportView, ExportedDocument, MedicationsKnown,
    PlanSection, Referrals, SourceKind, SummarySection,
    draft::{Bodies, Sentence, Source},
    versions::Head,
};
use crate::{ClientId, EpisodeId, ExportId, FamilyMemberId, NoteId, PlanId, Result, SummaryId, family::Relationship};

/// A version of a plan, without its words.
#[derive(Debug, Clone)]
pub(super) struct PlanRow {
    pub(super) id: PlanId,
    pub(super) head: Head,
    pub(super) planned_on: Option<NaiveDate>,
}

/// A version of a summary, without its words.
#[derive(Debug, Clone)]
pub(super) struct SummaryRow {
    pub(super) id: SummaryId,
    pub(super) head: Head,
    pub(super) codes: Codes,
}

/// What a summary says by codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Codes {
    pub(super) discharged_on: Option<NaiveDate>,
    pub(super) reason: Option<DischargeReason>,
    pub(super) condition: Option<ConditionAtDischarge>,
    pub(super) referrals: Option<Referrals>,
    pub(super) medications: Option<MedicationsKnown>,
}

fn read_head(row: &Row) -> rusqlite::Result<Head> {
    Ok(Head {
        client_id: row.get("client_id")?,
        episode_id: row.get("episode_id")?,
        version: row.get("version")?,
        author_id: row.get("author_id")?,
        kept_at: row.get("kept_at")?,
        signed_at: row.get("signed_at")?,
        has_signature: row.get("has_signature")?,
        frozen_facts: row.get("frozen_facts")?,
    })
}

// --- Plans

fn read_plan(row: &Row) -> rusqlite::Result<PlanRow> {
    Ok(PlanRow { id: row.get("id")?, head: read_head(row)?, planned_on: row.get("planned_on")? })
}

pub(super) fn plan_row(db: &Clinical, id: PlanId) -> Result<Option<PlanRow>> {
    let mut query = db.prepare_cached(
        "SELECT id, client_id, episode_id, version, author_id, planned_on, kept_at, signed_at, frozen_facts,
                EXISTS (SELECT 1 FROM clinical.signatures
                        WHERE subject_id = discharge_plans.id AND kind = 'plan') AS has_signature
         FROM clinical.discharge_plans WHERE id = ?1",
    )?;
    Ok(query.query_row([id], read_plan).optional()?)
}

/// The versions of an episode's plan, newest first.
pub(super) fn plan_rows(db: &Clinical, episode: EpisodeId) -> Result<Vec<PlanRow>> {
    let mut query = db.prepare_cached(
        "SELECT id, client_id, episode_id, version, author_id, planned_on, kept_at, signed_at, frozen_facts,
                EXISTS (SELECT 1 FROM clinical.signatures
                        WHERE subject_id = discharge_plans.id AND kind = 'plan') AS has_signature
         FROM clinical.discharge_plans WHERE episode_id = ?1 ORDER BY version DESC, id DESC",
    )?;
    Ok(query.query_map([episode], read_plan)?.collect::<rusqlite::Result<_>>()?)
}

/// Writes a draft's row, new or changed.
pub(super) fn put_plan(db: &Clinical, plan: &PlanRow) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO clinical.discharge_plans (id, client_id, episode_id, version, author_id, planned_on, kept_at)
         VALUES (:id, :client, :episode, :version, :author, :planned_on, :kept_at)
         ON CONFLICT (id) DO UPDATE SET planned_on = excluded.planned_on, kept_at = excluded.kept_at",
    )?
    .execute(named_params! {
        ":id": plan.id, ":client": plan.head.client_id, ":episode": plan.head.episode_id,
        ":version": plan.head.version, ":author": plan.head.author_id, ":planned_on": plan.planned_on,
        ":kept_at": plan.head.kept_at,
    })?;
    Ok(())
}

pub(super) fn give_plan(db: &Clinical, id: PlanId, author: UserId) -> Result<()> {
    db.prepare_cached("UPDATE clinical.discharge_plans SET author_id = ?2 WHERE id = ?1")?.execute((id, author))?;
    Ok(())
}

pub(super) fn freeze_plan(db: &Clinical, id: PlanId, facts: &str, now: Timestamp) -> Result<()> {
    db.prepare_cached(
        "UPDATE clinical.discharge_plans SET frozen_facts = :facts, kept_at = :now, signed_at = :now WHERE id = :id",
    )?
    .execute(named_params! { ":id": id, ":facts": facts, ":now": now })?;
    Ok(())
}

pub(super) fn plan_sections(db: &Clinical, id: PlanId) -> Result<BTreeMap<PlanSection, String>> {
    let mut query = db.prepare_cached("SELECT section, body FROM clinical.plan_sections WHERE plan_id = ?1")?;
    Ok(query.query_map([id], |row| Ok((row.get("section")?, row.get("body")?)))?.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn put_plan_section(db: &Clinical, id: PlanId, section: PlanSection, body: &str) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO clinical.plan_sections (plan_id, section, body) VALUES (:id, :section, :body)
         ON CONFLICT (plan_id, section) DO UPDATE SET body = excluded.body",
    )?
    .execute(named_params! { ":id": id, ":section": section, ":body": body })?;
    Ok(())
}

pub(super) fn drop_plan_section(db: &Clinical, id: PlanId, section: PlanSection) -> Result<()> {
    db.prepare_cached("DELETE FROM clinical.plan_sections WHERE plan_id = ?1 AND section = ?2")?
        .execute((id, section))?;
    Ok(())
}

pub(super) fn plan_appointments(db: &Clinical, id: PlanId) -> Result<Vec<Appointment>> {
    let mut query = db.prepare_cached(
        "SELECT service, provider, telephone, held_on, minute, state
         FROM clinical.plan_appointments WHERE plan_id = ?1 ORDER BY position",
    )?;
    let rows = query.query_map([id], |row| {
        Ok(Appointment {
            service: row.get("service")?,
            provider: row.get("provider")?,
            telephone: row.get("telephone")?,
            held_on: row.get("held_on")?,
            minute: row.get("minute")?,
            state: row.get("state")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn put_appointment(db: &Clinical, id: PlanId, position: u32, it: &Appointment) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO clinical.plan_appointments
           (plan_id, position, service, provider, telephone, held_on, minute, state)
         VALUES (:id, :position, :service, :provider, :telephone, :held_on, :minute, :state)
         ON CONFLICT (plan_id, position) DO UPDATE SET service = excluded.service, provider = excluded.provider,
           telephone = excluded.telephone, held_on = excluded.held_on, minute = excluded.minute, state = excluded.state",
    )?
    .execute(named_params! {
        ":id": id, ":position": position, ":service": it.service, ":provider": it.provider,
        ":telephone": it.telephone, ":held_on": it.held_on, ":minute": it.minute, ":state": it.state,
    })?;
    Ok(())
}

/// Takes out the appointments from a position on.
pub(super) fn drop_appointments(db: &Clinical, id: PlanId, from: u32) -> Result<()> {
    db.prepare_cached("DELETE FROM clinical.plan_appointments WHERE plan_id = ?1 AND position >= ?2")?
        .execute((id, from))?;
    Ok(())
}

// --- Summaries

fn read_summary(row: &Row) -> rusqlite::Result<SummaryRow> {
    Ok(SummaryRow {
        id: row.get("id")?,
        head: read_head(row)?,
        codes: Codes {
            discharged_on: row.get("discharged_on")?,
            reason: row.get("reason")?,
            condition: row.get("condition")?,
            referrals: row.get("referrals")?,
            medications: row.get("medications")?,
        },
    })
}

pub(super) fn summary_row(db: &Clinical, id: SummaryId) -> Result<Option<SummaryRow>> {
    let mut query = db.prepare_cached(
        "SELECT id, client_id, episode_id, version, author_id, discharged_on, reason, condition, referrals, medications,
           kept_at, signed_at, frozen_facts,
           EXISTS (SELECT 1 FROM clinical.signatures
                   WHERE subject_id = discharge_summaries.id AND kind = 'summary') AS has_signature
         FROM clinical.discharge_summaries WHERE id = ?1",
    )?;
    Ok(query.query_row([id], read_summary).optional()?)
}

/// The versions of an episode's summary, newest first.
pub(super) fn summary_rows(db: &Clinical, episode: EpisodeId) -> Result<Vec<SummaryRow>> {
    let mut query = db.prepare_cached(
        "SELECT id, client_id, episode_id, version, author_id, discharged_on, reason, condition, referrals, medications,
           kept_at, signed_at, frozen_facts,
           EXISTS (SELECT 1 FROM clinical.signatures
                   WHERE subject_id = discharge_summaries.id AND kind = 'summary') AS has_signature
         FROM clinical.discharge_summaries WHERE episode_id = ?1 ORDER BY version DESC, id DESC",
    )?;
    Ok(query.query_map([episode], read_summary)?.collect::<rusqlite::Result<_>>()?)
}

/// Writes a draft's row, new or changed.
pub(super) fn put_summary(db: &Clinical, summary: &SummaryRow) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO clinical.discharge_summaries
           (id, client_id, episode_id, version, author_id, discharged_on, reason, condition, referrals, medications, kept_at)
         VALUES
           (:id, :client, :episode, :version, :author, :discharged_on, :reason, :condition, :referrals, :medications, :kept_at)
         ON CONFLICT (id) DO UPDATE SET discharged_on = excluded.discharged_on, reason = excluded.reason,
           condition = excluded.condition, referrals = excluded.referrals, medications = excluded.medications,
           kept_at = excluded.kept_at",
    )?
    .execute(named_params! {
        ":id": summary.id, ":client": summary.head.client_id, ":episode": summary.head.episode_id,
        ":version": summary.head.version, ":author": summary.head.author_id,
        ":discharged_on": summary.codes.discharged_on, ":reason": summary.codes.reason,
        ":condition": summary.codes.condition, ":referrals": summary.codes.referrals,
        ":medications": summary.codes.medications, ":kept_at": summary.head.kept_at,
    })?;
    Ok(())
}

pub(super) fn give_summary(db: &Clinical, id: SummaryId, author: UserId) -> Result<()> {
    db.prepare_cached("UPDATE clinical.discharge_summaries SET author_id = ?2 WHERE id = ?1")?.execute((id, author))?;
    Ok(())
}

pub(super) fn freeze_summary(db: &Clinical, id: SummaryId, facts: &str, now: Timestamp) -> Result<()> {
    db.prepare_cached(
        "UPDATE clinical.discharge_summaries SET frozen_facts = :facts, kept_at = :now, signed_at = :now WHERE id = :id",
    )?
    .execute(named_params! { ":id": id, ":facts": facts, ":now": now })?;
    Ok(())
}

pub(super) fn summary_sections(db: &Clinical, id: SummaryId) -> Result<Bodies> {
    let mut query = db.prepare_cached("SELECT section, body FROM clinical.summary_sections WHERE summary_id = ?1")?;
    Ok(query.query_map([id], |row| Ok((row.get("section")?, row.get("body")?)))?.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn put_summary_section(db: &Clinical, id: SummaryId, section: SummarySection, body: &str) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO clinical.summary_sections (summary_id, section, body) VALUES (:id, :section, :body)
         ON CONFLICT (summary_id, section) DO UPDATE SET body = excluded.body",
    )?
    .execute(named_params! { ":id": id, ":section": section, ":body": body })?;
    Ok(())
}

pub(super) fn drop_summary_section(db: &Clinical, id: SummaryId, section: SummarySection) -> Result<()> {
    db.prepare_cached("DELETE FROM clinical.summary_sections WHERE summary_id = ?1 AND section = ?2")?
        .execute((id, section))?;
    Ok(())
}

/// The sentences a summary was filled with, in the order in which they were said.
pub(super) fn sentences(db: &Clinical, id: SummaryId) -> Result<Vec<Sentence>> {
    let mut query = db.prepare_cached(
        "SELECT slot, position, sentence, kind, source_id FROM clinical.summary_sources WHERE summary_id = ?1",
    )?;
    let rows = query.query_map([id], |row| {
        let kind: SourceKind = row.get("kind")?;
        Ok(Sentence {
            slot: row.get("slot")?,
            position: row.get("position")?,
            text: row.get("sentence")?,
            source: Source {
                kind,
                note_id: if kind == SourceKind::Note { row.get("source_id")? } else { None },
                plan_id: if kind == SourceKind::Plan { row.get("source_id")? } else { None },
            },
        })
    })?;
    let mut sentences = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    sentences.sort_by_key(|it| (it.slot, it.position));
    Ok(sentences)
}

pub(super) fn put_sentence(db: &Clinical, id: SummaryId, it: &Sentence) -> Result<()> {
    let source_id = it.source.note_id.map(|id| *id.as_bytes()).or(it.source.plan_id.map(|id| *id.as_bytes()));
    db.prepare_cached(
        "INSERT INTO clinical.summary_sources (summary_id, slot, position, sentence, kind, source_id)
         VALUES (:id, :slot, :position, :sentence, :kind, :source_id)
         ON CONFLICT (summary_id, slot, position) DO UPDATE SET
           sentence = excluded.sentence, kind = excluded.kind, source_id = excluded.source_id",
    )?
    .execute(named_params! {
        ":id": id, ":slot": it.slot, ":position": it.position, ":sentence": it.text, ":kind": it.source.kind,
        ":source_id": source_id,
    })?;
    Ok(())
}

pub(super) fn drop_sentence(db: &Clinical, id: SummaryId, it: &Sentence) -> Result<()> {
    db.prepare_cached(
        "DELETE FROM clinical.summary_sources WHERE summary_id = :id AND slot = :slot AND position = :position",
    )?
    .execute(named_params! { ":id": id, ":slot": it.slot, ":position": it.position })?;
    Ok(())
}

// --- What is counted and quoted

/// Individual counseling by signed notes.
pub(super) struct IndividualCounted {
    pub(super) held: u32,
    pub(super) minutes: u32,
    pub(super) first_on: Option<NaiveDate>,
    pub(super) last_on: Option<NaiveDate>,
}

pub(super) fn individual_counted(db: &Clinical, episode: EpisodeId) -> Result<IndividualCounted> {
    let mut query = db.prepare_cached(
        "SELECT count(*) AS held, coalesce(sum(minutes), 0) AS minutes, min(held_on) AS first_on, max(held_on) AS last_on
         FROM clinical.notes WHERE episode_id = ?1 AND kind = 'individual' AND signed_at IS NOT NULL",
    )?;
    Ok(query.query_row([episode], |row| {
        Ok(IndividualCounted {
            held: row.get("held")?,
            minutes: row.get("minutes")?,
            first_on: row.get("first_on")?,
            last_on: row.get("last_on")?,
        })
    })?)
}

/// The assessment of the last signed individual note that has one.
pub(super) struct Assessment {
    pub(super) note_id: NoteId,
    pub(super) held_on: NaiveDate,
    pub(super) body: String,
    /// Day of the session or of the addendum, as its author gave it, of the last signed addendum.
    pub(super) addendum_on: Option<NaiveDate>,
}

pub(super) fn last_assessment(db: &Clinical, episode: EpisodeId) -> Result<Option<Assessment>> {
    let mut query = db.prepare_cached(
        "SELECT notes.id AS note_id, notes.held_on, note_sections.body,
           (SELECT max(addenda.held_on) FROM clinical.notes AS addenda
            WHERE addenda.of_note_id = notes.id AND addenda.signed_at IS NOT NULL) AS addendum_on
         FROM clinical.notes
         JOIN clinical.note_sections ON note_sections.note_id = notes.id AND note_sections.section = 'assessment'
         WHERE notes.episode_id = ?1 AND notes.kind = 'individual' AND notes.signed_at IS NOT NULL
           AND notes.format IN ('dap', 'soap') AND trim(note_sections.body) <> ''
         ORDER BY notes.held_on DESC, notes.starts_minute DESC, notes.id DESC LIMIT 1",
    )?;
    Ok(query
        .query_row([episode], |row| {
            Ok(Assessment {
                note_id: row.get("note_id")?,
                held_on: row.get("held_on")?,
                body: row.get("body")?,
                addendum_on: row.get("addendum_on")?,
            })
        })
        .optional()?)
}

/// A note a sentence was filled from: its day, the words that were quoted, who signed it.
pub(super) struct QuotedNote {
    pub(super) held_on: NaiveDate,
    pub(super) body: String,
    pub(super) signed_by: String,
}

pub(super) fn quoted_note(db: &Clinical, id: NoteId) -> Result<Option<QuotedNote>> {
    let mut query = db.prepare_cached(
        "SELECT notes.held_on, coalesce(note_sections.body, '') AS body,
           coalesce((SELECT name FROM clinical.signatures WHERE subject_id = notes.id AND kind = 'note'), '') AS signed_by
         FROM clinical.notes
         LEFT JOIN clinical.note_sections ON note_sections.note_id = notes.id AND note_sections.section = 'assessment'
         WHERE notes.id = ?1",
    )?;
    Ok(query
        .query_row([id], |row| {
            Ok(QuotedNote { held_on: row.get("held_on")?, body: row.get("body")?, signed_by: row.get("signed_by")? })
        })
        .optional()?)
}

/// A signed family session.
pub(super) struct FamilySession {
    pub(super) held_on: NaiveDate,
    pub(super) minutes: u32,
    pub(super) is_client_present: bool,
    /// Who of the family took part, as they were related when it was written.
    pub(super) people: Vec<(FamilyMemberId, Relationship)>,
}

/// The signed family sessions of an episode, first to last.
pub(super) fn family_sessions(db: &Clinical, episode: EpisodeId) -> Result<Vec<FamilySession>> {
    let mut query = db.prepare_cached(
        "SELECT notes.id, notes.held_on, coalesce(notes.minutes, 0) AS minutes, family_notes.is_client_present,
           family_participants.family_member_id, family_participants.relationship_copy
         FROM clinical.notes
         JOIN clinical.family_notes ON family_notes.note_id = notes.id
         LEFT JOIN clinical.family_participants ON family_participants.note_id = notes.id
         LEFT JOIN clinical.family_members ON family_members.id = family_participants.family_member_id
         WHERE notes.episode_id = ?1 AND notes.kind = 'family' AND notes.signed_at IS NOT NULL
         ORDER BY notes.held_on, notes.starts_minute, notes.id, family_members.added_at, family_members.id",
    )?;
    let mut sessions: Vec<(NoteId, FamilySession)> = Vec::new();
    let mut rows = query.query([episode])?;
    while let Some(row) = rows.next()? {
        let id: NoteId = row.get("id")?;
        if sessions.last().is_none_or(|(last, _)| *last != id) {
            let session = FamilySession {
                held_on: row.get("held_on")?,
                minutes: row.get("minutes")?,
                is_client_present: row.get("is_client_present")?,
                people: Vec::new(),
            };
            sessions.push((id, session));
        }
        let person: Option<FamilyMemberId> = row.get("family_member_id")?;
        if let (Some(person), Some((_, session))) = (person, sessions.last_mut()) {
            session.people.push((person, row.get("relationship_copy")?));
        }
    }
    Ok(sessions.into_iter().map(|(_, session)| session).collect())
}

// --- Exports

/// What an export's row says when it is begun.
pub(super) struct NewExport<'a> {
    pub(super) id: ExportId,
    pub(super) client_id: ClientId,
    pub(super) document: ExportedDocument,
    pub(super) document_id: [u8; 16],
    pub(super) version: u32,
    pub(super) is_draft: bool,
    pub(super) recipient: &'a str,
    pub(super) purpose: &'a str,
    pub(super) exported_by: UserId,
    pub(super) exported_at: Timestamp,
}

pub(super) fn add_export(db: &Clinical, it: &NewExport) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO clinical.exports
           (id, client_id, document, document_id, version, is_draft, recipient, purpose, exported_by, exported_at, outcome)
         VALUES (:id, :client, :document, :document_id, :version, :is_draft, :recipient, :purpose, :by, :at, :outcome)",
    )?
    .execute(named_params! {
        ":id": it.id, ":client": it.client_id, ":document": it.document, ":document_id": it.document_id,
        ":version": it.version, ":is_draft": it.is_draft, ":recipient": it.recipient, ":purpose": it.purpose,
        ":by": it.exported_by, ":at": it.exported_at, ":outcome": ExportOutcome::Begun,
    })?;
    Ok(())
}

/// Writes what came of an export that was begun; says whether there was one.
pub(super) fn end_export(db: &Clinical, id: ExportId, outcome: ExportOutcome) -> Result<bool> {
    let rows = db
        .prepare_cached("UPDATE clinical.exports SET outcome = ?2 WHERE id = ?1 AND outcome = 'begun'")?
        .execute((id, outcome))?;
    Ok(rows == 1)
}

/// A client's exports, newest first; names come from the desk file.
pub(super) fn exports(db: &Clinical, client: ClientId) -> Result<Vec<ExportView>> {
    let mut query = db.prepare_cached(
        "SELECT exports.id, document, version, is_draft, recipient, purpose, exported_by,
           coalesce(users.name, '') AS exported_by_name, exported_at, outcome
         FROM clinical.exports LEFT JOIN main.users ON users.id = exports.exported_by
         WHERE client_id = ?1 ORDER BY exported_at DESC, exports.id DESC",
    )?;
    let rows = query.query_map([client], |row| {
        Ok(ExportView {
            id: row.get("id")?,
            document: row.get("document")?,
            version: row.get("version")?,
            is_draft: row.get("is_draft")?,
            recipient: row.get("recipient")?,
            purpose: row.get("purpose")?,
            exported_by: row.get("exported_by")?,
            exported_by_name: row.get("exported_by_name")?,
            exported_at: row.get("exported_at")?,
            outcome: row.get("outcome")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
