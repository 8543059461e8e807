//! Exporting a plan or summary: the row first, then the file, then what came of it.

use std::path::Path;

use chrono::NaiveDate;
use clinic::{
    ClinicError, Thing,
    discharge::{self, DischargeFacts, ExportDraft, ExportOutcome, ExportedDocument},
    settings,
    signing::SignatureView,
};
use documents::{Document, Pdf, out};
use serde::Serialize;

use crate::{
    dialogs,
    error::AppError,
    partial,
    print::{self, Print},
    state::App,
};

/// What came of an export.
#[derive(Debug, Serialize, specta::Type)]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub(crate) enum Exported {
    /// The person cancelled; nothing was written.
    Cancelled,
    /// The file is there.
    Written {
        /// Its name, without the folder.
        file_name: String,
        /// Characters that no font has and that print as a mark.
        replaced: Vec<String>,
        /// Whether it is an archival and accessible PDF (PDF/A-2a with PDF/UA-1).
        is_archival: bool,
    },
}

impl Exported {
    /// A file that is there now.
    pub(crate) fn written(path: &Path, pdf: &Pdf) -> Self {
        Self::Written {
            file_name: path.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default(),
            replaced: pdf.replaced.iter().map(ToString::to_string).collect(),
            is_archival: pdf.standard == documents::Standard::A2aUa1,
        }
    }
}

/// Checks recipient and purpose, asks where, then sets the document as it is at that moment and writes it. A window that was
/// locked while the dialog was open exports nothing.
pub(crate) fn document(app: &App, draft: &ExportDraft) -> Result<Exported, AppError> {
    discharge::check_export(draft)?;
    let session = app.session();
    let proposed = prepare(app, draft)?.file_name;
    let Some(path) = dialogs::save(app.handle(), &proposed, ("PDF", "pdf")) else { return Ok(Exported::Cancelled) };
    if app.session() != session {
        return Err(AppError::Locked);
    }
    let pdf = documents::pdf(&prepare(app, draft)?.document)?;
    let export = app.keep("documentExport", |db, by| discharge::export_begin(db, draft, by.me, by.now))?;
    let written = partial::write(app, &path, &pdf);
    let outcome = if written.is_ok() { ExportOutcome::Written } else { ExportOutcome::Failed };
    app.keep("documentExport", |db, _| discharge::export_end(db, export, outcome))?;
    written?;
    Ok(Exported::written(&path, &pdf))
}

/// A document that could be exported, and the neutral name proposed for its file.
struct Prepared {
    document: Document,
    file_name: String,
}

/// Reads the view as it is now. What carries a signature that does not hold is not exported.
fn prepare(app: &App, draft: &ExportDraft) -> Result<Prepared, AppError> {
    let unknown = |thing| move |_| ClinicError::NotFound { thing };
    app.read_clinical(|db, by| {
        let (today, is_demo) = (settings::local_date(db, by.now)?, settings::get(db)?.is_demo);
        Ok(match draft.document {
            ExportedDocument::Summary => {
                let id = draft.document_id.parse().map_err(unknown(Thing::Summary))?;
                let view = discharge::summary_get(db, id, by.me, by.now)?;
                let print = print::summary(&view, draft.language, today).marked(is_demo, draft.language);
                prepared(print, &view.facts, view.signature.as_ref(), today)
            }
            ExportedDocument::Plan => {
                let id = draft.document_id.parse().map_err(unknown(Thing::Plan))?;
                let view = discharge::plan_get(db, id, by.me, by.now)?;
                let print = print::plan(&view, draft.language, today).marked(is_demo, draft.language);
                prepared(print, &view.facts, view.signature.as_ref(), today)
            }
        })
    })?
}

fn prepared(
    print: Print,
    facts: &DischargeFacts,
    signature: Option<&SignatureView>,
    today: NaiveDate,
) -> Result<Prepared, AppError> {
    if signature.is_some_and(|it| !it.is_valid) {
        return Err(AppError::SignatureBroken);
    }
    let file_name = out::file_name(print.stem, &today.to_string(), &facts.record_number, "pdf");
    Ok(Prepared { document: print.document, file_name })
}
