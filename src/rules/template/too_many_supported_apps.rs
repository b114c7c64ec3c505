//! `too-many-supported-apps`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A one-tap or zero-tap button has more than 5 apps.
    ///
    /// The documentation allows up to 5 entries, and each build of an app is one entry.
    ///
    /// ```change authentication-template-with-app
    /// bad   /components/1/buttons/0/supported_apps: [
    ///         { "package_name": "com.example.banka", "signature_hash": "Zx9+/qrStu=" },
    ///         { "package_name": "com.example.bankb", "signature_hash": "Zx9+/qrStu=" },
    ///         { "package_name": "com.example.bankc", "signature_hash": "Zx9+/qrStu=" },
    ///         { "package_name": "com.example.bankd", "signature_hash": "Zx9+/qrStu=" },
    ///         { "package_name": "com.example.banke", "signature_hash": "Zx9+/qrStu=" },
    ///         { "package_name": "com.example.bankf", "signature_hash": "Zx9+/qrStu=" }
    ///       ]
    /// good  /components/1/buttons/0/supported_apps: [
    ///         { "package_name": "com.example.banka", "signature_hash": "Zx9+/qrStu=" },
    ///         { "package_name": "com.example.bankb", "signature_hash": "Zx9+/qrStu=" },
    ///         { "package_name": "com.example.bankc", "signature_hash": "Zx9+/qrStu=" },
    ///         { "package_name": "com.example.bankd", "signature_hash": "Zx9+/qrStu=" },
    ///         { "package_name": "com.example.banke", "signature_hash": "Zx9+/qrStu=" }
    ///       ]
    /// ```
    pub RULE = {
        id: "too-many-supported-apps",
        severity: Error,
        category: Template,
        page: page!("templates/authentication-templates/authentication-templates"),
        api_error: None,
        finder: Finder::Schema,
    }
}
