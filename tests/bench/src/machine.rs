//! What it was measured on, and whether that was at rest.

use std::{
    fs,
    path::Path,
    process::Command,
    thread,
    time::{Duration, Instant},
};

/// A machine that does more than this beside cannot be judged by the clock.
const AT_REST: f64 = 0.5;

/// How long is waited for it: what was built before still counts in the load for a while.
const AT_MOST: Duration = Duration::from_secs(120);

/// How much the machine did in the last minute.
pub(crate) fn load() -> f64 {
    let loads = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    loads.split(' ').next().and_then(|it| it.parse().ok()).unwrap_or(f64::INFINITY)
}

/// Waits for the machine to come to rest, and tells whether it did.
pub(crate) fn comes_to_rest() -> bool {
    let begun = Instant::now();
    if load() > AT_REST {
        eprintln!("Waiting for the machine to come to rest.");
    }
    while load() > AT_REST {
        if begun.elapsed() > AT_MOST {
            return false;
        }
        thread::sleep(Duration::from_secs(5));
    }
    true
}

/// Processor, cores, memory, file system, versions, load: one line each.
pub(crate) fn described(folder: &Path) -> Vec<String> {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let (processor, memory, mounts) = (read("/proc/cpuinfo"), read("/proc/meminfo"), read("/proc/self/mountinfo"));
    let named = |text: &str, name: &str| {
        let value = text.lines().find_map(|it| it.strip_prefix(name)?.split_once(':').map(|it| it.1.trim().to_owned()));
        value.unwrap_or_default()
    };
    let memory: u64 = named(&memory, "MemTotal").trim_end_matches(" kB").parse().unwrap_or_default();
    let cores = thread::available_parallelism().map_or(0, usize::from);
    let cipher = rusqlite::Connection::open_in_memory()
        .and_then(|it| it.query_row("PRAGMA cipher_version", [], |row| row.get::<_, String>(0)));
    let rustc = Command::new("rustc").arg("--version").output().map(|it| it.stdout).unwrap_or_default();
    vec![
        format!("{}, {cores} cores, {} GiB", named(&processor, "model name"), memory.div_ceil(1024 * 1024)),
        format!("Linux {}, {}", read("/proc/sys/kernel/osrelease").trim(), file_system(&mounts, folder)),
        format!(
            "Stepdown {}, SQLCipher {}, SQLite {}, {}",
            env!("CARGO_PKG_VERSION"),
            cipher.unwrap_or_default(),
            rusqlite::version(),
            String::from_utf8_lossy(&rustc).trim()
        ),
        format!("load at the start {:.2}", load()),
    ]
}

/// The type of the file system on which a folder lies: that of the longest path it is mounted at.
fn file_system(mounts: &str, folder: &Path) -> String {
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let found = mounts.lines().filter_map(|it| {
        let (before, after) = it.split_once(" - ")?;
        let at = before.split(' ').nth(4)?;
        folder.starts_with(at).then(|| (at.len(), after.split(' ').next().unwrap_or_default()))
    });
    found.max_by_key(|it| it.0).map(|it| it.1.to_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_system_is_that_of_the_nearest_mount() {
        let mounts = "22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw\n\
                      30 22 0:24 / /proc rw - proc proc rw\n\
                      31 22 0:25 / /proc/sys rw - sysfs sysfs rw";
        assert_eq!(file_system(mounts, Path::new("/")), "ext4");
        assert_eq!(file_system(mounts, Path::new("/proc/sys/kernel")), "sysfs");
    }
}
