//! Guessing what each column holds: by its heading, then by its values.

use super::{
    ColumnTarget, NeverKept,
    headings::{self, ContactOf, Meaning},
    read::Table,
    text::{is_diagnosis, is_placeholder},
};
use crate::text::{is_email, is_social_security, is_telephone};

/// A column and what it is taken for.
#[derive(Debug, Clone)]
pub(super) struct Column {
    pub(super) heading: String,
    pub(super) target: ColumnTarget,
    pub(super) never_kept: Option<NeverKept>,
    /// Whose contact it describes, where its heading says so.
    pub(super) contact: Option<ContactOf>,
    /// The column that says what kind of telephone this one holds.
    pub(super) kind_column: Option<usize>,
    pub(super) is_client_kind: bool,
    pub(super) is_zip: bool,
    /// Whether any of its cells says something.
    pub(super) is_filled: bool,
    /// Whether some of its cells are social security numbers: those are never kept.
    pub(super) has_social_security: bool,
}

/// Targets that several columns may have together: all telephones, all lines of an address, the first e-mail address.
const SHARED: [ColumnTarget; 10] = [
    ColumnTarget::LeaveOut,
    ColumnTarget::MobilePhone,
    ColumnTarget::HomePhone,
    ColumnTarget::WorkPhone,
    ColumnTarget::OtherPhone,
    ColumnTarget::Email,
    ColumnTarget::ContactName,
    ColumnTarget::ContactFirstName,
    ColumnTarget::ContactLastName,
    ColumnTarget::ContactTelephone,
];

/// What each column of a table is taken for.
pub(super) fn guess(table: &Table) -> Vec<Column> {
    let meanings: Vec<Meaning> = table.headings.iter().map(|it| headings::meaning(it)).collect();
    let values: Vec<Values> = (0..meanings.len()).map(|column| Values::of(table, column)).collect();
    let mut columns: Vec<Column> = table
        .headings
        .iter()
        .zip(&meanings)
        .zip(&values)
        .map(|((heading, meaning), values)| column(heading, meaning, values))
        .collect();
    settle_contacts(&mut columns);
    for (at, meaning) in meanings.iter().enumerate() {
        if let Meaning::KindOf(stem) = meaning {
            pair(&mut columns, at, stem);
        }
    }
    settle_ranks(&mut columns, &meanings);
    guess_by_values(&mut columns, &meanings, &values);
    columns
}

fn column(heading: &str, meaning: &Meaning, values: &Values) -> Column {
    let (target, contact, never_kept) = match meaning {
        Meaning::Own { target, .. } => (*target, None, None),
        Meaning::Contact { target, of } => (*target, Some(of.clone()), None),
        Meaning::Never(never) => (ColumnTarget::LeaveOut, None, Some(*never)),
        Meaning::KindOf(_) | Meaning::ClientKind | Meaning::Other | Meaning::Unknown => {
            (ColumnTarget::LeaveOut, None, None)
        }
    };
    let never_kept = never_kept.or_else(|| values.never_kept(target));
    let is_left_out = never_kept.is_some() || values.contradict(target);
    Column {
        heading: heading.to_owned(),
        target: if is_left_out { ColumnTarget::LeaveOut } else { target },
        never_kept,
        contact,
        kind_column: None,
        is_client_kind: matches!(meaning, Meaning::ClientKind),
        is_zip: headings::is_zip(heading),
        is_filled: values.filled > 0,
        has_social_security: values.social_security > 0,
    }
}

/// "Contact Name" and "Contact Phone" are the client's own, unless the client's name stands elsewhere.
fn settle_contacts(columns: &mut [Column]) {
    let is_named = columns.iter().any(|it| matches!(it.target, ColumnTarget::FullName | ColumnTarget::LastName));
    let is_vague = |it: &Column| it.contact.as_ref().is_some_and(|of| of.is_vague);
    let is_contact_named = columns.iter().any(|it| {
        is_vague(it)
            && matches!(
                it.target,
                ColumnTarget::ContactName | ColumnTarget::ContactFirstName | ColumnTarget::ContactLastName
            )
    });
    if is_named && is_contact_named {
        return;
    }
    for column in columns.iter_mut().filter(|it| is_vague(it)) {
        column.contact = None;
        column.target = match column.target {
            ColumnTarget::ContactName => ColumnTarget::FullName,
            ColumnTarget::ContactFirstName => ColumnTarget::FirstName,
            ColumnTarget::ContactLastName => ColumnTarget::LastName,
            ColumnTarget::ContactTelephone => ColumnTarget::OtherPhone,
            ColumnTarget::LeaveOut
            | ColumnTarget::FullName
            | ColumnTarget::FirstName
            | ColumnTarget::MiddleName
            | ColumnTarget::LastName
            | ColumnTarget::Suffix
            | ColumnTarget::PreferredName
            | ColumnTarget::Pronouns
            | ColumnTarget::BornOn
            | ColumnTarget::RecordNumber
            | ColumnTarget::MobilePhone
            | ColumnTarget::HomePhone
            | ColumnTarget::WorkPhone
            | ColumnTarget::OtherPhone
            | ColumnTarget::Email
            | ColumnTarget::Address
            | ColumnTarget::City
            | ColumnTarget::State
            | ColumnTarget::PostalCode => column.target,
        };
    }
}

/// "Phone 1 - Type" belongs to "Phone 1 - Value".
fn pair(columns: &mut [Column], kind: usize, stem: &str) {
    let is_paired = |(at, it): &(usize, &mut Column)| {
        *at != kind && is_own_telephone(it.target) && headings::stem(&it.heading) == stem
    };
    if let Some((_, column)) = columns.iter_mut().enumerate().find(is_paired) {
        column.kind_column = Some(kind);
    }
}

/// Of several columns for one thing the best is taken: "MRN" before "ID", the parts of an address before the whole.
fn settle_ranks(columns: &mut [Column], meanings: &[Meaning]) {
    let rank = |at: usize| match &meanings[at] {
        Meaning::Own { rank, .. } => *rank,
        Meaning::Contact { .. }
        | Meaning::Never(_)
        | Meaning::KindOf(_)
        | Meaning::ClientKind
        | Meaning::Other
        | Meaning::Unknown => 0,
    };
    for target in ColumnTarget::ALL.iter().copied().filter(|it| !SHARED.contains(it)) {
        let of_target: Vec<usize> = (0..columns.len()).filter(|at| columns[*at].target == target).collect();
        let Some(best) = of_target.iter().copied().min_by_key(|at| rank(*at)) else { continue };
        for at in of_target {
            let is_kept = if target == ColumnTarget::Address { rank(at) == rank(best) } else { at == best };
            if !is_kept {
                columns[at].target = ColumnTarget::LeaveOut;
            }
        }
    }
}

/// A column that no heading explains is an e-mail address or a telephone if its values are, and no other column is.
fn guess_by_values(columns: &mut [Column], meanings: &[Meaning], values: &[Values]) {
    let mut has_email = columns.iter().any(|it| it.target == ColumnTarget::Email);
    let mut has_telephone = columns.iter().any(|it| is_own_telephone(it.target));
    for at in 0..columns.len() {
        if meanings[at] != Meaning::Unknown || columns[at].never_kept.is_some() {
            continue;
        }
        if !has_email && values[at].are_mostly(values[at].emails) {
            columns[at].target = ColumnTarget::Email;
            has_email = true;
        } else if values[at].are_mostly(values[at].written_telephones)
            && let Some(target) = telephone_by_short_heading(&columns[at].heading, has_telephone)
        {
            columns[at].target = target;
            has_telephone = true;
        }
    }
}

/// "Home" and "Work" above telephones say which; any other heading only where there is no telephone yet.
fn telephone_by_short_heading(heading: &str, has_telephone: bool) -> Option<ColumnTarget> {
    match heading.to_lowercase().as_str() {
        "home" => Some(ColumnTarget::HomePhone),
        "work" | "office" | "business" => Some(ColumnTarget::WorkPhone),
        _ => (!has_telephone).then_some(ColumnTarget::OtherPhone),
    }
}

pub(super) fn is_own_telephone(target: ColumnTarget) -> bool {
    [ColumnTarget::MobilePhone, ColumnTarget::HomePhone, ColumnTarget::WorkPhone, ColumnTarget::OtherPhone]
        .contains(&target)
}

/// What the cells of a column look like.
#[derive(Debug, Default)]
struct Values {
    filled: usize,
    emails: usize,
    telephones: usize,
    /// Telephones written as people write them: ten digits with something between. A bare number may be anything.
    written_telephones: usize,
    with_digits: usize,
    social_security: usize,
    diagnoses: usize,
}

impl Values {
    fn of(table: &Table, column: usize) -> Self {
        let mut values = Self::default();
        for cell in table.rows.column(column).filter(|it| !is_placeholder(it)) {
            values.filled += 1;
            // No value that tells is longer.
            if cell.len() > 200 {
                continue;
            }
            let is_number = cell.split([':', ';']).any(is_telephone);
            values.emails += usize::from(cell.contains('@') && cell.split([' ', ';', ',']).any(is_email));
            values.telephones += usize::from(is_number);
            values.written_telephones += usize::from(
                is_number
                    && cell.contains(['-', '(', '.', ' ', '+'])
                    && !cell.contains(char::is_alphabetic)
                    && !super::dates::is_date(cell),
            );
            values.with_digits += usize::from(cell.contains(|it: char| it.is_ascii_digit()));
            values.social_security += usize::from(is_social_security(cell));
            values.diagnoses += usize::from(is_diagnosis(cell.trim()));
        }
        values
    }

    /// At least half of them have the shape of what is never kept. "F12" below "Chart Number" is no diagnosis.
    fn never_kept(&self, target: ColumnTarget) -> Option<NeverKept> {
        if self.social_security > 0 && self.social_security * 2 >= self.filled {
            Some(NeverKept::SocialSecurity)
        } else if target == ColumnTarget::LeaveOut && self.diagnoses > 0 && self.diagnoses * 2 >= self.filled {
            Some(NeverKept::Diagnosis)
        } else {
            None
        }
    }

    /// Three values or more, and none could be what the heading says.
    fn contradict(&self, target: ColumnTarget) -> bool {
        let fitting = match target {
            ColumnTarget::Email => self.emails,
            ColumnTarget::BornOn => self.with_digits,
            ColumnTarget::MobilePhone
            | ColumnTarget::HomePhone
            | ColumnTarget::WorkPhone
            | ColumnTarget::OtherPhone
            | ColumnTarget::ContactTelephone => self.telephones,
            ColumnTarget::LeaveOut
            | ColumnTarget::FullName
            | ColumnTarget::FirstName
            | ColumnTarget::MiddleName
            | ColumnTarget::LastName
            | ColumnTarget::Suffix
            | ColumnTarget::PreferredName
            | ColumnTarget::Pronouns
            | ColumnTarget::RecordNumber
            | ColumnTarget::Address
            | ColumnTarget::City
            | ColumnTarget::State
            | ColumnTarget::PostalCode
            | ColumnTarget::ContactName
            | ColumnTarget::ContactFirstName
            | ColumnTarget::ContactLastName => self.filled,
        };
        self.filled >= 3 && fitting == 0
    }

    fn are_mostly(&self, fitting: usize) -> bool {
        fitting > 0 && fitting * 5 >= self.filled * 4
    }
}
