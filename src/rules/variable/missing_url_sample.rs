//! `missing-url-sample`.

use crate::check::{BodyCx, Finder};
use crate::rule::{ApiError, declare_rule, page};
use crate::variable::{TemplateText, TextPlace};

declare_rule! {
    /// A URL has a variable but no sample value for it.
    ///
    /// Meta rejects it. The `example` of the button is an array with one string: the value of the
    /// variable, or the whole URL with that value.
    ///
    /// ```change template-with-url-button
    /// bad   /components/1/buttons/0/example: (absent)
    /// good  /components/1/buttons/1:
    ///       { "type": "URL", "text": "Our shop", "url": "https://shop.example/" }
    /// ```
    pub RULE = {
        id: "missing-url-sample",
        severity: Error,
        in_export: InfoUntilApproved,
        category: Variable,
        page: page!("templates/components"),
        api_error: Some(ApiError::with_subcode(100, 2_388_043)),
        finder: Finder::TemplateText(&[TextPlace::Url], check),
    }
}

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    let Some(samples) = text.samples.as_ref().filter(|_| text.has_variable()) else { return };
    if samples.iter().any(|it| it.is_open || !it.values.is_empty()) {
        return;
    }
    let node = samples.first().map_or(text.owner, |it| it.node);
    cx.report(&RULE, node.span, "the URL has a variable but no sample value")
        .help("set `example` to an array with a value for the variable");
}
