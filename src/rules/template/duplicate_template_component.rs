//! `duplicate-template-component`.

use crate::check::{BodyCx, Finder};
use crate::json::is_word;
use crate::kind::RequestKind;
use crate::rule::{ApiError, Severity, declare_rule, page};
use crate::rules::template::view;

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
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

const ONCE: [&str; 7] = [
    "body",
    "buttons",
    "call_permission_request",
    "carousel",
    "footer",
    "header",
    "limited_time_offer",
];

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    for components in view::component_lists(root).filter(|it| it.len() > 1) {
        for name in ONCE {
            let mut same = components.iter().filter(|it| is_word(it.get("type"), name));
            let Some(first) = same.next() else { continue };
            for component in same {
                let message = format!("a second component of type `{}`", name.to_ascii_uppercase());
                let is_request = name == "call_permission_request";
                let diagnostic = cx.report(&RULE, component.span, message);
                diagnostic.related(first.span, "the first one").help(if name == "buttons" {
                    "put all buttons into the `buttons` of one component"
                } else {
                    "keep one of them"
                });
                if is_request {
                    diagnostic.severity(Severity::Warning);
                }
            }
        }
    }
}
