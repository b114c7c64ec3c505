//! `passcode-too-long`.

use crate::check::{BodyCx, Finder};
use crate::model::TemplateSend;
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::send::passcode::{codes, is_named_so};
use crate::wording::{over, shorten};

declare_rule! {
    /// A one-time passcode is longer than 15 characters.
    ///
    /// Meta rejects it with error 132018 since Graph v23.0, and with error 100 in earlier versions.
    ///
    /// The message does not contain the category of the template. walint reports a longer code if
    /// the template's name mentions a one-time passcode, and the body and the first URL button have
    /// the same text.
    ///
    /// ```change send-with-header
    /// bad   /template/name: "sign_in_code"
    ///   and  /template/components: [
    ///         { "type": "body", "parameters": [{ "type": "text", "text": "4930-2177-8812-AB" }] },
    ///         {
    ///           "type": "button",
    ///           "sub_type": "url",
    ///           "index": 0,
    ///           "parameters": [{ "type": "text", "text": "4930-2177-8812-AB" }]
    ///         }
    ///       ]
    /// good  /template/name: "sign_in_code"
    ///   and  /template/components: [
    ///         { "type": "body", "parameters": [{ "type": "text", "text": "49302177-8812AB" }] },
    ///         {
    ///           "type": "button",
    ///           "sub_type": "url",
    ///           "index": 0,
    ///           "parameters": [{ "type": "text", "text": "49302177-8812AB" }]
    ///         }
    ///       ]
    /// good  /template/components: [
    ///         { "type": "body", "parameters": [{ "type": "text", "text": "4930-2177-8812-AB" }] },
    ///         {
    ///           "type": "button",
    ///           "sub_type": "url",
    ///           "index": 0,
    ///           "parameters": [{ "type": "text", "text": "4930-2177-8812-AB" }]
    ///         }
    ///       ]
    /// ```
    pub RULE = {
        id: "passcode-too-long",
        aliases: ["authentication-code-too-long"],
        severity: Error,
        category: Send,
        page: page!("templates/authentication-templates/copy-code-button-authentication-templates"),
        api_error: Some(ApiError::code(132_018)),
        finder: Finder::Send(check),
    }
}

/// The maximum number of characters in a code.
const MAX_LENGTH: usize = 15;

fn check(cx: &mut BodyCx<'_>, send: &TemplateSend<'_>) {
    let Some(codes) = codes(send) else { return };
    let (body, button) = (codes.body, codes.button);
    let n_characters = body.as_str().map_or(0, |it| it.chars().count());
    if n_characters > MAX_LENGTH && body.as_str() == button.as_str() && is_named_so(send) {
        let message = over("the code", n_characters, "character", MAX_LENGTH);
        let shorten = shorten(n_characters, MAX_LENGTH);
        cx.report(&RULE, body.span, message)
            .help(format!("{shorten}, in the body and on the button"))
            .related(button.span, "the same code on the button");
    }
}
