//! `duplicate-payment-request`.

use super::PAYMENTS;
use crate::check::{BodyCx, Finder};
use crate::json::{Node, is_word};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// Two buttons of a template request the same sort of payment.
    ///
    /// There may be three such buttons, each of another `payment_setting.type`.
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
    ///             "type": "pix_dynamic_code",
    ///             "pix_dynamic_code": { "code": "00020101021226EXAMPLE" }
    ///           }
    ///         },
    ///         {
    ///           "type": "PAYMENT_REQUEST",
    ///           "text": "Copy Pix code",
    ///           "payment_setting": {
    ///             "type": "pix_dynamic_code",
    ///             "pix_dynamic_code": { "code": "00020101021227EXAMPLE" }
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
    ///           "text": "Copy Pix code",
    ///           "payment_setting": {
    ///             "type": "pix_dynamic_code",
    ///             "pix_dynamic_code": { "code": "00020101021226EXAMPLE" }
    ///           }
    ///         },
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
        id: "duplicate-payment-request",
        severity: Error,
        category: Button,
        page: page!("payments/payments-br/payment-request-cta"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    let buttons =
        super::own(root).into_iter().filter(|it| is_word(it.get("type"), "payment_request"));
    let settings: Vec<&Node<'_>> =
        buttons.filter_map(|it| it.at(&["payment_setting", "type"])).collect();
    for name in PAYMENTS {
        let mut same = settings.iter().filter(|it| it.is_word(name));
        let Some(first) = same.next() else { continue };
        for setting in same {
            cx.report(&RULE, setting.span, format!("a second payment request of type `{name}`"))
                .related(first.span, "the first one")
                .help("keep one of them");
        }
    }
}
