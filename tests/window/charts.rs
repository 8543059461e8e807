//! A therapist opens ten charts, one after the other. What the window held for each it lets go again: after the tenth there is
//! no more of the page, nothing more that listens, and, a minute later, no answer of Rust's that was kept.

#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a story that cannot go on stops; memory is told, not judged"
)]

use std::{
    thread,
    time::{Duration, Instant},
};

use demo::Size;
use vault::Role as Duty;
use window::{App, Key, Role, Stage, has, story, wait_for};

const NOW: &str = "2026-11-24T14:12:00.000Z";
const CHARTS: usize = 10;

/// Answers are kept for a minute after the screen that showed them.
const FORGOTTEN_AFTER: Duration = Duration::from_secs(90);

/// Counts from now on what listens on the window and the document.
const COUNT_LISTENERS: &str = "
    window.__listening = 0;
    for (const target of [window, document]) {
      const { addEventListener: add, removeEventListener: remove } = target;
      const known = new Map();
      const key = (type, options) => type + Boolean(typeof options === 'object' ? options?.capture : options);
      const of = (it) => known.get(it) ?? known.set(it, new Set()).get(it);
      target.addEventListener = function (type, it, options) {
        const once = typeof options === 'object' && options?.once;
        if (it && !once && !of(it).has(key(type, options))) window.__listening += of(it).add(key(type, options)) ? 1 : 0;
        return add.call(target, type, it, options);
      };
      target.removeEventListener = function (type, it, options) {
        if (it && of(it).delete(key(type, options))) window.__listening -= 1;
        return remove.call(target, type, it, options);
      };
    }";

/// The cache of answers, found from the root of the page down.
const ANSWERS: &str = "
    const root = document.getElementById('root');
    let fiber = root[Object.keys(root).find((it) => it.startsWith('__reactContainer$'))];
    while (!fiber.memoizedProps?.client?.getQueryCache) fiber = fiber.child;
    return fiber.memoizedProps.client.getQueryCache().getAll().length;";

#[test]
fn ten_charts_leave_nothing_behind() {
    let stage = Stage::new();
    stage.set_now(NOW);
    let size = Size { clients: 30, weeks: 8, noted_percent: 100 };
    let made = demo::make(&stage.record(), NOW.parse().unwrap(), "America/New_York", 1, size, &|_, _| true).unwrap();
    let therapist = made.sign_ins.iter().find(|it| it.roles.contains(Duty::Therapist)).unwrap();
    let app = story::start(&stage);
    app.find(Role::Region, "Who can sign in").find(Role::Button, has(&therapist.name)).click();
    let _ = app.find(Role::Navigation, "Main");
    app.run(COUNT_LISTENERS);

    to_clients(&app);
    let (answers, clients) = (number(&app, ANSWERS), in_care(&app));
    assert!(clients.len() >= CHARTS, "there are charts enough: {}", clients.len());
    let mut held = Vec::new();
    for name in &clients[..CHARTS] {
        open_and_leave(&app, name);
        held.push((
            number(&app, "return document.querySelectorAll('*').length"),
            number(&app, "return window.__listening"),
        ));
        eprintln!("after {name}: {:?}, {} MiB", held.last(), app.memory());
    }
    assert!(number(&app, ANSWERS) > answers, "charts ask for something");
    let (nodes, listening) = held[CHARTS / 2 - 1];
    assert!(held[CHARTS - 1].0 <= nodes, "the page grows: {held:?}");
    assert!(held[CHARTS - 1].1 <= listening, "more and more listens: {held:?}");

    let until = Instant::now() + FORGOTTEN_AFTER;
    while number(&app, ANSWERS) > answers {
        assert!(Instant::now() < until, "{} answers are kept, {answers} before", number(&app, ANSWERS));
        thread::sleep(Duration::from_secs(1));
    }
    app.quit();
}

fn to_clients(app: &App) {
    story::go(app, "Clients");
    let _ = app.find(Role::Heading, "Clients");
    wait_for(|| (app.all(Role::Row).len() > 1).then_some(())).unwrap();
}

/// Their names as the list has them.
fn in_care(app: &App) -> Vec<String> {
    app.names(Role::Row).into_iter().filter(|it| it.contains(',')).collect()
}

/// By typing the name; then a look at the course and the notes, and back.
fn open_and_leave(app: &App, name: &str) {
    app.find(Role::Textbox, "Find a client").fill(name);
    app.see("Enter opens");
    app.press(Key::Enter);
    let _ = app.find(Role::Heading, "What happened");
    app.find(Role::Tab, "Notes").click();
    app.wait_gone(Role::Status, "Loading");
    to_clients(app);
}

fn number(app: &App, script: &str) -> u64 {
    app.run(script).as_u64().unwrap()
}
