//! The plan a client takes home, and what a therapist types into the summary: both say what the course was.

use chrono::{Datelike, Days, Weekday};
use clinic::discharge::{
    Appointment, AppointmentState, ConditionAtDischarge, DischargeReason, MedicationsKnown, PlanSection, PlanText,
    Referrals, SummarySection, SummaryText,
};

use super::{
    Burden, Came, Course, Event, Moment, Outcome, Phase, PlanWords, Portrait, Relative, Substance, SummaryWords,
    banks::Lines,
    template::{Pen, capital, number},
};
use crate::rng::Rng;

/// A discharge plan: written early in the last weeks, in words for the client. Crisis contacts are those of a new plan.
pub(crate) fn plan(rng: &mut Rng, who: &Portrait, course: &Course) -> PlanWords {
    let (at, came) = (end_of(course), came(who, course));
    let mut pen = Pen::new(rng, who, &at);
    pen.relatives = &came;
    let sections = [
        (PlanSection::Goals, goals(&mut pen)),
        (PlanSection::Supports, supports(&mut pen)),
        (PlanSection::WarningSigns, warning_signs(&mut pen)),
        (PlanSection::Returning, pen.say(RETURNING)),
        (PlanSection::Medication, medication(&mut pen)),
        (PlanSection::Family, pen.say(if course.family_came.is_empty() { FAMILY_APART } else { FAMILY })),
        (PlanSection::Recommendations, recommendations(&mut pen, course)),
    ];
    let sections = sections.into_iter().map(|(section, body)| PlanText { section, body }).collect();
    PlanWords { sections, appointments: appointments(pen.rng, who, course) }
}

/// The sections of a summary that a person types, and its codes.
pub(crate) fn summary(rng: &mut Rng, who: &Portrait, course: &Course) -> SummaryWords {
    let (at, came) = (end_of(course), came(who, course));
    let condition = condition(rng, course);
    let referrals = referrals(rng, course);
    let mut pen = Pen::new(rng, who, &at);
    pen.relatives = &came;
    let mut sections = Vec::new();
    let mut put = |section, body: String| sections.push(SummaryText { section, body });

    use SummarySection as Of;
    put(Of::Referral, referral(&mut pen, course));
    put(Of::AdmissionReason, admission_reason(&mut pen, course));
    put(Of::Diagnoses, diagnoses(who, course));
    put(Of::Substances, substances(&mut pen, course));
    put(Of::Course, told_course(&mut pen, course));
    put(Of::Goals, goals_reached(&mut pen, course));
    if let Some(measured) = measures(pen.rng, who, condition) {
        put(Of::Measures, measured);
    }
    if !course.has_plan {
        put(Of::Medications, medication(&mut pen));
        put(Of::Recommendations, recommendations(&mut pen, course));
    }
    if course.family_came.is_empty() {
        put(Of::Family, pen.say(NO_FAMILY));
    }
    put(Of::Risk, risk(&mut pen, course));
    put(Of::Psychosocial, psychosocial(&mut pen));
    put(Of::Strengths, strengths(&mut pen));
    put(Of::DischargeReason, pen.say(why(course.outcome)));
    put(Of::Condition, condition_told(&mut pen, condition));
    put(Of::Disposition, pen.say(where_to(course.outcome, referrals)));
    let given = match (course.outcome, course.said_goodbye) {
        (Outcome::TransferredUp, _) => GIVEN_ALONG,
        (_, true) => GIVEN,
        (_, false) => SENT,
    };
    put(Of::Given, pen.say(given));
    put(Of::FollowUp, pen.say(if course.said_goodbye { FOLLOW_UP } else { FOLLOW_UP_ABSENT }));

    SummaryWords {
        reason: reason(course.outcome),
        condition,
        referrals,
        medications: match who.detail.medication {
            Some(_) => MedicationsKnown::Listed,
            None => MedicationsKnown::NoneReported,
        },
        sections,
    }
}

/// The grown relatives who came to family sessions.
fn came(who: &Portrait, course: &Course) -> Vec<Relative> {
    course.family_came.iter().filter_map(|it| who.family.get(*it)).filter(|it| !it.is_minor).copied().collect()
}

/// The moment from which one looks back.
fn end_of(course: &Course) -> Moment {
    Moment {
        number: 0,
        week: course.last_week,
        phase: Phase::Late,
        on: course.ends_on,
        event: Event::Ordinary,
        came: Came::OnTime,
        days_without: course.days_without,
        hours: course.hours.last().copied().unwrap_or(9),
        episode: course.episode,
    }
}

fn goals(pen: &mut Pen<'_>) -> String {
    let first = pen.say(GOAL_MONTH);
    let second = pen.say(GOAL_QUARTER);
    format!("In the next 30 days: {first}\nIn the next 90 days: {second}")
}

fn supports(pen: &mut Pen<'_>) -> String {
    let people = pen.say(SUPPORT_PEOPLE);
    let places = pen.say(SUPPORT_PLACES);
    format!("{people}\n{places}")
}

fn warning_signs(pen: &mut Pen<'_>) -> String {
    let signs = [pen.write("{trigger}"), pen.line(SIGNS).to_owned(), pen.line(SIGNS).to_owned()];
    let signs: Vec<String> = signs.iter().map(|it| pen.write(it).trim_end_matches('.').to_lowercase()).collect();
    let answer = pen.write("{to act}");
    format!("{}; {}; {}. First thing to do: {}.", capital(&signs[0]), signs[1], signs[2], lower_first(&answer))
}

fn lower_first(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn medication(pen: &mut Pen<'_>) -> String {
    match pen.who.detail.medication {
        Some(it) => {
            let supply = pen.say(SUPPLY);
            format!("{}, prescribed by {}. {supply}", it.full, it.by)
        }
        None => pen.say(NO_MEDICATION),
    }
}

fn recommendations(pen: &mut Pen<'_>, course: &Course) -> String {
    let mut told = vec![pen.say(match course.outcome {
        Outcome::Completed => RECOMMENDED,
        Outcome::LeftEarly | Outcome::Terminated => RECOMMENDED_RETURN,
        Outcome::TransferredUp => RECOMMENDED_HIGHER,
        Outcome::Incarcerated => RECOMMENDED_CUSTODY,
        Outcome::Moved => RECOMMENDED_MOVED,
    })];
    told.push(pen.say(RECOMMENDED_ALSO));
    if matches!(pen.who.substance, Substance::Opioids) || pen.who.second == Some(Substance::Opioids) {
        told.push(pen.say(NALOXONE));
    }
    told.join(" ")
}

fn appointments(rng: &mut Rng, who: &Portrait, course: &Course) -> Vec<Appointment> {
    let (service, providers): (&str, &[&str]) = match course.outcome {
        Outcome::TransferredUp => {
            ("Partial hospitalization, intake", &["Northgate Day Treatment", "Millrace Day Program"])
        }
        Outcome::Completed | Outcome::LeftEarly | Outcome::Terminated | Outcome::Incarcerated => (
            "Outpatient counseling",
            &["Mill Pond Counseling", "Cove Street Health Center", "Lighthouse Lane Counseling"],
        ),
        Outcome::Moved => {
            ("Intensive outpatient program, intake", &["Kettle Brook Recovery Program", "Upriver Counseling"])
        }
    };
    let mut made = vec![appointment(rng, course, service, providers, FIRST)];
    if who.detail.medication.is_some() {
        let providers = &["Tidewater Medication Clinic", "Quarry Road Primary Care", "Saltmarsh Family Medicine"];
        made.push(appointment(rng, course, "Medication visit", providers, 5));
    } else if matches!(who.burden, Burden::Depression | Burden::Anxiety | Burden::Trauma) && rng.chance(60) {
        made.push(appointment(
            rng,
            course,
            "Psychiatry, first visit",
            &["Cove Street Health Center", "Bayside Psychiatry"],
            9,
        ));
    }
    if rng.chance(45) {
        let providers = &["Lantern Street Recovery Center", "Turning Tide Recovery Center"];
        made.push(appointment(rng, course, "Recovery coaching", providers, 4));
    }
    // Now and then one of the others is declined.
    if let Some(last) = made[1..].last_mut().filter(|_| rng.chance(12)) {
        *last = Appointment { state: AppointmentState::Declined, held_on: None, minute: None, ..last.clone() };
    }
    made
}

/// Days after discharge from which the first appointment may be: what comes next is arranged before one leaves.
const FIRST: u64 = 2;

/// An appointment some days after discharge, at an hour of a working day; or still to be made.
fn appointment(rng: &mut Rng, course: &Course, service: &str, providers: &[&str], after: u64) -> Appointment {
    // The sooner ones in the morning, so that no two are at the same hour.
    let hour = match after {
        0..4 => 9,
        4 => 16,
        _ => 13,
    };
    let is_arranged = !matches!(course.outcome, Outcome::LeftEarly | Outcome::Terminated);
    let is_made = is_arranged && (after == FIRST || rng.chance(80));
    let on = course.ends_on + Days::new(after + rng.below(5) as u64);
    let on = match on.weekday() {
        Weekday::Sat => on + Days::new(2),
        Weekday::Sun => on + Days::new(1),
        Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => on,
    };
    let minute = u16::try_from(hour * 60 + 30 * rng.below(5)).unwrap_or(540);
    Appointment {
        service: service.to_owned(),
        provider: (*rng.pick(providers)).to_owned(),
        telephone: format!("617-555-01{:02}", rng.below(100)),
        held_on: is_made.then_some(on),
        minute: is_made.then_some(minute),
        state: if is_made { AppointmentState::Made } else { AppointmentState::ToBeMade },
    }
}

fn reason(outcome: Outcome) -> DischargeReason {
    match outcome {
        Outcome::Completed => DischargeReason::Completed,
        Outcome::LeftEarly => DischargeReason::DroppedOut,
        Outcome::TransferredUp => DischargeReason::Transferred,
        Outcome::Incarcerated => DischargeReason::Incarcerated,
        Outcome::Moved => DischargeReason::Other,
        Outcome::Terminated => DischargeReason::Terminated,
    }
}

fn condition(rng: &mut Rng, course: &Course) -> ConditionAtDischarge {
    use ConditionAtDischarge::{Improved, Stable, Unchanged, Worse};
    let has_use = !course.uses.is_empty();
    let of: &[ConditionAtDischarge] = match course.outcome {
        Outcome::Completed if has_use => &[Improved, Improved, Stable],
        Outcome::Completed => &[Improved],
        Outcome::LeftEarly | Outcome::Terminated if has_use => &[Unchanged, Unchanged, Worse],
        Outcome::LeftEarly | Outcome::Terminated => &[Unchanged, Stable],
        Outcome::TransferredUp => &[Worse, Unchanged],
        Outcome::Incarcerated => &[Stable, Unchanged],
        Outcome::Moved => &[Improved, Stable],
    };
    *rng.pick(of)
}

fn referrals(rng: &mut Rng, course: &Course) -> Referrals {
    match course.outcome {
        Outcome::LeftEarly | Outcome::Terminated if rng.chance(55) => Referrals::Declined,
        Outcome::LeftEarly
        | Outcome::Terminated
        | Outcome::Completed
        | Outcome::TransferredUp
        | Outcome::Incarcerated
        | Outcome::Moved => Referrals::Made,
    }
}

fn referral(pen: &mut Pen<'_>, course: &Course) -> String {
    if course.episode > 1 {
        return pen.say(RETURNED_TO_PROGRAM);
    }
    let referral = pen.who.detail.referral.to_owned();
    match pen.who.detail.legal {
        Some(it) => format!("{referral} {}", it.what),
        None => referral,
    }
}

fn admission_reason(pen: &mut Pen<'_>, course: &Course) -> String {
    let mut told = vec![pen.say(if course.episode > 1 { REASON_AGAIN } else { REASON })];
    told.push(pen.say(REASON_SELF));
    told.push(pen.say(REASON_LEVEL));
    told.join(" ")
}

fn diagnoses(who: &Portrait, course: &Course) -> String {
    let mut lines = vec![format!("At admission: {}.", who.substance.diagnosis())];
    if let Some(second) = who.second {
        lines.push(format!("Also: {}.", second.diagnosis()));
    }
    match who.burden {
        Burden::Anxiety => lines.push("F41.1 Generalized anxiety disorder.".to_owned()),
        Burden::Depression => lines.push("F33.1 Major depressive disorder, recurrent, moderate.".to_owned()),
        Burden::Trauma => lines.push("F43.10 Post-traumatic stress disorder, unspecified.".to_owned()),
        Burden::Sleep => lines.push("G47.00 Insomnia, unspecified.".to_owned()),
        Burden::Pain => lines.push("G89.29 Other chronic pain.".to_owned()),
        Burden::Nothing => {}
    }
    lines.push(
        if course.days_without.is_some_and(|it| it >= 90) {
            "At discharge: unchanged, in early remission."
        } else {
            "At discharge: unchanged."
        }
        .to_owned(),
    );
    lines.join("\n")
}

fn substances(pen: &mut Pen<'_>, course: &Course) -> String {
    let mut told = vec![pen.say(pattern(pen.who.substance))];
    if pen.who.second.is_some() {
        told.push(pen.say(SECOND));
    }
    told.push(match course.days_without {
        Some(days) if course.uses.is_empty() => {
            format!("At discharge: {} days without {}, by report.", number(usize::from(days)), pen.who.substance.noun())
        }
        Some(days) => format!("At discharge: last reported use {} days before.", number(usize::from(days))),
        None => "At discharge: last use not known.".to_owned(),
    });
    told.join(" ")
}

fn told_course(pen: &mut Pen<'_>, course: &Course) -> String {
    let share = u32::from(course.attended) * 100 / u32::from(course.offered.max(1));
    let mut told = vec![pen.say(match share {
        85.. => CAME_NEARLY_ALWAYS,
        65..85 => CAME_MOSTLY,
        _ => CAME_UNEVENLY,
    })];
    told.push(pen.say(BEGINNING));
    told.push(uses(pen, course));
    if let [first, .., last] = course.hours[..] {
        let steps: Vec<String> = course.hours.iter().map(u8::to_string).collect();
        let is_raised = course.hours.windows(2).any(|it| it[1] > it[0]);
        let line = match (is_raised, last < first) {
            (false, _) => FEWER_HOURS,
            (true, true) => OTHER_HOURS,
            (true, false) => MORE_HOURS,
        };
        let line = pen.say(line);
        told.push(line.replace("HOURS", &steps.join(", then ")));
    }
    told.push(pen.say(LEARNED));
    if !pen.relatives.is_empty() {
        let kin: Vec<&str> = pen.relatives.iter().map(|it| it.kin).collect();
        let line = pen.say(FAMILY_HELPED);
        told.push(line.replace("KIN", &kin.join(" and ")));
    }
    told.push(pen.say(ending(course.outcome)));
    told.join(" ")
}

/// What there was of use: dates, and what was made of it.
fn uses(pen: &mut Pen<'_>, course: &Course) -> String {
    let days: Vec<String> = course.uses.iter().map(|it| it.format("%-d %B").to_string()).collect();
    match days.as_slice() {
        [] => pen.say(NO_USE),
        [day] => pen.say(USE_ONCE).replace("DAY", day),
        [first @ .., last] => pen.say(USE_MORE).replace("DAYS", &format!("{} and {last}", first.join(", "))),
    }
}

fn goals_reached(pen: &mut Pen<'_>, course: &Course) -> String {
    let [first, second] = pen.who.detail.aims;
    let mut lines = Vec::new();
    for aim in [first, second] {
        let (status, evidence) = match status(pen.rng, course, aim.short) {
            Status::Met => ("met", aim.met),
            Status::Partly => ("partially met", aim.partly),
            Status::NotMet => ("not met", aim.unmet),
        };
        let short = pen.write(aim.short);
        pen.new_section();
        let evidence = pen.write(evidence);
        lines.push(format!("{} {short}: {status}. {evidence}.", aim.number));
    }
    lines.join("\n")
}

enum Status {
    Met,
    Partly,
    NotMet,
}

/// How far an objective was reached. Days without are counted, not judged.
fn status(rng: &mut Rng, course: &Course, short: &str) -> Status {
    let needed =
        if short.starts_with("thirty days") { Some(30) } else { short.starts_with("sixty days").then_some(60) };
    if let Some(needed) = needed {
        let days = course.days_without.unwrap_or_default();
        let some = if needed == 60 { 31..60 } else { 8..22 };
        return match days {
            _ if days >= needed => Status::Met,
            _ if some.contains(&days) => Status::Partly,
            _ => Status::NotMet,
        };
    }
    match course.outcome {
        Outcome::Completed if rng.chance(70) => Status::Met,
        Outcome::Completed => Status::Partly,
        Outcome::Moved | Outcome::Incarcerated | Outcome::LeftEarly | Outcome::TransferredUp | Outcome::Terminated
            if course.last_week < 6 =>
        {
            Status::NotMet
        }
        Outcome::Moved | Outcome::Incarcerated => Status::Partly,
        Outcome::LeftEarly | Outcome::TransferredUp | Outcome::Terminated if rng.chance(45) => Status::Partly,
        Outcome::LeftEarly | Outcome::TransferredUp | Outcome::Terminated => Status::NotMet,
    }
}

/// A scale at admission and at the end, in step with the condition.
fn measures(rng: &mut Rng, who: &Portrait, condition: ConditionAtDischarge) -> Option<String> {
    let (scale, highest) = match who.burden {
        Burden::Depression => ("PHQ-9", 27),
        Burden::Anxiety => ("GAD-7", 21),
        Burden::Trauma => ("PHQ-9", 27),
        Burden::Sleep | Burden::Pain | Burden::Nothing => return None,
    };
    let before = 10 + rng.below(8);
    let after = match condition {
        ConditionAtDischarge::Improved => before - 5 - rng.below(4),
        ConditionAtDischarge::Stable => before - 2 - rng.below(2),
        ConditionAtDischarge::Unchanged => before - rng.below(2),
        ConditionAtDischarge::Worse => (before + 1 + rng.below(4)).min(highest),
    };
    Some(format!("{scale}: {before} at admission, {after} at the last session."))
}

fn risk(pen: &mut Pen<'_>, course: &Course) -> String {
    let first = pen.say(if course.said_goodbye { RISK_SEEN } else { RISK_UNSEEN });
    let second = match pen.who.substance {
        Substance::Opioids => pen.say(RISK_OVERDOSE),
        Substance::Alcohol
        | Substance::Cocaine
        | Substance::Cannabis
        | Substance::Methamphetamine
        | Substance::Benzodiazepines => pen.say(RISK_TRIGGER),
    };
    format!("{first} {second}")
}

fn psychosocial(pen: &mut Pen<'_>) -> String {
    let lives = pen.write("{S} {lives}.");
    let works = pen.write("{He} {is job}.");
    let legal = match pen.who.detail.legal {
        Some(it) => format!(" {}", it.what),
        None => String::new(),
    };
    let support = pen.say(SUPPORT);
    format!("{lives} {works}{legal} {support}")
}

fn strengths(pen: &mut Pen<'_>) -> String {
    let [first, second] = pen.who.detail.strengths;
    let (first, second) = (pen.write(first), pen.write(second));
    let needs = pen.say(NEEDS);
    format!("{first}; {}. {needs}", lower_first(&second))
}

fn condition_told(pen: &mut Pen<'_>, condition: ConditionAtDischarge) -> String {
    pen.say(match condition {
        ConditionAtDischarge::Improved => IMPROVED,
        ConditionAtDischarge::Stable => STABLE,
        ConditionAtDischarge::Unchanged => UNCHANGED,
        ConditionAtDischarge::Worse => WORSE,
    })
}

fn why(outcome: Outcome) -> Lines {
    match outcome {
        Outcome::Completed => &[
            "Completed the program as planned; discharge was prepared over the last {3..5} weeks.",
            "Treatment goals were reached far enough to continue at a lower intensity; {name} and the team agreed on the date {3..4} weeks before.",
        ],
        Outcome::LeftEarly => &[
            "Stopped coming. {2..3} calls and one letter brought no answer; the place was held until the day of discharge.",
            "Left against advice, saying that [the hours could not be kept|it was enough for now|the group did not help any more]; the door was kept open.",
            "Did not return after the last session noted above; by telephone {name} said once that {he} would call, and did not.",
        ],
        Outcome::TransferredUp => &[
            "Transferred to a higher level of care by agreement of {name} and the team, since {hours} hours a week no longer held.",
            "Needs more structure than the program can give; {name} asked for it {himself} in the end.",
        ],
        Outcome::Incarcerated => &[
            "Taken into custody on a matter from before admission; the program was told by {legal}, with a release on file.",
            "In custody, expected for {2..5} months. Treatment had been going on without interruption until then.",
        ],
        Outcome::Moved => &[
            "Moved to [another part of the state|the western counties|family in another state] for [work|a place to live]; care is continued there.",
            "Moved away with notice of {2..4} weeks; treatment was not finished and is to be continued.",
        ],
        Outcome::Terminated => &[
            "Ended by the program for attendance, after two written agreements were not kept; {name} was told in person and in writing, with how to appeal.",
        ],
    }
}

fn where_to(outcome: Outcome, referrals: Referrals) -> Lines {
    match (outcome, referrals) {
        (_, Referrals::Declined) => &[
            "Home. Referrals to outpatient counseling were offered by letter and not taken up.",
            "Home, without further treatment for now by {his} own choice; the list of providers was mailed.",
        ],
        (Outcome::Completed, Referrals::Made) => &[
            "Home, with weekly outpatient counseling and {meeting}; the first appointment was made from the office with {name} on the line.",
            "Home. Stepped down to outpatient counseling once a week, continuing care group of the program on request.",
        ],
        (Outcome::TransferredUp, Referrals::Made) => &[
            "Partial hospitalization, with intake arranged by telephone in {name}'s presence; records to follow with consent.",
            "To a day program of {20..25} hours a week; transport was arranged for the first day.",
        ],
        (Outcome::Incarcerated, Referrals::Made) => &[
            "County jail. The medical unit there was told of current medication, with consent.",
            "In custody; a return to the program after release is possible and welcome.",
        ],
        (Outcome::Moved, Referrals::Made) => &[
            "To an intensive outpatient program at the new place of residence, intake arranged before the move.",
            "New home with {kin}; a program there has accepted the referral.",
        ],
        (Outcome::LeftEarly | Outcome::Terminated, Referrals::Made) => &[
            "Home. Outpatient counseling was offered and a number to call given; whether {name} called is not known.",
            "Home; a referral to outpatient counseling was made by telephone and confirmed by letter.",
        ],
    }
}

fn ending(outcome: Outcome) -> Lines {
    match outcome {
        Outcome::Completed => &[
            "In the last {3..4} weeks {he} prepared for discharge, gave newer members {his} example, and said goodbye in the group.",
            "{S left} the program with a plan that had been tried on {2..5} hard days.",
        ],
        Outcome::LeftEarly => &[
            "{week 6}From about two weeks before the end {he} came late or not at all, spoke little, and told fewer urges; this was addressed {2..3} times.",
            "Toward the end attendance fell, {trigger} was no longer spoken of, and {meeting} was dropped; {he} did not come to say goodbye.",
        ],
        Outcome::TransferredUp => &[
            "Over the last {2..3} weeks {trigger} and [sleeplessness|low mood|being alone at night] outran what outpatient hours can do; {he} saw this before the team said it.",
            "What the groups could hold by day came apart at night; the step up was prepared in {2..3} sessions, with {strain} spoken of plainly.",
        ],
        Outcome::Incarcerated => &[
            "Treatment broke off while work on {aim2} was going on.",
            "The last sessions dealt with the coming hearing, and how to stay well whatever its outcome.",
        ],
        Outcome::Moved => &[
            "The move had been talked about for {2..4} weeks, with attention to what to take along: {acting}, {meeting}.",
            "{S said} goodbye in the group and took the plan for the first {2..3} weeks in a new place along.",
        ],
        Outcome::Terminated => &[
            "Absences without word went on in spite of two agreements; what stood in the way, {strain} above all, could not be solved in time.",
        ],
    }
}

fn pattern(of: Substance) -> Lines {
    match of {
        Substance::Alcohol => &[
            "Primary: alcohol, {6..12} drinks on most days for {years} years, up to the days before admission.",
            "Primary: alcohol by mouth, about a [bottle of wine|pint of spirits] a day, with {1..3} attempts to stop in the last year.",
        ],
        Substance::Opioids => &[
            "Primary: opioids, first pills after [surgery|an accident], then fentanyl by nose, daily for {2..6} years; {1..2} overdoses before admission.",
            "Primary: opioids, [heroin and fentanyl|pressed pills], daily, up to the days before admission.",
        ],
        Substance::Cocaine => &[
            "Primary: cocaine by nose, {2..4} evenings a week, in amounts that grew over {years} years.",
            "Primary: cocaine, smoked, in runs of {2..4} days around payday.",
        ],
        Substance::Cannabis => &[
            "Primary: cannabis, smoked from morning on, {4..9} times a day, for {years} years.",
            "Primary: cannabis concentrate by vaporizer, daily, with {1..3} failed attempts at a pause.",
        ],
        Substance::Methamphetamine => &[
            "Primary: methamphetamine, smoked, {3..6} days a week, in runs without sleep.",
            "Primary: methamphetamine, begun at work to stay awake, daily in the last {6..14} months.",
        ],
        Substance::Benzodiazepines => &[
            "Primary: alprazolam, [4|6|8] mg a day, partly bought; tapered under medical care before admission.",
            "Primary: clonazepam beyond what was prescribed, for {years} years; a taper was begun under medical care before admission.",
        ],
    }
}

const GOAL_MONTH: Lines = &[
    "{fellowship} {2..3} times a week, in bed by eleven, {acting} when it gets hard.",
    "keep every appointment below; {answer}; tell {kin} of an urge the same day.",
    "one counseling session a week, {meeting}, and something planned for each evening.",
];

const GOAL_QUARTER: Lines = &[
    "{goal2}; [a visit to the dentist|the driver's license|a weekend away|a class] that was put off.",
    "[regular hours|steady shifts] at {job} without losing sleep over {strain}; {goal1}.",
    "take on something at {meeting}, and go on with {goal2}.",
];

const SUPPORT_PEOPLE: Lines = &[
    "People to call, in this order: {kin}; {sponsor}; the program during the day.",
    "{sponsor}, any time before ten at night; {kin}, always; two people from group whose numbers are in the phone.",
    "{kin}, who knows the plan; {sponsor}; the counselor on weekdays.",
];

const SUPPORT_PLACES: Lines = &[
    "Places that do good: {meeting}; [the library|the gym|the pond|church|the recovery center]; {at home}.",
    "{meeting} every week; {acting} on the days between.",
    "[The recovery center|The Y|The reading room], open [until eight|on Sundays], when it is too quiet at home.",
];

const SIGNS: Lines = &[
    "not answering calls",
    "skipping meals",
    "going to bed after one",
    "saying “fine” when asked",
    "counting other people's glasses",
    "driving without a place to go",
    "missing a meeting and not saying so",
    "being angry at everyone by noon",
    "cleaning at night",
    "spending without need",
    "keeping the coat on indoors",
    "making jokes about the bad times",
    "leaving messages unread for days",
];

const RETURNING: Lines = &[
    "call the program the same day, at any stage; nobody has to be without use to come back. Until then: tell {kin}, {answer}, do not stay alone.",
    "stop as early as possible, call {sponsor} or {kin}, come in or call on the next working day. A return to use is a reason to come, not a reason to stay away.",
    "ring the program and ask for the next free time; keep all appointments; go to {meeting} that evening. What was learned is not lost.",
];

const SUPPLY: Lines = &[
    "Supply for {14..30} days; refill at the next visit.",
    "Refills on file for {2..3} months.",
    "Next refill due in {2..4} weeks; no dose changed during the program.",
];

const NO_MEDICATION: Lines = &[
    "No prescribed medication. [Allergies|Known allergies]: none reported.",
    "None prescribed; [ibuprofen|an allergy tablet] now and then.",
    "None. Medication for {substance} was explained and not wanted for now.",
];

const FAMILY: Lines = &[
    "{Rel} came to family sessions, knows the warning signs, and has the program's number. Al-Anon or Learn to Cope for {rel}, if wished.",
    "What was agreed in family sessions goes on: ten minutes of talk a day, and no questions at the door.",
    "{Rel} will say a warning sign once, kindly. A further family session can be asked for within {2..3} months.",
];

const FAMILY_APART: Lines = &[
    "No family sessions took place; {kin} may be told about the plan when {name} wishes.",
    "Family was not part of treatment at {name}'s wish. Information on groups for relatives is enclosed.",
];

const RECOMMENDED: Lines = &[
    "Weekly outpatient counseling for at least {3..6} months, {fellowship} {2..3} times a week, and primary care within {4..6} weeks.",
    "Continue at one counseling session a week; keep {meeting}; go on with {aim2} with the new counselor.",
    "Step down to outpatient counseling, first visit within a week; review after {10..12} weeks whether less is enough.",
];

const RECOMMENDED_RETURN: Lines = &[
    "To take up treatment again, here or elsewhere, at the same level of care; the intake can be shortened within {60..90} days.",
    "Outpatient counseling as the least; better, a return to intensive treatment, in the other track if the hours were the obstacle.",
];

const RECOMMENDED_HIGHER: Lines = &[
    "Partial hospitalization for {3..6} weeks, then a return to intensive outpatient care.",
    "Day treatment with medical care on site; a review of medication in the first week.",
];

const RECOMMENDED_CUSTODY: Lines = &[
    "Treatment in custody where it is offered; assessment for this program within {5..10} days of release.",
    "Medication to be continued without a gap; contact with the program before release.",
];

const RECOMMENDED_MOVED: Lines = &[
    "Intensive outpatient treatment at the new place, {6..9} hours a week for another {4..8} weeks.",
    "Continue at the same level of care near the new home, and a meeting there within the first {2..3} days.",
];

const RECOMMENDED_ALSO: Lines = &[
    "When it comes to {trigger}: to {answer}.",
    "Sleep and regular meals are to be watched first; they went before each hard week.",
    "{strain} is a foreseeable test; a counseling session before and after it is advised.",
    "{acting} has helped most and should keep its place in the week.",
];

const NALOXONE: Lines = &[
    "Naloxone at home and a second kit on the way; never alone, never the old amount.",
    "Renew the naloxone kit when it expires; {kin} knows how to give it.",
];

const RETURNED_TO_PROGRAM: Lines = &[
    "Known from an earlier stay; called by {himself} to ask for a place.",
    "Returned to the program after an earlier episode, on the advice of {sponsor}.",
    "Readmitted after an earlier stay, referred by outpatient counseling, once a week not being enough.",
];

const REASON: Lines = &[
    "{name}, {age}, sought treatment after {years} years of {drinking}, when [a warning at work|an arrest|a night in the emergency department|a frightened family|a fall on the stairs] made it impossible to go on as before.",
    "{drinking} had grown over {years} years from weekends to most days; {name}, {age}, came after [a separation|losing a license|a month of missed shifts|a bad fright].",
    "At {age}, {name} had tried to stop {2..5} times alone, the longest time for {3..11} weeks, and asked for help after the last attempt failed within days.",
];

const REASON_AGAIN: Lines = &[
    "{name}, {age}, came back after some months in which {he} had left one support after the other, and before more was lost.",
    "After the earlier stay {name}, {age}, did well for a time; [a loss|new work with long hours|an ended relationship] and the return of old habits led to this admission.",
];

const REASON_SELF: Lines = &[
    "In {his} own words: “{wish}.”",
    "What {he} wanted from treatment: “{wish}.”",
    "Asked what should be different in a year, {name} said: “{wish}.”",
];

const REASON_LEVEL: Lines = &[
    "{trigger} came up almost daily; [weekly sessions had not been enough|a few hours a week would not have been enough], and residential care was not needed, with [housing stable|no withdrawal to be feared|support at home].",
    "Intensive outpatient care was chosen since {he} needed structure on most days and could live at home safely.",
    "Urges several times a day and {strain} called for more than weekly counseling; health and housing allowed treatment by day.",
];

const SECOND: Lines = &[
    "Secondary: {second}, {1..3} times a week.",
    "Secondary: {second}, mostly on weekends, for {2..7} years.",
    "Secondary: {second}, now and then, together with the first.",
];

const CAME_NEARLY_ALWAYS: Lines = &[
    "{S attended} reliably, called ahead of the few absences, and was among the first to speak by the end.",
    "{week 5}{S attended} reliably, called ahead of the few absences, and took part from the second week on.",
    "Attendance was very good throughout, also in weeks with {strain}.",
];

const CAME_MOSTLY: Lines = &[
    "{S came} to most sessions; absences clustered around {strain}.",
    "Attendance was good at first, uneven in the middle of the stay, and was spoken about openly.",
];

const CAME_UNEVENLY: Lines = &[
    "Attendance was uneven from early on, with {strain} as the reason given most often.",
    "{S came} irregularly; weeks of full attendance took turns with absences, some without word.",
];

const BEGINNING: Lines = &[
    "{week 5}In the first weeks {he} worked on {trigger}, on sleep, and on telling urges before they grew.",
    "Treatment began with the daily schedule and with {trigger}, {his} main risk; {he} learned to {answer}.",
    "{week 6}At first [guarded|anxious|sure that {he} would not stay], {client} found a place in the group by the [second|third|fourth] week.",
    "At first [guarded|anxious|sure that {he} would not stay], {client} spoke in the group sooner than {he} had thought {he} would.",
];

const NO_USE: Lines = &[
    "No use was reported or found during the stay; urges fell from {6..8} to {1..4} of ten.",
    "{S reported} no use of {substance} in this time, and tests agreed with it.",
    "No use was reported; the hardest hour was {trigger}, where {he} {act}.",
];

const USE_ONCE: Lines = &[
    "There was one return to use, on DAY, which {he} told promptly; the chain behind it was worked through, and the plan for {trigger} was changed.",
    "A return to use on DAY was followed by an added session and daily calls for a week.",
];

const USE_MORE: Lines = &[
    "Returns to use were reported on DAYS; each was told, traced back, most often to {trigger}, and answered with a change of plan.",
    "{S returned} to use on DAYS, for short periods; extra sessions and closer contact followed each time.",
];

const FEWER_HOURS: Lines = &[
    "Weekly hours were reduced as objectives were reached: HOURS.",
    "The program was stepped down over the stay, from week to week and by agreement: HOURS hours.",
];

const OTHER_HOURS: Lines = &[
    "Weekly hours were raised for a time and lowered again as things settled: HOURS.",
    "Hours followed the need: HOURS a week.",
];

const MORE_HOURS: Lines = &[
    "Weekly hours were raised when they no longer held: HOURS.",
    "Hours had to be changed upward in the course: HOURS a week.",
];

const LEARNED: Lines = &[
    "What {he} came to rely on was {acting}; {strength} helped.",
    "{S practiced} grounding, refusal and planning ahead, and kept two habits: {acting} and {acting}.",
    "Individual sessions turned on {strain} and on {kin}; {aim2} was the thread through them.",
];

const FAMILY_HELPED: Lines = &[
    "In family sessions {his} KIN learned about triggers and boundaries, and agreements for the evenings were made.",
    "{His} KIN came to family sessions; trust was spoken about, and a way of saying warning signs was found.",
];

const NO_FAMILY: Lines = &[
    "Family sessions were offered and not wished for.",
    "No family sessions were held; {name} preferred to speak with {kin} alone.",
    "A family session was planned and did not come about.",
];

const RISK_SEEN: Lines = &[
    "No thoughts of suicide or of harming others, asked at the last session.",
    "No suicidal thoughts at the end of treatment; safety plan and crisis numbers in hand.",
];

const RISK_UNSEEN: Lines = &[
    "Not seen at the end; no thoughts of suicide at the last session attended.",
    "Risk could not be assessed at discharge; none was noted at the last visit.",
];

const RISK_OVERDOSE: Lines = &[
    "Overdose risk is raised after a time without; naloxone was given and its handling practiced.",
    "Tolerance is lower than before treatment, which {name} knows and can explain; naloxone kit at home.",
];

const RISK_TRIGGER: Lines = &[
    "Risk is highest around {trigger} and in weeks with {strain}.",
    "The riskiest hours are known: {trigger}, most of all when [tired|alone|angry].",
];

const SUPPORT: Lines = &[
    "Supports are {kin} and {sponsor}; transport [by bus|by car|on foot].",
    "{kin} is the closest support; {meeting} comes next.",
    "There is {kin} to turn to, and {fellowship}.",
];

const NEEDS: Lines = &[
    "Remaining needs: [sober company|sleep|debts|dental care|work], and to keep up {aim2}.",
    "What remains to be done: to keep up {aim2}; [a quieter place to live|more people to call|a plan for weekends].",
    "Barriers: {strain}; [the bus schedule|the long way to the clinic|money].",
];

const IMPROVED: Lines = &[
    "Sleeps and eats regularly, tells urges the same day, and has answers to {trigger} that were tried. Prognosis good with continued care.",
    "Mood steadier, urges rarer and weaker than at admission, daily life in order; outlook good as long as {meeting} and counseling go on.",
    "Clearly better than at admission in {his} own view and the team's; {trigger} remains to be watched. Prognosis fair to good.",
];

const STABLE: Lines = &[
    "{week 6}Stable: gains of the first weeks have held, with some ups and downs; {trigger} is still hard. Prognosis fair.",
    "In steady condition, neither in crisis nor at ease; prognosis fair with support and guarded without.",
];

const UNCHANGED: Lines = &[
    "Much as at admission: urges frequent, {trigger} largely unsolved. Prognosis guarded without further treatment.",
    "No lasting change could be seen by the last session; some skills were learned. Prognosis guarded.",
];

const WORSE: Lines = &[
    "{week 5}Worse than some weeks before, with less sleep and more urges; prognosis guarded, better with the care recommended.",
    "Condition had declined by the last session: [missed meals|short nights|withdrawal from others]. Prognosis guarded.",
];

const GIVEN: Lines = &[
    "Discharge plan, appointments, crisis numbers and a copy of this summary on request; {name} [agreed with the plan|read it and had one question|signed for it].",
    "Plan and appointment list handed over and gone through together; rights to records and to return explained.",
];

const GIVEN_ALONG: Lines = &[
    "Address and telephone number of the day program, crisis numbers, and how to return; {name} [had two questions|asked for the records to be sent ahead].",
    "Recommendations and crisis numbers on paper, gone through on the last day with {kin} on the line.",
];

const SENT: Lines = &[
    "Letter with the recommendations, crisis numbers and how to return, sent to the address on file in a plain envelope.",
    "Not seen at the end; recommendations and crisis numbers were mailed in a neutral envelope.",
];

const FOLLOW_UP: Lines = &[
    "Calls by the program after {7..10} and {28..31} days, with consent; no message is to be left with others.",
    "One call in {2..3} weeks, agreed with {name}; the alumni evening is open to {him}.",
];

const FOLLOW_UP_ABSENT: Lines = &[
    "One further call in {3..4} weeks; the file closes after it.",
    "No further contact planned; {name} can call at any time.",
];

/// Every line of this file.
#[cfg(test)]
pub(super) fn all_lines() -> Vec<&'static str> {
    use Outcome::{Completed, Incarcerated, LeftEarly, Moved, Terminated, TransferredUp};
    let outcomes = [Completed, LeftEarly, TransferredUp, Incarcerated, Moved, Terminated];
    let of_outcomes = outcomes.iter().flat_map(|it| {
        [why(*it), ending(*it), where_to(*it, Referrals::Made), where_to(*it, Referrals::Declined)].concat()
    });
    use Substance::{Alcohol, Benzodiazepines, Cannabis, Cocaine, Methamphetamine, Opioids};
    let patterns = [Alcohol, Opioids, Cocaine, Cannabis, Methamphetamine, Benzodiazepines];
    let patterns = patterns.iter().flat_map(|it| pattern(*it).iter().copied());
    #[rustfmt::skip]
    let banks = [
        GOAL_MONTH, GOAL_QUARTER, SUPPORT_PEOPLE, SUPPORT_PLACES, SIGNS, RETURNING, SUPPLY, NO_MEDICATION, FAMILY,
        FAMILY_APART, RECOMMENDED, RECOMMENDED_RETURN, RECOMMENDED_HIGHER, RECOMMENDED_CUSTODY, RECOMMENDED_MOVED,
        RECOMMENDED_ALSO, NALOXONE, RETURNED_TO_PROGRAM, REASON, REASON_AGAIN, REASON_SELF, REASON_LEVEL, SECOND,
        CAME_NEARLY_ALWAYS, CAME_MOSTLY, CAME_UNEVENLY, BEGINNING, NO_USE, USE_ONCE, USE_MORE, FEWER_HOURS, OTHER_HOURS, MORE_HOURS,
        LEARNED, FAMILY_HELPED, NO_FAMILY, RISK_SEEN, RISK_UNSEEN, RISK_OVERDOSE, RISK_TRIGGER, SUPPORT, NEEDS, IMPROVED,
        STABLE, UNCHANGED, WORSE, GIVEN, GIVEN_ALONG, SENT, FOLLOW_UP, FOLLOW_UP_ABSENT,
    ];
    banks.iter().flat_map(|it| it.iter().copied()).chain(of_outcomes).chain(patterns).collect()
}
