//! `deprecated-template-namespace`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::TemplateSend;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template message has a `namespace`, which the Cloud API does not use.
    ///
    /// The key belongs to the On-Premises API. The Cloud API finds a template by its name and
    /// language in the sender's account. Meta ignores or rejects a `namespace`.
    ///
    /// ```change send
    /// bad   /template/namespace: "shop_templates"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "deprecated-template-namespace",
        severity: Warning,
        category: Send,
        page: page!("templates/overview"),
        api_error: None,
        finder: Finder::Send(check),
    }
}

fn check(cx: &mut BodyCx<'_>, send: &TemplateSend<'_>) {
    let source = cx.source();
    if let Some(namespace) = send.node.and_then(|it| it.member("namespace")) {
        cx.report(
            &RULE,
            namespace.key_span,
            "`namespace` belongs to the On-Premises API, not to the Cloud API",
        )
        .help("remove `namespace`")
        .fix(Fix::remove(Applicability::Safe, source, namespace.key_span));
    }
}
