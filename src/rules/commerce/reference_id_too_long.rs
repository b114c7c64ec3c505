//! `reference-id-too-long`.

use crate::check::{BodyCx, Finder};
use crate::json::without_placeholders;
use crate::model::OrderDetails;
use crate::rule::{ApiError, declare_rule, page};
use crate::wording::{over, shorten};

declare_rule! {
    /// The reference id of an order is longer than 60 characters, or than 35 in `INR`.
    ///
    /// Meta rejects it with error 131009. An order update has no currency, so walint compares its
    /// id only with the maximum of 60.
    ///
    /// ```change order-in-rupees
    /// bad   /interactive/action/parameters/reference_id: "order-2207-for-asha-example-of-pune2"
    /// good  /interactive/action/parameters/reference_id: "order-2207-for-asha-example-of-pune"
    /// ```
    ///
    /// ```change simple-order-in-reais
    /// good  /interactive/action/parameters/reference_id:
    ///       "order-2207-for-asha-example-of-pune-and-ana-example-of-recif"
    /// ```
    pub RULE = {
        id: "reference-id-too-long",
        severity: Error,
        category: Commerce,
        page: page!("payments/payments-in/upi-intent"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::All(&[Finder::Schema, Finder::OrderDetails(check)]),
    }
}

/// The maximum number of characters in an order in rupees.
const MAX_LENGTH: usize = 35;

/// The maximum number of characters in any order, which the schema checks.
const MAX_LENGTH_ANYWHERE: usize = 60;

fn check(cx: &mut BodyCx<'_>, order: OrderDetails<'_>) {
    let Some(id) = order.get("reference_id") else { return };
    let Some(text) = id.written_text().filter(|_| order.is_in_rupees()) else { return };
    let n_characters = without_placeholders(text).chars().count();
    if (MAX_LENGTH + 1..=MAX_LENGTH_ANYWHERE).contains(&n_characters) {
        let message = over("`reference_id`", n_characters, "character", MAX_LENGTH);
        cx.report(&RULE, id.span, format!("{message} in `INR`"))
            .label(format!("{n_characters} characters"))
            .help(shorten(n_characters, MAX_LENGTH));
    }
}
