//! Error messages for command lines that clap does not explain well.

use std::path::Path;

use clap::error::{ContextKind, ContextValue, ErrorKind};

/// The error that clap prints, or a message to print instead.
pub(super) fn explain(mut error: clap::Error) -> Result<clap::Error, String> {
    match error.kind() {
        ErrorKind::InvalidSubcommand => match value(&error, ContextKind::InvalidSubcommand) {
            Some(name) if is_path(&name) => {
                Err(format!("`{name}` is not a command; did you mean `walint check {name}`?"))
            }
            Some(_) | None => Ok(error),
        },
        ErrorKind::UnknownArgument => {
            // Never suggest the opposite of the option.
            let is_opposite = |given: &str, other: &str| {
                let positive = |it: &str| it.trim_start_matches('-').to_owned();
                let (given, other) = (positive(given), positive(other));
                other == format!("no-{given}") || given == format!("no-{other}")
            };
            let given = value(&error, ContextKind::InvalidArg);
            let other = value(&error, ContextKind::SuggestedArg);
            if given.zip(other).is_some_and(|(given, other)| is_opposite(&given, &other)) {
                error.remove(ContextKind::SuggestedArg);
                error.remove(ContextKind::Usage);
            }
            Ok(error)
        }
        _ => Ok(error),
    }
}

fn value(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        _ => None,
    }
}

/// Whether a word in the place of a command is a path, which need not exist.
fn is_path(word: &str) -> bool {
    let path = Path::new(word);
    let is_json = path.extension().is_some_and(|it| it.to_string_lossy().starts_with("json"));
    word == "-" || word.contains('/') || is_json || path.exists()
}
