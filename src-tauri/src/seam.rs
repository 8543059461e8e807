//! The test seam, compiled only with the feature `e2e`: a test names the next dialog's path and sets the clock. Nothing
//! else is replaced. The folder `STEPDOWN_E2E_SEAM` holds small files that are read at each call.

use std::{fs, path::PathBuf};

use vault::Timestamp;

fn named(file: &str) -> Option<String> {
    let folder = std::env::var_os("STEPDOWN_E2E_SEAM")?;
    let text = fs::read_to_string(PathBuf::from(folder).join(file)).ok()?;
    Some(text.trim().to_owned()).filter(|it| !it.is_empty())
}

/// The path a dialog would have returned: `Some(None)` when the person cancels.
pub(crate) fn dialog_path(which: &str) -> Option<Option<PathBuf>> {
    named(which).map(|it| (it != "cancel").then(|| PathBuf::from(it)))
}

/// The time a test has set, RFC 3339.
pub(crate) fn now() -> Option<Timestamp> {
    named("now")?.parse().ok()
}
