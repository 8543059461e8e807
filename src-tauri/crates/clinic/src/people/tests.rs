//! Stories of the people who work here.

use vault::{PublicKeys, Role, Roles, Timestamp, UserId};

use super::*;
use crate::{
    Field, Problem,
    testing::{Clinic, refusal, refused},
};

fn draft(name: &str, roles: &[Role]) -> UserDraft {
    UserDraft { name: name.to_owned(), credential: String::new(), roles: roles.iter().copied().collect() }
}

fn names(clinic: &Clinic, invited: &[(UserId, Timestamp)]) -> Vec<String> {
    clinic.read(|db| list(db, invited)).unwrap().into_iter().map(|it| it.name).collect()
}

#[test]
fn people_are_listed_by_name_and_show_who_has_joined() {
    let mut clinic = Clinic::new();
    let me = clinic.me();
    for name in ["Zoë Ng", "Åsa Berg", "Étienne Roy"] {
        clinic.person(name, Role::FrontDesk);
    }
    let others: Vec<_> = names(&clinic, &[]).into_iter().filter(|it| *it != me.name).collect();
    assert_eq!(others, ["Åsa Berg", "Étienne Roy", "Zoë Ng"]);
    let joined: Vec<_> = clinic.read(|db| list(db, &[])).unwrap().into_iter().filter(|it| it.has_joined).collect();
    assert_eq!(joined.iter().map(|it| it.id).collect::<Vec<_>>(), [me.user]);
}

#[test]
fn an_open_invitation_shows_until_when() {
    let mut clinic = Clinic::new();
    let (sam, until) = (clinic.person("Sam Ortiz", Role::FrontDesk), clinic.now());
    let view = clinic.read(|db| list(db, &[(sam, until)])).unwrap().into_iter().find(|it| it.id == sam).unwrap();
    assert_eq!(view.invited_until, Some(until));
    assert!(!view.has_joined);
}

#[test]
fn two_people_never_sign_in_with_the_same_name() {
    let mut clinic = Clinic::new();
    let sam = clinic.person("Sam Ortiz", Role::FrontDesk);
    for taken in ["Sam Ortiz", " sam ORTIZ "] {
        let refusal = clinic.read(|db| check_draft(db, &draft(taken, &[Role::Therapist]), None));
        assert_eq!(refused(refusal), (Field::Name, Problem::Taken), "{taken}");
    }
    clinic.read(|db| check_draft(db, &draft("sam ortiz", &[Role::FrontDesk]), Some(sam))).unwrap();
    assert_eq!(clinic.read(|db| by_sign_in_name(db, "SAM ortiz")).unwrap().unwrap().id, sam);
    assert_eq!(clinic.read(|db| by_sign_in_name(db, "Sam")).unwrap(), None);
}

#[test]
fn a_person_needs_a_name_and_a_role() {
    let clinic = Clinic::new();
    let check = |draft: &UserDraft| refused(clinic.read(|db| check_draft(db, draft, None)));
    assert_eq!(check(&draft("  ", &[Role::FrontDesk])), (Field::Name, Problem::Empty));
    assert_eq!(check(&draft("Sam Ortiz", &[])), (Field::Roles, Problem::Empty));
    assert_eq!(check(&draft(&"x".repeat(201), &[Role::FrontDesk])), (Field::Name, Problem::TooLong));
    let credential = UserDraft { credential: "x".repeat(201), ..draft("Sam Ortiz", &[Role::FrontDesk]) };
    assert_eq!(check(&credential), (Field::Credential, Problem::TooLong));
}

#[test]
fn a_role_that_needs_the_clinical_key_comes_with_a_new_invitation() {
    let mut clinic = Clinic::new();
    let sam = clinic.person("Sam Ortiz", Role::FrontDesk);
    let therapist = draft("Sam Ortiz-Vega", &[Role::Therapist]);
    assert_eq!(refused(clinic.write(|db| change(db, sam, &therapist))), (Field::Roles, Problem::NotAllowed));

    let invited = clinic.write(|db| reinvite(db, sam, &therapist)).unwrap();
    assert_eq!((invited.user, invited.sign_in_name.as_str()), (sam, "Sam Ortiz-Vega"));
    assert_eq!(clinic.read(|db| get(db, sam)).unwrap().roles, [Role::Therapist].into_iter().collect::<Roles>());
    // And back again.
    let desk = draft("Sam Ortiz", &[Role::FrontDesk]);
    assert_eq!(refused(clinic.write(|db| change(db, sam, &desk))), (Field::Roles, Problem::NotAllowed));
}

#[test]
fn what_an_administrator_may_do_comes_with_a_new_invitation() {
    let mut clinic = Clinic::new();
    let sam = clinic.person("Sam Ortiz", Role::FrontDesk);
    let administrator = draft("Sam Ortiz", &[Role::FrontDesk, Role::Administrator]);
    assert_eq!(refused(clinic.write(|db| change(db, sam, &administrator))), (Field::Roles, Problem::NotAllowed));
    clinic.write(|db| reinvite(db, sam, &administrator)).unwrap();
    // And back again.
    let desk = draft("Sam Ortiz", &[Role::FrontDesk]);
    assert_eq!(refused(clinic.write(|db| change(db, sam, &desk))), (Field::Roles, Problem::NotAllowed));
    clinic.write(|db| reinvite(db, sam, &desk)).unwrap();
}

#[test]
fn a_new_name_is_shown_at_once_and_signed_in_with_after_a_new_invitation() {
    let mut clinic = Clinic::new();
    let sam = clinic.person("Sam Ortiz", Role::Therapist);
    clinic.write(|db| change(db, sam, &draft("Samuel Ortiz", &[Role::Supervisor]))).unwrap();
    let view = clinic.read(|db| get(db, sam)).unwrap();
    assert_eq!((view.name.as_str(), view.sign_in_name.as_str()), ("Samuel Ortiz", "Sam Ortiz"));
    assert_eq!(clinic.read(|db| name_of(db, sam)).unwrap(), "Samuel Ortiz");
}

#[test]
fn someone_is_left_who_can_invite() {
    let mut clinic = Clinic::new();
    let (me, now) = (clinic.me(), clinic.now());
    assert!(me.roles.contains(Role::Administrator));
    let mine = draft(&me.name, &[Role::Therapist]);
    let kim = clinic.person("Kim Park", Role::Administrator);
    let alone = (Field::Roles, Problem::NotAllowed);
    assert_eq!(refused(clinic.write(|db| reinvite(db, me.user, &mine))), alone, "Kim has never signed in");

    let joined = clinic.who("Kim Park");
    clinic.write(|db| ensure(db, &joined, &PublicKeys { sign: [7; 32], seal: [8; 32] }, now)).unwrap();
    clinic.write(|db| reinvite(db, me.user, &mine)).unwrap();
    clinic.person("Lee Cho", Role::Administrator);
    let desk = draft("Kim Park", &[Role::FrontDesk]);
    assert_eq!(refused(clinic.write(|db| reinvite(db, kim, &desk))), alone, "nor has Lee");
}

#[test]
fn old_keys_are_kept_for_old_signatures() {
    let mut clinic = Clinic::new();
    clinic.person("Sam Ortiz", Role::Therapist);
    let sam = clinic.who("Sam Ortiz");
    for (sign, hour) in [([1; 32], "08:00"), ([2; 32], "09:00"), ([2; 32], "10:00")] {
        clinic.at(&format!("2026-11-24 {hour}"));
        let now = clinic.now();
        clinic.write(|db| ensure(db, &sam, &PublicKeys { sign, seal: sign }, now)).unwrap();
    }
    assert_eq!(clinic.read(|db| keys_of(db, sam.user)).unwrap(), [[1; 32], [2; 32]]);
}

#[test]
fn nobody_is_not_found() {
    let mut clinic = Clinic::new();
    let nobody = UserId::new();
    let not_found = serde_json::json!({ "code": "notFound", "thing": "user" });
    assert_eq!(refusal(clinic.read(|db| get(db, nobody))), not_found);
    let changed = clinic.write(|db| change(db, nobody, &draft("A", &[Role::FrontDesk])));
    assert_eq!(refusal(changed), not_found);
}

#[test]
fn a_window_speaks_the_language_of_its_person() {
    let mut clinic = Clinic::new();
    let (me, sam) = (clinic.me().user, clinic.person("Sam Ortiz", Role::FrontDesk));
    let language = |clinic: &Clinic, id| clinic.read(|db| get(db, id)).unwrap().language;
    assert_eq!(language(&clinic, sam), Language::English);
    clinic.write(|db| set_language(db, sam, Language::Spanish)).unwrap();
    assert_eq!((language(&clinic, sam), language(&clinic, me)), (Language::Spanish, Language::English));
    clinic.write(|db| change(db, sam, &draft("Sam Vega", &[Role::FrontDesk]))).unwrap();
    assert_eq!(language(&clinic, sam), Language::Spanish, "a new name is not a new language");
    assert_eq!(refusal(clinic.write(|db| set_language(db, UserId::new(), Language::Spanish)))["thing"], "user");
}
