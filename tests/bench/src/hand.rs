//! A process that opens one clinic and does what it is asked, so that an encrypted and a plain one can be asked in turn: the
//! locking of memory is of a whole process.

use std::{
    io::{self, BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    time::{Duration, Instant},
};

use chrono::{NaiveDateTime, TimeZone};
use chrono_tz::America::New_York;
use clinic::{ClinicError, SCHEMA, Thing, people};
use vault::{Person, Timestamp, Vault};

use crate::work::{self, Cast, Work};

/// What SQLite and the system have of the files before each piece of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cache {
    /// All that was read before.
    Warm,
    /// SQLite nothing, the system everything.
    Emptied,
    /// Neither anything.
    Cold,
}

impl Cache {
    pub(crate) const ALL: [Self; 3] = [Self::Warm, Self::Emptied, Self::Cold];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Warm => "warm",
            Self::Emptied => "emptied",
            Self::Cold => "cold",
        }
    }
}

/// With a key or without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Encrypted,
    Plain,
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Encrypted => "encrypted",
            Self::Plain => "plain",
        }
    }

    fn files(self, folder: &Path) -> [PathBuf; 2] {
        match self {
            Self::Encrypted => ["desk.1.db", "clinical.1.db"].map(|it| folder.join("record").join(it)),
            Self::Plain => ["desk.db", "clinical.db"].map(|it| folder.join("plain").join(it)),
        }
    }

    /// Opens it as the one who founded it.
    fn open(self, folder: &Path, now: Timestamp) -> clinic::Result<Vault> {
        let [desk, clinical] = self.files(folder);
        let founder = demo::sign_ins().swap_remove(0);
        match self {
            Self::Encrypted => {
                Ok(Vault::unlock(&folder.join("record"), &SCHEMA, &founder.name, &founder.passphrase.into(), now)?)
            }
            Self::Plain => {
                let mut vault = Vault::plain(&desk, &clinical, &SCHEMA)?;
                let row = vault.read(|db| people::list(db, &[]))?.into_iter().find(|it| it.name == founder.name);
                let row = row.ok_or_else(|| ClinicError::NotFound { thing: Thing::User })?;
                let me = vault.me().clone();
                vault.set_me(Person {
                    user: row.id,
                    name: row.name,
                    credential: row.credential,
                    roles: row.roles,
                    ..me
                });
                Ok(vault)
            }
        }
    }
}

/// The other end: a process of our own.
pub(crate) struct Hand {
    process: Child,
    ask: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Hand {
    /// # Panics
    /// When the process does not start.
    pub(crate) fn start(kind: Kind, folder: &Path, now: &str) -> Self {
        let program = std::env::current_exe().expect("this program");
        let mut process = Command::new(program)
            .args(["serve", kind.name(), now])
            .arg(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("this program starts again");
        let ask = process.stdin.take().expect("its input");
        let answers = BufReader::new(process.stdout.take().expect("its output"));
        Self { process, ask, answers }
    }

    /// Does a piece of work so many times, and tells how long each took.
    ///
    /// # Panics
    /// When the process ended.
    pub(crate) fn times(&mut self, work: Work, cache: Cache, count: usize) -> Vec<Duration> {
        let work = Work::ALL.iter().position(|it| *it == work).expect("a work of the list");
        let cache = Cache::ALL.iter().position(|it| *it == cache).expect("a state of the list");
        writeln!(self.ask, "{work} {cache} {count}").and_then(|()| self.ask.flush()).expect("it listens");
        let mut line = String::new();
        self.answers.read_line(&mut line).expect("it answers");
        let times: Vec<_> =
            line.split_whitespace().map(|it| Duration::from_nanos(it.parse().expect("a time"))).collect();
        assert_eq!(times.len(), count, "it did all that it was asked");
        times
    }
}

impl Drop for Hand {
    fn drop(&mut self) {
        self.process.kill().and_then(|()| self.process.wait().map(drop)).expect("a process that can be ended");
    }
}

/// A moment by the clinic's wall: "2026-11-24 09:12".
pub(crate) fn instant(local: &str) -> Timestamp {
    let naive = NaiveDateTime::parse_from_str(local, "%Y-%m-%d %H:%M").expect("a day and a time");
    Timestamp::new(New_York.from_local_datetime(&naive).earliest().expect("a time the clock shows").to_utc())
}

/// Makes a clinic that has run for some weeks, and the same without a key.
///
/// # Panics
/// When it cannot be made.
pub(crate) fn make(folder: &Path, now: &str, size: demo::Size) {
    let now = instant(now);
    std::fs::create_dir_all(folder.join("plain")).expect("a folder");
    demo::make(&folder.join("record"), now, "America/New_York", 1, size, &|_, _| true).expect("a clinic is made");
    let [desk, clinical] = Kind::Plain.files(folder);
    let vault = Kind::Encrypted.open(folder, now).expect("it opens");
    vault.copy_plain(&desk, &clinical).expect("and is copied");
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
        let [work, cache, count] = [(); 3].map(|()| asked.next().expect("three numbers"));
        let work = Work::at(work).expect("a work of the list");
        let cache = Cache::ALL.get(cache).copied().expect("a state of the list");
        if work.writes() && !cast.is_prepared() {
            cast.prepare(&mut vault).expect("sessions to be written");
        }
        let mut answer = String::new();
        for _ in 0..count {
            match cache {
                Cache::Warm => {}
                Cache::Emptied => vault.empty_cache().expect("a cache to be emptied"),
                Cache::Cold => {
                    vault.empty_cache().expect("a cache to be emptied");
                    kind.files(folder).iter().for_each(|it| forget(it));
                }
            }
            let begun = Instant::now();
            work::run(work, done, &mut vault, &mut cast).expect("the work is done");
            answer.push_str(&format!("{} ", begun.elapsed().as_nanos()));
            done += 1;
        }
        println!("{answer}");
    }
}

/// Lets the system forget the pages of a file.
fn forget(file: &Path) {
    let of = format!("of={}", file.display());
    let asked =
        Command::new("dd").args([&of, "oflag=nocache", "conv=notrunc,fdatasync", "count=0", "status=none"]).status();
    assert!(asked.is_ok_and(|it| it.success()), "dd lets the system forget {}", file.display());
}
