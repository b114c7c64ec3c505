//! `card-count-out-of-range`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A carousel has fewer than 2 or more than 10 cards.
    ///
    /// Meta rejects it. For a single card, use a template with a media header. A message must fill
    /// in every media card of its template.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "CAROUSEL", "cards": [ { "components": [ { "type": "HEADER", "format": "IMAGE", "example": { "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"] } }, { "type": "BUTTONS", "buttons": [ { "type": "QUICK_REPLY", "text": "Tell me more" } ] } ] } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "CAROUSEL", "cards": [ { "components": [ { "type": "HEADER", "format": "IMAGE", "example": { "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"] } }, { "type": "BUTTONS", "buttons": [ { "type": "QUICK_REPLY", "text": "Tell me more" } ] } ] }, { "components": [ { "type": "HEADER", "format": "IMAGE", "example": { "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"] } }, { "type": "BUTTONS", "buttons": [ { "type": "QUICK_REPLY", "text": "Tell me more" } ] } ] } ] }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "card-count-out-of-range",
        severity: Error,
        category: Template,
        page: page!("templates/marketing-templates/media-card-carousel-templates"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
