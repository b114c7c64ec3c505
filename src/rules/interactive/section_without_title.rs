//! `section-without-title`.

use crate::check::{BodyCx, Finder};
use crate::model::{Interactive, InteractiveKind};
use crate::rule::{ApiError, Severity, declare_rule, page};

declare_rule! {
    /// A section of a list has no title.
    ///
    /// Meta rejects a list of two or more sections with error 131009 if one of them has no title.
    /// The documentation requires a title of 1 to 24 characters even for a single section. Meta
    /// accepts a single section without a title, so walint reports an info.
    ///
    /// ```change list
    /// bad   /interactive/action/sections: [
    ///         {
    ///           "title": "Coats",
    ///           "rows": [{ "id": "r1", "title": "Row 1" }, { "id": "r2", "title": "Row 2" }]
    ///         },
    ///         { "rows": [{ "id": "r3", "title": "Row 3" }, { "id": "r4", "title": "Row 4" }] }
    ///       ]
    /// bad   /interactive/action/sections:
    ///       [{ "rows": [{ "id": "r1", "title": "Row 1" }, { "id": "r2", "title": "Row 2" }] }]
    /// good  /interactive/action/sections: [
    ///         {
    ///           "title": "Coats",
    ///           "rows": [{ "id": "r1", "title": "Row 1" }, { "id": "r2", "title": "Row 2" }]
    ///         },
    ///         {
    ///           "title": "Hats",
    ///           "rows": [{ "id": "r3", "title": "Row 3" }, { "id": "r4", "title": "Row 4" }]
    ///         }
    ///       ]
    /// ```
    pub RULE = {
        id: "section-without-title",
        severity: Error,
        category: Interactive,
        page: page!("messages/send-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::All(&[
            Finder::Schema,
            Finder::Interactive(&[InteractiveKind::List], check),
        ]),
    }
}

fn check(cx: &mut BodyCx<'_>, list: Interactive<'_>) {
    let [section] = list.sections() else { return };
    if section.lacks("title") {
        cx.report(&RULE, section.span, "the only section of the list has no title")
            .severity(Severity::Info)
            .page(page!("messages/interactive-list-messages"))
            .help("add a `title` of 1 to 24 characters");
    }
}
