//! Delimited text as records, as forgiving as spreadsheet programs are.

use super::RosterDelimiter;

/// What is kept of a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    /// At most this many records that are not blank.
    pub(super) records: usize,
    /// At most this many cells of each.
    pub(super) cells: usize,
    /// Blank records after this line are counted.
    pub(super) blank_after: u32,
}

/// Records of a text. All cells stand in one string: a hostile file of twenty million commas stays within a few times
/// its own size.
#[derive(Debug, Default)]
pub(super) struct Records {
    text: String,
    /// Where each cell ends in the text.
    ends: Vec<u32>,
    records: Vec<Record>,
    /// Blank records after the line of the limits.
    pub(super) blank: u32,
    /// Whether there were more records than the limit.
    pub(super) is_cut: bool,
}

/// One record and where its cells are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Record {
    /// The line of the file on which it begins, from 1.
    pub(super) line: u32,
    first: usize,
    /// How many cells are kept.
    pub(super) cells: usize,
    /// Whether a cell that is not empty was beyond the limit.
    pub(super) has_more: bool,
}

impl Records {
    /// Reads a text. A quote that is never closed is a character like others.
    pub(super) fn parse(text: &str, delimiter: RosterDelimiter, limits: Limits) -> Self {
        let mut scanner = Scanner { text, at: 0, line: 1, delimiter: byte(delimiter) };
        let mut records = Self::default();
        while scanner.at < text.len() {
            if records.records.len() == limits.records {
                records.is_cut = true;
                break;
            }
            records.read_one(&mut scanner, limits);
        }
        records
    }

    fn read_one(&mut self, scanner: &mut Scanner<'_>, limits: Limits) {
        let (start, first) = (self.text.len(), self.ends.len());
        let mut record = Record { line: scanner.line, first, cells: 0, has_more: false };
        let mut beyond = String::new();
        loop {
            let is_kept = record.cells < limits.cells;
            if is_kept {
                let next = scanner.cell(&mut self.text);
                self.ends.push(offset(self.text.len()));
                record.cells += 1;
                if next == Next::Record {
                    break;
                }
            } else {
                beyond.clear();
                let next = scanner.cell(&mut beyond);
                record.has_more |= !beyond.trim().is_empty();
                if next == Next::Record {
                    break;
                }
            }
        }
        let is_blank =
            !record.has_more && self.text[start..].chars().all(|it| it.is_whitespace() || "-_=".contains(it));
        if is_blank {
            self.blank += u32::from(record.line > limits.blank_after);
            self.text.truncate(start);
            self.ends.truncate(first);
        } else {
            self.records.push(record);
        }
    }

    /// Keeps the records a rule keeps; how many went.
    pub(super) fn retain(&mut self, mut keeps: impl FnMut(&Self, usize) -> bool) -> usize {
        let before = self.records.len();
        let kept = (0..before).filter(|at| keeps(self, *at)).map(|at| self.records[at]).collect();
        self.records = kept;
        before - self.records.len()
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.records.len()
    }

    /// One of them.
    pub(super) fn record(&self, at: usize) -> &Record {
        &self.records[at]
    }

    /// The record that begins on a line.
    pub(super) fn on_line(&self, line: u32) -> Option<usize> {
        self.records.binary_search_by_key(&line, |it| it.line).ok()
    }

    /// A cell; empty where the record ends earlier.
    pub(super) fn cell(&self, at: usize, column: usize) -> &str {
        let record = &self.records[at];
        if column >= record.cells {
            return "";
        }
        let cell = record.first + column;
        let start = cell.checked_sub(1).map_or(0, |it| self.ends[it] as usize);
        &self.text[start..self.ends[cell] as usize]
    }

    /// The cells of a record that are kept.
    pub(super) fn cells(&self, at: usize) -> impl Iterator<Item = &str> + Clone {
        (0..self.records[at].cells).map(move |column| self.cell(at, column))
    }

    /// The cells of a column, from the first record to the last.
    pub(super) fn column(&self, column: usize) -> impl Iterator<Item = &str> {
        (0..self.records.len()).map(move |at| self.cell(at, column))
    }
}

fn byte(delimiter: RosterDelimiter) -> u8 {
    match delimiter {
        RosterDelimiter::Comma => b',',
        RosterDelimiter::Semicolon => b';',
        RosterDelimiter::Tab => b'\t',
    }
}

/// A text's length as it is kept: twenty mebibytes are far below four gibibytes in any encoding.
fn offset(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[derive(Debug, PartialEq, Eq)]
enum Next {
    Cell,
    Record,
}

struct Scanner<'t> {
    text: &'t str,
    at: usize,
    line: u32,
    delimiter: u8,
}

impl Scanner<'_> {
    /// Appends the next cell, and says what follows.
    fn cell(&mut self, cell: &mut String) -> Next {
        if self.peek() == Some(b'"')
            && let Some(close) = self.closing_quote()
        {
            self.append_quoted(close, cell);
        }
        // What stands between a closing quote and the delimiter belongs to the cell.
        let start = self.at;
        while self.peek().is_some_and(|it| it != self.delimiter && !matches!(it, b'\n' | b'\r')) {
            self.at += 1;
        }
        cell.push_str(&self.text[start..self.at]);
        if self.peek() == Some(self.delimiter) {
            self.at += 1;
            return Next::Cell;
        }
        self.line_break();
        Next::Record
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Steps over CRLF, LF or CR.
    fn line_break(&mut self) {
        let rest = &self.text.as_bytes()[self.at..];
        self.at += match rest {
            [b'\r', b'\n', ..] => 2,
            [] => 0,
            [_, ..] => 1,
        };
        self.line += 1;
    }

    /// Where the quote that opens here is closed: the first that is not doubled. A quote after line breaks with more
    /// text behind it opens the next cell: the one that opened here was never closed.
    fn closing_quote(&self) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let mut at = self.at + 1;
        loop {
            at += self.text.get(at..)?.find('"')?;
            match bytes.get(at + 1) {
                Some(b'"') => at += 2,
                None | Some(b'\n' | b'\r') => return Some(at),
                Some(next) if *next == self.delimiter => return Some(at),
                Some(_) => return (!self.text[self.at..at].contains(['\n', '\r'])).then_some(at),
            }
        }
    }

    fn append_quoted(&mut self, close: usize, cell: &mut String) {
        let inner = &self.text[self.at + 1..close];
        let mut previous = b' ';
        self.line += inner.bytes().fold(0, |breaks, it| {
            let is_break = it == b'\r' || (it == b'\n' && previous != b'\r');
            previous = it;
            breaks + u32::from(is_break)
        });
        if inner.contains(['"', '\r']) {
            cell.push_str(&inner.replace("\"\"", "\"").replace("\r\n", "\n").replace('\r', "\n"));
        } else {
            cell.push_str(inner);
        }
        self.at = close + 1;
    }
}
