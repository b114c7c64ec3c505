//! `undocumented-header-or-footer`.

use crate::check::{BodyCx, Finder};
use crate::model::{Interactive, InteractiveKind, Word};
use crate::rule::{declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// A request for a location or a phone number has a header or a footer.
    ///
    /// The documentation of both types shows only a body and an action. It does not say what Meta
    /// does with a header or a footer, so WhatsApp may not show it.
    ///
    /// ```change location-request
    /// bad   /interactive/footer: { "text": "We are quick." }
    /// ```
    ///
    /// ```change contact-info-request
    /// bad   /interactive/header: { "type": "text", "text": "Your driver" }
    /// ```
    ///
    /// ```change address-request
    /// good  /interactive/footer: { "text": "We deliver from Monday to Friday." }
    /// ```
    pub RULE = {
        id: "undocumented-header-or-footer",
        severity: Warning,
        category: Interactive,
        page: page!("messages/location-request-messages"),
        api_error: None,
        finder: Finder::Interactive(
            &[InteractiveKind::LocationRequestMessage, InteractiveKind::RequestContactInfo],
            check,
        ),
    }
}

fn check(cx: &mut BodyCx<'_>, interactive: Interactive<'_>) {
    let Some(kind) = interactive.kind.map(Word::word) else { return };
    for part in ["header", "footer"] {
        let Some(member) = interactive.member(part).filter(|it| it.value.is_object()) else {
            continue;
        };
        let message = format!("`{part}` is undocumented for the type `{kind}`");
        cx.report(&RULE, member.key_span, message)
            .page(page::of_message(interactive.message))
            .help(format!("remove `{part}`, or move its text into `body`"));
    }
}
