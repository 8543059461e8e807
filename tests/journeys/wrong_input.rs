//! What people type by mistake, by malice, or in another script: kept to the letter, or refused beside its field.

#![expect(clippy::unwrap_used, reason = "a journey that cannot go on stops, and says where")]

use chrono::{Days, NaiveDate};
use clinic::{
    ClientId, ClinicError, EpisodeId, Field, GroupId, NoteId, Problem, Result, Role, SCHEMA, SessionId,
    clients::{self, ClientDraft, DeskContact, Reach, Telephone, TelephoneKind},
    discharge::{
        self, Appointment, AppointmentState, ExportDraft, ExportedDocument, PlanDraft, PlanSection, SummaryDraft,
        SummarySection,
    },
    episodes,
    family::{self, FamilyMemberDraft, Relationship},
    group_notes::{self, GroupNoteDraft, GroupPart},
    groups::{self, GroupTitle},
    notes::{self, AddendumDraft, NoteDraft, NoteFormat, NoteSection, SectionText},
    people::{self, Language},
    roster,
    sessions::{self, AbsenceReason, AttendanceDraft, AttendanceState},
    settings::{self, SettingsDraft},
    todo,
};
use journeys::{
    forms,
    house::{FOUNDER, House, date, passphrase},
};
use vault::{Cost, Desk, Person, RecoveryKey, Vault, VaultError};

/// What is typed, each a line that must come back as it is.
const HOSTILE: &[&str] = &[
    "👩🏽‍⚕️🏳️‍🌈 🇺🇳",
    "\u{202e}שרה כהן\u{202c} أحمد",
    "Z\u{0337}\u{0322}a\u{0338}l\u{0336}g\u{0335}o e\u{0301}",
    "李小龍 ゴジラ นี่คือ",
    "<script>alert(\"x\")</script>&amp;<img src=x onerror='x()'>",
    "Robert'); DROP TABLE clients;-- \" OR 1=1",
    "#eval(\"1+1\") $x^2$ *b* _i_ @ref <label> \\ [x] `raw` // no",
    "=HYPERLINK(\"http://x.example\",\"y\")",
    "+1+cmd|' /C calc'!A0",
    "@SUM(A1:A9)",
    "-2+3",
    "%s %n {0} ${x} {{x}} ../../etc/passwd C:\\con",
    "NULL",
    "true",
    "0",
];

/// Characters that no file holds are left out; the rest stays.
const CONTROLS: (&str, &str) = ("a\0b\u{1b}[31mc\u{7f}\u{85}d", "ab[31mcd");

/// Each hostile text with what is kept of it.
fn texts() -> impl Iterator<Item = (&'static str, &'static str)> {
    HOSTILE.iter().map(|it| (*it, *it)).chain([CONTROLS])
}

/// A clinic with a client in care, who came to a group today.
struct Story {
    house: House,
    group: GroupId,
    client: ClientId,
    episode: EpisodeId,
    session: SessionId,
}

impl Story {
    fn new() -> Self {
        let mut house = House::in_memory();
        let (me, today, now) = (house.me().user, house.today(), house.now());
        let admitted_on = date("2026-11-02");
        let group = house.write(|db| groups::add(db, &forms::group("Group A", me))).unwrap();
        let client = house.write(|db| clients::add(db, &forms::client("Ada", "Quill"), today, now)).unwrap();
        let admission = forms::admission(client, admitted_on, Some(me));
        let episode = house.write(|db| episodes::admit(db, &admission, today)).unwrap();
        house.write(|db| groups::enrol(db, group, client, admitted_on)).unwrap();
        let session = house.write(|db| sessions::check_in(db, group, client, me, now)).unwrap();
        house.at("2026-11-24 15:00");
        Self { house, group, client, episode, session }
    }

    fn keep_note(&mut self, draft: &NoteDraft) -> Result<()> {
        let now = self.house.now();
        self.house.write_clinical(|db, me| notes::keep(db, draft, me, now))
    }

    /// Keeps a draft as it was typed, looks at it everywhere, and says why it cannot be signed.
    #[track_caller]
    fn unsigned(&mut self, draft: &NoteDraft) -> (Field, Problem) {
        let (client, now) = (self.client, self.house.now());
        self.keep_note(draft).unwrap();
        let view = self.house.read_clinical(|db, me| notes::get(db, draft.id, me, now)).unwrap();
        assert_eq!(view.fields, *draft, "a draft keeps what was typed");
        let chart = self.house.read_clinical(|db, me| notes::chart(db, client, me, now)).unwrap();
        assert!(chart.notes.iter().any(|it| it.id == draft.id));
        let todo = self.house.read_clinical(|db, me| todo::mine(db, me, now)).unwrap();
        assert!(todo.drafts.iter().any(|it| it.id == draft.id.to_string()));
        refused(self.house.sign(|db, signer| notes::sign(db, draft.id, signer, now)))
    }

    fn keep_group(&mut self, part: Option<GroupPart>, body: &str) -> Result<()> {
        let (now, session_id) = (self.house.now(), self.session);
        let draft = GroupNoteDraft { session_id, part, members: vec![forms::about(self.client, body)] };
        self.house.write_clinical(|db, me| group_notes::keep(db, &draft, me, now))
    }

    fn correct(&mut self, held_on: NaiveDate, arrived: Option<u16>, left: Option<u16>) -> Result<()> {
        let (me, now) = (self.house.me().user, self.house.now());
        let draft = AttendanceDraft {
            group_id: self.group,
            held_on,
            client_id: self.client,
            state: AttendanceState::Came,
            arrived_minute: arrived,
            left_minute: left,
            reason: None,
        };
        self.house.write(|db| sessions::correct(db, &draft, me, now))
    }

    fn add_client(&mut self, draft: &ClientDraft) -> Result<ClientId> {
        let (today, now) = (self.house.today(), self.house.now());
        self.house.write(|db| clients::add(db, draft, today, now))
    }

    fn admit(&mut self, client: ClientId, on: NaiveDate) -> Result<EpisodeId> {
        let today = self.house.today();
        self.house.write(|db| episodes::admit(db, &forms::admission(client, on, None), today))
    }

    fn plan(&self) -> PlanDraft {
        let (episode, now) = (self.episode, self.house.now());
        self.house.read_clinical(|db, me| discharge::plan_of(db, episode, me, now)).unwrap().fields
    }

    fn keep_plan(&mut self, draft: &PlanDraft) -> Result<()> {
        let (episode, now) = (self.episode, self.house.now());
        self.house.write_clinical(|db, me| discharge::plan_keep(db, episode, draft, me, now))
    }

    fn summary(&self) -> SummaryDraft {
        let (episode, now) = (self.episode, self.house.now());
        let view = self.house.read_clinical(|db, me| discharge::summary_of(db, episode, me, now)).unwrap();
        SummaryDraft {
            id: view.id,
            discharged_on: view.discharged_on,
            reason: view.reason,
            condition: view.condition,
            referrals: view.referrals,
            medications: view.medications,
            sections: view
                .sections
                .into_iter()
                .map(|it| discharge::SummaryText { section: it.section, body: it.body })
                .collect(),
        }
    }

    fn keep_summary(&mut self, draft: &SummaryDraft) -> Result<()> {
        let (episode, now) = (self.episode, self.house.now());
        self.house.write_clinical(|db, me| discharge::summary_keep(db, episode, draft, me, now))
    }
}

/// Which field was refused, and why.
#[track_caller]
fn refused<T>(result: Result<T>) -> (Field, Problem) {
    match result {
        Err(ClinicError::Invalid { field, problem, .. }) => (field, problem),
        Err(other) => panic!("another refusal: {other:?}"),
        Ok(_) => panic!("it was not refused"),
    }
}

/// What a field takes that is for a telephone alone.
const TELEPHONE: &str = "978 555 0143 ext. 12";

/// The form of a client with a text in every field that takes any.
fn client_of(text: &str) -> ClientDraft {
    let text = || text.to_owned();
    ClientDraft {
        first_name: text(),
        middle_name: text(),
        last_name: text(),
        suffix: text(),
        has_one_name: false,
        preferred_name: text(),
        pronouns: text(),
        born_on: None,
        record_number: text(),
        number_elsewhere: text(),
        address: text(),
        city: text(),
        state: text(),
        postal_code: text(),
        email: "someone@example.org".to_owned(),
        email_reach: Reach::NotAsked,
        telephones: vec![Telephone {
            id: None,
            number: TELEPHONE.to_owned(),
            kind: TelephoneKind::Home,
            reach: Reach::NotAsked,
            may_text: false,
        }],
        contacts: vec![DeskContact { id: None, name: text(), telephone: TELEPHONE.to_owned(), is_emergency: true }],
    }
}

#[test]
fn every_field_of_the_desk_comes_back_to_the_letter() {
    let mut story = Story::new();
    let (me, today, now) = (story.house.me().user, story.house.today(), story.house.now());
    for (typed, kept) in texts() {
        let client = story.add_client(&client_of(typed)).unwrap();
        let mut fields = story.house.read(|db| clients::get(db, client, today)).unwrap().fields;
        fields.telephones[0].id = None;
        fields.contacts[0].id = None;
        assert_eq!(fields, client_of(kept));
        story.house.read(|db| clients::find(db, typed, 20)).unwrap();
        story.house.read(|db| sessions::day_find(db, typed, now, 20)).unwrap();

        let mut group = forms::group(typed, me);
        group.room = typed.to_owned();
        let group = story.house.write(|db| groups::add(db, &group)).unwrap();
        let group = story.house.read(|db| groups::get(db, group, today)).unwrap().fields;
        assert_eq!((group.desk_label.as_str(), group.room.as_str()), (kept, kept));

        let mut admission = forms::admission(client, today, Some(me));
        admission.program = typed.to_owned();
        let episode = story.house.write(|db| episodes::admit(db, &admission, today)).unwrap();
        assert_eq!(story.house.read(|db| episodes::get(db, episode, today)).unwrap().program, kept);

        let text = || typed.to_owned();
        let draft = SettingsDraft {
            name: text(),
            address: text(),
            telephone: text(),
            time_zone: "America/New_York".to_owned(),
            licence_label: text(),
            program_name: text(),
            note_due_days: 5,
        };
        story.house.write(|db| settings::change(db, &draft)).unwrap();
        let it = story.house.read(settings::get).unwrap();
        assert_eq!([it.name, it.address, it.telephone, it.licence_label, it.program_name], [kept; 5]);
    }
    assert!(story.house.vault().check().unwrap().is_sound());
}

#[test]
fn every_field_of_a_chart_comes_back_to_the_letter() {
    for (typed, kept) in texts() {
        let mut story = Story::new();
        let (client, group, session) = (story.client, story.group, story.session);
        let (today, now) = (story.house.today(), story.house.now());
        let text = || typed.to_owned();

        let title = GroupTitle { group_id: group, title: text(), curriculum: text() };
        story.house.write_clinical(|db, _| groups::set_title(db, &title)).unwrap();
        let title = story.house.read_clinical(|db, _| groups::title_of(db, group)).unwrap();
        assert_eq!([title.title, title.curriculum], [kept; 2]);

        let part = GroupPart { curriculum: text(), ..forms::part(typed, typed) };
        story.keep_group(Some(part), typed).unwrap();
        let signed = story.house.sign(|db, signer| group_notes::sign_ready(db, session, signer, now)).unwrap();
        assert_eq!(signed.signed, 1);
        let view = story.house.read_clinical(|db, me| group_notes::get(db, session, me, now)).unwrap();
        assert_eq!([view.part.topic, view.part.curriculum, view.part.body], [kept; 3]);
        assert_eq!((view.members[0].body.as_str(), view.title.as_str()), (kept, kept));
        assert!(view.members[0].signature.as_ref().unwrap().is_valid);

        for format in NoteFormat::ALL {
            let draft = forms::note(NoteId::new(), client, today, *format, &[typed; 4]);
            story.keep_note(&draft).unwrap();
            story.house.sign(|db, signer| notes::sign(db, draft.id, signer, now)).unwrap();
            let addendum = AddendumDraft { id: NoteId::new(), of_note_id: draft.id, body: text() };
            story.house.write_clinical(|db, me| notes::addendum_keep(db, &addendum, me, now)).unwrap();
            let view = story.house.read_clinical(|db, me| notes::get(db, draft.id, me, now)).unwrap();
            assert!(view.fields.sections.iter().all(|it| it.body == kept), "{:?}", view.fields.sections);
            assert_eq!(view.addenda[0].body, kept);
            assert!(view.signature.unwrap().is_valid);
        }

        let member = FamilyMemberDraft {
            client_id: client,
            name: text(),
            relationship: Relationship::Other,
            telephone: TELEPHONE.to_owned(),
            is_minor: true,
        };
        let member = story.house.write_clinical(|db, _| family::add_member(db, &member, now)).unwrap();
        let mut draft = forms::family_note(NoteId::new(), client, today, typed);
        draft.participants = vec![family::Participant { family_member_id: member, mode: notes::ContactMode::InPerson }];
        story.house.write_clinical(|db, me| family::keep(db, &draft, me, now)).unwrap();
        story.house.sign(|db, signer| family::sign(db, draft.note.id, signer, now)).unwrap();
        let view = story.house.read_clinical(|db, me| family::get(db, draft.note.id, me, now)).unwrap();
        assert_eq!([&view.participants[0].name, &view.note.fields.sections[0].body], [kept; 2]);
        assert_eq!([&view.family[0].fields.name, &view.family[0].fields.telephone], [kept, TELEPHONE]);
        assert!(view.note.signature.unwrap().is_valid);

        let mut plan = story.plan();
        plan.sections.iter_mut().for_each(|it| it.body = text());
        plan.appointments = vec![Appointment {
            service: text(),
            provider: text(),
            telephone: text(),
            held_on: None,
            minute: None,
            state: AppointmentState::Made,
        }];
        story.keep_plan(&plan).unwrap();
        story.house.sign(|db, signer| discharge::plan_sign(db, plan.id, signer, now)).unwrap();
        let view = story.house.read_clinical(|db, me| discharge::plan_get(db, plan.id, me, now)).unwrap();
        assert!(view.fields.sections.iter().all(|it| it.body == kept));
        let it = &view.fields.appointments[0];
        assert_eq!([&it.service, &it.provider, &it.telephone], [kept; 3]);
        assert!(view.signature.unwrap().is_valid);

        let mut summary = story.summary();
        summary.sections.iter_mut().for_each(|it| it.body = text());
        story.keep_summary(&summary).unwrap();
        let view = story.house.read_clinical(|db, me| discharge::summary_get(db, summary.id, me, now)).unwrap();
        let words =
            |it: &discharge::SummarySectionView| it.pieces.iter().map(|it| it.text.as_str()).collect::<String>();
        assert!(view.sections.iter().all(|it| it.body == kept && words(it) == kept));
        let export = ExportDraft {
            document: ExportedDocument::Summary,
            document_id: summary.id.to_string(),
            recipient: text(),
            purpose: text(),
            language: Language::English,
        };
        story.house.write_clinical(|db, me| discharge::export_begin(db, &export, me, now)).unwrap();
        let exports = story.house.read_clinical(|db, _| discharge::exports_of(db, client)).unwrap();
        assert_eq!([&exports[0].recipient, &exports[0].purpose], [kept; 2]);
        assert!(story.house.vault().check().unwrap().is_sound());
    }
}

#[test]
fn people_and_clinics_are_called_as_they_are_called() {
    let mut house = House::new();
    let typed: Vec<String> = HOSTILE.chunks(4).map(|it| it.join(" ")).collect();
    for name in &typed {
        house.sign_in(FOUNDER).unwrap();
        let code = house.invite(&format!(" {name}\0 "), name, &[Role::Therapist]);
        house.join(&code).unwrap();
        assert_eq!((&house.me().name, &house.me().credential), (name, name));
        house.sign_in(name).unwrap();
        assert_eq!(house.me().name, *name);
    }
    let people = house.read(|db| people::list(db, &[])).unwrap();
    assert_eq!(people.len(), typed.len() + 1);

    let place = tempfile::TempDir::new().unwrap();
    let (recovery, name, now) = (RecoveryKey::generate().unwrap(), &typed[0], house.now());
    let founder = Person { roles: [Role::Administrator].into_iter().collect(), ..house.me() };
    let (folder, cost) = (place.path().join("clinic"), Cost::FLOOR);
    let begin = |db: &Desk<'_>| settings::first(db, name, "America/New_York");
    drop(Vault::create(&folder, &SCHEMA, name, founder, &passphrase(), &recovery, cost, now, begin).unwrap());
    assert_eq!(Vault::describe(&folder).unwrap().clinic_name, *name);
    let refused = house.sign_in("Robert'); DROP TABLE users;--");
    assert!(matches!(refused, Err(VaultError::NotUnlocked)));
}

/// A body of the most characters, four bytes each.
fn longest() -> String {
    "🙂".repeat(100_000)
}

#[test]
fn a_note_of_a_hundred_thousand_characters_is_kept_and_one_more_is_refused() {
    let mut story = Story::new();
    let (client, session, today, now) = (story.client, story.session, story.house.today(), story.house.now());
    let (longest, longer) = (longest(), longest() + "x");
    let too_long = (Field::Body, Problem::TooLong);

    let draft = |body: &str| forms::note(NoteId::new(), client, today, NoteFormat::Dap, &[body, body, body]);
    let kept = draft(&longest);
    story.keep_note(&kept).unwrap();
    assert_eq!(refused(story.keep_note(&draft(&longer))), too_long);
    story.house.sign(|db, signer| notes::sign(db, kept.id, signer, now)).unwrap();
    let view = story.house.read_clinical(|db, me| notes::get(db, kept.id, me, now)).unwrap();
    assert_eq!(view.fields, kept);
    assert!(view.signature.unwrap().is_valid);
    let chart = story.house.read_clinical(|db, me| notes::chart(db, client, me, now)).unwrap();
    assert!(chart.notes[0].excerpt.chars().count() <= 240);

    assert_eq!(refused(story.keep_group(Some(forms::part("Topic", &longer)), "x")), too_long);
    assert_eq!(refused(story.keep_group(None, &longer)), too_long);
    story.keep_group(Some(forms::part("Topic", &longest)), &longest).unwrap();
    let view = story.house.read_clinical(|db, me| group_notes::get(db, session, me, now)).unwrap();
    assert_eq!((view.part.body, &view.members[0].body), (longest.clone(), &longest));

    let family = |body: &str| forms::family_note(NoteId::new(), client, today, body);
    story.house.write_clinical(|db, me| family::keep(db, &family(&longest), me, now)).unwrap();
    assert_eq!(refused(story.house.write_clinical(|db, me| family::keep(db, &family(&longer), me, now))), too_long);

    let mut plan = story.plan();
    set_plan(&mut plan, &longest);
    story.keep_plan(&plan).unwrap();
    set_plan(&mut plan, &longer);
    assert_eq!(refused(story.keep_plan(&plan)), too_long);

    let mut summary = story.summary();
    set_summary(&mut summary, &longest);
    story.keep_summary(&summary).unwrap();
    set_summary(&mut summary, &longer);
    assert_eq!(refused(story.keep_summary(&summary)), too_long);
    let view = story.house.read_clinical(|db, me| discharge::summary_get(db, summary.id, me, now)).unwrap();
    let course = view.sections.into_iter().find(|it| it.section == SummarySection::Course).unwrap();
    assert_eq!(course.body, longest);
}

fn set_plan(draft: &mut PlanDraft, body: &str) {
    draft.sections.iter_mut().find(|it| it.section == PlanSection::Goals).unwrap().body = body.to_owned();
}

fn set_summary(draft: &mut SummaryDraft, body: &str) {
    draft.sections.iter_mut().find(|it| it.section == SummarySection::Course).unwrap().body = body.to_owned();
}

#[test]
fn a_line_takes_two_hundred_characters_and_a_form_many_but_not_any_number_of_rows() {
    let mut story = Story::new();
    let today = story.house.today();
    let (line, longer) = ("é".repeat(200), "é".repeat(201));
    let client = story.add_client(&ClientDraft { address: "x".repeat(1_000), ..client_of(&line) }).unwrap();
    let view = story.house.read(|db| clients::get(db, client, today)).unwrap();
    assert_eq!(view.fields.last_name, line);

    let ben = || forms::client("Ben", "Quill");
    let refusals = [
        (ClientDraft { last_name: longer.clone(), ..ben() }, Field::LastName),
        (ClientDraft { first_name: longer.clone(), ..ben() }, Field::FirstName),
        (ClientDraft { email: longer, ..ben() }, Field::Email),
        (ClientDraft { address: "x".repeat(1_001), ..ben() }, Field::Address),
    ];
    for (draft, field) in refusals {
        assert_eq!(refused(story.add_client(&draft)), (field, Problem::TooLong));
    }
    for blank in ["", "   ", "\t\n", "\0\u{7}", "\u{a0}\u{2003}"] {
        let nobody = ClientDraft { last_name: blank.to_owned(), ..ben() };
        assert_eq!(refused(story.add_client(&nobody)), (Field::LastName, Problem::Empty), "{blank:?}");
    }
    let many = ClientDraft { telephones: vec![client_of("Ben").telephones[0].clone(); 1_000], ..ben() };
    assert_eq!(refused(story.add_client(&many)), (Field::Telephone, Problem::TooMany));
}

#[test]
fn nobody_comes_after_they_were_discharged() {
    let mut story = Story::new();
    let (group, client, episode, me) = (story.group, story.client, story.episode, story.house.me().user);
    let today = story.house.today();
    let ended = story.house.write(|db| episodes::end(db, episode, date("2026-11-23"), today));
    assert_eq!(refused(ended), (Field::EndedOn, Problem::BeforeAttendance), "they came today");
    story.house.write(|db| episodes::end(db, episode, today, today)).unwrap();

    let tomorrow = story.house.at("2026-11-25 09:05").now();
    let came = story.house.write(|db| sessions::check_in(db, group, client, me, tomorrow));
    assert!(matches!(came, Err(ClinicError::NotAdmitted { client: it }) if it == client), "{came:?}");
    let absent = story.house.write(|db| {
        sessions::mark_absent(db, group, date("2026-11-25"), client, Some(AbsenceReason::Ill), me, tomorrow)
    });
    assert!(matches!(absent, Err(ClinicError::NotAdmitted { .. })), "{absent:?}");
    let corrected = story.correct(date("2026-11-25"), Some(541), None);
    assert!(matches!(corrected, Err(ClinicError::NotAdmitted { .. })), "{corrected:?}");
    let note = forms::note(NoteId::new(), client, date("2026-11-25"), NoteFormat::Free, &["x"]);
    assert_eq!(story.unsigned(&note), (Field::HeldOn, Problem::AfterEnd));
    let note = forms::note(NoteId::new(), client, today, NoteFormat::Free, &["Of the last day."]);
    story.keep_note(&note).unwrap();
    story.correct(today, Some(545), Some(700)).unwrap();
}

#[test]
fn a_note_about_a_group_is_for_those_who_came() {
    let mut story = Story::new();
    let (group, client, me) = (story.group, story.client, story.house.me().user);
    let (today, now) = (story.house.today(), story.house.now());
    story.house.write(|db| sessions::mark_absent(db, group, today, client, None, me, now)).unwrap();
    let kept = story.keep_group(Some(forms::part("Topic", "Body")), "Was not there.");
    assert!(matches!(kept, Err(ClinicError::WasAbsent { client: it }) if it == client), "{kept:?}");
    story.house.write(|db| sessions::clear(db, group, today, client)).unwrap();
    let kept = story.keep_group(None, "Nobody knows yet.");
    assert!(matches!(kept, Err(ClinicError::WasAbsent { .. })), "{kept:?}");
    story.correct(today, Some(545), None).unwrap();
    story.keep_group(Some(forms::part("Topic", "Body")), "Came after all.").unwrap();
}

#[test]
fn nobody_leaves_before_they_arrive() {
    let mut story = Story::new();
    let (group, client, me, today) = (story.group, story.client, story.house.me().user, story.house.today());
    assert_eq!(refused(story.correct(today, Some(600), Some(599))), (Field::LeftMinute, Problem::BeforeArrival));
    assert_eq!(refused(story.correct(today, None, Some(600))), (Field::ArrivedMinute, Problem::Empty));
    assert_eq!(refused(story.correct(today, Some(720), None)), (Field::ArrivedMinute, Problem::AfterEnd));
    assert_eq!(refused(story.correct(today, Some(u16::MAX), None)), (Field::ArrivedMinute, Problem::AfterEnd));
    assert_eq!(refused(story.correct(today, Some(600), Some(u16::MAX))), (Field::LeftMinute, Problem::Impossible));
    assert_eq!(refused(story.correct(today, Some(600), Some(23 * 60))), (Field::LeftMinute, Problem::InTheFuture));
    story.correct(today, Some(600), Some(600)).unwrap();

    story.correct(today, Some(700), None).unwrap();
    let before = story.house.at("2026-11-24 11:00").now();
    let left = story.house.write(|db| sessions::check_out(db, group, client, me, before));
    assert_eq!(refused(left), (Field::LeftMinute, Problem::BeforeArrival), "the clock was set back since");
    story.house.write(|db| sessions::clear(db, group, today, client)).unwrap();
    let left = story.house.write(|db| sessions::check_out(db, group, client, me, before));
    assert_eq!(refused(left), (Field::LeftMinute, Problem::BeforeArrival), "they never came");
}

#[test]
fn no_day_is_impossible() {
    let mut story = Story::new();
    let (client, group, episode, me) = (story.client, story.group, story.episode, story.house.me().user);
    let (today, now) = (story.house.today(), story.house.now());
    let tomorrow = today + Days::new(1);

    let born = |on| ClientDraft { born_on: Some(on), ..forms::client("Ben", "Quill") };
    let births = [
        (tomorrow, Problem::InTheFuture),
        (NaiveDate::MAX, Problem::InTheFuture),
        (date("1906-11-23"), Problem::TooLongAgo),
        (date("0001-01-01"), Problem::TooLongAgo),
        (NaiveDate::MIN, Problem::TooLongAgo),
    ];
    for (on, problem) in births {
        assert_eq!(refused(story.add_client(&born(on))), (Field::BornOn, problem), "{on}");
    }
    let ben = story.add_client(&born(date("1984-02-29"))).unwrap();

    let admissions = [
        (tomorrow, Problem::InTheFuture),
        (NaiveDate::MAX, Problem::InTheFuture),
        (date("1984-02-28"), Problem::BeforeBirth),
        (NaiveDate::MIN, Problem::BeforeBirth),
    ];
    for (on, problem) in admissions {
        assert_eq!(refused(story.admit(ben, on)), (Field::AdmittedOn, problem), "{on}");
    }
    for (on, problem) in [(date("2026-11-01"), Problem::BeforeAdmission), (tomorrow, Problem::InTheFuture)] {
        let ended = story.house.write(|db| episodes::end(db, episode, on, today));
        assert_eq!(refused(ended), (Field::EndedOn, problem), "{on}");
    }

    let note = |on| forms::note(NoteId::new(), client, on, NoteFormat::Free, &["x"]);
    let days = [
        (tomorrow, Problem::InTheFuture),
        (NaiveDate::MAX, Problem::InTheFuture),
        (date("2026-11-01"), Problem::BeforeAdmission),
        (date("0001-01-01"), Problem::BeforeAdmission),
        (NaiveDate::MIN, Problem::BeforeAdmission),
    ];
    for (on, problem) in days {
        assert_eq!(story.unsigned(&note(on)), (Field::HeldOn, problem), "{on}");
    }
    let at = |starts_minute, minutes| NoteDraft { starts_minute, minutes, ..note(today) };
    for minute in [1_440, u16::MAX] {
        assert_eq!(story.unsigned(&at(Some(minute), Some(60))), (Field::StartsMinute, Problem::Impossible));
    }
    for minutes in [0, 721, u16::MAX] {
        assert_eq!(story.unsigned(&at(None, Some(minutes))), (Field::Minutes, Problem::Impossible));
    }

    for on in [tomorrow, NaiveDate::MAX] {
        assert_eq!(refused(story.correct(on, Some(545), None)), (Field::HeldOn, Problem::InTheFuture), "{on}");
    }
    for on in [date("2026-11-01"), NaiveDate::MIN] {
        assert!(matches!(story.correct(on, Some(545), None), Err(ClinicError::NotAdmitted { .. })), "{on}");
    }
    let no_word = story.house.write(|db| sessions::mark_absent(db, group, tomorrow, client, None, me, now));
    assert_eq!(refused(no_word), (Field::HeldOn, Problem::InTheFuture));

    let mut summary = story.summary();
    for on in [date("2026-11-01"), date("2026-11-23"), tomorrow, NaiveDate::MAX, NaiveDate::MIN] {
        summary.discharged_on = Some(on);
        story.keep_summary(&summary).unwrap();
        let view = story.house.read_clinical(|db, me| discharge::summary_get(db, summary.id, me, now)).unwrap();
        assert_eq!(view.discharged_on, Some(on), "a draft keeps what was typed");
        assert!(view.missing.contains(&SummarySection::Dates), "{on}");
        let signed = story.house.sign(|db, signer| discharge::summary_sign(db, summary.id, signer, now));
        assert!(signed.is_err(), "{on}");
    }
    let mut plan = story.plan();
    plan.sections.iter_mut().for_each(|it| it.body = "x".to_owned());
    for on in [date("2026-11-01"), NaiveDate::MIN] {
        plan.planned_on = Some(on);
        story.keep_plan(&plan).unwrap();
        let signed = story.house.sign(|db, signer| discharge::plan_sign(db, plan.id, signer, now));
        assert_eq!(refused(signed), (Field::PlannedOn, Problem::BeforeAdmission), "{on}");
    }
}

#[test]
fn a_day_that_no_calendar_has_does_not_pass_the_bridge() {
    let id = ClientId::new();
    let admission = |on: &str| {
        serde_json::from_value::<episodes::AdmissionDraft>(serde_json::json!({
            "clientId": id, "admittedOn": on, "levelOfCare": "outpatient", "program": "", "primaryTherapist": null,
            "isPart2": true,
        }))
    };
    admission("2024-02-29").unwrap();
    for on in ["2026-02-29", "2026-02-30", "2026-13-01", "2026-00-10", "2026-04-31", "tomorrow", "", "20260401"] {
        assert!(admission(on).is_err(), "{on}");
        assert_eq!(roster::parse_date(on, date("2026-11-24")).filter(|_| on != "20260401"), None, "{on}");
    }
    let section =
        |section: &str| serde_json::from_value::<SectionText>(serde_json::json!({ "section": section, "body": "x" }));
    assert_eq!(section("data").unwrap().section, NoteSection::Data);
    assert!(section("diagnosis").is_err() && section("'; --").is_err());
    let extra = serde_json::json!({ "section": "data", "body": "x", "role": "administrator" });
    assert!(serde_json::from_value::<SectionText>(extra).is_err(), "what is not asked for is refused");
}
