//! Finished views as files: PDF by Typst, and the safe way of writing it where the person said.
//!
//! This crate knows only the plain views below. What a client or a summary is, which sentence stands where and in which
//! language, is the caller's; how it looks on paper is `typst/summary.typ`'s.

mod document;
mod fonts;
pub mod out;
mod pdf;
mod text;
mod values;
mod world;

pub use self::{
    document::{Align, Block, Column, Document, Fact, Foot, Letterhead, MadeOn, Notice, Paper, Section, SignatureLine},
    out::OutError,
    pdf::{DocumentError, Pdf, Standard, pdf},
};
