//! A process that opens one clinic and does what it is asked, so that an encrypted and a plain one can be asked in turn: the
//! locking of memory is of a whole process.

use std::{
    fs,
    io::{self, BufRead, BufReader, Write},
    path::Path,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    sync::atomic::Ordering,
    time::{Duration, Instant},
};

use vault::Vault;

use crate::{
    clinics::{Kind, instant},
    work::{self, Cast, Work},
};

/// What SQLite and the system have of the files before each piece of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cache {
    /// All that was read before.
    Warm,
    /// SQLite nothing, the system everything.
    Emptied,
    /// Neither anything.
    Cold,
    /// As warm as a program is that has just opened the record.
    First,
}

impl Cache {
    const ALL: [Self; 4] = [Self::Warm, Self::Emptied, Self::Cold, Self::First];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Warm => "warm",
            Self::Emptied => "emptied",
            Self::Cold => "from the disk",
            Self::First => "first",
        }
    }
}

/// What a piece of work costs on every machine alike.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Pages that SQLite had to read.
    pub(crate) pages: u64,
    /// Statements that ran.
    pub(crate) statements: u64,
}

/// What is told about a piece of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    Nanoseconds,
    Counts,
}

impl Told {
    const ALL: [Self; 2] = [Self::Nanoseconds, Self::Counts];
}

/// Begins the answer, so that nothing else that is printed is taken for one.
const ANSWER: &str = "done";

/// The other end: a process of our own.
pub(crate) struct Hand {
    process: Child,
    ask: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl Hand {
    /// # Panics
    /// When the process does not start.
    pub(crate) fn start(kind: Kind, folder: &Path, now: &str) -> Self {
        Self::start_under(&[], kind, folder, now)
    }

    /// Starts it under another program, which is told first.
    ///
    /// # Panics
    /// When the process does not start.
    pub(crate) fn start_under(under: &[&str], kind: Kind, folder: &Path, now: &str) -> Self {
        let ours = std::env::current_exe().expect("this program");
        let mut command = match under {
            [] => Command::new(&ours),
            [program, arguments @ ..] => {
                let mut command = Command::new(program);
                command.args(arguments).arg(&ours);
                command
            }
        };
        let mut process = command
            .args(["serve", kind.name(), now])
            .arg(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("this program starts again");
        let ask = process.stdin.take();
        let answers = BufReader::new(process.stdout.take().expect("its output"));
        Self { process, ask, answers }
    }

    /// Does a piece of work so many times, and tells how long each took.
    ///
    /// # Panics
    /// When the process ended.
    pub(crate) fn times(&mut self, work: Work, cache: Cache, count: usize) -> Vec<Duration> {
        let times: Vec<_> =
            self.asked(work, cache, count, Told::Nanoseconds).into_iter().map(Duration::from_nanos).collect();
        assert_eq!(times.len(), count, "it did all that it was asked");
        times
    }

    /// Does a piece of work so many times, and counts what the dearest of them cost.
    ///
    /// # Panics
    /// When the process ended.
    pub(crate) fn counts(&mut self, work: Work, cache: Cache, count: usize) -> Counts {
        let counted = self.asked(work, cache, count, Told::Counts);
        assert_eq!(counted.len(), 2 * count, "it did all that it was asked");
        let most = |at| counted.iter().skip(at).step_by(2).copied().max().unwrap_or_default();
        Counts { pages: most(0), statements: most(1) }
    }

    fn asked(&mut self, work: Work, cache: Cache, count: usize, told: Told) -> Vec<u64> {
        let work = Work::ALL.iter().position(|it| *it == work).expect("a work of the list");
        let cache = Cache::ALL.iter().position(|it| *it == cache).expect("a state of the list");
        let told = Told::ALL.iter().position(|it| *it == told).expect("a thing that can be told");
        let ask = self.ask.as_mut().expect("it is not at its end");
        writeln!(ask, "{work} {cache} {count} {told}").and_then(|()| ask.flush()).expect("it listens");
        let mut line = String::new();
        self.answers.read_line(&mut line).expect("it answers");
        let mut words = line.split_whitespace();
        assert_eq!(words.next(), Some(ANSWER), "it did what it was asked: “{}”", line.trim_end());
        words.map(|it| it.parse().expect("a number")).collect()
    }
}

impl Drop for Hand {
    /// Lets it put away what it wrote, and end by itself.
    fn drop(&mut self) {
        self.ask = None;
        self.process.wait().map(drop).expect("a process that ends");
    }
}

/// Opens a clinic and does what is asked on standard input until it ends.
///
/// # Panics
/// When the work is refused.
pub(crate) fn serve(kind: &str, now: &str, folder: &Path) {
    let kind = if kind == Kind::Plain.name() { Kind::Plain } else { Kind::Encrypted };
    let now = instant(now);
    let mut vault = kind.open(folder, now).expect("the clinic opens");
    let mut cast = Cast::of(&vault, now).expect("a clinic with clients, notes and groups");
    let mut done = 0;
    for line in io::stdin().lines() {
        let line = line.expect("a question");
        let mut asked = line.split(' ').map(|it| it.parse::<usize>().expect("a number"));
        let [work, cache, count, told] = [(); 4].map(|()| asked.next().expect("four numbers"));
        let work = Work::ALL.get(work).copied().expect("a work of the list");
        let cache = Cache::ALL.get(cache).copied().expect("a state of the list");
        let told = Told::ALL.get(told).copied().expect("a thing that can be told");
        if work.writes() && !cast.is_prepared() {
            cast.prepare(&mut vault).expect("sessions to be written");
        }
        let counter = (told == Told::Counts).then(|| vault.count_statements().expect("statements are counted"));
        let mut answer = ANSWER.to_owned();
        for _ in 0..count {
            set(&vault, kind, folder, cache);
            let mut run = || work::run(work, done, &mut vault, &mut cast).expect("the work is done");
            if let Some(counter) = &counter {
                let before = (bytes_read(), counter.load(Ordering::Relaxed));
                run();
                let (bytes, statements) = (bytes_read() - before.0, counter.load(Ordering::Relaxed) - before.1);
                answer.push_str(&format!(" {} {statements}", bytes / PAGE));
            } else {
                let begun = Instant::now();
                run();
                answer.push_str(&format!(" {}", begun.elapsed().as_nanos()));
            }
            done += 1;
        }
        println!("{answer}");
    }
    if cast.is_prepared() {
        cast.clear(&mut vault).expect("what was written goes");
    }
}

fn set(vault: &Vault, kind: Kind, folder: &Path, cache: Cache) {
    match cache {
        Cache::Warm | Cache::First => {}
        Cache::Emptied => vault.empty_cache().expect("a cache to be emptied"),
        Cache::Cold => {
            vault.empty_cache().expect("a cache to be emptied");
            kind.files(folder).iter().for_each(|it| forget(it));
        }
    }
}

/// The size of a page of both files.
const PAGE: u64 = 4096;

/// How many bytes this process has read from files, whether the system had them or not. SQLite reads nothing but pages, a
/// few bytes apart.
fn bytes_read() -> u64 {
    let io = fs::read_to_string("/proc/self/io").expect("the system counts what a process reads");
    let read = io.lines().find_map(|it| it.strip_prefix("rchar: ")?.parse().ok());
    read.expect("the count of what was read")
}

/// Lets the system forget the pages of a file.
fn forget(file: &Path) {
    let of = format!("of={}", file.display());
    let asked =
        Command::new("dd").args([&of, "oflag=nocache", "conv=notrunc,fdatasync", "count=0", "status=none"]).status();
    assert!(asked.is_ok_and(|it| it.success()), "dd lets the system forget {}", file.display());
}
