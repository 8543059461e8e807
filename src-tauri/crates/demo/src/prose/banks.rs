//! Sentences about the days between sessions: what clients bring, how they come, what they take home.
//!
//! Only [`USED`], [`USED_WHY`], [`AFTER_USE`] and [`RETURNED`] speak of use in the present episode.

use super::{Burden, Stressor, Substance};

pub(super) type Lines = &'static [&'static str];

/// Only when there is a number of days to count.
pub(super) const COUNT: Lines = &[
    "{S counts} {days} without {substance} as of today.",
    "{days} without {substance}, by {name}'s own count, [and no secret made of the hard ones|written on the calendar at home|each of them noted].",
    "{S reported} {days} without {substance}; urges [came|rose] to {urge} of ten {lately}, when {he} {tempted}.",
    "{S is} at {days} without {substance}, [the longest stretch in years|longer than {he} had expected|and asked not to be applauded].",
    "[At check-in|In the opening round] {client} gave {days}, a sleep of {4..8} hours, and “{urge} of ten, once, {lately}”.",
    "No {substance} for {days}; {he says} that [mornings are easier|evenings are the test|it is less loud now].",
];

pub(super) const URGES: Lines = &[
    "{S put} the strongest urge since the last session at {urge} of ten, {lately}, after {he} {tempted}.",
    "{Lately} {client} {tempted}, felt the pull at {urge} of ten, and {act}.",
    "{S had} {2..5} urges since the last session, none above {urge}; {acting} was enough.",
    "The hardest moment was {trigger}, {lately}: {urge} of ten for [about|nearly] {10..40} minutes; {he} {act}.",
    "{S did} not act on an urge {lately}, {urge} of ten, and told {kin} [the same evening|within the hour|the next morning].",
    "Urges since the last session: {urge} of ten at the most, {lately}, tied to {trigger}.",
    "{Lately} {client} {tempted}. What helped: {he} {act}, and [was asleep by eleven|did not go back|ate after that|stayed in].",
    "{S said} the urge {lately} came without warning and left the same way, after {he} {act}.",
    "{S noticed} an urge {lately} only when {he} {tempted}; it went from {urge} to {1..2} once {he} {act}.",
];

pub(super) const WORK: Lines = &[
    "{S spoke} of {strain}, which took up [most of the week|{2..4} evenings], and of {boss}.",
    "At {job} it was {strain}; {name} got through it by {acting}.",
    "{S told} {boss} {lately} that {he needs} [the hours of the program free|to leave on time|one evening without calls], and {v was} [heard|put off|surprised by a plain yes].",
    "{mates} asked {name} {lately} why {he does} not come along any more, and {he} said [it did not agree with {him}|“doctor's orders”|that {he was} tired].",
    "{S is} [worried|annoyed|uneasy] about {strain}, and did not let it cost {him} [supper|sleep|{meeting}].",
    "{S had} words with {boss} {lately}, left the room before it got loud, and went back after {5..15} minutes.",
];

pub(super) const NO_WORK: Lines = &[
    "{strain} [filled|took] two of {name}'s mornings; {he} did it in pieces and {act} in between.",
    "{S has} been out of the house by nine on {3..5} days, {acting} included, which {he regards} as work.",
    "{S heard} from {boss} {lately} and {v is} waiting for the next date, [with patience|badly].",
    "{S saw} {mates} {lately} and {v was} asked what {he does} all day; “[getting well|more than I did]” was the answer.",
];

pub(super) const HOME: Lines = &[
    "At home the safest hour is {at home}, {client} said, and the evening is built around it.",
    "{S said} that {at home} has become bearable, {2..5} evenings out of seven.",
    "{S cleared} out [a drawer|the glove compartment|the hall closet|the garage shelf] {lately} so as not to come upon anything by chance.",
    "{S had} the apartment to {himself} {lately}, [dreaded it|was wary of it], and {act}.",
    "{S slept} {5..8} hours a night, {day} excepted, and woke up [before the alarm|once or twice|rested on {2..4} days].",
    "{S ate} supper at a table on {3..6} evenings, [once|twice] with {kin}.",
];

pub(super) const KIN: Lines = &[
    "{client} and {kin} talked {lately} for {15..50} minutes without either of them leaving the room.",
    "{kin} noticed {lately} that {name} [laughs again|answers the phone|comes when called], and said so.",
    "{S asked} {kin} {lately} not to [check the trash|ask every evening|call the program], and explained what would help instead.",
    "There was tension with {kin} {lately} about [money|the car|an old promise|being late]; {client} {act} and came back to it the next day.",
    "{S let} {kin} see the [calendar|list of triggers|phone] {lately}, without being asked.",
];

pub(super) const MEETINGS: Lines = &[
    "{S went} to {meeting} {1..4} times and [spoke once|listened|stayed for coffee|helped put away chairs].",
    "{S talked} to {sponsor} {lately} for {10..40} minutes, [mostly about|among other things about] {trigger}.",
    "No {fellowship} since the last session; {he says} it was [the weather|the hours at {job}|not wanting to explain {himself} to {kin}|{strain}|the rain].",
    "{S heard} something at {meeting} {lately} that stayed: “[you don't have to like it|call before, not after|nobody is keeping score|my worst day now is a Tuesday]”.",
    "{S was} asked to [read|make coffee|greet at the door|tell {his} story] at {meeting} and [agreed|asked for a week to think|said not yet].",
];

pub(super) const ANXIETY: Lines = &[
    "Worry kept {name} up {lately} until [one|two|half past two]; the worry page held {5..14} lines.",
    "{S had} {2..4} spells of panic, the worst {lately} [in a checkout line|on the bus|at {job}], and stayed where {he was} in {1..2} of them.",
    "{S checks} [the stove|the locks|the phone] less: {2..6} times an evening, down from more than {13..20}.",
];

pub(super) const DEPRESSION: Lines = &[
    "Mornings are [gray|slow|the worst of it]; {name} was up by eight on {2..5} days.",
    "{S rated} {his} mood at {3..6} of ten on most days, with a dip {lately} that lifted after {he} {act}.",
    "{S has} begun to answer messages again, {2..5} of them {lately}, which {he} had put off for weeks.",
];

pub(super) const TRAUMA: Lines = &[
    "{S had} a bad dream {lately}, got up, {act}, and slept again toward [four|five|morning].",
    "A slammed door {lately} took {name} back; grounding by [touch|the window|naming five things] brought {him} around in {4..12} minutes.",
    "{S chose} the seat facing the door, as {he does}, and needed to look at it {2..5} times, less than [in other weeks|when the talk was of {about}].",
];

pub(super) const SLEEP: Lines = &[
    "{S slept} {4..6} hours on average, {2..4} nights better than that, with the telephone out of the room.",
    "By {his} log, {client} lay awake {30..90} minutes before sleep and woke {1..3} times.",
];

pub(super) const PAIN: Lines = &[
    "Pain was at {3..7} of ten on most days; {client} went through {his} list, [heat|stretching|walking] first, before thinking further.",
    "{S saw} the physical therapist {lately} and has {2..4} exercises to do on the floor every morning.",
];

pub(super) fn of_burden(burden: Burden) -> Lines {
    match burden {
        Burden::Anxiety => ANXIETY,
        Burden::Depression => DEPRESSION,
        Burden::Trauma => TRAUMA,
        Burden::Sleep => SLEEP,
        Burden::Pain => PAIN,
        Burden::Nothing => &[],
    }
}

pub(super) const LEGAL: Lines = &[
    "{S saw} {legal} since the last session; [no changes|the next date is in {2..5} weeks|the papers are signed].",
    "{S worries} about {legal} more than {he shows}, and asked {1..2} questions about [the attendance letter|the release form|the next date].",
];

pub(super) const ADMITTED: Lines = &[
    "First session. {S introduced} {himself} in {2..5} sentences and gave as {his} reason: “{wish}.”",
    "First day in the group: {client} [read|heard] the group agreement, asked [whether one may pass|how late is late|who sees the notes], and [listened for most of the time|spoke sooner than {he} had meant to].",
    "{S came} in [nervous|with folded arms|early and unsure where to sit], {v was} welcomed by the others, and by the break {v was} talking with [two|three] of them.",
    "New to the group. {S said} what brings {him}, {years} years of {drinking} and “[enough|no more excuses|a bad winter|a scare]”, and what {he wants}: “{wish}.”",
    "{S came} for the first time and named {trigger} as what {he fears} most about the coming days.",
];

pub(super) const AGAIN: Lines = &[
    "Back after an earlier stay with the program. {S said} that it is [harder|less strange] to walk in the second time, and named what {he would} do differently: [to speak sooner|sleep first|keep {meeting}|let {kin} know].",
    "{S returned} to the program and {v was} frank about it: “[I left too much for later|I thought I was done|I know the chairs, I know the way].” {trigger} is the first thing {he wants} to work on.",
];

/// The client tells of use, with day and amount.
pub(super) const USED: Lines = &[
    "{S reported} a return to use {useday}: {amount}, after {he} {tempted}.",
    "{S told} the truth [at once|before being asked|near the end of check-in]: {amount} {useday}, alone, [and nobody knew until now|and {kin} knows].",
    "{S used} {what} {useday} ({amount}) and came in [anyway|all the same|ashamed, and came in]; “I nearly stayed home,” {he} said.",
    "[A return to use|Return to use] {useday}, {amount}, told without being asked. {S saw} in looking back that it had begun with {trigger}, {1..3} days earlier.",
    "{S said} that {he} used {what} {useday}, {amount}, and stopped there; {he} [threw the rest away|gave the rest to nobody and flushed it|called {kin} the same night].",
];

/// What led to it.
pub(super) const USED_WHY: Lines = &[
    "The chain as {name} laid it out: {strain}, no supper, {trigger}, and the thought “[just tonight|it makes no difference|I have held on long enough]”.",
    "{S had} told nobody about the urge; that, {he} said, is the place where {he would} cut the chain.",
    "{S skipped} {meeting} the day before and let two calls ring, and counts both as part of it.",
    "What was different from earlier times: it was one day, {he} told [someone|{kin}|{sponsor}|the therapist], and {he was} here at the next session.",
    "{S saw} that {acting}, which had worked before, was not thought of until it was too late.",
];

/// What was done about it.
pub(super) const AFTER_USE: Lines = &[
    "{S agreed} to [a call every evening|daily contact] with {kin} for a week, and to an individual session {soon}.",
    "{S went} over the plan with the therapist and added one line: to [call {kin}|say it aloud to someone|call {sponsor}|come in] before, not after.",
    "The next 24 hours were planned in the room: supper with {kin}, {meeting}, telephone off at ten.",
    "{S wants} to stay with the program; the plan for {trigger} was rewritten, and is now to {answer}.",
    "{S asked} for the number of days to be set back to zero, and for [nobody|{kin} not] to [say that it does not matter|make light of it|make more of it than it is].",
];

/// Some days later.
pub(super) const RETURNED: Lines = &[
    "Since the return to use {useday}, {client has} not used again; when the urge came {lately}, at {urge} of ten, {he} {act}.",
    "{S is} counting from one again and {v is} at {days}. {He says} that [shame|fear] was loudest {lately}, and that coming here [made it smaller|helped].",
    "{S told} {kin} about the return to use; the talk was [short and decent|hard|better than {he} had feared].",
    "{days} after the return to use, {client sees} [the three days before it|the missed supper|the unanswered call] more clearly than the evening itself.",
    "{S has} kept to the plan made after the return to use: {meeting}, a call each evening, and to {answer}.",
];

pub(super) const MISSED: Lines = &[
    "{S was} absent last time and said why: [an illness at home|an errand that could not wait|oversleeping after a bad night|the bus|not wanting to be seen]; {he} had not called.",
    "Back after an absence without word. {S thought} of staying away for good {lately}, {act}, and came.",
    "{S missed} the last session and made no excuse of it: “[I was tired of talking|I turned around at the door|I slept].” No use in that time, by {his} report.",
    "{S returned} after a missed session and asked what the group had done; [two members told {him}|the others made room].",
];

pub(super) const STEPPED_DOWN: Lines = &[
    "{S comes} {hours} hours a week from this week on, and {v is} [glad of it|uneasy about the free evenings|proud and a little frightened], with {acting} for the free hours.",
    "First session at {hours} hours a week: {client has} put [{meeting}|a walk with {kin}|an early night] into the time that is free now.",
    "With the step down to {hours} hours {client} gave up one of {his} groups and said that {he} [misses it already|had counted on it more than {he} knew|is curious about the free time, and wary of it].",
];

pub(super) const STEPPED_UP: Lines = &[
    "{S comes} {hours} hours a week for now, at {his} own wish as much as the team's; “[I need fewer evenings to get through|it was getting thin],” {he} said.",
    "Hours were raised to {hours} a week. {S took} it [with relief|first as a punishment, then not], and has arranged it with {job}.",
];

pub(super) const DRIFTING: Lines = &[
    "{S spoke} little and [looked at the clock|kept {his} coat on|wrote messages under the table]; asked about it, {he} said that {he was} [tired|somewhere else|not sure why {he comes}].",
    "{S said} that the program [has told {him} what it can|costs too much time|is for people worse off], and could not name what has changed.",
    "{week 5}{S has} stopped going to {meeting} and {v has} not spoken to {sponsor} in {2..3} weeks; {he} mentioned it in passing.",
    "{week 5}{S answered} “fine” to each question at check-in; {trigger}, the great worry of {his} first weeks, is “[not an issue|handled]”.",
    "{S asked} how one leaves the program early, [half in jest|for a friend, as {he} put it], and listened to the answer.",
];

pub(super) const LEAVING: Lines = &[
    "Last session before discharge. {S told} the group what {he takes} along: {acting}, and “[you can call before it is bad|say it the same day|eat, then think]”.",
    "{S said} goodbye to the group, [with a joke and then without|in a prepared paragraph|and stayed to shake hands]; {trigger} no longer leads {his} list.",
    "In {his} last session {client} read out {his} plan: {meeting}, {acting}, and whom to call first. The group [added one line|asked what happens on a bad [Monday|Tuesday|Sunday]] [and was answered|and {he} had thought of that|, which went onto the page|about {about}, and got an answer].",
    "{S looked} back on the first day, when {he} [would not take the coat off|counted the minutes|sat by the door], and named what {he} will miss: being asked.",
];

pub(super) fn of_stressor(stressor: Stressor) -> Lines {
    match stressor {
        Stressor::Work => &[
            "{S came} in full of {strain}, which {boss} had sprung on {him} {lately}; the thought of {adrink} came with it, at {urge} of ten.",
            "A warning from {boss} {lately} has {name} worried for {his} place at {job}; {he} {act} before writing an answer.",
            "{S worked} {2..3} days longer than planned because of {strain}, missed sleep, and saw {his} own warning signs: [short answers|no appetite|driving fast].",
        ],
        Stressor::Argument => &[
            "There was an argument with {kin} {lately}, about [money|the past|who is to be believed|the car]; {client} left before it got worse, {act}, and came back to it [the next day|after an hour].",
            "{S told} about shouting at {kin} {lately} and of the quiet after it, which was the dangerous part: {urge} of ten.",
            "{kin} said something {lately} that {name} [cannot shake|has heard before|turned over all night]; {he} {act} and told {sponsor}.",
        ],
        Stressor::Money => &[
            "A bill of {2..9} hundred dollars came {lately}; {client} put it on the table here and worked out [two payments|whom to call|what can wait].",
            "{S is} short this month, and thought of borrowing from {kin}; {he} {act} and asked for {3..4} installments instead.",
        ],
        Stressor::Housing => &[
            "{S learned} {lately} that the lease is not to be renewed; it took over [the check-in|two nights of sleep], and {he} {act} rather than sit with it.",
            "Noise and visitors in the building made {lately} hard; {name} [slept elsewhere|put on headphones|spoke with the landlord], {urge} of ten at the worst.",
        ],
        Stressor::Anniversary => &[
            "{day} was the anniversary of [the accident|a friend's death|the fire|the layoff]. {S} {act}, [lit a candle|drove to the cemetery|told two people], and got through the day.",
            "A date {name} does not name came around {lately}; {he} had planned for it with {sponsor} and kept to the plan.",
        ],
        Stressor::Health => &[
            "A test result {lately} frightened {name}; it turned out [harmless|to need a second visit], and {he} waited for it by {acting}.",
            "{S has} been ill since the last session, [a bad cold|the back|a tooth], which was hard without the old remedies; {he} asked the doctor for something that cannot be misused.",
        ],
        Stressor::Court => &[
            "{S had} to see {legal} this week; [it went better than feared|nothing was decided|the next date is set], and {he} {act} right afterward.",
            "The coming appointment with {legal} weighs on {name}: {4..8} of ten, [a dry mouth|bad sleep|short answers at home].",
        ],
        Stressor::Celebration => &[
            "{S went} to [a wedding|a birthday|a christening|a retirement party] {lately}, stayed {1..3} hours with [seltzer|coffee|a plate] in {his} hand, and left when the [toasts|dancing|second round] began.",
            "There was a family celebration {lately}; {kin} kept an eye on the glasses, which {client} [found touching|could have done without], {urge} of ten at the cake.",
        ],
        Stressor::Grief => &[
            "{S learned} {lately} that [an old friend|a former neighbor|an uncle|someone from an earlier program] has died. {He} {act} and came in to say it aloud.",
            "Grief for [a friend|{his} grandfather|a colleague] was the whole of {name}'s check-in; the urge was at {urge} of ten and “[beside the point|not what I want]”.",
        ],
        Stressor::OldFriend => &[
            "{Lately} an old friend stood at the door with [a bag|a bottle|an invitation]; {client} kept it shut, {act}, and shook for {10..25} minutes.",
            "{S met} someone from the old company {lately}, {v was} asked to come along, said {his} sentence, and {act}.",
        ],
        Stressor::Loneliness => &[
            "{day} was long and empty, {client} said, with the old idea by six o'clock at {urge} of ten; {he} {act}, late but in time.",
            "{S spoke} to nobody from Friday to Sunday and heard that only when {he} told it here.",
        ],
    }
}

pub(super) const WITHDRAWN: Lines = &[
    "{S sat} [at the edge of the circle|near the door|turned a little away], spoke when spoken to, and [loosened|warmed] [a little|somewhat] when it came to {about}.",
    "Quiet today, eyes on [the floor|the window|the worksheet]; {client} answered [two|three] direct questions, one of them about {about}, [briefly|in a few words].",
    "{S looked} tired and [flat|drawn], passed [once|twice] in the round, and [filled in the worksheet without sharing it|shared only what concerned {about}].",
    "{S kept} {his} jacket on and {his} answers short, {about} excepted; mood [low|irritable|guarded], affect to match.",
    "{S said} at check-out that {he} had taken in more than {he} had given, above all about {about}.",
    "{S spoke} {2..4} sentences in the whole hour, all about {about}, and [listened|watched the others] for the rest.",
    "[Subdued|Pale and subdued|Short of sleep]; asked about {about}, {client} [shrugged|said “later”|shook {his} head] and was left in peace.",
    "{S declined} the pair exercise, [said so politely|with a headache as the reason], and stayed in the circle; {about} brought a first smile.",
];

pub(super) const ATTENTIVE: Lines = &[
    "{S listened} more than {he} spoke, [took notes|followed closely], and gave one member [a careful answer|a single good sentence] about {about}.",
    "Attentive and [calm|serious|friendly]; {client} [asked one question|spoke twice], about {about}.",
    "{S appeared} rested, in [even|good] spirits, with an affect that [widened|moved|warmed] when the talk turned to {about}.",
    "{S followed} the discussion with [nods|a half smile|few words], took {his} turn, and spoke about {about} without being asked.",
    "Mood by {his} own account “[okay|steady|a six|not bad|so-so]”; {client} [spoke|asked] [twice|once] about {about}.",
    "{S waited}, [as so often|as is {his} way], until the round was nearly over, and then said something about {about} that others took up.",
    "Eye contact [good|better than last time]; {client} kept to the subject and came back to {about} [once|twice] of {his} own accord.",
    "{S wrote} down what another member said about {about} and [read it back at the end|thanked for it].",
];

pub(super) const ACTIVE: Lines = &[
    "{S took} part [throughout|from the first round], brought {his} own example, {about}, and asked others about theirs.",
    "{S gave} feedback to [two|three] members about {about}, [kindly and without advice|in the form of questions|from {his} own experience], and could take some.",
    "Bright and [quick|talkative] today; {client} drifted to {about} once, noticed, and came back.",
    "{S disagreed} with the group about {about}, [stayed civil|argued it well], and [kept {his} view|thought again].",
    "{S spoke} early and with feeling about {about}, and left room for others; affect [full|warm|open].",
    "{S asked} the question about {about} that [others had avoided|moved the hour along], and stayed with the answer.",
    "{S worked} [hard|with visible pleasure] in the exercise, chose {about} for it, and explained [afterward|to the circle] what had [changed|been hard].",
    "Engaged and at ease; {client} linked {about} with the topic and [laughed at {himself}|was surprised by it].",
];

pub(super) const LEADING: Lines = &[
    "{S drew} a quieter member into the talk about {about} by [asking for help|sharing first|moving over a chair].",
    "{S explained} the exercise to a newcomer, with {about} as {his} example, better than the handout does.",
    "The others turn to {name} by now; asked about {about}, {he} [answered lightly|took care not to play therapist].",
    "{S opened} the round, named the mood in the room, and told about {about}; [others followed|it helped].",
    "{S summed} up the talk about {about} in {2..3} sentences, and [asked who saw it otherwise|gave the word to someone quieter].",
];

pub(super) const NEXT: Lines = &[
    "{S agreed} to {home}, [though without enthusiasm|without being talked into it|and wrote it down|after some thought|and chose the hour for it|and asked what for].",
    "For the next session {client} chose to {home}[, over the other task|, which is overdue by {his} own account|, with {kin} to remind {him}|].",
    "Until next time: {home}; and to {answer}.",
    "{S left} with a plan for {trigger}: to {answer}.",
    "{S intends} to {to do} {soon}, and to {home}.",
    "{S asked} to begin next time with {about}, and {v means} to {home}.",
    "{S means} to go to {meeting} {soon} and to {home}.",
    "{S named} one thing for the days ahead: to {answer}, on account of {trigger}.",
    "Before leaving, {client} said what {he} will do [with the evening|first thing at home|with the rest of the day]: {to do}.",
    "Homework: {home}, [a day fixed for it|an alarm set for it|the hour chosen already], {soon}.",
];

/// Ties the hour to an objective of the plan.
pub(super) const AIM: Lines = &[
    "This bears on {aim1}; {client} put progress at {4..8} of ten and told how {lately} {he} {act}.",
    "Toward {aim2}: {he} {act} on {2..5} occasions since the last session.",
    "{aim2} was in view: {client} told how {he} {act} {lately}, and what {he} would do again.",
    "{S connected} the topic with {aim1} without being led there, by way of {about}.",
    "Work on {aim1} goes on [slowly|steadily|with one hard day in it]; this time it touched on {about}.",
    "On {aim2} there is [some|real|slow] movement: {acting}, {2..4} times since the last session.",
    "{S measured} {himself} against {aim1}: {3..8} of ten, [a point up|unchanged|a point down] on account of {about}.",
];

pub(super) const LATE: Lines = &[
    "Came {late} minutes late, [with apologies|out of breath|by bus], and [found {his} way in quickly|waited for the break to ask what was missed].",
    "{S arrived} {late} minutes after the beginning because of [the bus|a call from home|traffic|parking|a late night].",
];

pub(super) const EARLY_OUT: Lines = &[
    "{S left} {late} minutes before the end, [as announced|with notice], for [the dentist|a shift|the last bus|an appointment].",
    "Left {late} minutes early, by arrangement, and said goodbye to the group.",
];

/// What was used, as one counts it.
pub(super) fn amount(of: Substance) -> &'static str {
    match of {
        Substance::Alcohol => {
            "[three beers|half a bottle of wine|a pint of vodka|two glasses of wine and then the bottle|four beers in the car|a six-pack over one evening]"
        }
        Substance::Opioids => "[one bag|two bags|a single pill bought on the street|half a pill from a coworker]",
        Substance::Cocaine => "[about half a gram|a gram over one night|two lines|three lines at a party]",
        Substance::Cannabis => {
            "[one joint|a few hits from a pen|two joints over one evening|an edible, ten milligrams]"
        }
        Substance::Methamphetamine => "[a small amount, smoked|one night's worth|two hits]",
        Substance::Benzodiazepines => {
            "[two pills|four pills in two days|one of {his} aunt's pills|three pills bought from a neighbor]"
        }
    }
}

/// What may be asked of a client when no topic asks for it.
pub(super) const HOMEWORK: Lines = &[
    "write down each urge with hour, place and number, [{trigger} included|for five days|also the small ones]",
    "keep the daily schedule and mark what held [on {3..5} days|at {job}|in the evenings]",
    "bring the list of high-risk situations, with one answer each, {trigger} first",
    "make two calls a week when nothing is wrong, one of them to {kin}",
    "write one page about [the best day of the past month|{about}|a day without {strain}]",
    "read the page on warning signs with [{kin}|someone at home|{sponsor}]",
    "draw up the week ahead on [Sunday evening|Saturday|Sunday morning], {about} included",
    "try the five-senses exercise [once a day|at {job}|before bed|when {trigger} comes up]",
    "note hours of sleep and [what came before the bad nights|where {about} was on the mind]",
    "list what each of the next {5..10} days is for",
];

/// Every line of this file that tells of use, and every other.
#[cfg(test)]
pub(super) fn all_lines() -> (Vec<&'static str>, Vec<&'static str>) {
    use Stressor::{
        Anniversary, Argument, Celebration, Court, Grief, Health, Housing, Loneliness, Money, OldFriend, Work,
    };
    let of_use = [USED, USED_WHY, AFTER_USE, RETURNED].concat();
    let stressors =
        [Work, Argument, Money, Housing, Anniversary, Health, Court, Celebration, Grief, OldFriend, Loneliness];
    let pressing = stressors.iter().flat_map(|it| of_stressor(*it).iter().copied());
    #[rustfmt::skip]
    let others = [
        COUNT, URGES, WORK, NO_WORK, HOME, KIN, MEETINGS, ANXIETY, DEPRESSION, TRAUMA, SLEEP, PAIN, LEGAL, ADMITTED, AGAIN,
        MISSED, STEPPED_DOWN, STEPPED_UP, DRIFTING, LEAVING, ADMITTED_ALONE, LEAVING_ALONE,
        MISSED_ALONE, DRIFTING_ALONE, ABOUT, WITHDRAWN, ATTENTIVE, ACTIVE, LEADING, NEXT, AIM, LATE, EARLY_OUT,
        HOMEWORK,
    ];
    (of_use, others.concat().into_iter().chain(pressing).collect())
}

/// What may come up in any hour.
pub(super) const ABOUT: Lines = &[
    "{trigger}",
    "{job}",
    "{kin}",
    "sleep",
    "money",
    "the homework",
    "the coming weekend",
    "{strain}",
    "{week 5}{his} first weeks here",
    "being asked for help",
    "what comes after the program",
    "{boss}",
    "mornings",
    "apologies",
    "saying no",
    "being trusted",
    "the last holiday",
    "old friends",
    "anger",
    "loneliness",
    "telling the truth at home",
];

/// The same moments, told alone with the therapist.
pub(super) const ADMITTED_ALONE: Lines = &[
    "First individual session. {S named} {trigger} and {strain} as the heaviest at present, and said what {he wants}: “{wish}.”",
    "First hour alone: {client} told {his} story from the beginning, {years} years of {drinking}, and [paused often|hurried past the last winter|wanted no comment for now].",
    "Beginning of treatment. {S has} {strength}, by {his} own account, and is afraid of [being looked through|failing again|the quiet]; the two objectives were put into {his} words.",
];

pub(super) const LEAVING_ALONE: Lines = &[
    "Last individual session. {S read} through the discharge plan line by line and changed [one word|the order of the calls|nothing].",
    "Before discharge: {client} compared today with the first weeks, when {trigger} decided the day, and named {acting} as what stays.",
    "{S spoke} of leaving [with pride|with some fear|calmly], and of what {he would} do in the first hard week: call, and {to act}.",
];

pub(super) const MISSED_ALONE: Lines = &[
    "{S was} absent from group without word and spoke about it at once: [a bad night|an argument|the bus|not wanting to be seen]; {he} {act} that day, and no use, by {his} report.",
    "Back after an absence. {S had} turned around [at the door|at the corner|in the parking lot], {act}, and told nobody until now.",
    "About the missed session {client} said “[I was tired of talking|it had been a bad week|I slept through it]”; a call beforehand was agreed for the next time.",
];

pub(super) const DRIFTING_ALONE: Lines = &[
    "{S came} late in spirit, as {he} put it, and spoke of the program in the past tense {2..3} times.",
    "{week 5}{S said} that the hours [cost more than they give|no longer fit], with {strain} as the reason; {meeting} has not been visited in {2..3} weeks.",
    "{S cut} the hour short, answered about {trigger} with “[fine|under control|can we not]”, and agreed to [a call|one more week] only when asked twice.",
];
