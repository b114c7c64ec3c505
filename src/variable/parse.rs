//! Variables and stray braces in a text.

use std::ops::Range;

use crate::json::placeholders;

/// A part of a template text that is not plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextPart {
    /// Its place, in bytes of the decoded string.
    pub range: Range<usize>,
    /// What it is.
    pub kind: PartKind,
    /// Whether it is a variable that also appears earlier in the text.
    pub is_repeat: bool,
}

/// What a [`TextPart`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartKind {
    /// A numbered variable: `{{1}}`.
    Number,
    /// A named variable: `{{first_name}}`.
    Name,
    /// Double braces that are meant as a variable: `{{ 1 }}`, `{{First}}`.
    Malformed(Malformation),
    /// A variable with a missing brace: `{{1}`, `1}}`.
    Unbalanced,
    /// Double braces that nothing opens or closes: `{{ is`.
    Stray,
    /// A name or number in single braces: `{1}`.
    Single,
    /// A placeholder of the program that fills in the file: `<NAME>`, `{{ $json.name }}`.
    Unknown,
}

/// Why double braces are not a variable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Malformation {
    /// There is nothing between them.
    Empty,
    /// There is whitespace around or inside the name.
    Space,
    /// The name begins with a digit.
    LeadingDigit,
    /// The name has uppercase letters.
    Uppercase,
    /// The name has another character that is not allowed.
    Character(char),
    /// There are more than two braces on one side.
    Surplus,
}

impl TextPart {
    /// Makes a part that does not repeat another one.
    #[must_use]
    pub fn new(range: Range<usize>, kind: PartKind) -> TextPart {
        TextPart { range, kind, is_repeat: false }
    }

    /// Tells whether Meta accepts this as a variable.
    #[must_use]
    pub fn is_variable(&self) -> bool {
        match self.kind {
            PartKind::Number | PartKind::Name => true,
            PartKind::Malformed(_)
            | PartKind::Unbalanced
            | PartKind::Stray
            | PartKind::Single
            | PartKind::Unknown => false,
        }
    }

    /// Tells whether this is a variable, or is certainly meant as one.
    #[must_use]
    pub fn is_meant(&self) -> bool {
        self.is_variable() || matches!(self.kind, PartKind::Malformed(_))
    }

    /// The content of the braces, without whitespace around it.
    #[must_use]
    pub fn name<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.range.clone())
            .unwrap_or_default()
            .trim_matches(|it: char| "{}".contains(it) || it.is_whitespace())
    }
}

/// The longest content of braces that is checked, in bytes.
const MAX_INNER: usize = 400;

/// The most parts that are read: far more than a template may have.
const MAX_PARTS: usize = 500;

/// The parts of a text that are not plain text, from left to right, without overlaps.
///
/// In a text with blocks such as `{{#if}} … {{/if}}` or `{% … %}`, names in braces belong to the
/// program that fills in the text.
#[must_use]
pub fn parse(text: &str) -> Vec<TextPart> {
    let mut parts = Vec::new();
    if memchr::memchr3(b'{', b'}', b'<', text.as_bytes()).is_none() {
        return parts;
    }
    let is_program = ["{{/", "{%", "<%"].iter().any(|it| text.contains(it));
    let braces = Braces { is_program, unmatched: unmatched(text) };
    let is_other = |it: &Range<usize>| {
        let text = &text[it.clone()];
        text.starts_with('<')
            || text.starts_with("{%")
            || (text.starts_with("${") && !text.starts_with("${{"))
    };
    let mut others = placeholders(text).filter(is_other).peekable();
    let mut at = 0;
    while parts.len() < MAX_PARTS
        && let Some(found) = text[at..].find(['{', '}', '<', '$'])
    {
        at += found;
        while others.next_if(|it| it.start < at).is_some() {}
        if let Some(range) = others.next_if(|it| it.start == at) {
            at = range.end;
            parts.push(TextPart::new(range, PartKind::Unknown));
            continue;
        }
        let from = parts.last().map_or(0, |it| it.range.end);
        let part = match text.as_bytes()[at] {
            b'{' => opened(text, at, &braces),
            b'}' => closed(text, from, at, &braces),
            _ => None,
        };
        let Some(mut part) = part else {
            // `opened` and `closed` have checked all braces of this row.
            let brace = text.as_bytes()[at];
            let is_same = |it: &u8| *it == brace && b"{}".contains(it);
            at += text[at..].bytes().take_while(is_same).count().max(1);
            continue;
        };
        at = part.range.end;
        part.is_repeat = part.is_variable()
            && parts.iter().any(|it| it.is_variable() && it.name(text) == part.name(text));
        parts.push(part);
    }
    parts
}

/// What is known about the braces of a whole text.
struct Braces {
    /// Whether a program fills in the text.
    is_program: bool,
    /// The places of the braces without a partner.
    unmatched: Vec<usize>,
}

impl Braces {
    fn is_unmatched(&self, at: usize) -> bool {
        self.unmatched.binary_search(&at).is_ok()
    }

    /// Tells whether two braces belong to nothing else, not even to an emoticon.
    fn are_stray(&self, text: &str, at: usize) -> bool {
        !self.is_program
            && self.is_unmatched(at)
            && self.is_unmatched(at + 1)
            && !text[..at].ends_with([':', ';', '=', '-'])
    }
}

/// The places of the braces that no other opens or closes, in order.
fn unmatched(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let is_open = |at: usize| bytes.get(at) == Some(&b'{');
    // Each open brace, with the place where the brace inside it was closed.
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut alone = Vec::new();
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b'{' => open.push((at, 0)),
            b'}' => match open.pop() {
                Some((start, inner)) => {
                    let is_double = is_open(start + 1)
                        && !is_open(start + 2)
                        && !start.checked_sub(1).is_some_and(is_open);
                    // Two braces close two: `{{1} and {2}}` is not a pair of pairs.
                    if is_double && inner + 1 != at {
                        alone.extend([start, at]);
                    }
                    if let Some(outer) = open.last_mut() {
                        // Only a brace directly after the outer one counts.
                        if outer.0 + 1 == start {
                            outer.1 = at;
                        }
                    }
                }
                None => alone.push(at),
            },
            _ => {}
        }
    }
    alone.extend(open.iter().map(|it| it.0));
    alone.sort_unstable();
    alone
}

/// The part that begins with the braces at `at`.
fn opened(text: &str, at: usize, braces: &Braces) -> Option<TextPart> {
    let rest = &text[at..];
    let n_open = rest.bytes().take_while(|it| *it == b'{').count();
    let part = |length: usize, kind| Some(TextPart::new(at..at + length, kind));
    if n_open == 1 {
        let length = 1 + word_length(&rest[1..]);
        let n_closed = rest[length..].bytes().take_while(|it| *it == b'}').count();
        let is_foreign = text[..at].ends_with(['$', '#', '%']);
        return match n_closed {
            _ if length == 1 || length > 60 => None,
            0 => None,
            1 if is_foreign => part(length + 1, PartKind::Unknown),
            1 => part(length + 1, PartKind::Single),
            // The second brace may close an earlier one.
            _ if braces.is_unmatched(at + length + 1) => part(length + 2, PartKind::Unbalanced),
            _ => None,
        };
    }
    let end = n_open + word_length(&rest[n_open..]);
    let n_closed = rest[end..].bytes().take_while(|it| *it == b'}').count();
    if end > n_open && n_closed >= 2 && (n_open > 2 || n_closed > 2) {
        let is_name = !is_digits(&rest[n_open..end]);
        let is_surplus = if n_open > 2 && n_closed > 2 {
            // In a program, three braces around a name turn off escaping.
            if is_name {
                return part(end + n_closed, PartKind::Unknown);
            }
            true
        } else {
            // The third one may belong to braces around the variable.
            braces.is_unmatched(at) || braces.is_unmatched(at + end + n_closed - 1)
        };
        if is_surplus && !(braces.is_program && is_name) {
            return part(end + n_closed, PartKind::Malformed(Malformation::Surplus));
        }
    }
    if n_open > 2 {
        // The last two are the ones that count.
        return opened(text, at + n_open - 2, braces);
    }
    let inner = &rest[2..];
    let end = inner.find(['{', '}']).unwrap_or(inner.len());
    let is_word = |it: &str| !it.is_empty() && word_length(it) == it.len();
    // Only a single word may be in braces that span lines.
    let line = inner[..end].find(['\n', '\r']).filter(|_| !is_word(inner[..end].trim()));
    let (content, rest) = inner.split_at(line.unwrap_or(end));
    if rest.starts_with("}}") && content.len() <= MAX_INNER {
        return part(content.len() + 4, classify(content, braces.is_program));
    }
    if rest.starts_with('}') && is_word(content.trim()) {
        return part(content.len() + 3, PartKind::Unbalanced);
    }
    let length = word_length(inner);
    if length > 0 && !rest.starts_with('}') {
        return part(2 + length, PartKind::Unbalanced);
    }
    braces.are_stray(text, at).then(|| part(2, PartKind::Stray))?
}

/// The part that ends with the braces at `at`, which have no opening braces after `from`.
fn closed(text: &str, from: usize, at: usize, braces: &Braces) -> Option<TextPart> {
    if !text[at..].starts_with("}}") {
        return None;
    }
    let word = text[from..at].bytes().rev().take_while(|it| is_word_byte(*it)).count();
    if word > 0 && braces.is_unmatched(at + 1) {
        return Some(TextPart::new(at - word..at + 2, PartKind::Unbalanced));
    }
    let is_stray = word == 0 && braces.are_stray(text, at);
    is_stray.then(|| TextPart::new(at..at + 2, PartKind::Stray))
}

/// What double braces around `content` are.
fn classify(content: &str, is_program: bool) -> PartKind {
    let name = content.trim();
    if name.is_empty() {
        return PartKind::Malformed(Malformation::Empty);
    }
    let is_numbered = is_digits(name);
    if is_program && !is_numbered {
        return PartKind::Unknown;
    }
    let begins_with_digit = name.starts_with(|it: char| it.is_ascii_digit());
    let is_expression = |it: char| !it.is_alphanumeric() && !" _-#$%".contains(it);
    let is_reference = name.strip_prefix('$').is_some_and(|it| !it.starts_with(char::is_numeric));
    if !begins_with_digit && (name.contains(is_expression) || is_reference) {
        return PartKind::Unknown;
    }
    let malformed = if name.len() != content.len() || name.contains(' ') {
        Malformation::Space
    } else if is_numbered {
        return PartKind::Number;
    } else if let Some(other) = name.chars().find(|it| !it.is_ascii_alphanumeric() && *it != '_') {
        Malformation::Character(other)
    } else if begins_with_digit {
        Malformation::LeadingDigit
    } else if name.contains(|it: char| it.is_ascii_uppercase()) {
        Malformation::Uppercase
    } else {
        return PartKind::Name;
    };
    PartKind::Malformed(malformed)
}

fn word_length(text: &str) -> usize {
    text.bytes().take_while(|it| is_word_byte(*it)).count()
}

fn is_word_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Malformation::{Character, Empty, LeadingDigit, Space, Surplus, Uppercase};
    use super::PartKind::{Malformed, Name, Number, Single, Stray, Unbalanced, Unknown};
    use super::{PartKind, parse, unmatched};

    fn kinds(text: &str) -> Vec<(&str, PartKind)> {
        parse(text).into_iter().map(|it| (&text[it.range], it.kind)).collect()
    }

    #[test]
    fn parts_are_what_they_look_like() {
        for (text, expected) in [
            ("Hi {{1}}!", ("{{1}}", Number)),
            ("for ${{1}} only", ("{{1}}", Number)),
            ("id={{1}}", ("{{1}}", Number)),
            ("{{{1}}}", ("{{{1}}}", Malformed(Surplus))),
            ("Hi {{1}}}!", ("{{1}}}", Malformed(Surplus))),
            ("Hi {{{name}}!", ("{{{name}}", Malformed(Surplus))),
            ("it: {a: {{1}}}", ("{{1}}", Number)),
            ("it: {{{1}} }", ("{{1}}", Number)),
            ("Hi {{\n1}}!", ("{{\n1}}", Malformed(Space))),
            ("Hi {{ and so on", ("{{", Stray)),
            ("Hi }} and so on", ("}}", Stray)),
            ("Hi {{first_name2}}!", ("{{first_name2}}", Name)),
            ("Hi {{}}!", ("{{}}", Malformed(Empty))),
            ("Hi {{ 1 }}!", ("{{ 1 }}", Malformed(Space))),
            ("Hi {{first name}}!", ("{{first name}}", Malformed(Space))),
            ("Hi {{First}}!", ("{{First}}", Malformed(Uppercase))),
            ("Hi {{1st}}!", ("{{1st}}", Malformed(LeadingDigit))),
            ("Hi {{first-name}}!", ("{{first-name}}", Malformed(Character('-')))),
            ("Hi {{prénom}}!", ("{{prénom}}", Malformed(Character('é')))),
            ("Hi {{$1}}!", ("{{$1}}", Malformed(Character('$')))),
            ("Hi {{order#}}!", ("{{order#}}", Malformed(Character('#')))),
            ("Hi {{1}!", ("{{1}", Unbalanced)),
            ("Hi {1}}!", ("{1}}", Unbalanced)),
            ("Hi 1}}!", ("1}}", Unbalanced)),
            ("Hi {{name, hello", ("{{name", Unbalanced)),
            ("Hi {1}!", ("{1}", Single)),
            ("Hi {first_name}!", ("{first_name}", Single)),
            ("Hi ${NAME}!", ("${NAME}", Unknown)),
            ("Hi #{name}!", ("{name}", Unknown)),
            ("Hi <NAME>!", ("<NAME>", Unknown)),
            ("Hi {{ $json.name }}!", ("{{ $json.name }}", Unknown)),
            ("Hi {{user.name}}!", ("{{user.name}}", Unknown)),
            ("Hi {{{name}}}!", ("{{{name}}}", Unknown)),
        ] {
            assert_eq!(kinds(text), [expected], "{text}");
        }
    }

    #[test]
    fn a_pair_of_braces_is_closed_by_a_pair() {
        for (text, alone) in [
            ("{{1}}", &[][..]),
            ("{{{1}}}", &[]),
            ("{{1} and {2}}", &[0, 12]),
            ("{{1} x}", &[0, 6]),
            ("{ {{1} x}", &[0, 2, 8]),
            // Three braces are not a pair.
            ("{{{1} x}}", &[]),
        ] {
            assert_eq!(unmatched(text), alone, "{text}");
        }
    }

    #[test]
    fn plain_text_has_no_parts() {
        for text in [
            "",
            "Hi",
            "a < b > c",
            ":{{ hm",
            "{}",
            "{ a }",
            "<b>bold</b>",
            "$5",
            ":}}",
            "{a: {b: 1}}",
            "{{}",
            "<3",
        ] {
            assert_eq!(kinds(text), [], "{text}");
        }
    }

    #[test]
    fn names_in_a_program_are_placeholders() {
        let text = "{{#if vip}}Hi {{name}}{{/if}} {{1}}";
        let kinds: Vec<_> = kinds(text).into_iter().map(|it| it.1).collect();
        assert_eq!(kinds, [Unknown, Unknown, Unknown, Number]);
    }

    proptest! {
        #[test]
        fn parts_are_in_order_and_split_no_character(text in "[{}<>$%#= a1_é😀\n]{0,40}") {
            let mut end = 0;
            for part in parse(&text) {
                prop_assert!(part.range.start >= end && !part.range.is_empty(), "{part:?} in {text:?}");
                prop_assert!(text.get(part.range.clone()).is_some(), "{part:?} in {text:?}");
                end = part.range.end;
            }
        }

        #[test]
        fn what_is_written_as_a_variable_is_one(head in "[a-z ,.]{0,9}", name in "[a-z_][a-z0-9_]{0,9}", tail in "[a-z ,.]{0,9}") {
            let text = format!("{head}{{{{{name}}}}}{tail}");
            let parts = parse(&text);
            prop_assert_eq!(parts.len(), 1);
            prop_assert_eq!(parts[0].kind, Name);
            prop_assert_eq!(parts[0].name(&text), name);
        }
    }
}
