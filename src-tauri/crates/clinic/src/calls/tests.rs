//! Stories of this feature.

use vault::UserId;

use super::*;
use crate::{
    ClinicError, Field, Problem, Result,
    testing::{Clinic, date, refusal, refused},
};

fn draft(about: CallAbout, who: &str, client_id: Option<ClientId>) -> CallDraft {
    CallDraft {
        direction: CallDirection::Incoming,
        about,
        who: who.to_owned(),
        note: "  Bus broke down.\n Comes on Thursday.  ".to_owned(),
        client_id,
    }
}

fn write(clinic: &mut Clinic, draft: &CallDraft) -> Result<CallId> {
    let (me, now) = (clinic.me().user, clinic.now());
    clinic.write(|db| log(db, draft, me, now))
}

fn take_out(clinic: &mut Clinic, id: CallId, me: UserId) -> Result<()> {
    let today = clinic.today();
    clinic.write(|db| remove(db, id, me, today))
}

fn on(clinic: &Clinic, day: &str) -> Vec<CallView> {
    clinic.read(|db| list(db, date(day))).unwrap()
}

#[test]
fn a_call_is_logged_as_it_was() {
    let mut clinic = Clinic::new();
    let ada = clinic.client("Ada");
    let id = write(&mut clinic, &draft(CallAbout::Absence, "", Some(ada))).unwrap();
    let expected = CallView {
        id,
        on: date("2026-11-24"),
        minute: 9 * 60 + 12,
        direction: CallDirection::Incoming,
        about: CallAbout::Absence,
        who: String::new(),
        note: "Bus broke down.\nComes on Thursday.".to_owned(),
        client_id: Some(ada),
        client_name: "Ada Example".to_owned(),
        recorded_by_name: clinic.me().name,
    };
    assert_eq!(on(&clinic, "2026-11-24"), [expected]);
    clinic.undo();
    assert!(on(&clinic, "2026-11-24").is_empty());
}

#[test]
fn the_day_is_the_clinics_and_the_newest_call_stands_first() {
    let mut clinic = Clinic::new();
    let mut calls = Vec::new();
    for moment in ["2026-11-24 00:01", "2026-11-24 23:59", "2026-11-24 23:59", "2026-11-25 00:00"] {
        clinic.at(moment);
        calls.push(write(&mut clinic, &draft(CallAbout::Inquiry, "Someone", None)).unwrap());
    }
    let ids: Vec<_> = on(&clinic, "2026-11-24").iter().map(|it| it.id).collect();
    assert_eq!(ids, [calls[2], calls[1], calls[0]]);
    assert_eq!(on(&clinic, "2026-11-25").len(), 1);
}

#[test]
fn in_the_night_the_clock_is_set_back_the_newest_call_still_stands_first() {
    let mut clinic = Clinic::new();
    let early = clinic.at("2026-11-01 01:50").now();
    let first = write(&mut clinic, &draft(CallAbout::Inquiry, "Before", None)).unwrap();
    let later = vault::Timestamp::new(early.utc() + chrono::TimeDelta::minutes(20));
    clinic.at_moment(later); // the clock shows 1:10 again
    let second = write(&mut clinic, &draft(CallAbout::Inquiry, "After", None)).unwrap();
    let calls = on(&clinic, "2026-11-01");
    assert_eq!(calls.iter().map(|it| (it.id, it.minute)).collect::<Vec<_>>(), [(second, 70), (first, 110)]);
}

#[test]
fn of_a_caller_nobody_knows_no_client_is_recorded() {
    let mut clinic = Clinic::new();
    let ada = clinic.client("Ada");
    let about_ada = draft(CallAbout::UnknownCaller, "", Some(ada));
    assert_eq!(refused(write(&mut clinic, &about_ada)), (Field::Client, Problem::NotAllowed));
    write(&mut clinic, &draft(CallAbout::UnknownCaller, "", None)).unwrap();
    let calls = on(&clinic, "2026-11-24");
    assert_eq!((calls[0].client_id, calls[0].client_name.as_str()), (None, ""));
}

#[test]
fn it_is_said_who_it_was_with() {
    let mut clinic = Clinic::new();
    let nobody = draft(CallAbout::Inquiry, " ", None);
    assert_eq!(refused(write(&mut clinic, &nobody)), (Field::Who, Problem::Empty));
    let long = draft(CallAbout::Inquiry, &"x".repeat(201), None);
    assert_eq!(refused(write(&mut clinic, &long)), (Field::Who, Problem::TooLong));
    let note = CallDraft { note: "x".repeat(1_001), ..draft(CallAbout::Inquiry, "Someone", None) };
    assert_eq!(refused(write(&mut clinic, &note)), (Field::Note, Problem::TooLong));
    let stranger = draft(CallAbout::Message, "", Some(ClientId::new()));
    assert_eq!(refusal(write(&mut clinic, &stranger))["thing"], "client");
    assert!(on(&clinic, "2026-11-24").is_empty());
}

#[test]
fn ones_own_call_of_today_is_taken_out_and_comes_back_by_undo() {
    let mut clinic = Clinic::new();
    let (me, other) = (clinic.me().user, clinic.therapist());
    let call = draft(CallAbout::Message, "The landlord", None);
    let id = write(&mut clinic, &call).unwrap();
    assert!(matches!(take_out(&mut clinic, id, other), Err(ClinicError::NotTheAuthor)));
    take_out(&mut clinic, id, me).unwrap();
    assert!(on(&clinic, "2026-11-24").is_empty());
    assert_eq!(refusal(take_out(&mut clinic, id, me))["thing"], "call");
    clinic.undo();
    assert_eq!(on(&clinic, "2026-11-24").len(), 1);
    clinic.at("2026-11-25 00:00");
    assert_eq!(refused(take_out(&mut clinic, id, me)), (Field::CalledOn, Problem::TooLongAgo));
}
