//! The values of changes: JSON, with `*` to repeat and `+` to join.

use serde::de::IgnoredAny;

/// The most bytes of a value.
const MAX_BYTES: usize = 1 << 20;

/// The most arrays and objects in each other.
const MAX_DEPTH: usize = 64;

/// Reads a value and returns it in JSON on one line, such as `{ "a": [1, 2] }`.
pub(super) fn read(text: &str) -> Result<String, String> {
    let mut reader = Reader { rest: text, depth: 0 };
    let value = reader.value()?;
    reader.skip_space();
    match reader.rest.chars().next() {
        None => Ok(value.into_json()),
        Some(_) => Err(format!("{} after the value", reader.next())),
    }
}

/// What has been read; strings and arrays are still open to `*` and `+`.
enum Term {
    /// The content of a string as it is written, without its quotes.
    String(String),
    /// The items of an array in JSON.
    Array(Vec<String>),
    /// Anything else in JSON.
    Other(String),
}

impl Term {
    fn into_json(self) -> String {
        match self {
            Term::String(content) => format!("\"{content}\""),
            Term::Array(items) => format!("[{}]", items.join(", ")),
            Term::Other(json) => json,
        }
    }

    fn n_bytes(&self) -> usize {
        match self {
            Term::String(json) | Term::Other(json) => json.len(),
            Term::Array(items) => items.iter().map(|it| it.len() + 2).sum(),
        }
    }
}

struct Reader<'t> {
    rest: &'t str,
    depth: usize,
}

impl Reader<'_> {
    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\n', '\r', '\t']);
    }

    /// Goes past `sign`, where it is next.
    fn eat(&mut self, sign: char) -> bool {
        self.skip_space();
        let rest = self.rest.strip_prefix(sign);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// What is next, for errors.
    fn next(&self) -> String {
        match self.rest.chars().next() {
            Some(character) => format!("unexpected `{character}`"),
            None => "unexpected end".to_owned(),
        }
    }

    fn value(&mut self) -> Result<Term, String> {
        let mut value = self.repeated()?;
        while self.eat('+') {
            value = match (value, self.repeated()?) {
                (Term::String(first), Term::String(second)) => Term::String(first + &second),
                (Term::Array(first), Term::Array(second)) => {
                    Term::Array(first.into_iter().chain(second).collect())
                }
                _ => return Err("`+` joins two strings or two arrays".to_owned()),
            };
            check_size(value.n_bytes(), 1)?;
        }
        Ok(value)
    }

    fn repeated(&mut self) -> Result<Term, String> {
        let mut value = self.single()?;
        while self.eat('*') {
            self.skip_space();
            let end = self.rest.find(|it: char| !it.is_ascii_digit()).unwrap_or(self.rest.len());
            let (digits, rest) = self.rest.split_at(end);
            let n: usize = digits.parse().map_err(|_| "write a number after `*`".to_owned())?;
            self.rest = rest;
            check_size(value.n_bytes().max(1), n)?;
            value = match value {
                Term::String(content) => Term::String(content.repeat(n)),
                Term::Array(items) => {
                    let copy = |n: usize| {
                        let n = n.to_string();
                        items.iter().map(move |it| it.replace('#', &n))
                    };
                    Term::Array((1..=n).flat_map(copy).collect())
                }
                Term::Other(_) => return Err("`*` repeats a string or an array".to_owned()),
            };
            check_size(value.n_bytes(), 1)?;
        }
        Ok(value)
    }

    fn single(&mut self) -> Result<Term, String> {
        self.skip_space();
        match self.rest.chars().next() {
            Some('"') => Ok(Term::String(self.string()?)),
            Some('[' | '{') if self.depth == MAX_DEPTH => {
                Err(format!("the value is deeper than {MAX_DEPTH}"))
            }
            Some('[') => Ok(Term::Array(self.list(']', |it| Ok(it.value()?.into_json()))?)),
            Some('{') => {
                let members = self.list('}', Reader::member)?.join(", ");
                let json = match members.as_str() {
                    "" => "{}".to_owned(),
                    _ => format!("{{ {members} }}"),
                };
                Ok(Term::Other(json))
            }
            Some(_) => self.word(),
            None => Err("the value is missing".to_owned()),
        }
    }

    /// The content of brackets.
    fn list(
        &mut self,
        close: char,
        mut read: impl FnMut(&mut Self) -> Result<String, String>,
    ) -> Result<Vec<String>, String> {
        self.rest = self.rest.get(1..).unwrap_or_default();
        self.depth += 1;
        let mut items = Vec::new();
        let mut is_closed = self.eat(close);
        while !is_closed {
            items.push(read(self)?);
            is_closed = self.eat(close);
            if !is_closed && !self.eat(',') {
                return Err(format!("{}; expected `,` or `{close}`", self.next()));
            }
        }
        self.depth -= 1;
        Ok(items)
    }

    fn member(&mut self) -> Result<String, String> {
        self.skip_space();
        if !self.rest.starts_with('"') {
            return Err(format!("{}; expected a key in quotes", self.next()));
        }
        let key = self.string()?;
        if !self.eat(':') {
            return Err(format!("{}; expected `:`", self.next()));
        }
        Ok(format!("\"{key}\": {}", self.value()?.into_json()))
    }

    /// The content of the string that is next, as it is written.
    fn string(&mut self) -> Result<String, String> {
        let mut is_escaped = false;
        let end = self.rest.char_indices().skip(1).find(|(_, character)| {
            let is_end = *character == '"' && !is_escaped;
            is_escaped = *character == '\\' && !is_escaped;
            is_end
        });
        let Some((end, _)) = end else { return Err("a string is not closed".to_owned()) };
        let (string, rest) = self.rest.split_at(end + 1);
        self.rest = rest;
        match serde_json::from_str::<String>(string) {
            Ok(_) => Ok(string[1..end].to_owned()),
            Err(_) => Err(format!("{string} is not a string in JSON")),
        }
    }

    /// A number, `true`, `false` or `null`.
    fn word(&mut self) -> Result<Term, String> {
        let is_part = |it: char| it.is_alphanumeric() || matches!(it, '.' | '-' | '_');
        let mut end = self.rest.find(|it| !is_part(it)).unwrap_or(self.rest.len());
        // The sign of an exponent, as in `1e+5`.
        let has_exponent = self.rest[..end].ends_with(['e', 'E']);
        if has_exponent && self.rest[..end].starts_with(|it: char| it == '-' || it.is_numeric()) {
            let rest = self.rest[end..].strip_prefix('+').unwrap_or_default();
            let n_digits = rest.find(|it: char| !it.is_ascii_digit()).unwrap_or(rest.len());
            end += if n_digits > 0 { 1 + n_digits } else { 0 };
        }
        let (word, rest) = self.rest.split_at(end);
        if word.is_empty() {
            return Err(self.next());
        }
        if serde_json::from_str::<IgnoredAny>(word).is_err() {
            return Err(format!("`{word}` is not a JSON value"));
        }
        self.rest = rest;
        Ok(Term::Other(word.to_owned()))
    }
}

fn check_size(n_bytes: usize, n_copies: usize) -> Result<(), String> {
    match n_bytes.checked_mul(n_copies) {
        Some(n) if n <= MAX_BYTES => Ok(()),
        _ => Err(format!("the value is longer than {MAX_BYTES} bytes")),
    }
}
