//! What was done in this session and can be taken back. In memory; gone when the vault locks.

use crate::{
    ActionId,
    change::{Change, Recorder},
    schema::File,
};

/// How far back one can go.
const LENGTH: usize = 100;

/// One step: which rows of which file changed.
pub(crate) struct Done {
    pub(crate) file: File,
    pub(crate) changes: Vec<Change>,
}

/// One action: its steps, in their order.
pub(crate) struct Entry {
    pub(crate) label: &'static str,
    pub(crate) action: ActionId,
    pub(crate) steps: Vec<Done>,
}

impl Entry {
    pub(crate) fn changes(&self) -> impl DoubleEndedIterator<Item = &Change> {
        self.steps.iter().flat_map(|it| &it.changes)
    }
}

/// Which of the two lists.
#[derive(Clone, Copy)]
pub(crate) enum Side {
    Undo,
    Redo,
}

/// The undo list and the redo list.
#[derive(Default)]
pub(crate) struct Actions {
    undo: Vec<Entry>,
    redo: Vec<Entry>,
}

impl Actions {
    /// Notes a step that can be undone. What had been undone before can then not be redone.
    pub(crate) fn note(&mut self, label: &'static str, action: ActionId, step: Done) {
        self.redo.clear();
        if let Some(last) = self.undo.last_mut().filter(|it| it.action == action) {
            last.steps.push(step);
        } else {
            self.push(Side::Undo, Entry { label, action, steps: vec![step] });
        }
    }

    pub(crate) fn push(&mut self, side: Side, entry: Entry) {
        let list = self.side(side);
        if list.len() == LENGTH {
            list.remove(0);
        }
        list.push(entry);
    }

    pub(crate) fn pop(&mut self, side: Side) -> Option<Entry> {
        self.side(side).pop()
    }

    pub(crate) fn last(&self, side: Side) -> Option<&Entry> {
        match side {
            Side::Undo => self.undo.last(),
            Side::Redo => self.redo.last(),
        }
    }

    /// Forgets whatever touched these rows, or rows that belong to them.
    pub(crate) fn forget(&mut self, recorder: &Recorder, signed: &[Change]) {
        for side in [Side::Undo, Side::Redo] {
            self.side(side)
                .retain(|entry| !entry.changes().any(|it| signed.iter().any(|signed| recorder.belongs(it, signed))));
        }
    }

    fn side(&mut self, side: Side) -> &mut Vec<Entry> {
        match side {
            Side::Undo => &mut self.undo,
            Side::Redo => &mut self.redo,
        }
    }
}
