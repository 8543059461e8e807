//! A demonstration is read as an evaluator would read it: first as it is planned, at full size; then as it is written, small.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    path::Path,
};

use chrono::NaiveDate;
use clinic::{
    ClinicError, Role, SCHEMA,
    clients::{self, ClientFilter},
    discharge::{self, DischargeReason},
    episodes::{self, LevelOfCare},
    groups,
    hours::{self, HoursReason},
    notes::{self, NoteKind},
    people, sessions, settings, todo,
};
use tempfile::TempDir;
use vault::{Cost, Stage, Timestamp, Vault, VaultError};

use crate::{
    CLINIC_NAME, DemoError, PASSPHRASE, Size,
    calendar::{Clock, monday},
    chart,
    course::{Episode, Kind, Presence, StepReason},
    make,
    prose::Track,
    world::World,
};

/// Tuesday 24 November 2026, 9:12 in New York.
fn tuesday() -> Timestamp {
    "2026-11-24T14:12:00Z".parse().unwrap()
}

fn year() -> World {
    World::new(7, Clock::new(chrono_tz::America::New_York, tuesday()), Size::YEAR)
}

const SMALL: Size = Size { clients: 26, weeks: 20, noted_percent: 100 };

/// Every note of a world: the place of its episode, its day, its words.
fn all_notes(world: &World) -> Vec<(usize, NaiveDate, String)> {
    let mut notes = Vec::new();
    for (place, episode) in world.episodes.iter().enumerate() {
        for (number, visit) in episode.visits.iter().enumerate().filter(|(_, it)| it.has_come()) {
            notes.push((place, visit.on, chart::member_words(world, place, number).body));
        }
        for (number, hour) in episode.alone.iter().enumerate() {
            let sections = chart::alone_words(world, place, number).1;
            let bodies: Vec<String> = sections.into_iter().map(|it| it.body).collect();
            notes.push((place, hour.on, bodies.join("\n")));
        }
        for (number, hour) in episode.with_family.iter().enumerate() {
            notes.push((place, hour.on, chart::family_words(world, place, number).body));
        }
    }
    notes
}

fn words_of(text: &str) -> BTreeSet<String> {
    text.split(|it: char| !it.is_alphabetic() && it != '-').filter(|it| !it.is_empty()).map(str::to_owned).collect()
}

#[test]
fn a_year_has_about_sixty_clients_in_care_and_two_hundred_who_were() {
    let world = year();
    let in_care = world.episodes.iter().filter(|it| !it.is_ended).count();
    assert!((50..=72).contains(&in_care), "{in_care} in care");
    let ended = world.episodes.len() - in_care;
    assert!((190..=235).contains(&ended), "{ended} ended");
    let again = world.episodes.iter().filter(|it| it.admission.number > 1).count();
    assert!((4..=25).contains(&again), "{again} came again");
    let of_track = |track| world.clients.iter().filter(|it| it.way.track() == track).count();
    assert!(of_track(Track::Morning) > 100 && of_track(Track::Evening) > 80);
    let mut kinds: BTreeMap<Kind, usize> = BTreeMap::new();
    for episode in &world.episodes {
        *kinds.entry(episode.kind).or_default() += 1;
    }
    assert_eq!(kinds.len(), 8, "{kinds:?}");
    assert!(kinds[&Kind::Steady] > 80 && kinds[&Kind::Incarcerated] < 20, "{kinds:?}");
}

/// Whatever the seed and the day: in the last months hardly a group has fewer than five members or more than twelve, and
/// none is far from it.
#[test]
fn groups_are_of_a_size_one_can_lead() {
    for (seed, now) in [
        (1, "2026-11-24T14:12:00Z"),
        (2, "2027-01-12T14:12:00Z"),
        (5, "2027-07-01T14:12:00Z"),
        (7, "2026-11-24T14:12:00Z"),
        (29, "2027-03-05T20:00:00Z"),
    ] {
        let world = World::new(seed, Clock::new(chrono_tz::America::New_York, now.parse().unwrap()), Size::YEAR);
        let today = world.clock.today();
        let mut members: BTreeMap<(usize, NaiveDate), usize> = BTreeMap::new();
        for episode in &world.episodes {
            for visit in episode.visits.iter().filter(|it| it.on <= today && it.on > today - chrono::Days::new(91)) {
                *members.entry((visit.group, visit.on)).or_default() += 1;
            }
        }
        let mut beside = 0;
        for ((group, on), members) in &members {
            let label = &world.house.groups[*group].label;
            assert!((3..=14).contains(members), "seed {seed}: {members} members in {label} on {on}");
            beside += usize::from(!(5..=12).contains(members));
        }
        assert!(beside * 50 <= members.len(), "seed {seed}: {beside} of {} sessions", members.len());
    }
}

#[test]
fn names_are_of_many_kinds_and_no_telephone_rings() {
    let world = year();
    let drafts = || world.clients.iter().map(|it| &it.draft);
    assert!(drafts().any(|it| it.has_one_name));
    assert!(drafts().any(|it| it.first_name.starts_with('ل')));
    assert!(drafts().any(|it| it.last_name.chars().count() > 35));
    assert!(drafts().filter(|it| it.last_name.contains('-')).count() > 8);
    assert!(drafts().filter(|it| !it.last_name.is_ascii()).count() > 30);
    for it in drafts() {
        let contacts = it.contacts.iter().map(|it| &it.telephone);
        assert!(
            it.telephones.iter().map(|it| &it.number).chain(contacts).all(|it| it.is_empty() || it.contains(" 555-01"))
        );
        assert!(it.email.is_empty() || it.email.ends_with("@example.org"));
    }
    let full: BTreeSet<_> = drafts().map(|it| (&it.first_name, &it.middle_name, &it.last_name)).collect();
    assert!(full.len() > 255, "{} names of 260 clients", full.len());
}

/// Hours go where they are said to go, and everybody comes to the groups of their hours alone.
#[test]
fn hours_fit_the_groups_and_the_course() {
    let world = year();
    for episode in &world.episodes {
        assert_eq!((episode.steps[0].since_on, episode.steps[0].reason), (episode.admission.on, StepReason::Admission));
        for pair in episode.steps.windows(2) {
            let (before, after) = (&pair[0], &pair[1]);
            assert!(before.since_on < after.since_on);
            match after.reason {
                StepReason::StepDown => assert!(after.minutes_a_week < before.minutes_a_week),
                StepReason::StepUp => assert!(after.minutes_a_week > before.minutes_a_week),
                StepReason::Admission => panic!("admitted twice"),
            }
        }
        for step in &episode.steps {
            let clinical = |it: &usize| {
                let plan = &world.house.groups[*it];
                (plan.minutes - plan.breaks) * u16::try_from(plan.weekdays.len()).unwrap()
            };
            assert_eq!(step.groups.iter().map(clinical).sum::<u16>(), step.minutes_a_week);
            assert_eq!(step.level() == LevelOfCare::Outpatient, step.minutes_a_week < 540);
        }
        for visit in &episode.visits {
            assert!(visit.on > episode.admission.on && visit.on <= episode.ends_on);
            assert!(episode.step_on(visit.on).groups.contains(&visit.group));
            assert!(world.house.groups[visit.group].meets(chrono::Datelike::weekday(&visit.on)));
        }
        let downs = episode.steps.iter().filter(|it| it.reason == StepReason::StepDown).count();
        assert!(episode.kind != Kind::SteppedDownTwice || downs >= 2);
    }
}

/// Whose course has no use is not told of as using; who used told of it; the end is the one that the course has.
#[test]
fn what_is_written_agrees_with_the_course() {
    const OF_USE: [&str; 8] = [
        " used ",
        "return to use",
        "returned to use",
        "returns to use",
        " drank",
        "relapsed",
        " slipped",
        "positive for",
    ];
    let world = year();
    let tells_of_use = |text: &str| {
        let text = format!(" {}", text.to_lowercase());
        OF_USE.iter().find(|it| text.contains(**it)).copied()
    };
    let mut told = 0;
    for (place, on, words) in all_notes(&world) {
        let episode = &world.episodes[place];
        let found = tells_of_use(&words);
        if episode.uses.iter().all(|it| *it >= on) {
            assert_eq!(found, None, "{:?}, {on}: {words}", episode.kind);
        } else {
            told += usize::from(found.is_some());
        }
    }
    assert!(told > 50, "{told} notes tell of use");
    for (place, episode) in world.episodes.iter().enumerate().filter(|(_, it)| it.is_ended) {
        let reason = chart::summary_words(&world, place).reason;
        let expected = match episode.kind {
            Kind::Steady | Kind::SteppedDownTwice | Kind::ReturnedToUse => DischargeReason::Completed,
            Kind::LeftEarly => DischargeReason::DroppedOut,
            Kind::TransferredUp => DischargeReason::Transferred,
            Kind::Incarcerated => DischargeReason::Incarcerated,
            Kind::Terminated => DischargeReason::Terminated,
            Kind::Moved => DischargeReason::Other,
        };
        assert_eq!(reason, expected, "{:?}", episode.kind);
        let last = episode.visits.iter().rev().find(|it| it.has_come()).map(|it| it.on);
        assert!(last <= Some(episode.ends_on));
        if !episode.kind.is_planned() {
            assert!(last < Some(episode.ends_on), "{:?} ended on the day of the last visit", episode.kind);
        }
    }
}

#[test]
fn no_two_notes_are_the_same_and_no_sentence_comes_often() {
    let world = year();
    let notes = all_notes(&world);
    assert!(notes.len() > 6_000, "{} notes", notes.len());
    let mut bodies: HashMap<&str, usize> = HashMap::new();
    let mut sentences: HashMap<&str, usize> = HashMap::new();
    for (_, _, words) in &notes {
        *bodies.entry(words).or_default() += 1;
        for sentence in words.split(". ").flat_map(|it| it.split('\n')).map(|it| it.trim_end_matches('.')) {
            if sentence.split_whitespace().count() > 8 {
                *sentences.entry(sentence).or_default() += 1;
            }
        }
    }
    let twice: Vec<_> = bodies.iter().filter(|(_, times)| **times > 1).collect();
    assert!(twice.is_empty(), "{twice:?}");
    // Of seven thousand notes, thirty at most.
    let mut often: Vec<_> = sentences.into_iter().filter(|(_, times)| *times > notes.len() / 250).collect();
    often.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
    assert!(often.is_empty(), "{} sentences, such as {:#?}", often.len(), &often[..often.len().min(12)]);
}

/// Nobody looks back on a week that has not been.
#[test]
fn no_words_speak_of_a_later_week_than_it_is() {
    const WEEKS: [(i64, &str); 5] =
        [(2, "second week"), (3, "third week"), (4, "fourth week"), (5, "fifth week"), (5, "second month")];
    let world = year();
    let mut found = 0;
    let mut check = |place: usize, on: NaiveDate, words: &str| {
        let episode = &world.episodes[place];
        let week = (monday(on) - monday(episode.admission.on)).num_weeks() + 1;
        for (least, said) in WEEKS.into_iter().filter(|(_, it)| words.contains(it)) {
            assert!(week >= least, "in week {week}, {said}: {words}");
            found += 1;
        }
    };
    for (place, on, words) in all_notes(&world) {
        check(place, on, &words);
    }
    for (place, episode) in world.episodes.iter().enumerate().filter(|(_, it)| it.is_ended) {
        let last = episode.visits.iter().filter(|it| it.has_come()).map(|it| it.on).max().unwrap();
        for section in chart::summary_words(&world, place).sections {
            check(place, last, &section.body);
        }
    }
    assert!(found > 20, "{found} speak of a week");
}

/// A note names its own client and nobody else who was there.
#[test]
fn no_note_names_another_member() {
    let world = year();
    let mut there: BTreeMap<(NaiveDate, usize), Vec<usize>> = BTreeMap::new();
    for (place, episode) in world.episodes.iter().enumerate() {
        for visit in &episode.visits {
            there.entry((visit.on, visit.group)).or_default().push(place);
        }
    }
    let names_of = |episode: &Episode| {
        let draft = &world.client_of(episode).draft;
        [&draft.first_name, &draft.preferred_name, &draft.last_name].map(String::clone)
    };
    for (place, episode) in world.episodes.iter().enumerate() {
        let own: BTreeSet<String> = names_of(episode).iter().flat_map(|it| words_of(it)).collect();
        for (number, visit) in episode.visits.iter().enumerate().filter(|(_, it)| it.has_come()) {
            let words = words_of(&chart::member_words(&world, place, number).body);
            for other in &there[&(visit.on, visit.group)] {
                let others = names_of(&world.episodes[*other]);
                let named: Vec<_> =
                    others.iter().filter(|it| !it.is_empty() && words.contains(*it) && !own.contains(*it)).collect();
                assert!(named.is_empty(), "{named:?} in a note about {own:?}");
            }
        }
    }
    for (on, group) in there.keys() {
        let words = words_of(&chart::part_words(&world, *on, *group).body);
        let named =
            there[&(*on, *group)].iter().flat_map(|it| names_of(&world.episodes[*it])).find(|it| words.contains(it));
        assert_eq!(named, None);
    }
}

#[test]
fn this_morning_some_are_here_and_some_are_awaited() {
    let world = year();
    let today = world.clock.today();
    let mut counts = [0; 3];
    for visit in world.episodes.iter().flat_map(|it| &it.visits).filter(|it| it.on == today) {
        let place = match visit.presence {
            Presence::Came { arrives, .. } if world.clock.has_come(today, arrives.into()) => 0,
            Presence::Came { .. } | Presence::NoWord => 1,
            Presence::Excused { .. } => 2,
        };
        counts[place] += 1;
    }
    assert!(counts[0] > 3 && counts[1] > 5, "{counts:?}");
}

/// Opens a demonstration as somebody in it.
fn sign_in(folder: &Path, name: &str) -> Vault {
    Vault::unlock(folder, &SCHEMA, name, &PASSPHRASE.into(), tuesday()).unwrap()
}

/// Every text of a file, by table and column, with its row's other texts beside it.
fn texts(vault: &Vault, file: &str) -> Vec<(String, String)> {
    let read = |db: &rusqlite::Connection| -> Result<Vec<(String, String)>, rusqlite::Error> {
        let mut texts = Vec::new();
        let tables: Vec<String> = db
            .prepare(&format!("SELECT name FROM {file}.sqlite_schema WHERE type = 'table' ORDER BY name"))?
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        for table in tables {
            let mut rows = db.prepare(&format!("SELECT * FROM {file}.{table}"))?;
            let columns: Vec<String> = rows.column_names().map(str::to_owned).collect();
            let mut rows = rows.query([])?;
            while let Some(row) = rows.next()? {
                for (place, column) in columns.iter().enumerate() {
                    if let rusqlite::types::ValueRef::Text(text) = row.get_ref(place)? {
                        texts.push((format!("{table}.{column}"), String::from_utf8_lossy(text).into_owned()));
                    }
                }
            }
        }
        texts.sort();
        Ok(texts)
    };
    match file {
        "main" => vault.read(|db| Ok::<_, ClinicError>(read(db)?)),
        _ => vault.read_clinical(|db| Ok::<_, ClinicError>(read(db)?)),
    }
    .unwrap()
}

/// What a front desk's file has no use for, in lower case.
const LEXICON: [&str; 42] = [
    "abstinen",
    "abuse",
    "addict",
    "alcohol",
    "anxiety",
    "benzodiazepine",
    "bipolar",
    "buprenorphine",
    "cannabis",
    "cocaine",
    "counsel",
    "craving",
    "curriculum",
    "depress",
    "detox",
    "diagnos",
    "disorder",
    "drug",
    "fentanyl",
    "heroin",
    "intervention",
    "medication",
    "methadone",
    "methamphet",
    "mindfulness",
    "naloxone",
    "naltrexone",
    "narcan",
    "opioid",
    "overdose",
    "prescri",
    "psych",
    "recover",
    "rehab",
    "relapse",
    "sober",
    "substance",
    "suicid",
    "symptom",
    "therapy",
    "trauma",
    "treatment",
];

#[test]
fn a_demonstration_is_a_clinic_like_any_other() {
    let place = TempDir::new().unwrap();
    let folder = place.path().join("demonstration");
    let told = std::cell::RefCell::new(Vec::new());
    let demo = make(&folder, tuesday(), "America/New_York", 3, SMALL, &|done, total| {
        told.borrow_mut().push((done, total));
        true
    })
    .unwrap();
    let told = told.into_inner();
    assert!(told.len() > 5 && told.is_sorted() && told.last().is_some_and(|(done, total)| done == total));
    assert_eq!(demo.sign_ins.len(), 7);
    assert_eq!(demo.sign_ins, crate::sign_ins());

    // The front desk: no clinical key, no clinical word.
    let desk = demo.sign_ins.iter().find(|it| it.roles.contains(Role::FrontDesk)).unwrap();
    let vault = sign_in(&folder, &desk.name);
    assert!(!vault.has_clinical());
    let of_the_desk = texts(&vault, "main");
    assert!(of_the_desk.len() > 1_000);
    for (whence, text) in &of_the_desk {
        let text = text.to_lowercase();
        let found = LEXICON.iter().find(|it| text.contains(**it));
        assert_eq!(found, None, "{whence}: {text}");
    }
    let day = vault.read(|db| sessions::day(db, "2026-11-24".parse().unwrap(), tuesday())).unwrap();
    assert!(!day.sessions.is_empty());
    drop(vault);

    // The supervisor: every signature holds, and the check of the record finds nothing.
    let vault = sign_in(&folder, "Ruth Abrams");
    let me = vault.me().clone();
    let report = vault.check().unwrap();
    assert!(report.is_sound(), "{report:?}");
    let (mut kinds, mut summaries, mut plans, mut addenda) = (BTreeMap::<NoteKind, usize>::new(), 0, 0, 0);
    let mut planned = 0;
    vault
        .read_clinical(|db| {
            assert_eq!(settings::get(db)?.name, CLINIC_NAME);
            for client in clients::list(db, ClientFilter::All, 0, 1_000)?.rows {
                for head in notes::chart(db, client.id, &me, tuesday())?.notes {
                    let view = notes::get(db, head.id, &me, tuesday())?;
                    assert!(view.signature.is_none_or(|it| it.is_valid));
                    *kinds.entry(head.kind).or_default() += 1;
                    addenda += head.addenda;
                }
                for episode in discharge::overview(db, client.id, &me, tuesday())?.episodes {
                    assert!(!episode.signed_but_open);
                    plans += episode.plans.len();
                    summaries += episode.summaries.len();
                    for it in episode.plans.iter().filter(|it| it.signed_at.is_some()) {
                        let view = discharge::plan_get(db, it.id.parse().unwrap(), &me, tuesday())?;
                        assert!(view.signature.is_some_and(|it| it.is_valid));
                        // What was true when it was signed: nobody had been discharged yet.
                        assert_eq!(view.facts.ended_on, None);
                    }
                    for it in episode.summaries.iter().filter(|it| it.signed_at.is_some()) {
                        let view = discharge::summary_get(db, it.id.parse().unwrap(), &me, tuesday())?;
                        assert!(view.signature.is_some_and(|it| it.is_valid));
                        assert_eq!(view.facts.ended_on, episode.ended_on);
                        assert!(view.sources.iter().all(|it| !it.is_changed));
                    }
                }
                let care = episodes::list(db, client.id, "2026-11-24".parse().unwrap())?;
                for episode in &care {
                    let hours = hours::list(db, episode.id)?;
                    assert_eq!(hours[0].since_on, episode.admitted_on);
                    assert!(hours.iter().skip(1).all(|it| it.reason != HoursReason::Admission));
                    planned += hours.iter().filter(|it| it.since_on > "2026-11-24".parse().unwrap()).count();
                }
                assert!(care.iter().filter(|it| it.ended_on.is_none()).count() <= 1);
            }
            assert_eq!(groups::titles(db)?.len(), groups::list(db, "2026-11-24".parse().unwrap())?.len());
            assert_eq!(people::list(db, &[])?.iter().filter(|it| !it.has_joined).count(), 1);
            Ok::<_, ClinicError>(())
        })
        .unwrap();
    assert!(
        kinds[&NoteKind::Group] > 250 && kinds[&NoteKind::Individual] > 50 && kinds[&NoteKind::Family] > 8,
        "{kinds:?}"
    );
    assert!(planned > 0, "somebody is to step down");
    let called: u32 = vault
        .read(|db| Ok::<_, ClinicError>(db.query_row("SELECT count(*) FROM calls", [], |row| row.get(0))?))
        .unwrap();
    assert!(called > 5, "{called} calls");
    assert!(summaries > 4 && plans > 3, "{summaries} summaries, {plans} plans");
    assert_eq!(vault.invitations().unwrap().len(), 1);
    drop(vault);

    // A therapist who is behind has something to do.
    let vault = sign_in(&folder, "Paul Mercier");
    let me = vault.me().clone();
    let todo = vault.read_clinical(|db| todo::mine(db, &me, tuesday())).unwrap();
    assert!(!todo.notes_due.is_empty() || !todo.drafts.is_empty());
    drop(vault);

    // Once more in the same place: refused, and what lies there stays.
    let again = make(&folder, tuesday(), "America/New_York", 3, SMALL, &|_, _| true);
    assert!(matches!(again, Err(DemoError::FolderExists)));
    sign_in(&folder, "Ruth Abrams");
}

#[test]
fn a_seed_makes_the_same_clinic_again() {
    let size = Size { clients: 7, weeks: 9, noted_percent: 100 };
    let place = TempDir::new().unwrap();
    let made = |name: &str, seed| {
        let folder = place.path().join(name);
        make(&folder, tuesday(), "America/New_York", seed, size, &|_, _| true).unwrap();
        let vault = sign_in(&folder, "Ruth Abrams");
        [texts(&vault, "main"), texts(&vault, "clinical")]
            .concat()
            .into_iter()
            // Ids and what is made from keys are new each time; so are facts that name ids.
            .filter(|(whence, _)| !whence.contains("vault_meta") && !whence.ends_with("frozen_facts"))
            .collect::<Vec<_>>()
    };
    let one = made("one", 11);
    assert_eq!(one, made("again", 11));
    assert_ne!(one, made("another", 12));
}

#[test]
fn a_cancelled_or_refused_demonstration_leaves_nothing() {
    let place = TempDir::new().unwrap();
    let folder = place.path().join("demonstration");
    let stopped = make(&folder, tuesday(), "America/New_York", 3, SMALL, &|done, _| done < 600);
    assert!(matches!(stopped, Err(DemoError::Cancelled)));
    let nowhere = make(&folder, tuesday(), "Atlantis/Capital", 3, SMALL, &|_, _| true);
    assert!(matches!(nowhere, Err(DemoError::Clinic(ClinicError::Invalid { .. }))));
    assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 0);
}

/// What lies where it is made goes only if it was made there; what else lies there stays, and is named.
#[test]
fn only_what_an_earlier_try_has_left_is_cleared_away() {
    let size = Size { clients: 4, weeks: 5, noted_percent: 100 };
    let place = TempDir::new().unwrap();
    let (folder, unfinished) = (place.path().join("demo"), place.path().join("demo.unfinished"));
    let made = || make(&folder, tuesday(), "America/New_York", 3, size, &|_, _| true);
    let in_the_way = || match made() {
        Err(DemoError::InTheWay { folder }) => assert_eq!(folder, unfinished),
        other => panic!("{other:?}"),
    };
    std::fs::create_dir(&unfinished).unwrap();
    in_the_way();
    std::fs::write(unfinished.join("letter.txt"), "Dear Ana").unwrap();
    in_the_way();
    std::fs::remove_dir_all(&unfinished).unwrap();
    std::fs::write(&unfinished, "a file").unwrap();
    in_the_way();
    std::fs::remove_file(&unfinished).unwrap();

    // The power went before all of it was written.
    let stage = |folder: &Path| {
        let nothing = |_: &vault::Desk<'_>| Ok::<(), ClinicError>(());
        Stage::set(folder, &SCHEMA, CLINIC_NAME, PASSPHRASE.into(), Cost::FLOOR, tuesday(), nothing).unwrap()
    };
    let begun = stage(&unfinished);
    assert!(matches!(made(), Err(DemoError::Clinic(ClinicError::Internal(VaultError::InUse)))), "another makes it");
    drop(begun);
    std::fs::write(unfinished.join("letter.txt"), "Dear Ana").unwrap();
    in_the_way();
    assert_eq!(std::fs::read_dir(&unfinished).unwrap().count(), 5, "the letter, and all that was begun beside it");
    std::fs::remove_file(unfinished.join("letter.txt")).unwrap();
    made().unwrap();
    assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 1);
    sign_in(&folder, "Ruth Abrams");

    // Or after that, and before it had its name.
    std::fs::rename(&folder, &unfinished).unwrap();
    made().unwrap();
    assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 1);
}

/// The night the clock is set back, on the other side of the world, at a quarter past midnight.
#[test]
fn any_moment_will_do() {
    for (now, zone) in [
        ("2026-11-01T05:30:00Z", "America/New_York"),
        ("2026-03-08T07:10:00Z", "America/New_York"),
        ("2026-01-01T11:15:00Z", "Pacific/Auckland"),
        ("2028-02-29T12:00:00Z", "UTC"),
    ] {
        let place = TempDir::new().unwrap();
        let folder = place.path().join("demonstration");
        let size = Size { clients: 4, weeks: 5, noted_percent: 100 };
        make(&folder, now.parse().unwrap(), zone, 5, size, &|_, _| true).unwrap();
    }
}
