//! Notes of a group's hour: what the group did, and what one member did in it.

use clinic::group_notes::{GroupPart, Participation};

use super::{
    Came, Event, MemberWords, Moment, Phase, Portrait, Topic,
    banks::{self, Lines},
    template::{Pen, group_words, number},
};
use crate::rng::Rng;

/// The group's part of a session with so many members present. Nobody is named in it.
pub(crate) fn group_part(rng: &mut Rng, topic: &'static Topic, present: usize) -> GroupPart {
    let mut body = Vec::new();
    let reviews = if present > 2 { REVIEWS } else { REVIEWS_OF_FEW };
    let done = number(1 + rng.below(present.saturating_sub(1)));
    let review = rng.pick(reviews).replace("{present}", &number(present)).replace("{done}", &done);
    let aim = format!("{} t{}", rng.pick(AIMS), topic.about.trim_start_matches('T'));
    body.push(group_words(rng, &joined(&aim, &review)));
    let first = rng.below(topic.did.len());
    let second = (first + 1 + rng.below(topic.did.len().saturating_sub(1).max(1))) % topic.did.len();
    let (tail, other_tail) = (rng.below(TAILS.len()), rng.below(TAILS.len() - 1));
    body.push(group_words(rng, &joined(topic.did[first], TAILS[tail])));
    if second != first && rng.chance(70) {
        body.push(group_words(rng, &joined(topic.did[second], TAILS[(tail + 1 + other_tail) % TAILS.len()])));
    }
    if rng.chance(75) {
        let line = *rng.pick(PROCESS);
        body.push(group_words(rng, line));
    }
    let [home, other] = [topic.home[0], topic.home[topic.home.len() - 1]];
    let (home, other) = if rng.chance(50) { (home, other) } else { (other, home) };
    let given = (*rng.pick(HOME)).replace("{home}", home).replace("{other}", other);
    body.push(group_words(rng, &given));
    GroupPart {
        topic: topic.title.to_owned(),
        curriculum: topic.lesson.to_owned(),
        interventions: topic.how.to_vec(),
        body: body.join(" "),
    }
}

/// Two clauses as one sentence.
fn joined(sentence: &str, clause: &str) -> String {
    format!("{}{clause}", sentence.trim_end_matches('.'))
}

/// What is written about a member who came.
pub(crate) fn member_note(rng: &mut Rng, who: &Portrait, at: &Moment, topic: &'static Topic) -> MemberWords {
    let participation = participation(rng, at);
    let mut pen = Pen::new(rng, who, at);
    pen.topic = Some(topic);
    let mut body = Vec::new();
    for part in pen.rng.pick(SHAPES).to_vec() {
        match part {
            Part::News => body.push(news(&mut pen)),
            Part::More => body.extend(more(&mut pen)),
            Part::Point => body.push(pen.say(topic.points)),
            Part::Seen => body.push(pen.say(seen(participation))),
            Part::Aim => body.push(pen.say(banks::AIM)),
            Part::Next if matches!(at.event, Event::Leaving) => body.push(pen.say(FAREWELL)),
            Part::Next => body.push(pen.say(banks::NEXT)),
        }
    }
    match at.came {
        Came::OnTime => {}
        Came::Late { .. } => body.insert(0, pen.say(banks::LATE)),
        Came::LeftEarly { .. } => body.push(pen.say(banks::EARLY_OUT)),
    }
    MemberWords { participation, body: body.join(" ") }
}

/// What a member's note is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// What the client brings.
    News,
    /// A second thing they bring, if the first asks for it.
    More,
    /// What they made of the topic.
    Point,
    /// How they were seen to take part.
    Seen,
    /// What it has to do with the plan.
    Aim,
    /// What comes next.
    Next,
}

use Part::{Aim, More, News, Next, Point, Seen};

const SHAPES: &[&[Part]] = &[
    &[News, More, Point, Seen, Next],
    &[News, More, Point, Next],
    &[Point, News, More, Seen, Next],
    &[Seen, News, More, Point, Next],
    &[News, More, Seen, Point],
    &[Point, Seen, News, More, Next],
    &[News, More, Point, Point, Next],
    &[Seen, Point, News, More, Aim],
    &[News, More, Point, Aim, Next],
    &[Point, News, More, Next],
];

fn participation(rng: &mut Rng, at: &Moment) -> Participation {
    use Participation::{Active, Attentive, Leading, Withdrawn};
    let of: &[Participation] = match at.event {
        Event::Drifting => &[Withdrawn, Withdrawn, Attentive],
        Event::Used { .. } | Event::Admitted => &[Withdrawn, Attentive, Attentive, Active],
        Event::Leaving => &[Active, Leading],
        Event::Ordinary
        | Event::Returned
        | Event::MissedLast
        | Event::SteppedDown { .. }
        | Event::SteppedUp { .. }
        | Event::Stressed(_) => match at.phase {
            Phase::Early => &[Withdrawn, Attentive, Attentive, Attentive, Active],
            Phase::Middle => &[Withdrawn, Attentive, Attentive, Active, Active, Active],
            Phase::Late => &[Attentive, Attentive, Active, Active, Active, Leading],
        },
    };
    *rng.pick(of)
}

fn seen(participation: Participation) -> Lines {
    match participation {
        Participation::Withdrawn => banks::WITHDRAWN,
        Participation::Attentive => banks::ATTENTIVE,
        Participation::Active => banks::ACTIVE,
        Participation::Leading => banks::LEADING,
    }
}

/// What a client brings to a session, of a group or alone.
pub(super) fn news(pen: &mut Pen<'_>) -> String {
    let is_alone = pen.topic.is_none();
    match pen.at.event {
        Event::Ordinary => life(pen),
        Event::Admitted if is_alone => pen.say(banks::ADMITTED_ALONE),
        Event::MissedLast if is_alone => pen.say(banks::MISSED_ALONE),
        Event::Drifting if is_alone => pen.say(banks::DRIFTING_ALONE),
        Event::Leaving if is_alone => pen.say(banks::LEAVING_ALONE),
        Event::Admitted if pen.at.episode > 1 => pen.say(banks::AGAIN),
        Event::Admitted => pen.say(banks::ADMITTED),
        Event::Used { .. } => pen.say(banks::USED),
        Event::Returned => pen.say(banks::RETURNED),
        Event::MissedLast => pen.say(banks::MISSED),
        Event::SteppedDown { .. } => pen.say(banks::STEPPED_DOWN),
        Event::SteppedUp { .. } => pen.say(banks::STEPPED_UP),
        Event::Stressed(stressor) => pen.say(banks::of_stressor(stressor)),
        Event::Drifting => pen.say(banks::DRIFTING),
        Event::Leaving => pen.say(banks::LEAVING),
    }
}

/// After use: what led to it or what was done. Otherwise now and then something of everyday life.
pub(super) fn more(pen: &mut Pen<'_>) -> Option<String> {
    match pen.at.event {
        Event::Used { .. } => {
            let bank = *pen.rng.pick(&[banks::USED_WHY, banks::AFTER_USE]);
            Some(pen.say(bank))
        }
        Event::Drifting | Event::Leaving | Event::Admitted => None,
        Event::Ordinary
        | Event::Returned
        | Event::MissedLast
        | Event::SteppedDown { .. }
        | Event::SteppedUp { .. }
        | Event::Stressed(_) => pen.rng.chance(35).then(|| life(pen)),
    }
}

/// Something of the days since the last session, without use.
pub(super) fn life(pen: &mut Pen<'_>) -> String {
    let mut banks: Vec<Lines> = vec![banks::URGES, banks::HOME, banks::MEETINGS];
    banks.push(if pen.who.has_work { banks::WORK } else { banks::NO_WORK });
    if pen.counts_days() {
        banks.push(banks::COUNT);
    }
    if pen.who.family.iter().any(|it| !it.is_minor) {
        banks.push(banks::KIN);
    }
    if pen.who.has_legal && pen.rng.chance(50) {
        banks.push(banks::LEGAL);
    }
    let burden = banks::of_burden(pen.who.burden);
    if !burden.is_empty() {
        banks.push(burden);
    }
    let bank = *pen.rng.pick(&banks);
    pen.say(bank)
}

const FAREWELL: Lines = &[
    "{S leaves} with the plan in {his} [pocket|bag|wallet] and {kin}'s number at the top of it.",
    "After discharge {client means} to keep {meeting} and, when it comes to {trigger}, to {answer}.",
    "{S was} told how to come back, and that one need not wait until it is bad; {he} repeated it [in {his} own words|with a nod toward {about}|to the group].",
    "The group wished {him} well [by turns|in a word each]; {client} took along a card with {5..9} names, and the program's number.",
    "Next for {name} is {meeting}, {soon}, and then the first week without the group.",
];

const AIMS: Lines =
    &["The aim was", "Aim of the hour:", "The session was meant", "The group set out", "The work of the hour was"];

/// How the session began: after what it was for.
const REVIEWS: Lines = &[
    "; homework was reviewed first, and {done} of {present} members had done it.",
    "; check-in took {15..35} minutes, since [several members had much to tell|some had missed the last session|the weekend had been long].",
    "; {present} members were present, [most of them|some of them|about half of them] [familiar with|new to] the topic.",
    "; the [facilitator|therapist] explained the idea in {5..12} minutes and gave [most of|the rest of] the time to the group.",
    "; with {present} in the room there was time for everyone to [speak|give an example|work in pairs and in the round].",
    "; this followed from [a question left open last time|what came up at check-in|the session before], and {present} members stayed with it to the end.",
    "; after a [slow|lively|subdued] check-in the {present} members worked [alone first, then together|in pairs|in small circles].",
];

const REVIEWS_OF_FEW: Lines = &[
    "; so few had come that the hour was [close to a conversation|quiet and personal].",
    "; with few members present there was time for [details|long answers], {15..35} minutes for check-in alone.",
];

/// How it went, at the end of a sentence.
const TAILS: Lines = &[
    "; it took [about|nearly|a little over] {20..45} minutes.",
    "; the [second half was livelier than the first|mood was serious, with some laughter|pace was slow and suited the room].",
    ", and [those who had been quiet|newer members|the longer-standing members] [spoke up|led the way] before the break.",
    "; [disagreement|an impatient remark|a long silence] was taken up [at once|after the break] and [settled|turned into an example].",
    ", first in pairs and then with [everyone|the whole group], {10..25} minutes each.",
    "; the whiteboard held [more than {12..19}|{9..14}] entries by the end.",
    ", which led [somewhat|a little] away from the topic and, after {5..12} minutes, back to it.",
    "; members [questioned|supported|corrected] one another more than they looked to the therapist.",
    "; two examples were acted out and [stopped once to ask what each was feeling|tried again with another ending].",
    ", with {3..5} members giving examples from the [past week|weekend|past days].",
];

/// How the group was with itself.
const PROCESS: Lines = &[
    "The group was [attentive|tired|restless|warm] at first and [settled|gathered] after [check-in|the break|a breathing exercise of {3..5} minutes].",
    "Members [welcomed|made room for] someone new and [explained|recalled] the agreement on confidentiality in their own words.",
    "A [disagreement|misunderstanding] between two members was [named|slowed down] by the therapist and [cleared up|left respectfully open] before the end.",
    "Feedback was [specific|generous|careful], [mostly|nearly always] in the form of what one had seen oneself; advice was [rare|caught {2..3} times, with humor].",
    "[Silence|A pause] after one account lasted [about a minute|longer than usual] and was not filled; the group [went on more quietly|then thanked the speaker].",
    "The break came {5..15} minutes late because nobody wanted to stop; the [last|closing] round was short.",
    "At check-out members gave the session in one word; [“useful”|“heavy”|“lighter”|“honest”] came {2..4} times.",
    "Urges reported at check-in ranged from [zero|one] to {6..9} of ten; [nobody left above {4..5}|the highest had come down by check-out].",
    "The therapist [asked for|named] the strength in each example, and by the second half members did so [unasked|for one another].",
    "[Humor|Laughter] carried the first half hour and gave way to [something more serious|real attention] when the exercise began.",
];

const HOME: Lines = &[
    "Homework, by choice: {home}, or {other}; [most|some|about half] took the first.",
    "For the next session: {home}. [Those who wish|Members with more time] may also {other}.",
    "Members were asked to {home}; the sheet for it was handed out with {2..4} examples.",
    "The hour closed with a round on what each would do [before the next session|this week]; suggested were to {home} and to {other}.",
    "Suggested until next time: {home}; [some|a few|several] chose to {other} instead.",
];
