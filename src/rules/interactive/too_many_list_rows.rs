//! `too-many-list-rows`.

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::model::{Interactive, InteractiveKind};
use crate::rule::{ApiError, declare_rule, page};
use crate::wording::{count, over};

declare_rule! {
    /// A list has more than 10 rows in all its sections together.
    ///
    /// Meta rejects it with error 131009 and names the total. It does not matter how the rows are
    /// divided into sections. For more rows, send a list whose last row leads to the next list.
    ///
    /// ```change list
    /// bad   /interactive/action/sections: [
    ///         { "title": "Coats", "rows": [{ "id": "r#", "title": "Row #" }] * 6 },
    ///         {
    ///           "title": "Hats",
    ///           "rows": [
    ///             { "id": "r7", "title": "Row 7" },
    ///             { "id": "r8", "title": "Row 8" },
    ///             { "id": "r9", "title": "Row 9" },
    ///             { "id": "r10", "title": "Row 10" },
    ///             { "id": "r11", "title": "Row 11" }
    ///           ]
    ///         }
    ///       ]
    /// good  /interactive/action/sections: [
    ///         { "title": "Coats", "rows": [{ "id": "r#", "title": "Row #" }] * 6 },
    ///         {
    ///           "title": "Hats",
    ///           "rows": [
    ///             { "id": "r7", "title": "Row 7" },
    ///             { "id": "r8", "title": "Row 8" },
    ///             { "id": "r9", "title": "Row 9" },
    ///             { "id": "r10", "title": "Row 10" }
    ///           ]
    ///         }
    ///       ]
    /// ```
    pub RULE = {
        id: "too-many-list-rows",
        severity: Error,
        category: Interactive,
        page: page!("messages/interactive-list-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Interactive(&[InteractiveKind::List], check),
    }
}

/// The maximum number of rows of a list, in all sections together.
const MAX_ROWS: usize = 10;

fn check(cx: &mut BodyCx<'_>, list: Interactive<'_>) {
    let Some(first_over) = list.rows().nth(MAX_ROWS) else { return };
    let sections = list.sections();
    let is_opaque = |it: &Node<'_>| it.is_opaque() || it.get("rows").is_some_and(Node::is_opaque);
    // Where each section has one row, another rule reports the same as too many sections.
    let is_single = |it: &Node<'_>| it.list("rows").len() <= 1;
    let has_too_many_sections = sections.len() > MAX_ROWS && sections.iter().all(is_single);
    if sections.iter().any(is_opaque) || list.rows().any(Node::is_opaque) || has_too_many_sections {
        return;
    }
    let n_rows = list.rows().count();
    cx.report(&RULE, first_over.span, over("the list", n_rows, "row", MAX_ROWS))
        .label("the first row over the maximum")
        .help(format!("remove {}", count(n_rows - MAX_ROWS, "row")));
}
