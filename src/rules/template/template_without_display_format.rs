//! `template-without-display-format`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::{ButtonKind, Category, Template};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A marketing template with an order details button has no `display_format`.
    ///
    /// The documentation requires `"display_format": "ORDER_DETAILS"` for such a button in a
    /// marketing template. walint does not report a button with the label "Buy now", which belongs
    /// to a checkout template.
    ///
    /// ```change template-with-order
    /// bad   /category: "MARKETING"
    /// good  /category: "MARKETING"
    ///   and  /display_format: "ORDER_DETAILS"
    /// good  /category: "MARKETING"
    ///   and  /components/2/buttons/0/text: "Buy now"
    /// ```
    pub RULE = {
        id: "template-without-display-format",
        severity: Warning,
        category: Template,
        page: page!("payments/payments-in/orderdetailstemplate"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    if !template.is(Category::Marketing) || !template.lacks("display_format") {
        return;
    }
    for button in template.own_buttons().iter().filter(|it| it.is(ButtonKind::OrderDetails)) {
        let label = button.get("text").and_then(|it| it.literal());
        if label.is_some_and(|it| !it.trim().eq_ignore_ascii_case("buy now")) {
            let (key, json) = ("display_format", "\"ORDER_DETAILS\"");
            let (trust, source) = (Applicability::Unsafe, cx.source());
            let fix = Fix::insert_member(trust, source, template.root.span, key, json);
            let message =
                "`display_format` is missing in a marketing template with an order details button";
            cx.report(&RULE, button.span, message)
                .help("add `\"display_format\": \"ORDER_DETAILS\"` to the template")
                .fix(fix);
        }
    }
}
