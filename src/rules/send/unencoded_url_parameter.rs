//! `unencoded-url-parameter`.

use std::fmt::Write;

use crate::check::{BodyCx, Finder};
use crate::model::{SendComponent, SubType};
use crate::rule::{declare_rule, page};
use crate::rules::send::{forbidden_whitespace, is_link, is_whole_url, literal_parts};

declare_rule! {
    /// The value for the URL of a button has a character that must be percent-encoded.
    ///
    /// The value is put at the end of the URL as it is. Blanks, colons, vertical bars and what is
    /// not ASCII have to be written as `%20` and the like, and so has a percent sign of its own;
    /// otherwise the link breaks or leads elsewhere.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "order_ready",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": 0,
    ///         "parameters": [{ "type": "text", "text": "orders/2207 A" }]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "order_ready",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": 0,
    ///         "parameters": [{ "type": "text", "text": "10:30" }]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "order_ready",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": 0,
    ///         "parameters": [
    ///           { "type": "text", "text": "orders/2207%20A?from=chat&step=2#map" }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "unencoded-url-parameter",
        severity: Warning,
        category: Send,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::SendButton(&[SubType::Url], check),
    }
}

fn check(cx: &mut BodyCx<'_>, button: SendComponent<'_>) {
    for value in button.texts() {
        let Some(text) = value.written_text().filter(|_| !is_link(cx, value)) else { continue };
        // A whole URL is a finding of its own, and so is whitespace that is refused.
        let is_other = is_whole_url(text) || forbidden_whitespace(text).is_some();
        let found = if is_other { None } else { unencoded(text) };
        let Some((at, character)) = found else { continue };
        let span = cx.span_in(value, at..at + character.len_utf8());
        let name = match character {
            ' ' => "a blank".to_owned(),
            ':' => "a colon".to_owned(),
            '|' => "a vertical bar".to_owned(),
            '%' => "a percent sign of its own".to_owned(),
            '`' => "a backtick".to_owned(),
            it if it.is_control() => "a control character".to_owned(),
            it if it.is_ascii() => format!("`{it}`"),
            _ => "a character that is not ASCII".to_owned(),
        };
        let mut encoded = String::new();
        for byte in character.to_string().bytes() {
            // Writing into a string cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
        cx.report(&RULE, span, format!("the value for a URL has {name} in it"))
            .help(format!("percent-encode the value: this is `{encoded}`"));
    }
}

/// The first character outside of placeholders that no URL may have, and where it stands.
fn unencoded(text: &str) -> Option<(usize, char)> {
    literal_parts(text).into_iter().find_map(|part| {
        let is_cut = part.end < text.len();
        let literal = &text[part.clone()];
        let is_wrong = |(at, character): &(usize, char)| match character {
            '%' => {
                let digits = &literal.as_bytes()[at + 1..];
                let digits = &digits[..digits.len().min(2)];
                // The digits may come with the placeholder behind.
                let is_short = digits.len() < 2 && !is_cut;
                is_short || !digits.iter().all(u8::is_ascii_hexdigit)
            }
            ' ' | ':' | '|' | '"' | '<' | '>' | '\\' | '^' | '`' => true,
            it => it.is_control() || !it.is_ascii(),
        };
        let found = literal.char_indices().find(is_wrong);
        found.map(|(at, character)| (part.start + at, character))
    })
}
