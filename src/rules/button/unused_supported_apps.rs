//! `unused-supported-apps`.

use crate::check::{BodyCx, Finder};
use crate::model::{Button, ButtonKind};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A button that copies the code names apps.
    ///
    /// `supported_apps` are the apps that take the code by themselves, with `ONE_TAP` or
    /// `ZERO_TAP`. Copying needs no app.
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
    ///         {
    ///           "type": "OTP",
    ///           "otp_type": "COPY_CODE",
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
    ///
    /// ```json good
    /// {
    ///   "name": "signin_code",
    ///   "language": "en_US",
    ///   "category": "AUTHENTICATION",
    ///   "components": [
    ///     { "type": "BODY", "add_security_recommendation": true },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
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
    pub RULE = {
        id: "unused-supported-apps",
        severity: Warning,
        category: Button,
        page: page!("templates/authentication-templates/authentication-templates"),
        api_error: None,
        finder: Finder::Button(&[ButtonKind::Otp], check),
    }
}

fn check(cx: &mut BodyCx<'_>, button: Button<'_>) {
    let Some(member) = button.member("supported_apps").filter(|_| button.copies_otp()) else {
        return;
    };
    if !member.value.items().is_empty() {
        cx.report(&RULE, member.key_span, "`supported_apps` does nothing with `COPY_CODE`")
            .help("take it out, or make `otp_type` `ONE_TAP`");
    }
}
