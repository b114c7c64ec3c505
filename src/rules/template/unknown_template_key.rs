//! `unknown-template-key`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template has a key that is not documented.
    ///
    /// No page says what Meta does with such a key next to `components`; it most likely ignores the
    /// key. Another rule reports unknown keys of components and buttons, except where the pages
    /// disagree, as on the `example` of a footer. walint does not report keys whose value is null.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "parameterFormat": "NAMED",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "parameter_format": "NAMED",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "unknown-template-key",
        severity: Warning,
        category: Template,
        page: page!("reference/whatsapp-business-account/message-template-api"),
        api_error: None,
        finder: Finder::Schema,
    }
}
