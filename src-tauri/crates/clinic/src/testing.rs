//! A small clinic to test against: an in-memory vault, a time that is told, and people and clients by their names.
//!
//! `Clinic` is the only place that knows how the forms are filled, so that stories survive a change of the types.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta, TimeZone};
use vault::{ActionId, Clinical, Desk, Effect, Person, Role, Signer, Step, Timestamp, UserId, Vault};

use crate::{
    ClientId, ClinicError, EpisodeId, Field, GroupId, Problem, Result, SCHEMA, SessionId,
    clients::{self, ClientDraft},
    episodes::{self, AdmissionDraft, LevelOfCare},
    groups::{self, GroupDraft},
    people::{self, UserDraft},
    sessions::{self, AbsenceReason},
    settings,
};

/// The zone of every clinic here; it has a short night in March and a long one in November.
pub(crate) const ZONE: chrono_tz::Tz = chrono_tz::America::New_York;

/// Who leads groups unless a story says otherwise.
pub(crate) const THERAPIST: &str = "Jordan Wells";

/// A clinic with its people and clients, on Tuesday 24 November 2026 at 9:12.
pub(crate) struct Clinic {
    /// The vault beneath.
    pub(crate) vault: Vault,
    now: Timestamp,
    people: BTreeMap<String, UserId>,
    clients: BTreeMap<String, ClientId>,
}

impl Clinic {
    /// A clinic with nobody but the person whose session it is.
    pub(crate) fn new() -> Self {
        let vault = Vault::in_memory(&SCHEMA).unwrap();
        let now = instant("2026-11-24 09:12");
        let mut clinic = Self { vault, now, people: BTreeMap::new(), clients: BTreeMap::new() };
        let (me, keys) = (clinic.me(), clinic.vault.public_keys());
        clinic
            .write(|db| {
                settings::first(db, "Harbor House", ZONE.name())?;
                people::ensure(db, &me, &keys, now)
            })
            .unwrap();
        clinic.people.insert(me.name.clone(), me.user);
        clinic
    }

    /// It is now this time on the clinic's wall: "2026-11-24 09:12". At a doubled hour, the first.
    pub(crate) fn at(&mut self, local: &str) -> &mut Self {
        self.now = instant(local);
        self
    }

    /// It is now this moment.
    pub(crate) fn at_moment(&mut self, now: Timestamp) -> &mut Self {
        self.now = now;
        self
    }

    /// The time.
    pub(crate) fn now(&self) -> Timestamp {
        self.now
    }

    /// The day it is at the clinic.
    pub(crate) fn today(&self) -> NaiveDate {
        self.now.utc().with_timezone(&ZONE).date_naive()
    }

    /// The person whose session it is, who signs.
    pub(crate) fn me(&self) -> Person {
        self.vault.me().clone()
    }

    /// Looks at the desk's file.
    pub(crate) fn read<T>(&self, f: impl FnOnce(&Desk) -> Result<T>) -> Result<T> {
        self.vault.read(f)
    }

    /// Looks at both files.
    pub(crate) fn read_clinical<T>(&self, f: impl FnOnce(&Clinical) -> Result<T>) -> Result<T> {
        self.vault.read_clinical(f)
    }

    /// Writes the desk's file in a step that can be undone.
    pub(crate) fn write<T>(&mut self, f: impl FnOnce(&Desk) -> Result<T>) -> Result<T> {
        let step = self.step(Effect::Undoable);
        self.vault.write(step, f)
    }

    /// Writes the clinical file in a step that can be undone.
    pub(crate) fn write_clinical<T>(&mut self, f: impl FnOnce(&Clinical) -> Result<T>) -> Result<T> {
        let step = self.step(Effect::Undoable);
        self.vault.write_clinical(step, f)
    }

    /// Signs, as the person whose session it is.
    pub(crate) fn sign<T>(&mut self, f: impl FnOnce(&Clinical, &Signer) -> Result<T>) -> Result<T> {
        let step = self.step(Effect::Kept);
        self.vault.sign(step, f)
    }

    /// Takes the last step back.
    pub(crate) fn undo(&mut self) {
        self.vault.undo(self.now).unwrap();
    }

    fn step(&self, effect: Effect) -> Step {
        Step { label: "test", action: ActionId::new(), now: self.now, effect }
    }

    /// Adds someone who works here.
    pub(crate) fn person(&mut self, name: &str, role: Role) -> UserId {
        let draft =
            UserDraft { name: name.to_owned(), credential: "LADC I".to_owned(), roles: [role].into_iter().collect() };
        let now = self.now;
        let person = self.write(|db| people::add(db, &draft, now)).unwrap();
        self.people.insert(name.to_owned(), person.user);
        person.user
    }

    /// A person as rules know them.
    pub(crate) fn who(&self, name: &str) -> Person {
        let view = self.read(|db| people::get(db, self.people[name])).unwrap();
        Person {
            user: view.id,
            sign_in_name: view.sign_in_name,
            name: view.name,
            credential: view.credential,
            roles: view.roles,
        }
    }

    /// The therapist who leads groups here, added when first asked for.
    pub(crate) fn therapist(&mut self) -> UserId {
        match self.people.get(THERAPIST) {
            Some(id) => *id,
            None => self.person(THERAPIST, Role::Therapist),
        }
    }

    /// Adds a client: "Ada Lovelace", or "Ada" alone, who is then called Ada Example. Not admitted yet.
    pub(crate) fn client(&mut self, name: &str) -> ClientId {
        let draft = client_draft(name);
        let id = self.add_client(&draft).unwrap();
        self.clients.insert(name.to_owned(), id);
        id
    }

    /// Adds a client by a form.
    pub(crate) fn add_client(&mut self, draft: &ClientDraft) -> Result<ClientId> {
        let (today, now) = (self.today(), self.now);
        self.write(|db| clients::add(db, draft, today, now))
    }

    /// The client of this name.
    pub(crate) fn id(&self, name: &str) -> ClientId {
        self.clients[name]
    }

    /// Admits a client of this name (added if new) three weeks ago, to intensive outpatient care.
    pub(crate) fn admit(&mut self, name: &str) -> EpisodeId {
        let day = self.today() - TimeDelta::days(21);
        self.admit_on(name, day)
    }

    /// Admits a client of this name (added if new) on a day.
    pub(crate) fn admit_on(&mut self, name: &str, day: NaiveDate) -> EpisodeId {
        let client_id = match self.clients.get(name) {
            Some(id) => *id,
            None => self.client(name),
        };
        let draft = AdmissionDraft {
            client_id,
            admitted_on: day,
            level_of_care: LevelOfCare::IntensiveOutpatient,
            program: "Intensive outpatient program".to_owned(),
            primary_therapist: Some(self.therapist()),
            is_part2: true,
        };
        let today = self.today();
        self.write(|db| episodes::admit(db, &draft, today)).unwrap()
    }

    /// Discharges: ends the client's open episode today.
    pub(crate) fn end(&mut self, name: &str) {
        let (id, today) = (self.id(name), self.today());
        self.write(|db| {
            let episode = episodes::open(db, id)?.expect("an open episode");
            episodes::end(db, episode, today, today)
        })
        .unwrap();
    }

    /// "Group A", 9:00 to 12:00 each weekday with 15 minutes of breaks, with these members (admitted three weeks ago
    /// if they are new).
    pub(crate) fn group_with<const N: usize>(&mut self, names: [&str; N]) -> GroupId {
        let leader = self.therapist();
        let group = self.add_group(&group_draft("Group A", leader)).unwrap();
        for name in names {
            if !self.clients.contains_key(name) {
                self.admit(name);
            }
            self.enrol(group, name);
        }
        group
    }

    /// Adds a group by a form.
    pub(crate) fn add_group(&mut self, draft: &GroupDraft) -> Result<GroupId> {
        self.write(|db| groups::add(db, draft))
    }

    /// Makes a client a member since their admission.
    pub(crate) fn enrol(&mut self, group: GroupId, name: &str) {
        let (id, today) = (self.id(name), self.today());
        self.write(|db| {
            let episode = episodes::open(db, id)?.expect("an open episode");
            let since_on = episodes::get(db, episode, today)?.admitted_on;
            groups::enrol(db, group, id, since_on)
        })
        .unwrap();
    }

    /// Checks a client in, now.
    pub(crate) fn check_in(&mut self, group: GroupId, name: &str) -> Result<SessionId> {
        let (id, me, now) = (self.id(name), self.me().user, self.now);
        self.write(|db| sessions::check_in(db, group, id, me, now))
    }

    /// Checks a client out, now.
    pub(crate) fn check_out(&mut self, group: GroupId, name: &str) -> Result<()> {
        let (id, me, now) = (self.id(name), self.me().user, self.now);
        self.write(|db| sessions::check_out(db, group, id, me, now))
    }

    /// Marks a client absent today: with a reason, or without a word.
    pub(crate) fn absent(&mut self, group: GroupId, name: &str, reason: Option<AbsenceReason>) -> Result<()> {
        let (id, me, now, today) = (self.id(name), self.me().user, self.now, self.today());
        self.write(|db| sessions::mark_absent(db, group, today, id, reason, me, now))
    }

    /// Today's session of a group, opened.
    pub(crate) fn session(&mut self, group: GroupId) -> SessionId {
        let today = self.today();
        self.write(|db| sessions::open(db, group, today, today)).unwrap()
    }
}

/// A moment by the clinic's wall: "2026-11-24 09:12".
pub(crate) fn instant(local: &str) -> Timestamp {
    let naive = NaiveDateTime::parse_from_str(local, "%Y-%m-%d %H:%M").unwrap();
    let local = ZONE.from_local_datetime(&naive).earliest().expect("a time the clock shows");
    Timestamp::new(local.to_utc())
}

/// A day: "2026-11-24".
pub(crate) fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A client's form with a name only: "Ada Lovelace"; "Ada" is called Ada Example.
pub(crate) fn client_draft(name: &str) -> ClientDraft {
    let (first, last) = name.split_once(' ').unwrap_or((name, "Example"));
    ClientDraft::named(first, last)
}

/// A group's form: 9:00 to 12:00 each weekday, 15 minutes of breaks.
pub(crate) fn group_draft(desk_label: &str, leader_id: UserId) -> GroupDraft {
    GroupDraft {
        desk_label: desk_label.to_owned(),
        leader_id,
        room: "2".to_owned(),
        weekdays: vec![0, 1, 2, 3, 4],
        starts_minute: 9 * 60,
        minutes: 180,
        break_minutes: 15,
    }
}

/// Which field was refused, and why.
#[track_caller]
pub(crate) fn refused<T>(result: Result<T>) -> (Field, Problem) {
    match result {
        Err(ClinicError::Invalid { field, problem, .. }) => (field, problem),
        Err(other) => panic!("another refusal: {other:?}"),
        Ok(_) => panic!("it was not refused"),
    }
}

/// The refusal as the UI receives it.
#[track_caller]
pub(crate) fn refusal<T>(result: Result<T>) -> serde_json::Value {
    match result {
        Err(error) => serde_json::to_value(error).expect("a refusal the UI knows"),
        Ok(_) => panic!("it was not refused"),
    }
}
