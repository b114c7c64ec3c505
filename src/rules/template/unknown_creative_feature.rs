//! `unknown-creative-feature`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template sets a creative feature that is not documented.
    ///
    /// If the name is misspelled, the feature keeps its default, which is on. Meta adds features
    /// from time to time, so walint reports a warning.
    ///
    /// ```change marketing-template
    /// bad   /degrees_of_freedom_spec:
    ///       { "creative_features_spec": { "image_touchup": { "enroll_status": "OPT_OUT" } } }
    /// good  /degrees_of_freedom_spec:
    ///       { "creative_features_spec": { "image_touchups": { "enroll_status": "OPT_OUT" } } }
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
