//! `unused-url-sample`.

use crate::check::{BodyCx, Finder};
use crate::rule::{declare_rule, page};
use crate::variable::{TemplateText, TextPlace};

declare_rule! {
    /// The URL of a button has a sample value but no variable.
    ///
    /// Only a variable at the end of the URL needs `example`. A button that always opens the same
    /// page does not need it.
    ///
    /// ```change template-with-url-button
    /// bad   /components/1/buttons/0/url: "https://shop.example/"
    /// good  /components/1/buttons/0/url: "https://{{host}}/{{page}}"
    /// ```
    pub RULE = {
        id: "unused-url-sample",
        severity: Warning,
        in_export: InfoUntilApproved,
        category: Variable,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::TemplateText(&[TextPlace::Url], check),
    }
}

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    for samples in text.samples.iter().flatten() {
        // An input for a library template has a whole URL as its sample, under another key.
        let is_own = samples.key == "example";
        if is_own && text.parts.is_empty() && !samples.values.is_empty() {
            cx.report(&RULE, samples.node.span, "the URL has a sample value but no variable")
                .help("remove `example`, or add `{{1}}` to the end of the URL");
        }
    }
}
