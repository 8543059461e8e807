//! What the front desk writes: clients, admissions, groups, and who comes, at the time it happens.

use chrono::{NaiveDate, TimeDelta};
use clinic::{
    ClientId, EnrolmentId, EpisodeId, GroupId, Result,
    calls::{self, CallAbout, CallDirection, CallDraft},
    clients,
    episodes::{self, AdmissionDraft},
    groups::{self, GroupDraft},
    hours::{self, HoursDraft, HoursReason},
    sessions::{self, AbsenceReason, AttendanceDraft, AttendanceState},
};
use vault::{Desk, Person, Timestamp, UserId};

use crate::{
    calendar::plus,
    course::{Presence, StepReason},
    house::DESK,
    world::World,
};

/// What has been written, by the places it has in the world.
pub(crate) struct Written {
    pub(crate) people: Vec<Person>,
    pub(crate) groups: Vec<GroupId>,
    pub(crate) clients: Vec<Option<ClientId>>,
    pub(crate) episodes: Vec<Option<EpisodeId>>,
    /// Of each episode: the groups it is in now.
    enrolments: Vec<Vec<(usize, EnrolmentId)>>,
}

impl Written {
    pub(crate) fn new(world: &World) -> Self {
        Self {
            people: Vec::new(),
            groups: Vec::new(),
            clients: vec![None; world.clients.len()],
            episodes: vec![None; world.episodes.len()],
            enrolments: vec![Vec::new(); world.episodes.len()],
        }
    }

    /// The id of an episode's client; an episode is admitted before anything else is written about it.
    pub(crate) fn client(&self, world: &World, episode: usize) -> Result<ClientId> {
        self.clients[world.episodes[episode].admission.client].ok_or(UNWRITTEN.into())
    }

    pub(crate) fn episode(&self, episode: usize) -> Result<EpisodeId> {
        self.episodes[episode].ok_or(UNWRITTEN.into())
    }
}

const UNWRITTEN: vault::VaultError = vault::VaultError::Internal("something was written before its time");

/// Something the desk does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Deed {
    Admit,
    Step(usize),
    Arrive(usize),
    Absent(usize),
    Leave(usize),
    /// Came and left, written down afterwards.
    Stay(usize),
    Release,
    End,
}

/// Something the desk does, when, and about which episode.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Entry {
    pub(crate) at: Timestamp,
    on: NaiveDate,
    minute: i64,
    episode: usize,
    deed: Deed,
}

/// When groups are changed, in minutes after midnight; when members are released and episodes ended.
const MORNING: i64 = 450;
const NIGHT: i64 = 1290;

/// Days on which everybody is checked in and out as they pass the door. Of those before, each stay is written at once, as
/// from a list on paper: a quarter of the work.
const AT_THE_DOOR: i64 = 7;

/// Adds the groups.
pub(crate) fn add_groups(db: &Desk, world: &World, people: &[Person]) -> Result<Vec<GroupId>> {
    let draft = |it: &crate::house::GroupPlan| GroupDraft {
        desk_label: it.label.clone(),
        leader_id: people[it.leader].user,
        room: it.room.to_owned(),
        weekdays: it.weekdays.to_vec(),
        starts_minute: it.starts,
        minutes: it.minutes,
        break_minutes: it.breaks,
    };
    world.house.groups.iter().map(|it| groups::add(db, &draft(it))).collect()
}

/// What the desk does from a day on and before another, in the order of time.
pub(crate) fn entries(world: &World, first: NaiveDate, end: NaiveDate) -> Vec<Entry> {
    let mut entries = Vec::new();
    let at_the_door = plus(world.clock.today(), -AT_THE_DOOR);
    let (from, until) = (world.clock.at(first, 0), world.clock.at(end, 0));
    for (place, episode) in world.episodes.iter().enumerate() {
        // Word of an absence comes at most some days before.
        if episode.admission.on >= end || episode.ends_on < first {
            continue;
        }
        let mut add = |on: NaiveDate, minute: i64, deed: Deed| {
            let at = world.clock.at(on, minute);
            if (from..until).contains(&at) && at <= world.clock.now() {
                entries.push(Entry { at, on, minute, episode: place, deed });
            }
        };
        add(episode.admission.on, 600 + 15 * i64::try_from(place % 20).unwrap_or_default(), Deed::Admit);
        for (number, step) in episode.steps.iter().enumerate().skip(1) {
            add(step.since_on, MORNING, Deed::Step(number));
        }
        let soon = plus(end, 7);
        for (number, visit) in episode.visits.iter().enumerate().filter(|(_, it)| it.on >= first && it.on < soon) {
            match visit.presence {
                Presence::Came { leaves, .. } if visit.on < at_the_door => {
                    add(visit.on, i64::from(leaves) + 1, Deed::Stay(number));
                }
                Presence::Came { arrives, leaves } => {
                    add(visit.on, arrives.into(), Deed::Arrive(number));
                    add(visit.on, leaves.into(), Deed::Leave(number));
                }
                Presence::Excused { told, .. } => {
                    // Nobody is called out of a group they are not in yet.
                    let since = episode.step_on(visit.on).since_on;
                    let is_early = world.clock.at(visit.on, told) <= world.clock.at(since, NIGHT);
                    add(visit.on, if is_early { MORNING + 5 } else { told }, Deed::Absent(number));
                }
                Presence::NoWord => {
                    let starts = world.house.groups[visit.group].starts;
                    add(visit.on, i64::from(starts) + 40, Deed::Absent(number));
                }
            }
        }
        if episode.is_ended {
            add(episode.ends_on, NIGHT, Deed::Release);
            add(episode.ends_on, NIGHT, Deed::End);
        }
    }
    entries.sort_unstable();
    entries
}

/// Writes one entry.
pub(crate) fn write(db: &Desk, world: &World, written: &mut Written, entry: &Entry) -> Result<()> {
    let me = written.people[DESK[usize::from(entry.minute > 14 * 60)]].user;
    let episode = &world.episodes[entry.episode];
    match entry.deed {
        Deed::Admit => admit(db, world, written, entry),
        Deed::Step(number) => take_step(db, world, written, entry, number),
        Deed::Arrive(visit) => {
            let group = written.groups[episode.visits[visit].group];
            sessions::check_in(db, group, written.client(world, entry.episode)?, me, entry.at).map(drop)
        }
        Deed::Leave(visit) => {
            let group = written.groups[episode.visits[visit].group];
            sessions::check_out(db, group, written.client(world, entry.episode)?, me, entry.at)
        }
        Deed::Stay(visit) => {
            let visit = &episode.visits[visit];
            let Presence::Came { arrives, leaves } = visit.presence else { return Ok(()) };
            let draft = AttendanceDraft {
                group_id: written.groups[visit.group],
                held_on: visit.on,
                client_id: written.client(world, entry.episode)?,
                state: AttendanceState::Came,
                arrived_minute: Some(arrives),
                left_minute: Some(leaves),
                reason: None,
            };
            sessions::correct(db, &draft, me, entry.at)
        }
        Deed::Absent(visit) => {
            let visit = &episode.visits[visit];
            let reason = match visit.presence {
                Presence::Excused { reason, .. } => Some(reason),
                Presence::Came { .. } | Presence::NoWord => None,
            };
            let (group, client) = (written.groups[visit.group], written.client(world, entry.episode)?);
            sessions::mark_absent(db, group, visit.on, client, reason, me, entry.at)?;
            call_about(db, world, entry, client, reason, me)
        }
        Deed::Release => release(db, written, entry.episode, entry.on, &[]),
        Deed::End => episodes::end(db, written.episode(entry.episode)?, entry.on, entry.on),
    }
}

fn admit(db: &Desk, world: &World, written: &mut Written, entry: &Entry) -> Result<()> {
    let episode = &world.episodes[entry.episode];
    let place = episode.admission.client;
    let client_id = match written.clients[place] {
        Some(it) => it,
        None => clients::add(db, &world.clients[place].draft, entry.on, entry.at)?,
    };
    written.clients[place] = Some(client_id);
    let draft = AdmissionDraft {
        client_id,
        admitted_on: entry.on,
        level_of_care: episode.steps[0].level(),
        program: String::new(),
        // Who came yesterday has not been given to anybody yet.
        primary_therapist: (plus(entry.on, 1) < world.clock.today()).then(|| written.people[episode.therapist].user),
        is_part2: true,
    };
    written.episodes[entry.episode] = Some(episodes::admit(db, &draft, entry.on)?);
    prescribe(db, world, written, entry, 0)?;
    // What is planned from tomorrow on is known by now; the rest is prescribed when it comes.
    for (number, step) in episode.steps.iter().enumerate().skip(1) {
        if step.since_on > world.clock.today() && !episode.is_ended {
            prescribe(db, world, written, entry, number)?;
        }
    }
    enrol(db, world, written, entry, 0)
}

/// The hours of a step.
fn prescribe(db: &Desk, world: &World, written: &Written, entry: &Entry, number: usize) -> Result<()> {
    let step = &world.episodes[entry.episode].steps[number];
    let days = step.groups.iter().map(|it| world.house.groups[*it].weekdays.len()).sum::<usize>();
    let draft = HoursDraft {
        episode_id: written.episode(entry.episode)?,
        since_on: step.since_on,
        minutes_a_week: step.minutes_a_week,
        days_a_week: u8::try_from(days.min(7)).unwrap_or(7),
        reason: match step.reason {
            StepReason::Admission => HoursReason::Admission,
            StepReason::StepDown => HoursReason::StepDown,
            StepReason::StepUp => HoursReason::StepUp,
        },
    };
    hours::prescribe(db, &draft, entry.on)
}

/// What the desk was told when it called someone who had not come.
const REACHED: &[&str] = &[
    "Reached; the bus did not come. Will be here next time.",
    "No answer, no message left.",
    "No answer; left a message to call back, without saying who we are.",
    "Reached on the second number; overslept.",
    "Line busy twice.",
    "Called back an hour later; will come to the next one.",
    "Reached; thought it was another day. Repeated the week's times.",
];

/// What people say who call out.
const CALLED_OUT: &[&str] = &[
    "Cannot come today.",
    "Asked to be excused, and when the next one is.",
    "Will bring a note.",
    "Called from the car; back on the next day.",
    "Asked us to tell the therapist.",
    "Sorry for the short notice.",
];

/// The telephone call that goes with an absence: theirs before it, or ours after it. Nobody has called yet about this
/// morning; that is to be done.
fn call_about(
    db: &Desk,
    world: &World,
    entry: &Entry,
    client: ClientId,
    reason: Option<AbsenceReason>,
    me: UserId,
) -> Result<()> {
    let turn = entry.episode * 7 + usize::try_from(entry.at.utc().timestamp() / 86_400).unwrap_or_default();
    let (direction, about, notes, minutes) = match reason {
        Some(AbsenceReason::Called | AbsenceReason::Ill | AbsenceReason::Family | AbsenceReason::Transport) => {
            (CallDirection::Incoming, CallAbout::Absence, CALLED_OUT, 0)
        }
        None if entry.on != world.clock.today() => (CallDirection::Outgoing, CallAbout::Outreach, REACHED, 30),
        Some(_) | None => return Ok(()),
    };
    let draft = CallDraft {
        direction,
        about,
        who: String::new(),
        note: notes[turn % notes.len()].to_owned(),
        client_id: Some(client),
    };
    calls::log(db, &draft, me, Timestamp::new(entry.at.utc() + TimeDelta::minutes(minutes))).map(drop)
}

/// Other hours: another level of care where they make one, and other groups.
fn take_step(db: &Desk, world: &World, written: &mut Written, entry: &Entry, number: usize) -> Result<()> {
    let steps = &world.episodes[entry.episode].steps;
    let (before, step) = (&steps[number - 1], &steps[number]);
    if before.level() != step.level() {
        episodes::transfer(db, written.episode(entry.episode)?, step.level(), step.since_on, entry.on)?;
    }
    prescribe(db, world, written, entry, number)?;
    release(db, written, entry.episode, plus(entry.on, -1), &step.groups)?;
    enrol(db, world, written, entry, number)
}

/// Makes the client a member of the groups of a step they are not in: of the first, from the day after admission.
fn enrol(db: &Desk, world: &World, written: &mut Written, entry: &Entry, step: usize) -> Result<()> {
    let client = written.client(world, entry.episode)?;
    let since_on = if step == 0 { plus(entry.on, 1) } else { entry.on };
    for group in &world.episodes[entry.episode].steps[step].groups {
        if written.enrolments[entry.episode].iter().all(|(it, _)| it != group) {
            let id = groups::enrol(db, written.groups[*group], client, since_on)?;
            written.enrolments[entry.episode].push((*group, id));
        }
    }
    Ok(())
}

/// Ends the memberships of an episode but these.
fn release(db: &Desk, written: &mut Written, episode: usize, last_on: NaiveDate, but: &[usize]) -> Result<()> {
    let (stay, go) =
        std::mem::take(&mut written.enrolments[episode]).into_iter().partition(|(group, _)| but.contains(group));
    written.enrolments[episode] = stay;
    let go: Vec<(usize, EnrolmentId)> = go;
    go.into_iter().try_for_each(|(_, id)| groups::release(db, id, last_on))
}
