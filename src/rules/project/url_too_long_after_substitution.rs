//! `url-too-long-after-substitution`.

use crate::check::{Finder, SendCx};
use crate::rule::{ApiError, declare_rule, page};
use crate::wording::{count, over};

declare_rule! {
    /// The URL of a button is longer than 2000 characters with the value in the message.
    ///
    /// walint adds the characters of the template's URL and of the value in the message. It does
    /// not count placeholders. Meta rejects a longer URL with error 132005.
    ///
    /// ```change template-and-message
    /// bad   /1/template/components/1/parameters/0/text: "2207-" * 400
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "url-too-long-after-substitution",
        severity: Error,
        category: Project,
        page: page!("templates/components"),
        api_error: Some(ApiError::code(132_005)),
        finder: Finder::Comparison(check),
    }
}

/// The maximum number of characters in a URL.
const LIMIT: usize = 2000;

fn check(cx: &mut SendCx<'_>) {
    for pair in cx.pairs() {
        let Some(buttons) = pair.level.buttons.known() else { continue };
        for given in &pair.given.buttons {
            let Some(index) = given.index else { continue };
            let url = buttons.get(index as usize).and_then(|it| it.url.as_ref());
            let Some(url) = url.filter(|it| it.has_variable()) else { continue };
            let [parameter] = given.component.parameters.as_slice() else { continue };
            let length = url.n_plain.saturating_add(parameter.n_characters) as usize;
            if length > LIMIT && url.n_plain as usize <= LIMIT {
                let message = over("the URL", length, "character", LIMIT);
                let surplus = count(length - LIMIT, "character");
                cx.report(&RULE, parameter.span, message, (url.span, "the template's URL"))
                    .help(format!("shorten the value by {surplus}"));
            }
        }
    }
}
