//! Processes by their place in the tree: a program's window has helpers below it, and what a driver starts is known only as
//! its descendant.

#![expect(clippy::expect_used, reason = "a helper of a test fails the test")]

use std::{
    collections::HashMap,
    fs,
    path::Path,
    process::{Command, Stdio},
};

/// All processes below one, nearest first.
///
/// # Panics
/// Without `/proc`.
#[must_use]
pub fn descendants(of: u32) -> Vec<u32> {
    let mut children: HashMap<u32, Vec<u32>> = HashMap::new();
    for pid in running() {
        if let Some(parent) = parent(pid) {
            children.entry(parent).or_default().push(pid);
        }
    }
    let mut found = vec![of];
    let mut at = 0;
    while let Some(pid) = found.get(at) {
        found.extend(children.remove(pid).unwrap_or_default());
        at += 1;
    }
    found.remove(0);
    found
}

/// The memory of a process and all below it, each with its share of what is shared, in KiB.
///
/// # Panics
/// Without `/proc`.
#[must_use]
pub fn memory(of: u32) -> u32 {
    let share = |pid: &u32| {
        let told = fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).unwrap_or_default();
        let line = told.lines().find_map(|it| it.strip_prefix("Pss:")?.trim().strip_suffix(" kB")?.parse::<u32>().ok());
        line.unwrap_or_default()
    };
    share(&of) + descendants(of).iter().map(share).sum::<u32>()
}

/// The one below `of` that runs `program`.
///
/// # Panics
/// Without `/proc`.
#[must_use]
pub fn running_program(of: u32, program: &Path) -> Option<u32> {
    descendants(of).into_iter().find(|pid| fs::read_link(format!("/proc/{pid}/exe")).is_ok_and(|it| it == program))
}

/// Ends processes at once, as a power cut would.
///
/// # Panics
/// Without a shell to end them with.
pub fn kill(pids: &[u32]) {
    if pids.is_empty() {
        return;
    }
    let pids = pids.iter().map(ToString::to_string);
    let asked =
        Command::new("/bin/sh").args(["-c", "kill -KILL \"$@\"", "sh"]).args(pids).stderr(Stdio::null()).status();
    asked.expect("a shell to kill with");
}

/// Whether it still runs; one that ended and was not waited for does not.
#[must_use]
pub fn is_running(pid: u32) -> bool {
    stat(pid).is_some_and(|it| !it.starts_with('Z'))
}

fn running() -> Vec<u32> {
    let folders = fs::read_dir("/proc").expect("a list of processes");
    folders.filter_map(|it| it.ok()?.file_name().to_str()?.parse().ok()).collect()
}

fn parent(pid: u32) -> Option<u32> {
    stat(pid)?.split(' ').nth(1)?.parse().ok()
}

/// What stands after the name in `/proc/<pid>/stat`: state, parent, and so on. The name may hold anything, even a bracket.
fn stat(pid: u32) -> Option<String> {
    let text = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    text.rsplit_once(") ").map(|(_, rest)| rest.to_owned())
}
