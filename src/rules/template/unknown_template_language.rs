//! `unknown-template-language`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The language of a template is none that templates may have.
    ///
    /// The codes are those of Meta's list, letter case and underscore included: `en_US` and not
    /// `en-US`. Some languages come with a region only, others without any.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en-US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "pt",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "pt_BR",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "unknown-template-language",
        severity: Error,
        category: Template,
        page: page!("templates/supported-languages"),
        api_error: Some(ApiError::with_subcode(100, 2_388_049)),
        finder: Finder::Schema,
    }
}
