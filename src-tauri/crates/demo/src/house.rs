//! The house: who works in it, which groups meet when, and who is there for whom.

use chrono::{Datelike, NaiveDate, Weekday};
use clinic::{Role, Roles};

use crate::prose::{Curriculum, Track};

/// Someone who works here.
#[derive(Debug, Clone)]
pub(crate) struct Colleague {
    pub(crate) name: String,
    pub(crate) credential: &'static str,
    pub(crate) roles: Roles,
    /// How far behind with notes they are.
    pub(crate) pace: Pace,
}

/// How soon someone signs what they write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pace {
    /// On the day, mostly.
    Prompt,
    /// Days later, some of it late.
    Behind,
}

/// A group that meets each week.
#[derive(Debug, Clone)]
pub(crate) struct GroupPlan {
    /// What the desk calls it.
    pub(crate) label: String,
    pub(crate) room: &'static str,
    /// 0 Monday … 6 Sunday.
    pub(crate) weekdays: &'static [u8],
    pub(crate) starts: u16,
    pub(crate) minutes: u16,
    pub(crate) breaks: u16,
    /// Place of the leader among the colleagues.
    pub(crate) leader: usize,
    pub(crate) curriculum: Curriculum,
    /// The first session is this one of the curriculum.
    pub(crate) begins_with: usize,
}

impl GroupPlan {
    /// Whether it meets on a day of the week.
    pub(crate) fn meets(&self, day: Weekday) -> bool {
        self.weekdays.iter().any(|it| u32::from(*it) == day.num_days_from_monday())
    }

    /// When it ends, in minutes after midnight.
    pub(crate) const fn ends(&self) -> u16 {
        self.starts + self.minutes
    }

    /// Which session since a day one on another day is, by the calendar alone.
    pub(crate) fn session_since(&self, first: NaiveDate, day: NaiveDate) -> usize {
        let weeks = usize::try_from((crate::calendar::monday(day) - crate::calendar::monday(first)).num_weeks());
        let before = self.weekdays.iter().filter(|it| u32::from(**it) < day.weekday().num_days_from_monday()).count();
        weeks.unwrap_or_default() * self.weekdays.len() + before
    }
}

/// In which of the program's three ways a client comes: language and part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Morning,
    Spanish,
    Evening,
}

impl Way {
    /// The part of the day.
    pub(crate) const fn track(self) -> Track {
        match self {
            Self::Morning | Self::Spanish => Track::Morning,
            Self::Evening => Track::Evening,
        }
    }
}

/// How much of the week is prescribed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Schedule {
    /// As much as there is: five days, or four in Spanish.
    Most,
    /// Three days.
    Usual,
    /// Two days.
    Less,
    /// One day.
    Least,
}

impl Schedule {
    /// Days a week.
    pub(crate) const fn days(self, way: Way) -> u8 {
        match (self, way) {
            (Self::Most, Way::Morning | Way::Evening) => 5,
            (Self::Most, Way::Spanish) => 4,
            (Self::Usual, _) => 3,
            (Self::Less, _) => 2,
            (Self::Least, _) => 1,
        }
    }

    /// Clinical minutes a week: each day has three hours without the break.
    pub(crate) const fn minutes(self, way: Way) -> u16 {
        self.days(way) as u16 * 180
    }
}

/// The house.
#[derive(Debug, Clone)]
pub(crate) struct House {
    pub(crate) colleagues: Vec<Colleague>,
    pub(crate) groups: Vec<GroupPlan>,
    /// How many sets of groups there are.
    pub(crate) wings: usize,
}

/// How many groups a wing has.
const OF_A_WING: usize = 10;

/// Most therapists, most supervisors beside the founder.
const MOST_THERAPISTS: usize = 40;
const MOST_SUPERVISORS: usize = 10;

/// The founder's place among the colleagues: supervisor and administrator, who leads an evening group.
pub(crate) const FOUNDER: usize = 0;

/// The two at the front desk.
pub(crate) const DESK: [usize; 2] = [1, 2];

/// Where the therapists begin.
const THERAPISTS: usize = 3;

const NAMES: [(&str, &str); 4] =
    [("Jordan Alvarez", "LADC I"), ("Dana Okafor", "LMHC"), ("Ximena Duarte", "LICSW"), ("Paul Mercier", "LADC II")];

impl House {
    /// A house for so many clients at a time.
    pub(crate) fn of(clients_at_a_time: usize) -> Self {
        let wings = clients_at_a_time.div_ceil(75).max(1);
        let mut house = Self { colleagues: staff(wings), groups: Vec::new(), wings };
        for wing in 0..wings {
            house.open_wing(wing);
        }
        house
    }

    fn open_wing(&mut self, wing: usize) {
        let therapists = therapists(self.wings);
        let therapist = |place: usize| THERAPISTS + (wing * NAMES.len() + place) % therapists;
        let supervisor = match wing % (supervisors(self.wings) + 1) {
            0 => FOUNDER,
            other => THERAPISTS + therapists + other - 1,
        };
        let (mornings, evenings, between): (&[u8], &[u8], &[u8]) = (&[0, 2, 4], &[0, 2, 3], &[1, 3]);
        let row = |room, weekdays, starts, leader, curriculum, begins_with| GroupPlan {
            label: String::new(),
            room,
            weekdays,
            starts,
            minutes: 195,
            breaks: 15,
            leader,
            curriculum,
            begins_with: begins_with + wing,
        };
        let rows: [GroupPlan; OF_A_WING] = [
            row("Room 1", mornings, 540, therapist(0), Curriculum::EarlyRecovery, 0),
            row("Room 2", &[1, 3, 4], 555, therapist(1), Curriculum::RelapsePrevention, 0),
            row("Room 3", mornings, 570, therapist(2), Curriculum::EarlyRecovery, 5),
            row("Room 1", between, 540, therapist(0), Curriculum::Skills, 0),
            row("Room 1", evenings, 1050, therapist(3), Curriculum::RelapsePrevention, 9),
            row("Room 2", evenings, 1065, supervisor, Curriculum::EarlyRecovery, 3),
            row("Room 1", &[1, 4], 1050, therapist(3), Curriculum::Skills, 6),
            row("Room 2", &[5], 570, therapist(1), Curriculum::SocialSupport, 0),
            row("Room 3", &[1], 780, therapist(2), Curriculum::SocialSupport, 4),
            row("Room 2", &[0, 2], 555, therapist(1), Curriculum::Skills, 3),
        ];
        for (letter, row) in ('A'..).zip(rows) {
            let label = if wing == 0 { format!("Group {letter}") } else { format!("Group {letter}{}", wing + 1) };
            self.groups.push(GroupPlan { label, ..row });
        }
    }

    /// The two groups (or the one) of a wing in which someone can be at home who comes this way.
    pub(crate) fn homes(&self, wing: usize, way: Way) -> impl Iterator<Item = usize> + use<> {
        let places = match way {
            Way::Morning => 0..2,
            Way::Spanish => 2..3,
            Way::Evening => 4..6,
        };
        places.map(move |it| wing * OF_A_WING + it)
    }

    /// The groups of someone whose home is this group, by how much is prescribed.
    pub(crate) fn groups_for(&self, home: usize, way: Way, schedule: Schedule) -> Vec<usize> {
        let wing = home / OF_A_WING * OF_A_WING;
        let (more, least) = match way {
            Way::Morning if home == wing + 1 => (wing + 9, wing + 8),
            Way::Morning => (wing + 3, wing + 7),
            Way::Spanish => (wing + 8, wing + 8),
            Way::Evening => (wing + 6, wing + 7),
        };
        match schedule {
            Schedule::Most => vec![home, more],
            Schedule::Usual => vec![home],
            Schedule::Less => vec![more],
            Schedule::Least => vec![least],
        }
    }
}

fn therapists(wings: usize) -> usize {
    (wings * NAMES.len()).min(MOST_THERAPISTS)
}

fn supervisors(wings: usize) -> usize {
    (wings - 1).min(MOST_SUPERVISORS)
}

fn staff(wings: usize) -> Vec<Colleague> {
    let roles = |of: &[Role]| of.iter().copied().collect::<Roles>();
    let colleague = |name: String, credential, roles, pace| Colleague { name, credential, roles, pace };
    let founder = roles(&[Role::Administrator, Role::Supervisor]);
    let desk = roles(&[Role::FrontDesk]);
    let mut staff = vec![
        colleague("Ruth Abrams".to_owned(), "LICSW", founder, Pace::Prompt),
        colleague("Mina Vega".to_owned(), "", desk, Pace::Prompt),
        colleague("Casey Lindqvist".to_owned(), "", desk, Pace::Prompt),
    ];
    let numbered =
        |name: &str, round: usize| if round == 0 { name.to_owned() } else { format!("{name} {}", round + 1) };
    for place in 0..therapists(wings) {
        let (name, credential) = NAMES[place % NAMES.len()];
        let pace = if place % NAMES.len() == 3 { Pace::Behind } else { Pace::Prompt };
        staff.push(colleague(numbered(name, place / NAMES.len()), credential, roles(&[Role::Therapist]), pace));
    }
    for place in 0..supervisors(wings) {
        staff.push(colleague(numbered("Ingrid Solano", place), "LMHC", roles(&[Role::Supervisor]), Pace::Prompt));
    }
    staff
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_schedule_has_the_days_it_says() {
        let house = House::of(60);
        for way in [Way::Morning, Way::Spanish, Way::Evening] {
            for home in house.homes(0, way) {
                for schedule in [Schedule::Most, Schedule::Usual, Schedule::Least] {
                    let groups = house.groups_for(home, way, schedule);
                    let mut days: Vec<u8> = groups.iter().flat_map(|it| house.groups[*it].weekdays).copied().collect();
                    days.sort_unstable();
                    let minutes: u16 = groups
                        .iter()
                        .map(|it| &house.groups[*it])
                        .map(|it| (it.minutes - it.breaks) * u16::try_from(it.weekdays.len()).unwrap())
                        .sum();
                    assert_eq!(minutes, schedule.minutes(way), "{way:?} {schedule:?}");
                    days.dedup();
                    assert_eq!(
                        days.len(),
                        usize::from(schedule.days(way)),
                        "{way:?} {schedule:?}: two groups on one day"
                    );
                }
            }
        }
    }

    #[test]
    fn nobody_leads_two_groups_at_a_time() {
        let house = House::of(60);
        for (place, one) in house.groups.iter().enumerate() {
            for other in &house.groups[place + 1..] {
                let is_a_day_shared = one.weekdays.iter().any(|it| other.weekdays.contains(it));
                let is_apart = one.ends() <= other.starts || other.ends() <= one.starts;
                assert!(one.leader != other.leader || !is_a_day_shared || is_apart, "{} {}", one.label, other.label);
            }
        }
    }

    #[test]
    fn a_vault_has_room_for_the_staff_of_any_house() {
        assert!(House::of(10_000).colleagues.len() < 60);
    }

    #[test]
    fn sessions_are_counted_by_the_calendar() {
        let house = House::of(60);
        let day = |it: &str| it.parse::<NaiveDate>().unwrap();
        let first = day("2026-11-02");
        assert_eq!(house.groups[0].session_since(first, day("2026-11-02")), 0);
        assert_eq!(house.groups[0].session_since(first, day("2026-11-06")), 2);
        assert_eq!(house.groups[0].session_since(first, day("2026-11-09")), 3);
    }
}
