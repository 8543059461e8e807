//! The menu bar a Mac expects. Elsewhere the window has none: everything is on the screens and in the palette.

use clinic::people::Language;
use tauri::{
    AppHandle, Manager, Wry,
    menu::{
        AboutMetadata, HELP_SUBMENU_ID, Menu, MenuEvent, MenuItem, PredefinedMenuItem as Item, Submenu,
        WINDOW_SUBMENU_ID,
    },
};

use crate::state::App;

const QUIT: &str = "quit";

/// The bar in English, until someone has signed in.
pub(crate) fn first(handle: &AppHandle) -> tauri::Result<Menu<Wry>> {
    bar(handle, Language::English)
}

/// The bar as the system's guidelines order it. Its keys are heard after the page's own.
pub(crate) fn bar(handle: &AppHandle, language: Language) -> tauri::Result<Menu<Wry>> {
    let say = |english: &'static str, spanish: &'static str| match language {
        Language::English => english,
        Language::Spanish => spanish,
    };
    let name = handle.package_info().name.clone();
    let with_name = |english, spanish| format!("{} {name}", say(english, spanish));
    let about = AboutMetadata {
        name: Some(name.clone()),
        version: Some(handle.package_info().version.to_string()),
        ..AboutMetadata::default()
    };
    // The system's own item ends the program at once, and with it what was typed in the last second.
    let quit = MenuItem::with_id(handle, QUIT, with_name("Quit", "Salir de"), true, Some("CmdOrCtrl+Q"))?;
    let program = Submenu::with_items(
        handle,
        &name,
        true,
        &[
            &Item::about(handle, Some(&with_name("About", "Acerca de")), Some(about))?,
            &Item::separator(handle)?,
            &Item::services(handle, Some(say("Services", "Servicios")))?,
            &Item::separator(handle)?,
            &Item::hide(handle, Some(&with_name("Hide", "Ocultar")))?,
            &Item::hide_others(handle, Some(say("Hide Others", "Ocultar otros")))?,
            &Item::show_all(handle, Some(say("Show All", "Mostrar todo")))?,
            &Item::separator(handle)?,
            &quit,
        ],
    )?;
    let edit = Submenu::with_items(
        handle,
        say("Edit", "Edición"),
        true,
        &[
            &Item::undo(handle, Some(say("Undo", "Deshacer")))?,
            &Item::redo(handle, Some(say("Redo", "Rehacer")))?,
            &Item::separator(handle)?,
            &Item::cut(handle, Some(say("Cut", "Cortar")))?,
            &Item::copy(handle, Some(say("Copy", "Copiar")))?,
            &Item::paste(handle, Some(say("Paste", "Pegar")))?,
            &Item::select_all(handle, Some(say("Select All", "Seleccionar todo")))?,
        ],
    )?;
    let full_screen = Item::fullscreen(handle, Some(say("Toggle Full Screen", "Usar pantalla completa")))?;
    let view = Submenu::with_items(handle, say("View", "Visualización"), true, &[&full_screen])?;
    let window = Submenu::with_id_and_items(
        handle,
        WINDOW_SUBMENU_ID,
        say("Window", "Ventana"),
        true,
        &[
            &Item::minimize(handle, Some(say("Minimize", "Minimizar")))?,
            &Item::maximize(handle, Some("Zoom"))?,
            &Item::separator(handle)?,
            &Item::close_window(handle, Some(say("Close Window", "Cerrar ventana")))?,
        ],
    )?;
    let help = Submenu::with_id(handle, HELP_SUBMENU_ID, say("Help", "Ayuda"), true)?;
    Menu::with_items(handle, &[&program, &edit, &view, &window, &help])
}

/// What was chosen in the bar and is no affair of the system's.
pub(crate) fn chosen(handle: &AppHandle, event: &MenuEvent) {
    if event.id() == QUIT {
        handle.state::<App>().close_soon();
    }
}
