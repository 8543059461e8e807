//! What a window manager does, on a display that has none.

use std::error::Error;

use x11rb::{
    connection::Connection,
    protocol::xproto::{
        AtomEnum, ClientMessageEvent, ConnectionExt, CreateWindowAux, EventMask, PropMode, Window, WindowClass,
    },
    rust_connection::RustConnection,
    wrapper::ConnectionExt as _,
};

/// Asks the window of a process to close, as its cross does.
pub(crate) fn ask_to_close(display: &str, process: u32) -> Result<(), Box<dyn Error>> {
    let (server, screen) = RustConnection::connect(Some(display))?;
    let root = server.setup().roots[screen].root;
    let asked = atom(&server, "WM_DELETE_WINDOW")?;
    let protocols = atom(&server, "WM_PROTOCOLS")?;
    for window in server.query_tree(root)?.reply()?.children {
        if is_shown(&server, window)? && process_of(&server, window)? == Some(process) {
            let message = ClientMessageEvent::new(32, window, protocols, [asked, 0, 0, 0, 0]);
            server.send_event(false, window, EventMask::NO_EVENT, message)?;
            // The server has taken it in before the connection goes.
            server.sync()?;
            return Ok(());
        }
    }
    Err(format!("no window of process {process} is shown").into())
}

/// The processes of the windows that are shown, from back to front.
pub(crate) fn windows(display: &str) -> Result<Vec<u32>, Box<dyn Error>> {
    let (server, screen) = RustConnection::connect(Some(display))?;
    let mut processes = Vec::new();
    for window in server.query_tree(server.setup().roots[screen].root)?.reply()?.children {
        if is_shown(&server, window)? {
            processes.extend(process_of(&server, window)?);
        }
    }
    Ok(processes)
}

/// A window that lies before all others.
#[derive(Debug)]
pub struct Cover {
    _server: RustConnection,
}

impl Cover {
    pub(crate) fn put(display: &str) -> Result<Self, Box<dyn Error>> {
        let (server, screen) = RustConnection::connect(Some(display))?;
        let root = server.setup().roots[screen].clone();
        let window = server.generate_id()?;
        let (depth, class) = (x11rb::COPY_DEPTH_FROM_PARENT, WindowClass::INPUT_OUTPUT);
        let look = CreateWindowAux::new().background_pixel(root.black_pixel);
        server.create_window(depth, window, root.root, 0, 0, 1920, 1080, 0, class, root.root_visual, &look)?;
        let process = atom(&server, "_NET_WM_PID")?;
        server.change_property32(PropMode::REPLACE, window, process, AtomEnum::CARDINAL, &[std::process::id()])?;
        server.map_window(window)?;
        server.sync()?;
        Ok(Self { _server: server })
    }
}

fn atom(server: &RustConnection, name: &str) -> Result<u32, Box<dyn Error>> {
    Ok(server.intern_atom(false, name.as_bytes())?.reply()?.atom)
}

fn is_shown(server: &RustConnection, window: Window) -> Result<bool, Box<dyn Error>> {
    let attributes = server.get_window_attributes(window)?.reply()?;
    Ok(attributes.map_state == x11rb::protocol::xproto::MapState::VIEWABLE)
}

fn process_of(server: &RustConnection, window: Window) -> Result<Option<u32>, Box<dyn Error>> {
    let name = atom(server, "_NET_WM_PID")?;
    let property = server.get_property(false, window, name, AtomEnum::CARDINAL, 0, 1)?.reply()?;
    Ok(property.value32().and_then(|mut it| it.next()))
}
