//! `duplicate-template-component`.

use crate::check::{BodyCx, Finder};
use crate::model::{ComponentKind, Level, Word};
use crate::rule::{ApiError, Severity, declare_rule, page};

declare_rule! {
    /// A template has a component twice.
    ///
    /// Header, body, footer, buttons, carousel and limited-time offer may stand once each; all
    /// buttons go into one `BUTTONS`. A second call permission request is a warning, as no page
    /// speaks of it.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "BODY", "text": "A second text for the same message, which is one too many." }
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
    ///     { "type": "HEADER", "format": "TEXT", "text": "Your repair" },
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "FOOTER", "text": "The repair shop" }
    ///   ]
    /// }
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
        let message = format!("a second component of type `{}`", kind.word());
        let diagnostic = cx.report(&RULE, component.span, message);
        diagnostic.related(first, "the first one").help(match kind {
            ComponentKind::Buttons => "put all buttons into the `buttons` of one component",
            _ => "keep one of them",
        });
        if kind == ComponentKind::CallPermissionRequest {
            diagnostic.severity(Severity::Warning);
        }
    }
}
