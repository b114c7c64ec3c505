//! `authentication-template-code-too-long`.

use crate::check::{Finder, SendCx};
use crate::rule::{ApiError, declare_rule, page};
use crate::wording::{over, shorten};

declare_rule! {
    /// A parameter for an authentication template is longer than 15 characters.
    ///
    /// Meta rejects it with error 132018, as in
    /// `body: Parameter at index 1 exceeds the parameter length limit 15`; before Graph v23.0 it
    /// used error 100. The maximum applies to every parameter of the body. walint reports this only
    /// if the `category` of the template is `AUTHENTICATION`.
    ///
    /// ```change authentication-template-and-message
    /// bad   /1/template/components/0/parameters/0/text: "4930-2188-7731-0925"
    /// good  /1/template/components/0/parameters/0/text: "493021"
    ///   and  /1/template/components/1/parameters/0/text: "493021"
    /// ```
    pub RULE = {
        id: "authentication-template-code-too-long",
        aliases: ["long-authentication-code"],
        severity: Error,
        category: Project,
        page: page!("templates/authentication-templates/copy-code-button-authentication-templates"),
        api_error: Some(ApiError::code(132_018)),
        finder: Finder::Comparison(check),
    }
}

/// The maximum number of characters in a parameter.
const LIMIT: usize = 15;

fn check(cx: &mut SendCx<'_>) {
    let Some((_, category)) = cx.definition.category.filter(|_| cx.definition.is_authentication())
    else {
        return;
    };
    let parameters = cx.send.given.body.known().map_or(&[][..], |it| &it.parameters);
    for parameter in parameters {
        let n_characters = parameter.n_characters as usize;
        if n_characters > LIMIT {
            let message = over("the parameter", n_characters, "character", LIMIT);
            cx.report(&RULE, parameter.span, message, (category, "the template's category"))
                .help(shorten(n_characters, LIMIT));
        }
    }
}
