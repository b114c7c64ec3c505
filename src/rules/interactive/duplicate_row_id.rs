//! `duplicate-row-id`.

use super::{repeated, trimmed};
use crate::check::{BodyCx, Finder};
use crate::model::{Interactive, InteractiveKind};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// Two rows of a list have the same id.
    ///
    /// The id is what comes back in the webhook when the row is picked. It has to be unique in the
    /// whole list, whatever the section. Blanks at the ends do not make a difference.
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
    ///         { "title": "Coats", "rows": [{ "id": "care", "title": "Wash a coat" }] },
    ///         { "title": "Hats", "rows": [{ "id": "care", "title": "Brush a hat" }] }
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
    ///         { "title": "Coats", "rows": [{ "id": "care-1", "title": "Care" }] },
    ///         {
    ///           "title": "Hats",
    ///           "rows": [
    ///             { "id": "care-2", "title": "Care" },
    ///             { "id": "{{id}}", "title": "Repair" }
    ///           ]
    ///         }
    ///       ]
    ///     }
    ///   }
    /// }
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
        cx.report(&RULE, id.span, "the id of the row stands on an earlier one as well")
            .related(first.span, "the same id")
            .help("give each row an id of its own, in the whole list");
    }
}
