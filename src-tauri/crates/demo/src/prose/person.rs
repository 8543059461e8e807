//! What makes one client not another: work, home, triggers, strengths, aims, habits that help.

use clinic::family::Relationship;

use super::{Burden, Portrait, Pronouns, Relative, Stressor, Substance, Track};
use crate::rng::Rng;

/// How many habits one client has; they come first among the acts.
pub(super) const HABITS_OF_ONE: usize = 5;

/// The parts of a portrait that only sentences need.
#[derive(Debug, Clone)]
pub(in crate::prose) struct Detail {
    pub(super) job: &'static Job,
    pub(super) home: &'static Home,
    pub(super) triggers: [&'static Trigger; 3],
    pub(super) strengths: [&'static str; 2],
    pub(super) aims: [&'static Aim; 2],
    pub(super) acts: [&'static Act; 8],
    pub(super) medication: Option<&'static Medication>,
    pub(super) legal: Option<&'static Legal>,
    pub(super) meetings: &'static Fellowship,
    /// The week from which someone there is asked regularly.
    pub(super) sponsor_from: Option<u16>,
    pub(super) referral: &'static str,
    /// What the client wants, in their own words.
    pub(super) wish: &'static str,
    /// How long the use has gone on, in years.
    pub(super) years: u8,
}

/// What someone does by day, or used to.
#[derive(Debug)]
pub(in crate::prose) struct Job {
    /// After the client's name: "works as a line cook".
    pub(super) is: &'static str,
    pub(super) place: &'static str,
    pub(super) boss: &'static str,
    pub(super) mates: &'static str,
    pub(super) strain: &'static str,
    works: bool,
    track: Option<Track>,
}

/// Where someone lives.
#[derive(Debug)]
pub(in crate::prose) struct Home {
    /// After the client's name.
    pub(super) lives: &'static str,
    /// How an evening there is.
    pub(super) quiet: &'static str,
    kin: &'static [Relative],
}

/// What sets off an urge.
#[derive(Debug)]
pub(in crate::prose) struct Trigger {
    pub(super) noun: &'static str,
    /// How it was met: a predicate in the past, without use.
    pub(super) met: &'static str,
    /// What to do about it.
    pub(super) answer: &'static str,
    fits: Fits,
}

/// Whom a line fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fits {
    All,
    Drink,
    Smoke,
    Pills,
    Powder,
    Working,
    Alone,
    Kin,
}

/// Something that helps, with its verb in three forms.
#[derive(Debug)]
pub(in crate::prose) struct Act(pub(super) &'static str);

/// An objective of the treatment plan.
#[derive(Debug)]
pub(in crate::prose) struct Aim {
    pub(super) number: &'static str,
    /// As a noun: "thirty days in a row without {substance}".
    pub(super) short: &'static str,
    pub(super) met: &'static str,
    pub(super) partly: &'static str,
    pub(super) unmet: &'static str,
    burden: Option<Burden>,
}

#[derive(Debug)]
pub(in crate::prose) struct Medication {
    pub(super) name: &'static str,
    pub(super) full: &'static str,
    pub(super) by: &'static str,
    pub(super) told: &'static str,
}

#[derive(Debug)]
pub(in crate::prose) struct Legal {
    pub(super) who: &'static str,
    pub(super) what: &'static str,
}

/// Where the client finds others in recovery.
#[derive(Debug)]
pub(in crate::prose) struct Fellowship {
    pub(super) name: &'static str,
    pub(super) meeting: &'static str,
    pub(super) elder: &'static str,
}

impl Portrait {
    /// Draws who a client is. Work fits the track, triggers fit substance, work and home, and so on.
    pub(crate) fn of(rng: &mut Rng, first: &str, pronouns: Pronouns, age: u8, track: Track) -> Self {
        let substance = substance(rng, age);
        let second = rng.chance(40).then(|| other_substance(rng, substance));
        let burden = *rng.pick(&[
            Burden::Anxiety,
            Burden::Anxiety,
            Burden::Depression,
            Burden::Depression,
            Burden::Trauma,
            Burden::Sleep,
            Burden::Pain,
            Burden::Nothing,
        ]);
        let job = job(rng, age, track);
        let home = rng.pick(homes(age));
        let family = family(rng, home, age);
        let legal = rng.chance(28).then(|| rng.pick(LEGAL));
        let has_kin = family.iter().any(|it| !it.is_minor);
        let triggers = triggers(rng, substance, second, job.works, home, has_kin);
        let strengths = two(rng, STRENGTHS);
        let fitting_aims = aims(burden);
        let second_aim = *rng.pick(&fitting_aims);
        let meetings = meetings(rng, substance);
        let (referral, wish): (&'static str, &'static str) = (*rng.pick(REFERRALS), *rng.pick(WISHES));
        let detail = Detail {
            job,
            home,
            triggers,
            strengths,
            aims: [rng.pick(FIRST_AIMS), second_aim],
            acts: acts(rng),
            medication: medication(rng, substance, burden),
            legal,
            meetings,
            sponsor_from: rng.chance(65).then(|| 3 + u16::try_from(rng.below(6)).unwrap_or_default()),
            referral,
            wish,
            years: 2 + u8::try_from(rng.below(usize::from((age - 17).min(20)))).unwrap_or_default(),
        };
        Self {
            first: first.to_owned(),
            pronouns,
            age,
            substance,
            second,
            burden,
            has_legal: legal.is_some(),
            has_work: job.works,
            family,
            detail,
        }
    }

    /// Something that may press on this client in a week.
    pub(crate) fn stressor(&self, rng: &mut Rng) -> Stressor {
        let mut fitting = vec![
            Stressor::Money,
            Stressor::Housing,
            Stressor::Anniversary,
            Stressor::Health,
            Stressor::Celebration,
            Stressor::Grief,
            Stressor::OldFriend,
            Stressor::Loneliness,
        ];
        if self.has_work {
            fitting.extend([Stressor::Work; 3]);
        }
        if self.has_legal {
            fitting.extend([Stressor::Court; 3]);
        }
        if self.family.iter().any(|it| !it.is_minor) {
            fitting.extend([Stressor::Argument; 3]);
        }
        *rng.pick(&fitting)
    }
}

fn substance(rng: &mut Rng, age: u8) -> Substance {
    match rng.below(100) {
        0..48 => Substance::Alcohol,
        48..72 => Substance::Opioids,
        72..83 => Substance::Cocaine,
        83..91 if age < 45 => Substance::Cannabis,
        83..91 => Substance::Alcohol,
        91..96 => Substance::Methamphetamine,
        _ => Substance::Benzodiazepines,
    }
}

fn other_substance(rng: &mut Rng, first: Substance) -> Substance {
    let others = match first {
        Substance::Alcohol => [Substance::Cocaine, Substance::Cannabis, Substance::Benzodiazepines],
        Substance::Opioids => [Substance::Cocaine, Substance::Benzodiazepines, Substance::Alcohol],
        Substance::Cocaine | Substance::Cannabis | Substance::Benzodiazepines => {
            let second = if first == Substance::Cannabis { Substance::Cocaine } else { Substance::Cannabis };
            [Substance::Alcohol, Substance::Alcohol, second]
        }
        Substance::Methamphetamine => [Substance::Opioids, Substance::Cannabis, Substance::Alcohol],
    };
    *rng.pick(&others)
}

fn job(rng: &mut Rng, age: u8, track: Track) -> &'static Job {
    let is_of_age = |it: &Job| match it.place {
        RETIRED => age >= 60,
        "school" | "the law office" | "the lab" | "the billing office" | "the home office" => age >= 25,
        "the college" => age < 40,
        "the playground" => (22..48).contains(&age),
        _ => true,
    };
    let fits = |it: &&Job| it.track.is_none_or(|its| its == track) && is_of_age(it);
    let fitting: Vec<&'static Job> = JOBS.iter().filter(fits).collect();
    fitting[rng.below(fitting.len())]
}

/// Homes that fit an age: those who are older do not live with their parents' curfew.
fn homes(age: u8) -> &'static [Home] {
    match age {
        0..29 => YOUNG_HOMES,
        29..58 => HOMES,
        _ => LATER_HOMES,
    }
}

fn family(rng: &mut Rng, home: &Home, age: u8) -> Vec<Relative> {
    let mut family = home.kin.to_vec();
    let elsewhere: &[Relative] = if age < 58 { ELSEWHERE } else { LATER_ELSEWHERE };
    for _ in 0..1 + rng.below(2) {
        let relative = *rng.pick(elsewhere);
        let word = |it: &str| it.rsplit(' ').next().map(str::to_owned);
        if family.iter().all(|it| word(it.kin) != word(relative.kin)) {
            family.push(relative);
        }
    }
    family
}

fn triggers(
    rng: &mut Rng,
    substance: Substance,
    second: Option<Substance>,
    works: bool,
    home: &Home,
    has_kin: bool,
) -> [&'static Trigger; 3] {
    let of = |it: Substance| match it {
        Substance::Alcohol => Fits::Drink,
        Substance::Opioids | Substance::Benzodiazepines => Fits::Pills,
        Substance::Cocaine | Substance::Methamphetamine => Fits::Powder,
        Substance::Cannabis => Fits::Smoke,
    };
    let fits = |it: &&Trigger| match it.fits {
        Fits::All => true,
        Fits::Working => works,
        Fits::Alone => home.kin.is_empty(),
        Fits::Kin => has_kin,
        drug @ (Fits::Drink | Fits::Smoke | Fits::Pills | Fits::Powder) => {
            drug == of(substance) || second.is_some_and(|it| drug == of(it))
        }
    };
    let own: Vec<&'static Trigger> = TRIGGERS.iter().filter(|it| it.fits == of(substance)).collect();
    let mut all: Vec<&'static Trigger> = TRIGGERS.iter().filter(fits).collect();
    rng.shuffle(&mut all);
    let first = *rng.pick(&own);
    let mut others = all.into_iter().filter(|it| it.noun != first.noun);
    [first, others.next().unwrap_or(first), others.next().unwrap_or(first)]
}

fn two(rng: &mut Rng, of: &'static [&'static str]) -> [&'static str; 2] {
    let first = rng.below(of.len());
    let second = (first + 1 + rng.below(of.len() - 1)) % of.len();
    [of[first], of[second]]
}

fn acts(rng: &mut Rng) -> [&'static Act; 8] {
    let mut habits: Vec<&'static Act> = HABITS.iter().collect();
    let mut answers: Vec<&'static Act> = ANSWERS.iter().collect();
    rng.shuffle(&mut habits);
    rng.shuffle(&mut answers);
    std::array::from_fn(|it| if it < HABITS_OF_ONE { habits[it] } else { answers[it] })
}

fn aims(burden: Burden) -> Vec<&'static Aim> {
    SECOND_AIMS.iter().filter(|it| it.burden.is_none_or(|its| its == burden)).collect()
}

fn meetings(rng: &mut Rng, substance: Substance) -> &'static Fellowship {
    let fitting: Vec<&'static Fellowship> = FELLOWSHIPS
        .iter()
        .filter(|it| match substance {
            Substance::Alcohol => it.name != "NA",
            Substance::Opioids
            | Substance::Cocaine
            | Substance::Cannabis
            | Substance::Methamphetamine
            | Substance::Benzodiazepines => it.name != "AA",
        })
        .collect();
    fitting[rng.below(fitting.len())]
}

fn medication(rng: &mut Rng, substance: Substance, burden: Burden) -> Option<&'static Medication> {
    let own: &'static [Medication] = match substance {
        Substance::Alcohol if rng.chance(55) => ALCOHOL_MEDICATION,
        Substance::Opioids if rng.chance(85) => OPIOID_MEDICATION,
        Substance::Alcohol
        | Substance::Opioids
        | Substance::Cocaine
        | Substance::Cannabis
        | Substance::Methamphetamine
        | Substance::Benzodiazepines => match burden {
            Burden::Anxiety | Burden::Depression | Burden::Trauma if rng.chance(60) => MOOD_MEDICATION,
            Burden::Sleep if rng.chance(50) => SLEEP_MEDICATION,
            Burden::Anxiety | Burden::Depression | Burden::Trauma | Burden::Sleep | Burden::Pain | Burden::Nothing => {
                &[]
            }
        },
    };
    if own.is_empty() { None } else { Some(rng.pick(own)) }
}

impl Substance {
    pub(super) fn noun(self) -> &'static str {
        match self {
            Self::Alcohol => "alcohol",
            Self::Opioids => "opioids",
            Self::Cocaine => "cocaine",
            Self::Cannabis => "cannabis",
            Self::Methamphetamine => "methamphetamine",
            Self::Benzodiazepines => "benzodiazepines",
        }
    }

    pub(super) fn gerund(self) -> &'static str {
        match self {
            Self::Alcohol => "drinking",
            Self::Cannabis => "smoking",
            Self::Opioids | Self::Cocaine | Self::Methamphetamine | Self::Benzodiazepines => "using",
        }
    }

    pub(super) fn base(self) -> &'static str {
        match self {
            Self::Alcohol => "drink",
            Self::Cannabis => "smoke",
            Self::Opioids | Self::Cocaine | Self::Methamphetamine | Self::Benzodiazepines => "use",
        }
    }

    /// One of it, as people say.
    pub(super) fn a_piece(self) -> &'static str {
        match self {
            Self::Alcohol => "a drink",
            Self::Opioids => "[a pill|a bag]",
            Self::Cocaine => "a line",
            Self::Cannabis => "[a joint|a hit]",
            Self::Methamphetamine => "a hit",
            Self::Benzodiazepines => "a pill",
        }
    }

    /// ICD-10-CM, moderate or severe dependence.
    pub(super) fn diagnosis(self) -> &'static str {
        match self {
            Self::Alcohol => "F10.20 Alcohol dependence, uncomplicated",
            Self::Opioids => "F11.20 Opioid dependence, uncomplicated",
            Self::Cocaine => "F14.20 Cocaine dependence, uncomplicated",
            Self::Cannabis => "F12.20 Cannabis dependence, uncomplicated",
            Self::Methamphetamine => "F15.20 Other stimulant dependence, uncomplicated",
            Self::Benzodiazepines => "F13.20 Sedative, hypnotic or anxiolytic dependence, uncomplicated",
        }
    }
}

const RETIRED: &str = "the house";

#[rustfmt::skip]
const JOBS: &[Job] = &[
    Job { is: "works as a line cook at a hotel", place: "the hotel kitchen", boss: "the sous-chef", mates: "the line", strain: "two doubles in a row", works: true, track: None },
    Job { is: "works days in a warehouse", place: "the warehouse", boss: "the shift lead", mates: "the loading crew", strain: "a week of mandatory overtime", works: true, track: Some(Track::Evening) },
    Job { is: "teaches seventh grade", place: "school", boss: "the vice principal", mates: "the other teachers on the hall", strain: "parent conferences", works: true, track: Some(Track::Evening) },
    Job { is: "drives a delivery route", place: "the depot", boss: "the dispatcher", mates: "the other drivers", strain: "a route with forty extra stops", works: true, track: Some(Track::Evening) },
    Job { is: "works in the billing office of a hospital", place: "the billing office", boss: "the office manager", mates: "the women in billing", strain: "the end-of-quarter backlog", works: true, track: Some(Track::Evening) },
    Job { is: "frames houses for a small contractor", place: "the job site", boss: "the foreman", mates: "the framing crew", strain: "a deadline moved up by a week", works: true, track: Some(Track::Evening) },
    Job { is: "tends the counter of a hardware store", place: "the hardware store", boss: "the owner", mates: "the weekend staff", strain: "working the register alone", works: true, track: Some(Track::Evening) },
    Job { is: "works nights as a nursing assistant", place: "the nursing home", boss: "the charge nurse", mates: "the night aides", strain: "a short-staffed night shift", works: true, track: Some(Track::Morning) },
    Job { is: "cleans offices at night", place: "the office tower", boss: "the site supervisor", mates: "the cleaning crew", strain: "covering two floors alone", works: true, track: Some(Track::Morning) },
    Job { is: "bakes from midnight to eight", place: "the bakery", boss: "the head baker", mates: "the night bakers", strain: "six nights without a day off", works: true, track: Some(Track::Evening) },
    Job { is: "writes software from home", place: "the home office", boss: "the team lead", mates: "the people on the daily call", strain: "a release put off twice", works: true, track: None },
    Job { is: "cuts hair in a shared salon", place: "the salon", boss: "the salon owner", mates: "the other stylists", strain: "a Saturday booked without a gap", works: true, track: None },
    Job { is: "repairs boats at a marina", place: "the boatyard", boss: "the yard manager", mates: "the yard crew", strain: "hauling season", works: true, track: Some(Track::Evening) },
    Job { is: "works as a paralegal", place: "the law office", boss: "the senior partner", mates: "the other paralegals", strain: "a trial date that would not move", works: true, track: Some(Track::Evening) },
    Job { is: "waits tables on weekends", place: "the restaurant", boss: "the floor manager", mates: "the closing staff", strain: "a holiday brunch shift", works: true, track: Some(Track::Morning) },
    Job { is: "drives a city bus on the late shift", place: "the bus garage", boss: "the yard supervisor", mates: "the other operators", strain: "a split shift with six hours between", works: true, track: Some(Track::Morning) },
    Job { is: "sells insurance over the telephone", place: "the call center", boss: "the floor supervisor", mates: "the sales team", strain: "a monthly quota", works: true, track: Some(Track::Evening) },
    Job { is: "works in a hospital laboratory", place: "the lab", boss: "the lab director", mates: "the bench staff", strain: "an inspection", works: true, track: Some(Track::Evening) },
    Job { is: "fixes furnaces and air conditioners", place: "the shop", boss: "the service manager", mates: "the other techs", strain: "being on call all weekend", works: true, track: Some(Track::Evening) },
    Job { is: "studies at the community college", place: "the college", boss: "the advisor", mates: "the study group", strain: "midterms", works: false, track: None },
    Job { is: "is on medical leave from a school cafeteria", place: "the cafeteria", boss: "the kitchen manager", mates: "the other servers", strain: "the paperwork for the leave", works: false, track: Some(Track::Morning) },
    Job { is: "is on leave from a machine shop", place: "the machine shop", boss: "the shop foreman", mates: "the machinists", strain: "the date set for going back", works: false, track: Some(Track::Morning) },
    Job { is: "has been out of work since a layoff in the spring", place: "the job center", boss: "the counselor at the job center", mates: "former coworkers", strain: "another application without an answer", works: false, track: Some(Track::Morning) },
    Job { is: "stays home with young children", place: "the playground", boss: "the pediatrician's office", mates: "the other parents at the playground", strain: "a week of sick children", works: false, track: Some(Track::Morning) },
    Job { is: "cares for an ailing parent", place: "the parent's apartment", boss: "the visiting nurse", mates: "the people from the parish", strain: "three nights of broken sleep", works: false, track: Some(Track::Morning) },
    Job { is: "is looking for work as a carpenter", place: "the union hall", boss: "the business agent", mates: "the men at the hall", strain: "a job that fell through", works: false, track: Some(Track::Morning) },
    Job { is: "receives disability for a back injury", place: "the clinic", boss: "the case worker", mates: "the people in the building", strain: "the disability review", works: false, track: Some(Track::Morning) },
    Job { is: "is retired from the post office", place: RETIRED, boss: "the pension office", mates: "the retirees at the diner", strain: "long afternoons with nothing planned", works: false, track: Some(Track::Morning) },
    Job { is: "is retired from nursing", place: RETIRED, boss: "the woman who runs the volunteers", mates: "former colleagues", strain: "a calendar with nothing on it", works: false, track: Some(Track::Morning) },
];

const fn kin(relationship: Relationship, kin: &'static str, at_home: bool) -> Relative {
    Relative { relationship, kin, is_minor: false, at_home }
}

const fn minor(kin: &'static str, at_home: bool) -> Relative {
    Relative { relationship: Relationship::Child, kin, is_minor: true, at_home }
}

use Relationship::{Child, Friend, Grandparent, OtherRelative, Parent, Partner, Sibling, Spouse};

#[rustfmt::skip]
const YOUNG_HOMES: &[Home] = &[
    Home { lives: "lives with {his} parents", quiet: "television with {his} parents", kin: &[kin(Parent, "mother", true), kin(Parent, "father", true)] },
    Home { lives: "lives with {his} mother and a younger sister", quiet: "the kitchen table with {his} mother", kin: &[kin(Parent, "mother", true), kin(Sibling, "younger sister", true)] },
    Home { lives: "lives with {his} grandmother", quiet: "cards with {his} grandmother", kin: &[kin(Grandparent, "grandmother", true)] },
    Home { lives: "rents a room in a shared apartment", quiet: "{his} room with the door shut", kin: &[] },
    Home { lives: "lives in a certified sober home", quiet: "the common room of the house", kin: &[] },
    Home { lives: "lives with a girlfriend", quiet: "cooking together", kin: &[kin(Partner, "girlfriend", true)] },
    Home { lives: "lives with an uncle's family", quiet: "the basement room", kin: &[kin(OtherRelative, "uncle", true)] },
];

#[rustfmt::skip]
const HOMES: &[Home] = &[
    Home { lives: "lives with {his} wife and two children", quiet: "homework at the kitchen table", kin: &[kin(Spouse, "wife", true), minor("nine-year-old daughter", true)] },
    Home { lives: "lives with {his} husband", quiet: "dinner and the dishes with {his} husband", kin: &[kin(Spouse, "husband", true)] },
    Home { lives: "lives with {his} partner of six years", quiet: "the couch after supper", kin: &[kin(Partner, "partner", true)] },
    Home { lives: "lives alone in a third-floor apartment", quiet: "the apartment after dark", kin: &[] },
    Home { lives: "lives with a brother's family", quiet: "the spare room", kin: &[kin(Sibling, "older brother", true)] },
    Home { lives: "lives in a certified sober home", quiet: "the common room of the house", kin: &[] },
    Home { lives: "is raising a son alone", quiet: "the hour after {his} son is asleep", kin: &[minor("ten-year-old son", true)] },
    Home { lives: "moved back in with {his} mother", quiet: "{his} mother's front room", kin: &[kin(Parent, "mother", true)] },
    Home { lives: "shares a house with two roommates", quiet: "the back porch", kin: &[] },
    Home { lives: "lives with {his} sister", quiet: "{his} sister's kitchen", kin: &[kin(Sibling, "sister", true)] },
    Home { lives: "lives with {his} wife", quiet: "the hour before bed", kin: &[kin(Spouse, "wife", true)] },
];

#[rustfmt::skip]
const LATER_HOMES: &[Home] = &[
    Home { lives: "lives alone since the divorce", quiet: "the house at dusk", kin: &[] },
    Home { lives: "lives with {his} wife of thirty years", quiet: "the porch with {his} wife", kin: &[kin(Spouse, "wife", true)] },
    Home { lives: "lives with a grown daughter", quiet: "supper with {his} daughter", kin: &[kin(Child, "daughter", true)] },
    Home { lives: "lives in senior housing", quiet: "the apartment after the building goes quiet", kin: &[] },
    Home { lives: "lives with {his} husband", quiet: "the evening news with {his} husband", kin: &[kin(Spouse, "husband", true)] },
];

#[rustfmt::skip]
const ELSEWHERE: &[Relative] = &[
    kin(Parent, "father", false), kin(Parent, "mother", false), kin(Sibling, "older sister", false), kin(Sibling, "younger brother", false),
    kin(OtherRelative, "aunt", false), kin(OtherRelative, "cousin", false), kin(Friend, "closest friend", false), kin(Grandparent, "grandmother", false),
    kin(Parent, "stepfather", false), kin(Sibling, "twin brother", false),
];

#[rustfmt::skip]
const LATER_ELSEWHERE: &[Relative] = &[
    kin(Child, "oldest son", false), kin(Child, "younger daughter", false), kin(Sibling, "sister", false), kin(Sibling, "brother", false),
    kin(Friend, "neighbor across the hall", false), kin(OtherRelative, "niece", false), kin(Friend, "friend from church", false),
];

#[rustfmt::skip]
const TRIGGERS: &[Trigger] = &[
    Trigger { noun: "the liquor store by the bus stop", met: "[waited|stood] {5..9} minutes across from the liquor store [by the bus stop|in the rain]", answer: "<get/got/getting> on one stop earlier", fits: Fits::Drink },
    Trigger { noun: "the end of the workday", met: "[drove|walked] home past [three bars|the old bar] at [five|six] o'clock", answer: "<take/took/taking> the [river|longer] road home and <eat/ate/eating> before anything else", fits: Fits::Drink },
    Trigger { noun: "wine at the family table", met: "sat through [a family dinner|Sunday dinner] with [a bottle|wine] on the table", answer: "<bring/brought/bringing> seltzer and <sit/sat/sitting> at the other end", fits: Fits::Drink },
    Trigger { noun: "cold beer after yard work", met: "[finished the yard|raked leaves all afternoon] and thought at once of a cold beer", answer: "<keep/kept/keeping> lemonade in the garage refrigerator", fits: Fits::Drink },
    Trigger { noun: "the ball game on television", met: "[watched the whole game|had the game on] without a glass in {his} hand for the first time", answer: "<watch/watched/watching> the second half with [company|someone who does not drink]", fits: Fits::Drink },
    Trigger { noun: "a bottle that may still be in the basement", met: "found [an old bottle|a bottle behind the paint cans] and [poured it out|handed it to a neighbor]", answer: "<go/went/going> through the basement with somebody else there", fits: Fits::Drink },
    Trigger { noun: "cocktails with clients", met: "turned down [a glass of wine|two cocktails|a cocktail] at a work dinner", answer: "<order/ordered/ordering> first and <leave/left/leaving> by nine", fits: Fits::Drink },
    Trigger { noun: "the corner where {he} bought", met: "[had to drive|rode the bus] through the old neighborhood", answer: "<stay/stayed/staying> on the bus until the next stop", fits: Fits::Powder },
    Trigger { noun: "cash on payday", met: "came home with [the whole paycheck|{his} pay] and nothing planned", answer: "<hand/handed/handing> over the debit card on paydays", fits: Fits::Powder },
    Trigger { noun: "a dealer's number still in the phone", met: "got a text from a number {he} had not [blocked|deleted]", answer: "<block/blocked/blocking> the number and <show/showed/showing> someone that it is done", fits: Fits::Powder },
    Trigger { noun: "being awake past two in the morning", met: "lay awake past two [again|with the phone in {his} hand]", answer: "<leave/left/leaving> the phone to charge in the kitchen", fits: Fits::Powder },
    Trigger { noun: "music from the clubs", met: "heard [a song|a track] from the club years in the grocery store", answer: "<make/made/making> a new list to listen to", fits: Fits::Powder },
    Trigger { noun: "the feeling of being tired before a long shift", met: "[dragged {himself}|went] into a long shift on four hours of sleep", answer: "<nap/napped/napping> for twenty minutes in the car first", fits: Fits::Powder },
    Trigger { noun: "the pharmacy counter", met: "stood in line at the pharmacy [behind someone picking up pills|for {his} mother's prescriptions]", answer: "<ask/asked/asking> someone else to pick up prescriptions", fits: Fits::Pills },
    Trigger { noun: "pain in the lower back at night", met: "woke at three with [the back pain|pain] and thought of the old bottle", answer: "<try/tried/trying> heat and the stretches first, then <call/called/calling> the doctor's line", fits: Fits::Pills },
    Trigger { noun: "the parking lot behind the station", met: "[cut through|had to walk through] the lot behind the station", answer: "<park/parked/parking> on the street side", fits: Fits::Pills },
    Trigger { noun: "a cousin who still uses", met: "ran into {his} cousin [outside the market|at the gas station], who was plainly high", answer: "<keep/kept/keeping> it to a wave from the car", fits: Fits::Pills },
    Trigger { noun: "the medicine cabinet at {his} parents' place", met: "[opened|stood in front of] the medicine cabinet at {his} parents' place and closed it again", answer: "<ask/asked/asking> for a lock box before the next visit", fits: Fits::Pills },
    Trigger { noun: "feeling sick on a cold morning", met: "woke up with a cold that felt [just like withdrawal|like the old mornings]", answer: "<say/said/saying> out loud that it is a cold", fits: Fits::Pills },
    Trigger { noun: "the smell in the stairwell", met: "came home to the smell of weed in the stairwell", answer: "<take/took/taking> the back stairs", fits: Fits::Smoke },
    Trigger { noun: "the dispensary on the way to class", met: "[biked|walked] past the dispensary with money in {his} pocket", answer: "<go/went/going> by way of the library", fits: Fits::Smoke },
    Trigger { noun: "video games with the old group online", met: "[logged on|played] with the old group and heard lighters over the headset", answer: "<play/played/playing> with the sound of the others off, or not at all", fits: Fits::Smoke },
    Trigger { noun: "the half hour before sleep", met: "lay awake [an hour|until one] because nothing takes the edge off now", answer: "<follow/followed/following> the sleep list: shower, book, lamp off at eleven", fits: Fits::Smoke },
    Trigger { noun: "Sunday afternoons", met: "had [a whole Sunday|Sunday] with nothing in it", answer: "<plan/planned/planning> Sunday by Friday, hour by hour", fits: Fits::All },
    Trigger { noun: "being hungry and not noticing", met: "skipped [lunch|breakfast and lunch] and was [short|snapping at everyone] by four", answer: "<carry/carried/carrying> something to eat", fits: Fits::All },
    Trigger { noun: "an unexpected bill", met: "opened [a bill|a collection letter] {he} had not planned for", answer: "<open/opened/opening> mail at the kitchen table, once a week, not alone", fits: Fits::All },
    Trigger { noun: "the phone ringing late", met: "let a late call [from an old number|from a number {he} knew] ring out", answer: "<switch/switched/switching> the phone off at ten", fits: Fits::All },
    Trigger { noun: "silence in the car", met: "drove [forty minutes|home] in silence with the same thought going around", answer: "<play/played/playing> a podcast before the key turns", fits: Fits::All },
    Trigger { noun: "feeling belittled", met: "got [spoken to|corrected] like a child in front of others", answer: "<count/counted/counting> to ten and <ask/asked/asking> for the talk to go on later", fits: Fits::All },
    Trigger { noun: "good news with nobody to tell", met: "got good news and had the old idea of celebrating", answer: "<call/called/calling> one person before anything else", fits: Fits::All },
    Trigger { noun: "the first warm evening", met: "sat on the steps on [a warm|the first mild] evening and missed the old company", answer: "<be/was/being> somewhere with people by seven", fits: Fits::All },
    Trigger { noun: "old photographs on the phone", met: "scrolled through [old pictures|photographs from three summers ago]", answer: "<move/moved/moving> the pictures off the phone", fits: Fits::All },
    Trigger { noun: "waiting rooms", met: "sat [an hour|ninety minutes] in a waiting room with the thoughts for company", answer: "<bring/brought/bringing> the crossword", fits: Fits::All },
    Trigger { noun: "the drive home from {job}", met: "left {job} [angry|wound up] and sat in the parking lot before driving", answer: "<call/called/calling> somebody from the parking lot", fits: Fits::Working },
    Trigger { noun: "Fridays when {mates} go out", met: "said no when {mates} went out [on Friday|after the shift]", answer: "<have/had/having> a plan for Fridays and <say/said/saying> it before anyone asks", fits: Fits::Working },
    Trigger { noun: "criticism from {boss}", met: "got called in by {boss} over a [mistake|complaint] that was not {his} own", answer: "<write/wrote/writing> down what was said before answering it", fits: Fits::Working },
    Trigger { noun: "a day off in the middle of the week", met: "had a day off in the middle of the week and nobody around", answer: "<fill/filled/filling> the morning first", fits: Fits::Working },
    Trigger { noun: "coming home to empty rooms", met: "came home to the empty rooms and left the coat on", answer: "<turn/turned/turning> on lights and radio before sitting down", fits: Fits::Alone },
    Trigger { noun: "eating alone", met: "ate standing at the counter [three nights|every night] this week", answer: "<set/set/setting> the table, even for one", fits: Fits::Alone },
    Trigger { noun: "questions from {his} family", met: "got asked [twice|at the door] where {he} had been", answer: "<answer/answered/answering> once, in one sentence", fits: Fits::Kin },
    Trigger { noun: "raised voices at home", met: "heard voices raised in the next room and wanted out of the house", answer: "<take/took/taking> a walk and <say/said/saying> when {he} will be back", fits: Fits::Kin },
    Trigger { noun: "lending money to relatives", met: "got asked for money again and could not sleep over it", answer: "<say/said/saying> that the answer comes tomorrow", fits: Fits::Kin },
];

/// What someone can make a habit of.
#[rustfmt::skip]
const HABITS: &[Act] = &[
    Act("<call/called/calling> {kin} [before anything else|from the car|and <talk/talked/talking> for [ten|twenty] minutes|[at lunch|after supper]]"),
    Act("<call/called/calling> {sponsor} [first|from the parking lot|instead of waiting it out alone|on the way home]"),
    Act("<walk/walked/walking> [once around|around|twice around] the [pond|reservoir|block|cemetery]"),
    Act("<take/took/taking> a [cold|long|hot] shower and <go/went/going> to bed early"),
    Act("<go/went/going> to the gym [at noon|for an hour|[before|after] supper]"),
    Act("<cook/cooked/cooking> [a pot of soup|something from scratch|chili for the week|a real supper|for two]"),
    Act("<write/wrote/writing> [a page|half a page|two pages|ten lines] in the notebook"),
    Act("<play/played/playing> guitar [in the kitchen|for half an hour|with the door shut]"),
    Act("<take/took/taking> the dog out [twice|in the rain|to the far end of the park|before bed]"),
    Act("<get/got/getting> to [an extra|a noon|a late|an early] meeting"),
    Act("<put/put/putting> on the headphones and <clean/cleaned/cleaning> the [kitchen|bathroom|whole apartment|windows]"),
    Act("<text/texted/texting> two people from group"),
    Act("<pray/prayed/praying> [on the back steps|before getting out of the car|at the kitchen table]"),
    Act("<swim/swam/swimming> [laps|half a mile|twenty minutes] at the Y"),
    Act("<work/worked/working> in the garden [until dark|for an hour|before breakfast]"),
    Act("<drive/drove/driving> to the [beach|harbor|point] and <watch/watched/watching> the water"),
    Act("<mend/mended/mending> a [chair|bicycle|lamp|shirt] that had waited for months"),
    Act("<do/did/doing> the [grounding|breathing] exercise from skills group [twice|standing up|in the hallway]"),
    Act("<knit/knitted/knitting> [two rows|a sleeve|for an hour] in front of the television"),
    Act("<go/went/going> for a run, [two|three] miles, slowly"),
    Act("<listen/listened/listening> to [a whole record|the radio play|an old album] with the lights off"),
    Act("<bake/baked/baking> bread and <give/gave/giving> half of it away"),
    Act("<play/played/playing> [chess|cards|checkers|cribbage] [online|with a neighbor]"),
    Act("<stretch/stretched/stretching> on the floor for [ten|fifteen] minutes"),
    Act("<fish/fished/fishing> from the pier [at dawn|for an hour|before work hours]"),
    Act("<draw/drew/drawing> [the view from the window|faces on the back of the bill|the cat|hands]"),
    Act("<read/read/reading> [a chapter|twenty pages|a mystery] in the bath"),
    Act("<sit/sat/sitting> in silence for [ten|twelve|fifteen] minutes"),
];

/// What someone does when it is needed.
#[rustfmt::skip]
const ANSWERS: &[Act] = &[
    Act("<breathe/breathed/breathing> out to a count of [six|eight], ten times"),
    Act("<sit/sat/sitting> down and <eat/ate/eating> something [first|warm|before deciding anything]"),
    Act("<read/read/reading> the [card|list] in {his} wallet [twice|out loud|in the hallway]"),
    Act("<give/gave/giving> it thirty minutes by the clock"),
    Act("<hand/handed/handing> the car keys over for the evening"),
    Act("<leave/left/leaving> [early|by the side door|before dark|without a speech]"),
    Act("<say/said/saying> out loud what was going on"),
    Act("<play/played/playing> the tape to the end [in {his} head|on paper|out loud]"),
    Act("<hold/held/holding> an ice cube until it [<melts/melted/melts>|<is/was/is> gone]"),
    Act("<fold/folded/folding> [two loads of laundry|every towel in the house|shirts with the radio on]"),
    Act("<ask/asked/asking> {kin} to keep {him} company"),
    Act("<move/moved/moving> to a different room and <open/opened/opening> the window"),
    Act("<count/counted/counting> backward from one hundred by sevens"),
    Act("<walk/walked/walking> to the corner and back, [without the wallet|slowly|counting steps]"),
    Act("<wash/washed/washing> [every dish|the car|the dog]"),
    Act("<put/put/putting> the phone in a drawer and the coat on"),
];

#[rustfmt::skip]
const STRENGTHS: &[&str] = &[
    "a long record of steady work", "honesty about what is hard", "a dry sense of humor", "a close bond with {his} family", "persistence after setbacks",
    "curiosity about how things work", "a faith that means something to {him}", "skill with {his} hands", "the habit of showing up on time", "an ability to ask for help",
    "patience with other people", "a clear reason to stay well", "loyalty to the people around {him}", "the discipline of an old athlete",
    "a gift for putting things into words", "steadiness with children", "a talent for planning",
    "warmth toward newcomers", "knowing {his} own warning signs", "a quick mind", "pride in doing a job properly",
];

#[rustfmt::skip]
const FIRST_AIMS: &[Aim] = &[
    Aim { number: "1.1", short: "thirty days in a row without {substance}", met: "{S reached} thirty days without {substance} and went on past them", partly: "{S had} stretches of up to three weeks without {substance}, not yet thirty days", unmet: "{S did} not reach thirty days without {substance} during this stay", burden: None },
    Aim { number: "1.1", short: "a written plan for three high-risk situations", met: "{S wrote} the plan, and put it to the test in all three situations", partly: "{S wrote} the plan and worked with two of its three situations", unmet: "the plan was begun and not finished", burden: None },
    Aim { number: "1.1", short: "two recovery meetings a week, and one person there to call", met: "{S went} to two or more meetings in most weeks and had someone to call", partly: "{S went} to about one meeting a week and had not asked anyone for a number", unmet: "{S went} to a few meetings at the start and then to none", burden: None },
    Aim { number: "1.1", short: "naming an urge to another person within the hour, four times out of five", met: "{S was} telling someone within the hour nearly every time by the end", partly: "{S told} someone about half of the time, most often the next day", unmet: "{S went} on keeping urges to {himself}", burden: None },
    Aim { number: "1.2", short: "sixty days in a row without {substance}", met: "{S passed} sixty days without {substance}", partly: "{S passed} thirty days without {substance}, not yet sixty", unmet: "{S did} not reach sixty days without {substance} during this stay", burden: None },
    Aim { number: "1.3", short: "telling three people about the treatment and what would help", met: "three people know and two of them help", partly: "two people know", unmet: "{S was} not ready to tell anyone outside", burden: None },
];

#[rustfmt::skip]
const SECOND_AIMS: &[Aim] = &[
    Aim { number: "2.1", short: "staying in the room when anxious, with one grounding skill, four days out of seven", met: "{S stayed} in the room on most days and could say which skill helped", partly: "{S stayed} about every second time", unmet: "leaving stayed the first answer to anxiety", burden: Some(Burden::Anxiety) },
    Aim { number: "2.1", short: "a worry page before bed and no more than one hour awake", met: "{S kept} the worry page on most nights and fell asleep within the hour", partly: "{S kept} the page on some nights; sleep got better by half", unmet: "the page was tried twice", burden: Some(Burden::Anxiety) },
    Aim { number: "2.1", short: "out of bed by eight and one thing planned, six days out of seven", met: "{S was} up by eight on six days of the week from the second month on", partly: "{S managed} four days out of seven", unmet: "mornings stayed as they were", burden: Some(Burden::Depression) },
    Aim { number: "2.2", short: "two hours a week with other people, not about treatment", met: "{S spent} an afternoon a week with other people by the end", partly: "{S met} others every other week", unmet: "{S stayed} mostly alone", burden: Some(Burden::Depression) },
    Aim { number: "2.1", short: "grounding within ten minutes after a flashback or a bad dream", met: "{S could} ground {himself} within ten minutes, alone and in the group", partly: "{S could} do so with someone there to help", unmet: "the skill was learned and not yet available when needed", burden: Some(Burden::Trauma) },
    Aim { number: "2.1", short: "six hours of sleep on five nights of the week", met: "{S slept} six hours or more on most nights by the end", partly: "{S slept} six hours on about three nights a week", unmet: "sleep stayed at four to five hours", burden: Some(Burden::Sleep) },
    Aim { number: "2.1", short: "three things to do about pain before any medicine that can be misused", met: "{S had} three and worked through them in order", partly: "{S had} two that helped on milder days", unmet: "pain went on deciding the day", burden: Some(Burden::Pain) },
    Aim { number: "3.1", short: "one conversation a week at home without shouting", met: "the weekly conversation became a habit", partly: "{S kept} it up for some weeks", unmet: "conversations at home stayed short and loud", burden: None },
    Aim { number: "3.2", short: "a weekly calendar with something in every evening", met: "{S kept} a calendar from the third week and could show it", partly: "{S filled} in workdays; weekends stayed open", unmet: "the calendar was not kept", burden: None },
    Aim { number: "4.1", short: "a budget and no borrowing for two months", met: "{S kept} a budget for two months and borrowed nothing", partly: "{S kept} the budget for one month", unmet: "money was put off until later", burden: None },
    Aim { number: "4.2", short: "steps toward work: a resume, three applications, one interview", met: "resume, applications and one interview were done", partly: "resume and two applications were done", unmet: "{S was} not ready to look for work", burden: None },
];

#[rustfmt::skip]
const ALCOHOL_MEDICATION: &[Medication] = &[
    Medication { name: "naltrexone", full: "Naltrexone 50 mg by mouth once a day", by: "primary care", told: "Naltrexone [daily, in the morning|taken daily, one day missed|daily, no side effects]" },
    Medication { name: "the monthly naltrexone injection", full: "Naltrexone extended-release 380 mg, injection every four weeks", by: "the medication clinic", told: "[next|the next] naltrexone injection due in {1..3} weeks" },
    Medication { name: "acamprosate", full: "Acamprosate 666 mg by mouth three times a day", by: "primary care", told: "Acamprosate: midday dose forgotten [twice|three times]" },
];

#[rustfmt::skip]
const OPIOID_MEDICATION: &[Medication] = &[
    Medication { name: "buprenorphine", full: "Buprenorphine-naloxone 8 mg/2 mg film under the tongue, twice a day", by: "the office-based treatment nurse", told: "Buprenorphine as prescribed, [two films|both films] a day" },
    Medication { name: "the monthly buprenorphine injection", full: "Buprenorphine extended-release 300 mg, injection every four weeks", by: "the medication clinic", told: "last buprenorphine injection {1..3} weeks ago" },
    Medication { name: "methadone", full: "Methadone 85 mg by mouth, daily at the clinic", by: "the methadone clinic", told: "Methadone [before group, daily|daily, two take-home doses a week]" },
    Medication { name: "the monthly naltrexone injection", full: "Naltrexone extended-release 380 mg, injection every four weeks", by: "the medication clinic", told: "next naltrexone injection due in {1..3} weeks" },
];

#[rustfmt::skip]
const MOOD_MEDICATION: &[Medication] = &[
    Medication { name: "sertraline", full: "Sertraline 100 mg by mouth once a day", by: "psychiatry", told: "sertraline daily, [no side effects|slight nausea at first]" },
    Medication { name: "fluoxetine", full: "Fluoxetine 20 mg by mouth once a day", by: "primary care", told: "fluoxetine in the morning; [no effect yet|seems to help]" },
    Medication { name: "prazosin", full: "Prazosin 2 mg by mouth at bedtime", by: "psychiatry", told: "fewer bad dreams since prazosin was raised" },
    Medication { name: "hydroxyzine", full: "Hydroxyzine 25 mg by mouth as needed, up to three times a day", by: "primary care", told: "hydroxyzine {1..4} times in the past week" },
];

#[rustfmt::skip]
const SLEEP_MEDICATION: &[Medication] = &[
    Medication { name: "trazodone", full: "Trazodone 50 mg by mouth at bedtime", by: "primary care", told: "trazodone at ten, asleep by [eleven|half past ten]" },
    Medication { name: "mirtazapine", full: "Mirtazapine 15 mg by mouth at bedtime", by: "psychiatry", told: "sleep and appetite better since mirtazapine" },
];

#[rustfmt::skip]
const LEGAL: &[Legal] = &[
    Legal { who: "{his} probation officer", what: "On probation for one year after a first offense of operating under the influence." },
    Legal { who: "the drug court", what: "Attends drug court every two weeks; treatment is a condition." },
    Legal { who: "the child protection worker", what: "An open case with child protection, with weekly visits." },
    Legal { who: "{his} lawyer", what: "One charge of larceny pending; a lawyer is appointed." },
    Legal { who: "{his} probation officer", what: "On probation with a condition of treatment, reporting once a month." },
];

#[rustfmt::skip]
const FELLOWSHIPS: &[Fellowship] = &[
    Fellowship { name: "AA", meeting: "the [noon|early|Tuesday|step] meeting", elder: "{his} sponsor" },
    Fellowship { name: "NA", meeting: "the [Thursday|candlelight|early|speaker] meeting", elder: "{his} sponsor" },
    Fellowship { name: "SMART Recovery", meeting: "the [Wednesday|online] SMART meeting", elder: "the facilitator of {his} SMART meeting" },
    Fellowship { name: "Recovery Dharma", meeting: "the [Sunday|evening] sitting group", elder: "{his} mentor from the sitting group" },
    Fellowship { name: "All Recovery", meeting: "the [Saturday|lunchtime] meeting at the recovery center", elder: "{his} recovery coach" },
    Fellowship { name: "AA", meeting: "the [sunrise|Friday|beginners'|book] meeting", elder: "{his} sponsor" },
];

#[rustfmt::skip]
const REFERRALS: &[&str] = &[
    "Referred by the inpatient detoxification unit at discharge.", "Referred by primary care after a routine visit.", "Self-referred; found the program through a friend.",
    "Referred by an employee assistance program.", "Referred by the emergency department after a fall.", "Stepped down from partial hospitalization.", "Stepped down from a 28-day residential program.",
    "Referred by the court clinic.", "Referred by an outpatient therapist, weekly sessions not being enough.", "Called after a family member asked for it.", "Referred by the office-based medication clinic.",
];

#[rustfmt::skip]
const WISHES: &[&str] = &[
    "I want to be awake for my own life", "I want my mornings back", "I want people to stop asking which version of me is coming home", "I am tired of counting what is left", "I want to be boring for a while",
    "I want to keep my job and be able to look people in the eye", "I want to sleep and not be scared of waking up", "I do not want to be a story somebody tells", "I want to be trusted with the car again", "I want to feel something that is mine",
    "I just want it quiet in my head", "I want to cook Thanksgiving and remember it", "I want to be somebody people can call at night", "I want to finish school this time", "I need to stop starting over", "I want one year without an apology",
];
