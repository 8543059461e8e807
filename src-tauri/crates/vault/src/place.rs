//! Where a vault must not lie: in a folder that a program copies elsewhere, or on a network.

use std::path::{Component, Path};

use crate::VaultError;

/// Folders whose name begins like this, in lower case, are copied by a program.
const SYNCED_BEGINNINGS: &[&str] =
    &["onedrive", "googledrive", "google drive", "dropbox", "nextcloud", "owncloud", "icloud"];

/// Folders of exactly this name are.
const SYNCED_NAMES: &[&str] = &["box", "box sync", "cloudstorage", "mobile documents", "my drive"];

/// File systems that lie on another machine.
const NETWORK_SYSTEMS: &[&str] = &[
    "afs",
    "ceph",
    "cifs",
    "davfs",
    "fuse.davfs",
    "fuse.davfs2",
    "fuse.gvfsd-fuse",
    "fuse.rclone",
    "fuse.sshfs",
    "ncpfs",
    "nfs",
    "nfs4",
    "smb3",
    "smbfs",
];

/// Refuses a folder that is synced or on a network.
pub(crate) fn require_local(folder: &Path) -> Result<(), VaultError> {
    let folder = existing(folder);
    if is_synced(&folder) || is_unc(&folder) || is_network(&folder) { Err(VaultError::SyncedFolder) } else { Ok(()) }
}

/// The folder without links, or the nearest one above it that exists with the rest below.
fn existing(folder: &Path) -> std::path::PathBuf {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    for above in folder.ancestors() {
        if let (Ok(real), Ok(rest)) = (above.canonicalize(), folder.strip_prefix(above)) {
            return real.join(rest);
        }
    }
    folder
}

fn is_synced(folder: &Path) -> bool {
    folder.components().any(|component| {
        let Component::Normal(name) = component else { return false };
        let name = name.to_string_lossy().to_lowercase();
        SYNCED_NAMES.contains(&name.as_str()) || SYNCED_BEGINNINGS.iter().any(|it| name.starts_with(it))
    })
}

/// `\\server\share`, also as `\\?\UNC\server\share`; not `\\?\C:\`.
fn is_unc(folder: &Path) -> bool {
    let text = folder.to_string_lossy().to_uppercase();
    let Some(rest) = text.strip_prefix(r"\\") else { return false };
    !(rest.starts_with(r"?\") || rest.starts_with(r".\")) || rest.starts_with(r"?\UNC\")
}

fn is_network(folder: &Path) -> bool {
    // Only Linux lists its mounts here.
    std::fs::read_to_string("/proc/self/mountinfo").is_ok_and(|mounts| is_network_by(&mounts, folder))
}

/// Whether the innermost mount that holds the folder is of a network file system.
fn is_network_by(mounts: &str, folder: &Path) -> bool {
    let holding = mounts.lines().filter_map(|line| {
        let (before, after) = line.split_once(" - ")?;
        let at = unescaped(before.split(' ').nth(4)?);
        folder.starts_with(&at).then_some((at.len(), after.split(' ').next()?))
    });
    // Of two mounts at one place the later one is seen.
    holding.max_by_key(|(length, _)| *length).is_some_and(|(_, system)| NETWORK_SYSTEMS.contains(&system))
}

/// A path as the kernel writes it: a space is `\040`.
fn unescaped(path: &str) -> String {
    path.replace(r"\040", " ").replace(r"\011", "\t").replace(r"\134", r"\")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_that_programs_copy_are_known_by_their_names() {
        let synced = [
            "/home/ada/OneDrive - Clinic/vault",
            "/home/ada/Dropbox/vault",
            "/Users/ada/Library/CloudStorage/Any/vault",
            "/Users/ada/Library/Mobile Documents/vault",
            "/home/ada/Nextcloud/vault",
            "/home/ada/Box/vault",
        ];
        for folder in synced {
            assert!(is_synced(Path::new(folder)), "{folder}");
        }
        assert!(!is_synced(Path::new("/home/ada/.local/share/stepdown/Boxes")));
    }

    #[test]
    fn a_share_is_known_by_its_slashes() {
        assert!(is_unc(Path::new(r"\\server\clinic")));
        assert!(is_unc(Path::new(r"\\?\UNC\server\clinic")));
        assert!(!is_unc(Path::new(r"\\?\C:\Users\ada")));
        assert!(!is_unc(Path::new("/home/ada")));
    }

    #[test]
    fn the_innermost_mount_counts() {
        let mounts = "21 1 8:1 / / rw shared:1 - ext4 /dev/sda1 rw\n\
                      40 21 0:50 / /mnt/our\\040clinic rw shared:2 - nfs4 server:/x rw\n\
                      41 40 8:2 / /mnt/our\\040clinic/local rw - ext4 /dev/sdb1 rw";
        assert!(is_network_by(mounts, Path::new("/mnt/our clinic/vault")));
        assert!(!is_network_by(mounts, Path::new("/mnt/our clinic/local/vault")));
        assert!(!is_network_by(mounts, Path::new("/home/ada")));
    }
}
