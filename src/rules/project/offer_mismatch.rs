//! `offer-mismatch`.

use crate::check::{Finder, SendCx};
use crate::fact::Fact;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A limited-time offer is missing in a message or in its template.
    ///
    /// If the offer of the template has `"has_expiration": true`, WhatsApp shows a countdown, and
    /// every message needs its end. Meta rejects a message without it with error 131008. If the
    /// template has no offer, Meta rejects the component with error 132012.
    ///
    /// ```json bad
    /// [
    ///   {
    ///     "name": "weekend_offer",
    ///     "language": "en",
    ///     "category": "MARKETING",
    ///     "components": [
    ///       {
    ///         "type": "HEADER",
    ///         "format": "IMAGE",
    ///         "example": {
    ///           "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"]
    ///         }
    ///       },
    ///       {
    ///         "type": "LIMITED_TIME_OFFER",
    ///         "limited_time_offer": { "text": "Ends soon", "has_expiration": true }
    ///       },
    ///       {
    ///         "type": "BODY",
    ///         "text": "Until Sunday night the code below takes a fifth off every weekend trip."
    ///       },
    ///       {
    ///         "type": "BUTTONS",
    ///         "buttons": [
    ///           { "type": "COPY_CODE", "example": "TRIP20" },
    ///           {
    ///             "type": "URL",
    ///             "text": "Book now",
    ///             "url": "https://trips.example/offer"
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": {
    ///       "name": "weekend_offer",
    ///       "language": { "code": "en" },
    ///       "components": [
    ///         {
    ///           "type": "header",
    ///           "parameters": [{ "type": "image", "image": { "id": "1000000000000001" } }]
    ///         },
    ///         {
    ///           "type": "button",
    ///           "sub_type": "copy_code",
    ///           "index": 0,
    ///           "parameters": [{ "type": "coupon_code", "coupon_code": "TRIP20" }]
    ///         }
    ///       ]
    ///     }
    ///   }
    /// ]
    /// ```
    ///
    /// ```json bad
    /// [
    ///   {
    ///     "name": "weekend_offer",
    ///     "language": "en",
    ///     "category": "MARKETING",
    ///     "components": [
    ///       {
    ///         "type": "HEADER",
    ///         "format": "IMAGE",
    ///         "example": {
    ///           "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"]
    ///         }
    ///       },
    ///       {
    ///         "type": "BODY",
    ///         "text": "Until Sunday night the code below takes a fifth off every weekend trip."
    ///       },
    ///       {
    ///         "type": "BUTTONS",
    ///         "buttons": [{ "type": "COPY_CODE", "example": "TRIP20" }]
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": {
    ///       "name": "weekend_offer",
    ///       "language": { "code": "en" },
    ///       "components": [
    ///         {
    ///           "type": "header",
    ///           "parameters": [{ "type": "image", "image": { "id": "1000000000000001" } }]
    ///         },
    ///         {
    ///           "type": "limited_time_offer",
    ///           "parameters": [
    ///             {
    ///               "type": "limited_time_offer",
    ///               "limited_time_offer": { "expiration_time_ms": 1924905600000 }
    ///             }
    ///           ]
    ///         },
    ///         {
    ///           "type": "button",
    ///           "sub_type": "copy_code",
    ///           "index": 0,
    ///           "parameters": [{ "type": "coupon_code", "coupon_code": "TRIP20" }]
    ///         }
    ///       ]
    ///     }
    ///   }
    /// ]
    /// ```
    ///
    /// ```json good
    /// [
    ///   {
    ///     "name": "weekend_offer",
    ///     "language": "en",
    ///     "category": "MARKETING",
    ///     "components": [
    ///       {
    ///         "type": "HEADER",
    ///         "format": "IMAGE",
    ///         "example": {
    ///           "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"]
    ///         }
    ///       },
    ///       {
    ///         "type": "LIMITED_TIME_OFFER",
    ///         "limited_time_offer": { "text": "Ends soon", "has_expiration": true }
    ///       },
    ///       {
    ///         "type": "BODY",
    ///         "text": "Until Sunday night the code below takes a fifth off every weekend trip."
    ///       },
    ///       {
    ///         "type": "BUTTONS",
    ///         "buttons": [
    ///           { "type": "COPY_CODE", "example": "TRIP20" },
    ///           {
    ///             "type": "URL",
    ///             "text": "Book now",
    ///             "url": "https://trips.example/offer"
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": {
    ///       "name": "weekend_offer",
    ///       "language": { "code": "en" },
    ///       "components": [
    ///         {
    ///           "type": "header",
    ///           "parameters": [{ "type": "image", "image": { "id": "1000000000000001" } }]
    ///         },
    ///         {
    ///           "type": "limited_time_offer",
    ///           "parameters": [
    ///             {
    ///               "type": "limited_time_offer",
    ///               "limited_time_offer": { "expiration_time_ms": 1924905600000 }
    ///             }
    ///           ]
    ///         },
    ///         {
    ///           "type": "button",
    ///           "sub_type": "copy_code",
    ///           "index": 0,
    ///           "parameters": [{ "type": "coupon_code", "coupon_code": "TRIP20" }]
    ///         }
    ///       ]
    ///     }
    ///   }
    /// ]
    /// ```
    ///
    /// ```json good
    /// [
    ///   {
    ///     "name": "weekend_offer",
    ///     "language": "en",
    ///     "category": "MARKETING",
    ///     "components": [
    ///       {
    ///         "type": "HEADER",
    ///         "format": "IMAGE",
    ///         "example": {
    ///           "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"]
    ///         }
    ///       },
    ///       {
    ///         "type": "BODY",
    ///         "text": "Until Sunday night the code below takes a fifth off every weekend trip."
    ///       },
    ///       {
    ///         "type": "BUTTONS",
    ///         "buttons": [{ "type": "COPY_CODE", "example": "TRIP20" }]
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": {
    ///       "name": "weekend_offer",
    ///       "language": { "code": "en" },
    ///       "components": [
    ///         {
    ///           "type": "header",
    ///           "parameters": [{ "type": "image", "image": { "id": "1000000000000001" } }]
    ///         },
    ///         {
    ///           "type": "button",
    ///           "sub_type": "copy_code",
    ///           "index": 0,
    ///           "parameters": [{ "type": "coupon_code", "coupon_code": "TRIP20" }]
    ///         }
    ///       ]
    ///     }
    ///   }
    /// ]
    /// ```
    pub RULE = {
        id: "offer-mismatch",
        severity: Error,
        category: Project,
        page: page!("templates/marketing-templates/limited-time-offer-templates"),
        api_error: Some(ApiError::code(132_012)),
        finder: Finder::Comparison(check),
    }
}

fn check(cx: &mut SendCx<'_>) {
    match (&cx.content.offer, &cx.send.offer) {
        (Fact::Known(offer), Fact::Absent) if offer.has_expiration == Some(true) => {
            let message =
                "the message has no `expiration_time_ms`; the template's offer has an end";
            cx.report(&RULE, cx.send.span, message, (offer.span, "the template's offer"))
                .help("add a `limited_time_offer` component with `expiration_time_ms`")
                .api_error = Some(ApiError::code(131_008));
        }
        (Fact::Absent, Fact::Known(span)) => {
            let message = "the message has a `limited_time_offer`; the template has no offer";
            cx.report(&RULE, *span, message, (cx.definition.span, "no offer"))
                .help("remove the component");
        }
        (Fact::Known(_) | Fact::Absent | Fact::Unknown, _) => {}
    }
}
