//! `payment-label-mismatch`.

use crate::check::{BodyCx, Finder};
use crate::model::{Button, ButtonKind, PaymentKind, Word};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The label of a payment request button does not match its payment type.
    ///
    /// Each payment type has a fixed label. `pix_dynamic_code` has `Copy Pix code`, `boleto` has
    /// `Copy Boleto code`, `payment_link` has `Open payment link`, and `offsite_card_pay` has
    /// `Review payment`.
    ///
    /// ```change template-with-payment-request
    /// bad   /components/1/buttons/1/text: "Copy Pix code"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "payment-label-mismatch",
        severity: Error,
        category: Button,
        page: page!("payments/payments-br/payment-request-cta"),
        api_error: None,
        finder: Finder::Button(&[ButtonKind::PaymentRequest], check),
    }
}

fn check(cx: &mut BodyCx<'_>, button: Button<'_>) {
    let Some(label) = button.get("text") else { return };
    let Some((kind, setting)) = button.payment() else { return };
    let mut labels = PaymentKind::ALL.iter().map(|it| label_of(*it));
    let Some(actual) = labels.find(|it| label.is_word(it)) else { return };
    let wanted = label_of(kind);
    if actual != wanted {
        let message =
            format!("the label `{actual}` does not match the payment type `{}`", kind.word());
        cx.report(&RULE, label.span, message)
            .related(setting.span, "the payment type")
            .help(format!("set `text` to `{wanted}`, or correct the payment type"));
    }
}

fn label_of(kind: PaymentKind) -> &'static str {
    match kind {
        PaymentKind::PixDynamicCode => "Copy Pix code",
        PaymentKind::Boleto => "Copy Boleto code",
        PaymentKind::PaymentLink => "Open payment link",
        PaymentKind::OffsiteCardPay => "Review payment",
    }
}
