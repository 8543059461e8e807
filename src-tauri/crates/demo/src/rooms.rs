//! Groups of a size one can lead: when courses are planned, hours are distributed so that no group runs empty or over.

use chrono::NaiveDate;

use crate::{
    calendar::{monday, plus},
    cast::Client,
    course::{Episode, Planner, Step},
};

/// In how many ways someone's hours are tried.
const WAYS: u64 = 32;

/// How often everybody's are looked at again.
const ROUNDS: usize = 5;

/// With how many members a group is neither too small nor too large, by the week. Some of them come for a part of it.
const FROM: i64 = 7;
const TO: i64 = 10;

/// Chooses for each episode the way of its hours that suits the groups best, given everybody else's, and plans it again.
pub(crate) fn fill(planner: &Planner<'_>, clients: &[Client], first_day: NaiveDate, episodes: &mut [Episode]) {
    let mut rooms = Rooms::new(planner, first_day);
    let mut chosen: Vec<(u64, Vec<Step>)> = episodes.iter().map(|it| (0, it.steps.clone())).collect();
    for (episode, (_, steps)) in episodes.iter().zip(&chosen) {
        rooms.count(steps, episode.ends_on, 1);
    }
    for _ in 0..ROUNDS {
        for (episode, chosen) in episodes.iter().zip(&mut chosen) {
            let (admission, until) = (episode.admission, episode.ends_on);
            rooms.count(&chosen.1, until, -1);
            let ways = (0..WAYS).map(|way| (way, planner.hours(admission, &clients[admission.client], way)));
            if let Some(best) = ways.min_by_key(|(way, steps)| (rooms.cost(steps, until), *way)) {
                *chosen = best;
            }
            rooms.count(&chosen.1, until, 1);
        }
    }
    for (episode, (way, _)) in episodes.iter_mut().zip(chosen) {
        let admission = episode.admission;
        *episode = planner.episode(admission, &clients[admission.client], way);
    }
}

/// How many are expected in each group, by week, from when the clinic has filled until today.
struct Rooms {
    first: NaiveDate,
    weeks: usize,
    groups: usize,
    members: Vec<i64>,
}

impl Rooms {
    fn new(planner: &Planner<'_>, first_day: NaiveDate) -> Self {
        let first = plus(monday(first_day), 7 * 9);
        let weeks = usize::try_from((planner.clock.today() - first).num_weeks() + 1).unwrap_or_default();
        let groups = planner.house.groups.len();
        Self { first, weeks, groups, members: vec![0; weeks * groups] }
    }

    /// The places of someone with these hours.
    fn places<'s>(&self, steps: &'s [Step], until: NaiveDate) -> impl Iterator<Item = usize> + use<'s> {
        let (first, weeks, groups) = (self.first, self.weeks, self.groups);
        let begun = steps.first().map_or(until, |it| monday(it.since_on));
        let mondays = begun.iter_weeks().take_while(move |it| *it <= until);
        mondays.flat_map(move |day| {
            let week = usize::try_from((day - first).num_weeks()).ok().filter(|it| day >= first && *it < weeks);
            let step = steps.iter().rev().find(|it| monday(it.since_on) <= day);
            let places = week.zip(step).map(|(week, it)| it.groups.iter().map(move |group| week * groups + group));
            places.into_iter().flatten()
        })
    }

    fn count(&mut self, steps: &[Step], until: NaiveDate, by: i64) {
        for place in self.places(steps, until) {
            self.members[place] += by;
        }
    }

    /// What one more member with these hours costs the groups; less than nothing where they are wanted.
    fn cost(&self, steps: &[Step], until: NaiveDate) -> i64 {
        self.places(steps, until).map(|it| strain(self.members[it] + 1) - strain(self.members[it])).sum()
    }
}

/// How far a number of members is from where it should be.
const fn strain(members: i64) -> i64 {
    let (few, many) = (FROM - members, members - TO);
    let out = if few > many { few } else { many };
    if out > 0 { out * out * out } else { 0 }
}
