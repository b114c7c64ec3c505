//! The literals of a program, whatever its language, and the JSON that they mean.

use std::borrow::Cow;
use std::ops::Range;

use super::super::{COMPUTED, Writer};

/// A value that is written in a program.
#[derive(Debug, Clone)]
pub(super) struct Literal {
    /// The part of the program, without brackets and casts around it.
    pub range: Range<usize>,
    pub value: Value,
}

/// What a [`Literal`] means.
#[derive(Debug, Clone)]
pub(super) enum Value {
    /// Only the running program knows it.
    Computed,
    /// It is not sent: `undefined`.
    Undefined,
    /// `null`, `true` or `false`.
    Word(&'static str),
    /// The digits as JSON has them.
    Number(String),
    Text(Text),
    Object(Object),
    Array(Array),
}

/// A string.
#[derive(Debug, Clone)]
pub(super) struct Text {
    /// What comes before the first character: a quote, and a prefix.
    pub open: Range<usize>,
    pub close: Range<usize>,
    pub pieces: Vec<Piece>,
    /// Whether JSON has the same text for it.
    pub is_json: bool,
}

/// A part of a [`Text`].
#[derive(Debug, Clone)]
pub(super) enum Piece {
    /// Characters that need no escape in JSON.
    Plain(Range<usize>),
    /// The same, in a string where other characters would need an escape than usual.
    Fixed(Range<usize>),
    Character(char, Range<usize>),
    Computed(Range<usize>),
}

#[derive(Debug, Clone)]
pub(super) struct Object {
    /// The bracket with a word before it: `{`, `array(`.
    pub open: Range<usize>,
    pub close: Range<usize>,
    pub members: Vec<Member>,
    /// Whether it has members that are not known.
    pub is_open: bool,
}

#[derive(Debug, Clone)]
pub(super) struct Member {
    pub key: Key,
    pub value: Literal,
}

/// The key of a [`Member`].
#[derive(Debug, Clone)]
pub(super) enum Key {
    /// A name without quotes.
    Bare(Range<usize>),
    /// A number, which JSON has in quotes.
    Number(String, Range<usize>),
    Text(Text),
}

#[derive(Debug, Clone)]
pub(super) struct Array {
    pub open: Range<usize>,
    pub close: Range<usize>,
    pub items: Vec<Literal>,
    pub is_open: bool,
}

impl Literal {
    pub(super) fn computed(range: Range<usize>) -> Literal {
        Literal { range, value: Value::Computed }
    }

    /// The object; `None` for another value.
    pub(super) fn object(&self) -> Option<&Object> {
        match &self.value {
            Value::Object(object) => Some(object),
            _ => None,
        }
    }

    /// Opens an object or array, and all in it.
    pub(super) fn open_deeply(&mut self) {
        // The depth is limited where literals are read.
        match &mut self.value {
            Value::Object(object) => {
                object.is_open = true;
                object.members.iter_mut().for_each(|it| it.value.open_deeply());
            }
            Value::Array(array) => {
                array.is_open = true;
                array.items.iter_mut().for_each(Literal::open_deeply);
            }
            _ => {}
        }
    }

    /// Opens an object or array.
    pub(super) fn open(&mut self) {
        match &mut self.value {
            Value::Object(object) => object.is_open = true,
            Value::Array(array) => array.is_open = true,
            _ => {}
        }
    }

    /// Treats what is empty as computed: in the members of a body that a program completes, it only holds
    /// their places. A body with one such member is a form, with all that is in it.
    pub(super) fn complete(&mut self) {
        let Value::Object(object) = &mut self.value else { return };
        let is_form = object.members.iter().any(|it| it.value.is_empty_scalar());
        for it in &mut object.members {
            if it.value.is_empty_scalar() {
                it.value.value = Value::Computed;
            } else if is_form {
                it.value.complete_deeply();
            }
        }
    }

    fn complete_deeply(&mut self) {
        if self.is_empty_scalar() {
            self.value = Value::Computed;
        }
        match &mut self.value {
            Value::Object(object) if object.members.is_empty() => self.value = Value::Computed,
            Value::Array(array) if array.items.is_empty() => self.value = Value::Computed,
            Value::Object(object) => {
                object.members.iter_mut().for_each(|it| it.value.complete_deeply());
            }
            Value::Array(array) => array.items.iter_mut().for_each(Literal::complete_deeply),
            _ => {}
        }
    }

    fn is_empty_scalar(&self) -> bool {
        match &self.value {
            Value::Text(text) => text.pieces.is_empty(),
            Value::Word(word) => *word == "null",
            _ => false,
        }
    }

    /// Writes the JSON of the literal.
    pub(super) fn write(&self, source: &str, style: Style, writer: &mut Writer) {
        match &self.value {
            Value::Computed | Value::Undefined => writer.write(COMPUTED, self.range.clone()),
            Value::Word(word) => copy(word, source, &self.range, style, writer),
            Value::Number(digits) => copy(digits, source, &self.range, style, writer),
            Value::Text(text) => text.write(source, style, writer),
            Value::Object(object) => {
                copy("{", source, &object.open, style, writer);
                let mut end = object.open.end;
                let mut is_first = true;
                for member in &object.members {
                    if matches!(member.value.value, Value::Undefined) {
                        continue;
                    }
                    if !is_first {
                        writer.write(",", end..end);
                    }
                    is_first = false;
                    let colon = member.key.write(source, style, writer);
                    writer.write(":", colon..colon);
                    member.value.write(source, style, writer);
                    end = member.value.range.end;
                }
                write_open(object.is_open, is_first, &object.close, writer);
                copy("}", source, &object.close, style, writer);
            }
            Value::Array(array) => {
                copy("[", source, &array.open, style, writer);
                let mut end = array.open.end;
                for (n, item) in array.items.iter().enumerate() {
                    if n > 0 {
                        writer.write(",", end..end);
                    }
                    item.write(source, style, writer);
                    end = item.range.end;
                }
                write_open(array.is_open, array.items.is_empty(), &array.close, writer);
                copy("]", source, &array.close, style, writer);
            }
        }
    }
}

fn write_open(is_open: bool, is_first: bool, close: &Range<usize>, writer: &mut Writer) {
    if is_open {
        let place = close.start..close.start;
        if !is_first {
            writer.write(",", place.clone());
        }
        writer.write(COMPUTED, place);
    }
}

/// How a program may be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// JSON is a literal of the program, too.
    Json,
    /// Words, brackets and strings are not those of JSON.
    Own,
}

/// Adds a token, as a copy where the program has the same one.
fn copy(token: &str, source: &str, outer: &Range<usize>, style: Style, writer: &mut Writer) {
    if style == Style::Json && source.get(outer.clone()) == Some(token) {
        writer.copy(source, outer.clone());
    } else {
        writer.write(token, outer.clone());
    }
}

impl Text {
    /// The text; `None` if a part of it is computed.
    pub(super) fn decoded<'s>(&self, source: &'s str) -> Option<Cow<'s, str>> {
        if let [Piece::Plain(range) | Piece::Fixed(range)] = &self.pieces[..] {
            return Some(Cow::Borrowed(&source[range.clone()]));
        }
        let mut text = String::new();
        for it in &self.pieces {
            match it {
                Piece::Plain(range) | Piece::Fixed(range) => text.push_str(&source[range.clone()]),
                Piece::Character(it, _) => text.push(*it),
                Piece::Computed(_) => return None,
            }
        }
        Some(Cow::Owned(text))
    }

    fn write(&self, source: &str, style: Style, writer: &mut Writer) {
        if self.is_json && style == Style::Json {
            writer.copy(source, self.open.start..self.close.end);
            return;
        }
        writer.write("\"", self.open.clone());
        for piece in &self.pieces {
            match piece {
                Piece::Plain(range) => writer.copy_quoted(source, range.clone()),
                Piece::Fixed(range) => {
                    for (at, it) in source[range.clone()].char_indices() {
                        let start = range.start + at;
                        writer.write_in_string(it, start..start + it.len_utf8());
                    }
                }
                Piece::Character(it, range) => writer.write_in_string(*it, range.clone()),
                Piece::Computed(range) => writer.write(COMPUTED, range.clone()),
            }
        }
        writer.write("\"", self.close.clone());
    }
}

impl Key {
    /// The name; `None` if a part of it is computed.
    pub(super) fn name<'s>(&'s self, source: &'s str) -> Option<Cow<'s, str>> {
        match self {
            Key::Bare(range) => Some(Cow::Borrowed(&source[range.clone()])),
            Key::Number(digits, _) => Some(Cow::Borrowed(digits)),
            Key::Text(text) => text.decoded(source),
        }
    }

    /// Writes the key, and returns where it ends.
    fn write(&self, source: &str, style: Style, writer: &mut Writer) -> usize {
        let (text, range) = match self {
            Key::Text(text) => {
                text.write(source, style, writer);
                return text.close.end;
            }
            Key::Bare(range) => (None, range),
            Key::Number(digits, range) => (Some(digits), range),
        };
        writer.write("\"", range.start..range.start);
        match text {
            Some(digits) => writer.write(digits, range.clone()),
            None => writer.copy_quoted(source, range.clone()),
        }
        writer.write("\"", range.end..range.end);
        range.end
    }
}

/// What an escape means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Escape {
    Character(char),
    /// Nothing: a line that goes on.
    Nothing,
    /// A character whose name is not known here.
    Unknown,
}

/// Adds the pieces of a part of a string.
///
/// `escape` reads what begins with a byte that is not a plain character: a backslash, a brace or a
/// control character. It returns the meaning and the length, or `None` for the character itself.
pub(super) fn decode(
    source: &str,
    range: Range<usize>,
    is_plain: bool,
    escape: impl Fn(&str) -> Option<(Escape, usize)>,
    pieces: &mut Vec<Piece>,
) {
    let bytes = source.as_bytes();
    let (mut at, mut start) = (range.start, range.start);
    let flush = |pieces: &mut Vec<Piece>, part: Range<usize>| {
        if !part.is_empty() {
            pieces.push(if is_plain { Piece::Plain(part) } else { Piece::Fixed(part) });
        }
    };
    while at < range.end {
        let byte = bytes[at];
        if !matches!(byte, b'\\' | b'"' | b'{' | b'}' | 0..0x20) {
            at += 1;
            continue;
        }
        let read = escape(&source[at..range.end]);
        if read.is_none() && matches!(byte, b'{' | b'}') {
            at += 1;
            continue;
        }
        flush(pieces, start..at);
        let (meaning, length) = read.unwrap_or((Escape::Character(char::from(byte)), 1));
        let part = at..(at + length.max(1)).min(range.end);
        at = part.end;
        start = at;
        match meaning {
            Escape::Character(it) => pieces.push(Piece::Character(it, part)),
            Escape::Nothing => {}
            Escape::Unknown => pieces.push(Piece::Computed(part)),
        }
    }
    flush(pieces, start..at);
}

/// The character of up to `n_max` hexadecimal digits, of which there must be at least `n_min`, with
/// their number.
pub(super) fn hexadecimal(text: &str, n_min: usize, n_max: usize) -> Option<(u32, usize)> {
    let n = text.bytes().take(n_max).take_while(u8::is_ascii_hexdigit).count();
    (n >= n_min.max(1)).then(|| Some((u32::from_str_radix(&text[..n], 16).ok()?, n)))?
}

/// The value of up to 3 octal digits, with their number.
pub(super) fn octal(text: &str) -> Option<(u32, usize)> {
    let n = text.bytes().take(3).take_while(|it| (b'0'..=b'7').contains(it)).count();
    (n > 0).then(|| Some((u32::from_str_radix(&text[..n], 8).ok()?, n)))?
}

/// The digits of a number as JSON has them; `None` for a number that JSON does not have.
///
/// `is_old_octal` says what a leading zero means.
pub(super) fn number(written: &str, is_old_octal: bool) -> Option<String> {
    let plain: String = written.chars().filter(|it| *it != '_').collect::<String>().to_lowercase();
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] {
        if let Some(digits) = plain.strip_prefix(prefix) {
            return u64::from_str_radix(digits, radix).ok().map(|it| it.to_string());
        }
    }
    let is_integer = !plain.is_empty() && plain.bytes().all(|it| it.is_ascii_digit());
    if is_integer {
        let is_octal = is_old_octal && plain.len() > 1 && plain.starts_with('0');
        if is_octal && plain.bytes().all(|it| it < b'8') {
            return u64::from_str_radix(&plain, 8).ok().map(|it| it.to_string());
        }
        let digits = plain.trim_start_matches('0');
        return Some(if digits.is_empty() { "0".to_owned() } else { digits.to_owned() });
    }
    let is_float = plain.bytes().all(|it| it.is_ascii_digit() || b".e+-".contains(&it));
    let value: f64 = if is_float { plain.parse().ok()? } else { return None };
    // Beyond this, the digits of an integer would only look exact.
    (value.is_finite() && (value == 0.0 || (1e-7..1e21).contains(&value.abs())))
        .then(|| value.to_string())
}

#[cfg(test)]
mod tests {
    use super::{Escape, Piece, decode, number};

    #[test]
    fn numbers_are_written_as_json_has_them() {
        for (written, expected) in [
            ("5e4", Some("50000")),
            ("0x10", Some("16")),
            ("0o17", Some("15")),
            ("0b101", Some("5")),
            ("1_000", Some("1000")),
            (".5", Some("0.5")),
            ("5.", Some("5")),
            ("1.50", Some("1.5")),
            ("0", Some("0")),
            ("00", Some("0")),
            ("010", Some("8")),
            ("089", Some("89")),
            ("123456789012345678901234567890", Some("123456789012345678901234567890")),
            ("1e-3", Some("0.001")),
            ("1e400", None),
            ("1e300", None),
            ("10n", None),
            ("2j", None),
            ("", None),
            ("0xffffffffffffffffff", None),
        ] {
            assert_eq!(number(written, true).as_deref(), expected, "{written}");
        }
        assert_eq!(number("010", false).as_deref(), Some("10"));
    }

    #[test]
    fn pieces_are_without_gaps_but_for_what_means_nothing() {
        let escape = |rest: &str| match &rest[..1] {
            "\\" => Some((Escape::Nothing, 2)),
            _ => None,
        };
        let mut pieces = Vec::new();
        decode("aé{b\"\\c\nd", 0..10, true, escape, &mut pieces);
        let shown: Vec<String> = pieces.iter().map(|it| format!("{it:?}")).collect();
        assert_eq!(
            shown,
            ["Plain(0..5)", "Character('\"', 5..6)", "Character('\\n', 8..9)", "Plain(9..10)"]
        );
        assert!(matches!(pieces[0], Piece::Plain(_)));
    }
}
