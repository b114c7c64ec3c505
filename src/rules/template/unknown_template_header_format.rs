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
    /// ```change template-with-image
    /// bad   /components/0/format: "PICTURE"
    /// bad   /components/0/format: "COLLECTION"
    /// good  /components/0/format: "image"
    /// good  /components/0: { "type": "HEADER", "format": "LOCATION" }
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
