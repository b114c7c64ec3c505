//! `button-outside-category`.

use crate::check::{BodyCx, Finder};
use crate::model::{ButtonKind, Category, Template, Word};
use crate::rule::{declare_rule, page};

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
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

const AUTHENTICATION: &str = page!("templates/authentication-templates/authentication-templates");
const CATALOG: &str = page!("templates/marketing-templates/catalog-templates");
const CHECKOUT: &str = page!("payments/payments-in/checkout-button-templates");
const MULTI_PRODUCT: &str = page!("catalogs/mpm-template-messages");
const SINGLE_PRODUCT: &str = page!("catalogs/spm-template-messages");

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
            Some(ButtonKind::Otp) => ("`OTP`", Category::Authentication, AUTHENTICATION),
            Some(ButtonKind::OrderDetails) if is_utility && button.is_buy_now() => {
                ("\"Buy now\"", Category::Marketing, CHECKOUT)
            }
            Some(ButtonKind::Catalog) if is_utility => ("`CATALOG`", Category::Marketing, CATALOG),
            Some(ButtonKind::Mpm) if is_utility => ("`MPM`", Category::Marketing, MULTI_PRODUCT),
            Some(ButtonKind::Spm) if is_utility => ("`SPM`", Category::Marketing, SINGLE_PRODUCT),
            _ => continue,
        };
        let wanted = wanted.word();
        let message = format!("{name} buttons are allowed only in `{wanted}` templates");
        cx.report(&RULE, button.type_span(), message)
            .related(category.span, "the category")
            .page(page)
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
            .page(AUTHENTICATION)
            .help("replace it with `{ \"type\": \"OTP\", \"otp_type\": \"COPY_CODE\" }`");
    }
}
