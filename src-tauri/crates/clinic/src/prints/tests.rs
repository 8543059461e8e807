//! Stories of prints.

use vault::Role;

use super::{PrintAbout, PrintOutcome, PrintedThing, begin, covered, end, list, record};
use crate::{ClientId, testing::Clinic};

fn page_of(client: ClientId) -> PrintAbout {
    PrintAbout { what: PrintedThing::Client, client_id: Some(client), group_id: None, day: None, rows: 1 }
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
fn the_clinics_record_holds_every_print_newest_first_a_page_at_a_time() {
    let mut clinic = Clinic::new();
    let ada = clinic.client("Ada Marsh");
    let sam = clinic.person("Sam Ortiz", Role::FrontDesk);
    clinic.person("Rosa Lindt", Role::Administrator);
    let board =
        PrintAbout { what: PrintedThing::Day, client_id: None, group_id: None, day: Some(clinic.today()), rows: 24 };
    let mut made = Vec::new();
    for at in 0..250 {
        // Several in the same moment, too.
        let now = clinic.at(&format!("2026-11-24 {:02}:{:02}", 9 + at / 100, at % 100 / 2)).now();
        let about = if at % 2 == 0 { board } else { page_of(ada) };
        made.push(clinic.write(|db| begin(db, &about, sam, now)).unwrap());
    }
    let (desk, administrator) = (clinic.who("Sam Ortiz"), clinic.who("Rosa Lindt"));
    let (mut seen, mut pages, mut before) = (Vec::new(), Vec::new(), None);
    loop {
        let page = clinic.read(|db| record(db, &desk, before.as_ref())).unwrap();
        pages.push(page.prints.len());
        seen.extend(page.prints);
        before = page.next;
        if before.is_none() {
            break;
        }
    }
    assert_eq!(pages, [100, 100, 50]);
    let mut ids: Vec<_> = seen.iter().map(|it| it.id).collect();
    assert!(seen.is_sorted_by_key(|it| std::cmp::Reverse(it.printed_at)), "newest first");
    ids.sort_unstable();
    made.sort_unstable();
    assert_eq!(ids, made, "each once");
    let said: Vec<_> = seen[..2].iter().map(|it| (it.what, it.client_name.as_deref(), it.day, it.rows)).collect();
    let today = Some(clinic.today());
    assert!(said.contains(&(PrintedThing::Client, Some("Ada Marsh"), None, 1)), "{said:?}");
    assert!(said.contains(&(PrintedThing::Day, None, today, 24)), "{said:?}");

    let shown = clinic.read(|db| record(db, &administrator, None)).unwrap().prints;
    assert!(shown.iter().all(|it| it.client_name.is_none()), "whoever does not see clients is not told of any");
    assert_eq!(shown.len(), 100);
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
