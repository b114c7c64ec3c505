//! `single-brace-variable`.

use crate::check::{BodyCx, Finder};
use crate::rule::{declare_rule, page};
use crate::variable::{PartKind, TemplateText, TextPlace};

declare_rule! {
    /// A name or number is in single braces.
    ///
    /// Meta treats only double braces as a variable. WhatsApp shows `{1}` or `{name}` to the
    /// recipient as it is written.
    ///
    /// ```change template-with-variable
    /// bad   /components/0/text: "Hello {1}, your repair is ready for collection at the shop."
    /// good  /components/0/text:
    ///       "Hello {{1}}, your repair is ready {at last} for collection at the shop."
    /// ```
    pub RULE = {
        id: "single-brace-variable",
        severity: Warning,
        category: Variable,
        page: page!("templates/overview"),
        api_error: None,
        finder: Finder::TemplateText(TextPlace::HEADERS_AND_BODIES, check),
    }
}

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    for part in text.parts.iter().filter(|it| it.kind == PartKind::Single) {
        let span = cx.span_in(text.node, part.range.clone());
        cx.report(&RULE, span, "WhatsApp shows single braces as they are written")
            .help("write two braces on each side, and add a sample value");
    }
}
