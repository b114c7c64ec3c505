//! `pin-outside-group`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A pin message is not sent to a group.
    ///
    /// Meta accepts pins only in groups. A pin message needs `"recipient_type": "group"` and the id
    /// of the group in `to`.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "pin",
    ///   "pin": {
    ///     "type": "pin",
    ///     "message_id": "wamid.HBgLMTY1MDU1NTAxMDAVAgARGBI1MTEyMTAxMDE0NDVCRUNCMUIA",
    ///     "expiration_days": 7
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "recipient_type": "group",
    ///   "to": "Y2FwaV9ncm91cDoxNjUwNTU1MDEwMDoxMjAzNjMwMDAwMDAwMDAwMDAZD",
    ///   "type": "pin",
    ///   "pin": {
    ///     "type": "pin",
    ///     "message_id": "wamid.HBgLMTY1MDU1NTAxMDAVAgARGBI1MTEyMTAxMDE0NDVCRUNCMUIA",
    ///     "expiration_days": 7
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "pin-outside-group",
        severity: Error,
        category: Message,
        page: page!("groups/groups-messaging"),
        api_error: None,
        finder: Finder::Schema,
    }
}
