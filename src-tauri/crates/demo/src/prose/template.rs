//! Sentences with places: how a line of a bank becomes words.
//!
//! - `[one|two|]` is one of them, and may nest.
//! - `<call/called/calling>` is a verb in the form that the line is asked for.
//! - `{4..8}` is a number in that range, in words.
//! - `{trigger}` and the like are filled by the [`Pen`]; a capital first letter makes the filling's one.
//! - `{week 5}` says of a line that it fits from the fifth week of the stay on.
//! - `{he wants}` is a pronoun and its verb, which agree; `{S wants}` the client by name, by pronoun, or left out as
//!   clinicians do; `{v knows}` is a second verb of that subject.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::{
    Came, Event, Moment, Phase, Portrait, Pronouns, Relative, Substance, Topic, banks,
    person::{Act, HABITS_OF_ONE, Trigger},
};
use crate::rng::Rng;

/// The form of verbs in angle brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Base,
    Past,
    Ing,
}

/// Writes about one client at one moment.
pub(super) struct Pen<'a> {
    pub(super) rng: &'a mut Rng,
    pub(super) who: &'a Portrait,
    pub(super) at: &'a Moment,
    /// The topic of the group, when it is a group's hour.
    pub(super) topic: Option<&'static Topic>,
    /// The relatives spoken of, when it is their hour: the first, the second.
    pub(super) relatives: &'a [Relative],
    /// Lines that this text has already had.
    had: Vec<&'static str>,
    /// Whether the client has been called by name.
    named: bool,
    /// Whether the sentence's subject is "they".
    is_plural: bool,
    /// Which of the client's people this text is about.
    kin: Option<usize>,
    /// Which of the client's triggers this text is about.
    trigger: Option<usize>,
}

impl<'a> Pen<'a> {
    pub(super) fn new(rng: &'a mut Rng, who: &'a Portrait, at: &'a Moment) -> Self {
        Self {
            rng,
            who,
            at,
            topic: None,
            relatives: &[],
            had: Vec::new(),
            named: false,
            is_plural: false,
            kin: None,
            trigger: None,
        }
    }

    /// A line of these that this text has not had; of all, when it has had each.
    pub(super) fn line(&mut self, lines: &[&'static str]) -> &'static str {
        let fitting: Vec<&'static str> = lines.iter().copied().filter(|it| from_week(it) <= self.at.week).collect();
        let lines = if fitting.is_empty() { lines } else { &fitting };
        let mut fresh: Vec<&'static str> = lines.iter().copied().filter(|it| !self.had.contains(it)).collect();
        // A text that has spoken of the trigger should find something else to speak of.
        let others: Vec<&'static str> =
            fresh.iter().copied().filter(|it| !it.contains("{trigger}") && !it.contains("{tempted}")).collect();
        if self.trigger.is_some() && !others.is_empty() && self.rng.chance(85) {
            fresh = others;
        }
        let line = *self.rng.pick(if fresh.is_empty() { lines } else { &fresh });
        self.had.push(line);
        line
    }

    /// A sentence from these lines.
    pub(super) fn say(&mut self, lines: &[&'static str]) -> String {
        let line = self.line(lines);
        self.write(line)
    }

    /// The words of a line: whole sentences.
    pub(super) fn write(&mut self, line: &str) -> String {
        tidy(&self.expand(line, Form::Past))
    }

    /// Starts another section, in which the client may be called by name again.
    pub(super) fn new_section(&mut self) {
        self.named = false;
    }

    fn expand(&mut self, line: &str, form: Form) -> String {
        let mut words = String::with_capacity(line.len() + 32);
        let mut rest = line;
        while let Some(at) = rest.find(['[', '{', '<']) {
            words.push_str(&rest[..at]);
            let inner = inside(&rest[at..]);
            match rest.as_bytes()[at] {
                b'[' => {
                    let choices = split(inner);
                    let choice = *self.rng.pick(&choices);
                    words.push_str(&self.expand(choice, form));
                }
                b'<' => words.push_str(in_form(inner, form)),
                _ => words.push_str(&self.filling(inner)),
            }
            rest = counted(&mut words, &rest[at + inner.len() + 2..]);
        }
        words.push_str(rest);
        words
    }

    fn filling(&mut self, key: &str) -> String {
        if let Some((low, high)) = key.split_once("..") {
            return self.number_between(low, high);
        }
        if let Some(verb) = key.strip_prefix('S') {
            return self.subject(verb.trim_start());
        }
        let small = key.chars().next().is_some_and(char::is_lowercase);
        if small { self.fill(key) } else { capital(&self.fill(&lower(key))) }
    }

    fn number_between(&mut self, low: &str, high: &str) -> String {
        let (low, high): (usize, usize) = (low.parse().unwrap_or(1), high.parse().unwrap_or(1));
        number(low + self.rng.below(high + 1 - low))
    }

    /// The client as the subject of a sentence: the first time by name, or not at all, as in "Reported no urges."
    fn subject(&mut self, verb: &str) -> String {
        self.is_plural = false;
        let is_auxiliary = ["", "is", "has", "does"].contains(&verb.split(' ').next().unwrap_or_default());
        let is_left_out = self.rng.chance(if self.named { 45 } else { 30 });
        if is_left_out && !is_auxiliary {
            return verb.to_owned();
        }
        if self.named {
            self.is_plural = self.who.pronouns == Pronouns::They;
            return self.with_verb(capital(self.who.pronouns.he()).as_str(), verb);
        }
        self.named = true;
        format!("{} {verb}", self.who.first)
    }

    /// A pronoun and its verb.
    fn with_verb(&self, pronoun: &str, verb: &str) -> String {
        match self.who.pronouns {
            Pronouns::She | Pronouns::He => format!("{pronoun} {verb}"),
            Pronouns::They => format!("{pronoun} {}", plural(verb)),
        }
    }

    fn fill(&mut self, key: &str) -> String {
        if key.starts_with("week ") {
            return String::new();
        }
        if let Some(verb) = key.strip_prefix("he ") {
            return self.with_verb(self.who.pronouns.he(), verb);
        }
        if let Some(verb) = key.strip_prefix("v ") {
            return if self.is_plural { plural(verb) } else { verb.to_owned() };
        }
        if let Some(verb) = key.strip_prefix("client ") {
            let is_named = std::mem::replace(&mut self.named, true);
            let who = self.who;
            return if is_named { self.with_verb(who.pronouns.he(), verb) } else { format!("{} {verb}", who.first) };
        }
        let (who, pronouns) = (self.who, self.who.pronouns);
        let detail = &who.detail;
        let line = match key {
            "he" => return pronouns.he().to_owned(),
            "him" => return pronouns.him().to_owned(),
            "his" => return pronouns.his().to_owned(),
            "himself" => return pronouns.himself().to_owned(),
            "name" => {
                self.named = true;
                return who.first.clone();
            }
            "client" => {
                if self.named {
                    return pronouns.he().to_owned();
                }
                self.named = true;
                return who.first.clone();
            }
            "age" => return who.age.to_string(),
            "trigger" => self.trigger().noun,
            "tempted" => self.trigger().met,
            "answer" => {
                let answer = self.trigger().answer;
                return self.expand(answer, Form::Base);
            }
            "act" => return self.act(detail.acts.as_slice(), Form::Past),
            "to act" => return self.act(detail.acts.as_slice(), Form::Base),
            "to do" => return self.act(&detail.acts[..HABITS_OF_ONE], Form::Base),
            "acting" => return self.act(&detail.acts[..HABITS_OF_ONE], Form::Ing),
            "kin" => return self.kin(),
            "substance" => who.substance.noun(),
            "drinking" => who.substance.gerund(),
            "drink" => who.substance.base(),
            "adrink" => who.substance.a_piece(),
            "second" => who.second.map_or("anything else", super::Substance::noun),
            "is job" => detail.job.is,
            "job" => detail.job.place,
            "boss" => detail.job.boss,
            "mates" => detail.job.mates,
            "strain" => detail.job.strain,
            "lives" => detail.home.lives,
            "takes" => detail.medication.map_or("{S takes} no prescribed medication", |it| it.told),
            "at home" => detail.home.quiet,
            "strength" => detail.strengths[self.rng.below(2)],
            "aim1" => return self.objective(0),
            "aim2" => return self.objective(1),
            "goal1" => detail.aims[0].short,
            "goal2" => detail.aims[1].short,
            "about med" => match detail.medication {
                Some(it) => return format!("about {}", it.name),
                None => "about medication for opioid use disorder",
            },
            "med" => detail.medication.map_or("no medication", |it| it.name),
            "fellowship" => detail.meetings.name,
            "meeting" => detail.meetings.meeting,
            "sponsor" => self.sponsor(),
            "legal" => detail.legal.map_or("the court", |it| it.who),
            "lately" => return self.lately(),
            "day" => {
                let back = 1 + self.rng.below(5) as u64;
                return if back == 1 {
                    "yesterday".to_owned()
                } else {
                    weekday(self.at.on - Days::new(back)).to_owned()
                };
            }
            "next" => return self.in_a_week(),
            "soon" => return self.soon(),
            "urge" => return self.urge(),
            "days" => return self.days(),
            "hours" => return number(usize::from(self.hours())),
            "about" => self.line(banks::ABOUT),
            "wish" => detail.wish,
            "years" => return number(usize::from(detail.years)),
            "late" => return self.minutes_missed(),
            "what" => self.what().noun(),
            "amount" => banks::amount(self.what()),
            "useday" => return self.day_of_use(),
            "home" => self.homework(),
            "rel" => return self.relative(0),
            "other" => return self.relative(1),
            "she" => self.gender(0).he(),
            "her" => self.gender(0).his(),
            "hers" => self.gender(0).him(),
            _ => no_filling(key),
        };
        self.expand(line, Form::Past)
    }

    /// One of the client's triggers; the same throughout the text.
    fn trigger(&mut self) -> &'static Trigger {
        let triggers = self.who.detail.triggers;
        let at = self.trigger.unwrap_or_else(|| self.rng.below(triggers.len()));
        self.trigger = Some(at);
        triggers[at]
    }

    /// Something the client does to get through a moment; not twice in a text.
    fn act(&mut self, of: &[&'static Act], form: Form) -> String {
        let acts: Vec<&'static str> = of.iter().map(|Act(it)| *it).collect();
        let act = self.line(&acts);
        self.expand(act, form)
    }

    fn kin(&mut self) -> String {
        let grown: Vec<&'static str> = self.who.family.iter().filter(|it| !it.is_minor).map(|it| it.kin).collect();
        if grown.is_empty() {
            return self.expand("[a friend|an old friend|a neighbor]", Form::Past);
        }
        let place = self.kin.unwrap_or_else(|| self.rng.below(grown.len()));
        self.kin = Some(place);
        format!("{} {}", self.who.pronouns.his(), grown[place])
    }

    fn sponsor(&mut self) -> &'static str {
        match self.who.detail.sponsor_from {
            Some(week) if week <= self.at.week || self.at.episode > 1 => self.who.detail.meetings.elder,
            Some(_) | None => "someone [from|{he} met at] {meeting}",
        }
    }

    /// An objective, as notes refer to it.
    fn objective(&mut self, place: usize) -> String {
        let aim = self.who.detail.aims[place];
        format!("Objective {} ({})", aim.number, self.expand(aim.short, Form::Past))
    }

    fn hours(&self) -> u8 {
        match self.at.event {
            Event::SteppedDown { hours } | Event::SteppedUp { hours } => hours,
            Event::Ordinary
            | Event::Admitted
            | Event::Used { .. }
            | Event::Returned
            | Event::MissedLast
            | Event::Stressed(_)
            | Event::Drifting
            | Event::Leaving => self.at.hours,
        }
    }

    fn minutes_missed(&self) -> String {
        match self.at.came {
            Came::OnTime => "some".to_owned(),
            Came::Late { minutes } | Came::LeftEarly { minutes } => number(usize::from(minutes)),
        }
    }

    /// What was used: as the moment says, or what the treatment is about.
    fn what(&self) -> Substance {
        match self.at.event {
            Event::Used { what } => what,
            Event::Ordinary
            | Event::Admitted
            | Event::Returned
            | Event::MissedLast
            | Event::SteppedDown { .. }
            | Event::SteppedUp { .. }
            | Event::Stressed(_)
            | Event::Drifting
            | Event::Leaving => self.who.substance,
        }
    }

    fn day_of_use(&mut self) -> String {
        match self.at.days_without {
            Some(0) => (*self.rng.pick(&["last night, until after midnight", "early this morning"])).to_owned(),
            Some(1) => (*self.rng.pick(&["yesterday", "last night", "yesterday evening"])).to_owned(),
            Some(days @ 2..=6) => format!("on {}", weekday(self.at.on - Days::new(u64::from(days)))),
            Some(days) => format!("{} days ago", number(usize::from(days))),
            None => self.lately(),
        }
    }

    fn homework(&mut self) -> &'static str {
        match self.topic {
            Some(topic) => self.line(topic.home),
            None => self.line(banks::HOMEWORK),
        }
    }

    /// "his mother"; a child is spoken of as the client's.
    fn relative(&mut self, place: usize) -> String {
        match self.relatives.get(place).or(self.relatives.first()) {
            Some(it) => format!("{} {}", self.who.pronouns.his(), it.kin),
            None => self.kin(),
        }
    }

    /// How a relative is spoken of.
    fn gender(&self, place: usize) -> Pronouns {
        let kin = self.relatives.get(place).map_or("", |it| it.kin);
        let is = |words: &[&str]| kin.split(' ').any(|word| words.contains(&word));
        if is(&["mother", "wife", "sister", "daughter", "aunt", "niece", "grandmother", "girlfriend"]) {
            Pronouns::She
        } else if is(&["father", "husband", "brother", "son", "uncle", "stepfather"]) {
            Pronouns::He
        } else {
            Pronouns::They
        }
    }

    /// A day before the session, as one speaks of it.
    fn lately(&mut self) -> String {
        let back = 1 + self.rng.below(5);
        let day = weekday(self.at.on - Days::new(back as u64));
        let part = *self.rng.pick(&["", "", " morning", " evening", " afternoon", " night"]);
        match back {
            1 => (*self.rng.pick(&["yesterday", "last night", "yesterday evening", "yesterday morning"])).to_owned(),
            2..=3 => format!("on {day}{part}"),
            _ if self.weekend_lies_behind() => "over the weekend".to_owned(),
            _ if part.is_empty() => format!("last {day}"),
            _ => format!("on {day}{part}"),
        }
    }

    fn weekend_lies_behind(&self) -> bool {
        matches!(self.at.on.weekday(), Weekday::Mon | Weekday::Tue | Weekday::Wed)
    }

    /// A day after the session, as one speaks of it.
    fn soon(&mut self) -> String {
        let ahead = 1 + self.rng.below(5);
        let day = weekday(self.at.on + Days::new(ahead as u64));
        match ahead {
            1 => (*self.rng.pick(&["tomorrow", "tonight", "tomorrow morning", "tomorrow evening"])).to_owned(),
            _ => match self.rng.below(4) {
                0 => format!("before {day}"),
                1 => format!("by {day}"),
                2 => format!("on {day} evening"),
                _ => format!("on {day}"),
            },
        }
    }

    /// The next session of one's own, a week from this one.
    fn in_a_week(&mut self) -> String {
        if self.rng.chance(40) { "in a week".to_owned() } else { format!("next {}", weekday(self.at.on)) }
    }

    /// How strong urges are, out of ten: less as weeks go by.
    fn urge(&mut self) -> String {
        let (low, spread) = match self.at.phase {
            Phase::Early => (4, 5),
            Phase::Middle => (2, 5),
            Phase::Late => (1, 3),
        };
        number(low + self.rng.below(spread))
    }

    fn days(&self) -> String {
        match self.at.days_without {
            Some(1) => "one day".to_owned(),
            Some(days) => format!("{} days", number(usize::from(days))),
            None => "some days".to_owned(),
        }
    }

    /// Whether there is a number of days to speak of.
    pub(super) fn counts_days(&self) -> bool {
        self.at.days_without.is_some_and(|it| it >= 4)
    }
}

/// The week of the stay from which a line fits.
fn from_week(line: &str) -> u16 {
    let week = line.strip_prefix("{week ").and_then(|it| it.split_once('}'));
    week.and_then(|(week, _)| week.parse().ok()).unwrap_or(1)
}

/// A key that no line may have; the test of the banks finds it.
fn no_filling(key: &str) -> &'static str {
    debug_assert!(false, "no filling for {{{key}}}");
    ""
}

/// What stands between a bracket and the one that closes it.
fn inside(text: &str) -> &str {
    let (open, close) = match text.as_bytes()[0] {
        b'[' => ('[', ']'),
        b'<' => ('<', '>'),
        _ => ('{', '}'),
    };
    let mut depth = 0;
    for (at, letter) in text.char_indices() {
        if letter == open {
            depth += 1;
        } else if letter == close {
            depth -= 1;
            if depth == 0 {
                return &text[1..at];
            }
        }
    }
    debug_assert!(false, "not closed: {text}");
    &text[1..]
}

/// The choices between the bars of the outermost level.
fn split(choices: &str) -> Vec<&str> {
    let (mut found, mut depth, mut from) = (Vec::new(), 0, 0);
    for (at, letter) in choices.char_indices() {
        match letter {
            '[' => depth += 1,
            ']' => depth -= 1,
            '|' if depth == 0 => {
                found.push(&choices[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    found.push(&choices[from..]);
    found
}

/// `call/called/calling` in a form.
fn in_form(verb: &str, form: Form) -> &str {
    let mut forms = verb.split('/');
    let wanted = match form {
        Form::Base => forms.next(),
        Form::Past => forms.nth(1),
        Form::Ing => forms.nth(2),
    };
    debug_assert!(wanted.is_some(), "three forms: {verb}");
    wanted.unwrap_or(verb)
}

/// The verb that goes with "they".
fn plural(verb: &str) -> String {
    let length = verb.find(|it: char| !it.is_alphabetic()).unwrap_or(verb.len());
    let (first, rest) = verb.split_at(length);
    let plural = match first {
        "was" => "were",
        "is" => "are",
        "has" => "have",
        "does" => "do",
        "goes" => "go",
        "always" | "sometimes" | "perhaps" | "besides" | "" => first,
        _ => {
            if let Some(stem) = first.strip_suffix("ies") {
                return format!("{stem}y{rest}");
            }
            let hissing = first.strip_suffix("es").filter(|it| {
                it.ends_with(['x', 'z']) || it.ends_with("ss") || it.ends_with("ch") || it.ends_with("sh")
            });
            hissing.or_else(|| first.strip_suffix('s').filter(|it| !it.ends_with('s'))).unwrap_or(first)
        }
    };
    format!("{plural}{rest}")
}

/// One space between words, none before marks; sentences begin with a capital, and the verb after "they" agrees with it.
fn tidy(words: &str) -> String {
    let mut tidy = String::with_capacity(words.len());
    let mut begins = true;
    let mut is_they = false;
    for word in words.split_whitespace() {
        let agreeing = if is_they { plural(word) } else { word.to_owned() };
        let word = agreeing.as_str();
        is_they = word.eq_ignore_ascii_case("they");
        let is_mark = word.starts_with([',', '.', ';', ':', '?', '!', ')', '”']);
        if !tidy.is_empty() && !is_mark {
            tidy.push(' ');
        }
        if begins && !is_mark {
            tidy.push_str(&capital(word))
        } else {
            tidy.push_str(word)
        }
        begins = word.trim_end_matches('”').ends_with(['.', '?', '!']) && !is_abbreviated(word);
    }
    tidy
}

/// "a.m.", "Dr.": a full stop that ends no sentence.
fn is_abbreviated(word: &str) -> bool {
    matches!(word, "a.m." | "p.m." | "Dr." | "vs.")
}

pub(super) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn lower(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// A number as notes write it: in words up to twelve.
pub(super) fn number(count: usize) -> String {
    const WORDS: [&str; 13] =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    WORDS.get(count).map_or_else(|| count.to_string(), |it| (*it).to_owned())
}

pub(super) fn weekday(on: NaiveDate) -> &'static str {
    match on.weekday() {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}

impl Pronouns {
    /// As a client's page shows them.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::She => "she/her",
            Self::He => "he/him",
            Self::They => "they/them",
        }
    }

    fn he(self) -> &'static str {
        match self {
            Self::She => "she",
            Self::He => "he",
            Self::They => "they",
        }
    }

    fn him(self) -> &'static str {
        match self {
            Self::She => "her",
            Self::He => "him",
            Self::They => "them",
        }
    }

    fn his(self) -> &'static str {
        match self {
            Self::She => "her",
            Self::He => "his",
            Self::They => "their",
        }
    }

    fn himself(self) -> &'static str {
        match self {
            Self::She => "herself",
            Self::He => "himself",
            Self::They => "themself",
        }
    }
}

/// A pen for the group as a whole: no client, only the topic.
pub(super) fn group_words(rng: &mut Rng, line: &str) -> String {
    tidy(&choose(rng, line))
}

/// Expands choices and numbers only.
fn choose(rng: &mut Rng, line: &str) -> String {
    let mut words = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find(['[', '{']) {
        words.push_str(&rest[..at]);
        let inner = inside(&rest[at..]);
        if rest.as_bytes()[at] == b'[' {
            let choices = split(inner);
            let choice = *rng.pick(&choices);
            words.push_str(&choose(rng, choice));
        } else if let Some((low, high)) = inner.split_once("..") {
            let (low, high): (usize, usize) = (low.parse().unwrap_or(1), high.parse().unwrap_or(1));
            words.push_str(&number(low + rng.below(high + 1 - low)));
        }
        rest = counted(&mut words, &rest[at + inner.len() + 2..]);
    }
    words.push_str(rest);
    words
}

/// After the number one a noun in the plural loses its ending: "one hour". Gives what is left to be read.
fn counted<'a>(words: &mut String, rest: &'a str) -> &'a str {
    let is_one = words.strip_suffix("one").is_some_and(|it| !it.ends_with(char::is_alphanumeric));
    let Some(noun) = rest.strip_prefix(' ').filter(|_| is_one) else {
        return rest;
    };
    let length = noun.find(|it: char| !it.is_alphabetic()).unwrap_or(noun.len());
    match noun[..length].strip_suffix('s').filter(|it| !it.ends_with('s') && it.len() > 2) {
        Some(singular) => {
            words.push(' ');
            words.push_str(singular);
            &noun[length..]
        }
        None => rest,
    }
}
