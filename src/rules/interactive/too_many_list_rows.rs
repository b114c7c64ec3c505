//! `too-many-list-rows`.

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::model::{Interactive, InteractiveKind};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A list has more than 10 rows in all its sections together.
    ///
    /// The sections share the limit: it makes no difference how the rows are spread over them. Meta
    /// answers with the total and the highest count that is allowed. For more, send a shorter list
    /// whose last row leads to the next one.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "list",
    ///     "body": { "text": "What is your question about?" },
    ///     "action": {
    ///       "button": "Topics",
    ///       "sections": [
    ///         {
    ///           "title": "Coats",
    ///           "rows": [
    ///             { "id": "r1", "title": "Row 1" },
    ///             { "id": "r2", "title": "Row 2" },
    ///             { "id": "r3", "title": "Row 3" },
    ///             { "id": "r4", "title": "Row 4" },
    ///             { "id": "r5", "title": "Row 5" },
    ///             { "id": "r6", "title": "Row 6" }
    ///           ]
    ///         },
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
    ///     }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "list",
    ///     "body": { "text": "What is your question about?" },
    ///     "action": {
    ///       "button": "Topics",
    ///       "sections": [
    ///         {
    ///           "title": "Coats",
    ///           "rows": [
    ///             { "id": "r1", "title": "Row 1" },
    ///             { "id": "r2", "title": "Row 2" },
    ///             { "id": "r3", "title": "Row 3" },
    ///             { "id": "r4", "title": "Row 4" },
    ///             { "id": "r5", "title": "Row 5" },
    ///             { "id": "r6", "title": "Row 6" }
    ///           ]
    ///         },
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
    ///     }
    ///   }
    /// }
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

/// The most rows of a list, in all sections together.
const MAX_ROWS: usize = 10;

fn check(cx: &mut BodyCx<'_>, list: Interactive<'_>) {
    let Some(first_over) = list.rows().nth(MAX_ROWS) else { return };
    let sections = list.sections();
    let is_opaque = |it: &Node<'_>| it.is_opaque() || it.get("rows").is_some_and(Node::is_opaque);
    // Too many sections are a finding by themselves, and take as many rows away with them.
    let is_single = |it: &Node<'_>| it.list("rows").len() <= 1;
    let has_too_many_sections = sections.len() > MAX_ROWS && sections.iter().all(is_single);
    if sections.iter().any(is_opaque) || list.rows().any(Node::is_opaque) || has_too_many_sections {
        return;
    }
    let n_rows = list.rows().count();
    let message =
        format!("the list has {n_rows} rows, where at most {MAX_ROWS} fit in all sections");
    cx.report(&RULE, first_over.span, message)
        .label("the first that is too many")
        .help(format!("shorten the list to {MAX_ROWS} rows"));
}
