//! `seed`: makes a demonstration of any size in a new folder, for looking at and for measuring.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command speaks on its terminal")]

use std::{path::PathBuf, process::ExitCode, time::Instant};

use demo::{Size, make};
use vault::Timestamp;

const USAGE: &str =
    "usage: seed --out FOLDER [--clients 260] [--years 1] [--seed 1] [--noted 100] [--zone America/New_York] \
                     [--now 2026-11-24T14:12:00Z]

--clients  how many clients, in care and discharged
--years    for how many years the clinic has run (a quarter is 0.25)
--noted    how many of a hundred older sessions have notes (a million notes of 100,000 clients: 27)
--now      the moment at which the demonstration is opened; without it, this one";

struct Order {
    out: PathBuf,
    size: Size,
    seed: u64,
    zone: String,
    now: Timestamp,
}

impl Order {
    #[expect(clippy::disallowed_methods, reason = "a command is its own clock")]
    fn read(arguments: impl Iterator<Item = String>) -> Option<Self> {
        let mut order = Self {
            out: PathBuf::new(),
            size: Size::YEAR,
            seed: 1,
            zone: "America/New_York".to_owned(),
            now: Timestamp::new(chrono::Utc::now()),
        };
        let mut arguments = arguments;
        while let Some(name) = arguments.next() {
            let value = arguments.next()?;
            match name.as_str() {
                "--out" => order.out = value.into(),
                "--clients" => order.size.clients = value.parse().ok()?,
                "--years" => order.size.weeks = weeks(value.parse().ok()?)?,
                "--noted" => order.size.noted_percent = value.parse().ok().filter(|it| *it <= 100)?,
                "--seed" => order.seed = value.parse().ok()?,
                "--zone" => order.zone = value,
                "--now" => order.now = value.parse().ok()?,
                _ => return None,
            }
        }
        (!order.out.as_os_str().is_empty()).then_some(order)
    }
}

fn weeks(years: f64) -> Option<u32> {
    let is_possible = (0.02..=100.0).contains(&years);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a small positive number, as was asked"
    )]
    is_possible.then(|| (years * 52.0).round() as u32)
}

fn main() -> ExitCode {
    let Some(order) = Order::read(std::env::args().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::FAILURE;
    };
    let begun = Instant::now();
    let told = std::cell::Cell::new(0);
    let progress = |done: u32, total: u32| {
        let percent = u64::from(done) * 100 / u64::from(total.max(1));
        if percent != told.replace(percent) && percent % 10 == 0 {
            println!("{percent} % after {:.1} s", begun.elapsed().as_secs_f64());
        }
        true
    };
    match make(&order.out, order.now, &order.zone, order.seed, order.size, &progress) {
        Ok(demo) => {
            println!("{} in {:.1} s. Sign in as:", order.out.display(), begun.elapsed().as_secs_f64());
            for it in demo.sign_ins {
                println!("  {} ({}), {}", it.name, it.roles, it.passphrase);
            }
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("nothing was made: {error}");
            ExitCode::FAILURE
        }
    }
}
