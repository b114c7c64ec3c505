//! `long-authentication-code`.

use crate::check::{Finder, SendCx, declare_rule, page};
use crate::rule::ApiError;

declare_rule! {
    /// A message gives an authentication template a code of more than 15 characters.
    ///
    /// Meta answers 100 and says that the parameter exceeds the maximum length in the category.
    /// That the template is one for authentication is said by its category.
    ///
    /// ```json bad
    /// [
    ///   {
    ///     "name": "tell_me_who",
    ///     "language": "en_US",
    ///     "category": "AUTHENTICATION",
    ///     "components": [
    ///       { "type": "BODY", "add_security_recommendation": true },
    ///       {
    ///         "type": "BUTTONS",
    ///         "buttons": [{ "type": "OTP", "otp_type": "COPY_CODE" }]
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": {
    ///       "name": "tell_me_who",
    ///       "language": { "code": "en_US" },
    ///       "components": [
    ///         {
    ///           "type": "body",
    ///           "parameters": [{ "type": "text", "text": "4930-2188-7731-0925" }]
    ///         },
    ///         {
    ///           "type": "button",
    ///           "sub_type": "url",
    ///           "index": 0,
    ///           "parameters": [{ "type": "text", "text": "4930-2188-7731-0925" }]
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
    ///     "name": "tell_me_who",
    ///     "language": "en_US",
    ///     "category": "AUTHENTICATION",
    ///     "components": [
    ///       { "type": "BODY", "add_security_recommendation": true },
    ///       {
    ///         "type": "BUTTONS",
    ///         "buttons": [{ "type": "OTP", "otp_type": "COPY_CODE" }]
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": {
    ///       "name": "tell_me_who",
    ///       "language": { "code": "en_US" },
    ///       "components": [
    ///         { "type": "body", "parameters": [{ "type": "text", "text": "493021" }] },
    ///         {
    ///           "type": "button",
    ///           "sub_type": "url",
    ///           "index": 0,
    ///           "parameters": [{ "type": "text", "text": "493021" }]
    ///         }
    ///       ]
    ///     }
    ///   }
    /// ]
    /// ```
    pub RULE = {
        id: "long-authentication-code",
        severity: Error,
        category: Project,
        page: page!("templates/authentication-templates/copy-code-button-authentication-templates"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Send(check),
    }
}

/// The most characters of a code.
const LIMIT: u32 = 15;

fn check(cx: &mut SendCx<'_>) {
    let Some((_, category)) = cx.definition.category.filter(|_| cx.definition.is_authentication())
    else {
        return;
    };
    let body = cx.send.given.body.known().map_or(&[][..], |it| &it.parameters);
    let [code] = body else { return };
    if code.n_characters > LIMIT {
        let message = format!("the code has {} characters, at most {LIMIT}", code.n_characters);
        cx.report(&RULE, code.span, message, (category, "the category of the template"))
            .help(format!("give a code of {LIMIT} characters at most"));
    }
}
