//! `empty-template-edit`.

use crate::check::{BodyCx, Finder};
use crate::json::{Member, Value};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The edit of a template changes nothing.
    ///
    /// At least one of the keys that can be edited has to have a value. Null counts as absent.
    ///
    /// ```json bad
    /// {
    ///   "category": null,
    ///   "message_send_ttl_seconds": null
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "category": "UTILITY",
    ///   "message_send_ttl_seconds": null
    /// }
    /// ```
    pub RULE = {
        id: "empty-template-edit",
        severity: Error,
        category: Template,
        page: page!("templates/template-management"),
        api_error: None,
        finder: Finder::Body(&[RequestKind::TemplateEdit], check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    let is_change = |it: &Member<'_>| {
        let key = it.key.as_ref();
        !["name", "language"].contains(&key) && it.value.value != Value::Null
    };
    if root.complete && !root.members().iter().any(is_change) {
        cx.report(&RULE, root.span, "the edit changes nothing")
            .help("give `components`, `category` or another key that can be edited");
    }
}
