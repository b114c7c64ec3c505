//! The smallest parts of a text: strings, numbers, words, and what is between them.

use std::borrow::Cow;
use std::iter::Peekable;
use std::str::CharIndices;

use super::fault::MAX_PLACES;
use super::parse::{Elision, MAX_FAULTS, Parser, node};
use super::placeholder::{is_block_tag, is_in_braces, is_unquoted_placeholder};
use super::{Fault, FaultKind, Node, Value, steps};
use crate::source::Span;

/// How many bytes of a string are looked at one by one, before many are looked at at once.
const SHORT: usize = 24;

impl<'s> Parser<'s> {
    /// `true`, `false`, `null`, or a word that is not a value.
    pub(super) fn word(&mut self, depth: usize, key: Option<&str>) -> Node<'s> {
        let start = self.at;
        self.take_while(|it| it.is_alphanumeric() || it == '_');
        if self.is_cut_off(start, depth) {
            return node(start, self.at, Value::Opaque);
        }
        // As in `true | false`.
        let is_choice = self.text[self.at..].trim_start_matches([' ', '\u{a0}']).starts_with('|');
        if is_choice && self.unquoted_placeholder(start, key) {
            return node(start, self.at, Value::Opaque);
        }
        let value = match &self.text[start..self.at] {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            "null" => Value::Null,
            _ if self.unquoted_placeholder(start, key) => Value::Opaque,
            word => {
                let kind = if word.is_empty() {
                    FaultKind::UnexpectedText
                } else {
                    FaultKind::UnquotedValue
                };
                self.take_while(|it| !matches!(it, ',' | '}' | ']' | '\n' | '\r'));
                let end = start + self.text[start..self.at].trim_end().len();
                self.at = end.max(start + self.width_at(start));
                self.fault(kind, Span::new(start, self.at));
                Value::Opaque
            }
        };
        node(start, self.at, value)
    }

    /// Tells whether what began at `start` goes on where the text ends, inside of brackets.
    fn is_cut_off(&self, start: usize, depth: usize) -> bool {
        depth > 0 && self.at > start && self.at == self.bytes.len()
    }

    /// Reads the placeholder without quotes that begins at `start`, unless it is a word for the
    /// key.
    pub(super) fn unquoted_placeholder(&mut self, start: usize, key: Option<&str>) -> bool {
        // A placeholder that is a whole word is not longer.
        const LONGEST: usize = 96;
        let rest = &self.text[start..self.boundary(start + LONGEST)];
        let end = rest.find([',', '}', ']', '\n', '\r']).unwrap_or(rest.len());
        steps::add(end);
        let comments = [" //", " /*", " #"].iter().filter_map(|it| rest[..end].find(it));
        let text = rest[..comments.min().unwrap_or(end)].trim_end();
        let is_button_type = key == Some("type") && text == "PHONE_NUMBER";
        let is_placeholder = !is_button_type && is_unquoted_placeholder(text);
        if is_placeholder {
            self.at = start + text.len();
        }
        is_placeholder
    }

    /// The last place at or before the byte `at` where a character begins, or the end of the text.
    fn boundary(&self, at: usize) -> usize {
        let mut at = at.min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }

    /// Reads `{to}`, which cannot be an object.
    pub(super) fn name_in_braces(&mut self) -> bool {
        const LONGEST: usize = 64;
        // Nearly every object begins with a key in quotes.
        if matches!(self.bytes.get(self.at + 1), Some(b'"' | b'\n' | b'}')) {
            return false;
        }
        let rest = &self.text[self.at..self.boundary(self.at + LONGEST)];
        // The name ends before any other bracket or quote.
        let Some(end) = rest[1..].find(['{', '}', '[', '"', ',', ':', '\n']) else { return false };
        let is_name = is_in_braces(&rest[..end + 2]);
        if is_name {
            self.at += end + 2;
        }
        is_name
    }

    /// Reads dots instead of a value.
    pub(super) fn ellipsis(&mut self, key: Option<&str>) -> bool {
        let is_one = key.is_some() && self.ellipsis_length().is_some();
        if is_one {
            self.left_out();
        }
        is_one
    }

    /// The length of the dots here, with the name that a program spreads.
    fn ellipsis_length(&self) -> Option<usize> {
        let rest = &self.text[self.at..];
        let after = rest
            .strip_prefix('…')
            .or_else(|| rest.starts_with("...").then(|| rest.trim_start_matches('.')))?;
        let name = after.find(|it: char| !it.is_ascii_alphanumeric() && it != '_');
        Some(rest.len() - after.len() + name.unwrap_or(after.len()))
    }

    fn left_out(&mut self) {
        let length = self.ellipsis_length().unwrap_or_default();
        self.fault(FaultKind::LeftOut, Span::new(self.at, self.at + length));
        self.at += length;
    }

    /// Tells whether a block of a template engine begins or ends here.
    pub(super) fn is_at_block(&mut self) -> bool {
        let length = self.ends.length(self.text, self.at);
        length.is_some_and(|it| is_block_tag(&self.text[self.at..self.at + it]))
    }

    /// Reads a block that represents the value of a key, from its first tag to its last; `false` if
    /// only the tag was read, and the value comes after it.
    pub(super) fn block_as_value(&mut self) -> bool {
        // The maximum length of the alternatives of a value; a longer block is read as its content.
        const LONGEST: usize = 2_000;
        self.at += self.ends.length(self.text, self.at).unwrap_or_default();
        let ends_value = |at: usize| {
            let near = &self.bytes[at..(at + LONGEST).min(self.bytes.len())];
            let rest = near.iter().find(|it| !it.is_ascii_whitespace());
            matches!(rest, Some(b',' | b'}' | b']'))
        };
        if ends_value(self.at) {
            return true;
        }
        let end = self.ends.block(self.text, self.at);
        if let Some((end, length)) = end.filter(|it| it.0 - self.at <= LONGEST)
            && ends_value(end + length)
        {
            self.at = end + length;
            return true;
        }
        false
    }

    pub(super) fn number(&mut self, depth: usize, key: Option<&str>) -> Node<'s> {
        let start = self.at;
        self.take_while(|it| it.is_alphanumeric() || matches!(it, '+' | '-' | '.' | '_'));
        if self.is_cut_off(start, depth) {
            return node(start, self.at, Value::Opaque);
        }
        let literal = &self.text[start..self.at];
        if is_number(literal.as_bytes()) {
            return node(start, self.at, Value::Number(literal));
        }
        if self.unquoted_placeholder(start, key) {
            return node(start, self.at, Value::Opaque);
        }
        let kind =
            if literal.ends_with("...") { FaultKind::LeftOut } else { FaultKind::InvalidNumber };
        self.fault(kind, Span::new(start, self.at));
        node(start, self.at, Value::Opaque)
    }

    /// A string of a few plain characters, as nearly all are; `None` for any other, where nothing
    /// is read.
    fn short_string(&mut self) -> Option<&'s str> {
        let (b'"', rest) = self.bytes[self.at..].split_first()? else { return None };
        let near = &rest[..rest.len().min(SHORT)];
        let length = near.iter().position(|it| !is_plain(*it)).filter(|it| near[*it] == b'"')?;
        if near[0] == b'=' {
            return None;
        }
        let start = self.at + 1;
        self.at = start + length + 1;
        Some(&self.text[start..start + length])
    }

    /// A string in whatever quotes; `None` when its end had to be guessed.
    pub(super) fn string(&mut self) -> Option<Cow<'s, str>> {
        if let Some(text) = self.short_string() {
            return Some(Cow::Borrowed(text));
        }
        let start = self.at;
        let close = match self.curly_quote() {
            Some(_) => {
                self.fault(FaultKind::CurlyQuotes, Span::new(start, start + '“'.len_utf8()));
                self.at += '“'.len_utf8();
                '”'
            }
            None if self.bytes[start] == b'\'' => {
                self.fault(FaultKind::SingleQuotes, Span::new(start, start + 1));
                self.at += 1;
                '\''
            }
            None => {
                self.at += 1;
                '"'
            }
        };
        let content = self.at;
        let mut decoded: Option<String> = None;
        let mut copied = content;
        let mut first = [0; 4];
        let first = close.encode_utf8(&mut first).as_bytes()[0];
        // Bytes before `plain` are neither quote nor backslash nor control character, bytes before
        // `searched` neither quote nor backslash.
        let (mut plain, mut searched) = (content, content);
        // Line breaks before this are known to be part of the text.
        let mut settled = content;
        loop {
            if self.at >= searched {
                // Most texts end within a few bytes, before a search over many has got going.
                let near = &self.bytes[self.at..(self.at + SHORT).min(self.bytes.len())];
                if let Some(length) = near.iter().position(|it| !is_plain(*it)) {
                    self.at += length;
                    searched = self.at;
                    plain = self.at;
                } else {
                    let rest = &self.bytes[self.at..];
                    let length = memchr::memchr2(first, b'\\', rest).unwrap_or(rest.len());
                    searched = self.at + length;
                    steps::add(length);
                    // Written so that it looks at many bytes at once: nearly no text has any.
                    let has_control =
                        rest[..length].iter().fold(0xff, |least, it| least.min(*it)) < 0x20;
                    plain = if has_control { self.at } else { searched };
                }
            }
            self.at = self.at.max(plain);
            let Some(byte) = self.peek() else {
                self.fault(FaultKind::UnclosedString, Span::new(start, content));
                return None;
            };
            match byte {
                b'"' if close == '"' && self.bytes[content] == b'=' => {
                    let Some(end) = self.end_of_expression(content) else { break };
                    self.at = end;
                    searched = end;
                }
                b'"' | b'\'' if char::from(byte) == close => break,
                b'\\' => {
                    let text = decoded.get_or_insert_default();
                    text.push_str(&self.text[copied..self.at]);
                    let (character, width) = self.escape(close);
                    text.push(character);
                    self.at += width;
                    copied = self.at;
                    searched = self.at;
                }
                0..=0x1f => {
                    let is_line_end = matches!(byte, b'\n' | b'\r') && self.at >= settled;
                    if is_line_end && self.string_ended_before_line_end() {
                        self.fault(FaultKind::UnclosedString, Span::new(start, content));
                        // The comma at the end of the line was meant as one.
                        let line = self.text[content..self.at].trim_end();
                        self.at = content + line.strip_suffix(',').unwrap_or(line).len();
                        return None;
                    }
                    if is_line_end {
                        settled = self.bytes.len() - self.text[self.at..].trim_start().len();
                    }
                    let kind = FaultKind::ControlCharacter(char::from(byte));
                    self.fault(kind, Span::new(self.at, self.at + 1));
                    if self.has_stopped {
                        return None;
                    }
                    self.at += 1;
                }
                0xe2 if close == '”' && self.curly_quote().is_some() => break,
                _ => self.at += 1,
            }
        }
        let end = self.at;
        self.at += if close == '”' { close.len_utf8() } else { 1 };
        match close {
            '”' => self.note_end_of_string(FaultKind::CurlyQuotes, start),
            '\'' => self.note_end_of_string(FaultKind::SingleQuotes, start),
            _ => {}
        }
        Some(match decoded {
            None => Cow::Borrowed(&self.text[content..end]),
            Some(mut text) => {
                text.push_str(&self.text[copied..end]);
                Cow::Owned(text)
            }
        })
    }

    /// At a quote in the string whose content begins at the byte `content`: where the expression ends
    /// to which the quote belongs, as in `={{ $('a "b"').c }}`.
    ///
    /// A quote belongs to one only where no JSON goes on after it, which is never so in valid JSON.
    fn end_of_expression(&self, content: usize) -> Option<usize> {
        /// A longer expression is not read.
        const LONGEST: usize = 400;
        let bytes = &self.bytes[content..self.bytes.len().min(content + LONGEST)];
        let inside = bytes.get(..self.at - content).filter(|it| it.starts_with(b"={{"))?;
        let near = &bytes[inside.len() + 1..];
        let goes_on = |it: &u8| it.is_ascii_whitespace() || b",:]}".contains(it);
        if near.first().is_none_or(goes_on) {
            return None;
        }
        steps::add(bytes.len());
        let last = |mark| memchr::memmem::rfind(inside, mark);
        let is_open = last(b"{{") > last(b"}}");
        let line = near.split(|it| matches!(it, b'\n' | b'\r')).next().filter(|_| is_open)?;
        let is_end = |it: &usize| line.get(it + 3).is_none_or(goes_on);
        let end = memchr::memmem::find_iter(line, b"}}\"").find(is_end)?;
        Some(self.at + 1 + end + 2)
    }

    /// At a raw line break in a string: tells whether the next line goes on with JSON, so that
    /// the closing quote was forgotten, or with text.
    fn string_ended_before_line_end(&self) -> bool {
        let rest = self.text[self.at..].trim_start();
        let Some(member) = rest.strip_prefix('"') else { return rest.starts_with(['}', ']']) };
        // A lone carriage return also ends a line; the next line is read later.
        let line = member.split(['\n', '\r']).next().unwrap_or_default();
        steps::add(self.text.len() - self.at - rest.len() + line.len() + 1);
        line.split_once('"').is_some_and(|(_, after)| after.trim_start().starts_with([':', ',']))
    }

    /// The character that the escape at this place of a string in these quotes represents, and the
    /// number of its bytes.
    pub(super) fn escape(&mut self, quote: char) -> (char, usize) {
        let escape = &self.text[self.at..];
        let simple = match escape.as_bytes().get(1) {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            // Single quotes around a string are a fault, and the one inside is part of it.
            Some(b'\'') if quote == '\'' => '\'',
            Some(b'u') => return self.unicode_escape(),
            // The text ends here, which is a separate fault.
            None => return ('\\', 1),
            Some(_) => {
                self.fault(FaultKind::InvalidEscape, Span::new(self.at, self.at + 1));
                return ('\\', 1);
            }
        };
        (simple, 2)
    }

    fn unicode_escape(&mut self) -> (char, usize) {
        let escape = &self.text[self.at..];
        let Some(unit) = unit_at(escape) else {
            // The text ends in the middle of the escape, which is a separate fault.
            if escape.len() < 6 && escape[2..].bytes().all(|it| it.is_ascii_hexdigit()) {
                return ('\\', 1);
            }
            self.fault(FaultKind::InvalidEscape, Span::new(self.at, self.at + 2));
            return ('\\', 1);
        };
        if let Some(character) = char::from_u32(unit.into()) {
            return (character, 6);
        }
        let low = escape.get(6..).and_then(unit_at);
        if let Some(Ok(character)) = low.and_then(|it| char::decode_utf16([unit, it]).next()) {
            return (character, 12);
        }
        self.fault(FaultKind::LoneSurrogate, Span::new(self.at, self.at + 6));
        (char::REPLACEMENT_CHARACTER, 6)
    }

    /// Skips what is before the next token; most tokens follow the last one at once.
    #[inline]
    pub(super) fn next_token(&mut self) {
        let is_token =
            |it: u8| matches!(it, b'"' | b',' | b':' | b'}' | b']' | b'0'..=b'9' | b'a'..=b'z');
        if !self.peek().is_some_and(is_token) {
            self.trivia();
        }
    }

    /// Skips whitespace and what people put between values: comments, unusual spaces, dots for a
    /// part that was left out, and the tags of blocks.
    #[inline]
    pub(super) fn trivia(&mut self) {
        while let Some(byte) = self.peek() {
            match byte {
                b' ' | b'\t' | b'\n' | b'\r' => self.at += 1,
                b'/' | b'<' | b'#' | b'.' | b'{' | 0x80.. => {
                    if !self.odd_blank(byte) && !self.stands_for_more(byte) {
                        return;
                    }
                }
                _ => return,
            }
        }
    }

    /// Skips whitespace and comments only.
    #[inline]
    pub(super) fn blanks(&mut self) {
        while let Some(byte) = self.peek() {
            match byte {
                b' ' | b'\t' | b'\n' | b'\r' => self.at += 1,
                b'/' | b'<' | b'#' | 0x80.. => {
                    if !self.odd_blank(byte) {
                        return;
                    }
                }
                _ => return,
            }
        }
    }

    /// Skips dots and tags of blocks, which represent more members or items.
    fn stands_for_more(&mut self, byte: u8) -> bool {
        let at = self.at;
        let is_block = match byte {
            b'.' | 0xe2 if self.ellipsis_length().is_some() => {
                self.left_out();
                false
            }
            b'{' if self.is_at_block() => {
                self.at += self.ends.length(self.text, at).unwrap_or_default();
                true
            }
            _ => return false,
        };
        self.elisions.push(Elision { at, is_block });
        true
    }

    /// Skips what begins with `byte` and is more than whitespace; tells whether it was anything.
    fn odd_blank(&mut self, byte: u8) -> bool {
        let rest = &self.text[self.at..];
        match byte {
            b'/' | b'<' | b'#' => match comment_end(rest) {
                Some(end) => self.comment(end),
                None => return false,
            },
            0x80.. => {
                let character = rest.chars().next().expect("a character begins here");
                let is_blank = character.is_whitespace()
                    || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
                if !is_blank {
                    return false;
                }
                let span = Span::new(self.at, self.at + character.len_utf8());
                if (character, self.at) != ('\u{feff}', 0) {
                    self.fault(FaultKind::InvisibleSpace(character), span);
                }
                self.at += character.len_utf8();
            }
            _ => return false,
        }
        true
    }

    fn comment(&mut self, end: CommentEnd) {
        if self.stops_when_broken {
            // Its end may be far away.
            self.fault(FaultKind::Comment, Span::new(self.at, self.at + 1));
            self.at = self.bytes.len();
            return;
        }
        let rest = &self.text[self.at..];
        let length = end.length(rest);
        steps::add(length);
        if elides(&rest[..length]) {
            self.elisions.push(Elision { at: self.at, is_block: false });
        }
        self.fault(FaultKind::Comment, Span::new(self.at, self.at + length));
        self.at += length;
    }

    /// Skips a value whose brackets are not to be read, minding its strings.
    pub(super) fn skip_brackets(&mut self) {
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'{' | b'[' => depth += 1,
                b'}' | b']' => {
                    depth -= 1;
                    if depth == 0 {
                        return;
                    }
                }
                b'"' => {
                    while let Some(byte) = self.peek() {
                        self.at += if byte == b'\\' { 2 } else { 1 };
                        if byte == b'"' {
                            break;
                        }
                    }
                    self.at = self.at.min(self.bytes.len());
                    while !self.text.is_char_boundary(self.at) {
                        self.at += 1;
                    }
                }
                _ => {}
            }
        }
    }

    pub(super) fn fault(&mut self, kind: FaultKind, span: Span) {
        self.fault_with(kind, span, None);
    }

    pub(super) fn fault_with(&mut self, kind: FaultKind, span: Span, other: Option<Span>) {
        self.has_stopped |= self.stops_when_broken && kind.breaks_json();
        self.n_damages += usize::from(kind.damages_text());
        if kind.is_habit()
            && let Some(first) = self.faults.iter_mut().find(|it| it.kind == kind)
        {
            first.count += 1;
            if first.places.len() < MAX_PLACES {
                first.places.push(span);
            }
        } else if self.faults.len() < MAX_FAULTS {
            self.faults.push(Fault { kind, span, other, count: 1, places: vec![span] });
        }
    }

    /// Notes that the string ends here which began at `start`, with a fault about its quotes.
    fn note_end_of_string(&mut self, kind: FaultKind, start: usize) {
        let fault = self.faults.iter_mut().find(|it| it.kind == kind);
        if let Some(place) = fault.and_then(|it| it.places.last_mut())
            && place.start as usize == start
        {
            *place = Span::new(start, self.at);
        }
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    pub(super) fn curly_quote(&self) -> Option<char> {
        let rest = self.bytes.get(self.at..self.at + 3)?;
        match rest {
            [0xe2, 0x80, 0x9c] => Some('“'),
            [0xe2, 0x80, 0x9d] => Some('”'),
            [0xe2, 0x80, 0x9e] => Some('„'),
            _ => None,
        }
    }

    pub(super) fn take_while(&mut self, wanted: impl Fn(char) -> bool) {
        let rest = &self.text[self.at..];
        self.at += rest.find(|it| !wanted(it)).unwrap_or(rest.len());
    }

    pub(super) fn width(&self) -> usize {
        self.width_at(self.at)
    }

    pub(super) fn width_at(&self, at: usize) -> usize {
        self.text[at..].chars().next().map_or(0, char::len_utf8)
    }
}

/// What ends a comment.
#[derive(Clone, Copy)]
enum CommentEnd {
    Line,
    Mark(&'static str),
}

impl CommentEnd {
    /// The length of the comment that `rest` begins with, up to the end of its line or with its mark.
    fn length(self, rest: &str) -> usize {
        let length = match self {
            CommentEnd::Line => rest.find(['\n', '\r']),
            CommentEnd::Mark(mark) => rest.find(mark).map(|it| it + mark.len()),
        };
        length.unwrap_or(rest.len())
    }
}

/// What ends the comment that `rest` begins with; `None` where it begins with something else.
fn comment_end(rest: &str) -> Option<CommentEnd> {
    if rest.starts_with("//") || (rest.starts_with('#') && !rest.starts_with("#{")) {
        Some(CommentEnd::Line)
    } else if rest.starts_with("/*") {
        Some(CommentEnd::Mark("*/"))
    } else if rest.starts_with("<!--") {
        Some(CommentEnd::Mark("-->"))
    } else {
        None
    }
}

/// Whether a comment stands for a part of the body, such as `/* the contents go here */` or
/// `<!-- Additional cards would follow -->`.
#[must_use]
pub fn elides(comment: &str) -> bool {
    [" here", "...", "dditional"].iter().any(|it| comment.contains(it))
}

/// The length of the comment that `rest` begins with, without the end of its line; `None` where it
/// begins with something else.
#[must_use]
pub fn comment_length(rest: &str) -> Option<usize> {
    comment_end(rest).map(|it| it.length(rest))
}

/// Tells whether a byte in a string represents itself, whatever the quotes.
fn is_plain(byte: u8) -> bool {
    const PLAIN: [bool; 256] = {
        let mut table = [true; 256];
        let mut control = 0;
        while control < 0x20 {
            table[control] = false;
            control += 1;
        }
        table[b'"' as usize] = false;
        table[b'\'' as usize] = false;
        table[b'\\' as usize] = false;
        table[0xe2] = false;
        table
    };
    PLAIN[usize::from(byte)]
}

/// Tells whether `literal` is a number by the grammar of RFC 8259.
fn is_number(literal: &[u8]) -> bool {
    fn digits(bytes: &[u8]) -> usize {
        bytes.iter().take_while(|it| it.is_ascii_digit()).count()
    }
    let rest = literal.strip_prefix(b"-").unwrap_or(literal);
    let n_whole = digits(rest);
    if n_whole == 0 || (n_whole > 1 && rest[0] == b'0') {
        return false;
    }
    let mut rest = &rest[n_whole..];
    if let Some(fraction) = rest.strip_prefix(b".") {
        let n_fraction = digits(fraction);
        if n_fraction == 0 {
            return false;
        }
        rest = &fraction[n_fraction..];
    }
    if let [b'e' | b'E', exponent @ ..] = rest {
        let exponent = match exponent {
            [b'+' | b'-', digits @ ..] => digits,
            _ => exponent,
        };
        let n_exponent = digits(exponent);
        return n_exponent > 0 && n_exponent == exponent.len();
    }
    rest.is_empty()
}

/// The code unit of the `\uXXXX` that `escape` begins with.
fn unit_at(escape: &str) -> Option<u16> {
    let digits = escape.strip_prefix("\\u")?.get(..4)?;
    let is_hex = digits.bytes().all(|it| it.is_ascii_hexdigit());
    if is_hex { u16::from_str_radix(digits, 16).ok() } else { None }
}

/// The number of bytes that the escape at the start of `escape` decodes to, in a string in these
/// quotes; moves `rest` after it.
pub(super) fn escape_width(escape: &str, quote: char, rest: &mut Peekable<Skip<'_>>) -> usize {
    let mut parser = Parser::new(escape, 0);
    let (character, written) = parser.escape(quote);
    for _ in 1..written {
        rest.next();
    }
    character.len_utf8()
}

type Skip<'a> = std::iter::Skip<CharIndices<'a>>;
