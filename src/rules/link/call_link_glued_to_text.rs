//! `call-link-glued-to-text`.

use crate::check::{BodyCx, Finder};
use crate::link::CallLink;
use crate::rule::{Severity, declare_rule, page};

declare_rule! {
    /// A call link is followed directly by punctuation or text.
    ///
    /// Apps end a link before punctuation such as a full stop, so walint reports punctuation as an
    /// info. Letters, digits, `_` and `/` extend the link: the app reads them as part of the
    /// number, and the link does not open. The documentation does not say where WhatsApp ends a
    /// link in a text.
    ///
    /// ```change text-message
    /// bad   /text/body: "Call us: https://wa.me/call/16505550101."
    /// bad   /text/body: "Call our shop (https://wa.me/call/16505550101) any time."
    /// bad   /text/body: "Call us: https://wa.me/call/16505550101,or write to us."
    /// good  /text/body: "Call us: https://wa.me/call/16505550101"
    /// good  /text/body: "Call us any time: https://wa.me/call/16505550101 (free of charge)"
    /// ```
    pub RULE = {
        id: "call-link-glued-to-text",
        severity: Warning,
        in_export: Kept,
        category: Link,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: None,
        finder: Finder::CallLink(check),
    }
}

fn check(cx: &mut BodyCx<'_>, call: CallLink<'_>) {
    let CallLink { link, number, .. } = call;
    if link.glued.is_empty() {
        return;
    }
    // Another rule reports a link without a number.
    if number.is_empty() {
        return;
    }
    let glued = link.part(&link.glued);
    let extends = glued.contains(|it: char| it.is_alphanumeric() || "_/".contains(it));
    let mut characters = glued.chars();
    let (message, severity) = match (characters.next(), characters.next()) {
        _ if extends => ("a call link runs into the text after it".to_owned(), Severity::Warning),
        (Some(mark), None) if mark.is_ascii_punctuation() && mark != '`' => {
            (format!("`{mark}` follows a call link without a space"), Severity::Info)
        }
        _ => ("a call link is not followed by a space".to_owned(), Severity::Info),
    };
    cx.report(&RULE, cx.span_in(link.node, link.glued.clone()), message)
        .severity(severity)
        .help("add a space or a line break after the link");
}
