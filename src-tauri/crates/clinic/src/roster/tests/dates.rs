//! Dates as rosters write them.

use crate::{
    roster::{
        dates::{Birth, Order, birth, order},
        parse_date,
    },
    testing::date,
};

fn read(text: &str) -> String {
    match birth(text, order(std::iter::once(text)), date("2026-11-24")) {
        Birth::Known(day) => day.to_string(),
        none @ (Birth::Unknown | Birth::Impossible | Birth::Future) => format!("{none:?}"),
    }
}

#[test]
fn each_form_is_understood() {
    for (text, day) in [
        ("1990-07-21", "1990-07-21"),
        ("1990/7/21", "1990-07-21"),
        ("1990-07-21T00:00:00-07:00", "1990-07-21"),
        ("7/21/1990", "1990-07-21"),
        ("07-21-1990", "1990-07-21"),
        ("7/21/1990 12:00:00 AM", "1990-07-21"),
        ("21-Jul-1990", "1990-07-21"),
        ("21 july 1990", "1990-07-21"),
        ("July 21st, 1990", "1990-07-21"),
        ("Sat, 21 Jul 1990", "1990-07-21"),
        ("1990-Jul-21", "1990-07-21"),
        ("19900721", "1990-07-21"),
        ("07211990", "1990-07-21"),
        ("2/29/2000", "2000-02-29"),
        ("\u{a0} 7/21/1990 ", "1990-07-21"),
    ] {
        assert_eq!(read(text), day, "{text:?}");
    }
}

#[test]
fn two_digits_are_the_nearest_past() {
    assert_eq!(read("7/21/90"), "1990-07-21");
    assert_eq!(read("6/30/05"), "2005-06-30");
    assert_eq!(read("11/24/26"), "2026-11-24", "today");
    assert_eq!(read("11/25/26"), "1926-11-25", "tomorrow is no birth date");
    assert_eq!(read("2-Sep-27"), "1927-09-02");
    assert_eq!(read("2/29/00"), "2000-02-29", "1900 had no such day");
}

#[test]
fn the_day_comes_first_only_where_the_column_proves_it() {
    let column = |texts: &[&str]| order(texts.iter().copied());
    assert_eq!(column(&["13/02/1990", "01/12/1985"]), Order::DayFirst);
    assert_eq!(column(&["13/02/1990", "01/13/1985"]), Order::MonthFirst, "it proves both");
    assert_eq!(column(&["03/02/1990", "01/12/1985"]), Order::MonthFirst, "it proves nothing");
    assert_eq!(column(&["1990-02-13", "13-Feb-1990"]), Order::MonthFirst, "these need no order");
    assert_eq!(column(&["99/02/1990"]), Order::MonthFirst, "no day either");
    assert_eq!(birth("01/12/1985", Order::DayFirst, date("2026-11-24")), Birth::Known(date("1985-12-01")));
}

#[test]
fn spreadsheets_count_days_and_believe_1900_to_be_a_leap_year() {
    assert_eq!(read("32425"), "1988-10-09");
    assert_eq!(read("32425.0"), "1988-10-09");
    assert_eq!(read("9999"), "1927-05-17");
    assert_eq!(parse_date("2000", date("2026-11-24")), Some(date("1905-06-22")), "a year alone is a day long ago");
    assert_eq!(read("2000"), "Impossible", "and so no birth date");
    assert_eq!(read("60000"), "Future");
}

#[test]
fn emptiness_has_many_forms() {
    for text in [
        "",
        "  ",
        "0/0/00",
        "00/00/0000",
        "0000-00-00",
        "0",
        "--07-19",
        "--0719",
        "1/0/1900",
        "n/a",
        "N/A",
        "-",
        "//",
        "unknown",
    ] {
        assert_eq!(read(text), "Unknown", "{text:?}");
    }
}

#[test]
fn impossible_and_future_days_are_neither_empty_nor_known() {
    for text in [
        "2/31/88",
        "31-Feb-1987",
        "19930231",
        "1985-02-30",
        "13/13/1990",
        "0/5/1990",
        "1850-01-01",
        "11/23/1906",
        "yes",
        "1990",
        "June 1990",
        "12.1971",
        "7/21/990",
        "7/21/19900",
        "1/2/3/4",
        "99999999",
        "123456",
        "1-1",
        "２/３/1990",
        "60",
    ] {
        assert_eq!(read(text), "Impossible", "{text:?}");
    }
    assert_eq!(read("11/24/1906"), "1906-11-24", "120 years old today");
    for text in ["2026-11-25", "17-Jun-2064", "20910412", "1/15/2062"] {
        assert_eq!(read(text), "Future", "{text:?}");
    }
}

#[test]
fn a_date_alone_proves_its_own_order() {
    let today = date("2026-11-24");
    assert_eq!(parse_date("21/7/1990", today), Some(date("1990-07-21")));
    assert_eq!(parse_date("7/21/1990", today), Some(date("1990-07-21")));
    assert_eq!(parse_date("", today), None);
    assert_eq!(parse_date("Ada", today), None);
}
