//! A measurement: `cargo nextest run -p clinic --run-ignored only --no-capture roster::tests::speed`.

use std::time::Instant;

use super::{Roster, assess, imported};
use crate::testing::Clinic;

fn file(rows: usize) -> String {
    let mut file = "Patient Number,First Name,Last Name,Birth Date,Mobile Phone,Home Phone,Email,Street Address,City,Province,Postal,Emergency Contact Name,Emergency Contact Phone\n".to_owned();
    for at in 0..rows {
        let (month, day, year) = (at % 12 + 1, at % 28 + 1, 1940 + at % 70);
        file.push_str(&format!(
            "{},Ann{at},Lee-{},{month}/{day}/{year},303-555-{:04},201-555-{:04},ann{at}@example.com,{at} Sample St,Exampleton,OR,00041,Sam Testwell,207-555-0110\n",
            100_000 + at,
            at % 997,
            at % 10_000,
            at % 9_973,
        ));
    }
    file
}

#[test]
#[ignore = "a measurement"]
fn thousands_of_rows() {
    for rows in [1_000, 10_000] {
        let mut clinic = Clinic::new();
        let file = file(rows);
        let begun = Instant::now();
        let mut roster = Roster::read(file.as_bytes()).unwrap();
        let read = begun.elapsed();
        assess(&clinic, &mut roster);
        let assessed = begun.elapsed();
        assert_eq!(imported(&mut clinic, &roster).unwrap().added as usize, rows);
        let written = begun.elapsed();
        let again = Instant::now();
        assess(&clinic, &mut roster);
        println!(
            "{rows} rows: read {read:?}, assessed {:?}, imported {:?}, assessed against them all {:?}",
            assessed - read,
            written - assessed,
            again.elapsed()
        );
    }
}
