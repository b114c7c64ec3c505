//! `unknown-creative-feature`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template opts in or out of a creative feature that is not known.
    ///
    /// The name may be misspelt, and then the feature stays as it is: on. The list grows, so this
    /// is a warning only.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "degrees_of_freedom_spec": { "creative_features_spec": { "image_touchup": { "enroll_status": "OPT_OUT" } } },
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
    ///   "category": "MARKETING",
    ///   "degrees_of_freedom_spec": { "creative_features_spec": { "image_touchups": { "enroll_status": "OPT_OUT" } } },
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "unknown-creative-feature",
        severity: Warning,
        category: Template,
        page: page!("marketing-messages/send-marketing-messages"),
        api_error: None,
        finder: Finder::Schema,
    }
}
