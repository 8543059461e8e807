//! The whole of a demonstration before anything is written: the house, the clients, and the course of every episode.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::{
    Size,
    calendar::{Clock, is_holiday, plus, working},
    cast::{self, Client},
    course::{Admission, Episode, Kind, Planner},
    house::{House, Way},
    rng::Rng,
    rooms,
};

const ADMISSIONS: u64 = 8;
const AGAIN: u64 = 9;

/// Weeks that someone comes, on the average: how many come at a time follows from it.
const USUAL_WEEKS: usize = 12;

/// Everything that will be written.
pub(crate) struct World {
    pub(crate) seed: u64,
    pub(crate) clock: Clock,
    pub(crate) size: Size,
    pub(crate) house: House,
    pub(crate) clients: Vec<Client>,
    /// In the order of admission.
    pub(crate) episodes: Vec<Episode>,
    /// How many come to the sessions to which anybody does, by day and group.
    present: BTreeMap<(NaiveDate, usize), usize>,
    /// The clinic's first day.
    pub(crate) first_day: NaiveDate,
}

impl World {
    /// Plans it.
    pub(crate) fn new(seed: u64, clock: Clock, size: Size) -> Self {
        let today = clock.today();
        let weeks = i64::from(size.weeks.max(1));
        let first_day = working(plus(today, -7 * weeks));
        let clients: Vec<Client> = (0..size.clients as usize).map(|it| cast::client(seed, it, today)).collect();
        let at_a_time = clients.len() * USUAL_WEEKS / usize::try_from(weeks).unwrap_or(1).max(USUAL_WEEKS);
        let house = House::of(at_a_time);
        let mut episodes = Intake::new(seed, clock, &house, &clients, first_day).episodes();
        rooms::fill(&Planner { seed, clock, house: &house }, &clients, first_day, &mut episodes);
        let mut present = BTreeMap::new();
        for visit in episodes.iter().flat_map(|it| &it.visits).filter(|it| it.has_come()) {
            *present.entry((visit.on, visit.group)).or_default() += 1;
        }
        Self { seed, clock, size, house, clients, episodes, present, first_day }
    }

    /// How many come to a session; none: it is not held.
    pub(crate) fn present(&self, on: NaiveDate, group: usize) -> usize {
        self.present.get(&(on, group)).copied().unwrap_or_default()
    }

    /// The client of an episode.
    pub(crate) fn client_of(&self, episode: &Episode) -> &Client {
        &self.clients[episode.admission.client]
    }
}

/// Who is admitted when, and to which group.
struct Intake<'a> {
    planner: Planner<'a>,
    clients: &'a [Client],
    /// By day, client, and number of the episode.
    waiting: BTreeSet<(NaiveDate, usize, u8)>,
    /// Last days of those whose home a group is.
    at_home: BTreeMap<usize, Vec<NaiveDate>>,
    /// Clients each therapist has had.
    had: BTreeMap<usize, usize>,
}

impl<'a> Intake<'a> {
    fn new(seed: u64, clock: Clock, house: &'a House, clients: &'a [Client], first_day: NaiveDate) -> Self {
        let days = (clock.today() - first_day).num_days();
        let mut rng = Rng::of(seed, &[ADMISSIONS]);
        let mut waiting = BTreeSet::new();
        for client in 0..clients.len() {
            let even =
                days * i64::try_from(client).unwrap_or_default() / i64::try_from(clients.len()).unwrap_or(1).max(1);
            let mut on = working(plus(first_day, even + rng.between(0, 4)));
            while is_holiday(on) {
                on = working(plus(on, 1));
            }
            // Nobody is admitted on the last day: who comes for the first time today was admitted before.
            waiting.insert((on.min(plus(clock.today(), -1)), client, 1));
        }
        let planner = Planner { seed, clock, house };
        Self { planner, clients, waiting, at_home: BTreeMap::new(), had: BTreeMap::new() }
    }

    fn episodes(mut self) -> Vec<Episode> {
        let mut episodes = Vec::new();
        while let Some((on, client, number)) = self.waiting.pop_first() {
            let home = self.home(on, self.clients[client].way);
            let slot = self.had.entry(self.planner.house.groups[home].leader).or_default();
            let admission = Admission { client, number, on, home, slot: *slot };
            *slot += 1;
            let episode = self.planner.episode(admission, &self.clients[client], 0);
            self.at_home.entry(home).or_default().push(episode.ends_on);
            self.call_again(&episode);
            episodes.push(episode);
        }
        episodes
    }

    /// The group with the fewest members of those that would do.
    fn home(&mut self, on: NaiveDate, way: Way) -> usize {
        let house = self.planner.house;
        let mut homes: Vec<(usize, usize)> = Vec::new();
        for home in (0..house.wings).flat_map(|wing| house.homes(wing, way)) {
            let members = self.at_home.entry(home).or_default();
            members.retain(|it| *it >= on);
            homes.push((members.len(), home));
        }
        homes.into_iter().min().map_or(0, |(_, home)| home)
    }

    /// Some come again, weeks after they left.
    fn call_again(&mut self, episode: &Episode) {
        let admission = episode.admission;
        let mut rng = Rng::of(self.planner.seed, &[AGAIN, admission.client as u64, admission.number.into()]);
        let likely = match episode.kind {
            Kind::LeftEarly => 26,
            Kind::TransferredUp | Kind::Incarcerated => 30,
            Kind::Terminated => 20,
            Kind::Steady | Kind::SteppedDownTwice | Kind::ReturnedToUse => 3,
            Kind::Moved => 0,
        };
        let on = working(plus(episode.ends_on, rng.between(24, 80)));
        if admission.number < 3 && rng.chance(likely) && on < self.planner.clock.today() && !is_holiday(on) {
            self.waiting.insert((on, admission.client, admission.number + 1));
        }
    }
}
