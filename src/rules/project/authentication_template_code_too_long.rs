//! `authentication-template-code-too-long`.

use super::count;
use crate::check::{Finder, SendCx};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A message has a code of more than 15 characters for an authentication template.
    ///
    /// Meta answers 132018, as in `body: Parameter at index 1 exceeds the parameter length limit
    /// 15`; before Graph v23.0 it answered 100. The limit applies to every parameter of the body.
    /// walint reads from the `category` of the template that it is for authentication.
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
        id: "authentication-template-code-too-long",
        aliases: ["long-authentication-code"],
        severity: Error,
        category: Project,
        page: page!("templates/authentication-templates/copy-code-button-authentication-templates"),
        api_error: Some(ApiError::code(132_018)),
        finder: Finder::Comparison(check),
    }
}

/// The most characters of a parameter.
const LIMIT: u32 = 15;

fn check(cx: &mut SendCx<'_>) {
    let Some((_, category)) = cx.definition.category.filter(|_| cx.definition.is_authentication())
    else {
        return;
    };
    let parameters = cx.send.given.body.known().map_or(&[][..], |it| &it.parameters);
    for parameter in parameters.iter().filter(|it| it.n_characters > LIMIT) {
        let n_characters = parameter.n_characters;
        let surplus = (n_characters - LIMIT) as usize;
        let message =
            format!("the parameter has {n_characters} characters; the maximum is {LIMIT}");
        cx.report(&RULE, parameter.span, message, (category, "the category of the template"))
            .help(format!("shorten it by {}", count(surplus, "character")));
    }
}
