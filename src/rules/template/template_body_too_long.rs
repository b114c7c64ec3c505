//! `template-body-too-long`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The body of a template is longer than 1024 characters.
    ///
    /// walint counts the text without its variables, which are filled in when the template is sent.
    /// No page says whether Meta counts them as they are written.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. Sorry." }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. The delivery is late. Sorry." }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "template-body-too-long",
        severity: Error,
        category: Template,
        page: page!("templates/components"),
        api_error: Some(ApiError::with_subcode(100, 2_388_040)),
        finder: Finder::Schema,
    }
}
