//! `button-not-in-template`.

use super::count;
use crate::check::{Finder, SendCx};
use crate::fact::Fact;
use crate::model::{ButtonKind, SubType};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A message has a component for a button that the template does not have.
    ///
    /// The index counts all buttons from 0, whatever their types; in a carousel it counts the
    /// buttons of one card. Meta rejects the message with error 132012. If the component of a call
    /// button has no index, the template needs a call button at any index.
    ///
    /// ```change template-and-message
    /// bad   /1/template/components/0: (before) {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": 1,
    ///         "parameters": [{ "type": "text", "text": "2207" }]
    ///       }
    ///   and  /1/template/components/1/index: 2
    ///   and  /1/template/components/2: (absent)
    /// bad   /0/components/1: (absent)
    ///   and  /1/template/components/0: (absent)
    /// bad   /1/template/components/2: {
    ///         "type": "button",
    ///         "sub_type": "voice_call",
    ///         "parameters": [{ "type": "payload", "payload": "order=2207" }]
    ///       }
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "button-not-in-template",
        severity: Error,
        category: Project,
        page: page!("templates/components"),
        api_error: Some(ApiError::code(132_012)),
        finder: Finder::Comparison(check),
    }
}

/// The last possible index of a button; another rule reports higher ones.
const LAST: u32 = 9;

fn check(cx: &mut SendCx<'_>) {
    for pair in cx.pairs() {
        let (buttons, whose) = match (&pair.level.buttons, pair.card) {
            (Fact::Unknown, _) => continue,
            (Fact::Absent, card) => (&[][..], card),
            (Fact::Known(it), card) => (it.as_slice(), card),
        };
        let whose = whose.map_or_else(
            || "the template".to_owned(),
            |it| format!("the card with index {it} of the template"),
        );
        let label = count(buttons.len(), "button");
        let place = (pair.level.span, label.as_str());
        for given in &pair.given.buttons {
            let Some(index) = given.index else {
                let may_call =
                    |it: Option<ButtonKind>| it.is_none_or(|it| it == ButtonKind::VoiceCall);
                let has_call = buttons.iter().any(|it| may_call(it.kind));
                if given.sub_type == Some(SubType::VoiceCall) && !has_call {
                    let message = format!("{whose} has no call button");
                    cx.report(&RULE, given.sub_type_span, message, place)
                        .help("remove the component, or add a call button to the template");
                }
                continue;
            };
            if index > LAST || buttons.len() > index as usize {
                continue;
            }
            let message = match buttons.len() {
                0 => format!("{whose} has no buttons"),
                _ => format!("{whose} has no button with index {index}"),
            };
            let help = match buttons.len() {
                0 => "remove the component".to_owned(),
                1 => "set `index` to 0, or remove the component".to_owned(),
                n => format!("set `index` to a number from 0 to {}", n - 1),
            };
            cx.report(&RULE, given.index_span, message, place).help(help);
        }
    }
}
