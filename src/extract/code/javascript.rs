//! JavaScript and TypeScript, with and without JSX.

use std::ops::Range;

use tree_sitter::Node;

use super::change::Step;
use super::literal::{
    Array, Escape, Key, Literal, Member, Object, Piece, Style, Text, Value, decode, hexadecimal,
    number, octal,
};
use super::reader::{Reader, Syntax, bare, first_named, last_named};

pub(super) struct JavaScript;

impl Syntax for JavaScript {
    fn style(&self) -> Style {
        Style::Json
    }

    fn is_literal(&self, node: Node<'_>, _source: &str) -> bool {
        matches!(node.kind(), "object" | "array")
    }

    fn is_function(&self, kind: &str) -> bool {
        matches!(
            kind,
            "arrow_function"
                | "class"
                | "class_static_block"
                | "function_declaration"
                | "function_expression"
                | "generator_function"
                | "generator_function_declaration"
                | "method_definition"
        )
    }

    fn is_call(&self, kind: &str) -> bool {
        matches!(kind, "call_expression" | "new_expression")
    }

    fn is_wrapper(&self, kind: &str) -> bool {
        matches!(
            kind,
            "as_expression"
                | "non_null_expression"
                | "parenthesized_expression"
                | "satisfies_expression"
                | "type_assertion"
        )
    }

    fn unwrapped<'t>(&self, node: Node<'t>) -> Option<Node<'t>> {
        match node.kind() {
            "type_assertion" => last_named(node),
            kind if self.is_wrapper(kind) => first_named(node),
            _ => None,
        }
    }

    fn read(&self, reader: &mut Reader<'_>, node: Node<'_>) -> Literal {
        let value = match node.kind() {
            "object" => object(reader, node),
            "array" => array(reader, node),
            "string" => string(reader, node),
            "template_string" => template(reader, node),
            "binary_expression" => return super::concatenation(reader, node, "+"),
            "number" => number_of(reader.slice(node)).map(Value::Number),
            "unary_expression" => signed(reader, node),
            "true" => Some(Value::Word("true")),
            "false" => Some(Value::Word("false")),
            "null" => Some(Value::Word("null")),
            "undefined" => Some(Value::Undefined),
            // The older grammar has no node for it.
            "identifier" if reader.slice(node) == "undefined" => Some(Value::Undefined),
            _ => None,
        };
        match value {
            Some(value) => Literal { range: node.byte_range(), value },
            None => reader.computed(node),
        }
    }

    fn step(&self, parent: Node<'_>, source: &str) -> Option<Step> {
        match parent.kind() {
            "member_expression" => {
                let property = parent.child_by_field_name("property")?;
                Some(Step::Key(source[property.byte_range()].to_owned()))
            }
            "subscript_expression" => {
                Some(Step::of_index(parent.child_by_field_name("index"), source))
            }
            _ => None,
        }
    }

    fn assignment<'t>(&self, node: Node<'t>) -> Option<(Node<'t>, Option<Node<'t>>)> {
        match node.kind() {
            "variable_declarator" | "public_field_definition" => {
                Some((node.child_by_field_name("name")?, node.child_by_field_name("value")))
            }
            "field_definition" => {
                Some((node.child_by_field_name("property")?, node.child_by_field_name("value")))
            }
            "assignment_expression" | "augmented_assignment_expression" => {
                Some((node.child_by_field_name("left")?, node.child_by_field_name("right")))
            }
            "update_expression" => Some((node.child_by_field_name("argument")?, None)),
            _ => None,
        }
    }

    fn is_spread(&self, kind: &str) -> bool {
        kind == "spread_element"
    }

    fn is_removal(&self, node: Node<'_>, source: &str) -> bool {
        node.kind() == "unary_expression" && source[node.byte_range()].starts_with("delete")
    }

    fn is_argument(&self, kind: &str) -> bool {
        matches!(kind, "arguments" | "await_expression")
    }

    fn is_name(&self, kind: &str) -> bool {
        matches!(kind, "identifier" | "this" | "shorthand_property_identifier")
    }

    fn pair<'t>(&self, node: Node<'t>) -> Option<(Node<'t>, Node<'t>)> {
        if node.kind() == "shorthand_property_identifier" {
            return Some((node, node));
        }
        (node.kind() == "pair")
            .then(|| Some((node.child_by_field_name("key")?, node.child_by_field_name("value")?)))?
    }
}

fn object(reader: &mut Reader<'_>, node: Node<'_>) -> Option<Value> {
    let children = reader.children(node);
    let (open, close) = (children.first()?.byte_range(), children.last()?.byte_range());
    let mut object = Object { open, close, members: Vec::new(), is_open: false };
    for child in children {
        match child.kind() {
            "pair" => pair(reader, child, &mut object),
            "shorthand_property_identifier" => object.members.push(Member {
                key: Key::Bare(child.byte_range()),
                value: Literal::computed(child.byte_range()),
            }),
            "method_definition" => {
                object.is_open = true;
            }
            "spread_element" => {
                object.is_open = true;
                reader.leave_out(child);
            }
            _ => object.is_open |= child.is_named(),
        }
    }
    Some(Value::Object(object))
}

fn pair(reader: &mut Reader<'_>, node: Node<'_>, object: &mut Object) {
    reader.children(node);
    let Some(name) = node.child_by_field_name("key") else { return reader.is_broken = true };
    let Some(value) = node.child_by_field_name("value") else { return reader.is_broken = true };
    let written = reader.slice(name);
    let key = match name.kind() {
        "property_identifier" if !written.contains('\\') => Some(Key::Bare(name.byte_range())),
        "string" => reader.text(name).map(Key::Text),
        "number" => number_of(written).map(|it| Key::Number(it, name.byte_range())),
        "computed_property_name" => {
            let text = first_named(name).and_then(|it| reader.text(it));
            text.filter(|it| it.decoded(reader.source).is_some()).map(Key::Text)
        }
        _ => None,
    };
    let value = reader.value(value);
    match key {
        Some(key) => object.members.push(Member { key, value }),
        None => object.is_open = true,
    }
}

fn array(reader: &mut Reader<'_>, node: Node<'_>) -> Option<Value> {
    let children = reader.children(node);
    let (open, close) = (children.first()?.byte_range(), children.last()?.byte_range());
    let mut array = Array { open, close, items: Vec::new(), is_open: false };
    for child in children.into_iter().filter(Node::is_named) {
        if child.kind() == "spread_element" {
            array.is_open = true;
            reader.leave_out(child);
        } else {
            array.items.push(reader.value(child));
        }
    }
    Some(Value::Array(array))
}

fn signed(reader: &mut Reader<'_>, node: Node<'_>) -> Option<Value> {
    let sign = node.child_by_field_name("operator")?;
    let digits = bare(reader.syntax, node.child_by_field_name("argument")?);
    let digits = (digits.kind() == "number").then(|| number_of(reader.slice(digits)))??;
    match reader.slice(sign) {
        "-" => Some(Value::Number(format!("-{digits}"))),
        "+" => Some(Value::Number(digits)),
        _ => None,
    }
}

fn number_of(written: &str) -> Option<String> {
    (!written.ends_with('n')).then(|| number(written, true))?
}

fn string(reader: &mut Reader<'_>, node: Node<'_>) -> Option<Value> {
    if node.has_error() {
        reader.is_broken = true;
    }
    let Range { start, end } = node.byte_range();
    let written = reader.slice(node);
    if written.len() < 2 {
        return None;
    }
    let mut pieces = Vec::new();
    decode(reader.source, start + 1..end - 1, true, escape, &mut pieces);
    let is_json = written.starts_with('"')
        && pieces.len() <= 1
        && matches!(pieces.first(), None | Some(Piece::Plain(_)))
        && !written.contains('\\');
    Some(Value::Text(Text { open: start..start + 1, close: end - 1..end, pieces, is_json }))
}

fn template(reader: &mut Reader<'_>, node: Node<'_>) -> Option<Value> {
    let Range { start, end } = node.byte_range();
    if end - start < 2 {
        return None;
    }
    let mut pieces = Vec::new();
    let mut at = start + 1;
    for child in reader.children(node) {
        if child.kind() == "template_substitution" {
            reader.is_broken |= child.has_error();
            decode(reader.source, at..child.start_byte(), true, escape, &mut pieces);
            pieces.push(Piece::Computed(child.byte_range()));
            at = child.end_byte();
        }
    }
    decode(reader.source, at..end - 1, true, escape, &mut pieces);
    Some(Value::Text(Text { open: start..start + 1, close: end - 1..end, pieces, is_json: false }))
}

/// What an escape of a string means.
fn escape(rest: &str) -> Option<(Escape, usize)> {
    let character = |it: char, length: usize| Some((Escape::Character(it), length));
    // A line break in a template is one character.
    if rest.starts_with("\r\n") {
        return character('\n', 2);
    }
    let after = rest.strip_prefix('\\')?;
    let first = after.chars().next()?;
    match first {
        'b' => character('\u{8}', 2),
        'f' => character('\u{c}', 2),
        'n' => character('\n', 2),
        'r' => character('\r', 2),
        't' => character('\t', 2),
        'v' => character('\u{b}', 2),
        '\r' if after.starts_with("\r\n") => Some((Escape::Nothing, 3)),
        '\r' | '\n' | '\u{2028}' | '\u{2029}' => Some((Escape::Nothing, 1 + first.len_utf8())),
        '0'..='7' => {
            let (mut code, mut n) = octal(after)?;
            if code > 0o377 {
                (code, n) = (code / 8, n - 1);
            }
            character(char::from_u32(code)?, 1 + n)
        }
        'x' => match hexadecimal(&after[1..], 2, 2) {
            Some((code, n)) => character(char::from_u32(code)?, 2 + n),
            None => Some((Escape::Unknown, 2)),
        },
        'u' => Some(unicode(&after[1..])),
        it => character(it, 1 + it.len_utf8()),
    }
}

/// What follows `\u`.
fn unicode(rest: &str) -> (Escape, usize) {
    if let Some(digits) = rest.strip_prefix('{') {
        let end = digits.find('}');
        let read = end.and_then(|end| Some((hexadecimal(&digits[..end], end, end.min(8))?.0, end)));
        return match read.and_then(|(code, end)| Some((char::from_u32(code)?, end))) {
            Some((it, end)) => (Escape::Character(it), 4 + end),
            None => (Escape::Unknown, 2),
        };
    }
    let Some((high, _)) = hexadecimal(rest, 4, 4) else { return (Escape::Unknown, 2) };
    if let Some(it) = char::from_u32(high) {
        return (Escape::Character(it), 6);
    }
    let low = rest[4..].strip_prefix("\\u").and_then(|it| hexadecimal(it, 4, 4));
    let pair = low.and_then(|(low, _)| {
        let is_pair = (0xd800..0xdc00).contains(&high) && (0xdc00..0xe000).contains(&low);
        is_pair.then(|| char::from_u32(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00)))?
    });
    match pair {
        Some(it) => (Escape::Character(it), 12),
        None => (Escape::Character('\u{fffd}'), 6),
    }
}

#[cfg(test)]
mod tests {
    use super::{Escape, escape};

    #[test]
    fn escapes_mean_what_javascript_says() {
        for (written, character, length) in [
            (r"\x41b", 'A', 4),
            (r"\u{1F600}", '😀', 9),
            (r"\uD83D\uDE00", '😀', 12),
            (r"\uD83Dx", '\u{fffd}', 6),
            (r"\101", 'A', 4),
            (r"\0", '\0', 2),
            (r"\777", '?', 3),
            (r"\'", '\'', 2),
            (r"\é", 'é', 3),
            (r"\9", '9', 2),
            ("\r\n", '\n', 2),
        ] {
            assert_eq!(escape(written), Some((Escape::Character(character), length)), "{written}");
        }
        for (written, expected) in [
            ("\\\n", Some((Escape::Nothing, 2))),
            ("\\\r\nx", Some((Escape::Nothing, 3))),
            (r"\xg", Some((Escape::Unknown, 2))),
            (r"\u{110000}", Some((Escape::Unknown, 2))),
            (r"\u{", Some((Escape::Unknown, 2))),
            (r"\u{}", Some((Escape::Unknown, 2))),
            (r"\u12", Some((Escape::Unknown, 2))),
            ("\\", None),
            ("{", None),
        ] {
            assert_eq!(escape(written), expected, "{written}");
        }
    }
}
