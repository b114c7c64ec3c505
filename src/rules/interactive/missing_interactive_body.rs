//! `missing-interactive-body`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// An interactive message has no body.
    ///
    /// Meta rejects it with error 131009. The body is the text between header and footer, and has 1
    /// to 1024 characters. Most types need one: `button`, `list`, `cta_url`,
    /// `location_request_message`, `address_message`, `flow`, `product_list`, `catalog_message`,
    /// `request_contact_info`, `carousel`, `order_details` and `order_status`. A `product` message
    /// does not need one.
    ///
    /// ```change reply-buttons
    /// bad   /interactive/body: (absent)
    /// good  /interactive: {
    ///         "type": "product",
    ///         "action": { "catalog_id": "1000000000000002", "product_retailer_id": "sku-pot-01" }
    ///       }
    /// ```
    pub RULE = {
        id: "missing-interactive-body",
        severity: Error,
        category: Interactive,
        page: page!("messages/send-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
