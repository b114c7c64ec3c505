//! `button-outside-category`.

use crate::check::{BodyCx, Finder};
use crate::model::{ButtonKind, Category, Template, Word};
use crate::rule::{declare_rule, page};
use crate::rules::page;

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
        page: page!("templates/authentication-templates/authentication-templates"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    if template.is(Category::Authentication) {
        authentication(cx, template);
        return;
    }
    // Cards outside of marketing are findings by themselves.
    let Some(category) = template.wrong_category(Category::Authentication) else { return };
    let is_utility = template.is(Category::Utility);
    for button in template.own_buttons() {
        let (name, page, wanted) = match button.kind {
            Some(ButtonKind::Otp) => {
                let page = page::of_button(ButtonKind::Otp);
                ("a button of type `OTP`".to_owned(), page, Category::Authentication)
            }
            Some(ButtonKind::OrderDetails) if is_utility && button.is_buy_now() => {
                let page = page!("payments/payments-in/checkout-button-templates");
                ("the button \"Buy now\"".to_owned(), page, Category::Marketing)
            }
            Some(kind @ (ButtonKind::Catalog | ButtonKind::Mpm | ButtonKind::Spm))
                if is_utility =>
            {
                let name = format!("a button of type `{}`", kind.word());
                (name, page::of_button(kind), Category::Marketing)
            }
            _ => continue,
        };
        let wanted = wanted.word();
        let message = format!("{name} outside of category `{wanted}`");
        cx.report(&RULE, button.type_span(), message)
            .page(page)
            .related(category.span, "the category")
            .help(format!("make `category` `{wanted}`, or use another button"));
    }
}

/// Other buttons beside one for the code, and those for calls, are findings by themselves.
fn authentication(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    let buttons = template.own_buttons();
    if buttons.iter().any(|it| it.is(ButtonKind::Otp)) {
        return;
    }
    for button in buttons {
        let Some(kind) = button.kind.filter(|it| *it != ButtonKind::VoiceCall) else { continue };
        let message = format!("a button of type `{}` in an authentication template", kind.word());
        cx.report(&RULE, button.type_span(), message)
            .help("use one button of type `OTP` with an `otp_type`");
    }
}
