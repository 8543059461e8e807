//! The gallery in the real webview: every part in every state, light and dark, with nothing for axe to object to.

#![cfg(target_os = "linux")]

use window::{Role, Stage, Theme};

#[test]
fn axe_objects_to_nothing_in_any_state_of_any_part() {
    let stage = Stage::new();
    let app = stage.start();
    app.go_to("gallery.html");
    let _ = app.find(Role::Heading, "Gallery");
    assert!(app.all(Role::Heading).len() > 20, "the gallery shows the kit");
    app.screens("gallery");

    for theme in [Theme::Light, Theme::Dark] {
        app.theme(theme);
        let objections = app.axe_of_parts();
        assert!(objections.is_empty(), "{theme:?}:\n{}", objections.join("\n"));
    }
    assert_eq!(app.csp_violations(), [""; 0], "the content security policy refuses nothing of ours");
    assert_eq!(app.page_errors(), [""; 0]);
}

#[test]
fn everything_is_there_at_twice_the_text_size() {
    let stage = Stage::new();
    let app = stage.start();
    app.go_to("gallery.html?text=200&width=900");
    let _ = app.find(Role::Heading, "Gallery");
    app.screens("gallery-large-text");
    let objections = app.axe_of_parts();
    assert!(objections.is_empty(), "{}", objections.join("\n"));
}

#[test]
fn axe_and_the_policy_would_object() {
    let stage = Stage::new();
    let app = stage.start();
    app.go_to("gallery.html?part=Button");
    let _ = app.find(Role::Heading, "Gallery");
    app.run("const it = document.createElement('div'); it.innerHTML = '<button style=\"color: red\"></button>'; document.body.append(it);");
    assert!(app.axe_of_parts().iter().any(|it| it.starts_with("button-name")));
    assert!(app.csp_violations().iter().any(|it| it.starts_with("style-src")));
}
