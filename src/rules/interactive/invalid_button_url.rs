//! `invalid-button-url`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The address of a URL button is not one of the web.
    ///
    /// It has to begin with `https://`, or with `http://`, which is not advised. Addresses without
    /// a scheme, telephone numbers and links of apps are refused.
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
