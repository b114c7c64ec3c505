//! Reads the errors in a saved response or webhook, with any text around them.

use std::collections::HashMap;

use crate::json::{self, Node, Value};
use crate::source::Span;

/// One error as Meta returned it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MetaError {
    /// `code`; `None` if it is missing or not a number.
    pub code: Option<u32>,
    /// `error_subcode`.
    pub subcode: Option<u32>,
    /// The messages, the most exact first, without repetitions.
    pub sentences: Vec<String>,
    /// How it arrived.
    pub channel: Channel,
    /// Where it is in the file.
    pub span: Span,
    /// How often it is there.
    pub n_times: usize,
}

/// How an error arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Channel {
    /// In the response to a request.
    Answer,
    /// By webhook, after Meta accepted the request.
    Webhook,
    /// By webhook, with a message from a user.
    Inbound,
}

impl Channel {
    /// The name in outputs.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Channel::Answer => "answer",
            Channel::Webhook => "webhook",
            Channel::Inbound => "inbound",
        }
    }
}

/// The errors in `text`, in their order; equal ones are counted.
///
/// The text can be JSON, valid or not, with one value or many, or a log that contains JSON.
#[must_use]
pub fn read(text: &str) -> Vec<MetaError> {
    let mut errors = Errors::default();
    let bytes = text.as_bytes();
    let mut memory = json::Memory::default();
    let mut at = 0;
    // The text before a bracket belongs to a log.
    while let Some(n) = memchr::memchr2(b'{', b'[', bytes.get(at..).unwrap_or_default()) {
        let value = &text[..end_of_value(text, at + n)];
        let parsed = json::parse_next_at(value, at + n, &mut memory);
        if let Some(root) = &parsed.root {
            errors.collect(root, Channel::Answer, Depth::File);
        }
        at = parsed.end.max(at + n + 1);
    }
    if errors.found.is_empty() {
        errors.collect_lines(text);
    }
    errors.found
}

/// The error of a bare code, such as `132000`, `#132000` or `132000/2494010`; `None` for any other
/// text.
#[must_use]
pub fn read_code(text: &str) -> Option<MetaError> {
    let bare = text.strip_prefix("(#").and_then(|it| it.strip_suffix(')'));
    let bare = bare.or_else(|| text.strip_prefix('#')).unwrap_or(text);
    let (code, subcode) = match bare.split_once('/') {
        Some((code, subcode)) => (code, Some(subcode)),
        None => (bare, None),
    };
    let number = |it: &str| {
        let is_digits = !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
        it.parse::<u32>().ok().filter(|_| is_digits)
    };
    let code = Some(number(code)?);
    let subcode = match subcode {
        Some(subcode) => Some(number(subcode)?),
        None => None,
    };
    let (channel, span) = (Channel::Answer, Span::new(0, text.len()));
    Some(MetaError { code, subcode, sentences: Vec::new(), channel, span, n_times: 1 })
}

/// The last possible end of the value at `start`: an invalid line of JSON Lines does not include
/// others.
fn end_of_value(text: &str, start: usize) -> usize {
    let line_end = |from: usize| {
        memchr::memchr(b'\n', &text.as_bytes()[from..]).map_or(text.len(), |it| from + it)
    };
    let begins_line = start == 0 || text.as_bytes()[start - 1] == b'\n';
    let end = line_end(start);
    let is_next = text[end..].trim_start().starts_with(['{', '[']);
    // A bracket alone on its line opens a value of several lines.
    if begins_line && is_next && text[start + 1..end].trim_end().len() > 1 {
        end
    } else {
        text.len()
    }
}

/// Whether a value is in the file, or in a string there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Depth {
    File,
    String(Span),
}

/// What distinguishes one error from another.
type Key = (Option<u32>, Option<u32>, Vec<String>, Channel);

#[derive(Default)]
struct Errors {
    found: Vec<MetaError>,
    known: HashMap<Key, usize>,
}

impl Errors {
    fn collect(&mut self, node: &Node<'_>, channel: Channel, depth: Depth) {
        match &node.value {
            Value::Array(items) => {
                for item in items {
                    self.collect(item, channel, depth);
                }
            }
            Value::Object(_) if is_error(node) => self.add(node, channel, depth),
            Value::Object(members) => {
                let is_inbound = node.get("from").is_some() && node.get("type").is_some();
                let by_webhook = if is_inbound { Channel::Inbound } else { Channel::Webhook };
                for member in members {
                    let value = &member.value;
                    match member.key.as_ref() {
                        "error" if value.get_str("message").is_some() => {
                            self.add(value, channel, depth);
                        }
                        "errors" => self.collect(value, by_webhook, depth),
                        _ => self.collect(value, channel, depth),
                    }
                }
            }
            // Logs and batches contain a response as a string.
            Value::String(text) if depth == Depth::File && text.contains('{') => {
                if let Some(root) = &json::parse(text).root {
                    self.collect(root, channel, Depth::String(node.span));
                }
            }
            Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) | Value::Opaque => {}
        }
    }

    fn add(&mut self, node: &Node<'_>, channel: Channel, depth: Depth) {
        let data = node.get("error_data");
        let details = data.and_then(|it| it.as_str().or_else(|| it.get_str("details")));
        let texts = [
            details,
            node.get_str("details"),
            node.get_str("error_user_msg"),
            node.get_str("message"),
            node.get_str("error_user_title"),
            node.get_str("title"),
        ];
        let mut sentences: Vec<String> = Vec::new();
        for text in texts.into_iter().flatten().map(bare) {
            if !text.is_empty() && !sentences.iter().any(|it| it == text) {
                sentences.push(text.to_owned());
            }
        }
        let code = node.get("code").and_then(number);
        let code = code.or_else(|| node.get_str("message").and_then(code_in).map(|it| it.0));
        let subcode = node.get("error_subcode").and_then(number).filter(|it| *it > 0);
        let span = match depth {
            Depth::File => node.span,
            Depth::String(span) => span,
        };
        self.push(MetaError { code, subcode, sentences, channel, span, n_times: 1 });
    }

    /// The errors in a text without JSON, found by `(#100)` and the like.
    fn collect_lines(&mut self, text: &str) {
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            if let Some((code, rest)) = code_in(line)
                && super::codes::find(code, None).is_some()
            {
                let sentences =
                    Vec::from_iter(Some(rest.trim().to_owned()).filter(|it| !it.is_empty()));
                let span = Span::new(at, at + line.trim_end().len());
                let (code, channel) = (Some(code), Channel::Answer);
                self.push(MetaError { code, subcode: None, sentences, channel, span, n_times: 1 });
            }
            at += line.len();
        }
    }

    fn push(&mut self, error: MetaError) {
        let key = (error.code, error.subcode, error.sentences.clone(), error.channel);
        if let Some(&n) = self.known.get(&key) {
            self.found[n].n_times += 1;
        } else {
            self.known.insert(key, self.found.len());
            self.found.push(error);
        }
    }
}

/// Whether an object is an error: it has a code and a text about it.
fn is_error(node: &Node<'_>) -> bool {
    const WORDS: [&str; 7] = [
        "message",
        "title",
        "details",
        "error_data",
        "error_user_msg",
        "error_subcode",
        "fbtrace_id",
    ];
    node.get("code").is_some_and(|it| number(it).is_some())
        && WORDS.iter().any(|it| node.get(it).is_some())
}

fn number(node: &Node<'_>) -> Option<u32> {
    match &node.value {
        Value::Number(literal) => literal.parse().ok(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

/// The code in `(#100) …`, and the text after it.
fn code_in(text: &str) -> Option<(u32, &str)> {
    let (_, rest) = text.split_once("(#")?;
    let (digits, rest) = rest.split_once(')')?;
    Some((digits.parse().ok()?, rest))
}

/// A sentence without the codes before it.
fn bare(text: &str) -> &str {
    let mut text = text.trim();
    while let Some((_, rest)) = code_in(text).filter(|_| text.starts_with("(#")) {
        text = rest.trim();
    }
    text
}
