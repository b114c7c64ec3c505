//! `missing-button-parameter`.

use super::sub_type;
use crate::check::{Finder, SendCx};
use crate::fact::DefinedButton;
use crate::model::{ButtonKind, Word};
use crate::rule::{ApiError, Severity, declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// A button of the template needs a value, and the message does not contain it.
    ///
    /// A URL that ends in a variable needs the end of the URL, a coupon button the code, the button
    /// of an authentication template the code once more, and buttons for several products, order
    /// details or a payment need the products, the order or the payment. Meta answers 131008, as in
    /// `Button at index 0 of type Url requires a parameter`.
    ///
    /// A flow button needs a component, with or without parameters: without one, Meta answers
    /// 131009 (seen from October 2024 to September 2026). For a catalog button walint reports a
    /// warning, because Meta was seen to reject it once and the page calls the component optional.
    /// Quick replies and call buttons need no component.
    ///
    /// ```json bad
    /// [
    ///   {
    ///     "name": "book_a_table",
    ///     "language": "en",
    ///     "category": "UTILITY",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "Your table is waiting for you. Choose the hour that suits you best."
    ///       },
    ///       {
    ///         "type": "BUTTONS",
    ///         "buttons": [{ "type": "FLOW", "text": "Choose", "flow_id": "1000000000000001" }]
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": { "name": "book_a_table", "language": { "code": "en" } }
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
    ///     "template": { "name": "order_on_its_way", "language": { "code": "en" } }
    ///   }
    /// ]
    /// ```
    ///
    /// ```json bad
    /// [
    ///   {
    ///     "name": "autumn_coupon",
    ///     "language": "en",
    ///     "category": "MARKETING",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "Use the code below at checkout, and we take a tenth off your whole basket."
    ///       },
    ///       {
    ///         "type": "BUTTONS",
    ///         "buttons": [
    ///           { "type": "QUICK_REPLY", "text": "Unsubscribe" },
    ///           { "type": "COPY_CODE", "example": "LEAF10" }
    ///         ]
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": { "name": "autumn_coupon", "language": { "code": "en" } }
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
    ///           "sub_type": "url",
    ///           "index": 1,
    ///           "parameters": [{ "type": "text", "text": "2207" }]
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
    ///           { "type": "URL", "text": "Our shop", "url": "https://shop.example/" },
    ///           {
    ///             "type": "PHONE_NUMBER",
    ///             "text": "Ring us",
    ///             "phone_number": "+16505550123"
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": { "name": "order_on_its_way", "language": { "code": "en" } }
    ///   }
    /// ]
    /// ```
    ///
    /// ```json good
    /// [
    ///   {
    ///     "name": "autumn_coupon",
    ///     "language": "en",
    ///     "category": "MARKETING",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "Use the code below at checkout, and we take a tenth off your whole basket."
    ///       },
    ///       {
    ///         "type": "BUTTONS",
    ///         "buttons": [
    ///           { "type": "QUICK_REPLY", "text": "Unsubscribe" },
    ///           { "type": "COPY_CODE", "example": "LEAF10" }
    ///         ]
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": {
    ///       "name": "autumn_coupon",
    ///       "language": { "code": "en" },
    ///       "components": [
    ///         {
    ///           "type": "button",
    ///           "sub_type": "copy_code",
    ///           "index": 1,
    ///           "parameters": [{ "type": "coupon_code", "coupon_code": "LEAF10" }]
    ///         }
    ///       ]
    ///     }
    ///   }
    /// ]
    /// ```
    pub RULE = {
        id: "missing-button-parameter",
        severity: Error,
        category: Project,
        page: page!("templates/components"),
        api_error: Some(ApiError::code(131_008)),
        finder: Finder::Comparison(check),
    }
}

fn check(cx: &mut SendCx<'_>) {
    for pair in cx.pairs() {
        let Some(buttons) = pair.level.buttons.known() else { continue };
        if pair.given.are_buttons_open() {
            continue;
        }
        for (n, button) in buttons.iter().enumerate() {
            let Some(need) = needed(button) else { continue };
            let Some(kind) = button.kind else { continue };
            let Some(sub_type) = sub_type(kind) else { continue };
            let given =
                pair.given.buttons.iter().find(|it| it.index.is_some_and(|it| it as usize == n));
            // The value may stand in the wrong place, which is a fault of another kind.
            let is_misplaced = pair.given.buttons.iter().any(|it| {
                let button = it.index.and_then(|it| buttons.get(it as usize));
                it.sub_type == Some(sub_type)
                    && button.is_none_or(|it| it.kind.and_then(super::sub_type) != Some(sub_type))
            });
            let span = match given {
                _ if is_misplaced => continue,
                None => pair.span,
                // Another sub-type is a fault of another kind.
                Some(it) if it.sub_type.is_some_and(|it| it != sub_type) => continue,
                Some(_) if !matches!(need, Need::Value(_)) => continue,
                Some(it) if it.component.is_open || !it.component.parameters.is_empty() => continue,
                Some(it) => it.component.span,
            };
            let name = kind.word();
            let button_name = pair.name(&format!("`{name}` button with index {n}"));
            let sub_type = sub_type.word();
            let component = format!("add a `button` with the `sub_type` `{sub_type}`");
            let place = (button.span, "the button");
            let page = match kind {
                ButtonKind::Otp => page!(
                    "templates/authentication-templates/copy-code-button-authentication-templates"
                ),
                _ => page::of_button(kind),
            };
            match need {
                Need::Value(what) => {
                    let message = format!("{button_name} lacks the {what}");
                    cx.report(&RULE, span, message, place)
                        .page(page)
                        .help(format!("{component}, `\"index\": {n}` and the {what}"));
                }
                Need::Flow => {
                    let message = format!("{button_name} has no component");
                    let diagnostic = cx.report(&RULE, span, message, place);
                    diagnostic.api_error = Some(ApiError::code(131_009));
                    diagnostic.page(page).help(format!("{component} and `\"index\": {n}`"));
                }
                Need::Catalog => {
                    let message = format!("{button_name} has no component");
                    let diagnostic = cx.report(&RULE, span, message, place);
                    diagnostic
                        .page(page)
                        .severity(Severity::Warning)
                        .help(format!("{component} and `\"index\": {n}`"));
                }
            }
        }
    }
}

/// What the component of a button has to contain.
enum Need {
    /// A value.
    Value(&'static str),
    /// Nothing, but a flow button is not sent without its component.
    Flow,
    /// Nothing, but Meta rejected a catalog button once without its component.
    Catalog,
}

/// What a button cannot be sent without; `None` for nothing, and where that is not known.
fn needed(button: &DefinedButton) -> Option<Need> {
    match button.kind? {
        ButtonKind::Url => button
            .url
            .as_ref()
            .filter(|it| it.has_variable())
            .map(|_| Need::Value("end of its URL")),
        ButtonKind::CopyCode | ButtonKind::Otp => Some(Need::Value("code")),
        ButtonKind::Mpm => Some(Need::Value("list of products")),
        ButtonKind::OrderDetails => Some(Need::Value("order")),
        ButtonKind::PaymentRequest => Some(Need::Value("payment")),
        ButtonKind::Flow => Some(Need::Flow),
        ButtonKind::Catalog => Some(Need::Catalog),
        ButtonKind::QuickReply
        | ButtonKind::PhoneNumber
        | ButtonKind::VoiceCall
        | ButtonKind::Spm
        | ButtonKind::RequestContactInfo => None,
    }
}
