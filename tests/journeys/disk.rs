//! A full disk and a read-only one: said as what they are, and nothing that was kept is lost. And what a step asks of a disk.
//!
//! Each test runs once more: inside a name space of its own, with a small disk in memory that only it sees; bound by
//! permissions; or watched.

#![expect(clippy::unwrap_used, clippy::print_stderr, reason = "a journey that cannot go on stops, and says where")]
#![cfg(target_os = "linux")]

use std::{
    env,
    fs::{self, File},
    io::Write,
    os::unix::fs::{MetadataExt, PermissionsExt},
    path::{Path, PathBuf},
    process::Command,
};

use clinic::{
    ClientId, ClinicError, NoteId, Role, SCHEMA, clients, episodes,
    notes::{self, NoteFormat},
};
use demo::{DemoError, Size};
use documents::out::{self, OutError};
use journeys::{
    forms,
    house::{FOUNDER, House, instant, passphrase},
};
use tempfile::TempDir;
use vault::{Cost, Person, RecoveryKey, UserId, Vault, VaultError};

/// Says to the inner run where its disk is.
const DISK: &str = "STEPDOWN_TEST_DISK";

/// Runs a test again on a small disk of its own; the path of that disk, in the inner run. Nothing in the outer run, and
/// where the system lets nobody mount anything.
fn disk_of_its_own(test: &str) -> Option<PathBuf> {
    if let Some(disk) = env::var_os(DISK) {
        return Some(disk.into());
    }
    let place = TempDir::new().unwrap();
    let Some(apart) = name_space(place.path()) else {
        eprintln!("left out: this system lets nobody mount a disk in memory");
        return None;
    };
    let script = r#"mount -t tmpfs -o size=6m tmpfs "$1" && exec "$2" --exact "$3" --nocapture"#;
    let mut inner = Command::new("unshare");
    inner.args(apart).args(["sh", "-c", script, "sh"]).arg(place.path()).arg(env::current_exe().unwrap()).arg(test);
    let status = inner.env(DISK, place.path()).status().unwrap();
    assert!(status.success(), "the test on its own disk: {status}");
    None
}

/// What `unshare` needs here to let us mount: nothing more as root, a user name space otherwise.
fn name_space(at: &Path) -> Option<&'static [&'static str]> {
    let kinds: [&[&str]; 2] = [&["--mount"], &["--user", "--map-root-user", "--mount"]];
    kinds.into_iter().find(|kind| {
        let mut try_it = Command::new("unshare");
        try_it.args(*kind).args(["mount", "-t", "tmpfs", "tmpfs"]).arg(at);
        try_it.output().is_ok_and(|it| it.status.success())
    })
}

/// A clinic on the disk, with a client and a note that was kept.
struct Story {
    house: House,
    client: ClientId,
    kept: NoteId,
}

const KEPT: &str = "What was kept before.";

impl Story {
    fn on(disk: &Path) -> Self {
        let mut house = House::in_folder(&disk.join("clinic"), Cost::FLOOR);
        let (today, now) = (house.today(), house.now());
        let client = house.write(|db| clients::add(db, &forms::client("Ada", "Quill"), today, now)).unwrap();
        house.write(|db| episodes::admit(db, &forms::admission(client, today, None), today)).unwrap();
        let mut story = Self { house, client, kept: NoteId::new() };
        story.keep(story.kept, KEPT).unwrap();
        story
    }

    fn keep(&mut self, id: NoteId, body: &str) -> clinic::Result<()> {
        let (today, now) = (self.house.today(), self.house.now());
        let draft = forms::note(id, self.client, today, NoteFormat::Dap, &[body; 3]);
        self.house.write_clinical(|db, me| notes::keep(db, &draft, me, now))
    }

    fn body(&self, id: NoteId) -> clinic::Result<String> {
        let now = self.house.now();
        self.house.read_clinical(|db, me| Ok(notes::get(db, id, me, now)?.fields.sections[0].body.clone()))
    }

    fn require_kept(&self) {
        assert_eq!(self.body(self.kept).unwrap(), KEPT);
        let report = self.house.vault().check().unwrap();
        assert!(report.is_sound(), "{report:?}");
    }
}

/// Takes all the room there is, but for some bytes.
fn fill(disk: &Path, but_for: u64) -> PathBuf {
    let path = disk.join("filler");
    let mut filler = File::create(&path).unwrap();
    while filler.write_all(&[7; 4096]).is_ok() {}
    let length = filler.metadata().unwrap().len();
    filler.set_len(length.saturating_sub(but_for)).unwrap();
    path
}

fn is_full<T>(result: clinic::Result<T>) -> bool {
    matches!(result, Err(ClinicError::Internal(VaultError::DiskFull)))
}

fn founder() -> Person {
    let name = "Alex Moreau".to_owned();
    let roles = [Role::Administrator].into_iter().collect();
    Person { user: UserId::new(), sign_in_name: name.clone(), name, credential: String::new(), roles }
}

fn create(folder: &Path, now: vault::Timestamp) -> Result<Vault, VaultError> {
    let recovery = RecoveryKey::generate()?;
    Vault::create(folder, &SCHEMA, "Another House", founder(), &passphrase(), &recovery, Cost::FLOOR, now, |_| Ok(()))
}

#[test]
fn a_full_disk_is_said_and_what_was_kept_stays() {
    let Some(disk) = disk_of_its_own("a_full_disk_is_said_and_what_was_kept_stays") else { return };
    let mut story = Story::on(&disk);
    let (long, new) = ("A long note. ".repeat(7_000), NoteId::new());
    for room in [0, 4_096, 20_000, 64_000, 200_000] {
        let filler = fill(&disk, room);
        assert!(is_full(story.keep(new, &long)), "a new note with {room} bytes of room");
        assert!(is_full(story.keep(story.kept, &long)), "a longer note with {room} bytes of room");
        story.require_kept();
        assert!(matches!(story.body(new), Err(ClinicError::NotFound { .. })), "nothing of it is there");
        fs::remove_file(filler).unwrap();
    }
    story.keep(new, &long).unwrap();
    assert_eq!(story.body(new).unwrap(), long);
    story.house.leave();
    story.house.sign_in(FOUNDER).unwrap();
    story.require_kept();
    assert_eq!(story.body(new).unwrap(), long);
}

#[test]
fn a_disk_that_is_full_when_it_is_opened_takes_nothing_away() {
    let Some(disk) = disk_of_its_own("a_disk_that_is_full_when_it_is_opened_takes_nothing_away") else { return };
    let mut story = Story::on(&disk);
    let before = fs::read(disk.join("clinic/vault.json")).unwrap();
    let filler = fill(&disk, 0);
    let now = story.house.now();
    assert!(matches!(story.house.vault_mut().invite(founder(), now), Err(VaultError::DiskFull)));
    assert_eq!(fs::read(disk.join("clinic/vault.json")).unwrap(), before);
    assert!(matches!(story.house.sign_in(FOUNDER), Err(VaultError::DiskFull)));
    assert!(matches!(create(&disk.join("another"), now), Err(VaultError::DiskFull)));
    fs::remove_file(filler).unwrap();
    story.house.sign_in(FOUNDER).unwrap();
    story.require_kept();
    drop(create(&disk.join("another"), now).unwrap());
}

#[test]
fn an_export_to_a_full_disk_leaves_nothing_and_what_stood_there_stays() {
    let Some(disk) = disk_of_its_own("an_export_to_a_full_disk_leaves_nothing_and_what_stood_there_stays") else {
        return;
    };
    let (target, filled) = (disk.join("Summary.pdf"), fill(&disk, 40_000));
    out::write(&target, b"an earlier one").unwrap();
    assert_eq!(out::write(&target, &[b'x'; 200_000]), Err(OutError::DiskFull));
    assert_eq!(fs::read(&target).unwrap(), b"an earlier one");
    assert_eq!(out::write(&disk.join("New.pdf"), &[b'x'; 200_000]), Err(OutError::DiskFull));
    let mut left: Vec<_> = fs::read_dir(&disk).unwrap().map(|it| it.unwrap().file_name()).collect();
    left.sort();
    assert_eq!(left, ["Summary.pdf", "filler"]);
    fs::remove_file(filled).unwrap();
}

#[test]
fn a_demonstration_for_which_there_is_no_room_leaves_nothing() {
    let Some(disk) = disk_of_its_own("a_demonstration_for_which_there_is_no_room_leaves_nothing") else { return };
    let size = Size { clients: 12, weeks: 4, noted_percent: 100 };
    let make = || {
        demo::make(&disk.join("demo"), instant("2026-11-24 09:12"), "America/New_York", 1, size, &|_, _| true).map(drop)
    };
    for room in [0, 60_000, 400_000] {
        let filler = fill(&disk, room);
        let full = make().unwrap_err();
        let is_said = matches!(full, DemoError::Clinic(ClinicError::Internal(VaultError::DiskFull)));
        assert!(is_said, "with {room} bytes of room: {full:?}");
        let left: Vec<_> = fs::read_dir(&disk).unwrap().map(|it| it.unwrap().file_name()).collect();
        assert_eq!(left, ["filler"], "with {room} bytes of room");
        fs::remove_file(filler).unwrap();
    }
    make().unwrap();
}

#[test]
fn a_read_only_disk_is_said_and_nothing_is_overwritten() {
    let Some(disk) = disk_of_its_own("a_read_only_disk_is_said_and_nothing_is_overwritten") else { return };
    let mut story = Story::on(&disk);
    let (now, folder) = (story.house.now(), story.house.folder().to_owned());
    story.house.leave();
    mount(&disk, "remount,ro");
    assert_eq!(Vault::describe(&folder).unwrap().clinic_name, "Harbor House", "what needs no key is still shown");
    assert!(matches!(story.house.sign_in(FOUNDER), Err(VaultError::ReadOnly)));
    assert!(matches!(create(&disk.join("another"), now), Err(VaultError::ReadOnly)));
    assert_eq!(out::write(&disk.join("Summary.pdf"), b"x"), Err(OutError::ReadOnly));
    mount(&disk, "remount,rw");
    story.house.sign_in(FOUNDER).unwrap();
    story.require_kept();
}

fn mount(disk: &Path, options: &str) {
    assert!(Command::new("mount").args(["-o", options]).arg(disk).status().unwrap().success(), "{options}");
}

/// Says to the inner run that permissions bind it.
const BOUND: &str = "STEPDOWN_TEST_BOUND";

/// Runs a test again without what lets root pass permissions by; whether this is that run, or needs none.
fn is_bound_by_permissions(test: &str) -> bool {
    if env::var_os(BOUND).is_some() || fs::metadata("/proc/self").unwrap().uid() != 0 {
        return true;
    }
    let bound = || {
        let mut bound = Command::new("setpriv");
        bound.arg("--bounding-set=-dac_override,-dac_read_search");
        bound
    };
    if !bound().arg("true").status().is_ok_and(|it| it.success()) {
        eprintln!("left out: this system lets root give nothing up");
        return false;
    }
    let mut inner = bound();
    inner.arg(env::current_exe().unwrap()).args(["--exact", test, "--nocapture"]);
    let status = inner.env(BOUND, "1").status().unwrap();
    assert!(status.success(), "the test, bound by permissions: {status}");
    false
}

#[test]
fn a_folder_that_became_read_only_is_said_when_something_is_saved() {
    if !is_bound_by_permissions("a_folder_that_became_read_only_is_said_when_something_is_saved") {
        return;
    }
    let place = TempDir::new().unwrap();
    let mut story = Story::on(place.path());
    let folder = story.house.folder().to_owned();
    let permit = |folder_mode, file_mode| {
        fs::set_permissions(&folder, fs::Permissions::from_mode(folder_mode)).unwrap();
        for name in ["desk.1.db", "desk.1.db-journal", "clinical.1.db", "clinical.1.db-journal"] {
            fs::set_permissions(folder.join(name), fs::Permissions::from_mode(file_mode)).unwrap();
        }
    };
    permit(0o500, 0o400);
    let refused = story.keep(NoteId::new(), "It cannot be kept.");
    assert!(matches!(refused, Err(ClinicError::Internal(VaultError::ReadOnly))), "{refused:?}");
    story.require_kept();
    permit(0o700, 0o600);
    let new = NoteId::new();
    story.keep(new, "Now it can.").unwrap();
    story.house.sign_in(FOUNDER).unwrap();
    story.require_kept();
    assert_eq!(story.body(new).unwrap(), "Now it can.");
}

/// Says to the inner run how many steps it makes.
const STEPS: &str = "STEPDOWN_TEST_STEPS";

/// What a step may wait for: the journal twice, its folder, the file, the journal again.
const SYNCS: u32 = 5;

#[test]
fn a_step_waits_for_the_disk_five_times() {
    const TEST: &str = "a_step_waits_for_the_disk_five_times";
    if let Ok(steps) = env::var(STEPS) {
        return make_steps(steps.parse().unwrap());
    }
    if !Command::new("strace").args(["-o", "/dev/null", "true"]).status().is_ok_and(|it| it.success()) {
        eprintln!("left out: there is no strace here, or it may not watch");
        return;
    }
    let steps = 12;
    let syncs = syncs_of(TEST, steps) - syncs_of(TEST, 0);
    assert!((steps..=SYNCS * steps).contains(&syncs), "{syncs} syncs for {steps} steps");
}

/// Makes steps of every kind, or none: in the desk file, in the clinical file, with a signature.
fn make_steps(steps: u32) {
    let place = TempDir::new().unwrap();
    let mut story = Story::on(place.path());
    let (today, now) = (story.house.today(), story.house.now());
    let notes: Vec<NoteId> = (0..steps).map(|_| NoteId::new()).collect();
    for (number, note) in notes.iter().enumerate() {
        match number % 3 {
            0 => {
                let client = forms::client("Ben", "Quill");
                story.house.write(|db| clients::add(db, &client, today, now)).map(drop).unwrap();
            }
            1 => story.keep(*note, &"A long note. ".repeat(5_000)).unwrap(),
            _ => story.house.sign(|db, signer| notes::sign(db, notes[number - 1], signer, now)).unwrap(),
        }
    }
}

/// How often a run of this test waits for the disk.
fn syncs_of(test: &str, steps: u32) -> u32 {
    let place = TempDir::new().unwrap();
    let counts = place.path().join("counts");
    let mut watched = Command::new("strace");
    watched.args(["-f", "-c", "-e", "trace=fsync,fdatasync", "-o"]).arg(&counts);
    watched.arg(env::current_exe().unwrap()).args(["--exact", test, "--nocapture"]);
    assert!(watched.env(STEPS, steps.to_string()).output().unwrap().status.success());
    let counts = fs::read_to_string(counts).unwrap();
    let lines = counts.lines().filter(|it| it.ends_with("sync"));
    lines.map(|it| it.split_whitespace().nth(3).unwrap().parse::<u32>().unwrap()).sum()
}
