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
    /// ```json bad
    /// {
    ///   "name": "monthly_fee",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "The fee for this month can be paid now." },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         {
    ///           "type": "PAYMENT_REQUEST",
    ///           "text": "Copy Pix code",
    ///           "payment_setting": {
    ///             "type": "payment_link",
    ///             "payment_link": { "uri": "https://pay.example/m/1" }
    ///           }
    ///         }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "monthly_fee",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "The fee for this month can be paid now." },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         {
    ///           "type": "PAYMENT_REQUEST",
    ///           "text": "Open payment link",
    ///           "payment_setting": {
    ///             "type": "payment_link",
    ///             "payment_link": { "uri": "https://pay.example/m/1" }
    ///           }
    ///         }
    ///       ]
    ///     }
    ///   ]
    /// }
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
