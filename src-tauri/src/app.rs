//! The window: state, plugins, what it may show and where it may go. Read top to bottom, it is the start-up.

use std::{thread, time::Duration};

use tauri::{
    AppHandle, Manager, WebviewUrl, WebviewWindowBuilder,
    ipc::Invoke,
    webview::{NewWindowResponse, WebviewWindow},
};
use tauri_plugin_window_state::StateFlags;

mod access;
mod attempts;
mod clock;
mod commands;
mod demonstration;
mod dialogs;
mod door;
mod error;
mod export;
mod invitations;
mod ipc;
mod lists;
mod menu;
mod partial;
mod place;
mod print;
mod roles;
mod rosters;
#[cfg(feature = "e2e")]
mod seam;
mod setup;
mod stands;
mod state;
#[cfg(target_os = "linux")]
mod thrift;

use state::App;

/// Opens the window and stays until it is closed.
pub fn run() {
    tracing_subscriber::fmt().with_max_level(tracing::Level::WARN).with_writer(std::io::stderr).init();
    #[cfg(target_os = "linux")]
    thrift::begin();
    let bridge = ipc::builder();
    let handler = bridge.invoke_handler();
    let builder = tauri::Builder::default();
    let builder = if cfg!(target_os = "macos") { builder.menu(menu::first) } else { builder };
    let app = builder
        .plugin(tauri_plugin_single_instance::init(|handle, _, _| bring_forward(handle)))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_window_state::Builder::new().with_state_flags(remembered()).build())
        .invoke_handler(move |invoke| through_the_door(invoke, &handler))
        .on_menu_event(|handle, event| menu::chosen(handle, &event))
        .on_window_event(|window, event| {
            if let tauri::WindowEvent::CloseRequested { api, .. } = event {
                api.prevent_close();
                window.state::<App>().close_soon();
            }
        })
        .setup(move |app| {
            bridge.mount_events(app);
            app.manage(App::new(app.handle().clone()));
            open_window(app.handle())?;
            watch_for_idleness(app.handle().clone());
            Ok(())
        })
        .build(tauri::generate_context!());
    match app {
        Ok(app) => app.run(|handle, event| {
            if let tauri::RunEvent::Exit = event {
                handle.state::<App>().end();
            }
        }),
        Err(error) => tracing::error!(%error, "the window could not be opened"),
    }
}

/// Every command passes here: its row in `roles.rs`, and the roles of the person signed in.
fn through_the_door(invoke: Invoke, handler: &impl Fn(Invoke) -> bool) -> bool {
    let signed_in = invoke.message.webview_ref().state::<App>().roles();
    let passes = door::pass(invoke.message.command(), signed_in).and_then(|()| door::weigh(invoke.message.payload()));
    match passes {
        Ok(()) => handler(invoke),
        Err(refusal) => {
            invoke.resolver.reject(refusal);
            true
        }
    }
}

/// What the next start finds of the window: its place and size, and nothing that could hide it.
fn remembered() -> StateFlags {
    StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED | StateFlags::FULLSCREEN
}

fn open_window(handle: &AppHandle) -> tauri::Result<WebviewWindow> {
    let pages = handle.clone();
    let window = WebviewWindowBuilder::new(handle, "main", WebviewUrl::App("index.html".into()))
        .title("Stepdown")
        .inner_size(1280.0, 800.0)
        .min_inner_size(800.0, 600.0)
        .general_autofill_enabled(false)
        .zoom_hotkeys_enabled(true)
        .on_web_resource_request(move |_, response| stands::hand_over(&pages, response))
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false);
    #[cfg(not(feature = "e2e"))]
    let window = window.incognito(true);
    // WebKitGTK refuses automation in a private window: under test, a folder of our own.
    #[cfg(feature = "e2e")]
    let window = window.data_directory(handle.state::<App>().place.home().join("window"));
    window.build()
}

/// The window never leaves the program's own pages.
fn is_ours(url: &tauri::Url) -> bool {
    let is_app = url.scheme() == "tauri" && url.host_str() == Some("localhost");
    let is_app_on_windows = url.scheme() == "http" && url.host_str() == Some("tauri.localhost");
    let is_development = cfg!(dev) && url.host_str() == Some("localhost") && url.port() == Some(5173);
    is_app || is_app_on_windows || is_development
}

/// A second start shows the window that is there.
fn bring_forward(handle: &AppHandle) {
    for window in handle.webview_windows().values() {
        if let Err(error) = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus()) {
            tracing::error!(%error, "the window could not be brought forward");
        }
    }
}

fn watch_for_idleness(handle: AppHandle) {
    thread::spawn(move || {
        loop {
            thread::sleep(Duration::from_secs(1));
            handle.state::<App>().lock_if_idle();
        }
    });
}
