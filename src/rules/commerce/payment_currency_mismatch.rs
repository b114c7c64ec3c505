//! `payment-currency-mismatch`.

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::model::OrderDetails;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The currency of an order does not go with the way of paying.
    ///
    /// The `payment_type` `br` and the settings `pix_dynamic_code`, `boleto` and `offsite_card_pay`
    /// are for reais, `BRL`; the `payment_type` `upi` and the settings `upi_intent_link`,
    /// `payment_gateway`, `razorpay` and `payu` are for rupees, `INR`. A `payment_link` is for
    /// both.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "order_details",
    ///     "body": { "text": "Your order is ready to be paid." },
    ///     "action": {
    ///       "name": "review_and_pay",
    ///       "parameters": {
    ///         "reference_id": "order-2207",
    ///         "type": "digital-goods",
    ///         "payment_type": "upi",
    ///         "payment_settings": [
    ///           {
    ///             "type": "payment_link",
    ///             "payment_link": { "uri": "https://pay.example/2207" }
    ///           }
    ///         ],
    ///         "currency": "BRL",
    ///         "total_amount": { "value": 5400, "offset": 100 }
    ///       }
    ///     }
    ///   }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "order_details",
    ///     "body": { "text": "Your order is ready to be paid." },
    ///     "action": {
    ///       "name": "review_and_pay",
    ///       "parameters": {
    ///         "reference_id": "order-2207",
    ///         "type": "digital-goods",
    ///         "payment_type": "br",
    ///         "payment_settings": [
    ///           {
    ///             "type": "pix_dynamic_code",
    ///             "pix_dynamic_code": {
    ///               "code": "PIX-CODE-2207",
    ///               "merchant_name": "Loja",
    ///               "key": "shop@pay.example",
    ///               "key_type": "EMAIL"
    ///             }
    ///           },
    ///           {
    ///             "type": "upi_intent_link",
    ///             "upi_intent_link": {
    ///               "link": "upi://pay?pa=shop@psp&pn=Shop&mc=5399&purpose=00&tr=2207A"
    ///             }
    ///           }
    ///         ],
    ///         "currency": "BRL",
    ///         "total_amount": { "value": 5400, "offset": 100 }
    ///       }
    ///     }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "order_details",
    ///     "body": { "text": "Your order is ready to be paid." },
    ///     "action": {
    ///       "name": "review_and_pay",
    ///       "parameters": {
    ///         "reference_id": "order-2207",
    ///         "type": "digital-goods",
    ///         "payment_type": "br",
    ///         "payment_settings": [
    ///           {
    ///             "type": "pix_dynamic_code",
    ///             "pix_dynamic_code": {
    ///               "code": "PIX-CODE-2207",
    ///               "merchant_name": "Loja",
    ///               "key": "shop@pay.example",
    ///               "key_type": "EMAIL"
    ///             }
    ///           },
    ///           {
    ///             "type": "payment_link",
    ///             "payment_link": { "uri": "https://pay.example/2207" }
    ///           }
    ///         ],
    ///         "currency": "BRL",
    ///         "total_amount": { "value": 5400, "offset": 100 }
    ///       }
    ///     }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+919800000001",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "order_details",
    ///     "body": { "text": "Your order is ready to be paid." },
    ///     "action": {
    ///       "name": "review_and_pay",
    ///       "parameters": {
    ///         "reference_id": "order-2207",
    ///         "type": "digital-goods",
    ///         "payment_settings": [
    ///           {
    ///             "type": "upi_intent_link",
    ///             "upi_intent_link": {
    ///               "link": "upi://pay?pa=shop@psp&pn=Shop&mc=5399&purpose=00&tr=2207A"
    ///             }
    ///           },
    ///           {
    ///             "type": "payment_link",
    ///             "payment_link": { "uri": "https://pay.example/2207" }
    ///           }
    ///         ],
    ///         "currency": "INR",
    ///         "total_amount": { "value": 15000, "offset": 100 },
    ///         "order": {
    ///           "status": "pending",
    ///           "catalog_id": "1000000000000020",
    ///           "items": [
    ///             {
    ///               "retailer_id": "sku-1",
    ///               "name": "Course",
    ///               "amount": { "value": 15000, "offset": 100 },
    ///               "quantity": 1
    ///             }
    ///           ],
    ///           "subtotal": { "value": 15000, "offset": 100 },
    ///           "tax": { "value": 0, "offset": 100 }
    ///         }
    ///       }
    ///     }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "payment-currency-mismatch",
        severity: Error,
        category: Commerce,
        page: page!("payments/payments-br/orders"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::OrderDetails(check),
    }
}

/// Ways of paying, by `payment_type` or by the `type` of a setting, and the currency of each.
const WAYS: [(&str, &str); 9] = [
    ("br", "BRL"),
    ("pix_dynamic_code", "BRL"),
    ("boleto", "BRL"),
    ("offsite_card_pay", "BRL"),
    ("upi", "INR"),
    ("upi_intent_link", "INR"),
    ("payment_gateway", "INR"),
    ("razorpay", "INR"),
    ("payu", "INR"),
];

fn check(cx: &mut BodyCx<'_>, order: OrderDetails<'_>) {
    let Some(currency) = order.get("currency") else { return };
    // Any other currency is a finding by itself.
    let is_one = |it: &&str| ["BRL", "INR"].iter().any(|one| it.eq_ignore_ascii_case(one));
    let Some(code) = currency.literal().filter(is_one) else { return };
    let of_settings = order.payment_settings().iter().filter_map(|it| it.get("type"));
    let ways: Vec<Way<'_>> =
        order.get("payment_type").into_iter().chain(of_settings).filter_map(way).collect();
    let fits = |it: &Way<'_>| code.eq_ignore_ascii_case(it.currency);
    // When no way of paying goes with the currency, it is the currency that is wrong.
    let is_currency_wrong = !ways.iter().any(fits);
    for Way { node, name, currency: wanted } in ways.into_iter().filter(|it| !fits(it)) {
        let message = format!("`{name}` is for orders in `{wanted}`");
        let page = match wanted {
            "INR" => page!("payments/payments-in/upi-intent"),
            _ => RULE.meta.page,
        };
        if is_currency_wrong {
            cx.report(&RULE, currency.span, message)
                .page(page)
                .related(node.span, format!("is for `{wanted}`"))
                .help(format!("set `currency` to `{wanted}`, or have another way of paying"));
            break;
        }
        cx.report(&RULE, node.span, message)
            .page(page)
            .related(currency.span, "the currency of the order")
            .help(format!("take `{name}` out"));
    }
}

/// A way of paying that goes with one currency only.
struct Way<'a> {
    /// Where it is named.
    node: &'a Node<'a>,
    /// Its name in lower case.
    name: &'static str,
    /// The currency.
    currency: &'static str,
}

fn way<'a>(node: &'a Node<'a>) -> Option<Way<'a>> {
    let text = node.as_str()?;
    let (name, currency) = *WAYS.iter().find(|it| text.eq_ignore_ascii_case(it.0))?;
    Some(Way { node, name, currency })
}
