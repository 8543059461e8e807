//! `npm run bench`: the goals, measured, with a key and without one. Figures are told and nothing is refused yet.
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a measurement that cannot go on stops, and prints what it found"
)]

mod figures;
mod hand;
mod window;
mod work;

use std::{
    env,
    path::{Path, PathBuf},
    process::ExitCode,
};

use figures::Figures;
use hand::{Cache, Hand, Kind};
use work::Work;

/// How often a piece of work is measured: in blocks, with a key and without one in turn.
const BLOCKS: usize = 20;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["serve", kind, now, folder] => hand::serve(kind, now, Path::new(folder)),
        ["windows", ours, bare, pairs] => {
            windows(&PathBuf::from(ours), &PathBuf::from(bare), pairs.parse().expect("how many pairs"));
        }
        ["make", folder, now, clients, weeks, noted_percent] => {
            let number = |it: &str| it.parse().expect("a number");
            let noted_percent = noted_percent.parse().expect("a share of a hundred");
            hand::make(
                Path::new(folder),
                now,
                demo::Size { clients: number(clients), weeks: number(weeks), noted_percent },
            );
        }
        ["clinic", folder, now] => clinic(Path::new(folder), now),
        _ => {
            println!(
                "usage: bench windows <stepdown> <bare-window> <pairs> | make <folder> <now> <clients> <weeks> <noted %> | clinic <folder> <now>"
            );
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}

fn windows(ours: &Path, bare: &Path, pairs: usize) {
    let windows = window::in_pairs(ours, bare, pairs);
    println!("start to lock screen   {}   bare {}   ratio {:.2}", windows.ours, windows.bare, windows.start);
    println!(
        "memory {:.0} MiB   bare {:.0} MiB   ratio {:.2}",
        windows.ours_mib,
        windows.bare_mib,
        windows.ours_mib / windows.bare_mib
    );
}

fn clinic(folder: &Path, now: &str) {
    let mut encrypted = Hand::start(Kind::Encrypted, folder, now);
    let mut plain = Hand::start(Kind::Plain, folder, now);
    for work in Work::ALL {
        for cache in Cache::ALL {
            if work.writes() && cache != Cache::Warm {
                continue;
            }
            let count = if work.writes() || cache == Cache::Cold { 1 } else { 24 };
            let (mut with, mut without) = (Vec::new(), Vec::new());
            // One of each that is not counted.
            for block in 0..=BLOCKS {
                let pair = [&mut encrypted, &mut plain].map(|it| it.times(work, cache, count));
                if block > 0 {
                    let [encrypted, plain] = pair;
                    with.extend(encrypted);
                    without.extend(plain);
                }
            }
            let (with, without) = (Figures::of(with), Figures::of(without));
            let ratio = with.median().as_secs_f64() / without.median().as_secs_f64();
            println!("{:<28} {:<8} {with}   plain {without}   ratio {ratio:.2}", work.name(), cache.name());
        }
    }
}
