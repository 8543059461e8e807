//! How often a piece of work waits for the disk: counted by strace, for nothing else sees it.

use std::{fs, path::Path, process::Command};

use tempfile::TempDir;

use crate::{
    clinics::Kind,
    hand::{Cache, Hand},
    work::Work,
};

/// How often the work is done while it is counted.
const TIMES: usize = 3;

/// How often the system is asked to write through in one such piece of work; nothing where there is no strace.
pub(crate) fn of(work: Work, kind: Kind, folder: &Path, now: &str) -> Option<u64> {
    Command::new("strace").arg("-V").output().ok().filter(|it| it.status.success())?;
    let place = TempDir::new().expect("a folder");
    let seen = place.path().join("seen");
    let under =
        ["strace", "-f", "-qq", "--seccomp-bpf", "-e", "trace=fsync,fdatasync", "-o", seen.to_str().expect("its name")];
    let mut hand = Hand::start_under(&under, kind, folder, now);
    // What has to be there before is written before.
    hand.times(work, Cache::Warm, 1);
    let before = lines(&seen);
    hand.times(work, Cache::Warm, TIMES);
    let times = u64::try_from(TIMES).unwrap_or(u64::MAX);
    Some((lines(&seen) - before).div_ceil(times))
}

/// A line for each time.
fn lines(seen: &Path) -> u64 {
    let seen = fs::read_to_string(seen).expect("what strace saw");
    let calls = seen.lines().filter(|it| it.contains("sync(")).count();
    u64::try_from(calls).unwrap_or(u64::MAX)
}
