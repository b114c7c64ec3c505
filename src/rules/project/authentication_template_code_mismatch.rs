//! `authentication-template-code-mismatch`.

use crate::check::{Finder, SendCx};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A message has different codes in the body and on the button of an authentication template.
    ///
    /// A message contains the code twice: in the body, and in the parameter of the button that
    /// copies or autofills it. Meta rejects different codes with error 132012. walint reports this
    /// only if the `category` of the template is `AUTHENTICATION`.
    ///
    /// ```change authentication-template-and-message
    /// bad   /1/template/components/0/parameters/0/text: "493021"
    ///   and  /1/template/components/1/parameters/0/text: "493012"
    /// good  /1/template/components/0/parameters/0/text: "493021"
    ///   and  /1/template/components/1/parameters/0/text: "493021"
    /// ```
    pub RULE = {
        id: "authentication-template-code-mismatch",
        aliases: ["unequal-authentication-codes"],
        severity: Error,
        category: Project,
        page: page!("templates/authentication-templates/copy-code-button-authentication-templates"),
        api_error: Some(ApiError::code(132_012)),
        finder: Finder::Comparison(check),
    }
}

fn check(cx: &mut SendCx<'_>) {
    let Some((_, category)) = cx.definition.category.filter(|_| cx.definition.is_authentication())
    else {
        return;
    };
    if let Some((body, button)) = cx.send.differing_codes {
        let message = "the button and the body have different codes";
        cx.report(&RULE, button, message, (category, "the template's category"))
            .help("use the same code in the body and on the button")
            .related(body, "the code in the body");
    }
}
