//! The shipped program beside a bare window, in pairs: from the start of the process to the first painted screen, and the
//! memory of the whole tree of processes, there and after ten charts.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
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
    clinics::instant,
    figures::{Figures, ratio},
    goals::{self, Check},
    keys::{Key, Person},
};

/// Both windows are filled there once they are painted: a bare one, and ours with the steps beside the lock.
const PAINTED: (i16, i16) = (40, 780);

/// A column of the window, from a height on and so far down, that the button to unlock is filled in, whatever stands above it.
const BUTTON: (i16, i16, u16) = (648, 560, 200);

/// Pixels lie there as blue, green, red: a dark teal has more blue than red.
fn is_painted(pixel: &[u8]) -> bool {
    matches!(pixel, [blue, _, red, ..] if *blue > red.saturating_add(40))
}

fn is_shown(display: &RustConnection, root: Window) -> bool {
    let (x, y) = PAINTED;
    let image = display.get_image(ImageFormat::Z_PIXMAP, root, x, y, 1, 1, !0).expect("a question");
    image.reply().is_ok_and(|it| is_painted(&it.data))
}

/// Whether the lock can be used: its button is there.
fn is_drawn(display: &RustConnection, root: Window) -> bool {
    let (x, y, height) = BUTTON;
    let image = display.get_image(ImageFormat::Z_PIXMAP, root, x, y, 1, height, !0).expect("a question");
    image.reply().is_ok_and(|it| it.data.chunks(4).any(is_painted))
}

/// How long a window may take.
const AT_MOST: Duration = Duration::from_secs(20);

/// What an ended window's helpers need to end too.
const RESTS: Duration = Duration::from_millis(300);

/// How long a window settles before its memory is read.
const SETTLES: Duration = Duration::from_secs(3);

/// How many charts are opened before the memory is read again.
const CHARTS: u32 = 10;

/// What the windows came to.
pub(crate) struct Windows {
    painted: Figures,
    drawn: Figures,
    bare: Figures,
    /// Ours to bare: to the first that is seen of the lock, and to all of it.
    starts: [f64; 2],
    /// Proportional share of memory, MiB.
    ours_mib: f64,
    bare_mib: f64,
    /// Ours, after ten charts.
    charts_mib: f64,
}

/// A line of what the windows came to.
pub(crate) struct Told {
    pub(crate) name: &'static str,
    pub(crate) ours: String,
    pub(crate) bare: String,
    pub(crate) ratio: f64,
    goal: f64,
}

impl Told {
    pub(crate) fn check(&self) -> Check {
        let of = self.name.to_owned();
        Check { of, what: "ratio", goal: self.goal, measured: self.ratio, gates: true, is_judged: true }
    }
}

impl Windows {
    pub(crate) fn told(&self) -> Vec<Told> {
        let mib = |it: f64| format!("{it:.0} MiB");
        vec![
            Told {
                name: "start to the first of the lock screen, beside a bare window",
                ours: self.painted.to_string(),
                bare: self.bare.to_string(),
                ratio: self.starts[0],
                goal: goals::START,
            },
            Told {
                name: "start to the whole lock screen, beside a bare window",
                ours: self.drawn.to_string(),
                bare: self.bare.to_string(),
                ratio: self.starts[1],
                goal: goals::START,
            },
            Told {
                name: "memory at the lock screen, beside a bare window",
                ours: mib(self.ours_mib),
                bare: mib(self.bare_mib),
                ratio: self.ours_mib / self.bare_mib,
                goal: goals::MEMORY,
            },
            Told {
                name: "memory after ten charts, beside a bare window",
                ours: mib(self.charts_mib),
                bare: mib(self.bare_mib),
                ratio: self.charts_mib / self.bare_mib,
                goal: goals::MEMORY,
            },
        ]
    }
}

/// Starts both `pairs` times, one after the other in turn.
///
/// # Panics
/// When a window does not come.
pub(crate) fn in_pairs(ours: &Path, bare: &Path, pairs: usize) -> Windows {
    let home = TempDir::new().expect("a folder");
    // With a record there the first screen is the lock.
    let record = home.path().join("org.stepdown.desktop/record");
    let size = demo::Size { clients: CHARTS, weeks: 8, noted_percent: 100 };
    demo::make(&record, instant("2026-11-24 09:12"), "America/New_York", 1, size, &|_, _| true).expect("a record");
    // What blinks would be taken for an answer.
    let toolkit = home.path().join("gtk-3.0");
    fs::create_dir(&toolkit).expect("a folder");
    fs::write(toolkit.join("settings.ini"), "[Settings]\ngtk-cursor-blink=false\n").expect("a file");
    let screen = Screen::open();
    let mut times = Vec::new();
    let mut memory = None;
    // One of each that is not counted: what they read from the disk stays in memory.
    for at in 0..=pairs {
        let [of_bare, of_ours] = [bare, ours].map(|program| {
            let window = screen.start(program, home.path());
            let drawn = if program == ours { window.drawn() } else { window.painted };
            let taken = (window.painted, drawn);
            let mib = (at == pairs).then(|| window.mib());
            let charts = (at == pairs && program == ours).then(|| {
                window.opens_charts();
                window.mib()
            });
            window.end();
            (taken, mib, charts)
        });
        if at > 0 {
            times.push((of_ours.0, of_bare.0));
        }
        memory = of_ours.1.zip(of_bare.1).zip(of_ours.2);
    }
    let to = |which: fn(&(Duration, Duration)) -> Duration| {
        let pairs: Vec<_> = times.iter().map(|(ours, bare)| (which(ours), which(bare))).collect();
        let numbers: Vec<_> = pairs.iter().map(|(ours, bare)| (ours.as_secs_f64(), bare.as_secs_f64())).collect();
        (Figures::of(pairs.into_iter().map(|it| it.0).collect()), ratio(&numbers))
    };
    let ((painted, to_painted), (drawn, to_drawn)) = (to(|it| it.0), to(|it| it.1));
    let ((ours_mib, bare_mib), charts_mib) = memory.expect("the last pair was weighed");
    Windows {
        painted,
        drawn,
        bare: Figures::of(times.iter().map(|it| it.1.0).collect()),
        starts: [to_painted, to_drawn],
        ours_mib,
        bare_mib,
        charts_mib,
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
            .args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts");
        let mut number = String::new();
        let said = server.stdout.as_mut().expect("its output");
        BufReader::new(said).read_line(&mut number).expect("the number of the display");
        Self { server, display: format!(":{}", number.trim()) }
    }

    /// Starts a program, and waits until its first screen is painted.
    fn start(&self, program: &Path, home: &Path) -> Opened {
        let (display, at) = RustConnection::connect(Some(&self.display)).expect("the display");
        let root = display.setup().roots[at].root;
        let begun = Instant::now();
        let process = Command::new(program)
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
        Opened { process, display, root, begun, painted: begun.elapsed() }
    }
}

/// A window that is open.
struct Opened {
    process: Child,
    display: RustConnection,
    root: Window,
    /// When the process was started.
    begun: Instant,
    /// From then to the first that is painted.
    painted: Duration,
}

impl Opened {
    /// From the start of the process to the whole lock screen.
    fn drawn(&self) -> Duration {
        while !is_drawn(&self.display, self.root) {
            assert!(self.begun.elapsed() < AT_MOST, "no button to unlock");
            thread::sleep(Duration::from_millis(1));
        }
        self.begun.elapsed()
    }

    /// The proportional share of memory of its whole tree of processes, MiB.
    fn mib(&self) -> f64 {
        thread::sleep(SETTLES);
        f64::from(processes::memory(self.process.id())) / 1024.0
    }

    /// Signs in and opens charts one after the other, with the keyboard: the first person who is offered, and then each
    /// client by their record number.
    fn opens_charts(&self) {
        let mut person = Person::at(&self.display, self.root);
        person.press(&[Key::ENTER]);
        person.sees_a_change("signing in");
        for number in (1..=CHARTS).map(|it| format!("{it:05}")) {
            person.press(&[Key::CONTROL, Key::of(b'k')]);
            person.sees_a_change("the palette's key");
            for digit in number.bytes() {
                person.press(&[Key::of(digit)]);
            }
            person.sees_a_change("a record number");
            person.press(&[Key::ENTER]);
            person.sees_a_change("Enter");
        }
    }

    /// Ends it with its helpers: one that goes on by itself for seconds would be felt by the next window.
    fn end(mut self) {
        let helpers = processes::descendants(self.process.id());
        end(&mut self.process);
        processes::kill(&helpers);
        // The next one finds an empty display.
        while is_shown(&self.display, self.root) {
            thread::sleep(Duration::from_millis(5));
        }
        thread::sleep(RESTS);
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
