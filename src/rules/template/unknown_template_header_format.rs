//! `unknown-template-header-format`.

use crate::check::{BodyCx, Finder};
use crate::model::{Component, ComponentKind};
use crate::rule::{ApiError, Severity, declare_rule, page};

declare_rule! {
    /// The header of a template has an unknown format.
    ///
    /// Meta accepts `TEXT`, `IMAGE`, `VIDEO`, `DOCUMENT`, `LOCATION`, `GIF` and `PRODUCT`, in any
    /// letter case. `COLLECTION` appears in one of Meta's lists but in none of the guides, so walint reports
    /// it as a warning.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "HEADER", "format": "PICTURE", "example": { "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"] } },
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "HEADER", "format": "COLLECTION" },
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "HEADER", "format": "image", "example": { "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"] } },
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "HEADER", "format": "LOCATION" },
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "unknown-template-header-format",
        severity: Error,
        category: Template,
        page: page!("templates/components"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::All(&[Finder::Schema, Finder::Component(&[ComponentKind::Header], check)]),
    }
}

fn check(cx: &mut BodyCx<'_>, header: Component<'_>) {
    let Some(format) = header.get("format").filter(|it| it.is_word("collection")) else { return };
    cx.report(&RULE, format.span, "the header format `COLLECTION` is undocumented")
        .severity(Severity::Warning)
        .help("set `format` to `IMAGE`, `VIDEO` or `TEXT`");
}
