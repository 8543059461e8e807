//! What the template is given: a document's words, prepared, and what must be known of their size beforehand.

use std::str::FromStr;

use typst::{
    foundations::{Array, Datetime, Dict, IntoValue, Value, dict},
    layout::Fr,
    text::{Lang, Region},
};

use crate::{
    Align, Block, Column, Document, Fact, Foot, Letterhead, MadeOn, Notice, Paper, Section, SignatureLine,
    text::Preparation,
};

/// How many letters without a space fit in the text column, and in narrower places.
const TEXT_ROOM: usize = 55;
const FACT_ROOM: usize = 24;
const NAME_ROOM: usize = 16;
const CELL_ROOM: usize = 18;
const FOOT_ROOM: usize = 80;

/// Letters of the table's size in the text column.
const TABLE_WIDTH: usize = 86;

/// Lines up to which a section, a row or the end of a document stays whole.
const SHORT_SECTION: usize = 8;
const LONG_CELL: usize = 1200;
const LONG_NOTICE: usize = 3000;
const MANY_SIGNATURES: usize = 8;

/// `sys.inputs` of the template.
pub(crate) fn values(document: &Document, text: &mut Preparation) -> Dict {
    let (language, region) = locale(&document.language);
    let notice = document.closing_notice.as_ref();
    let mut values = dict! {
        "language" => language,
        "region" => region,
        "paper" => paper(document.paper),
        "is-list" => document.is_list,
        "made-on" => day(document.made_on),
        "title" => text.value(&document.title, NAME_ROOM),
        "plain-title" => text.one_line(&document.title, usize::MAX),
        "status" => text.value(&document.status_line, FOOT_ROOM),
        "letterhead" => letterhead(&document.letterhead, text),
        "facts" => facts(&document.facts, text),
        "sections" => array(&document.sections, |it| section(it, text)),
        "signatures" => array(&document.signatures, |it| signature(it, text)),
        "signatures-together" => document.signatures.len() <= MANY_SIGNATURES,
        "foot" => foot(&document.foot, text),
        "fingerprint" => document.fingerprint.as_ref().map(|it| text.value(it, NAME_ROOM)),
        "draft" => document.draft_mark.as_ref().map(|it| text.value(it, NAME_ROOM)),
        "notice" => notice.map(|it| closing_notice(it, text)),
        "notice-together" => notice.is_none_or(|it| length_of(it) <= LONG_NOTICE),
    };
    // Last, when all text has been seen and the fonts it needs are known.
    let families: Vec<&str> = text.fonts().names().collect();
    values.insert("serif".into(), families_beginning_with("Source Serif 4", &families));
    values.insert("sans".into(), families_beginning_with("Source Sans 3", &families));
    values
}

fn families_beginning_with(first: &str, families: &[&str]) -> Value {
    let others = families.iter().copied().filter(|it| *it != first);
    std::iter::once(first).chain(others).map(IntoValue::into_value).collect::<Array>().into_value()
}

fn array<T>(items: &[T], value: impl FnMut(&T) -> Value) -> Array {
    items.iter().map(value).collect()
}

/// Language and region as Typst takes them; English if it is neither.
fn locale(tag: &str) -> (Value, Value) {
    let (language, region) = tag.split_once('-').unwrap_or((tag, ""));
    let is_language = Lang::from_str(language).is_ok() && language.chars().all(|it| it.is_ascii_alphabetic());
    let language = if is_language { language } else { "en" };
    let region = Region::from_str(region).ok().map(|it| it.as_str().into_value());
    (language.into_value(), region.unwrap_or(Value::None))
}

fn paper(paper: Paper) -> &'static str {
    match paper {
        Paper::Letter => "us-letter",
        Paper::A4 => "a4",
    }
}

fn day(on: MadeOn) -> Value {
    Datetime::from_ymd(on.year, on.month, on.day).map_or(Value::None, Value::Datetime)
}

fn letterhead(of: &Letterhead, text: &mut Preparation) -> Dict {
    dict! {
        "name" => text.value(&of.name, FACT_ROOM),
        "lines" => array(&of.lines, |it| text.value(it, FACT_ROOM)),
        "is-wide" => of.lines.iter().any(|it| width(it) > 46),
    }
}

fn facts(facts: &[Fact], text: &mut Preparation) -> Dict {
    let (left, right) = facts.split_at(facts.len().div_ceil(2));
    let mut column = |facts: &[Fact]| {
        array(facts, |it| {
            let label = text.value(&it.label, NAME_ROOM);
            dict! { "label" => label, "value" => text.value(&it.value, FACT_ROOM) }.into_value()
        })
    };
    dict! { "left" => column(left), "right" => column(right) }
}

fn section(of: &Section, text: &mut Preparation) -> Value {
    dict! {
        "heading" => text.value(&of.heading, NAME_ROOM),
        "blocks" => array(&of.blocks, |it| block(it, text)),
        "is-short" => of.blocks.iter().map(lines_of).sum::<usize>() <= SHORT_SECTION,
    }
    .into_value()
}

fn block(of: &Block, text: &mut Preparation) -> Value {
    match of {
        Block::Paragraph(words) => dict! {
            "kind" => "paragraph",
            "paragraphs" => paragraphs(words).iter().map(|it| text.value(it, TEXT_ROOM)).collect::<Array>(),
        },
        Block::Table { columns, rows } => table(columns, rows, text),
        Block::Sheet { headings, names } => dict! {
            "kind" => "sheet",
            "headings" => array(headings, |it| text.value(it, CELL_ROOM)),
            "names" => array(names, |it| text.value(it, CELL_ROOM)),
        },
        Block::List(points) => dict! {
            "kind" => "list",
            "points" => array(points, |it| text.value(it, TEXT_ROOM)),
        },
        Block::Quiet(words) => dict! { "kind" => "quiet", "value" => text.value(words, TEXT_ROOM) },
        Block::Pairs(pairs) => dict! {
            "kind" => "pairs",
            "is-wide" => pairs.iter().any(|(name, _)| width(name) > 24),
            "pairs" => array(pairs, |(name, words)| {
                let name = text.value(name, CELL_ROOM);
                [name, text.value(words, FACT_ROOM)].into_iter().collect::<Array>().into_value()
            }),
        },
    }
    .into_value()
}

/// Paragraphs are parted by empty lines.
fn paragraphs(words: &str) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    for line in words.lines() {
        match paragraphs.last_mut() {
            Some(last) if !line.trim().is_empty() => {
                if !last.is_empty() {
                    last.push('\n');
                }
                last.push_str(line.trim_end());
            }
            Some(last) if !last.is_empty() => paragraphs.push(String::new()),
            Some(_) | None => {}
        }
    }
    paragraphs.retain(|it| !it.is_empty());
    paragraphs
}

fn table(columns: &[Column], rows: &[Vec<String>], text: &mut Preparation) -> Dict {
    let count = rows.iter().map(Vec::len).chain([columns.len()]).max().unwrap_or(0).max(1);
    let headings: Vec<&str> = (0..count).map(|it| columns.get(it).map_or("", |it| it.heading.as_str())).collect();
    let has_headings = headings.iter().any(|it| !it.trim().is_empty());
    let mut cells = |row: &[&str]| row.iter().map(|it| text.value(it, CELL_ROOM)).collect::<Array>();
    dict! {
        "kind" => "table",
        "headings" => if has_headings { cells(&headings) } else { Array::new() },
        "rows" => array(rows, |row| {
            let filled: Vec<&str> = (0..count).map(|it| row.get(it).map_or("", String::as_str)).collect();
            dict! { "cells" => cells(&filled), "is-long" => row.iter().any(|it| it.len() > LONG_CELL) }.into_value()
        }),
        "aligns" => (0..count).map(|it| align(columns.get(it)).into_value()).collect::<Array>(),
        "widths" => widths(&headings, rows),
    }
}

fn align(column: Option<&Column>) -> &'static str {
    match column.map(|it| it.align).unwrap_or_default() {
        Align::Start => "start",
        Align::End => "end",
    }
}

/// Columns share the whole width by what they hold. If that is more than there is, narrow ones keep what they need and
/// the others share the rest.
fn widths(headings: &[&str], rows: &[Vec<String>]) -> Array {
    let wanted = |column: usize| {
        let cells = rows.iter().filter_map(|it| it.get(column)).map(|it| width(it));
        cells.chain([width(headings[column])]).max().unwrap_or(0) + 2
    };
    let wanted: Vec<usize> = (0..headings.len()).map(wanted).collect();
    let fits = wanted.iter().sum::<usize>() <= TABLE_WIDTH;
    wanted
        .iter()
        .map(|&it| match it {
            _ if fits => Value::Fraction(Fr::new(it as f64)),
            0..=16 => Value::Auto,
            _ => Value::Fraction(Fr::new((it as f64).sqrt())),
        })
        .collect()
}

fn signature(by: &SignatureLine, text: &mut Preparation) -> Value {
    let name = text.value(&by.name, FACT_ROOM);
    dict! { "name" => name, "detail" => text.value(&by.detail, FACT_ROOM) }.into_value()
}

fn foot(of: &Foot, text: &mut Preparation) -> Dict {
    dict! {
        "line" => text.value(&of.line.lines().collect::<Vec<_>>().join(" "), FOOT_ROOM),
        "notice" => text.value(&of.notice, FOOT_ROOM),
        "page" => text.value(&of.page, FOOT_ROOM),
        "of" => text.value(&of.of, FOOT_ROOM),
    }
}

fn closing_notice(of: &Notice, text: &mut Preparation) -> Dict {
    let heading = text.value(&of.heading, NAME_ROOM);
    let (language, region) = locale(&of.language);
    dict! {
        "heading" => heading,
        "text" => text.value(&of.text, TEXT_ROOM),
        "language" => language,
        "region" => region,
        "rendering" => of.rendering.as_ref().map(|it| text.value(it, TEXT_ROOM)),
    }
}

fn length_of(notice: &Notice) -> usize {
    notice.text.len() + notice.rendering.as_ref().map_or(0, String::len)
}

/// About how many lines a piece of a section takes.
fn lines_of(block: &Block) -> usize {
    let wrapped = |words: &str, room: usize| words.lines().map(|it| width(it).div_ceil(room).max(1)).sum::<usize>();
    match block {
        Block::Paragraph(words) => wrapped(words, 72),
        Block::Table { columns, rows } => {
            let room = TABLE_WIDTH / columns.len().max(1);
            let row = |it: &Vec<String>| it.iter().map(|it| wrapped(it, room.max(8))).max().unwrap_or(1);
            1 + rows.iter().map(row).sum::<usize>()
        }
        Block::Sheet { names, .. } => 1 + 2 * names.len(),
        Block::List(points) => points.iter().map(|it| wrapped(it, 68)).sum(),
        Block::Quiet(words) => wrapped(words, 72),
        Block::Pairs(pairs) => pairs.iter().map(|(_, it)| wrapped(it, 50).max(1)).sum(),
    }
}

/// Letters, those of East Asia counted twice.
fn width(words: &str) -> usize {
    words.chars().map(|it| if it >= '\u{1100}' { 2 } else { 1 }).sum()
}
