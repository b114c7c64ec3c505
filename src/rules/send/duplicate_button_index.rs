//! `duplicate-button-index`.

use std::collections::BTreeMap;

use crate::check::{BodyCx, Finder};
use crate::model::{SendComponentKind, SendLevel, SubType};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// Two button components have the same index.
    ///
    /// The index counts all buttons of the template from 0, whatever their types; in a carousel it
    /// counts the buttons of one card. Meta rejects the message with error 131009. `0` and `"0"`
    /// are the same index.
    ///
    /// ```change send-with-quick-reply
    /// bad   /template/components/1: {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": "0",
    ///         "parameters": [{ "type": "text", "text": "2207" }]
    ///       }
    /// good  /template/components/1: {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": "1",
    ///         "parameters": [{ "type": "text", "text": "2207" }]
    ///       }
    /// ```
    ///
    /// ```change send-with-quick-reply-cards
    /// good  /template/components/1/cards/0/components/2: (absent)
    ///   and  /template/components/1/cards/1/components/2: (absent)
    /// ```
    pub RULE = {
        id: "duplicate-button-index",
        severity: Error,
        category: Send,
        page: page!("templates/components"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::SendLevel(check),
    }
}

fn check(cx: &mut BodyCx<'_>, level: &SendLevel<'_>) {
    let mut firsts = BTreeMap::new();
    for button in level.of(SendComponentKind::Button) {
        let (Some(node), Some(index)) = (button.get("index"), button.index()) else { continue };
        let is_call = button.sub_type == Some(SubType::VoiceCall);
        let (first, is_first_call) = *firsts.entry(index).or_insert((node.span, is_call));
        // Another rule reports two components for the call button, whatever their index.
        if first != node.span && !(is_call && is_first_call) {
            cx.report(&RULE, node.span, "another button has the same index")
                .help("set `index` to the position of this button in the template, counted from 0")
                .related(first, "the first button");
        }
    }
}
