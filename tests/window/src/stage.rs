//! A stage: a folder of its own for the record and for files, a display of its own, and the test seam's small files.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use tempfile::TempDir;

use super::App;

/// The program built with the test seam, which the tests drive.
#[must_use]
pub fn program() -> PathBuf {
    built("target/window/stepdown")
}

/// The program as it is shipped, but for its optimisation.
#[must_use]
pub fn shipped_program() -> PathBuf {
    built("target/window/shipped")
}

fn built(path: &str) -> PathBuf {
    let path = root().join(path);
    path.canonicalize().unwrap_or_else(|error| panic!("{}: {error}; `npm run window` builds it", path.display()))
}

/// The project's folder.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Where one story plays. Everything on it goes when it is dropped.
#[derive(Debug)]
pub struct Stage {
    folder: TempDir,
    display: Display,
}

impl Stage {
    /// A new stage, at 2026-11-24 09:00 in Boston, with no record yet.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "it starts a display")]
    pub fn new() -> Self {
        let stage = Self { folder: tempfile::tempdir().expect("a folder"), display: Display::start() };
        for folder in [stage.home(), stage.seam(), stage.files()] {
            fs::create_dir(folder).expect("a folder");
        }
        stage.set_now("2026-11-24T14:00:00.000Z");
        stage
    }

    /// Opens the window.
    #[must_use]
    pub fn start(&self) -> App {
        App::start(self, &[])
    }

    /// Opens the window with more in its environment.
    #[must_use]
    pub fn start_with(&self, environment: &[(&str, &str)]) -> App {
        App::start(self, environment)
    }

    /// The folder that holds the record's folder.
    #[must_use]
    pub fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// The record's folder, once it has been created.
    #[must_use]
    pub fn record(&self) -> PathBuf {
        self.home().join("record")
    }

    /// A file beside the record, to import or to export.
    #[must_use]
    pub fn file(&self, name: &str) -> PathBuf {
        self.files().join(name)
    }

    /// The folder of such files.
    #[must_use]
    pub fn files(&self) -> PathBuf {
        self.folder.path().join("files")
    }

    /// What the program has written to its error output so far.
    #[must_use]
    pub fn log(&self) -> String {
        fs::read_to_string(self.log_file()).unwrap_or_default()
    }

    /// Sets the program's clock, RFC 3339.
    pub fn set_now(&self, now: &str) {
        self.write_seam("now", now);
    }

    /// The next save dialogs return this path.
    pub fn save_to(&self, path: &Path) {
        self.write_seam("save-path", path.to_str().expect("a path in UTF-8"));
    }

    /// The next save dialogs are cancelled.
    pub fn cancel_save(&self) {
        self.write_seam("save-path", "cancel");
    }

    /// The next open dialogs return this path.
    pub fn open(&self, path: &Path) {
        self.write_seam("open-path", path.to_str().expect("a path in UTF-8"));
    }

    /// The next open dialogs are cancelled.
    pub fn cancel_open(&self) {
        self.write_seam("open-path", "cancel");
    }

    /// The program reads these files at any moment, so each is put in place whole.
    fn write_seam(&self, name: &str, text: &str) {
        let part = self.seam().join(format!("{name}.part"));
        fs::write(&part, text).and_then(|()| fs::rename(&part, self.seam().join(name))).expect("the seam's file");
    }

    pub(crate) fn seam(&self) -> PathBuf {
        self.folder.path().join("seam")
    }

    pub(crate) fn log_file(&self) -> PathBuf {
        self.folder.path().join("log.txt")
    }

    pub(crate) fn display(&self) -> &str {
        &self.display.name
    }
}

/// A screen of 1920 × 1080 that nobody sees.
#[derive(Debug)]
struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// Xvfb looks for a free display by itself and prints its number.
    fn start() -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb is installed by `npm test`");
        let mut number = String::new();
        let output = server.stdout.take().expect("its output");
        BufReader::new(output).read_line(&mut number).expect("the number of the display");
        Self { server, name: format!(":{}", number.trim()) }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // An error here means that it has ended already.
        drop(self.server.kill());
        drop(self.server.wait());
    }
}
