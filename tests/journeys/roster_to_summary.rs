//! The whole path without a window: from a roster to a signed discharge summary, each person under their own key.

#![expect(clippy::unwrap_used, reason = "a journey that cannot go on stops, and says where")]

use std::{fs, path::Path};

use clinic::{
    ClientId, ClinicError, EpisodeId, GroupId, NoteId, Role, SummaryId,
    clients::{self, ClientFilter},
    discharge::{
        self, ConditionAtDischarge, DischargeReason, ExportDraft, ExportOutcome, ExportedDocument, PlanSection,
        Referrals, ServiceKind, SummaryDraft, SummarySection, SummaryText,
    },
    episodes,
    family::{self, FamilyMemberDraft, Participant, Relationship},
    group_notes::{self, GroupNoteDraft},
    groups::{self, GroupTitle},
    notes::{self, ContactMode, NoteFormat},
    people::{self, Language},
    roster::{self, Roster, RosterFilter},
    sessions::{self, DeskAction},
    todo,
};
use journeys::{
    forms,
    house::{FOUNDER, House, date, passphrase},
};
use secrecy::SecretString;
use vault::{UserId, Vault, VaultError};

const DESK: &str = "Robin Vale";
const THERAPIST: &str = "Jordan Wells";

#[test]
fn from_a_roster_to_a_signed_summary() {
    let mut house = House::new();
    let code = house.invite(THERAPIST, "LADC I", &[Role::Therapist]);
    let desk_code = house.invite(DESK, "", &[Role::FrontDesk]);
    house.join(&desk_code).unwrap();
    let imported = import(&mut house, "jane_patients.csv");
    assert!(imported >= 10, "{imported} clients");
    let therapist = user(&house, THERAPIST);
    let (group, members) = admit_four(&mut house, therapist);
    check_in_three(&mut house, group, &members);

    house.at("2026-11-24 12:40").join(&code).unwrap();
    write_about_the_group(&mut house, group, &members);
    let [client, ..] = members;
    let note = write_to_one(&mut house, client);
    write_about_a_family(&mut house, client);
    let episode = house.read(|db| episodes::open(db, client)).unwrap().unwrap();
    write_a_plan(&mut house, episode);
    let summary = write_a_summary(&mut house, episode);

    discharge(&mut house, client, episode, group);
    quit_in_a_sentence(&mut house, members[1]);
    the_desk_sees_a_client_and_no_clinical_word(&mut house, client);
    the_supervisor_reads_it_all(&mut house, client, note, summary);
}

/// Imports a roster as it comes, and says how many clients there are then.
fn import(house: &mut House, name: &str) -> u32 {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("files/rosters").join(name);
    let (today, now) = (house.today(), house.now());
    let mut roster = Roster::read(&fs::read(path).unwrap()).unwrap();
    house.read(|db| roster.assess(db, today, &mut |_, _| true)).unwrap();
    let view = roster.view();
    assert_eq!(view.rows, roster.page(RosterFilter::All, 0, 1_000).total);
    let cancelled = house.write(|db| roster::import(db, &roster, today, now, &mut |_, _| false));
    assert!(matches!(cancelled, Err(ClinicError::Cancelled)));
    assert_eq!(all(house), 0, "what was cancelled left nothing");
    let imported = house.write(|db| roster::import(db, &roster, today, now, &mut |_, _| true)).unwrap();
    assert_eq!((imported.added, imported.added), (view.to_import, all(house)));

    house.vault_mut().undo(now).unwrap();
    assert_eq!(all(house), 0, "one step, one undo");
    house.vault_mut().redo(now).unwrap();
    all(house)
}

fn all(house: &House) -> u32 {
    house.read(|db| clients::list(db, ClientFilter::All, 0, 1)).unwrap().total
}

fn user(house: &House, name: &str) -> UserId {
    house.read(|db| people::by_sign_in_name(db, name)).unwrap().unwrap().id
}

/// The desk admits four of the roster and makes them members of a group.
fn admit_four(house: &mut House, therapist: UserId) -> (GroupId, [ClientId; 4]) {
    let today = house.today();
    let admitted_on = date("2026-11-02");
    let group = house.write(|db| groups::add(db, &forms::group("Group A", therapist))).unwrap();
    let rows = house.read(|db| clients::list(db, ClientFilter::NotAdmitted, 0, 4)).unwrap().rows;
    for row in &rows {
        house.write(|db| episodes::admit(db, &forms::admission(row.id, admitted_on, Some(therapist)), today)).unwrap();
        house.write(|db| groups::enrol(db, group, row.id, admitted_on)).unwrap();
    }
    let again = house.write(|db| episodes::admit(db, &forms::admission(rows[0].id, today, None), today));
    assert!(matches!(again, Err(ClinicError::AlreadyAdmitted)));
    (group, [0, 1, 2, 3].map(|it| rows[it].id))
}

/// Two on time, one late, found by typing; of the fourth there is no word.
fn check_in_three(house: &mut House, group: GroupId, members: &[ClientId; 4]) {
    let me = house.me().user;
    for (client, at) in members.iter().zip(["2026-11-24 08:55", "2026-11-24 09:00", "2026-11-24 09:17"]) {
        let now = house.at(at).now();
        let name = house.read(|db| clients::printed_name(db, *client)).unwrap();
        let found = house.read(|db| sessions::day_find(db, &name, now, 5)).unwrap();
        assert_eq!((found[0].client_id, found[0].action), (*client, DeskAction::CheckIn), "{name}");
        house.write(|db| sessions::check_in(db, group, *client, me, now)).unwrap();
    }
    let (today, now) = (house.today(), house.at("2026-11-24 12:05").now());
    house.write(|db| sessions::mark_absent(db, group, today, members[3], None, me, now)).unwrap();
    let day = house.read(|db| sessions::day(db, today, now)).unwrap();
    let late = day.sessions[0].members.iter().find(|it| it.client_id == members[2]).unwrap();
    assert_eq!(late.attendance.as_ref().unwrap().minutes_late, 17);
}

/// The therapist writes what the group did once, and a note about each who came; and signs what is ready.
fn write_about_the_group(house: &mut House, group: GroupId, members: &[ClientId; 4]) {
    let (session_id, now) = (sessions::id_of(group, house.today()), house.now());
    let day = house.read_clinical(|db, me| group_notes::my_day(db, me, now)).unwrap();
    assert_eq!((day.sessions[0].session_id, day.sessions[0].expected, day.sessions[0].came), (session_id, 4, 3));
    let title = GroupTitle { group_id: group, title: "Relapse prevention".to_owned(), curriculum: "Matrix".to_owned() };
    house.write_clinical(|db, _| groups::set_title(db, &title)).unwrap();

    let absent = GroupNoteDraft { session_id, part: None, members: vec![forms::about(members[3], "Was not there.")] };
    let refused = house.write_clinical(|db, me| group_notes::keep(db, &absent, me, now));
    assert!(matches!(refused, Err(ClinicError::WasAbsent { client }) if client == members[3]));
    let bodies = ["Read her letter aloud.", "Named paydays as the hardest hour.", "Came late, stayed with it."];
    let draft = GroupNoteDraft {
        session_id,
        part: Some(forms::part("Refusal skills", "The group practised refusing a drink in pairs.")),
        members: members.iter().zip(bodies).map(|(it, body)| forms::about(*it, body)).collect(),
    };
    house.write_clinical(|db, me| group_notes::keep(db, &draft, me, now)).unwrap();
    let signed = house.sign(|db, signer| group_notes::sign_ready(db, session_id, signer, now)).unwrap();
    assert_eq!((signed.signed, signed.incomplete.len()), (3, 0));
    let again = house.write_clinical(|db, me| group_notes::keep(db, &draft, me, now));
    assert!(matches!(again, Err(ClinicError::Signed)), "{again:?}");

    let view = house.read_clinical(|db, me| group_notes::get(db, session_id, me, now)).unwrap();
    let signatures: Vec<_> = view.members.iter().filter_map(|it| it.signature.as_ref()).collect();
    assert_eq!(signatures.len(), 3);
    assert!(signatures.iter().all(|it| it.is_valid && it.name == THERAPIST && it.credential == "LADC I"));
    assert_eq!(signatures[0].signed_at, "2026-11-24T12:40:00-05:00");
}

fn write_to_one(house: &mut House, client: ClientId) -> NoteId {
    let (today, now) = (house.today(), house.now());
    let bodies = ["Spoke of the weekend.", "Less guarded; sleeps better.", "Call the clinic on Friday."];
    let draft = forms::note(NoteId::new(), client, today, NoteFormat::Dap, &bodies);
    house.write_clinical(|db, me| notes::keep(db, &draft, me, now)).unwrap();
    house.sign(|db, signer| notes::sign(db, draft.id, signer, now)).unwrap();
    assert!(house.vault().history().undo.is_none(), "a signature is not undone");
    draft.id
}

fn write_about_a_family(house: &mut House, client: ClientId) {
    let (today, now) = (house.today(), house.now());
    let sister = FamilyMemberDraft {
        client_id: client,
        name: "Ana Ruiz".to_owned(),
        relationship: Relationship::Sibling,
        telephone: "978 555 0143".to_owned(),
        is_minor: false,
    };
    let sister = house.write_clinical(|db, _| family::add_member(db, &sister, now)).unwrap();
    let mut draft = forms::family_note(NoteId::new(), client, today, "They agreed on evenings without a drink.");
    draft.participants = vec![Participant { family_member_id: sister, mode: ContactMode::Telephone }];
    house.write_clinical(|db, me| family::keep(db, &draft, me, now)).unwrap();
    house.sign(|db, signer| family::sign(db, draft.note.id, signer, now)).unwrap();
}

fn write_a_plan(house: &mut House, episode: EpisodeId) {
    let now = house.now();
    let mut draft = house.read_clinical(|db, me| discharge::plan_of(db, episode, me, now)).unwrap().fields;
    let crisis = draft.sections.iter().find(|it| it.section == PlanSection::Crisis).unwrap();
    assert!(crisis.body.contains("988"), "{}", crisis.body);
    house.write_clinical(|db, me| discharge::plan_keep(db, episode, &draft, me, now)).unwrap();
    let early = house.sign(|db, signer| discharge::plan_sign(db, draft.id, signer, now));
    assert!(matches!(early, Err(ClinicError::Incomplete { .. })), "{early:?}");
    for (section, body) in [
        (PlanSection::Goals, "Ninety days without drinking."),
        (PlanSection::Recommendations, "Weekly outpatient counseling."),
    ] {
        draft.sections.iter_mut().find(|it| it.section == section).unwrap().body = body.to_owned();
    }
    house.write_clinical(|db, me| discharge::plan_keep(db, episode, &draft, me, now)).unwrap();
    house.sign(|db, signer| discharge::plan_sign(db, draft.id, signer, now)).unwrap();
}

/// The summary begins with what the record says, names what is missing, and is signed when nothing is.
fn write_a_summary(house: &mut House, episode: EpisodeId) -> SummaryId {
    let now = house.now();
    let view = house.read_clinical(|db, me| discharge::summary_of(db, episode, me, now)).unwrap();
    let body = |section| &view.sections.iter().find(|it| it.section == section).unwrap().body;
    assert!(body(SummarySection::Services).contains("Attended 1 of 1 group session"));
    assert!(body(SummarySection::Assessment).contains("Less guarded; sleeps better."));
    assert!(body(SummarySection::Family).contains("a sibling took part"));
    assert_eq!(body(SummarySection::Recommendations), "Weekly outpatient counseling.");
    assert_eq!(view.facts.services.iter().map(|it| it.service).collect::<Vec<_>>(), ServiceKind::ALL);
    let mut draft = SummaryDraft {
        id: view.id,
        discharged_on: None,
        reason: None,
        condition: None,
        referrals: None,
        medications: view.medications,
        sections: view.sections.iter().map(|it| SummaryText { section: it.section, body: it.body.clone() }).collect(),
    };
    house.write_clinical(|db, me| discharge::summary_keep(db, episode, &draft, me, now)).unwrap();
    let early = house.sign(|db, signer| discharge::summary_sign(db, draft.id, signer, now));
    let Err(ClinicError::SummaryIncomplete { missing }) = early else { panic!("{early:?}") };
    assert_eq!(missing, view.missing);
    assert!(missing.contains(&SummarySection::Course) && !missing.contains(&SummarySection::Services), "{missing:?}");

    draft.discharged_on = Some(house.today());
    draft.reason = Some(DischargeReason::Completed);
    draft.condition = Some(ConditionAtDischarge::Improved);
    draft.referrals = Some(Referrals::Made);
    for text in draft.sections.iter_mut().filter(|it| missing.contains(&it.section)) {
        text.body = format!("Own words about {}.", text.section.as_str());
    }
    house.write_clinical(|db, me| discharge::summary_keep(db, episode, &draft, me, now)).unwrap();
    house.sign(|db, signer| discharge::summary_sign(db, draft.id, signer, now)).unwrap();

    let export = ExportDraft {
        document: ExportedDocument::Summary,
        document_id: draft.id.to_string(),
        recipient: "Dr. N. Sato".to_owned(),
        purpose: "Continuing care".to_owned(),
        language: Language::English,
    };
    let export = house.write_clinical(|db, me| discharge::export_begin(db, &export, me, now)).unwrap();
    house.write_clinical(|db, _| discharge::export_end(db, export, ExportOutcome::Written)).unwrap();
    draft.id
}

/// The second step: the episode ends. Between the two it is seen, and nobody is checked in after it.
fn discharge(house: &mut House, client: ClientId, episode: EpisodeId, group: GroupId) {
    let (me, today, now) = (house.me().user, house.today(), house.now());
    let overview = |house: &House| house.read_clinical(|db, me| discharge::overview(db, client, me, now)).unwrap();
    assert!(overview(house).episodes[0].signed_but_open);
    house.write(|db| episodes::end(db, episode, today, today)).unwrap();
    assert!(!overview(house).episodes[0].signed_but_open);
    assert_eq!(overview(house).exports[0].outcome, ExportOutcome::Written);
    let tomorrow = house.at("2026-11-25 09:00").now();
    let refused = house.write(|db| sessions::check_in(db, group, client, me, tomorrow));
    assert!(matches!(refused, Err(ClinicError::NotAdmitted { .. })), "{refused:?}");
    house.at("2026-11-24 17:00");
}

/// What was typed until the program ended is there when it starts again.
fn quit_in_a_sentence(house: &mut House, client: ClientId) {
    let (today, now) = (house.today(), house.now());
    let draft = forms::note(NoteId::new(), client, today, NoteFormat::Soap, &["She said that on Sunday she had "]);
    house.write_clinical(|db, me| notes::keep(db, &draft, me, now)).unwrap();
    house.leave();

    let wrong: SecretString = "quarry lantern mosaic thimbles".into();
    for (name, passphrase) in [(THERAPIST, wrong), ("Nobody Here", passphrase())] {
        let refused = Vault::unlock(house.folder(), &clinic::SCHEMA, name, &passphrase, now);
        assert!(matches!(refused, Err(VaultError::NotUnlocked)), "one answer for both");
    }
    house.sign_in(&format!("  {}", THERAPIST.to_uppercase())).unwrap();
    let todo = house.read_clinical(|db, me| todo::mine(db, me, now)).unwrap();
    assert_eq!(todo.drafts[0].id, draft.id.to_string());
    let view = house.read_clinical(|db, me| notes::get(db, draft.id, me, now)).unwrap();
    assert!(view.is_mine && view.signature.is_none());
    assert_eq!(view.fields.sections[0].body, "She said that on Sunday she had ");
}

fn the_desk_sees_a_client_and_no_clinical_word(house: &mut House, client: ClientId) {
    house.sign_in(DESK).unwrap();
    let (today, now) = (house.today(), house.now());
    let view = house.read(|db| clients::get(db, client, today)).unwrap();
    assert_eq!(view.open_episode, None);
    let day = house.read(|db| sessions::day(db, today, now)).unwrap();
    assert_eq!(day.sessions[0].desk_label, "Group A");
    let refused = house.read_clinical(|db, me| notes::chart(db, client, me, now));
    assert!(matches!(refused, Err(ClinicError::Internal(VaultError::NoClinicalKey))));
}

fn the_supervisor_reads_it_all(house: &mut House, client: ClientId, note: NoteId, summary: SummaryId) {
    house.sign_in(FOUNDER).unwrap();
    let now = house.now();
    let chart = house.read_clinical(|db, me| notes::chart(db, client, me, now)).unwrap();
    assert_eq!((chart.notes.len(), chart.my_drafts), (3, 0));
    assert!(chart.notes.iter().all(|it| it.is_signed && it.author_name == THERAPIST));
    let note = house.read_clinical(|db, me| notes::get(db, note, me, now)).unwrap();
    assert!(note.signature.unwrap().is_valid && !note.is_mine);
    let summary = house.read_clinical(|db, me| discharge::summary_get(db, summary, me, now)).unwrap();
    assert!(summary.signature.unwrap().is_valid && summary.missing.is_empty());
    assert_eq!(summary.facts.primary_therapist.as_deref(), Some("Jordan Wells, LADC I"));
    let report = house.vault().check().unwrap();
    assert!(report.is_sound() && report.files.len() == 2, "{report:?}");
}

#[test]
fn every_known_roster_is_taken_as_it_comes() {
    let files = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("files/rosters")).unwrap();
    let names: Vec<String> = files.map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    assert!(names.len() >= 7, "{names:?}");
    for name in names {
        let mut house = House::in_memory();
        assert!(import(&mut house, &name) > 5, "{name}");
        assert!(house.vault().check().unwrap().is_sound());
    }
}

#[test]
fn a_code_opens_once_and_for_seven_days() {
    let mut house = House::new();
    let code = house.invite(DESK, "", &[Role::FrontDesk]);
    let late = house.invite(THERAPIST, "LADC I", &[Role::Therapist]);
    house.at("2026-11-25 08:00");
    assert_eq!(Vault::invited(house.folder(), &code, house.now()).unwrap().name, DESK);
    house.join(&code).unwrap();
    assert_eq!(house.me().name, DESK);
    assert!(matches!(house.join(&code), Err(VaultError::CodeNotValid)), "it was used");
    house.at("2026-12-02 08:00");
    assert!(matches!(house.join(&late), Err(VaultError::CodeExpired)));
    house.sign_in(DESK).unwrap();
    assert!(!house.vault().has_clinical());
}

#[test]
fn a_recovery_key_gives_the_founder_a_new_passphrase() {
    let mut house = House::new();
    house.leave();
    let now = house.now();
    let find = |db: &vault::Desk<'_>| -> clinic::Result<vault::Person> {
        let it = people::by_sign_in_name(db, FOUNDER)?.unwrap();
        let (user, sign_in_name) = (it.id, it.sign_in_name);
        Ok(vault::Person { user, sign_in_name, name: it.name, credential: it.credential, roles: it.roles })
    };
    let new: SecretString = "harvest compass violet anchor".into();
    let written_down = house.recovery().groups().join(" ").to_lowercase();
    let key = written_down.parse().unwrap();
    let vault = Vault::recover(house.folder(), &clinic::SCHEMA, &key, find, &new, now).unwrap();
    house.enter(vault);
    let today = house.today();
    let client = house.write(|db| clients::add(db, &forms::client("Ada", "Quill"), today, now)).unwrap();
    assert!(matches!(house.sign_in(FOUNDER), Err(VaultError::NotUnlocked)), "the old passphrase opens nothing");
    let vault = Vault::unlock(house.folder(), &clinic::SCHEMA, FOUNDER, &new, now).unwrap();
    house.enter(vault);
    assert_eq!(house.read(|db| clients::printed_name(db, client)).unwrap(), "Ada Quill");
    let keys = house.read(|db| people::keys_of(db, house.me().user)).unwrap();
    assert_eq!(keys.len(), 2, "signatures made with the old key stay checkable");
}
