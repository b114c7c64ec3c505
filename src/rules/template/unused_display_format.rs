//! `unused-display-format`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::json::{Node, Value, is_word};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::template::view;

declare_rule! {
    /// A template has a `display_format` but no order details button.
    ///
    /// The format is about that button, so it does nothing here.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "display_format": "ORDER_DETAILS",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "display_format": "ORDER_DETAILS",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "ORDER_DETAILS", "text": "Review and Pay" } ] }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "unused-display-format",
        severity: Warning,
        category: Template,
        page: page!("payments/payments-in/orderdetailstemplate"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    let Some(member) = root.member("display_format").filter(|it| it.value.value != Value::Null)
    else {
        return;
    };
    let Some(components) = root.get("components").filter(|it| it.is_array() && it.complete) else {
        return;
    };
    let may_be = |it: &Node<'_>| {
        !it.is_object()
            || it.get("type").is_none_or(Node::is_open)
            || is_word(it.get("type"), "order_details")
    };
    let is_used = components.items().iter().any(|it| !it.is_object())
        || view::button_lists(root).any(|it| !it.is_array() || it.items().iter().any(may_be));
    let source = cx.source();
    if !is_used {
        cx.report(&RULE, member.key_span, "`display_format` without an order details button")
            .help("take it out")
            .fix(Fix::remove(Applicability::Unsafe, source, member.key_span));
    }
}
