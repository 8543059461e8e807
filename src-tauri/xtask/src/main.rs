//! What cargo and npm cannot say: `cargo xtask tidy` looks for breaches of the rules that no compiler knows.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command speaks on its terminal")]

mod rust;
mod tidy;

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

fn main() -> ExitCode {
    let command = std::env::args().nth(1);
    if command.as_deref() != Some("tidy") {
        eprintln!("usage: cargo xtask tidy");
        return ExitCode::FAILURE;
    }
    match tidy::objections(&root()) {
        Ok(objections) if objections.is_empty() => {
            println!("tidy");
            ExitCode::SUCCESS
        }
        Ok(objections) => {
            println!("{}", objections.join("\n"));
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// The project's folder.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
