//! What clinicians write: notes of groups, individual and family notes, plans and summaries, each signed by its author at
//! the time it happens.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use clinic::{
    FamilyMemberId, NoteId, Result,
    discharge::{self, SummaryDraft, SummaryText},
    family::{self, FamilyMemberDraft, FamilyNoteDraft, Participant},
    group_notes::{self, GroupNoteDraft, GroupPart, MemberNoteDraft},
    groups::{self, GroupTitle},
    notes::{self, AddendumDraft, NoteDraft, NoteFormat, NoteSection, SectionText},
    sessions,
};
use vault::{Clinical, Signer, Timestamp};

use crate::{
    calendar::{DAY, plus, working},
    course::{Episode, Hour, days_of},
    desk::Written,
    house::{FOUNDER, Pace},
    prose,
    rng::Rng,
    world::World,
};

/// Streams of chance by what they decide.
const PART: u64 = 10;
const MEMBER: u64 = 11;
const ALONE: u64 = 12;
const FAMILY: u64 = 13;
const PLAN: u64 = 14;
const SUMMARY: u64 = 15;
const ADDENDUM: u64 = 16;
const NOTED: u64 = 17;
const PACE: u64 = 20;

/// How old a session may be, in days, and its notes not signed.
const OPEN_FOR: i64 = 10;

/// What someone writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum What {
    /// The family of an episode's client.
    Family(usize),
    /// The notes of a session of a group.
    Group(NaiveDate, usize),
    /// The individual hour of this number, of an episode.
    Alone(usize, usize),
    /// The session with the family of this number, of an episode.
    WithFamily(usize, usize),
    Plan(usize),
    Summary(usize),
    /// What was left out of the individual note of this number, of an episode.
    Addendum(usize, usize),
}

/// How far someone has come with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum State {
    Signed,
    /// Signed where it is complete; two of the members lack words.
    Partly,
    Draft,
}

/// Something someone writes, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Task {
    pub(crate) at: Timestamp,
    what: What,
    state: State,
    /// Place of its author among the colleagues.
    pub(crate) by: usize,
}

impl Task {
    /// How much work it is, as progress counts.
    pub(crate) const fn weight(&self) -> u32 {
        match self.what {
            What::Group(..) => 20,
            What::Alone(..) | What::WithFamily(..) | What::Family(_) | What::Addendum(..) => 3,
            What::Plan(_) | What::Summary(_) => 12,
        }
    }
}

/// Members who came to a session: places of their episodes and of their visits.
type Came = BTreeMap<(NaiveDate, usize), Vec<(usize, usize)>>;

/// What has to be known across the tasks.
pub(crate) struct Charts {
    came: Came,
    /// Family members, by the place of the client.
    family: BTreeMap<usize, Vec<FamilyMemberId>>,
    /// Signed individual notes, to which something may be added, by episode and number.
    alone: HashMap<(usize, usize), NoteId>,
}

impl Charts {
    pub(crate) fn new(world: &World) -> Self {
        let mut came = Came::new();
        for (place, episode) in world.episodes.iter().enumerate() {
            for (visit, it) in episode.visits.iter().enumerate().filter(|(_, it)| it.has_come()) {
                came.entry((it.on, it.group)).or_default().push((place, visit));
            }
        }
        Self { came, family: BTreeMap::new(), alone: HashMap::new() }
    }

    /// What clinicians write, in the order of time.
    pub(crate) fn tasks(&self, world: &World) -> Vec<Task> {
        let mut tasks = Vec::new();
        for (on, group) in self.came.keys().copied() {
            if is_noted(world, on, group) {
                tasks.extend(group_task(world, on, group));
            }
        }
        for (place, episode) in world.episodes.iter().enumerate() {
            tasks.extend(family_task(world, place, episode));
            let alone = (0..episode.alone.len()).map(|it| (What::Alone(place, it), &episode.alone[it]));
            let family =
                (0..episode.with_family.len()).map(|it| (What::WithFamily(place, it), &episode.with_family[it]));
            for (what, hour) in alone.chain(family) {
                let task = hour_task(world, episode, what, hour);
                tasks.extend(task);
                tasks.extend(task.and_then(|it| addendum_task(world, &it)));
            }
            tasks.extend(plan_task(world, place, episode));
            tasks.extend(summary_task(world, place, episode));
        }
        tasks.sort_unstable();
        tasks
    }
}

/// Whether a session has a note at all: in a clinic that is to have fewer, a share of the older ones has none.
fn is_noted(world: &World, on: NaiveDate, whose: usize) -> bool {
    let is_recent = plus(on, 21) > world.clock.today();
    is_recent || about(world, NOTED, on, whose).chance(world.size.noted_percent)
}

fn about(world: &World, stream: u64, on: NaiveDate, number: usize) -> Rng {
    Rng::of(world.seed, &[stream, number as u64, days_of(on)])
}

/// When the notes of a session are signed; nothing for those that are not begun.
fn group_task(world: &World, on: NaiveDate, group: usize) -> Option<Task> {
    let plan = &world.house.groups[group];
    let mut rng = about(world, PACE, on, group);
    let ends = i64::from(plan.ends());
    let evening = ends + rng.between(12, 70);
    let morning = DAY + rng.between(470, 530);
    let late = DAY * rng.between(8, 11) + rng.between(840, 1020);
    let age = (world.clock.today() - on).num_days();
    let is_behind = world.house.colleagues[plan.leader].pace == Pace::Behind;
    let dice = rng.below(100);
    let (minute, state) = match (age, is_behind) {
        (0, _) => (evening, (dice < 60).then_some(State::Draft)),
        (1..OPEN_FOR, true) => {
            let state = match dice {
                0..34 => None,
                34..54 => Some(State::Partly),
                54..68 => Some(State::Draft),
                _ => Some(State::Signed),
            };
            (evening, state)
        }
        (1, false) => {
            let state = match dice {
                0..30 => None,
                30..65 => Some(State::Draft),
                _ => Some(State::Signed),
            };
            (evening, state)
        }
        (2..5, false) if dice < 12 => (evening, Some(State::Partly)),
        _ => (
            if age > 14 && dice < 4 {
                late
            } else if dice < 18 {
                morning
            } else {
                evening
            },
            Some(State::Signed),
        ),
    };
    let at = world.clock.at(on, minute);
    state.filter(|_| at <= world.clock.now()).map(|state| Task {
        at,
        what: What::Group(on, group),
        state,
        by: plan.leader,
    })
}

fn hour_task(world: &World, episode: &Episode, what: What, hour: &Hour) -> Option<Task> {
    if !is_noted(world, hour.on, episode.admission.client + world.house.groups.len()) {
        return None;
    }
    let mut rng = about(world, PACE + 1, hour.on, episode.admission.client);
    let age = (world.clock.today() - hour.on).num_days();
    let is_behind = world.house.colleagues[episode.therapist].pace == Pace::Behind;
    let ends = i64::from(hour.starts + hour.minutes);
    let is_late = age > 14 && rng.chance(3);
    let minute = if is_late { DAY * 9 + 1000 } else { ends + rng.between(5, 40) };
    let dice = rng.below(100);
    let (not_begun, draft) = match (age, is_behind) {
        (0, _) => (50, 100),
        (1..OPEN_FOR, true) => (20, 55),
        (1 | 2, false) => (12, 45),
        _ => (0, 0),
    };
    let at = world.clock.at(hour.on, minute);
    let state = if dice < draft { State::Draft } else { State::Signed };
    (dice >= not_begun && at <= world.clock.now()).then_some(Task { at, what, state, by: episode.therapist })
}

/// One of many individual notes has an addendum, a day or two after it was signed.
fn addendum_task(world: &World, of: &Task) -> Option<Task> {
    let What::Alone(place, number) = of.what else { return None };
    let mut rng = Rng::of(world.seed, &[PACE + 4, place as u64, number as u64]);
    let on = working(plus(world.clock.day_of(of.at), rng.between(1, 2)));
    let at = world.clock.at(on, rng.between(520, 1000)).max(of.at);
    let is_written = of.state == State::Signed && rng.chance(3) && at <= world.clock.now();
    is_written.then_some(Task { at, what: What::Addendum(place, number), state: State::Signed, by: of.by })
}

fn family_task(world: &World, place: usize, episode: &Episode) -> Option<Task> {
    let first = episode.with_family.first().map(|it| it.on);
    let on = first.map_or(working(plus(episode.admission.on, 5)), |it| plus(it, -1)).max(plus(episode.admission.on, 1));
    let at = world.clock.at(on, 500);
    let is_there = !world.client_of(episode).family.is_empty() && at <= world.clock.now();
    is_there.then_some(Task { at, what: What::Family(place), state: State::Signed, by: episode.therapist })
}

/// A plan is signed a week or two before the end it plans.
fn plan_task(world: &World, place: usize, episode: &Episode) -> Option<Task> {
    if !episode.kind.is_planned() {
        return None;
    }
    let mut rng = Rng::of(world.seed, &[PACE + 2, place as u64]);
    let signed_on = working(plus(episode.ends_on, -rng.between(7, 13)));
    let kept_on = working(plus(signed_on, -rng.between(4, 8)));
    let minute = rng.between(700, 1000);
    let (signed, kept) = (world.clock.at(signed_on, minute), world.clock.at(kept_on, minute));
    let what = What::Plan(place);
    if signed <= world.clock.now() {
        return Some(Task { at: signed, what, state: State::Signed, by: episode.therapist });
    }
    (kept <= world.clock.now()).then_some(Task { at: kept, what, state: State::Draft, by: episode.therapist })
}

/// A summary is signed within some days of the end.
fn summary_task(world: &World, place: usize, episode: &Episode) -> Option<Task> {
    if !episode.is_ended {
        return None;
    }
    let mut rng = Rng::of(world.seed, &[PACE + 3, place as u64]);
    let signed_on = working(plus(episode.ends_on, rng.between(1, 8)));
    let minute = rng.between(560, 1010);
    let (signed, kept) = (world.clock.at(signed_on, minute), world.clock.at(plus(episode.ends_on, 1), minute));
    let what = What::Summary(place);
    if signed <= world.clock.now() {
        return Some(Task { at: signed, what, state: State::Signed, by: episode.therapist });
    }
    (kept <= world.clock.now() && rng.chance(60)).then_some(Task {
        at: kept,
        what,
        state: State::Draft,
        by: episode.therapist,
    })
}

/// Gives the groups their clinical titles.
pub(crate) fn title_groups(db: &Clinical, world: &World, written: &Written) -> Result<()> {
    for (plan, group_id) in world.house.groups.iter().zip(&written.groups) {
        let title = plan.curriculum.title().to_owned();
        let curriculum = plan.curriculum.source().to_owned();
        groups::set_title(db, &GroupTitle { group_id: *group_id, title, curriculum })?;
    }
    Ok(())
}

/// Writes one task, and signs it if it is.
pub(crate) fn write(
    db: &Clinical,
    world: &World,
    written: &Written,
    charts: &mut Charts,
    task: &Task,
    signer: &Signer,
) -> Result<()> {
    let scribe = Scribe { db, world, written, signer, task };
    match task.what {
        What::Family(place) => scribe.family(charts, place),
        What::Group(on, group) => scribe.group(charts, on, group),
        What::Alone(place, number) => scribe.alone(charts, place, number),
        What::Addendum(place, number) => scribe.addendum(charts, place, number),
        What::WithFamily(place, number) => scribe.with_family(charts, place, number),
        What::Plan(place) => scribe.plan(place),
        What::Summary(place) => scribe.summary(place),
    }
}

/// Somebody who writes one thing.
struct Scribe<'a> {
    db: &'a Clinical<'a>,
    world: &'a World,
    written: &'a Written,
    signer: &'a Signer,
    task: &'a Task,
}

impl Scribe<'_> {
    /// Enters the client's family.
    fn family(&self, charts: &mut Charts, place: usize) -> Result<()> {
        let episode = &self.world.episodes[place];
        let client = self.world.client_of(episode);
        if charts.family.contains_key(&episode.admission.client) {
            return Ok(());
        }
        let mut members = Vec::new();
        for (relative, named) in client.portrait.family.iter().zip(&client.family) {
            let draft = FamilyMemberDraft {
                client_id: self.written.client(self.world, place)?,
                name: named.name.clone(),
                relationship: relative.relationship,
                telephone: named.telephone.clone(),
                is_minor: relative.is_minor,
            };
            members.push(family::add_member(self.db, &draft, self.task.at)?);
        }
        charts.family.insert(episode.admission.client, members);
        Ok(())
    }

    fn group(&self, charts: &Charts, on: NaiveDate, group: usize) -> Result<()> {
        let session_id = sessions::id_of(self.written.groups[group], on);
        let part = Some(part_words(self.world, on, group));
        let mut members = Vec::new();
        for (place, visit) in charts.came.get(&(on, group)).into_iter().flatten() {
            let words = member_words(self.world, *place, *visit);
            members.push(MemberNoteDraft {
                client_id: self.written.client(self.world, *place)?,
                participation: Some(words.participation),
                body: words.body,
            });
        }
        let unfinished = match self.task.state {
            State::Signed => 0,
            State::Partly => 2,
            State::Draft => members.len() / 3,
        };
        for member in members.iter_mut().rev().take(unfinished) {
            member.body.clear();
        }
        let draft = GroupNoteDraft { session_id, part, members };
        group_notes::keep(self.db, &draft, self.signer.person(), self.task.at)?;
        match self.task.state {
            State::Signed | State::Partly => {
                group_notes::sign_ready(self.db, session_id, self.signer, self.task.at).map(drop)
            }
            State::Draft => Ok(()),
        }
    }

    fn hour(&self, place: usize, hour: &Hour, format: NoteFormat) -> Result<NoteDraft> {
        Ok(NoteDraft {
            id: NoteId::new(),
            client_id: self.written.client(self.world, place)?,
            format,
            held_on: hour.on,
            starts_minute: Some(hour.starts),
            minutes: Some(hour.minutes),
            mode: hour.mode,
            sections: Vec::new(),
        })
    }

    fn alone(&self, charts: &mut Charts, place: usize, number: usize) -> Result<()> {
        let episode = &self.world.episodes[place];
        let hour = &episode.alone[number];
        let (format, mut sections) = alone_words(self.world, place, number);
        if self.task.state == State::Draft && sections.len() > 1 {
            sections.pop();
        }
        let draft = NoteDraft { sections, ..self.hour(place, hour, format)? };
        notes::keep(self.db, &draft, self.signer.person(), self.task.at)?;
        if self.task.state == State::Signed {
            notes::sign(self.db, draft.id, self.signer, self.task.at)?;
            charts.alone.insert((place, number), draft.id);
        }
        Ok(())
    }

    fn addendum(&self, charts: &Charts, place: usize, number: usize) -> Result<()> {
        let Some(of_note_id) = charts.alone.get(&(place, number)).copied() else { return Ok(()) };
        let body = addendum_words(self.world, place, number);
        let draft = AddendumDraft { id: NoteId::new(), of_note_id, body };
        notes::addendum_keep(self.db, &draft, self.signer.person(), self.task.at)?;
        notes::sign(self.db, draft.id, self.signer, self.task.at)
    }

    fn with_family(&self, charts: &Charts, place: usize, number: usize) -> Result<()> {
        let episode = &self.world.episodes[place];
        let hour = &episode.with_family[number];
        let words = family_words(self.world, place, number);
        let known = charts.family.get(&episode.admission.client);
        let participants = hour.family.iter().filter_map(|it| known?.get(*it));
        let text = SectionText { section: NoteSection::Text, body: words.body };
        let draft = FamilyNoteDraft {
            note: NoteDraft { sections: vec![text], ..self.hour(place, hour, NoteFormat::Free)? },
            session_type: words.session_type,
            is_client_present: hour.is_client_present,
            topics: words.topics,
            participants: participants.map(|it| Participant { family_member_id: *it, mode: hour.mode }).collect(),
        };
        family::keep(self.db, &draft, self.signer.person(), self.task.at)?;
        if self.task.state == State::Signed {
            family::sign(self.db, draft.note.id, self.signer, self.task.at)?;
        }
        Ok(())
    }

    fn plan(&self, place: usize) -> Result<()> {
        let episode = &self.world.episodes[place];
        let id = self.written.episode(place)?;
        let words = plan_words(self.world, place, self.world.clock.day_of(self.task.at));
        let me = self.signer.person();
        let mut draft = discharge::plan_of(self.db, id, me, self.task.at)?.fields;
        draft.planned_on = Some(episode.ends_on);
        draft.appointments = words.appointments;
        for section in &mut draft.sections {
            if let Some(said) = words.sections.iter().find(|it| it.section == section.section) {
                section.body.clone_from(&said.body);
            }
        }
        discharge::plan_keep(self.db, id, &draft, me, self.task.at)?;
        if self.task.state == State::Signed {
            discharge::plan_sign(self.db, draft.id, self.signer, self.task.at)?;
        }
        Ok(())
    }

    /// Fills the first draft from the record, types the rest, and signs.
    fn summary(&self, place: usize) -> Result<()> {
        let episode = &self.world.episodes[place];
        let id = self.written.episode(place)?;
        let words = summary_words(self.world, place);
        let me = self.signer.person();
        let blank = discharge::summary_of(self.db, id, me, self.task.at)?;
        let filled = blank.sections.into_iter().filter(|it| !it.body.is_empty());
        let mut sections: Vec<SummaryText> =
            filled.map(|it| SummaryText { section: it.section, body: it.body }).collect();
        for said in words.sections {
            sections.retain(|it| it.section != said.section);
            sections.push(said);
        }
        let draft = SummaryDraft {
            id: blank.id,
            discharged_on: Some(episode.ends_on),
            reason: Some(words.reason),
            condition: Some(words.condition),
            referrals: Some(words.referrals),
            medications: Some(words.medications),
            sections,
        };
        discharge::summary_keep(self.db, id, &draft, me, self.task.at)?;
        if self.task.state == State::Signed {
            discharge::summary_sign(self.db, draft.id, self.signer, self.task.at)?;
        }
        Ok(())
    }
}

/// What a group did.
pub(crate) fn part_words(world: &World, on: NaiveDate, group: usize) -> GroupPart {
    prose::group_part(&mut about(world, PART, on, group), topic(world, on, group), world.present(on, group))
}

fn topic(world: &World, on: NaiveDate, group: usize) -> &'static prose::Topic {
    let plan = &world.house.groups[group];
    plan.curriculum.topic(plan.begins_with + plan.session_since(world.first_day, on))
}

/// What is written about a member: the visit of this number, of an episode.
pub(crate) fn member_words(world: &World, place: usize, visit: usize) -> prose::MemberWords {
    let episode = &world.episodes[place];
    let visit = &episode.visits[visit];
    let plan = &world.house.groups[visit.group];
    let mut rng = about(world, MEMBER, visit.on, episode.admission.client);
    let moment = episode.moment_in_group(visit, plan.starts, plan.ends());
    prose::member_note(&mut rng, &world.client_of(episode).portrait, &moment, topic(world, visit.on, visit.group))
}

/// What is written about an individual hour.
pub(crate) fn alone_words(world: &World, place: usize, number: usize) -> (NoteFormat, Vec<SectionText>) {
    let episode = &world.episodes[place];
    let hour = &episode.alone[number];
    let mut rng = about(world, ALONE, hour.on, episode.admission.client);
    let format = format_of(episode.therapist, &mut rng);
    let portrait = &world.client_of(episode).portrait;
    (format, prose::individual(&mut rng, portrait, &episode.moment_of_hour(hour), format))
}

fn addendum_words(world: &World, place: usize, number: usize) -> String {
    let episode = &world.episodes[place];
    let mut rng = Rng::of(world.seed, &[ADDENDUM, place as u64, number as u64]);
    let moment = episode.moment_of_hour(&episode.alone[number]);
    prose::addendum(&mut rng, &world.client_of(episode).portrait, &moment)
}

/// What is written about a session with the family.
pub(crate) fn family_words(world: &World, place: usize, number: usize) -> prose::FamilyWords {
    let episode = &world.episodes[place];
    let hour = &episode.with_family[number];
    let portrait = &world.client_of(episode).portrait;
    let mut rng = about(world, FAMILY, hour.on, episode.admission.client);
    let present: Vec<&prose::Relative> = hour.family.iter().map(|it| &portrait.family[*it]).collect();
    prose::family_session(&mut rng, portrait, &episode.moment_of_hour(hour), &present, hour.is_client_present)
}

/// What a plan says that is written on a day.
pub(crate) fn plan_words(world: &World, place: usize, on: NaiveDate) -> prose::PlanWords {
    let episode = &world.episodes[place];
    let course = episode.told_on(on, false, |day, group| world.present(day, group) > 0);
    let mut rng = Rng::of(world.seed, &[PLAN, place as u64]);
    prose::plan(&mut rng, &world.client_of(episode).portrait, &course)
}

/// What a therapist types into a summary.
pub(crate) fn summary_words(world: &World, place: usize) -> prose::SummaryWords {
    let episode = &world.episodes[place];
    let has_plan = plan_task(world, place, episode).is_some_and(|it| it.state == State::Signed);
    let course = episode.told_on(episode.ends_on, has_plan, |day, group| world.present(day, group) > 0);
    let mut rng = Rng::of(world.seed, &[SUMMARY, place as u64]);
    prose::summary(&mut rng, &world.client_of(episode).portrait, &course)
}

/// Everybody has a format of their own, and now and then takes another.
fn format_of(therapist: usize, rng: &mut Rng) -> NoteFormat {
    let own = match therapist {
        FOUNDER => NoteFormat::Dap,
        other => *[NoteFormat::Dap, NoteFormat::Soap, NoteFormat::Birp, NoteFormat::Free]
            .get(other % 4)
            .unwrap_or(&NoteFormat::Dap),
    };
    if rng.chance(12) {
        *rng.pick(&[NoteFormat::Dap, NoteFormat::Soap, NoteFormat::Birp, NoteFormat::Free])
    } else {
        own
    }
}
