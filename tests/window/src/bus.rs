//! A session bus of its own, as a desktop has one: over it a second start finds the first, and a screen reader finds the
//! window.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
};

/// A bus that nobody else is on.
#[derive(Debug)]
pub(crate) struct Bus {
    daemon: Child,
    address: String,
}

impl Bus {
    /// Starts it. What it starts in its turn, as the bus of assistive technology, sees this display and this folder.
    pub(crate) fn start(display: &str, runtime: &Path) -> Self {
        let mut daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--nopidfile", "--print-address=1"])
            .env("DISPLAY", display)
            .env("HOME", runtime)
            .env("XDG_RUNTIME_DIR", runtime)
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .env_remove("AT_SPI_BUS_ADDRESS")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus-daemon is installed by `npm test`");
        let mut address = String::new();
        let output = daemon.stdout.take().expect("its output");
        BufReader::new(output).read_line(&mut address).expect("the address of the bus");
        Self { daemon, address: address.trim().to_owned() }
    }

    pub(crate) fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let mut all = processes::descendants(self.daemon.id());
        all.push(self.daemon.id());
        processes::kill(&all);
        drop(self.daemon.wait());
    }
}
