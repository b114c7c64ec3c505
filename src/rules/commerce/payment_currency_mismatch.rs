//! `payment-currency-mismatch`.

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::model::OrderDetails;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The currency of an order does not match the payment method.
    ///
    /// The `payment_type` `br` and the settings `pix_dynamic_code`, `boleto` and `offsite_card_pay`
    /// require reais, `BRL`. The `payment_type` `upi` and the settings `upi_intent_link`,
    /// `payment_gateway`, `razorpay` and `payu` require rupees, `INR`. A `payment_link` accepts
    /// both. Meta rejects the message with error 131009.
    ///
    /// ```change simple-order-in-reais
    /// bad   /interactive/action/parameters/payment_type: "upi"
    ///   and  /interactive/action/parameters/payment_settings/0: (absent)
    /// bad   /interactive/action/parameters/payment_settings/1: {
    ///         "type": "upi_intent_link",
    ///         "upi_intent_link": {
    ///           "link": "upi://pay?pa=shop@psp&pn=Shop&mc=5399&purpose=00&tr=2207A"
    ///         }
    ///       }
    /// ```
    ///
    /// ```change order-with-gateway
    /// good  /interactive/action/parameters/payment_settings: [
    ///         {
    ///           "type": "upi_intent_link",
    ///           "upi_intent_link": {
    ///             "link": "upi://pay?pa=shop@psp&pn=Shop&mc=5399&purpose=00&tr=2207A"
    ///           }
    ///         },
    ///         { "type": "payment_link", "payment_link": { "uri": "https://pay.example/2207" } }
    ///       ]
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

/// The page of Brazil's orders.
const BRAZIL: &str = page!("payments/payments-br/orders");

/// The page of UPI links.
const UPI: &str = page!("payments/payments-in/upi-intent");

/// The page of payment gateways in India.
const GATEWAY: &str = page!("payments/payments-in/pg");

/// Payment methods, by `payment_type` or by the `type` of a setting, with the currency and the page
/// of each.
const METHODS: [(&str, &str, &str); 9] = [
    ("br", "BRL", BRAZIL),
    ("pix_dynamic_code", "BRL", BRAZIL),
    ("boleto", "BRL", BRAZIL),
    ("offsite_card_pay", "BRL", BRAZIL),
    ("upi", "INR", UPI),
    ("upi_intent_link", "INR", UPI),
    ("payment_gateway", "INR", GATEWAY),
    ("razorpay", "INR", GATEWAY),
    ("payu", "INR", GATEWAY),
];

fn check(cx: &mut BodyCx<'_>, order: OrderDetails<'_>) {
    let Some(currency) = order.get("currency") else { return };
    // Another rule reports any other currency.
    let code = currency
        .literal()
        .and_then(|text| ["BRL", "INR"].into_iter().find(|code| text.eq_ignore_ascii_case(code)));
    let Some(code) = code else { return };
    let of_settings = order.payment_settings().iter().filter_map(|it| it.get("type"));
    let methods: Vec<Method<'_>> =
        order.get("payment_type").into_iter().chain(of_settings).filter_map(method).collect();
    let is_matching = |it: &Method<'_>| code == it.currency;
    // If no payment method matches the currency, the currency is probably wrong.
    let is_currency_wrong = !methods.iter().any(is_matching);
    for it in methods.iter().filter(|it| !is_matching(it)) {
        let Method { node, name, currency: wanted, page } = *it;
        if is_currency_wrong {
            let message = format!("`currency` is `{code}`; `{name}` requires `{wanted}`");
            cx.report(&RULE, currency.span, message)
                .page(page)
                .related(node.span, format!("requires `{wanted}`"))
                .help(format!("set `currency` to `{wanted}`, or use another payment method"));
            break;
        }
        let message = format!("`{name}` requires `{wanted}`; `currency` is `{code}`");
        cx.report(&RULE, node.span, message)
            .page(page)
            .related(currency.span, "the currency of the order")
            .help(format!("remove `{name}`"));
    }
}

/// A payment method that requires one currency.
#[derive(Clone, Copy)]
struct Method<'a> {
    /// Where it is named.
    node: &'a Node<'a>,
    /// Its name in lower case.
    name: &'static str,
    /// The currency.
    currency: &'static str,
    /// The page that describes it.
    page: &'static str,
}

fn method<'a>(node: &'a Node<'a>) -> Option<Method<'a>> {
    let text = node.as_str()?;
    let (name, currency, page) = *METHODS.iter().find(|it| text.eq_ignore_ascii_case(it.0))?;
    Some(Method { node, name, currency, page })
}
