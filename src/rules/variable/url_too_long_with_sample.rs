//! `url-too-long-with-sample`.

use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::variable::TextPlace;

/// The most characters of a URL.
const MAX: usize = 2000;

declare_rule! {
    /// The URL of a button has more than 2000 characters with its sample in it.
    ///
    /// What the variable of a URL is filled in with counts towards the 2000 characters that a URL may
    /// have, the sample as well. A sample may be the whole URL.
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
    ///           "url": "https://shop.example/repairs?token={{1}}",
    ///           "example": ["01234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789"]
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
    ///           "example": ["2207"]
    ///         }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "url-too-long-with-sample",
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
        // Without its variable, more are a fault of the URL itself.
        let fixed = &text.text[..part.range.start];
        let n_fixed = fixed.chars().count();
        if text.is_open() || n_fixed > MAX {
            continue;
        }
        for sample in text.samples.iter().flatten().flat_map(|it| &it.values) {
            let Some(node) = sample.value.filter(|it| !it.is_open()) else { continue };
            let Some(value) = node.as_str() else { continue };
            let n_value = value.chars().count();
            let is_whole = value.starts_with(fixed);
            let n_characters = if is_whole { n_value } else { n_fixed + n_value };
            if n_characters > MAX {
                let message =
                    format!("the URL has {n_characters} characters with its sample, at most {MAX}");
                cx.report(&RULE, node.span, message)
                    .help("shorten the sample, and what the variable stands for");
            }
        }
    }
}
