//! Every line is read with many clients; notes are read as a supervisor would read them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate};
use clinic::notes::NoteFormat;

use super::{
    Came, Course, Curriculum, Event, Moment, Outcome, Phase, Portrait, Pronouns, Relative, Stressor, Track, addendum,
    banks, discharge, family, family_session, group_part, individual, member_note, plan, summary, template::Pen,
};
use crate::rng::Rng;

const CURRICULA: [Curriculum; 4] =
    [Curriculum::EarlyRecovery, Curriculum::RelapsePrevention, Curriculum::Skills, Curriculum::SocialSupport];

/// Words that tell of use in the present episode. None of the other lines may have them, not even in another sense.
const OF_USE: [&str; 8] =
    [" used ", "return to use", "returned to use", "returns to use", " drank", "relapsed", " slipped", "{useday}"];

fn tells_of_use(text: &str) -> bool {
    let text = format!(" {}", text.to_lowercase());
    OF_USE.iter().any(|it| text.contains(it))
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn portraits(seed: u64, count: usize) -> Vec<Portrait> {
    let mut rng = Rng::of(seed, &[]);
    let names = ["Chidi", "Marisol", "Nguyệt", "Anne-Sophie", "Tobiah"];
    (0..count)
        .map(|it| {
            let pronouns = [Pronouns::She, Pronouns::He, Pronouns::They][it % 3];
            let age = u8::try_from(19 + (it * 7) % 54).unwrap();
            let track = if it % 2 == 0 { Track::Morning } else { Track::Evening };
            Portrait::of(&mut rng, names[it % names.len()], pronouns, age, track)
        })
        .collect()
}

fn moment(number: u16, event: Event) -> Moment {
    Moment {
        number,
        week: 1 + number / 3,
        phase: [Phase::Early, Phase::Middle, Phase::Late][usize::from(number / 10).min(2)],
        on: date("2026-03-02") + Days::new(u64::from(number) * 2),
        event,
        came: Came::OnTime,
        days_without: Some(5 + number * 2),
        hours: 9,
        episode: 1,
    }
}

fn course(outcome: Outcome, uses: &[&str]) -> Course {
    Course {
        outcome,
        episode: 1,
        admitted_on: date("2026-03-02"),
        ends_on: date("2026-06-05"),
        last_week: 14,
        uses: uses.iter().map(|it| date(it)).collect(),
        days_without: Some(if uses.is_empty() { 101 } else { 40 }),
        offered: 42,
        attended: 37,
        hours: vec![15, 9, 6],
        family_came: vec![0],
        has_plan: true,
        said_goodbye: true,
    }
}

const EVENTS: [Event; 9] = [
    Event::Ordinary,
    Event::Admitted,
    Event::MissedLast,
    Event::SteppedDown { hours: 6 },
    Event::SteppedUp { hours: 15 },
    Event::Stressed(Stressor::Money),
    Event::Drifting,
    Event::Leaving,
    Event::Ordinary,
];

/// What shows that a place was not filled, or filled badly.
fn blemish(text: &str) -> Option<&'static str> {
    const MARKS: [&str; 20] = [
        "{",
        "}",
        "[",
        "]",
        "<",
        ">",
        "|",
        "  ",
        " .",
        " ,",
        "..",
        ",,",
        ";.",
        ":.",
        ",.",
        " ;",
        " a a ",
        " the the ",
        " to to ",
        " of on ",
    ];
    MARKS.into_iter().find(|it| text.contains(it))
}

/// A verb that does not agree with "they".
fn disagreement(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_singular =
        |it: &str| it.ends_with('s') && !it.ends_with("ss") && !["always", "sometimes", "perhaps"].contains(&it);
    words.windows(2).find(|it| it[0].eq_ignore_ascii_case("they") && is_singular(it[1])).map(|it| it.join(" "))
}

fn lines() -> (Vec<&'static str>, Vec<&'static str>) {
    let (of_use, mut others) = banks::all_lines();
    others.extend(CURRICULA.iter().flat_map(|it| (0..60).map(|number| it.topic(number))).flat_map(|it| it.points));
    (of_use, others)
}

#[test]
fn every_place_of_every_line_is_filled() {
    let (of_use, others) = lines();
    let more = [of_use, others, individual::all_lines(), family::all_lines(), discharge::all_lines()].concat();
    assert!(more.len() > 700, "{}", more.len());
    let mut rng = Rng::of(5, &[]);
    for (count, who) in portraits(1, 60).iter().enumerate() {
        let grown: Vec<Relative> = who.family.iter().copied().filter(|it| !it.is_minor).collect();
        let at = moment(u16::try_from(count).unwrap() % 30, Event::Used { what: who.substance });
        for line in &more {
            let mut pen = Pen::new(&mut rng, who, &at);
            pen.relatives = &grown;
            let text = pen.write(line);
            assert_eq!(blemish(&text), None, "{line}\n{text}");
            assert_eq!(disagreement(&text), None, "{line}\n{text}");
            assert!(!text.is_empty(), "{line}");
        }
    }
}

#[test]
fn only_the_lines_about_use_tell_of_it() {
    let (of_use, others) = lines();
    assert!(of_use.iter().filter(|it| tells_of_use(it)).count() > 6, "the words would be found");
    let found: Vec<_> = others.iter().filter(|it| tells_of_use(it)).collect();
    assert!(found.is_empty(), "{found:?}");
}

/// Everything written about some clients who never use, and about one who does.
#[test]
fn nothing_tells_of_use_where_there_is_none() {
    let mut rng = Rng::of(11, &[]);
    for who in portraits(2, 40) {
        for (number, event) in (0..).zip(EVENTS) {
            let at = moment(number * 3, event);
            let topic = CURRICULA[usize::from(number) % 4].topic(usize::from(number));
            let mut texts = vec![member_note(&mut rng, &who, &at, topic).body, addendum(&mut rng, &who, &at)];
            for format in [NoteFormat::Dap, NoteFormat::Soap, NoteFormat::Birp, NoteFormat::Free] {
                texts.extend(individual(&mut rng, &who, &at, format).into_iter().map(|it| it.body));
            }
            let present: Vec<&Relative> = who.family.iter().collect();
            texts.push(family_session(&mut rng, &who, &at, &present, number % 2 == 0).body);
            let words = summary(&mut rng, &who, &course(Outcome::Completed, &[]));
            texts.extend(words.sections.into_iter().filter(|it| it.section.as_str() == "course").map(|it| it.body));
            for text in texts {
                assert!(!tells_of_use(&text), "{event:?}\n{text}");
                assert_eq!(blemish(&text), None, "{text}");
            }
        }
        let told =
            member_note(&mut rng, &who, &moment(4, Event::Used { what: who.substance }), CURRICULA[0].topic(1)).body;
        assert!(tells_of_use(&told) || told.contains("truth"), "{told}");
        let words = summary(&mut rng, &who, &course(Outcome::Completed, &["2026-04-03", "2026-04-26"]));
        assert!(words.sections.iter().any(|it| it.body.contains("3 April and 26 April")));
    }
}

#[test]
fn the_same_chance_writes_the_same_words() {
    let told = || {
        let who = &portraits(3, 1)[0];
        let mut rng = Rng::of(9, &[]);
        let at = moment(7, Event::Ordinary);
        let note = member_note(&mut rng, who, &at, Curriculum::Skills.topic(2));
        (note, individual(&mut rng, who, &at, NoteFormat::Soap), plan(&mut rng, who, &course(Outcome::Moved, &[])))
    };
    assert_eq!(told(), told());
}

/// The sentences of a text.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let ends = [". ", "? ", "! ", ".” ", "\n"];
    let mut rest = text;
    std::iter::from_fn(move || {
        let place = ends.iter().filter_map(|it| rest.find(it).map(|at| at + it.len())).min().unwrap_or(rest.len());
        let (sentence, after) = rest.split_at(place);
        rest = after;
        (!sentence.is_empty()).then(|| sentence.trim())
    })
}

/// What is told of a year's sessions: mostly nothing out of the ordinary.
fn an_event(rng: &mut Rng, who: &Portrait) -> Event {
    match rng.below(40) {
        0 => Event::Admitted,
        1 => Event::Leaving,
        2 => Event::MissedLast,
        3 => Event::SteppedDown { hours: 6 },
        4 => Event::Drifting,
        5 => Event::Used { what: who.substance },
        6 => Event::Returned,
        7..14 => Event::Stressed(who.stressor(rng)),
        _ => Event::Ordinary,
    }
}

#[test]
fn sentences_seldom_come_again() {
    let mut rng = Rng::of(21, &[]);
    let (mut bodies, mut counts) = (BTreeSet::new(), BTreeMap::<String, u32>::new());
    let clients = portraits(4, 120);
    for session in 0..60_usize {
        for (place, who) in clients.iter().enumerate() {
            if (place + session) % 2 == 0 {
                continue;
            }
            let event = an_event(&mut rng, who);
            let at = moment(u16::try_from(session).unwrap() % 30, event);
            let body = member_note(&mut rng, who, &at, CURRICULA[(session + place % 4) % 4].topic(session)).body;
            for it in sentences(&body).filter(|it| it.split_whitespace().count() > 8) {
                *counts.entry(it.to_owned()).or_default() += 1;
            }
            assert!(bodies.insert(body), "no note is written twice");
        }
    }
    let mut often: Vec<(u32, String)> = counts.into_iter().map(|(it, count)| (count, it)).collect();
    often.sort();
    often.reverse();
    assert!(often[0].0 <= 12, "of {} notes: {:#?}", bodies.len(), &often[..60]);
}

#[test]
fn a_group_is_told_anew_each_time_and_names_nobody() {
    let mut rng = Rng::of(8, &[]);
    let mut bodies = BTreeSet::new();
    for number in 0..400 {
        let topic = CURRICULA[number % 4].topic(number / 4);
        let part = group_part(&mut rng, topic, 5 + number % 8);
        assert_eq!(blemish(&part.body), None, "{}", part.body);
        assert!(!part.interventions.is_empty() && !part.topic.is_empty());
        assert!(part.body.split_whitespace().count() >= 35, "{}", part.body);
        assert!(bodies.insert(part.body));
    }
}

#[test]
fn the_end_agrees_with_the_course() {
    use clinic::discharge::{AppointmentState, ConditionAtDischarge, DischargeReason, SummarySection};
    let mut rng = Rng::of(31, &[]);
    for who in portraits(6, 60) {
        let done = summary(&mut rng, &who, &course(Outcome::Completed, &[]));
        assert_eq!((done.reason, done.condition), (DischargeReason::Completed, ConditionAtDischarge::Improved));
        let goals = done.sections.iter().find(|it| it.section == SummarySection::Goals).unwrap();
        assert!(!goals.body.contains("days without") || !goals.body.contains("not met"), "{}", goals.body);

        let gone =
            Course { days_without: None, has_plan: false, said_goodbye: false, ..course(Outcome::LeftEarly, &[]) };
        let left = summary(&mut rng, &who, &gone);
        assert_eq!(left.reason, DischargeReason::DroppedOut);
        assert_ne!(left.condition, ConditionAtDischarge::Improved);
        for required in [SummarySection::AdmissionReason, SummarySection::Course, SummarySection::Given] {
            assert!(left.sections.iter().any(|it| it.section == required && it.body.len() > 40));
        }
        assert!(left.sections.iter().any(|it| it.section == SummarySection::Recommendations));

        for it in plan(&mut rng, &who, &course(Outcome::Completed, &[])).appointments {
            assert_eq!(it.state == AppointmentState::Made, it.held_on.is_some());
            assert!(it.held_on.is_none_or(|on| on > date("2026-06-05") && on.weekday().number_from_monday() <= 5));
        }
    }
}
