//! Code in elements of HTML and in template literals of JSX.

use std::ops::Range;

use super::Content;
use crate::source::{Fidelity, OffsetMap};

/// What ends a text for code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Close {
    Pre,
    Code,
    /// The end of a template literal that is the only child of a component.
    Template,
}

impl Close {
    fn text(self) -> &'static str {
        match self {
            Close::Pre => "</pre>",
            Close::Code => "</code>",
            Close::Template => "`}",
        }
    }

    pub(super) fn length(self) -> usize {
        self.text().len()
    }
}

/// Where the first text for code begins in a line, and what ends it.
pub(super) fn opening(line: &str) -> Option<(usize, Close)> {
    let bytes = line.as_bytes();
    for at in memchr::memchr2_iter(b'<', b'{', bytes) {
        let rest = &line[at..];
        if rest.starts_with("{`") {
            let before = line[..at].trim_end();
            if before.is_empty() || before.ends_with('>') {
                return Some((at + 2, Close::Template));
            }
        }
        let close = match () {
            () if is_tag(rest, "<pre") => Close::Pre,
            () if is_tag(rest, "<code") => Close::Code,
            () => continue,
        };
        return rest.find('>').map(|it| (at + it + 1, close));
    }
    None
}

/// Whether `rest` begins with the tag, which has attributes or none.
fn is_tag(rest: &str, tag: &str) -> bool {
    let Some((start, rest)) = rest.split_at_checked(tag.len()) else { return false };
    start.eq_ignore_ascii_case(tag) && rest.starts_with(['>', ' ', '\t', '\r', '\n', '/'])
}

/// The length of the text before what ends it.
pub(super) fn closing(rest: &str, close: Close) -> Option<usize> {
    let text = close.text();
    let first = text.as_bytes()[0];
    memchr::memchr_iter(first, rest.as_bytes()).find(|it| {
        rest.as_bytes()
            .get(*it..*it + text.len())
            .is_some_and(|it| it.eq_ignore_ascii_case(text.as_bytes()))
    })
}

/// The text that a reader sees; `None` where that is not certain.
pub(super) fn content(
    document: &str,
    range: Range<usize>,
    close: Close,
) -> Option<Content<'static>> {
    let text = &document[range.clone()];
    let literal = text.trim().strip_prefix("{`").and_then(|it| it.strip_suffix("`}"));
    let literal = literal.or((close == Close::Template).then_some(text));
    let mut writer = Writer { document, text: String::new(), map: OffsetMap::empty() };
    if let Some(literal) = literal {
        if literal.contains(['\\', '`']) {
            return None;
        }
        let start = range.start + text.find(literal)?;
        writer.copy(start..start + literal.len());
        return Some(writer.finish());
    }
    let mut at = range.start;
    let mut copied = at;
    while let Some(found) = memchr::memchr2(b'<', b'&', &document.as_bytes()[at..range.end]) {
        let start = at + found;
        let rest = &document[start..range.end];
        let (length, decoded) = match rest.as_bytes()[0] {
            b'&' => match reference(rest) {
                Reference::None => (1, None),
                Reference::Unknown => return None,
                Reference::Character(length, character) => (length, Some(Some(character))),
            },
            _ => match markup(rest) {
                Some((length, character)) => (length, Some(character)),
                None => (1, None),
            },
        };
        at = start + length;
        if let Some(character) = decoded {
            writer.copy(copied..start);
            writer.write(character, start..at);
            copied = at;
        }
    }
    writer.copy(copied..range.end);
    Some(writer.finish())
}

struct Writer<'s> {
    document: &'s str,
    text: String,
    map: OffsetMap,
}

impl Writer<'_> {
    fn copy(&mut self, range: Range<usize>) {
        self.text.push_str(&self.document[range.clone()]);
        self.map.push(range.len(), range, Fidelity::Quoted);
    }

    fn write(&mut self, character: Option<char>, outer: Range<usize>) {
        let Some(character) = character else { return };
        self.text.push(character);
        self.map.push(character.len_utf8(), outer, Fidelity::Encoded);
    }

    fn finish(self) -> Content<'static> {
        Content { text: self.text.into(), map: self.map }
    }
}

/// What begins with `&`.
#[derive(Debug, PartialEq, Eq)]
enum Reference {
    /// Only the sign itself.
    None,
    /// A reference of this length to a character.
    Character(usize, char),
    /// A reference to an unknown character.
    Unknown,
}

fn reference(rest: &str) -> Reference {
    /// No name of a character that code needs is longer.
    const LONGEST: usize = 12;
    let name = rest.bytes().skip(1).take(LONGEST);
    let length = name.take_while(|it| it.is_ascii_alphanumeric() || *it == b'#').count();
    if length == 0 || rest.as_bytes().get(1 + length) != Some(&b';') {
        return Reference::None;
    }
    let name = &rest[1..=length];
    let number = name.strip_prefix('#').map(|it| match it.strip_prefix(['x', 'X']) {
        Some(it) => u32::from_str_radix(it, 16),
        None => it.parse(),
    });
    let character = match (number, name) {
        (Some(number), _) => number.ok().and_then(char::from_u32),
        (None, "quot") => Some('"'),
        (None, "apos") => Some('\''),
        (None, "amp") => Some('&'),
        (None, "lt") => Some('<'),
        (None, "gt") => Some('>'),
        (None, "lbrace" | "lcub") => Some('{'),
        (None, "rbrace" | "rcub") => Some('}'),
        (None, "nbsp") => Some(' '),
        (None, "hellip") => Some('…'),
        (None, _) => None,
    };
    character.map_or(Reference::Unknown, |it| Reference::Character(length + 2, it))
}

/// The length of the tag that `rest` begins with, and the character that it represents; `None` for
/// what is not a tag for how code looks.
fn markup(rest: &str) -> Option<(usize, Option<char>)> {
    /// A longer tag is not one.
    const LONGEST: usize = 200;
    let is_break = is_tag(rest, "<br");
    let tags = ["<code", "<span", "</code", "</span"];
    if !is_break && !tags.iter().any(|it| is_tag(rest, it)) {
        return None;
    }
    let end = rest.bytes().take(LONGEST).position(|it| it == b'>')?;
    Some((end + 1, is_break.then_some('\n')))
}

#[cfg(test)]
mod tests {
    use super::{Close, Reference, closing, content, opening, reference};
    use crate::source::Span;

    #[test]
    fn elements_for_code_are_found() {
        for (line, start) in [
            ("<pre>{", Some((5, Close::Pre))),
            ("a <PRE class=\"x\">{", Some((17, Close::Pre))),
            ("<td><code>{", Some((10, Close::Code))),
            ("{`{", Some((2, Close::Template))),
            ("<CodeBlock>{`{", Some((13, Close::Template))),
            ("a {`{", None),
            ("<prefix>", None),
            ("<pre", None),
            ("<pre class", None),
            ("<p>", None),
        ] {
            assert_eq!(opening(line), start, "{line}");
        }
        assert_eq!(closing("a</b></PRE>", Close::Pre), Some(5));
        assert_eq!(closing("a</pre", Close::Pre), None);
    }

    #[test]
    fn references_are_decoded_where_they_are_known() {
        for (text, expected) in [
            ("&quot;a", Reference::Character(6, '"')),
            ("&#34;", Reference::Character(5, '"')),
            ("&#x22;", Reference::Character(6, '"')),
            ("&#x110000;", Reference::Unknown),
            ("&copy;", Reference::Unknown),
            ("& a;", Reference::None),
            ("&b=1", Reference::None),
            ("&", Reference::None),
            ("&é;", Reference::None),
        ] {
            assert_eq!(reference(text), expected, "{text}");
        }
    }

    #[test]
    fn the_text_that_a_reader_sees_leads_back() {
        let document =
            "<pre><code class=\"a\">{<span>&quot;é&quot;</span>: <TO>}<br/></code></pre>";
        let it = content(document, 5..document.len() - 6, Close::Pre).expect("it is certain");
        assert_eq!(it.text, "{\"é\": <TO>}\n");
        assert_eq!(&document[it.map.outer(Span::new(1, 5)).range()], "&quot;é&quot;");
        assert!(content("&copy;", 0..6, Close::Code).is_none());
        assert!(content("a\\n", 0..3, Close::Template).is_none());
        let literal = "<pre>\n{`{}`}\n</pre>";
        let it = content(literal, 5..13, Close::Pre).expect("it is certain");
        assert_eq!((&*it.text, it.map.outer(Span::new(0, 2))), ("{}", Span::new(8, 10)));
    }
}
