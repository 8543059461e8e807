//! Stories of a supervisor who looks into one person's work.

use vault::UserId;

use super::*;
use crate::{ClinicError, Thing};

/// A group two came to on two days, one of them long ago.
fn two_sessions() -> Clinic {
    let (mut clinic, group) = led(["Ada", "Ben"]);
    for (day, names) in [("2026-11-13", ["Ada", "Ben"].as_slice()), ("2026-11-23", &["Ada"])] {
        clinic.at(&format!("{day} 09:00"));
        for name in names {
            clinic.check_in(group, name).unwrap();
        }
    }
    clinic.at("2026-11-24 08:00");
    draft_note(&mut clinic, "Ben", "2026-11-19");
    clinic
}

#[test]
fn a_supervisor_sees_what_waits_for_a_person_as_that_person_does() {
    let mut clinic = two_sessions();
    let other = clinic.person("Dana Okafor", Role::Therapist);
    let theirs = clinic.me().user;
    let shown = clinic.read_clinical(|db| of_person(db, theirs, clinic.now())).unwrap();
    assert_eq!(shown, todo(&clinic));
    let said: Vec<_> = shown.notes_due.iter().map(|it| (it.held_on, it.members, it.is_late)).collect();
    assert_eq!(said, [(date("2026-11-13"), 2, true), (date("2026-11-23"), 1, false)]);
    assert_eq!(shown.drafts.len(), 1);

    let of_other = clinic.read_clinical(|db| of_person(db, other, clinic.now())).unwrap();
    assert!(of_other.notes_due.is_empty() && of_other.drafts.is_empty(), "another's work is not theirs");
}

#[test]
fn what_the_row_counts_is_what_stands_behind_it() {
    let clinic = two_sessions();
    let row = clinic.read_clinical(|db| team(db, clinic.now())).unwrap().remove(0);
    let behind = clinic.read_clinical(|db| of_person(db, row.user_id, clinic.now())).unwrap();
    let members = |of: fn(&NoteDue) -> bool| behind.notes_due.iter().filter(|it| of(it)).map(|it| it.members).sum();
    let drafts = |of: fn(&DraftView) -> bool| u32::try_from(behind.drafts.iter().filter(|it| of(it)).count()).unwrap();
    let due: u32 = members(|_| true);
    let late: u32 = members(|it| it.is_late);
    assert_eq!((row.due, row.late), (due + drafts(|it| it.due_on.is_some()), late + drafts(|it| it.is_late)));
    assert_eq!((row.drafts, row.oldest_on), (drafts(|_| true), behind.notes_due.first().map(|it| it.held_on)));
}

#[test]
fn of_nobody_there_is_nothing_to_see() {
    let clinic = Clinic::new();
    let refused = clinic.read_clinical(|db| of_person(db, UserId::new(), clinic.now())).unwrap_err();
    assert!(matches!(refused, ClinicError::NotFound { thing: Thing::User }), "{refused:?}");
}
