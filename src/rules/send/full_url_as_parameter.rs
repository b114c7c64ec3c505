//! `full-url-as-parameter`.

use crate::check::{BodyCx, Finder};
use crate::model::{SendComponent, SubType};
use crate::rule::{declare_rule, page};
use crate::rules::send::{is_link, is_whole_url};

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
        finder: Finder::SendButton(&[SubType::Url], check),
    }
}

fn check(cx: &mut BodyCx<'_>, button: SendComponent<'_>) {
    for value in button.texts() {
        let is_whole = value.written_text().is_some_and(is_whole_url);
        if is_whole && !is_link(cx, value) {
            cx.report(&RULE, value.span, "the value for a URL is itself a whole one")
                .help("give only what follows the fixed part of the template's URL");
        }
    }
}
