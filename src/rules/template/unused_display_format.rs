//! `unused-display-format`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::json::Node;
use crate::model::{Button, ButtonKind, ComponentKind, Level, Template};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template has a `display_format` but no order details button.
    ///
    /// The key has an effect only with such a button.
    ///
    /// ```change template-with-order
    /// bad   /components/2: (absent)
    ///   and  /display_format: "ORDER_DETAILS"
    /// good  /display_format: "ORDER_DETAILS"
    /// ```
    pub RULE = {
        id: "unused-display-format",
        severity: Warning,
        category: Template,
        page: page!("payments/payments-in/orderdetailstemplate"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    let Some(member) = template.member("display_format") else { return };
    let Some(own) = template.own().filter(|it| it.list.complete) else { return };
    let source = cx.source();
    let is_known = own.components.iter().all(|it| it.is_object());
    if is_known && !template.levels.iter().any(may_have_order_details) {
        cx.report(
            &RULE,
            member.key_span,
            "`display_format` has no effect without an order details button",
        )
        .help("remove it")
        .fix(Fix::remove(Applicability::Unsafe, source, member.key_span));
    }
}

fn may_have_order_details(level: &Level<'_>) -> bool {
    let may_be = |it: &Button<'_>| {
        it.is(ButtonKind::OrderDetails)
            || !it.is_object()
            || it.get("type").is_none_or(Node::is_open)
    };
    let mut lists = level.of(ComponentKind::Buttons).filter_map(|it| it.node.get("buttons"));
    level.buttons.iter().any(may_be) || lists.any(|it| !it.is_array())
}
