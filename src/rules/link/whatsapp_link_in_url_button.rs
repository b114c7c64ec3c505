//! `whatsapp-link-in-url-button`.

use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::link::{Link, LinkPlace, Target};
use crate::rule::{ApiError, Severity, declare_rule, page};

declare_rule! {
    /// The URL button of a template leads to WhatsApp.
    ///
    /// Meta rejects such a template at creation: "Direct links to WhatsApp aren't allowed for
    /// buttons". This is true for links to chats and to calls, on `wa.me`, `whatsapp.com` and every
    /// host below it. Developers report the same for `wa.link`.
    ///
    /// In a template message, the value for the button is only the end of a fixed URL. Meta accepts
    /// a link to WhatsApp there, but the button does not work, so walint reports a warning. walint
    /// does not report links in the body of a template or in interactive messages.
    ///
    /// ```change template-with-buttons
    /// bad   /components/1/buttons/0/url: "https://wa.me/call/16505550101"
    /// good  /components/1/buttons: [{ "type": "VOICE_CALL", "text": "Call us" }]
    /// ```
    ///
    /// ```change send-with-url-button
    /// bad   /template/components/0/parameters/0/text: "https://wa.me/call/16505550101"
    /// ```
    pub RULE = {
        id: "whatsapp-link-in-url-button",
        severity: Error,
        in_export: Kept,
        category: Link,
        page: page!("templates/components"),
        api_error: Some(ApiError::with_subcode(100, 2_388_081)),
        finder: Finder::Link(check),
    }
}

fn check(cx: &mut BodyCx<'_>, link: &Link<'_>) {
    if link.place != LinkPlace::TemplateButton {
        return;
    }
    let is_definition = RequestKind::TEMPLATES.contains(&cx.kind);
    let help = match (is_definition, &link.target) {
        (true, Target::Call { .. }) => {
            "use a button of type `VOICE_CALL`, or your own page that redirects to the link"
        }
        (true, Target::Chat { .. } | Target::Other) => {
            "move the link into the body, or use your own page that redirects to it"
        }
        (false, _) => "use only the part that follows the fixed part of the template's URL",
    };
    let severity = if is_definition { Severity::Error } else { Severity::Warning };
    let span = cx.span_in(link.node, link.range.clone());
    cx.report(&RULE, span, "the URL button of a template leads to WhatsApp")
        .severity(severity)
        .help(help);
}
