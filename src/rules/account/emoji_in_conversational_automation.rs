//! `emoji-in-conversational-automation`.

use crate::check::{BodyCx, Finder};
use crate::json::{Node, placeholders};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::markup;

declare_rule! {
    /// An ice breaker or a command contains an emoji.
    ///
    /// Meta accepts the request, but stores the replacement character (U+FFFD) instead of the emoji
    /// (seen in August 2026).
    ///
    /// ```change conversational-automation
    /// bad   /prompts: ["Book a table 🍽️"]
    /// bad   /commands/0/command_description: "Book a table 🍽️"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "emoji-in-conversational-automation",
        severity: Warning,
        category: Account,
        page: page!("business-phone-numbers/conversational-components"),
        api_error: None,
        finder: Finder::Body(&[RequestKind::ConversationalAutomation], check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    let items = |key| root.get(key).map_or(&[][..], Node::items);
    for prompt in items("prompts") {
        report(cx, prompt, "the ice breaker");
    }
    for command in items("commands") {
        for key in ["command_name", "command_description"] {
            if let Some(text) = command.get(key) {
                report(cx, text, &format!("`{key}`"));
            }
        }
    }
}

/// Reports the first emoji of a text.
fn report(cx: &mut BodyCx<'_>, node: &Node<'_>, name: &str) {
    let Some(text) = node.as_str() else { return };
    let is_inside = |at: usize| placeholders(text).any(|it| it.contains(&at));
    let found = markup::emoji(text).find(|it| !is_inside(it.start));
    if let Some(range) = found {
        let span = cx.span_in(node, range);
        cx.report(&RULE, span, format!("{name} contains an emoji")).help("remove the emoji");
    }
}
