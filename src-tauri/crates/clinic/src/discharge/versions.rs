//! What plans and summaries have in common: versions, whose they are, who may read and write them.

use vault::{Clinical, Person, Role, Timestamp, UserId};

use super::VersionRow;
use crate::{
    ClientId, ClinicError, EpisodeId, Result, people,
    signing::{self, SignatureView, Subject},
};

/// What every version has, of a plan or of a summary.
#[derive(Debug, Clone)]
pub(super) struct Head {
    pub(super) client_id: ClientId,
    pub(super) episode_id: EpisodeId,
    pub(super) version: u32,
    pub(super) author_id: UserId,
    pub(super) kept_at: Timestamp,
    /// When it was signed, by its own word; ask `signed`.
    pub(super) signed_at: Option<Timestamp>,
    /// Whether a signature stands under it.
    pub(super) has_signature: bool,
    /// The facts at its head as they were signed, JSON.
    pub(super) frozen_facts: Option<String>,
}

impl Head {
    /// The first version of an episode of care, being written.
    pub(super) fn first(client_id: ClientId, episode_id: EpisodeId, me: &Person, now: Timestamp) -> Self {
        Self {
            client_id,
            episode_id,
            version: 1,
            author_id: me.user,
            kept_at: now,
            signed_at: None,
            has_signature: false,
            frozen_facts: None,
        }
    }

    /// The version after this one, being written.
    pub(super) fn next(&self, me: &Person, now: Timestamp) -> Self {
        Self { version: self.version + 1, ..Self::first(self.client_id, self.episode_id, me, now) }
    }

    /// When it was signed, by its own word or by a signature under it: neither alone makes it a draft again. Signing is the
    /// last time it is kept.
    pub(super) fn signed(&self) -> Option<Timestamp> {
        self.signed_at.or(self.has_signature.then_some(self.kept_at))
    }

    /// Whether it is signed.
    pub(super) fn is_signed(&self) -> bool {
        self.signed().is_some()
    }

    /// A draft of this person's own.
    pub(super) fn is_mine(&self, me: &Person) -> bool {
        !self.is_signed() && self.author_id == me.user
    }

    /// Signed ones are everybody's, drafts their author's and the supervisors'.
    pub(super) fn may_be_read_by(&self, me: &Person) -> bool {
        self.is_signed() || self.author_id == me.user || me.roles.contains(Role::Supervisor)
    }

    /// Refuses a reader who may not see this draft.
    pub(super) fn require_readable(&self, me: &Person) -> Result<()> {
        if self.may_be_read_by(me) { Ok(()) } else { Err(ClinicError::NotTheAuthor) }
    }

    /// Refuses what is signed, and another's draft.
    pub(super) fn require_draft_of(&self, me: &Person) -> Result<()> {
        if self.is_signed() {
            return Err(ClinicError::Signed);
        }
        if self.author_id == me.user { Ok(()) } else { Err(ClinicError::NotTheAuthor) }
    }

    /// Whether this person may make another's draft their own, as when its author has left: a supervisor reassigns.
    pub(super) fn may_be_taken_over_by(&self, me: &Person) -> bool {
        !self.is_signed() && self.author_id != me.user && me.roles.contains(Role::Supervisor)
    }

    /// Refuses to take over what is signed, and whoever may not.
    pub(super) fn require_takeable_by(&self, me: &Person) -> Result<()> {
        if self.is_signed() {
            return Err(ClinicError::Signed);
        }
        if self.may_be_taken_over_by(me) || self.is_mine(me) { Ok(()) } else { Err(ClinicError::NotTheAuthor) }
    }

    /// Why a first version cannot be kept beside this one, the newest: another writes it, or a version is there.
    pub(super) fn stands_in_the_way(&self, me: &Person) -> ClinicError {
        if !self.is_signed() && self.author_id != me.user { ClinicError::NotTheAuthor } else { ClinicError::Superseded }
    }

    /// Its signature over what is stored now. A version that says it is signed and has none, one that has one and does not
    /// say so, and one that another signed are shown with a signature that does not hold.
    pub(super) fn signature(&self, db: &Clinical, subject: &Subject) -> Result<Option<SignatureView>> {
        let Some(signed_at) = self.signed() else { return Ok(None) };
        match signing::view(db, subject)? {
            Some(found) => {
                let is_valid = found.is_valid && found.user_id == self.author_id && self.signed_at.is_some();
                Ok(Some(SignatureView { is_valid, ..found }))
            }
            None => Ok(Some(signing::vanished(db, self.author_id, signed_at)?)),
        }
    }

    /// The row of a list of versions.
    pub(super) fn row(&self, db: &Clinical, id: String, me: &Person) -> Result<VersionRow> {
        Ok(VersionRow {
            id,
            version: self.version,
            author_name: people::name_of(db, self.author_id)?,
            kept_at: self.kept_at,
            signed_at: self.signed(),
            can_take_over: self.may_be_taken_over_by(me),
        })
    }
}

/// Of the versions of an episode of care, newest first, the newest one this person may read. A draft that is another's is
/// passed over for the signed version it will replace.
pub(super) fn newest_for<'a, T>(rows: &'a [T], head: impl Fn(&T) -> &Head, me: &Person) -> Result<&'a T> {
    rows.iter().find(|it| head(it).may_be_read_by(me)).ok_or(ClinicError::NotTheAuthor)
}

/// What a new version is made from.
pub(super) enum Begin {
    /// The version asked for, which is the newest and signed.
    Here,
    /// There is a draft of one's own already.
    Draft,
}

/// Whether a new version may begin: only one draft at a time, and only after the newest.
pub(super) fn begin(newest: &Head, is_the_one_asked_for: bool, me: &Person) -> Result<Begin> {
    match newest.signed() {
        None if newest.author_id == me.user => Ok(Begin::Draft),
        None => Err(ClinicError::NotTheAuthor),
        Some(_) if is_the_one_asked_for => Ok(Begin::Here),
        Some(_) => Err(ClinicError::Superseded),
    }
}
