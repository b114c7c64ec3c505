//! `button-outside-category`.

use crate::check::{BodyCx, Finder};
use crate::model::{ButtonKind, Category, Template, Word};
use crate::rule::{declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// A template has a button that its category does not allow.
    ///
    /// `OTP` buttons are allowed only in `AUTHENTICATION` templates, which allow no other buttons.
    /// `CATALOG`, `MPM` and `SPM` buttons, and the "Buy now" button of a checkout template, are
    /// allowed only in `MARKETING` templates. Responses show the button of an authentication
    /// template as a `URL` button, so Meta rejects a copy of such a response.
    ///
    /// ```change authentication-template
    /// bad   /category: "UTILITY"
    /// bad   /components/2/buttons:
    ///       [{ "type": "URL", "text": "Copy code", "url": "https://shop.example/code" }]
    /// ```
    ///
    /// ```change template-with-catalog
    /// bad   /category: "UTILITY"
    /// bad   /category: "UTILITY"
    ///   and  /components/1/buttons: [{ "type": "ORDER_DETAILS", "text": "Buy now" }]
    /// good  (unchanged)
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
    // Another rule reports cards outside of marketing templates.
    let Some(category) = template.wrong_category(Category::Authentication) else { return };
    let is_utility = template.is(Category::Utility);
    for button in template.own_buttons() {
        let (name, wanted, page) = match button.kind {
            Some(kind @ ButtonKind::Otp) => {
                ("`OTP`", Category::Authentication, page::of_button(kind))
            }
            Some(ButtonKind::OrderDetails) if is_utility && button.is_buy_now() => {
                let page = page!("payments/payments-in/checkout-button-templates");
                ("\"Buy now\"", Category::Marketing, page)
            }
            Some(kind @ ButtonKind::Catalog) if is_utility => {
                ("`CATALOG`", Category::Marketing, page::of_button(kind))
            }
            Some(kind @ ButtonKind::Mpm) if is_utility => {
                ("`MPM`", Category::Marketing, page::of_button(kind))
            }
            Some(kind @ ButtonKind::Spm) if is_utility => {
                ("`SPM`", Category::Marketing, page::of_button(kind))
            }
            _ => continue,
        };
        let wanted = wanted.word();
        let message = format!("{name} buttons are allowed only in `{wanted}` templates");
        cx.report(&RULE, button.type_span(), message)
            .page(page)
            .related(category.span, "the category")
            .help(format!("set `category` to `{wanted}`, or remove the button"));
    }
}

/// Reports buttons other than `OTP`. Other rules report those next to an `OTP` button, and call
/// buttons.
fn authentication(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    let buttons = template.own_buttons();
    if buttons.iter().any(|it| it.is(ButtonKind::Otp)) {
        return;
    }
    for button in buttons {
        let Some(kind) = button.kind.filter(|it| *it != ButtonKind::VoiceCall) else { continue };
        let message =
            format!("`{}` buttons are not allowed in an authentication template", kind.word());
        cx.report(&RULE, button.type_span(), message)
            .help("replace it with `{ \"type\": \"OTP\", \"otp_type\": \"COPY_CODE\" }`");
    }
}
