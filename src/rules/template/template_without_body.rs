//! `template-without-body`.

use crate::check::{BodyCx, Finder};
use crate::model::{Category, Component, ComponentKind, Template, Word};
use crate::near;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A template has no body.
    ///
    /// Meta requires exactly one `BODY` component in every template.
    ///
    /// ```change template-with-call-button
    /// bad   /components/0: (absent)
    /// bad   /components: [{ "type": "CALL_PERMISSION_REQUEST" }]
    /// good  /components/1: { "type": "CALL_PERMISSION_REQUEST" }
    /// ```
    pub RULE = {
        id: "template-without-body",
        severity: Error,
        category: Template,
        page: page!("templates/components"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    let Some(own) = template.own() else { return };
    let is_known = own.list.complete && !own.components.is_empty();
    if is_known && !own.components.iter().any(may_be_body) {
        cx.report(&RULE, own.list.span, "the template has no body").help(
            if template.is(Category::Authentication) {
                "add `{ \"type\": \"BODY\" }` to `components`"
            } else {
                "add a `BODY` component with a `text`"
            },
        );
    }
}

/// Tells whether a component is the body, or will be once it is filled in or its type is corrected.
fn may_be_body(component: &Component<'_>) -> bool {
    if let Some(kind) = component.kind.filter(|_| component.complete) {
        return kind == ComponentKind::Body;
    }
    if !component.is_object() || !component.complete {
        return true;
    }
    match component.get("type").filter(|it| it.is_open() || it.as_str().is_some()) {
        Some(node) if node.is_open() => true,
        Some(node) => {
            let name = node.as_str().unwrap_or_default().to_ascii_uppercase();
            near::nearest_or_begun(&name, &ComponentKind::words()) == Some("BODY")
        }
        // Any other component has one of these; another rule reports a missing type.
        None => {
            const OTHERS: [&str; 4] = ["buttons", "cards", "code_expiration_minutes", "format"];
            OTHERS.iter().all(|key| component.get(key).is_none())
        }
    }
}
