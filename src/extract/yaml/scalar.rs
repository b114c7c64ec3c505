//! What a scalar means, with the place of each of its characters.

use std::ops::Range;

use super::tree::{Style, header_length};

/// A piece of the text of a scalar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// Where it is written.
    pub(super) outer: Range<usize>,
    /// The character that is written there in another way; `None` for the same bytes.
    pub(super) character: Option<char>,
}

/// The pieces of a scalar that is written at `range`; `None` if they are not `value`, what the parser
/// makes of it.
pub(super) fn pieces(
    source: &str,
    range: &Range<usize>,
    style: Style,
    value: &str,
) -> Option<Vec<Piece>> {
    let mut pieces = Pieces { source, pieces: Vec::new() };
    match style {
        Style::Plain => pieces.folded(range.clone(), Quotes::None)?,
        Style::Single => pieces.folded(range.start + 1..range.end - 1, Quotes::Single)?,
        Style::Double => pieces.folded(range.start + 1..range.end - 1, Quotes::Double)?,
        Style::Literal(indent) => pieces.block(range.clone(), indent, false)?,
        Style::Folded(indent) => pieces.block(range.clone(), indent, true)?,
    }
    let pieces = pieces.pieces;
    is_equal(source, &pieces, value).then_some(pieces)
}

fn is_equal(source: &str, pieces: &[Piece], value: &str) -> bool {
    let mut rest = value;
    for it in pieces {
        let next = match it.character {
            Some(character) => rest.strip_prefix(character),
            None => rest.strip_prefix(&source[it.outer.clone()]),
        };
        let Some(next) = next else { return false };
        rest = next;
    }
    rest.is_empty()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Quotes {
    None,
    Single,
    Double,
}

struct Pieces<'s> {
    source: &'s str,
    pieces: Vec<Piece>,
}

impl Pieces<'_> {
    fn same(&mut self, outer: Range<usize>) {
        if !outer.is_empty() {
            self.pieces.push(Piece { outer, character: None });
        }
    }

    fn character(&mut self, character: char, outer: Range<usize>) {
        self.pieces.push(Piece { outer, character: Some(character) });
    }

    /// A scalar in which line breaks are folded.
    fn folded(&mut self, range: Range<usize>, quotes: Quotes) -> Option<()> {
        let bytes = self.source.as_bytes().get(range.clone())?;
        let start = range.start;
        let (mut at, mut from) = (0, 0);
        // Blanks before this place are content: they are escaped, or follow an escape.
        let mut floor = 0;
        while let Some(byte) = bytes.get(at) {
            match byte {
                b'\n' | b'\r' => {
                    let n_blank = count_blanks(&bytes[floor.max(from)..at]);
                    let blank = at - n_blank;
                    self.same(start + from..start + blank);
                    let (end, n_breaks) = breaks(bytes, at);
                    let outer = start + blank..start + end;
                    match n_breaks {
                        0 | 1 => self.character(' ', outer),
                        _ => {
                            self.character('\n', outer.clone());
                            for _ in 2..n_breaks {
                                self.character('\n', outer.end..outer.end);
                            }
                        }
                    }
                    (at, from, floor) = (end, end, end);
                }
                b'\'' if quotes == Quotes::Single => {
                    self.same(start + from..start + at);
                    self.character('\'', start + at..start + at + 2);
                    (at, from, floor) = (at + 2, at + 2, at + 2);
                }
                b'\\' if quotes == Quotes::Double => {
                    self.same(start + from..start + at);
                    let escape = escape(&self.source[start + at..range.end])?;
                    match escape {
                        Escape::Character(character, length) => {
                            self.character(character, start + at..start + at + length);
                            at += length;
                        }
                        Escape::Break => {
                            let (end, n_breaks) = breaks(bytes, at + 1);
                            let outer = start + at..start + end;
                            for _ in 1..n_breaks {
                                self.character('\n', outer.clone());
                            }
                            at = end;
                        }
                    }
                    (from, floor) = (at, at);
                }
                _ => at += 1,
            }
        }
        self.same(start + from..range.end);
        Some(())
    }

    /// A block of text.
    fn block(&mut self, range: Range<usize>, indent: usize, is_folded: bool) -> Option<()> {
        let text = self.source.get(range.clone())?;
        let header = &text[..header_length(text)?];
        let first = text.find('\n').map_or(text.len(), |it| it + 1);
        let mut at = range.start + first;
        // The last line and the empty ones after it.
        let tail = self.source[range.end..].bytes().take_while(u8::is_ascii_whitespace).count();
        let mut lines = Vec::new();
        while at < range.end + tail {
            let rest = &self.source[at..range.end + tail];
            let line = rest.find('\n').map_or(rest, |it| &rest[..it]);
            let n_break = usize::from(line.len() < rest.len());
            let content = line.strip_suffix('\r').unwrap_or(line);
            let spaces = content.bytes().take_while(|it| *it == b' ').count().min(indent);
            let end = at + content.len();
            lines.push((at + spaces..end, end..at + line.len() + n_break));
            at += line.len() + n_break;
        }
        let Some(last) = lines.iter().rposition(|it| !it.0.is_empty()) else {
            if header.contains('+') {
                for (_, line_break) in lines.into_iter().filter(|it| !it.1.is_empty()) {
                    self.character('\n', line_break);
                }
            }
            return Some(());
        };
        let is_blank = |it: &Range<usize>| self.source[it.clone()].starts_with([' ', '\t']);
        let blanks: Vec<bool> = lines.iter().map(|it| is_blank(&it.0)).collect();
        // The break after the last line with content, and the empty lines after that.
        let mut open_break: Option<(usize, bool)> = None;
        let mut empty = Vec::new();
        for (n, (content, _)) in lines.iter().enumerate().take(last + 1) {
            if content.is_empty() {
                empty.push(n);
                continue;
            }
            let is_joined = is_folded && open_break.is_some_and(|it| !it.1) && !blanks[n];
            if let Some((before, _)) = open_break {
                if !is_joined {
                    self.line_break('\n', &lines[before].1);
                } else if empty.is_empty() {
                    self.character(' ', lines[before].1.clone());
                }
            }
            for n in empty.drain(..) {
                self.line_break('\n', &lines[n].1);
            }
            self.same(content.clone());
            open_break = Some((n, blanks[n]));
        }
        if header.contains('-') {
            return Some(());
        }
        // A text that ends with its file has a break there all the same.
        let (content, line_break) = &lines[last];
        let outer =
            if line_break.is_empty() { content.end..content.end } else { line_break.clone() };
        self.line_break('\n', &outer);
        if header.contains('+') {
            for (_, line_break) in lines.iter().skip(last + 1).filter(|it| !it.1.is_empty()) {
                self.line_break('\n', line_break);
            }
        }
        Some(())
    }

    fn line_break(&mut self, character: char, outer: &Range<usize>) {
        if &self.source[outer.clone()] == "\n" {
            self.same(outer.clone());
        } else {
            self.character(character, outer.clone());
        }
    }
}

fn count_blanks(bytes: &[u8]) -> usize {
    bytes.iter().rev().take_while(|it| matches!(it, b' ' | b'\t')).count()
}

/// The end of the line breaks and blanks that begin at `at`, and the number of breaks.
fn breaks(bytes: &[u8], at: usize) -> (usize, usize) {
    let (mut end, mut n_breaks) = (at, 0);
    while let Some(byte) = bytes.get(end) {
        match byte {
            b' ' | b'\t' => {}
            b'\r' if bytes.get(end + 1) == Some(&b'\n') => {}
            b'\n' | b'\r' => n_breaks += 1,
            _ => break,
        }
        end += 1;
    }
    (end, n_breaks)
}

enum Escape {
    /// A character, and the length of its escape.
    Character(char, usize),
    /// A line break that is left out.
    Break,
}

/// The escape at the start of a text.
fn escape(text: &str) -> Option<Escape> {
    let mut characters = text.chars();
    characters.next()?;
    let sign = characters.next()?;
    let character = match sign {
        '0' => '\0',
        'a' => '\u{7}',
        'b' => '\u{8}',
        't' | '\t' => '\t',
        'n' => '\n',
        'v' => '\u{b}',
        'f' => '\u{c}',
        'r' => '\r',
        'e' => '\u{1b}',
        ' ' | '"' | '/' | '\\' => sign,
        'N' => '\u{85}',
        '_' => '\u{a0}',
        'L' => '\u{2028}',
        'P' => '\u{2029}',
        'x' => return coded(text, 2),
        'u' => return coded(text, 4),
        'U' => return coded(text, 8),
        '\n' | '\r' => return Some(Escape::Break),
        _ => return None,
    };
    Some(Escape::Character(character, 2))
}

/// An escape with the number of a character, or with the two halves of one.
fn coded(text: &str, n_digits: usize) -> Option<Escape> {
    let number = |at: usize| u32::from_str_radix(text.get(at + 2..at + 2 + n_digits)?, 16).ok();
    let (first, length) = (number(0)?, 2 + n_digits);
    if (0xd800..0xdc00).contains(&first) && text.get(length..)?.starts_with("\\u") {
        let second = number(length)?.checked_sub(0xdc00).filter(|it| *it < 0x400)?;
        let both = 0x10000 + ((first - 0xd800) << 10) + second;
        return Some(Escape::Character(char::from_u32(both)?, 2 * length));
    }
    Some(Escape::Character(char::from_u32(first)?, length))
}

/// What a plain scalar is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Plain {
    Null,
    Bool(bool),
    /// A number, as JSON writes it.
    Number(String),
    Text,
    /// A value that loaders read differently.
    Unclear,
}

/// Reads a plain scalar by the core schema of YAML 1.2.
///
/// The words `yes`, `no`, `on` and `off` are texts there. Numbers that the schema of YAML 1.1 reads in
/// another way are unclear: `0755`, `1_000`, `12:30`.
pub(super) fn plain(text: &str) -> Plain {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Plain::Null,
        "true" | "True" | "TRUE" => return Plain::Bool(true),
        "false" | "False" | "FALSE" => return Plain::Bool(false),
        _ => {}
    }
    let (is_negative, digits) = match text.strip_prefix(['+', '-']) {
        Some(rest) => (text.starts_with('-'), rest),
        None => (false, text),
    };
    let is_number = digits.bytes().any(|it| it.is_ascii_digit())
        || matches!(digits, ".inf" | ".Inf" | ".INF" | ".nan" | ".NaN" | ".NAN");
    if !is_number {
        return Plain::Text;
    }
    let sign = if is_negative { "-" } else { "" };
    if let Some(hex) = text.strip_prefix("0x") {
        return based(hex, 16);
    }
    if let Some(octal) = text.strip_prefix("0o") {
        return based(octal, 8);
    }
    let all = |is_one: fn(u8) -> bool| digits.bytes().all(is_one);
    if all(|it| it.is_ascii_digit()) {
        return match digits.strip_prefix('0') {
            Some("") | None => Plain::Number(format!("{sign}{digits}")),
            Some(_) => Plain::Unclear,
        };
    }
    if is_float(digits) {
        return float(sign, digits);
    }
    // What only YAML 1.1 reads as a number.
    let has_digit_first = digits.starts_with(|it: char| it.is_ascii_digit());
    let n_points = digits.bytes().filter(|it| *it == b'.').count();
    let is_grouped = |it: u8| it.is_ascii_digit() || matches!(it, b'_' | b',' | b'.');
    let is_old = has_digit_first && n_points < 2 && all(is_grouped)
        || has_digit_first && is_sexagesimal(digits)
        || digits.starts_with("0b")
            && digits[2..].bytes().all(|it| matches!(it, b'0' | b'1' | b'_'))
        || digits.starts_with("0x")
            && digits[2..].bytes().all(|it| it.is_ascii_hexdigit() || it == b'_')
        || digits.starts_with("0o");
    if is_old || digits.starts_with(".inf") || digits.starts_with(".nan") {
        return Plain::Unclear;
    }
    Plain::Text
}

fn based(digits: &str, base: u32) -> Plain {
    if digits.is_empty() || !digits.chars().all(|it| it.is_digit(base)) {
        return if digits.chars().all(|it| it.is_digit(base) || it == '_') {
            Plain::Unclear
        } else {
            Plain::Text
        };
    }
    u64::from_str_radix(digits, base).map_or(Plain::Unclear, |it| Plain::Number(it.to_string()))
}

/// `12:30` and `190:20:30`, but no time with more digits.
fn is_sexagesimal(text: &str) -> bool {
    let mut parts = text.split(':');
    let is_number =
        |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit() || it == b'_');
    let first = parts.next().is_some_and(is_number);
    let mut n_parts = 0;
    let is_sixty = |it: &str| {
        let whole = it.split('.').next().unwrap_or_default();
        is_number(whole) && whole.len() <= 2 && whole.parse().is_ok_and(|it: u8| it < 60)
    };
    let rest = parts.inspect(|_| n_parts += 1).all(is_sixty);
    first && rest && n_parts > 0
}

/// A number with a point or an exponent.
fn is_float(text: &str) -> bool {
    let (number, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let is_digits = |it: &str| it.bytes().all(|it| it.is_ascii_digit());
    !exponent.is_empty()
        && is_digits(exponent)
        && is_digits(whole)
        && is_digits(part)
        && !(whole.is_empty() && part.is_empty())
}

fn float(sign: &str, digits: &str) -> Plain {
    let (number, exponent) = digits.split_once(['e', 'E']).unwrap_or((digits, ""));
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    if exponent.is_empty() {
        let part = if part.is_empty() { "0" } else { part };
        return Plain::Number(format!("{sign}{whole}.{part}"));
    }
    let value: f64 = format!("{sign}{whole}.{part}e{exponent}").parse().unwrap_or(f64::NAN);
    if !value.is_finite() {
        return Plain::Unclear;
    }
    Plain::Number(format!("{value}"))
}

#[cfg(test)]
mod tests {
    use super::{Plain, pieces, plain};
    use crate::extract::yaml::tree::Style;

    #[test]
    fn plain_scalars_have_the_types_of_the_core_schema() {
        let number = |it: &str| Plain::Number(it.to_owned());
        for (text, expected) in [
            ("", Plain::Null),
            ("~", Plain::Null),
            ("Null", Plain::Null),
            ("nuLL", Plain::Text),
            ("TRUE", Plain::Bool(true)),
            ("False", Plain::Bool(false)),
            ("yes", Plain::Text),
            ("on", Plain::Text),
            ("2024-05-06", Plain::Text),
            ("2024-05-06T07:08:09Z", Plain::Text),
            ("0", number("0")),
            ("-0", number("-0")),
            ("+16505550100", number("16505550100")),
            ("-5", number("-5")),
            ("0o14", number("12")),
            ("0x1F", number("31")),
            (".5", number("0.5")),
            ("-.5", number("-0.5")),
            ("5.", number("5.0")),
            ("1e3", number("1000")),
            ("1.5e-3", number("0.0015")),
            ("12e", Plain::Text),
            ("1e999", Plain::Unclear),
            ("0755", Plain::Unclear),
            ("1_000", Plain::Unclear),
            ("12:30", Plain::Unclear),
            ("12:30:45", Plain::Unclear),
            ("12:75", Plain::Text),
            ("1,000", Plain::Unclear),
            ("0b11", Plain::Unclear),
            (".inf", Plain::Unclear),
            (".nan", Plain::Unclear),
            ("1.2.3", Plain::Text),
            ("v1", Plain::Text),
            ("+1 650 555 0100", Plain::Text),
            ("650-555-0100", Plain::Text),
            ("1F600", Plain::Text),
            (".", Plain::Text),
            ("e3", Plain::Text),
        ] {
            assert_eq!(plain(text), expected, "{text}");
        }
    }

    #[test]
    fn escapes_have_their_places() {
        let source = r#""a\"\x41\u00e9\ud83d\ude00\N\_\/ b""#;
        let value = "a\"Aé😀\u{85}\u{a0}/ b";
        let pieces = pieces(source, &(0..source.len()), Style::Double, value).expect("equal");
        let of = |character| {
            let it = pieces.iter().find(|it| it.character == Some(character)).expect("it has it");
            &source[it.outer.clone()]
        };
        assert_eq!(of('"'), "\\\"");
        assert_eq!(of('A'), "\\x41");
        assert_eq!(of('😀'), "\\ud83d\\ude00");
        assert_eq!(of('\u{85}'), "\\N");
    }

    #[test]
    fn another_value_than_that_of_the_parser_has_no_pieces() {
        assert_eq!(pieces("'a'", &(0..3), Style::Single, "b"), None);
        assert_eq!(pieces("\"\\q\"", &(0..4), Style::Double, "q"), None);
        assert_eq!(pieces("\"\\ud83d\"", &(0..8), Style::Double, "x"), None);
    }
}
