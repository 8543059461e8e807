//! What the stories have in common: a clinic that is founded, people who come in, clients, a group. Everything is done in
//! the window, as people do it.

use std::path::{Path, PathBuf};

use super::{App, Key, Part, Role, Stage, Theme, has, stage::root, wait_for};

/// The clinic of every story.
pub const CLINIC: &str = "Harbor Bridge Recovery";

/// A person who signs in.
#[derive(Debug, Clone, Copy)]
pub struct Someone {
    /// Their name, with which they sign in.
    pub name: &'static str,
    /// What stands behind it under a signature.
    pub credential: &'static str,
    /// Their role in the words of the window.
    pub role: &'static str,
    /// What they chose.
    pub passphrase: &'static str,
}

/// Who founds the clinic: administrator and supervisor.
pub const FOUNDER: Someone = Someone {
    name: "Nora Whitfield",
    credential: "LICSW",
    role: "Supervisor",
    passphrase: "quarry lantern mosaic thimble orbit",
};

/// Who sits at the front desk.
pub const DESK: Someone = Someone {
    name: "Marisol Vega",
    credential: "",
    role: "Front desk",
    passphrase: "velvet harvest pigeon ladder noon",
};

/// Who leads the group.
pub const THERAPIST: Someone = Someone {
    name: "Jordan Alvarez",
    credential: "LADC I",
    role: "Therapist",
    passphrase: "copper meadow sixteen anchor fjord",
};

/// A client of the roster who is admitted.
#[derive(Debug, Clone, Copy)]
pub struct Client {
    /// What one types to find them.
    pub typed: &'static str,
    /// As their page is called.
    pub name: &'static str,
    /// As lists have it.
    pub sorted: &'static str,
}

/// Those of the roster who come to the group.
pub const CLIENTS: [Client; 3] = [
    Client { typed: "adeb", name: "Temilola O Adebayo-Finch", sorted: "Adebayo-Finch, Temilola" },
    Client { typed: "okafor chidi", name: "Chidi E Okafor", sorted: "Okafor, Chidi" },
    Client { typed: "itz", name: "Itzel De La Cruz Mendoza", sorted: "De La Cruz Mendoza, Itzel" },
];

/// What the desk calls the group.
pub const GROUP: &str = "Group A";

/// A roster as another program exports it.
#[must_use]
pub fn roster() -> PathBuf {
    root().join("tests/files/rosters/jane_patients.csv").canonicalize().expect("the roster")
}

/// Opens the window on a machine in Boston.
#[must_use]
pub fn start(stage: &Stage) -> App {
    stage.start_with(&[("TZ", "America/New_York")])
}

/// What was found wrong with the screens of a story, said all at once at its end.
#[derive(Debug, Default)]
pub struct Critic {
    faults: Vec<String>,
}

impl Critic {
    /// Keeps pictures of the screen, and asks axe about it in both themes.
    pub fn look(&mut self, app: &App, name: &str) {
        arrive(app);
        for theme in [Theme::Light, Theme::Dark] {
            app.theme(theme);
            self.faults.extend(app.axe().into_iter().map(|it| format!("{name}, {theme:?}: {it}")));
        }
        app.screens(name);
    }

    /// Before a window is closed: nothing that the policy refused, no error that nothing caught.
    pub fn leave(&mut self, app: &App) {
        self.faults.extend(app.csp_violations().into_iter().map(|it| format!("the policy refused {it}")));
        self.faults.extend(app.page_errors().into_iter().map(|it| format!("an error in the page: {it}")));
    }

    /// Fails when there was a fault.
    #[track_caller]
    pub fn say(self) {
        assert!(self.faults.is_empty(), "{} faults\n{}", self.faults.len(), self.faults.join("\n"));
    }
}

/// From the first screen to the clinic: its name, a passphrase, the recovery key confirmed by two of its groups.
pub fn found_clinic(app: &App) {
    app.find(Role::Button, "Set up a new clinic").click();
    fill_founder(app);
    choose_passphrase(app, FOUNDER);
    app.find(Role::Button, "Continue").click();
    let key = read_recovery_key(app);
    app.find(Role::Button, "I have it on paper").click();
    confirm_recovery_key(app, &key);
}

/// Who founds which clinic.
pub fn fill_founder(app: &App) {
    app.find(Role::Textbox, "Name of the clinic").fill(CLINIC);
    app.find(Role::Textbox, "Your name").fill(FOUNDER.name);
    app.find(Role::Textbox, "Credential").fill(FOUNDER.credential);
    app.find(Role::Button, "Continue").click();
}

/// A passphrase, and once more.
pub fn choose_passphrase(app: &App, who: Someone) {
    app.find(Role::Textbox, "Passphrase").fill(who.passphrase);
    app.find(Role::Textbox, "Once more").fill(who.passphrase);
}

/// The six groups, as one writes them down.
#[must_use]
pub fn read_recovery_key(app: &App) -> Vec<String> {
    let _ = app.find(Role::Heading, "The recovery key");
    let groups: Vec<String> = app.all(Role::Listitem).iter().map(|it| last(&it.text(), 6)).collect();
    assert_eq!(groups.len(), 6, "a recovery key has six groups: {groups:?}");
    groups
}

/// Types the two groups that are asked for; then one is in.
pub fn confirm_recovery_key(app: &App, key: &[String]) {
    let _ = app.find(Role::Heading, "Look at your paper");
    for asked in app.names(Role::Textbox) {
        let number: usize = last(&asked, 1).parse().expect("which group");
        app.find(Role::Textbox, &asked).fill(&key[number - 1]);
    }
    app.find(Role::Button, "Create the clinic").click();
    is_in(app);
}

/// Invites a person; the code of five words, as it is read to them.
#[must_use]
pub fn invite(app: &App, who: Someone) -> String {
    go(app, "People");
    app.find(Role::Button, "Invite a person").click();
    let dialog = app.find(Role::Dialog, "Invite a person");
    dialog.find(Role::Textbox, "Name").fill(who.name);
    if !who.credential.is_empty() {
        dialog.find(Role::Textbox, "Credential").fill(who.credential);
    }
    dialog.find(Role::Checkbox, has(who.role)).click();
    dialog.find(Role::Button, "Make a code").click();
    let shown = app.find(Role::Dialog, has("The code for"));
    let words: Vec<String> = shown.all(Role::Listitem).iter().map(|it| letters(&it.text())).collect();
    assert_eq!(words.len(), 5, "a code has five words: {words:?}");
    words.join(" ")
}

/// The code is with whom it is for.
pub fn code_is_told(app: &App) {
    app.find(Role::Dialog, has("The code for")).find(Role::Button, "They have it").click();
    app.wait_gone(Role::Dialog, has("The code for"));
}

/// In with a code, for the first time.
pub fn join(app: &App, who: Someone, code: &str) {
    app.find(Role::Button, "I have a code").click();
    app.find(Role::Textbox, "Code").fill(code);
    app.find(Role::Button, "Continue").click();
    let _ = app.find(Role::Heading, &format!("Welcome, {}", who.name));
    choose_passphrase(app, who);
    app.find(Role::Button, "Choose it and go in").click();
    is_in(app);
}

/// In with name and passphrase.
pub fn sign_in(app: &App, who: Someone) {
    app.find(Role::Textbox, "Name").fill(who.name);
    app.find(Role::Textbox, "Passphrase").fill(who.passphrase);
    app.press(Key::Enter);
    is_in(app);
}

/// Locks by the keys; what remains is the way in.
pub fn lock(app: &App) {
    app.press(Key::Control + "l");
    let _ = app.find(Role::Heading, CLINIC);
    let _ = app.find(Role::Button, "Unlock");
}

/// To a screen, by its name at the side.
pub fn go(app: &App, screen: &str) {
    app.find(Role::Navigation, "Main").find(Role::Link, screen).click();
    arrive(app);
}

/// Waits until one is in: the way around is there, and the screen one stands on.
#[track_caller]
pub fn is_in(app: &App) {
    let _ = app.find(Role::Navigation, "Main");
    arrive(app);
}

/// Waits until a screen is all there: it has its title, and no answer is on its way. Between the way around and the first
/// line of a screen lie a few frames in which it is empty.
#[track_caller]
pub fn arrive(app: &App) {
    let titled = || app.run("return document.querySelector('h1') !== null") == true;
    if wait_for(|| titled().then_some(())).is_none() {
        app.stop("the screen has no title");
    }
    app.wait_gone(Role::Status, "Loading");
}

/// To a client, by typing.
pub fn open_client(app: &App, client: Client) {
    go(app, "Clients");
    app.find(Role::Textbox, "Find a client").fill(client.typed);
    let _ = app.find(Role::Row, has(client.sorted));
    app.press(Key::Enter);
    let _ = app.find(Role::Heading, has(client.name));
}

/// Imports the roster as it was understood.
pub fn import_roster(app: &App) {
    app.find(Role::Button, "Import a roster").click();
    app.find(Role::Button, "Choose a file…").click();
    app.see("Read as UTF-8 with commas; headings on line 1.");
}

/// Begins an episode of care in September, with the therapist.
pub fn admit(app: &App, client: Client) {
    open_client(app, client);
    app.find(Role::Button, "Admit…").click();
    let dialog = app.find(Role::Dialog, &format!("Admit {}", client.name));
    type_date(&dialog, "Admitted on", "09082026");
    dialog.choose("Primary therapist", THERAPIST.name);
    dialog.find(Role::Button, "Admit").click();
    app.see(&format!("{} is admitted", client.name));
}

/// A group on weekday mornings.
pub fn make_group(app: &App) {
    go(app, "Groups");
    app.find(Role::Button, "New group").click();
    let dialog = app.find(Role::Dialog, "New group");
    dialog.find(Role::Textbox, has("Label for the desk")).fill(GROUP);
    dialog.choose("Leader", THERAPIST.name);
    dialog.find(Role::Textbox, "Room").fill("Room 2");
    for day in ["Tuesday", "Thursday"] {
        dialog.find(Role::Checkbox, day).click();
    }
    dialog.find(Role::Button, "Keep the group").click();
    let _ = app.find(Role::Heading, GROUP);
}

/// Makes a client a member of the group that is open.
pub fn enrol(app: &App, client: Client) {
    app.find(Role::Combobox, "Add a member").fill(client.typed);
    app.find(Role::Option, has(client.sorted)).click();
    app.see(&format!("{} is a member", client.sorted));
}

/// Types a date into the field whose label begins so: month, day, year.
pub fn type_date(within: &Part, label: &str, digits: &str) {
    let field = within.find(Role::Group, has(label));
    let first = field.all(Role::Spinbutton).into_iter().next().expect("a date has parts");
    first.type_text(digits);
}

fn last(text: &str, count: usize) -> String {
    let letters: Vec<char> = text.chars().collect();
    letters[letters.len().saturating_sub(count)..].iter().collect()
}

fn letters(text: &str) -> String {
    text.chars().filter(|it| it.is_alphabetic()).collect()
}

/// The text of a PDF, as a reader program finds it.
#[must_use]
pub fn read_pdf(path: &Path) -> String {
    let read = std::process::Command::new("pdftotext").args(["-enc", "UTF-8"]).arg(path).arg("-").output();
    let read = read.expect("pdftotext is installed by `npm test`");
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    String::from_utf8(read.stdout).expect("UTF-8")
}
