//! A therapist writes a strange word in every clinical field. Whoever signs in at the front desk finds it nowhere: not in
//! the window, not in an answer, not by any command, not in the decrypted desk file, not in the bytes of the folder.

#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a story that cannot go on stops")]

use std::{fs, path::Path};

use clinic::SCHEMA;
use journeys::dump;
use secrecy::SecretString;
use serde_json::{Value, json};
use vault::Vault;
use window::{
    App, Key, Role, Stage, has,
    story::{self, CLIENTS, DESK, GROUP, Someone, THERAPIST},
};

/// Stands in every clinical text of this story, and nowhere else.
const CANARY: &str = "kestrelplum";

#[test]
fn a_front_desk_finds_no_clinical_word() {
    let stage = Stage::new();
    stage.set_now("2026-11-24T21:30:00.000Z");
    let app = story::start(&stage);
    let desk_code = open_the_clinic(&stage, &app);
    let ids = write_canaries(&app);
    story::lock(&app);

    let before = app.answers().len();
    story::join(&app, DESK, &desk_code);
    look_at_every_screen(&app);
    call_every_clinical_command(&app, &ids);
    let answers = app.answers().split_off(before);
    for command in ["client_get", "course_get", "day_find", "desk_todo_get", "group_list", "note_get", "story_get"] {
        assert!(answers.iter().any(|it| it.command == command), "{command} was answered, and recorded");
    }
    for answer in answers {
        assert!(!has_canary(&answer.body), "{} answers {}", answer.command, answer.body);
    }
    app.quit();

    let desk = all_rows(&stage, DESK, "main");
    assert!(desk.contains("Adebayo-Finch"), "the desk file is read");
    assert!(!has_canary(&desk), "the desk file holds a clinical word");
    let clinical = all_rows(&stage, THERAPIST, "clinical");
    assert!(has_canary(&clinical), "the clinical file holds what was written");
    no_canary_in_the_bytes(&stage.home());
}

/// Founded, both invited, clients and a group of this day; the code of the desk is left.
fn open_the_clinic(stage: &Stage, app: &App) -> String {
    story::found_clinic(app);
    let desk_code = story::invite(app, DESK);
    story::code_is_told(app);
    let therapist_code = story::invite(app, THERAPIST);
    story::code_is_told(app);
    story::lock(app);
    story::join(app, THERAPIST, &therapist_code);
    story::go(app, "Clients");
    stage.open(&story::roster());
    story::import_roster(app);
    app.press(Key::Control + Key::Enter);
    app.see("clients imported");
    let client = CLIENTS[0];
    story::admit(app, client);
    story::make_group(app);
    story::enrol(app, client);
    story::go(app, "Front desk");
    app.find(Role::Button, &format!("More about {}", client.sorted)).click();
    app.find(Role::Menuitem, "Correct the times…").click();
    app.find(Role::Dialog, has("Attendance of")).find(Role::Button, "Keep").click();
    app.see("are corrected");
    desk_code
}

/// A word of its own for each field.
fn canary(of: &str) -> String {
    format!("{CANARY} {of}")
}

/// Everything clinical that can be typed. What the program called it, to ask for it by name.
fn write_canaries(app: &App) -> Value {
    let client = CLIENTS[0];
    story::go(app, "Groups");
    app.find(Role::Cell, GROUP).click();
    app.find(Role::Textbox, "Clinical title").fill(&canary("title"));
    app.find(Role::Textbox, "Curriculum").fill(&canary("curriculum"));
    app.find(Role::Button, "Keep").click();
    app.see("The clinical title is kept");

    story::go(app, "Today");
    app.find(Role::Button, &canary("title")).click();
    app.find(Role::Textbox, "Topic").fill(&canary("topic"));
    app.find(Role::Textbox, "Curriculum session").fill(&canary("curriculum session"));
    app.find(Role::Textbox, "What the group did").fill(&canary("part"));
    app.find(Role::Button, &format!("Write about {}", client.name)).click();
    app.find(Role::Textbox, &format!("Note about {}", client.name)).fill(&canary("member"));
    app.find(Role::Radio, "Active").click();
    app.press(Key::Control + Key::Enter);
    app.see("1 note signed");

    story::open_client(app, client);
    app.find(Role::Tab, "Notes").click();
    app.find(Role::Button, "New note").click();
    app.choose("Format", "SOAP");
    app.type_into_segments("Begins", "1300");
    app.find(Role::Textbox, "Minutes").fill("50");
    for section in ["Subjective", "Objective", "Assessment", "Plan"] {
        app.find(Role::Textbox, section).fill(&canary(section));
    }
    app.press(Key::Control + Key::Enter);
    app.see("Signed Jordan Alvarez");
    app.find(Role::Button, "Write an addendum").click();
    app.find(Role::Textbox, "Addendum").fill(&canary("addendum"));
    app.find(Role::Button, "Sign the addendum").click();
    app.see_gone("Sign the addendum");

    story::open_client(app, client);
    app.find(Role::Tab, "Family").click();
    app.find(Role::Button, "Add a person").click();
    let dialog = app.find(Role::Dialog, "Add to the family");
    dialog.find(Role::Textbox, has("Name")).fill(&canary("sister"));
    dialog.find(Role::Button, "Keep").click();
    app.wait_gone(Role::Dialog, "Add to the family");
    app.find(Role::Button, "New family note").click();
    app.find(Role::Checkbox, has(CANARY)).click();
    app.find(Role::Textbox, "Note").fill(&canary("family"));
    app.see("Draft kept");

    for (document, section) in [("Discharge plan", "Warning signs"), ("Discharge summary", "Risk at discharge")] {
        story::open_client(app, client);
        app.find(Role::Tab, "Discharge").click();
        app.find(Role::Region, has(document)).find(Role::Button, has("Begin")).click();
        app.find(Role::Textbox, section).fill(&canary(section));
        app.see("Draft kept");
    }
    ids(app)
}

/// The newest of each kind that the program has named to the page.
fn ids(app: &App) -> Value {
    let answers = app.answers();
    let newest = |command: &str, at: &str| {
        let bodies = answers.iter().rev().filter(|it| it.command == command);
        let mut found = bodies.filter_map(|it| serde_json::from_str::<Value>(&it.body).ok()?.pointer(at).cloned());
        found.next().unwrap_or_else(|| panic!("{command} has answered no {at}"))
    };
    json!({
        "client": newest("client_get", "/id"),
        "group": newest("group_list", "/0/id"),
        "session": newest("group_note_open", ""),
        "note": newest("note_get", "/id"),
        "episode": newest("episode_list", "/0/id"),
        "plan": newest("plan_of", "/id"),
        "summary": newest("summary_of", "/id"),
    })
}

/// Every screen there is at the desk, with what its fields hold.
fn look_at_every_screen(app: &App) {
    let client = CLIENTS[0];
    for screen in app.find(Role::Navigation, "Main").names(Role::Link) {
        story::go(app, &screen);
        finds_nothing(app, &screen);
    }
    story::go(app, "Today");
    assert!(!app.has(Role::Heading, has("Groups today")), "the desk has no clinical screen");
    let _ = app.find(Role::Region, GROUP);
    app.find(Role::Textbox, "Check in or out").fill("ad");
    app.see(client.name);
    finds_nothing(app, "the field");
    app.press(Key::Escape);
    app.find(Role::Button, &format!("More about {}", client.sorted)).click();
    app.find(Role::Menuitem, "Correct the times…").click();
    let _ = app.find(Role::Dialog, has("Attendance of"));
    finds_nothing(app, "attendance");
    app.find(Role::Button, "Cancel").click();

    story::open_client(app, client);
    assert_eq!(app.names(Role::Tab), ["Course", "Record"], "the desk has no clinical part of a client's page");
    finds_nothing(app, "a client's course");
    app.find(Role::Tab, "Record").click();
    finds_nothing(app, "a client");
    app.find(Role::Button, "Transfer…").click();
    finds_nothing(app, "an episode");
    app.find(Role::Button, "Cancel").click();
    app.find(Role::Button, "Change…").click();
    let _ = app.find(Role::Textbox, "Preferred name");
    finds_nothing(app, "a client's form");
    app.find(Role::Button, "Cancel").click();

    story::go(app, "Clients");
    app.find(Role::Textbox, "Find a client").fill(CANARY);
    app.see("Nobody fits.");
    finds_in_fields(app, &[CANARY]);
    app.find(Role::Button, "Import a roster").click();
    finds_nothing(app, "the import");

    story::go(app, "Groups");
    app.find(Role::Cell, GROUP).click();
    let _ = app.find(Role::Heading, GROUP);
    finds_nothing(app, "a group");
    app.find(Role::Button, "Change…").click();
    let _ = app.find(Role::Dialog, "Change the group");
    finds_nothing(app, "a group's form");
    app.find(Role::Button, "Cancel").click();
    app.find(Role::Button, "Undo, passphrase and more").click();
    let _ = app.find(Role::Menuitem, has("Change passphrase"));
    finds_nothing(app, "the menu");
    app.press(Key::Escape);
}

/// The whole document and what is in its fields.
fn whole_page(app: &App) -> String {
    let page = app.run(
        "const fields = [...document.querySelectorAll('input, textarea')].map((it) => it.value);
         return [document.title, document.documentElement.outerHTML, ...fields].join('\\n');",
    );
    page.as_str().unwrap_or_default().to_owned()
}

#[track_caller]
fn finds_nothing(app: &App, place: &str) {
    let page = whole_page(app);
    assert!(page.len() > 1000, "{place} is drawn");
    assert!(!has_canary(&page), "{place} shows a clinical word:\n{page}");
}

/// What the desk itself typed is there: a page is really searched.
fn finds_in_fields(app: &App, words: &[&str]) {
    let page = whole_page(app);
    assert!(words.iter().all(|it| page.contains(it)), "a page is searched with its fields");
}

/// Every command whose row in `roles.rs` is clinical, with the names of what really is there.
fn call_every_clinical_command(app: &App, ids: &Value) {
    let commands = clinical_commands();
    assert!(commands.len() > 30, "the table of commands is read: {commands:?}");
    for command in commands {
        for id in ["note", "session", "plan", "summary"] {
            let arguments = json!({
                "id": ids[id], "of": ids[id], "client": ids["client"], "group": ids["group"],
                "episode": ids["episode"], "heldOn": "2026-11-24",
                "draft": { "document": "summary", "documentId": ids["summary"], "recipient": "A", "purpose": "B" },
            });
            let refusal = app.invoke(&command, arguments).expect_err("the desk may not");
            assert_eq!(refusal["code"], "notAllowed", "{command} answers {refusal}");
            assert!(!has_canary(&refusal.to_string()));
        }
    }
    let history = app.invoke("history_get", json!({})).expect("the desk may ask what can be undone");
    assert!(!has_canary(&history.to_string()));
}

fn clinical_commands() -> Vec<String> {
    let table = include_str!("../../src-tauri/src/roles.rs");
    let rows = table.lines().filter(|it| it.trim_end().ends_with(", CLINICAL),"));
    rows.filter_map(|it| it.split('"').nth(1)).map(ToOwned::to_owned).collect()
}

/// Everything that a person's keys open of one file.
fn all_rows(stage: &Stage, who: Someone, file: &str) -> String {
    let now = "2026-11-24T21:40:00.000Z".parse().unwrap();
    let passphrase = SecretString::from(who.passphrase);
    let vault = Vault::unlock(&stage.record(), &SCHEMA, who.name, &passphrase, now).expect("it opens");
    let all = if file == "main" {
        vault.read(|db| Ok::<_, clinic::ClinicError>([dump::schema(db, file)?, dump::rows(db, file)?].concat()))
    } else {
        vault.read_clinical(|db| dump::rows(db, file))
    };
    all.expect("it is read")
}

fn no_canary_in_the_bytes(folder: &Path) {
    for entry in fs::read_dir(folder).expect("the folder") {
        let path = entry.expect("a file").path();
        if path.is_dir() {
            no_canary_in_the_bytes(&path);
        } else {
            let bytes = fs::read(&path).expect("a file that can be read").to_ascii_lowercase();
            let found = [CANARY.as_bytes(), b"adebayo"].into_iter().find(|it| has_bytes(&bytes, it));
            assert!(found.is_none(), "{} holds a word as it was typed", path.display());
        }
    }
}

fn has_bytes(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|it| it == words)
}

fn has_canary(text: &str) -> bool {
    text.to_lowercase().contains(CANARY)
}
