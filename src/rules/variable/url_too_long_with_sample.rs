//! `url-too-long-with-sample`.

use crate::check::{BodyCx, Finder};
use crate::rule::{declare_rule, page};
use crate::variable::{TextPlace, TextSample};
use crate::wording;

/// The maximum number of characters of a URL.
const MAX: usize = 2000;

declare_rule! {
    /// The URL of a button is longer than 2000 characters with its sample value.
    ///
    /// The value of the variable, including the sample value, counts towards Meta's maximum of 2000
    /// characters. A sample value may also be the whole URL.
    ///
    /// ```change template-with-url-button
    /// bad   /components/1/buttons/0/url: "https://shop.example/repairs?token={{1}}"
    ///   and  /components/1/buttons/0/example: ["0123456789" * 197]
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "url-too-long-with-sample",
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
    // No text has more characters than bytes.
    if fixed.len() + value.len() <= MAX || text.is_open() || node.is_open() {
        return;
    }
    // Another rule reports a URL that is too long without its variable.
    let n_fixed = fixed.chars().take(MAX + 1).count();
    if n_fixed > MAX {
        return;
    }
    let n_value = value.chars().count();
    let is_whole = value.starts_with(fixed);
    let n_characters = if is_whole { n_value } else { n_fixed + n_value };
    if n_characters > MAX {
        let subject = "the URL with its sample value";
        cx.report(&RULE, node.span, wording::over(subject, n_characters, "character", MAX))
            .help(wording::shorten(n_characters, MAX));
    }
}
