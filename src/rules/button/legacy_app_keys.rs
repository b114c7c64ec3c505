//! `legacy-app-keys`.

use crate::check::{BodyCx, Finder};
use crate::json::{Member, Value};
use crate::kind::RequestKind;
use crate::rule::{Severity, declare_rule, page};

declare_rule! {
    /// The app of a one-time passcode button stands on the button itself.
    ///
    /// `package_name` and `signature_hash` on the button are taken up to version 20 of the API and
    /// refused from version 21 on; `supported_apps` holds them since. One of the two without the
    /// other is refused by every version.
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
    ///           "otp_type": "ZERO_TAP",
    ///           "zero_tap_terms_accepted": true,
    ///           "supported_apps": [
    ///             { "package_name": "com.example.bank", "signature_hash": "Zx9+/qrStu=" }
    ///           ],
    ///           "package_name": "com.example.bank",
    ///           "signature_hash": "Zx9+/qrStu="
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
        id: "legacy-app-keys",
        severity: Warning,
        category: Button,
        page: page!("templates/authentication-templates/authentication-templates"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    for button in super::of_type(cx.root, "otp") {
        let is_set = |it: &&Member<'_>| it.value.value != Value::Null;
        let package = button.member("package_name").filter(is_set);
        let hash = button.member("signature_hash").filter(is_set);
        let has_apps = button.get("supported_apps").is_some_and(|it| it.value != Value::Null);
        match (package, hash) {
            (Some(package), Some(hash)) => {
                let message = "the app stands on the button, which version 21 of the API refuses";
                cx.report(&RULE, package.key_span, message)
                    .related(hash.key_span, "its hash")
                    .help("move both into an object in `supported_apps`");
            }
            (Some(lone), None) | (None, Some(lone)) => {
                let (key, other) = match &*lone.key {
                    "package_name" => ("package_name", "signature_hash"),
                    _ => ("signature_hash", "package_name"),
                };
                let severity = if has_apps { Severity::Warning } else { Severity::Error };
                cx.report(&RULE, lone.key_span, format!("`{key}` without `{other}`"))
                    .severity(severity)
                    .help("give both in an object in `supported_apps`");
            }
            (None, None) => {}
        }
    }
}
