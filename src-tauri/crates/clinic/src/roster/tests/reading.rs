//! Bytes of every kind.

use std::cell::{Cell, RefCell};

use proptest::prelude::*;

use super::{alone, assess, draft, imported, outcomes, rows};
use crate::{
    ClinicError,
    roster::{MAX_BYTES, MAX_ROWS, Roster, RosterDelimiter, RosterEncoding, RosterMark},
    testing::Clinic,
};

const FILE: &str = "First Name;Last Name;DOB\r\nZoë;Strømme;2/7/1990\r\nSiobhán;O’Rourke;4/25/1998\r\n";

fn wide(text: &str, bytes_of: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes_of).collect()
}

fn refusal(bytes: impl AsRef<[u8]>) -> String {
    match Roster::read(bytes.as_ref()) {
        Err(error) => error.to_string(),
        Ok(roster) => format!("a roster of {} rows", roster.view().rows),
    }
}

#[test]
fn the_same_roster_in_six_encodings() {
    let windows: Vec<u8> =
        FILE.chars().map(|it| if it == '’' { 0x92 } else { u8::try_from(u32::from(it)).unwrap() }).collect();
    for (encoding, bytes) in [
        (RosterEncoding::Utf8, FILE.as_bytes().to_vec()),
        (RosterEncoding::Utf8Mark, format!("\u{feff}{FILE}").into_bytes()),
        (RosterEncoding::Utf16, wide(&format!("\u{feff}{FILE}"), u16::to_le_bytes)),
        (RosterEncoding::Utf16, wide(&format!("\u{feff}{FILE}"), u16::to_be_bytes)),
        (RosterEncoding::Utf16, wide(FILE, u16::to_le_bytes)),
        (RosterEncoding::Utf16, wide(FILE, u16::to_be_bytes)),
        (RosterEncoding::Windows1252, windows),
    ] {
        let roster = alone(bytes);
        let view = roster.view();
        assert_eq!((view.encoding, view.delimiter), (encoding, RosterDelimiter::Semicolon));
        assert_eq!(view.columns[0].heading, "First Name", "the mark is no part of it");
        let names: Vec<_> = rows(&roster).into_iter().map(|it| it.sorted_name).collect();
        assert_eq!(names, ["Strømme, Zoë", "O’Rourke, Siobhán"], "{encoding:?}");
    }
}

#[test]
fn the_delimiter_is_found() {
    for (delimiter, file) in [
        (RosterDelimiter::Comma, "Name,Phone\n\"Lee, Ann; Dr.\",1\n"),
        (RosterDelimiter::Semicolon, "Name;Phone\nLee, Ann;1\nEk, Bo;2\n"),
        (RosterDelimiter::Tab, "Name\tPhone\nLee, Ann\t1;2\n"),
        (RosterDelimiter::Semicolon, "sep=;\nName;Remark, long\nLee, Ann;1\n"),
        (RosterDelimiter::Semicolon, "Name\nLee, Ann\nEk, Bo\n"),
    ] {
        assert_eq!(alone(file).view().delimiter, delimiter, "{file:?}");
    }
}

#[test]
fn titles_totals_repeated_headings_and_empty_lines_are_skipped() {
    let roster = alone(
        "Client Details,,\nAll clinicians,,\nExported 11/02/2026 4:17 PM,,\n,,\nName,DOB,Phone\n\"Lee, Ann\",1/2/1990,\n\nName,DOB,Phone\n,,\n\
         \"Ek, Bo\",1/2/1991,\n-----,----,---\nTotal clients: 2,,\nPage 1 of 1,,\n2 records,,\nGrand total,2,\n",
    );
    assert_eq!(outcomes(&roster), ["6 new", "10 new"]);
    assert_eq!((roster.view().header_line, roster.view().rows, roster.view().skipped), (5, 2, 8));
}

#[test]
fn people_may_be_called_total_or_page() {
    let roster = alone("First Name,Last Name,Phone\nAnn,Total,303-555-0100\nPage,Records,\nCount,Basie,\nTotal,Ek,\n");
    assert_eq!(roster.view().new, 4);
}

#[test]
fn lines_are_counted_as_an_editor_counts_them() {
    for line_end in ["\n", "\r\n", "\r"] {
        let file = "Name,Address\nAnn Lee,\"1 A St\nUnit 2\n\nRear\"\n\"Bo Ek\",2\n\nCy Ek,\"say \"\"hi\"\"\nthere\"\nDee Ek,4".replace('\n', line_end);
        let roster = alone(&file);
        assert_eq!(outcomes(&roster), ["2 new", "6 new", "8 new", "10 new"], "{line_end:?}");
        let addresses: Vec<_> = (0..4).map(|row| draft(&roster, row).address).collect();
        assert_eq!(addresses, ["1 A St\nUnit 2\nRear", "2", "say \"hi\"\nthere", "4"]);
    }
}

#[test]
fn a_quote_that_is_never_closed_takes_only_its_own_line() {
    let roster =
        alone("Name,DOB,City\n\"Lee,1/2/1990,A\nBo Ek,1/2/1991,B\n\"Cy Ek\",1/2/1992,C\nDee \"D\" Ek,1/2/1993,\"D\n");
    let names: Vec<_> = rows(&roster).into_iter().map(|it| (it.line, it.sorted_name)).collect();
    assert_eq!(names[1..], [(3, "Ek, Bo".to_owned()), (4, "Ek, Cy".to_owned()), (5, "Ek, Dee".to_owned())]);
    assert_eq!(names[0].0, 2);
    assert_eq!(roster.view().rows, 4);
}

#[test]
fn rows_with_more_or_fewer_cells_are_marked() {
    let roster =
        alone("Name,DOB,City\nAnn Lee,1/2/1990,A,more\nBo Ek,1/2/1991\nCy Ek,1/2/1992,C,,\nDee Ek,1/2/1993,D\n");
    let marks: Vec<_> = rows(&roster).into_iter().map(|it| it.marks).collect();
    assert_eq!(marks, [vec![RosterMark::MoreCells], vec![RosterMark::FewerCells], vec![], vec![]]);
}

#[test]
fn a_file_without_headings_is_all_rows() {
    let roster = alone("Ann Lee,ann@example.com,303-555-0100\nBo Ek,bo@example.com,303-555-0101\n");
    let view = roster.view();
    assert_eq!((view.header_line, view.rows), (0, 2), "nobody is taken for a heading");
    assert_eq!(view.columns.iter().map(|it| it.heading.as_str()).collect::<Vec<_>>(), ["1", "2", "3"]);
}

#[test]
fn what_is_no_table_of_text_is_refused() {
    let noise: Vec<u8> = (0..4096_u32).map(|it| (it.wrapping_mul(2_654_435_761) >> 13) as u8 | 1).collect();
    for bytes in [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0".to_vec(),
        b"PK\x03\x04\x14\0\x06\0,;,".to_vec(),
        b"Name,DOB\nAnn\0Lee,1/2/1990\n".to_vec(),
        b"%PDF-1.7\nName,DOB\n".to_vec(),
        b"<!DOCTYPE html><table><tr><td>Name, DOB".to_vec(),
        b"{\"name\": \"Ann, Lee\"}".to_vec(),
        b"BEGIN:VCARD\nVERSION:3.0\nN:Lee;Ann".to_vec(),
        b"Dear Sir, or Madam\n".to_vec(),
        b"one column\nonly\n".to_vec(),
        b"Name,DOB\n\x01\x02\x03\x04\x05\x06".to_vec(),
        b"\xff\xfe\x00\xd8\x00\xd8\x00\xd8".to_vec(),
        vec![b','; 4_000].into_iter().chain(*b"a,b\n").collect(),
        noise,
    ] {
        assert_eq!(refusal(&bytes), "not a roster", "{:?}", String::from_utf8_lossy(&bytes[..bytes.len().min(40)]));
    }
}

#[test]
fn an_empty_file_is_called_empty() {
    for text in ["", " \r\n\n", "\u{feff}", "\u{feff}\r\n", ",,,\n,,,\n", ";;\n", "\"\"\n"] {
        assert_eq!(refusal(text), "empty roster", "{text:?}");
    }
    assert_eq!(refusal([0xFF, 0xFE]), "empty roster");
    assert_eq!(refusal("Name,DOB\n"), "a roster of 0 rows", "headings, and nobody below");
}

#[test]
fn one_column_is_enough_where_its_heading_is_known() {
    let roster = alone("Client\n\"Lee, Ann\"\nMadonna\n");
    assert_eq!(outcomes(&roster), ["2 new", "3 new"]);
}

#[test]
fn a_file_that_is_too_large_is_refused_before_it_is_read() {
    let most = usize::try_from(MAX_BYTES).unwrap();
    let mut bytes = b"Name,DOB\n".to_vec();
    bytes.resize(most + 1, b'\n');
    assert_eq!(refusal(&bytes), "roster too large");
    bytes.truncate(most);
    assert_eq!(refusal(&bytes), "a roster of 0 rows");
    assert_eq!(refusal(vec![0; most + 1]), "roster too large", "whatever is in it");
}

#[test]
fn more_rows_than_fifty_thousand_are_refused() {
    let mut file = "Name,DOB\n".to_owned();
    for at in 0..MAX_ROWS {
        file.push_str(&format!("Ann{at} Lee,1/2/1990\n"));
    }
    file.push_str("Total: 50000\n");
    assert_eq!(refusal(&file), "a roster of 50000 rows");
    file.push_str("Bo Ek,1/2/1990\n");
    assert_eq!(refusal(&file), "roster too large");
}

#[test]
fn a_hostile_file_takes_no_longer_than_its_size() {
    for piece in ["\"\"\"a,", "\"x\n", "\"\"\"\n", ",", "\"", "a\"\"\n", "Name,", "id", "0/0/00,"] {
        let file = format!("Name,DOB\n{}", piece.repeat(100_000));
        // It is enough that it ends.
        let _ = Roster::read(file.as_bytes());
        let _ = Roster::read(piece.repeat(100_000).as_bytes());
    }
}

/// Cells of the kinds that files hold, and of none.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Za-zäñø' ,&\"-]{0,12}",
        "[0-9/.-]{0,10}",
        "\\PC{0,6}",
        Just("Ann Lee".to_owned()),
        Just("1/2/1990".to_owned()),
        Just("ann@example.com ::: b@c.de".to_owned()),
        Just("303-555-0100 x12".to_owned()),
        Just("\"two\nlines\"".to_owned()),
        Just("Couple".to_owned()),
    ]
}

fn heading() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("Name".to_owned()),
        Just("First Name".to_owned()),
        Just("Last Name".to_owned()),
        Just("DOB".to_owned()),
        Just("Phone 1 - Type".to_owned()),
        Just("Phone 1 - Value".to_owned()),
        Just("Emergency Contact".to_owned()),
        Just("Client ID".to_owned()),
        Just("Client Type".to_owned()),
        Just("Relationship".to_owned()),
        cell(),
    ]
}

/// Reads, assesses, looks at everything: each row is accounted for.
fn account_for(clinic: &Clinic, bytes: &[u8]) -> Result<(), TestCaseError> {
    match Roster::read(bytes) {
        Ok(mut roster) => {
            assess(clinic, &mut roster);
            let view = roster.view();
            prop_assert_eq!(view.rows, view.new + view.possible_duplicates + view.left_out);
            prop_assert_eq!(view.to_import, view.new);
            let rows = rows(&roster);
            prop_assert_eq!(rows.len(), view.rows as usize);
            prop_assert!(rows.windows(2).all(|it| it[0].line < it[1].line));
            prop_assert!(rows.iter().all(|it| it.line > view.header_line && it.choices.contains(&it.choice)));
        }
        Err(ClinicError::NotARoster | ClinicError::EmptyRoster | ClinicError::RosterTooLarge) => {}
        Err(other) => prop_assert!(false, "{other:?}"),
    }
    Ok(())
}

#[test]
fn any_bytes_are_a_roster_or_refused() {
    let clinic = Clinic::new();
    proptest!(|(bytes in proptest::collection::vec(any::<u8>(), 0..400))| account_for(&clinic, &bytes)?);
    proptest!(|(text in "[a-c\",;\t\n\r ]{0,80}")| account_for(&clinic, format!("Name,DOB\n{text}").as_bytes())?);
}

#[test]
fn each_row_of_any_table_is_accounted_for() {
    let clinic = RefCell::new(Clinic::new());
    let table = (1..8_usize).prop_flat_map(|width| {
        let row = proptest::collection::vec(cell(), 0..width + 2);
        (
            proptest::collection::vec(heading(), width),
            proptest::collection::vec(row, 0..12),
            prop_oneof![Just(","), Just(";"), Just("\t")],
        )
    });
    let imports = Cell::new(0);
    proptest!(ProptestConfig::with_cases(150), |((headings, table, delimiter) in table)| {
        let lines: Vec<_> = std::iter::once(headings).chain(table).map(|it| it.join(delimiter)).collect();
        let file = lines.join("\n");
        let clinic = &mut *clinic.borrow_mut();
        account_for(clinic, file.as_bytes())?;
        if let Ok(mut roster) = Roster::read(file.as_bytes()) {
            assess(clinic, &mut roster);
            if roster.view().to_import > 0 {
                let added = imported(clinic, &roster).expect("what is assessed as new can be added").added;
                prop_assert_eq!(added, roster.view().to_import);
                clinic.undo();
                imports.set(imports.get() + 1);
            }
        }
    });
    assert!(imports.get() > 10, "tables with people were among them");
}
