//! Hands the list of commands in `roles.rs` to Tauri, so that nothing but our commands can be called, and writes the
//! window's one capability from the same list.

#[path = "src/roles.rs"]
mod roles;

fn main() {
    println!("cargo::rerun-if-changed=src/roles.rs");
    let names: Vec<&'static str> = roles::COMMANDS.iter().map(|(name, _)| *name).collect();
    write_capability(&names);
    let manifest = tauri_build::AppManifest::new().commands(Box::leak(names.into_boxed_slice()));
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest)) {
        panic!("the build script of the window failed: {error:#}");
    }
}

/// One capability for the one window: our commands, events to listen to, and what the window needs of itself.
fn write_capability(names: &[&str]) {
    let mut permissions = vec!["core:event:allow-listen".to_owned(), "core:event:allow-unlisten".to_owned()];
    permissions.extend(names.iter().map(|name| format!("allow-{}", name.replace('_', "-"))));
    let lines = permissions.iter().map(|it| format!("    \"{it}\"")).collect::<Vec<_>>().join(",\n");
    let text = format!(
        "{{\n  \"identifier\": \"main\",\n  \"description\": \"What the window may do: our commands and nothing else. Written by build.rs from roles.rs.\",\n  \"local\": true,\n  \"windows\": [\"main\"],\n  \"permissions\": [\n{lines}\n  ]\n}}\n"
    );
    let path = "capabilities/main.json";
    if std::fs::read_to_string(path).ok().as_deref() != Some(&text) {
        std::fs::write(path, text).unwrap_or_else(|error| panic!("{path} could not be written: {error}"));
    }
}
