//! `unexpected-button-parameter`.

use crate::check::{Finder, SendCx};
use crate::fact::{DefinedButton, GivenButton};
use crate::model::{ButtonKind, SubType, Word};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A message has a parameter for a button that accepts none.
    ///
    /// A URL without a variable is fixed. Phone number buttons, the `View` button of a single
    /// product, and the button that requests the phone number have no variable either. Meta rejects
    /// the message with error 132012, as in
    /// `Button at index 0 is of type Call and does not support parameters`.
    ///
    /// ```change url-button-template-and-message
    /// bad   /0/components/1/buttons: [
    ///         { "type": "URL", "text": "Our shop", "url": "https://shop.example/" },
    ///         { "type": "PHONE_NUMBER", "text": "Ring us", "phone_number": "+16505550123" }
    ///       ]
    /// good  /0/components/1/buttons: [
    ///         { "type": "URL", "text": "Our shop", "url": "https://shop.example/" },
    ///         { "type": "PHONE_NUMBER", "text": "Ring us", "phone_number": "+16505550123" }
    ///       ]
    ///   and  /1/template/components: (absent)
    /// ```
    ///
    /// ```change template-and-message
    /// bad   /0/components/1/buttons: [
    ///         { "type": "URL", "text": "Our shop", "url": "https://shop.example/" },
    ///         { "type": "PHONE_NUMBER", "text": "Ring us", "phone_number": "+16505550123" }
    ///       ]
    ///   and  /1/template/components/0/index: 1
    ///   and  /1/template/components/1: (absent)
    /// good  /1/template/components/0: (absent)
    ///   and  /1/template/components/0/index: 1
    /// ```
    pub RULE = {
        id: "unexpected-button-parameter",
        severity: Error,
        category: Project,
        page: page!("templates/components"),
        api_error: Some(ApiError::code(132_012)),
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
            if !is_fixed(kind, button, given) || given.component.parameters.is_empty() {
                continue;
            }
            let button_name = pair.name(&format!("`{}` button with index {index}", kind.word()));
            let message = if kind == ButtonKind::Url {
                format!("{button_name} has a parameter; its URL has no variable")
            } else {
                format!("{button_name} does not accept parameters")
            };
            cx.report(&RULE, given.component.span, message, (button.span, "the template's button"))
                .help("remove the component");
        }
    }
}

/// Tells whether a button accepts no parameter; another rule reports a different sub-type.
fn is_fixed(kind: ButtonKind, button: &DefinedButton, given: &GivenButton) -> bool {
    match kind {
        ButtonKind::Url => {
            given.sub_type == Some(SubType::Url)
                && button.url.as_ref().is_some_and(|it| !it.has_variable())
        }
        ButtonKind::PhoneNumber | ButtonKind::Spm | ButtonKind::RequestContactInfo => true,
        ButtonKind::QuickReply
        | ButtonKind::CopyCode
        | ButtonKind::VoiceCall
        | ButtonKind::Flow
        | ButtonKind::Otp
        | ButtonKind::Catalog
        | ButtonKind::Mpm
        | ButtonKind::OrderDetails
        | ButtonKind::PaymentRequest => false,
    }
}
