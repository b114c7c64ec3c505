//! `unknown-template-button`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::{Button, ButtonKind, ComponentKind, Word};
use crate::near;
use crate::rule::{ApiError, Severity, declare_rule, page};
use crate::wording::{self, named};

declare_rule! {
    /// A button of a template has an unknown type.
    ///
    /// Meta rejects it and lists the types that it accepts. Some types, such as `APP` or
    /// `REMINDER`, appear only in responses, in messages or in Meta's own lists. No page says how
    /// to create them, so walint reports a warning. It also reports a warning for a name that does
    /// not resemble a known type. For a link into an app, use a `URL` button with `app_deep_link`.
    ///
    /// ```change template-with-call-button
    /// bad   /components/1/buttons/0/type: "CALL"
    /// bad   /components/1/buttons: [{ "type": "REMINDER", "text": "Remind me" }]
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "unknown-template-button",
        severity: Error,
        category: Template,
        page: page!("templates/components"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Button(&[], check),
    }
}

/// Types in responses, messages or library inputs that no page says how to create.
const UNDOCUMENTED: [&str; 6] =
    ["APP", "BOOKING_CONFIRMATION", "EXTENSION", "POSTBACK", "REMINDER", "SEND_LOCATION"];

fn check(cx: &mut BodyCx<'_>, button: Button<'_>) {
    // A template from a response may have a type that cannot be created.
    if button.kind.is_some() || cx.status.is_some() {
        return;
    }
    let Some(node) = button.get("type") else { return };
    let Some(name) = node.literal() else { return };
    let upper = name.to_ascii_uppercase();
    if let Some(known) = UNDOCUMENTED.iter().find(|it| **it == upper) {
        let message =
            format!("the documentation does not list `{known}` buttons for new templates");
        let help = match *known {
            "APP" => "use a `URL` button with `app_deep_link`",
            _ => "remove it, or use a button of another type",
        };
        cx.report(&RULE, node.span, message).help(help).severity(Severity::Warning);
        return;
    }
    if let Some(component) = ComponentKind::of(name) {
        let message = format!("`{}` is a component, not a button", component.word());
        cx.report(&RULE, node.span, message).help("move it from `buttons` into `components`");
        return;
    }
    let types = ButtonKind::words();
    let known = match upper.as_str() {
        "CALL" | "CALL_BUTTON" | "CALL_NOW" | "CALL_REQUEST" | "VOICE" | "VOIP"
        | "WHATSAPP_CALL" => Some("VOICE_CALL"),
        "PHONE" | "PHONECALL" | "PHONE_CALL" => Some("PHONE_NUMBER"),
        "LINK" | "CTA_URL" | "WEBSITE" | "WEB_URL" => Some("URL"),
        "QUICK" | "REPLY" => Some("QUICK_REPLY"),
        "ONE_TAP" | "ZERO_TAP" => Some("OTP"),
        _ => near::nearest_or_begun(&upper, &types),
    };
    let diagnostic = cx.report(&RULE, node.span, named("the button has an unknown type", name));
    match known {
        Some(known) => diagnostic.help(format!("change it to `{known}`")).fix(Fix::replace_string(
            Applicability::Unsafe,
            node.span,
            known,
        )),
        // The type may be newer than the documentation.
        None => {
            diagnostic.help(format!("use {}", wording::list(&types))).severity(Severity::Warning)
        }
    };
}
