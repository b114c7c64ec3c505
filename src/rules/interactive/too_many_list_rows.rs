//! `too-many-list-rows`.

use super::{rows, sections};
use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::kind::RequestKind;
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
        finder: Finder::Body(RequestKind::MESSAGES, check),
    }
}

/// The most rows of a list, in all sections together.
const MAX_ROWS: usize = 10;

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    let has_unknown = sections(root).iter().any(|it| {
        let rows = it.get("rows");
        it.is_opaque()
            || rows.is_some_and(|it| it.is_opaque() || it.items().iter().any(Node::is_opaque))
    });
    // Too many sections are a finding by themselves, and take as many rows away with them.
    let is_single = |it: &Node<'_>| it.get("rows").is_none_or(|it| it.items().len() <= 1);
    if sections(root).len() > MAX_ROWS && sections(root).iter().all(is_single) {
        return;
    }
    let n_rows = rows(root).count();
    let Some(first_over) = rows(root).nth(MAX_ROWS).filter(|_| !has_unknown) else { return };
    let message =
        format!("the list has {n_rows} rows, where at most {MAX_ROWS} fit in all sections");
    cx.report(&RULE, first_over.span, message)
        .label("the first that is too many")
        .help(format!("shorten the list to {MAX_ROWS} rows"));
}
