//! The variables of a Postman collection.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::HashMap;

use memchr::memmem;

use super::texts::Replaced;
use crate::json::{Node, Value};
use crate::kind::{RequestKind, Target};

/// The variables whose value is literal. All others stay placeholders: an environment sets them.
pub(super) struct Variables<'t> {
    values: HashMap<&'t str, &'t str>,
    /// Those that can be filled in in bodies.
    in_bodies: HashMap<&'t str, InBody<'t>>,
    /// How many more bytes may be added to bodies.
    n_left: Cell<usize>,
}

/// The value of a variable in bodies.
#[derive(Clone, Copy)]
struct InBody<'t> {
    value: &'t str,
    /// Whether it is the same inside a string of JSON.
    is_plain: bool,
    /// Whether it is a number, a Boolean or `null`.
    is_scalar: bool,
}

/// The maximum length of a value that is filled in, in bytes.
const MAX_VALUE: usize = 512;

/// The maximum length of a URL, in bytes.
const MAX_URL: usize = 4096;

/// The maximum number of times that a value is a variable again.
const MAX_DEPTH: usize = 5;

impl<'t> Variables<'t> {
    /// The variables in the list `variable`; at most `n_left` bytes are added to bodies.
    pub(super) fn new(list: Option<&'t Node<'_>>, n_left: usize) -> Variables<'t> {
        let mut values = HashMap::new();
        for it in list.map_or(&[][..], Node::items) {
            let Some(name) = it.get_str("key").or(it.get_str("id")) else { continue };
            let is_disabled = it.get("disabled").is_some_and(|it| it.value == Value::Bool(true));
            let value: &str = match it.get("value").map(|it| &it.value) {
                Some(Value::String(value)) => value,
                Some(Value::Number(value)) => value,
                Some(Value::Bool(value)) => ["false", "true"][usize::from(*value)],
                _ => "",
            };
            let is_literal = !value.is_empty() && value.len() <= MAX_VALUE;
            if is_literal && !is_disabled && it.get_str("type") != Some("secret") {
                values.insert(name, value);
            } else if !is_disabled {
                values.remove(name);
            }
        }
        let in_body = |(name, value): (&&'t str, &&'t str)| {
            let value = literal(value, &values)?;
            let (is_plain, is_scalar) = (is_plain(value), is_scalar(value));
            // A variable of a template has a number.
            let is_own = !name.bytes().all(|it| it.is_ascii_digit());
            let is_usable = is_own && (is_plain || is_scalar);
            is_usable.then_some((*name, InBody { value, is_plain, is_scalar }))
        };
        let in_bodies = values.iter().filter_map(in_body).collect();
        Variables { values, in_bodies, n_left: Cell::new(n_left) }
    }

    /// A URL with the variables in it filled in, as far as they are known.
    pub(super) fn fill_in_url<'u>(&self, url: &'u str) -> Cow<'u, str> {
        let mut filled = Cow::Borrowed(url);
        for _ in 0..MAX_DEPTH {
            let found = Occurrences::new(&filled);
            let known = found.filter_map(|it| Some((it.start, it.end, *self.values.get(it.name)?)));
            let known: Vec<Replaced<'_>> = known.collect();
            let n_added: usize = known.iter().map(|it| it.2.len()).sum();
            if known.is_empty() || filled.len() + n_added > MAX_URL {
                break;
            }
            let mut new = String::new();
            let mut at = 0;
            for (start, end, value) in known {
                new.push_str(&filled[at..start]);
                new.push_str(value);
                at = end;
            }
            new.push_str(&filled[at..]);
            filled = Cow::Owned(new);
        }
        filled
    }

    /// The variables in a body that can be filled in, with their values.
    ///
    /// A value that would need an escape, or that is not a value of JSON where there are no quotes, stays a
    /// placeholder. The texts of a template have variables themselves, so only a whole string is filled
    /// in there.
    pub(super) fn in_body(&self, text: &str, target: Target) -> Vec<Replaced<'_>> {
        if self.in_bodies.is_empty() {
            return Vec::new();
        }
        let is_template = match target {
            Target::Endpoint(kind) | Target::Forced(kind) => RequestKind::TEMPLATES.contains(&kind),
            Target::Unknown | Target::OtherHost => {
                let has = |word: &str| memmem::find(text.as_bytes(), word.as_bytes()).is_some();
                has("components") && !has("messaging_product")
            }
        };
        let mut found = Vec::new();
        for it in Occurrences::new(text) {
            let Some(variable) = self.in_bodies.get(it.name) else { continue };
            let Some(n_left) = self.n_left.get().checked_sub(variable.value.len()) else { break };
            let (before, after) = (&text[..it.start], &text[it.end..]);
            let is_whole = before.ends_with('"') && after.starts_with('"');
            let is_unquoted = before.trim_end().ends_with([':', ',', '['])
                && after.trim_start().starts_with([',', '}', ']']);
            let is_valid = if is_unquoted {
                variable.is_scalar
            } else {
                (is_whole || !is_template) && variable.is_plain
            };
            if is_valid {
                self.n_left.set(n_left);
                found.push((it.start, it.end, variable.value));
            }
        }
        found
    }
}

/// The value behind a value that is another variable as a whole; `None` if that is not known.
fn literal<'t>(value: &'t str, values: &HashMap<&'t str, &'t str>) -> Option<&'t str> {
    let mut value = value;
    for _ in 0..MAX_DEPTH {
        match Occurrences::new(value).next() {
            Some(it) if it.end - it.start == value.len() => value = values.get(it.name)?,
            _ => break,
        }
    }
    Some(value)
}

/// Whether a value is the same inside a string of JSON.
fn is_plain(value: &str) -> bool {
    !value.contains(['"', '\\', '{', '}']) && !value.contains(char::is_control)
}

/// Whether a value without quotes is a number, a Boolean or `null`.
fn is_scalar(value: &str) -> bool {
    matches!(value, "true" | "false" | "null")
        || ((1..=20).contains(&value.len())
            && value.bytes().all(|it| it.is_ascii_digit())
            && (value == "0" || !value.starts_with('0')))
}

/// A `{{name}}` in a text.
struct Occurrence<'t> {
    start: usize,
    end: usize,
    name: &'t str,
}

/// Each `{{name}}` in a text.
struct Occurrences<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Occurrences<'t> {
    fn new(text: &'t str) -> Occurrences<'t> {
        Occurrences { text, at: 0 }
    }
}

impl<'t> Iterator for Occurrences<'t> {
    type Item = Occurrence<'t>;

    fn next(&mut self) -> Option<Occurrence<'t>> {
        let bytes = self.text.as_bytes();
        loop {
            let close = self.at + memmem::find(&bytes[self.at..], b"}}")?;
            let from = std::mem::replace(&mut self.at, close + 2);
            let Some(open) = memmem::rfind(&bytes[from..close], b"{{") else { continue };
            let start = from + open;
            let name = &self.text[start + 2..close];
            // Three brackets are those of a template engine.
            let is_alone = !self.text[from..start].ends_with('{');
            if is_alone && !name.is_empty() && !name.contains(['{', '}']) {
                return Some(Occurrence { start, end: close + 2, name });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Occurrences, is_scalar};

    #[test]
    fn names_are_between_two_brackets() {
        let names = |text| Occurrences::new(text).map(|it| it.name).collect::<Vec<_>>();
        assert_eq!(names("a {{b}} {{ c }}{{d-e}}"), ["b", " c ", "d-e"]);
        assert_eq!(names(r#"{"a":{"b":{{c}}}}"#), ["c"]);
        assert_eq!(names("{{a {{b}}"), ["b"]);
        assert_eq!(names("{{{a}}} {{}} {{ {b} }} }} {{c"), Vec::<&str>::new());
    }

    #[test]
    fn numbers_are_values_without_quotes() {
        assert!(["0", "12", "true", "null"].into_iter().all(is_scalar));
        assert!(!["", "012", "+1", "1.5.2", "en", "TRUE"].into_iter().any(is_scalar));
    }
}
