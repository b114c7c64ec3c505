//! `misplaced-template-key`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A component or button of a template has a key that belongs to another type.
    ///
    /// Meta rejects it and names the component and the key. For example, a call button has no phone
    /// number, because it calls the number that sends the template. A quick reply has no URL, and a
    /// call permission request has only its `type`. walint treats null as absent.
    ///
    /// ```change template-with-call-button
    /// bad   /components/1/buttons/0/phone_number: "+16505550101"
    /// bad   /components/1: { "type": "CALL_PERMISSION_REQUEST", "text": "May we call you?" }
    /// good  /components/1: { "type": "CALL_PERMISSION_REQUEST" }
    /// ```
    pub RULE = {
        id: "misplaced-template-key",
        severity: Error,
        category: Template,
        page: page!("templates/components"),
        api_error: Some(ApiError::with_subcode(100, 2_388_042)),
        finder: Finder::Schema,
    }
}
