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
    /// ```change url-button
    /// bad   /interactive/action/buttons: [
    ///         { "type": "reply", "reply": { "id": "fit-mon", "title": "Monday" } },
    ///         { "type": "reply", "reply": { "id": "fit-tue", "title": "Tuesday" } }
    ///       ]
    /// bad   /interactive/type: "product"
    ///   and  /interactive/action:
    ///       { "name": "product", "catalog_id": "1000000000000001", "product_retailer_id": "fern" }
    /// ```
    ///
    /// ```change reply-buttons
    /// bad   /interactive/action/sections:
    ///       [{ "title": "Orders", "rows": [{ "id": "track", "title": "Track a parcel" }] }]
    /// good  (unchanged)
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
