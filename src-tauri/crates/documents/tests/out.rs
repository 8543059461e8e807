//! Files are whole or not there.

#![expect(clippy::unwrap_used, reason = "a test may, and so may what several tests share")]

use std::{fs, path::PathBuf};

use documents::{OutError, out};
use proptest::prelude::*;

fn names(folder: &tempfile::TempDir) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_file_is_written_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("Summary.pdf");
    out::write(&target, b"first").unwrap();
    out::write(&target, b"second, in place of the first").unwrap();
    assert_eq!(fs::read(&target).unwrap(), b"second, in place of the first");
    assert_eq!(names(&folder), ["Summary.pdf"]);
}

#[test]
fn a_missing_folder_is_named() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(out::write(&folder.path().join("gone/Summary.pdf"), b"x"), Err(OutError::FolderMissing));
    fs::write(folder.path().join("file"), b"").unwrap();
    assert_eq!(out::write(&folder.path().join("file/Summary.pdf"), b"x"), Err(OutError::FolderMissing));
}

#[test]
fn a_folder_of_that_name_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("Summary.pdf");
    fs::create_dir(&target).unwrap();
    assert!(matches!(out::write(&target, b"x"), Err(OutError::Io(_))));
    assert_eq!(names(&folder), ["Summary.pdf"]);
}

#[test]
fn a_protected_file_stays() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("Summary.pdf");
    fs::write(&target, b"old").unwrap();
    let mut permissions = fs::metadata(&target).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&target, permissions).unwrap();
    assert_eq!(out::write(&target, b"new"), Err(OutError::ReadOnly));
    assert_eq!(fs::read(&target).unwrap(), b"old");
    assert_eq!(names(&folder), ["Summary.pdf"]);
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let set = |mode| fs::set_permissions(folder.path(), fs::Permissions::from_mode(mode)).unwrap();
    set(0o555);
    // The superuser may write there all the same; for them the kernel's own folder is closed.
    let is_superuser = fs::write(folder.path().join("probe"), b"").is_ok();
    let target =
        if is_superuser { PathBuf::from("/sys/kernel/Summary.pdf") } else { folder.path().join("Summary.pdf") };
    let refused = out::write(&target, b"x");
    set(0o755);
    assert_eq!(refused, Err(OutError::ReadOnly));
}

#[cfg(unix)]
#[test]
fn a_link_in_the_way_is_not_written_through() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("Summary.pdf");
    let elsewhere = folder.path().join("elsewhere");
    fs::write(&elsewhere, b"mine").unwrap();
    std::os::unix::fs::symlink(&elsewhere, out::partial_path(&target)).unwrap();
    out::write(&target, b"new").unwrap();
    assert_eq!(fs::read(&elsewhere).unwrap(), b"mine");
    assert_eq!(names(&folder), ["Summary.pdf", "elsewhere"]);
}

#[test]
fn what_an_interrupted_writing_left_is_swept_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("Summary.pdf");
    let partial = out::partial_path(&target);
    for path in [&target, &partial, &folder.path().join("other.part"), &folder.path().join(".hidden")] {
        fs::write(path, b"x").unwrap();
    }
    let gone = folder.path().join("gone/.Summary.pdf.part");
    let folder_of_that_name = folder.path().join(".folder.part");
    fs::create_dir(&folder_of_that_name).unwrap();
    let others = [target, folder.path().join("other.part"), folder.path().join(".hidden"), folder_of_that_name];
    out::sweep(&[&[partial, gone][..], &others].concat());
    assert_eq!(names(&folder), [".folder.part", ".hidden", "Summary.pdf", "other.part"]);
}

#[test]
fn a_long_name_has_a_partial_name_too() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join(format!("{}.pdf", "ä".repeat(120)));
    out::write(&target, b"x").unwrap();
    assert!(out::partial_path(&target).file_name().unwrap().len() <= 255);
}

#[test]
fn names_are_neutral_and_safe() {
    let name = |stem, number| out::file_name(stem, "2026-11-24", number, "pdf");
    assert_eq!(name("Summary", "00417"), "Summary 2026-11-24 00417.pdf");
    assert_eq!(name("Summary", "A/41\\7:*?\"<>|"), "Summary 2026-11-24 A 41 7.pdf");
    assert_eq!(name("../../etc/passwd", "1"), "etc passwd 2026-11-24 1.pdf");
    assert_eq!(name("Sum\u{202E}fdp.mary\u{200F}", "0\u{0}\n0"), "Sumfdp.mary 2026-11-24 0 0.pdf");
    assert_eq!(out::file_name("", "", "", "pdf"), "Document.pdf");
    assert_eq!(out::file_name("...", " . ", "..", "p/d\u{202E}f"), "Document.pdf");
    assert_eq!(out::file_name("con", "", "", "pdf"), "_con.pdf");
    assert_eq!(out::file_name("LPT1.x", "", "", ""), "_LPT1.x");
    assert_eq!(out::file_name("Control", "", "", "pdf"), "Control.pdf");
    assert_eq!(out::file_name("Zoë", "", "", "pdf"), "Zoë.pdf");
    assert!(out::file_name(&"長".repeat(400), "", "", "pdf").len() < 200);
}

proptest! {
    #[test]
    fn any_name_can_be_a_file(stem in any::<String>(), date in any::<String>(), number in any::<String>(), end in any::<String>()) {
        let name = out::file_name(&stem, &date, &number, &end);
        prop_assert!(!name.is_empty() && name.len() < 200, "{name:?}");
        prop_assert!(!name.starts_with(['.', ' ']) && !name.ends_with(['.', ' ']), "{name:?}");
        prop_assert!(!name.chars().any(|it| it.is_control() || "/\\:*?\"<>|".contains(it)), "{name:?}");
let turns = |it| matches!(it, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}');
        prop_assert!(!name.chars().any(turns), "{name:?}");
        let folder = tempfile::tempdir().unwrap();
        out::write(&folder.path().join(&name), b"x").unwrap();
        prop_assert_eq!(names(&folder), [name]);
    }
}
