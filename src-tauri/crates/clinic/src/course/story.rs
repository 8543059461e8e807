//! A client's story: everything on one line of time, newest first, page by page.
//!
//! Entries stand in one order: by day, by minute (those without one last in their day), by key. A page begins behind the
//! last entry of the page before it, so that none is lost and none comes twice, whatever is written in between.

use std::cmp::Reverse;

use chrono::NaiveDate;
use vault::{Clinical, Desk, Person, Timestamp};

use super::{
    StoryCursor, StoryEntry, StoryEvent, StoryPage,
    attended::{self, Attended},
    store::{self, Written},
};
use crate::{
    ClientId, EpisodeId, Result,
    calls::CallView,
    clients,
    discharge::{self, ExportOutcome},
    episodes, hours,
    notes::{self, Before, NoteHead},
    settings::{self, WallClock},
};

/// Most entries of a page.
const PAGE: u32 = 500;

/// What a key begins with: of entries of one day and minute, later letters stand first.
mod letter {
    pub(super) const ADMITTED: u8 = b'a';
    pub(super) const TRANSFERRED: u8 = b'b';
    pub(super) const HOURS: u8 = b'c';
    pub(super) const ENDED: u8 = b'd';
    pub(super) const ATTENDANCE: u8 = b'e';
    pub(super) const NOTE: u8 = b'f';
    pub(super) const CALL: u8 = b'g';
    pub(super) const DOCUMENT: u8 = b'h';
    pub(super) const EXPORT: u8 = b'i';
}

fn key(letter: u8, id: &[u8; 16]) -> String {
    let id = uuid::Uuid::from_bytes(*id);
    format!("{}{}", char::from(letter), id.simple())
}

/// What the desk knows of a client's story.
///
/// # Errors
/// `NotFound` for an unknown client.
pub fn story(
    db: &Desk,
    client: ClientId,
    before: Option<&StoryCursor>,
    limit: u32,
    now: Timestamp,
) -> Result<StoryPage> {
    let mut page = Page::of(db, client, before, limit, now)?;
    page.total += store::count_attendance(db, client)?;
    page.add(attended::attended(db, client, &page.before(letter::ATTENDANCE), page.enough(), |_| true)?, attendance);
    Ok(page.done())
}

/// A client's whole story: with the notes one may read, plans, summaries, and what was exported.
///
/// # Errors
/// `NotFound` for an unknown client.
pub fn chart_story(
    db: &Clinical,
    client: ClientId,
    before: Option<&StoryCursor>,
    limit: u32,
    me: &Person,
    now: Timestamp,
) -> Result<StoryPage> {
    let mut page = Page::of(db, client, before, limit, now)?;
    let without_note = store::without_note(db, client, me)?;
    page.total += u32::try_from(without_note.len()).unwrap_or(u32::MAX) + notes::count(db, client, me)?;
    let behind = page.before(letter::ATTENDANCE);
    let wanted = |it| without_note.contains(&it);
    page.add(attended::attended(db, client, &behind, page.enough(), wanted)?, attendance);
    let behind = page.before(letter::NOTE);
    page.add(notes::heads(db, client, me, &behind, page.enough(), now)?, note);
    page.written(letter::DOCUMENT, store::documents(db, client, me)?);
    let exports = discharge::exports_of(db, client)?.into_iter().filter(|it| it.outcome != ExportOutcome::Failed);
    let exports = exports.map(|it| {
        let event = StoryEvent::Export {
            document: it.document,
            recipient: it.recipient,
            purpose: it.purpose,
            exported_by_name: it.exported_by_name,
        };
        (it.exported_at, *it.id.as_bytes(), event)
    });
    page.written(letter::EXPORT, exports.collect());
    Ok(page.done())
}

/// A page while it is gathered.
struct Page {
    entries: Vec<StoryEntry>,
    before: Option<StoryCursor>,
    limit: usize,
    total: u32,
    clock: WallClock,
}

/// The place of an entry in the order.
fn place(on: NaiveDate, minute: Option<u16>, key: &str) -> (NaiveDate, i32, &str) {
    (on, minute.map_or(-1, i32::from), key)
}

impl Page {
    /// With what everyone may know: calls, and what happened to the episodes.
    fn of(db: &Desk, client: ClientId, before: Option<&StoryCursor>, limit: u32, now: Timestamp) -> Result<Self> {
        let name = clients::printed_name(db, client)?;
        let limit = usize::try_from(limit.clamp(1, PAGE)).unwrap_or(1);
        let clock = settings::get(db)?.clock()?;
        let today = clock.date(now);
        let mut page = Self { entries: Vec::new(), before: before.cloned(), limit, total: 0, clock };
        page.total += store::count_calls(db, client)?;
        let calls = store::calls(db, client, &page.before(letter::CALL), page.enough())?;
        page.add(calls, |it| call(it, &name));
        for episode in episodes::list(db, client, today)? {
            let id = episode.id;
            let mut levels = episode.levels.iter();
            let level_of_care = levels.next().map_or(episode.level_of_care, |it| it.level_of_care);
            let admitted = StoryEvent::Admitted { program: episode.program, level_of_care };
            page.happened(letter::ADMITTED, id, episode.admitted_on, admitted);
            for it in levels {
                let transferred = StoryEvent::Transferred { level_of_care: it.level_of_care };
                page.happened(letter::TRANSFERRED, id, it.since_on, transferred);
            }
            if let Some(ended_on) = episode.ended_on {
                page.happened(letter::ENDED, id, ended_on, StoryEvent::Ended {});
            }
        }
        for (id, hours) in hours::of_client(db, client)?.into_iter().filter(|(_, it)| it.since_on <= today) {
            page.happened(letter::HOURS, id, hours.since_on, StoryEvent::Hours { hours });
        }
        Ok(page)
    }

    /// One more than there is room for, to know whether there are more.
    fn enough(&self) -> u32 {
        u32::try_from(self.limit).unwrap_or(PAGE) + 1
    }

    /// Where entries whose keys begin with a letter are taken up.
    fn before(&self, letter: u8) -> Before {
        let Some(cursor) = &self.before else {
            return Before::everything();
        };
        let mut it = cursor.key.bytes();
        let first = it.next().unwrap_or(0);
        let id = if letter < first {
            vec![u8::MAX; 17] // above every id: all of that minute are still to come
        } else if letter > first {
            Vec::new() // below every id: all of that minute have been
        } else {
            uuid::Uuid::try_parse(cursor.key.get(1..).unwrap_or_default())
                .map_or(Vec::new(), |it| it.as_bytes().to_vec())
        };
        Before { on: cursor.on, minute: cursor.minute.map_or(-1, i32::from), id }
    }

    /// Takes what was found behind the cursor.
    fn add<T>(&mut self, found: Vec<T>, entry: impl Fn(T) -> StoryEntry) {
        self.entries.extend(found.into_iter().map(entry));
    }

    /// Takes what happened to an episode on a day.
    fn happened(&mut self, letter: u8, episode: EpisodeId, on: NaiveDate, what: StoryEvent) {
        self.total += 1;
        let key = format!("{}-{on}", key(letter, episode.as_bytes()));
        self.take(StoryEntry { on, minute: None, key, what });
    }

    /// Takes what was written or left the record at a moment.
    fn written(&mut self, letter: u8, found: Vec<Written>) {
        for (at, id, what) in found {
            self.total += 1;
            let at = self.clock.minute(at);
            self.take(StoryEntry { on: at.date, minute: Some(at.minute), key: key(letter, &id), what });
        }
    }

    /// Takes an entry if it stands behind the cursor.
    fn take(&mut self, entry: StoryEntry) {
        let here = place(entry.on, entry.minute, &entry.key);
        if self.before.as_ref().is_none_or(|it| here < place(it.on, it.minute, &it.key)) {
            self.entries.push(entry);
        }
    }

    fn done(mut self) -> StoryPage {
        self.entries
            .sort_by(|a, b| Reverse(place(a.on, a.minute, &a.key)).cmp(&Reverse(place(b.on, b.minute, &b.key))));
        let has_more = self.entries.len() > self.limit;
        self.entries.truncate(self.limit);
        let last = self.entries.last().filter(|_| has_more);
        let next = last.map(|it| StoryCursor { on: it.on, minute: it.minute, key: it.key.clone() });
        StoryPage { entries: self.entries, next, total: self.total }
    }
}

fn attendance(it: Attended) -> StoryEntry {
    StoryEntry {
        on: it.session_on,
        minute: Some(it.starts_minute),
        key: key(letter::ATTENDANCE, it.session_id.as_bytes()),
        what: StoryEvent::Attendance {
            session_id: it.session_id,
            desk_label: it.desk_label,
            starts_minute: it.starts_minute,
            attendance: it.attendance,
            recorded_by_name: it.recorded_by_name,
        },
    }
}

fn note(head: NoteHead) -> StoryEntry {
    StoryEntry {
        on: head.held_on,
        minute: head.starts_minute,
        key: key(letter::NOTE, head.id.as_bytes()),
        what: StoryEvent::Note { head },
    }
}

fn call(call: CallView, client_name: &str) -> StoryEntry {
    StoryEntry {
        on: call.on,
        minute: Some(call.minute),
        key: key(letter::CALL, call.id.as_bytes()),
        what: StoryEvent::Call { call: CallView { client_name: client_name.to_owned(), ..call } },
    }
}
