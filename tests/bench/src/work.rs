//! The work of a day, as the screens ask for it: one call each.

use chrono::NaiveDate;
use clinic::{
    ClientId, ClinicError, GroupId, Result, SessionId, clients, course,
    group_notes::{self, GroupNoteDraft, GroupPart, Intervention, MemberNoteDraft, Participation},
    groups::{self, GroupDraft},
    sessions::{self, AttendanceDraft, AttendanceState},
    settings, todo,
};
use vault::{ActionId, Effect, Step, Timestamp, UserId, Vault};

/// What is typed into the field of clients, a letter more each time.
const TYPED: &[&str] = &[
    "m", "ma", "mar", "s", "sa", "gon", "gon mar", "a", "an", "ana", "ana s", "le", "lee", "jo", "john", "o", "de l",
    "0417", "555", "5550", "12/3", "castel", "wh", "zz",
];

/// A piece of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Work {
    TypeAhead,
    Board,
    MyDay,
    ToDo,
    DeskToDo,
    Team,
    Story,
    WholeStory,
    Course,
    Twelve,
}

impl Work {
    pub(crate) const ALL: [Self; 10] = [
        Self::TypeAhead,
        Self::Board,
        Self::MyDay,
        Self::ToDo,
        Self::DeskToDo,
        Self::Team,
        Self::Story,
        Self::WholeStory,
        Self::Course,
        Self::Twelve,
    ];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::TypeAhead => "type-ahead over clients",
            Self::Board => "the day's board",
            Self::MyDay => "a therapist's groups",
            Self::ToDo => "a therapist's to-do list",
            Self::DeskToDo => "the desk's to-do list, hours",
            Self::Team => "notes due by person",
            Self::Story => "the longest story, first 50",
            Self::WholeStory => "the longest story, all of it",
            Self::Course => "the stairs of 50 clients",
            Self::Twelve => "keep and sign twelve notes",
        }
    }

    /// The same by its place in the list, as it travels between the processes.
    pub(crate) fn at(index: usize) -> Option<Self> {
        Self::ALL.get(index).copied()
    }

    /// Whether it changes the files.
    pub(crate) const fn writes(self) -> bool {
        matches!(self, Self::Twelve)
    }
}

/// Who and what the work is done upon.
pub(crate) struct Cast {
    now: Timestamp,
    today: NaiveDate,
    longest: ClientId,
    in_care: Vec<ClientId>,
    twelve: Option<Twelve>,
}

/// A group of twelve who all came, on days whose notes are still to be written.
struct Twelve {
    group: GroupId,
    members: Vec<ClientId>,
    days: Vec<NaiveDate>,
}

impl Cast {
    pub(crate) fn of(vault: &Vault, now: Timestamp) -> Result<Self> {
        vault.read_clinical(|db| {
            let today = settings::local_date(db, now)?;
            let longest = db.query_row(
                "SELECT client_id FROM clinical.notes GROUP BY client_id ORDER BY count(*) DESC, client_id LIMIT 1",
                [],
                |row| row.get(0),
            )?;
            let mut open =
                db.prepare("SELECT client_id FROM episodes WHERE ended_on IS NULL ORDER BY client_id LIMIT 200")?;
            let in_care = open.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<ClientId>>>()?;
            Ok(Self { now, today, longest, in_care, twelve: None })
        })
    }

    fn step(&self, effect: Effect) -> Step {
        Step { label: "bench", action: ActionId::new(), now: self.now, effect }
    }

    pub(crate) const fn is_prepared(&self) -> bool {
        self.twelve.is_some()
    }

    /// Prepares sessions of twelve members to be written: of the twelve who are longest in care.
    pub(crate) fn prepare(&mut self, vault: &mut Vault) -> Result<()> {
        let me = vault.me().user;
        let (members, since) = vault.read(|db| {
            let mut longest = db.prepare(
                "SELECT client_id, admitted_on FROM episodes WHERE ended_on IS NULL ORDER BY admitted_on, client_id LIMIT 12",
            )?;
            let rows = longest.query_map([], |row| Ok((row.get("client_id")?, row.get("admitted_on")?)))?;
            let rows: Vec<(ClientId, NaiveDate)> = rows.collect::<rusqlite::Result<_>>()?;
            let since = rows.iter().map(|it| it.1).max().unwrap_or(self.today);
            Ok::<_, ClinicError>((rows.into_iter().map(|it| it.0).collect::<Vec<_>>(), since))
        })?;
        let days: Vec<NaiveDate> = since.iter_days().take_while(|it| *it < self.today).collect();
        let (now, step) = (self.now, self.step(Effect::Kept));
        let group = vault.write(step, |db| {
            let group = groups::add(db, &daily(me))?;
            for client in &members {
                groups::enrol(db, group, *client, since)?;
            }
            for (day, client) in days.iter().flat_map(|day| members.iter().map(move |client| (day, client))) {
                let came = AttendanceDraft {
                    group_id: group,
                    held_on: *day,
                    client_id: *client,
                    state: AttendanceState::Came,
                    arrived_minute: Some(9 * 60),
                    left_minute: None,
                    reason: None,
                };
                sessions::correct(db, &came, me, now)?;
            }
            Ok::<_, ClinicError>(group)
        })?;
        self.twelve = Some(Twelve { group, members, days });
        Ok(())
    }
}

/// Does it once.
pub(crate) fn run(work: Work, at: usize, vault: &mut Vault, cast: &mut Cast) -> Result<()> {
    let me = vault.me().clone();
    match work {
        Work::TypeAhead => {
            let typed = TYPED[at % TYPED.len()];
            vault.read(|db| clients::find(db, typed, 20)).map(drop)
        }
        Work::Board => vault.read(|db| sessions::day(db, cast.today, cast.now)).map(drop),
        Work::MyDay => vault.read_clinical(|db| group_notes::my_day(db, &me, cast.now)).map(drop),
        Work::ToDo => vault.read_clinical(|db| todo::mine(db, &me, cast.now)).map(drop),
        Work::DeskToDo => vault.read(|db| todo::desk(db, cast.now)).map(drop),
        Work::Team => vault.read_clinical(|db| todo::team(db, cast.now)).map(drop),
        Work::Story => {
            vault.read_clinical(|db| course::chart_story(db, cast.longest, None, 50, &me, cast.now)).map(drop)
        }
        Work::WholeStory => vault.read_clinical(|db| {
            let mut before = None;
            loop {
                let page = course::chart_story(db, cast.longest, before.as_ref(), 500, &me, cast.now)?;
                before = page.next;
                if before.is_none() {
                    return Ok(());
                }
            }
        }),
        Work::Course => vault.read(|db| {
            cast.in_care.iter().take(50).try_for_each(|client| course::get(db, *client, cast.now).map(drop))
        }),
        Work::Twelve => {
            let (session, draft) = cast.twelve.as_mut().and_then(Twelve::next).ok_or(ClinicError::NoSession)?;
            let (kept, signed) = (cast.step(Effect::Kept), cast.step(Effect::Kept));
            vault.write_clinical(kept, |db| group_notes::keep(db, &draft, &me, cast.now))?;
            vault.sign(signed, |db, signer| group_notes::sign_ready(db, session, signer, cast.now)).map(drop)
        }
    }
}

/// A group from nine to twelve on every day.
fn daily(leader_id: UserId) -> GroupDraft {
    GroupDraft {
        desk_label: "Measured".to_owned(),
        leader_id,
        room: "2".to_owned(),
        weekdays: (0..7).collect(),
        starts_minute: 9 * 60,
        minutes: 180,
        break_minutes: 15,
    }
}

fn part() -> GroupPart {
    GroupPart {
        topic: "Refusal skills".to_owned(),
        curriculum: String::new(),
        interventions: vec![Intervention::RolePlay],
        body: "The group practised refusing a drink in pairs. ".repeat(8),
    }
}

const fn about(client_id: ClientId, body: String) -> MemberNoteDraft {
    MemberNoteDraft { client_id, participation: Some(Participation::Active), body }
}

impl Twelve {
    /// The next session, and what is written of it.
    fn next(&mut self) -> Option<(SessionId, GroupNoteDraft)> {
        let session_id = sessions::id_of(self.group, self.days.pop()?);
        let body = |n: usize| {
            format!("Member {n} spoke of the week, named a hard hour and a kind one, and listened. ").repeat(5)
        };
        let draft = GroupNoteDraft {
            session_id,
            part: Some(part()),
            members: (1..).zip(&self.members).map(|(n, it)| about(*it, body(n))).collect(),
        };
        Some((session_id, draft))
    }
}
