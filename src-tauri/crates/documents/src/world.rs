//! All that Typst gets to see: one template, the values of one document, the bundled fonts. No files, no packages, no clock.

use std::sync::OnceLock;

use typst::{
    Library, LibraryExt, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Dict, Duration},
    syntax::{FileId, Source},
    text::{Font, FontBook},
    utils::LazyHash,
};

use crate::fonts::Fonts;

/// What one document is set with.
pub(crate) struct Press {
    library: LazyHash<Library>,
    fonts: &'static Fonts,
    template: Source,
}

impl Press {
    pub(crate) fn new(values: Dict, fonts: &'static Fonts) -> Self {
        let library = Library::builder().with_inputs(values).build();
        Self { library: LazyHash::new(library), fonts, template: template() }
    }

    /// The line of the template, from 1, in which this byte stands.
    pub(crate) fn line_of(&self, byte: usize) -> usize {
        self.template.lines().byte_to_line(byte).map_or(0, |it| it + 1)
    }
}

fn template() -> Source {
    static TEMPLATE: OnceLock<Source> = OnceLock::new();
    TEMPLATE.get_or_init(|| Source::detached(include_str!("../typst/summary.typ"))).clone()
}

impl World for Press {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.face(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
