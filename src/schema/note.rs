//! What the sources of the schemas say in `x-walint`: how the failure of a keyword is worded.

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
    /// The id of the rule that a failure belongs to, instead of the general one of its sort.
    pub rule: Option<&'a str>,
    /// A better message than walint's own.
    pub message: Option<&'a str>,
    /// A better help than walint's own.
    pub help: Option<&'a str>,
    /// The error that Meta returns.
    pub error: Option<Code>,
    /// The JSON Pointer of the value that is wrong, where the schema fails at another.
    pub at: Option<&'a str>,
    /// What a key that is not allowed was meant to be.
    pub rename: Option<&'a str>,
    /// What unknown keys were meant to be.
    pub renames: BTreeMap<&'a str, &'a str>,
    /// The id of the rule of an unknown key that resembles a known one.
    pub near_miss: Option<&'a str>,
    /// The help for some wrong values, in any letter case.
    pub instead: BTreeMap<&'a str, &'a str>,
    /// Whether another letter case is a warning only.
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

impl<'a> Note<'a> {
    /// What a schema says of its own `keyword`.
    pub fn of(schema: &'a Value, keyword: &str) -> Note<'a> {
        let note = schema.get(NOTES).and_then(|it| it.get(keyword));
        note.map_or_else(Note::default, |it| Note::deserialize(it).expect("the notes are sound"))
    }

    /// The help for this very value.
    pub fn instead_of(&self, text: &str) -> Option<&'a str> {
        let mut values = self.instead.iter();
        values.find(|it| it.0.eq_ignore_ascii_case(text)).map(|it| *it.1)
    }
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
/// that belong to general rules; `Some(None)` where the nearest says that the code is not known.
pub(super) fn error_around(schema: &Value, path: &str) -> Option<Option<ApiError>> {
    around(schema, path).find_map(error)
}

/// The error that a schema names itself.
pub(super) fn error(schema: &Value) -> Option<Option<ApiError>> {
    let code = schema.get(NOTES)?.get("error")?;
    let code: Option<Code> = Deserialize::deserialize(code).expect("the notes are sound");
    Some(code.map(ApiError::from))
}

/// The schemas around the keyword at a JSON Pointer, from the inside to the outside.
fn around<'a>(schema: &'a Value, path: &str) -> impl Iterator<Item = &'a Value> {
    path.rmatch_indices('/').filter_map(|(end, _)| schema.pointer(&path[..end]))
}
