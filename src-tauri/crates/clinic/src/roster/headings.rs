//! What a heading says, in the vocabularies of many programs: practice management, health records, address books.

use super::{
    ColumnTarget, NeverKept,
    words::{Words, is_number, is_of},
};

/// What a heading says about its column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Something of the client's own. Of several columns the one with the lowest rank is taken.
    Own { target: ColumnTarget, rank: u8 },
    /// Someone the desk may call.
    Contact { target: ColumnTarget, of: ContactOf },
    /// Never kept.
    Never(NeverKept),
    /// What kind of telephone the column of that name holds: "Phone 1 - Type" belongs to "Phone 1 - Value".
    KindOf(String),
    /// Whether the row is one person: "Couple".
    ClientKind,
    /// Known, and nothing of what is kept here.
    Other,
    /// Not understood. Its values may tell.
    Unknown,
}

/// Whose column a contact's column is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ContactOf {
    /// Columns with the same group describe the same contact.
    pub(super) group: String,
    pub(super) is_emergency: bool,
    /// The heading itself says how the contact is related: "Mother".
    pub(super) is_relationship: bool,
    /// Just "Contact": perhaps the client.
    pub(super) is_vague: bool,
}

/// Somebody or something else: its names and telephones are not the client's.
const OTHERS: &str = "agency anniversary assistant attorney children clinician clinicians company counselor country county doctor \
    employer employment facility fax gender guarantor holder honorific hospital initials insurance insured insurer isdn lawyer login \
    maiden manager notes officer organization pager party payer payor pcp pharmacy phonetic physician practitioner prefix probation \
    provider psychiatrist psychologist referral referred referrer referring salutation school sex staff status subscriber supervisor \
    telex therapist title username yomi";

/// People the desk may call, by words that say how they are related.
const RELATIONS: &str = "brother caregiver caretaker dad daughter father guardian guardians husband kin mom mother parent parents \
    partner relative sibling sister son spouse wife";

/// The client, by the words of many programs.
const CLIENT: &str = "client clients patient patients pt participant resident consumer person individual member";

/// Words that change nothing about a column.
const FILLERS: &str = "legal the s your current primary personal main";

/// How someone or something is reached: "Billing Address" is no balance, "Insurance Phone" no policy number.
const REACHED: &str = "address street city state zip postal phone mobile email name country";

const PHONE: &str = "phone mobile home work business office day daytime time evening night secondary alternate alt other preferred \
    best contact number text sms land line value car tty tdd with area code";
const EMAIL: &str = "email address home work business other value alternate alt secondary preferred contact number";
const STREET: &str = "address street line home mailing residential residence physical permanent apt apartment unit suite po box \
    extended tehsil district ward number name";
const PLACE: &str = "home address mailing residential physical permanent of or code abbreviation";

/// Whole headings of names, the client's words and the fillers taken out.
const NAMES: [(ColumnTarget, &[&str]); 7] = [
    (ColumnTarget::FullName, &["name", "full name", "complete name", "display name"]),
    (
        ColumnTarget::FirstName,
        &[
            "first",
            "first name",
            "first names",
            "given",
            "given name",
            "given names",
            "f name",
            "first given name",
            "name first",
        ],
    ),
    (
        ColumnTarget::MiddleName,
        &[
            "middle",
            "middle name",
            "middle names",
            "middle initial",
            "mi",
            "m name",
            "second name",
            "additional name",
            "name middle",
        ],
    ),
    (ColumnTarget::LastName, &["last", "last name", "last names", "family name", "l name", "name last"]),
    (ColumnTarget::Suffix, &["suffix", "name suffix", "suffix name", "generation", "generational suffix"]),
    (
        ColumnTarget::PreferredName,
        &[
            "preferred",
            "preferred name",
            "preferred first name",
            "nick name",
            "goes by",
            "known as",
            "chosen name",
            "aka",
            "alias",
        ],
    ),
    (ColumnTarget::Pronouns, &["pronouns", "pronoun", "preferred pronouns", "gender pronouns"]),
];

/// Whether a cell reads like a heading.
pub(super) fn is_known(cell: &str) -> bool {
    meaning(cell) != Meaning::Unknown
}

/// What a heading says.
pub(super) fn meaning(heading: &str) -> Meaning {
    // A sentence is no heading.
    if heading.chars().nth(80).is_some() {
        return Meaning::Unknown;
    }
    let words = Words::of(heading);
    if words.is_empty() {
        return Meaning::Unknown;
    }
    if let Some(never) = never_kept(&words) {
        return Meaning::Never(never);
    }
    if words.has("type label kind") {
        return if words.are_all("client patient type kind") {
            Meaning::ClientKind
        } else {
            Meaning::KindOf(stem(heading))
        };
    }
    if words.has(OTHERS) && !words.has("pronouns") {
        return Meaning::Other;
    }
    contact(&words).unwrap_or_else(|| own(&words))
}

/// "Phone 1 - Value" and "Phone 1 - Type" as "phone 1".
pub(super) fn stem(heading: &str) -> String {
    Words::of(heading).without("type label kind value number").phrase()
}

/// Whether a heading speaks of ZIP codes, which have five digits.
pub(super) fn is_zip(heading: &str) -> bool {
    Words::of(heading).has("zip")
}

fn never_kept(words: &Words) -> Option<NeverKept> {
    let is_identifier = words.has("id number");
    let is_social_security = words.has("ssn passport itin sin")
        || matches!(words.phrase().as_str(), "ss" | "ss number")
        || (words.has("social") && words.has("security insurance"))
        || (words.has("driver drivers") && words.has("license licence"))
        || (words.has("government national tax license licence") && is_identifier);
    let is_balance = words.has("balance balances owed owing copay copayment invoice payment payments")
        || (words.has("amount") && words.has("due"))
        || (words.has("card") && !words.has("health"))
        || (words.has("billing") && !words.has(REACHED));
    let is_health_number = words.has("phn hcn ohip mbi")
        || (words.has("health medicare medicaid nhs") && words.has("id number card") && !words.has("record"));
    let is_policy_number = matches!(words.phrase().as_str(), "member id" | "group number")
        || (words.has("policy") && !words.has("holder") && !words.has(REACHED))
        || (words.has("insurance subscriber payer insured") && is_identifier && !words.has(REACHED));
    [
        (NeverKept::Relationship, words.has("relationship relation") && !words.has("status marital")),
        (NeverKept::SocialSecurity, is_social_security),
        (NeverKept::Password, words.has("password passwd pwd passcode pin")),
        (NeverKept::Diagnosis, words.has("diagnosis diagnoses diagnostic dx icd dsm problem problems")),
        (NeverKept::Balance, is_balance),
        (NeverKept::MedicalAlert, words.has("alert alerts allergy allergies")),
        (NeverKept::HealthNumber, is_health_number),
        (NeverKept::PolicyNumber, is_policy_number),
    ]
    .into_iter()
    .find_map(|(never, is_it)| is_it.then_some(never))
}

/// A column of someone the desk may call.
fn contact(words: &Words) -> Option<Meaning> {
    let of = contact_of(words)?;
    let rest = words.without(RELATIONS).without(CLIENT).without(FILLERS);
    let rest = rest.without("emergency ice contact family significant other next of r secondary");
    let rest = rest.without_numbers();
    let target = match rest.phrase().as_str() {
        "" | "name" | "full name" | "name full" => ColumnTarget::ContactName,
        "first" | "first name" | "given name" | "name first" => ColumnTarget::ContactFirstName,
        "last" | "last name" | "family name" | "name last" => ColumnTarget::ContactLastName,
        "number" => ColumnTarget::ContactTelephone,
        _ if rest.has("phone mobile") && rest.are_all(PHONE) => ColumnTarget::ContactTelephone,
        _ if of.is_vague => return None,
        _ => return Some(Meaning::Other),
    };
    Some(Meaning::Contact { target, of })
}

fn contact_of(words: &Words) -> Option<ContactOf> {
    let relation = words.iter().find(|it| is_of(it, RELATIONS));
    let is_emergency = words.has("emergency ice");
    let is_family =
        (words.has("family") && words.has("member contact")) || (words.has("significant") && words.has("other"));
    // "R1_FNAME", "R2_FNAME": relatives by number.
    let is_numbered = words.iter().next() == Some("r") && words.iter().nth(1).is_some_and(is_number);
    let group = match relation {
        _ if is_emergency => "emergency",
        Some(relation) => relation,
        None if is_family => "family",
        None if is_numbered => "relative",
        None if words.has("contact") => "contact",
        None => return None,
    };
    Some(ContactOf {
        group: format!("{group} {}", which(words)),
        is_emergency,
        is_relationship: relation.is_some(),
        is_vague: group == "contact",
    })
}

/// "Emergency Contact 2 Phone" and "Emergency Contact 2" are of the second contact, "Emergency Phone 2" is of the first.
fn which(words: &Words) -> &str {
    let before = std::iter::once("").chain(words.iter());
    let numbers =
        words.iter().zip(before).filter(|(it, before)| is_number(it) && !is_of(before, "phone mobile name address"));
    numbers.last().map_or("1", |(number, _)| number)
}

fn own(words: &Words) -> Meaning {
    let is_clients = words.has(CLIENT);
    let rest = words.without(CLIENT).without(FILLERS);
    let own = |target, rank| Meaning::Own { target, rank };
    if let Some(target) = name(&rest, is_clients) {
        return own(target, u8::from(rest.has("display")));
    }
    if rest.has("birth") && rest.are_all("birth date day of on") {
        return own(ColumnTarget::BornOn, 0);
    }
    if let Some(rank) = record_number(&rest.phrase(), is_clients) {
        return own(ColumnTarget::RecordNumber, rank);
    }
    match reach(&rest) {
        Some(target) => own(target, 0),
        None if rest.has("email phone mobile suffix initial short") => Meaning::Other,
        None => place(&rest),
    }
}

fn name(rest: &Words, is_clients: bool) -> Option<ColumnTarget> {
    let phrase = rest.phrase();
    // "Client" alone is the client's name; so is "Name (Last, First MI)".
    let is_whole = (rest.is_empty() && is_clients)
        || (rest.has("last") && rest.has("first") && rest.are_all("name last first middle initial mi full suffix"));
    if is_whole {
        return Some(ColumnTarget::FullName);
    }
    NAMES.iter().find(|(_, phrases)| phrases.contains(&phrase.as_str())).map(|(target, _)| *target)
}

fn record_number(phrase: &str, is_clients: bool) -> Option<u8> {
    match phrase {
        "mrn" | "pubpid" | "record" | "chart" | "medical record" | "health record" => Some(0),
        "number" | "id" | "id number" if is_clients => Some(0),
        "id" | "id number" | "pid" | "alt id" | "external id" | "unique id" | "account number" | "reference number" => {
            Some(1)
        }
        _ => {
            let what = phrase.strip_suffix(" number").or_else(|| phrase.strip_suffix(" id"))?;
            let is_record = matches!(what, "record" | "medical record" | "health record" | "chart" | "case" | "file")
                || matches!(what, "registration" | "emr" | "ehr" | "mrn");
            is_record.then_some(0)
        }
    }
}

fn reach(rest: &Words) -> Option<ColumnTarget> {
    if rest.has("email") {
        return rest.are_all(EMAIL).then_some(ColumnTarget::Email);
    }
    if !rest.has("phone mobile") || !rest.are_all(PHONE) {
        return None;
    }
    Some(if rest.has("mobile text sms") {
        ColumnTarget::MobilePhone
    } else if rest.has("home land") {
        ColumnTarget::HomePhone
    } else if rest.has("work business office") {
        ColumnTarget::WorkPhone
    } else {
        ColumnTarget::OtherPhone
    })
}

fn place(rest: &Words) -> Meaning {
    let is = |own: &str| rest.has(own) && rest.without(own).are_all(PLACE);
    let target = if is("city town village municipality") {
        ColumnTarget::City
    } else if is("state province region") {
        ColumnTarget::State
    } else if is("zip postal") {
        ColumnTarget::PostalCode
    } else if rest.has("address street apt apartment unit suite") && rest.are_all(STREET) {
        ColumnTarget::Address
    } else if rest.has("address") && rest.are_all("address formatted full") {
        // The whole address in one cell serves where its parts are missing.
        return Meaning::Own { target: ColumnTarget::Address, rank: 1 };
    } else if rest.has(REACHED) && rest.has("business work office other billing temporary") {
        return Meaning::Other;
    } else {
        return Meaning::Unknown;
    };
    // "Address 2 - Street" is another address; "Street Address 2" is the first one's second line.
    let words: Vec<_> = rest.iter().collect();
    match words.as_slice() {
        ["address", number, _, ..] if is_number(number) && *number != "1" => Meaning::Other,
        _ => Meaning::Own { target, rank: 0 },
    }
}
