//! A document as PDF: accessible and fit for an archive where its text allows.

use typst::{WorldExt, diag::SourceDiagnostic, foundations::Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::{Document, text::Preparation, values::values, world::Press};

/// A finished file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What it conforms to.
    pub standard: Standard,
    /// Characters that no bundled font has and that print as □, each once, in order.
    pub replaced: Vec<char>,
}

/// What a PDF conforms to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standard {
    /// PDF/A-2a with PDF/UA-1: for archives, and for readers who listen.
    A2aUa1,
    /// PDF/A-2b: for archives.
    A2b,
    /// Neither.
    Plain,
}

/// Why there is no document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// The template does not take its values. Says the place, never a value.
    #[error("not set: line {line} of the template")]
    NotSet {
        /// Where in the template; 0 if it is nowhere in it.
        line: usize,
    },
}

/// Sets a document.
///
/// # Errors
/// If the template fails, which is a fault of this crate and not of the text.
pub fn pdf(document: &Document) -> Result<Pdf, DocumentError> {
    let mut text = Preparation::new();
    let values = values(document, &mut text);
    let press = Press::new(values, text.fonts());
    let set = set(&press, document);
    // What was set is someone's record: nothing of it stays in Typst's memory of earlier work.
    comemo::evict(0);
    let (bytes, standard) = set?;
    Ok(Pdf { bytes, standard, replaced: text.into_replaced() })
}

fn set(press: &Press, document: &Document) -> Result<(Vec<u8>, Standard), DocumentError> {
    let pages = typst::compile::<PagedDocument>(press).output.map_err(|why| not_set(press, &why))?;
    let mut refusal = DocumentError::NotSet { line: 0 };
    for (standard, rules) in [
        (Standard::A2aUa1, &[PdfStandard::A_2a, PdfStandard::Ua_1][..]),
        (Standard::A2b, &[PdfStandard::A_2b]),
        (Standard::Plain, &[]),
    ] {
        let Ok(standards) = PdfStandards::new(rules) else { continue };
        match typst_pdf::pdf(&pages, &options(document, standards)) {
            Ok(bytes) => return Ok((bytes, standard)),
            Err(why) => refusal = not_set(press, &why),
        }
    }
    Err(refusal)
}

fn options(document: &Document, standards: PdfStandards) -> PdfOptions {
    let fingerprint = document.fingerprint.as_deref().unwrap_or_default();
    PdfOptions {
        ident: Smart::Custom(format!("{} {fingerprint}", document.foot.line)),
        creator: Smart::Custom(Some("Stepdown".into())),
        standards,
        ..PdfOptions::default()
    }
}

fn not_set(press: &Press, why: &[SourceDiagnostic]) -> DocumentError {
    let place = why.first().and_then(|it| press.range(it.span));
    DocumentError::NotSet { line: place.map_or(0, |it| press.line_of(it.start)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Block, Foot, Letterhead, MadeOn, Paper, Section, text::MARK};

    /// A document that says only this.
    fn saying(words: String) -> Document {
        Document {
            language: "en".into(),
            paper: Paper::Letter,
            is_list: false,
            title: "Title".into(),
            status_line: String::new(),
            letterhead: Letterhead::default(),
            facts: Vec::new(),
            sections: vec![Section { heading: "Section".into(), blocks: vec![Block::Paragraph(words)] }],
            signatures: Vec::new(),
            foot: Foot::default(),
            draft_mark: None,
            closing_notice: None,
            made_on: MadeOn { year: 2026, month: 11, day: 24 },
            fingerprint: None,
        }
    }

    /// None leaves a hole that an archive would refuse. Of the ideographs and syllables of East Asia, some.
    #[test]
    fn every_character_that_is_not_marked_is_set() {
        let is_one_of_many = |it: &u32| matches!(it, 0x3400..0xA000 | 0xAC00..0xD7A4) && !it.is_multiple_of(256);
        let mut text = Preparation::new();
        let words: String = (0..0x1_0000)
            .chain(0x1_F100..0x1_FA00)
            .chain(0xE_0000..0xE_0200)
            .filter(|it| !is_one_of_many(it))
            .filter_map(char::from_u32)
            .filter(|it| !text.one_line(&it.to_string(), 60).contains(MARK))
            .map(|it| format!("{it} a{it} "))
            .collect();
        let pdf = pdf(&saying(words)).unwrap();
        assert_eq!(pdf.standard, Standard::A2aUa1);
    }
}
