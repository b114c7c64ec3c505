//! Writes JSON5 as JSON.
//!
//! Each key, string and number is rewritten by itself, so that everything else stays as it is.

use std::ops::Range;

use super::{Embedded, Writer};
use crate::json::comment_length;

/// The JSON that a text in JSON5 means.
pub(super) fn rewritten(text: &str) -> Embedded<'static> {
    let mut rewriter = Rewriter { text, writer: Writer::default(), copied: 0 };
    rewriter.rewrite();
    rewriter.writer.finish(String::new())
}

struct Rewriter<'s> {
    text: &'s str,
    writer: Writer,
    /// How far the text is written.
    copied: usize,
}

impl Rewriter<'_> {
    fn rewrite(&mut self) {
        let mut at = 0;
        while let Some(it) = self.text[at..].chars().next() {
            at = match it {
                '"' | '\'' => self.string(at, it),
                '/' => at + comment_length(&self.text[at..]).unwrap_or(1),
                '0'..='9' | '+' | '-' | '.' => self.number(at),
                _ if is_name_start(it) => self.name(at),
                ' ' | '\t' | '\n' | '\r' => at + 1,
                '\u{b}' | '\u{c}' => self.replace(at..at + 1, " "),
                _ if it.is_whitespace() || (it == '\u{feff}' && at > 0) => {
                    self.replace(at..at + it.len_utf8(), " ")
                }
                _ => at + it.len_utf8(),
            };
        }
        self.copy(self.text.len());
    }

    fn copy(&mut self, end: usize) {
        self.writer.copy(self.text, self.copied..end);
        self.copied = end;
    }

    fn replace(&mut self, range: Range<usize>, text: &str) -> usize {
        self.copy(range.start);
        self.writer.write(text, range.clone());
        self.copied = range.end;
        range.end
    }

    /// Reads the string that begins at the byte `at`; one without an end stays as it is.
    fn string(&mut self, at: usize, quote: char) -> usize {
        let Some(end) = end_of_string(self.text, at) else {
            let line = self.text[at..].find('\n');
            return line.map_or(self.text.len(), |it| at + it);
        };
        let inner = &self.text[at + 1..end - 1];
        let is_json = |it: char| matches!(it, '"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't' | 'u');
        let mut escapes = inner.match_indices('\\').peekable();
        if quote == '"' && escapes.peek().is_none() {
            return end;
        }
        self.replace(at..at + 1, "\"");
        let mut from = at + 1;
        while from < end - 1 {
            let rest = &self.text[from..end - 1];
            let length = rest.find(['\\', '"']).unwrap_or(rest.len());
            self.copy_quoted(from..from + length);
            from += length;
            let mut characters = rest[length..].chars();
            match (characters.next(), characters.next()) {
                (Some('\\'), Some(it)) if is_json(it) => {
                    self.copy_quoted(from..from + 2);
                    from += 2;
                }
                (Some('\\'), Some(it)) => from = self.escape(from, it),
                (Some('"'), _) => from = self.replace(from..from + 1, "\\\""),
                _ => break,
            }
        }
        self.replace(end - 1..end, "\"")
    }

    fn copy_quoted(&mut self, range: Range<usize>) {
        self.writer.copy_quoted(self.text, range.clone());
        self.copied = range.end;
    }

    /// Writes the escape at the byte `at`, whose character is not one of JSON.
    fn escape(&mut self, at: usize, character: char) -> usize {
        let rest = &self.text[at + 1..];
        let hex = rest.strip_prefix('x').and_then(|it| u8::from_str_radix(it.get(..2)?, 16).ok());
        let (decoded, length) = match character {
            'x' if hex.is_some() => (hex.map(char::from), 3),
            // A fault, also in JSON5.
            'x' | '1'..='9' => {
                self.copy_quoted(at..at + 2);
                return at + 2;
            }
            '0' => (Some('\0'), 1),
            'v' => (Some('\u{b}'), 1),
            // The string goes on in the next line.
            '\r' if rest.starts_with("\r\n") => (None, 2),
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => (None, character.len_utf8()),
            it => (Some(it), it.len_utf8()),
        };
        let outer = at..at + 1 + length;
        if let Some(it) = decoded {
            self.writer.write_in_string(it, outer.clone());
        }
        self.copied = outer.end;
        outer.end
    }

    /// Reads a name: a key without quotes, or a value.
    fn name(&mut self, at: usize) -> usize {
        let rest = &self.text[at..];
        let is_part = |it: char| is_name_start(it) || it.is_numeric() || it == '\u{200c}';
        let length = rest.find(|it| !is_part(it)).unwrap_or(rest.len());
        let name = &rest[..length];
        let is_key = rest[length..].trim_start().starts_with(':');
        if is_key {
            self.copy(at);
            self.writer.write("\"", at..at);
            self.copy(at + length);
            self.writer.write("\"", at + length..at + length);
            return at + length;
        }
        match name {
            "Infinity" => self.replace(at..at + length, INFINITY),
            "NaN" => self.replace(at..at + length, "null"),
            _ => at + length,
        }
    }

    /// Reads a number; what JSON5 does not allow stays as it is.
    fn number(&mut self, at: usize) -> usize {
        let rest = &self.text[at..];
        let is_part = |it: char| it.is_ascii_alphanumeric() || matches!(it, '+' | '-' | '.' | '_');
        let length = rest.find(|it| !is_part(it)).unwrap_or(rest.len());
        match decimal(&rest[..length]) {
            Some(number) if number != rest[..length] => self.replace(at..at + length, &number),
            _ => at + length.max(1),
        }
    }
}

/// A number that is larger than all others.
const INFINITY: &str = "1e999";

/// Where the string ends that begins at the byte `at`, with its quotes.
fn end_of_string(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let quote = bytes[at];
    let mut from = at + 1;
    loop {
        from += memchr::memchr3(quote, b'\\', b'\n', bytes.get(from..)?)?;
        match bytes[from] {
            b'\\' if bytes[from..].starts_with(b"\\\r\n") => from += 3,
            b'\\' => from += 1 + text[from + 1..].chars().next()?.len_utf8(),
            b'\n' => return None,
            _ => return Some(from + 1),
        }
    }
}

fn is_name_start(it: char) -> bool {
    it.is_alphabetic() || matches!(it, '_' | '$')
}

/// A number of JSON5 as JSON writes it; `None` for what is not a number of JSON5.
fn decimal(literal: &str) -> Option<String> {
    let (sign, number) = match literal.as_bytes().first()? {
        b'+' => ("", &literal[1..]),
        b'-' => ("-", &literal[1..]),
        _ => ("", literal),
    };
    if number == "Infinity" {
        return Some(format!("{sign}{INFINITY}"));
    }
    if number == "NaN" {
        return Some("null".to_owned());
    }
    if let Some(digits) = number.strip_prefix("0x").or_else(|| number.strip_prefix("0X")) {
        let is_hex = !digits.is_empty() && digits.bytes().all(|it| it.is_ascii_hexdigit());
        let value = u128::from_str_radix(digits, 16).ok().filter(|_| is_hex)?;
        return Some(format!("{sign}{value}"));
    }
    let exponent = number.find(['e', 'E']).unwrap_or(number.len());
    let (mantissa, exponent) = number.split_at(exponent);
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let is_digits = |it: &str| it.bytes().all(|it| it.is_ascii_digit());
    let is_fraction = fraction.is_none_or(is_digits);
    if !is_digits(whole) || !is_fraction || whole.len() + fraction.map_or(0, str::len) == 0 {
        return None;
    }
    let whole = if whole.is_empty() { "0" } else { whole };
    let fraction = fraction.filter(|it| !it.is_empty());
    let fraction = fraction.map_or_else(String::new, |it| format!(".{it}"));
    Some(format!("{sign}{whole}{fraction}{exponent}"))
}

#[cfg(test)]
mod tests {
    use super::{decimal, rewritten};
    use crate::json::parse;
    use crate::source::Span;

    #[test]
    fn numbers_are_written_as_json_writes_them() {
        for (number, expected) in [
            ("1", "1"),
            ("+1", "1"),
            ("-1.5e3", "-1.5e3"),
            (".5", "0.5"),
            ("-.5", "-0.5"),
            ("5.", "5"),
            ("5.e2", "5e2"),
            ("0x1F", "31"),
            ("-0Xff", "-255"),
            ("+Infinity", "1e999"),
            ("-Infinity", "-1e999"),
            ("-NaN", "null"),
            ("007", "007"),
        ] {
            assert_eq!(decimal(number).as_deref(), Some(expected), "{number}");
        }
        for other in [".", "+", "0x", "1_000", "--1", "0x-1", "1.2.3", "+-1", "0xé"] {
            assert_eq!(decimal(other), None, "{other}");
        }
    }

    #[test]
    fn everything_is_written_as_json_means_it() {
        let text = "{a: 'it\\'s \"x\"', $b: .5, 'c': \"\\x41\\\nB\\v\", // d: 'e'\n f: Infinity, é: +1,\u{a0}}";
        let it = rewritten(text);
        let root = parse(&it.text).root.expect("a value");
        assert_eq!(root.get_str("a"), Some("it's \"x\""));
        assert_eq!(root.get_str("c"), Some("AB\u{b}"));
        assert!(["$b", "f", "é"].iter().all(|key| root.get(key).is_some()));
        let written = |span: Span| &text[it.map.outer(span).range()];
        let of =
            |key: &str| root.member(key).map(|it| (written(it.key_span), written(it.value.span)));
        assert_eq!(of("a"), Some(("a", "'it\\'s \"x\"'")));
        assert_eq!(of("$b"), Some(("$b", ".5")));
        assert_eq!(of("c"), Some(("'c'", "\"\\x41\\\nB\\v\"")));
        assert_eq!(of("f"), Some(("f", "Infinity")));
        assert_eq!(of("é"), Some(("é", "+1")));
    }

    #[test]
    fn faults_stay_as_they_are() {
        for text in ["{a: 'b", "{\"a\": 'b\n}", "{a: 007}", "{a: b}", "{a: 'b' c: 1}", "{a: '\\9'}"]
        {
            let it = rewritten(text);
            assert!(!parse(&it.text).faults.is_empty(), "{text}: {}", it.text);
        }
    }
}
