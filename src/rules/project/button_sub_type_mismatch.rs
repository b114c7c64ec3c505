//! `button-sub-type-mismatch`.

use super::sub_type;
use crate::check::{Finder, SendCx};
use crate::model::Word;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The `sub_type` of a component does not match the template's button at that index.
    ///
    /// The index counts all buttons of the template, not those of one type. A message sends the
    /// button of an authentication template as `url`, whatever its type in the template. Since
    /// Graph v23.0 Meta rejects the message with error 132018, as in
    /// `buttons: Button at index 0 must be of type Url`. Earlier versions use error 132000 or
    /// 132012.
    ///
    /// ```change template-and-message
    /// bad   /1/template/components/0: (before) {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": 0,
    ///         "parameters": [{ "type": "text", "text": "2207" }]
    ///       }
    ///   and  /1/template/components/1/index: 1
    ///   and  /1/template/components/2: (absent)
    /// good  /1/template/components/1/index: 1
    /// ```
    ///
    /// ```change call-button-template-and-message
    /// bad   /1/template/components/0/sub_type: "quick_reply"
    /// ```
    pub RULE = {
        id: "button-sub-type-mismatch",
        severity: Error,
        category: Project,
        page: page!("templates/components"),
        api_error: Some(ApiError::code(132_018)),
        finder: Finder::Comparison(check),
    }
}

fn check(cx: &mut SendCx<'_>) {
    for pair in cx.pairs() {
        let Some(buttons) = pair.level.buttons.known() else { continue };
        for given in &pair.given.buttons {
            let Some(index) = given.index else { continue };
            let Some(button) = buttons.get(index as usize) else { continue };
            let Some(kind) = button.kind else { continue };
            let Some(wanted) = sub_type(kind) else { continue };
            let Some(actual) = given.sub_type.filter(|it| *it != wanted) else { continue };
            let (actual, name) = (actual.word(), kind.word());
            let message =
                format!("`sub_type` is `{actual}`; the template has `{name}` at index {index}");
            let matching =
                buttons.iter().position(|it| it.kind.and_then(sub_type) == given.sub_type);
            let help = match matching {
                Some(n) => format!("set `index` to {n}, or `sub_type` to `{}`", wanted.word()),
                None => format!("set `sub_type` to `{}`", wanted.word()),
            };
            cx.report(&RULE, given.sub_type_span, message, (button.span, "the template's button"))
                .help(help);
        }
    }
}
