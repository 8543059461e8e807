//! One row as a person: what a client of it would be.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{
    ColumnTarget, RosterMark,
    columns::{Column, is_own_telephone},
    dates::{self, Birth, Order},
    names::{self, Name},
    read::Table,
    text::{at_most, digits, is_placeholder, lines, one_line, values},
};
use crate::{
    clients::{ClientDraft, DeskContact, Reach, Telephone, TelephoneKind},
    text::{ADDRESS, LINE, is_email, is_social_security, is_telephone},
};

/// A client has no more telephones than this, nor people to call.
const MOST: usize = 20;

/// What a person typed in place of a row's cells.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Mended {
    /// First and last name.
    pub(super) name: Option<(String, String)>,
    /// Date of birth.
    pub(super) born_text: Option<String>,
}

/// A row as it was understood.
#[derive(Debug)]
pub(super) struct Person {
    pub(super) draft: ClientDraft,
    pub(super) sorted_name: String,
    pub(super) is_two_people: bool,
    pub(super) born: Birth,
    pub(super) born_text: String,
    pub(super) marks: Vec<RosterMark>,
}

/// A table and how its cells are to be understood.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reading<'r> {
    pub(super) table: &'r Table,
    pub(super) columns: &'r [Column],
    pub(super) order: Order,
    pub(super) today: NaiveDate,
}

impl<'r> Reading<'r> {
    pub(super) fn new(table: &'r Table, columns: &'r [Column], today: NaiveDate) -> Self {
        let born = columns.iter().position(|it| it.target == ColumnTarget::BornOn);
        let order = dates::order(born.into_iter().flat_map(|column| table.rows.column(column)));
        Self { table, columns, order, today }
    }

    /// The person of a row.
    pub(super) fn person(&self, row: usize, mended: Option<&Mended>) -> Person {
        let mut marks = Marks::default();
        let name = self.name(row, mended);
        let born_text = self.born_text(row, mended);
        let born = dates::birth(&born_text, self.order, self.today);
        let telephones = self.telephones(row, &mut marks);
        let contacts = self.contacts(row, &mut marks);
        let record = self.table.rows.record(row);
        marks.add_if(born == Birth::Unknown, RosterMark::BirthDateMissing);
        marks.add_if(name.is_complete() && name.first.is_empty(), RosterMark::OneName);
        marks.add_if(!contacts.is_empty(), RosterMark::ContactKept);
        marks.add_if(record.has_more, RosterMark::MoreCells);
        marks.add_if(record.cells < self.table.headings.len(), RosterMark::FewerCells);
        let draft = ClientDraft {
            has_one_name: name.first.is_empty(),
            born_on: match born {
                Birth::Known(date) => Some(date),
                Birth::Unknown | Birth::Impossible | Birth::Future => None,
            },
            pronouns: self.line(row, ColumnTarget::Pronouns, &mut marks),
            record_number: self.line(row, ColumnTarget::RecordNumber, &mut marks),
            number_elsewhere: String::new(),
            address: marks.bounded(self.address(row), ADDRESS),
            city: self.line(row, ColumnTarget::City, &mut marks),
            state: self.line(row, ColumnTarget::State, &mut marks),
            postal_code: self.postal_code(row, &mut marks),
            email: self.email(row, &mut marks),
            email_reach: Reach::NotAsked,
            telephones,
            contacts,
            first_name: marks.bounded(name.first.clone(), LINE),
            middle_name: marks.bounded(name.middle.clone(), LINE),
            last_name: marks.bounded(name.last.clone(), LINE),
            suffix: marks.bounded(name.suffix.clone(), LINE),
            preferred_name: marks.bounded(name.preferred.clone(), LINE),
        };
        let sorted_name = if name.is_two_people { self.written_name(row) } else { name.sorted() };
        let (sorted_name, _) = at_most(sorted_name, 2 * LINE);
        Person { draft, sorted_name, is_two_people: name.is_two_people, born, born_text, marks: marks.0 }
    }

    /// The name of a row: parts in columns of their own win over a full name; what a person typed wins over both.
    pub(super) fn name(&self, row: usize, mended: Option<&Mended>) -> Name {
        let written = self.unmended_name(row);
        match mended.and_then(|it| it.name.as_ref()) {
            Some((first, last)) => {
                let typed = names::from_parts(first, "", last, "");
                // What could not be read as one person's name is replaced whole.
                let kept = if written.is_two_people { Name::default() } else { written };
                Name {
                    middle: kept.middle,
                    suffix: if typed.suffix.is_empty() { kept.suffix } else { typed.suffix.clone() },
                    preferred: if typed.preferred.is_empty() { kept.preferred } else { typed.preferred.clone() },
                    ..typed
                }
            }
            None => written,
        }
    }

    fn unmended_name(&self, row: usize) -> Name {
        let cell = |target| self.first_cell(row, target);
        let parts = names::from_parts(
            cell(ColumnTarget::FirstName),
            cell(ColumnTarget::MiddleName),
            cell(ColumnTarget::LastName),
            cell(ColumnTarget::Suffix),
        );
        let full = cell(ColumnTarget::FullName);
        let mut name = if parts.is_complete() || is_placeholder(full) { parts } else { names::from_full(full) };
        let preferred = one_line(cell(ColumnTarget::PreferredName));
        if !is_placeholder(&preferred) {
            name.preferred = preferred;
        }
        if name.preferred == name.first {
            name.preferred.clear();
        }
        name.is_two_people |= self.is_couple(row);
        name
    }

    /// A column of types says so: "Couple", "Family".
    fn is_couple(&self, row: usize) -> bool {
        let columns = self.columns.iter().enumerate().filter(|(_, it)| it.is_client_kind);
        columns
            .map(|(at, _)| self.table.rows.cell(row, at).trim().to_lowercase())
            .any(|kind| kind == "couple" || kind == "family")
    }

    fn written_name(&self, row: usize) -> String {
        let cells = |targets: &[ColumnTarget]| {
            let cells = targets.iter().map(|it| one_line(self.first_cell(row, *it)));
            cells.filter(|it| !it.is_empty()).collect::<Vec<_>>().join(", ")
        };
        let full = cells(&[ColumnTarget::FullName]);
        if full.is_empty() { cells(&[ColumnTarget::LastName, ColumnTarget::FirstName]) } else { full }
    }

    /// The birth date as it stands in the file, or as it was mended.
    pub(super) fn born_text(&self, row: usize, mended: Option<&Mended>) -> String {
        let typed = mended.and_then(|it| it.born_text.as_deref());
        let text = one_line(typed.unwrap_or_else(|| self.first_cell(row, ColumnTarget::BornOn)));
        at_most(text, LINE).0
    }

    /// The first cell of a target that says something.
    fn first_cell(&self, row: usize, target: ColumnTarget) -> &'r str {
        self.cells(row, target).map(|(_, cell)| cell).find(|it| !it.trim().is_empty()).unwrap_or("")
    }

    /// The cells of a target, from left to right. A social security number is never kept, wherever it stands.
    fn cells(&self, row: usize, target: ColumnTarget) -> impl Iterator<Item = (usize, &'r str)> {
        let (table, columns) = (self.table, self.columns);
        let of_target =
            columns.iter().enumerate().filter(move |(_, it)| it.target == target && it.never_kept.is_none());
        of_target.map(move |(at, _)| (at, table.rows.cell(row, at))).filter(|(_, cell)| !is_social_security(cell))
    }

    fn line(&self, row: usize, target: ColumnTarget, marks: &mut Marks) -> String {
        let line = one_line(self.first_cell(row, target));
        if is_placeholder(&line) { String::new() } else { marks.bounded(line, LINE) }
    }

    fn address(&self, row: usize) -> String {
        let cells = self.cells(row, ColumnTarget::Address).map(|(_, cell)| lines(cell));
        cells.filter(|it| !is_placeholder(it)).collect::<Vec<_>>().join("\n")
    }

    /// Spreadsheet programs take the zeros off a ZIP code's beginning.
    fn postal_code(&self, row: usize, marks: &mut Marks) -> String {
        let code = self.line(row, ColumnTarget::PostalCode, marks);
        let is_zip = self.columns.iter().any(|it| it.target == ColumnTarget::PostalCode && it.is_zip);
        let lost_zeros = is_zip && code.len() < 5 && !code.is_empty() && code.bytes().all(|it| it.is_ascii_digit());
        if lost_zeros { format!("{code:0>5}") } else { code }
    }

    /// The first e-mail address there is.
    fn email(&self, row: usize, marks: &mut Marks) -> String {
        let cells = self.cells(row, ColumnTarget::Email);
        let written: Vec<String> = cells.flat_map(|(_, cell)| values(cell).collect::<Vec<_>>()).collect();
        let addresses = written.iter().flat_map(|it| it.split([',', ' ', '<', '>']));
        let email =
            addresses.map(|it| it.trim_start_matches("mailto:")).find(|it| is_email(it) && it.chars().count() <= LINE);
        marks.add_if(email.is_none() && !written.is_empty(), RosterMark::NotAnEmail);
        email.unwrap_or_default().to_owned()
    }

    /// The client's own telephones in the file's order, faxes left out.
    fn telephones(&self, row: usize, marks: &mut Marks) -> Vec<Telephone> {
        let mut telephones: Vec<Telephone> = Vec::new();
        for (at, column) in self.columns.iter().enumerate() {
            if !is_own_telephone(column.target) || column.never_kept.is_some() {
                continue;
            }
            let Some(kind) = self.kind(row, column) else { continue };
            for number in values(self.table.rows.cell(row, at)) {
                if !is_telephone(&number) {
                    marks.add(RosterMark::NotATelephone);
                } else if telephones.iter().all(|it| digits(&it.number) != digits(&number)) {
                    let number = marks.bounded(number, LINE);
                    telephones.push(Telephone { id: None, number, kind, reach: Reach::NotAsked, may_text: false });
                }
            }
        }
        marks.no_more_than(MOST, telephones)
    }

    /// Where a telephone rings: as its column says, or the column of types beside it. A fax rings nowhere.
    fn kind(&self, row: usize, column: &Column) -> Option<TelephoneKind> {
        let said = column.kind_column.map(|at| self.table.rows.cell(row, at).to_lowercase()).unwrap_or_default();
        let says = |words: &[&str]| words.iter().any(|it| said.contains(it));
        // What the mapping leaves open, the type says.
        let is = |target, words: &[&str]| {
            column.target == target || (column.target == ColumnTarget::OtherPhone && says(words))
        };
        if says(&["fax", "pager", "telex"]) {
            None
        } else if is(ColumnTarget::MobilePhone, &["mobile", "cell", "iphone"]) {
            Some(TelephoneKind::Mobile)
        } else if is(ColumnTarget::HomePhone, &["home"]) {
            Some(TelephoneKind::Home)
        } else if is(ColumnTarget::WorkPhone, &["work", "business", "office"]) {
            Some(TelephoneKind::Work)
        } else {
            Some(TelephoneKind::Other)
        }
    }

    /// Whom the desk may call: relatives, guardians, emergency contacts; how they are related is left out and said.
    fn contacts(&self, row: usize, marks: &mut Marks) -> Vec<DeskContact> {
        let mut read: Vec<Contact<'_>> = Vec::new();
        let mut is_related = self.columns.iter().enumerate().any(|(at, it)| {
            it.never_kept == Some(super::NeverKept::Relationship) && !is_placeholder(self.table.rows.cell(row, at))
        });
        for (at, column) in self.columns.iter().enumerate() {
            let cell = self.table.rows.cell(row, at);
            if !is_contact(column.target)
                || column.never_kept.is_some()
                || is_placeholder(cell)
                || is_social_security(cell)
            {
                continue;
            }
            let group = column.contact.as_ref().map_or("", |it| it.group.as_str());
            is_related |= column.contact.as_ref().is_some_and(|it| it.is_relationship);
            // Where headings say nothing of whom, the next name begins the next contact.
            let begins = |it: &Contact| group.is_empty() && it.cells.contains_key(&column.target);
            let at = read.iter().rposition(|it| it.group == group && !begins(it)).unwrap_or_else(|| {
                let is_emergency = column.contact.as_ref().is_some_and(|it| it.is_emergency);
                read.push(Contact { group: group.to_owned(), is_emergency, cells: BTreeMap::new() });
                read.len() - 1
            });
            read[at].cells.entry(column.target).or_insert(cell);
        }
        marks.add_if(is_related, RosterMark::RelationshipLeftOut);
        let contacts = read.into_iter().filter_map(|it| it.kept(marks)).collect();
        marks.no_more_than(MOST, contacts)
    }
}

fn is_contact(target: ColumnTarget) -> bool {
    [
        ColumnTarget::ContactName,
        ColumnTarget::ContactFirstName,
        ColumnTarget::ContactLastName,
        ColumnTarget::ContactTelephone,
    ]
    .contains(&target)
}

/// A contact while its cells are read.
#[derive(Debug)]
struct Contact<'r> {
    group: String,
    is_emergency: bool,
    cells: BTreeMap<ColumnTarget, &'r str>,
}

impl Contact<'_> {
    /// The contact, unless nothing of it can be kept. Without a name it goes by its telephone.
    fn kept(self, marks: &mut Marks) -> Option<DeskContact> {
        let cell = |target| self.cells.get(&target).map(|it| one_line(it)).unwrap_or_default();
        let parts =
            one_line(&format!("{} {}", cell(ColumnTarget::ContactFirstName), cell(ColumnTarget::ContactLastName)));
        let named = if parts.is_empty() { cell(ColumnTarget::ContactName) } else { parts };
        // "Jane Doe 303-555-0100" in a single cell.
        let (name, in_name) = match named.find(|it: char| it.is_ascii_digit() || matches!(it, '(' | '+')) {
            Some(at) if is_telephone(&named[at..]) => named.split_at(at),
            Some(_) | None => (named.as_str(), ""),
        };
        let written = cell(ColumnTarget::ContactTelephone);
        let written = if written.is_empty() { in_name } else { &written };
        let telephone = values(written).find(|it| is_telephone(it)).unwrap_or_default();
        marks.add_if(telephone.is_empty() && !is_placeholder(written), RosterMark::NotATelephone);
        let name = name.trim_end_matches([' ', ',', ':', '-', '/']);
        let name = if name.is_empty() { &telephone } else { name };
        (!name.is_empty()).then(|| DeskContact {
            id: None,
            name: marks.bounded(name.to_owned(), LINE),
            telephone: marks.bounded(telephone.clone(), LINE),
            is_emergency: self.is_emergency,
        })
    }
}

/// Marks of a row, each once.
#[derive(Debug, Default)]
struct Marks(Vec<RosterMark>);

impl Marks {
    fn add(&mut self, mark: RosterMark) {
        if !self.0.contains(&mark) {
            self.0.push(mark);
        }
    }

    fn add_if(&mut self, is_so: bool, mark: RosterMark) {
        if is_so {
            self.add(mark);
        }
    }

    /// The first rows of a list; what is cut off is said.
    fn no_more_than<T>(&mut self, most: usize, mut rows: Vec<T>) -> Vec<T> {
        self.add_if(rows.len() > most, RosterMark::Shortened);
        rows.truncate(most);
        rows
    }

    /// A text of at most so many characters; what is cut off is said.
    fn bounded(&mut self, text: String, characters: usize) -> String {
        let (text, is_cut) = at_most(text, characters);
        self.add_if(is_cut, RosterMark::Shortened);
        text
    }
}
