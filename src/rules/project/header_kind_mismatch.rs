//! `header-kind-mismatch`.

use crate::check::{Finder, SendCx};
use crate::fact::Fact;
use crate::model::{HeaderFormat, ParameterKind, Word};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The header of a message is of another kind than that of its template.
    ///
    /// The template fixes whether a header shows text, an image, a video, a document, a place or a
    /// product. For all but text a parameter has to come with every message: the sample that the
    /// template was created with is never sent. Meta answers 132012, as in `Format mismatch,
    /// expected IMAGE, received UNKNOWN`.
    ///
    /// ```json bad
    /// [
    ///   {
    ///     "name": "order_on_its_way",
    ///     "language": "en",
    ///     "category": "UTILITY",
    ///     "components": [
    ///       {
    ///         "type": "HEADER",
    ///         "format": "IMAGE",
    ///         "example": {
    ///           "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"]
    ///         }
    ///       },
    ///       {
    ///         "type": "BODY",
    ///         "text": "Your order has left our depot and will be with you tomorrow."
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": {
    ///       "name": "order_on_its_way",
    ///       "language": { "code": "en" },
    ///       "components": [
    ///         {
    ///           "type": "header",
    ///           "parameters": [{ "type": "document", "document": { "id": "1000000000000001" } }]
    ///         }
    ///       ]
    ///     }
    ///   }
    /// ]
    /// ```
    ///
    /// ```json bad
    /// [
    ///   {
    ///     "name": "order_on_its_way",
    ///     "language": "en",
    ///     "category": "UTILITY",
    ///     "components": [
    ///       {
    ///         "type": "HEADER",
    ///         "format": "IMAGE",
    ///         "example": {
    ///           "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"]
    ///         }
    ///       },
    ///       {
    ///         "type": "BODY",
    ///         "text": "Your order has left our depot and will be with you tomorrow."
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": { "name": "order_on_its_way", "language": { "code": "en" } }
    ///   }
    /// ]
    /// ```
    ///
    /// ```json bad
    /// [
    ///   {
    ///     "name": "order_on_its_way",
    ///     "language": "en",
    ///     "category": "UTILITY",
    ///     "components": [
    ///       {
    ///         "type": "HEADER",
    ///         "format": "TEXT",
    ///         "text": "Order {{1}} has news",
    ///         "example": { "header_text": ["2207"] }
    ///       },
    ///       {
    ///         "type": "BODY",
    ///         "text": "Your order has left our depot and will be with you tomorrow."
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": {
    ///       "name": "order_on_its_way",
    ///       "language": { "code": "en" },
    ///       "components": [
    ///         {
    ///           "type": "header",
    ///           "parameters": [{ "type": "image", "image": { "id": "1000000000000001" } }]
    ///         }
    ///       ]
    ///     }
    ///   }
    /// ]
    /// ```
    ///
    /// ```json good
    /// [
    ///   {
    ///     "name": "order_on_its_way",
    ///     "language": "en",
    ///     "category": "UTILITY",
    ///     "components": [
    ///       {
    ///         "type": "HEADER",
    ///         "format": "IMAGE",
    ///         "example": {
    ///           "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"]
    ///         }
    ///       },
    ///       {
    ///         "type": "BODY",
    ///         "text": "Your order has left our depot and will be with you tomorrow."
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": {
    ///       "name": "order_on_its_way",
    ///       "language": { "code": "en" },
    ///       "components": [
    ///         {
    ///           "type": "header",
    ///           "parameters": [{ "type": "image", "image": { "id": "1000000000000001" } }]
    ///         }
    ///       ]
    ///     }
    ///   }
    /// ]
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
        let place = (header.span, "the header");
        match &pair.given.header {
            Fact::Unknown => {}
            // Text without a variable takes no parameter, and with one it is a matter of counting.
            Fact::Absent if header.text.is_some() => {}
            Fact::Absent => {
                let message = format!("{name} is missing, but that of the template shows {kind}");
                cx.report(&RULE, pair.span, message, place)
                    .help(format!("give a `header` with {kind} as its parameter"));
            }
            Fact::Known(given) => {
                let [parameter] = given.parameters.as_slice() else { continue };
                if given.is_open || is_fitting(header.format, parameter.kind) {
                    continue;
                }
                let given = match parameter.kind {
                    Some(ParameterKind::Location) => "a place".to_owned(),
                    Some(ParameterKind::Text) => "text".to_owned(),
                    other => format!("`{}`", other.map_or("other", Word::word)),
                };
                let message = format!("{name} shows {given}, but that of the template {kind}");
                cx.report(&RULE, parameter.span, message, place)
                    .help(format!("give {kind} instead, or change the template"));
            }
        }
    }
}

/// What a header of a format shows.
fn kind(format: HeaderFormat) -> &'static str {
    match format {
        HeaderFormat::Text => "text",
        HeaderFormat::Image => "an image",
        HeaderFormat::Video => "a video",
        HeaderFormat::Gif => "a GIF",
        HeaderFormat::Document => "a document",
        HeaderFormat::Location => "a place",
        HeaderFormat::Product => "a product",
    }
}

/// Tells whether a parameter may fill a header; what has no place in any header is left to others.
fn is_fitting(format: HeaderFormat, kind: Option<ParameterKind>) -> bool {
    match kind {
        Some(ParameterKind::Text) => format == HeaderFormat::Text,
        Some(ParameterKind::Image) => format == HeaderFormat::Image,
        // A GIF is a short video.
        Some(ParameterKind::Video) => matches!(format, HeaderFormat::Video | HeaderFormat::Gif),
        Some(ParameterKind::Gif) => format == HeaderFormat::Gif,
        Some(ParameterKind::Document) => format == HeaderFormat::Document,
        Some(ParameterKind::Location) => format == HeaderFormat::Location,
        Some(ParameterKind::Product) => format == HeaderFormat::Product,
        _ => true,
    }
}
