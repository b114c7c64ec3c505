//! `immutable-key-in-edit`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The edit of a template has a name or a language.
    ///
    /// Neither can be changed: the edit is addressed to the id of the template, and the key is
    /// without effect. For another name or language a template is created.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "message_send_ttl_seconds": 3600,
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "message_send_ttl_seconds": 3600,
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "immutable-key-in-edit",
        severity: Warning,
        category: Template,
        page: page!("templates/template-management"),
        api_error: None,
        finder: Finder::Schema,
    }
}
