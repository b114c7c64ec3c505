//! `call-button-ttl-mismatch`.

use crate::check::{Finder, SendCx};
use crate::model::SubType;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A message sets a different lifetime for the call button than its template.
    ///
    /// Meta accepts that and uses the value in the message, so the template's value has no effect.
    /// A message can set 1 to 43200 minutes, and a template can set 1440 to 43200.
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
    ///           "sub_type": "voice_call",
    ///           "index": 0,
    ///           "parameters": [{ "type": "ttl_minutes", "ttl_minutes": 120 }]
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
    ///           "sub_type": "voice_call",
    ///           "index": 0,
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
    ///           "sub_type": "voice_call",
    ///           "index": 0,
    ///           "parameters": [{ "type": "ttl_minutes", "ttl_minutes": 2880 }]
    ///         }
    ///       ]
    ///     }
    ///   }
    /// ]
    /// ```
    pub RULE = {
        id: "call-button-ttl-mismatch",
        severity: Info,
        category: Project,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: None,
        finder: Finder::Comparison(check),
    }
}

fn check(cx: &mut SendCx<'_>) {
    for pair in cx.pairs() {
        let buttons = pair.level.buttons.known().map_or(&[][..], |it| it);
        // Other rules report any other lifetime in the template.
        let lifetimes = buttons.iter().filter_map(|it| it.ttl_minutes);
        let mut lifetimes = lifetimes.filter(|it| (1440..=43200).contains(&it.0));
        let Some((wanted, place)) = lifetimes.next() else { continue };
        let given = pair.given.buttons.iter().filter(|it| it.sub_type == Some(SubType::VoiceCall));
        for parameter in given.flat_map(|it| &it.component.parameters) {
            let Some(minutes) = parameter.ttl_minutes.filter(|it| *it != wanted) else { continue };
            let message = format!("`ttl_minutes` is {minutes}; the template has {wanted}");
            cx.report(&RULE, parameter.span, message, (place, "no effect for this message"))
                .help("remove `ttl_minutes` to use the template's value");
        }
    }
}
