//! A stage: a folder of its own for the record and for files, a display of its own, and the test seam's small files.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Stdio},
};

use tempfile::TempDir;

use super::{
    App, Reader,
    bus::Bus,
    display::{self, Cover},
    wait_for,
};

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
    bus: Option<Bus>,
}

impl Stage {
    /// A new stage, at 2026-11-24 09:00 in Boston, with no record yet.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "it starts a display")]
    pub fn new() -> Self {
        let stage = Self { folder: tempfile::tempdir().expect("a folder"), display: Display::start(), bus: None };
        for folder in [stage.home(), stage.seam(), stage.files()] {
            fs::create_dir(folder).expect("a folder");
        }
        stage.set_now("2026-11-24T14:00:00.000Z");
        stage
    }

    /// A new stage with a session bus, as on a desktop. Without one no program finds another, and no screen reader the window.
    #[must_use]
    pub fn with_bus() -> Self {
        let mut stage = Self::new();
        stage.bus = Some(Bus::start(stage.display(), &stage.home()));
        stage
    }

    /// A screen reader, started before the window, as one is.
    #[must_use]
    pub fn reader(&self) -> Reader {
        Reader::start(self.bus())
    }

    /// What the person's desktop prefers, as lines of GTK's settings.
    ///
    /// # Panics
    /// When it cannot be written.
    pub fn prefer(&self, settings: &str) {
        let folder = self.home().join(".config/gtk-3.0");
        let written = fs::create_dir_all(&folder)
            .and_then(|()| fs::write(folder.join("settings.ini"), format!("[Settings]\n{settings}\n")));
        written.expect("the desktop's settings");
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

    /// Starts the program once more, as somebody does who no longer finds its window: how that ended, if it ended.
    ///
    /// # Panics
    /// When it cannot be started.
    #[must_use]
    pub fn start_again(&self) -> Option<ExitStatus> {
        let mut again = Command::new(program());
        again.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut again = self.surround(&mut again).spawn().expect("the program starts");
        let ended = wait_for(|| again.try_wait().expect("a process one may ask about"));
        if ended.is_none() {
            processes::kill(&[again.id()]);
            drop(again.wait());
        }
        ended
    }

    /// What every process on this stage finds around it.
    pub(crate) fn surround<'c>(&self, process: &'c mut Command) -> &'c mut Command {
        process
            .envs([("WEBKIT_DISABLE_DMABUF_RENDERER", "1"), ("GDK_BACKEND", "x11")])
            .env("NO_AT_BRIDGE", if self.bus.is_none() { "1" } else { "0" })
            // Never the session's own bus: a window that a person has open would be brought forward instead of ours being opened.
            .env("DBUS_SESSION_BUS_ADDRESS", self.bus())
            .env_remove("AT_SPI_BUS_ADDRESS")
            .env("DISPLAY", self.display())
            .env_remove("WAYLAND_DISPLAY")
            .env("HOME", self.home())
            .env("XDG_RUNTIME_DIR", self.home())
            .env("STEPDOWN_HOME", self.home())
            .env("STEPDOWN_E2E_SEAM", self.seam())
    }

    /// The windows on its screen from back to front, by their processes.
    ///
    /// # Panics
    /// When the display does not answer.
    #[must_use]
    pub fn windows(&self) -> Vec<u32> {
        display::windows(self.display()).expect("the display answers")
    }

    /// Puts another window before all others; it goes when this is dropped.
    ///
    /// # Panics
    /// When the display does not answer.
    #[must_use]
    pub fn cover(&self) -> Cover {
        Cover::put(self.display()).expect("the display answers")
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

    fn seam(&self) -> PathBuf {
        self.folder.path().join("seam")
    }

    pub(crate) fn log_file(&self) -> PathBuf {
        self.folder.path().join("log.txt")
    }

    pub(crate) fn display(&self) -> &str {
        &self.display.name
    }

    /// Where the session bus is; where none is, unless the stage has one.
    fn bus(&self) -> &str {
        self.bus.as_ref().map_or("unix:path=/nonexistent", Bus::address)
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
