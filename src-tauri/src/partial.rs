//! Writing a file outside the record. The path of the part being written is noted in the record before and taken out after;
//! what the program left when it stopped in between is swept at the next sign-in.

use std::path::{Path, PathBuf};

use clinic::{
    ClinicError,
    files::{self, NotesFiles},
};
use documents::{Pdf, out};
use vault::{Timestamp, Vault};

use crate::{
    error::AppError,
    state::{self, App},
};

/// Writes a file. Who has no clinical access notes it in the desk's file, a clinician in the clinical one.
pub(crate) fn write(app: &App, path: &Path, pdf: &Pdf) -> Result<(), AppError> {
    let partial = out::partial_path(path).display().to_string();
    let has_clinical = app.with(|vault| Ok(vault.has_clinical()))?;
    if has_clinical {
        app.keep("fileBegin", |db, by| files::begin(db, &partial, by.now))?;
    } else {
        app.keep_desk("fileBegin", |db, by| files::begin(db, &partial, by.now))?;
    }
    let written = out::write(path, &pdf.bytes);
    let taken_out = if has_clinical {
        app.keep("fileEnd", |db, _| files::end(db, &partial))
    } else {
        app.keep_desk("fileEnd", |db, _| files::end(db, &partial))
    };
    // What came of it is what came of the file: a note that cannot be taken out is left to the sweep.
    if let Err(error) = taken_out {
        tracing::warn!(%error, "the note of a written file was left");
    }
    Ok(written?)
}

/// Removes what a crash left half written: whatever someone of the desk was writing, and with clinical access, whatever a
/// clinician was.
pub(crate) fn sweep(vault: &mut Vault, now: Timestamp) -> Result<(), AppError> {
    let left = removed(vault.read(|db| files::unfinished(db))?);
    if !left.is_empty() {
        vault.write(state::kept("fileSweep", now), |db| take_out(db, &left))?;
    }
    if !vault.has_clinical() {
        return Ok(());
    }
    let left = removed(vault.read_clinical(|db| files::unfinished(db))?);
    if !left.is_empty() {
        vault.write_clinical(state::kept("fileSweep", now), |db| take_out(db, &left))?;
    }
    Ok(())
}

fn removed(left: Vec<String>) -> Vec<String> {
    out::sweep(&left.iter().map(PathBuf::from).collect::<Vec<_>>());
    left
}

fn take_out(db: &impl NotesFiles, left: &[String]) -> Result<(), ClinicError> {
    left.iter().try_for_each(|it| files::end(db, it))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use chrono::{DateTime, Utc};
    use clinic::{SCHEMA, files};
    use vault::{Timestamp, Vault};

    use super::sweep;
    use crate::state;

    #[test]
    fn what_a_crash_left_half_written_is_swept_at_the_next_sign_in() {
        let mut vault = Vault::in_memory(&SCHEMA).unwrap();
        let now = Timestamp::new("2026-11-24T14:12:00Z".parse::<DateTime<Utc>>().unwrap());
        let folder = tempfile::tempdir().unwrap();
        let names = [".Day 2026-11-24.pdf.part", "Day 2026-11-24.pdf", ".Summary 2026-11-24.pdf.part"];
        let [desks, kept, clinical] = names.map(|it| folder.path().join(it));
        for path in [&desks, &kept, &clinical] {
            fs::write(path, "half of it").unwrap();
        }
        let path = |it: &std::path::Path| it.display().to_string();
        let noted = [path(&desks), path(&kept)];
        let step = state::kept("test", now);
        vault.write(step, |db| noted.iter().try_for_each(|it| files::begin(db, it, now))).unwrap();
        vault.write_clinical(step, |db| files::begin(db, &path(&clinical), now)).unwrap();

        sweep(&mut vault, now).unwrap();
        assert!(!desks.exists() && !clinical.exists());
        assert!(kept.exists(), "what is no partial file is not touched");
        assert!(vault.read(|db| files::unfinished(db)).unwrap().is_empty());
        assert!(vault.read_clinical(|db| files::unfinished(db)).unwrap().is_empty());
    }
}
