//! `url-sample-mismatch`.

use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::variable::TextPlace;

declare_rule! {
    /// The sample of a URL is a URL that does not begin like it.
    ///
    /// A sample may be the whole URL, and then everything before the variable is the same. A value that
    /// is itself a URL, as behind `?to=`, is let pass.
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is ready for collection at the shop." },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         {
    ///           "type": "URL",
    ///           "text": "See repair",
    ///           "url": "https://shop.example/repairs/{{1}}",
    ///           "example": ["https://store.example/repairs/2207"]
    ///         }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is ready for collection at the shop." },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         {
    ///           "type": "URL",
    ///           "text": "See repair",
    ///           "url": "https://shop.example/repairs/{{1}}",
    ///           "example": ["https://Shop.example/repairs/2207"]
    ///         },
    ///         {
    ///           "type": "URL",
    ///           "text": "Track",
    ///           "url": "https://go.example/?to={{1}}",
    ///           "example": ["https://store.example/2207"]
    ///         }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "url-sample-mismatch",
        severity: Warning,
        in_export: InfoUntilApproved,
        category: Variable,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    for text in cx.texts().texts_for(TextPlace::Url) {
        let Some(part) = text.variables().next() else { continue };
        let fixed = &text.text[..part.range.start];
        if text.is_open() || fixed.trim().is_empty() || fixed.ends_with('=') {
            continue;
        }
        for sample in text.samples.iter().flatten().flat_map(|it| &it.values) {
            let Some((node, value)) = sample.value.and_then(|it| Some((it, it.as_str()?))) else {
                continue;
            };
            let begins_with = |start: &str| {
                value.get(..start.len()).is_some_and(|it| it.eq_ignore_ascii_case(start))
            };
            let is_url = begins_with("http://") || begins_with("https://");
            if is_url && !begins_with(fixed) && !node.is_open() {
                cx.report(&RULE, node.span, "the sample does not begin like the URL of the button")
                    .help("write the same URL with the variable filled in, or the value alone");
            }
        }
    }
}
