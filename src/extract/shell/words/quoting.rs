//! Quotes, escapes and expansions in a word.

use super::super::script::Kind;
use super::{Lexer, Open};

impl Lexer<'_> {
    pub(super) fn escape(&mut self) {
        let line_break = self.line_break(1);
        // Spaces after the backslash are a slip that no reader sees.
        let n_spaces = self.bytes[self.at + 1..self.end]
            .iter()
            .take(64)
            .take_while(|it| matches!(it, b' ' | b'\t'))
            .count();
        if line_break > 0 {
            self.at += 1 + line_break;
            self.skip_prompt();
            return;
        }
        let slip = if n_spaces > 0 { self.line_break(1 + n_spaces) } else { 0 };
        if slip > 0 {
            self.end_word();
            self.at += 1 + n_spaces + slip;
            self.skip_prompt();
            return;
        }
        let Some(next) = self.text[self.at + 1..self.end].chars().next() else {
            self.push(self.at, self.at + 1, Kind::Plain);
            self.at += 1;
            return;
        };
        self.mark_quoted();
        let to = self.at + 1 + next.len_utf8();
        self.push(self.at, to, Kind::Character(next));
        self.at = to;
    }

    pub(super) fn single(&mut self) {
        let from = self.at + 1;
        let is_searched = self.no_quote != Some(self.end);
        let rest = &self.bytes[from..self.end];
        let Some(length) = is_searched.then(|| memchr::memchr(b'\'', rest)).flatten() else {
            self.no_quote = Some(self.end);
            self.push(self.at, from, Kind::Plain);
            self.at = from;
            return;
        };
        self.mark_quoted();
        let to = from + length;
        if self.state().is_prompted {
            let mut start = from;
            while let Some(line) = memchr::memchr(b'\n', &self.bytes[start..to]) {
                let next = start + line + 1;
                self.push(start, next, Kind::Quoted);
                start = (next + self.prompt(next)).min(to);
            }
            self.push(start, to, Kind::Quoted);
        } else {
            self.push(from, to, Kind::Quoted);
        }
        self.at = to + 1;
    }

    /// Reads the next part of `"…"`.
    pub(super) fn double(&mut self) {
        match self.bytes[self.at] {
            b'"' => {
                self.at += 1;
                self.close();
            }
            b'\\' if matches!(self.byte(1), Some(b'"')) => {
                self.push(self.at, self.at + 2, Kind::Character('"'));
                self.at += 2;
            }
            _ => self.expanded(true),
        }
    }

    /// Reads the next part of a here-document.
    pub(super) fn here(&mut self) {
        self.expanded(false);
    }

    /// Reads the next part of a text in which only expansions count.
    pub(super) fn expanded(&mut self, is_quoted: bool) {
        match self.bytes[self.at] {
            b'\\' => {
                let line_break = self.line_break(1);
                if line_break > 0 {
                    self.at += 1 + line_break;
                    self.line_start();
                    return;
                }
                if let Some(it @ (b'$' | b'`' | b'\\')) = self.byte(1) {
                    self.push(self.at, self.at + 2, Kind::Character(char::from(it)));
                    self.at += 2;
                } else {
                    self.push(self.at, self.at + 1, Kind::Quoted);
                    self.at += 1;
                }
            }
            b'$' => self.dollar(),
            b'`' => self.backquote(),
            b'\n' => {
                self.push(self.at, self.at + 1, Kind::Quoted);
                self.at += 1;
                self.line_start();
            }
            _ => {
                let from = self.at;
                self.at += 1;
                while let Some(it) = self.byte(0) {
                    if matches!(it, b'\\' | b'$' | b'`' | b'\n') || (is_quoted && it == b'"') {
                        break;
                    }
                    self.at += 1;
                }
                self.push(from, self.at, Kind::Quoted);
            }
        }
    }

    /// Skips what is removed from the start of a line in quotes or in a here-document.
    pub(super) fn line_start(&mut self) {
        let here = self.state().here.as_ref().map(|it| (it.is_prompted, it.has_tabs));
        match here {
            Some((is_prompted, has_tabs)) => {
                self.at += self.removed(self.at, is_prompted, has_tabs);
                self.at = self.at.min(self.end);
            }
            None => self.skip_prompt(),
        }
    }

    /// The length of what is removed from the start of a line of a here-document.
    pub(super) fn removed(&self, at: usize, is_prompted: bool, has_tabs: bool) -> usize {
        let prompt = if is_prompted { self.prompt(at) } else { 0 };
        let rest = &self.bytes[(at + prompt).min(self.end)..self.end];
        let tabs = rest.iter().take_while(|it| has_tabs && **it == b'\t').count();
        prompt + tabs
    }

    /// Reads the next part of `${…}`.
    pub(super) fn parameter(&mut self) {
        match self.bytes[self.at] {
            b'}' => {
                self.at += 1;
                self.close();
            }
            b'\\' => self.at = (self.at + 2).min(self.end),
            b'\'' if !self.top().is_double => {
                self.at += 1;
                let rest = &self.bytes[self.at..self.end];
                match memchr::memchr(b'\'', rest).filter(|_| self.no_quote != Some(self.end)) {
                    Some(it) => self.at += it + 1,
                    None => self.no_quote = Some(self.end),
                }
            }
            b'"' if self.has_room() => self.open(Open::Double, 1),
            b'$' => self.dollar(),
            b'`' => self.backquote(),
            _ => self.at += 1,
        }
    }

    /// Reads the next part of `((…))`.
    pub(super) fn arithmetic(&mut self, depth: usize) {
        let depth = match self.bytes[self.at] {
            b'(' => depth + 1,
            b')' => depth - 1,
            b'"' if self.has_room() => return self.open(Open::Double, 1),
            b'$' => return self.dollar(),
            b'`' => return self.backquote(),
            b'\\' => {
                self.at = (self.at + 2).min(self.end);
                return;
            }
            _ => depth,
        };
        self.at += 1;
        if depth == 0 {
            return self.close();
        }
        if let Some(frame) = self.frames.last_mut() {
            frame.open = Open::Arithmetic(depth);
        }
    }

    pub(super) fn dollar(&mut self) {
        let is_code =
            matches!(self.top().open, Open::Code | Open::Output | Open::Group | Open::Backquotes);
        let at = self.at;
        match self.byte(1) {
            Some(b'(') if self.has_room() => {
                if self.byte(2) == Some(b'(') {
                    self.open(Open::Arithmetic(2), 3);
                } else {
                    self.open(Open::Output, 2);
                }
            }
            Some(b'{') => self.braces(),
            Some(b'\'') if is_code => self.ansi_c(),
            Some(b'"') if is_code => {
                self.mark_quoted();
                self.at += 1;
            }
            Some(b' ' | b'\t') if is_code && !self.state().is_open() => {
                self.state().is_prompted = true;
                self.at += 1;
            }
            Some(it) if it.is_ascii_alphabetic() || it == b'_' => {
                let rest = &self.bytes[at + 1..self.end];
                let is_name = |it: &&u8| it.is_ascii_alphanumeric() || **it == b'_';
                self.at += 1 + rest.iter().take_while(is_name).count();
                self.push(at, self.at, Kind::Variable);
            }
            Some(it) if it.is_ascii_digit() || b"@*#?-$!".contains(&it) => {
                self.at += 2;
                self.push(at, self.at, Kind::Computed);
            }
            _ => {
                self.at += 1;
                self.push(at, self.at, if is_code { Kind::Plain } else { Kind::Quoted });
            }
        }
    }

    pub(super) fn braces(&mut self) {
        let at = self.at;
        // The tools that run scripts replace `${{ … }}` before the shell reads it.
        if self.byte(2) == Some(b'{')
            && let Some(end) = self.double_braces()
        {
            self.at = end + 2;
            self.push(at, self.at, Kind::Computed);
            return;
        }
        let rest = &self.bytes[at + 2..self.end];
        let is_name = |it: &&u8| it.is_ascii_alphanumeric() || **it == b'_';
        let length = rest.iter().take_while(is_name).count();
        if length > 0 && !rest[0].is_ascii_digit() && rest.get(length) == Some(&b'}') {
            self.at += length + 3;
            self.push(at, self.at, Kind::Variable);
        } else if self.has_room() {
            self.open(Open::Parameter, 2);
        } else {
            self.at += 2;
            self.push(at, self.at, Kind::Computed);
        }
    }

    /// Where the next `}}` is; `None` if it is not on this line, or far away.
    pub(super) fn double_braces(&self) -> Option<usize> {
        let rest = &self.bytes[self.at..self.end];
        let rest = &rest[..rest.len().min(300)];
        let end = memchr::memmem::find(rest, b"}}")?;
        (!rest[..end].contains(&b'\n')).then_some(self.at + end)
    }

    /// Reads `$'…'`.
    pub(super) fn ansi_c(&mut self) {
        self.mark_quoted();
        self.at += 2;
        let mut is_cut = false;
        while let Some(byte) = self.byte(0) {
            let from = self.at;
            match byte {
                b'\'' => {
                    self.at += 1;
                    return;
                }
                b'\\' => {
                    let (length, character) = ansi_c_escape(&self.text[from..self.end]);
                    self.at += length;
                    is_cut |= character == Some('\0');
                    if !is_cut && let Some(it) = character {
                        self.push(from, self.at, Kind::Character(it));
                    } else if !is_cut {
                        self.push(from, self.at, Kind::Quoted);
                    }
                }
                _ => {
                    let rest = &self.bytes[from..self.end];
                    self.at += memchr::memchr2(b'\'', b'\\', rest).unwrap_or(rest.len());
                    if !is_cut {
                        self.push(from, self.at, Kind::Quoted);
                    }
                }
            }
        }
    }

    pub(super) fn backquote(&mut self) {
        let mut to = self.at + 1;
        let is_searched = self.no_backquote != Some(self.end) && self.has_room();
        while is_searched && to < self.end && self.bytes[to] != b'`' {
            to += if self.bytes[to] == b'\\' { 2 } else { 1 };
        }
        if is_searched && to < self.end {
            self.open(Open::Backquotes, 1);
            self.end = to;
            return;
        }
        self.no_backquote = Some(self.end);
        let at = self.at;
        self.at += 1;
        self.push(at, self.at, Kind::Plain);
    }
}

/// The length of an escape in `$'…'`, which `text` begins with, and its character; `None` where it is
/// none.
fn ansi_c_escape(text: &str) -> (usize, Option<char>) {
    let bytes = text.as_bytes();
    let Some(&kind) = bytes.get(1) else { return (1, None) };
    let simple = match kind {
        b'n' => Some('\n'),
        b't' => Some('\t'),
        b'r' => Some('\r'),
        b'a' => Some('\u{7}'),
        b'b' => Some('\u{8}'),
        b'e' | b'E' => Some('\u{1b}'),
        b'f' => Some('\u{c}'),
        b'v' => Some('\u{b}'),
        b'\\' | b'\'' | b'"' | b'?' => Some(char::from(kind)),
        _ => None,
    };
    if simple.is_some() {
        return (2, simple);
    }
    let digits = |from: usize, most: usize, radix: u32| {
        let rest = bytes.get(from..).unwrap_or_default().iter().take(most);
        let is_digit = |it: &&u8| char::from(**it).is_digit(radix);
        let length = rest.take_while(is_digit).count();
        let value = text.get(from..from + length).unwrap_or_default();
        Some((length, u32::from_str_radix(value, radix).ok()?))
    };
    match kind {
        b'u' | b'U' => match digits(2, if kind == b'u' { 4 } else { 8 }, 16) {
            Some((length, value)) => {
                (2 + length, Some(char::from_u32(value).unwrap_or(char::REPLACEMENT_CHARACTER)))
            }
            None => (1, None),
        },
        b'c' => match bytes.get(2) {
            Some(it) if it.is_ascii() => (3, Some(char::from(it & 0x1f))),
            _ => (2, None),
        },
        b'x' | b'0'..=b'7' => bytes_of_escapes(text),
        _ => (1, None),
    }
}

/// The character that escapes of bytes write together, and their length.
fn bytes_of_escapes(text: &str) -> (usize, Option<char>) {
    let bytes = text.as_bytes();
    let next = |at: usize| {
        let rest = bytes.get(at..)?.strip_prefix(b"\\")?;
        let (skip, most, radix) = match rest.first()? {
            b'x' => (1, 2, 16),
            b'0'..=b'7' => (0, 3, 8),
            _ => return None,
        };
        let digits = rest[skip..].iter().take(most);
        let length = digits.take_while(|it| char::from(**it).is_digit(radix)).count();
        let value = std::str::from_utf8(&rest[skip..skip + length]).ok()?;
        let value = u32::from_str_radix(value, radix).ok()? & 0xff;
        Some((at + 1 + skip + length, u8::try_from(value).ok()?))
    };
    let Some((mut at, first)) = next(0) else { return (1, None) };
    if first.is_ascii() {
        return (at, Some(char::from(first)));
    }
    let (first_end, mut encoded) = (at, vec![first]);
    while encoded.len() < 4
        && let Some((end, byte)) = next(at)
        && !byte.is_ascii()
    {
        encoded.push(byte);
        at = end;
        if let Ok(it) = std::str::from_utf8(&encoded) {
            return (at, it.chars().next());
        }
    }
    (first_end, Some(char::REPLACEMENT_CHARACTER))
}

#[cfg(test)]
mod tests {
    use super::ansi_c_escape;

    #[test]
    fn escapes_have_their_characters() {
        for (text, length, character) in [
            ("\\n", 2, Some('\n')),
            ("\\x41b", 4, Some('A')),
            ("\\101x", 4, Some('A')),
            ("\\u00e9", 6, Some('é')),
            ("\\xc3\\xa9", 8, Some('é')),
            ("\\303\\251", 8, Some('é')),
            ("\\xc3", 4, Some('\u{fffd}')),
            ("\\U1F600", 7, Some('😀')),
            ("\\z", 1, None),
            ("\\", 1, None),
        ] {
            assert_eq!(ansi_c_escape(text), (length, character), "{text}");
        }
    }
}
