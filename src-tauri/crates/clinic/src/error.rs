//! What can go wrong, as facts. The sentences are the UI's.

use serde::Serialize;
use vault::{VaultError, words};

use crate::ClientId;

/// The result of a rule.
pub type Result<T, E = ClinicError> = std::result::Result<T, E>;

/// A refusal. A variant exists where a screen says or does something of its own; everything else is `Internal`.
#[derive(Debug, thiserror::Error, Serialize, specta::Type)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ClinicError {
    /// What was asked for is not in the record.
    #[error("not found: {thing:?}")]
    NotFound {
        /// What was looked for.
        thing: Thing,
    },
    /// Something typed cannot be kept. The sentence stands beside its field.
    #[error("invalid: {field:?} {problem:?}")]
    Invalid {
        /// Where it was typed.
        field: Field,
        /// Which row of a list, counted from 0.
        row: Option<u32>,
        /// What is wrong.
        problem: Problem,
    },
    /// It is signed and stays as it is; an addendum can be written.
    #[error("signed")]
    Signed,
    /// Another person's draft.
    #[error("not the author")]
    NotTheAuthor,
    /// A note cannot be written for a member who was absent.
    #[error("was absent")]
    WasAbsent {
        /// Who was absent.
        client: ClientId,
    },
    /// The client has no open episode of care on that day.
    #[error("not admitted on that day")]
    NotAdmitted {
        /// Who.
        client: ClientId,
    },
    /// The client is already in an episode of care.
    #[error("already admitted")]
    AlreadyAdmitted,
    /// The client is already a member of the group.
    #[error("already enrolled")]
    AlreadyEnrolled,
    /// The group does not meet on that day.
    #[error("no session on that day")]
    NoSession,
    /// The note lacks what a signature needs.
    #[error("incomplete note")]
    Incomplete {
        /// The fields that are empty.
        missing: Vec<Field>,
    },
    /// The summary lacks some of the ten things it needs before it is signed.
    #[error("incomplete summary")]
    SummaryIncomplete {
        /// Which.
        missing: Vec<crate::discharge::SummarySection>,
    },
    /// There is a newer version.
    #[error("superseded")]
    Superseded,
    /// The file is not a table of text.
    #[error("not a roster")]
    NotARoster,
    /// The file is empty.
    #[error("empty roster")]
    EmptyRoster,
    /// More than 20 MiB or 50,000 rows.
    #[error("roster too large")]
    RosterTooLarge,
    /// The person stopped it.
    #[error("cancelled")]
    Cancelled,
    /// What the vault refused.
    #[error(transparent)]
    #[serde(skip)]
    #[specta(skip)]
    Internal(#[from] VaultError),
}

impl From<rusqlite::Error> for ClinicError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Internal(error.into())
    }
}

impl ClinicError {
    /// Something typed in a field that stands alone.
    pub(crate) fn invalid(field: Field, problem: Problem) -> Self {
        Self::Invalid { field, row: None, problem }
    }

    /// Something typed in a row of a list.
    pub(crate) fn invalid_in(field: Field, row: usize, problem: Problem) -> Self {
        Self::Invalid { field, row: u32::try_from(row).ok(), problem }
    }

    /// What was asked for is not in the record.
    pub(crate) fn not_found(thing: Thing) -> Self {
        Self::NotFound { thing }
    }
}

words! {
    /// What was looked for and is not there.
    Thing {
        Client = "client",
        Episode = "episode",
        Group = "group",
        Session = "session",
        Note = "note",
        FamilyMember = "familyMember",
        Plan = "plan",
        Summary = "summary",
        User = "user",
        Enrolment = "enrolment",
        Roster = "roster",
        Hours = "hours",
        Call = "call",
    }
}

words! {
    /// A field of a form, by the name the UI's forms use.
    Field {
        Name = "name",
        FirstName = "firstName",
        MiddleName = "middleName",
        LastName = "lastName",
        Suffix = "suffix",
        PreferredName = "preferredName",
        Pronouns = "pronouns",
        BornOn = "bornOn",
        RecordNumber = "recordNumber",
        NumberElsewhere = "numberElsewhere",
        Address = "address",
        City = "city",
        State = "state",
        PostalCode = "postalCode",
        Email = "email",
        Telephone = "telephone",
        ContactName = "contactName",
        ContactTelephone = "contactTelephone",
        TimeZone = "timeZone",
        LicenceLabel = "licenceLabel",
        ProgramName = "programName",
        NoteDueDays = "noteDueDays",
        SignInName = "signInName",
        Credential = "credential",
        Roles = "roles",
        AdmittedOn = "admittedOn",
        EndedOn = "endedOn",
        LevelOfCare = "levelOfCare",
        Program = "program",
        PrimaryTherapist = "primaryTherapist",
        SinceOn = "sinceOn",
        UntilOn = "untilOn",
        DeskLabel = "deskLabel",
        Title = "title",
        Curriculum = "curriculum",
        Leader = "leader",
        Room = "room",
        Weekdays = "weekdays",
        StartsMinute = "startsMinute",
        Minutes = "minutes",
        BreakMinutes = "breakMinutes",
        ArrivedMinute = "arrivedMinute",
        LeftMinute = "leftMinute",
        Reason = "reason",
        Topic = "topic",
        Body = "body",
        Participation = "participation",
        HeldOn = "heldOn",
        Participants = "participants",
        Relationship = "relationship",
        Topics = "topics",
        Service = "service",
        Provider = "provider",
        PlannedOn = "plannedOn",
        DischargedOn = "dischargedOn",
        Condition = "condition",
        Referrals = "referrals",
        Medications = "medications",
        Recipient = "recipient",
        Purpose = "purpose",
        Mapping = "mapping",
        MinutesAWeek = "minutesAWeek",
        DaysAWeek = "daysAWeek",
        Who = "who",
        Note = "note",
        Client = "client",
        CalledOn = "calledOn",
    }
}

words! {
    /// What is wrong with what was typed.
    Problem {
        Empty = "empty",
        TooLong = "tooLong",
        Impossible = "impossible",
        InTheFuture = "inTheFuture",
        TooLongAgo = "tooLongAgo",
        BeforeBirth = "beforeBirth",
        BeforeAdmission = "beforeAdmission",
        BeforeArrival = "beforeArrival",
        BeforeAttendance = "beforeAttendance",
        AfterEnd = "afterEnd",
        Overlaps = "overlaps",
        Taken = "taken",
        TooMany = "tooMany",
        Unknown = "unknown",
        NotAllowed = "notAllowed",
    }
}
