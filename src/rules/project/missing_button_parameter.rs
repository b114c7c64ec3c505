//! `missing-button-parameter`.

use super::sub_type;
use crate::check::{Finder, SendCx};
use crate::fact::DefinedButton;
use crate::model::{ButtonKind, Word};
use crate::rule::{ApiError, Severity, declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// A button of the template needs a value that the message does not contain.
    ///
    /// A URL with a variable needs its value. A coupon button and the button of an authentication
    /// template need the code. A multi-product, order details or payment request button needs its
    /// products, its order or its payment. Meta rejects the message with error 131008, as in
    /// `Button at index 0 of type Url requires a parameter`.
    ///
    /// A flow button needs a component, with or without parameters. Without it, Meta rejects the
    /// message with error 131009 (seen from October 2024 to September 2026). For a catalog button
    /// walint reports a warning: Meta was seen to reject it once, but the page calls the component
    /// optional. Quick replies and call buttons need no component.
    ///
    /// ```change bare-template-and-message
    /// bad   /0/components/1: {
    ///         "type": "BUTTONS",
    ///         "buttons": [{ "type": "FLOW", "text": "Choose", "flow_id": "1000000000000001" }]
    ///       }
    /// bad   /0/category: "MARKETING"
    ///   and  /0/components/1: {
    ///         "type": "BUTTONS",
    ///         "buttons": [
    ///           { "type": "QUICK_REPLY", "text": "Unsubscribe" },
    ///           { "type": "COPY_CODE", "example": "LEAF10" }
    ///         ]
    ///       }
    /// good  /0/components/1: {
    ///         "type": "BUTTONS",
    ///         "buttons": [
    ///           { "type": "URL", "text": "Our shop", "url": "https://shop.example/" },
    ///           { "type": "PHONE_NUMBER", "text": "Ring us", "phone_number": "+16505550123" }
    ///         ]
    ///       }
    /// good  /0/category: "MARKETING"
    ///   and  /0/components/1: {
    ///         "type": "BUTTONS",
    ///         "buttons": [
    ///           { "type": "QUICK_REPLY", "text": "Unsubscribe" },
    ///           { "type": "COPY_CODE", "example": "LEAF10" }
    ///         ]
    ///       }
    ///   and  /1/template/components: [
    ///         {
    ///           "type": "button",
    ///           "sub_type": "copy_code",
    ///           "index": 1,
    ///           "parameters": [{ "type": "coupon_code", "coupon_code": "LEAF10" }]
    ///         }
    ///       ]
    /// ```
    ///
    /// ```change template-and-message
    /// bad   /1/template/components: (absent)
    /// good  /1/template/components/0: (absent)
    ///   and  /1/template/components/0/index: 1
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
            // Another rule reports a value for the wrong button.
            let is_misplaced = pair.given.buttons.iter().any(|it| {
                let button = it.index.and_then(|it| buttons.get(it as usize));
                it.sub_type == Some(sub_type)
                    && button.is_none_or(|it| it.kind.and_then(super::sub_type) != Some(sub_type))
            });
            let span = match given {
                _ if is_misplaced => continue,
                None => pair.span,
                // Another rule reports a different sub-type.
                Some(it) if it.sub_type.is_some_and(|it| it != sub_type) => continue,
                Some(_) if !matches!(need, Need::Value(..)) => continue,
                Some(it) if it.component.is_open || !it.component.parameters.is_empty() => continue,
                Some(it) => it.component.span,
            };
            let name = kind.word();
            let button_name = pair.name(&format!("`{name}` button with index {n}"));
            let sub_type = sub_type.word();
            let component = format!("add a `button` component with `\"sub_type\": \"{sub_type}\"`");
            let place = (button.span, "the template's button");
            let page = match kind {
                ButtonKind::Otp => page!(
                    "templates/authentication-templates/copy-code-button-authentication-templates"
                ),
                _ => page::of_button(kind),
            };
            match need {
                Need::Value(what) => {
                    let message = format!("{button_name} has no {what}");
                    let help = match given {
                        Some(_) => format!("add a parameter with the {what}"),
                        None => format!("{component}, `\"index\": {n}` and the {what}"),
                    };
                    cx.report(&RULE, span, message, place).page(page).help(help);
                }
                Need::Flow => {
                    let message = format!("{button_name} has no component");
                    let diagnostic = cx.report(&RULE, span, message, place);
                    diagnostic.api_error = Some(ApiError::code(131_009));
                    diagnostic.page(page).help(format!("{component} and `\"index\": {n}`"));
                }
                Need::Catalog => {
                    let message = format!("{button_name} has no component");
                    cx.report(&RULE, span, message, place)
                        .page(page)
                        .severity(Severity::Warning)
                        .help(format!("{component} and `\"index\": {n}`"));
                }
            }
        }
    }
}

/// What the component of a button must contain.
enum Need {
    /// A value.
    Value(&'static str),
    /// Nothing, but Meta rejects a flow button without its component.
    Flow,
    /// Nothing, but Meta once rejected a catalog button without its component.
    Catalog,
}

/// What a button needs in a message; `None` if it needs nothing, or that is not known.
fn needed(button: &DefinedButton) -> Option<Need> {
    match button.kind? {
        ButtonKind::Url => button
            .url
            .as_ref()
            .filter(|it| it.has_variable())
            .map(|_| Need::Value("value for its URL")),
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
