//! `template-coupon-code-too-long`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The sample of a coupon code is longer than 20 characters.
    ///
    /// Meta rejects it. Until December 2025, the maximum was 15.
    ///
    /// ```change template-with-coupon
    /// bad   /components/1/buttons/0/example: "AUTUMNLEAVESOFTHEYEAR"
    /// good  /components/1/buttons/0/example: "AUTUMNLEAVESOFTHEYEA"
    /// ```
    pub RULE = {
        id: "template-coupon-code-too-long",
        severity: Error,
        category: Template,
        page: page!("templates/marketing-templates/coupon-templates"),
        api_error: Some(ApiError::with_subcode(100, 2_388_040)),
        finder: Finder::Schema,
    }
}
