//! `walint config`.

use std::io;
use std::path::Path;

use serde_json::{Map, json};

use super::args::CheckArgs;
use super::{TROUBLE, check, print};
use crate::config;
use crate::discover;

/// Prints the settings of a run or of a path, with their origins.
pub(super) fn run(args: &CheckArgs) -> io::Result<u8> {
    let Some(setup) = check::prepare(args) else { return Ok(TROUBLE) };
    let path = match args.paths.as_slice() {
        [path] if !path.is_dir() && path.as_os_str() != "-" => Some(path.as_path()),
        [dash] if dash.as_os_str() == "-" => args.stdin_filename.as_deref(),
        _ => None,
    };
    let path = path.map(|it: &Path| setup.path(&discover::shown(it)));
    let lines = config::lines(&setup.config, path.as_ref());
    if setup.config.format().name == "json" {
        let mut object = Map::new();
        // There may be several entries of `overrides` and `suppress`, each on a line of its own.
        for lines in lines.chunk_by(|one, other| one.key == other.key) {
            let origins: Vec<&str> = lines.iter().map(|it| &*it.origin).collect();
            let value = if ["overrides", "suppress"].contains(&&*lines[0].key) {
                lines.iter().map(|it| it.value.clone()).collect()
            } else {
                lines[0].value.clone()
            };
            let entry = json!({ "value": value, "origin": origins.join(", ") });
            object.insert(lines[0].key.clone(), entry);
        }
        let text = serde_json::to_string_pretty(&object).expect("keys are strings");
        return print(&format!("{text}\n"));
    }
    let mut text = String::new();
    // TOML cannot say that a key has no value.
    for it in lines.iter().filter(|it| !it.value.is_null()) {
        text.extend([&it.key, " = ", &it.to_toml(), "  # ", &it.origin, "\n"]);
    }
    print(&text)
}
