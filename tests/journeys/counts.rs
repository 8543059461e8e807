//! How often a step waits for the disk. A step writes one file, so that five times are enough; what a person waits for when
//! they press a key is little else. Nothing in the program sees it: strace does.

#![expect(clippy::unwrap_used, reason = "a journey that cannot go on stops, and says where")]
#![cfg(target_os = "linux")]

use std::{env, fs, path::Path, process::Command};

use clinic::{
    ClientId, GroupId, clients, episodes,
    group_notes::{self, GroupNoteDraft},
    groups,
    sessions::{self, AttendanceDraft, AttendanceState},
};
use journeys::{
    forms,
    house::{FOUNDER, House, date},
};
use tempfile::TempDir;
use vault::Cost;

/// How often a step may wait.
const AT_MOST: usize = 5;

/// Says to a process of its own where strace writes what it sees.
const SEEN: &str = "STEPDOWN_COUNTS_SEEN";

const TWELVE: [&str; 12] = ["Ada", "Ben", "Chidi", "Dara", "Elif", "Fay", "Gus", "Hana", "Ivo", "June", "Kofi", "Lea"];

#[test]
fn a_step_waits_for_the_disk_five_times_at_most() {
    if let Some(seen) = env::var_os(SEEN) {
        return work(&Disk { seen: Path::new(&seen) });
    }
    let place = TempDir::new().unwrap();
    let seen = place.path().join("seen");
    let watched = Command::new("strace")
        .args(["-f", "-qq", "-e", "trace=fsync,fdatasync,sync_file_range,msync,sync,syncfs", "-o"])
        .arg(&seen)
        .arg(env::current_exe().unwrap())
        .args(["--exact", "a_step_waits_for_the_disk_five_times_at_most", "--nocapture"])
        .env(SEEN, &seen)
        .output()
        .expect("strace counts (the package is called strace)");
    let said = [watched.stdout, watched.stderr].map(|it| String::from_utf8_lossy(&it).into_owned());
    assert!(watched.status.success(), "{}", said.join("\n"));
    assert!(waits(&seen) > 0, "strace saw the steps");
}

/// What strace has seen.
struct Disk<'a> {
    seen: &'a Path,
}

fn waits(seen: &Path) -> usize {
    fs::read_to_string(seen).unwrap().lines().filter(|it| it.contains("sync")).count()
}

impl Disk<'_> {
    /// Does a step, and refuses one that is not durable or waits too often.
    fn counted<T>(&self, what: &str, step: impl FnOnce() -> T) -> T {
        let before = waits(self.seen);
        let done = step();
        let waited = waits(self.seen) - before;
        assert!((1..=AT_MOST).contains(&waited), "{what} waits {waited} times for the disk");
        done
    }
}

/// A day: who comes is written down, the group's notes are kept and signed, something is taken back. Twice, for the first
/// time is not like the others: the journal is not there yet.
fn work(disk: &Disk) {
    let place = TempDir::new().unwrap();
    let mut house = House::in_folder(&place.path().join("clinic"), Cost::FLOOR);
    house.sign_in(FOUNDER).unwrap();
    house.at("2026-11-24 15:00");
    let (me, today, now) = (house.me().user, house.today(), house.now());
    let admitted_on = date("2026-01-01");
    let group = disk.counted("a group", || house.write(|db| groups::add(db, &forms::group("Group A", me))).unwrap());
    let members = TWELVE.map(|name| {
        disk.counted("a new client", || {
            let admission = |it| forms::admission(it, admitted_on, Some(me));
            house.write(|db| {
                let client = clients::add(db, &forms::client(name, "Example"), today, now)?;
                episodes::admit(db, &admission(client), today)?;
                groups::enrol(db, group, client, admitted_on)?;
                Ok(client)
            })
        })
        .unwrap()
    });
    for held_on in ["2026-11-20", "2026-11-23"].map(date) {
        for member in members {
            disk.counted("a check-in", || {
                house.write(|db| sessions::correct(db, &came(group, member, held_on), me, now)).unwrap();
            });
        }
        let session = sessions::id_of(group, held_on);
        let note = |it| forms::about(it, "Spoke of the week, named a hard hour and a kind one, and listened.");
        let draft = GroupNoteDraft {
            session_id: session,
            part: Some(forms::part("Refusal skills", "The group practised refusing a drink in pairs.")),
            members: members.map(note).to_vec(),
        };
        let begun = GroupNoteDraft { members: draft.members[..6].to_vec(), ..draft.clone() };
        disk.counted("six notes, kept", || {
            house.write_clinical(|db, me| group_notes::keep(db, &begun, me, now)).unwrap();
        });
        disk.counted("twelve notes, kept and signed", || {
            house.sign(|db, by| group_notes::keep_and_sign(db, &draft, by, now)).unwrap();
        });
        disk.counted("a client", || {
            house.write(|db| clients::add(db, &forms::client("Max", "Example"), today, now)).unwrap()
        });
        disk.counted("an undo", || house.vault_mut().undo(now).unwrap());
    }
}

fn came(group_id: GroupId, client_id: ClientId, held_on: chrono::NaiveDate) -> AttendanceDraft {
    AttendanceDraft {
        group_id,
        held_on,
        client_id,
        state: AttendanceState::Came,
        arrived_minute: Some(9 * 60),
        left_minute: None,
        reason: None,
    }
}
