//! Just enough of Rust's grammar to find functions, and to tell code from strings and comments.

/// A source file, twice: once with only its code, once with only what stands in its strings. All else is blanked, so that a
/// place in one is the same place in the other.
pub(crate) struct Source {
    code: String,
    strings: String,
}

/// A function as it is written.
pub(crate) struct Function<'s> {
    pub(crate) name: &'s str,
    pub(crate) line: usize,
    pub(crate) parameters: &'s str,
    /// The code between its braces.
    pub(crate) body: &'s str,
    /// What the strings in its body say.
    pub(crate) strings: &'s str,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum In {
    Code,
    LineComment,
    BlockComment,
    String { hashes: usize, is_raw: bool },
    Char,
}

impl Source {
    pub(crate) fn new(text: &str) -> Self {
        let (mut code, mut strings) = (String::new(), String::new());
        let mut rest = text;
        let mut place = In::Code;
        while let Some(first) = rest.chars().next() {
            let (taken, next) = step(rest, first, place);
            let (token, after) = rest.split_at(taken);
            let is_code = place == In::Code && next == In::Code;
            let is_string = matches!(place, In::String { .. }) && next == place;
            keep(&mut code, token, is_code);
            keep(&mut strings, token, is_string);
            (rest, place) = (after, next);
        }
        Self { code, strings }
    }

    /// Its functions that have a body, those of its tests included.
    pub(crate) fn functions(&self) -> Vec<Function<'_>> {
        let starts = self.code.match_indices("fn ").map(|(at, _)| at).filter(|at| self.is_word_start(*at));
        starts.filter_map(|at| self.function(at)).collect()
    }

    fn is_word_start(&self, at: usize) -> bool {
        self.code.get(..at).and_then(|it| it.chars().last()).is_none_or(|it| !it.is_alphanumeric() && it != '_')
    }

    fn function(&self, at: usize) -> Option<Function<'_>> {
        let name_from = at + "fn ".len();
        let name_to = name_from + self.code.get(name_from..)?.find(|it: char| !it.is_alphanumeric() && it != '_')?;
        let (from, to) = self.enclosed(name_to, '(', ')')?;
        let before_body = self.code.get(to..)?.find(['{', ';'])? + to;
        if self.code.get(before_body..)?.starts_with(';') {
            return None;
        }
        let (body_from, body_to) = self.enclosed(before_body, '{', '}')?;
        Some(Function {
            name: self.code.get(name_from..name_to)?,
            line: self.code.get(..at)?.matches('\n').count() + 1,
            parameters: self.code.get(from..to)?,
            body: self.code.get(body_from..body_to)?,
            strings: self.strings.get(body_from..body_to)?,
        })
    }

    /// What stands between the next opening bracket and the one that closes it.
    fn enclosed(&self, at: usize, open: char, close: char) -> Option<(usize, usize)> {
        let from = at + self.code.get(at..)?.find(open)? + 1;
        let mut depth = 1;
        for (offset, it) in self.code.get(from..)?.char_indices() {
            if it == open {
                depth += 1;
            } else if it == close {
                depth -= 1;
            }
            if depth == 0 {
                return Some((from, from + offset));
            }
        }
        None
    }
}

/// How many bytes belong together at the beginning of `rest`, and where one is after them.
fn step(rest: &str, first: char, place: In) -> (usize, In) {
    let one = first.len_utf8();
    match place {
        In::Code => enter(rest).unwrap_or((one, In::Code)),
        In::LineComment if first == '\n' => (one, In::Code),
        In::BlockComment if rest.starts_with("*/") => (2, In::Code),
        In::String { is_raw: false, .. } | In::Char if first == '\\' => {
            (one + rest.chars().nth(1).map_or(0, char::len_utf8), place)
        }
        In::String { hashes, .. } if rest.starts_with(&format!("\"{}", "#".repeat(hashes))) => (1 + hashes, In::Code),
        In::Char if first == '\'' => (one, In::Code),
        In::LineComment | In::BlockComment | In::String { .. } | In::Char => (one, place),
    }
}

/// What begins here, if it is no code.
fn enter(rest: &str) -> Option<(usize, In)> {
    if rest.starts_with("//") {
        return Some((2, In::LineComment));
    }
    if rest.starts_with("/*") {
        return Some((2, In::BlockComment));
    }
    if rest.starts_with('"') {
        return Some((1, In::String { hashes: 0, is_raw: false }));
    }
    if let Some(raw) = rest.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        return raw.get(hashes..)?.starts_with('"').then_some((2 + hashes, In::String { hashes, is_raw: true }));
    }
    // A lifetime has no closing quote after its first character.
    let mut quoted = rest.strip_prefix('\'')?.chars();
    let is_char = quoted.next()? == '\\' || quoted.next()? == '\'';
    is_char.then_some((1, In::Char))
}

fn keep(into: &mut String, token: &str, is_kept: bool) {
    if is_kept {
        into.push_str(token);
    } else {
        into.extend(
            token.chars().flat_map(|it| std::iter::repeat_n(if it == '\n' { '\n' } else { ' ' }, it.len_utf8())),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::Source;

    const TEXT: &str = r####"
/// A comment with { and fn no() {
pub fn first<'a>(db: &'a Desk, mark: char) -> bool {
    let open = '{'; // }
    db.run("SELECT 'é' FROM x WHERE a = \"}\"", r#"raw " } "#)
}

trait Shape { fn no_body(&self); }

fn second() { /* } */ third("two"); }
"####;

    #[test]
    fn functions_are_found_whole() {
        let source = Source::new(TEXT);
        let names: Vec<_> = source.functions().iter().map(|it| (it.name, it.line)).collect();
        assert_eq!(names, [("first", 3), ("second", 10)]);
    }

    #[test]
    fn strings_and_code_are_told_apart() {
        let source = Source::new(TEXT);
        let functions = source.functions();
        let first = functions.first().unwrap();
        assert_eq!(first.parameters, "db: &'a Desk, mark: char");
        assert!(first.strings.contains("SELECT 'é' FROM x") && first.strings.contains("raw \" }"));
        assert!(!first.body.contains("SELECT") && !first.strings.contains("db.run"));
    }
}
