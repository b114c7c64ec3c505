//! `duplicate-supported-app`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::json::Node;
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use std::collections::BTreeMap;

declare_rule! {
    /// A button that fills in a code lists the same app twice.
    ///
    /// WhatsApp Manager does not accept two entries with the same package name and hash. The API is
    /// not known to reject them, so walint reports a warning. Builds of one app with different
    /// hashes are different entries.
    ///
    /// ```json bad
    /// {
    ///   "name": "login_code",
    ///   "language": "en_US",
    ///   "category": "AUTHENTICATION",
    ///   "components": [
    ///     { "type": "BODY" },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         {
    ///           "type": "OTP",
    ///           "otp_type": "ONE_TAP",
    ///           "supported_apps": [
    ///             { "package_name": "com.example.shop", "signature_hash": "Ab3+/cdEfg=" },
    ///             { "package_name": "com.example.shop", "signature_hash": "Ab3+/cdEfg=" }
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
    ///   "name": "login_code",
    ///   "language": "en_US",
    ///   "category": "AUTHENTICATION",
    ///   "components": [
    ///     { "type": "BODY" },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         {
    ///           "type": "OTP",
    ///           "otp_type": "ONE_TAP",
    ///           "supported_apps": [
    ///             { "package_name": "com.example.shop", "signature_hash": "Ab3+/cdEfg=" },
    ///             { "package_name": "com.example.shop", "signature_hash": "Kb3+/cdEfg=" }
    ///           ]
    ///         }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "duplicate-supported-app",
        severity: Warning,
        category: Button,
        page: page!("templates/authentication-templates/authentication-templates"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let (root, source) = (cx.root, cx.source());
    let buttons = super::of_type(root, "otp").chain(super::library_inputs(root, "otp"));
    for apps in buttons.filter_map(|it| it.get("supported_apps")) {
        let mut seen: BTreeMap<(&str, &str), &Node<'_>> = BTreeMap::new();
        for app in apps.items() {
            let value = |key| app.get(key).filter(|it| !it.is_open()).and_then(Node::as_str);
            let (Some(package), Some(hash)) = (value("package_name"), value("signature_hash"))
            else {
                continue;
            };
            if let Some(first) = seen.get(&(package, hash)) {
                cx.report(&RULE, app.span, "another entry has the same app")
                    .help("remove it")
                    .fix(Fix::remove(Applicability::Safe, source, app.span))
                    .related(first.span, "the first one");
            } else {
                seen.insert((package, hash), app);
            }
        }
    }
}
