//! `unsupported-header-type`.

use crate::check::{BodyCx, Finder};
use crate::json::is_word;
use crate::model::{Interactive, InteractiveKind};
use crate::rule::{ApiError, Severity, declare_rule, page};

declare_rule! {
    /// The header of an interactive message has a type that is not allowed.
    ///
    /// Meta rejects it with error 131009. `button`, `cta_url` and `flow` messages accept text, an
    /// image, a video or a document. Lists and product lists accept only text. An `order_details`
    /// message in Brazil accepts only an image. The pages for India show an image and do not
    /// mention other types, so walint reports a warning there.
    ///
    /// ```change list
    /// bad   /interactive/header:
    ///       { "type": "image", "image": { "link": "https://media.example/coats.jpg" } }
    /// good  /interactive/header: { "type": "text", "text": "Coats" }
    /// ```
    ///
    /// ```change url-button
    /// good  /interactive/body/text: "Pick a day for the fitting."
    ///   and  /interactive/action/parameters/display_text: "See dates"
    ///   and  /interactive/header:
    ///       { "type": "document", "document": { "link": "https://media.example/dates.pdf" } }
    /// ```
    pub RULE = {
        id: "unsupported-header-type",
        severity: Error,
        category: Interactive,
        page: page!("messages/send-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::All(&[
            Finder::Schema,
            Finder::Interactive(&[InteractiveKind::OrderDetails], check),
        ]),
    }
}

/// Checks orders outside Brazil; the schema checks all other headers.
///
/// The pages for India show an image and do not say what else a header may contain.
fn check(cx: &mut BodyCx<'_>, interactive: Interactive<'_>) {
    let Some(kind) = interactive.at(&["header", "type"]) else { return };
    let currency = interactive.parameters().and_then(|it| it.get("currency"));
    if is_word(currency, "BRL") {
        return;
    }
    let types = ["text", "video", "document"];
    let Some(name) = types.iter().find(|it| kind.is_word(it)) else { return };
    cx.report(&RULE, kind.span, format!("the header type `{name}` is undocumented for an order"))
        .severity(Severity::Warning)
        .page(page!("payments/payments-in/pg"))
        .help("use a header of type `image`, or remove `header`");
}
