//! `buttons-beside-otp`.

use crate::check::{BodyCx, Finder};
use crate::json::is_word;
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::component;
use crate::rules::template::view;

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
        id: "buttons-beside-otp",
        severity: Error,
        category: Button,
        page: page!("templates/authentication-templates/authentication-templates"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    // In another category, the button for the code itself is the fault.
    if component::other_category(root, "authentication").is_some() {
        return;
    }
    let buttons = super::own(root);
    let Some(at) = buttons.iter().position(|it| is_word(it.get("type"), "otp")) else { return };
    for (n, button) in buttons.iter().enumerate() {
        let name = match component::type_name(button, &view::BUTTONS) {
            // A call button is a finding by itself.
            Some(name) if n != at && name != "VOICE_CALL" => name,
            _ => continue,
        };
        let message = match name {
            "OTP" => "a second button of type `OTP`".to_owned(),
            _ => format!("a button of type `{name}` beside the one for the code"),
        };
        cx.report(&RULE, component::type_span(button), message)
            .related(component::type_span(buttons[at]), "the button for the code")
            .help("keep the one button of type `OTP`");
    }
}
