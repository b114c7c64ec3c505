//! `empty-template-edit`.

use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template edit changes nothing.
    ///
    /// An edit needs at least one key that can be edited, such as `components` or `category`.
    /// walint treats null as absent.
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
    let is_change = |key: &str| !["name", "language"].contains(&key);
    if cx.root.complete && !cx.root.members().iter().any(|it| is_change(&it.key)) {
        cx.report(&RULE, cx.root.span, "the edit changes nothing")
            .help("add `components`, `category` or another key that can be edited");
    }
}
