//! The window as a screen reader has it, from the first screen through a day of each role. It reads the tree of roles and
//! names that WebKitGTK hands over, not the page: everything one can work with has a name, headings are an outline, there is
//! one main part, the focus is told where it goes, and so is what happens elsewhere. The title of the window, which
//! everybody sees in the task bar, names nobody.

#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a story that cannot go on stops")]

use std::collections::HashSet;

use demo::{Demo, Size};
use serde_json::json;
use vault::Role as Duty;
use window::{App, Key, Node, Reader, Role, Stage, has, story, wait_for};

const NOW: &str = "2026-11-24T14:12:00.000Z";

/// What one works with; each must have a name of its own. What is read as it stands, as a row, may have words instead.
const CONTROLS: [&str; 15] = [
    "check box",
    "combo box",
    "entry",
    "link",
    "list box",
    "menu",
    "menu item",
    "page tab",
    "page tab list",
    "password text",
    "push button",
    "radio button",
    "slider",
    "spin button",
    "toggle button",
];

#[test]
fn the_first_screens_are_read() {
    let stage = Stage::with_bus();
    stage.set_now(NOW);
    let (reader, app) = (stage.reader(), story::start(&stage));
    let mut ear = Ear::at(&reader, &app, "Stepdown");
    let _ = app.find(Role::Heading, "Welcome to Stepdown");
    ear.reads("first", &[("heading", "Welcome to Stepdown"), ("push button", "Set up a new clinic")]);
    ear.follows_focus(4);

    app.find(Role::Button, "Set up a new clinic").click();
    let _ = app.find(Role::Textbox, has("Name of the clinic"));
    ear.reads("founder", &[("entry", "Your name"), ("push button", "Continue")]);
    story::fill_founder(&app);
    let _ = app.find(Role::Textbox, "Once more");
    ear.reads("passphrase", &[("password text", "Passphrase"), ("password text", "Once more")]);
    ear.done();
}

#[test]
fn a_day_at_the_front_desk_is_read() {
    let (stage, made) = open_demonstration();
    let (reader, app) = (stage.reader(), story::start(&stage));
    let mut ear = Ear::at(&reader, &app, "Stepdown (demonstration)");
    let _ = app.find(Role::Region, "Who can sign in");
    ear.reads("lock", &[("heading", demo::CLINIC_NAME), ("entry", "Name"), ("password text", "Passphrase")]);
    be_refused(&app, &ear);

    enter(&app, &made, Duty::FrontDesk);
    let _ = reader.hears_focus_on("Check in or out");
    ear.reads(
        "today",
        &[("heading", "Tuesday 24 November"), ("entry", "Check in or out"), ("push button", "Log a call")],
    );
    check_in(&app, &mut ear);

    app.press(Key::Escape);
    ear.follows_focus(30);
    app.find(Role::Button, "Log a call").click();
    let _ = reader.hears_focus_on("Spoken with");
    ear.reads("dialog", &[("dialog", "Log a call"), ("entry", "What was said"), ("push button", "Log it")]);
    ear.follows_focus(9);
    app.press(Key::Escape);
    app.wait_gone(Role::Dialog, "Log a call");

    find_somebody(&app, &mut ear);
    app.find(Role::Button, "Undo, passphrase and more").click();
    let _ = app.find(Role::Menuitem, has("passphrase"));
    ear.reads("menu", &[("menu item", "Change passphrase…")]);
    app.press(Key::Escape);
    app.find(Role::Tab, "Record").click();
    app.see("Legal name");
    ear.reads("record", &[("page tab", "Record")]);

    for (screen, control) in [("Clients", ("entry", "Find a client")), ("Groups", ("heading", "Groups"))] {
        story::go(&app, screen);
        ear.reads(screen, &[("heading", screen), control]);
    }
    app.press("?");
    let _ = app.find(Role::Dialog, "Keys");
    let _ = reader.hears_focus_on("Keys");
    ear.reads("keys", &[("dialog", "Keys"), ("push button", "Close")]);
    ear.done();
}

/// A wrong passphrase: the focus is on the field again, and why is read with it.
fn be_refused(app: &App, ear: &Ear<'_>) {
    app.find(Role::Textbox, "Name").fill("Nobody");
    app.find(Role::Textbox, "Passphrase").fill("not the passphrase");
    app.press(Key::Enter);
    let is_said = || {
        let page = ear.reader.page(app.process());
        page.all()
            .into_iter()
            .any(|it| it.name == "Passphrase" && !it.description.is_empty() && it.is_focused())
            .then_some(())
    };
    assert!(wait_for(is_said).is_some(), "the refusal is not read with the field");
}

/// What Enter will do is told while one types, and what it has done, and what was undone.
fn check_in(app: &App, ear: &mut Ear<'_>) {
    let board = app.invoke("day_get", json!({ "on": null })).unwrap();
    let sessions = board["sessions"].as_array().unwrap();
    let members = sessions.iter().flat_map(|it| it["members"].as_array().unwrap());
    let awaited = members.filter(|it| it["attendance"].is_null()).find_map(|it| it["sortedName"].as_str()).unwrap();
    app.find(Role::Textbox, "Check in or out").fill(awaited.split(',').next().unwrap());
    ear.reader.is_told("checks in");
    app.press(Key::Enter);
    ear.reader.is_told("is checked in");
    ear.reads("notice", &[("push button", "Undo"), ("push button", "Dismiss")]);
    app.press(Key::Control + "z");
    ear.reader.is_told("Undone: check-in");
}

fn find_somebody(app: &App, ear: &mut Ear<'_>) {
    app.press(Key::Control + "k");
    let palette = app.find(Role::Dialog, "Find and do");
    let _ = ear.reader.hears_focus_on("Find and do");
    app.press("an");
    let options = || palette.names(Role::Option).into_iter().next();
    wait_for(options).unwrap();
    ear.reads("palette", &[("dialog", "Find and do"), ("combo box", "Find and do"), ("list box", "Find and do")]);
    app.press(Key::Enter);
    app.wait_gone(Role::Dialog, "Find and do");
    let _ = app.find(Role::Tab, "Course");
    app.wait_gone(Role::Status, "Loading");
    ear.reads("course", &[("page tab", "Course"), ("heading", "What happened")]);
}

#[test]
fn a_therapists_day_is_read() {
    let (stage, made) = open_demonstration();
    let (reader, app) = (stage.reader(), story::start(&stage));
    let mut ear = Ear::at(&reader, &app, "Stepdown (demonstration)");
    enter(&app, &made, Duty::Therapist);
    let _ = reader.hears_focus_on("Tuesday 24 November");
    ear.reads("groups-today", &[("heading", "Groups today"), ("heading", "Notes due"), ("table", "Notes due")]);
    ear.follows_focus(24);

    open_a_session(&app);
    ear.reads("group", &[("entry", "Topic"), ("entry", "What the group did")]);
    ear.follows_focus(24);

    story::go(&app, "Clients");
    app.find(Role::Textbox, "Find a client").fill("a");
    let _ = app.find(Role::Status, has("Enter opens"));
    let _ = reader.heard();
    app.press(Key::Enter);
    let _ = app.find(Role::Tab, "Course");
    app.wait_gone(Role::Status, "Loading");
    ear.reads(
        "chart",
        &[
            ("heading", "Hours each week, against the plan"),
            ("table", "Hours each week, against the plan"),
            ("table", "What happened"),
        ],
    );
    for tab in ["Notes", "Family", "Discharge", "Record"] {
        app.find(Role::Tab, tab).click();
        app.wait_gone(Role::Status, "Loading");
        ear.reads(tab, &[("page tab", tab)]);
    }
    app.find(Role::Tab, "Course").click();
    app.find(Role::Button, has("New note")).click();
    let _ = app.find(Role::Heading, has("Individual session"));
    ear.reads("note", &[("entry", "Minutes"), ("push button", "Sign"), ("spin button", "hour, Begins")]);
    ear.follows_focus(20);
    ear.done();
}

/// The first session of today to which somebody came, among one's own.
fn open_a_session(app: &App) {
    let day = app.invoke("my_day", json!({})).unwrap();
    let mine = day["sessions"].as_array().unwrap().iter().find(|it| it["isMine"] == true && it["came"] != 0).unwrap();
    let named = |field: &str| mine[field].as_str().filter(|it| !it.is_empty()).map(str::to_owned);
    let title = named("title").or_else(|| named("deskLabel")).unwrap();
    app.find(Role::Region, "Groups today").all(Role::Button).into_iter().find(|it| it.text() == title).unwrap().click();
    let _ = app.find(Role::Textbox, "Topic");
}

#[test]
fn a_supervisors_and_administrators_day_is_read() {
    let (stage, made) = open_demonstration();
    let (reader, app) = (stage.reader(), story::start(&stage));
    let mut ear = Ear::at(&reader, &app, "Stepdown (demonstration)");
    enter(&app, &made, Duty::Supervisor);
    ear.reads("supervisor", &[("table", "Notes due by person")]);
    ear.follows_focus(24);
    for (screen, control) in [("People", ("table", "People")), ("Settings", ("entry", "Telephone"))] {
        story::go(&app, screen);
        ear.reads(screen, &[("heading", screen), control]);
        ear.follows_focus(24);
    }
    ear.done();
}

/// Who listens, and what was found wrong.
struct Ear<'a> {
    reader: &'a Reader,
    app: &'a App,
    title: &'static str,
    faults: Vec<String>,
}

impl<'a> Ear<'a> {
    fn at(reader: &'a Reader, app: &'a App, title: &'static str) -> Self {
        Self { reader, app, title, faults: Vec::new() }
    }

    /// Reads the whole screen. These must be there, by role and name; and nothing may be wrong with any of it.
    fn reads(&mut self, screen: &str, wanted: &[(&str, &str)]) {
        let mut last = Vec::new();
        // The tree follows the page a little later.
        let is_right = wait_for(|| {
            let window = self.reader.window(self.app.process());
            last = faults(&window, wanted);
            if window.name != self.title {
                last.push(format!("the title is {:?}", window.name));
            }
            last.is_empty().then_some(())
        });
        if is_right.is_none() {
            self.faults.extend(last.into_iter().map(|it| format!("{screen}: {it}")));
            self.faults.push(format!("{screen} was\n{}", self.reader.window(self.app.process())));
        }
    }

    /// With each Tab it is told what has the focus now, by the name that it has on the page.
    fn follows_focus(&self, steps: usize) {
        for _ in 0..steps {
            let _ = self.reader.heard();
            self.app.press(Key::Tab);
            let focus = self.app.focus();
            let (_, name) = focus.split_once(' ').unwrap_or_else(|| self.app.stop("nothing has the focus"));
            assert!(!name.is_empty(), "{focus:?} has no name");
            let _ = self.reader.hears_focus_on(name);
        }
    }

    fn done(self) {
        assert!(self.faults.is_empty(), "{} faults\n{}", self.faults.len(), self.faults.join("\n"));
    }
}

/// What is wrong with a window as it is read.
fn faults(window: &Node, wanted: &[(&str, &str)]) -> Vec<String> {
    let Some(page) = window.all().into_iter().find(|it| it.role == "document web") else {
        return vec!["there is no page".to_owned()];
    };
    let all: Vec<&Node> = page.all().into_iter().skip(1).collect();
    let missing = wanted.iter().filter(|(role, name)| !all.iter().any(|it| it.role == *role && it.name == *name));
    let mut faults: Vec<String> = missing.map(|it| format!("{it:?} is not there")).collect();
    for node in &all {
        faults.extend(fault(node).map(|it| format!("{it}: {}", node.to_string().trim_end())));
    }
    let is_covered = all.iter().any(|it| it.role == "dialog");
    faults.extend(faults_of_outline(&all, is_covered));
    faults.extend(faults_of_landmarks(&all, is_covered));
    faults
}

/// What is wrong with one object.
fn fault(node: &Node) -> Option<&'static str> {
    let is_control = CONTROLS.contains(&node.role);
    let is_listed = ["list", "list box", "menu"].contains(&node.role) || node.attributes.contains_key("xml-roles");
    let is_place = ["dialog", "table"].contains(&node.role) || node.role == "landmark" && node.is_focusable();
    if (is_control || is_place) && node.name.is_empty() {
        return Some("it has no name");
    }
    // A cell may have nothing in it.
    if node.is_focusable() && node.role != "table cell" && node.words().is_empty() {
        return Some("the focus can be on it, and nothing is read");
    }
    // What is read aloud by other means lies for a moment in a live part, named by what may be gone.
    if node.role == "image" && node.name.is_empty() && !node.is_live() {
        return Some("it is a picture of nothing");
    }
    if !is_listed && node.children.iter().any(|it| it.role == "list item") {
        return Some("what it lists is not told to be a list");
    }
    ["invalid", "unknown", "extended"].contains(&node.role).then_some("its role is not told")
}

/// One title, nothing without words, no level left out on the way down. Over a dialog the title is covered.
fn faults_of_outline(all: &[&Node], is_covered: bool) -> Vec<String> {
    let headings: Vec<(u32, String)> = all.iter().filter_map(|it| Some((it.level()?, it.words()))).collect();
    let mut faults = Vec::new();
    let titles = headings.iter().filter(|it| it.0 == 1).count();
    if titles != usize::from(!is_covered) {
        faults.push(format!("{titles} titles in {headings:?}"));
    }
    faults
        .extend(headings.iter().filter(|it| it.1.is_empty()).map(|it| format!("a heading of level {} is empty", it.0)));
    let falls = headings.windows(2).filter(|it| it[1].0 > it[0].0 + 1);
    faults.extend(falls.map(|it| format!("from {:?} to {:?}", it[0], it[1])));
    faults
}

/// One main part, unless a dialog covers it; two of a kind have different names.
fn faults_of_landmarks(all: &[&Node], is_covered: bool) -> Vec<String> {
    let landmarks: Vec<(&str, &str)> = all.iter().filter_map(|it| Some((it.landmark()?, it.name.as_str()))).collect();
    let mains = landmarks.iter().filter(|it| it.0 == "main").count();
    let mut faults = Vec::new();
    if mains != usize::from(!is_covered) {
        faults.push(format!("{mains} main parts in {landmarks:?}"));
    }
    let mut known = HashSet::new();
    faults.extend(landmarks.iter().filter(|it| !known.insert(**it)).map(|it| format!("there are two of {it:?}")));
    faults
}

/// A small demonstration in the record's place.
fn open_demonstration() -> (Stage, Demo) {
    let stage = Stage::with_bus();
    stage.set_now(NOW);
    let size = Size { clients: 30, weeks: 8, noted_percent: 100 };
    let made = demo::make(&stage.record(), NOW.parse().unwrap(), "America/New_York", 1, size, &|_, _| true);
    (stage, made.unwrap())
}

/// The first of the list who has this role.
fn enter(app: &App, made: &Demo, duty: Duty) {
    let who = made.sign_ins.iter().find(|it| it.roles.contains(duty)).unwrap();
    app.find(Role::Region, "Who can sign in").find(Role::Button, has(&who.name)).click();
    story::is_in(app);
}
