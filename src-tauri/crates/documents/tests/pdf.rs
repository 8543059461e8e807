//! Documents are set and read back: what was written is there, in order, on every page where it belongs.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test may, and so may what several tests share")]

mod samples;

use std::{
    fs,
    process::{Command, Output},
};

use documents::{
    Align, Block, Column, Document, Fact, Foot, Letterhead, MadeOn, Notice, Paper, Pdf, Section, SignatureLine,
    Standard,
};
use proptest::prelude::*;
use samples::{notice, paragraph, section};

const MARK: &str = "\u{25A1}";

fn set(document: &Document) -> Pdf {
    documents::pdf(document).unwrap()
}

/// What a tool of poppler-utils says of a file.
fn ask(tool: &str, options: &[&str], pdf: &Pdf) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("read.pdf");
    fs::write(&path, &pdf.bytes).unwrap();
    let mut command = Command::new(tool);
    command.args(options).arg(&path);
    if tool == "pdftotext" {
        command.arg("-");
    }
    let Output { status, stdout, stderr } = command.output().expect("poppler-utils is installed");
    assert!(status.success(), "{tool}: {}", String::from_utf8_lossy(&stderr));
    String::from_utf8(stdout).unwrap()
}

/// The words of each page, in the order in which they are drawn, a space between them.
fn pages(pdf: &Pdf) -> Vec<String> {
    let text = ask("pdftotext", &["-raw", "-enc", "UTF-8"], pdf);
    let mut pages: Vec<String> =
        text.split('\u{C}').map(|it| it.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(pages.pop().as_deref(), Some(""), "a form feed ends the last page too");
    pages
}

fn one_text(pdf: &Pdf) -> String {
    pages(pdf).join(" ")
}

#[track_caller]
fn assert_in_order<'a>(text: &str, phrases: impl IntoIterator<Item = &'a str>) {
    let mut rest = text;
    for phrase in phrases {
        let Some(place) = rest.find(phrase) else { panic!("{phrase:?} is not in {rest:?}") };
        rest = &rest[place + phrase.len()..];
    }
}

#[test]
fn a_short_summary_says_everything_in_order() {
    let pdf = set(&samples::short());
    assert_in_order(
        &one_text(&pdf),
        [
            "Riverside Intensive Outpatient",
            "418 Mill Street, Suite 3, Lowell MA",
            "Discharge summary",
            "Version 2, signed 24 November 2026. Replaces version 1 of 20 November 2026.",
            "Client",
            "Rosa Bautista",
            "Clinician",
            "Jordan Alvarez, LADC I",
            "Admitted",
            "25 August 2026",
            "Diagnoses at discharge",
            "F10.20",
            "Alcohol use disorder, severe",
            "F41.1",
            "Reason for admission",
            "Referred by Harbor Counseling",
            "CIWA-Ar 3.",
            "Course of treatment",
            "Ms. Bautista attended 41 of 45 scheduled days",
            "Use was reported once",
            "Services provided",
            "Service Offered Attended Hours",
            "Group counseling 90 82 96.0",
            "Family participation",
            "Risk at discharge",
            "Not recorded",
            "Appointments",
            "Harbor Counseling, 1 December 2026 at 10:00",
            "Given to the client",
            "Naloxone with instructions",
            "Jordan Alvarez, LADC I",
            "Signed electronically 24 November 2026 at 16:42",
            "Miriam Okafor, LICSW",
            "Notice to whoever receives this record",
            "(see 42 CFR 2.31).",
        ],
    );
    assert!(pdf.replaced.is_empty());
}

#[test]
fn each_page_says_whose_it_is_and_which() {
    let pages = pages(&set(&samples::short()));
    let count = pages.len();
    for (index, page) in pages.iter().enumerate() {
        assert_in_order(
            page,
            [
                "Rosa Bautista, record 00417. Discharge summary, version 2",
                &format!("Page {} of {count}", index + 1),
                samples::PART2_SHORT,
                "3f9a61c2b0d87e45",
            ],
        );
    }
}

#[test]
fn a_long_draft_repeats_what_each_page_needs() {
    let pdf = set(&samples::long());
    let pages = pages(&pdf);
    assert!(pages.len() >= 7, "{} pages", pages.len());
    for page in &pages {
        assert!(page.contains("Draft, not signed"), "{page}");
        assert!(page.contains("Rosa Bautista, record 00417"), "{page}");
    }
    let in_table = |it: &&String| it.contains("Mindfulness");
    assert!(pages.iter().filter(in_table).count() >= 4);
    assert!(pages.iter().filter(in_table).all(|it| it.contains("Day Session Remarks Hours")));
    assert!(
        pages.iter().filter(in_table).all(|it| it.contains("Sessions attended, by day")),
        "named again in the margin"
    );
    assert_eq!(pages.join(" ").matches("Mindfulness").count(), 30);
    let weeks: Vec<String> = (1..=13).map(|it| format!("In week {it} Ms. Bautista")).collect();
    assert_in_order(&pages.join(" "), weeks.iter().map(String::as_str));
    assert_eq!(pdf.standard, Standard::A2aUa1);
}

#[test]
fn a_summary_in_spanish_keeps_the_official_notice_and_says_what_it_means() {
    let pdf = set(&samples::spanish());
    assert_eq!(pdf.standard, Standard::A2aUa1);
    assert!(pdf.replaced.is_empty(), "every letter of Spanish has its form");
    let text = one_text(&pdf);
    assert_in_order(
        &text,
        [
            "Resumen de alta",
            "Versión 2, firmada el 24 de noviembre de 2026. Sustituye la versión 1 del 20 de noviembre de 2026.",
            "Cliente",
            "Rosa Bautista (“Rosi”)",
            "Nacimiento",
            "3 de marzo de 1987",
            "Ingreso",
            "25 de agosto de 2026",
            "Motivo de ingreso",
            "¿Por qué ahora? «Mi niña me lo pidió»",
            "Servicio Ofrecidas Asistidas Horas",
            "Consejería grupal 90 82 96.0",
            "Participación de la familia",
            "Sin registrar",
            "Firmado electrónicamente el 24 de noviembre de 2026 a las 16:42",
            "Aviso a quien recibe este expediente",
            "This record which has been disclosed to you is protected by Federal confidentiality rules",
            "(see 42 CFR 2.31).",
            "Traducción al español, solo informativa; el texto oficial es el inglés de arriba:",
            "(véase 42 CFR 2.31).",
        ],
    );
    let pages = pages(&pdf);
    for (index, page) in pages.iter().enumerate() {
        assert_in_order(
            page,
            [
                "Rosa Bautista, expediente 00417. Resumen de alta, versión 2",
                &format!("Página {} de {}", index + 1, pages.len()),
                "Confidencial. 42 CFR part 2 prohibits unauthorized use or disclosure of these records.",
                "Huella 3f9a61c2b0d87e45",
            ],
        );
    }
}

#[test]
fn other_scripts_are_set_and_read_back() {
    let pdf = set(&samples::scripts());
    let text = one_text(&pdf);
    for word in [
        "Nguyễn",
        "giới",
        "thiệu",
        "محمد",
        "المكالمة",
        "משה",
        "בנובמבר",
        "王小明先生参加了四十五天中的四十一天",
        "Олександр",
        "Шевченко",
        "Παπαδοπούλου",
        "शर्मा",
        "สมชาย",
        "Հակոբյան",
        "ნინო",
        "አበበ",
        "佐藤さくら",
        "김민준",
        "русский",
    ] {
        assert!(text.contains(word), "{word} is not in {text}");
    }
    assert!(pdf.replaced.is_empty(), "{:?}", pdf.replaced);
    assert_eq!(pdf.standard, Standard::A2aUa1);
}

#[test]
fn ordinary_documents_are_archival_and_accessible() {
    for document in [samples::short(), samples::scripts(), Document { paper: Paper::A4, ..samples::short() }] {
        let pdf = set(&document);
        assert_eq!(pdf.standard, Standard::A2aUa1);
        let bytes = String::from_utf8_lossy(&pdf.bytes);
        for statement in [
            "<pdfaid:part>2</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>",
        ] {
            assert!(bytes.contains(statement), "{statement}");
        }
        let about = ask("pdfinfo", &[], &pdf);
        assert!(about.contains("Tagged:          yes"), "{about}");
        assert!(about.contains("Discharge summary") && about.contains("2026"), "{about}");
        assert!(about.contains(if document.paper == Paper::A4 { "(A4)" } else { "(letter)" }), "{about}");
        assert!(about.contains("JavaScript:      no") && about.contains("Encrypted:       no"), "{about}");
        let fonts = ask("pdffonts", &[], &pdf);
        assert!(fonts.lines().skip(2).all(|it| it.contains(" yes yes yes ")), "embedded, a subset, readable: {fonts}");
    }
}

#[test]
fn the_structure_can_be_heard() {
    let structure = ask("pdfinfo", &["-struct-text"], &set(&samples::short()));
    assert_in_order(&structure, ["Discharge summary", "H1", "Diagnoses at discharge", "Table", "TD", "F10.20"]);
    assert_in_order(&structure, ["Services provided", "THead", "TH", "Offered", "TBody", "TD", "Group counseling"]);
    assert_in_order(&structure, ["Given to the client", "L ", "LI", "LBody", "A list of meetings near her home."]);
    assert!(!structure.contains("Page 1"), "heads, feet and the mark of a draft are for the eye");
}

#[test]
fn the_same_document_is_the_same_file() {
    assert_eq!(set(&samples::scripts()), set(&samples::scripts()));
}

#[test]
fn nothing_typed_is_read_as_markup() {
    let typed = [
        "#panic() *x* _i_ $y$ @z <lbl> [w] `code` \\ / // line /* block */ = Head - item + 1. ~ -- --- ...",
        "#import \"@preview/x:1.0.0\": *",
        "#read(\"/etc/passwd\") #{ let x = 1 } #set page(width: 1pt)",
        "<script>alert(1)</script> <b>bold</b> &amp; &#65; <!-- c -->",
        "Robert'); DROP TABLE clients;-- \"quoted\" 'single'",
        "=HYPERLINK(\"x\") @SUM(A1) -1+1 +cmd|' /C calc'!A0",
        "{{ x }} ${y} %s %n \\u0041 \\n https://example.org/a?b=c#d",
    ];
    let mut document = samples::short();
    document.sections = vec![
        section("Typed", typed.map(paragraph).into()),
        section("Points", vec![Block::List(typed.map(String::from).into())]),
        section("Pairs", vec![Block::Pairs(typed.iter().map(|it| (it.to_string(), it.to_string())).collect())]),
        section(
            "#panic() *x*",
            vec![
                Block::Quiet(typed[0].into()),
                Block::Table {
                    columns: vec![Column { heading: "$y$ *z*".into(), align: Align::Start }],
                    rows: typed.iter().map(|it| vec![it.to_string()]).collect(),
                },
            ],
        ),
    ];
    document.title = "#panic() *x* $y$".into();
    document.facts[0].value = "#panic() *x* $y$".into();
    document.draft_mark = Some("#panic()".into());
    document.foot.line = "#panic() *x* $y$".into();
    let pdf = set(&document);
    let squeezed = |text: &str| text.chars().filter(|it| !it.is_whitespace() && *it != '\u{200B}').collect::<String>();
    let text = squeezed(&one_text(&pdf));
    for words in typed {
        let words = squeezed(words);
        assert!(text.matches(&words).count() >= 4, "{words} stands {} times in {text}", text.matches(&words).count());
    }
    assert!(text.matches("#panic()*x*$y$").count() >= 2);
    assert_eq!(pdf.standard, Standard::A2aUa1);
}

#[test]
fn what_cannot_be_set_is_marked_and_told() {
    let mut document = samples::short();
    document.facts[0].value = "Rosa 🙂 Bautista".into();
    document.sections.insert(0, section("Characters", vec![paragraph("one 👩‍👩‍👧 two 𓀀 three \u{E123} four 🙂 five")]));
    let pdf = set(&document);
    assert_eq!(pdf.replaced, ['🙂', '👩', '👧', '𓀀', '\u{E123}']);
    let text = one_text(&pdf);
    assert_in_order(&text, ["Rosa", MARK, "Bautista", "one", MARK, "two", MARK, "three", MARK, "four", MARK, "five"]);
    assert_eq!(pdf.standard, Standard::A2aUa1);
}

#[test]
fn line_breaks_and_paragraphs_stay() {
    let mut document = samples::short();
    document.sections =
        vec![section("Lines", vec![paragraph("first line\nsecond line\r\n\r\n\n  third paragraph  \n")])];
    let text = ask("pdftotext", &["-raw"], &set(&document));
    assert!(text.contains("first line\nsecond line\nthird paragraph\n"), "{text}");
}

#[test]
fn a_very_long_paragraph_is_set() {
    let words = "She spoke of the evenings, and of what she had planned for them. ".repeat(1540);
    assert!(words.len() > 100_000);
    let mut document = samples::short();
    document.sections = vec![section("Course of treatment", vec![paragraph(&words)])];
    let pdf = set(&document);
    assert_eq!(pdf.standard, Standard::A2aUa1);
    let pages = pages(&pdf);
    let body: String = pages.iter().map(|it| it.split("Rosa Bautista, record").next().unwrap_or_default()).collect();
    assert!(pages.len() > 20);
    assert_eq!(body.matches("evenings,").count(), 1540);
}

#[test]
fn a_word_without_end_stays_on_the_page() {
    let mut document = samples::short();
    document.sections = vec![
        section("Course", vec![paragraph(&"x".repeat(20_000))]),
        section(
            "Table",
            vec![Block::Table {
                columns: ["A", "B", "C"].map(|it| Column { heading: it.into(), align: Align::Start }).into(),
                rows: vec![vec!["y".repeat(300), "z".repeat(300), "1".into()]],
            }],
        ),
    ];
    document.facts[0].value = "w".repeat(200);
    let pdf = set(&document);
    for word in ask("pdftotext", &["-bbox"], &pdf).lines().filter(|it| it.contains("<word")) {
        let right: f64 = word.split("xMax=\"").nth(1).and_then(|it| it.split('"').next()).unwrap().parse().unwrap();
        assert!(right < 612.0 - 40.0, "{word}");
    }
    let runs = one_text(&pdf);
    let endless = runs.split(|it| it != 'x').filter(|it| it.len() > 9).map(str::len).sum::<usize>();
    assert_eq!(endless, 20_000);
}

#[test]
fn five_hundred_rows_are_all_there() {
    let mut document = samples::short();
    document.sections = vec![section(
        "Sessions",
        vec![Block::Table {
            columns: ["Number", "What", "Hours"].map(|it| Column { heading: it.into(), align: Align::End }).into(),
            rows: (1..=500).map(|it| vec![format!("row {it}"), "Group counseling".into(), "1.5".into()]).collect(),
        }],
    )];
    let pages = pages(&set(&document));
    let rows: Vec<String> = (1..=500).map(|it| format!("row {it} Group counseling 1.5")).collect();
    assert_in_order(&pages.join(" "), rows.iter().map(String::as_str));
    assert!(pages.iter().filter(|it| it.contains("row ")).all(|it| it.contains("Number What Hours")));
}

#[test]
fn a_heading_never_ends_a_page() {
    let on_page = |lines: usize| {
        let goes_on = format!("Begins here {}", "and goes on and on, line by line, ".repeat(30));
        let document = Document {
            facts: vec![],
            signatures: vec![],
            closing_notice: None,
            sections: vec![
                section("Filling", vec![Block::Paragraph(vec!["line"; lines].join("\n"))]),
                section("Second", vec![Block::Paragraph(goes_on)]),
            ],
            ..samples::short()
        };
        let pages = pages(&set(&document));
        let page = pages.iter().position(|it| it.contains("Second")).unwrap();
        assert!(pages[page].contains("Begins here"), "{lines} lines: {pages:#?}");
        page
    };
    let found: Vec<usize> = (30..42).map(on_page).collect();
    assert_eq!((found.first(), found.last()), (Some(&0), Some(&1)), "one of them is where the page turns: {found:?}");
}

#[test]
fn each_sheet_to_write_on_begins_a_page_with_its_headings() {
    let sheet = |names: usize| Block::Sheet {
        headings: ["Name", "In", "Signature"].map(str::to_owned).into(),
        names: (0..names).map(|it| format!("Member {it}.")).collect(),
    };
    let document = Document {
        is_list: true,
        facts: vec![],
        signatures: vec![],
        closing_notice: None,
        sections: vec![section("Group A", vec![sheet(30)]), section("Group B", vec![sheet(2)])],
        ..samples::short()
    };
    let pdf = set(&document);
    assert_eq!(pdf.standard, Standard::A2aUa1);
    let pages = pages(&pdf);
    assert_eq!(pages.len(), 3);
    assert!(pages.iter().all(|it| it.contains("Name In Signature")), "headings on each page");
    assert_in_order(&pages[0], ["Group A", "Member 0."]);
    assert!(pages[1].contains("Member 29.") && !pages[1].contains("Group B"));
    assert_in_order(&pages[2], ["Group B", "Member 0.", "Member 1."]);
}

#[test]
fn a_list_takes_the_whole_width_and_repeats_its_headings() {
    let columns = ["Name", "Record", "Born", "Telephone"].map(|it| Column { heading: it.into(), align: Align::Start });
    let row = |it: usize| vec![format!("Person {it}"), format!("{it:05}"), "1988-02-14".into(), "978 555 0143".into()];
    let table = Block::Table { columns: columns.into(), rows: (0..200).map(row).collect() };
    let sections = vec![section("", vec![table.clone()])];
    let record = Document { sections, closing_notice: None, signatures: vec![], ..samples::short() };
    let list = Document { is_list: true, ..record.clone() };
    let left_edge = |of: &Document| {
        let bounds = ask("pdftotext", &["-bbox"], &set(of));
        let word = bounds.lines().find(|it| it.contains(">Person</word>")).unwrap().to_owned();
        word.split("xMin=\"").nth(1).unwrap().split('"').next().unwrap().parse::<f64>().unwrap()
    };
    assert!((left_edge(&record) - left_edge(&list) - 99.0).abs() < 1.0, "no margin for names");
    let pages = pages(&set(&list));
    assert!(pages.len() > 5 && pages.iter().all(|it| it.contains("Name Record Born Telephone")));
    assert!(pages.last().unwrap().contains("Person 199"));
}

#[test]
fn an_empty_document_is_a_page() {
    let empty = Document {
        language: String::new(),
        paper: Paper::Letter,
        is_list: false,
        title: String::new(),
        status_line: String::new(),
        letterhead: Letterhead::default(),
        facts: vec![Fact { label: String::new(), value: String::new() }],
        sections: vec![
            Section {
                heading: String::new(),
                blocks: vec![
                    paragraph(""),
                    Block::Quiet(String::new()),
                    Block::List(vec![]),
                    Block::List(vec![String::new()]),
                    Block::Pairs(vec![]),
                    Block::Pairs(vec![(String::new(), String::new())]),
                    Block::Table { columns: vec![], rows: vec![] },
                    Block::Sheet { headings: vec![], names: vec![] },
                    Block::Sheet { headings: vec![String::new()], names: vec![String::new()] },
                    Block::Table { columns: vec![], rows: vec![vec![], vec!["a".into(), "b".into()]] },
                ],
            },
            Section { heading: String::new(), blocks: vec![] },
        ],
        signatures: vec![SignatureLine { name: String::new(), detail: String::new() }],
        foot: Foot::default(),
        draft_mark: Some(String::new()),
        closing_notice: Some(notice("", "")),
        made_on: MadeOn { year: 2026, month: 11, day: 24 },
        fingerprint: Some(String::new()),
    };
    let pdf = set(&empty);
    assert_eq!(pages(&pdf).len(), 1);
    assert_eq!(pdf.standard, Standard::A2b, "without a title it cannot be heard");
    let bare = Document {
        facts: vec![],
        sections: vec![],
        signatures: vec![],
        draft_mark: None,
        closing_notice: None,
        ..empty
    };
    assert_eq!(pages(&set(&bare)).len(), 1);
    assert_eq!(pages(&set(&Document { is_list: true, ..bare })).len(), 1);
}

#[test]
fn a_heading_of_nothing_visible_is_none() {
    for nothing in ["", " ", "\n", "\u{E0138}", "\u{200B}\u{2067}", "\u{7}\u{FEFF}"] {
        let mut document = samples::short();
        document.sections = vec![section(nothing, vec![paragraph("Words.")])];
        document.closing_notice = Some(notice(nothing, "Notice."));
        assert_eq!(set(&document).standard, Standard::A2aUa1, "{nothing:?}");
    }
}

#[test]
fn what_the_caller_got_wrong_is_no_reason_for_none() {
    let document = Document {
        language: "not a language".into(),
        made_on: MadeOn { year: 2026, month: 2, day: 31 },
        ..samples::short()
    };
    assert!(one_text(&set(&document)).contains("Rosa Bautista"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, max_shrink_iters: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_anywhere_is_set(texts in prop::collection::vec(any::<String>(), 16)) {
        let text = |index: usize| texts[index % texts.len()].clone();
        let document = Document {
            language: text(0),
            status_line: text(1),
            letterhead: Letterhead { name: text(2), lines: vec![text(3), text(4)] },
            facts: (0..5).map(|it| Fact { label: text(it), value: text(it + 1) }).collect(),
            sections: (0..4).map(|it| section(&text(it), vec![
                Block::Paragraph(text(it + 5)),
                Block::List(vec![text(it + 6), text(it + 7)]),
                Block::Quiet(text(it + 8)),
                Block::Pairs(vec![(text(it + 9), text(it + 10))]),
                Block::Table {
                    columns: vec![Column { heading: text(it + 11), align: Align::End }],
                    rows: vec![vec![text(it + 12), text(it + 13)], vec![]],
                },
            ])).collect(),
            signatures: vec![SignatureLine { name: text(14), detail: text(15) }],
            foot: Foot { line: text(1), notice: text(2), page: text(3), of: text(4) },
            draft_mark: Some(text(5)),
            closing_notice: Some(Notice { language: text(9), rendering: Some(text(10)), ..notice(&text(6), &text(7)) }),
            fingerprint: Some(text(8)),
            ..samples::short()
        };
        prop_assert_eq!(set(&document).standard, Standard::A2aUa1);
    }
}
