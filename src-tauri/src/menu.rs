//! The menu bar a Mac expects. Elsewhere the window has none: everything is on the screens and in the palette.

use tauri::{
    AppHandle, Manager, Wry,
    menu::{
        AboutMetadata, HELP_SUBMENU_ID, Menu, MenuEvent, MenuItem, PredefinedMenuItem as Item, Submenu,
        WINDOW_SUBMENU_ID,
    },
};

use crate::state::App;

const QUIT: &str = "quit";

/// The bar as the system's guidelines order it. Its keys are heard after the page's own.
pub(crate) fn bar(handle: &AppHandle) -> tauri::Result<Menu<Wry>> {
    let name = handle.package_info().name.clone();
    let about = AboutMetadata {
        name: Some(name.clone()),
        version: Some(handle.package_info().version.to_string()),
        ..AboutMetadata::default()
    };
    // The system's own item ends the program at once, and with it what was typed in the last second.
    let quit = MenuItem::with_id(handle, QUIT, format!("Quit {name}"), true, Some("CmdOrCtrl+Q"))?;
    let program = Submenu::with_items(
        handle,
        name,
        true,
        &[
            &Item::about(handle, None, Some(about))?,
            &Item::separator(handle)?,
            &Item::services(handle, None)?,
            &Item::separator(handle)?,
            &Item::hide(handle, None)?,
            &Item::hide_others(handle, None)?,
            &Item::show_all(handle, None)?,
            &Item::separator(handle)?,
            &quit,
        ],
    )?;
    let edit = Submenu::with_items(
        handle,
        "Edit",
        true,
        &[
            &Item::undo(handle, None)?,
            &Item::redo(handle, None)?,
            &Item::separator(handle)?,
            &Item::cut(handle, None)?,
            &Item::copy(handle, None)?,
            &Item::paste(handle, None)?,
            &Item::select_all(handle, None)?,
        ],
    )?;
    let view = Submenu::with_items(handle, "View", true, &[&Item::fullscreen(handle, None)?])?;
    let window = Submenu::with_id_and_items(
        handle,
        WINDOW_SUBMENU_ID,
        "Window",
        true,
        &[
            &Item::minimize(handle, None)?,
            &Item::maximize(handle, None)?,
            &Item::separator(handle)?,
            &Item::close_window(handle, None)?,
        ],
    )?;
    let help = Submenu::with_id(handle, HELP_SUBMENU_ID, "Help", true)?;
    Menu::with_items(handle, &[&program, &edit, &view, &window, &help])
}

/// What was chosen in the bar and is no affair of the system's.
pub(crate) fn chosen(handle: &AppHandle, event: &MenuEvent) {
    if event.id() == QUIT {
        handle.state::<App>().close_soon();
    }
}
