//! Bodies that are literals of a program.
//!
//! The outermost object of a literal is open, because programs complete it on later lines; a literal
//! inside it is complete, unless the program changes it later (`change`). What a program computes is a
//! placeholder. A literal that the parser could not read as a whole is not a body.

mod certain;
mod change;
mod javascript;
mod literal;
mod php;
mod python;
mod reader;
mod sent;

use std::ops::{ControlFlow, Range};

use tree_sitter::{Language, Node, ParseOptions, ParseState, Parser, Point, Tree};

use self::change::Changes;
use self::literal::{Literal, Piece, Text, Value};
use self::reader::{Reader, Syntax, bare};
use self::sent::{Sent, Urls};
use super::lines::LineNumbers;
use super::{Dialect, Embedded, Format, MAX_PROGRAM, Writer};
use crate::json;
use crate::kind::Target;
use crate::source::{Fidelity, OffsetMap};

/// The words without which a literal has no body.
const WORDS: [&str; 10] = [
    "action",
    "calling",
    "command_name",
    "components",
    "library_template_name",
    "message_send_ttl_seconds",
    "messaging_product",
    "parameters",
    "hatsapp",
    "sub_type",
];

/// A literal that is not inside another one.
struct Root<'t> {
    literal: Literal,
    node: Node<'t>,
    /// Where it is sent.
    sent: Option<Sent>,
    target: Option<change::Target>,
}

/// The bodies in a program.
pub(super) fn extract(text: &str, format: Format) -> Vec<Embedded<'_>> {
    // A fence in a document has no limit of its own.
    if text.len() > MAX_PROGRAM {
        return Vec::new();
    }
    let words = positions(text);
    if words.is_empty() {
        return Vec::new();
    }
    let (language, syntax): (Language, &dyn Syntax) = match format {
        Format::TypeScript => {
            (tree_sitter_typescript::LANGUAGE_TYPESCRIPT.into(), &javascript::JavaScript)
        }
        Format::Tsx => (tree_sitter_typescript::LANGUAGE_TSX.into(), &javascript::JavaScript),
        Format::Python => (tree_sitter_python::LANGUAGE.into(), &python::Python),
        Format::Php if !text.contains("<?") => return without_tag(text),
        Format::Php => (tree_sitter_php::LANGUAGE_PHP.into(), &php::Php),
        _ => (tree_sitter_javascript::LANGUAGE.into(), &javascript::JavaScript),
    };
    let mut parser = Parser::new();
    if parser.set_language(&language).is_err() {
        return Vec::new();
    }
    let Some(tree) = parse(&mut parser, text) else { return Vec::new() };
    let (roots, urls) = roots(&tree, text, syntax, &words);
    let bases = roots.iter().filter_map(|it| Some(it.target.as_ref()?.base.as_str())).collect();
    let mut changes = Changes::of(&tree, syntax, text, &bases);
    let lines = LineNumbers::default();
    let mut found = Vec::new();
    for mut root in roots {
        if let Some(target) = &root.target {
            if !changes.apply(text, target, &mut root.literal) {
                continue;
            }
            root.sent = root.sent.or_else(|| changes.sent(target).cloned());
        }
        let place = format!("line:{}", lines.n_before(text, root.literal.range.start) + 1);
        found.extend(bodies(text, syntax, &mut root, &urls, &place));
    }
    found
}

/// The bodies in PHP without a tag, as documents show it.
fn without_tag(text: &str) -> Vec<Embedded<'_>> {
    const TAG: &str = "<?php ";
    let tagged = format!("{TAG}{text}");
    let mut map = OffsetMap::empty();
    map.push(TAG.len(), 0..0, Fidelity::Encoded);
    map.push(text.len(), 0..text.len(), Fidelity::Same);
    extract(&tagged, Format::Php).into_iter().map(|it| it.within(&map)).collect()
}

/// How often the parser may report its progress after the first error: this is enough for a third of a
/// megabyte of a program.
const MAX_AFTER_ERROR: usize = 2_000;

/// The syntax tree of a program; `None` for a text that the parser takes too long to read.
///
/// A text that is not a program at all can take it a thousand times longer than one that is.
fn parse(parser: &mut Parser, text: &str) -> Option<Tree> {
    let mut n_after_error = 0;
    let mut progress = |state: &ParseState| {
        n_after_error += usize::from(state.has_error() || n_after_error > 0);
        if n_after_error > MAX_AFTER_ERROR {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let options = ParseOptions::new().progress_callback(&mut progress);
    let bytes = text.as_bytes();
    let mut read = |at: usize, _: Point| bytes.get(at..).unwrap_or_default();
    parser.parse_with_options(&mut read, None, Some(options))
}

/// Where one of the words is, in order.
fn positions(text: &str) -> Vec<usize> {
    let mut positions = Vec::new();
    for word in WORDS {
        positions.extend(memchr::memmem::find_iter(text.as_bytes(), word));
    }
    positions.sort_unstable();
    positions
}

/// The outermost literals with one of the words, and the URLs of the program.
fn roots<'t>(
    tree: &'t Tree,
    text: &str,
    syntax: &dyn Syntax,
    words: &[usize],
) -> (Vec<Root<'t>>, Urls) {
    let mut reader = Reader::new(text, syntax);
    let (mut roots, mut urls) = (Vec::new(), Urls::default());
    walk(tree, |node, around| {
        if syntax.assignment(node).is_some() {
            urls.add(syntax, text, node, around);
        }
        if !syntax.is_literal(node, text) || reader.claimed.contains(&node.id()) {
            return;
        }
        let Range { start, end } = node.byte_range();
        let first = words.partition_point(|it| *it < start);
        if words.get(first).is_none_or(|it| *it >= end) {
            return;
        }
        // What is spread into another literal is only a part.
        if around
            .iter()
            .rev()
            .take(8)
            .take_while(|it| !is_edge(syntax, **it, text))
            .any(|it| syntax.is_spread(it.kind()))
        {
            reader.leave_out(node);
            return;
        }
        reader.is_broken = false;
        let literal = reader.value(node);
        if reader.is_broken {
            return;
        }
        let sent = Sent::of(syntax, text, node, around);
        let target = change::Target::of(syntax, text, node, around);
        roots.push(Root { literal, node, sent, target });
    });
    (roots, urls)
}

/// Whether what is inside a node says nothing about what is around it.
fn is_edge(syntax: &dyn Syntax, node: Node<'_>, text: &str) -> bool {
    syntax.is_function(node.kind()) || syntax.is_call(node.kind()) || syntax.is_literal(node, text)
}

/// The bodies in a literal.
fn bodies(
    text: &str,
    syntax: &dyn Syntax,
    root: &mut Root<'_>,
    urls: &Urls,
    place: &str,
) -> Vec<Embedded<'static>> {
    let options = root.literal.object().is_some().then(|| {
        let options = sent::Options::of(syntax, text, root.node);
        let sent = root.sent.as_ref();
        let method = if options.method.is_empty() {
            sent.map_or(String::new(), |it| it.method.clone())
        } else {
            options.method
        };
        let url = options.url.or_else(|| sent.map(|it| it.url.clone()))?;
        Some(Sent { method, url, at: root.literal.range.start })
    });
    // The body of a request is the literal, or a member of the options that the literal is.
    let body = body_key(&root.literal, text);
    let sent = if body.is_some() { options.flatten() } else { root.sent.clone() };
    let target = match &sent {
        Some(sent) => match urls.target(sent) {
            Some(target) => target,
            None => return Vec::new(),
        },
        None => Target::Unknown,
    };
    root.literal.open();
    let mut writer = Writer::default();
    root.literal.write(text, syntax.style(), &mut writer);
    let parsed = json::parse(writer.text());
    let Some(node) = parsed.root else { return Vec::new() };
    let pointer = body.as_ref().map_or(String::new(), |key| format!("/{key}"));
    let Some(sent_node) = node.pointer(&pointer) else { return Vec::new() };
    let endpoint = match target {
        Target::Endpoint(kind) => Some(kind).filter(|it| certain::can_be(sent_node, *it)),
        _ => None,
    };
    let mut found = certain::bodies(&node, endpoint.is_some() && pointer.is_empty());
    let mut is_forced = false;
    if endpoint.is_some() {
        // The rest of the options is not sent.
        found.retain(|it| it.pointer.starts_with(&pointer));
        is_forced = !found.iter().any(|it| it.pointer == pointer);
    }
    if target == Target::OtherHost {
        found.retain(|it| it.has_product);
    }
    let mut embedded = Vec::new();
    if is_forced {
        found.clear();
        embedded.extend(embed(text, syntax, &root.literal, &pointer, true, target, place));
    }
    for it in found {
        let is_sent = it.pointer == pointer && it.is_whole;
        let target = if is_sent && endpoint.is_some() { target } else { Target::Unknown };
        embedded.extend(embed(
            text,
            syntax,
            &root.literal,
            &it.pointer,
            it.is_whole,
            target,
            place,
        ));
    }
    embedded
}

/// The key of the body in the options of a request; `None` if a literal is the body itself.
fn body_key(literal: &Literal, text: &str) -> Option<String> {
    let object = literal.object()?;
    let names: Vec<_> = object.members.iter().map(|it| it.key.name(text)).collect();
    let has = |word: &str| names.iter().flatten().any(|it| it == word);
    if has("messaging_product") || has("type") || has("action") || has("components") {
        return None;
    }
    let bodies = object.members.iter().zip(&names).filter(|(it, _)| it.value.object().is_some());
    bodies
        .filter_map(|(_, name)| name.as_deref())
        .find(|it| sent::is_body_key(it))
        .map(str::to_owned)
}

/// Writes the part of a literal at a JSON Pointer.
fn embed(
    text: &str,
    syntax: &dyn Syntax,
    literal: &Literal,
    pointer: &str,
    is_whole: bool,
    target: Target,
    place: &str,
) -> Option<Embedded<'static>> {
    let mut literal = part(literal, pointer, text)?.clone();
    if is_whole {
        literal.open();
        literal.complete();
    }
    let mut writer = Writer::default();
    literal.write(text, syntax.style(), &mut writer);
    let embedded = writer.finish(format!("{place}{pointer}"));
    Some(Embedded { dialect: Dialect::Written, target, ..embedded })
}

/// The part of a literal at a JSON Pointer.
fn part<'l>(literal: &'l Literal, pointer: &str, text: &str) -> Option<&'l Literal> {
    pointer.split('/').skip(1).try_fold(literal, |literal, token| {
        let token = token.replace("~1", "/").replace("~0", "~");
        match &literal.value {
            Value::Object(object) => {
                let is_meant = |it: &&literal::Member| {
                    it.key.name(text).is_some_and(|it| it == token)
                        && !matches!(it.value.value, Value::Undefined)
                };
                object.members.iter().rev().find(is_meant).map(|it| &it.value)
            }
            Value::Array(array) => array.items.get(token.parse::<usize>().ok()?),
            _ => None,
        }
    })
}

/// A binary expression with `operator`, which joins strings if one of its values is a string.
fn concatenation(reader: &mut Reader<'_>, node: Node<'_>, operator: &str) -> Literal {
    let mut operands = Vec::new();
    let mut left = node;
    while left.kind() == node.kind() {
        let is_meant = |it: Node<'_>| reader.slice(it) == operator;
        let sides = (left.child_by_field_name("left"), left.child_by_field_name("right"));
        let (true, (Some(inner), Some(right))) =
            (left.child_by_field_name("operator").is_some_and(is_meant), sides)
        else {
            break;
        };
        operands.push(right);
        left = bare(reader.syntax, inner);
    }
    if operands.is_empty() {
        return reader.computed(node);
    }
    operands.push(left);
    operands.reverse();
    joined(reader, node, &operands)
}

/// The string that several values make together; computed if none of them is a string.
fn joined(reader: &mut Reader<'_>, node: Node<'_>, operands: &[Node<'_>]) -> Literal {
    let values: Vec<Literal> = operands.iter().map(|it| reader.value(*it)).collect();
    let texts = || {
        values.iter().filter_map(|it| match &it.value {
            Value::Text(text) => Some(text),
            _ => None,
        })
    };
    let (Some(first), Some(last)) = (texts().next(), texts().next_back()) else {
        return reader.computed(node);
    };
    let (open, close) = (first.open.clone(), last.close.clone());
    let range = open.start..close.end;
    let mut pieces = Vec::new();
    for it in values {
        match it.value {
            Value::Text(text) => pieces.extend(text.pieces),
            _ => pieces.push(Piece::Computed(it.range)),
        }
    }
    Literal { range, value: Value::Text(Text { open, close, pieces, is_json: false }) }
}

/// Visits all nodes in the order of the text, each with those around it, the outermost first.
fn walk<'t>(tree: &'t Tree, mut visit: impl FnMut(Node<'t>, &[Node<'t>])) {
    let mut cursor = tree.walk();
    let mut around = Vec::new();
    loop {
        let node = cursor.node();
        visit(node, &around);
        if cursor.goto_first_child() {
            around.push(node);
            continue;
        }
        while !cursor.goto_next_sibling() {
            if !cursor.goto_parent() {
                return;
            }
            around.pop();
        }
    }
}
