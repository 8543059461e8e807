//! The rules that no compiler knows, each with a test that plants a breach. Running over the whole tree is a test too, so
//! there is no rule that only a server knows.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::rust::Source;

/// A file of the project: its path with forward slashes, and its text.
struct File {
    path: String,
    text: String,
}

type Rule = fn(&File) -> Vec<String>;

const RULES: [Rule; 8] = [
    modules_say_what_they_are,
    commands_are_doors,
    desk_functions_know_no_clinical_table,
    features_are_apart,
    the_kit_knows_nobody,
    nothing_is_left_to_do,
    the_lock_file_names_no_host,
    no_path_of_one_machine,
];

const NOT_OURS: [&str; 9] =
    [".git", "dist", "dist-e2e", "gen", "node_modules", "package-lock.json", "schemas", "screens", "target"];
const READ: [&str; 13] = ["css", "html", "js", "json", "md", "mjs", "rs", "sql", "toml", "ts", "tsx", "typ", "yml"];

/// What is not as it should be in the whole tree, as `path:line: sentence`.
pub(crate) fn objections(root: &Path) -> io::Result<Vec<String>> {
    let mut paths = Vec::new();
    collect(root, &mut paths)?;
    paths.push(root.join("package-lock.json"));
    paths.sort();
    let mut found = Vec::new();
    for path in paths {
        let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        let file = File { path: name, text: fs::read_to_string(&path)? };
        found.extend(RULES.iter().flat_map(|rule| rule(&file)));
    }
    Ok(found)
}

fn collect(folder: &Path, into: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let (path, name) = (entry.path(), entry.file_name());
        if NOT_OURS.iter().any(|it| name == *it) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            collect(&path, into)?;
        } else if path.extension().is_some_and(|it| READ.iter().any(|read| it == *read)) {
            into.push(path);
        }
    }
    Ok(())
}

fn modules_say_what_they_are(file: &File) -> Vec<String> {
    if file.path.ends_with(".rs") && !file.text.starts_with("//!") {
        return vec![format!("{}:1: a module begins with a line that says what it is, `//!`", file.path)];
    }
    Vec::new()
}

/// A command is one call, with at most a line or two of preparation; rules are the domain's.
fn commands_are_doors(file: &File) -> Vec<String> {
    if !file.path.starts_with("src-tauri/src/commands/") || !file.path.ends_with(".rs") {
        return Vec::new();
    }
    let long = |body: &str| body.lines().filter(|it| !it.trim().is_empty()).count() > 6;
    let source = Source::new(&file.text);
    let functions = source.functions().into_iter().filter(|it| long(it.body));
    functions
        .map(|it| at(file, it.line, &format!("`{}` is longer than six lines; a command is a door", it.name)))
        .collect()
}

fn desk_functions_know_no_clinical_table(file: &File) -> Vec<String> {
    if !file.path.starts_with("src-tauri/") || !file.path.ends_with(".rs") {
        return Vec::new();
    }
    let source = Source::new(&file.text);
    let functions = source.functions().into_iter().filter(|it| {
        it.parameters.contains("&Desk") && !it.parameters.contains("Clinical") && it.strings.contains("clinical.")
    });
    functions.map(|it| at(file, it.line, &format!("`{}` takes a Desk and names a clinical table", it.name))).collect()
}

fn features_are_apart(file: &File) -> Vec<String> {
    let Some((own, _)) = file.path.strip_prefix("ui/src/features/").and_then(|it| it.split_once('/')) else {
        return Vec::new();
    };
    let is_other = |line: &str| {
        line.split("#ui/features/").skip(1).any(|it| it.split('/').next().is_some_and(|feature| feature != own))
    };
    lines(file, is_other, "a feature imports another; pages/ joins them")
}

fn the_kit_knows_nobody(file: &File) -> Vec<String> {
    if !file.path.starts_with("ui/src/kit/") {
        return Vec::new();
    }
    let is_outside = |line: &str| ["#ui/features/", "#ui/pages/", "#ui/ipc/"].iter().any(|it| line.contains(it));
    lines(file, is_outside, "the kit imports neither features nor pages nor ipc")
}

fn nothing_is_left_to_do(file: &File) -> Vec<String> {
    let marks = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("to", "do!("), concat!("unimple", "mented!(")];
    lines(file, |line| marks.iter().any(|it| line.contains(it)), "something is left to be done")
}

fn the_lock_file_names_no_host(file: &File) -> Vec<String> {
    if file.path != "package-lock.json" {
        return Vec::new();
    }
    lines(
        file,
        |line| line.contains("\"resolved\""),
        "an address of one registry; `npm install` leaves it out by .npmrc",
    )
}

fn no_path_of_one_machine(file: &File) -> Vec<String> {
    let places = [
        concat!("/ho", "me/"),
        concat!("/Us", "ers/"),
        concat!("\\Us", "ers\\"),
        concat!("/ro", "ot/"),
        concat!("/wo", "rk/"),
    ];
    // Ada is invented, for examples; and an address on the web may have such a folder.
    let is_place = |line: &str| {
        let examples = places.map(|it| format!("{it}ada"));
        let line = examples.iter().fold(line.to_owned(), |line, it| line.replace(it, ""));
        places.iter().any(|it| line.contains(it)) && !line.contains("https://")
    };
    lines(file, is_place, "a path of one machine")
}

fn lines(file: &File, is_breach: impl Fn(&str) -> bool, sentence: &str) -> Vec<String> {
    let breaches = file.text.lines().enumerate().filter(|(_, line)| is_breach(line));
    breaches.map(|(number, _)| at(file, number + 1, sentence)).collect()
}

fn at(file: &File, line: usize, sentence: &str) -> String {
    format!("{}:{line}: {sentence}", file.path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tree_is_tidy() {
        let objections = objections(&crate::root()).unwrap();
        assert!(objections.is_empty(), "\n{}", objections.join("\n"));
    }

    /// The lines to which a rule objects.
    fn breaches(rule: Rule, path: &str, text: &str) -> Vec<String> {
        let file = File { path: path.to_owned(), text: text.to_owned() };
        rule(&file).into_iter().map(|it| it.split(':').nth(1).unwrap().to_owned()).collect()
    }

    const NONE: [&str; 0] = [];

    #[test]
    fn a_module_without_a_first_line_is_seen() {
        assert_eq!(breaches(modules_say_what_they_are, "a.rs", "use std::fs;\n"), ["1"]);
        assert_eq!(breaches(modules_say_what_they_are, "a.rs", "//! Clients.\n"), NONE);
    }

    #[test]
    fn a_thick_command_is_seen() {
        let command = |lines: usize| format!("//! Doors.\nfn client_add() {{\n{}}}\n", "    one();\n".repeat(lines));
        assert_eq!(breaches(commands_are_doors, "src-tauri/src/commands/clients.rs", &command(7)), ["2"]);
        assert_eq!(breaches(commands_are_doors, "src-tauri/src/commands/clients.rs", &command(6)), NONE);
        assert_eq!(breaches(commands_are_doors, "src-tauri/src/state.rs", &command(7)), NONE);
    }

    #[test]
    fn a_desk_function_that_reads_a_note_is_seen() {
        let function = |first: &str, table: &str| {
            format!("//! SQL.\nfn read(db: &{first}) {{\n    db.prepare(\"SELECT body FROM {table}\")\n}}\n")
        };
        let rule = desk_functions_know_no_clinical_table;
        assert_eq!(breaches(rule, "src-tauri/crates/clinic/src/a.rs", &function("Desk", "clinical.notes")), ["2"]);
        assert_eq!(breaches(rule, "src-tauri/crates/clinic/src/a.rs", &function("Desk<'_>", "clinical.notes")), ["2"]);
        assert_eq!(breaches(rule, "src-tauri/crates/clinic/src/a.rs", &function("Clinical", "clinical.notes")), NONE);
        assert_eq!(breaches(rule, "src-tauri/crates/clinic/src/a.rs", &function("Desk", "clients")), NONE);
    }

    #[test]
    fn a_feature_that_imports_another_is_seen() {
        let import = "import { a } from \"#ui/features/groups/a.ts\";\n";
        assert_eq!(breaches(features_are_apart, "ui/src/features/clients/A.tsx", import), ["1"]);
        assert_eq!(breaches(features_are_apart, "ui/src/features/groups/A.tsx", import), NONE);
        assert_eq!(breaches(features_are_apart, "ui/src/pages/A.tsx", import), NONE);
        assert_eq!(breaches(the_kit_knows_nobody, "ui/src/kit/A.tsx", import), ["1"]);
        assert_eq!(breaches(the_kit_knows_nobody, "ui/src/kit/A.tsx", "import \"#ui/pages/Today.tsx\";\n"), ["1"]);
    }

    #[test]
    fn what_is_left_to_do_is_seen() {
        let mark = concat!("// TO", "DO: later\n");
        assert_eq!(breaches(nothing_is_left_to_do, "ui/src/a.ts", mark), ["1"]);
    }

    #[test]
    fn an_address_in_the_lock_file_is_seen() {
        let entry = "{\n  \"resolved\": \"https://registry.example/a.tgz\"\n}\n";
        assert_eq!(breaches(the_lock_file_names_no_host, "package-lock.json", entry), ["2"]);
    }

    #[test]
    fn a_path_of_one_machine_is_seen() {
        let path = |of: &str| format!(concat!("let it = \"/ho", "me/{}/clinic\";\n"), of);
        assert_eq!(breaches(no_path_of_one_machine, "src-tauri/src/a.rs", &path("grace")), ["1"]);
        assert_eq!(breaches(no_path_of_one_machine, "src-tauri/src/a.rs", &path("ada")), NONE);
        assert_eq!(breaches(no_path_of_one_machine, "a.md", concat!("<https://example.org/ho", "me/a>\n")), NONE);
    }
}
