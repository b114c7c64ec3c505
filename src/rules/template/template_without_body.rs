//! `template-without-body`.

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::kind::RequestKind;
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::template::view;

declare_rule! {
    /// A template has no body.
    ///
    /// Every template has exactly one component of type `BODY`, whatever else is in it.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BUTTONS", "buttons": [ { "type": "VOICE_CALL", "text": "Call us" } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "CALL_PERMISSION_REQUEST" }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "CALL_PERMISSION_REQUEST" }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "template-without-body",
        severity: Error,
        category: Template,
        page: page!("templates/components"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    let Some(components) = root.get("components").filter(|it| it.is_array() && it.complete) else {
        return;
    };
    let items = components.items();
    let has_body = items.iter().any(may_be_body);
    if !items.is_empty() && !has_body && root.get("library_template_name").is_none() {
        cx.report(&RULE, components.span, "the template has no body")
            .help("add a component of type `BODY` with its `text`");
    }
}

/// Tells whether a component is the body, or will be when it is filled in or its type is mended.
fn may_be_body(component: &Node<'_>) -> bool {
    if !component.is_object() || !component.complete {
        return true;
    }
    let Some(node) = component.get("type").filter(|it| it.is_open() || it.as_str().is_some())
    else {
        // Any other component has one of these; another rule reports a missing type.
        const OTHERS: [&str; 4] = ["buttons", "cards", "code_expiration_minutes", "format"];
        return OTHERS.iter().all(|key| component.get(key).is_none());
    };
    let is_misspelt = || {
        let name = node.as_str().unwrap_or_default().to_ascii_uppercase();
        !view::COMPONENTS.contains(&&*name)
            && view::nearest(&name, &view::COMPONENTS) == Some("BODY")
    };
    node.is_open() || node.is_word("body") || is_misspelt()
}
