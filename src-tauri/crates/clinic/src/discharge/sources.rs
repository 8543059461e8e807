//! Where a summary's sentences come from, as they are shown: pieces in the text, numbered sources beside it.

use vault::{Clinical, Person};

use super::{
    Piece, PlanSection, SourceKind, SourceView, SummarySection,
    draft::{self, Bodies, Sentence, Source},
    plan, store, words,
};
use crate::{NoteId, PlanId, Result};

/// How much of a source is shown beside the text.
const QUOTED: usize = 240;

/// What makes two sentences come from one source. Sections of a plan are told apart: each has words of its own to show.
type Key = (SourceKind, Option<NoteId>, Option<PlanId>, Option<PlanSection>);

/// The sources of a summary, in the order in which its text refers to them.
#[derive(Default)]
pub(super) struct Sources {
    keys: Vec<Key>,
    views: Vec<SourceView>,
}

impl Sources {
    /// The numbered sources, once every section has been cut.
    pub(super) fn into_views(self) -> Vec<SourceView> {
        self.views
    }

    /// A section in pieces, as `me` may see it. `known` are the sentences it was filled with, `today` what the record says
    /// now.
    pub(super) fn pieces(
        &mut self,
        db: &Clinical,
        me: &Person,
        (section, bodies): (SummarySection, &Bodies),
        known: &[Sentence],
        today: &[Sentence],
    ) -> Result<Vec<Piece>> {
        let body = bodies.get(&section).map_or("", String::as_str);
        draft::pieces(body, section, known)
            .into_iter()
            .map(|piece| {
                let source = match piece.sentence {
                    Some(index) => Some(self.number(db, me, &known[index], today)?),
                    None => None,
                };
                Ok(Piece { text: piece.words.to_owned(), source })
            })
            .collect()
    }

    /// The number of a sentence's source, which is shown from its first sentence on.
    fn number(&mut self, db: &Clinical, me: &Person, sentence: &Sentence, today: &[Sentence]) -> Result<u32> {
        let Source { kind, note_id, plan_id } = sentence.source;
        let key = (kind, note_id, plan_id, sentence.slot.plan_section());
        let index = match self.keys.iter().position(|it| *it == key) {
            Some(index) => index,
            None => {
                self.views.push(view(db, me, sentence)?);
                self.keys.push(key);
                self.keys.len() - 1
            }
        };
        let number = super::facts::count(index + 1);
        let view = &mut self.views[index];
        view.number = number;
        view.is_changed |= draft::said_again(today, sentence).is_none_or(|it| it.text != sentence.text);
        Ok(number)
    }
}

fn view(db: &Clinical, me: &Person, sentence: &Sentence) -> Result<SourceView> {
    let view = SourceView {
        number: 0,
        kind: sentence.source.kind,
        note_id: sentence.source.note_id,
        on: None,
        quote: String::new(),
        signed_by: String::new(),
        is_changed: false,
    };
    if let Some(id) = sentence.source.note_id {
        return of_note(db, id, view);
    }
    match sentence.source.plan_id {
        Some(id) => of_plan(db, me, id, sentence.slot.plan_section(), view),
        None => Ok(view),
    }
}

fn of_note(db: &Clinical, id: NoteId, view: SourceView) -> Result<SourceView> {
    let Some(note) = store::quoted_note(db, id)? else { return Ok(view) };
    Ok(SourceView {
        on: Some(note.held_on),
        quote: words::shortened(&note.body, QUOTED),
        signed_by: note.signed_by,
        ..view
    })
}

/// A plan's words are quoted to those who may read it: a draft says nothing to others.
fn of_plan(
    db: &Clinical,
    me: &Person,
    id: PlanId,
    section: Option<PlanSection>,
    view: SourceView,
) -> Result<SourceView> {
    let Some(row) = store::plan_row(db, id)?.filter(|it| it.head.may_be_read_by(me)) else { return Ok(view) };
    let sections = store::plan_sections(db, id)?;
    let quote = section.and_then(|it| sections.get(&it)).map(|it| words::shortened(it, QUOTED)).unwrap_or_default();
    Ok(match plan::signature(db, &row)? {
        Some(signature) => SourceView { on: Some(signature.signed_on), signed_by: signature.name, quote, ..view },
        None => SourceView { quote, ..view },
    })
}
