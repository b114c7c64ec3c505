//! Where a program sends a literal: `axios.post(url, { … })`, `requests.post(url, json=payload)`.

use std::collections::HashMap;
use std::ops::Range;

use tree_sitter::Node;

use super::literal::{Piece, Value};
use super::reader::{Reader, Syntax, bare, last_named};
use crate::extract::endpoint;
use crate::kind::Target;

/// A request with a literal in it.
#[derive(Debug, Clone)]
pub(super) struct Sent {
    /// In capitals; empty if it is not known.
    pub method: String,
    pub url: Url,
    /// The place of the literal, or of its variable.
    pub at: usize,
}

/// The text of a URL, with placeholders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Url {
    /// The variable with which it begins.
    name: Option<String>,
    rest: String,
}

/// The variables that are URLs.
#[derive(Debug, Default)]
pub(super) struct Urls {
    of: HashMap<String, Vec<(Range<usize>, Url)>>,
}

/// What the body is called among the options of a request.
const BODY: [&str; 6] = ["body", "content", "data", "form_params", "json", "payload"];

/// The most arguments of a call, or members of its options, that are looked at.
const MAX_LOOKED_AT: usize = 40;

/// The maximum length of a URL as it is written, in bytes.
const MAX_URL: usize = 1000;

/// Whether a call makes a text of its argument, without changing it.
pub(super) fn is_encoder(call: &str) -> bool {
    const NAMES: [&str; 5] =
        ["JSON.stringify(", "json.dumps(", "json_encode(", "\\json_encode(", "dumps("];
    NAMES.iter().any(|it| call.starts_with(it))
}

/// Whether options with this key contain the body there.
pub(super) fn is_body_key(key: &str) -> bool {
    BODY.contains(&key)
}

impl Sent {
    /// The request that contains a node, from the nodes around it.
    pub(super) fn of(
        syntax: &dyn Syntax,
        source: &str,
        node: Node<'_>,
        around: &[Node<'_>],
    ) -> Option<Sent> {
        let at = node.start_byte();
        let (mut child, mut method) = (node, String::new());
        if node.kind() == "shorthand_property_identifier"
            && !is_body_key(&source[node.byte_range()])
        {
            return None;
        }
        for &parent in around.iter().rev().take(16) {
            let kind = parent.kind();
            let pair = syntax.pair(parent).filter(|_| !syntax.is_literal(parent, source));
            if let Some((key, _)) = pair.filter(|it| it.1 == child) {
                if !is_body_key(source[key.byte_range()].trim_matches(['"', '\''])) {
                    return None;
                }
                // A named argument: its list comes next.
                if kind == "keyword_argument" {
                    child = parent;
                    continue;
                }
            } else if syntax.is_literal(parent, source) {
                let options = Options::of(syntax, source, parent);
                if let Some(url) = options.url {
                    return Some(Sent { method: options.method, url, at });
                }
                method = options.method;
            } else if syntax.is_call(kind) {
                let is_encoder = is_encoder(&source[parent.byte_range()]);
                let is_bytes = source[child.byte_range()].ends_with(".encode");
                if !is_encoder && !is_bytes {
                    let options = Options::of_call(syntax, source, parent, child);
                    let method = if method.is_empty() { options.method } else { method };
                    return Some(Sent { method, url: options.url?, at });
                }
            } else if kind == "attribute" {
                if !source[parent.byte_range()].ends_with(".encode") {
                    return None;
                }
            } else if !syntax.is_wrapper(kind) && !syntax.is_argument(kind) {
                return None;
            }
            child = parent;
        }
        None
    }
}

/// What a call or its options say about a request.
#[derive(Debug, Default)]
pub(super) struct Options {
    pub method: String,
    pub url: Option<Url>,
}

impl Options {
    /// The options that are members of a literal.
    pub(super) fn of(syntax: &dyn Syntax, source: &str, literal: Node<'_>) -> Options {
        let mut options = Options::default();
        let list = literal.child_by_field_name("arguments").unwrap_or(literal);
        for child in list.named_children(&mut list.walk()).take(MAX_LOOKED_AT) {
            let Some((key, value)) = syntax.pair(child) else { continue };
            match source[key.byte_range()].trim_matches(['"', '\'']) {
                "endpoint" | "uri" | "url" => options.url = Url::of(syntax, source, value),
                "method" => {
                    let word = source[value.byte_range()].trim_matches(['"', '\'', '`']);
                    if is_method(word) {
                        options.method = word.to_ascii_uppercase();
                    }
                }
                _ => {}
            }
        }
        options
    }

    /// The arguments of a call; `sent` is the one that is sent, or its list.
    fn of_call(syntax: &dyn Syntax, source: &str, call: Node<'_>, sent: Node<'_>) -> Options {
        let mut options = Options::default();
        let name = call.child_by_field_name("name").or(call.child_by_field_name("function"));
        let name = name.map_or("", |it| &source[it.byte_range()]);
        let name = name.rsplit(|it: char| !it.is_ascii_alphanumeric()).next().unwrap_or_default();
        if is_method(name) {
            options.method = name.to_ascii_uppercase();
        }
        let Some(list) = call.child_by_field_name("arguments").filter(|it| *it == sent) else {
            return options;
        };
        for child in list.named_children(&mut list.walk()).take(MAX_LOOKED_AT) {
            let value = match child.kind() {
                "argument" => last_named(child),
                "keyword_argument" => {
                    let is_url = syntax.pair(child).filter(|(key, _)| {
                        matches!(&source[key.byte_range()], "endpoint" | "uri" | "url")
                    });
                    is_url.map(|it| it.1)
                }
                _ => Some(child),
            };
            let Some(value) = value else { continue };
            let word = source[value.byte_range()].trim_matches(['"', '\'']);
            if word.len() < value.byte_range().len() && is_method(word) {
                options.method = word.to_ascii_uppercase();
            } else if !syntax.is_literal(value, source)
                && let Some(url) = Url::of(syntax, source, value)
                && options.url.as_ref().is_none_or(|it| it.likelihood() < url.likelihood())
            {
                options.url = Some(url);
            }
        }
        options
    }
}

fn is_method(word: &str) -> bool {
    const METHODS: [&str; 6] = ["delete", "get", "head", "patch", "post", "put"];
    METHODS.iter().any(|it| it.eq_ignore_ascii_case(word))
}

impl Url {
    /// The URL that an expression may be; `None` for one that cannot be a URL.
    pub(super) fn of(syntax: &dyn Syntax, source: &str, node: Node<'_>) -> Option<Url> {
        let node = bare(syntax, node);
        if node.byte_range().len() > MAX_URL {
            return None;
        }
        let mut reader = Reader::new(source, syntax);
        let literal = reader.value(node);
        let Value::Text(text) = &literal.value else {
            return name_of(&source[node.byte_range()])
                .map(|name| Url { name: Some(name), rest: String::new() });
        };
        let (mut name, mut rest) = (None, String::new());
        for (n, piece) in text.pieces.iter().enumerate() {
            match piece {
                Piece::Plain(range) | Piece::Fixed(range) => {
                    rest.push_str(&source[range.clone()]);
                }
                Piece::Character(it, _) => rest.push(*it),
                Piece::Computed(range) => {
                    let written = &source[range.clone()];
                    name = if n == 0 { name_of(written) } else { name };
                    if n > 0 || name.is_none() {
                        rest.push_str(crate::extract::COMPUTED);
                    }
                }
            }
        }
        let is_url = !rest.contains(char::is_whitespace) && (name.is_some() || rest.contains('/'));
        is_url.then_some(Url { name, rest })
    }
}

impl Url {
    /// How likely it is that an argument is the URL.
    fn likelihood(&self) -> u8 {
        let is_named = |name: &str| {
            let name = name.to_ascii_lowercase();
            ["url", "uri", "endpoint"].iter().any(|it| name.contains(it))
        };
        match &self.name {
            _ if self.rest.contains('/') => 2,
            Some(name) if is_named(name) => 1,
            _ => 0,
        }
    }
}

/// The variable in `${this.url}`, `{url}`, `$url` and the like.
fn name_of(written: &str) -> Option<String> {
    let inner = written.strip_prefix("${").or_else(|| written.strip_prefix('{')).unwrap_or(written);
    let name = inner.strip_suffix('}').unwrap_or(inner).trim();
    let is_name = name.bytes().all(|it| it.is_ascii_alphanumeric() || b"_.$->:".contains(&it));
    (is_name && !name.is_empty()).then(|| name.to_owned())
}

impl Urls {
    /// Remembers an assignment whose value may be a URL.
    pub(super) fn add(
        &mut self,
        syntax: &dyn Syntax,
        source: &str,
        assignment: Node<'_>,
        around: &[Node<'_>],
    ) {
        let Some((left, Some(right))) = syntax.assignment(assignment) else { return };
        let (left, written) = (&source[left.byte_range()], &source[right.byte_range()]);
        if written.len() > MAX_URL || !written.contains('/') || !written.contains(['"', '\'', '`'])
        {
            return;
        }
        let Some(url) = Url::of(syntax, source, right) else { return };
        let left = match assignment.kind() {
            "property_element" => format!("$this->{}", left.trim_start_matches('$')),
            "public_field_definition" | "field_definition" => format!("this.{left}"),
            _ => left.to_owned(),
        };
        let function = around.iter().rev().find(|it| syntax.is_function(it.kind()));
        let is_local = !left.contains(['.', '>']);
        let scope = function.filter(|_| is_local).map_or(0..source.len(), Node::byte_range);
        let all = self.of.entry(left).or_default();
        // A name with many URLs is not known.
        if all.len() < MAX_LOOKED_AT {
            all.push((scope, url));
        }
    }

    /// What is known about a request; `None` if it cannot be one of ours.
    pub(super) fn target(&self, sent: &Sent) -> Option<Target> {
        let url = self.resolve(&sent.url, sent.at, 3);
        // A phone number has no such id: this is a message of Messenger or Instagram.
        if url.contains("/me/") {
            return None;
        }
        endpoint::target(&sent.method, &url)
    }

    fn resolve(&self, url: &Url, at: usize, n_left: usize) -> String {
        let Some(name) = &url.name else { return url.rest.clone() };
        let all = self.of.get(name).map_or(&[][..], Vec::as_slice);
        let around = all.iter().filter(|(scope, _)| scope.contains(&at) && n_left > 0);
        // The innermost function decides, if all URLs in it are the same.
        let mut innermost: Option<&(Range<usize>, Url)> = None;
        let mut is_unclear = false;
        for it in around {
            match innermost {
                Some(last) if it.0 == last.0 => is_unclear |= it.1 != last.1,
                Some(last) if it.0.len() > last.0.len() => {}
                _ => (innermost, is_unclear) = (Some(it), false),
            }
        }
        let start = match innermost {
            Some((_, start)) if !is_unclear && start != url => self.resolve(start, at, n_left - 1),
            _ => crate::extract::COMPUTED.to_owned(),
        };
        start + &url.rest
    }
}
