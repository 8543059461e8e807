//! Somebody who evaluates the program looks at the demonstration clinic from the first screen, by keyboard: as the front
//! desk, as a therapist, as a supervisor. Then they go back, and nothing of it is in the record's place.

#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "a story that cannot go on stops")]

use std::{
    fs, thread,
    time::{Duration, Instant},
};

use serde_json::json;
use window::{
    App, Key, Role, Stage, has,
    story::{self, Critic},
};

const LOOK: &str = "Look at the demonstration clinic";
const CLINIC: &str = "Harbor Steps (demonstration)";
const STRIP: &str = "Demonstration: everyone here is invented";

/// How long the making may take in a program that is not optimised, on a machine that does other things.
const MADE_WITHIN: Duration = Duration::from_secs(300);

#[test]
fn the_demonstration_is_made_looked_at_in_three_roles_and_left() {
    let stage = Stage::new();
    let mut critic = Critic::default();
    stage.set_now("2026-11-24T14:12:00.000Z");
    let app = story::start(&stage);

    cancel_the_making(&stage, &app, &mut critic);
    make_it(&app);
    critic.look(&app, "demo-lock");
    assert!(app.focus().starts_with("button"), "the first who can sign in has the focus, not {}", app.focus());

    enter_as(&app, "Front desk");
    critic.look(&app, "demo-front-desk");
    out(&app, &mut critic);

    enter_as(&app, "Therapist");
    critic.look(&app, "demo-my-groups");
    open_a_course(&app);
    critic.look(&app, "demo-course");
    open_a_group_note(&app);
    critic.look(&app, "demo-group-note");
    out(&app, &mut critic);

    enter_as(&app, "Supervisor");
    critic.look(&app, "demo-supervisor");
    story::go(&app, "Settings");
    app.see("This is a demonstration: everyone in it is invented, and every printed page says so.");
    app.tab_to(Role::Button, "Undo, passphrase and more");
    app.press(Key::Enter);
    let _ = app.find(Role::Menuitem, "Leave the demonstration");
    app.press(Key::Up + Key::Enter);
    let _ = app.find(Role::Heading, "Welcome to Stepdown");
    app.see_gone(STRIP);
    assert!(!stage.home().join("record").exists(), "nothing was made in the record's place");

    // One of today opens at once.
    app.tab_to(Role::Button, LOOK);
    app.press(Key::Enter);
    let _ = app.find(Role::Heading, CLINIC);

    // A day later a start begins with the record, and one says what is to become of the old one.
    critic.leave(&app);
    app.quit();
    stage.set_now("2026-11-25T14:12:00.000Z");
    let app = story::start(&stage);
    app.tab_to(Role::Button, LOOK);
    app.press(Key::Enter);
    let dialog = app.find(Role::Dialog, "The demonstration clinic");
    dialog.see("Made anew it is as of today; what was typed in it goes.");
    critic.look(&app, "demo-older");
    app.tab_to(Role::Button, "Go on with it");
    app.press(Key::Enter);
    let _ = app.find(Role::Heading, CLINIC);
    critic.leave(&app);
    app.quit();
    critic.say();
}

#[test]
fn what_lies_in_its_place_is_left_alone() {
    let stage = Stage::new();
    let (folder, letter) = (stage.home().join("demo"), stage.home().join("demo/letter.txt"));
    fs::create_dir(&folder).and_then(|()| fs::write(&letter, "Dear Nora")).expect("something else");
    let app = story::start(&stage);
    app.find(Role::Button, LOOK).click();
    let dialog = app.find(Role::Dialog, "The demonstration clinic");
    dialog.see(&format!("The demonstration belongs in {}, and something else lies there.", folder.display()));
    assert_eq!(fs::read_to_string(&letter).expect("the letter"), "Dear Nora");
    app.press(Key::Escape);
    app.wait_gone(Role::Dialog, "The demonstration clinic");

    // Moved away as it says, and tried again, the demonstration is made.
    fs::rename(&folder, stage.file("letters")).expect("it is moved away");
    app.find(Role::Button, LOOK).click();
    app.find(Role::Dialog, "The demonstration clinic").see("What to try in it");
    app.press(Key::Escape);
    app.wait_gone(Role::Dialog, "The demonstration clinic");
    assert!(!folder.exists(), "it was not finished");
    app.quit();
}

/// Nothing is left of what was not finished.
fn cancel_the_making(stage: &Stage, app: &App, critic: &mut Critic) {
    let _ = app.find(Role::Heading, "Welcome to Stepdown");
    critic.look(app, "demo-first-run");
    app.tab_to(Role::Button, LOOK);
    app.press(Key::Enter);
    app.find(Role::Dialog, "The demonstration clinic").see("What to try in it");
    app.screens("demo-making");
    app.tab_to(Role::Button, "Cancel");
    app.press(Key::Enter);
    app.wait_gone(Role::Dialog, "The demonstration clinic");
    for name in ["demo", "demo.unfinished"] {
        assert!(!stage.home().join(name).exists(), "{name} is left");
    }
}

fn make_it(app: &App) {
    app.tab_to(Role::Button, LOOK);
    app.press(Key::Enter);
    let until = Instant::now() + MADE_WITHIN;
    while !app.has(Role::Heading, CLINIC) {
        assert!(Instant::now() < until, "it is not made after {MADE_WITHIN:?}");
        thread::sleep(Duration::from_millis(250));
    }
    app.see(STRIP);
    app.see("Everyone’s passphrase here:");
}

/// The first of the list with this role.
fn enter_as(app: &App, role: &str) {
    let _ = app.find(Role::Heading, CLINIC);
    let _ = app.find(Role::Region, "Who can sign in");
    let is_theirs = |it: &String| it.to_lowercase().contains(&role.to_lowercase());
    let who = app.names(Role::Button).into_iter().find(is_theirs).expect("somebody with the role");
    app.tab_to(Role::Button, &who);
    app.press(Key::Enter);
    story::is_in(app);
    app.see(STRIP);
}

fn out(app: &App, critic: &mut Critic) {
    critic.leave(app);
    app.press(Key::Control + "l");
    let _ = app.find(Role::Heading, CLINIC);
    app.see(STRIP);
}

fn open_a_course(app: &App) {
    story::go(app, "Clients");
    app.find(Role::Textbox, "Find a client").fill("a");
    let _ = app.find(Role::Status, has("Enter opens"));
    app.press(Key::Enter);
    let _ = app.find(Role::Tab, "Course");
    app.wait_gone(Role::Status, "Loading");
    app.see(STRIP);
}

/// The first of the therapist's own sessions to which somebody came.
fn open_a_group_note(app: &App) {
    let day = app.invoke("my_day", json!({})).expect("the therapist's day");
    let sessions = day["sessions"].as_array().expect("sessions");
    let session = sessions.iter().find(|it| it["isMine"] == true && it["came"] != 0).expect("a session of their own");
    let named = |field: &str| session[field].as_str().filter(|it| !it.is_empty()).map(str::to_owned);
    let title = named("title").or_else(|| named("deskLabel")).expect("a name");
    story::go(app, "Today");
    let buttons = app.all(Role::Button).into_iter().zip(app.names(Role::Button));
    let (button, _) = buttons.into_iter().find(|(_, name)| *name == title).expect("the session's row");
    button.click();
    let _ = app.find(Role::Textbox, "Topic");
    app.see(STRIP);
}
