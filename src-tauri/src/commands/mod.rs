//! Commands: doors, one line each. Who may pass is in `roles.rs`; what happens behind them is in the clinic crate.

pub(crate) mod calls;
pub(crate) mod clients;
pub(crate) mod course;
pub(crate) mod demo;
pub(crate) mod discharge;
pub(crate) mod episodes;
pub(crate) mod family;
pub(crate) mod group_notes;
pub(crate) mod groups;
pub(crate) mod hours;
pub(crate) mod lists;
pub(crate) mod notes;
pub(crate) mod people;
pub(crate) mod roster;
pub(crate) mod sessions;
pub(crate) mod settings;
pub(crate) mod todo;
pub(crate) mod vault;
