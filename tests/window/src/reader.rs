//! What a screen reader is told: the tree of roles and names that the window hands to assistive technology (AT-SPI), and
//! what it says of itself while one works: where the focus is, what is announced. It is read over the bus, as a screen reader
//! reads it; nothing is asked of the page's own script.

use std::{
    collections::HashMap,
    fmt,
    sync::{Arc, Mutex, PoisonError},
    thread,
};

use serde::{Serialize, de::DeserializeOwned};
use zbus::{
    MatchRule, Message,
    blocking::{Connection, MessageIterator, connection::Builder},
    message,
    zvariant::{DynamicType, OwnedObjectPath, OwnedValue, Structure, Type, Value},
};

use super::wait_for;

const REGISTRY: &str = "org.a11y.atspi.Registry";
const ROOT: &str = "/org/a11y/atspi/accessible/root";
const ACCESSIBLE: &str = "org.a11y.atspi.Accessible";
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";

/// Stands in a text where another object stands.
const EMBEDDED: char = '\u{fffc}';

/// States by their place in AT-SPI's bits.
const EDITABLE: u32 = 7;
const FOCUSABLE: u32 = 11;
const FOCUSED: u32 = 12;

/// The roles by their numbers in AT-SPI.
#[rustfmt::skip]
const ROLES: [&str; 130] = [
    "invalid", "accelerator label", "alert", "animation", "arrow", "calendar", "canvas", "check box",
    "check menu item", "color chooser", "column header", "combo box", "date editor", "desktop icon", "desktop frame",
    "dial", "dialog", "directory pane", "drawing area", "file chooser", "filler", "focus traversable", "font chooser",
    "frame", "glass pane", "html container", "icon", "image", "internal frame", "label", "layered pane", "list",
    "list item", "menu", "menu bar", "menu item", "option pane", "page tab", "page tab list", "panel",
    "password text", "popup menu", "progress bar", "push button", "radio button", "radio menu item", "root pane",
    "row header", "scroll bar", "scroll pane", "separator", "slider", "spin button", "split pane", "status bar",
    "table", "table cell", "table column header", "table row header", "tearoff menu item", "terminal", "text",
    "toggle button", "tool bar", "tool tip", "tree", "tree table", "unknown", "viewport", "window", "extended",
    "header", "footer", "paragraph", "ruler", "application", "autocomplete", "editbar", "embedded", "entry", "chart",
    "caption", "document frame", "heading", "page", "section", "redundant object", "form", "link",
    "input method window", "table row", "tree item", "document spreadsheet", "document presentation", "document text",
    "document web", "document email", "comment", "list box", "grouping", "image map", "notification", "info bar",
    "level bar", "title bar", "block quote", "audio", "video", "definition", "article", "landmark", "log", "marquee",
    "math", "rating", "timer", "static", "math fraction", "math root", "subscript", "superscript", "description list",
    "description term", "description value", "footnote", "content deletion", "content insertion", "mark",
    "suggestion", "push button menu",
];

/// So many events are kept until they are looked at.
const QUEUE: usize = 4_096;

/// A screen reader, beside the window.
pub struct Reader {
    bus: Connection,
    heard: Arc<Mutex<Vec<Heard>>>,
}

/// Something that the window said of itself.
#[derive(Debug, Clone)]
pub struct Heard {
    /// As "StateChanged focused", "ChildrenChanged add", "Announcement".
    pub what: String,
    /// On, or where.
    pub number: i32,
    /// What came with it, as text.
    pub with: String,
    source: Object,
}

/// An object of the tree, on whose bus name it lives and under which path.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Object {
    name: String,
    path: String,
}

impl From<(String, OwnedObjectPath)> for Object {
    fn from((name, path): (String, OwnedObjectPath)) -> Self {
        Self { name, path: path.to_string() }
    }
}

/// An object as a screen reader knows it, with all that is in it.
#[derive(Debug, Clone)]
pub struct Node {
    /// As AT-SPI calls it: "push button", "entry", "heading", "landmark".
    pub role: &'static str,
    /// What is read for it.
    pub name: String,
    /// What is read after it.
    pub description: String,
    /// What stands in it, and where in it other objects stand.
    text: String,
    /// As "level", "xml-roles", "live".
    pub attributes: HashMap<String, String>,
    /// What is in it.
    pub children: Vec<Node>,
    states: u64,
}

impl Node {
    /// Whether the focus can be on it.
    #[must_use]
    pub fn is_focusable(&self) -> bool {
        self.is(FOCUSABLE)
    }

    /// Whether the focus is on it.
    #[must_use]
    pub fn is_focused(&self) -> bool {
        self.is(FOCUSED)
    }

    /// Whether one can type into it.
    #[must_use]
    pub fn is_editable(&self) -> bool {
        self.is(EDITABLE)
    }

    fn is(&self, state: u32) -> bool {
        self.states >> state & 1 == 1
    }

    /// It and all that is in it, in the order in which it is read.
    #[must_use]
    pub fn all(&self) -> Vec<&Self> {
        let mut found = vec![self];
        for child in &self.children {
            found.extend(child.all());
        }
        found
    }

    /// What is read of it: its name, or else what stands in it.
    #[must_use]
    pub fn words(&self) -> String {
        if !self.name.is_empty() {
            return self.name.clone();
        }
        let mut words: Vec<String> = self.text.split(EMBEDDED).map(squeeze).collect();
        words.extend(self.children.iter().map(Self::words));
        words.retain(|it| !it.is_empty());
        words.join(" ")
    }

    /// Whether a screen reader tells what comes and goes in it, wherever the focus is.
    #[must_use]
    pub fn is_live(&self) -> bool {
        self.attributes.get("container-live").is_some_and(|it| it == "polite" || it == "assertive")
    }

    /// As which landmark one can go to it: "main", "navigation", "region".
    #[must_use]
    pub fn landmark(&self) -> Option<&str> {
        self.attributes.get("xml-roles").filter(|_| self.role == "landmark").map(String::as_str)
    }

    /// The level of a heading.
    #[must_use]
    pub fn level(&self) -> Option<u32> {
        self.attributes.get("level").filter(|_| self.role == "heading")?.parse().ok()
    }
}

impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, 0)
    }
}

impl Node {
    fn write(&self, f: &mut fmt::Formatter<'_>, depth: usize) -> fmt::Result {
        let words = if self.children.is_empty() { self.words() } else { self.name.clone() };
        let kind = ["level", "xml-roles"].iter().find_map(|it| self.attributes.get(*it)).map_or("", String::as_str);
        writeln!(f, "{:depth$}{} {kind} “{words}”{}", "", self.role, if self.is_focused() { " focused" } else { "" })?;
        self.children.iter().try_for_each(|it| it.write(f, depth + 1))
    }
}

impl Reader {
    /// Comes to the bus of assistive technology, which the session bus at this address knows.
    pub(crate) fn start(session_bus: &str) -> Self {
        let session = connect(session_bus);
        let bus = ("org.a11y.Bus", "/org/a11y/bus");
        let address: String = wait_for(|| call(&session, bus, ("org.a11y.Bus", "GetAddress"), &()))
            .expect("a bus of assistive technology: at-spi2-core is installed by `npm test`");
        for status in ["IsEnabled", "ScreenReaderEnabled"] {
            let set = ("org.a11y.Status", status, Value::from(true));
            wait_for(|| call::<()>(&session, bus, (PROPERTIES, "Set"), &set))
                .expect("assistive technology is said to be there");
        }
        let reader = Self { bus: connect(&address), heard: Arc::default() };
        reader.listen();
        reader
    }

    /// Asks for every event, and keeps what is heard.
    fn listen(&self) {
        let rule = MatchRule::builder().msg_type(message::Type::Signal);
        let rule = rule.interface("org.a11y.atspi.Event.Object").expect("a name").build();
        let messages = MessageIterator::for_match_rule(rule, &self.bus, Some(QUEUE)).expect("events are asked for");
        let heard = Arc::clone(&self.heard);
        thread::spawn(move || {
            for message in messages.flatten() {
                if let Some(event) = Heard::of(&message) {
                    heard.lock().unwrap_or_else(PoisonError::into_inner).push(event);
                }
            }
        });
        let wanted = ("object:", vec![String::new()], "");
        let registry = (REGISTRY, "/org/a11y/atspi/registry");
        // The registry has just been started, and is not always there at the first question.
        wait_for(|| call::<()>(&self.bus, registry, (REGISTRY, "RegisterEvent"), &wanted)).expect("events are sent");
    }

    /// What was heard since this was last asked.
    #[must_use]
    pub fn heard(&self) -> Vec<Heard> {
        std::mem::take(&mut *self.heard.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// What the event is about, as it is now, with all that is in it; nothing where it is gone.
    #[must_use]
    pub fn source(&self, event: &Heard) -> Option<Node> {
        self.node(&event.source, usize::MAX)
    }

    /// Waits until a screen reader is told these words, though the focus is elsewhere.
    ///
    /// # Panics
    /// When it is not told.
    #[track_caller]
    pub fn is_told(&self, words: &str) {
        let mut told = Vec::new();
        let is_told = wait_for(|| {
            let heard = self.heard();
            let live = heard.iter().filter_map(|it| self.source(it)).filter(Node::is_live);
            told.extend(live.map(|it| it.words()));
            told.iter().any(|it| it.contains(words)).then_some(())
        });
        assert!(is_told.is_some(), "{words:?} is not announced, but {told:#?}");
    }

    /// Waits until the focus has gone to something with this name; its role.
    ///
    /// # Panics
    /// When the focus is not heard to go there.
    #[track_caller]
    pub fn hears_focus_on(&self, name: &str) -> Node {
        let mut way = Vec::new();
        let there = wait_for(|| {
            let went = self.heard().into_iter().filter(|it| it.what == "StateChanged focused" && it.number == 1);
            let on: Vec<Node> = went.filter_map(|it| self.node(&it.source, 0)).collect();
            way.extend(on.iter().map(|it| it.to_string()));
            on.into_iter().rev().find(|it| it.name == name)
        });
        there.unwrap_or_else(|| panic!("the focus is heard to go to {way:#?}, not to {name:?}"))
    }

    /// The window of a process: its frame, and all that is in it.
    ///
    /// # Panics
    /// When the window is not there for a screen reader.
    #[must_use]
    pub fn window(&self, process: u32) -> Node {
        let root = Object { name: REGISTRY.to_owned(), path: ROOT.to_owned() };
        let window = wait_for(|| {
            let application = self.children(&root)?.into_iter().find(|it| self.process_of(it) == Some(process))?;
            let frame = self.children(&application)?.into_iter().next()?;
            self.node(&frame, usize::MAX)
        });
        window.expect("the window is there for a screen reader")
    }

    /// The page in the window of a process.
    ///
    /// # Panics
    /// When there is no page for a screen reader.
    #[must_use]
    pub fn page(&self, process: u32) -> Node {
        let page = || self.window(process).all().into_iter().find(|it| it.role == "document web").cloned();
        wait_for(page).expect("the page is there for a screen reader")
    }

    fn process_of(&self, object: &Object) -> Option<u32> {
        let bus = ("org.freedesktop.DBus", "/org/freedesktop/DBus");
        call(&self.bus, bus, ("org.freedesktop.DBus", "GetConnectionUnixProcessID"), &object.name.as_str())
    }

    fn children(&self, object: &Object) -> Option<Vec<Object>> {
        let found: Vec<(String, OwnedObjectPath)> = self.ask(object, (ACCESSIBLE, "GetChildren"), &())?;
        Some(found.into_iter().map(Object::from).collect())
    }

    /// What lives in another process, as the page does, is not among the children of what it stands in: it is asked for by
    /// its place.
    fn plugged_in(&self, object: &Object) -> Option<Object> {
        let found: (String, OwnedObjectPath) = self.ask(object, (ACCESSIBLE, "GetChildAtIndex"), &0_i32)?;
        Some(Object::from(found)).filter(|it| !it.path.ends_with("/null"))
    }

    /// Nothing when it went while it was read.
    fn node(&self, object: &Object, depth: usize) -> Option<Node> {
        let properties: HashMap<String, OwnedValue> = self.ask(object, (PROPERTIES, "GetAll"), &ACCESSIBLE)?;
        let text = |name| properties.get(name).map(|it| as_text(it)).unwrap_or_default();
        let attributes: HashMap<String, String> = self.ask(object, (ACCESSIBLE, "GetAttributes"), &())?;
        // GTK's own parts complain of being asked.
        let is_page = attributes.get("toolkit").is_some_and(|it| it == "WebKitGTK");
        let states: Vec<u32> = self.ask(object, (ACCESSIBLE, "GetState"), &())?;
        let mut below = if depth == 0 { Vec::new() } else { self.children(object)? };
        let role = role(self.ask(object, (ACCESSIBLE, "GetRole"), &())?);
        if role == "filler" && below.is_empty() && depth > 0 {
            below.extend(self.plugged_in(object));
        }
        Some(Node {
            role,
            name: squeeze(&text("Name")),
            description: squeeze(&text("Description")),
            text: if is_page { self.text(object) } else { String::new() },
            attributes,
            children: below.iter().filter_map(|it| self.node(it, depth - 1)).collect(),
            states: states.iter().rev().fold(0, |all, it| all << 32 | u64::from(*it)),
        })
    }

    /// Nothing where it has no text.
    fn text(&self, object: &Object) -> String {
        self.ask(object, ("org.a11y.atspi.Text", "GetText"), &(0_i32, -1_i32)).unwrap_or_default()
    }

    fn ask<T: DeserializeOwned + Type>(
        &self,
        object: &Object,
        method: (&str, &str),
        body: &(impl Serialize + DynamicType),
    ) -> Option<T> {
        call(&self.bus, (&object.name, &object.path), method, body)
    }
}

impl fmt::Debug for Reader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Reader(..)")
    }
}

impl Heard {
    fn of(message: &Message) -> Option<Self> {
        let header = message.header();
        let body = message.body();
        let body: Structure<'_> = body.deserialize().ok()?;
        let (detail, number, with) = match body.fields() {
            [Value::Str(detail), Value::I32(number), _, with, ..] => (detail.as_str(), *number, as_text(with)),
            _ => return None,
        };
        let what = format!("{} {detail}", header.member()?).trim_end().to_owned();
        let source = Object { name: header.sender()?.to_string(), path: header.path()?.to_string() };
        Some(Self { what, number, with, source })
    }
}

fn as_text(value: &Value<'_>) -> String {
    if let Value::Value(inner) = value {
        return as_text(inner);
    }
    if let Value::Str(text) = value { text.to_string() } else { value.to_string() }
}

fn role(number: u32) -> &'static str {
    usize::try_from(number).ok().and_then(|it| ROLES.get(it)).copied().unwrap_or("unknown")
}

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn connect(address: &str) -> Connection {
    let builder = Builder::address(address).expect("an address");
    builder.build().unwrap_or_else(|error| panic!("the bus at {address}: {error}"))
}

/// Nothing when the other side is gone, or answers otherwise than it should.
fn call<T: DeserializeOwned + Type>(
    bus: &Connection,
    (name, path): (&str, &str),
    (interface, method): (&str, &str),
    body: &(impl Serialize + DynamicType),
) -> Option<T> {
    let answer = bus.call_method(Some(name), path, Some(interface), method, body).ok()?;
    answer.body().deserialize().ok()
}
