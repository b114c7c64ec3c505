//! `header-kind-mismatch`.

use crate::check::{Finder, SendCx};
use crate::fact::Fact;
use crate::model::{HeaderFormat, ParameterKind};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The header of a message has a different type than the header of its template.
    ///
    /// The template defines whether the header is text, an image, a video, a document, a location
    /// or a product. Every message needs a parameter for all of them except text, because Meta
    /// never sends the sample from the creation of the template. Meta rejects the message with
    /// error 132012, as in `Format mismatch, expected IMAGE, received UNKNOWN`.
    ///
    /// ```change header-template-and-message
    /// bad   /0/components/0: {
    ///         "type": "HEADER",
    ///         "format": "IMAGE",
    ///         "example": { "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"] }
    ///       }
    ///   and  /1/template/components/0/parameters:
    ///       [{ "type": "document", "document": { "id": "1000000000000001" } }]
    /// bad   /0/components/0: {
    ///         "type": "HEADER",
    ///         "format": "IMAGE",
    ///         "example": { "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"] }
    ///       }
    ///   and  /1/template/components: (absent)
    /// bad   /1/template/components/0/parameters:
    ///       [{ "type": "image", "image": { "id": "1000000000000001" } }]
    /// good  /0/components/0: {
    ///         "type": "HEADER",
    ///         "format": "IMAGE",
    ///         "example": { "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"] }
    ///       }
    ///   and  /1/template/components/0/parameters:
    ///       [{ "type": "image", "image": { "id": "1000000000000001" } }]
    /// ```
    pub RULE = {
        id: "header-kind-mismatch",
        severity: Error,
        category: Project,
        page: page!("templates/components"),
        api_error: Some(ApiError::code(132_012)),
        finder: Finder::Comparison(check),
    }
}

fn check(cx: &mut SendCx<'_>) {
    for pair in cx.pairs() {
        let Some(header) = pair.level.header.known() else { continue };
        let name = pair.name("header");
        let kind = kind(header.format);
        let place = (header.span, "the template's header");
        match &pair.given.header {
            Fact::Unknown => {}
            // Another rule counts the parameters of a text.
            Fact::Absent if header.text.is_some() => {}
            Fact::Absent => {
                let message = format!("{name} is missing; the template expects {kind}");
                cx.report(&RULE, pair.span, message, place)
                    .help(format!("add a `header` component with {kind}"));
            }
            Fact::Known(given) => {
                let [parameter] = given.parameters.as_slice() else { continue };
                let format = parameter.kind.and_then(format).filter(|_| !given.is_open);
                let Some(format) = format.filter(|it| !is_matching(*it, header.format)) else {
                    continue;
                };
                let given = self::kind(format);
                let message = format!("{name} has {given}; the template expects {kind}");
                cx.report(&RULE, parameter.span, message, place)
                    .help(format!("replace it with {kind}"));
            }
        }
    }
}

/// What a header with a format contains.
fn kind(format: HeaderFormat) -> &'static str {
    match format {
        HeaderFormat::Text => "text",
        HeaderFormat::Image => "an image",
        HeaderFormat::Video => "a video",
        HeaderFormat::Gif => "a GIF",
        HeaderFormat::Document => "a document",
        HeaderFormat::Location => "a location",
        HeaderFormat::Product => "a product",
    }
}

/// The format that a parameter gives a header; `None` if no header accepts it, which another rule
/// reports.
fn format(kind: ParameterKind) -> Option<HeaderFormat> {
    match kind {
        ParameterKind::Text => Some(HeaderFormat::Text),
        ParameterKind::Image => Some(HeaderFormat::Image),
        ParameterKind::Video => Some(HeaderFormat::Video),
        ParameterKind::Gif => Some(HeaderFormat::Gif),
        ParameterKind::Document => Some(HeaderFormat::Document),
        ParameterKind::Location => Some(HeaderFormat::Location),
        ParameterKind::Product => Some(HeaderFormat::Product),
        ParameterKind::Action
        | ParameterKind::CouponCode
        | ParameterKind::Currency
        | ParameterKind::DateTime
        | ParameterKind::GroupId
        | ParameterKind::LimitedTimeOffer
        | ParameterKind::OrderStatus
        | ParameterKind::Payload
        | ParameterKind::TapTargetConfiguration
        | ParameterKind::TtlMinutes => None,
    }
}

/// Tells whether a header accepts a parameter of a format.
fn is_matching(given: HeaderFormat, wanted: HeaderFormat) -> bool {
    // A GIF is a short video.
    given == wanted || (given == HeaderFormat::Video && wanted == HeaderFormat::Gif)
}
