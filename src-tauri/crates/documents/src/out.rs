//! Writing a file so that it is there whole or not at all, under a name that gives nothing away.

use std::{
    ffi::OsStr,
    fs::{self, File, OpenOptions},
    io::{self, ErrorKind, Write},
    path::{Path, PathBuf},
};

use unicode_normalization::UnicodeNormalization;

/// Why a file was not written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OutError {
    /// The folder, the disk or the file that stands there may not be written.
    #[error("read-only")]
    ReadOnly,
    /// No room left.
    #[error("disk full")]
    DiskFull,
    /// The folder is not there.
    #[error("folder missing")]
    FolderMissing,
    /// Anything else.
    #[error("{0}")]
    Io(ErrorKind),
}

impl From<io::Error> for OutError {
    #[expect(clippy::wildcard_enum_match_arm, reason = "the standard library's list is open")]
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Self::DiskFull,
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::FolderMissing,
            other => Self::Io(other),
        }
    }
}

const PARTIAL_END: &str = ".part";

/// Longest name of a file that every file system takes, in bytes and in UTF-16 units.
const LONGEST_NAME: usize = 255;

/// Where a file is written before it gets its name: hidden, in the same folder.
#[must_use]
pub fn partial_path(target: &Path) -> PathBuf {
    let mut name = target.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let room = LONGEST_NAME - PARTIAL_END.len() - 1;
    name.truncate(name.floor_char_boundary(room));
    target.with_file_name(format!(".{name}{PARTIAL_END}"))
}

/// Writes a file, or leaves everything as it was. What stands there already is replaced in one step.
///
/// # Errors
/// If it cannot be written; nothing is left behind then.
pub fn write(target: &Path, bytes: &[u8]) -> Result<(), OutError> {
    write_by(target, |file| file.write_all(bytes))
}

fn write_by(target: &Path, fill: impl FnOnce(&mut File) -> io::Result<()>) -> Result<(), OutError> {
    refuse_if_protected(target)?;
    let partial = partial_path(target);
    let written = fill_new(&partial, fill).and_then(|()| fs::rename(&partial, target));
    if let Err(why) = written {
        // It may never have come into being; that it is gone is what counts.
        let _ = fs::remove_file(&partial);
        return Err(why.into());
    }
    sync_folder(target)
}

/// A file marked read-only stays, though a rename would replace it on Unix.
fn refuse_if_protected(target: &Path) -> Result<(), OutError> {
    match fs::symlink_metadata(target) {
        Ok(it) if it.is_dir() => Err(OutError::Io(ErrorKind::IsADirectory)),
        Ok(it) if it.is_file() && it.permissions().readonly() => Err(OutError::ReadOnly),
        Ok(_) => Ok(()),
        Err(why) if why.kind() == ErrorKind::NotFound => Ok(()),
        Err(why) => Err(why.into()),
    }
}

fn fill_new(partial: &Path, fill: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<()> {
    // What an interrupted writing left, or a link that someone laid there, is not written through.
    if let Err(why) = fs::remove_file(partial)
        && why.kind() != ErrorKind::NotFound
    {
        return Err(why);
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(partial)?;
    fill(&mut file)?;
    file.sync_all()
}

/// A name is safe on disk when its folder is. Windows writes folders by itself and cannot open them so.
#[cfg(unix)]
fn sync_folder(target: &Path) -> Result<(), OutError> {
    let folder = target.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    match File::open(folder).and_then(|it| it.sync_all()) {
        // Some network folders cannot be synced; the file is there, and whole.
        Err(why) if matches!(why.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => Ok(()),
        other => Ok(other?),
    }
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> Result<(), OutError> {
    Ok(())
}

/// Removes partial files that an interrupted writing left, as their paths were noted. Anything else is not touched.
pub fn sweep(paths: &[PathBuf]) {
    for path in paths.iter().filter(|it| is_partial(it)) {
        // Gone already, or on a disk that is not there now: nothing to do about either.
        let _ = fs::remove_file(path);
    }
}

fn is_partial(path: &Path) -> bool {
    let name = path.file_name().map(OsStr::to_string_lossy).unwrap_or_default();
    name.starts_with('.') && name.ends_with(PARTIAL_END)
}

/// "Summary 2026-11-24 00417.pdf": a name that every file system takes and that says no more than its parts.
#[must_use]
pub fn file_name(stem_words: &str, date: &str, record_number: &str, extension: &str) -> String {
    let words = [stem_words, date, record_number].map(clean).join(" ");
    let mut stem = words.split_whitespace().collect::<Vec<_>>().join(" ");
    stem.truncate(stem.floor_char_boundary(LONGEST_STEM));
    let stem = stem.trim_matches([' ', '.']);
    let stem = if stem.is_empty() { "Document" } else { stem };
    let reserved = if is_reserved(stem) { "_" } else { "" };
    let extension: String = extension.chars().filter(char::is_ascii_alphanumeric).take(8).collect();
    let dot = if extension.is_empty() { "" } else { "." };
    format!("{reserved}{stem}{dot}{extension}")
}

const LONGEST_STEM: usize = 160;

/// Separators and signs that Windows forbids as spaces; without controls, and without what is invisible and could turn
/// the name around.
fn clean(words: &str) -> String {
    words
        .nfc()
        .filter(|it| !is_invisible(*it))
        .map(|it| {
            if matches!(it, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|') || it.is_control() { ' ' } else { it }
        })
        .collect()
}

fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}' | '\u{FFF0}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Names of devices on Windows, with any extension.
fn is_reserved(stem: &str) -> bool {
    let device = stem.split('.').next().unwrap_or_default().trim_end().to_uppercase();
    let numbered = |name: &str| {
        let mut number = name.chars();
        matches!(number.next(), Some('1'..='9' | '¹' | '²' | '³')) && number.next().is_none()
    };
    matches!(device.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$")
        || device.strip_prefix("COM").or_else(|| device.strip_prefix("LPT")).is_some_and(numbered)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_writing_leaves_what_was_there_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("Summary.pdf");
        let full = |file: &mut File| {
            file.write_all(b"half of it")?;
            Err(ErrorKind::StorageFull.into())
        };
        assert_eq!(write_by(&target, full), Err(OutError::DiskFull));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left");
        fs::write(&target, b"old").unwrap();
        assert_eq!(write_by(&target, full), Err(OutError::DiskFull));
        assert_eq!(fs::read(&target).unwrap(), b"old");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "the partial file is gone");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_named() {
        let error = File::options().write(true).open("/dev/full").unwrap().write_all(b"x").unwrap_err();
        assert_eq!(OutError::from(error), OutError::DiskFull);
    }
}
