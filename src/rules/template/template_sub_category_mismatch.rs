//! `template-sub-category-mismatch`.

use crate::check::{BodyCx, Finder};
use crate::model::{Category, ComponentKind, Template};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The `sub_category` of a template does not match its category or its buttons.
    ///
    /// The documentation describes sub-categories only for utility templates, and shows no buttons
    /// in `ORDER_STATUS` templates. walint does not report templates from a response.
    ///
    /// ```change template
    /// bad   /category: "MARKETING"
    ///   and  /sub_category: "ORDER_STATUS"
    /// bad   /components/1:
    ///       { "type": "BUTTONS", "buttons": [{ "type": "QUICK_REPLY", "text": "Thanks" }] }
    ///   and  /sub_category: "ORDER_STATUS"
    /// good  /sub_category: "ORDER_STATUS"
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
    // Meta chooses the sub-category of a template from a response.
    if cx.status.is_some() {
        return;
    }
    let Some(member) = template.member("sub_category") else { return };
    if template.other_category(Category::Utility).is_some() {
        cx.report(&RULE, member.key_span, "`sub_category` is allowed only in utility templates")
            .page(page!("reference/whatsapp-business-account/message-template-api"))
            .help("remove it, or set `category` to `UTILITY`");
    } else if member.value.is_word("order_status")
        && let Some(buttons) = template.find(ComponentKind::Buttons)
    {
        cx.report(
            &RULE,
            buttons.span,
            "the documentation shows no buttons in an `ORDER_STATUS` template",
        )
        .related(member.value.span, "the sub-category")
        .help("remove the buttons");
    }
}
