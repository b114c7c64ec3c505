//! `button-outside-category`.

use crate::check::{BodyCx, Finder};
use crate::json::is_word;
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::component;
use crate::rules::template::view;

declare_rule! {
    /// A template has a button that its category does not take.
    ///
    /// Buttons of type `OTP` are for templates of category `AUTHENTICATION`, which take no others;
    /// `CATALOG`, `MPM` and `SPM` are for `MARKETING`, and so is "Buy now" of a checkout. An authentication template that is read back
    /// shows its button as one of type `URL`, so what was read cannot be created again as it is.
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Your repair is done. Come and collect it whenever it suits you."
    ///     },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "OTP", "otp_type": "COPY_CODE" } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "browse_catalog",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "All our groceries can be ordered right here in this chat."
    ///     },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [ { "type": "CATALOG", "text": "View catalog" } ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "signin_code",
    ///   "language": "en_US",
    ///   "category": "AUTHENTICATION",
    ///   "components": [
    ///     { "type": "BODY", "add_security_recommendation": true },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         { "type": "URL", "text": "Copy code", "url": "https://shop.example/code" }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "back_in_stock",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "The shoes you looked at are back in your size." },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [ { "type": "ORDER_DETAILS", "text": "Buy now" } ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "signin_code",
    ///   "language": "en_US",
    ///   "category": "AUTHENTICATION",
    ///   "components": [
    ///     { "type": "BODY", "add_security_recommendation": true },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "OTP", "otp_type": "COPY_CODE" } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "browse_catalog",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "All our groceries can be ordered right here in this chat."
    ///     },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [ { "type": "CATALOG", "text": "View catalog" } ]
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "button-outside-category",
        severity: Error,
        category: Button,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    if is_word(root.get("category"), "authentication") {
        authentication(cx);
    } else if let Some(category) = component::other_category(root, "authentication") {
        // An upsert of another category, and cards outside of marketing, are findings by themselves.
        if cx.kind == RequestKind::TemplateUpsert {
            return;
        }
        let is_utility = category.is_word("utility");
        for button in super::own(root) {
            let types = ["OTP", "CATALOG", "MPM", "SPM", "ORDER_DETAILS"];
            let name = match component::type_name(button, &types) {
                Some("ORDER_DETAILS") if !is_word(button.get("text"), "buy now") => continue,
                Some(name) if name == "OTP" || is_utility => name,
                _ => continue,
            };
            let wanted = if name == "OTP" { "AUTHENTICATION" } else { "MARKETING" };
            let message = match name {
                "ORDER_DETAILS" => format!("the button \"Buy now\" outside of category `{wanted}`"),
                _ => format!("a button of type `{name}` outside of category `{wanted}`"),
            };
            cx.report(&RULE, component::type_span(button), message)
                .related(category.span, "the category")
                .help(format!("make `category` `{wanted}`, or use another button"));
        }
    }
}

/// Other buttons beside one for the code, and those for calls, are findings by themselves.
fn authentication(cx: &mut BodyCx<'_>) {
    let buttons = super::own(cx.root);
    if buttons.iter().any(|it| is_word(it.get("type"), "otp")) {
        return;
    }
    for button in buttons {
        let name = match component::type_name(button, &view::BUTTONS) {
            Some(name) if name != "VOICE_CALL" => name,
            _ => continue,
        };
        let message = format!("a button of type `{name}` in an authentication template");
        cx.report(&RULE, component::type_span(button), message)
            .help("use one button of type `OTP` with an `otp_type`");
    }
}
