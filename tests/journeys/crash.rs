//! A writer is killed at random moments, many times over: what it had acknowledged is there, and what it had not is there
//! whole or not at all.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a journey that cannot go on stops, and says where")]
#![cfg(unix)]

use std::{
    env, fs,
    hash::{BuildHasher, Hasher, RandomState},
    io::{BufRead, BufReader},
    os::unix::process::ExitStatusExt,
    path::Path,
    process::{Child, Command, Stdio},
    sync::{
        RwLock,
        mpsc::{self, Receiver},
    },
    thread,
    time::Duration,
};

use clinic::SCHEMA;
use journeys::{
    house::{FOUNDER, House, instant, passphrase},
    work::{self, Cast, Facts, Work},
};
use tempfile::TempDir;
use vault::{Cost, Vault};

/// Folders, each written and killed many times over while it grows.
const FOLDERS: u32 = 6;

/// Kills in each.
const KILLS: u32 = 50;

/// Held for writing while a process is started: until it has become the writer, it holds whatever is open here, another
/// folder's lock among it. Held for reading while a folder is open here.
static STARTING: RwLock<()> = RwLock::new(());

/// What was seen in passing.
#[derive(Debug, Default, Clone, Copy)]
struct Seen {
    kills: u32,
    moved: u32,
    /// Killed in the middle of a step, so that the next opening had to roll back.
    rolled_back: u32,
    /// Killed before anything was acknowledged: while unlocking, for the most part.
    while_opening: u32,
    acknowledged: u32,
    /// Done, though nobody was told any more.
    done_unsaid: u32,
}

impl Seen {
    fn and(self, other: Self) -> Self {
        Self {
            kills: self.kills + other.kills,
            moved: self.moved + other.moved,
            rolled_back: self.rolled_back + other.rolled_back,
            while_opening: self.while_opening + other.while_opening,
            acknowledged: self.acknowledged + other.acknowledged,
            done_unsaid: self.done_unsaid + other.done_unsaid,
        }
    }
}

#[test]
fn what_was_acknowledged_survives_three_hundred_kills() {
    let seed = env::var("STEPDOWN_CRASH_SEED")
        .map_or_else(|_| RandomState::new().build_hasher().finish(), |it| it.parse().expect("a number"));
    println!("STEPDOWN_CRASH_SEED={seed}");
    let run = |folders: Vec<u32>| {
        folders.into_iter().map(|it| kill_in_a_folder(Dice(seed ^ u64::from(it) << 32))).reduce(Seen::and).unwrap()
    };
    let seen = thread::scope(|scope| {
        let others = scope.spawn(|| run((FOLDERS / 2..FOLDERS).collect()));
        run((0..FOLDERS / 2).collect()).and(others.join().unwrap())
    });
    println!("{seen:?}");
    assert_eq!(seen.kills, 300);
    assert!(seen.moved > 0 && seen.rolled_back > 0 && seen.while_opening > 0, "every kind of moment was met: {seen:?}");
}

/// One folder: written and killed, moved in a third of cases, opened again and looked at, each time.
fn kill_in_a_folder(mut dice: Dice) -> Seen {
    let place = TempDir::new().unwrap();
    let mut folder = place.path().join("clinic-0");
    {
        let _open = STARTING.read().unwrap();
        work::prepare(&mut House::in_folder(&folder, Cost::FLOOR));
    }
    let mut known = Facts::new();
    let mut seen = Seen::default();
    for round in 0..KILLS {
        let acknowledged = write_and_kill(&folder, round, &mut dice);
        seen.kills += 1;
        seen.acknowledged += acknowledged;
        seen.while_opening += u32::from(acknowledged == 0);
        seen.rolled_back += u32::from(has_hot_journal(&folder));
        if dice.below(3) == 0 {
            let elsewhere = place.path().join(format!("clinic-{}", round + 1));
            fs::rename(&folder, &elsewhere).unwrap();
            folder = elsewhere;
            seen.moved += 1;
        }
        seen.done_unsaid += u32::from(look(&folder, round, acknowledged, &mut known));
    }
    seen
}

/// Opens what a kill left and compares it with what was acknowledged; whether the step in hand was done as well.
fn look(folder: &Path, round: u32, acknowledged: u32, known: &mut Facts) -> bool {
    let _open = STARTING.read().unwrap();
    let now = instant("2026-11-24 16:00");
    let vault = Vault::unlock(folder, &SCHEMA, FOUNDER, &passphrase(), now).unwrap();
    let report = vault.check().unwrap();
    assert!(report.is_sound() && report.files.len() == 2, "round {round}: {report:?}");

    let cast = Cast::of(&vault).unwrap();
    for number in 0..acknowledged {
        Work::new(round, number).tell(&cast, known);
    }
    let found = work::facts(&vault).unwrap();
    let in_hand = Work::new(round, acknowledged);
    let is_in_hand_done = found != *known;
    if is_in_hand_done {
        let acknowledged_alone = known.clone();
        in_hand.tell(&cast, known);
        assert!(
            found == *known,
            "round {round}, {acknowledged} acknowledged:\n{}",
            difference(&found, &acknowledged_alone)
        );
    }
    for number in 0..acknowledged {
        Work::new(round, number).look(&vault, &cast);
    }
    is_in_hand_done
}

/// What is not as it should be, in short lines.
fn difference(found: &Facts, expected: &Facts) -> String {
    let short = |it: Option<&String>| it.map_or("nothing".to_owned(), |it| it.chars().take(60).collect());
    let mut keys: Vec<&String> = found.keys().chain(expected.keys()).collect();
    keys.sort();
    keys.dedup();
    let lines = keys.into_iter().filter(|it| found.get(*it) != expected.get(*it));
    lines
        .map(|it| format!("{it}: found {}, expected {}", short(found.get(it)), short(expected.get(it))))
        .take(20)
        .collect::<Vec<_>>()
        .join("\n")
}

/// Lets the writer write and kills it: mostly some time after its first word, now and then while it opens the files. How
/// many steps it acknowledged.
fn write_and_kill(folder: &Path, round: u32, dice: &mut Dice) -> u32 {
    let mut writer = started(folder, round);
    let words = words_of(&mut writer);
    let mut acknowledged = 0;
    if dice.below(6) == 0 {
        thread::sleep(Duration::from_micros(u64::from(dice.below(300_000))));
    } else {
        assert_eq!(words.recv(), Ok(0), "the first step of round {round}");
        acknowledged = 1;
        thread::sleep(Duration::from_micros(u64::from(5_000 + dice.below(145_000))));
    }
    writer.kill().unwrap();
    let status = writer.wait().unwrap();
    assert_eq!(status.signal(), Some(9), "it was killed and did not stop by itself: {status}");
    for number in words {
        assert_eq!(number, acknowledged, "steps come in their order");
        acknowledged += 1;
    }
    acknowledged
}

fn started(folder: &Path, round: u32) -> Child {
    let _alone = STARTING.write().unwrap();
    let mut writer = Command::new(env!("CARGO_BIN_EXE_writer"));
    writer.args([folder.as_os_str(), round.to_string().as_ref()]).stdout(Stdio::piped()).spawn().unwrap()
}

/// What the writer acknowledges, as it comes.
fn words_of(writer: &mut Child) -> Receiver<u32> {
    let (say, hear) = mpsc::channel();
    let out = BufReader::new(writer.stdout.take().unwrap());
    thread::spawn(move || {
        for line in out.lines() {
            if say.send(line.unwrap().parse().unwrap()).is_err() {
                break;
            }
        }
    });
    hear
}

fn has_hot_journal(folder: &Path) -> bool {
    let length = |name: &str| fs::metadata(folder.join(name)).map_or(0, |it| it.len());
    length("desk.1.db-journal") > 0 || length("clinical.1.db-journal") > 0
}

/// Chance that can be had again.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        u32::try_from((mixed ^ mixed >> 31) >> 33).unwrap() % limit
    }
}
