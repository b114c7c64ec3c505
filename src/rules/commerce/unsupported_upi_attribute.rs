//! `unsupported-upi-attribute`.

use std::ops::Range;

use crate::check::{BodyCx, Finder};
use crate::json::placeholders;
use crate::model::OrderDetails;
use crate::rule::{declare_rule, page};
use crate::wording;

declare_rule! {
    /// A UPI link has an attribute that messages do not support.
    ///
    /// The link of `upi_intent_link` accepts `pa`, `pn`, `mc`, `purpose` and `tr`. It does not
    /// accept other common attributes, such as `am` for the amount, `cu` for the currency and `tn`
    /// for a note. Meta uses the amount and the currency of the order.
    ///
    /// ```change order-in-rupees
    /// bad   /interactive/action/parameters/payment_settings/0/upi_intent_link/link:
    ///       "upi://pay?pa=shop@psp&pn=Shop&am=150.00&cu=INR"
    /// good  /interactive/action/parameters/payment_settings/0/upi_intent_link/link:
    ///       "upi://pay?pa=shop@psp&pn=Shop&mc=5399&purpose=00&tr=2207A"
    /// ```
    pub RULE = {
        id: "unsupported-upi-attribute",
        severity: Warning,
        category: Commerce,
        page: page!("payments/payments-in/upi-intent"),
        api_error: None,
        finder: Finder::OrderDetails(check),
    }
}

/// The start of every UPI link.
const START: &str = "upi://pay?";

/// The attributes that a link can have.
const ATTRIBUTES: [&str; 5] = ["pa", "pn", "mc", "purpose", "tr"];

fn check(cx: &mut BodyCx<'_>, order: OrderDetails<'_>) {
    for setting in order.payment_settings() {
        let Some(link) = setting.at(&["upi_intent_link", "link"]) else { continue };
        let Some(text) = link.as_str() else { continue };
        let Some(query) = text.strip_prefix(START) else { continue };
        let open: Vec<Range<usize>> = placeholders(text).collect();
        let mut at = START.len();
        for attribute in query.split('&') {
            let name = attribute.split('=').next().unwrap_or_default();
            let range = at..at + name.len();
            at += attribute.len() + 1;
            let is_open = open.iter().any(|it| it.start < range.end && range.start < it.end);
            if name.is_empty() || is_open || ATTRIBUTES.contains(&name) {
                continue;
            }
            let message = wording::named("the UPI link has the unsupported attribute", name);
            let span = cx.span_in(link, range);
            cx.report(&RULE, span, message).help("remove the attribute");
        }
    }
}
