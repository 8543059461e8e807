//! Exporting a plan or summary: the row first, then the file, then what came of it. The path of a file being written is
//! noted in the desk file and swept at the next sign-in if the program stopped in between.

use std::path::{Path, PathBuf};

use clinic::{
    discharge::{self, ExportDraft, ExportOutcome, ExportedDocument},
    files, settings,
};
use documents::{Pdf, out};
use serde::Serialize;
use vault::{Timestamp, Vault};

use crate::{
    dialogs,
    error::AppError,
    print,
    state::{self, App},
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

/// Checks the recipient and purpose, sets the document, asks where, writes.
pub(crate) fn document(app: &App, draft: &ExportDraft) -> Result<Exported, AppError> {
    discharge::check_export(draft)?;
    let (pdf, proposed) = typeset(app, draft)?;
    let Some(path) = dialogs::save(app.handle(), &proposed, ("PDF", "pdf")) else { return Ok(Exported::Cancelled) };
    let export = app.keep("documentExport", |db, by| discharge::export_begin(db, draft, by.me, by.now))?;
    let written = write(app, &path, &pdf);
    let outcome = if written.is_ok() { ExportOutcome::Written } else { ExportOutcome::Failed };
    app.keep("documentExport", |db, _| discharge::export_end(db, export, outcome))?;
    written?;
    Ok(Exported::Written {
        file_name: path.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default(),
        replaced: pdf.replaced.iter().map(ToString::to_string).collect(),
        is_archival: pdf.standard == documents::Standard::A2aUa1,
    })
}

/// Reads the view inside the lock, typesets outside it.
fn typeset(app: &App, draft: &ExportDraft) -> Result<(Pdf, String), AppError> {
    let today = app.read(|db, by| settings::local_date(db, by.now))?;
    let (document, record_number) = match draft.document {
        ExportedDocument::Summary => {
            let id = draft
                .document_id
                .parse()
                .map_err(|_| clinic::ClinicError::NotFound { thing: clinic::Thing::Summary })?;
            let view = app.read_clinical(|db, by| discharge::summary_get(db, id, by.me, by.now))?;
            (print::summary(&view, today), view.facts.record_number)
        }
        ExportedDocument::Plan => {
            let id =
                draft.document_id.parse().map_err(|_| clinic::ClinicError::NotFound { thing: clinic::Thing::Plan })?;
            let view = app.read_clinical(|db, by| discharge::plan_get(db, id, by.me, by.now))?;
            (print::plan(&view, today), view.facts.record_number)
        }
    };
    let stem = match draft.document {
        ExportedDocument::Summary => "Summary",
        ExportedDocument::Plan => "Plan",
    };
    Ok((documents::pdf(&document)?, out::file_name(stem, &today.to_string(), &record_number, "pdf")))
}

fn write(app: &App, path: &Path, pdf: &Pdf) -> Result<(), AppError> {
    let partial = out::partial_path(path).display().to_string();
    app.keep_desk("fileBegin", |db, by| files::begin(db, &partial, by.now))?;
    let written = out::write(path, &pdf.bytes);
    app.keep_desk("fileEnd", |db, _| files::end(db, &partial))?;
    Ok(written?)
}

/// Removes what a crash left half written.
pub(crate) fn sweep(vault: &mut Vault, now: Timestamp) -> Result<(), AppError> {
    let left = vault.read(files::unfinished)?;
    if left.is_empty() {
        return Ok(());
    }
    out::sweep(&left.iter().map(PathBuf::from).collect::<Vec<_>>());
    Ok(vault.write(state::kept("fileSweep", now), |db| left.iter().try_for_each(|it| files::end(db, it)))?)
}
