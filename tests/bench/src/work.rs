//! The work of a day, as the screens ask for it: one call each, beside what it may take.

use chrono::NaiveDate;
use clinic::{
    ClientId, ClinicError, GroupId, Result, SummaryId, clients, course, discharge,
    group_notes::{self, GroupNoteDraft, GroupPart, Intervention, MemberNoteDraft, Participation},
    groups::{self, GroupDraft},
    sessions::{self, AttendanceDraft, AttendanceState},
    settings, todo,
};
use vault::{ActionId, Effect, Step, Timestamp, UserId, Vault, VaultError};

use crate::{hand::Cache, paper};

/// What is typed into the field of clients, a letter more each time.
const TYPED: [&str; IN_TURN as usize] = [
    "m", "ma", "mar", "s", "sa", "gon", "gon mar", "a", "an", "ana", "ana s", "le", "lee", "jo", "john", "o", "de l",
    "0417", "555", "5550", "12/3", "castel", "wh", "zz",
];

/// A piece of work: a click, as a screen asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Work {
    TypeAhead,
    Board,
    MyDay,
    ToDo,
    Hours,
    Team,
    Story,
    WholeStory,
    Stairs,
    Summary,
    Twelve,
}

impl Work {
    /// In the order in which they are measured: what writes is last.
    pub(crate) const ALL: [Self; 11] = [
        Self::TypeAhead,
        Self::Board,
        Self::MyDay,
        Self::ToDo,
        Self::Hours,
        Self::Team,
        Self::Story,
        Self::WholeStory,
        Self::Stairs,
        Self::Summary,
        Self::Twelve,
    ];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::TypeAhead => "type-ahead over clients",
            Self::Board => "Today: the day's board",
            Self::MyDay => "Today: a therapist's groups",
            Self::ToDo => "Today: a therapist's to-do list",
            Self::Hours => "Today: the desk's to-do list, hours of all in care",
            Self::Team => "Today: notes due by person",
            Self::Story => "a chart of 1,000 entries, first 50",
            Self::WholeStory => "a chart of 1,000 entries, all",
            Self::Stairs => "a client's weeks and hours",
            Self::Summary => "a discharge summary to PDF",
            Self::Twelve => "keep and sign twelve notes, durable",
        }
    }

    /// What SQLite may have of the files before it.
    pub(crate) const fn caches(self) -> &'static [Cache] {
        match self {
            Self::TypeAhead
            | Self::Board
            | Self::MyDay
            | Self::ToDo
            | Self::Hours
            | Self::Team
            | Self::Story
            | Self::WholeStory
            | Self::Stairs => &[Cache::Warm, Cache::Emptied, Cache::Cold],
            Self::Summary => &[Cache::Warm, Cache::First],
            Self::Twelve => &[Cache::Warm],
        }
    }

    /// How often it is done in a row, before the other kind has its turn.
    pub(crate) const fn in_a_row(self, cache: Cache) -> usize {
        match (self, cache) {
            (Self::Twelve, _) | (_, Cache::Cold | Cache::First) => 1,
            (Self::Summary, Cache::Warm | Cache::Emptied) => 5,
            (_, Cache::Warm | Cache::Emptied) => IN_TURN as usize,
        }
    }

    /// How often it is done before it is measured: once upon everybody in turn, where all is to be warm.
    pub(crate) const fn before(self, cache: Cache) -> usize {
        match (self, cache) {
            (Self::Twelve, _) | (_, Cache::Emptied | Cache::Cold | Cache::First) => 1,
            (_, Cache::Warm) => IN_TURN as usize,
        }
    }

    /// Whether it changes the files.
    pub(crate) const fn writes(self) -> bool {
        matches!(self, Self::Twelve)
    }
}

/// Upon how many clients and summaries it is done in turn: as many as there are words that are typed.
const IN_TURN: u32 = 24;

/// What the group of what is written here is called, and known by afterwards.
const MEASURED: &str = "Measured";

/// Who and what the work is done upon.
pub(crate) struct Cast {
    now: Timestamp,
    today: NaiveDate,
    longest: ClientId,
    in_care: Vec<ClientId>,
    summaries: Vec<SummaryId>,
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
                "SELECT client_id FROM attendance GROUP BY client_id ORDER BY count(*) DESC, client_id LIMIT 1",
                [],
                |row| row.get(0),
            )?;
            let mut open =
                db.prepare("SELECT client_id FROM episodes WHERE ended_on IS NULL ORDER BY client_id LIMIT ?1")?;
            let in_care = open.query_map([IN_TURN], |row| row.get(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
            let mut signed = db.prepare(
                "SELECT id FROM clinical.discharge_summaries WHERE signed_at IS NOT NULL
                 ORDER BY signed_at DESC, id LIMIT ?1",
            )?;
            let summaries = signed.query_map([IN_TURN], |row| row.get(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
            Ok(Self { now, today, longest, in_care, summaries, twelve: None })
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
        self.clear(vault)?;
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

    /// Takes away what was written, also by a measurement that was stopped: the clinic stays as large as it was.
    pub(crate) fn clear(&mut self, vault: &mut Vault) -> Result<()> {
        self.twelve = None;
        let sessions = format!(
            "(SELECT sessions.id FROM main.sessions JOIN main.groups ON groups.id = group_id WHERE desk_label = '{MEASURED}')"
        );
        let notes = format!("(SELECT id FROM clinical.notes WHERE session_id IN {sessions})");
        let groups = format!("(SELECT id FROM main.groups WHERE desk_label = '{MEASURED}')");
        vault.write_clinical(self.step(Effect::Kept), |db| {
            for sql in [
                format!("DELETE FROM clinical.signatures WHERE subject_id IN {notes}"),
                format!("DELETE FROM clinical.notes WHERE id IN {notes}"),
                format!("DELETE FROM clinical.group_notes WHERE session_id IN {sessions}"),
            ] {
                db.execute(&sql, [])?;
            }
            Ok::<_, ClinicError>(())
        })?;
        vault.write(self.step(Effect::Kept), |db| {
            for sql in [
                format!("DELETE FROM main.sessions WHERE id IN {sessions}"),
                format!("DELETE FROM main.enrolments WHERE group_id IN {groups}"),
                format!("DELETE FROM main.groups WHERE id IN {groups}"),
            ] {
                db.execute(&sql, [])?;
            }
            Ok(())
        })
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
        Work::Hours => vault.read(|db| todo::desk(db, cast.now)).map(drop),
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
        Work::Stairs => {
            let client = cast.in_care[at % cast.in_care.len()];
            vault.read(|db| course::get(db, client, cast.now)).map(drop)
        }
        Work::Summary => {
            let id = cast.summaries[at % cast.summaries.len()];
            let view = vault.read_clinical(|db| discharge::summary_get(db, id, &me, cast.now))?;
            let pdf = documents::pdf(&paper::summary(&view, cast.today));
            pdf.map(drop).map_err(|_| VaultError::Internal("a document that is not set").into())
        }
        Work::Twelve => {
            let draft = cast.twelve.as_mut().and_then(Twelve::next).ok_or(ClinicError::NoSession)?;
            let step = cast.step(Effect::Kept);
            vault.sign(step, |db, signer| group_notes::keep_and_sign(db, &draft, signer, cast.now)).map(drop)
        }
    }
}

/// A group from nine to twelve on every day.
fn daily(leader_id: UserId) -> GroupDraft {
    GroupDraft {
        desk_label: MEASURED.to_owned(),
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
    fn next(&mut self) -> Option<GroupNoteDraft> {
        let session_id = sessions::id_of(self.group, self.days.pop()?);
        let body = |n: usize| {
            format!("Member {n} spoke of the week, named a hard hour and a kind one, and listened. ").repeat(5)
        };
        Some(GroupNoteDraft {
            session_id,
            part: Some(part()),
            members: (1..).zip(&self.members).map(|(n, it)| about(*it, body(n))).collect(),
        })
    }
}
