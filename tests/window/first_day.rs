//! The first day of a clinic, in its real window: from the first screen to a signed discharge summary as a PDF.

#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "a story that cannot go on stops")]

use std::{
    fs, thread,
    time::{Duration, Instant},
};

use window::{
    App, Key, Role, Stage, has,
    story::{self, CLIENTS, CLINIC, Client, Critic, DESK, FOUNDER, GROUP, THERAPIST},
    wait_for,
};

/// The most that may be lost of what one types.
const TWO_SECONDS: Duration = Duration::from_secs(2);

#[test]
fn from_a_roster_to_a_signed_summary() {
    let stage = Stage::new();
    let mut critic = Critic::default();

    stage.set_now("2026-11-24T12:30:00.000Z");
    let app = story::start(&stage);
    found_the_clinic(&app, &mut critic);
    fill_in_the_settings(&app, &mut critic);
    let (desk_code, therapist_code) = invite_both(&app, &mut critic);
    critic.leave(&app);
    story::lock(&app);

    refuse_what_is_wrong(&app, &mut critic);
    come_in_by_code(&app, &desk_code, &mut critic);
    import_the_roster(&stage, &app, &mut critic);
    for client in CLIENTS {
        story::admit(&app, client);
    }
    critic.look(&app, "client");
    make_the_group(&app, &mut critic);
    critic.leave(&app);
    story::lock(&app);
    refuse_a_used_code(&app, &desk_code);
    story::join(&app, THERAPIST, &therapist_code);
    let _ = app.find(Role::Heading, has("Groups today"));
    critic.look(&app, "my-groups-empty");
    critic.leave(&app);
    story::lock(&app);

    stage.set_now("2026-11-24T13:55:00.000Z");
    story::sign_in(&app, DESK);
    check_three_in(&stage, &app, &mut critic);
    take_a_check_in_back(&app);
    critic.leave(&app);
    story::lock(&app);

    stage.set_now("2026-11-24T21:30:00.000Z");
    story::sign_in(&app, THERAPIST);
    record_the_session(&app, &mut critic);
    write_an_individual_note(&app, &mut critic);
    write_a_family_note(&app, &mut critic);
    let app = quit_in_the_middle_of_a_sentence(&stage, app, &mut critic);
    let app = be_killed_in_the_middle_of_a_sentence(&stage, app, &mut critic);
    draft_and_sign_a_plan(&app, &mut critic);
    sign_a_summary(&app, &mut critic);
    cancel_an_export(&stage, &app);
    export_the_summary(&stage, &app, &mut critic);
    critic.leave(&app);
    app.quit();
    critic.say();
}

fn found_the_clinic(app: &App, critic: &mut Critic) {
    let _ = app.find(Role::Heading, "Welcome to Stepdown");
    critic.look(app, "first-run");
    app.find(Role::Button, "Set up a new clinic").click();
    let _ = app.find(Role::Heading, "Your clinic, and you");
    critic.look(app, "first-run-clinic");
    story::fill_founder(app);
    let _ = app.find(Role::Heading, "Your passphrase");
    app.find(Role::Textbox, "Passphrase").fill("too short");
    app.press(Key::Enter);
    app.see("Too short: a passphrase has at least 15 characters.");
    story::choose_passphrase(app, FOUNDER);
    critic.look(app, "first-run-passphrase");
    app.find(Role::Button, "Continue").click();
    let key = story::read_recovery_key(app);
    critic.look(app, "first-run-recovery-key");
    app.find(Role::Button, "I have it on paper").click();
    story::confirm_recovery_key(app, &key);
}

fn fill_in_the_settings(app: &App, critic: &mut Critic) {
    story::go(app, "Settings");
    app.see("Still missing for printed pages");
    app.find(Role::Textbox, "Postal address").paste("12 Harbor Street\nBoston, MA 02110");
    app.find(Role::Textbox, "Telephone").fill("617-555-0100");
    app.find(Role::Textbox, "Name of the program").fill("Intensive Outpatient Program");
    app.find(Role::Textbox, "Service, as the licence words it").fill("Day Treatment");
    app.press(Key::Control + Key::Enter);
    app.see("The settings are saved");
    app.see_gone("Still missing for printed pages");
    critic.look(app, "settings");
}

/// The codes, as they are read to whom they are for.
fn invite_both(app: &App, critic: &mut Critic) -> (String, String) {
    let desk = story::invite(app, DESK);
    critic.look(app, "people-code");
    story::code_is_told(app);
    let therapist = story::invite(app, THERAPIST);
    story::code_is_told(app);
    let _ = app.find(Role::Row, has(THERAPIST.name));
    critic.look(app, "people");
    (desk, therapist)
}

/// One answer for a wrong name and a wrong passphrase.
fn refuse_what_is_wrong(app: &App, critic: &mut Critic) {
    for (name, passphrase) in [(FOUNDER.name, "not the passphrase at all"), ("Nobody Here", FOUNDER.passphrase)] {
        app.find(Role::Textbox, "Name").fill(name);
        app.find(Role::Textbox, "Passphrase").fill(passphrase);
        app.press(Key::Enter);
        app.see("Name or passphrase is not right.");
        assert!(!app.has(Role::Navigation, "Main"));
    }
    critic.look(app, "lock");
}

fn come_in_by_code(app: &App, code: &str, critic: &mut Critic) {
    app.find(Role::Button, "I have a code").click();
    app.find(Role::Textbox, "Code").fill(code);
    app.find(Role::Button, "Continue").click();
    let _ = app.find(Role::Heading, &format!("Welcome, {}", DESK.name));
    story::choose_passphrase(app, DESK);
    critic.look(app, "invitation");
    app.find(Role::Button, "Choose it and go in").click();
    app.see("No group meets today.");
    critic.look(app, "today-empty");
}

fn refuse_a_used_code(app: &App, code: &str) {
    app.find(Role::Button, "I have a code").click();
    app.find(Role::Textbox, "Code").fill(code);
    app.press(Key::Enter);
    app.see("This code is not valid. It may be mistyped, or used already.");
    app.find(Role::Button, "Back").click();
}

fn import_the_roster(stage: &Stage, app: &App, critic: &mut Critic) {
    story::go(app, "Clients");
    app.see("No clients yet.");
    critic.look(app, "clients-empty");
    stage.open(&story::roster());
    story::import_roster(app);
    app.see("Never kept:");
    critic.look(app, "roster");
    app.find(Role::Cell, "Greer, Tamsin").click();
    let dialog = app.find(Role::Dialog, has("Line"));
    dialog.find(Role::Textbox, "Date of birth").fill("1994-03-01");
    dialog.find(Role::Button, "Keep").click();
    app.wait_gone(Role::Dialog, has("Line"));
    app.press(Key::Control + Key::Enter);
    app.see("clients imported");
    app.find(Role::Radio, "All").click();
    let _ = app.find(Role::Row, has("Adebayo-Finch, Temilola (Lola)"));
    critic.look(app, "clients");
}

fn make_the_group(app: &App, critic: &mut Critic) {
    story::make_group(app);
    for client in CLIENTS {
        story::enrol(app, client);
    }
    critic.look(app, "group");
}

/// At the door in the morning: at most four keys each, and one of them is two minutes late.
fn check_three_in(stage: &Stage, app: &App, critic: &mut Critic) {
    app.see("0 of 3 here, 3 awaited");
    critic.look(app, "today-morning");
    let [temilola, chidi, itzel] = CLIENTS;
    for (client, letters, now) in [
        (temilola, "ad", "2026-11-24T13:57:00.000Z"),
        (chidi, "ch", "2026-11-24T14:02:00.000Z"),
        (itzel, "cru", "2026-11-24T14:03:00.000Z"),
    ] {
        stage.set_now(now);
        assert!(letters.len() < 4, "with Enter at most four keys");
        assert_eq!(app.focus(), "textbox Check in or out", "nothing has to be clicked first");
        app.press(letters + Key::Enter);
        app.see(&format!("{} is checked in", client.name));
    }
    app.see("3 of 3 here, 2 late");
    app.press("ad");
    app.see(&format!("{}, {GROUP}", temilola.name));
    app.see("checks out 9:03");
    critic.look(app, "today");
    app.press(Key::Escape);
}

fn take_a_check_in_back(app: &App) {
    app.press(Key::Control + "z");
    app.see("Undone: check-in");
    app.see("2 of 3 here, 1 late, 1 awaited");
    app.press(Key::Control + (Key::Shift + "z"));
    app.see("Done again: check-in");
    app.see("3 of 3 here, 2 late");
}

/// The group's part once, a note per member; what is ready is signed, then the last.
fn record_the_session(app: &App, critic: &mut Critic) {
    let _ = app.find(Role::Heading, has("Groups today"));
    app.see("3 to sign");
    critic.look(app, "my-groups");
    app.find(Role::Button, GROUP).click();
    app.find(Role::Textbox, "Topic").fill("Saying no");
    app.find(Role::Button, "Role-play").click();
    app.find(Role::Textbox, "What the group did").fill("Named situations of pressure and practised refusing in pairs.");
    let [temilola, chidi, itzel] = CLIENTS;
    about(
        app,
        temilola,
        "Active",
        "Named her brother’s house as the hardest place, and refused twice in the role-play.",
    );
    about(app, chidi, "Attentive", "Listened more than he spoke; wrote down two sentences of his own.");
    about(app, itzel, "Leading", "Led the second round.");
    app.find(Role::Textbox, &note_about(itzel)).fill("");
    app.see("Draft kept");
    critic.look(app, "group-note");
    app.press(Key::Control + Key::Enter);
    app.see("2 notes signed");
    app.see("Signed with the first note; it stays as it is.");
    about(app, itzel, "Leading", "Led the second round, and said what had helped her last spring.");
    app.press(Key::Control + Key::Enter);
    app.see("1 note signed");
    critic.look(app, "group-note-signed");
}

fn note_about(client: Client) -> String {
    format!("Note about {}", client.name)
}

fn about(app: &App, client: Client, participation: &str, words: &str) {
    let closed = format!("Write about {}", client.name);
    if app.has(Role::Button, has(&closed)) {
        app.find(Role::Button, has(&closed)).click();
    }
    app.find(Role::Textbox, &note_about(client)).fill(words);
    let row = app.find(Role::Radiogroup, &format!("Participation of {}", client.name));
    row.find(Role::Radio, participation).click();
}

fn write_an_individual_note(app: &App, critic: &mut Critic) {
    story::open_client(app, CLIENTS[0]);
    app.find(Role::Tab, "Notes").click();
    app.see("Named her brother’s house");
    critic.look(app, "client-notes");
    app.find(Role::Button, "New note").click();
    app.choose("Format", "DAP");
    app.type_into_segments("Begins", "1300");
    app.find(Role::Textbox, "Minutes").fill("50");
    app.find(Role::Textbox, "Data").fill("Reported nine weeks without use, and one evening that was close.");
    app.find(Role::Textbox, "Assessment").fill("She uses her plan without being reminded of it.");
    app.see("Still missing: plan");
    app.find(Role::Textbox, "Plan").fill("Discharge on Friday; the summary is written together.");
    app.see("Nothing is missing");
    app.see("Draft kept");
    critic.look(app, "note");
    app.press(Key::Control + Key::Enter);
    app.see("Signed Jordan Alvarez, LADC I, therapist, 24 November 2026, 16:30 (America/New_York)");
    critic.look(app, "note-signed");
}

fn write_a_family_note(app: &App, critic: &mut Critic) {
    story::open_client(app, CLIENTS[0]);
    app.find(Role::Tab, "Family").click();
    app.find(Role::Button, "Add a person").click();
    let dialog = app.find(Role::Dialog, "Add to the family");
    dialog.find(Role::Textbox, has("Name")).fill("Folake Adebayo");
    dialog.choose("Relationship to the client", "Sibling");
    dialog.find(Role::Button, "Keep").click();
    app.see("Folake Adebayo is added");
    critic.look(app, "client-family");
    app.find(Role::Button, "New family note").click();
    app.type_into_segments("Begins", "1430");
    app.find(Role::Textbox, "Minutes").fill("60");
    app.find(Role::Checkbox, "Folake Adebayo, sibling").click();
    app.find(Role::Button, "Boundaries").click();
    app.find(Role::Textbox, "Note").fill("Agreed what her sister does when she does not answer the telephone.");
    app.see("Nothing is missing");
    critic.look(app, "family-note");
    app.press(Key::Control + Key::Enter);
    app.see("Signed Jordan Alvarez, LADC I, therapist");
    critic.look(app, "family-note-signed");
}

/// The window is closed while one types. Everything typed is there.
fn quit_in_the_middle_of_a_sentence(stage: &Stage, app: App, critic: &mut Critic) -> App {
    story::open_client(&app, CLIENTS[1]);
    app.find(Role::Tab, "Notes").click();
    app.find(Role::Button, "New note").click();
    app.choose("Format", "Free");
    app.find(Role::Textbox, "Note").fill("He said that he would call his mother, and then he");
    critic.leave(&app);
    app.quit();
    let app = story::start(stage);
    story::sign_in(&app, THERAPIST);
    open_own_draft(&app, CLIENTS[1]);
    assert_eq!(app.find(Role::Textbox, "Note").value(), "He said that he would call his mother, and then he");
    app
}

/// The process is ended while one types: what was typed two seconds before is there.
fn be_killed_in_the_middle_of_a_sentence(stage: &Stage, app: App, critic: &mut Critic) -> App {
    const SENTENCE: &str = " put the telephone down and looked at it for a long time before he went on speaking about the spring, \
        when nobody had called and he had waited, as he said, for nothing at all, day after day, until the";
    let note = app.find(Role::Textbox, "Note");
    note.type_text(Key::Control + Key::End);
    let mut typed = vec![(Instant::now(), note.value())];
    for letter in SENTENCE.chars() {
        note.type_text(letter.to_string());
        let before = &typed.last().expect("what was there").1;
        typed.push((Instant::now(), format!("{before}{letter}")));
        thread::sleep(Duration::from_millis(30));
    }
    critic.leave(&app);
    let killed = Instant::now();
    app.kill();
    let lasted = killed - typed[0].0;
    assert!(lasted > Duration::from_secs(4), "one types for a while: {lasted:?}");
    let (_, safe) = typed.iter().rev().find(|(at, _)| killed - *at >= TWO_SECONDS).expect("what was typed before");

    let app = story::start(stage);
    story::sign_in(&app, THERAPIST);
    open_own_draft(&app, CLIENTS[1]);
    let there = app.find(Role::Textbox, "Note").value();
    assert!(there.starts_with(safe.as_str()), "there is {there:?}, and {safe:?} was typed two seconds before");

    app.find(Role::Textbox, "Note").fill("He called his mother.");
    thread::sleep(TWO_SECONDS);
    critic.leave(&app);
    app.kill();
    let app = story::start(stage);
    story::sign_in(&app, THERAPIST);
    open_own_draft(&app, CLIENTS[1]);
    assert_eq!(app.find(Role::Textbox, "Note").value(), "He called his mother.");
    app
}

fn open_own_draft(app: &App, client: Client) {
    let _ = app.find(Role::Heading, has("Groups today"));
    app.find(Role::List, "Drafts").find(Role::Button, client.name).click();
    let _ = app.find(Role::Heading, has("Individual session"));
}

fn draft_and_sign_a_plan(app: &App, critic: &mut Critic) {
    let [temilola, ..] = CLIENTS;
    story::open_client(app, temilola);
    app.find(Role::Tab, "Discharge").click();
    app.see("Nothing has left the record.");
    critic.look(app, "client-discharge");
    app.find(Role::Region, has("Discharge plan")).find(Role::Button, has("Begin")).click();
    app.find(Role::Textbox, "Goals for the next weeks")
        .fill("Go to work on three days, and to the meeting on Thursdays.");
    app.find(Role::Textbox, "People and meetings").fill("Her sister, and the meeting in the harbor chapel.");
    app.find(Role::Textbox, "Warning signs").fill("Not answering the telephone for a day.");
    app.find(Role::Textbox, "If use returns").fill("Calls her sister, then the clinic.");
    app.find(Role::Textbox, "Medication")
        .fill("Naltrexone 50 mg daily from Dr. N. Sato; the supply lasts until 8 December.");
    app.find(Role::Textbox, "Family").fill("Her sister calls every evening for a month.");
    app.find(Role::Textbox, "Recommended care").fill("Outpatient counseling once a week.");
    app.find(Role::Button, "Another appointment").click();
    app.find(Role::Textbox, "What for").fill("Outpatient counseling");
    app.find(Role::Textbox, "With whom").fill("Harbor Counseling, Dr. N. Sato");
    app.see("Draft kept");
    critic.look(app, "plan");
    app.press(Key::Control + Key::Enter);
    app.see("The discharge plan is signed");
    app.see("Signed Jordan Alvarez, LADC I");
    critic.look(app, "plan-signed");
}

/// The first draft is written from the record; what only a person knows is typed.
fn sign_a_summary(app: &App, critic: &mut Critic) {
    story::open_client(app, CLIENTS[0]);
    app.find(Role::Tab, "Discharge").click();
    app.find(Role::Region, has("Discharge summary")).find(Role::Button, has("Begin")).click();
    app.see("Attended 1 of");
    app.see("Before it can be signed");
    critic.look(app, "summary-draft");
    story::type_date(app, "Day of discharge", "11242026");
    for (section, words) in SUMMARY {
        app.find(Role::Textbox, section).fill(words);
    }
    app.choose("Reason, by code", "Treatment completed");
    for chosen in ["Improved", "Made with the client", "Listed below"] {
        app.find(Role::Radio, chosen).click();
    }
    app.see_gone("Before it can be signed");
    app.see("Draft kept");
    critic.look(app, "summary");
    app.press(Key::Control + Key::Enter);
    app.see("The discharge summary is signed");
    app.see("Signed Jordan Alvarez, LADC I");
    critic.look(app, "summary-signed");
}

/// What no record says.
const SUMMARY: [(&str, &str); 8] = [
    ("Reason for admission", "She came by herself, after a night of which she remembers nothing."),
    ("Course of treatment", "She came on all days but one, and spoke more with each week."),
    ("Goals and objectives", "Nine weeks without use: met. Work on three days: partly met."),
    ("Risk at discharge", "No thoughts of suicide; the safety plan is with her."),
    ("Condition at discharge", "Rested and clear; the prognosis is good if she goes on."),
    ("Disposition and referrals", "Harbor Counseling, from Monday on."),
    ("Continuing care", "Outpatient counseling once a week, and the meeting on Thursdays."),
    ("Given to the client", "The plan, and the numbers to call; she agrees with it."),
];

/// A save dialog that is cancelled leaves no file and no row.
fn cancel_an_export(stage: &Stage, app: &App) {
    stage.cancel_save();
    fill_export(app);
    app.find(Role::Dialog, "Export the summary").find(Role::Button, "Choose a place…").click();
    wait_until_answered(app);
    assert_eq!(fs::read_dir(stage.files()).expect("the folder").count(), 0, "nothing is written");
    app.find(Role::Dialog, "Export the summary").find(Role::Button, "Cancel").click();
    app.wait_gone(Role::Dialog, "Export the summary");
}

/// The answer that the person cancelled has come.
fn wait_until_answered(app: &App) {
    let answered = wait_for(|| {
        let answers = app.answers();
        let last = answers.iter().rev().find(|it| it.command == "document_export")?;
        last.body.contains("cancelled").then_some(())
    });
    answered.expect("the program says that it was cancelled");
}

fn fill_export(app: &App) {
    app.find(Role::Button, "Export…").click();
    let dialog = app.find(Role::Dialog, "Export the summary");
    dialog.find(Role::Textbox, has("To whom")).fill("Harbor Counseling, Dr. N. Sato");
    dialog.find(Role::Textbox, has("What for")).fill("Continuing treatment");
    dialog.see("The notice of 42 CFR part 2 goes along on its pages.");
}

/// The signed summary as a PDF, read back.
fn export_the_summary(stage: &Stage, app: &App, critic: &mut Critic) {
    let file = stage.file("Summary.pdf");
    stage.save_to(&file);
    fill_export(app);
    critic.look(app, "summary-export");
    app.find(Role::Dialog, "Export the summary").find(Role::Button, "Choose a place…").click();
    app.see("Exported: Summary.pdf");
    app.wait_gone(Role::Dialog, "Export the summary");
    let names: Vec<_> =
        fs::read_dir(stage.files()).expect("the folder").map(|it| it.expect("a file").file_name()).collect();
    assert_eq!(names, ["Summary.pdf"], "nothing else is left beside it");

    let text = story::read_pdf(&file);
    let on_one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [
        CLINIC,
        "12 Harbor Street",
        "617-555-0100",
        "Day Treatment",
        CLIENTS[0].name,
        "2 December 1986",
        "Reason for admission",
        "Services provided",
        "Attended 1 of 1 group session, 2.7 clinical hours.",
        "Continuing care",
        "Jordan Alvarez, LADC I Therapist. Signed electronically 24 November 2026 at 16:30",
        "This record which has been disclosed to you is protected by Federal confidentiality rules (42 CFR part 2).",
        "Temilola O Adebayo-Finch, record 4106. Discharge summary, version 1",
        "Page 1 of",
    ]
    .into_iter()
    .chain(SUMMARY.map(|(_, words)| words))
    {
        assert!(on_one_line.contains(words), "{words:?} does not stand in the PDF:\n{text}");
    }

    story::open_client(app, CLIENTS[0]);
    app.find(Role::Tab, "Discharge").click();
    app.see("Summary, version 1 to Harbor Counseling, Dr. N. Sato: Continuing treatment");
    app.see("Jordan Alvarez, written");
    critic.look(app, "client-discharge-signed");
}
