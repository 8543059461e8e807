//! A day of each role by keyboard alone. Keys are counted; wherever Tab and the arrows go, one sees the focus, and the frame
//! of the window stands still.

#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a story that cannot go on stops")]

use clinic::{
    ClientId, NoteId, clients, episodes, groups,
    notes::{self, NoteFormat},
    sessions::{self, AttendanceDraft, AttendanceState},
};
use journeys::{
    forms,
    house::{FOUNDER, House, date, passphrase},
};
use secrecy::ExposeSecret;
use vault::{Cost, Role as Duty};
use window::{App, Key, Keyboard, Role, Stage, has, story, wait_for};

const DESK: &str = "Marisol Vega";
const THERAPIST: &str = "Jordan Alvarez";

/// The members of the group, as the desk's lists and as pages have them.
const MEMBERS: [(&str, &str); 3] =
    [("Cruz, Itzel", "Itzel Cruz"), ("Ibarra, Paz", "Paz Ibarra"), ("Okafor, Chidi", "Chidi Okafor")];

/// Who is in care and in no group of the day.
const GUEST: &str = "Wren Abbott";

#[test]
fn a_receptionist_needs_no_mouse() {
    let stage = open_clinic();
    stage.set_now("2026-11-24T14:04:00.000Z");
    let app = story::start(&stage);
    let hands = Keyboard::of(&app);
    sign_in(&app, &hands, DESK);

    check_in(&app, &hands);
    walk_in(&app, &hands);
    log_calls(&app, &hands);
    take_back(&app, &hands);
    read_the_keys(&app, &hands);
    find_a_client(&app, &hands);
    leave(app);
}

fn check_in(app: &App, hands: &Keyboard<'_>) {
    for (letters, (_, name)) in ["cr", "ib", "ok"].into_iter().zip(MEMBERS) {
        hands.is_at("textbox Check in or out");
        hands.count();
        hands.press(letters + Key::Enter);
        app.see(&format!("{name} is checked in"));
        assert!(hands.count() <= 4, "two letters and Enter check someone in");
    }
    app.see("3 of 3 here");
}

fn walk_in(app: &App, hands: &Keyboard<'_>) {
    hands.press("wr");
    app.see("not expected today");
    app.see("adds to Group A");
    hands.press(Key::Enter);
    app.see(&format!("{GUEST} is here, a guest in Group A"));
    assert!(hands.count() <= 8, "a few letters and Enter let a guest in");
    app.see("1 guest");
}

/// One call with words, one from a voice that nobody knows.
fn log_calls(app: &App, hands: &Keyboard<'_>) {
    hands.is_at("textbox Check in or out");
    hands.press(Key::Escape).press("p");
    let _ = app.find(Role::Dialog, "Log a call");
    hands.is_at("textbox Spoken with");
    hands.write("Harbor Transit");
    hands.press(Key::Tab);
    hands.write("The bus is late.");
    hands.press(Key::Control + Key::Enter);
    app.see("The call is logged");
    app.wait_gone(Role::Dialog, "Log a call");
    assert!(hands.count() <= 4, "a call costs its words and four keys");

    hands.is_at("textbox Check in or out");
    app.see("I can neither confirm nor deny that anyone is or was a client here.");
    hands.press(Key::Escape).press("n");
    let calls = app.find(Role::List, "Calls of today");
    assert!(wait_for(|| (calls.all(Role::Listitem).len() == 2).then_some(())).is_some(), "both calls stand there");
    assert_eq!(hands.count(), 2, "the unknown caller costs two keys");
}

fn take_back(app: &App, hands: &Keyboard<'_>) {
    hands.is_at("textbox Check in or out");
    for step in ["logged call", "logged call", "walk-in"] {
        hands.press(Key::Control + "z");
        app.see(&format!("Undone: {step}"));
    }
    wait_for(|| (!app.text().contains("1 guest")).then_some(())).expect("the guest is off the list again");
    hands.press(Key::Control + (Key::Shift + "z"));
    app.see("Done again: walk-in");
    app.see("1 guest");
    assert_eq!(hands.count(), 4);
}

fn read_the_keys(app: &App, hands: &Keyboard<'_>) {
    hands.is_at("textbox Check in or out");
    hands.press(Key::Escape).press("?");
    let keys = app.find(Role::Dialog, "Keys");
    for deed in ["Log a call", "Check in or out", "Lock the window", "Find and do"] {
        keys.see(deed);
    }
    hands.press(Key::Escape);
    app.wait_gone(Role::Dialog, "Keys");
    hands.press("/");
    hands.is_at("textbox Check in or out");
    assert_eq!(hands.count(), 4);
}

fn find_a_client(app: &App, hands: &Keyboard<'_>) {
    let (sorted, name) = MEMBERS[1];
    go_to(app, hands, "ib", sorted);
    let _ = app.find(Role::Heading, has(name));
    assert_eq!(app.names(Role::Tab), ["Course", "Record"], "the desk has no clinical part of a client's page");
    let row = hands.go(Key::Tab, |it| it.starts_with("row "));
    assert!(row.contains("Group A"), "the newest of what happened is that they came: {row}");
    hands.go(Key::Shift + Key::Tab, |it| it == "tab Course");
    hands.go(Key::Right, |it| it == "tab Record");
    app.see("Legal name");
}

#[test]
fn a_therapist_needs_no_mouse() {
    let stage = open_clinic();
    stage.set_now("2026-11-24T21:30:00.000Z");
    let app = story::start(&stage);
    let hands = Keyboard::of(&app);
    sign_in(&app, &hands, THERAPIST);

    open_what_is_due(&app, &hands);
    write_about_the_group(&app, &hands);
    read_the_story(&app, &hands);
    write_a_note(&app, &hands);
    write_a_plan(&app, &hands);
    leave(app);
}

fn open_what_is_due(app: &App, hands: &Keyboard<'_>) {
    app.see("late, was due");
    hands.count();
    hands.go(Key::Tab, |it| it.starts_with("row ") && it.contains("Group A"));
    hands.press(Key::Enter);
    let _ = app.find(Role::Heading, "Group A");
    hands.is_at("textbox Topic");
    assert!(hands.count() <= 20, "what is due is near");
}

/// The group's part once, then three keys and the words for each who came, and one key for all signatures.
fn write_about_the_group(app: &App, hands: &Keyboard<'_>) {
    hands.write("Saying no");
    hands.tab_to("textbox What the group did");
    hands.write("Named situations of pressure and practised refusing in pairs.");
    app.see("Draft kept");
    hands.count();
    for (words, (_, name)) in WORDS.into_iter().zip(MEMBERS) {
        hands.press(Key::Tab).press("3").press(Key::Tab);
        hands.is_at(&format!("textbox Note about {name}"));
        assert_eq!(hands.count(), 3, "participation and the words are one Tab apart");
        hands.write(words);
        let participation = app.find(Role::Radiogroup, &format!("Participation of {name}"));
        assert_eq!(participation.find(Role::Radio, "Active").value(), "true", "3 is the third choice");
    }
    let _ = app.find(Role::Button, has("Sign 3 ready notes"));
    hands.press(Key::Control + Key::Enter);
    app.see("3 notes signed");
    assert_eq!(hands.count(), 1);
}

/// What is written about each.
const WORDS: [&str; 3] = [
    "Led the second round in the pairs.",
    "Refused twice, and named her hardest place.",
    "Wrote two sentences of his own.",
];

fn read_the_story(app: &App, hands: &Keyboard<'_>) {
    let (sorted, name) = MEMBERS[1];
    go_to(app, hands, "ib", sorted);
    let _ = app.find(Role::Heading, has(name));
    app.see("Hours each week, against the plan");
    app.see(WORDS[1]);
    hands.count();
    hands.go(Key::Tab, |it| it.starts_with("row "));
    hands.go(Key::Down, |it| it.contains(WORDS[1]));
    assert!(hands.count() <= 16, "the story is near");
    hands.press(Key::Enter);
    let _ = app.find(Role::Heading, has("Group session"));
    app.see(WORDS[1]);
    app.see("Signed Jordan Alvarez, LADC I");
}

fn write_a_note(app: &App, hands: &Keyboard<'_>) {
    let (sorted, name) = MEMBERS[1];
    go_to(app, hands, "ib", sorted);
    let _ = app.find(Role::Heading, has(name));
    hands.count();
    hands.press("n");
    let _ = app.find(Role::Heading, has("Individual session"));
    wait_for(|| app.focus().starts_with("textbox ").then_some(())).expect("one may write at once");
    assert_eq!(hands.count(), 1);

    hands.go(Key::Shift + Key::Tab, |it| it == "textbox Minutes");
    hands.write("50");
    hands.go(Key::Shift + Key::Tab, |it| it.starts_with("spinbutton ") && it.contains("hour"));
    hands.write("1300");
    hands.tab_to("textbox Minutes");
    hands.press(Key::Tab);
    for _ in 0..4 {
        if app.text().contains("Nothing is missing") {
            break;
        }
        hands.go(Key::Tab, |it| it.starts_with("textbox "));
        hands.write("Nine weeks without use.");
        app.see("Draft kept");
        hands.press(Key::Tab);
    }
    app.see("Nothing is missing");
    hands.count();
    hands.press(Key::Control + Key::Enter);
    app.see("Signed Jordan Alvarez, LADC I, therapist");
    assert_eq!(hands.count(), 1);
}

fn write_a_plan(app: &App, hands: &Keyboard<'_>) {
    let (sorted, name) = MEMBERS[1];
    go_to(app, hands, "ib", sorted);
    let _ = app.find(Role::Heading, has(name));
    hands.tab_to("tab Course");
    hands.go(Key::Right, |it| it == "tab Discharge");
    app.see("Nothing has left the record.");
    hands.tab_to("button Begin the plan");
    hands.press(Key::Enter);
    let _ = app.find(Role::Textbox, "Goals for the next weeks");
    for section in [
        "Goals for the next weeks",
        "People and meetings",
        "Warning signs",
        "If use returns",
        "Medication",
        "Family",
        "Recommended care",
    ] {
        hands.tab_to(&format!("textbox {section}"));
        hands.write("As agreed with the client.");
    }
    app.see("Draft kept");
    hands.press(Key::Control + Key::Enter);
    app.see("The discharge plan is signed");
}

#[test]
fn a_supervisor_and_administrator_needs_no_mouse() {
    let stage = open_clinic();
    stage.set_now("2026-11-24T21:30:00.000Z");
    let app = story::start(&stage);
    let hands = Keyboard::of(&app);
    sign_in(&app, &hands, FOUNDER);

    look_after_the_team(&app, &hands);
    read_a_draft(&app, &hands);
    invite(&app, &hands);
    change_the_settings(&app, &hands);
    leave(app);
}

fn look_after_the_team(app: &App, hands: &Keyboard<'_>) {
    let team = app.find(Role::Table, "Notes due by person");
    team.see("3 late");
    let row = hands.go(Key::Tab, |it| it.starts_with("row ") && it.contains(THERAPIST));
    assert!(!row.contains(FOUNDER), "{row}");
}

/// Another's draft is read, and nothing in it can be typed.
fn read_a_draft(app: &App, hands: &Keyboard<'_>) {
    let (sorted, name) = MEMBERS[0];
    go_to(app, hands, "cr", sorted);
    let _ = app.find(Role::Heading, has(name));
    hands.go(Key::Tab, |it| it.starts_with("row "));
    hands.go(Key::Down, |it| it.contains(DRAFT));
    hands.press(Key::Enter);
    app.see("A draft of Jordan Alvarez: only they write in it.");
    app.see(DRAFT);
    assert_eq!(app.names(Role::Textbox), [""; 0], "there is nothing to write in");
}

const DRAFT: &str = "Spoke of her brother’s house.";

fn invite(app: &App, hands: &Keyboard<'_>) {
    go_to(app, hands, "people", "People");
    let _ = app.find(Role::Heading, "People");
    hands.count();
    hands.press("i");
    let _ = app.find(Role::Dialog, "Invite a person");
    hands.is_at("textbox Name");
    hands.write("Noor Haddad");
    hands.go(Key::Tab, |it| it.starts_with("checkbox Front desk"));
    hands.press(" ");
    hands.tab_to("button Make a code");
    hands.press(Key::Enter);
    let code = app.find(Role::Dialog, "The code for Noor Haddad");
    assert_eq!(code.all(Role::Listitem).len(), 5, "a code has five words");
    hands.tab_to("button They have it");
    hands.press(Key::Enter);
    app.wait_gone(Role::Dialog, has("The code for"));
    assert!(hands.count() <= 14, "an invitation costs a name and a few keys");
    let _ = app.find(Role::Row, has("Noor Haddad"));
}

fn change_the_settings(app: &App, hands: &Keyboard<'_>) {
    go_to(app, hands, "settings", "Settings");
    let _ = app.find(Role::Heading, "Settings");
    hands.tab_to("textbox Telephone");
    hands.write("617-555-0100");
    hands.count();
    hands.press(Key::Control + Key::Enter);
    app.see("The settings are saved");
    assert_eq!(hands.count(), 1);
}

/// Name, Enter, passphrase, Enter.
fn sign_in(app: &App, hands: &Keyboard<'_>, name: &str) {
    hands.is_at("textbox Name");
    hands.write(name);
    hands.press(Key::Enter);
    hands.is_at("textbox Passphrase");
    hands.write(passphrase().expose_secret());
    hands.press(Key::Enter);
    let _ = app.find(Role::Navigation, "Main");
    assert_eq!(hands.count(), 2);
}

/// By the palette to what is called so: Control+K, a few letters, Enter.
fn go_to(app: &App, hands: &Keyboard<'_>, letters: &str, name: &str) {
    hands.count();
    hands.press(Key::Control + "k");
    let palette = app.find(Role::Dialog, "Find and do");
    hands.press(letters);
    let in_hand =
        || palette.all(Role::Option).into_iter().find(|it| it.attribute("aria-selected").as_deref() == Some("true"));
    let is_first = || in_hand().is_some_and(|it| it.text().starts_with(name)).then_some(());
    if wait_for(is_first).is_none() {
        app.stop(&format!("{letters:?} does not find {name:?} first"));
    }
    hands.press(Key::Enter);
    app.wait_gone(Role::Dialog, "Find and do");
    assert_eq!(hands.count(), letters.len() + 2);
}

fn leave(app: App) {
    assert_eq!(app.csp_violations(), [""; 0]);
    assert_eq!(app.page_errors(), [""; 0]);
    app.quit();
}

/// A clinic of three people: a group of three that met twelve days ago and meets today, a client of no group,
/// and a draft of the therapist.
fn open_clinic() -> Stage {
    let stage = Stage::new();
    let mut house = House::in_folder(&stage.record(), Cost::FLOOR);
    let desk = house.invite(DESK, "", &[Duty::FrontDesk]);
    let therapist = house.invite(THERAPIST, "LADC I", &[Duty::Therapist]);
    house.join(&desk).unwrap();
    house.join(&therapist).unwrap();
    let (me, today, now) = (house.me().user, house.today(), house.now());
    let held_on = date("2026-11-12");
    let admit = |house: &mut House, name: &str| -> ClientId {
        let (first, last) = name.split_once(' ').expect("two names");
        house
            .write(|db| {
                let client = clients::add(db, &forms::client(first, last), today, now)?;
                episodes::admit(db, &forms::admission(client, date("2026-11-02"), Some(me)), today)?;
                Ok(client)
            })
            .unwrap()
    };
    let group = house.write(|db| groups::add(db, &forms::group("Group A", me))).unwrap();
    let members = MEMBERS.map(|(_, name)| admit(&mut house, name));
    admit(&mut house, GUEST);
    for client_id in members {
        let came = AttendanceDraft {
            group_id: group,
            held_on,
            client_id,
            state: AttendanceState::Came,
            arrived_minute: Some(9 * 60),
            left_minute: None,
            reason: None,
        };
        house
            .write(|db| {
                groups::enrol(db, group, client_id, date("2026-11-02"))?;
                sessions::correct(db, &came, me, now)
            })
            .unwrap();
    }
    let draft = forms::note(NoteId::new(), members[0], today, NoteFormat::Free, &[DRAFT]);
    house.write_clinical(|db, me| notes::keep(db, &draft, me, now)).unwrap();
    house.leave();
    stage
}
