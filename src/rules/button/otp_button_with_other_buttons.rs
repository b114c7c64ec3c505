//! `otp-button-with-other-buttons`.

use crate::check::{BodyCx, Finder};
use crate::model::{ButtonKind, Category, Template, Word};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// An authentication template has other buttons beside the one for the code.
    ///
    /// The button of type `OTP` is the only one, and there is one of it. An edit without `category` is
    /// known by that button.
    ///
    /// ```json bad
    /// {
    ///   "name": "signin_code",
    ///   "language": "en_US",
    ///   "category": "AUTHENTICATION",
    ///   "components": [
    ///     { "type": "BODY", "add_security_recommendation": true },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         { "type": "OTP", "otp_type": "COPY_CODE" },
    ///         { "type": "QUICK_REPLY", "text": "Not me" }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "signin_code",
    ///   "language": "en_US",
    ///   "category": "AUTHENTICATION",
    ///   "components": [
    ///     { "type": "BODY", "add_security_recommendation": true },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         { "type": "OTP", "otp_type": "COPY_CODE" },
    ///         {
    ///           "type": "OTP",
    ///           "otp_type": "ONE_TAP",
    ///           "supported_apps": [
    ///             { "package_name": "com.example.bank", "signature_hash": "Zx9+/qrStu=" }
    ///           ]
    ///         }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "components": [
    ///     { "type": "BODY", "add_security_recommendation": true },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         { "type": "OTP", "otp_type": "COPY_CODE" },
    ///         { "type": "QUICK_REPLY", "text": "Not me" }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "signin_code",
    ///   "language": "en_US",
    ///   "category": "AUTHENTICATION",
    ///   "components": [
    ///     { "type": "BODY", "add_security_recommendation": true },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "OTP", "otp_type": "COPY_CODE" } ] }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "otp-button-with-other-buttons",
        aliases: ["buttons-beside-otp"],
        severity: Error,
        category: Button,
        page: page!("templates/authentication-templates/authentication-templates"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    // In another category, the button for the code itself is the fault.
    if template.other_category(Category::Authentication).is_some() {
        return;
    }
    let buttons = template.own_buttons();
    let Some(at) = buttons.iter().position(|it| it.is(ButtonKind::Otp)) else { return };
    for (n, button) in buttons.iter().enumerate() {
        let message = match button.kind {
            // A call button is a finding by itself.
            None | Some(ButtonKind::VoiceCall) => continue,
            _ if n == at => continue,
            Some(ButtonKind::Otp) => "a second button of type `OTP`".to_owned(),
            Some(kind) => format!("a button of type `{}` beside the one for the code", kind.word()),
        };
        cx.report(&RULE, button.type_span(), message)
            .related(buttons[at].type_span(), "the button for the code")
            .help("keep the one button of type `OTP`");
    }
}
