//! Stories of prints.

use vault::Role;

use super::{PrintAbout, PrintOutcome, PrintedThing, begin, covered, end, list, take_out, unfinished, write_down};
use crate::{ClientId, testing::Clinic};

fn page_of(client: ClientId) -> PrintAbout {
    PrintAbout { what: PrintedThing::Client, client_id: Some(client), group_id: None, day: None }
}

#[test]
fn a_print_is_listed_with_what_came_of_it_and_ends_once() {
    let mut clinic = Clinic::new();
    let (ada, ben) = (clinic.client("Ada Marsh"), clinic.client("Ben Marlow"));
    let sam = clinic.person("Sam Ortiz", Role::FrontDesk);
    let first = clinic.now();
    let failed = clinic.write(|db| begin(db, &page_of(ada), sam, first)).unwrap();
    clinic.write(|db| end(db, failed, PrintOutcome::Failed)).unwrap();
    let later = clinic.at("2026-11-24 10:00").now();
    let written = clinic.write(|db| begin(db, &page_of(ada), sam, later)).unwrap();
    let listed = clinic.read(|db| list(db, ada)).unwrap();
    let said: Vec<_> = listed.iter().map(|it| (it.id, it.outcome, it.printed_by_name.as_str())).collect();
    assert_eq!(
        said,
        [(written, PrintOutcome::Begun, "Sam Ortiz"), (failed, PrintOutcome::Failed, "Sam Ortiz")],
        "newest first; one that was never ended is still seen"
    );
    clinic.write(|db| end(db, written, PrintOutcome::Written)).unwrap();
    assert!(clinic.write(|db| end(db, written, PrintOutcome::Failed)).is_err(), "it has ended");
    assert!(clinic.read(|db| list(db, ben)).unwrap().is_empty(), "another client's page says nothing of it");
}

#[test]
fn part_2_goes_with_any_list_that_has_one_client_it_covers() {
    let mut clinic = Clinic::new();
    let (ada, ben) = (clinic.client("Ada Marsh"), clinic.client("Ben Marlow"));
    assert!(!clinic.read(|db| covered(db, [ada, ben])).unwrap(), "nobody was ever in care");
    clinic.admit("Ben Marlow");
    let episodes = clinic.read(|db| crate::episodes::list(db, ben, clinic.today())).unwrap();
    assert!(episodes[0].is_part2);
    assert!(clinic.read(|db| covered(db, [ada, ben])).unwrap());
    assert!(!clinic.read(|db| covered(db, [ada])).unwrap());
    clinic.end("Ben Marlow");
    assert!(clinic.read(|db| covered(db, [ben])).unwrap(), "a former patient is protected too");
}

#[test]
fn a_partial_file_is_noted_until_it_is_taken_out() {
    let mut clinic = Clinic::new();
    let now = clinic.now();
    clinic.write(|db| write_down(db, "/tmp/.Day.pdf.part", now)).unwrap();
    clinic.write(|db| write_down(db, "/tmp/.Day.pdf.part", now)).unwrap();
    assert_eq!(clinic.read(unfinished).unwrap(), ["/tmp/.Day.pdf.part"]);
    clinic.write(|db| take_out(db, "/tmp/.Day.pdf.part")).unwrap();
    assert!(clinic.read(unfinished).unwrap().is_empty());
}
