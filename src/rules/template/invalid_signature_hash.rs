//! `invalid-signature-hash`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The signature hash of an app is not 11 characters of Base64.
    ///
    /// The hash is a short string that is computed from the package name and the signing
    /// certificate. It is not the hexadecimal fingerprint of the certificate.
    ///
    /// ```change authentication-template-with-app
    /// bad   /components/1/buttons/0/supported_apps/0/signature_hash: "Zx9+/qrStu"
    /// bad   /components/1/buttons/0/supported_apps/0/signature_hash: "Zx:9a:qr:St"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "invalid-signature-hash",
        severity: Error,
        category: Template,
        page: page!("templates/authentication-templates/authentication-templates"),
        api_error: None,
        finder: Finder::Schema,
    }
}
