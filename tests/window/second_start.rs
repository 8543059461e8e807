//! Somebody starts the program a second time. Where programs can find each other, the window that is there comes forward and
//! no other opens. Where they cannot, the second one refuses the record, says why, and leaves the first alone.

#![cfg(target_os = "linux")]

use std::process;

use journeys::house::{FOUNDER, House, passphrase};
use secrecy::ExposeSecret;
use vault::Cost;
use window::{App, Key, Role, Stage, has, story, wait_for};

#[test]
fn the_window_that_is_there_comes_forward() {
    let stage = with_clinic(Stage::with_bus());
    let app = story::start(&stage);
    sign_in(&app);
    let cover = stage.cover();
    assert_eq!(stage.windows(), [app.process(), process::id()], "the window is covered");

    let ended = stage.start_again();
    assert!(ended.is_some_and(|it| it.success()), "the second start is over: {ended:?}");
    let is_first = || (stage.windows() == [process::id(), app.process()]).then_some(());
    assert!(wait_for(is_first).is_some(), "the window lies in front: {:?}", stage.windows());
    drop(cover);

    // Whoever was signed in still is, and goes on.
    story::go(&app, "Clients");
    let _ = app.find(Role::Heading, "Clients");
    assert_eq!(app.page_errors(), [""; 0]);
    app.quit();
}

#[test]
fn without_a_bus_the_second_one_refuses_the_record() {
    let stage = with_clinic(Stage::new());
    let first = story::start(&stage);
    sign_in(&first);
    let second = story::start(&stage);
    fill_in(&second);
    second.see("The record is open in another window or by another program. Close that first.");
    assert!(!second.has(Role::Navigation, "Main"), "nothing of the record is shown");
    second.quit();

    // What the second one did and left undone took nothing from the first.
    story::go(&first, "Clients");
    first.find(Role::Button, has("New client")).click();
    first.find(Role::Textbox, has("First name")).fill("Wren");
    first.find(Role::Textbox, has("Last name")).fill("Abbott");
    first.press(Key::Control + Key::Enter);
    let _ = first.find(Role::Heading, has("Wren Abbott"));
    assert_eq!(first.page_errors(), [""; 0]);
    first.quit();

    let third = story::start(&stage);
    sign_in(&third);
    third.quit();
}

fn with_clinic(stage: Stage) -> Stage {
    House::in_folder(&stage.record(), Cost::FLOOR).leave();
    stage
}

fn sign_in(app: &App) {
    fill_in(app);
    story::is_in(app);
}

fn fill_in(app: &App) {
    app.find(Role::Textbox, "Name").fill(FOUNDER);
    app.find(Role::Textbox, "Passphrase").fill(passphrase().expose_secret());
    app.press(Key::Enter);
}
