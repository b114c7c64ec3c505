//! PHP, also inside HTML.

use std::ops::Range;

use tree_sitter::Node;

use super::change::Step;
use super::literal::{
    Array, Escape, Key, Literal, Member, Object, Piece, Style, Text, Value, decode, hexadecimal,
    number, octal,
};
use super::reader::{Reader, Syntax, bare, first_named, last_named};

pub(super) struct Php;

impl Syntax for Php {
    fn style(&self) -> Style {
        Style::Own
    }

    fn is_literal(&self, node: Node<'_>, _source: &str) -> bool {
        node.kind() == "array_creation_expression"
    }

    fn is_function(&self, kind: &str) -> bool {
        matches!(
            kind,
            "anonymous_class"
                | "anonymous_function"
                | "arrow_function"
                | "function_definition"
                | "method_declaration"
        )
    }

    fn is_call(&self, kind: &str) -> bool {
        matches!(
            kind,
            "function_call_expression"
                | "member_call_expression"
                | "nullsafe_member_call_expression"
                | "object_creation_expression"
                | "scoped_call_expression"
        )
    }

    fn is_wrapper(&self, kind: &str) -> bool {
        matches!(kind, "cast_expression" | "parenthesized_expression")
    }

    fn unwrapped<'t>(&self, node: Node<'t>) -> Option<Node<'t>> {
        (node.kind() == "parenthesized_expression").then(|| first_named(node))?
    }

    fn read(&self, reader: &mut Reader<'_>, node: Node<'_>) -> Literal {
        let value = match node.kind() {
            "array_creation_expression" => array(reader, node),
            "cast_expression" => return cast(reader, node),
            "object_creation_expression" => empty_object(reader, node),
            "string" => single_quoted(reader, node),
            "encapsed_string" => double_quoted(reader, node),
            "heredoc" | "nowdoc" => heredoc(reader, node),
            "binary_expression" => return super::concatenation(reader, node, "."),
            "integer" | "float" => number(reader.slice(node), true).map(Value::Number),
            "unary_op_expression" => signed(reader, node),
            "boolean" => Some(Value::Word(if reader.slice(node).eq_ignore_ascii_case("true") {
                "true"
            } else {
                "false"
            })),
            "null" => Some(Value::Word("null")),
            _ => None,
        };
        match value {
            Some(value) => Literal { range: node.byte_range(), value },
            None => reader.computed(node),
        }
    }

    fn step(&self, parent: Node<'_>, source: &str) -> Option<Step> {
        match parent.kind() {
            "member_access_expression" | "nullsafe_member_access_expression" => {
                let name = parent.child_by_field_name("name")?;
                Some(Step::Key(source[name.byte_range()].to_owned()))
            }
            "subscript_expression" => {
                let index = last_named(parent).filter(|it| Some(*it) != first_named(parent));
                Some(Step::of_index(index, source))
            }
            _ => None,
        }
    }

    fn assignment<'t>(&self, node: Node<'t>) -> Option<(Node<'t>, Option<Node<'t>>)> {
        match node.kind() {
            "assignment_expression"
            | "augmented_assignment_expression"
            | "reference_assignment_expression" => {
                Some((node.child_by_field_name("left")?, node.child_by_field_name("right")))
            }
            "property_element" => {
                Some((node.child_by_field_name("name")?, node.child_by_field_name("default_value")))
            }
            "const_element" => Some((first_named(node)?, last_named(node))),
            _ => None,
        }
    }

    fn is_spread(&self, kind: &str) -> bool {
        kind == "variadic_unpacking"
    }

    fn is_removal(&self, node: Node<'_>, _source: &str) -> bool {
        matches!(node.kind(), "by_ref" | "unset_statement")
    }

    fn is_argument(&self, kind: &str) -> bool {
        matches!(kind, "argument" | "arguments")
    }

    fn is_name(&self, kind: &str) -> bool {
        kind == "variable_name"
    }

    fn pair<'t>(&self, node: Node<'t>) -> Option<(Node<'t>, Node<'t>)> {
        if node.kind() != "array_element_initializer" {
            return None;
        }
        let (key, value) = (first_named(node)?, last_named(node)?);
        (key != value).then_some((key, value))
    }
}

fn array(reader: &mut Reader<'_>, node: Node<'_>) -> Option<Value> {
    let children = reader.children(node);
    let bracket = |it: &Node<'_>| matches!(it.kind(), "[" | "(");
    let open = node.start_byte()..children.iter().find(|it| bracket(it))?.end_byte();
    let close = children.last()?.byte_range();
    let (mut members, mut items) = (Vec::new(), Vec::new());
    let (mut is_open, mut has_keys, mut has_numbers) = (false, false, false);
    for child in children.into_iter().filter(|it| it.kind() == "array_element_initializer") {
        reader.children(child);
        if let Some((name, value)) = Php.pair(child) {
            let key = reader.value(name).value;
            let value = reader.value(value);
            match key {
                Value::Text(text) if text.decoded(reader.source).is_some() => {
                    has_keys = true;
                    members.push(Member { key: Key::Text(text), value });
                }
                Value::Number(_) => has_numbers = true,
                _ => (has_keys, is_open) = (true, true),
            }
            continue;
        }
        let Some(item) = first_named(child) else { continue };
        if item.kind() == "variadic_unpacking" {
            is_open = true;
            reader.leave_out(item);
        } else {
            items.push(reader.value(item));
        }
    }
    // An empty array, a spread and numbers as keys may be an array or an object.
    if has_keys {
        let is_open = is_open || has_numbers || !items.is_empty();
        return Some(Value::Object(Object { open, close, members, is_open }));
    }
    let is_unknown = items.is_empty() || has_numbers;
    let array = || Value::Array(Array { open, close, items, is_open });
    Some(if is_unknown { Value::Computed } else { array() })
}

/// `(object) [...]`, and casts that do not change what is sent.
fn cast(reader: &mut Reader<'_>, node: Node<'_>) -> Literal {
    let Some(value) = node.child_by_field_name("value") else { return reader.computed(node) };
    let kind = node.child_by_field_name("type").map_or("", |it| reader.slice(it));
    let kind = kind.trim().to_ascii_lowercase();
    let inner = bare(reader.syntax, value);
    let literal = reader.value(inner);
    let is_kept = match (&literal.value, kind.as_str()) {
        (Value::Object(_), "array" | "object")
        | (Value::Array(_), "array")
        | (Value::Text(_), "string" | "binary") => true,
        (Value::Number(digits), "int" | "integer") => !digits.contains('.'),
        (Value::Word(word), "bool" | "boolean") => *word != "null",
        _ => false,
    };
    if is_kept {
        return literal;
    }
    if kind == "object"
        && inner.kind() == "array_creation_expression"
        && inner.named_child_count() == 0
    {
        let range = inner.byte_range();
        let (open, close) = (range.start..range.end - 1, range.end - 1..range.end);
        let object = Object { open, close, members: Vec::new(), is_open: true };
        return Literal { range, value: Value::Object(object) };
    }
    Literal::computed(node.byte_range())
}

/// `new stdClass`
fn empty_object(reader: &mut Reader<'_>, node: Node<'_>) -> Option<Value> {
    let class = first_named(node)?;
    let name = reader.slice(class).trim_start_matches('\\');
    let Range { start, end } = node.byte_range();
    name.eq_ignore_ascii_case("stdclass").then(|| {
        let members = Vec::new();
        Value::Object(Object { open: start..end, close: end..end, members, is_open: true })
    })
}

fn signed(reader: &mut Reader<'_>, node: Node<'_>) -> Option<Value> {
    let sign = node.child_by_field_name("operator")?;
    let digits = bare(reader.syntax, node.child_by_field_name("argument")?);
    let is_number = matches!(digits.kind(), "integer" | "float");
    let digits = is_number.then(|| number(reader.slice(digits), true))??;
    match reader.slice(sign) {
        "-" => Some(Value::Number(format!("-{digits}"))),
        "+" => Some(Value::Number(digits)),
        _ => None,
    }
}

fn single_quoted(reader: &mut Reader<'_>, node: Node<'_>) -> Option<Value> {
    reader.is_broken |= node.has_error();
    let Range { start, end } = node.byte_range();
    let quote = start + reader.slice(node).find('\'')?;
    if end < quote + 2 {
        return None;
    }
    let escape = |rest: &str| match rest.as_bytes() {
        [b'\\', it @ (b'\\' | b'\''), ..] => Some((Escape::Character(char::from(*it)), 2)),
        _ => None,
    };
    let mut pieces = Vec::new();
    decode(reader.source, quote + 1..end - 1, true, escape, &mut pieces);
    let (open, close) = (start..quote + 1, end - 1..end);
    Some(Value::Text(Text { open, close, pieces, is_json: false }))
}

fn double_quoted(reader: &mut Reader<'_>, node: Node<'_>) -> Option<Value> {
    let computed = computed_parts(reader, node);
    let Range { start, end } = node.byte_range();
    let quote = start + reader.slice(node).find('"')?;
    if end < quote + 2 {
        return None;
    }
    let mut pieces = Vec::new();
    let mut at = quote + 1;
    for part in computed {
        decode(reader.source, at..part.start, true, |it| escape(it, true), &mut pieces);
        at = part.end;
        pieces.push(Piece::Computed(part));
    }
    decode(reader.source, at..end - 1, true, |it| escape(it, true), &mut pieces);
    let (open, close) = (start..quote + 1, end - 1..end);
    Some(Value::Text(Text { open, close, pieces, is_json: false }))
}

/// The parts of a string that are computed, with the braces around them.
fn computed_parts(reader: &mut Reader<'_>, node: Node<'_>) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut brace = None;
    for child in reader.children(node) {
        match child.kind() {
            "{" => brace = Some(child.start_byte()),
            "}" => {
                if let (Some(last), Some(_)) = (parts.last_mut(), brace.take()) {
                    last.end = child.end_byte();
                }
            }
            "string_content" | "escape_sequence" | "nowdoc_string" => {}
            _ if child.is_named() => {
                reader.is_broken |= child.has_error();
                parts.push(brace.unwrap_or(child.start_byte())..child.end_byte());
            }
            _ => {}
        }
    }
    parts
}

/// A heredoc or nowdoc: its lines lose the indentation of the word at its end.
fn heredoc(reader: &mut Reader<'_>, node: Node<'_>) -> Option<Value> {
    let is_raw = node.kind() == "nowdoc";
    reader.is_broken |= node.has_error();
    let source = reader.source;
    let end_tag = node.child_by_field_name("end_tag")?.start_byte();
    let start = node.start_byte() + source[node.start_byte()..end_tag].find('\n')? + 1;
    let break_at = node.start_byte() + source[node.start_byte()..end_tag].rfind('\n')?;
    let indent = &source[break_at + 1..end_tag];
    let end = if source[..break_at].ends_with('\r') { break_at - 1 } else { break_at };
    let (open, close) = (node.start_byte()..start, end.max(start)..node.end_byte());
    let body = node.child_by_field_name("value");
    let computed = match body {
        Some(body) if !is_raw => computed_parts(reader, body),
        _ => Vec::new(),
    };
    let mut pieces = Vec::new();
    let mut at = start;
    let mut is_line = true;
    let mut literal = |from: usize, to: usize, pieces: &mut Vec<Piece>| {
        let mut from = from;
        while from < to {
            if std::mem::take(&mut is_line) && source[from..to].starts_with(indent) {
                from += indent.len();
            }
            let line = source[from..to].find('\n').map_or(to, |it| from + it + 1);
            is_line = source[from..line].ends_with('\n');
            let escape = |it: &str| if is_raw { None } else { escape(it, false) };
            decode(source, from..line, true, escape, pieces);
            from = line;
        }
    };
    for part in computed {
        literal(at, part.start.min(end), &mut pieces);
        at = part.end;
        pieces.push(Piece::Computed(part));
    }
    literal(at, end, &mut pieces);
    Some(Value::Text(Text { open, close, pieces, is_json: false }))
}

/// What an escape of a double-quoted string or heredoc means.
fn escape(rest: &str, is_quoted: bool) -> Option<(Escape, usize)> {
    let character = |it: char, length: usize| Some((Escape::Character(it), length));
    let after = rest.strip_prefix('\\')?;
    match after.chars().next()? {
        '\\' => character('\\', 2),
        '$' => character('$', 2),
        '"' if is_quoted => character('"', 2),
        'n' => character('\n', 2),
        'r' => character('\r', 2),
        't' => character('\t', 2),
        'v' => character('\u{b}', 2),
        'e' => character('\u{1b}', 2),
        'f' => character('\u{c}', 2),
        '0'..='7' => {
            let (code, n) = octal(after)?;
            Some(byte(code & 0xff, 1 + n))
        }
        'x' => hexadecimal(&after[1..], 1, 2).map(|(code, n)| byte(code, 2 + n)),
        'u' if after[1..].starts_with('{') => {
            let digits = &after[2..];
            let end = digits.find('}').filter(|it| *it <= 8)?;
            let code = hexadecimal(&digits[..end], end, end).and_then(|it| char::from_u32(it.0));
            Some((code.map_or(Escape::Unknown, Escape::Character), 4 + end))
        }
        // PHP keeps the backslash of an escape that it does not know.
        _ => None,
    }
}

/// A byte of UTF-8, which is a character by itself only in ASCII.
fn byte(code: u32, length: usize) -> (Escape, usize) {
    let character = char::from_u32(code).filter(char::is_ascii);
    (character.map_or(Escape::Unknown, Escape::Character), length)
}

#[cfg(test)]
mod tests {
    use super::{Escape, escape};

    #[test]
    fn escapes_mean_what_php_says() {
        for (written, expected) in [
            (r"\x41b", Some((Escape::Character('A'), 4))),
            (r"\x4", Some((Escape::Character('\u{4}'), 3))),
            (r"\xe9", Some((Escape::Unknown, 4))),
            (r"\101", Some((Escape::Character('A'), 4))),
            (r"\u{1F600}x", Some((Escape::Character('😀'), 9))),
            (r"\e", Some((Escape::Character('\u{1b}'), 2))),
            (r"\$x", Some((Escape::Character('$'), 2))),
            (r#"\"x"#, Some((Escape::Character('"'), 2))),
            (r"\'", None),
            (r"\u00e9", None),
            (r"\u{}", Some((Escape::Unknown, 4))),
            (r"\d", None),
        ] {
            assert_eq!(escape(written, true), expected, "{written}");
        }
        assert_eq!(escape(r#"\""#, false), None);
    }
}
