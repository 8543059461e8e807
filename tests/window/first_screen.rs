//! The first screen comes with the page: it is there before the page's own script is, in the language last spoken, and goes
//! on to be used when that has come.

#![cfg(target_os = "linux")]

use journeys::house::{FOUNDER, House, passphrase};
use secrecy::ExposeSecret;
use serde_json::json;
use vault::Cost;
use window::{App, Key, Role, Stage, has, story};

#[test]
fn the_first_run_comes_with_the_page() {
    let stage = Stage::new();
    let app = story::start(&stage);
    let _ = app.find(Role::Heading, "Welcome to Stepdown");
    came_with_the_page(&app);
    app.see(stage.record().display().to_string().as_str());
    app.find(Role::Button, "Set up a new clinic").click();
    let _ = app.find(Role::Textbox, has("Name of the clinic"));
    app.quit();
}

#[test]
fn the_lock_comes_with_the_page_in_the_language_last_spoken() {
    let stage = Stage::new();
    House::in_folder(&stage.record(), Cost::FLOOR).leave();
    let app = story::start(&stage);
    let _ = app.find(Role::Button, "Unlock");
    came_with_the_page(&app);
    assert_eq!(app.focus(), "textbox Name");

    app.find(Role::Button, "Español").click();
    let _ = app.find(Role::Button, "Desbloquear");
    app.reload();
    let _ = app.find(Role::Button, "Desbloquear");
    came_with_the_page(&app);

    app.press(FOUNDER);
    app.press(Key::Enter);
    app.press(passphrase().expose_secret());
    app.press(Key::Enter);
    let _ = app.find(Role::Navigation, "Main");
    assert_eq!(app.page_errors(), [""; 0]);
    app.quit();
}

fn came_with_the_page(app: &App) {
    assert_eq!(app.run("return 'drawn' in document.querySelector('#root').dataset"), json!(true));
    assert_eq!(app.csp_violations(), [""; 0]);
    assert_eq!(app.page_errors(), [""; 0]);
}
