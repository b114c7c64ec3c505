//! `coupon-code-too-long`.

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::model::{ParameterKind, SendLevel, SubType};
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::send::length;

declare_rule! {
    /// A coupon code has more than 20 characters, or more than 15 beside a limited-time offer.
    ///
    /// Up to May 2026 all codes had 15 characters at most, and the page of limited-time offers
    /// still says so. Placeholders in a code are not counted.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "autumn_coupon",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "button",
    ///         "sub_type": "copy_code",
    ///         "index": 0,
    ///         "parameters": [
    ///           { "type": "coupon_code", "coupon_code": "FALLINGLEAVES2026ABCD" }
    ///         ]
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
    ///     "name": "weekend_offer",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "limited_time_offer",
    ///         "parameters": [
    ///           {
    ///             "type": "limited_time_offer",
    ///             "limited_time_offer": { "expiration_time_ms": 1924905600000 }
    ///           }
    ///         ]
    ///       },
    ///       {
    ///         "type": "button",
    ///         "sub_type": "copy_code",
    ///         "index": 0,
    ///         "parameters": [{ "type": "coupon_code", "coupon_code": "SHADYGARDENS2030" }]
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
    ///     "name": "autumn_coupon",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "button",
    ///         "sub_type": "copy_code",
    ///         "index": 0,
    ///         "parameters": [
    ///           { "type": "coupon_code", "coupon_code": "FALLINGLEAVES2026ABC" }
    ///         ]
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
    ///     "name": "weekend_offer",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "limited_time_offer",
    ///         "parameters": [
    ///           {
    ///             "type": "limited_time_offer",
    ///             "limited_time_offer": { "expiration_time_ms": 1924905600000 }
    ///           }
    ///         ]
    ///       },
    ///       {
    ///         "type": "button",
    ///         "sub_type": "copy_code",
    ///         "index": 0,
    ///         "parameters": [{ "type": "coupon_code", "coupon_code": "SHADYGARDEN2030" }]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "coupon-code-too-long",
        severity: Error,
        category: Send,
        page: page!("templates/marketing-templates/coupon-templates"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::All(&[Finder::Schema, Finder::SendLevel(check)]),
    }
}

/// The most characters beside a limited-time offer.
const MAX_IN_OFFER: usize = 15;

/// The most characters of any code, which the schema looks at.
const MAX: usize = 20;

fn check(cx: &mut BodyCx<'_>, level: &SendLevel<'_>) {
    if level.is_card() || !level.has_offer() {
        return;
    }
    for code in coupon_codes(level) {
        let n_characters = code.as_str().map_or(0, length);
        if n_characters > MAX_IN_OFFER && n_characters <= MAX {
            let message = format!(
                "{n_characters} characters, where a code in an offer has room for {MAX_IN_OFFER}"
            );
            cx.report(&RULE, code.span, message)
                .page(page!("templates/marketing-templates/limited-time-offer-templates"))
                .help(format!("shorten the code to {MAX_IN_OFFER} characters"));
        }
    }
}

/// The codes that buttons copy.
fn coupon_codes<'a>(level: &SendLevel<'a>) -> impl Iterator<Item = &'a Node<'a>> {
    let buttons = level.buttons_of(SubType::CopyCode);
    let parameters = buttons.flat_map(|it| it.parameters_of(ParameterKind::CouponCode));
    parameters.filter_map(|it| it.node.get("coupon_code"))
}
