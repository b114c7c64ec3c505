//! `full-url-as-parameter`.

use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::send::{is_whole_url, url_values};

declare_rule! {
    /// The value for the URL of a button is a whole URL.
    ///
    /// The value is put at the end of the URL that belongs to the template, so a whole one gives a
    /// link such as `https://shop.example/https://shop.example/2207`, which leads nowhere.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "order_ready",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": 0,
    ///         "parameters": [{ "type": "text", "text": "https://shop.example/orders/2207" }]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "order_ready",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": 0,
    ///         "parameters": [{ "type": "text", "text": "www.shop.example/orders/2207" }]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "order_ready",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": 0,
    ///         "parameters": [
    ///           { "type": "text", "text": "orders/2207?next=https%3A%2F%2Fshop.example" }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "full-url-as-parameter",
        severity: Warning,
        category: Send,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::Body(RequestKind::MESSAGES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    for value in url_values(cx) {
        if value.as_str().is_some_and(|it| !value.is_opaque() && is_whole_url(it)) {
            cx.report(&RULE, value.span, "the value for a URL is itself a whole one")
                .help("give only what follows the fixed part of the template's URL");
        }
    }
}
