//! Everything the clinic knows and does: clients, episodes of care, groups and their sessions, notes, families,
//! discharges. No window, no path, no network, no clock: what a rule needs comes as a parameter.
//!
//! Each feature is one folder: `mod.rs` the types, `ops.rs` the rules, `store.rs` the SQL, `tests.rs` the stories.

pub mod calls;
pub mod clients;
pub mod course;
pub mod discharge;
pub mod episodes;
pub mod error;
pub mod family;
pub mod files;
pub mod group_notes;
pub mod groups;
pub mod hours;
pub mod notes;
pub mod people;
pub mod prints;
pub mod roster;
pub mod sessions;
pub mod settings;
pub mod signing;
pub mod subject;
pub mod todo;

mod names;
#[cfg(test)]
mod plans;
mod schema;
#[cfg(test)]
mod testing;
mod text;

pub use error::{ClinicError, Field, Problem, Result, Thing};
pub use names::normal;
pub use schema::SCHEMA;
pub use vault::{Role, Roles, Timestamp, UserId};

vault::id! {
    /// A client: one person, whatever the number of their episodes of care.
    ClientId
}
vault::id! {
    /// One of a client's telephones.
    TelephoneId
}
vault::id! {
    /// Someone the front desk may call about a client.
    ContactId
}
vault::id! {
    /// An episode of care: admission to discharge.
    EpisodeId
}
vault::id! {
    /// A group that meets each week.
    GroupId
}
vault::id! {
    /// A client's membership of a group, from a day on.
    EnrolmentId
}
vault::id! {
    /// A group's session on one day; derived from both, so that two desks make the same one.
    SessionId
}
vault::id! {
    /// A note of any kind.
    NoteId
}
vault::id! {
    /// A relative or significant other of a client.
    FamilyMemberId
}
vault::id! {
    /// One version of a discharge plan.
    PlanId
}
vault::id! {
    /// One version of a discharge summary.
    SummaryId
}
vault::id! {
    /// A signature.
    SignatureId
}
vault::id! {
    /// A document that left the record.
    ExportId
}
vault::id! {
    /// A call of the phone log.
    CallId
}
vault::id! {
    /// A list or page that was printed.
    PrintId
}

/// Ids as a statement takes them that reads `json_each`: in hexadecimal, for `unhex`.
fn listed(ids: impl Iterator<Item = uuid::Uuid>) -> String {
    let ids: Vec<_> = ids.map(|it| format!("\"{}\"", it.simple())).collect();
    format!("[{}]", ids.join(","))
}
