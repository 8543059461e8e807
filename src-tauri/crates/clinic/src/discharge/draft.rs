//! The first draft of a summary, from the record: each sentence with its source. What the record does not hold is not said.

use std::{collections::BTreeMap, ops::Range};

use vault::{Clinical, UserId};

use super::{
    DischargeFacts, PlanSection, ServiceKind, SourceKind, SummarySection,
    facts::count,
    store::{self, FamilySession, PlanRow},
    words::{self, Words},
};
use crate::{
    FamilyMemberId, NoteId, PlanId, Result, episodes,
    family::Relationship,
    people::{self, Language},
};

/// How much of an assessment is quoted.
const QUOTED: usize = 600;

vault::words! {
    /// Which sentence of a first draft: what is compared when the record is asked again. In the order they are written.
    Slot {
        Admission = "admission",
        Transfer = "transfer",
        Service = "service",
        Assessment = "assessment",
        GroupSessions = "groupSessions",
        IndividualSessions = "individualSessions",
        FamilySessions = "familySessions",
        Medication = "medication",
        Family = "family",
        Recommendations = "recommendations",
        Appointment = "appointment",
        WarningSigns = "warningSigns",
        Returning = "returning",
    }
}

impl Slot {
    /// The section it stands in.
    pub(super) fn section(self) -> SummarySection {
        match self {
            Self::Admission | Self::Transfer | Self::Service => SummarySection::Dates,
            Self::Assessment => SummarySection::Assessment,
            Self::GroupSessions | Self::IndividualSessions | Self::FamilySessions => SummarySection::Services,
            Self::Medication => SummarySection::Medications,
            Self::Family => SummarySection::Family,
            Self::Recommendations | Self::Appointment | Self::WarningSigns | Self::Returning => {
                SummarySection::Recommendations
            }
        }
    }

    /// Whether it is a line of its own: words of the plan, which may have lines themselves.
    fn is_line(self) -> bool {
        match self {
            Self::Medication | Self::Recommendations | Self::Appointment | Self::WarningSigns | Self::Returning => true,
            Self::Admission
            | Self::Transfer
            | Self::Service
            | Self::Assessment
            | Self::GroupSessions
            | Self::IndividualSessions
            | Self::FamilySessions
            | Self::Family => false,
        }
    }

    /// The section of the plan it repeats, when it is one.
    pub(super) fn plan_section(self) -> Option<PlanSection> {
        match self {
            Self::Medication => Some(PlanSection::Medication),
            Self::Recommendations => Some(PlanSection::Recommendations),
            Self::WarningSigns => Some(PlanSection::WarningSigns),
            Self::Returning => Some(PlanSection::Returning),
            Self::Admission
            | Self::Transfer
            | Self::Service
            | Self::Assessment
            | Self::GroupSessions
            | Self::IndividualSessions
            | Self::FamilySessions
            | Self::Family
            | Self::Appointment => None,
        }
    }
}

/// What a sentence was filled from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Source {
    pub(super) kind: SourceKind,
    pub(super) note_id: Option<NoteId>,
    pub(super) plan_id: Option<PlanId>,
}

impl Source {
    const fn of(kind: SourceKind) -> Self {
        Self { kind, note_id: None, plan_id: None }
    }

    const fn note(id: NoteId) -> Self {
        Self { kind: SourceKind::Note, note_id: Some(id), plan_id: None }
    }

    const fn plan(id: PlanId) -> Self {
        Self { kind: SourceKind::Plan, note_id: None, plan_id: Some(id) }
    }
}

/// A sentence filled from the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sentence {
    pub(super) slot: Slot,
    /// Among the sentences of its slot, from 0.
    pub(super) position: u32,
    pub(super) text: String,
    pub(super) source: Source,
}

/// The sections of a summary that have words.
pub(super) type Bodies = BTreeMap<SummarySection, String>;

/// Everything the record says today, in the order of a summary and in the language of its author. An unsigned plan is heard
/// when it is the author's own.
pub(super) fn derive(db: &Clinical, facts: &DischargeFacts, author: UserId) -> Result<Vec<Sentence>> {
    derive_in(people::get(db, author)?.language, db, facts, author)
}

/// What the record says today in the language that a draft was filled in: the one in which most of its sentences still
/// stand. The author may speak another since, and that is no change of the record.
pub(super) fn derive_as(
    known: &[Sentence],
    db: &Clinical,
    facts: &DischargeFacts,
    author: UserId,
) -> Result<Vec<Sentence>> {
    let standing = |said: &[Sentence]| {
        known.iter().filter(|it| said_again(said, it).is_some_and(|again| again.text == it.text)).count()
    };
    let mut nearest = derive(db, facts, author)?;
    for language in Language::ALL.iter().copied() {
        if standing(&nearest) == known.len() {
            break;
        }
        let said = derive_in(language, db, facts, author)?;
        if standing(&said) > standing(&nearest) {
            nearest = said;
        }
    }
    Ok(nearest)
}

fn derive_in(language: Language, db: &Clinical, facts: &DischargeFacts, author: UserId) -> Result<Vec<Sentence>> {
    let mut said = Said { words: words::of(language), sentences: Vec::new() };
    say_dates(db, facts, &mut said)?;
    say_assessment(db, facts, &mut said)?;
    let family = store::family_sessions(db, facts.episode_id)?;
    say_services(facts, &family, &mut said);
    if let Some(plan) = plan_for(db, facts, author)? {
        say_plan(db, &plan, &mut said)?;
    }
    say_family(&family, &mut said);
    Ok(said.sentences)
}

/// Sentences, as they are said in a language.
struct Said {
    words: &'static dyn Words,
    sentences: Vec<Sentence>,
}

impl Said {
    fn say(&mut self, slot: Slot, source: Source, text: String) {
        let position = count(self.sentences.iter().filter(|it| it.slot == slot).count());
        self.sentences.push(Sentence { slot, position, text, source });
    }
}

fn say_dates(db: &Clinical, facts: &DischargeFacts, said: &mut Said) -> Result<()> {
    // Levels do not hang on today; any day of the stay reads the same ones.
    let episode = episodes::get(db, facts.episode_id, facts.admitted_on)?;
    let source = Source::of(SourceKind::Episode);
    said.say(Slot::Admission, source, said.words.admitted(facts.admitted_on, facts.level_at_admission));
    for later in episode.levels.iter().skip(1) {
        said.say(Slot::Transfer, source, said.words.transferred(later.since_on, later.level_of_care));
    }
    if let (Some(first), Some(last)) = (facts.first_service_on, facts.last_service_on) {
        said.say(Slot::Service, Source::of(SourceKind::Attendance), said.words.served(first, last, facts.days));
    }
    Ok(())
}

fn say_assessment(db: &Clinical, facts: &DischargeFacts, said: &mut Said) -> Result<()> {
    if let Some(last) = store::last_assessment(db, facts.episode_id)? {
        let quote = words::shortened(&last.body, QUOTED);
        let text = said.words.assessed(last.held_on, &quote, last.addendum_on);
        said.say(Slot::Assessment, Source::note(last.note_id), text);
    }
    Ok(())
}

fn say_services(facts: &DischargeFacts, family: &[FamilySession], said: &mut Said) {
    for row in &facts.services {
        match row.service {
            ServiceKind::Group => said.say(
                Slot::GroupSessions,
                Source::of(SourceKind::Attendance),
                said.words.group_sessions(row.attended, row.offered, row.minutes),
            ),
            ServiceKind::Individual => said.say(
                Slot::IndividualSessions,
                Source::of(SourceKind::Note),
                said.words.individual_sessions(row.attended, row.minutes),
            ),
            ServiceKind::Family => said.say(
                Slot::FamilySessions,
                Source::of(SourceKind::FamilyNotes),
                said.words.family_sessions(count(family.len()), row.attended, row.minutes),
            ),
        }
    }
}

fn say_family(family: &[FamilySession], said: &mut Said) {
    if family.is_empty() {
        return;
    }
    // In the order in which they first took part.
    let mut people: Vec<(FamilyMemberId, Relationship, u32)> = Vec::new();
    for (id, relationship) in family.iter().flat_map(|it| &it.people) {
        match people.iter_mut().find(|it| it.0 == *id) {
            Some(known) => known.2 += 1,
            None => people.push((*id, *relationship, 1)),
        }
    }
    let took_part: Vec<(Relationship, u32)> = people.into_iter().map(|(_, how, times)| (how, times)).collect();
    let text = said.words.family(count(family.len()), &took_part);
    said.say(Slot::Family, Source::of(SourceKind::FamilyNotes), text);
}

fn say_plan(db: &Clinical, plan: &PlanRow, said: &mut Said) -> Result<()> {
    let sections = store::plan_sections(db, plan.id)?;
    let source = Source::plan(plan.id);
    let words_of = |section| sections.get(&section).map(|it| it.trim()).filter(|it| !it.is_empty());

    if let Some(medication) = words_of(PlanSection::Medication) {
        said.say(Slot::Medication, source, medication.to_owned());
    }
    if let Some(recommended) = words_of(PlanSection::Recommendations) {
        said.say(Slot::Recommendations, source, recommended.to_owned());
    }
    for line in store::plan_appointments(db, plan.id)?.iter().filter_map(|it| words::appointment(said.words, it)) {
        said.say(Slot::Appointment, source, line);
    }
    if let Some(signs) = words_of(PlanSection::WarningSigns) {
        said.say(Slot::WarningSigns, source, said.words.warning_signs(signs));
    }
    if let Some(returning) = words_of(PlanSection::Returning) {
        said.say(Slot::Returning, source, said.words.returning(returning));
    }
    Ok(())
}

/// The plan a summary listens to: the newest signed one, else the author's own draft.
fn plan_for(db: &Clinical, facts: &DischargeFacts, author: UserId) -> Result<Option<PlanRow>> {
    let plans = store::plan_rows(db, facts.episode_id)?;
    let signed = plans.iter().find(|it| it.head.is_signed());
    Ok(signed.or_else(|| plans.iter().find(|it| it.head.author_id == author)).cloned())
}

/// The sections of a first draft.
pub(super) fn bodies(sentences: &[Sentence]) -> Bodies {
    let mut bodies = Bodies::new();
    for sentence in sentences {
        append(bodies.entry(sentence.slot.section()).or_default(), sentence);
    }
    bodies
}

/// Puts a sentence at the end of a section.
fn append(body: &mut String, sentence: &Sentence) {
    if !body.is_empty() {
        let is_line = sentence.slot.is_line() || body.contains('\n');
        body.push(if is_line { '\n' } else { ' ' });
    }
    body.push_str(&sentence.text);
}

/// Fills a draft from the record again. `known` are the sentences it was filled with, `today` what the record says now.
/// Of those still standing as they were filled, the changed are replaced and the unsaid removed; empty sections are filled;
/// what the record did not say before is added at the end of its section; own words stay.
pub(super) fn refill(bodies: &mut Bodies, known: &[Sentence], today: &[Sentence]) {
    for (section, body) in bodies.iter_mut() {
        *body = said_anew(body, *section, known, today);
    }
    let filled: Vec<SummarySection> = bodies.iter().filter(|(_, body)| !body.is_empty()).map(|(it, _)| *it).collect();
    for new in today {
        let section = new.slot.section();
        let body = bodies.entry(section).or_default();
        let is_new = said_again(known, new).is_none() && find(body, &new.text).is_none();
        if is_new || !filled.contains(&section) {
            append(body, new);
        }
    }
    bodies.retain(|_, body| !body.is_empty());
}

/// A section whose sentences say what the record says today; one it no longer says is left out with the space before it.
fn said_anew(body: &str, section: SummarySection, known: &[Sentence], today: &[Sentence]) -> String {
    let mut anew = String::new();
    for piece in pieces(body, section, known) {
        match piece.sentence {
            None => anew.push_str(piece.words),
            Some(index) => {
                if let Some(new) = said_again(today, &known[index]) {
                    let space = piece.words.len() - piece.words.trim_start().len();
                    anew.push_str(&piece.words[..space]);
                    anew.push_str(&new.text);
                }
            }
        }
    }
    anew.trim().to_owned()
}

/// The sentence in the same place of another draft.
pub(super) fn said_again<'a>(among: &'a [Sentence], sentence: &Sentence) -> Option<&'a Sentence> {
    among.iter().find(|it| it.slot == sentence.slot && it.position == sentence.position)
}

/// Where a sentence stands in a text word for word, and not as a part of other words.
pub(super) fn find(body: &str, sentence: &str) -> Option<Range<usize>> {
    places(body, sentence).next()
}

fn places<'a>(body: &'a str, sentence: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    let starts_in_word = is_word(sentence.chars().next());
    let ends_in_word = is_word(sentence.chars().next_back());
    body.match_indices(sentence).filter(|(_, it)| !it.is_empty()).map(|(start, it)| start..start + it.len()).filter(
        move |range| {
            let before = body[..range.start].chars().next_back();
            let after = body[range.end..].chars().next();
            let is_cut = (starts_in_word && is_word(before)) || (ends_in_word && is_word(after)) || is_mark(after);
            !is_cut
        },
    )
}

fn is_word(letter: Option<char>) -> bool {
    letter.is_some_and(char::is_alphanumeric)
}

fn is_mark(letter: Option<char>) -> bool {
    letter.is_some_and(unicode_normalization::char::is_combining_mark)
}

/// A piece of a text: words, and the sentence they are (by its index), if they came from the record. White space belongs to
/// the piece that follows it, so that a mark can stand right behind a piece's last word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cut<'a> {
    pub(super) words: &'a str,
    pub(super) sentence: Option<usize>,
}

/// A section in pieces. Longer sentences are looked for first: a short one may be a part of them.
pub(super) fn pieces<'a>(body: &'a str, section: SummarySection, sentences: &[Sentence]) -> Vec<Cut<'a>> {
    let mut order: Vec<usize> = (0..sentences.len()).filter(|it| sentences[*it].slot.section() == section).collect();
    order.sort_by_key(|it| std::cmp::Reverse(sentences[*it].text.len()));

    let mut found: Vec<(Range<usize>, usize)> = Vec::new();
    for index in order {
        let is_free = |it: &Range<usize>| found.iter().all(|(taken, _)| it.end <= taken.start || taken.end <= it.start);
        if let Some(range) = places(body, &sentences[index].text).find(is_free) {
            found.push((range, index));
        }
    }
    found.sort_by_key(|(range, _)| range.start);

    let mut cuts = Cuts { body, from: 0, pieces: Vec::new() };
    for (range, index) in found {
        cuts.own_words_until(range.start);
        cuts.take(range.end, Some(index));
    }
    cuts.own_words_until(body.len());
    cuts.rest();
    cuts.pieces
}

/// A text that is cut from its beginning on.
struct Cuts<'a> {
    body: &'a str,
    from: usize,
    pieces: Vec<Cut<'a>>,
}

impl<'a> Cuts<'a> {
    /// Takes the text up to a place as one piece.
    fn take(&mut self, to: usize, sentence: Option<usize>) {
        if let Some(words) = self.body.get(self.from..to).filter(|it| !it.is_empty()) {
            self.pieces.push(Cut { words, sentence });
            self.from = to;
        }
    }

    /// Takes own words up to a place, but the white space at their end.
    fn own_words_until(&mut self, to: usize) {
        let gap = self.body.get(self.from..to).unwrap_or_default();
        let own = gap.trim_end().len();
        self.take(self.from + own, None);
    }

    /// White space at the very end has no words to stand before.
    fn rest(&mut self) {
        self.take(self.body.len(), None);
    }
}
