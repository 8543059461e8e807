//! Whoever told their desktop that things should stand still has a window in which nothing moves; with everybody else a dialog
//! comes in, so that one sees where from. A dark desktop has a dark window.

#![cfg(target_os = "linux")]

use journeys::house::House;
use serde_json::json;
use vault::Cost;
use window::{App, Role, Stage, story, wait_for};

/// All that moves or would: its length is more than nothing.
const MOVING: &str = "
    const lengths = (it) => it.split(',').some((part) => Number.parseFloat(part) > 0);
    const moves = (element, pseudo) => {
      const style = getComputedStyle(element, pseudo);
      const isAnimated = style.animationName !== 'none' && lengths(style.animationDuration);
      return isAnimated || lengths(style.transitionDuration);
    };
    const all = [...document.querySelectorAll('*')];
    return all.filter((it) => moves(it) || moves(it, '::before') || moves(it, '::after')).map((it) => it.outerHTML.slice(0, 120));";

#[test]
fn nothing_moves_for_those_who_want_it_still() {
    let stage = Stage::new();
    stage.prefer("gtk-enable-animations=0");
    let app = open_dialog(&stage);
    assert_eq!(app.run("return matchMedia('(prefers-reduced-motion: reduce)').matches"), json!(true));
    assert_eq!(app.run(MOVING), json!([]));
    assert_eq!(app.run("return document.getAnimations().length"), json!(0));
    assert_eq!(came_in(&app), None);
}

#[test]
fn for_all_others_a_dialog_comes_in() {
    let stage = Stage::new();
    let app = open_dialog(&stage);
    assert_eq!(app.run("return matchMedia('(prefers-reduced-motion: reduce)').matches"), json!(false));
    assert!(wait_for(|| came_in(&app)).is_some(), "the dialog is there at once");
}

#[test]
fn a_dark_desktop_has_a_dark_window() {
    let ground = |settings: &str| {
        let stage = Stage::new();
        stage.prefer(settings);
        let app = story::start(&stage);
        let _ = app.find(Role::Heading, "Welcome to Stepdown");
        // A canvas turns whatever the color is written in into red, green, blue.
        let drawn = app.run(
            "const pen = document.createElement('canvas').getContext('2d');
            pen.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
            pen.fillRect(0, 0, 1, 1);
            return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3).reduce((sum, it) => sum + it, 0);",
        );
        drawn.as_u64().expect("a sum")
    };
    assert!(ground("gtk-application-prefer-dark-theme=0") > 600, "light");
    assert!(ground("gtk-application-prefer-dark-theme=1") < 150, "dark");
}

/// By which animation the dialog has come in, if by one. It is written down, as it may be over before one looks.
fn came_in(app: &App) -> Option<String> {
    app.run("return window.__cameIn ?? null").as_str().map(str::to_owned)
}

fn open_dialog(stage: &Stage) -> App {
    House::in_folder(&stage.record(), Cost::FLOOR).leave();
    let app = story::start(stage);
    app.run(
        "addEventListener('animationstart', ({ target, animationName }) => {
            if (target.querySelector('[role=dialog]')) window.__cameIn = animationName;
        })",
    );
    app.find(Role::Button, "Look at the demonstration clinic").click();
    let _ = app.find(Role::Dialog, "The demonstration clinic");
    app
}
