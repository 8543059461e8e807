//! What a document is made of. Plain words: each is set as it stands and never read as markup.

/// A document of one or more pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The language of its words: "en".
    pub language: String,
    /// What it is printed on.
    pub paper: Paper,
    /// Whether it is a list: its sections take the whole width, their names above them.
    pub is_list: bool,
    /// "Discharge summary".
    pub title: String,
    /// Below the title: "Version 2, signed 24 November 2026."
    pub status_line: String,
    /// Who issues it.
    pub letterhead: Letterhead,
    /// What stands at its head, set in two columns: the first half is the left one. The first fact is set bold.
    pub facts: Vec<Fact>,
    /// What it says.
    pub sections: Vec<Section>,
    /// Who signed it.
    pub signatures: Vec<SignatureLine>,
    /// What stands at the foot of each page.
    pub foot: Foot,
    /// "Draft, not signed", said in the head of each page and lightly across it.
    pub draft_mark: Option<String>,
    /// What follows the signatures.
    pub closing_notice: Option<Notice>,
    /// Its day, for the file's own description.
    pub made_on: MadeOn,
    /// The content's fingerprint, for the foot of each page.
    pub fingerprint: Option<String>,
}

/// A size of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Paper {
    /// US Letter.
    #[default]
    Letter,
    /// A4.
    A4,
}

/// Who issues a document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Letterhead {
    /// The clinic's name.
    pub name: String,
    /// Address, telephone, licence, a line each.
    pub lines: Vec<String>,
}

/// A fact at the head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// "Admitted".
    pub label: String,
    /// "25 August 2026".
    pub value: String,
}

/// A part of the document under a name, which hangs in the margin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its name.
    pub heading: String,
    /// Its content, in order.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Running text. Line breaks stay; an empty line begins a new paragraph.
    Paragraph(String),
    /// Rows under headings that are repeated on each page. Without any heading, rows alone.
    Table {
        /// The columns, from the start of the line.
        columns: Vec<Column>,
        /// The rows; a short one is filled up with empty cells.
        rows: Vec<Vec<String>>,
    },
    /// Rows to be filled in by hand, each under its name. In a list each begins a page.
    Sheet {
        /// What stands above the names, and above each empty space.
        headings: Vec<String>,
        /// The names.
        names: Vec<String>,
    },
    /// Points, each with a mark.
    List(Vec<String>),
    /// What is said of something missing: "Not recorded".
    Quiet(String),
    /// Names and values, a line each.
    Pairs(Vec<(String, String)>),
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// How its cells stand.
    pub align: Align,
}

/// Where the words of a cell stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// At the start of the cell: words.
    #[default]
    Start,
    /// At its end: numbers.
    End,
}

/// A signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatureLine {
    /// "Jordan Alvarez, LADC I".
    pub name: String,
    /// "Therapist. Signed 24 November 2026 at 16:42."
    pub detail: String,
}

/// The foot of each page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Foot {
    /// "Rosa Bautista, record 00417. Discharge summary, version 2".
    pub line: String,
    /// A short notice.
    pub notice: String,
    /// "Page", in "Page 1 of 3".
    pub page: String,
    /// "of", in "Page 1 of 3".
    pub of: String,
}

/// A notice at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Its name.
    pub heading: String,
    /// Its words.
    pub text: String,
    /// The language of its words, which may be another than the document's: "en".
    pub language: String,
    /// What it says in the document's language, below.
    pub rendering: Option<String>,
}

/// A day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MadeOn {
    /// 2026.
    pub year: i32,
    /// From 1.
    pub month: u8,
    /// From 1.
    pub day: u8,
}
