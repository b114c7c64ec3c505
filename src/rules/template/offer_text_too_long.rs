//! `offer-text-too-long`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The text of a limited-time offer is longer than 16 characters.
    ///
    /// Meta rejects it. WhatsApp shows the text in bold above the body.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     { "type": "LIMITED_TIME_OFFER", "limited_time_offer": { "text": "Until next Monday" } },
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "URL", "text": "Book now", "url": "https://trips.example/offer" } ] }
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
    ///     { "type": "LIMITED_TIME_OFFER", "limited_time_offer": { "text": "Until next month" } },
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "URL", "text": "Book now", "url": "https://trips.example/offer" } ] }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "offer-text-too-long",
        severity: Error,
        category: Template,
        page: page!("templates/marketing-templates/limited-time-offer-templates"),
        api_error: Some(ApiError::with_subcode(100, 2_388_040)),
        finder: Finder::Schema,
    }
}
