//! A day's work that can be told again: what the writer does in a round is decided by the number of the round alone, so
//! whoever ends it knows what the files must hold afterwards.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use clinic::{
    ClientId, EpisodeId, GroupId, NoteId, Result, SummaryId,
    clients::{self, ClientFilter},
    discharge::{self, SummaryDraft, SummarySection, SummaryText},
    episodes,
    group_notes::{self, GroupNoteDraft},
    groups,
    notes::{self, NoteFormat, NoteSection},
    sessions::{self, AttendanceDraft, AttendanceState},
};
use rusqlite::Row;
use vault::{Clinical, Effect, Timestamp, Vault};

use crate::{
    forms,
    house::{House, date, instant, step},
};

/// What a file holds, by what it is about.
pub type Facts = BTreeMap<String, String>;

/// Days of sessions that one round may fill.
const DAYS: u32 = 40;

/// Steps between one session and the next.
const STEPS: u32 = 10;

/// Members of the group who come to a session and are written about.
const PRESENT: u32 = 3;

/// Steps of one round, if nobody ends it.
pub const STEPS_OF_A_ROUND: u32 = DAYS * STEPS;

/// What the sections of a summary are that the writer fills.
const SECTIONS: [SummarySection; 6] = [
    SummarySection::AdmissionReason,
    SummarySection::Course,
    SummarySection::Goals,
    SummarySection::Disposition,
    SummarySection::Recommendations,
    SummarySection::Given,
];

/// The time at which all of it happens.
fn now() -> Timestamp {
    instant("2026-11-24 15:00")
}

/// Founds a clinic with a group of eight for the writer, and closes it.
///
/// # Panics
/// When the folder cannot be written.
pub fn prepare(house: &mut House) {
    let (me, today, now) = (house.me().user, house.today(), house.now());
    let admitted_on = date("2015-01-01");
    let group = house.write(|db| groups::add(db, &forms::group("Group A", me))).unwrap();
    for name in ["Ada", "Ben", "Chidi", "Dara", "Elif", "Fay", "Gus", "Hana"] {
        house
            .write(|db| {
                let client = clients::add(db, &forms::client(name, "Example"), today, now)?;
                episodes::admit(db, &forms::admission(client, admitted_on, Some(me)), today)?;
                groups::enrol(db, group, client, admitted_on)
            })
            .unwrap();
    }
    house.leave();
}

/// Who is there to write about.
pub struct Cast {
    group: GroupId,
    clients: Vec<(ClientId, EpisodeId)>,
}

impl Cast {
    /// The cast of a prepared clinic, always in the same order.
    ///
    /// # Errors
    /// What the file refuses.
    pub fn of(vault: &Vault) -> Result<Self> {
        vault.read(|db| {
            let group = groups::list(db, date("2026-11-24"))?.first().expect("a group").id;
            let rows = clients::list(db, ClientFilter::Active, 0, u32::MAX)?.rows;
            let with_episode = |id| Ok((id, episodes::open(db, id)?.expect("an open episode")));
            Ok(Self { group, clients: rows.iter().map(|it| with_episode(it.id)).collect::<Result<_>>()? })
        })
    }

    fn member(&self, number: u32) -> (ClientId, EpisodeId) {
        self.clients[number as usize % self.clients.len()]
    }
}

/// One step of a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Work {
    round: u32,
    number: u32,
}

/// What a step does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deed {
    /// The desk writes when someone came and left.
    Attendance { whom: u32 },
    /// The group's part and a note about each who came.
    GroupNote,
    /// All of these are signed in one step.
    SignGroup,
    /// A draft that is kept again and again.
    Draft,
    /// A note of its own.
    Note,
    /// The note of the step before is signed.
    SignNote,
    /// A draft of a summary that is kept again and again.
    Summary,
}

impl Work {
    /// A step of a round, by its number from 0.
    #[must_use]
    pub const fn new(round: u32, number: u32) -> Self {
        Self { round, number }
    }

    fn deed(self) -> Deed {
        match self.number % STEPS {
            whom @ 0..PRESENT => Deed::Attendance { whom },
            3 => Deed::GroupNote,
            4 => Deed::Draft,
            5 => Deed::Note,
            6 => Deed::SignNote,
            7 => Deed::Summary,
            8 => Deed::Attendance { whom: self.round % PRESENT },
            _ => Deed::SignGroup,
        }
    }

    /// The day of its session: each is written about once.
    fn day(self) -> NaiveDate {
        let session = u64::from(self.round * DAYS + self.number / STEPS);
        date("2015-06-01") + Days::new(session)
    }

    /// A number that looks like chance and is the same each time.
    fn dice(self, salt: u32, limit: u32) -> u32 {
        let mut mixed = u64::from(self.round) << 40 | u64::from(self.number) << 8 | u64::from(salt);
        for _ in 0..3 {
            mixed = (mixed ^ mixed >> 31).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        }
        u32::try_from(mixed >> 33).expect("31 bits") % limit
    }

    /// Words that no other step writes, some of them long enough to fill pages.
    fn words(self, salt: u32) -> String {
        let length = if self.dice(salt, 12) == 0 { 40_000 } else { 40 + self.dice(salt + 100, 3_000) };
        let mut words = format!("Round {}, step {}, part {salt}.", self.round, self.number);
        let sentence = format!(" It was said {} times – naïve, 你好, שלום.", self.number);
        while words.len() < length as usize {
            words.push_str(&sentence);
        }
        words
    }

    fn minutes(self) -> (u16, u16) {
        let minute = |it: u32| u16::try_from(it).expect("a minute of a day");
        (minute(530 + self.dice(1, 40)), minute(660 + self.dice(2, 60)))
    }

    fn draft_id(client: ClientId) -> NoteId {
        NoteId::derived(client.as_uuid(), &[b"draft"])
    }

    fn summary_id(client: ClientId) -> SummaryId {
        SummaryId::derived(client.as_uuid(), &[b"summary"])
    }

    fn note_id(self, client: ClientId) -> NoteId {
        NoteId::derived(client.as_uuid(), &[&self.round.to_le_bytes(), &self.number.to_le_bytes()])
    }

    /// Whom the session of this step is written about.
    fn present(self, cast: &Cast) -> impl Iterator<Item = ClientId> {
        (0..PRESENT).map(move |it| cast.member(self.number / STEPS + it).0)
    }

    /// Does it, in one step of the vault.
    ///
    /// # Errors
    /// What the rules refuse.
    pub fn apply(self, vault: &mut Vault, cast: &Cast) -> Result<()> {
        let (me, now) = (vault.me().clone(), now());
        let kept = step(now, Effect::Kept);
        let session = sessions::id_of(cast.group, self.day());
        let (client, episode) = cast.member(self.dice(3, 8));
        match self.deed() {
            Deed::Attendance { whom } => {
                let (arrived, left) = self.minutes();
                let draft = AttendanceDraft {
                    group_id: cast.group,
                    held_on: self.day(),
                    client_id: cast.member(self.number / STEPS + whom).0,
                    state: AttendanceState::Came,
                    arrived_minute: Some(arrived),
                    left_minute: Some(left),
                    reason: None,
                };
                vault.write(kept, |db| sessions::correct(db, &draft, me.user, now))
            }
            Deed::GroupNote => {
                let draft = GroupNoteDraft {
                    session_id: session,
                    part: Some(forms::part(&format!("Step {}", self.number), &self.words(0))),
                    members: (1..).zip(self.present(cast)).map(|(n, it)| forms::about(it, &self.words(n))).collect(),
                };
                vault.write_clinical(kept, |db| group_notes::keep(db, &draft, &me, now))
            }
            Deed::SignGroup => vault.sign(kept, |db, signer| {
                let signed = group_notes::sign_ready(db, session, signer, now)?;
                assert_eq!((signed.signed, signed.incomplete.len()), (PRESENT, 0));
                Ok(())
            }),
            Deed::Draft => {
                let draft = self.note(Self::draft_id(client), client);
                vault.write_clinical(kept, |db| notes::keep(db, &draft, &me, now))
            }
            Deed::Note => {
                let client = cast.member(self.number).0;
                let draft = self.note(self.note_id(client), client);
                vault.write_clinical(kept, |db| notes::keep(db, &draft, &me, now))
            }
            Deed::SignNote => {
                let before = Self { number: self.number - 1, ..self };
                let id = before.note_id(cast.member(before.number).0);
                vault.sign(kept, |db, signer| notes::sign(db, id, signer, now))
            }
            Deed::Summary => {
                let draft = self.summary(Self::summary_id(client));
                vault.write_clinical(kept, |db| discharge::summary_keep(db, episode, &draft, &me, now))
            }
        }
    }

    fn note(self, id: NoteId, client: ClientId) -> notes::NoteDraft {
        let bodies = [self.words(0), self.words(1), self.words(2)];
        forms::note(id, client, self.day(), NoteFormat::Dap, &bodies.each_ref().map(String::as_str))
    }

    fn summary(self, id: SummaryId) -> SummaryDraft {
        let sections = (0..).zip(SECTIONS).map(|(n, section)| SummaryText { section, body: self.words(n) });
        SummaryDraft {
            id,
            discharged_on: None,
            reason: None,
            condition: None,
            referrals: None,
            medications: None,
            sections: sections.collect(),
        }
    }

    /// What the files hold more, or otherwise, once it is done.
    pub fn tell(self, cast: &Cast, facts: &mut Facts) {
        let day = self.day();
        let client = cast.member(self.dice(3, 8)).0;
        match self.deed() {
            Deed::Attendance { whom } => {
                let whom = cast.member(self.number / STEPS + whom).0;
                let (arrived, left) = self.minutes();
                facts.insert(format!("attendance {day} {whom}"), format!("came {arrived} to {left}"));
            }
            Deed::GroupNote => {
                facts.insert(format!("group {day}"), format!("Step {}: {}", self.number, self.words(0)));
                for (n, it) in (1..).zip(self.present(cast)) {
                    facts.insert(format!("member {day} {it}"), format!("active text: {}", self.words(n)));
                }
            }
            Deed::SignGroup => {
                facts.insert(format!("frozen {day}"), String::new());
                for it in self.present(cast) {
                    facts.insert(format!("signed member {day} {it}"), "with a signature".to_owned());
                }
            }
            Deed::Draft => self.tell_note(Self::draft_id(client), facts),
            Deed::Note => self.tell_note(self.note_id(cast.member(self.number).0), facts),
            Deed::SignNote => {
                let before = Self { number: self.number - 1, ..self };
                let id = before.note_id(cast.member(before.number).0);
                facts.insert(format!("signed {id}"), "with a signature".to_owned());
            }
            Deed::Summary => {
                for (n, section) in (0..).zip(SECTIONS) {
                    facts.insert(format!("summary {} {section}", Self::summary_id(client)), self.words(n));
                }
            }
        }
    }

    fn tell_note(self, id: NoteId, facts: &mut Facts) {
        for (n, section) in (0..).zip(NoteFormat::Dap.sections()) {
            facts.insert(format!("note {id} {section}"), format!("{} {}", self.day(), self.words(n)));
        }
    }

    /// Looks at what was written as a person would: the words are those of the draft, and a signature under them holds.
    ///
    /// # Panics
    /// When they are not, or it does not.
    pub fn look(self, vault: &Vault, cast: &Cast) {
        let me = vault.me().clone();
        let look = |db: &Clinical<'_>| -> Result<()> {
            match self.deed() {
                Deed::SignNote => {
                    let before = Self { number: self.number - 1, ..self };
                    let client = cast.member(before.number).0;
                    let view = notes::get(db, before.note_id(client), &me, now())?;
                    assert_eq!(view.fields, before.note(view.fields.id, client));
                    assert!(view.signature.is_some_and(|it| it.is_valid));
                }
                Deed::SignGroup => {
                    let view = group_notes::get(db, sessions::id_of(cast.group, self.day()), &me, now())?;
                    let signed = view.members.iter().filter_map(|it| it.signature.as_ref());
                    assert_eq!(signed.filter(|it| it.is_valid).count(), PRESENT as usize);
                }
                Deed::Attendance { .. } | Deed::GroupNote | Deed::Draft | Deed::Note | Deed::Summary => {}
            }
            Ok(())
        };
        vault.read_clinical(look).unwrap();
    }
}

/// What both files hold.
///
/// # Errors
/// What the files refuse.
pub fn facts(vault: &Vault) -> Result<Facts> {
    vault.read_clinical(|db| {
        let mut facts = Facts::new();
        for (sql, tell) in QUERIES {
            let mut query = db.prepare_cached(sql)?;
            let mut rows = query.query([])?;
            while let Some(row) = rows.next()? {
                let (about, fact) = tell(row)?;
                assert_eq!(facts.insert(about, fact), None, "one row about one thing");
            }
        }
        Ok(facts)
    })
}

type Tell = fn(&Row<'_>) -> rusqlite::Result<(String, String)>;

/// Every table the writer writes, and how its rows are told.
const QUERIES: &[(&str, Tell)] = &[
    (
        "SELECT held_on, client_id, state, arrived_minute, left_minute
         FROM attendance JOIN sessions ON sessions.id = session_id",
        |row| {
            let (day, client): (NaiveDate, ClientId) = (row.get("held_on")?, row.get("client_id")?);
            let (state, arrived): (String, u16) = (row.get("state")?, row.get("arrived_minute")?);
            let left: u16 = row.get("left_minute")?;
            Ok((format!("attendance {day} {client}"), format!("{state} {arrived} to {left}")))
        },
    ),
    (
        "SELECT held_on, topic, body FROM clinical.group_notes JOIN main.sessions ON sessions.id = session_id",
        |row| {
            let (day, topic): (NaiveDate, String) = (row.get("held_on")?, row.get("topic")?);
            Ok((format!("group {day}"), format!("{topic}: {}", row.get::<_, String>("body")?)))
        },
    ),
    (
        "SELECT held_on FROM clinical.group_notes JOIN main.sessions ON sessions.id = session_id
         WHERE frozen_at IS NOT NULL",
        |row| Ok((format!("frozen {}", row.get::<_, NaiveDate>("held_on")?), String::new())),
    ),
    (
        "SELECT held_on, notes.client_id, participation, section, body
         FROM clinical.notes LEFT JOIN clinical.member_notes ON member_notes.note_id = notes.id
         LEFT JOIN clinical.note_sections ON note_sections.note_id = notes.id WHERE kind = 'group'",
        |row| {
            let (day, client): (NaiveDate, ClientId) = (row.get("held_on")?, row.get("client_id")?);
            let (participation, section): (String, String) = (row.get("participation")?, row.get("section")?);
            let body: String = row.get("body")?;
            Ok((format!("member {day} {client}"), format!("{participation} {section}: {body}")))
        },
    ),
    (
        "SELECT held_on, note_id, section, body FROM clinical.note_sections
         JOIN clinical.notes ON notes.id = note_id WHERE kind = 'individual'",
        |row| {
            let (day, id): (NaiveDate, NoteId) = (row.get("held_on")?, row.get("note_id")?);
            let (section, body): (NoteSection, String) = (row.get("section")?, row.get("body")?);
            Ok((format!("note {id} {section}"), format!("{day} {body}")))
        },
    ),
    (
        "SELECT notes.id, held_on, notes.client_id, notes.kind, iif(subject_id IS NULL, 'without one', 'with a signature') AS how
         FROM clinical.notes LEFT JOIN clinical.signatures ON subject_id = notes.id
         WHERE notes.signed_at IS NOT NULL OR subject_id IS NOT NULL",
        |row| {
            let (id, kind): (NoteId, String) = (row.get("id")?, row.get("kind")?);
            let (day, client): (NaiveDate, ClientId) = (row.get("held_on")?, row.get("client_id")?);
            let about = if kind == "group" { format!("signed member {day} {client}") } else { format!("signed {id}") };
            Ok((about, row.get("how")?))
        },
    ),
    ("SELECT summary_id, section, body FROM clinical.summary_sections WHERE body <> ''", |row| {
        let (id, section): (SummaryId, SummarySection) = (row.get("summary_id")?, row.get("section")?);
        Ok((format!("summary {id} {section}"), row.get("body")?))
    }),
];
