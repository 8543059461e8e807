//! A window of the same size with one filled rectangle, and nothing behind it.

fn main() -> tauri::Result<()> {
    tauri::Builder::default().build(tauri::generate_context!()).map(|app| app.run(|_, _| {}))
}
