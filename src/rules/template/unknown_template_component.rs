//! `unknown-template-component`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::{ButtonKind, ComponentKind, Level, Word};
use crate::near;
use crate::rule::{ApiError, Severity, declare_rule, page};
use crate::wording::{self, named};

declare_rule! {
    /// A component of a template is of a type that no page knows.
    ///
    /// It is an error where the type is that of a button, or the word `button`, which is what
    /// one button is called when the template is sent: at creation all buttons stand in one
    /// component of type `BUTTONS`. It is an error, too, where a misspelt `BODY` leaves the
    /// template without one. A card has `HEADER`, `BODY` and `BUTTONS` only.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "VOICE_CALL", "text": "Call us" }
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
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "CALL_PERMISSION" }
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
    ///     { "type": "BUTTONS", "buttons": [ { "type": "VOICE_CALL", "text": "Call us" } ] }
    ///   ]
    /// }
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
        let is_button = ButtonKind::of(name).is_some();
        let is_sent = name.eq_ignore_ascii_case("button");
        let message = if is_button {
            "a type of button as type of a component".to_owned()
        } else {
            named("unknown component type", name)
        };
        let known = match level.card {
            None => ComponentKind::words(),
            Some(_) => vec!["HEADER", "BODY", "BUTTONS"],
        };
        let meant = near::nearest_or_begun(&name.to_ascii_uppercase(), &known);
        let help = if is_button {
            "put the button into the `buttons` of a component of type `BUTTONS`".to_owned()
        } else if is_sent {
            "write one component of type `BUTTONS` with all buttons in its `buttons`".to_owned()
        } else {
            match meant {
                Some(known) => format!("did you mean `{known}`?"),
                None => format!("use {}", wording::list(&known)),
            }
        };
        let diagnostic = cx.report(&RULE, node.span, message);
        diagnostic.help(help);
        if let Some(known) = meant.filter(|_| !is_button && !is_sent) {
            diagnostic.fix(Fix::replace_string(Applicability::Unsafe, node.span, known));
        }
        // Without its body a template is refused for certain.
        let lacks_body = || !level.is_card() && level.find(ComponentKind::Body).is_none();
        if is_button || is_sent || (meant == Some("BODY") && lacks_body()) {
            diagnostic.severity(Severity::Error);
            diagnostic.api_error = Some(ApiError::code(100));
        }
    }
}
