//! `passcode-mismatch`.

use crate::check::{BodyCx, Finder};
use crate::model::TemplateSend;
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::send::passcode::{codes, is_code, is_named_so};

declare_rule! {
    /// The button of an authentication template has a different code than its body.
    ///
    /// A message contains the code twice: in the body, and in the parameter of the button that
    /// copies or autofills it. Meta rejects different codes with error 132012.
    ///
    /// The message does not contain the category of the template. walint reports different codes if
    /// the template's name mentions a one-time passcode, and both values consist of 4 to 15 digits
    /// and capital letters.
    ///
    /// ```change send-with-header
    /// bad   /template/name: "sign_in_code"
    ///   and  /template/components: [
    ///         { "type": "body", "parameters": [{ "type": "text", "text": "493021" }] },
    ///         {
    ///           "type": "button",
    ///           "sub_type": "url",
    ///           "index": 0,
    ///           "parameters": [{ "type": "text", "text": "493012" }]
    ///         }
    ///       ]
    /// good  /template/name: "sign_in_code"
    ///   and  /template/components: [
    ///         { "type": "body", "parameters": [{ "type": "text", "text": "493021" }] },
    ///         {
    ///           "type": "button",
    ///           "sub_type": "url",
    ///           "index": 0,
    ///           "parameters": [{ "type": "text", "text": "493021" }]
    ///         }
    ///       ]
    /// good  /template/components: [
    ///         { "type": "body", "parameters": [{ "type": "text", "text": "2207" }] },
    ///         {
    ///           "type": "button",
    ///           "sub_type": "url",
    ///           "index": 0,
    ///           "parameters": [{ "type": "text", "text": "81540" }]
    ///         }
    ///       ]
    /// ```
    pub RULE = {
        id: "passcode-mismatch",
        aliases: ["authentication-code-mismatch"],
        severity: Error,
        category: Send,
        page: page!("templates/authentication-templates/copy-code-button-authentication-templates"),
        api_error: Some(ApiError::code(132_012)),
        finder: Finder::Send(check),
    }
}

fn check(cx: &mut BodyCx<'_>, send: &TemplateSend<'_>) {
    let Some(codes) = codes(send) else { return };
    let (Some(body), Some(button)) = (codes.body.as_str(), codes.button.as_str()) else { return };
    if body != button && is_code(body) && is_code(button) && is_named_so(send) {
        cx.report(&RULE, codes.button.span, "the button and the body have different codes")
            .help("use the same code in the body and on the button")
            .related(codes.body.span, "the code in the body");
    }
}
