//! The cast: who the clients are, as the desk writes them down, and as notes tell of them.

use chrono::{Datelike, NaiveDate};
use clinic::{
    clients::{ClientDraft, DeskContact, Reach, Telephone, TelephoneKind},
    family::Relationship,
};

use crate::{
    calendar::plus,
    house::Way,
    names::{ORIGINS, Origin, SPANISH, SPECIALS, Special},
    prose::{Portrait, Pronouns, Relative},
    rng::Rng,
};

/// Streams of chance by what they decide.
const IDENTITY: u64 = 1;
const PORTRAIT: u64 = 2;

/// A client: what the desk knows, and what is written about them.
#[derive(Debug, Clone)]
pub(crate) struct Client {
    pub(crate) draft: ClientDraft,
    pub(crate) portrait: Portrait,
    pub(crate) way: Way,
    /// Names and telephones of the portrait's family, in its order.
    pub(crate) family: Vec<Named>,
}

/// A relative's name and telephone.
#[derive(Debug, Clone)]
pub(crate) struct Named {
    pub(crate) name: String,
    pub(crate) telephone: String,
}

/// The client of a number. `today` gives their age.
pub(crate) fn client(seed: u64, number: usize, today: NaiveDate) -> Client {
    let mut rng = Rng::of(seed, &[IDENTITY, number as u64]);
    let special = number.checked_sub(3).filter(|it| it % 7 == 0).and_then(|it| SPECIALS.get(it / 7));
    // Taking turns, so that at no time many come one way and few another.
    let way = match number * 7 % 20 {
        _ if special.is_some() => Way::Morning,
        0..4 => Way::Spanish,
        4..12 => Way::Morning,
        _ => Way::Evening,
    };
    let origin = match way {
        Way::Spanish => SPANISH,
        Way::Morning | Way::Evening if rng.chance(30) => 0,
        Way::Morning | Way::Evening => rng.below(ORIGINS.len()),
    };
    let pronouns = match (special, rng.below(100)) {
        (Some(it), _) => {
            if it.is_she {
                Pronouns::She
            } else {
                Pronouns::He
            }
        }
        (None, 0..44) => Pronouns::She,
        (None, 44..96) => Pronouns::He,
        (None, _) => Pronouns::They,
    };
    let age = age(&mut rng);
    let mut draft = ClientDraft::named("", "");
    match special {
        Some(it) => name_specially(&mut draft, it),
        None => name(&mut draft, &mut rng, &ORIGINS[origin], pronouns),
    }
    draft.pronouns = if rng.chance(80) { pronouns.as_str().to_owned() } else { String::new() };
    draft.born_on = (!rng.chance(2)).then(|| birthday(&mut rng, age, today));
    put_address(&mut draft, &mut rng);
    put_ways_to_reach(&mut draft, &mut rng, number);

    let mut portrait_rng = Rng::of(seed, &[PORTRAIT, number as u64]);
    let portrait = Portrait::of(&mut portrait_rng, &known_as(&draft), pronouns, age, way.track());
    let family = portrait.family.iter().map(|it| named(&mut rng, &draft, it, &ORIGINS[origin])).collect::<Vec<_>>();
    put_contacts(&mut draft, &mut rng, &portrait, &family, &ORIGINS[origin]);
    Client { draft, portrait, way, family }
}

fn age(rng: &mut Rng) -> u8 {
    let ages: [(i64, i64); 6] = [(19, 24), (25, 34), (25, 34), (35, 44), (45, 54), (55, 68)];
    let (from, to) = *rng.pick(&ages);
    u8::try_from(rng.between(from, to)).unwrap_or(30)
}

fn birthday(rng: &mut Rng, age: u8, today: NaiveDate) -> NaiveDate {
    let born = today.with_year(today.year() - i32::from(age)).unwrap_or(today);
    plus(born, -rng.between(20, 340))
}

fn name_specially(draft: &mut ClientDraft, special: &Special) {
    draft.first_name = special.first.to_owned();
    draft.middle_name = special.middle.to_owned();
    draft.last_name = special.last.to_owned();
    draft.suffix = special.suffix.to_owned();
    draft.preferred_name = special.preferred.to_owned();
    draft.has_one_name = special.first.is_empty();
}

fn name(draft: &mut ClientDraft, rng: &mut Rng, origin: &Origin, pronouns: Pronouns) {
    draft.first_name = first_name(rng, origin, pronouns).to_owned();
    draft.middle_name = match rng.below(10) {
        0..3 => (*rng.pick(&["A.", "B.", "C.", "D.", "E.", "J.", "L.", "M.", "R.", "T."])).to_owned(),
        3 => first_name(rng, origin, pronouns).to_owned(),
        _ => String::new(),
    };
    if draft.middle_name == draft.first_name {
        draft.middle_name.clear();
    }
    draft.last_name = last_name(rng, origin);
    if pronouns == Pronouns::He && rng.chance(4) {
        draft.suffix = (*rng.pick(&["Jr.", "III"])).to_owned();
    }
}

fn first_name(rng: &mut Rng, origin: &Origin, pronouns: Pronouns) -> &'static str {
    let is_she = match pronouns {
        Pronouns::She => true,
        Pronouns::He => false,
        Pronouns::They => rng.chance(50),
    };
    let names = if is_she { origin.she } else { origin.he };
    names[rng.below(names.len())]
}

/// One of the origin's names; sometimes two joined, sometimes one of somewhere else, as families are.
fn last_name(rng: &mut Rng, origin: &Origin) -> String {
    let own = *rng.pick(origin.last);
    let elsewhere = &ORIGINS[rng.below(ORIGINS.len())];
    let other = *rng.pick(elsewhere.last);
    match rng.below(12) {
        0 if other != own => format!("{own}-{other}"),
        1 => other.to_owned(),
        _ => own.to_owned(),
    }
}

/// The name that notes use.
fn known_as(draft: &ClientDraft) -> String {
    let names = [&draft.preferred_name, &draft.first_name, &draft.last_name];
    names.into_iter().find(|it| !it.is_empty()).cloned().unwrap_or_default()
}

fn put_address(draft: &mut ClientDraft, rng: &mut Rng) {
    const STREETS: [&str; 12] = [
        "Sample Street",
        "Example Avenue",
        "Placeholder Road",
        "Specimen Lane",
        "Fictional Way",
        "Invented Court",
        "Madeup Terrace",
        "Pretend Place",
        "Imaginary Drive",
        "Notional Street",
        "Mockingham Road",
        "Facsimile Avenue",
    ];
    const TOWNS: [(&str, &str); 5] = [
        ("Exampleton", "00001"),
        ("Sampleford", "00002"),
        ("North Specimen", "00003"),
        ("Fictionbury", "00004"),
        ("Port Placeholder", "00005"),
    ];
    let street = rng.pick(&STREETS);
    draft.address = format!("{} {street}", rng.between(2, 940));
    if rng.chance(35) {
        draft.address.push_str(&format!("\nApt {}", rng.between(1, 28)));
    }
    let (town, postal_code) = rng.pick(&TOWNS);
    draft.city = (*town).to_owned();
    draft.state = "MA".to_owned();
    draft.postal_code = (*postal_code).to_owned();
}

/// A telephone that rings nowhere: 555-0100 to 555-0199.
fn telephone(rng: &mut Rng) -> String {
    format!("{} 555-01{:02}", rng.pick(&["978", "351", "781", "339", "508", "774"]), rng.below(100))
}

fn reach(rng: &mut Rng) -> Reach {
    match rng.below(20) {
        0..9 => Reach::Neutral,
        9..15 => Reach::Open,
        15..18 => Reach::NotAsked,
        _ => Reach::DoNotUse,
    }
}

fn put_ways_to_reach(draft: &mut ClientDraft, rng: &mut Rng, number: usize) {
    let mobile = Telephone {
        id: None,
        number: telephone(rng),
        kind: TelephoneKind::Mobile,
        reach: reach(rng),
        may_text: rng.chance(60),
    };
    draft.telephones.push(mobile);
    if rng.chance(25) {
        let kind = if rng.chance(60) { TelephoneKind::Home } else { TelephoneKind::Work };
        let other = Telephone { id: None, number: telephone(rng), kind, reach: reach(rng), may_text: false };
        draft.telephones.push(other);
    }
    if rng.chance(55) {
        draft.email = format!("client{:03}@example.org", number + 1);
        draft.email_reach = reach(rng);
    }
    if rng.chance(6) {
        draft.number_elsewhere = format!("X-{}", rng.between(1000, 9999));
    }
}

/// Those relatives whom the desk may call; else a friend. The desk is not told how they are related.
fn put_contacts(draft: &mut ClientDraft, rng: &mut Rng, portrait: &Portrait, family: &[Named], origin: &Origin) {
    let adults = portrait.family.iter().zip(family).filter(|(it, _)| !it.is_minor).map(|(_, named)| named);
    for named in adults.take(2) {
        if draft.contacts.is_empty() || rng.chance(40) {
            draft.contacts.push(DeskContact {
                id: None,
                name: named.name.clone(),
                telephone: named.telephone.clone(),
                is_emergency: draft.contacts.is_empty(),
            });
        }
    }
    if draft.contacts.is_empty() {
        let pronouns = if rng.chance(50) { Pronouns::She } else { Pronouns::He };
        let name = format!("{} {}", first_name(rng, origin, pronouns), last_name(rng, origin));
        draft.contacts.push(DeskContact { id: None, name, telephone: telephone(rng), is_emergency: true });
    }
}

fn named(rng: &mut Rng, draft: &ClientDraft, relative: &Relative, origin: &Origin) -> Named {
    let first = first_name(rng, origin, pronouns_of(relative.kin));
    let last = if shares_name(relative.relationship) && rng.chance(75) {
        draft.last_name.clone()
    } else {
        last_name(rng, origin)
    };
    Named { name: format!("{first} {last}"), telephone: if relative.is_minor { String::new() } else { telephone(rng) } }
}

/// Whether "older sister" is a she.
fn pronouns_of(kin: &str) -> Pronouns {
    const SHE: [&str; 8] = ["mother", "sister", "daughter", "wife", "girlfriend", "aunt", "niece", "stepmother"];
    const HE: [&str; 9] =
        ["father", "brother", "son", "husband", "boyfriend", "uncle", "nephew", "stepfather", "grandfather"];
    let is_any = |words: &[&str]| words.iter().any(|it| kin.ends_with(it));
    if is_any(&SHE) {
        Pronouns::She
    } else if is_any(&HE) {
        Pronouns::He
    } else {
        Pronouns::They
    }
}

fn shares_name(relationship: Relationship) -> bool {
    match relationship {
        Relationship::Spouse
        | Relationship::Parent
        | Relationship::Child
        | Relationship::Sibling
        | Relationship::Grandparent => true,
        Relationship::Partner
        | Relationship::OtherRelative
        | Relationship::Friend
        | Relationship::Sponsor
        | Relationship::Other => false,
    }
}
