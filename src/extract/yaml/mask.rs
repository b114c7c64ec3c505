//! Hides the tags of template engines from the YAML parser.
//!
//! Helm, Jinja, ERB and the services for CI write their tags where YAML has another meaning for their
//! brackets. A masked text has the same length: each tag is a word, or a comment where it has a line
//! of its own. Who reads a scalar takes the tag from the text itself.

use std::borrow::Cow;
use std::ops::Range;

/// A text without tags.
#[derive(Debug)]
pub(super) struct Masked<'t> {
    /// The text with words and comments in place of tags.
    pub(super) text: Cow<'t, str>,
    /// Where the tags are, in order.
    pub(super) tags: Vec<Range<usize>>,
    /// Where the tags begin that have lines of their own: they may add or leave out what is around them.
    pub(super) controls: Vec<usize>,
}

impl<'t> Masked<'t> {
    /// A text in which nothing is masked.
    pub(super) fn none(text: &'t str) -> Masked<'t> {
        Masked { text: Cow::Borrowed(text), tags: Vec::new(), controls: Vec::new() }
    }

    /// The first tag in a part of the text.
    pub(super) fn tag_in(&self, part: &Range<usize>) -> Option<&Range<usize>> {
        let first = self.tags.partition_point(|it| it.end <= part.start);
        self.tags.get(first).filter(|it| it.start < part.end)
    }
}

/// The brackets of tags.
const MARKS: [(&str, &str); 5] =
    [("{{", "}}"), ("{%", "%}"), ("<%", "%>"), ("{#", "#}"), ("${", "}")];

/// The longest tag that may span lines, in bytes.
const LONGEST: usize = 4096;

/// The longest tag on one line, in bytes.
const LONGEST_ON_LINE: usize = 1024;

/// Masks the tags of a text.
pub(super) fn mask(text: &str) -> Masked<'_> {
    let bytes = text.as_bytes();
    let mut masked = Masked::none(text);
    let mut ends = [Next::default(); MARKS.len()];
    let mut line_end = Next::default();
    let mut at = 0;
    while let Some(found) = memchr::memchr2(b'{', b'<', &bytes[at..]) {
        let found = at + found;
        at = found + 1;
        let before = found.checked_sub(1).map(|it| bytes[it]);
        let marks = MARKS.iter().position(|(open, _)| bytes[found..].starts_with(open.as_bytes()));
        let (start, mark) = match (marks, before) {
            (Some(mark), Some(b'$')) if mark == 0 => (found - 1, mark),
            (Some(mark), _) => (found, mark),
            (None, Some(b'$')) if bytes[found] == b'{' => (found - 1, MARKS.len() - 1),
            (None, _) => continue,
        };
        let close = MARKS[mark].1;
        let Some(end) = ends[mark].after(found + 2, bytes, close.as_bytes()) else { continue };
        let mut end = end + close.len();
        // `{{{x}}}` has three of them.
        if bytes[found..].starts_with(b"{{{") && bytes.get(end) == Some(&b'}') {
            end += 1;
        }
        // Brackets of YAML around the end of a text that only begins like a tag.
        if mark == 0 && end - found <= LONGEST_ON_LINE {
            let inner = &bytes[found + 2..end - 2];
            let is_comment = inner.trim_ascii_start().starts_with(b"/*")
                || inner.starts_with(b"- /*")
                || inner.starts_with(b"!");
            if !is_comment && !has_whole_quotes(inner) {
                at = found + 2 + memchr::memchr2(b'"', b'\'', inner).unwrap_or(0);
                continue;
            }
        }
        let is_one_line = line_end.after(found, bytes, b"\n").is_none_or(|it| it >= end);
        let indent =
            bytes[..start].iter().rev().take_while(|it| matches!(it, b' ' | b'\t')).count();
        let starts_line = start == indent || bytes[start - indent - 1] == b'\n';
        let is_short = (is_one_line && end - start <= LONGEST_ON_LINE)
            || (starts_line && end - start <= LONGEST);
        let is_variable = mark != MARKS.len() - 1
            || text[found + 1..end - 1].bytes().all(|it| it.is_ascii_graphic());
        if !is_short || !is_variable || (mark == 3 && !starts_line) {
            continue;
        }
        let rest = &bytes[end..];
        let rest = &rest[..memchr::memchr(b'\n', &rest[..rest.len().min(200)]).unwrap_or(0)];
        let ends_line = end == bytes.len()
            || rest.iter().all(u8::is_ascii_whitespace) && !rest.is_empty()
            || bytes.get(end) == Some(&b'\n');
        // A variable of a template may be the last word of a text.
        let is_word =
            text[start..end].bytes().all(|it| it.is_ascii_alphanumeric() || b"{}_".contains(&it));
        if starts_line && ends_line && !is_word {
            masked.controls.push(start);
        }
        masked.tags.push(start..end);
        at = end;
    }
    if !masked.tags.is_empty() {
        masked.text = Cow::Owned(masked_text(text, &masked.tags, &masked.controls));
    }
    masked
}

/// Whether each quote in a tag has its end there.
fn has_whole_quotes(inner: &[u8]) -> bool {
    let mut open = None;
    for byte in inner {
        match open {
            None if matches!(byte, b'"' | b'\'' | b'`') => open = Some(byte),
            Some(quote) if quote == byte => open = None,
            _ => {}
        }
    }
    open.is_none()
}

fn masked_text(text: &str, tags: &[Range<usize>], controls: &[usize]) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut controls = controls.iter().peekable();
    let mut end = 0;
    for tag in tags {
        masked.push_str(&text[end..tag.start]);
        let is_control = controls.next_if(|it| **it == tag.start).is_some();
        masked.push(if is_control { '#' } else { '_' });
        masked.extend(std::iter::repeat_n('_', tag.len() - 1));
        end = tag.end;
    }
    masked.push_str(&text[end..]);
    masked
}

/// The next place of a word, which is looked for once.
#[derive(Debug, Clone, Copy, Default)]
struct Next {
    /// The last place that was found; `None` before the first search.
    found: Option<usize>,
}

impl Next {
    fn after(&mut self, at: usize, bytes: &[u8], word: &[u8]) -> Option<usize> {
        if self.found.is_none_or(|it| it < at) {
            let next = bytes.get(at..).and_then(|it| memchr::memmem::find(it, word));
            self.found = Some(next.map_or(usize::MAX, |it| at + it));
        }
        self.found.filter(|it| *it < usize::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::mask;

    #[test]
    fn tags_are_words_and_comments_of_the_same_length() {
        for (text, expected) in [
            ("to: {{ .Values.to }}\n", "to: ________________\n"),
            ("to: ${{ secrets.TO }}\n", "to: _________________\n"),
            ("to: \"{{ index .V \"a\" }}\"", "to: \"__________________\""),
            ("a: 1\n  {{- if .x }}\n  b: 2\n", "a: 1\n  #___________\n  b: 2\n"),
            ("{% if x %}\r\na: 1\n{% endif %}", "#_________\r\na: 1\n#__________"),
            ("{{/* two\nlines */}}\na: 1", "#__________________\na: 1"),
            ("text: Hello\n  {{1}}\n", "text: Hello\n  _____\n"),
            ("a: <%= b %>", "a: ________"),
            ("a: [${A}, ${B c}]", "a: [____, ${B c}]"),
            ("{# note #}\na: b", "#_________\na: b"),
            ("a: {{{b}}}", "a: _______"),
            ("a: {b: {c: d}}", "a: {b: {c: d}}"),
            ("a: {{ b\nc: }}", "a: {{ b\nc: }}"),
            ("é: {{ é }}", "é: ________"),
            ("{{", "{{"),
            ("a: {b: {c: 'd {{'}}", "a: {b: {c: 'd {{'}}"),
            ("a: \"{{ f \"it's\" }}\"", "a: \"______________\""),
            ("a: {#b#}", "a: {#b#}"),
        ] {
            let masked = mask(text);
            assert_eq!(masked.text, expected);
            assert_eq!(masked.text.len(), text.len());
        }
    }
}
