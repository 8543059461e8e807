//! A client of five thousand entries, and names of two hundred characters in four scripts, in every list that has names:
//! nothing is wider than the window, in both sizes and both themes and with text of twice the size, and axe objects to nothing.

#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a story that cannot go on stops")]

use chrono::Days;
use clinic::{
    ClientId, NoteId,
    calls::{self, CallAbout, CallDirection, CallDraft},
    clients, episodes, groups,
    notes::{self, NoteFormat},
};
use journeys::{
    forms,
    house::{FOUNDER, House, date, passphrase},
};
use secrecy::ExposeSecret;
use vault::{Cost, Role as Duty, Timestamp};
use window::{App, Key, Role, Stage, Theme, has, story, wait_for};

/// Latin with marks that combine, Arabic, Hebrew, Chinese.
const SCRIPTS: [&str; 4] = ["N\u{303}andu\u{301}", "عبدالرحمن", "בתשבע", "歐陽娜娜"];

const LONGEST: usize = 200;

/// A table and a drawing have two dimensions: with text of twice the size they may scroll sideways, within the screen.
const SIDEWAYS: [&str; 2] = ["“Clients”", "“Hours each week, against the plan”"];

/// What a browser says when a list is laid out once more because its window or its text changed size.
const LAID_OUT_AGAIN: &str = "ResizeObserver loop completed with undelivered notifications.";

/// So many calls are in the story of the first client, over so many days.
const CALLS: usize = 5_000;
const DAYS: usize = 100;

#[test]
fn nothing_is_wider_than_the_window() {
    let stage = open_clinic();
    stage.set_now("2026-11-24T15:30:00.000Z");
    let app = story::start(&stage);
    app.find(Role::Textbox, "Name").fill(FOUNDER);
    app.find(Role::Textbox, "Passphrase").fill(passphrase().expose_secret());
    app.press(Key::Enter);
    let _ = app.find(Role::Heading, "Tuesday 24 November");

    let mut faults = Vec::new();
    app.see(SCRIPTS[0]);
    look(&app, "long-day", &mut faults);
    for (screen, name) in
        [("Front desk", SCRIPTS[0]), ("Clients", SCRIPTS[0]), ("Groups", SCRIPTS[3]), ("People", SCRIPTS[1])]
    {
        story::go(&app, screen);
        app.see(name);
        look(&app, &format!("long-{}", screen.to_lowercase().replace(' ', "-")), &mut faults);
    }
    story::go(&app, "Groups");
    app.find(Role::Cell, has(SCRIPTS[3])).click();
    app.see("Clinical title");
    look(&app, "long-group", &mut faults);

    app.press(Key::Control + "k");
    let palette = app.find(Role::Dialog, "Find and do");
    app.press("nandu");
    palette.see(SCRIPTS[0]);
    look(&app, "long-palette", &mut faults);
    app.press(Key::Enter);
    read_five_thousand(&app);
    look(&app, "long-story", &mut faults);

    faults.extend(app.csp_violations());
    faults.extend(app.page_errors().into_iter().filter(|it| it != LAID_OUT_AGAIN));
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
    app.quit();
}

/// All of them are read, the first is reached by one key, and the page holds only those in sight.
fn read_five_thousand(app: &App) {
    app.see("What happened");
    let total = wait_for(|| entries(&app.text()).filter(|it| *it > CALLS)).expect("all entries are counted");
    assert!(app.all(Role::Row).len() < 60, "only what is in sight is drawn");
    for _ in 0..60 {
        if app.focus().starts_with("row ") {
            break;
        }
        app.press(Key::Tab);
    }
    app.press(Key::End);
    let is_first = || app.focus().contains("Admitted").then_some(());
    wait_for(is_first).unwrap_or_else(|| app.stop(&format!("End does not reach the first of {total} entries")));
    assert!(app.all(Role::Row).len() < 60, "only what is in sight is drawn");
    app.press(Key::Home);
}

/// The number in "5003 entries", once all are read.
fn entries(text: &str) -> Option<usize> {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.windows(2).find(|it| it[1] == "entries").and_then(|it| it[0].parse().ok())
}

/// Pictures in both sizes and themes, and with text of twice the size; what axe objects to, and what is too wide.
fn look(app: &App, name: &str, faults: &mut Vec<String>) {
    for scale in ["100", "200"] {
        app.run(&format!("document.documentElement.style.fontSize = '{scale}%'"));
        let named = format!("{name}-{scale}");
        for width in [1920, 1280] {
            app.resize(width, if width == 1920 { 1080 } else { 800 });
            let wide = app
                .too_wide()
                .into_iter()
                .filter(|it| scale == "100" || !SIDEWAYS.iter().any(|name| it.contains(name)));
            faults.extend(wide.map(|it| format!("{named}, {width}: {it}")));
        }
        for theme in [Theme::Light, Theme::Dark] {
            app.theme(theme);
            faults.extend(app.axe().into_iter().map(|it| format!("{named}, {theme:?}: {it}")));
        }
        app.screens(&named);
    }
    app.run("document.documentElement.style.fontSize = ''");
}

/// A name of two hundred characters in one of the scripts.
fn long(script: usize) -> String {
    let words = format!("{} ", SCRIPTS[script]).repeat(LONGEST);
    words.chars().take(LONGEST).collect::<String>().trim_end().to_owned()
}

/// A clinic whose clients, people, group and room have the longest names.
fn open_clinic() -> Stage {
    let stage = Stage::new();
    let mut house = House::in_folder(&stage.record(), Cost::FLOOR);
    let _ = house.invite(&long(1), &long(0), &[Duty::Therapist]);
    let (me, today, now) = (house.me().user, house.today(), house.now());
    let admitted_on = date("2026-08-10");
    let mut group = forms::group(&long(3), me);
    group.room = long(2);
    let group = house.write(|db| groups::add(db, &group)).unwrap();
    let members: Vec<ClientId> = (0..SCRIPTS.len())
        .map(|script| {
            let mut draft = forms::client(&long(script), &long(script));
            draft.preferred_name = long(script);
            draft.pronouns = long(script);
            house
                .write(|db| {
                    let client = clients::add(db, &draft, today, now)?;
                    episodes::admit(db, &forms::admission(client, admitted_on, Some(me)), today)?;
                    groups::enrol(db, group, client, admitted_on)?;
                    Ok(client)
                })
                .unwrap()
        })
        .collect();
    house.write(|db| (0..CALLS).try_for_each(|number| log_one(db, members[0], me, number, now))).unwrap();
    for client in members {
        let draft = forms::note(NoteId::new(), client, today, NoteFormat::Free, &[&long(0)]);
        house.write_clinical(|db, me| notes::keep(db, &draft, me, now)).unwrap();
    }
    house.leave();
    stage
}

/// A call of one of the days before.
fn log_one(
    db: &vault::Desk<'_>,
    client: ClientId,
    me: clinic::UserId,
    number: usize,
    now: Timestamp,
) -> clinic::Result<()> {
    let days = Days::new(u64::try_from(number / (CALLS / DAYS)).expect("a number of days"));
    let at = Timestamp::new(now.utc() - days);
    let draft = CallDraft {
        direction: CallDirection::Incoming,
        about: CallAbout::Message,
        who: long(number % SCRIPTS.len()),
        note: format!("Call {number}. {}", long(number % SCRIPTS.len())),
        client_id: Some(client),
    };
    calls::log(db, &draft, me, at).map(drop)
}
