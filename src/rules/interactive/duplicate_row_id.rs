//! `duplicate-row-id`.

use super::{repeated, trimmed};
use crate::check::{BodyCx, Finder};
use crate::model::{Interactive, InteractiveKind};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// Two rows of a list have the same id.
    ///
    /// Meta rejects the message with error 131009. Meta returns the id in the webhook when a user
    /// selects the row, so it must be unique across all sections of the list. walint ignores spaces
    /// at the ends of an id.
    ///
    /// ```change list
    /// bad   /interactive/action/sections: [
    ///         { "title": "Coats", "rows": [{ "id": "care", "title": "Wash a coat" }] },
    ///         { "title": "Hats", "rows": [{ "id": "care", "title": "Brush a hat" }] }
    ///       ]
    /// good  /interactive/action/sections: [
    ///         { "title": "Coats", "rows": [{ "id": "care-1", "title": "Care" }] },
    ///         {
    ///           "title": "Hats",
    ///           "rows": [
    ///             { "id": "care-2", "title": "Care" },
    ///             { "id": "{{id}}", "title": "Repair" }
    ///           ]
    ///         }
    ///       ]
    /// ```
    pub RULE = {
        id: "duplicate-row-id",
        severity: Error,
        category: Interactive,
        page: page!("messages/interactive-list-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Interactive(&[InteractiveKind::List], check),
    }
}

fn check(cx: &mut BodyCx<'_>, list: Interactive<'_>) {
    let ids = list.rows().filter_map(|it| it.get("id"));
    for (id, first) in repeated(ids, trimmed) {
        cx.report(&RULE, id.span, "another row has the same id")
            .related(first.span, "the same id")
            .help("use a unique id for each row of the list");
    }
}
