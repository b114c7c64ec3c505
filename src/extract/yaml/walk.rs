//! Finds the texts in a document: itself, its requests, and the scalars with JSON or commands.

use super::openapi;
use super::tree::{Id, Style, Tag, Tree, Value};
use super::write::Page;
use crate::extract::{Dialect, Embedded, Format, endpoint, mentions_requests};
use crate::kind::Target;

/// The deepest value that is looked at.
const MAX_DEPTH: usize = 120;

/// The longest scalar that the text of the document repeats although it is given by itself.
const MAX_REPEATED: usize = 2000;

/// Adds the texts in a document.
pub(super) fn walk(page: Page<'_>, held: &mut Vec<Embedded<'static>>) {
    let tree = page.tree;
    let root = tree.root;
    let mut walk = Walk {
        page,
        is_left_out: vec![false; tree.len()],
        is_merged: merged(tree),
        path: Vec::new(),
        names: Vec::new(),
        is_collection: is_collection(tree),
        texts: Vec::new(),
    };
    if openapi::is_description(tree) {
        openapi::examples(&mut walk);
        // What it is for, without what is in it.
        for (key, value) in tree.members(root) {
            let is_version = matches!(tree.scalar(*key), Some("openapi" | "swagger"));
            walk.is_left_out[*value] |= !is_version;
        }
    } else {
        walk.value(root, 0, Around::default());
    }
    let place = walk.place("");
    let document = page.written(root, &walk.is_left_out, &walk.is_merged, place);
    if walk.texts.is_empty() || mentions_requests(document.text.as_bytes()) {
        held.push(document);
    }
    held.append(&mut walk.texts);
}

/// Which mappings are merged into others: they are not whole by themselves.
fn merged(tree: &Tree<'_>) -> Vec<bool> {
    let mut is_merged = vec![false; tree.len()];
    for id in 0..tree.len() {
        let Value::Mapping(members) = &tree.node(id).value else { continue };
        for (key, value) in members {
            if matches!(&tree.node(*key).value, Value::Scalar(Style::Plain, it) if it == "<<") {
                is_merged[tree.resolved(*value)] = true;
                for item in tree.items(*value) {
                    is_merged[tree.resolved(*item)] = true;
                }
            }
        }
    }
    is_merged
}

/// Whether a document is a collection of requests or a request of one.
fn is_collection(tree: &Tree<'_>) -> bool {
    let text = |key| tree.get(tree.root, key).and_then(|it| tree.scalar(it));
    text("type").is_some_and(|it| it.starts_with("collection.insomnia"))
        || text("__export_source").is_some_and(|it| it.starts_with("insomnia"))
        || text("$kind").is_some()
}

pub(super) struct Walk<'a> {
    pub(super) page: Page<'a>,
    /// Which values are not part of the text of the document.
    pub(super) is_left_out: Vec<bool>,
    is_merged: Vec<bool>,
    path: Vec<String>,
    names: Vec<String>,
    is_collection: bool,
    texts: Vec<Embedded<'static>>,
}

/// What is known of the mappings around a value.
#[derive(Debug, Clone, Copy, Default)]
struct Around {
    /// Where the value is sent.
    target: Option<Target>,
}

/// The keys of a body next to a URL.
const BODIES: [&str; 8] = ["body", "content", "data", "json", "payload", "postData", "raw", "text"];

/// The keys of a text in a body that also has other keys.
const TEXTS: [&str; 7] = ["base64_string", "content", "data", "json", "raw", "string", "text"];

impl Walk<'_> {
    /// The place of a value in the file.
    pub(super) fn place(&self, pointer: &str) -> String {
        match self.page.tree.number {
            0 | 1 => pointer.to_owned(),
            number => format!("document:{number}{pointer}"),
        }
    }

    fn pointer(&self) -> String {
        self.path.iter().flat_map(|it| ["/", it]).collect()
    }

    fn value(&mut self, id: Id, depth: usize, around: Around) {
        if depth > MAX_DEPTH || self.is_left_out[id] {
            return;
        }
        let tree = self.page.tree;
        match &tree.node(id).value {
            Value::Mapping(_) if around.target.is_some() && self.is_whole_body(id) => {
                let place = self.place(&self.pointer());
                self.send(id, place, around.target.unwrap_or_default());
            }
            Value::Mapping(members) => self.mapping(id, members, depth, around),
            Value::Sequence(items) => {
                if let Some(target) = around.target {
                    let place = self.place(&self.pointer());
                    self.send(id, place, target);
                    return;
                }
                for (n, item) in items.iter().enumerate() {
                    self.path.push(n.to_string());
                    self.value(*item, depth + 1, Around::default());
                    self.path.pop();
                }
            }
            Value::Scalar(style, text) => self.scalar(id, *style, text, around),
            Value::Alias(target) => {
                // A value is read where its anchor is, except for what the URL next to it decides.
                if around.target.is_some() {
                    self.value(*target, depth + 1, around);
                }
            }
            Value::Unknown => {}
        }
    }

    fn mapping(&mut self, id: Id, members: &[(Id, Id)], depth: usize, around: Around) {
        let tree = self.page.tree;
        let name = tree.get(id, "name").and_then(|it| tree.scalar(it));
        let name = name.filter(|it| !it.is_empty() && it.len() <= 200);
        let is_request = self.url(id).is_some();
        let is_named = name.is_some() && (depth > 0 || is_request);
        if let Some(name) = name.filter(|_| is_named) {
            self.names.push(name.to_owned());
        }
        let has_request = tree.get(id, "request").is_some();
        let target = self.target(id);
        for (key, value) in members {
            let name = tree.scalar(*key).unwrap_or_default();
            let is_response = (has_request && name == "response")
                || (name == "responses" && is_responses(tree, *value));
            let is_body = is_request && BODIES.contains(&name);
            let around = match target {
                _ if is_response => {
                    self.is_left_out[*value] = true;
                    continue;
                }
                // Another request, or none that has a body of ours.
                None if is_body => {
                    self.is_left_out[*value] = true;
                    continue;
                }
                Some(target) if is_body => Around { target: Some(target) },
                _ if around.target.is_some() && TEXTS.contains(&name) => around,
                _ => Around::default(),
            };
            self.path.push(escaped(name));
            self.value(*value, depth + 1, around);
            self.path.pop();
        }
        if is_named {
            self.names.pop();
        }
    }

    /// The URL of a request.
    fn url(&self, id: Id) -> Option<String> {
        let tree = self.page.tree;
        let url = ["url", "uri", "URL"].into_iter().find_map(|it| tree.get(id, it))?;
        self.page.string(url)
    }

    /// Where the body of a mapping with a URL is sent; `None` if it has no body of ours.
    fn target(&self, id: Id) -> Option<Target> {
        let tree = self.page.tree;
        let Some(url) = self.url(id) else { return Some(Target::Unknown) };
        let method = tree.get(id, "method").and_then(|it| self.page.string(it));
        let method = method.unwrap_or_default();
        endpoint::target(method.trim_start_matches(':'), &url)
    }

    /// Whether a mapping is a body, and does not only hold the text of one.
    fn is_whole_body(&self, id: Id) -> bool {
        let tree = self.page.tree;
        let has_text = |key| tree.get(id, key).is_some_and(|it| tree.scalar(it).is_some());
        let has = |key| tree.get(id, key).is_some();
        if has("messaging_product") {
            return true;
        }
        let is_wrapper = ["mimeType", "string", "base64_string", "raw"].into_iter().any(has_text)
            || (["content", "data", "json", "text"].into_iter().any(has_text)
                && ["type", "mode", "format", "encoding"].into_iter().any(has_text))
            || tree.members(id).len() == 1 && (has("json") || has("data"));
        !is_wrapper
    }

    /// Adds a value as a separate body.
    fn send(&mut self, id: Id, place: String, target: Target) {
        if let Some(text) = self.written(id, place) {
            self.add(Embedded { target, ..text });
        }
    }

    /// Adds a value as a body that a description shows.
    pub(super) fn send_sample(&mut self, id: Id, place: String, target: Target) {
        if let Some(text) = self.written(id, place) {
            self.add(Embedded { target, is_sample: true, ..text });
        }
    }

    /// A value as JSON, which is then left out of the text around it; `None` if it already is.
    fn written(&mut self, id: Id, place: String) -> Option<Embedded<'static>> {
        let id = self.page.tree.resolved(id);
        if self.is_left_out[id] {
            return None;
        }
        let text = self.page.written(id, &self.is_left_out, &self.is_merged, place);
        self.is_left_out[id] = true;
        Some(text)
    }

    fn scalar(&mut self, id: Id, style: Style, text: &str, around: Around) {
        let node = self.page.tree.node(id);
        let place = || self.place(&self.pointer());
        if node.tag == Tag::Binary {
            if let Some(target) = around.target
                && let Some(text) = decoded(text).filter(|it| is_json(it))
            {
                let text = Embedded::decoded(text, node.span.range(), place());
                self.add(Embedded { target, ..text });
            }
            return;
        }
        if style == Style::Plain && text.len() < 20 {
            return;
        }
        let format = if is_json(text) {
            Format::Json
        } else {
            match command_format(text) {
                Some(format) if mentions_requests(text.as_bytes()) => format,
                _ => return,
            }
        };
        let Some(embedded) = self.page.embedded(id, place()) else { return };
        if text.len() > MAX_REPEATED || around.target.is_some() {
            self.is_left_out[id] = true;
        }
        let target = around.target.unwrap_or_default();
        let dialect = if self.is_collection { Dialect::Shown } else { Dialect::Strict };
        self.add(Embedded { format, target, dialect, ..embedded });
    }

    /// Adds a scalar as a text in a description, if it is JSON or has commands.
    pub(super) fn show(&mut self, id: Id, place: String, target: Target) {
        let id = self.page.tree.resolved(id);
        let Some(text) = self.page.tree.scalar(id).filter(|_| !self.is_left_out[id]) else {
            return;
        };
        let format = if is_json(text) { Some(Format::Json) } else { command_format(text) };
        let Some(format) = format else { return };
        let Some(embedded) = self.page.embedded(id, place) else { return };
        self.is_left_out[id] = true;
        self.add(Embedded { format, target, dialect: Dialect::Shown, ..embedded });
    }

    fn add(&mut self, embedded: Embedded<'static>) {
        let item = if self.is_collection {
            (!self.names.is_empty()).then(|| self.names.join(" / "))
        } else {
            self.names.last().cloned()
        };
        self.texts.push(Embedded { item, ..embedded });
    }
}

/// A step of a JSON Pointer.
pub(super) fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// Whether a mapping has responses by their codes.
fn is_responses(tree: &Tree<'_>, id: Id) -> bool {
    let is_code = |it: &str| {
        it == "default" || (it.len() == 3 && it.starts_with(|it: char| it.is_ascii_digit()))
    };
    let members = tree.members(id);
    !members.is_empty() && members.iter().all(|it| tree.scalar(it.0).is_some_and(is_code))
}

/// Whether a text can be an object or an array in JSON with something in it.
fn is_json(text: &str) -> bool {
    let text = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    let mut rest = text.bytes().skip(1).filter(|it| !it.is_ascii_whitespace());
    let is_start = match text.bytes().next() {
        Some(b'{') => !matches!(rest.next(), None | Some(b'{' | b'%' | b'#')),
        Some(b'[') => matches!(rest.next(), Some(b'{')),
        _ => false,
    };
    is_start && text.len() >= 20 && memchr::memchr(b':', text.as_bytes()).is_some()
}

/// The language of commands that send requests; `None` for another text.
fn command_format(text: &str) -> Option<Format> {
    let has = |word: &str| memchr::memmem::find(text.as_bytes(), word.as_bytes()).is_some();
    if has("Invoke-RestMethod") || has("Invoke-WebRequest") || has("curl.exe") {
        return Some(Format::PowerShell);
    }
    (has("curl") || has("http POST") || has("xh ")).then_some(Format::Shell)
}

/// The text of base64; `None` if it is not one.
fn decoded(code: &str) -> Option<String> {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bits, mut n_bits) = (0_u32, 0);
    let mut bytes = Vec::with_capacity(code.len() / 4 * 3);
    for byte in code.bytes().filter(|it| !it.is_ascii_whitespace() && *it != b'=') {
        let digit = DIGITS.iter().position(|it| *it == byte)?;
        (bits, n_bits) = ((bits << 6 | u32::try_from(digit).ok()?) & 0xffff, n_bits + 6);
        if n_bits >= 8 {
            n_bits -= 8;
            bytes.push(u8::try_from(bits >> n_bits & 0xff).ok()?);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::{decoded, is_json};

    #[test]
    fn base64_is_decoded() {
        assert_eq!(decoded("eyJhIjog\n  MX0=").as_deref(), Some(r#"{"a": 1}"#));
        assert_eq!(decoded("/w=="), None, "it is not UTF-8");
        assert_eq!(decoded("a-b"), None);
    }

    #[test]
    fn json_begins_with_a_bracket_and_has_members() {
        for (text, expected) in [
            (r#"{"messaging_product": "whatsapp"}"#, true),
            ("\n [ {\"type\": \"body\", \"a\": 1}]", true),
            ("{ ${payload}: 1, 2, 3, 4, 5 }", true),
            ("{{ payload | to_json: 2 }} and more", false),
            ("{% if x %} a: b and more text {% endif %}", false),
            ("[INFO] sent: 2024-05-06 07:08:09", false),
            ("{name}", false),
            ("", false),
        ] {
            assert_eq!(is_json(text), expected, "{text}");
        }
    }
}
