//! `duplicate-template-component`.

use crate::check::{BodyCx, Finder};
use crate::model::{ComponentKind, Level, Word};
use crate::rule::{ApiError, Severity, declare_rule, page};

declare_rule! {
    /// A template or card has two components of the same type.
    ///
    /// Meta rejects a second header, body, footer, carousel, limited-time offer or `BUTTONS`
    /// component. No page mentions a second call permission request, so walint reports it as a
    /// warning.
    ///
    /// ```change template-with-call-button
    /// bad   /components/1: {
    ///         "type": "BODY",
    ///         "text": "A second text for the same message, which is one too many."
    ///       }
    /// good  /components/0: (before) { "type": "HEADER", "format": "TEXT", "text": "Your repair" }
    ///   and  /components/2: { "type": "FOOTER", "text": "The repair shop" }
    /// ```
    pub RULE = {
        id: "duplicate-template-component",
        severity: Error,
        category: Template,
        page: page!("templates/components"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Level(check),
    }
}

fn check(cx: &mut BodyCx<'_>, level: &Level<'_>) {
    let mut first = [None; ComponentKind::ALL.len()];
    for component in &level.components {
        let Some(kind) = component.kind else { continue };
        let Some(first) = first[kind.index()] else {
            first[kind.index()] = Some(component.span);
            continue;
        };
        let subject = if level.is_card() { "card" } else { "template" };
        let message = format!("the {subject} has more than one `{}`", kind.word());
        let diagnostic = cx.report(&RULE, component.span, message);
        diagnostic.related(first, "the first one").help(match kind {
            ComponentKind::Buttons => "move its buttons into the first `BUTTONS` component",
            _ => "remove one of them",
        });
        if kind == ComponentKind::CallPermissionRequest {
            diagnostic.severity(Severity::Warning);
        }
    }
}
