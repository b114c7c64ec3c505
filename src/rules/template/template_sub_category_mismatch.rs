//! `template-sub-category-mismatch`.

use crate::check::{BodyCx, Finder};
use crate::model::{Category, ComponentKind, Template};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The `sub_category` of a template does not go with the rest of it.
    ///
    /// Sub-categories are for utility templates, and a template of `ORDER_STATUS` has no
    /// buttons. walint does not report templates that were read.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "sub_category": "ORDER_STATUS",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "sub_category": "ORDER_STATUS",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "QUICK_REPLY", "text": "Thanks" } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "sub_category": "ORDER_STATUS",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "template-sub-category-mismatch",
        severity: Warning,
        category: Template,
        page: page!("payments/payments-in/orderstatustemplate"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    // Meta chooses the sub-category of a template that was read.
    if cx.status.is_some() {
        return;
    }
    let Some(member) = template.member("sub_category") else { return };
    if template.other_category(Category::Utility).is_some() {
        cx.report(&RULE, member.key_span, "`sub_category` is for utility templates only")
            .page(page!("reference/whatsapp-business-account/message-template-api"))
            .help("take it out, or make `category` `UTILITY`");
    } else if member.value.is_word("order_status")
        && let Some(buttons) = template.find(ComponentKind::Buttons)
    {
        cx.report(&RULE, buttons.span, "a template of `ORDER_STATUS` has buttons")
            .related(member.value.span, "the sub-category")
            .help("take the buttons out");
    }
}
