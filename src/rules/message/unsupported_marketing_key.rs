//! `unsupported-marketing-key`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A marketing message has a key that only `/messages` accepts.
    ///
    /// The reference of `marketing_messages` lists the keys that it accepts. It does not list
    /// others, such as `context` or `category`, so Meta may ignore or reject them.
    ///
    /// ```change marketing-message
    /// bad   /recipient_identity_key_hash: "TOKEN"
    /// good  /message_activity_sharing: true
    /// ```
    pub RULE = {
        id: "unsupported-marketing-key",
        severity: Warning,
        category: Message,
        page: page!("marketing-messages/send-marketing-messages"),
        api_error: None,
        finder: Finder::Schema,
    }
}
