//! Writes the samples to be looked at. Run by hand: `cargo nextest run -p documents --run-ignored only`.

mod samples;

use std::{env, fs, time::Instant};

#[test]
#[ignore = "writes files to be looked at, and times"]
fn the_summaries() {
    let folder = env::temp_dir().join("summaries");
    fs::create_dir_all(&folder).unwrap();
    for (name, document) in [
        ("short", samples::short()),
        ("long", samples::long()),
        ("scripts", samples::scripts()),
        ("spanish", samples::spanish()),
    ] {
        for round in ["first", "again"] {
            let start = Instant::now();
            let pdf = documents::pdf(&document).unwrap();
            println!("{name} {round}: {:?}, {:?}, {} bytes", start.elapsed(), pdf.standard, pdf.bytes.len());
            fs::write(folder.join(format!("{name}.pdf")), pdf.bytes).unwrap();
        }
    }
}
