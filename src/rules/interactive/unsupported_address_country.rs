//! `unsupported-address-country`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The country of an address message is not India.
    ///
    /// Meta rejects it with error 131009. `country` is a country code, but only `IN` works.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "address_message",
    ///     "body": { "text": "Where shall we send the parcel?" },
    ///     "action": { "name": "address_message", "parameters": { "country": "BR" } }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+919800000001",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "address_message",
    ///     "body": { "text": "Where shall we send the parcel?" },
    ///     "action": { "name": "address_message", "parameters": { "country": "IN" } }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "unsupported-address-country",
        severity: Error,
        category: Interactive,
        page: page!("messages/address-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
