//! What left the record: to whom, what for, what, when.

use vault::{Clinical, Person, Timestamp, VaultError};

use super::{
    ExportDraft, ExportOutcome, ExportView, ExportedDocument, plan,
    store::{self, NewExport},
    summary,
    versions::Head,
};
use crate::{ClientId, ClinicError, ExportId, Field, PlanId, Result, SummaryId, Thing, text};

/// Checks what the dialog asks before a place for the file is asked. Recipient and purpose are needed.
///
/// # Errors
/// `Invalid` if recipient or purpose is empty or longer than a line.
pub fn check_export(draft: &ExportDraft) -> Result<()> {
    typed(draft).map(|_| ())
}

/// Recipient and purpose, cleaned.
fn typed(draft: &ExportDraft) -> Result<(String, String)> {
    Ok((text::required_line(&draft.recipient, Field::Recipient)?, text::required_line(&draft.purpose, Field::Purpose)?))
}

/// Writes the row of an export before its file is written. Recipient and purpose are needed.
///
/// # Errors
/// `Invalid` if recipient or purpose is empty or longer than a line; `NotFound` for an unknown document; `NotTheAuthor` for
/// another's draft, unless `me` is a supervisor; what the file refuses.
pub fn export_begin(db: &Clinical, draft: &ExportDraft, me: &Person, now: Timestamp) -> Result<ExportId> {
    let (recipient, purpose) = typed(draft)?;
    let (document_id, head) = document(db, draft)?;
    head.require_readable(me)?;
    let id = ExportId::new();
    store::add_export(
        db,
        &NewExport {
            id,
            client_id: head.client_id,
            document: draft.document,
            document_id,
            version: head.version,
            is_draft: !head.is_signed(),
            recipient: &recipient,
            purpose: &purpose,
            exported_by: me.user,
            exported_at: now,
        },
    )?;
    Ok(id)
}

/// Says what came of it.
///
/// # Errors
/// `Internal` for an export that was not begun or has ended; what the file refuses.
pub fn export_end(db: &Clinical, id: ExportId, outcome: ExportOutcome) -> Result<()> {
    if outcome == ExportOutcome::Begun || !store::end_export(db, id, outcome)? {
        return Err(VaultError::Internal("an export ends once").into());
    }
    Ok(())
}

/// A client's exports, newest first.
///
/// # Errors
/// What the files refuse.
pub fn exports_of(db: &Clinical, client: ClientId) -> Result<Vec<ExportView>> {
    store::exports(db, client)
}

/// The document a form names.
fn document(db: &Clinical, draft: &ExportDraft) -> Result<([u8; 16], Head)> {
    match draft.document {
        ExportedDocument::Plan => {
            let id: PlanId = draft.document_id.parse().map_err(|_| ClinicError::not_found(Thing::Plan))?;
            Ok((*id.as_bytes(), plan::require(db, id)?.head))
        }
        ExportedDocument::Summary => {
            let id: SummaryId = draft.document_id.parse().map_err(|_| ClinicError::not_found(Thing::Summary))?;
            Ok((*id.as_bytes(), summary::require(db, id)?.head))
        }
    }
}
