//! `url-sample-mismatch`.

use crate::check::{BodyCx, Finder};
use crate::rule::{declare_rule, page};
use crate::variable::{TextPlace, TextSample};

declare_rule! {
    /// The sample value of a URL is a URL with a different beginning.
    ///
    /// A sample value may be the whole URL; then everything before the variable must be the same.
    /// walint does not report a URL that is the value of a URL parameter, such as after `?to=`.
    ///
    /// ```change template-with-url-button
    /// bad   /components/1/buttons/0/example: ["https://store.example/repairs/2207"]
    /// good  /components/1/buttons/0/example: ["https://Shop.example/repairs/2207"]
    ///   and  /components/1/buttons/1: {
    ///         "type": "URL",
    ///         "text": "Track",
    ///         "url": "https://go.example/?to={{1}}",
    ///         "example": ["https://store.example/2207"]
    ///       }
    /// ```
    pub RULE = {
        id: "url-sample-mismatch",
        severity: Warning,
        in_export: InfoUntilApproved,
        category: Variable,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::Sample(&[TextPlace::Url], check),
    }
}

fn check(cx: &mut BodyCx<'_>, sample: TextSample<'_>) {
    let TextSample { text, node, value } = sample;
    let Some(part) = text.variables().next() else { return };
    let fixed = &text.text[..part.range.start];
    if text.is_open() || fixed.trim().is_empty() || fixed.ends_with('=') {
        return;
    }
    let begins_with =
        |start: &str| value.get(..start.len()).is_some_and(|it| it.eq_ignore_ascii_case(start));
    let is_url = begins_with("http://") || begins_with("https://");
    if is_url && !begins_with(fixed) && !node.is_open() {
        cx.report(&RULE, node.span, "the sample URL does not match the URL of the button")
            .help("use only the value of the variable, or the same URL with that value");
    }
}
