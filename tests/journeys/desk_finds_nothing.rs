//! A front desk finds no clinical word: not in its answers, not in the decrypted desk file, not in the bytes of any file.

#![expect(clippy::unwrap_used, reason = "a journey that cannot go on stops, and says where")]

use std::{fs, path::Path};

use clinic::{
    ClientId, ClinicError, EpisodeId, GroupId, NoteId, Role, SessionId, SummaryId,
    clients::{self, ClientFilter},
    discharge::{
        self, Appointment, AppointmentState, ConditionAtDischarge, DischargeReason, ExportDraft, ExportOutcome,
        ExportedDocument, Referrals, SummaryDraft, SummarySection, SummaryText,
    },
    episodes,
    family::{self, EducationTopic, FamilyMemberDraft, Participant, Relationship},
    group_notes::{self, GroupNoteDraft, GroupPart, Intervention},
    groups::{self, GroupTitle},
    notes::{self, AddendumDraft, ContactMode, NoteFormat},
    people::{self, Language},
    sessions, settings,
};
use journeys::{dump, forms, house::House};
use rusqlite::Connection;
use vault::{Clinical, Effect, Person, Timestamp, VaultError};

/// What a front desk's file has no use for, in lower case.
const LEXICON: &[&str] = &[
    "abstinen",
    "abuse",
    "addict",
    "alcohol",
    "anxiety",
    "asam",
    "benzodiazepine",
    "bipolar",
    "buprenorphine",
    "cbt",
    "cocaine",
    "counsel",
    "craving",
    "curriculum",
    "dbt",
    "depress",
    "detox",
    "diagnos",
    "disorder",
    "dose",
    "drug",
    "f10",
    "f11",
    "fentanyl",
    "gad-7",
    "gad7",
    "goal",
    "heroin",
    "icd",
    "intervention",
    "medication",
    "methadone",
    "mindfulness",
    "mood",
    "naloxone",
    "naltrexone",
    "narcan",
    "opioid",
    "overdose",
    "phq",
    "prescri",
    "progress",
    "psych",
    "recover",
    "rehab",
    "relapse",
    "relationship",
    "risk",
    "sober",
    "substance",
    "suboxone",
    "suicid",
    "symptom",
    "therapy",
    "trauma",
    "treatment",
    "trigger warning",
    "urine",
    "vivitrol",
    "withdraw",
];

/// A clinic in which every clinical field holds a word that nothing else holds.
struct Story {
    house: House,
    canaries: Vec<String>,
    client: ClientId,
    episode: EpisodeId,
    group: GroupId,
    session: SessionId,
    note: NoteId,
    summary: SummaryId,
    code: String,
}

impl Story {
    /// A word that is typed here and nowhere else.
    fn word(&mut self, field: &str) -> String {
        let word = format!("Zq{field}{}xv", self.canaries.len());
        self.canaries.push(word.clone());
        word
    }

    fn begun() -> Self {
        let mut house = House::new();
        let (me, today, now) = (house.me().user, house.today(), house.now());
        let code = house.invite("Robin Vale", "", &[Role::FrontDesk]);
        let group = house.write(|db| groups::add(db, &forms::group("Group A", me))).unwrap();
        let client = house.write(|db| clients::add(db, &forms::client("Ada", "Quill"), today, now)).unwrap();
        let admission = forms::admission(client, today, Some(me));
        let episode = house.write(|db| episodes::admit(db, &admission, today)).unwrap();
        house.write(|db| groups::enrol(db, group, client, today)).unwrap();
        let session = house.write(|db| sessions::check_in(db, group, client, me, now)).unwrap();
        let (note, summary) = (NoteId::new(), SummaryId::new());
        Self { house, canaries: Vec::new(), client, episode, group, session, note, summary, code }
    }

    /// A clinician's day: everything a clinician can type is typed.
    fn told() -> Self {
        let mut story = Self::begun();
        story.house.at("2026-11-24 15:00");
        story.group();
        story.notes();
        story.family();
        story.plan();
        story.summary();
        story
    }

    fn group(&mut self) {
        let title = GroupTitle { group_id: self.group, title: self.word("title"), curriculum: self.word("curriculum") };
        self.house.write_clinical(|db, _| groups::set_title(db, &title)).unwrap();
        let part = GroupPart {
            topic: self.word("topic"),
            curriculum: self.word("lesson"),
            interventions: vec![Intervention::RelapsePrevention],
            body: self.word("part"),
        };
        let members = vec![forms::about(self.client, &self.word("member"))];
        let draft = GroupNoteDraft { session_id: self.session, part: Some(part), members };
        let (session, now) = (self.session, self.house.now());
        self.house.write_clinical(|db, me| group_notes::keep(db, &draft, me, now)).unwrap();
        let signed = self.house.sign(|db, signer| group_notes::sign_ready(db, session, signer, now)).unwrap();
        assert_eq!(signed.signed, 1);
    }

    fn notes(&mut self) {
        let (client, today, now) = (self.client, self.house.today(), self.house.now());
        for (format, words) in
            [(NoteFormat::Dap, 3), (NoteFormat::Soap, 4), (NoteFormat::Birp, 4), (NoteFormat::Free, 1)]
        {
            let bodies: Vec<String> = (0..words).map(|_| self.word(format.as_str())).collect();
            let bodies: Vec<&str> = bodies.iter().map(String::as_str).collect();
            let id = if format == NoteFormat::Dap { self.note } else { NoteId::new() };
            let draft = forms::note(id, client, today, format, &bodies);
            self.house.write_clinical(|db, me| notes::keep(db, &draft, me, now)).unwrap();
            if format == NoteFormat::Dap {
                self.house.sign(|db, signer| notes::sign(db, id, signer, now)).unwrap();
            }
        }
        let addendum = AddendumDraft { id: NoteId::new(), of_note_id: self.note, body: self.word("addendum") };
        self.house.write_clinical(|db, me| notes::addendum_keep(db, &addendum, me, now)).unwrap();
        self.house.sign(|db, signer| notes::sign(db, addendum.id, signer, now)).unwrap();
    }

    fn family(&mut self) {
        let (client, today, now) = (self.client, self.house.today(), self.house.now());
        let member = FamilyMemberDraft {
            client_id: client,
            name: self.word("relative"),
            relationship: Relationship::Sponsor,
            telephone: format!("978 555 0143 {}", self.word("telephone")),
            is_minor: false,
        };
        let member = self.house.write_clinical(|db, _| family::add_member(db, &member, now)).unwrap();
        let mut draft = forms::family_note(NoteId::new(), client, today, &self.word("family"));
        draft.topics = vec![EducationTopic::OverdosePrevention];
        draft.participants = vec![Participant { family_member_id: member, mode: ContactMode::InPerson }];
        self.house.write_clinical(|db, me| family::keep(db, &draft, me, now)).unwrap();
        self.house.sign(|db, signer| family::sign(db, draft.note.id, signer, now)).unwrap();
    }

    fn plan(&mut self) {
        let (episode, now) = (self.episode, self.house.now());
        let view = self.house.read_clinical(|db, me| discharge::plan_of(db, episode, me, now)).unwrap();
        let mut draft = view.fields;
        for section in &mut draft.sections {
            section.body = self.word(section.section.as_str());
        }
        draft.appointments = vec![Appointment {
            service: self.word("service"),
            provider: self.word("provider"),
            telephone: self.word("number"),
            held_on: None,
            minute: None,
            state: AppointmentState::ToBeMade,
        }];
        self.house.write_clinical(|db, me| discharge::plan_keep(db, episode, &draft, me, now)).unwrap();
        self.house.sign(|db, signer| discharge::plan_sign(db, draft.id, signer, now)).unwrap();
    }

    fn summary(&mut self) {
        let (episode, id, now) = (self.episode, self.summary, self.house.now());
        let sections = SummarySection::ALL.iter();
        let sections = sections.map(|it| SummaryText { section: *it, body: self.word(it.as_str()) }).collect();
        let draft = SummaryDraft {
            id,
            discharged_on: Some(self.house.today()),
            reason: Some(DischargeReason::Completed),
            condition: Some(ConditionAtDischarge::Improved),
            referrals: Some(Referrals::Made),
            medications: None,
            sections,
        };
        self.house.write_clinical(|db, me| discharge::summary_keep(db, episode, &draft, me, now)).unwrap();
        self.house.sign(|db, signer| discharge::summary_sign(db, id, signer, now)).unwrap();
        let export = ExportDraft {
            document: ExportedDocument::Summary,
            document_id: id.to_string(),
            recipient: self.word("recipient"),
            purpose: self.word("purpose"),
            language: Language::English,
        };
        let export = self.house.write_clinical(|db, me| discharge::export_begin(db, &export, me, now)).unwrap();
        self.house.write_clinical(|db, _| discharge::export_end(db, export, ExportOutcome::Written)).unwrap();
    }

    /// Which of the words stand in a text, however they are written.
    fn found_in(&self, text: &str) -> Vec<&String> {
        let text = text.to_lowercase();
        self.canaries.iter().filter(|it| text.contains(&it.to_lowercase())).collect()
    }
}

#[test]
fn no_word_of_a_clinician_is_in_the_desks_file_or_answers() {
    let mut story = Story::told();
    let clinical = story.house.read_clinical(|db, _| dump::rows(db, "clinical")).unwrap();
    assert_eq!(story.found_in(&clinical).len(), story.canaries.len(), "the search would find each of them");
    assert!(story.canaries.len() > 55, "every field has a word: {}", story.canaries.len());

    let code = story.code.clone();
    story.house.join(&code).unwrap();
    assert!(!story.house.vault().has_clinical());
    let desk = story.house.read(|db| Ok(dump::schema(db, "main")? + &dump::rows(db, "main")?)).unwrap();
    assert!(desk.contains("Quill") && desk.contains("Group A"), "the dump is of the whole file");
    assert_eq!(story.found_in(&desk), [""; 0]);
    let told = answers(&story);
    assert!(told.contains("Quill"));
    assert_eq!(story.found_in(&told), [""; 0]);
}

/// Everything a desk can ask, as it is answered.
fn answers(story: &Story) -> String {
    let (house, today, now) = (&story.house, story.house.today(), story.house.now());
    house
        .read(|db| {
            let all = clients::list(db, ClientFilter::All, 0, 100)?;
            let found = clients::find(db, "quill", 20)?;
            let client = clients::get(db, story.client, today)?;
            let episodes = episodes::list(db, story.client, today)?;
            let (groups, day) = (groups::list(db, today)?, sessions::day(db, today, now)?);
            let at_the_door = sessions::day_find(db, "quill", now, 20)?;
            let session = sessions::require(db, story.session)?;
            let (people, settings) = (people::list(db, &[])?, settings::get(db)?);
            Ok(format!(
                "{all:?}{found:?}{client:?}{episodes:?}{groups:?}{day:?}{at_the_door:?}{session:?}{people:?}{settings:?}"
            ))
        })
        .unwrap()
}

#[test]
fn no_word_that_was_typed_is_in_the_bytes_of_any_file() {
    let mut story = Story::told();
    // The journal holds what it holds while a step is under way.
    let (client, today, now) = (story.client, story.house.today(), story.house.now());
    let body = story.word("unfinished");
    let draft = forms::note(NoteId::new(), client, today, NoteFormat::Free, &[&body]);
    let folder = story.house.folder().to_owned();
    let amid = story
        .house
        .write_clinical(|db, me| {
            notes::keep(db, &draft, me, now)?;
            Ok(bytes_of(&folder))
        })
        .unwrap();
    assert!(
        amid.iter().any(|(name, bytes)| name == "clinical.1.db-journal" && !bytes.is_empty()),
        "{:?}",
        names(&amid)
    );
    story.house.leave();
    let after = bytes_of(story.house.folder());

    let people = ["Sam Rivera", "Robin Vale", "Quill", "Group A", "LCSW"].map(str::to_owned);
    let code = story.code.clone();
    let secrets = story.canaries.iter().chain(&people).chain([&code]);
    for (name, bytes) in amid.iter().chain(&after) {
        for word in secrets.clone() {
            assert!(!holds(bytes, word), "{word} is in {name}");
        }
    }
    let visible = &after.iter().find(|(name, _)| name == "vault.json").unwrap().1;
    assert!(holds(visible, "Harbor House"), "the clinic's name can be read, as the README says");
    assert_eq!(
        names(&after),
        [
            "clinical.1.db",
            "clinical.1.db-journal",
            "desk.1.db",
            "desk.1.db-journal",
            "vault.json",
            "vault.json.old",
            "vault.lock"
        ],
        "nothing else is left in the folder"
    );
}

/// The files of a folder, by name.
fn bytes_of(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder).unwrap().map(Result::unwrap);
    let mut files: Vec<_> =
        entries.map(|it| (it.file_name().into_string().unwrap(), fs::read(it.path()).unwrap())).collect();
    files.sort();
    files
}

fn names(files: &[(String, Vec<u8>)]) -> Vec<&str> {
    files.iter().map(|(name, _)| name.as_str()).collect()
}

/// Whether a word stands in bytes, one byte or two to a letter.
fn holds(bytes: &[u8], word: &str) -> bool {
    let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [word.as_bytes(), &wide].iter().any(|it| bytes.windows(it.len()).any(|window| window == *it))
}

#[test]
fn the_desks_file_knows_no_clinical_word_of_its_own() {
    let mut story = Story::told();
    let code = story.code.clone();
    story.house.join(&code).unwrap();
    let desk = story.house.read(|db| Ok(dump::schema(db, "main")? + &dump::rows(db, "main")?)).unwrap().to_lowercase();
    let found: Vec<_> = LEXICON.iter().filter(|it| desk.contains(**it)).collect();
    assert_eq!(found, [&""; 0]);

    let clinical = Story::told();
    let clinical =
        clinical.house.read_clinical(|db, _| Ok(dump::schema(db, "clinical")? + &dump::rows(db, "clinical")?));
    let clinical = clinical.unwrap().to_lowercase();
    assert!(LEXICON.iter().any(|it| clinical.contains(it)), "the lexicon would find something");
}

#[test]
fn an_id_spells_no_word_and_a_word_is_read_wherever_it_is() {
    let file = Connection::open_in_memory().unwrap();
    let by_chance = b"\x01\x92cbt\x9f\x7a\xbc\x8d\xef\x01\x23\x45\x67\x89\xab";
    file.execute_batch("CREATE TABLE ids (id BLOB); CREATE TABLE words (word BLOB)").unwrap();
    file.execute("INSERT INTO ids VALUES (?1)", [by_chance.as_slice()]).unwrap();
    assert!(!dump::rows(&file, "main").unwrap().contains("cbt"));
    for word in [b"cbt".as_slice(), b"cbt twice a week", b"\xff\xfe and cbt among other bytes, as long as no id"] {
        file.execute("INSERT INTO words VALUES (?1)", [word]).unwrap();
    }
    assert_eq!(dump::rows(&file, "main").unwrap().matches("cbt").count(), 3);
}

#[test]
fn no_clinical_door_opens_to_a_desk() {
    let mut story = Story::told();
    let code = story.code.clone();
    story.house.join(&code).unwrap();
    let me = story.house.me();
    let now = story.house.now();
    for (name, read) in reads(&story) {
        let answer = story.house.vault().read_clinical(|db| read(db, &me, now));
        assert!(matches!(answer, Err(ClinicError::Internal(VaultError::NoClinicalKey))), "{name}: {answer:?}");
    }
    let step = || journeys::house::step(now, Effect::Kept);
    let vault = story.house.vault_mut();
    let written: Result<(), VaultError> = vault.write_clinical(step(), |_| panic!("it was let in"));
    assert!(matches!(written, Err(VaultError::NoClinicalKey)));
    let signed: Result<(), VaultError> = vault.sign(step(), |_, _| panic!("it was let in"));
    assert!(matches!(signed, Err(VaultError::NoClinicalKey)));
    let asked = vault.read(|db| Ok::<_, ClinicError>(db.prepare("SELECT * FROM clinical.notes").map(drop)?));
    assert!(asked.is_err(), "the clinical file is not even open");
    let attached =
        vault.write(step(), |db| Ok::<_, ClinicError>(db.execute("ATTACH 'clinical.1.db' AS it", []).map(drop)?));
    assert!(attached.is_err(), "and no step can open it");
}

type Read = Box<dyn Fn(&Clinical<'_>, &Person, Timestamp) -> clinic::Result<()>>;

/// Everything a clinician can ask.
fn reads(story: &Story) -> Vec<(&'static str, Read)> {
    let (client, episode, group) = (story.client, story.episode, story.group);
    let (session, note, summary) = (story.session, story.note, story.summary);
    vec![
        ("group titles", Box::new(|db, _, _| groups::titles(db).map(drop))),
        ("group title", Box::new(move |db, _, _| groups::title_of(db, group).map(drop))),
        ("my day", Box::new(|db, me, now| group_notes::my_day(db, me, now).map(drop))),
        ("group note", Box::new(move |db, me, now| group_notes::get(db, session, me, now).map(drop))),
        ("chart", Box::new(move |db, me, now| notes::chart(db, client, me, now).map(drop))),
        ("new note", Box::new(move |db, me, now| notes::blank(db, client, me, now).map(drop))),
        ("note", Box::new(move |db, me, now| notes::get(db, note, me, now).map(drop))),
        ("new addendum", Box::new(move |db, me, _| notes::addendum_blank(db, note, me).map(drop))),
        ("family", Box::new(move |db, _, _| family::members(db, client).map(drop))),
        ("new family note", Box::new(move |db, me, now| family::blank(db, client, me, now).map(drop))),
        ("family note", Box::new(move |db, me, now| family::get(db, note, me, now).map(drop))),
        ("discharge", Box::new(move |db, me, now| discharge::overview(db, client, me, now).map(drop))),
        ("plan", Box::new(move |db, me, now| discharge::plan_of(db, episode, me, now).map(drop))),
        ("summary of an episode", Box::new(move |db, me, now| discharge::summary_of(db, episode, me, now).map(drop))),
        ("summary", Box::new(move |db, me, now| discharge::summary_get(db, summary, me, now).map(drop))),
        ("exports", Box::new(move |db, _, _| discharge::exports_of(db, client).map(drop))),
        ("every row", Box::new(|db, _, _| dump::rows(db, "clinical").map(drop))),
    ]
}
