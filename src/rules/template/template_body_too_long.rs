//! `template-body-too-long`.

use crate::check::{Finder, declare_rule, page};
use crate::rule::ApiError;

declare_rule! {
    /// The body of a template is longer than 1024 characters.
    ///
    /// Counted is the text as written, variables with their braces.
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
