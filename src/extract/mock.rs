//! Two containers for tests: strings in JSON, and base64.

use super::{Embedded, Format};
use crate::json::parse;

/// What a text holds in one of the two formats.
pub(super) fn held(text: &str) -> Option<Vec<Embedded<'_>>> {
    strings(text).or_else(|| base64(text))
}

/// The strings in `{"mock": [...]}`, and its own text.
fn strings(text: &str) -> Option<Vec<Embedded<'_>>> {
    let items = text.trim_start().starts_with("{\"mock\":").then(|| parse(text).root)??;
    let mut held = Vec::new();
    for (n, item) in items.get("mock")?.items().iter().enumerate() {
        held.extend(Embedded::in_string(text, item, format!("/mock/{n}")));
    }
    held.push(Embedded::whole(text));
    Some(held)
}

/// Lines of base64, each after `base64:`.
fn base64(text: &str) -> Option<Vec<Embedded<'_>>> {
    let mut held = Vec::new();
    let mut at = 0;
    for (n, line) in text.split_inclusive('\n').enumerate() {
        let code = line.strip_prefix("base64:")?;
        let start = at + line.len() - code.len();
        at += line.len();
        let code = code.trim_end();
        let place = format!("base64:{}", n + 1);
        let decoded = Embedded::decoded(decode(code), start..start + code.len(), place);
        held.push(Embedded { format: Format::JsonLines, ..decoded });
    }
    (!held.is_empty()).then_some(held)
}

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn decode(code: &str) -> String {
    let digits = code.bytes().filter_map(|it| DIGITS.iter().position(|digit| *digit == it));
    let (mut bits, mut n_bits, mut bytes) = (0, 0, Vec::new());
    for digit in digits {
        (bits, n_bits) = ((bits << 6 | digit) & 0xffff, n_bits + 6);
        if n_bits >= 8 {
            n_bits -= 8;
            bytes.push(u8::try_from(bits >> n_bits & 0xff).expect("it is one byte"));
        }
    }
    String::from_utf8(bytes).expect("the tests encode text")
}

/// The base64 of a text.
pub(super) fn encode(text: &str) -> String {
    let digit = |chunk: &[u8], n: usize| {
        let bits = chunk.iter().fold(0, |bits, it| bits << 8 | usize::from(*it));
        let bits = bits << (8 * (3 - chunk.len()));
        if n <= chunk.len() { char::from(DIGITS[bits >> (6 * (3 - n)) & 63]) } else { '=' }
    };
    text.as_bytes().chunks(3).flat_map(|it| (0..4).map(move |n| digit(it, n))).collect()
}
