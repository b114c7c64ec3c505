//! `unknown-template-component`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::{ButtonKind, ComponentKind, Level, Word};
use crate::near;
use crate::rule::{ApiError, Severity, declare_rule, page};
use crate::wording::{self, named};

declare_rule! {
    /// A component of a template has an unknown type.
    ///
    /// The documentation does not list the type, and Meta's response to it is not known, so walint
    /// reports a warning. It reports an error if the type is that of a button, or `button` as in a
    /// message. A template has all its buttons in one `BUTTONS` component. walint also reports an
    /// error if a misspelled `BODY` leaves the template without a body. A card may have only
    /// `HEADER`, `BODY` and `BUTTONS`.
    ///
    /// ```change template-with-call-button
    /// bad   /components/1: { "type": "VOICE_CALL", "text": "Call us" }
    /// bad   /components/1: { "type": "CALL_PERMISSION" }
    /// good  /components/1/buttons/0/ttl_minutes: (absent)
    /// ```
    pub RULE = {
        id: "unknown-template-component",
        severity: Warning,
        category: Template,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::Level(check),
    }
}

fn check(cx: &mut BodyCx<'_>, level: &Level<'_>) {
    for component in level.components.iter().filter(|it| it.kind.is_none()) {
        let Some(node) = component.get("type") else { continue };
        let Some(name) = node.literal() else { continue };
        let button = ButtonKind::of(name);
        let is_sent = name.eq_ignore_ascii_case("button");
        let message = match button {
            Some(kind) => format!("`{}` is a button, not a component", kind.word()),
            None => named("the component has an unknown type", name),
        };
        let known = match level.card {
            None => ComponentKind::words(),
            Some(_) => vec!["HEADER", "BODY", "BUTTONS"],
        };
        let meant = near::nearest_or_begun(&name.to_ascii_uppercase(), &known);
        let help = if button.is_some() {
            "move it into the `buttons` of a `BUTTONS` component".to_owned()
        } else if is_sent {
            "use one `BUTTONS` component with all buttons in its `buttons`".to_owned()
        } else {
            match meant {
                Some(known) => format!("change it to `{known}`"),
                None => format!("use {}", wording::list(&known)),
            }
        };
        let diagnostic = cx.report(&RULE, node.span, message);
        diagnostic.help(help);
        if let Some(known) = meant.filter(|_| button.is_none() && !is_sent) {
            diagnostic.fix(Fix::replace_string(Applicability::Unsafe, node.span, known));
        }
        // Meta rejects every template without a body.
        let has_no_body = || !level.is_card() && level.find(ComponentKind::Body).is_none();
        if button.is_some() || is_sent || (meant == Some("BODY") && has_no_body()) {
            diagnostic.severity(Severity::Error);
            diagnostic.api_error = Some(ApiError::code(100));
        }
    }
}
