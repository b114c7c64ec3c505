//! What a container holds.

use std::borrow::Cow;
use std::ops::Range;

use super::{Dialect, Format};
use crate::json::{Node, string_map};
use crate::kind::Target;
use crate::source::{Fidelity, OffsetMap};

/// The placeholder of a value, of members or of a part of a string that only the running program
/// knows.
pub const COMPUTED: &str = "${_}";

/// A JSON text that a container holds, or the text of another container.
#[derive(Debug, Clone)]
pub struct Embedded<'s> {
    /// The place of the text in the container: a JSON Pointer, or a word with a number, such as
    /// `fence:4`.
    pub place: String,
    /// What people call it: the names of the folders and the request in a collection.
    pub item: Option<String>,
    /// The text as the container means it, with every escape decoded.
    pub text: Cow<'s, str>,
    /// The way from the text back to the text of the container.
    pub map: OffsetMap,
    /// The format of the text.
    pub format: Format,
    /// What the container says about the request.
    pub target: Target,
    /// Which JSON it is.
    pub dialect: Dialect,
    /// How many identical texts the container holds, with this one.
    pub copies: usize,
    /// Whether settings of calls in it count only with a `messaging_product`: the literals of programs
    /// and the mappings of YAML hold settings of all sorts. An endpoint counts in any case.
    pub needs_product: bool,
    /// Whether it is a sample for readers: a document shows the same template in several ways.
    pub is_sample: bool,
}

impl<'s> Embedded<'s> {
    /// The text of a container itself, which may also be JSON with its own bodies.
    #[must_use]
    pub fn whole(text: &'s str) -> Embedded<'s> {
        Embedded::new(String::new(), Cow::Borrowed(text), OffsetMap::default())
    }

    /// The part `outer` of the text of a container.
    #[must_use]
    pub fn slice(container: &'s str, outer: Range<usize>, place: String) -> Embedded<'s> {
        let text = Cow::Borrowed(&container[outer.clone()]);
        Embedded::new(place, text, OffsetMap::slice(outer))
    }

    /// A strict JSON text of which nothing else is known.
    #[must_use]
    pub fn new(place: String, text: Cow<'s, str>, map: OffsetMap) -> Embedded<'s> {
        Embedded {
            place,
            item: None,
            text,
            map,
            format: Format::Json,
            target: Target::Unknown,
            dialect: Dialect::Strict,
            copies: 1,
            needs_product: false,
            is_sample: false,
        }
    }
}

impl Embedded<'_> {
    /// The same text in the container of its container, which is mapped by `outer`.
    #[cfg(feature = "code")]
    #[must_use]
    pub fn within(self, outer: &OffsetMap) -> Embedded<'static> {
        let (text, map) = (Cow::Owned(self.text.into_owned()), self.map.within(outer));
        Embedded {
            item: self.item,
            format: self.format,
            target: self.target,
            dialect: self.dialect,
            copies: self.copies,
            needs_product: self.needs_product,
            is_sample: self.is_sample,
            ..Embedded::new(self.place, text, map)
        }
    }
}

impl Embedded<'static> {
    /// The text in a string, which is a value of the text `json`; `None` for a value that is not a
    /// string.
    #[must_use]
    pub fn in_string(json: &str, value: &Node<'_>, place: String) -> Option<Embedded<'static>> {
        let text = Cow::Owned(value.as_str()?.to_owned());
        let map = string_map(&json[value.span.range()], value.span.start as usize);
        Some(Embedded::new(place, text, map))
    }

    /// A text that was decoded from the bytes `outer` of its container: every place in it leads to
    /// all of them.
    #[must_use]
    pub fn decoded(text: String, outer: Range<usize>, place: String) -> Embedded<'static> {
        let mut map = OffsetMap::empty();
        map.push(text.len(), outer, Fidelity::Encoded);
        Embedded::new(place, Cow::Owned(text), map)
    }
}

/// Writes the text of an [`Embedded`] piece by piece, with its map.
#[derive(Debug)]
pub struct Writer {
    text: String,
    map: OffsetMap,
}

impl Default for Writer {
    fn default() -> Writer {
        Writer { text: String::new(), map: OffsetMap::empty() }
    }
}

impl Writer {
    /// What was written so far.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where the last piece ends in the container.
    #[must_use]
    pub fn end(&self) -> usize {
        self.map.end()
    }

    /// Adds the part `outer` of the container as it is; any other text may be written there.
    pub fn copy(&mut self, container: &str, outer: Range<usize>) {
        self.add(container, outer, Fidelity::Same);
    }

    /// Adds the part `outer` of a string of the container as it is: quotes and backslashes would need
    /// escapes there.
    pub fn copy_quoted(&mut self, container: &str, outer: Range<usize>) {
        self.add(container, outer, Fidelity::Quoted);
    }

    fn add(&mut self, container: &str, outer: Range<usize>, fidelity: Fidelity) {
        self.text.push_str(&container[outer.clone()]);
        self.map.push(outer.len(), outer, fidelity);
    }

    /// Adds a text that the container writes in another way as `outer`.
    pub fn write(&mut self, text: &str, outer: Range<usize>) {
        self.text.push_str(text);
        self.map.push(text.len(), outer, Fidelity::Encoded);
    }

    /// Adds one character that belongs into a JSON string, with the escape that it needs there, for the
    /// part `outer` of the container.
    pub fn write_in_string(&mut self, character: char, outer: Range<usize>) {
        let mut buffer = [0; 4];
        match character {
            '"' => self.write("\\\"", outer),
            '\\' => self.write("\\\\", outer),
            '\n' => self.write("\\n", outer),
            '\r' => self.write("\\r", outer),
            '\t' => self.write("\\t", outer),
            it if u32::from(it) < 0x20 => {
                self.write(&format!("\\u{:04x}", u32::from(it)), outer);
            }
            it => self.write(it.encode_utf8(&mut buffer), outer),
        }
    }

    /// The text with its map.
    #[must_use]
    pub fn finish(self, place: String) -> Embedded<'static> {
        Embedded::new(place, Cow::Owned(self.text), self.map)
    }
}

#[cfg(test)]
mod tests {
    use super::Writer;
    use crate::json::parse;
    use crate::source::Span;

    #[test]
    fn what_is_written_leads_back_to_the_container() {
        let container = "to='+1 \\'a\\''";
        let mut writer = Writer::default();
        writer.write("{", 0..0);
        writer.write("\"", 0..0);
        writer.copy(container, 0..2);
        writer.write("\"", 2..2);
        writer.write(":", 2..3);
        writer.write("\"", 3..4);
        writer.copy_quoted(container, 4..7);
        for (character, outer) in [('\'', 7..9), ('a', 9..10), ('\'', 10..12)] {
            writer.write_in_string(character, outer);
        }
        writer.write("\"", 12..13);
        writer.write("}", 13..13);
        let embedded = writer.finish(String::new());
        assert_eq!(embedded.text, "{\"to\":\"+1 'a'\"}");
        let root = parse(&embedded.text).root.expect("a value");
        let value = root.get("to").expect("it has the key");
        assert_eq!(&container[embedded.map.outer(value.span).range()], "'+1 \\'a\\''");
        let key = root.members()[0].key_span;
        assert_eq!(&container[embedded.map.outer(key).range()], "to");
        assert_eq!(embedded.map.edit(Span::new(2, 4), "x"), Some(Span::new(0, 2)));
    }

    #[test]
    fn characters_get_their_escapes() {
        let mut writer = Writer::default();
        writer.write("\"", 0..0);
        let text = "a\"\\\n\r\t\u{1}é😀";
        for it in text.chars() {
            writer.write_in_string(it, 0..1);
        }
        writer.write("\"", 1..1);
        let parsed = parse(writer.text());
        assert_eq!(parsed.root.expect("a value").as_str(), Some(text));
        assert!(parsed.faults.is_empty());
    }
}
