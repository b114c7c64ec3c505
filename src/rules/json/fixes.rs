//! Fixes that turn a text into valid JSON.

use crate::fix::{Applicability, Edit, Fix, Source};
use crate::json::{Fault, FaultKind, Node, elides, is_marked, placeholders};
use crate::source::Span;

/// Why a fix is not safe next to faults that leave it in doubt where strings and brackets end.
const DOUBT: &str = "other mistakes near it may change what is meant";

/// The fix for a fault, which is one of the `faults` of its value; `None` where it is unclear what was
/// meant.
#[must_use]
pub fn fix(source: Source<'_>, fault: &Fault, faults: &[Fault]) -> Option<Fix> {
    // Some of its places were not kept.
    if fault.count > fault.places.len() {
        return None;
    }
    let text = source.text;
    let places = &fault.places;
    let start = fault.span.start as usize;
    // Some faults mean that strings and brackets may begin or end at another place than read.
    let is_doubtful = |it: &Fault| it.kind != fault.kind && leaves_doubt(it.kind);
    let applicability =
        if faults.iter().any(is_doubtful) { Applicability::Unsafe } else { Applicability::Safe };
    let sure = |title: String, edits| Some(Fix::new(applicability, title, edits).but(DOUBT));
    let guess = |title: String, edits, reason| {
        Some(Fix::new(Applicability::Unsafe, title, edits).but(reason))
    };
    match fault.kind {
        FaultKind::Comment => {
            let comments = places.iter().map(|it| text.get(it.range()).unwrap_or_default());
            if comments.clone().any(|it| placeholders(it).next().is_some()) {
                return None;
            }
            let edits = places.iter().map(|it| without_comment(text, *it)).collect();
            let title = all(fault, "remove", "comment");
            // What such a comment stands for is missing without it.
            if comments.clone().any(elides) {
                return guess(title, edits, "a part of the body belongs there");
            }
            sure(title, edits)
        }
        FaultKind::TrailingComma => {
            let edits = places.iter().map(|it| Edit::replace(*it, "")).collect();
            sure(all(fault, "remove", "comma"), edits)
        }
        FaultKind::InvisibleSpace(_) => {
            let edits = places.iter().map(|it| Edit::replace(*it, " ")).collect();
            sure("replace it with a plain space".to_owned(), edits)
        }
        FaultKind::SingleQuotes | FaultKind::CurlyQuotes => {
            straight_quotes(applicability, text, fault)
        }
        FaultKind::UnquotedKey => {
            let is_placeholder = |it: &Span| text.get(it.range()).is_none_or(is_marked);
            if places.iter().any(is_placeholder) {
                return None;
            }
            let quotes = |it: &Span| [it.start, it.end].map(|it| Edit::insert(it as usize, "\""));
            let edits = places.iter().flat_map(quotes).collect();
            sure(format!("{} in double quotes", all(fault, "put", "key")), edits)
        }
        FaultKind::MissingComma => {
            let edits = vec![Edit::insert(start, ",")];
            if is_between_strings(source, fault.span) {
                let reason = "the second string may be meant to continue the first";
                return guess("add a comma".to_owned(), edits, reason);
            }
            sure("add a comma".to_owned(), edits)
        }
        FaultKind::MissingColon => sure("add a colon".to_owned(), vec![Edit::insert(start, ":")]),
        FaultKind::UnquotedValue => unquoted(fault.span, text),
        FaultKind::InvalidNumber => number(fault.span, text),
        FaultKind::InvalidEscape => match text.get(fault.span.range())? {
            "\\" if text[start + 1..].starts_with('\'') => {
                let edits = vec![Edit::delete(start, start + 1)];
                guess("remove the backslash".to_owned(), edits, "it may be meant")
            }
            "\\" => {
                let edits = vec![Edit::insert(start, "\\")];
                let reason = "another escape may be meant";
                guess("replace it with `\\\\`".to_owned(), edits, reason)
            }
            _ => None,
        },
        FaultKind::ControlCharacter(character) => {
            let escape = match character {
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ => return None,
            };
            let edits = places.iter().map(|it| Edit::replace(*it, escape)).collect();
            let reason = "the page may have wrapped a long line";
            guess(format!("replace it with `{escape}`"), edits, reason)
        }
        FaultKind::MissingBracket(bracket) => {
            let bracket = char::from(bracket);
            let edits = vec![Edit::insert(start, bracket)];
            guess(format!("add `{bracket}`"), edits, "it may belong somewhere else")
        }
        FaultKind::ExtraBracket => {
            let edits = vec![Edit::replace(fault.span, "")];
            let reason = "another bracket may be wrong";
            guess("remove the bracket".to_owned(), edits, reason)
        }
        FaultKind::DuplicateKey => {
            let value = |key: Span| {
                let (holder, n) = source.root.holder_of(key)?;
                text.get(holder.members().get(n)?.value.span.range())
            };
            let is_same = value(fault.span)? == value(fault.other?)?;
            let fix = Fix::remove(Applicability::Safe, source, fault.span).filter(|_| is_same)?;
            Some(Fix { title: "remove the second key".to_owned(), ..fix })
        }
        FaultKind::LeftOut
        | FaultKind::MissingValue
        | FaultKind::UnclosedString
        | FaultKind::LoneSurrogate
        | FaultKind::Truncated
        | FaultKind::MismatchedBracket
        | FaultKind::TooDeep
        | FaultKind::UnexpectedText => None,
    }
}

/// How sure the fix of a fault is whose value could not be read, and so was not checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// Nothing else can be meant.
    Only,
    /// Nothing else can be meant if it is a word of the API; otherwise it may be the name of a variable.
    Word,
}

/// How sure the fix of such a fault is; `None` for a fault of another kind, or if something else can
/// be meant.
#[must_use]
pub fn reading(text: &str, fault: &Fault) -> Option<Reading> {
    let written = text.get(fault.span.range())?;
    match fault.kind {
        FaultKind::UnquotedValue if constant(written).is_some() => Some(Reading::Only),
        // Code has no such text.
        FaultKind::UnquotedValue => {
            let is_sentence = written.starts_with(|it: char| !it.is_ascii_lowercase())
                && written.contains(' ')
                || written.ends_with(['.', '!', '?']);
            Some(if is_sentence { Reading::Only } else { Reading::Word })
        }
        FaultKind::InvalidNumber => Some(Reading::Only),
        FaultKind::InvalidEscape => {
            let rest = text.get(fault.span.end as usize..)?;
            (written == "\\" && rest.starts_with('\'')).then_some(Reading::Only)
        }
        _ => None,
    }
}

/// Tells whether a fault may come from a string or bracket that was read in the wrong way.
fn leaves_doubt(kind: FaultKind) -> bool {
    match kind {
        FaultKind::MissingComma
        | FaultKind::MissingColon
        | FaultKind::MissingValue
        | FaultKind::UnclosedString
        | FaultKind::ControlCharacter(_)
        | FaultKind::Truncated
        | FaultKind::MismatchedBracket
        | FaultKind::MissingBracket(_)
        | FaultKind::ExtraBracket
        | FaultKind::TooDeep
        | FaultKind::UnexpectedText => true,
        FaultKind::Comment
        | FaultKind::LeftOut
        | FaultKind::TrailingComma
        | FaultKind::InvisibleSpace(_)
        | FaultKind::SingleQuotes
        | FaultKind::CurlyQuotes
        | FaultKind::UnquotedKey
        | FaultKind::UnquotedValue
        | FaultKind::InvalidNumber
        | FaultKind::InvalidEscape
        | FaultKind::LoneSurrogate
        | FaultKind::DuplicateKey => false,
    }
}

/// The title of a fix that changes every place of a fault.
fn all(fault: &Fault, verb: &str, noun: &str) -> String {
    match fault.count {
        1 => format!("{verb} the {noun}"),
        n => format!("{verb} all {n} {noun}s"),
    }
}

/// Deletes a comment: with its line where nothing else is on it, or with the spaces before it at the
/// end of a line.
fn without_comment(text: &str, span: Span) -> Edit {
    let (start, end) = (span.start as usize, span.end as usize);
    let before = text[..start].trim_end_matches([' ', '\t']);
    let after = text[end..].trim_start_matches([' ', '\t']);
    let starts_line = before.is_empty() || before.ends_with(['\n', '\r']);
    let ends_line = after.is_empty() || after.starts_with(['\n', '\r']);
    if starts_line && ends_line {
        let rest = after.strip_prefix('\r').unwrap_or(after);
        let rest = rest.strip_prefix('\n').unwrap_or(rest);
        Edit::delete(before.len(), text.len() - rest.len())
    } else if ends_line {
        Edit::delete(before.len(), end)
    } else {
        Edit::delete(start, end)
    }
}

/// Puts strings into straight double quotes.
fn straight_quotes(applicability: Applicability, text: &str, fault: &Fault) -> Option<Fix> {
    let is_single = fault.kind == FaultKind::SingleQuotes;
    let (mut applicability, mut reason) = (applicability, DOUBT);
    let mut edits = Vec::new();
    for place in &fault.places {
        let (start, end) = (place.start as usize, place.end as usize);
        let string = text.get(start..end)?;
        let is_quote =
            |it: char| if is_single { it == '\'' } else { matches!(it, '“' | '”' | '„') };
        let inner = string.strip_prefix(is_quote)?.strip_suffix(is_quote)?;
        let width = (string.len() - inner.len()) / 2;
        edits.push(Edit::replace(Span::new(start, start + width), "\""));
        let start = start + width;
        let mut inside = Vec::new();
        let mut characters = inner.char_indices();
        while let Some((at, character)) = characters.next() {
            let at = start + at;
            match character {
                // This also skips the character after the backslash.
                '\\' if characters.next().is_some_and(|it| it.1 == '\'') && is_single => {
                    inside.push(Edit::delete(at, at + 1));
                }
                '"' => inside.push(Edit::insert(at, "\\")),
                _ => {}
            }
        }
        if !is_single && !inside.is_empty() {
            applicability = Applicability::Unsafe;
            reason = "a string with straight quotes inside may be meant to end earlier";
        }
        let is_in_placeholder = |it: &Edit| {
            placeholders(inner).any(|range| range.contains(&(it.span.start as usize - start)))
        };
        if inside.iter().any(is_in_placeholder) {
            return None;
        }
        edits.append(&mut inside);
        edits.push(Edit::replace(Span::new(end - width, end), "\""));
    }
    Some(Fix::new(applicability, "use straight double quotes", edits).but(reason))
}

/// The constant of JSON that is written in another way.
fn constant(word: &str) -> Option<&'static str> {
    match word {
        "True" | "TRUE" => Some("true"),
        "False" | "FALSE" => Some("false"),
        "None" | "Null" | "NULL" => Some("null"),
        _ => None,
    }
}

/// Writes a constant as in JSON; puts a text in quotes.
fn unquoted(span: Span, text: &str) -> Option<Fix> {
    let written = text.get(span.range())?;
    if let Some(constant) = constant(written) {
        return Some(Fix::replace_value(Applicability::Unsafe, span, constant));
    }
    let is_constant = ["undefined", "NaN", "Infinity", "nil"].contains(&written);
    let is_text = |it: char| it.is_alphanumeric() || " _-'’.,!?".contains(it) || !it.is_ascii();
    if is_constant || is_marked(written) || !written.chars().all(is_text) {
        return None;
    }
    let Fix { edits, .. } = Fix::quote(Applicability::Unsafe, span);
    let fix = Fix::new(Applicability::Unsafe, "put it in double quotes", edits);
    Some(fix.but("it may be the name of a variable"))
}

/// Tells whether a comma is missing between two strings in an array.
fn is_between_strings(source: Source<'_>, place: Span) -> bool {
    let pointer = source.root.pointer_to(place);
    let array = pointer.rsplit_once('/').and_then(|it| source.root.pointer(it.0));
    let Some(items) = array.map(Node::items) else { return false };
    let n = items.partition_point(|it| it.span.end < place.start);
    items.get(n..n + 2).is_some_and(|it| it.iter().all(|it| it.as_str().is_some()))
}

/// Completes a number that begins or ends with its decimal point, or puts a phone number in quotes.
fn number(span: Span, text: &str) -> Option<Fix> {
    let applicability = Applicability::Unsafe;
    let literal = text.get(span.range())?;
    let digits = literal.trim_start_matches(['-', '+']);
    let is_all_digits = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    let at = span.end as usize - digits.len();
    if literal.starts_with('+') {
        let is_phone_number = is_all_digits(digits) && digits.len() >= 7;
        return is_phone_number.then(|| Fix::quote(applicability, span));
    }
    if digits.strip_prefix('.').is_some_and(is_all_digits) {
        let fix = Fix::new(applicability, "add a zero", vec![Edit::insert(at, "0")]);
        return Some(fix.but("a digit may be missing"));
    }
    let whole = digits.strip_suffix('.').filter(|it| is_all_digits(it))?;
    // Another zero at the start is a separate fault.
    (whole == "0" || !whole.starts_with('0')).then(|| {
        let edit = Edit::delete(span.end as usize - 1, span.end as usize);
        let fix = Fix::new(applicability, "remove the decimal point", vec![edit]);
        fix.but("a digit may be missing")
    })
}

#[cfg(test)]
mod tests {
    use super::fix;
    use crate::fix::{Applicability, Source, apply};
    use crate::json::parse;

    /// The text with the fix of its first fault, and how far that can be trusted.
    fn fixed(text: &str) -> Option<(String, Applicability)> {
        let parsed = parse(text);
        let root = parsed.root.as_ref().expect("a value");
        let fault = parsed.faults.first().expect("a fault");
        let fix = fix(Source { text, root }, fault, &parsed.faults)?;
        Some((apply(text, &fix.edits).expect("the edits fit"), fix.applicability))
    }

    #[test]
    fn slips_with_one_right_text_are_fixed() {
        for (text, expected) in [
            ("{'a': 'say \"x\"', 'b': ''}", r#"{"a": "say \"x\"", "b": ""}"#),
            (r"{'a': 'don\'t', 'b\'': '\'\\'}", r#"{"a": "don't", "b'": "'\\"}"#),
            (r#"{'a': '\"x\" "y"'}"#, r#"{"a": "\"x\" \"y\""}"#),
            (
                "// x\r\n{\"a\": 1, // y\n  /* z */\n  \"b\": /**/ 2}\n# end",
                "{\"a\": 1,\n  \"b\":  2}\n",
            ),
            (r"{“a”: “it\'s”}", r#"{"a": "it\'s"}"#),
            ("{“a”: “x{{to}}”}", r#"{"a": "x{{to}}"}"#),
            ("{a: 1, b_c: {$d: 2}}", r#"{"a": 1, "b_c": {"$d": 2}}"#),
            ("{\"a\": [1,\n],\r\n}", "{\"a\": [1\n]\r\n}"),
            ("{\"a\":\u{a0}1,\u{a0}\"b\": 2}", r#"{"a": 1, "b": 2}"#),
            (r#"{"a": 1 "b": 2}"#, r#"{"a": 1, "b": 2}"#),
            (r#"[{"a": 1} {"a": 2}]"#, r#"[{"a": 1}, {"a": 2}]"#),
            (r#"{"a" 1}"#, r#"{"a": 1}"#),
            ("{\"a\": 1,\n \"a\": 1}", r#"{"a": 1}"#),
        ] {
            assert_eq!(fixed(text), Some((expected.to_owned(), Applicability::Safe)), "{text}");
        }
    }

    #[test]
    fn fixes_that_may_be_wrong_or_lose_something_are_not_safe() {
        for (text, expected) in [
            ("{\"a\": 1, /* more here */ \"b\": 2}", r#"{"a": 1,  "b": 2}"#),
            (r#"{"a": Hello there!}"#, r#"{"a": "Hello there!"}"#),
            (r#"{"a": text}"#, r#"{"a": "text"}"#),
            ("{'a': 1 'b': 2}", r#"{"a": 1 "b": 2}"#),
            ("{“a”: “x\"y”}", r#"{"a": "x\"y"}"#),
            (r#"["a" "b"]"#, r#"["a", "b"]"#),
            (r#"{"a": True}"#, r#"{"a": true}"#),
            (r#"{"a": None}"#, r#"{"a": null}"#),
            (r#"{"a": -.5}"#, r#"{"a": -0.5}"#),
            (r#"{"a": 5.}"#, r#"{"a": 5}"#),
            (r#"{"a": +16505550100}"#, r#"{"a": "+16505550100"}"#),
            (r#"{"a": "\d"}"#, r#"{"a": "\\d"}"#),
            (r#"{"a": "it\'s"}"#, r#"{"a": "it's"}"#),
            ("{\"a\": \"x\ty\tz\"}", r#"{"a": "x\ty\tz"}"#),
        ] {
            assert_eq!(fixed(text), Some((expected.to_owned(), Applicability::Unsafe)), "{text}");
        }
    }

    #[test]
    fn titles_say_what_a_fix_does() {
        for (text, title) in [
            ("{\"a\": 1, /* b */ \"c\": 2}", "remove the comment"),
            ("{\"a\": 1, /* b */ \"c\": 2 /* d */}", "remove all 2 comments"),
            (r#"{"a": 1,}"#, "remove the comma"),
            ("{\"a\":\u{a0}1}", "replace it with a plain space"),
            ("{'a': 1}", "use straight double quotes"),
            ("{a: 1}", "put the key in double quotes"),
            ("{a: 1, b: 2}", "put all 2 keys in double quotes"),
            (r#"{"a": 1 "b": 2}"#, "add a comma"),
            (r#"{"a" 1}"#, "add a colon"),
            (r#"{"a": Hello there!}"#, "put it in double quotes"),
            (r#"{"a": -.5}"#, "add a zero"),
            (r#"{"a": 5.}"#, "remove the decimal point"),
            (r#"{"a": "it\'s"}"#, "remove the backslash"),
            (r#"{"a": "\d"}"#, r"replace it with `\\`"),
            ("{\"a\": \"x\ty\"}", r"replace it with `\t`"),
            (r#"{"a": "c": 1}, "b": 2}"#, "add `{`"),
            (r#"{"a": 1}, "b": 2}"#, "remove the bracket"),
            (r#"{"a": 1, "a": 1}"#, "remove the second key"),
        ] {
            let parsed = parse(text);
            let root = parsed.root.as_ref().expect("a value");
            let fault = parsed.faults.first().expect("a fault");
            let fix = fix(Source { text, root }, fault, &parsed.faults).expect("a fix");
            let written = fix.title.split(", but ").next();
            assert_eq!(written, Some(title), "{text}");
        }
    }

    #[test]
    fn nothing_is_guessed() {
        for text in [
            r#"{"a": ..., "b": 2}"#,
            r#"{"a": , "b": 2}"#,
            r#"{"a": 007}"#,
            r#"{"a": undefined}"#,
            r#"{"a": new Date()}"#,
            r#"{"a": say "x"}"#,
            r#"{"a": 1 /* {{x}} */}"#,
            r#"{"a": "\u12"}"#,
            r#"{"a": "\ud83d"}"#,
            r#"{"a": 1, "a": 2}"#,
            r#"{"a": [1, 2"#,
            r#"{'a': '{{ x["b"] }}'}"#,
            r#"{"a": "{{x}}", "a": "{{x}}"}"#,
        ] {
            assert_eq!(fixed(text), None, "{text}");
        }
    }

    #[test]
    fn a_fault_with_more_places_than_are_kept_has_no_fix() {
        let text = |n: usize| format!("{{'a': [{}]}}", "'b', ".repeat(n));
        assert!(fixed(&text(500)).is_some());
        assert_eq!(fixed(&text(1_001)), None);
    }
}
