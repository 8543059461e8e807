//! Notes of family counseling. Relatives are spoken of by how they are related; what they report is marked as theirs.

use clinic::family::{EducationTopic, FamilySessionType, Relationship};

use super::{Event, FamilyWords, Moment, Portrait, Relative, Substance, banks::Lines, template::Pen};
use crate::rng::Rng;

/// A family session with these relatives, and with the client or without.
pub(crate) fn family_session(
    rng: &mut Rng,
    who: &Portrait,
    at: &Moment,
    present: &[&Relative],
    is_client_present: bool,
) -> FamilyWords {
    let grown: Vec<Relative> = present.iter().filter(|it| !it.is_minor).map(|it| **it).collect();
    let mut pen = Pen::new(rng, who, at);
    pen.relatives = &grown;
    let subjects = subjects(who);
    let first = pen.rng.below(subjects.len());
    let second = (first + 1 + pen.rng.below(subjects.len() - 1)) % subjects.len();
    let (first, second) = (subjects[first], subjects[second]);

    let mut told = vec![pen.say(if is_client_present { TOGETHER } else { WITHOUT })];
    told.push(pen.say(REPORTED));
    if is_client_present {
        told.push(pen.say(if matches!(at.event, Event::Used { .. }) { USE_TOLD } else { ANSWER }));
    }
    let mut worked = vec![taught(&mut pen, first)];
    worked.push(pen.say(if is_client_present { first.together } else { first.alone }));
    let has_second = pen.rng.chance(45);
    if has_second {
        worked.push(taught(&mut pen, second));
    }
    if is_client_present {
        worked.push(pen.say(SEEN));
    }
    if present.iter().any(|it| it.is_minor) {
        worked.push(pen.say(CHILD));
    }
    let mut ending = vec![pen.say(if is_client_present { AGREED } else { AGREED_ALONE })];
    if pen.rng.chance(40) {
        ending.push(pen.say(SAFETY));
    }
    ending.push(pen.say(NEXT));
    let topics = if has_second { vec![first.topic, second.topic] } else { vec![first.topic] };
    let session_type = session_type(pen.rng, present, is_client_present);
    FamilyWords { session_type, topics, body: [told, worked, ending].map(|it| it.join(" ")).join("\n\n") }
}

/// What can be spoken about: overdose where there is something to overdose on.
fn subjects(who: &Portrait) -> Vec<&'static Subject> {
    let overdose = [Some(who.substance), who.second].into_iter().flatten().any(|it| match it {
        Substance::Opioids | Substance::Cocaine | Substance::Methamphetamine | Substance::Benzodiazepines => true,
        Substance::Alcohol | Substance::Cannabis => false,
    });
    SUBJECTS.iter().filter(|it| overdose || it.topic != EducationTopic::OverdosePrevention).collect()
}

/// What was taught, and what came with it.
fn taught(pen: &mut Pen<'_>, subject: &Subject) -> String {
    let (line, tail) = (pen.line(subject.taught), pen.line(TAUGHT_TAILS));
    pen.write(&format!("{}{tail}", line.trim_end_matches('.')))
}

fn session_type(rng: &mut Rng, present: &[&Relative], is_client_present: bool) -> FamilySessionType {
    let is_couple = matches!(present, [it] if matches!(it.relationship, Relationship::Spouse | Relationship::Partner));
    match (is_client_present, is_couple) {
        (true, true) if rng.chance(60) => FamilySessionType::Couple,
        (true, _) if rng.chance(70) => FamilySessionType::FamilyTherapy,
        (false, _) if rng.chance(40) => FamilySessionType::Collateral,
        (true | false, _) => FamilySessionType::FamilyEducation,
    }
}

/// What a session may be about.
struct Subject {
    topic: EducationTopic,
    taught: Lines,
    /// What came of it with the client there.
    together: Lines,
    /// And without.
    alone: Lines,
}

#[rustfmt::skip]
const SUBJECTS: &[Subject] = &[
    Subject {
        topic: EducationTopic::AddictionAsIllness,
        taught: &[
            "Explained addiction as an illness with a course, [with a drawing of the reward system|compared with asthma and diabetes], and what that does and does not excuse.",
            "Talked about why willpower and promises fail [in the first months|under stress], and what works in their place.",
        ],
        together: &["{Rel} asked whether {name} had been able to choose; {name} answered [before the therapist could|haltingly], and {she} listened.", "It was the first time, {rel} said, that the past {2..6} years made sense to {hers}; {name} [looked down|nodded|took {her} hand]."],
        alone: &["{Rel} had believed that {she} had caused it; hearing otherwise, {she} [wept|was silent for a while|asked to hear it again].", "{Rel} asked {3..5} questions about [sleep|temper|memory] in early recovery and wrote down the answers."],
    },
    Subject {
        topic: EducationTopic::Triggers,
        taught: &[
            "Drew the chain from trigger to urge to action, with {trigger} as the example, which {name} had agreed to.",
            "Listed with the family what in and around the home sets off urges; {trigger} came first.",
        ],
        together: &["{name} told {rel} what [a look|a question at the door|silence] does at six in the evening, and what would be easier.", "{Rel} had not known about {trigger}, and offered to [drive another way|keep Fridays free|be called at any hour]."],
        alone: &["{Rel} recognized {3..5} situations and asked what {she} can do in them; mostly less than {she} thinks, and to stay reachable.", "{Rel} found that {her} own fear peaks at the same hour as the urges do."],
    },
    Subject {
        topic: EducationTopic::Enabling,
        taught: &[
            "Distinguished help that supports recovery from help that takes its consequences away, with examples from [the rent|the telephone calls to {job}|the car].",
            "Looked at what {rel} does for {name} that {name} could do, without blame.",
        ],
        together: &["{Rel} will no longer call {job} for {name}; {name} said that it is [overdue|frightening and right].", "They sorted {6..11} kinds of help into two columns and disagreed about [the car insurance|laundry|the phone bill] only."],
        alone: &["{Rel} has paid {name}'s [rent|fines|phone bill] for {3..14} months, means to stop, and feared what follows; a step was found between all and nothing.", "{Rel} decided to keep one kind of help, [meals|rides to the program], and to end two others."],
    },
    Subject {
        topic: EducationTopic::Boundaries,
        taught: &[
            "Worked on boundaries as what one does oneself, not what the other must do.",
            "Practiced saying a boundary in one sentence, with the consequence one is able to keep.",
        ],
        together: &["{Rel} said: “[If you have been drinking or using, I sleep at my sister's|I will not lend money, also not small sums|I ask once a day, not more]”; {name} repeated it correctly.", "{name} set one as well: to be [asked, not searched|left alone for half an hour after coming home]."],
        alone: &["{Rel} formulated a boundary {2..4} times until it was one {she} can keep: [no money|no shouting indoors|no visits when {he has} been using].", "It is not the boundary but keeping it on a bad evening that worries {rel}; whom {she} can call then was written down."],
    },
    Subject {
        topic: EducationTopic::Communication,
        taught: &[
            "Practiced “I” sentences and listening back: each says what the other said before answering.",
            "Set up a daily talk of ten minutes with a fixed beginning and end, no past, no money.",
        ],
        together: &["In the exercise {name} listened to {rel} for {3..5} minutes without defending {himself}, [visibly with effort|and got it right].", "{Rel} interrupted {4..7} times, counted and laughed at by both, then [once|not at all]."],
        alone: &["{Rel} tried out how to ask without interrogating: “[How was today, in one word?|Do you want company?|Shall I leave you be?]”.", "{Rel} rehearsed how to begin the talk about [the past winter|the broken promise|money], and decided that it can wait {2..4} weeks."],
    },
    Subject {
        topic: EducationTopic::ProblemSolving,
        taught: &["Went through six steps of solving a problem with one that is small and real: [who does the shopping|the thermostat|Sunday dinner|the bathroom in the morning].", "Chose one conflict of the week and separated what is the problem from who is to blame."],
        together: &["They arrived at {4..7} solutions, two of them silly, and will try the [third|fifth] until the next session.", "{name} and {rel} found that they want the same thing and had quarreled about the hour."],
        alone: &["{Rel} saw which part of the problem is {hers} to solve and which is not.", "{Rel} chose one change in {her} own evenings, [a walk with a friend|supper at six|the phone in another room], to see what it does."],
    },
    Subject {
        topic: EducationTopic::WarningSigns,
        taught: &["Collected early warning signs as {rel} sees them and as {name} does.", "Explained that warning signs come weeks before any use, and are easier to speak of early."],
        together: &["The two lists had {2..4} signs in common; what only {rel} sees is [the quiet humming that stops|the door closed at night|short answers].", "They agreed on a sentence for it: “[You are far away today|Is it one of those days?|I see a sign]”, to be answered honestly or with “not now”, also about {about}."],
        alone: &["{Rel} named {3..6} signs and was asked to watch for two only, and not at night.", "{Rel} has watched {name} so closely that {she} sleeps [badly|{4..5} hours]; being the only guard was talked about as not {hers} to carry."],
    },
    Subject {
        topic: EducationTopic::MutualHelpForFamilies,
        taught: &["Introduced Al-Anon, Learn to Cope and SMART for families, with times and places near home.", "Talked about support for relatives as something for themselves, not for {name}."],
        together: &["{name} encouraged {rel} to go, [“not because of me”|“so that you have somebody too”]; {she} took the list.", "{Rel} has been to one meeting already and told what {she} had liked: that nobody gave advice."],
        alone: &["{Rel} was doubtful, [afraid of meeting someone known|tired of talking], and will try one meeting online.", "{Rel} chose a meeting on {her} way home from work and put it into the calendar."],
    },
    Subject {
        topic: EducationTopic::OverdosePrevention,
        taught: &["Showed how naloxone is given, and practiced the order: call 911, give it, breathe for them, stay.", "Talked about tolerance that falls within weeks, and why the old amount is dangerous after a pause."],
        together: &["{Rel} and {name} agreed where the kit is kept at home, [on top of the refrigerator|in the hall drawer], and told the others.", "It is hard to speak of in one's presence, {rel} said, and better than not to; {name} thanked {hers}."],
        alone: &["{Rel} took a naloxone kit home and repeated the steps without help.", "{Rel} asked about signs of overdose at night; these were gone over twice."],
    },
    Subject {
        topic: EducationTopic::Safety,
        taught: &["Went over safety at home: medicines locked, [old prescriptions returned|no bottles in the house], keys in one place.", "Asked about feeling safe at home, with nobody else in the room."],
        together: &["A lock box for medicines was agreed on; {rel} keeps the key, and {name} [proposed it|is relieved].", "Neither reported fear or violence; shouting over {about}, {1..3} times a month, is what both want to end."],
        alone: &["{Rel} feels safe at home, and told of one evening last year when that was not so; what to do then was written down.", "{Rel} returned old prescriptions to the pharmacy on the way here and asked what else should go."],
    },
];

/// What came with it, at the end of a sentence.
const TAUGHT_TAILS: Lines = &[
    "; {rel} asked about {about}.",
    "; it took {10..25} minutes and led to {about}.",
    ", since {about} had come up [twice|again] in the past {2..3} weeks.",
    "; {rel} wrote down what concerns {about}.",
    ", and put {about} in that light.",
    "; {about} had to wait [for another time|until {name} wishes to speak of it].",
];

const TOGETHER: Lines = &[
    "{name} had asked for the session, to [tell {rel} about the plan|talk about the coming weeks|clear up something about {about}], toward {aim2}.",
    "Session with {name} and {rel}, about [trust at home|how evenings go|what helps and what does not]; it is tied to {aim2}.",
    "{Rel} came [straight from work|with a list of questions|{5..15} minutes early]; {name} began, as agreed, and said what {he} hoped for from the hour.",
    "The hour was about the [past week|next month|arrangements at home] and how {rel} can be of help with {aim1}.",
    "{name} opened with what has gone well in {his} view in the past {2..4} weeks: [sleep|telling the truth sooner|{meeting}|being home for supper].",
];

const WITHOUT: Lines = &[
    "Session with {rel} without {name}, who knows of it and has signed a release; {about} was {her} first question.",
    "{Rel} came alone, as planned with {name}, for [information|help with {her} own worry|questions {she} did not want to ask in front of {him}].",
    "Purpose: to help {rel} [understand the program|look after {her} own rest|plan for the first months], with {name}'s written consent.",
];

const REPORTED: Lines = &[
    "Reported by {rel}: {name} is [calmer in the evening|up before {hers}|easier to talk to|more irritable and more honest], and has been for about {2..5} weeks.",
    "Reported by {rel}: sleep at home is [better|uneven], meals are together on {2..6} evenings, and {she} no longer [counts bottles|checks pockets|waits up].",
    "{Rel} reported that {she} trusts {name} with [the car|the house keys|an evening alone] again, and not yet with [money|a weekend].",
    "Reported by {rel}: one bad evening, {day}, with [a slammed door|silence|an argument about {strain}], talked about the next day.",
    "{Rel} reported being tired: {she} had carried the worry for {2..8} years and did not know how to stop.",
];

const ANSWER: Lines = &[
    "{name} listened, corrected one detail about {about}, and [let the rest stand|thanked {hers}].",
    "{name} was [uneasy|moved] to hear it, and told how {lately}, when {rel} was out, {he} {act}.",
    "{name} found it [fair|hard to hear], asked for an example, and got {1..3}.",
    "{name} told {rel} about {trigger}, which {she} had not known.",
];

const USE_TOLD: Lines = &[
    "{name} told {rel} about the return to use {useday} {himself}; {she} [had guessed|was silent, then asked two questions|cried and stayed].",
    "The return to use {useday} was spoken of openly, by {name} first; {rel} was [angry and fair|less frightened than last year].",
];

const SEEN: Lines = &[
    "They sat [at first with an empty chair between them|side by side|at an angle], and spoke to each other rather than through the therapist once it came to {about}.",
    "When {rel} raised {her} voice over {about}, {name} [asked for a pause|went quiet, then answered|got up and sat down again]; a minute later both could go on.",
    "There was [laughter|tenderness|some sharpness] between them about {about}, and more [curiosity|patience] than in what they tell of home.",
    "{name} answered for {rel} [twice|once], about {about}, was stopped, and waited.",
    "Old roles showed over {about}, {rel} asking and {name} reporting; changing chairs for {5..10} minutes helped.",
];

const CHILD: Lines = &[
    "The child drew [a house|boats|the whole family|a dog] during the hour, [showed the picture at the end|listened more than it seemed], and asked one question, [“are you better now?”|“will you come on Sunday?”], which was answered truthfully.",
    "With the child present, {about} stayed out of it and the talk kept to what a child needs to know: it is [not your fault|being looked after|all right to ask]; {3..6} questions came.",
];

const AGREED: Lines = &[
    "Agreed until the next session: [ten minutes of talk after supper|no questions before the coat is off|one evening a week without the subject|supper together on Sunday|no talk of money after nine], and [a note on the refrigerator instead of a call|each says one thing that went well|a walk on Saturday|the phone stays in the hall at night|{about} is left for the session].",
    "Agreement, written and signed by both: {name} tells of an urge the same day; {rel} answers with [thanks|“what do you need?”|a cup of tea] and not with advice, also about {about}.",
    "{name} will {to act} when it gets loud, and say when {he is} back; {rel} will not follow.",
    "Both will read the page on [boundaries|early recovery|warning signs|listening] and mark what applies, with {about} in mind.",
    "They will speak about {about} for [ten|fifteen] minutes {soon}, and stop when the time is over.",
];

const AGREED_ALONE: Lines = &[
    "{Rel} will [go to one meeting for families|leave the phone downstairs at night|say one boundary and keep it|stop asking about {about}] and tell how it went.",
    "{Rel} may tell {name} everything that was said here, {about} included; nothing was asked to be kept from {him}.",
    "Until the next session {rel} will do one thing a week that is only {her} own, [singing|a walk by the water|cards with friends|a class|a long bath].",
    "{Rel} will talk to {name} about {about} {soon}, in two sentences, and leave it there.",
];

const SAFETY: Lines = &[
    "No violence, asked of each alone; no firearms.",
    "Medicines locked away at home; no firearms there.",
    "No concern for anyone's safety at home.",
];

const NEXT: Lines = &[
    "Next family session in {2..4} weeks, [with|possibly with] {other}, on {about}.",
    "To be continued in {2..4} weeks with [boundaries|plans for the holidays|how to tell the rest of the family|what trust looks like], and with {about}.",
    "{Rel} has the program's number for questions; next session by agreement with {name}, {soon}.",
    "Plan: {aim2} stays the subject; {rel} keeps notes of [good moments|talks that worked|mornings], three a week.",
];

/// Every line of this file.
#[cfg(test)]
pub(super) fn all_lines() -> Vec<&'static str> {
    let subjects = SUBJECTS.iter().flat_map(|it| it.taught.iter().chain(it.together).chain(it.alone));
    let banks =
        [TAUGHT_TAILS, TOGETHER, WITHOUT, REPORTED, ANSWER, USE_TOLD, SEEN, CHILD, AGREED, AGREED_ALONE, SAFETY, NEXT];
    banks.iter().flat_map(|it| it.iter()).chain(subjects).copied().collect()
}
