//! A part of the page as a person knows it: by its role and its name.

use std::{fmt, sync::Arc};

use serde_json::{Value, json};
use thirtyfour::{Key, TypingData, WebElement};

use super::{app::Session, wait_for};

/// What a part is to someone who uses it, by the names of WAI-ARIA.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Role {
    Alert,
    Button,
    Cell,
    Checkbox,
    Combobox,
    Dialog,
    Form,
    Group,
    Heading,
    Link,
    List,
    Listbox,
    Listitem,
    Main,
    Menuitem,
    Navigation,
    Option,
    Radio,
    Radiogroup,
    Region,
    Row,
    Spinbutton,
    Status,
    Switch,
    Tab,
    Table,
    Textbox,
}

impl Role {
    fn word(self) -> String {
        format!("{self:?}").to_lowercase()
    }
}

/// The accessible name of a part, whole or in part.
#[derive(Debug, Clone, Copy)]
pub enum Name<'n> {
    /// The name is this.
    Is(&'n str),
    /// The name has this in it.
    Has(&'n str),
}

impl<'n> From<&'n str> for Name<'n> {
    fn from(name: &'n str) -> Self {
        Self::Is(name)
    }
}

impl<'n> From<&'n String> for Name<'n> {
    fn from(name: &'n String) -> Self {
        Self::Is(name)
    }
}

/// A name that has this in it.
#[must_use]
pub fn has(name: &str) -> Name<'_> {
    Name::Has(name)
}

/// A part of the page, or all of it.
#[derive(Clone)]
pub struct Part {
    session: Arc<Session>,
    element: Option<WebElement>,
    named: String,
}

impl Part {
    pub(crate) fn whole_page(session: Arc<Session>) -> Self {
        Self { session, element: None, named: "the page".to_owned() }
    }

    /// The one part with this role and name, waited for.
    #[must_use]
    #[track_caller]
    pub fn find<'n>(&self, role: Role, name: impl Into<Name<'n>>) -> Self {
        let name = name.into();
        let named = format!("{} {name:?}", role.word());
        let mut last = Vec::new();
        let found = wait_for(|| {
            last = self.matching(role, Some(name));
            (last.len() == 1).then(|| last.pop()).flatten()
        });
        match found {
            Some(element) => Self { session: Arc::clone(&self.session), element: Some(element), named },
            None => self.give_up(&format!("{} of {named} in {}", last.len(), self.named)),
        }
    }

    /// All parts with this role that are there now.
    #[must_use]
    pub fn all(&self, role: Role) -> Vec<Self> {
        let part = |element| Self { session: Arc::clone(&self.session), element: Some(element), named: role.word() };
        self.matching(role, None).into_iter().map(part).collect()
    }

    /// The names of all parts with this role that are there now.
    #[must_use]
    pub fn names(&self, role: Role) -> Vec<String> {
        let names = self.ask(json!({ "what": "names", "role": role.word() }));
        serde_json::from_value(names).expect("a list of names")
    }

    /// Whether there is such a part now.
    #[must_use]
    pub fn has<'n>(&self, role: Role, name: impl Into<Name<'n>>) -> bool {
        !self.matching(role, Some(name.into())).is_empty()
    }

    /// Waits until there is no such part.
    #[track_caller]
    pub fn wait_gone<'n>(&self, role: Role, name: impl Into<Name<'n>>) {
        let name = name.into();
        if wait_for(|| (!self.has(role, name)).then_some(())).is_none() {
            self.give_up(&format!("{} {name:?} is still in {}", role.word(), self.named));
        }
    }

    /// Waits until these words stand in it.
    #[track_caller]
    pub fn see(&self, words: &str) {
        if wait_for(|| self.text().contains(words).then_some(())).is_none() {
            self.give_up(&format!("{words:?} does not stand in {}", self.named));
        }
    }

    /// Waits until these words no longer stand in it.
    #[track_caller]
    pub fn see_gone(&self, words: &str) {
        if wait_for(|| (!self.text().contains(words)).then_some(())).is_none() {
            self.give_up(&format!("{words:?} still stands in {}", self.named));
        }
    }

    /// What one reads in it, fields aside, with single spaces.
    #[must_use]
    pub fn text(&self) -> String {
        self.ask(json!({ "what": "text" })).as_str().unwrap_or_default().to_owned()
    }

    /// The text or choice that a field holds; "true" or "false" for what is ticked.
    #[must_use]
    pub fn value(&self) -> String {
        self.ask(json!({ "what": "value" })).as_str().unwrap_or_default().to_owned()
    }

    /// One of its attributes, as `aria-selected`.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<String> {
        self.ask(json!({ "what": "attribute", "name": name })).as_str().map(ToOwned::to_owned)
    }

    /// Clicks it with the mouse; a hidden box is clicked by its label, as a person does.
    #[track_caller]
    pub fn click(&self) -> &Self {
        let target = self.element_asked(json!({ "what": "clickTarget" }));
        // What moves under the hand, as a list that opens, is tried again.
        let mut trouble = String::new();
        let clicked = wait_for(|| self.session.wait(target.click()).map_err(|error| trouble = error.to_string()).ok());
        if clicked.is_none() {
            self.give_up(&format!("{} cannot be clicked: {trouble}", self.named));
        }
        self
    }

    /// Types into it, key by key, after what it holds.
    pub fn type_text(&self, keys: impl Into<TypingData>) -> &Self {
        let keys = keys.into();
        let element = self.element_asked(json!({ "what": "self" }));
        self.session.wait(element.send_keys(keys)).unwrap_or_else(|error| self.give_up(&format!("typing: {error}")));
        self
    }

    /// Types in place of what it holds.
    pub fn fill(&self, text: &str) -> &Self {
        // The driver has no key for what lies beyond the first 65,536 characters, as emoji do.
        if text.chars().any(|it| it > '\u{ffff}') {
            return self.paste(text);
        }
        self.ask(json!({ "what": "selectAll" }));
        if text.is_empty() { self.type_text(Key::Delete) } else { self.type_text(text) }
    }

    /// Pastes in place of what it holds; for texts too long to type.
    pub fn paste(&self, text: &str) -> &Self {
        self.ask(json!({ "what": "selectAll" }));
        self.ask(json!({ "what": "insert", "text": text }));
        self
    }

    /// Types a date or a time into the field with this label, as digits in the order in which they are asked:
    /// "04121980" for the twelfth of April 1980.
    #[track_caller]
    pub fn type_into_segments(&self, label: &str, keys: &str) -> &Self {
        let field = self.find(Role::Group, label);
        let first = field.all(Role::Spinbutton).into_iter().next();
        first.unwrap_or_else(|| self.give_up(&format!("{label:?} has no parts to type into"))).type_text(keys);
        self
    }

    /// Chooses from the list that the button with this label opens; its name also has what is chosen now.
    #[track_caller]
    pub fn choose<'n>(&self, label: &str, option: impl Into<Name<'n>>) -> &Self {
        self.find(Role::Button, has(label)).click();
        Self::whole_page(Arc::clone(&self.session)).find(Role::Option, option).click();
        self
    }

    fn matching(&self, role: Role, name: Option<Name<'_>>) -> Vec<WebElement> {
        let (name, whole) = match name {
            None => (None, false),
            Some(Name::Is(name)) => (Some(name), true),
            Some(Name::Has(name)) => (Some(name), false),
        };
        let found = self.ask(json!({ "what": "find", "role": role.word(), "name": name, "whole": whole }));
        self.session.elements(found)
    }

    #[track_caller]
    fn element_asked(&self, request: Value) -> WebElement {
        let found = self.ask(request);
        self.session.elements(json!([found])).pop().unwrap_or_else(|| self.give_up(&format!("{} is gone", self.named)))
    }

    /// Asks the page; see `page.js`.
    fn ask(&self, request: Value) -> Value {
        let scope = self.element.as_ref().map_or(Value::Null, |it| it.to_json().expect("an element"));
        self.session.ask(request, scope)
    }

    #[track_caller]
    fn give_up(&self, why: &str) -> ! {
        panic!("{why}\n{}", self.session.describe());
    }
}

impl fmt::Debug for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Part({})", self.named)
    }
}
