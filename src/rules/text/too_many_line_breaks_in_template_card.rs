//! `too-many-line-breaks-in-template-card`.

use crate::check::{BodyCx, Finder};
use crate::rule::{declare_rule, page};
use crate::variable::{TemplateText, TextPlace};

declare_rule! {
    /// The body of a card has more than two line breaks.
    ///
    /// The limit is documented for the cards of interactive messages. The pages on template cards
    /// do not mention it, but Meta has rejected a message whose card had more line breaks with its
    /// values.
    ///
    /// ```json bad
    /// {
    ///   "name": "new_lamps",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     { "type": "BODY", "text": "Two new lamps have arrived in our showroom this week." },
    ///     {
    ///       "type": "CAROUSEL",
    ///       "cards": [
    ///         {
    ///           "components": [
    ///             {
    ///               "type": "HEADER",
    ///               "format": "IMAGE",
    ///               "example": { "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"] }
    ///             },
    ///             {
    ///               "type": "BODY",
    ///               "text": "Desk lamp\nwith a heavy base\nof green marble\nand brass"
    ///             },
    ///             {
    ///               "type": "BUTTONS",
    ///               "buttons": [ { "type": "QUICK_REPLY", "text": "Tell me more" } ]
    ///             }
    ///           ]
    ///         },
    ///         {
    ///           "components": [
    ///             {
    ///               "type": "HEADER",
    ///               "format": "IMAGE",
    ///               "example": { "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"] }
    ///             },
    ///             { "type": "BODY", "text": "Floor lamp with a linen shade" },
    ///             {
    ///               "type": "BUTTONS",
    ///               "buttons": [ { "type": "QUICK_REPLY", "text": "Tell me more" } ]
    ///             }
    ///           ]
    ///         }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "new_lamps",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     { "type": "BODY", "text": "Two new lamps have arrived in our showroom this week." },
    ///     {
    ///       "type": "CAROUSEL",
    ///       "cards": [
    ///         {
    ///           "components": [
    ///             {
    ///               "type": "HEADER",
    ///               "format": "IMAGE",
    ///               "example": { "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"] }
    ///             },
    ///             { "type": "BODY", "text": "Desk lamp\nwith a heavy base\nof green marble" },
    ///             {
    ///               "type": "BUTTONS",
    ///               "buttons": [ { "type": "QUICK_REPLY", "text": "Tell me more" } ]
    ///             }
    ///           ]
    ///         },
    ///         {
    ///           "components": [
    ///             {
    ///               "type": "HEADER",
    ///               "format": "IMAGE",
    ///               "example": { "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"] }
    ///             },
    ///             { "type": "BODY", "text": "Floor lamp with a linen shade" },
    ///             {
    ///               "type": "BUTTONS",
    ///               "buttons": [ { "type": "QUICK_REPLY", "text": "Tell me more" } ]
    ///             }
    ///           ]
    ///         }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "too-many-line-breaks-in-template-card",
        aliases: ["line-breaks-in-card-body"],
        severity: Warning,
        in_export: InfoUntilApproved,
        category: Text,
        page: page!("messages/interactive-media-carousel-messages"),
        api_error: None,
        finder: Finder::TemplateText(&[TextPlace::CardBody], check),
    }
}

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    let mut breaks = text.text.match_indices('\n').map(|it| it.0);
    let Some(third) = breaks.nth(2) else { return };
    let n_breaks = 3 + breaks.count();
    let span = cx.span_in(text.node, third..third + 1);
    let message = format!("the body of a card has {n_breaks} line breaks; 2 are safe");
    cx.report(&RULE, span, message).help("shorten it to three lines");
}
