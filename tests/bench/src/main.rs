//! `npm run bench`: the goals, measured: the day's work in clinics of several sizes, with a key and without one in turn, and
//! the window beside a bare one. Ratios and counts that miss their goal make it fail; milliseconds are told.
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a measurement that cannot go on stops, and prints what it found"
)]

mod clinics;
mod figures;
mod goals;
mod grow;
mod hand;
mod keys;
mod machine;
mod paper;
mod report;
mod syncs;
mod table;
#[cfg(test)]
mod tests;
mod window;
mod work;

use std::{env, path::Path, process::ExitCode};

use clinics::{Holds, Kind, instant};
use figures::Figures;
use hand::{Cache, Hand};
use report::{Clinic, Measured, Report};
use work::{Cast, Work};

/// How often a piece of work is measured: in blocks, with a key and without one in turn.
const BLOCKS: usize = 20;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["serve", kind, now, folder] => {
            hand::serve(kind, now, Path::new(folder));
            ExitCode::SUCCESS
        }
        ["measure", place, now, ours, bare, pairs, notes @ ..] if !notes.is_empty() => {
            let mut notes: Vec<u32> = notes.iter().map(|it| it.parse().expect("a number of notes")).collect();
            notes.sort_unstable();
            notes.dedup();
            measure(Path::new(place), now, [ours, bare].map(Path::new), pairs.parse().expect("how many pairs"), &notes)
        }
        _ => {
            println!("usage: bench measure <folder> <now> <stepdown> <bare-window> <pairs> <notes>…");
            ExitCode::from(2)
        }
    }
}

fn measure(place: &Path, now: &str, [ours, bare]: [&Path; 2], pairs: usize, notes: &[u32]) -> ExitCode {
    let folders: Vec<_> = notes.iter().map(|it| clinics::ready(place, instant(now), *it)).collect();
    let is_quiet = machine::comes_to_rest();
    let described = machine::described(place);
    let windows = (pairs > 0).then(|| {
        eprintln!("The window, beside a bare one: {pairs} pairs.");
        window::in_pairs(ours, bare, pairs)
    });
    let clinics: Vec<_> = folders.iter().map(|it| clinic(it, now)).collect();
    let report = Report::of(&clinics, windows.as_ref(), is_quiet);
    for line in described {
        println!("- {line}");
    }
    for Clinic { holds, .. } in &clinics {
        let Holds { notes, clients, in_care, attendance } = holds;
        println!("- {notes} notes: {clients} clients, {in_care} of them in care, {attendance} attendances");
    }
    println!(
        "\nLeast / median / p99 in milliseconds; the ratio is of the medians, the growth of the encrypted p99, at"
    );
    println!("most 3 for each; pages and statements are those of the dearest.\n");
    println!("{}", report.table);
    if !is_quiet {
        println!("The machine was not at rest: no goal that is told by the clock was judged.\n");
    }
    if let Some(missed) = report.missed() {
        println!("{missed}");
    }
    if report.fails() { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Does all the work in one clinic.
fn clinic(folder: &Path, now: &str) -> Clinic {
    let holds = Kind::BOTH.map(|it| {
        let mut vault = it.open(folder, instant(now)).expect("the clinic opens");
        // What a measurement left that was stopped.
        Cast::of(&vault, instant(now)).and_then(|mut it| it.clear(&mut vault)).expect("it is as it was made");
        Holds::of(&vault).expect("it can be counted")
    });
    let [holds, _] = holds;
    eprintln!("The day's work, {} notes.", holds.notes);
    let mut both = None;
    let mut measured = Vec::new();
    for work in Work::ALL {
        for cache in work.caches() {
            measured.push(times(&mut both, work, *cache, folder, now));
        }
    }
    drop(both);
    // Counted by themselves: whoever counts takes time.
    let mut kept = None;
    for it in &mut measured {
        let often = it.work.in_a_row(it.cache);
        it.counts = if it.cache == Cache::First {
            drop(kept.take());
            Hand::start(Kind::Encrypted, folder, now).counts(it.work, it.cache, often)
        } else {
            let hand = kept.get_or_insert_with(|| Hand::start(Kind::Encrypted, folder, now));
            hand.times(it.work, it.cache, it.work.before(it.cache));
            hand.counts(it.work, it.cache, often)
        };
    }
    drop(kept);
    for it in measured.iter_mut().filter(|it| it.work.writes()) {
        it.syncs = syncs::of(it.work, Kind::Encrypted, folder, now);
        if it.syncs.is_none() {
            eprintln!("How often it waits for the disk was not counted: there is no strace here.");
        }
    }
    Clinic { holds, measured }
}

/// How long one piece of work takes, with a key and without one in turn. `both` are kept open from one piece of work to the
/// next, except where each is a process of its own: a record is open to one at a time.
fn times(both: &mut Option<[Hand; 2]>, work: Work, cache: Cache, folder: &Path, now: &str) -> Measured {
    let often = work.in_a_row(cache);
    let mut in_turn = |often: usize| {
        if cache == Cache::First {
            drop(both.take());
            Kind::BOTH.map(|it| Hand::start(it, folder, now).times(work, cache, often))
        } else {
            let both = both.get_or_insert_with(|| Kind::BOTH.map(|it| Hand::start(it, folder, now)));
            both.each_mut().map(|it| it.times(work, cache, often))
        }
    };
    // Some of each that are not counted.
    in_turn(work.before(cache));
    let mut taken = [Vec::new(), Vec::new()];
    for _ in 0..BLOCKS {
        taken.iter_mut().zip(in_turn(often)).for_each(|(all, some)| all.extend(some));
    }
    let [encrypted, plain] = taken.map(Figures::of);
    Measured { work, cache, encrypted, plain, counts: hand::Counts::default(), syncs: None }
}
