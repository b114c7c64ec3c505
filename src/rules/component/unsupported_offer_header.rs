//! `unsupported-offer-header`.

use crate::check::{BodyCx, Finder};
use crate::model::{ComponentKind, HeaderFormat, Template, Word};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The header of a limited-time offer is not an image or a video.
    ///
    /// The documentation allows no text, document, location, product or GIF header above an offer.
    ///
    /// ```change template-with-offer
    /// bad   /components/0: (before) {
    ///         "type": "HEADER",
    ///         "format": "TEXT",
    ///         "text": "Weekend trips"
    ///       }
    /// good  /components/0: (before) {
    ///         "type": "HEADER",
    ///         "format": "IMAGE",
    ///         "example": { "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"] }
    ///       }
    /// ```
    pub RULE = {
        id: "unsupported-offer-header",
        aliases: ["offer-header-format"],
        severity: Error,
        in_export: InfoUntilApproved,
        category: Component,
        page: page!("templates/marketing-templates/limited-time-offer-templates"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    let Some(own) = template.own() else { return };
    let Some(offer) = own.find(ComponentKind::LimitedTimeOffer) else { return };
    let Some((format, node)) = own.header_format() else { return };
    if matches!(format, HeaderFormat::Image | HeaderFormat::Video) {
        return;
    }
    let message =
        format!("the header format `{}` is not allowed with a limited-time offer", format.word());
    cx.report(&RULE, node.span, message)
        .related(offer.type_span(), "the offer")
        .help("set `format` to `IMAGE` or `VIDEO`, or remove the header");
}
