//! `duplicate-language`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::json::Node;
use crate::kind::RequestKind;
use crate::rule::{ApiError, declare_rule, page};
use crate::wording::named;

declare_rule! {
    /// A template upsert lists the same language twice.
    ///
    /// Meta creates or updates one template for each entry of `languages`. The documentation allows
    /// each language once.
    ///
    /// ```change template-upsert
    /// bad   /languages/2: "en_US"
    /// good  /languages: ["en_US", "en_GB", "<LANGUAGE>", "<LANGUAGE>"]
    /// ```
    pub RULE = {
        id: "duplicate-language",
        severity: Error,
        category: Template,
        page: page!("templates/authentication-templates/bulk-management"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Body(&[RequestKind::TemplateUpsert], check),
    }
}

/// The most languages that are checked: more than templates support.
const MAX_LANGUAGES: usize = 200;

fn check(cx: &mut BodyCx<'_>) {
    let source = cx.source();
    let mut seen: Vec<(&str, &Node<'_>)> = Vec::new();
    for node in cx.root.list("languages").iter().take(MAX_LANGUAGES) {
        let Some(code) = node.literal() else { continue };
        match seen.iter().find(|it| it.0 == code) {
            Some((_, first)) => {
                cx.report(&RULE, node.span, named("another entry has the same language", code))
                    .related(first.span, "the first one")
                    .help("remove it")
                    .fix(Fix::remove(Applicability::Safe, source, node.span));
            }
            None => seen.push((code, node)),
        }
    }
}
