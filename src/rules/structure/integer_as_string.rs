//! `integer-as-string`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A number is in quotes.
    ///
    /// The documentation specifies a JSON number here. Meta accepts quoted numbers in many places,
    /// but its documentation lists none of these places.
    ///
    /// ```change call-button
    /// bad   /interactive/action/parameters/ttl_minutes: "100"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "integer-as-string",
        severity: Warning,
        is_general: true,
        in_export: Dropped,
        category: Structure,
        page: page!("support/error-codes"),
        api_error: None,
        finder: Finder::Schema,
    }
}
