//! `duplicate-supported-app`.

use std::collections::BTreeMap;

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::json::Node;
use crate::model::{Button, ButtonKind};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// An `OTP` button lists the same app twice.
    ///
    /// WhatsApp Manager rejects two entries with the same package name and hash. The API is not
    /// known to reject them, so walint reports a warning. It does not report two builds of one app
    /// with different hashes.
    ///
    /// ```change authentication-template-with-app
    /// bad   /components/1/buttons/0/supported_apps: [
    ///         { "package_name": "com.example.shop", "signature_hash": "Ab3+/cdEfg=" },
    ///         { "package_name": "com.example.shop", "signature_hash": "Ab3+/cdEfg=" }
    ///       ]
    /// good  /components/1/buttons/0/supported_apps: [
    ///         { "package_name": "com.example.shop", "signature_hash": "Ab3+/cdEfg=" },
    ///         { "package_name": "com.example.shop", "signature_hash": "Kb3+/cdEfg=" }
    ///       ]
    /// ```
    pub RULE = {
        id: "duplicate-supported-app",
        severity: Warning,
        category: Button,
        page: page!("templates/authentication-templates/authentication-templates"),
        api_error: None,
        finder: Finder::All(&[
            Finder::Button(&[ButtonKind::Otp], check),
            Finder::LibraryInput(&[ButtonKind::Otp], check),
        ]),
    }
}

fn check(cx: &mut BodyCx<'_>, button: Button<'_>) {
    let source = cx.source();
    let mut seen: BTreeMap<(&str, &str), &Node<'_>> = BTreeMap::new();
    for app in button.list("supported_apps") {
        let value = |key| app.get(key).and_then(Node::literal);
        let Some(key) = value("package_name").zip(value("signature_hash")) else { continue };
        if let Some(first) = seen.get(&key) {
            cx.report(&RULE, app.span, "another entry has the same package name and hash")
                .help("remove it")
                .fix(Fix::remove(Applicability::Safe, source, app.span))
                .related(first.span, "the first one");
        } else {
            seen.insert(key, app);
        }
    }
}
