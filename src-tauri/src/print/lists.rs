//! Lists and pages as printed documents: the desk's day, sheets to sign, clients, a group, one client, one note, what waits.

use chrono::{Datelike, NaiveDate};
use clinic::{
    calls::CallView,
    clients::{ClientFilter, ClientRow, ClientView},
    course::{StoryEntry, StoryEvent},
    episodes::EpisodeView,
    groups::GroupView,
    notes::{AddendumView, NoteHead, NoteKind, NoteView},
    people::Language,
    sessions::{AttendanceView, DayView, SessionMember, SessionView},
    settings::{LocalTime, SettingsView},
    signing::SignatureView,
    todo::TodoView,
};
use documents::{Block, Column, Document, Fact, Foot, Letterhead, MadeOn, Notice, Paper, Section};

use super::{PART2_LONG, PART2_SHORT, Print, Words, clock_time, date_or_not, end, fact, signature_line, start};

/// Most letters of a last name on a sheet that members read.
const INITIALS: usize = 3;

/// What every list says of itself.
pub(crate) struct Stamp {
    /// The letterhead.
    pub(crate) settings: SettingsView,
    /// The language of whoever prints.
    pub(crate) language: Language,
    /// When it is printed.
    pub(crate) at: LocalTime,
    /// By whom.
    pub(crate) by: String,
    /// Whether 42 CFR part 2 covers anybody in it.
    pub(crate) is_part2: bool,
}

/// A list before it has its letterhead and foot.
struct List {
    title: String,
    stem: &'static str,
    status: String,
    facts: Vec<Fact>,
    sections: Vec<Section>,
}

impl Stamp {
    fn say(&self) -> Words {
        Words(self.language)
    }

    fn printed(&self) -> String {
        self.say().printed(self.at.date, &clock_time(self.at.minute), &self.by)
    }

    fn print(&self, list: List) -> Print {
        let say = self.say();
        let settings = &self.settings;
        let mut lines: Vec<String> = settings.address.lines().map(str::to_owned).collect();
        lines.extend([&settings.telephone, &settings.licence_label].into_iter().filter(|it| !it.is_empty()).cloned());
        let notice =
            if self.is_part2 { format!("{} {PART2_SHORT}", say.confidential()) } else { say.confidential().into() };
        let document = Document {
            language: say.tag().into(),
            paper: Paper::Letter,
            is_list: true,
            foot: Foot {
                line: format!("{}. {}", list.title, self.printed()),
                notice,
                page: say.page().into(),
                of: say.of().into(),
            },
            title: list.title,
            status_line: list.status,
            letterhead: Letterhead { name: settings.name.clone(), lines },
            facts: list.facts,
            sections: list.sections,
            signatures: Vec::new(),
            draft_mark: settings.is_demo.then(|| say.demo_mark().into()),
            closing_notice: None,
            made_on: MadeOn {
                year: self.at.date.year(),
                month: self.at.date.month() as u8,
                day: self.at.date.day() as u8,
            },
            fingerprint: None,
        };
        Print { document, stem: list.stem }
    }

    /// What tells of one client's care bears their name on each page, and goes with the whole notice.
    fn about_one(&self, mut print: Print, client: &str, record_number: &str) -> Print {
        let say = self.say();
        let line = std::mem::take(&mut print.document.foot.line);
        print.document.foot.line = format!("{}. {line}", say.client_record(client, record_number));
        print.document.closing_notice = self.is_part2.then(|| Notice {
            heading: say.notice_heading().into(),
            text: PART2_LONG.into(),
            language: "en".into(),
            rendering: say.part2_rendering().map(str::to_owned),
        });
        print
    }
}

/// The desk's board of a day.
pub(crate) fn day(view: &DayView, stamp: &Stamp) -> Print {
    let say = stamp.say();
    let members = || view.sessions.iter().flat_map(|it| &it.members);
    let here = members().filter(|it| it.attendance.as_ref().is_some_and(|it| it.arrived_minute.is_some())).count();
    let sections = if view.sessions.is_empty() {
        vec![section("", Block::Quiet(say.no_sessions().into()))]
    } else {
        view.sessions.iter().map(|it| section(&session_name(it), board(it, say))).collect()
    };
    stamp.print(List {
        title: say.day_title().into(),
        stem: say.day_file(),
        status: String::new(),
        facts: vec![
            fact(say.day(), &say.long_date(view.date)),
            fact(say.here(), &say.here_of(here, members().count())),
        ],
        sections,
    })
}

fn board(session: &SessionView, say: Words) -> Block {
    let [name, state, came, left, minutes] = say.day_columns();
    let rows = session.members.iter().map(|it| {
        let known = it.attendance.as_ref();
        let clock = |of: fn(&AttendanceView) -> Option<u16>| known.and_then(of).map(clock_time).unwrap_or_default();
        vec![
            listed_name(it, say),
            known.map_or(say.awaited().into(), |it| attendance(it, say)),
            clock(|it| it.arrived_minute),
            clock(|it| it.left_minute),
            known
                .filter(|it| it.arrived_minute.is_some())
                .map_or_else(String::new, |it| it.clinical_minutes.to_string()),
        ]
    });
    table(vec![start(name), start(state), end(came), end(left), end(minutes)], rows.collect(), say.nobody())
}

/// "Group A, 9:00–12:00, Room 2, Jordan Wells".
fn session_name(session: &SessionView) -> String {
    let span = span(session.starts_minute, session.minutes);
    joined([session.desk_label.as_str(), &span, &session.room, &session.leader_name])
}

fn listed_name(member: &SessionMember, say: Words) -> String {
    let guest = if member.is_guest { format!(", {}", say.guest()) } else { String::new() };
    format!("{}{guest}", preferred(&member.sorted_name, &member.preferred_name))
}

fn attendance(of: &AttendanceView, say: Words) -> String {
    let reason = of.reason.map(|it| say.absence(it)).unwrap_or_default();
    let late = if of.minutes_late > 0 { say.late_by(of.minutes_late) } else { String::new() };
    joined([say.attendance(of.state), reason, &late])
}

/// Who signs on a sheet: a first name, and the last name of which only the beginning is shown.
pub(crate) struct Signer {
    /// What they are called.
    pub(crate) known_as: String,
    /// Their last name; the same as the other for someone with one name.
    pub(crate) last_name: String,
}

/// Sheets for members to sign, one for each session. Members read them: first name and initial, no full name of anybody,
/// and nothing that says what is treated here.
pub(crate) fn sign_in_sheet(date: NaiveDate, sessions: &[(String, Vec<Signer>)], stamp: &Stamp) -> Print {
    let say = stamp.say();
    let sections = if sessions.is_empty() {
        vec![section("", Block::Quiet(say.no_sessions().into()))]
    } else {
        sessions
            .iter()
            .map(|(name, members)| {
                let headings = say.sheet_columns().map(str::to_owned).into();
                section(name, Block::Sheet { headings, names: short_names(members) })
            })
            .collect()
    };
    let mut print = stamp.print(List {
        title: say.sheet_title().into(),
        stem: say.sheet_file(),
        status: say.long_date(date),
        facts: Vec::new(),
        sections,
    });
    print.document.letterhead.lines.clear();
    print.document.foot.notice.clear();
    print
}

/// What a sheet calls a session: its label and time.
pub(crate) fn sheet_name(session: &SessionView) -> String {
    joined([session.desk_label.as_str(), &span(session.starts_minute, session.minutes), &session.room])
}

/// "Ana B.", by name; as many more letters as tell two apart, three at most.
fn short_names(members: &[Signer]) -> Vec<String> {
    let mut names: Vec<String> = members
        .iter()
        .map(|it| {
            let alike =
                |letters: usize| members.iter().filter(|other| short(other, letters) == short(it, letters)).count();
            let letters = (1..=INITIALS).find(|letters| alike(*letters) == 1).unwrap_or(1);
            short(it, letters)
        })
        .collect();
    names.sort_by_key(|it| clinic::normal(it));
    names
}

fn short(of: &Signer, letters: usize) -> String {
    if of.known_as == of.last_name {
        return of.known_as.clone();
    }
    format!("{} {}.", first_name(of), of.last_name.chars().take(letters).collect::<String>())
}

/// What they are called, without the last name if it was typed along.
fn first_name(of: &Signer) -> String {
    let last: Vec<String> = of.last_name.split([' ', '-']).map(clinic::normal).collect();
    let is_last = |word: &str| word.split('-').any(|it| last.contains(&clinic::normal(it)));
    let first: Vec<&str> = of.known_as.split(' ').filter(|it| !is_last(it)).collect();
    if first.is_empty() { of.known_as.split(' ').next().unwrap_or_default().to_owned() } else { first.join(" ") }
}

/// Which clients a list shows, and how many there are.
pub(crate) struct Choice<'a> {
    /// By what they were chosen.
    pub(crate) filter: ClientFilter,
    /// What was typed to find them; then the filter says nothing.
    pub(crate) typed: &'a str,
    /// How many there are in all, where that is known.
    pub(crate) total: Option<u32>,
    /// Whether there are more than a file holds.
    pub(crate) is_cut: bool,
    /// How many a file holds.
    pub(crate) most: u32,
}

/// The list of clients, as it was filtered.
pub(crate) fn clients(rows: &[ClientRow], choice: &Choice, stamp: &Stamp) -> Print {
    let say = stamp.say();
    let typed = choice.typed.trim();
    let by = if typed.is_empty() { say.filter(choice.filter).into() } else { say.found_by(typed) };
    let count = choice.total.map_or_else(|| rows.len().to_string(), |total| say.shown_of(rows.len(), total));
    let cells = rows.iter().map(|it| {
        vec![
            preferred(&it.sorted_name, &it.preferred_name),
            it.record_number.clone(),
            short_date(it.born_on),
            short_date(it.admitted_on),
            it.level_of_care.map(|it| say.level(it).to_owned()).unwrap_or_default(),
            it.primary_therapist_name.clone().unwrap_or_default(),
            it.telephone.clone(),
        ]
    });
    let columns = say.client_columns().map(start).into();
    stamp.print(List {
        title: say.clients_title().into(),
        stem: say.list_file(),
        status: if choice.is_cut { say.first_only(choice.most) } else { String::new() },
        facts: vec![fact(say.clients_title(), &by), fact(say.shown(), &count)],
        sections: vec![section("", table(columns, cells.collect(), say.nobody()))],
    })
}

/// A group and its members.
pub(crate) fn group(view: &GroupView, stamp: &Stamp) -> Print {
    let say = stamp.say();
    let fields = &view.fields;
    let rows = view.members.iter().map(|it| vec![it.sorted_name.clone(), say.long_date(it.since_on)]).collect();
    let columns = say.member_columns().map(start).into();
    stamp.print(List {
        title: fields.desk_label.clone(),
        stem: say.group_file(),
        status: String::new(),
        facts: vec![
            fact(say.leader(), &view.leader_name),
            fact(say.meets(), &say.when(view, &span(fields.starts_minute, fields.minutes))),
            fact(say.members(), &view.members.len().to_string()),
            fact(say.room(), if fields.room.is_empty() { say.not_recorded() } else { &fields.room }),
        ],
        sections: vec![section("", table(columns, rows, say.nobody()))],
    })
}

/// A client's page, as the desk knows it; with a story where a clinician asked for one.
pub(crate) fn client(view: &ClientView, episodes: &[EpisodeView], story: Option<&Story>, stamp: &Stamp) -> Print {
    let say = stamp.say();
    let open = episodes.iter().find(|it| Some(it.id) == view.open_episode);
    let fields = &view.fields;
    let rest = [
        fact(say.record(), &fields.record_number),
        fact(say.born(), &date_or_not(fields.born_on, say)),
        fact(say.pronouns(), if fields.pronouns.is_empty() { say.not_recorded() } else { &fields.pronouns }),
        fact(say.admitted(), &date_or_not(open.map(|it| it.admitted_on), say)),
        fact(say.level_label(), open.map_or(say.not_recorded(), |it| say.level(it.level_of_care))),
        fact(say.clinician(), open.and_then(|it| it.primary_therapist_name.as_deref()).unwrap_or(say.not_recorded())),
        fact(say.program(), open.map_or(say.not_recorded(), |it| &it.program)),
    ];
    let mut facts = vec![fact(say.client(), &preferred(&view.full_name, &fields.preferred_name))];
    facts.extend(rest);
    let mut sections = vec![
        section(say.telephones(), telephones(view, say)),
        section(say.address(), address(view, say)),
        section(say.contacts(), contacts(view, say)),
        section(say.episodes(), stays(episodes, say)),
    ];
    sections.extend(story.map(|it| section(&say.story(it.since, it.until), told(&it.entries, say))));
    let list = List { title: say.client_title().into(), stem: say.page_file(), status: String::new(), facts, sections };
    stamp.about_one(stamp.print(list), &view.full_name, &fields.record_number)
}

fn telephones(view: &ClientView, say: Words) -> Block {
    let rows = view.fields.telephones.iter().map(|it| {
        let texts = if it.may_text { say.may_text() } else { "" };
        vec![it.number.clone(), say.telephone_kind(it.kind).into(), joined([say.reach(it.reach), texts])]
    });
    table(say.telephone_columns().map(start).into(), rows.collect(), say.not_recorded())
}

fn address(view: &ClientView, say: Words) -> Block {
    let of = &view.fields;
    let place = joined([of.city.as_str(), [of.state.as_str(), &of.postal_code].join(" ").trim()]);
    let email =
        if of.email.is_empty() { String::new() } else { format!("{} ({})", of.email, say.reach(of.email_reach)) };
    let lines: Vec<&str> = of.address.lines().chain([place.as_str(), &email]).filter(|it| !it.is_empty()).collect();
    if lines.is_empty() {
        return Block::Quiet(say.not_recorded().into());
    }
    Block::Table { columns: Vec::new(), rows: lines.into_iter().map(|it| vec![it.to_owned()]).collect() }
}

fn contacts(view: &ClientView, say: Words) -> Block {
    let rows = view.fields.contacts.iter().map(|it| {
        let when = if it.is_emergency { say.in_emergency() } else { "" };
        vec![it.name.clone(), it.telephone.clone(), when.into()]
    });
    table(say.contact_columns().map(start).into(), rows.collect(), say.not_recorded())
}

fn stays(episodes: &[EpisodeView], say: Words) -> Block {
    let rows = episodes.iter().map(|it| {
        vec![
            it.number.to_string(),
            say.long_date(it.admitted_on),
            it.ended_on.map(|it| say.long_date(it)).unwrap_or_default(),
            say.level(it.level_of_care).into(),
            it.primary_therapist_name.clone().unwrap_or_default(),
        ]
    });
    table(say.episode_columns().map(start).into(), rows.collect(), say.nothing())
}

/// What happened in a range of days, newest first.
pub(crate) struct Story {
    /// Its first day.
    pub(crate) since: NaiveDate,
    /// Its last.
    pub(crate) until: NaiveDate,
    /// What happened.
    pub(crate) entries: Vec<StoryEntry>,
}

fn told(entries: &[StoryEntry], say: Words) -> Block {
    let rows = entries.iter().map(|it| {
        let minute = it.minute.map(|it| format!(", {}", clock_time(it))).unwrap_or_default();
        let (what, by) = event(&it.what, say);
        vec![format!("{}{minute}", it.on), what, by]
    });
    table(say.story_columns().map(start).into(), rows.collect(), say.nothing())
}

/// What an entry says, and who did it.
fn event(what: &StoryEvent, say: Words) -> (String, String) {
    match what {
        StoryEvent::Note { head } => (head_of(head, say), head.author_name.clone()),
        StoryEvent::Attendance { desk_label, attendance: known, recorded_by_name, .. } => {
            (format!("{desk_label}: {}", attendance(known, say)), recorded_by_name.clone())
        }
        StoryEvent::Call { call } => (call_of(call, say), call.recorded_by_name.clone()),
        StoryEvent::Admitted { program, level_of_care } => {
            (format!("{}: {}", say.admission(), joined([program.as_str(), say.level(*level_of_care)])), String::new())
        }
        StoryEvent::Transferred { level_of_care } => {
            (format!("{}: {}", say.transfer(), say.level(*level_of_care)), String::new())
        }
        StoryEvent::Hours { hours: prescribed } => {
            let a_week = (f64::from(prescribed.minutes_a_week) / 60.0).to_string();
            (say.hours_a_week(&a_week, prescribed.days_a_week), String::new())
        }
        StoryEvent::Ended {} => (say.ended().into(), String::new()),
        StoryEvent::Document { document, version, is_signed, author_name, .. } => {
            let draft = if *is_signed { "" } else { say.draft() };
            (joined([say.document_version(*document, *version).as_str(), draft]), author_name.clone())
        }
        StoryEvent::Export { document, recipient, purpose, exported_by_name } => {
            (joined([say.exported(*document, recipient).as_str(), purpose]), exported_by_name.clone())
        }
    }
}

fn head_of(head: &NoteHead, say: Words) -> String {
    let heading = head.heading.lines().next().unwrap_or_default();
    let minutes = head.minutes.map(|it| format!("{it} min")).unwrap_or_default();
    let draft = if head.is_signed { "" } else { say.draft() };
    let late = if head.is_late { say.late_entry() } else { "" };
    let addenda = match head.addenda {
        0 => String::new(),
        count => format!("{} ({count})", say.note(NoteKind::Addendum)),
    };
    joined([say.note(head.kind), heading, &minutes, draft, late, &addenda])
}

fn call_of(call: &CallView, say: Words) -> String {
    joined([say.call(call.direction), say.call_about(call.about), &call.who, &call.note])
}

/// A signed note with its signed addenda.
pub(crate) fn note(view: &NoteView, signature: &SignatureView, record_number: &str, stamp: &Stamp) -> Print {
    let say = stamp.say();
    let fields = &view.fields;
    let (heading, group_part) = view.heading.split_once("\n\n").unwrap_or((&view.heading, ""));
    let began = fields.starts_minute.map(|it| format!(", {}", clock_time(it))).unwrap_or_default();
    let mut facts = vec![
        fact(say.client(), &view.client_name),
        fact(say.record(), record_number),
        fact(say.held(), &format!("{}{began}", say.long_date(fields.held_on))),
        fact(say.minutes(), &fields.minutes.map_or(say.not_recorded().into(), |it| it.to_string())),
        fact(say.author(), &view.author_name),
    ];
    match view.kind {
        NoteKind::Individual | NoteKind::Family => facts.push(fact(say.how(), say.mode(fields.mode))),
        NoteKind::Group | NoteKind::Addendum => {}
    }
    if !heading.is_empty() {
        facts.push(fact(say.about(), heading));
    }
    let mut sections = Vec::new();
    if !group_part.trim().is_empty() {
        sections.push(section(say.group_file(), Block::Paragraph(group_part.trim().into())));
    }
    sections.extend(fields.format.sections().iter().map(|wanted| {
        let body = fields.sections.iter().find(|it| it.section == *wanted).map_or("", |it| &it.body);
        section(say.note_section(*wanted), super::written(body, say))
    }));
    // With addenda below, it is said where the note ends and who signed it; else at the foot, as on every document.
    let addenda: Vec<Section> = view.addenda.iter().filter_map(|it| addendum(it, say)).collect();
    let signatures = if addenda.is_empty() {
        vec![signature_line(signature, say)]
    } else {
        sections.push(section(say.signature(), signed(signature, say)));
        Vec::new()
    };
    sections.extend(addenda);
    let late = if view.is_late { format!(" {}.", capital(say.late_entry())) } else { String::new() };
    let mut print = stamp.print(List {
        title: say.note(view.kind).into(),
        stem: say.note_file(),
        status: format!("{}{late}", say.signed_on(signature.signed_on)),
        facts,
        sections,
    });
    print.document.is_list = false;
    print.document.signatures = signatures;
    print.document.fingerprint = Some(say.fingerprint(&signature.fingerprint));
    stamp.about_one(print, &view.client_name, record_number)
}

/// Its words, and below them who signed it; nothing of a draft.
fn addendum(of: &AddendumView, say: Words) -> Option<Section> {
    let by = signed(of.signature.as_ref()?, say);
    Some(Section { heading: say.note(NoteKind::Addendum).into(), blocks: vec![super::written(&of.body, say), by] })
}

fn signed(by: &SignatureView, say: Words) -> Block {
    let line = signature_line(by, say);
    Block::Quiet(format!("{}. {}", line.name, line.detail))
}

/// What waits for a clinician.
pub(crate) fn todo(view: &TodoView, stamp: &Stamp) -> Print {
    let say = stamp.say();
    let due =
        |on: Option<NaiveDate>, is_late: bool| joined([short_date(on).as_str(), if is_late { say.late() } else { "" }]);
    let notes = view.notes_due.iter().map(|it| {
        let held = short_date(Some(it.held_on));
        vec![it.desk_label.clone(), held, due(Some(it.due_on), it.is_late), it.members.to_string()]
    });
    let drafts = view.drafts.iter().map(|it| {
        let kind = say.draft_kind(it.kind).to_owned();
        vec![kind, it.client_name.clone(), short_date(it.held_on), due(it.due_on, it.is_late)]
    });
    let near = view.discharges.iter().map(|it| {
        let [plan, summary] = [it.has_plan, it.has_summary].map(|it| say.begun(it).to_owned());
        vec![it.client_name.clone(), short_date(it.planned_on), it.day.to_string(), plan, summary]
    });
    let [group, held, until, members] = say.due_columns();
    let [client, planned, day, plan, summary] = say.near_columns();
    let due_columns = vec![start(group), start(held), start(until), end(members)];
    let near_columns = vec![start(client), start(planned), end(day), start(plan), start(summary)];
    stamp.print(List {
        title: say.todo_title().into(),
        stem: say.list_file(),
        status: if view.more_due > 0 { say.more_wait(view.more_due) } else { String::new() },
        facts: vec![fact(say.clinician(), &stamp.by), fact(say.day(), &say.long_date(stamp.at.date))],
        sections: vec![
            section(say.notes_due(), table(due_columns, notes.collect(), say.nothing())),
            section(say.drafts(), table(say.draft_columns().map(start).into(), drafts.collect(), say.nothing())),
            section(say.discharges(), table(near_columns, near.collect(), say.nothing())),
        ],
    })
}

fn section(heading: &str, block: Block) -> Section {
    Section { heading: heading.into(), blocks: vec![block] }
}

/// Rows under headings, or a word for none.
fn table(columns: Vec<Column>, rows: Vec<Vec<String>>, none: &str) -> Block {
    if rows.is_empty() { Block::Quiet(none.into()) } else { Block::Table { columns, rows } }
}

fn joined<const N: usize>(parts: [&str; N]) -> String {
    parts.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(", ")
}

/// "Ibarra, Maximiliano (“Max”)".
fn preferred(name: &str, preferred: &str) -> String {
    if preferred.is_empty() { name.to_owned() } else { format!("{name} (“{preferred}”)") }
}

/// "2026-11-24", where a table has no room for more.
fn short_date(on: Option<NaiveDate>) -> String {
    on.map(|it| it.to_string()).unwrap_or_default()
}

fn span(starts: u16, minutes: u16) -> String {
    format!("{}–{}", clock_time(starts), clock_time((starts + minutes) % 1440))
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(names: &[(&str, &str)]) -> Vec<String> {
        let signer = |(known, last): &(&str, &str)| Signer { known_as: (*known).into(), last_name: (*last).into() };
        short_names(&names.iter().map(signer).collect::<Vec<_>>())
    }

    #[test]
    fn a_sheet_shows_as_little_of_a_last_name_as_tells_two_apart() {
        assert_eq!(named(&[("Paz", "Ibarra"), ("Ana", "Bello"), ("Ana", "Barros")]), ["Ana Ba.", "Ana Be.", "Paz I."]);
        assert_eq!(named(&[("Ana", "Mora"), ("Ana", "Mora")]), ["Ana M.", "Ana M."], "more letters would not help");
        assert_eq!(named(&[("Mary Ann", "Moss")]), ["Mary Ann M."]);
        assert_eq!(named(&[("Suharto", "Suharto")]), ["Suharto"], "someone with one name");
        assert_eq!(named(&[("Émile", "Ünal")]), ["Émile Ü."]);
    }

    #[test]
    fn a_last_name_in_the_preferred_name_does_not_stand_on_a_sheet() {
        assert_eq!(named(&[("Max Whitfield", "Castellanos-Whitfield")]), ["Max C."]);
        assert_eq!(named(&[("Max Castellanos-Whitfield", "Castellanos-Whitfield")]), ["Max C."]);
        assert_eq!(named(&[("james", "James")]), ["james J."]);
    }

    #[test]
    fn a_session_past_midnight_ends_on_the_clock() {
        assert_eq!(span(22 * 60, 180), "22:00–1:00");
    }
}
