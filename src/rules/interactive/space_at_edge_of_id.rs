//! `space-at-edge-of-id`.

use crate::check::{BodyCx, Finder};
use crate::model::{Interactive, InteractiveKind};
use crate::rule::{declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// The id of a button or row begins or ends with a space.
    ///
    /// Older pages do not allow spaces at the ends of an id. Where Meta accepts them, it returns
    /// them in the webhook, and a comparison with the intended id fails.
    ///
    /// ```change reply-buttons
    /// bad   /interactive/action/buttons/0/reply/id: "fit-mon "
    /// good  /interactive/action/buttons/0/reply/id: "fit mon"
    ///   and  /interactive/action/buttons/1/reply/id: " {{id}} "
    /// ```
    ///
    /// ```change list
    /// bad   /interactive/action/sections: [
    ///         {
    ///           "title": "Orders",
    ///           "rows": [
    ///             { "id": " track", "title": "Track a parcel" },
    ///             { "id": "return", "title": "Return an item" }
    ///           ]
    ///         }
    ///       ]
    /// ```
    pub RULE = {
        id: "space-at-edge-of-id",
        aliases: ["blank-at-edge-of-id"],
        severity: Warning,
        category: Interactive,
        page: page!("messages/interactive-reply-buttons-messages"),
        api_error: None,
        finder: Finder::Interactive(&[InteractiveKind::Button, InteractiveKind::Carousel, InteractiveKind::List], check),
    }
}

fn check(cx: &mut BodyCx<'_>, interactive: Interactive<'_>) {
    for id in interactive.replies().chain(interactive.rows()).filter_map(|it| it.get("id")) {
        if id.written_text().is_some_and(|it| it.trim() != it) {
            cx.report(&RULE, id.span, "the id begins or ends with a space")
                .page(page::of_message(interactive.message))
                .help("remove the spaces at its ends");
        }
    }
}
