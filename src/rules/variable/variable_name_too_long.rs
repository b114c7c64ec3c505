//! `variable-name-too-long`.

use crate::check::{BodyCx, Finder};
use crate::rule::{declare_rule, page};
use crate::variable::{PartKind, TemplateText, TextPlace};
use crate::wording::{over, shorten};

declare_rule! {
    /// The name of a variable is longer than 32 characters.
    ///
    /// WhatsApp Manager rejects a longer name. No page states a maximum, and the API is not known
    /// to reject longer names, so walint reports a warning.
    ///
    /// ```change template-with-named-variable
    /// bad   /components/0/text:
    ///       "Your repair {{number_of_the_repair_in_the_books}} is ready for collection at the "
    ///         + "shop."
    ///   and  /components/0/example/body_text_named_params:
    ///       [{ "param_name": "number_of_the_repair_in_the_books", "example": "R-2207" }]
    /// good  /components/0/text:
    ///       "Your repair {{number_of_repair_in_the_books_22}} is ready for collection at the "
    ///         + "shop."
    ///   and  /components/0/example/body_text_named_params:
    ///       [{ "param_name": "number_of_repair_in_the_books_22", "example": "R-2207" }]
    /// ```
    pub RULE = {
        id: "variable-name-too-long",
        severity: Warning,
        in_export: InfoUntilApproved,
        category: Variable,
        page: page!("templates/overview"),
        api_error: None,
        finder: Finder::TemplateText(TextPlace::WITH_VARIABLES, check),
    }
}

/// The maximum number of characters that WhatsApp Manager accepts.
const MAX_LENGTH: usize = 32;

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    for part in text.distinct().filter(|it| it.kind == PartKind::Name) {
        let length = part.name(text.text).chars().count();
        if length > MAX_LENGTH {
            let message = over("the name of a variable", length, "character", MAX_LENGTH);
            let span = cx.span_in(text.node, part.range.clone());
            cx.report(&RULE, span, message).help(shorten(length, MAX_LENGTH));
        }
    }
}
