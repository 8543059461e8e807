//! Each row's outcome, by the table of outcomes.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use vault::Desk;

use super::{
    Resemblance, RosterChoice, RosterMark, RosterOutcome, RosterReason, dates::Birth, names::Name, person::Person,
    store, text::digits,
};
use crate::{ClientId, Result, clients::ClientDraft, normal};

/// What becomes of a row.
#[derive(Debug, Clone)]
pub(super) struct Assessed {
    pub(super) outcome: RosterOutcome,
    pub(super) reason: Option<RosterReason>,
    pub(super) marks: Vec<RosterMark>,
    pub(super) choices: &'static [RosterChoice],
    pub(super) import: Import,
    pub(super) resembles: Option<Resemblance>,
}

/// What an import does with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Import {
    /// Nothing.
    Nothing,
    /// Adds a client. Their record number is their own, unless another has it.
    Add { has_own_number: bool },
    /// Fills what a client has empty.
    Fill(ClientId),
}

/// Everyone a row may resemble: the clients there are, and the rows before it.
#[derive(Debug, Default)]
pub(super) struct Known {
    people: Vec<Acquaintance>,
    /// Who goes by a normalised name.
    by_name: HashMap<String, Vec<usize>>,
    numbers: HashMap<String, Option<ClientId>>,
}

/// Someone a row may resemble.
#[derive(Debug)]
struct Acquaintance {
    client: Option<ClientId>,
    line: Option<u32>,
    record_number: String,
    sorted_name: String,
    middle: String,
    suffix: String,
    born_on: Option<NaiveDate>,
    /// Last ten digits of telephones, and the e-mail address.
    reached: HashSet<String>,
}

impl Known {
    /// The clients there are.
    pub(super) fn of(db: &Desk) -> Result<Self> {
        let mut known = Self::default();
        let mut at_client = HashMap::new();
        for client in store::clients(db)? {
            at_client.insert(client.id, known.people.len());
            known.numbers.insert(client.record_number.clone(), Some(client.id));
            let name = Name {
                first: client.first_name,
                middle: client.middle_name,
                last: client.last_name,
                suffix: client.suffix,
                ..Name::default()
            };
            let person = Acquaintance {
                client: Some(client.id),
                line: None,
                record_number: client.record_number,
                sorted_name: name.sorted(),
                middle: compared(&name.middle),
                suffix: compared(&name.suffix),
                born_on: client.born_on,
                reached: reached(&client.email, []),
            };
            known.add(&name, person);
        }
        for (client, number) in store::telephones(db)? {
            if let Some(at) = at_client.get(&client) {
                known.people[*at].reached.extend(telephone_key(&number));
            }
        }
        Ok(known)
    }

    fn add(&mut self, name: &Name, person: Acquaintance) {
        for key in name_keys(name) {
            self.by_name.entry(key).or_default().push(self.people.len());
        }
        self.people.push(person);
    }

    /// A row's outcome; later rows know it then.
    pub(super) fn assess(&mut self, line: u32, person: &Person, choice: RosterChoice) -> Assessed {
        let mut assessed = match fault(person) {
            Some(reason) => Assessed {
                outcome: RosterOutcome::LeftOut,
                reason: Some(reason),
                choices: &[RosterChoice::AsProposed],
                ..proposed()
            },
            None => self.compare(line, person),
        };
        assessed.marks.clone_from(&person.marks);
        let choice = if assessed.choices.contains(&choice) { choice } else { RosterChoice::AsProposed };
        self.decide(person, choice, &mut assessed);
        assessed.marks.sort_unstable();
        assessed
    }

    /// New, or a possible duplicate: of a client before that of a row.
    fn compare(&mut self, line: u32, person: &Person) -> Assessed {
        let name = name_of(&person.draft);
        let numbers = person.draft.telephones.iter().map(|it| it.number.as_str());
        let row = Acquaintance {
            client: None,
            line: Some(line),
            record_number: String::new(),
            sorted_name: person.sorted_name.clone(),
            middle: compared(&name.middle),
            suffix: compared(&name.suffix),
            born_on: person.draft.born_on,
            reached: reached(&person.draft.email, numbers),
        };
        let namesakes = name_keys(&name).into_iter().filter_map(|key| self.by_name.get(&key)).flatten();
        let same = namesakes.map(|at| &self.people[*at]).filter(|it| it.is_same(&row));
        let same = same.min_by_key(|it| (it.client.is_none(), it.line));
        let assessed = match same {
            None => proposed(),
            Some(same) => Assessed {
                outcome: RosterOutcome::PossibleDuplicate,
                reason: Some(if same.client.is_some() { RosterReason::SameAsClient } else { RosterReason::SameAsRow }),
                choices: match same.client {
                    Some(_) => &[RosterChoice::AsProposed, RosterChoice::TakeAsNew, RosterChoice::FillEmptyFields],
                    None => &[RosterChoice::AsProposed, RosterChoice::TakeAsNew],
                },
                import: same.client.map_or(Import::Nothing, Import::Fill),
                resembles: Some(Resemblance {
                    sorted_name: same.sorted_name.clone(),
                    record_number: same.client.map(|_| same.record_number.clone()),
                    line: same.line,
                }),
                ..proposed()
            },
        };
        self.add(&name, row);
        assessed
    }

    /// What the import does, by what was decided; a record number it uses is taken then.
    fn decide(&mut self, person: &Person, choice: RosterChoice, assessed: &mut Assessed) {
        let adds = match (assessed.outcome, choice) {
            (RosterOutcome::New, RosterChoice::LeaveOut) => {
                assessed.reason = Some(RosterReason::ByChoice);
                false
            }
            (
                RosterOutcome::New,
                RosterChoice::AsProposed | RosterChoice::TakeAsNew | RosterChoice::FillEmptyFields,
            ) => true,
            (RosterOutcome::PossibleDuplicate, RosterChoice::FillEmptyFields) => return,
            (RosterOutcome::PossibleDuplicate, RosterChoice::TakeAsNew) => true,
            (RosterOutcome::PossibleDuplicate, RosterChoice::AsProposed | RosterChoice::LeaveOut) => false,
            (RosterOutcome::LeftOut, _) => false,
        };
        assessed.import = Import::Nothing;
        if !adds {
            return;
        }
        let number = &person.draft.record_number;
        let is_taken = !number.is_empty() && self.numbers.contains_key(number);
        if is_taken {
            assessed.marks.push(RosterMark::NumberTaken);
        } else if !number.is_empty() {
            self.numbers.insert(number.clone(), None);
        }
        assessed.import = Import::Add { has_own_number: !is_taken && !number.is_empty() };
    }
}

fn proposed() -> Assessed {
    Assessed {
        outcome: RosterOutcome::New,
        reason: None,
        marks: Vec::new(),
        choices: &[RosterChoice::AsProposed, RosterChoice::LeaveOut],
        import: Import::Nothing,
        resembles: None,
    }
}

/// Why a row cannot be a client as it stands.
fn fault(person: &Person) -> Option<RosterReason> {
    if person.is_two_people {
        return Some(RosterReason::TwoPeople);
    }
    if person.draft.last_name.is_empty() {
        return Some(RosterReason::NoName);
    }
    match person.born {
        Birth::Impossible => Some(RosterReason::ImpossibleBirthDate),
        Birth::Future => Some(RosterReason::FutureBirthDate),
        Birth::Unknown | Birth::Known(_) => None,
    }
}

impl Acquaintance {
    /// The same birth date; or none known of one of them, and a telephone or e-mail address in common. "Dante Jr." is
    /// not "Dante Sr.", "María Ana" not "María José".
    fn is_same(&self, other: &Self) -> bool {
        let is_one_name = |one: &str, other: &str| one.starts_with(other) || other.starts_with(one);
        if !is_one_name(&self.suffix, &other.suffix) || !is_one_name(&self.middle, &other.middle) {
            return false;
        }
        match (self.born_on, other.born_on) {
            (Some(one), Some(other)) => one == other,
            (None, _) | (_, None) => !self.reached.is_disjoint(&other.reached),
        }
    }
}

fn name_of(draft: &ClientDraft) -> Name {
    Name {
        first: draft.first_name.clone(),
        middle: draft.middle_name.clone(),
        last: draft.last_name.clone(),
        suffix: draft.suffix.clone(),
        ..Name::default()
    }
}

/// A name as it is compared: accents, case, punctuation and spaces aside. "Mc Allister" is "McAllister".
fn compared(text: &str) -> String {
    let normal: String = normal(text).split_whitespace().collect();
    // A name of nothing but signs is compared as it stands.
    if normal.is_empty() { text.to_lowercase() } else { normal }
}

/// First and last name; and with the middle name as part of the first, as some programs write "María José".
fn name_keys(name: &Name) -> HashSet<String> {
    let (last, first, middle) = (compared(&name.last), compared(&name.first), compared(&name.middle));
    HashSet::from([format!("{last}\n{first}"), format!("{last}\n{first}{middle}")])
}

fn reached<'n>(email: &str, numbers: impl IntoIterator<Item = &'n str>) -> HashSet<String> {
    let email = (!email.is_empty()).then(|| email.to_lowercase());
    numbers.into_iter().filter_map(telephone_key).chain(email).collect()
}

/// The last ten digits before an extension: "+1 303-555-0185" is "(303) 555-0185".
fn telephone_key(number: &str) -> Option<String> {
    let digits = digits(number.to_lowercase().split(['x', '#', 'e']).next().unwrap_or_default());
    (digits.len() >= 7).then(|| digits[digits.len().saturating_sub(10)..].to_owned())
}
