//! `unknown-button-sub-type`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A button component has an unknown `sub_type`.
    ///
    /// Meta accepts `quick_reply`, `url`, `copy_code`, `flow`, `catalog`, `mpm`, `voice_call`,
    /// `order_details`, `payment_request`, `reminder` and `booking_confirmation`. It rejects any
    /// other value with error 100. Phone number buttons, URLs without a variable and the button of
    /// a single product have no component. A one-time passcode button is sent as `url`.
    ///
    /// ```change send-with-body
    /// bad   /template/components/1: {
    ///         "type": "button",
    ///         "sub_type": "phone_number",
    ///         "index": 0,
    ///         "parameters": [{ "type": "text", "text": "16505550100" }]
    ///       }
    /// bad   /template/components/1: {
    ///         "type": "button",
    ///         "sub_type": "otp",
    ///         "index": 0,
    ///         "parameters": [{ "type": "text", "text": "493021" }]
    ///       }
    /// good  /template/components/1: {
    ///         "type": "button",
    ///         "sub_type": "voice_call",
    ///         "parameters": [{ "type": "payload", "payload": "repair=2207" }]
    ///       }
    /// good  /template/components/1: {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": 0,
    ///         "parameters": [{ "type": "text", "text": "493021" }]
    ///       }
    /// good  /template/components: [
    ///         {
    ///           "type": "button",
    ///           "sub_type": "CATALOG",
    ///           "index": 0,
    ///           "parameters": [
    ///             {
    ///               "type": "action",
    ///               "action": { "thumbnail_product_retailer_id": "sku-pot-01" }
    ///             }
    ///           ]
    ///         }
    ///       ]
    /// ```
    pub RULE = {
        id: "unknown-button-sub-type",
        severity: Error,
        category: Send,
        page: page!("templates/components"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
