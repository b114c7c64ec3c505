//! `template-without-display-format`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::json::{Node, is_word};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::template::view;

declare_rule! {
    /// A marketing template with an order details button has no `display_format`.
    ///
    /// It takes `"display_format": "ORDER_DETAILS"` for such a button to work in marketing. A
    /// button labelled "Buy now" belongs to a checkout template, which goes without.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "ORDER_DETAILS", "text": "Review and Pay" } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "display_format": "ORDER_DETAILS",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "ORDER_DETAILS", "text": "Review and Pay" } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "ORDER_DETAILS", "text": "Buy now" } ] }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "template-without-display-format",
        severity: Warning,
        category: Template,
        page: page!("payments/payments-in/orderdetailstemplate"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    if !is_word(root.get("category"), "marketing")
        || root.get("display_format").is_some()
        || !root.complete
    {
        return;
    }
    let lists = view::own_components(root, "buttons").filter_map(|it| it.get("buttons"));
    for button in lists.flat_map(Node::items).filter(|it| is_word(it.get("type"), "order_details"))
    {
        let Some(label) = button.get("text").filter(|it| !it.is_open()) else { continue };
        if label.as_str().is_some_and(|it| !it.trim().eq_ignore_ascii_case("buy now")) {
            let (key, json) = ("display_format", "\"ORDER_DETAILS\"");
            let fix = Fix::insert_member(Applicability::Unsafe, cx.source(), root.span, key, json);
            let message = "an order details button in marketing without `display_format`";
            cx.report(&RULE, button.span, message)
                .help("add `\"display_format\": \"ORDER_DETAILS\"` to the template")
                .fix(fix);
        }
    }
}
