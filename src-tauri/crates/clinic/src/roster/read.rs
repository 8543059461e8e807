//! Reading bytes as a table: encoding, delimiter, header line, rows with their lines.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::{
    MAX_BYTES, MAX_ROWS, RosterDelimiter, RosterEncoding,
    dates::is_date,
    headings,
    records::{Limits, Records},
    text::{is_invisible, one_line},
};
use crate::{
    ClinicError, Result,
    text::{is_email, is_telephone},
};

/// A roster has no more columns than this.
const MAX_COLUMNS: usize = 1_000;
/// Headings stand among the first records, below a title or two.
const HEADER_WITHIN: usize = 50;
/// Delimiter and headings are looked for in the file's beginning.
const BEGINNING: usize = 256 * 1024;

/// A file as a table.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) encoding: RosterEncoding,
    pub(super) delimiter: RosterDelimiter,
    /// From 1; 0 where the file has no headings and its columns are numbered.
    pub(super) header_line: u32,
    pub(super) headings: Vec<String>,
    /// The rows, without the headings and what was skipped.
    pub(super) rows: Records,
    /// Totals, repeated headings and empty lines.
    pub(super) skipped: usize,
}

/// Reads a file's bytes as a table.
pub(super) fn table(bytes: &[u8]) -> Result<Table> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err(ClinicError::RosterTooLarge);
    }
    let (encoding, text) = decode(bytes)?;
    if text.chars().all(|it| it.is_whitespace() || is_invisible(it) || matches!(it, ',' | ';' | '"')) {
        return Err(ClinicError::EmptyRoster);
    }
    let Layout { delimiter, header_line, headings } = layout(&text).ok_or(ClinicError::NotARoster)?;
    let limits = Limits { records: 2 * MAX_ROWS, cells: headings.len(), blank_after: header_line };
    let mut rows = Records::parse(&text, delimiter, limits);
    rows.retain(|rows, at| rows.record(at).line > header_line);
    let skipped = rows.retain(|rows, at| !is_repeated(rows.cells(at), &headings) && !is_total(rows.cells(at)));
    if rows.is_cut || rows.len() > MAX_ROWS {
        return Err(ClinicError::RosterTooLarge);
    }
    let skipped = skipped + rows.blank as usize;
    Ok(Table { encoding, delimiter, header_line, headings, rows, skipped })
}

fn decode(bytes: &[u8]) -> Result<(RosterEncoding, String)> {
    let (encoding, decoder) = encoding_of(bytes).ok_or(ClinicError::NotARoster)?;
    let (text, _) = decoder.decode_with_bom_removal(bytes);
    let (mut characters, mut strange) = (0_usize, 0_usize);
    for it in text.chars() {
        characters += 1;
        strange += usize::from(
            (it.is_control() && !matches!(it, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1a}')) || it == '\u{fffd}',
        );
    }
    // A stray control character is an accident; one in a hundred is a file of another kind.
    let is_text = strange * 100 <= characters && !text.contains('\0') && !is_document(&text);
    if is_text { Ok((encoding, text.into_owned())) } else { Err(ClinicError::NotARoster) }
}

/// UTF-16 by its mark or its shape, UTF-8 where it is valid, else what Windows programs write.
fn encoding_of(bytes: &[u8]) -> Option<(RosterEncoding, &'static Encoding)> {
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => Some((RosterEncoding::Utf8Mark, UTF_8)),
        [0xFF, 0xFE, ..] => Some((RosterEncoding::Utf16, UTF_16LE)),
        [0xFE, 0xFF, ..] => Some((RosterEncoding::Utf16, UTF_16BE)),
        _ if bytes.contains(&0) => wide(bytes).map(|it| (RosterEncoding::Utf16, it)),
        _ if std::str::from_utf8(bytes).is_ok() => Some((RosterEncoding::Utf8, UTF_8)),
        _ => Some((RosterEncoding::Windows1252, WINDOWS_1252)),
    }
}

/// UTF-16 without a mark: headings are Latin, so that nearly every second byte is zero.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let beginning = &bytes[..bytes.len().min(512) & !1];
    let zeros = |from: usize| beginning.iter().skip(from).step_by(2).filter(|it| **it == 0).count();
    let (even, odd, most) = (zeros(0), zeros(1), beginning.len() * 2 / 5);
    match (bytes.len() % 2, even, odd) {
        (0, 0, odd) if odd >= most => Some(UTF_16LE),
        (0, even, 0) if even >= most => Some(UTF_16BE),
        _ => None,
    }
}

/// Documents that are text and no table.
fn is_document(text: &str) -> bool {
    ["%PDF", "{\\rtf", "<!", "<?xml", "<html", "{", "[{", "BEGIN:VCARD"]
        .iter()
        .any(|it| text.trim_start().starts_with(it))
}

#[derive(Debug)]
struct Layout {
    delimiter: RosterDelimiter,
    header_line: u32,
    headings: Vec<String>,
}

/// The delimiter under which the most headings are known and the most records are alike, and the header line.
fn layout(text: &str) -> Option<Layout> {
    let beginning = &text[..(0..=BEGINNING.min(text.len())).rev().find(|it| text.is_char_boundary(*it))?];
    let said = separator(text);
    let mut best: Option<Candidate> = None;
    for delimiter in RosterDelimiter::ALL.iter().copied().filter(|it| said.is_none_or(|said| said == *it)) {
        let candidate = Candidate::new(beginning, delimiter);
        if best.as_ref().is_none_or(|best| candidate.rank() > best.rank()) {
            best = Some(candidate);
        }
    }
    best?.layout()
}

/// A first line that spreadsheet programs obey: "sep=;".
fn separator(text: &str) -> Option<RosterDelimiter> {
    match text.lines().next()?.trim_matches(['"', ' ', '\u{feff}']) {
        "sep=," => Some(RosterDelimiter::Comma),
        "sep=;" => Some(RosterDelimiter::Semicolon),
        "sep=\t" | "sep=" => Some(RosterDelimiter::Tab),
        _ => None,
    }
}

/// A file's beginning read with one delimiter.
struct Candidate {
    delimiter: RosterDelimiter,
    records: Records,
    /// The record with the most known headings.
    header: usize,
    known: usize,
}

impl Candidate {
    fn new(beginning: &str, delimiter: RosterDelimiter) -> Self {
        let limits = Limits { records: HEADER_WITHIN, cells: MAX_COLUMNS + 1, blank_after: 0 };
        let records = Records::parse(beginning, delimiter, limits);
        let (mut header, mut known) = (0, 0);
        for at in 0..records.len() {
            let count = records.cells(at).filter(|it| headings::is_known(it)).count();
            if count > known {
                (header, known) = (at, count);
            }
        }
        if known == 0 {
            header = widest(&records);
        }
        Self { delimiter, records, header, known }
    }

    fn rank(&self) -> (usize, bool, usize) {
        (self.known, self.width() >= 2, self.alike())
    }

    fn width(&self) -> usize {
        if self.records.len() == 0 {
            return 0;
        }
        let cells = self.records.cells(self.header);
        cells.enumerate().filter(|(_, it)| !it.trim().is_empty()).map(|(at, _)| at + 1).last().unwrap_or(0)
    }

    /// How many records below the header have as many cells.
    fn alike(&self) -> usize {
        let cells = |at| self.records.record(at).cells;
        (self.header + 1..self.records.len()).filter(|at| cells(*at) == cells(self.header)).count()
    }

    fn layout(self) -> Option<Layout> {
        let (width, below) = (self.width(), self.records.len().saturating_sub(self.header + 1));
        if width > MAX_COLUMNS {
            return None;
        }
        let headings = || self.records.cells(self.header).take(width).map(one_line).collect::<Vec<_>>();
        if self.known > 0 {
            let header_line = self.records.record(self.header).line;
            return Some(Layout { delimiter: self.delimiter, header_line, headings: headings() });
        }
        if width < 2 {
            return None;
        }
        if headings().iter().any(|it| is_email(it) || is_telephone(it) || is_date(it)) {
            let headings = (1..=self.records.record(self.header).cells).map(|it| it.to_string()).collect();
            return Some(Layout { delimiter: self.delimiter, header_line: 0, headings });
        }
        let header_line = self.records.record(self.header).line;
        (below > 0 && self.alike() * 2 >= below).then(|| Layout {
            delimiter: self.delimiter,
            header_line,
            headings: headings(),
        })
    }
}

/// The first record with as many cells as any: without a known heading, the header line if there is one.
fn widest(records: &Records) -> usize {
    let cells = |at: &usize| records.record(*at).cells;
    let most = (0..records.len()).map(|at| cells(&at)).max().unwrap_or(0);
    (0..records.len()).find(|at| cells(at) == most).unwrap_or(0)
}

fn is_repeated<'r>(cells: impl Iterator<Item = &'r str>, headings: &[String]) -> bool {
    let mut count = 0;
    let is_alike = cells.zip(headings).all(|(cell, heading)| {
        count += 1;
        one_line(cell).to_lowercase() == heading.to_lowercase()
    });
    is_alike && count == headings.len()
}

/// "Total clients: 23", "14 records", "Page 1 of 3": a line of one cell, or two, that begins so.
fn is_total<'r>(cells: impl Iterator<Item = &'r str>) -> bool {
    let filled: Vec<_> = cells.filter(|it| !it.trim().is_empty()).take(3).collect();
    let line = filled.iter().map(|it| one_line(it).to_lowercase()).collect::<Vec<_>>().join(" ");
    let words: Vec<_> = line.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    let is_number = |word: &str| word.bytes().all(|it| it.is_ascii_digit());
    let has_number = words.iter().any(|it| is_number(it));
    match (filled.len(), words.as_slice()) {
        (1, ["total" | "totals" | "subtotal"] | ["end", "of", ..]) => true,
        (1 | 2, ["grand", "total" | "totals", ..] | ["total" | "totals" | "subtotal", ..]) => has_number,
        (1, ["count" | "sum" | "records" | "rows" | "page" | "number" | "exported" | "generated" | "printed", ..]) => {
            has_number
        }
        (1, [first, "records" | "clients" | "patients" | "rows" | "contacts" | "members" | "results"]) => {
            is_number(first)
        }
        _ => false,
    }
}
