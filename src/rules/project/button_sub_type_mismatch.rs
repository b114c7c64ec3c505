//! `button-sub-type-mismatch`.

use super::sub_type;
use crate::check::{Finder, SendCx};
use crate::model::Word;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The `sub_type` of a component does not match the template's button at that index.
    ///
    /// The index counts all buttons of the template, not those of one type. A message sends the
    /// button of an authentication template as `url`, whatever its type in the template. Since
    /// Graph v23.0 Meta rejects the message with error 132018, as in
    /// `buttons: Button at index 0 must be of type Url`. Earlier versions use error 132000 or
    /// 132012.
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
    ///           "index": 0,
    ///           "parameters": [{ "type": "text", "text": "2207" }]
    ///         },
    ///         {
    ///           "type": "button",
    ///           "sub_type": "quick_reply",
    ///           "index": 1,
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
    ///       },
    ///       {
    ///         "type": "BUTTONS",
    ///         "buttons": [{ "type": "VOICE_CALL", "text": "Call us", "ttl_minutes": 2880 }]
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
    ///           "index": 0,
    ///           "parameters": [{ "type": "payload", "payload": "later" }]
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
    ///           "index": 0,
    ///           "parameters": [{ "type": "payload", "payload": "later" }]
    ///         },
    ///         {
    ///           "type": "button",
    ///           "sub_type": "url",
    ///           "index": 1,
    ///           "parameters": [{ "type": "text", "text": "2207" }]
    ///         }
    ///       ]
    ///     }
    ///   }
    /// ]
    /// ```
    pub RULE = {
        id: "button-sub-type-mismatch",
        severity: Error,
        category: Project,
        page: page!("templates/components"),
        api_error: Some(ApiError::code(132_018)),
        finder: Finder::Comparison(check),
    }
}

fn check(cx: &mut SendCx<'_>) {
    for pair in cx.pairs() {
        let Some(buttons) = pair.level.buttons.known() else { continue };
        for given in &pair.given.buttons {
            let Some(index) = given.index else { continue };
            let Some(button) = buttons.get(index as usize) else { continue };
            let Some(kind) = button.kind else { continue };
            let Some(wanted) = sub_type(kind) else { continue };
            let Some(actual) = given.sub_type.filter(|it| *it != wanted) else { continue };
            let (actual, name) = (actual.word(), kind.word());
            let message =
                format!("`sub_type` is `{actual}`; the template has `{name}` at index {index}");
            let matching =
                buttons.iter().position(|it| it.kind.and_then(sub_type) == given.sub_type);
            let help = match matching {
                Some(n) => format!("set `index` to {n}, or `sub_type` to `{}`", wanted.word()),
                None => format!("set `sub_type` to `{}`", wanted.word()),
            };
            cx.report(&RULE, given.sub_type_span, message, (button.span, "the template's button"))
                .help(help);
        }
    }
}
