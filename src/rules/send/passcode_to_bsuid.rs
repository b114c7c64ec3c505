//! `passcode-to-bsuid`.

use crate::check::{BodyCx, Finder};
use crate::json::is_word;
use crate::model::Message;
use crate::rule::{ApiError, Severity, declare_rule, page};
use crate::rules::send::passcode;

declare_rule! {
    /// A one-time passcode is sent to a business-scoped user id.
    ///
    /// Meta rejects it with error 131062. An authentication template with a copy-code, one-tap or
    /// zero-tap button needs a phone number, and so does a Direct Send message with the category
    /// `authentication`.
    ///
    /// A template message does not contain the category of the template. walint reports a warning
    /// if the body and the first URL button have the same single text of up to 15 characters.
    ///
    /// ```change text-message
    /// bad   /to: (absent)
    ///   and  /recipient: "US.1000000000000001"
    ///   and  /category: "authentication"
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "recipient": "US.1000000000000001",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "sign_in_code",
    ///     "language": { "code": "en_US" },
    ///     "components": [
    ///       { "type": "body", "parameters": [{ "type": "text", "text": "493021" }] },
    ///       {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": "0",
    ///         "parameters": [{ "type": "text", "text": "493021" }]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```change send-with-call-button
    /// good  /template/name: "sign_in_code"
    ///   and  /template/components: [
    ///         { "type": "body", "parameters": [{ "type": "text", "text": "493021" }] },
    ///         {
    ///           "type": "button",
    ///           "sub_type": "url",
    ///           "index": "0",
    ///           "parameters": [{ "type": "text", "text": "493021" }]
    ///         }
    ///       ]
    /// ```
    pub RULE = {
        id: "passcode-to-bsuid",
        aliases: ["bsuid-with-authentication-template"],
        severity: Error,
        category: Send,
        page: page!("business-scoped-user-ids"),
        api_error: Some(ApiError::code(131_062)),
        finder: Finder::Message(check),
    }
}

fn check(cx: &mut BodyCx<'_>, message: Message<'_>) {
    let Some(recipient) = message.member("recipient") else { return };
    if message.get("to").is_some() {
        return;
    }
    let text = "a one-time passcode is sent to a business-scoped user id";
    let help = "replace `recipient` with `to` and the recipient's phone number";
    if is_word(message.get("category"), "authentication") {
        cx.report(&RULE, recipient.key_span, text).help(help);
    } else if passcode::is_shaped_so(cx.send()) {
        cx.report(&RULE, recipient.key_span, text).severity(Severity::Warning).help(help);
    }
}
