//! `unencoded-url-parameter`.

use std::fmt::Write;

use crate::check::{BodyCx, Finder};
use crate::model::{SendComponent, SubType};
use crate::rule::{declare_rule, page};
use crate::rules::send::{forbidden_whitespace, is_link, is_whole_url, literal_parts};

declare_rule! {
    /// The value for a button's URL contains a character that must be percent-encoded.
    ///
    /// Meta appends the value to the URL of the template as it is. Spaces, colons, vertical bars
    /// and non-ASCII characters must be encoded; a space becomes `%20`. A percent sign that does
    /// not begin an encoded character must also be encoded. Otherwise the link does not open, or
    /// opens another page.
    ///
    /// ```change send-with-url-button
    /// bad   /template/components/0/parameters/0/text: "orders/2207 A"
    /// bad   /template/components/0/parameters/0/text: "10:30"
    /// good  /template/components/0/parameters/0/text: "orders/2207%20A?from=chat&step=2#map"
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
        // Other rules report a complete URL, and whitespace that Meta rejects.
        let is_other = is_whole_url(text) || forbidden_whitespace(text).is_some();
        let found = if is_other { None } else { unencoded(text) };
        let Some((at, character)) = found else { continue };
        let span = cx.span_in(value, at..at + character.len_utf8());
        let name = match character {
            ' ' => "a space".to_owned(),
            ':' => "a colon".to_owned(),
            '|' => "a vertical bar".to_owned(),
            '%' => "a percent sign that is not encoded".to_owned(),
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
        cx.report(&RULE, span, format!("the value for the button's URL contains {name}"))
            .help(format!("replace it with `{encoded}`"));
    }
}

/// The first character outside of placeholders that a URL cannot contain, and its offset.
fn unencoded(text: &str) -> Option<(usize, char)> {
    literal_parts(text).into_iter().find_map(|part| {
        let has_placeholder_after = part.end < text.len();
        let literal = &text[part.clone()];
        let is_wrong = |(at, character): &(usize, char)| match character {
            '%' => {
                let digits = &literal.as_bytes()[at + 1..];
                let digits = &digits[..digits.len().min(2)];
                // The placeholder after it may contain the digits.
                let is_short = digits.len() < 2 && !has_placeholder_after;
                is_short || !digits.iter().all(u8::is_ascii_hexdigit)
            }
            ' ' | ':' | '|' | '"' | '<' | '>' | '\\' | '^' | '`' => true,
            it => it.is_control() || !it.is_ascii(),
        };
        let found = literal.char_indices().find(is_wrong);
        found.map(|(at, character)| (part.start + at, character))
    })
}
