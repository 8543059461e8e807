//! The shipped program beside a bare window, in pairs: from the start of the process to the first painted screen, and the
//! memory of the whole tree of processes.

use std::{
    collections::HashMap,
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use tempfile::TempDir;
use x11rb::{
    connection::Connection,
    protocol::xproto::{ConnectionExt, ImageFormat, Window},
    rust_connection::RustConnection,
};

use crate::{
    figures::{Figures, ratio},
    hand::instant,
};

/// Both windows are filled there once they are painted.
const PAINTED: (i16, i16) = (40, 780);

/// Pixels lie there as blue, green, red: a dark teal has more blue than red.
fn is_painted(pixel: &[u8]) -> bool {
    matches!(pixel, [blue, _, red, ..] if *blue > red.saturating_add(40))
}

fn is_shown(display: &RustConnection, root: Window) -> bool {
    let (x, y) = PAINTED;
    let image = display.get_image(ImageFormat::Z_PIXMAP, root, x, y, 1, 1, !0).expect("a question");
    image.reply().is_ok_and(|it| is_painted(&it.data))
}

/// How long a window may take.
const AT_MOST: Duration = Duration::from_secs(20);

/// What an ended window's helpers need to end too.
const RESTS: Duration = Duration::from_millis(300);

/// How long a window settles before its memory is read.
const SETTLES: Duration = Duration::from_secs(3);

/// What the windows came to.
pub(crate) struct Windows {
    pub(crate) ours: Figures,
    pub(crate) bare: Figures,
    /// Ours to bare.
    pub(crate) start: f64,
    /// Proportional share of memory, MiB.
    pub(crate) ours_mib: f64,
    pub(crate) bare_mib: f64,
}

/// Starts both `pairs` times, one after the other in turn.
///
/// # Panics
/// When a window does not come.
pub(crate) fn in_pairs(ours: &Path, bare: &Path, pairs: usize) -> Windows {
    let home = TempDir::new().expect("a folder");
    // With a record there the first screen is the lock.
    let record = home.path().join("org.stepdown.desktop/record");
    let size = demo::Size { clients: 4, weeks: 4, noted_percent: 100 };
    demo::make(&record, instant("2026-11-24 09:12"), "America/New_York", 1, size, &|_, _| true).expect("a record");
    let screen = Screen::open();
    let (mut times, mut memory) = (Vec::new(), Vec::new());
    // One of each that is not counted: what they read from the disk stays in memory.
    for at in 0..=pairs {
        let (bare_time, bare_memory) = screen.start(bare, home.path(), at == pairs);
        let (our_time, our_memory) = screen.start(ours, home.path(), at == pairs);
        if at > 0 {
            times.push((our_time, bare_time));
        }
        if let (Some(ours), Some(bare)) = (our_memory, bare_memory) {
            memory.push((ours, bare));
        }
    }
    let as_numbers: Vec<_> = times.iter().map(|(ours, bare)| (ours.as_secs_f64(), bare.as_secs_f64())).collect();
    let (ours_mib, bare_mib) = memory[0];
    Windows {
        ours: Figures::of(times.iter().map(|it| it.0).collect()),
        bare: Figures::of(times.iter().map(|it| it.1).collect()),
        start: ratio(&as_numbers),
        ours_mib,
        bare_mib,
    }
}

/// An unseen display.
struct Screen {
    server: Child,
    display: String,
}

impl Screen {
    fn open() -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts");
        let mut number = String::new();
        let said = server.stdout.as_mut().expect("its output");
        BufReader::new(said).read_line(&mut number).expect("the number of the display");
        Self { server, display: format!(":{}", number.trim()) }
    }

    /// From the start of the process to the first painted screen; then its memory, if it is asked for.
    fn start(&self, program: &Path, home: &Path, weighs: bool) -> (Duration, Option<f64>) {
        let (display, at) = RustConnection::connect(Some(&self.display)).expect("the display");
        let root = display.setup().roots[at].root;
        let begun = Instant::now();
        let mut process = Command::new(program)
            .env("DISPLAY", &self.display)
            .env("XDG_DATA_HOME", home)
            .env("XDG_CONFIG_HOME", home)
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{}: {error}", program.display()));
        while !is_shown(&display, root) {
            assert!(begun.elapsed() < AT_MOST, "{} paints nothing", program.display());
            thread::sleep(Duration::from_millis(1));
        }
        let taken = begun.elapsed();
        let memory = weighs.then(|| {
            thread::sleep(SETTLES);
            tree_of(process.id()).into_iter().map(share_of).sum::<f64>()
        });
        end(&mut process);
        // The next one finds an empty display.
        while is_shown(&display, root) {
            thread::sleep(Duration::from_millis(5));
        }
        thread::sleep(RESTS);
        (taken, memory)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        end(&mut self.server);
    }
}

fn end(process: &mut Child) {
    process.kill().and_then(|()| process.wait().map(drop)).expect("a process that can be ended");
}

/// A process and all below it.
fn tree_of(of: u32) -> Vec<u32> {
    let mut children: HashMap<u32, Vec<u32>> = HashMap::new();
    for folder in fs::read_dir("/proc").expect("a list of processes").flatten() {
        let pid: Option<u32> = folder.file_name().to_str().and_then(|it| it.parse().ok());
        let stat = fs::read_to_string(folder.path().join("stat")).unwrap_or_default();
        let parent = stat.rsplit_once(") ").and_then(|(_, rest)| rest.split(' ').nth(1)?.parse().ok());
        if let (Some(pid), Some(parent)) = (pid, parent) {
            children.entry(parent).or_default().push(pid);
        }
    }
    let mut found = vec![of];
    let mut at = 0;
    while let Some(pid) = found.get(at) {
        found.extend(children.remove(pid).unwrap_or_default());
        at += 1;
    }
    found
}

/// The proportional share of a process, MiB.
fn share_of(pid: u32) -> f64 {
    let smaps = fs::read_to_string(PathBuf::from(format!("/proc/{pid}/smaps_rollup"))).unwrap_or_default();
    let kib = smaps.lines().find_map(|it| it.strip_prefix("Pss:")?.trim().strip_suffix(" kB")?.parse::<f64>().ok());
    kib.unwrap_or_default() / 1024.0
}
