//! Type-ahead over clients.
//!
//! Each typed word is a range of keys (`client_keys`, names.rs). The range of the rarest word is read in the order of the
//! answers and no further than needed; the other words are looked up client by client.

use std::{cmp::Reverse, collections::HashSet};

use chrono::NaiveDate;
use rusqlite::{Connection, Statement};
use vault::Desk;

use super::{ClientRow, store};
use crate::{ClientId, Result, listed, names, normal};

/// More words than anybody types; the rest is not looked at.
const MOST_WORDS: usize = 8;

/// Words that more keys begin with are all the same: common.
const COMMON: u32 = 250;

/// Clients by the beginnings of any parts of their names in any order, accents and case ignored; or record number,
/// telephone or its last four digits, date of birth in the usual forms. At most `limit`, those in an episode of care
/// first, whole words before beginnings, then by last name.
///
/// # Errors
/// When the file cannot be read.
pub fn find(db: &Desk, text: &str, limit: u32) -> Result<Vec<ClientRow>> {
    find_in(db, text, limit)
}

/// The same among those in an episode of care.
pub(crate) fn find_in_care(db: &Desk, text: &str, limit: u32) -> Result<Vec<ClientRow>> {
    let words = rarest_first(db, words(text))?;
    rows_in_order(db, &hits(db, &words, 1, usize::try_from(limit).unwrap_or(usize::MAX))?)
}

/// The same over any connection: `measure.rs` compares with a file without a key.
pub(super) fn find_in(db: &Connection, text: &str, limit: u32) -> Result<Vec<ClientRow>> {
    let words = rarest_first(db, words(text))?;
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let mut ids = hits(db, &words, 1, limit)?;
    if ids.len() < limit {
        ids.extend(hits(db, &words, 0, limit)?);
        ids.truncate(limit);
    }
    rows_in_order(db, &ids)
}

fn rows_in_order(db: &Connection, ids: &[ClientId]) -> Result<Vec<ClientRow>> {
    let mut rows = store::rows_of(db, ids)?;
    rows.sort_by_cached_key(|row| ids.iter().position(|id| *id == row.id));
    Ok(rows)
}

/// Which of these clients the text fits, in the given order: for the desk's check-in field.
///
/// # Errors
/// When the file cannot be read.
pub fn matches(db: &Desk, text: &str, among: &[ClientId]) -> Result<Vec<ClientId>> {
    let words = words(text);
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let fits: Vec<String> = (0..words.len()).map(|it| fits(it, &words[it], "unhex(value)")).collect();
    let statement =
        format!("SELECT unhex(value) AS client_id FROM json_each(:among) WHERE {} ORDER BY key", fits.join(" AND "));
    let mut statement = db.prepare_cached(&statement)?;
    statement.raw_bind_parameter(":among", listed(among.iter().map(ClientId::as_uuid)))?;
    bind(&mut statement, &words)?;
    let found = statement.raw_query().mapped(|row| row.get("client_id")).collect::<Result<_, _>>()?;
    Ok(found)
}

/// A typed word: the ranges of keys it may mean.
#[derive(Debug, PartialEq, Eq)]
struct Word(Vec<Range>);

/// Keys from `from` on, before `to`; `from` is the word itself.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Range {
    from: String,
    to: String,
}

impl Range {
    fn beginning_with(word: String) -> Self {
        Self { to: format!("{word}{}", char::MAX), from: word }
    }

    fn exactly(word: String) -> Self {
        Self { to: format!("{word}\u{1}"), from: word }
    }
}

/// The words of a text, the longest first.
fn words(text: &str) -> Vec<Word> {
    let text: String = text.chars().take(200).collect();
    let whole = dates(&text);
    if !whole.is_empty() {
        return vec![Word(whole.into_iter().map(|it| Range::exactly(key(it))).collect())];
    }
    let mut words = Vec::new();
    let mut number = String::new();
    for token in text.split_whitespace() {
        // "(617) 555-0123" is one number, whatever stands between its digits.
        if is_number(token) && dates(token).is_empty() {
            number.push_str(&names::digits(token));
            continue;
        }
        push_number(&mut number, &mut words);
        push_token(token, &mut words);
    }
    push_number(&mut number, &mut words);
    words.sort_by_key(|Word(ranges)| Reverse(ranges.first().map_or(0, |it| it.from.chars().count())));
    words.dedup();
    words.truncate(MOST_WORDS);
    words
}

fn is_number(token: &str) -> bool {
    let folded = normal(token);
    folded.chars().all(|it| it.is_ascii_digit() || it == ' ')
}

fn push_token(token: &str, words: &mut Vec<Word>) {
    let dates = dates(token);
    if !dates.is_empty() {
        words.push(Word(dates.into_iter().map(|it| Range::exactly(key(it))).collect()));
        return;
    }
    let folded = normal(token);
    words.extend(
        folded.split(' ').filter(|it| !it.is_empty()).map(|it| Word(vec![Range::beginning_with(it.to_owned())])),
    );
}

fn push_number(number: &mut String, words: &mut Vec<Word>) {
    if number.is_empty() {
        return;
    }
    let mut ranges = vec![Range::beginning_with(number.clone())];
    ranges.extend(names::without_zeros(number).map(Range::exactly));
    ranges.extend(unpunctuated(number).map(|it| Range::exactly(key(it))));
    words.push(Word(ranges));
    number.clear();
}

/// A birth date as a key: "19880214".
fn key(date: NaiveDate) -> String {
    date.format("%Y%m%d").to_string()
}

/// "02141988".
fn unpunctuated(number: &str) -> Option<NaiveDate> {
    let (month, rest) = number.split_at_checked(2)?;
    let (day, year) = rest.split_at_checked(2)?;
    let is_date = year.len() == 4;
    is_date.then(|| NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)).flatten()
}

/// The dates a text may mean: 2/14/1988, 02/14/88 (of both centuries), 1988-02-14, 14 Feb 1988, Feb 14, 1988.
fn dates(text: &str) -> Vec<NaiveDate> {
    let folded = normal(text);
    let parts: Vec<&str> = folded.split(' ').collect();
    let [first, second, third] = parts.as_slice() else {
        return Vec::new();
    };
    if first.len() == 4 {
        return date(years(first), month(second), third);
    }
    let by_month = date(years(third), month(first), second);
    if by_month.is_empty() { date(years(third), month(second), first) } else { by_month }
}

fn date(years: Vec<i32>, month: Option<u32>, day: &str) -> Vec<NaiveDate> {
    let (Some(month), Some(day)) = (month, number(day)) else {
        return Vec::new();
    };
    years.into_iter().filter_map(|year| NaiveDate::from_ymd_opt(year, month, day)).collect()
}

/// "1988"; "88" is 1988 or 2088.
fn years(text: &str) -> Vec<i32> {
    match (text.len(), text.parse::<u16>()) {
        (4, Ok(year)) => vec![i32::from(year)],
        (2, Ok(year)) => vec![1900 + i32::from(year), 2000 + i32::from(year)],
        (_, Ok(_) | Err(_)) => Vec::new(),
    }
}

/// "2", "02", "feb", "february".
fn month(text: &str) -> Option<u32> {
    names::month(text).or_else(|| number(text))
}

/// One or two digits.
fn number(text: &str) -> Option<u32> {
    let is_number = matches!(text.len(), 1 | 2) && text.chars().all(|it| it.is_ascii_digit());
    if is_number { text.parse().ok() } else { None }
}

/// The word that the fewest keys begin with first; among common ones, the longest.
fn rarest_first(db: &Connection, mut words: Vec<Word>) -> Result<Vec<Word>> {
    if words.len() < 2 {
        return Ok(words);
    }
    let mut counts = Vec::new();
    for Word(ranges) in &words {
        let mut count = 0;
        for Range { from, to } in ranges {
            count += db
                .prepare_cached(
                    "SELECT count(*) AS keys FROM (SELECT 1 FROM client_keys
                                                   WHERE is_active = 0 AND key >= ?1 AND key < ?2 LIMIT ?3)",
                )?
                .query_row((from, to, COMMON), |row| row.get::<_, u32>("keys"))?;
        }
        counts.push(count.min(COMMON));
    }
    let rarest = (0..words.len()).min_by_key(|it| counts[*it]).unwrap_or(0);
    words.swap(0, rarest);
    Ok(words)
}

/// Clients the words fit who are in an episode of care (or are not), best first.
fn hits(db: &Connection, words: &[Word], is_active: u8, limit: usize) -> Result<Vec<ClientId>> {
    let Some((Word(ranges), others)) = words.split_first() else {
        return Ok(Vec::new());
    };
    // Most people type parts of first and last name, and these stand in each key's own row. Only where that is not enough
    // are the other keys of each client looked up, which is a page of the file for each.
    let in_sort_name = in_range(others, |index, _| format!("instr(' ' || sort_name, ' ' || :from_{index}_0) > 0"));
    let anywhere = in_range(others, |index, word| fits(index, word, "found.client_id"));
    let statements = if others.is_empty() { vec![anywhere] } else { vec![in_sort_name, anywhere] };
    let mut hits = Vec::new();
    let mut seen = HashSet::new();
    for (statement, range) in statements.iter().flat_map(|it| ranges.iter().map(move |range| (it, range))) {
        let mut statement = db.prepare_cached(statement)?;
        statement.raw_bind_parameter(":is_active", is_active)?;
        statement.raw_bind_parameter(":from", &range.from)?;
        statement.raw_bind_parameter(":to", &range.to)?;
        bind(&mut statement, others)?;
        let mut rows = statement.raw_query();
        while seen.len() < limit
            && let Some(row) = rows.next()?
        {
            let id: ClientId = row.get("client_id")?;
            if seen.insert(id) {
                hits.push((Reverse(row.get::<_, u32>("whole_words")?), row.get::<_, String>("sort_name")?, id));
            }
        }
    }
    hits.sort();
    Ok(hits.into_iter().map(|(_, _, id)| id).collect())
}

/// The first word's range in the order of the table's key, which is that of the answers: nothing is sorted.
fn in_range(others: &[Word], fits: impl Fn(usize, &Word) -> String) -> String {
    let fits: String = others.iter().enumerate().map(|(it, word)| format!(" AND {}", fits(it, word))).collect();
    let wholes: String = (0..others.len())
        .map(|it| {
            format!(" + EXISTS (SELECT 1 FROM client_keys WHERE client_id = found.client_id AND key = :from_{it}_0)")
        })
        .collect();
    format!(
        "SELECT client_id, sort_name, (key = :from){wholes} AS whole_words
         FROM client_keys AS found
         WHERE is_active = :is_active AND key >= :from AND key < :to{fits}
         ORDER BY key, sort_name, client_id"
    )
}

/// Whether a word fits a client.
fn fits(index: usize, Word(ranges): &Word, client: &str) -> String {
    let ranges: Vec<String> =
        (0..ranges.len()).map(|it| format!("(key >= :from_{index}_{it} AND key < :to_{index}_{it})")).collect();
    format!("EXISTS (SELECT 1 FROM client_keys WHERE client_id = {client} AND ({}))", ranges.join(" OR "))
}

/// Binds the ranges of words where the statement asks for them.
fn bind(statement: &mut Statement, words: &[Word]) -> Result<()> {
    for (index, Word(ranges)) in words.iter().enumerate() {
        for (it, range) in ranges.iter().enumerate() {
            for (name, value) in
                [(format!(":from_{index}_{it}"), &range.from), (format!(":to_{index}_{it}"), &range.to)]
            {
                if let Some(place) = statement.parameter_index(&name)? {
                    statement.raw_bind_parameter(place, value)?;
                }
            }
        }
    }
    Ok(())
}
