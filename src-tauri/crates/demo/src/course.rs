//! The course of an episode of care: what happens, day by day. Whatever is written later about a client follows from it.

use chrono::{Datelike, NaiveDate};
use clinic::{episodes::LevelOfCare, notes::ContactMode, sessions::AbsenceReason};

use crate::{
    calendar::{Clock, is_holiday, monday, plus, working},
    cast::Client,
    house::{House, Schedule},
    prose::{self, Came, Event, Moment, Outcome, Phase, Substance},
    rng::Rng,
};

/// Streams of chance by what they decide.
const COURSE: u64 = 3;
const PRESENCE: u64 = 4;
const STRESS: u64 = 5;
const HOURS: u64 = 6;
const FAMILY: u64 = 7;
const STEPS: u64 = 18;

/// What kind of course it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// Comes, works, completes.
    Steady,
    /// Begins with the most hours and completes with the fewest.
    SteppedDownTwice,
    /// Uses, says so, comes more often, completes.
    ReturnedToUse,
    /// Comes less, then not any more.
    LeftEarly,
    /// Needs more than the program has.
    TransferredUp,
    /// Moves away in good order.
    Moved,
    /// Is taken into custody.
    Incarcerated,
    /// Is discharged for attendance.
    Terminated,
}

impl Kind {
    /// How it ends, or would.
    pub(crate) const fn outcome(self) -> Outcome {
        match self {
            Self::Steady | Self::SteppedDownTwice | Self::ReturnedToUse => Outcome::Completed,
            Self::LeftEarly => Outcome::LeftEarly,
            Self::TransferredUp => Outcome::TransferredUp,
            Self::Moved => Outcome::Moved,
            Self::Incarcerated => Outcome::Incarcerated,
            Self::Terminated => Outcome::Terminated,
        }
    }

    /// Whether its end is known weeks before.
    pub(crate) const fn is_planned(self) -> bool {
        matches!(self, Self::Steady | Self::SteppedDownTwice | Self::ReturnedToUse | Self::Moved)
    }

    /// How many of a hundred sessions are missed.
    const fn missed(self) -> u8 {
        match self {
            Self::SteppedDownTwice => 6,
            Self::Steady => 7,
            Self::Moved => 9,
            Self::ReturnedToUse => 10,
            Self::Incarcerated => 12,
            Self::LeftEarly | Self::TransferredUp => 15,
            Self::Terminated => 34,
        }
    }

    fn draw(rng: &mut Rng, has_legal: bool, is_again: bool) -> Self {
        let custody = if has_legal { 10 } else { 0 };
        let weights = [
            (Self::Steady, 42),
            (Self::SteppedDownTwice, 16),
            (Self::ReturnedToUse, 16),
            (Self::LeftEarly, 13),
            (Self::TransferredUp, if is_again { 0 } else { 6 }),
            (Self::Moved, 3),
            (Self::Incarcerated, custody),
            (Self::Terminated, if is_again { 0 } else { 3 }),
        ];
        let mut left = rng.below(weights.iter().map(|it| it.1).sum());
        for (kind, weight) in weights {
            if left < weight {
                return kind;
            }
            left -= weight;
        }
        Self::Steady
    }

    /// How many weeks someone comes.
    fn weeks(self, rng: &mut Rng) -> i64 {
        let (from, to) = match self {
            Self::Steady => (11, 16),
            Self::SteppedDownTwice => (13, 17),
            Self::ReturnedToUse => (14, 18),
            Self::LeftEarly => (2, 7),
            Self::TransferredUp => (4, 8),
            Self::Moved => (5, 10),
            Self::Incarcerated => (3, 9),
            Self::Terminated => (4, 8),
        };
        rng.between(from, to)
    }
}

/// Why hours change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StepReason {
    Admission,
    StepDown,
    StepUp,
}

/// Weekly hours from a day on: one prescription.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Step {
    pub(crate) since_on: NaiveDate,
    pub(crate) minutes_a_week: u16,
    pub(crate) reason: StepReason,
    /// Which groups these hours are.
    pub(crate) groups: Vec<usize>,
}

impl Step {
    /// The level of care these hours are: nine and more are intensive (ASAM 2.1).
    pub(crate) const fn level(&self) -> LevelOfCare {
        if self.minutes_a_week >= 9 * 60 { LevelOfCare::IntensiveOutpatient } else { LevelOfCare::Outpatient }
    }

    fn hours(&self) -> u8 {
        u8::try_from(self.minutes_a_week / 60).unwrap_or(u8::MAX)
    }
}

/// How someone is there, or is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Presence {
    /// In minutes after midnight.
    Came { arrives: u16, leaves: u16 },
    /// `told` in minutes after the midnight of the day, before it for a negative number.
    Excused { reason: AbsenceReason, told: i64 },
    /// Not a word.
    NoWord,
}

/// A session of a group to which the client is expected.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Visit {
    pub(crate) on: NaiveDate,
    pub(crate) group: usize,
    pub(crate) presence: Presence,
    /// Which of the sessions that were attended, from 0; and what there is to tell.
    number: u16,
    event: Event,
}

/// A session of one's own, alone or with the family.
#[derive(Debug, Clone)]
pub(crate) struct Hour {
    pub(crate) on: NaiveDate,
    pub(crate) starts: u16,
    pub(crate) minutes: u16,
    pub(crate) mode: ContactMode,
    pub(crate) number: u16,
    event: Event,
    /// Places in the portrait's family of those who took part.
    pub(crate) family: Vec<usize>,
    pub(crate) is_client_present: bool,
}

/// Which episode is to be planned.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Admission {
    pub(crate) client: usize,
    /// From 1.
    pub(crate) number: u8,
    pub(crate) on: NaiveDate,
    pub(crate) home: usize,
    /// A place in the week for the individual hour; each of a therapist's clients has another.
    pub(crate) slot: usize,
}

/// An episode of care.
#[derive(Debug, Clone)]
pub(crate) struct Episode {
    pub(crate) admission: Admission,
    pub(crate) kind: Kind,
    /// Place of the primary therapist among the colleagues.
    pub(crate) therapist: usize,
    /// The day it ended, or is planned to.
    pub(crate) ends_on: NaiveDate,
    pub(crate) is_ended: bool,
    pub(crate) steps: Vec<Step>,
    /// Days of use that the client told of, up to today.
    pub(crate) uses: Vec<NaiveDate>,
    pub(crate) visits: Vec<Visit>,
    pub(crate) alone: Vec<Hour>,
    pub(crate) with_family: Vec<Hour>,
    last_use_before: NaiveDate,
    weeks: i64,
}

/// What is decided of an episode first: kind and length, and the hours. What is drawn later follows from the same chance,
/// however the hours are distributed.
struct Beginning {
    rng: Rng,
    kind: Kind,
    weeks: i64,
    use_week: i64,
    steps: Vec<Step>,
}

/// What all planning needs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Planner<'a> {
    pub(crate) seed: u64,
    pub(crate) clock: Clock,
    pub(crate) house: &'a House,
}

impl Planner<'_> {
    /// The weekly hours of an episode, distributed in one of many ways.
    pub(crate) fn hours(&self, admission: Admission, client: &Client, way: u64) -> Vec<Step> {
        self.begin(admission, client, way).steps
    }

    /// What is decided of an episode first.
    fn begin(&self, admission: Admission, client: &Client, way: u64) -> Beginning {
        let about = [admission.client as u64, admission.number.into()];
        let mut rng = Rng::of(self.seed, &[&[COURSE], &about[..]].concat());
        let kind = Kind::draw(&mut rng, client.portrait.has_legal, admission.number > 1);
        let weeks = kind.weeks(&mut rng);
        let use_week = rng.between(4, (weeks - 9).max(4));
        let mut of_hours = Rng::of(self.seed, &[&[STEPS, way], &about[..]].concat());
        let steps = self.steps(&mut of_hours, kind, weeks, use_week, admission, client);
        Beginning { rng, kind, weeks, use_week, steps }
    }

    /// The course of one episode, with its hours distributed in one of many ways.
    pub(crate) fn episode(&self, admission: Admission, client: &Client, way: u64) -> Episode {
        let Beginning { mut rng, kind, weeks, use_week, steps } = self.begin(admission, client, way);
        let first_monday = monday(admission.on);
        let last_of_weeks = plus(first_monday, 7 * weeks - 1);
        let meetings = self.meetings(&steps, admission.on, last_of_weeks);
        let last_on = meetings.last().map_or(last_of_weeks, |it| it.0);
        let after = match kind {
            Kind::LeftEarly => rng.between(10, 16),
            Kind::Incarcerated => rng.between(4, 7),
            Kind::Terminated => rng.between(3, 8),
            Kind::TransferredUp => rng.between(1, 2),
            Kind::Steady | Kind::SteppedDownTwice | Kind::ReturnedToUse | Kind::Moved => 0,
        };
        let ends_on = if after == 0 { last_on } else { working(plus(last_on, after)) };
        let days = uses(&mut rng, kind, first_monday, weeks, use_week);
        let today = self.clock.today();
        let mut episode = Episode {
            admission,
            kind,
            therapist: self.house.groups[admission.home].leader,
            ends_on,
            is_ended: ends_on < today,
            steps,
            uses: days.into_iter().filter(|it| *it > plus(admission.on, 1) && *it < last_on).collect(),
            visits: Vec::new(),
            alone: Vec::new(),
            with_family: Vec::new(),
            last_use_before: plus(admission.on, -rng.between(2, 16)),
            weeks,
        };
        self.put_visits(&mut episode, client, last_on);
        let last_came_on = episode.visits.iter().rev().find(|it| it.has_come()).map(|it| it.on);
        episode.uses.retain(|it| last_came_on > Some(*it));
        tell_visits(&mut episode, client, self.seed, last_on);
        let last_on = last_on.min(today);
        self.put_hours(&mut episode, client, last_on);
        self.put_family(&mut episode, client, last_on);
        episode
    }

    /// The weekly hours, one after the other.
    fn steps(
        &self,
        rng: &mut Rng,
        kind: Kind,
        weeks: i64,
        use_week: i64,
        admission: Admission,
        client: &Client,
    ) -> Vec<Step> {
        let has_two_days = client.way != crate::house::Way::Spanish;
        let mut plan = vec![(1, Schedule::Usual)];
        // Many begin with all there is.
        if rng.chance(50) {
            plan = vec![(1, Schedule::Most), (rng.between(3, 7), Schedule::Usual)];
        }
        match kind {
            Kind::Steady => {
                if rng.chance(80) {
                    let (last, before) =
                        if has_two_days && rng.chance(45) { (Schedule::Less, 6) } else { (Schedule::Least, 5) };
                    plan.push(((weeks - rng.between(1, before)).max(8), last));
                }
            }
            Kind::SteppedDownTwice => {
                plan = vec![(1, Schedule::Most), (rng.between(4, 7), Schedule::Usual)];
                if has_two_days && rng.chance(30) {
                    plan.extend([(weeks - 4, Schedule::Less), (weeks - 1, Schedule::Least)]);
                } else {
                    plan.push((weeks - rng.between(1, 5), Schedule::Least));
                }
            }
            Kind::ReturnedToUse => {
                plan.truncate(1);
                plan[0].1 = Schedule::Usual;
                if rng.chance(65) {
                    plan.extend([(use_week + 1, Schedule::Most), (use_week + 4, Schedule::Usual)]);
                }
                plan.push((weeks - rng.between(1, 4), Schedule::Least));
            }
            Kind::TransferredUp => plan = vec![(1, Schedule::Usual), (weeks - 1, Schedule::Most)],
            Kind::LeftEarly | Kind::Moved | Kind::Incarcerated | Kind::Terminated => {}
        }
        // Who does not stay so long does not come to that.
        plan.retain(|(week, _)| *week == 1 || *week < weeks);
        let mut steps: Vec<Step> = Vec::new();
        for (week, schedule) in plan {
            let minutes_a_week = schedule.minutes(client.way);
            let (since_on, reason) = match steps.last() {
                None => (admission.on, StepReason::Admission),
                Some(before) => {
                    let is_less = minutes_a_week < before.minutes_a_week;
                    let reason = if is_less { StepReason::StepDown } else { StepReason::StepUp };
                    (plus(monday(admission.on), 7 * (week - 1)), reason)
                }
            };
            let groups = self.house.groups_for(admission.home, client.way, schedule);
            steps.push(Step { since_on, minutes_a_week, reason, groups });
        }
        steps
    }

    /// The sessions of the groups that are prescribed, after a day and up to another; none on a holiday, unless it is today.
    fn meetings(&self, steps: &[Step], after: NaiveDate, until: NaiveDate) -> Vec<(NaiveDate, usize)> {
        let mut meetings = Vec::new();
        let today = self.clock.today();
        for day in plus(after, 1).iter_days().take_while(|it| *it <= until) {
            if is_holiday(day) && day != today {
                continue;
            }
            let Some(step) = steps.iter().rev().find(|it| it.since_on <= day) else { continue };
            let meeting = step.groups.iter().filter(|it| self.house.groups[**it].meets(day.weekday()));
            meetings.extend(meeting.map(|it| (day, *it)));
        }
        meetings
    }

    /// Every session up to today to which the client is expected, and how they are there; of the next days those they will
    /// miss and have said so.
    fn put_visits(&self, episode: &mut Episode, client: &Client, last_on: NaiveDate) {
        let today = self.clock.today();
        let until = episode.ends_on.min(plus(today, 3));
        let mut was_missed = false;
        for (on, group) in self.meetings(&episode.steps, episode.admission.on, until) {
            let plan = &self.house.groups[group];
            let mut rng = Rng::of(self.seed, &[PRESENCE, episode.admission.client as u64, days_of(on), group as u64]);
            let is_after_use = episode.uses.iter().any(|it| *it < on && plus(*it, 3) >= on) && !was_missed;
            let is_drifting = episode.is_drifting(on);
            let missed = if is_after_use {
                40
            } else if is_drifting && episode.kind == Kind::LeftEarly {
                45
            } else {
                episode.kind.missed()
            };
            let presence = if episode.visits.is_empty() || on == last_on {
                came(&mut rng, plan.starts, plan.ends())
            } else if on > last_on {
                if episode.kind == Kind::TransferredUp {
                    excused(&mut rng, client, on, plan.starts)
                } else {
                    Presence::NoWord
                }
            } else if rng.chance(missed) {
                let is_silent = rng.chance(if is_after_use || is_drifting { 65 } else { 25 });
                if is_silent { Presence::NoWord } else { excused(&mut rng, client, on, plan.starts) }
            } else {
                came(&mut rng, plan.starts, plan.ends())
            };
            was_missed = !matches!(presence, Presence::Came { .. });
            let is_told = match presence {
                Presence::Excused { told, .. } => self.clock.has_come(on, told),
                Presence::Came { .. } | Presence::NoWord => false,
            };
            if on > today && !is_told {
                continue;
            }
            episode.visits.push(Visit { on, group, presence, number: 0, event: Event::Ordinary });
        }
    }

    /// Individual hours: each week at first, then every other.
    fn put_hours(&self, episode: &mut Episode, client: &Client, last_on: NaiveDate) {
        const MORNING: [u16; 4] = [765, 825, 885, 945];
        const EVENING: [u16; 3] = [840, 900, 960];
        let minutes: &[u16] = match client.way.track() {
            prose::Track::Morning => &MORNING,
            prose::Track::Evening => &EVENING,
        };
        let slot = episode.admission.slot;
        let starts = minutes[slot % minutes.len()];
        let weekdays = self.house.groups[episode.admission.home].weekdays;
        let weekday = weekdays[slot / minutes.len() % weekdays.len()];
        let parity = i64::from(slot / minutes.len() / weekdays.len() % 2 == 1);
        let mut rng = Rng::of(self.seed, &[HOURS, episode.admission.client as u64, episode.admission.number.into()]);
        for week in 1..=episode.weeks {
            let on = plus(monday(episode.admission.on), 7 * (week - 1) + i64::from(weekday));
            let is_skipped = rng.chance(9);
            let minutes = *rng.pick(&[45, 50, 50, 55, 60]);
            let mode = match rng.below(20) {
                0 => ContactMode::Telephone,
                1 | 2 => ContactMode::Video,
                _ => ContactMode::InPerson,
            };
            let is_off = week > 3 && week % 2 != parity;
            let is_absent = episode.visits.iter().any(|it| it.on == on && !it.has_come());
            let is_hiding = episode.is_hiding(on, starts, self.house);
            if is_off
                || is_skipped
                || is_absent
                || is_hiding
                || on <= episode.admission.on
                || on > last_on
                || is_holiday(on)
            {
                continue;
            }
            if !self.clock.has_come(on, i64::from(starts + minutes)) {
                continue;
            }
            let number = u16::try_from(episode.alone.len()).unwrap_or(u16::MAX);
            let event = episode.event_alone(client, self.seed, on);
            episode.alone.push(Hour {
                on,
                starts,
                minutes,
                mode,
                number,
                event,
                family: Vec::new(),
                is_client_present: true,
            });
        }
    }

    /// Sessions with the family, where there is one that comes.
    fn put_family(&self, episode: &mut Episode, client: &Client, last_on: NaiveDate) {
        let mut rng = Rng::of(self.seed, &[FAMILY, episode.admission.client as u64, episode.admission.number.into()]);
        let adults: Vec<usize> =
            (0..client.portrait.family.len()).filter(|it| !client.portrait.family[*it].is_minor).collect();
        if adults.is_empty() || !rng.chance(58) {
            return;
        }
        let mut week = rng.between(2, 4);
        while week <= episode.weeks && episode.with_family.len() < 4 {
            let on = plus(monday(episode.admission.on), 7 * (week - 1) + rng.between(1, 3));
            let starts = *rng.pick(&[870, 930, 960]);
            let minutes = *rng.pick(&[50, 60, 60, 75]);
            let mode = if rng.chance(15) { ContactMode::Video } else { ContactMode::InPerson };
            let is_client_present = rng.chance(90);
            let mut family = vec![*rng.pick(&adults)];
            if adults.len() > 1 && rng.chance(45) {
                family = adults.iter().copied().take(2).collect();
            }
            week += rng.between(3, 5);
            let is_possible = on > episode.admission.on && on <= last_on && !is_holiday(on);
            let is_taken = episode.alone.iter().any(|it| it.on == on) || episode.is_hiding(on, starts, self.house);
            if !is_possible || is_taken || !self.clock.has_come(on, i64::from(starts + minutes)) {
                continue;
            }
            let number = u16::try_from(episode.with_family.len()).unwrap_or(u16::MAX);
            let event = episode.event_with_family(client, self.seed, on);
            episode.with_family.push(Hour { on, starts, minutes, mode, number, event, family, is_client_present });
        }
    }
}

impl Visit {
    /// Whether the client came, or will.
    pub(crate) const fn has_come(&self) -> bool {
        matches!(self.presence, Presence::Came { .. })
    }
}

impl Episode {
    /// Week of the stay, from 1.
    fn week(&self, on: NaiveDate) -> i64 {
        (monday(on) - monday(self.admission.on)).num_weeks() + 1
    }

    /// The hours of a day.
    pub(crate) fn step_on(&self, on: NaiveDate) -> &Step {
        self.steps.iter().rev().find(|it| it.since_on <= on).unwrap_or(&self.steps[0])
    }

    /// The last two weeks of someone who will not complete.
    fn is_drifting(&self, on: NaiveDate) -> bool {
        let is_unfinished = matches!(self.kind, Kind::LeftEarly | Kind::Terminated);
        is_unfinished && self.week(on) >= (self.weeks - 1).max(2)
    }

    /// Whether there was use that nobody has been told of yet: until it is told in the group, nobody comes for an hour.
    fn is_hiding(&self, on: NaiveDate, minute: u16, house: &House) -> bool {
        let Some(day) = self.uses.iter().rev().find(|it| **it < on) else { return false };
        let is_before = |it: &&Visit| it.on < on || (it.on == on && house.groups[it.group].ends() <= minute);
        !self.visits.iter().filter(is_before).any(|it| it.has_come() && it.on > *day)
    }

    fn last_use(&self, on: NaiveDate) -> NaiveDate {
        self.uses.iter().rev().find(|it| **it < on).copied().unwrap_or(self.last_use_before)
    }

    /// A moment of the course.
    fn moment(&self, on: NaiveDate, number: u16, event: Event, came: Came) -> Moment {
        let week = self.week(on);
        let phase = match 3 * (week - 1) / self.weeks.max(1) {
            0 => Phase::Early,
            1 => Phase::Middle,
            _ => Phase::Late,
        };
        Moment {
            number,
            week: u16::try_from(week).unwrap_or(1),
            phase,
            on,
            event,
            came,
            days_without: self.days_without(on),
            hours: self.step_on(on).hours(),
            episode: self.admission.number,
        }
    }

    /// Days since the last use that is known of; of someone who drifts away nobody knows.
    fn days_without(&self, on: NaiveDate) -> Option<u16> {
        if self.is_drifting(on) {
            return None;
        }
        u16::try_from((on - self.last_use(on)).num_days()).ok()
    }

    /// The moment of a session of a group to which the client came. `starts` and `ends` are the session's.
    pub(crate) fn moment_in_group(&self, visit: &Visit, starts: u16, ends: u16) -> Moment {
        let came = match visit.presence {
            Presence::Came { arrives, .. } if arrives > starts => Came::Late { minutes: arrives - starts },
            Presence::Came { leaves, .. } if leaves < ends => Came::LeftEarly { minutes: ends - leaves },
            Presence::Came { .. } | Presence::Excused { .. } | Presence::NoWord => Came::OnTime,
        };
        self.moment(visit.on, visit.number, visit.event, came)
    }

    /// The moment of a session of one's own.
    pub(crate) fn moment_of_hour(&self, hour: &Hour) -> Moment {
        self.moment(hour.on, hour.number, hour.event, Came::OnTime)
    }

    /// The course as it looks from a day. `is_held` says whether anybody came to a session.
    pub(crate) fn told_on(
        &self,
        on: NaiveDate,
        has_plan: bool,
        is_held: impl Fn(NaiveDate, usize) -> bool,
    ) -> prose::Course {
        let visits = || self.visits.iter().filter(|it| it.on <= on && is_held(it.on, it.group));
        let count = |of: usize| u16::try_from(of).unwrap_or(u16::MAX);
        let mut family_came: Vec<usize> =
            self.with_family.iter().filter(|it| it.on <= on).flat_map(|it| it.family.iter().copied()).collect();
        family_came.sort_unstable();
        family_came.dedup();
        let last_day = on.min(self.ends_on);
        prose::Course {
            outcome: self.kind.outcome(),
            episode: self.admission.number,
            admitted_on: self.admission.on,
            ends_on: self.ends_on,
            last_week: visits()
                .filter(|it| it.has_come())
                .last()
                .map_or(1, |it| u16::try_from(self.week(it.on)).unwrap_or(1)),
            uses: self.uses.iter().copied().filter(|it| *it < on).collect(),
            days_without: self.days_without(last_day),
            offered: count(visits().count()),
            attended: count(visits().filter(|it| it.has_come()).count()),
            hours: self.steps.iter().filter(|it| it.since_on <= last_day).map(Step::hours).collect(),
            family_came,
            has_plan,
            said_goodbye: self.kind.is_planned() || self.kind == Kind::TransferredUp,
        }
    }

    /// What the individual hour tells.
    fn event_alone(&self, client: &Client, seed: u64, on: NaiveDate) -> Event {
        let before = self.alone.last().map(|it| it.on);
        let Some(before) = before else { return Event::Admitted };
        // It was told in the group first: the story is the same, and is not told again.
        if self.uses.iter().any(|it| *it >= before && *it < on) {
            return Event::Returned;
        }
        if let Some(event) = self.changed_since(before, on) {
            return event;
        }
        if self.kind.is_planned() && plus(on, 8) >= self.ends_on {
            return Event::Leaving;
        }
        if self.is_drifting(on) {
            return Event::Drifting;
        }
        if self.uses.iter().any(|it| *it < on && plus(*it, 16) >= on) {
            return Event::Returned;
        }
        self.pressed(client, seed, on)
    }

    /// What a session with the family tells.
    fn event_with_family(&self, client: &Client, seed: u64, on: NaiveDate) -> Event {
        let before = self.with_family.last().map_or(self.admission.on, |it| it.on);
        if self.uses.iter().any(|it| *it >= before && *it < on) {
            return Event::Returned;
        }
        if self.is_drifting(on) { Event::Drifting } else { self.pressed(client, seed, on) }
    }

    fn changed_since(&self, before: NaiveDate, on: NaiveDate) -> Option<Event> {
        let step = self.steps.iter().skip(1).rev().find(|it| it.since_on > before && it.since_on <= on)?;
        Some(match step.reason {
            StepReason::StepUp => Event::SteppedUp { hours: step.hours() },
            StepReason::StepDown | StepReason::Admission => Event::SteppedDown { hours: step.hours() },
        })
    }

    /// What presses in a week, the same for everything that is written in it.
    fn pressed(&self, client: &Client, seed: u64, on: NaiveDate) -> Event {
        let week = days_of(monday(on));
        let mut rng = Rng::of(seed, &[STRESS, self.admission.client as u64, week]);
        if !rng.chance(34) {
            return Event::Ordinary;
        }
        Event::Stressed(client.portrait.stressor(&mut rng))
    }
}

/// What each attended session tells, in their order.
fn tell_visits(episode: &mut Episode, client: &Client, seed: u64, last_on: NaiveDate) {
    let mut number = 0;
    let mut before: Option<NaiveDate> = None;
    let mut was_missed = false;
    for place in 0..episode.visits.len() {
        let visit = episode.visits[place];
        if !visit.has_come() {
            was_missed = true;
            continue;
        }
        let event = event_in_group(episode, client, seed, visit.on, before, was_missed, last_on);
        let told = &mut episode.visits[place];
        told.number = number;
        told.event = event;
        number += 1;
        before = Some(visit.on);
        was_missed = false;
    }
}

fn event_in_group(
    episode: &Episode,
    client: &Client,
    seed: u64,
    on: NaiveDate,
    before: Option<NaiveDate>,
    was_missed: bool,
    last_on: NaiveDate,
) -> Event {
    let Some(before) = before else { return Event::Admitted };
    let mut rng = Rng::of(seed, &[STRESS, PRESENCE, episode.admission.client as u64, days_of(on)]);
    if let Some(day) = episode.uses.iter().rev().find(|it| **it >= before && **it < on) {
        return Event::Used { what: what(client, seed, *day) };
    }
    if let Some(event) = episode.changed_since(before, on) {
        return event;
    }
    if episode.kind.is_planned() && on == last_on {
        return Event::Leaving;
    }
    if was_missed && rng.chance(65) {
        return Event::MissedLast;
    }
    if episode.is_drifting(on) && rng.chance(80) {
        return Event::Drifting;
    }
    if episode.uses.iter().any(|it| *it < on && plus(*it, 12) >= on) && rng.chance(60) {
        return Event::Returned;
    }
    if rng.chance(60) { episode.pressed(client, seed, on) } else { Event::Ordinary }
}

/// What was used on a day.
fn what(client: &Client, seed: u64, on: NaiveDate) -> Substance {
    let mut rng = Rng::of(seed, &[COURSE, STRESS, days_of(on)]);
    let portrait = &client.portrait;
    portrait.second.filter(|_| rng.chance(20)).unwrap_or(portrait.substance)
}

fn uses(rng: &mut Rng, kind: Kind, first_monday: NaiveDate, weeks: i64, use_week: i64) -> Vec<NaiveDate> {
    let weekend = |rng: &mut Rng, week: i64| plus(first_monday, 7 * (week - 1) + rng.between(4, 6));
    let mut days = match kind {
        Kind::Steady | Kind::SteppedDownTwice | Kind::Moved | Kind::Incarcerated => Vec::new(),
        Kind::ReturnedToUse => {
            let first = weekend(rng, use_week);
            let mut days = vec![first];
            if rng.chance(35) {
                days.push(plus(first, 1));
            }
            if rng.chance(25) {
                days.push(plus(first, rng.between(18, 25)));
            }
            days
        }
        Kind::LeftEarly if weeks > 2 && rng.chance(45) => vec![weekend(rng, weeks - 2)],
        Kind::Terminated if rng.chance(40) => vec![weekend(rng, weeks - 2)],
        Kind::LeftEarly | Kind::Terminated => Vec::new(),
        Kind::TransferredUp => {
            let last = weekend(rng, weeks - 1);
            vec![weekend(rng, weeks - 2), last, plus(last, 2)]
        }
    };
    days.sort_unstable();
    days
}

fn came(rng: &mut Rng, starts: u16, ends: u16) -> Presence {
    let minute = |it: u16, by: i64| u16::try_from(i64::from(it) + by).unwrap_or(it);
    let arrives = minute(starts, if rng.chance(13) { rng.between(4, 27) } else { -rng.between(0, 16) });
    let leaves = minute(ends, if rng.chance(5) { -rng.between(15, 65) } else { rng.between(0, 5) });
    Presence::Came { arrives, leaves }
}

fn excused(rng: &mut Rng, client: &Client, on: NaiveDate, starts: u16) -> Presence {
    let mut reasons = vec![
        AbsenceReason::Ill,
        AbsenceReason::Ill,
        AbsenceReason::Ill,
        AbsenceReason::Transport,
        AbsenceReason::Transport,
        AbsenceReason::Appointment,
        AbsenceReason::Appointment,
        AbsenceReason::Family,
        AbsenceReason::Family,
        AbsenceReason::Called,
        AbsenceReason::Other,
    ];
    if client.portrait.has_work {
        reasons.extend([AbsenceReason::Work; 3]);
    }
    if matches!(on.month(), 1 | 2 | 12) {
        reasons.push(AbsenceReason::Weather);
    }
    let reason = *rng.pick(&reasons);
    let told = match reason {
        AbsenceReason::Appointment | AbsenceReason::Family => {
            -crate::calendar::DAY * rng.between(1, 3) + rng.between(600, 960)
        }
        AbsenceReason::Called
        | AbsenceReason::Work
        | AbsenceReason::Transport
        | AbsenceReason::Ill
        | AbsenceReason::Weather
        | AbsenceReason::Other => i64::from(starts) - rng.between(8, 95),
    };
    Presence::Excused { reason, told }
}

/// A day as a number.
pub(crate) fn days_of(on: NaiveDate) -> u64 {
    u64::try_from(on.num_days_from_ce()).unwrap_or_default()
}
