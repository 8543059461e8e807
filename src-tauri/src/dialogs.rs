//! Native dialogs, opened from Rust: the page cannot name a path.

use std::path::PathBuf;

use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt, FilePath};

/// Asks where to write a file; nothing when the person cancels.
pub(crate) fn save(handle: &AppHandle, proposed: &str, kind: (&str, &str)) -> Option<PathBuf> {
    #[cfg(feature = "e2e")]
    if let Some(path) = crate::seam::dialog_path("save-path") {
        return path;
    }
    path(handle.dialog().file().set_file_name(proposed).add_filter(kind.0, &[kind.1]).blocking_save_file())
}

/// Asks which file to read.
pub(crate) fn open(handle: &AppHandle, kind: &str, extensions: &[&str]) -> Option<PathBuf> {
    #[cfg(feature = "e2e")]
    if let Some(path) = crate::seam::dialog_path("open-path") {
        return path;
    }
    path(handle.dialog().file().add_filter(kind, extensions).blocking_pick_file())
}

/// Asks which folder to use.
pub(crate) fn folder(handle: &AppHandle) -> Option<PathBuf> {
    #[cfg(feature = "e2e")]
    if let Some(path) = crate::seam::dialog_path("open-path") {
        return path;
    }
    path(handle.dialog().file().blocking_pick_folder())
}

fn path(chosen: Option<FilePath>) -> Option<PathBuf> {
    chosen.and_then(|it| it.into_path().ok())
}
