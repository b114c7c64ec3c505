//! The notes in `x-walint` of the schema sources: the words for the failure of a keyword.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use crate::rule::ApiError;

/// The member of a schema that holds its notes.
const NOTES: &str = "x-walint";

/// What a source says of one keyword.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct Note<'a> {
    /// The id of the rule that a failure belongs to, instead of the general rule for its sort.
    pub rule: Option<&'a str>,
    /// The message, instead of walint's own.
    pub message: Option<&'a str>,
    /// The help, instead of walint's own.
    pub help: Option<&'a str>,
    /// The error that Meta returns.
    pub error: Option<Code>,
    /// The JSON Pointer of the value that is wrong, where the schema fails at another value.
    pub at: Option<&'a str>,
    /// What a key that is not allowed was meant to be.
    pub rename: Option<&'a str>,
    /// What unknown keys were meant to be.
    pub renames: BTreeMap<&'a str, &'a str>,
    /// The id of the rule of an unknown key that resembles a known one.
    pub near_miss: Option<&'a str>,
    /// The help for some wrong values, in any letter case.
    pub instead: BTreeMap<&'a str, &'a str>,
    /// The words that some wrong values were meant to be, in any letter case.
    pub meant: BTreeMap<&'a str, &'a str>,
    /// Whether another letter case is only a warning.
    pub ignores_case: bool,
}

/// An error that Meta returns.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Code {
    code: u32,
    subcode: Option<u32>,
}

impl From<Code> for ApiError {
    fn from(Code { code, subcode }: Code) -> ApiError {
        ApiError { code, subcode }
    }
}

/// The error for all failures in a schema.
#[derive(Debug, Clone, Copy)]
pub(super) enum Error {
    /// Meta returns this one.
    Known(ApiError),
    /// It is not known which one Meta returns.
    Unknown,
}

impl Error {
    pub fn known(self) -> Option<ApiError> {
        match self {
            Error::Known(error) => Some(error),
            Error::Unknown => None,
        }
    }
}

impl<'a> Note<'a> {
    /// The note of a schema about its own `keyword`.
    pub fn of(schema: &'a Value, keyword: &str) -> Note<'a> {
        let note = schema.get(NOTES).and_then(|it| it.get(keyword));
        note.map_or_else(Note::default, |it| Note::deserialize(it).expect("a test reads all notes"))
    }

    /// The help for this value.
    pub fn instead_of(&self, text: &str) -> Option<&'a str> {
        value_of(&self.instead, text)
    }

    /// The word that this value was meant to be.
    pub fn meant_by(&self, text: &str) -> Option<&'a str> {
        value_of(&self.meant, text)
    }
}

fn value_of<'a>(values: &BTreeMap<&'a str, &'a str>, text: &str) -> Option<&'a str> {
    values.iter().find(|it| it.0.eq_ignore_ascii_case(text)).map(|it| *it.1)
}

/// The page that a schema names itself.
pub(super) fn page(schema: &Value) -> Option<&str> {
    schema.get(NOTES)?.get("page")?.as_str()
}

/// The page that a schema names nearest to the keyword at a JSON Pointer of it.
pub(super) fn page_around<'a>(schema: &'a Value, path: &str) -> Option<&'a str> {
    around(schema, path).find_map(page)
}

/// The error that a schema names nearest to the keyword at a JSON Pointer of it, for the failures
/// that belong to general rules.
pub(super) fn error_around(schema: &Value, path: &str) -> Option<Error> {
    around(schema, path).find_map(error)
}

/// The error that a schema names itself.
pub(super) fn error(schema: &Value) -> Option<Error> {
    let code = schema.get(NOTES)?.get("error")?;
    let code: Option<Code> = Deserialize::deserialize(code).expect("a test reads all notes");
    Some(code.map_or(Error::Unknown, |it| Error::Known(it.into())))
}

/// The schemas around the keyword at a JSON Pointer, from the inside to the outside.
fn around<'a>(schema: &'a Value, path: &str) -> impl Iterator<Item = &'a Value> {
    path.rmatch_indices('/').filter_map(|(end, _)| schema.pointer(&path[..end]))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde::Deserialize;
    use serde_json::Value;

    use super::{NOTES, Note, error};
    use crate::check::Rule;
    use crate::rule::Category;
    use crate::rules;
    use crate::schema::source::SOURCES;

    /// Calls `visit` for every schema with notes.
    fn walk(schema: &Value, visit: &mut impl FnMut(&Value)) {
        match schema {
            Value::Object(members) => {
                if members.contains_key(NOTES) {
                    visit(schema);
                }
                members.iter().filter(|it| it.0 != NOTES).for_each(|it| walk(it.1, visit));
            }
            Value::Array(items) => items.iter().for_each(|it| walk(it, visit)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }

    #[test]
    fn notes_and_rules_name_each_other() {
        let is_of_schemas = |it: &Rule| it.finder.is_in_schema();
        let mut named = BTreeSet::new();
        for (name, definition) in SOURCES.iter().flat_map(|it| it.definitions()) {
            walk(definition.document(), &mut |schema| {
                let notes = schema[NOTES].as_object().expect("notes are an object");
                let page = notes.get("page").map(|it| it.as_str().expect("a page is a string"));
                assert!(page.is_none_or(|it| it.starts_with("https://")), "{name}: {page:?}");
                assert_eq!(page.is_some(), notes.contains_key("date"), "{name}: {page:?}");
                error(schema);
                for keyword in notes.keys() {
                    if ["page", "date", "error"].contains(&keyword.as_str()) {
                        continue;
                    }
                    assert!(schema.get(keyword).is_some(), "{name}: there is no `{keyword}`");
                    if let Err(error) = Note::deserialize(&notes[keyword]) {
                        panic!("{name}: the note of `{keyword}`: {error}: {}", notes[keyword]);
                    }
                    let note = Note::of(schema, keyword);
                    for id in [note.rule, note.near_miss].into_iter().flatten() {
                        let rule =
                            rules::find(id).unwrap_or_else(|| panic!("{name}: no rule {id}"));
                        assert!(is_of_schemas(rule), "{id}: add `Finder::Schema` to its finder");
                        named.insert(id.to_owned());
                    }
                }
            });
        }
        for rule in rules::all().filter(|it| is_of_schemas(it)) {
            let is_general = rule.meta.category == Category::Structure;
            let is_named = is_general || named.contains(rule.meta.id);
            assert!(is_named, "name {} in `x-walint` of a source, in schemas/source", rule.meta.id);
        }
    }
}
