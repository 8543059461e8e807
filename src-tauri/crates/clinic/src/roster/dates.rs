//! Dates in the forms rosters hold them.

use chrono::{Days, Months, NaiveDate};

use super::text::{is_placeholder, one_line};
use crate::names;

/// The date a text means: ISO, US month/day/year (day first where only that is a date), day-Mon-year, YYYYMMDD,
/// spreadsheet day numbers. Two-digit years are the nearest past. Nothing if none.
#[must_use]
pub fn parse_date(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    read(text, order(std::iter::once(text)), today)
}

/// A cell of a birth-date column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Birth {
    /// Empty, or a program's way to say so: "0/0/00", "--07-19".
    Unknown,
    /// A day in the last 120 years.
    Known(NaiveDate),
    /// Not a date, no such day, or longer ago than people live.
    Impossible,
    /// A day that is still to come.
    Future,
}

/// Which number comes first in "3/4/1990".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    MonthFirst,
    DayFirst,
}

/// Month first, unless the column proves the other: a value above 12 stands in the first place and none in the second.
pub(super) fn order<'t>(column: impl Iterator<Item = &'t str>) -> Order {
    let (mut above_first, mut above_second) = (false, false);
    for text in column {
        if let Some([Part::Number(first, 1 | 2), Part::Number(second, 1 | 2), Part::Number(..)]) = parts(text) {
            above_first |= (13..=31).contains(&first);
            above_second |= (13..=31).contains(&second);
        }
    }
    if above_first && !above_second { Order::DayFirst } else { Order::MonthFirst }
}

/// What a cell of a birth-date column says.
pub(super) fn birth(text: &str, order: Order, today: NaiveDate) -> Birth {
    if is_unknown(text) {
        return Birth::Unknown;
    }
    let Some(date) = read(text, order, today) else { return Birth::Impossible };
    let oldest = today.checked_sub_months(Months::new(120 * 12)).unwrap_or(NaiveDate::MIN);
    if date > today {
        Birth::Future
    } else if date < oldest {
        Birth::Impossible
    } else {
        Birth::Known(date)
    }
}

fn is_unknown(text: &str) -> bool {
    let text = text.trim();
    let mut digits = text.bytes().filter(u8::is_ascii_digit).peekable();
    let is_all_zero = digits.peek().is_some() && digits.all(|it| it == b'0') && !text.contains(char::is_alphabetic);
    // "--07-19" is a birthday without a year; "1/0/1900" is how a spreadsheet shows the number 0.
    is_placeholder(text) || is_all_zero || text.starts_with("--") || matches!(text, "1/0/1900" | "1/0/00")
}

fn read(text: &str, order: Order, today: NaiveDate) -> Option<NaiveDate> {
    let text = one_line(text);
    if let Some(number) = whole_number(&text) {
        return match number.len() {
            4 | 5 => day_number(number.parse().ok()?),
            8 => year_month_day(number),
            _ => None,
        };
    }
    let (year, month, day) = match parts(&text)? {
        [Part::Number(day, 1 | 2), Part::Month(month), Part::Number(year, digits)]
        | [Part::Month(month), Part::Number(day, 1 | 2), Part::Number(year, digits)] => {
            return dated(year, digits, month, day, today);
        }
        [Part::Number(year, 4), Part::Month(month), Part::Number(day, 1 | 2)]
        | [Part::Number(year, 4), Part::Number(month, 1 | 2), Part::Number(day, 1 | 2)] => (year, month, day),
        [Part::Number(first, 1 | 2), Part::Number(second, 1 | 2), Part::Number(year, digits)] => {
            let (month, day) = if order == Order::DayFirst { (second, first) } else { (first, second) };
            return dated(year, digits, month, day, today);
        }
        [Part::Number(..) | Part::Month(_), Part::Number(..) | Part::Month(_), Part::Number(..) | Part::Month(_)] => {
            return None;
        }
    };
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// "32425" and, as some exports write whole numbers, "32425.0".
fn whole_number(text: &str) -> Option<&str> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let is_number = !whole.is_empty() && whole.bytes().all(|it| it.is_ascii_digit());
    let is_day_and_time = fraction.is_empty() || whole.len() == 5;
    (is_number && is_day_and_time && fraction.bytes().all(|it| it.is_ascii_digit())).then_some(whole)
}

/// A spreadsheet's day number in the system that begins with 1 January 1900 and believes 1900 to be a leap year.
fn day_number(number: u64) -> Option<NaiveDate> {
    let before_the_first = NaiveDate::from_ymd_opt(1899, 12, 31)?;
    match number {
        0 | 60 => None,
        1..60 => before_the_first.checked_add_days(Days::new(number)),
        61.. => before_the_first.checked_add_days(Days::new(number - 1)),
    }
}

/// "19840312"; "03121984" where the first four digits are no year people live in.
fn year_month_day(digits: &str) -> Option<NaiveDate> {
    let number = |from: usize, to: usize| digits[from..to].parse::<u32>().ok();
    let (year, month, day) = match number(0, 4)? {
        year @ 1800.. => (year, number(4, 6)?, number(6, 8)?),
        0..1800 => (number(4, 8)?, number(0, 2)?, number(2, 4)?),
    };
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// A two-digit year is the nearest one that makes no future of it.
fn dated(year: u32, digits: usize, month: u32, day: u32, today: NaiveDate) -> Option<NaiveDate> {
    let year = i32::try_from(year).ok()?;
    match digits {
        4 => NaiveDate::from_ymd_opt(year, month, day),
        // 29 February is no day in 1900: every century is tried on its own.
        2 => [2100, 2000, 1900, 1800]
            .into_iter()
            .filter_map(|century| NaiveDate::from_ymd_opt(century + year, month, day))
            .find(|it| *it <= today),
        _ => None,
    }
}

#[derive(Debug, Clone, Copy)]
enum Part {
    /// A number and how many digits it was written with.
    Number(u32, usize),
    Month(u32),
}

/// The three parts of a written date, its weekday and time of day left out.
fn parts(text: &str) -> Option<[Part; 3]> {
    let lower = text.trim().to_lowercase();
    let is_between = |it: char| it.is_whitespace() || matches!(it, '-' | '/' | '.' | ',' | '\u{2010}'..='\u{2013}');
    let mut parts = without_time(&lower).split(is_between).filter(|it| !it.is_empty() && !is_weekday(it));
    let three = [part(parts.next()?)?, part(parts.next()?)?, part(parts.next()?)?];
    parts.next().is_none().then_some(three)
}

fn without_time(text: &str) -> &str {
    let Some(colon) = text.find(':') else { return text };
    text[..colon].rfind([' ', 't', '\u{a0}']).map_or("", |end| &text[..end])
}

fn part(text: &str) -> Option<Part> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    match (digits, &text[digits..]) {
        (1 | 2 | 4, "") | (1 | 2, "st" | "nd" | "rd" | "th") => {
            Some(Part::Number(text[..digits].parse().ok()?, digits))
        }
        (0, word) => names::month(word).map(Part::Month),
        _ => None,
    }
}

fn is_weekday(word: &str) -> bool {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    word.len() >= 3 && DAYS.iter().any(|it| it.starts_with(word))
}

/// Whether a text is written as a date with its parts divided; a bare number says too little.
pub(super) fn is_date(text: &str) -> bool {
    parts(text).is_some()
}
