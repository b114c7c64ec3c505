//! `pin-outside-group`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A pin message is not sent to a group.
    ///
    /// Meta accepts pins only in groups. A pin message needs `"recipient_type": "group"` and the id
    /// of the group in `to`.
    ///
    /// ```change pin-message
    /// bad   /to: "+16505550100"
    ///   and  /recipient_type: (absent)
    /// good  (unchanged)
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
