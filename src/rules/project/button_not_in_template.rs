//! `button-not-in-template`.

use super::count;
use crate::check::{Finder, SendCx};
use crate::fact::Fact;
use crate::model::{ButtonKind, SubType};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A message gives a parameter for a button that its template does not have.
    ///
    /// Buttons are counted from 0 over buttons of every type, in a carousel from 0 again in each
    /// card. Meta answers 132012. A call button may come without an index; then the template has to
    /// have one somewhere.
    ///
    /// ```json bad
    /// [
    ///   {
    ///     "name": "order_on_its_way",
    ///     "language": "en",
    ///     "category": "UTILITY",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "Your order has left our depot and will be with you tomorrow."
    ///       },
    ///       {
    ///         "type": "BUTTONS",
    ///         "buttons": [
    ///           { "type": "QUICK_REPLY", "text": "Change the day" },
    ///           {
    ///             "type": "URL",
    ///             "text": "Track it",
    ///             "url": "https://shop.example/track/{{1}}",
    ///             "example": ["https://shop.example/track/2207"]
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": {
    ///       "name": "order_on_its_way",
    ///       "language": { "code": "en" },
    ///       "components": [
    ///         {
    ///           "type": "button",
    ///           "sub_type": "url",
    ///           "index": 1,
    ///           "parameters": [{ "type": "text", "text": "2207" }]
    ///         },
    ///         {
    ///           "type": "button",
    ///           "sub_type": "quick_reply",
    ///           "index": 2,
    ///           "parameters": [{ "type": "payload", "payload": "later" }]
    ///         }
    ///       ]
    ///     }
    ///   }
    /// ]
    /// ```
    ///
    /// ```json bad
    /// [
    ///   {
    ///     "name": "order_on_its_way",
    ///     "language": "en",
    ///     "category": "UTILITY",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "Your order has left our depot and will be with you tomorrow."
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": {
    ///       "name": "order_on_its_way",
    ///       "language": { "code": "en" },
    ///       "components": [
    ///         {
    ///           "type": "button",
    ///           "sub_type": "url",
    ///           "index": 0,
    ///           "parameters": [{ "type": "text", "text": "2207" }]
    ///         }
    ///       ]
    ///     }
    ///   }
    /// ]
    /// ```
    ///
    /// ```json bad
    /// [
    ///   {
    ///     "name": "order_on_its_way",
    ///     "language": "en",
    ///     "category": "UTILITY",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "Your order has left our depot and will be with you tomorrow."
    ///       },
    ///       {
    ///         "type": "BUTTONS",
    ///         "buttons": [
    ///           { "type": "QUICK_REPLY", "text": "Change the day" },
    ///           {
    ///             "type": "URL",
    ///             "text": "Track it",
    ///             "url": "https://shop.example/track/{{1}}",
    ///             "example": ["https://shop.example/track/2207"]
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": {
    ///       "name": "order_on_its_way",
    ///       "language": { "code": "en" },
    ///       "components": [
    ///         {
    ///           "type": "button",
    ///           "sub_type": "url",
    ///           "index": 1,
    ///           "parameters": [{ "type": "text", "text": "2207" }]
    ///         },
    ///         {
    ///           "type": "button",
    ///           "sub_type": "voice_call",
    ///           "parameters": [{ "type": "payload", "payload": "order=2207" }]
    ///         }
    ///       ]
    ///     }
    ///   }
    /// ]
    /// ```
    ///
    /// ```json good
    /// [
    ///   {
    ///     "name": "order_on_its_way",
    ///     "language": "en",
    ///     "category": "UTILITY",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "Your order has left our depot and will be with you tomorrow."
    ///       },
    ///       {
    ///         "type": "BUTTONS",
    ///         "buttons": [
    ///           { "type": "QUICK_REPLY", "text": "Change the day" },
    ///           {
    ///             "type": "URL",
    ///             "text": "Track it",
    ///             "url": "https://shop.example/track/{{1}}",
    ///             "example": ["https://shop.example/track/2207"]
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": {
    ///       "name": "order_on_its_way",
    ///       "language": { "code": "en" },
    ///       "components": [
    ///         {
    ///           "type": "button",
    ///           "sub_type": "quick_reply",
    ///           "index": "0",
    ///           "parameters": [{ "type": "payload", "payload": "later" }]
    ///         },
    ///         {
    ///           "type": "button",
    ///           "sub_type": "url",
    ///           "index": "1",
    ///           "parameters": [{ "type": "text", "text": "2207" }]
    ///         }
    ///       ]
    ///     }
    ///   }
    /// ]
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

/// What is above it is no index of any template.
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
        let place = (pair.level.span, "no such button here");
        for given in &pair.given.buttons {
            let Some(index) = given.index else {
                let may_call =
                    |it: Option<ButtonKind>| it.is_none_or(|it| it == ButtonKind::VoiceCall);
                let has_call = buttons.iter().any(|it| may_call(it.kind));
                if given.sub_type == Some(SubType::VoiceCall) && !has_call {
                    let message = format!("{whose} has no call button");
                    cx.report(&RULE, given.sub_type_span, message, place)
                        .help("leave the component out, or add the button to the template");
                }
                continue;
            };
            if index > LAST || buttons.len() > index as usize {
                continue;
            }
            let message = match buttons.len() {
                0 => format!("{whose} has no buttons"),
                n => format!("{whose} has {}, so none with index {index}", count(n, "button")),
            };
            let help = match buttons.len() {
                0 => "leave the component out".to_owned(),
                1 => "give index 0, or leave the component out".to_owned(),
                n => format!("give an index from 0 to {}", n - 1),
            };
            cx.report(&RULE, given.index_span, message, place).help(help);
        }
    }
}
