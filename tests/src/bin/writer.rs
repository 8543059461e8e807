//! Writes attendance, notes and summaries in a vault until it is ended, and says after each step that it is kept.
//!
//! `writer FOLDER ROUND`

#![expect(clippy::unwrap_used, reason = "a writer that cannot go on stops, and its test sees it")]

use std::{env, io::Write, path::Path};

use clinic::SCHEMA;
use journeys::{
    house::{FOUNDER, instant, passphrase},
    work::{Cast, STEPS_OF_A_ROUND, Work},
};
use vault::Vault;

fn main() {
    let arguments: Vec<String> = env::args().collect();
    let [_, folder, round] = arguments.as_slice() else { panic!("writer FOLDER ROUND") };
    let round = round.parse().unwrap();
    let now = instant("2026-11-24 15:00");
    let mut vault = Vault::unlock(Path::new(folder), &SCHEMA, FOUNDER, &passphrase(), now).unwrap();
    let cast = Cast::of(&vault).unwrap();
    let mut out = std::io::stdout();
    for number in 0..STEPS_OF_A_ROUND {
        Work::new(round, number).apply(&mut vault, &cast).unwrap();
        // One write, so that what is read is a whole line or none.
        out.write_all(format!("{number}\n").as_bytes()).unwrap();
        out.flush().unwrap();
    }
    // Nothing is left to do but to be ended.
    std::thread::park();
}
