//! `deprecated-app-keys`.

use crate::check::{BodyCx, Finder};
use crate::model::{Button, ButtonKind};
use crate::rule::{Severity, declare_rule, page};

declare_rule! {
    /// An `OTP` button has `package_name` or `signature_hash` outside `supported_apps`.
    ///
    /// Meta accepts both keys on the button up to version 20 of the API, and rejects them from
    /// version 21. Every version rejects one of the two without the other.
    ///
    /// ```change authentication-template-with-app
    /// bad   /components/1/buttons/0/otp_type: "ZERO_TAP"
    ///   and  /components/1/buttons/0/zero_tap_terms_accepted: true
    ///   and  /components/1/buttons/0/package_name: "com.example.bank"
    ///   and  /components/1/buttons/0/signature_hash: "Zx9+/qrStu="
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "deprecated-app-keys",
        aliases: ["legacy-app-keys"],
        severity: Warning,
        category: Button,
        page: page!("templates/authentication-templates/authentication-templates"),
        api_error: None,
        finder: Finder::Button(&[ButtonKind::Otp], check),
    }
}

fn check(cx: &mut BodyCx<'_>, button: Button<'_>) {
    let (lone, key, other) = match (button.member("package_name"), button.member("signature_hash"))
    {
        (Some(package), Some(hash)) => {
            let message = "`package_name` is not allowed on a button since version 21 of the API";
            cx.report(&RULE, package.key_span, message)
                .related(hash.key_span, "the hash of the app")
                .help(
                    "move `package_name` and `signature_hash` into an object in `supported_apps`",
                );
            return;
        }
        (Some(package), None) => (package, "package_name", "signature_hash"),
        (None, Some(hash)) => (hash, "signature_hash", "package_name"),
        (None, None) => return,
    };
    let has_apps = button.get("supported_apps").is_some();
    cx.report(&RULE, lone.key_span, format!("`{key}` is set, but `{other}` is missing"))
        .severity(if has_apps { Severity::Warning } else { Severity::Error })
        .help(format!("set both `{key}` and `{other}` in an object in `supported_apps`"));
}
