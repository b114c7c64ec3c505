//! `unknown-template-message-component`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A component has a type that a template message cannot have.
    ///
    /// A message can contain `header`, `body`, `button`, `carousel`, `limited_time_offer`,
    /// `order_status` and `tap_target_configuration`. Meta rejects any other type with error 100. A
    /// footer has no variables and needs no component. `buttons` is the type at template creation:
    /// a message has one `button` component for each button.
    ///
    /// ```change send-with-header
    /// bad   /template/components: [{ "type": "buttons", "buttons": [{ "type": "voice_call" }] }]
    /// bad   /template/components/2:
    ///       { "type": "footer", "parameters": [{ "type": "text", "text": "Until Sunday" }] }
    /// good  /template/components: [
    ///         {
    ///           "type": "button",
    ///           "sub_type": "voice_call",
    ///           "parameters": [{ "type": "payload", "payload": "repair=2207" }]
    ///         }
    ///       ]
    /// good  /template/components/0/parameters/0/image: { "id": "1000000000000001" }
    ///   and  /template/components/2: {
    ///         "type": "limited_time_offer",
    ///         "parameters": [
    ///           {
    ///             "type": "limited_time_offer",
    ///             "limited_time_offer": { "expiration_time_ms": 1924905600000 }
    ///           }
    ///         ]
    ///       }
    ///   and  /template/components/3: {
    ///         "type": "button",
    ///         "sub_type": "copy_code",
    ///         "index": 0,
    ///         "parameters": [{ "type": "coupon_code", "coupon_code": "WEEKEND" }]
    ///       }
    /// ```
    pub RULE = {
        id: "unknown-template-message-component",
        aliases: ["unknown-send-component"],
        severity: Error,
        category: Send,
        page: page!("templates/components"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
