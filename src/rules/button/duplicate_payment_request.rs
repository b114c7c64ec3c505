//! `duplicate-payment-request`.

use crate::check::{BodyCx, Finder};
use crate::model::{Button, PaymentKind, Template, Word};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// Two buttons of a template request the same type of payment.
    ///
    /// The documentation allows up to three payment request buttons, each with a different
    /// `payment_setting.type`.
    ///
    /// ```change template-with-payment-request
    /// bad   /components/1/buttons/2: {
    ///         "type": "PAYMENT_REQUEST",
    ///         "text": "Copy Pix code",
    ///         "payment_setting": {
    ///           "type": "pix_dynamic_code",
    ///           "pix_dynamic_code": { "code": "00020101021227EXAMPLE" }
    ///         }
    ///       }
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "duplicate-payment-request",
        severity: Error,
        category: Button,
        page: page!("payments/payments-br/payment-request-cta"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    let mut first = [None; PaymentKind::ALL.len()];
    for (kind, node) in template.own_buttons().iter().filter_map(Button::payment) {
        let Some(first) = first[kind.index()] else {
            first[kind.index()] = Some(node.span);
            continue;
        };
        let message = format!("another button has the payment type `{}`", kind.word());
        cx.report(&RULE, node.span, message)
            .related(first, "the first one")
            .help("remove one of them");
    }
}
