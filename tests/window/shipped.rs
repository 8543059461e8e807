//! What is shipped has neither the test seam nor the gallery.

#![cfg(target_os = "linux")]

use std::{path::Path, process::Command};

use window::{program, shipped_program};

const OF_THE_TEST_BUILD: [&str; 3] = ["STEPDOWN_E2E_SEAM", "STEPDOWN_HOME", "/gallery.html"];

#[test]
fn the_shipped_program_knows_neither_seam_nor_gallery() {
    for words in OF_THE_TEST_BUILD {
        assert!(holds(&program(), words), "{words} is how one tells them apart");
        assert!(!holds(&shipped_program(), words), "{words} is in the shipped program");
    }
}

/// With grep: an unoptimised loop over so many bytes takes a minute.
fn holds(program: &Path, words: &str) -> bool {
    let looked = Command::new("grep").args(["--quiet", "--text", "--fixed-strings", words]).arg(program).status();
    looked.is_ok_and(|it| it.success())
}
