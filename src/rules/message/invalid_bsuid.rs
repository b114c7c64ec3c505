//! `invalid-bsuid`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A business-scoped user id is malformed.
    ///
    /// Meta rejects it with error 100. The id is a country code of two capital letters, a dot, and
    /// 1 to 128 letters or digits. A parent id has `ENT.` after the first dot.
    ///
    /// ```change text-message
    /// bad   /to: (absent)
    ///   and  /recipient: "1000000000000001US"
    /// good  /to: (absent)
    ///   and  /recipient: "US.ENT.1000000000000001"
    /// ```
    ///
    /// ```change call
    /// bad   /to: (absent)
    ///   and  /recipient: "1000000000000001US"
    /// ```
    pub RULE = {
        id: "invalid-bsuid",
        severity: Error,
        category: Message,
        page: page!("business-scoped-user-ids"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
