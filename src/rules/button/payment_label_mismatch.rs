//! `payment-label-mismatch`.

use super::PAYMENTS;
use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The label of a payment button belongs to another sort of payment.
    ///
    /// The three labels are fixed: "Copy Pix code" for `pix_dynamic_code`, "Copy Boleto code" for
    /// `boleto`, and "Open payment link" for `payment_link`.
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
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

const LABELS: [&str; 4] =
    ["Copy Pix code", "Copy Boleto code", "Open payment link", "Review payment"];

fn check(cx: &mut BodyCx<'_>) {
    for button in super::of_type(cx.root, "payment_request") {
        let Some(label) = button.get("text") else { continue };
        let Some(setting) = button.at(&["payment_setting", "type"]) else { continue };
        let actual = LABELS.iter().position(|it| label.is_word(it));
        let wanted = PAYMENTS.iter().position(|it| setting.is_word(it));
        let (Some(actual), Some(wanted)) = (actual, wanted) else { continue };
        if actual != wanted {
            let name = PAYMENTS[wanted];
            let message =
                format!("a payment of type `{name}` is not labelled `{}`", LABELS[actual]);
            cx.report(&RULE, label.span, message)
                .related(setting.span, "the type of the payment")
                .help(format!("write `{}`, or correct the type", LABELS[wanted]));
        }
    }
}
