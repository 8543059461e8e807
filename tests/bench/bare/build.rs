//! Prepares the bare window, where it is built at all.

fn main() {
    #[cfg(feature = "window")]
    tauri_build::build();
}
