//! `offer-without-buttons`.

use crate::check::{BodyCx, Finder};
use crate::model::{ButtonKind, Category, ComponentKind, Template};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A limited-time offer has no button that opens the offer.
    ///
    /// The documentation requires a `URL` button or a payment button. Without one, people can copy
    /// the code but cannot open the offer.
    ///
    /// ```change template-with-offer
    /// bad   /components/2: (absent)
    /// bad   /components/2/buttons/1: (absent)
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "offer-without-buttons",
        severity: Warning,
        in_export: InfoUntilApproved,
        category: Component,
        page: page!("templates/marketing-templates/limited-time-offer-templates"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    let Some(own) = template.own() else { return };
    let Some(offer) = own.find(ComponentKind::LimitedTimeOffer) else { return };
    // In another category, or with a call permission request, the offer itself is the problem.
    if template.other_category(Category::Marketing).is_some()
        || own.find(ComponentKind::CallPermissionRequest).is_some()
    {
        return;
    }
    let leading = [ButtonKind::Url, ButtonKind::PaymentRequest, ButtonKind::OrderDetails];
    // Another rule reports a quick reply in the position of the link, which is worse.
    if own.find_button(&leading).is_some()
        || !own.has_known_buttons()
        || own.quick_reply_after_code().is_some()
    {
        return;
    }
    let buttons = own.find(ComponentKind::Buttons).and_then(|it| it.node.get("buttons"));
    let (span, message) = match buttons {
        Some(buttons) => (buttons.span, "the limited-time offer has no `URL` button"),
        None => (offer.type_span(), "the limited-time offer has no buttons"),
    };
    cx.report(&RULE, span, message).help("add a `URL` button that opens the offer");
}
