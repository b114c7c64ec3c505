//! `call-link-glued-to-text`.

use crate::check::{BodyCx, Finder, declare_rule, page};
use crate::rules::link::{KINDS, call_links};

declare_rule! {
    /// Punctuation or text stands right behind a call link.
    ///
    /// Whether an app takes it for a part of the link differs, and a number with a stray
    /// character behind it cannot be called. A full stop that ends the sentence counts, too.
    ///
    /// ```json bad
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Call us: https://wa.me/call/16505550101." } }
    /// ```
    ///
    /// ```json bad
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Call our shop (https://wa.me/call/16505550101) any time." } }
    /// ```
    ///
    /// ```json good
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Call us: https://wa.me/call/16505550101" } }
    /// ```
    ///
    /// ```json good
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Call us any time: https://wa.me/call/16505550101 (free of charge)" } }
    /// ```
    pub RULE = {
        id: "call-link-glued-to-text",
        severity: Warning,
        category: Link,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: None,
        finder: Finder::Body(KINDS, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let links = cx.links();
    for (link, number, _) in call_links(&links).filter(|it| !it.0.glued.is_empty()) {
        // Where the number is missing, what stands in its place is the better finding.
        if number.is_empty() {
            continue;
        }
        let glued = link.part(&link.glued);
        let is_punctuation = !glued.contains(char::is_alphanumeric);
        // Others may be invisible.
        let is_visible = |it: char| {
            it.is_ascii_punctuation()
                || matches!(it, '\u{3001}'..='\u{3011}' | '\u{ff01}'..='\u{ff1f}')
        };
        let is_sign = glued.chars().count() == 1 && glued.chars().all(is_visible);
        let message = if is_sign {
            format!("a call link is glued to `{glued}`")
        } else if is_punctuation {
            "a call link is glued to punctuation".to_owned()
        } else {
            "a call link is glued to the text behind it".to_owned()
        };
        cx.report(&RULE, cx.span_in(link.node, link.glued.clone()), message)
            .help("put a blank or a line break behind the link");
    }
}
