//! Python.

use tree_sitter::Node;

use super::change::Step;
use super::literal::{
    Array, Escape, Key, Literal, Member, Object, Piece, Style, Text, Value, decode, hexadecimal,
    number, octal,
};
use super::reader::{Reader, Syntax, bare, first_named};

pub(super) struct Python;

impl Syntax for Python {
    fn style(&self) -> Style {
        Style::Own
    }

    fn is_literal(&self, node: Node<'_>, source: &str) -> bool {
        match node.kind() {
            "dictionary" | "list" | "tuple" => true,
            "call" => {
                node.child_by_field_name("function").is_some_and(|it| {
                    it.kind() == "identifier" && &source[it.byte_range()] == "dict"
                }) && node
                    .child_by_field_name("arguments")
                    .is_some_and(|it| it.kind() == "argument_list")
            }
            _ => false,
        }
    }

    fn is_function(&self, kind: &str) -> bool {
        matches!(kind, "function_definition" | "lambda" | "class_definition")
    }

    fn is_call(&self, kind: &str) -> bool {
        matches!(kind, "call" | "list_comprehension" | "dictionary_comprehension")
    }

    fn is_wrapper(&self, kind: &str) -> bool {
        kind == "parenthesized_expression"
    }

    fn unwrapped<'t>(&self, node: Node<'t>) -> Option<Node<'t>> {
        match node.kind() {
            "parenthesized_expression" => first_named(node),
            "named_expression" => node.child_by_field_name("value"),
            _ => None,
        }
    }

    fn read(&self, reader: &mut Reader<'_>, node: Node<'_>) -> Literal {
        let value = match node.kind() {
            "dictionary" => dictionary(reader, node),
            "list" | "tuple" => list(reader, node),
            "call" if self.is_literal(node, reader.source) => keywords(reader, node),
            "string" => string(reader, node).map(Value::Text),
            "concatenated_string" => return adjacent(reader, node),
            "binary_operator" => return super::concatenation(reader, node, "+"),
            "integer" | "float" => number_of(reader.slice(node)).map(Value::Number),
            "unary_operator" => signed(reader, node),
            "true" => Some(Value::Word("true")),
            "false" => Some(Value::Word("false")),
            "none" => Some(Value::Word("null")),
            _ => None,
        };
        match value {
            Some(value) => Literal { range: node.byte_range(), value },
            None => reader.computed(node),
        }
    }

    fn step(&self, parent: Node<'_>, source: &str) -> Option<Step> {
        match parent.kind() {
            "attribute" => {
                let name = parent.child_by_field_name("attribute")?;
                Some(Step::Key(source[name.byte_range()].to_owned()))
            }
            "subscript" => Some(Step::of_index(parent.child_by_field_name("subscript"), source)),
            _ => None,
        }
    }

    fn assignment<'t>(&self, node: Node<'t>) -> Option<(Node<'t>, Option<Node<'t>>)> {
        match node.kind() {
            "assignment" | "augmented_assignment" => {
                Some((node.child_by_field_name("left")?, node.child_by_field_name("right")))
            }
            "named_expression" => {
                Some((node.child_by_field_name("name")?, node.child_by_field_name("value")))
            }
            _ => None,
        }
    }

    fn is_spread(&self, kind: &str) -> bool {
        matches!(kind, "dictionary_splat" | "list_splat")
    }

    fn is_removal(&self, node: Node<'_>, _source: &str) -> bool {
        node.kind() == "delete_statement"
    }

    fn is_argument(&self, kind: &str) -> bool {
        matches!(kind, "argument_list" | "await" | "keyword_argument")
    }

    fn is_name(&self, kind: &str) -> bool {
        kind == "identifier"
    }

    fn pair<'t>(&self, node: Node<'t>) -> Option<(Node<'t>, Node<'t>)> {
        match node.kind() {
            "pair" => Some((node.child_by_field_name("key")?, node.child_by_field_name("value")?)),
            "keyword_argument" => {
                Some((node.child_by_field_name("name")?, node.child_by_field_name("value")?))
            }
            _ => None,
        }
    }
}

fn dictionary(reader: &mut Reader<'_>, node: Node<'_>) -> Option<Value> {
    let children = reader.children(node);
    let (open, close) = (children.first()?.byte_range(), children.last()?.byte_range());
    let mut object = Object { open, close, members: Vec::new(), is_open: false };
    for child in children.into_iter().filter(Node::is_named) {
        if child.kind() == "pair" {
            pair(reader, child, &mut object);
        } else {
            object.is_open = true;
            reader.leave_out(child);
        }
    }
    Some(Value::Object(object))
}

fn pair(reader: &mut Reader<'_>, node: Node<'_>, object: &mut Object) {
    reader.children(node);
    let Some(name) = node.child_by_field_name("key") else { return reader.is_broken = true };
    let Some(value) = node.child_by_field_name("value") else { return reader.is_broken = true };
    let key = match reader.value(name).value {
        Value::Text(text) if text.decoded(reader.source).is_some() => Some(Key::Text(text)),
        Value::Number(digits) => Some(Key::Number(digits, name.byte_range())),
        _ => None,
    };
    let value = reader.value(value);
    match key {
        Some(key) => object.members.push(Member { key, value }),
        None => object.is_open = true,
    }
}

/// `dict(to=phone)`
fn keywords(reader: &mut Reader<'_>, node: Node<'_>) -> Option<Value> {
    let arguments = node.child_by_field_name("arguments")?;
    reader.children(node);
    let children = reader.children(arguments);
    let open = node.start_byte()..children.first()?.end_byte();
    let mut object =
        Object { open, close: children.last()?.byte_range(), members: Vec::new(), is_open: false };
    for child in children.into_iter().filter(Node::is_named) {
        if let Some((name, value)) = Python.pair(child) {
            reader.children(child);
            let value = reader.value(value);
            object.members.push(Member { key: Key::Bare(name.byte_range()), value });
        } else {
            object.is_open = true;
            reader.leave_out(child);
        }
    }
    Some(Value::Object(object))
}

fn list(reader: &mut Reader<'_>, node: Node<'_>) -> Option<Value> {
    let children = reader.children(node);
    let (open, close) = (children.first()?.byte_range(), children.last()?.byte_range());
    let mut array = Array { open, close, items: Vec::new(), is_open: false };
    for child in children.into_iter().filter(Node::is_named) {
        match child.kind() {
            "list_splat" | "ellipsis" => {
                array.is_open = true;
                reader.leave_out(child);
            }
            _ => array.items.push(reader.value(child)),
        }
    }
    Some(Value::Array(array))
}

fn signed(reader: &mut Reader<'_>, node: Node<'_>) -> Option<Value> {
    let sign = node.child_by_field_name("operator")?;
    let digits = bare(reader.syntax, node.child_by_field_name("argument")?);
    let is_number = matches!(digits.kind(), "integer" | "float");
    let digits = is_number.then(|| number_of(reader.slice(digits)))??;
    match reader.slice(sign) {
        "-" => Some(Value::Number(format!("-{digits}"))),
        "+" => Some(Value::Number(digits)),
        _ => None,
    }
}

/// Python sends a number with a point as it is.
fn number_of(written: &str) -> Option<String> {
    let digits = number(written, false)?;
    let is_point = written.contains('.') && !written.contains(['e', 'E']);
    Some(if is_point && !digits.contains('.') { format!("{digits}.0") } else { digits })
}

fn string(reader: &mut Reader<'_>, node: Node<'_>) -> Option<Text> {
    let children = reader.children(node);
    let (open, close) = (children.first()?, children.last()?);
    if open.kind() != "string_start" || close.kind() != "string_end" {
        return None;
    }
    let prefix = reader.slice(*open).to_ascii_lowercase();
    let (is_raw, is_format) = (prefix.contains('r'), prefix.contains(['f', 't']));
    let is_bytes = prefix.contains('b');
    let escape = |rest: &str| escape(rest, is_raw, is_bytes, is_format);
    let mut pieces = Vec::new();
    let mut at = open.end_byte();
    for child in &children {
        if child.kind() == "interpolation" {
            reader.is_broken |= child.has_error();
            decode(reader.source, at..child.start_byte(), !is_format, escape, &mut pieces);
            pieces.push(Piece::Computed(child.byte_range()));
            at = child.end_byte();
        }
    }
    decode(reader.source, at..close.start_byte(), !is_format, escape, &mut pieces);
    let (open, close) = (open.byte_range(), close.byte_range());
    Some(Text { open, close, pieces, is_json: false })
}

/// Strings next to each other are one.
fn adjacent(reader: &mut Reader<'_>, node: Node<'_>) -> Literal {
    let parts: Vec<Node<'_>> = reader.children(node);
    super::joined(reader, node, &parts)
}

/// What an escape of a string means.
fn escape(rest: &str, is_raw: bool, is_bytes: bool, is_format: bool) -> Option<(Escape, usize)> {
    let character = |it: char, length: usize| Some((Escape::Character(it), length));
    if rest.starts_with("\r\n") {
        return character('\n', 2);
    }
    if is_format && rest.starts_with("{{") {
        return character('{', 2);
    }
    if is_format && rest.starts_with("}}") {
        return character('}', 2);
    }
    let after = rest.strip_prefix('\\').filter(|_| !is_raw)?;
    let code = |read: Option<(u32, usize)>, prefix: usize| match read {
        Some((code, n)) => match char::from_u32(code) {
            Some(it) => Some((Escape::Character(it), prefix + n)),
            None => Some((Escape::Unknown, prefix + n)),
        },
        None => Some((Escape::Unknown, prefix)),
    };
    match after.chars().next()? {
        '\\' => character('\\', 2),
        '\'' => character('\'', 2),
        '"' => character('"', 2),
        'a' => character('\u{7}', 2),
        'b' => character('\u{8}', 2),
        'f' => character('\u{c}', 2),
        'n' => character('\n', 2),
        'r' => character('\r', 2),
        't' => character('\t', 2),
        'v' => character('\u{b}', 2),
        '\r' if after.starts_with("\r\n") => Some((Escape::Nothing, 3)),
        '\r' | '\n' => Some((Escape::Nothing, 2)),
        '0'..='7' => code(octal(after), 1),
        'x' => code(hexadecimal(&after[1..], 2, 2), 2),
        'u' if !is_bytes => code(hexadecimal(&after[1..], 4, 4), 2),
        'U' if !is_bytes => code(hexadecimal(&after[1..], 8, 8), 2),
        'N' if !is_bytes && after[1..].starts_with('{') => {
            let end = after.find('}').filter(|it| *it < 100)?;
            Some((Escape::Unknown, 2 + end))
        }
        // Python keeps the backslash of an escape that it does not know.
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Escape, escape};

    #[test]
    fn escapes_mean_what_python_says() {
        let character = |it| Some(Escape::Character(it));
        for (written, expected, length) in [
            (r"\x41b", character('A'), 4),
            (r"\u00e9", character('é'), 6),
            (r"\U0001F600", character('😀'), 10),
            (r"\101", character('A'), 4),
            (r"\N{BULLET}x", Some(Escape::Unknown), 10),
            (r"\ud83d", Some(Escape::Unknown), 6),
            ("\\\r\n", Some(Escape::Nothing), 3),
            (r"\d", None, 0),
            (r"\u00", Some(Escape::Unknown), 2),
        ] {
            let read = escape(written, false, false, false);
            assert_eq!(read, expected.map(|it| (it, length)), "{written}");
        }
        assert_eq!(escape(r"\n", true, false, false), None);
        assert_eq!(escape(r"\u00e9", false, true, false), None);
        assert_eq!(escape("{{x", false, false, true), Some((Escape::Character('{'), 2)));
        assert_eq!(escape("{{x", false, false, false), None);
    }
}
