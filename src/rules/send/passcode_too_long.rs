//! `passcode-too-long`.

use crate::check::{BodyCx, Finder};
use crate::model::TemplateSend;
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::send::password::{codes, is_named_so};

declare_rule! {
    /// A one-time password has more than 15 characters.
    ///
    /// Meta answers 132018 for a template of the category authentication; before Graph v23.0 it
    /// answered 100. The message does not contain the category. walint looks for a name that
    /// mentions a one-time password, and for the same text in the body and on the first URL button.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "sign_in_code",
    ///     "language": { "code": "en_US" },
    ///     "components": [
    ///       {
    ///         "type": "body",
    ///         "parameters": [{ "type": "text", "text": "4930-2177-8812-AB" }]
    ///       },
    ///       {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": 0,
    ///         "parameters": [{ "type": "text", "text": "4930-2177-8812-AB" }]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "sign_in_code",
    ///     "language": { "code": "en_US" },
    ///     "components": [
    ///       { "type": "body", "parameters": [{ "type": "text", "text": "49302177-8812AB" }] },
    ///       {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": 0,
    ///         "parameters": [{ "type": "text", "text": "49302177-8812AB" }]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "order_ready",
    ///     "language": { "code": "en_US" },
    ///     "components": [
    ///       {
    ///         "type": "body",
    ///         "parameters": [{ "type": "text", "text": "4930-2177-8812-AB" }]
    ///       },
    ///       {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": 0,
    ///         "parameters": [{ "type": "text", "text": "4930-2177-8812-AB" }]
    ///       }
    ///     ]
    ///   }
    /// }
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

/// The most characters of a code.
const MAX_LENGTH: usize = 15;

fn check(cx: &mut BodyCx<'_>, send: &TemplateSend<'_>) {
    let Some(codes) = codes(send) else { return };
    let (body, button) = (codes.body, codes.button);
    let n_characters = body.as_str().map_or(0, |it| it.chars().count());
    if n_characters > MAX_LENGTH && body.as_str() == button.as_str() && is_named_so(send) {
        let message = format!("{n_characters} characters, where a code has {MAX_LENGTH} at most");
        cx.report(&RULE, body.span, message)
            .help("send the code alone, in the body and on the button, and make it shorter")
            .related(button.span, "the same code on the button");
    }
}
