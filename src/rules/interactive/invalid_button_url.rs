//! `invalid-button-url`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The URL of a button is not a web address.
    ///
    /// Meta rejects it with error 131009. The URL must begin with `https://`, or with `http://`,
    /// which the documentation does not recommend. Meta does not accept addresses without a scheme,
    /// phone numbers or app links.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "cta_url",
    ///     "body": { "text": "Pick a day for the fitting." },
    ///     "action": {
    ///       "name": "cta_url",
    ///       "parameters": { "display_text": "See dates", "url": "shop.example/fitting" }
    ///     }
    ///   }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "cta_url",
    ///     "body": { "text": "Pick a day for the fitting." },
    ///     "action": {
    ///       "name": "cta_url",
    ///       "parameters": { "display_text": "See dates", "url": "tel:+16505550100" }
    ///     }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "cta_url",
    ///     "body": { "text": "Pick a day for the fitting." },
    ///     "action": {
    ///       "name": "cta_url",
    ///       "parameters": { "display_text": "See dates", "url": "https://shop.example/fitting" }
    ///     }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "cta_url",
    ///     "body": { "text": "Pick a day for the fitting." },
    ///     "action": {
    ///       "name": "cta_url",
    ///       "parameters": { "display_text": "See dates", "url": "{{url}}" }
    ///     }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "invalid-button-url",
        severity: Error,
        category: Interactive,
        page: page!("messages/interactive-cta-url-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
