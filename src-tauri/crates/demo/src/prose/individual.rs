//! Notes of an hour alone with a client, in each of the formats, and additions to them.

use clinic::notes::{NoteFormat, NoteSection, SectionText};

use super::{
    Event, Moment, Phase, Portrait, Substance,
    banks::{self, Lines},
    group::{life, more, news},
    template::Pen,
};
use crate::rng::Rng;

/// An individual note in a format: its sections, each with words.
pub(crate) fn individual(rng: &mut Rng, who: &Portrait, at: &Moment, format: NoteFormat) -> Vec<SectionText> {
    let mut pen = Pen::new(rng, who, at);
    // Subjects take turns, and each client begins with another.
    let is_first = matches!(at.event, Event::Admitted);
    let theme = if is_first { FIRST_THEME } else { (usize::from(at.number) + usize::from(who.age)) % THEMES.len() };
    let mut sections = Vec::new();
    for section in format.sections() {
        pen.new_section();
        let body = match section {
            NoteSection::Text => free(&mut pen, theme),
            NoteSection::Data => data(&mut pen, theme),
            NoteSection::Subjective => subjective(&mut pen, theme),
            NoteSection::Objective => objective(&mut pen),
            NoteSection::Assessment => assessment(&mut pen),
            NoteSection::Behavior => behavior(&mut pen),
            NoteSection::Intervention => intervention(&mut pen, theme),
            NoteSection::Response => response(&mut pen, theme),
            NoteSection::Plan => plan(&mut pen),
        };
        sections.push(SectionText { section: *section, body });
    }
    sections
}

/// An addition to a note signed before.
pub(crate) fn addendum(rng: &mut Rng, who: &Portrait, at: &Moment) -> String {
    let fits = |it: &&&'static str| who.detail.medication.is_some() || !it.contains("{med}");
    let fitting: Vec<&'static str> = ADDENDA.iter().filter(fits).copied().collect();
    Pen::new(rng, who, at).say(&fitting)
}

fn told(pen: &mut Pen<'_>) -> Vec<String> {
    let mut told = vec![news(pen)];
    told.extend(more(pen));
    match pen.at.event {
        Event::Used { .. } => told.push(pen.say(banks::AFTER_USE)),
        Event::Ordinary
        | Event::Admitted
        | Event::Returned
        | Event::MissedLast
        | Event::SteppedDown { .. }
        | Event::SteppedUp { .. }
        | Event::Stressed(_)
        | Event::Drifting
        | Event::Leaving => {
            if pen.rng.chance(70) {
                told.push(life(pen));
            }
        }
    }
    if pen.who.detail.medication.is_some() && pen.rng.chance(40) {
        let line = pen.write("{takes}.");
        told.push(line);
    }
    told
}

fn data(pen: &mut Pen<'_>, theme: usize) -> String {
    let mut data = told(pen);
    data.push(pen.say(THEMES[theme].worked));
    if pen.rng.chance(60) {
        data.push(pen.say(SEEN));
    }
    if pen.rng.chance(35) {
        data.push(tested(pen));
    }
    data.join(" ")
}

fn subjective(pen: &mut Pen<'_>, theme: usize) -> String {
    let mut subjective = told(pen);
    if pen.rng.chance(70) {
        subjective.push(pen.say(THEMES[theme].worked));
    }
    if pen.rng.chance(40) && !matches!(pen.at.event, Event::Leaving) {
        subjective.push(pen.say(SAID));
    }
    subjective.join(" ")
}

fn objective(pen: &mut Pen<'_>) -> String {
    let mut objective = vec![pen.say(SEEN)];
    if pen.rng.chance(50) {
        objective.push(pen.say(MIND));
    }
    if pen.rng.chance(60) {
        objective.push(tested(pen));
    }
    objective.join(" ")
}

fn behavior(pen: &mut Pen<'_>) -> String {
    let mut behavior = told(pen);
    behavior.push(pen.say(SEEN));
    behavior.join(" ")
}

fn intervention(pen: &mut Pen<'_>, theme: usize) -> String {
    let mut intervention = vec![done(pen, theme)];
    if pen.rng.chance(55) {
        intervention.push(pen.say(DONE));
    }
    intervention.join(" ")
}

/// What the therapist did, and what came with it.
fn done(pen: &mut Pen<'_>, theme: usize) -> String {
    let (line, tail) = (pen.line(THEMES[theme].done), pen.line(DONE_TAILS));
    pen.write(&format!("{}{tail}", line.trim_end_matches('.')))
}

fn response(pen: &mut Pen<'_>, theme: usize) -> String {
    let mut response = vec![pen.say(THEMES[theme].worked), pen.say(ANSWERED)];
    if pen.rng.chance(40) {
        response.push(judged(pen));
    }
    response.join(" ")
}

fn assessment(pen: &mut Pen<'_>) -> String {
    let mut assessment = vec![judged(pen)];
    let bank = match pen.at.event {
        Event::Leaving => STANDING,
        Event::Ordinary
        | Event::Admitted
        | Event::Used { .. }
        | Event::Returned
        | Event::MissedLast
        | Event::SteppedDown { .. }
        | Event::SteppedUp { .. }
        | Event::Stressed(_)
        | Event::Drifting => *pen.rng.pick(&[STANDING, banks::AIM, LEVEL]),
    };
    assessment.push(pen.say(bank));
    if pen.rng.chance(75) {
        assessment.push(pen.say(RISK));
    }
    assessment.join(" ")
}

fn plan(pen: &mut Pen<'_>) -> String {
    let mut plan = vec![match pen.at.event {
        Event::Used { .. } => pen.say(after_use(pen.who.substance)),
        Event::Drifting => pen.say(HOLD),
        Event::Leaving => pen.say(AFTERWARD),
        Event::Ordinary
        | Event::Admitted
        | Event::Returned
        | Event::MissedLast
        | Event::SteppedDown { .. }
        | Event::SteppedUp { .. }
        | Event::Stressed(_) => pen.say(banks::NEXT),
    }];
    if !matches!(pen.at.event, Event::Leaving) {
        plan.push(pen.say(PLAN));
    }
    if pen.rng.chance(50) {
        let also = if pen.who.detail.medication.is_some() && pen.rng.chance(30) { MEDICATION } else { ALSO };
        plan.push(pen.say(also));
    }
    plan.join(" ")
}

/// Two or three paragraphs: what was told, what was worked on, what it comes to.
fn free(pen: &mut Pen<'_>, theme: usize) -> String {
    let mut paragraphs = vec![told(pen).join(" ")];
    let worked = [done(pen, theme), pen.say(THEMES[theme].worked), pen.say(ANSWERED)].join(" ");
    paragraphs.push(worked);
    let ending = [judged(pen), if pen.rng.chance(60) { pen.say(RISK) } else { pen.say(SEEN) }, plan(pen)].join(" ");
    paragraphs.push(ending);
    paragraphs.join("\n\n")
}

/// What a test of the day found, or that none was taken.
fn tested(pen: &mut Pen<'_>) -> String {
    match pen.at.event {
        Event::Used { .. } => pen.say(TESTED_AFTER_USE),
        Event::Ordinary
        | Event::Admitted
        | Event::Returned
        | Event::MissedLast
        | Event::SteppedDown { .. }
        | Event::SteppedUp { .. }
        | Event::Stressed(_)
        | Event::Drifting
        | Event::Leaving => pen.say(TESTED),
    }
}

/// What the therapist makes of the moment.
fn judged(pen: &mut Pen<'_>) -> String {
    match (pen.at.event, pen.at.phase) {
        (Event::Used { .. }, _) => pen.say(JUDGED_USE),
        (Event::Returned, _) => pen.say(JUDGED_RETURNED),
        (Event::Drifting | Event::MissedLast, _) => pen.say(JUDGED_DRIFT),
        (Event::Stressed(_), _) => pen.say(JUDGED_STRESS),
        (Event::Leaving, _) => pen.say(JUDGED_LEAVING),
        (Event::Ordinary | Event::Admitted | Event::SteppedDown { .. } | Event::SteppedUp { .. }, phase) => match phase
        {
            Phase::Early => pen.say(JUDGED_EARLY),
            Phase::Middle => pen.say(JUDGED_MIDDLE),
            Phase::Late => pen.say(JUDGED_LATE),
        },
    }
}

fn after_use(substance: Substance) -> Lines {
    match substance {
        Substance::Opioids => PLAN_USE_OPIOIDS,
        Substance::Alcohol
        | Substance::Cocaine
        | Substance::Cannabis
        | Substance::Methamphetamine
        | Substance::Benzodiazepines => PLAN_USE,
    }
}

/// What an hour is about: what the therapist did, what the client did with it.
struct Theme {
    done: Lines,
    worked: Lines,
}

/// What a first hour is about: both sides of a change.
const FIRST_THEME: usize = 2;

#[rustfmt::skip]
const THEMES: &[Theme] = &[
    Theme {
        done: &[
            "Went through the plan for high-risk situations line by line and asked for the [first|next] step at each, {trigger} above all.",
            "Reviewed the relapse prevention plan, and asked what in it {name} would really do at [eleven at night|four on a Sunday|the end of a shift].",
        ],
        worked: &[
            "In the written plan {client} replaced “avoid” around {trigger} by something to do: to {to act}.",
            "{S found} that {his} plan covers places and not moods, and began a page for [low mood|anger|being tired]; first line, to {to act}.",
            "{S explained} the plan aloud as to {kin}, stumbled around {trigger}, and rewrote that part: to {answer}.",
        ],
    },
    Theme {
        done: &[
            "Traced the hardest hour since the last session step by step, backward from the urge to {trigger}.",
            "Worked through a chain analysis of {day} with pencil and paper, [without hurry|asking only “and before that?”].",
        ],
        worked: &[
            "Going backward from an urge of {urge}, {client} found {3..6} links, the first of them [a skipped lunch|a bad night|an unanswered message|a remark by {boss}].",
            "{S saw} that the choice lay earlier than {he} had thought, {1..4} hours before {he} {tempted}.",
            "{S put} a name to the link in the middle, [feeling caught|wanting it over|not wanting to be asked] about {about}, and could say what would have loosened it.",
        ],
    },
    Theme {
        done: &[
            "Explored both sides of changing the evenings, with open questions and summaries; no advice was given.",
            "Reflected what {name} said for and against staying the course, and asked which of it {he} would say again in a month.",
        ],
        worked: &[
            "{S put} importance at {7..10} and confidence at {4..8}; what would add a point is [a plan for {trigger}|sleep|{kin} knowing|one good weekend].",
            "{S spoke} for change most clearly when talking about {kin}; then about {job}.",
            "Asked what exists already of what {he wants}, {client} could name {2..3} things, [small|all from this month].",
        ],
    },
    Theme {
        done: &[
            "Looked at thoughts about {strain} in three columns and asked for evidence on both sides.",
            "{week 6}Challenged “I always ruin it” with the facts of the past {3..5} weeks, written down side by side.",
        ],
        worked: &[
            "{S found} the thought behind the mood of {day}, “[they are waiting for me to fail|I owe everybody|it will not last]”, and an answer {he believes} by half.",
            "{S wrote} {4..7} facts against {his} harshest thought and kept the sheet.",
            "{S noticed} how soon {he reads} {boss}'s face as a verdict, and tried out {2..3} other readings.",
        ],
    },
    Theme {
        done: &[
            "Rehearsed the talk with {kin} that {name} has put off: first the opening sentence, then the likely answer.",
            "Role-played a difficult conversation at {job}, changing parts [once|twice].",
        ],
        worked: &[
            "{S tried} the opening sentence {3..6} times, each [shorter|calmer] than the one before, and wants to say it {soon}.",
            "Playing the part of {kin}, {client} was surprised to feel [tired rather than angry|afraid|how little had been explained].",
            "{S knows} now what {he asks} for and what {he} will do if the answer is no: {to act}.",
        ],
    },
    Theme {
        done: &[
            "Reviewed both objectives with the plan on the table, and asked for evidence rather than impressions.",
            "Measured progress on {aim1} together, on the scale agreed at admission.",
        ],
        worked: &[
            "On {aim1}, {client} put {himself} at {4..8} of ten and gave {day} as evidence, when {he} {act}.",
            "{S found} {aim2} harder than the first objective; a smaller step was agreed for the next {2..3} weeks.",
            "{S is} content with {aim2}, [less so|impatient] with {aim1}, and {v knows} why: {trigger}.",
        ],
    },
    Theme {
        done: &[
            "Taught [the long exhale|grounding by the five senses|urge surfing] and practiced it together.",
            "Practiced sitting with discomfort, and talked about what came up.",
        ],
        worked: &[
            "During the exercise {name}'s number went from {5..7} to {2..4}; {he} felt it [in the shoulders|in the breathing|as sleepiness].",
            "{S was} skeptical, tried, and found that the exercise [makes room|takes the edge off|does little sitting and more walking], with {about} as the test.",
            "{S chose} where to try it next: around {trigger}, before {he does} anything else.",
        ],
    },
    Theme {
        done: &[
            "Asked about grief and losses of the years of {drinking}, and left room for silence.",
            "Talked about what the years of {drinking} have cost and what they were good for.",
        ],
        worked: &[
            "{S spoke} of [a friendship|a house|a job|a summer|the respect of a brother] that was lost in those years [and did not want it made smaller|quietly|with some anger].",
            "What {substance} had been good for, {client} said: [sleep|not feeling foolish|an end to the day|company]. For [some|part] of this there is something else by now, {acting} for one.",
            "{S said} something about {kin} that {he} had not said aloud before, and {v was} [relieved|tired] after it.",
        ],
    },
    Theme {
        done: &[
            "Built the coming week hour by hour, beginning with sleep and meals.",
            "{week 3}Looked at two past weeks on the calendar and asked what good days have in common.",
        ],
        worked: &[
            "Good days, by {name}'s calendar, begin with [breakfast|getting out before nine|a call] and end with {acting}.",
            "{S planned} {trigger} into the week as a known risk: {soon}, with {kin} informed.",
            "{S left} {2..4} hours of the week open on purpose and says that {he} can bear that now.",
        ],
    },
];

const SAID: Lines = &[
    "“[It is quieter, and quiet is strange|I am tired of being careful, and it works|I would not have told you this a month ago|I do not trust good days yet],” {he} said [near the end|at the door|after a pause].",
    "In {his} own words: “{wish}.”",
    "{S rated} the past days at {4..8} of ten overall, [better than feared|a point up|a point down] from the last session.",
    "{S wants} to talk next time about [{kin}|sleep|money|what to tell {boss}|the first months].",
];

const SEEN: Lines = &[
    "On time, [neatly dressed|in work clothes|with wet hair from the rain]; {client} [made good eye contact|looked up when it mattered] and spoke [freely|with care|a little fast at first].",
    "Mood “[okay|tired but okay|up and down|a six|better than Monday]”, affect [congruent|somewhat restricted|bright at times]; {client} became [thoughtful|tearful for a moment|quiet] when the talk turned to {kin}.",
    "{S was} [restless|tense] in the first {5..15} minutes, hands busy with {his} [keys|sleeve|cup], and settled.",
    "{S looked} [rested|tired, with shadows under the eyes|better than last week], [laughed|smiled] {2..4} times, and stayed with hard subjects longer than before.",
    "Speech [even|slow|quick]; {client} answered at length about {job} and briefly about {trigger}.",
    "{S sat} forward for most of the hour, [pencil in hand|without {his} coat], and asked {2..4} questions, [one of them|most of them] about {about}.",
];

const MIND: Lines = &[
    "Alert, oriented, thinking clear and to the point.",
    "Thought process linear; [concentration held for the hour|attention wandered twice]; insight [growing|fair|good], judgment [fair|good].",
    "No signs of intoxication or withdrawal.",
    "Psychomotor activity [normal|a little raised|slowed]; memory intact.",
];

const TESTED: Lines = &[
    "Breath test 0.000 on arrival.",
    "On-site urine screen negative, apart from prescribed medication.",
    "No test was due today.",
    "Urine screen of {day}: only what is prescribed.",
];

const TESTED_AFTER_USE: Lines = &[
    "On-site urine screen positive for {what}, in agreement with what {he} had reported.",
    "A urine screen was taken, with {what} expected; breath test [0.000|0.000 on arrival].",
    "Test results agree with {name}'s report: {what}, nothing else.",
];

/// What came with it, at the end of a sentence.
const DONE_TAILS: Lines = &[
    "; {client} wanted to begin with {about}.",
    "; {about} came up on the way and [got {10..20} minutes|had to wait].",
    ", for {15..35} minutes, and came to {about} by the end.",
    "; {about} had to wait, [by agreement|for lack of time|at {his} wish].",
    ", in answer to what {he} had said about {about}.",
    "; {client} asked [twice|once] to come back to {about}.",
    "{week 4}, and returned to {about}, left open {1..3} weeks ago.",
];

const DONE: Lines = &[
    "Affirmed what {name} did {lately}, when {he} {act}, and asked what made it possible.",
    "Summarized the hour and asked what should not be forgotten: {he} named [the first link|the sentence for {kin}|the hour before supper], and {about}.",
    "Gave information on [sleep in the first months|post-acute symptoms|how urges fade|medication and safety], in answer to {1..3} questions.",
    "Pointed out a pattern, [warmly|with permission]: before {trigger} there is most often [a skipped meal|an unsaid sentence|a short night].",
    "Asked permission to [offer an idea|call {kin} into the next session|go back to last week's plan], which {he} gave.",
];

const ANSWERED: Lines = &[
    "{S took} it up [readily|after some resistance|with questions] and found an example from {job} by {himself}.",
    "{S disagreed} at first, [thought aloud about {about}|went back over {about}|with {strain} as the counterexample], and ended near where the therapist had begun, in {his} own words.",
    "{S was} [quiet for a while|moved|amused], and wrote {1..3} lines about {about} on a card to take along.",
    "{S made} the connection to {aim2} without help, by way of {about}.",
    "{S said} that it is “[too simple to have thought of|easier here than at home|worth trying once]”, and set a time for it, {soon}.",
];

const JUDGED_EARLY: Lines = &[
    "{S is} finding {his} footing: [sleep and meals|attendance|honesty about urges] first, the rest later; {trigger} remains the main risk.",
    "Early in treatment and [ambivalent|earnest|still shaky]; {strength} can be built on.",
    "Motivation is [high and untested|real, and tied to {kin}|more from outside than inside so far]; skills for {trigger} are only beginning.",
    "{S has} begun to see {trigger} before it is upon {him}; [urges|bad nights] are frequent and are told.",
    "In preparation moving to action; {lately} {he} {act} without being reminded, a first.",
];

const JUDGED_MIDDLE: Lines = &[
    "Steady progress; {client answers} {trigger} with a plan more often than with force, and {strength} shows.",
    "{S turns} skills into habits: {lately} {he} {act} before the urge had passed {urge} of ten.",
    "Improvement in [daily structure|sleep|honesty at home|asking for help]; {aim2} [lags behind|is the slower of the two].",
    "[Confidence has grown faster than practice|Practice has grown faster than confidence]; {trigger} is the test to come.",
    "{S recognizes} {his} own excuses sooner, by {1..3} days as {he} said {himself}; risk is lower than at admission and not low.",
];

const JUDGED_LATE: Lines = &[
    "Gains are holding with fewer hours; {client relies} on {acting} and on {meeting} more than on the program.",
    "Objective of {aim1} [is within reach|has held for some weeks]; what remains is {trigger}, and a plan exists for it.",
    "{S uses} the sessions to prepare for life after them: [{kin}|{job}|the open evenings], and {about}.",
    "Where {client} avoided {trigger} at first, {he plans} for it now; ready to [plan discharge|carry more alone|do with less structure].",
    "Risk is moderate around {trigger} and low otherwise, in the therapist's judgment and in {name}'s own.",
];

const JUDGED_USE: Lines = &[
    "A return to use of short duration, told promptly; the chain is understood up to {trigger}, and {name} is willing to change the plan.",
    "The return to use came around {trigger}, with sleep and meals neglected before it; {strength} helped {him} to speak of it within days.",
    "Risk is raised for the coming {1..2} weeks. The present level of care is adequate as long as {he comes} and tells; to be looked at again {soon}.",
    "{S is} ashamed and clear-headed; the use tells more about {trigger} and being alone with it than about motivation.",
];

const JUDGED_RETURNED: Lines = &[
    "Recovering from the return to use with more openness than before it; {trigger} has an answer now, tried {1..3} times.",
    "{S has} regained [routine|sleep|contact with {sponsor}] within {4..9} days; shame is the remaining risk.",
    "Since the return to use, {client has} kept the agreements made, and tells urges, {urge} of ten at most, while they last.",
];

const JUDGED_DRIFT: Lines = &[
    "Engagement is slipping: [missed sessions|short answers|no {meeting}], and {name} does not yet see a reason for concern.",
    "Ambivalence about the program is back, with {strain} as its stated reason; leaving early is possible and was talked about openly.",
    "{S keeps} distance, from the group more than from the therapist; warning signs on {his} own list are present: {2..4} of them.",
];

const JUDGED_STRESS: Lines = &[
    "Under real strain and coping: {he} {act} where there would have been {substance} before; reserves are thin.",
    "The week was a test that {client} [met with help|met, at some cost in sleep|had half behind {him} today]; {strength} helped.",
    "Stress raises the risk for now, mostly around {trigger}; supports are in place and were called upon.",
];

const JUDGED_LEAVING: Lines = &[
    "Ready for discharge: {trigger} has an answer that was tried {2..4} times, and {kin} knows the plan.",
    "{S leaves} with skills that are {his} own, {acting} among them, and with a realistic view of {trigger}.",
];

const STANDING: Lines = &[
    "Strength: {strength}. What is still hard: {trigger}.",
    "Supports: {kin}, {sponsor}. Barrier: {strain}.",
    "{S has} {strength} to draw on, and {v does} so more [when rested|in company|before six o'clock].",
    "[Symptoms of|Difficulties with] [mood|sleep|worry|concentration] are [easing|unchanged|a little worse than last week], with {2..5} good days out of seven.",
];

const LEVEL: Lines = &[
    "The present level of care, {hours} hours a week, remains [right|necessary]: {trigger} comes up {2..5} times a week, and skills hold with support.",
    "Continues to need {hours} hours a week; less would leave [evenings|weekends|the hours after work] uncovered, and {name} alone with {trigger}.",
    "{hours} hours a week are [well kept|kept, with effort], {strain} notwithstanding; a change is to be talked about in {2..4} weeks.",
    "{S meets} the criteria for this level of care: [urges on most days|skills new and untried|a home that helps only in part], {trigger} above all, and no need for [medical supervision|more than that].",
];

const RISK: Lines = &[
    "Denied thoughts of suicide or harming others.",
    "No thoughts of suicide, asked directly.",
    "No thoughts of harming self or others; {kin} and [work|the garden|{his} own curiosity|the people in group|music|the sea|a half-finished project] named as reasons for living.",
    "Asked about suicide: no thoughts, no plan. [Future plans|Plans for the weekend|{his} family] spoken of with warmth.",
    "No acute risk. Knows 988 and the program's number.",
    "Risk to self and others low today.",
];

const PLAN: Lines = &[
    "Individual session again {next}; {client wants} to begin with {about}.",
    "Continue {hours} hours a week; {next}, {about} and {trigger}.",
    "Next time: {aim2}, and how it went to {to act}.",
    "{Next}, with the [calendar|list of triggers|worry page|plan for the weekend] on the table, and {about} first.",
    "Continue with {aim1}, by way of {about}; review of the plan in {2..4} weeks.",
    "{S brings} the [log|card|letter|calendar] {next}; the therapist prepares [the family session|the review of the plan|a page on {trigger}|something on {about}].",
    "Further individual work on {about}, {next}; group [as before|as scheduled], {hours} hours a week.",
];

const ALSO: Lines = &[
    "With consent on file, the therapist calls [the prescriber|primary care|{his} outpatient therapist] about [sleep|medication|the next visit|{about}] {soon}.",
    "Family session to be offered to {kin} in {1..3} weeks, [about {about}|as {he} suggested {himself}|with {aim2} as its subject].",
    "{S means} to ask {sponsor}, {soon}, about [the fourth step|a lift on Sundays|Sunday mornings|{about}].",
    "Case management helps with [the bus pass|the insurance letter|the application for housing|the leave papers|the dental clinic] {soon}.",
    "Naloxone offered; {client} [took a kit|had a kit already].",
    "Letters of attendance only with a signed release.",
    "To be raised in team meeting: {about}, and whether {hours} hours [are enough|are still needed|fit {his} week].",
];

const MEDICATION: Lines = &[
    "Continue {med} as prescribed; questions about [dose|side effects|timing] go to the prescriber {soon}.",
    "Consent for a call to the prescriber renewed; {med} unchanged, with [sleep|appetite|the hour of taking it] to be mentioned there.",
];

const PLAN_USE: Lines = &[
    "Daily check-in by telephone for five days; extra individual session; plan for {trigger}: to {answer}.",
    "Additional group for two weeks; {kin} to be called from the office with {name} present; {he agreed} to {to act} before, not after.",
    "Supervisor informed. Level of care to be reviewed {soon}; until then {client} agreed to [a call each evening|no evening alone|a meeting a day].",
];

const PLAN_USE_OPIOIDS: Lines = &[
    "Went over overdose safety: never alone, never the old amount, naloxone within reach; {client} [had a kit|took a new kit] and {kin} knows where it is.",
    "Prescriber to be called today {about med}, with consent; fentanyl test strips and naloxone given; extra session {soon}.",
];

const HOLD: Lines = &[
    "Asked {name} to decide about leaving in a session and not between sessions; {he agreed} [half-heartedly|with a handshake].",
    "Call from the therapist {soon} if {he does} not come; agreed on what may be said to {kin}.",
    "Offered [other hours|the other track|a break of one week with two calls]; {client} will answer {soon}.",
];

const AFTERWARD: Lines = &[
    "Discharge as planned; first outpatient session is arranged, {meeting} goes on, and {he has} the numbers to call.",
    "Discharge plan gone over together and signed; {client} will call once in {2..3} weeks to say how it goes.",
];

const ADDENDA: Lines = &[
    "{S telephoned} after the session to add that {he} {act} in the meantime; all is well and the plan unchanged.",
    "Correction: the talk with {kin} mentioned above took place {lately}, not earlier; the remainder stands.",
    "Call returned by the prescriber's office after the session: {med} to continue unchanged, next visit in {2..4} weeks.",
    "Release for {kin} was signed at the front desk after the session and scanned; therapist may speak with {kin} about the plan.",
    "{S left} a message that {he} will {to do} {soon} instead of what was planned; noted and agreed.",
];

/// Every line of this file.
#[cfg(test)]
pub(super) fn all_lines() -> Vec<&'static str> {
    #[rustfmt::skip]
    let banks = [
        SAID, SEEN, MIND, TESTED, TESTED_AFTER_USE, DONE, DONE_TAILS, ANSWERED, JUDGED_EARLY, JUDGED_MIDDLE, JUDGED_LATE, JUDGED_USE,
        JUDGED_RETURNED, JUDGED_DRIFT, JUDGED_STRESS, JUDGED_LEAVING, STANDING, LEVEL, RISK, PLAN, ALSO, MEDICATION,
        PLAN_USE, PLAN_USE_OPIOIDS, HOLD, AFTERWARD, ADDENDA,
    ];
    let themes = THEMES.iter().flat_map(|it| it.done.iter().chain(it.worked));
    banks.iter().flat_map(|it| it.iter()).chain(themes).copied().collect()
}
