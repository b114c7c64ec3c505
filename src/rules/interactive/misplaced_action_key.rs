//! `misplaced-action-key`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The action of an interactive message has a key of another type.
    ///
    /// Meta rejects it with error 100. Messages with reply buttons have `buttons`, lists have
    /// `button` and `sections`, and carousels have `cards`. Most other types have `name`, with or
    /// without `parameters`. A card has either `buttons`, or `name` and `parameters`. A common
    /// cause is that somebody changed the type but not the action, or combined two types in one
    /// message.
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
    ///       "parameters": { "display_text": "See dates", "url": "https://shop.example/fitting" },
    ///       "buttons": [
    ///         { "type": "reply", "reply": { "id": "fit-mon", "title": "Monday" } },
    ///         { "type": "reply", "reply": { "id": "fit-tue", "title": "Tuesday" } }
    ///       ]
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
    ///     "type": "button",
    ///     "body": { "text": "Pick a day for the fitting." },
    ///     "action": {
    ///       "buttons": [
    ///         { "type": "reply", "reply": { "id": "fit-mon", "title": "Monday" } },
    ///         { "type": "reply", "reply": { "id": "fit-tue", "title": "Tuesday" } }
    ///       ],
    ///       "sections": [
    ///         { "title": "Orders", "rows": [{ "id": "track", "title": "Track a parcel" }] }
    ///       ]
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
    ///     "type": "product",
    ///     "body": { "text": "Chosen for shade." },
    ///     "action": {
    ///       "name": "product",
    ///       "catalog_id": "1000000000000001",
    ///       "product_retailer_id": "fern"
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
    ///     "type": "button",
    ///     "body": { "text": "Pick a day for the fitting." },
    ///     "action": {
    ///       "buttons": [
    ///         { "type": "reply", "reply": { "id": "fit-mon", "title": "Monday" } },
    ///         { "type": "reply", "reply": { "id": "fit-tue", "title": "Tuesday" } }
    ///       ]
    ///     }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "misplaced-action-key",
        severity: Error,
        category: Interactive,
        page: page!("messages/send-messages"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
