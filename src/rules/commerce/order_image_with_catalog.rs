//! `order-image-with-catalog`.

use crate::check::{BodyCx, Finder};
use crate::json::{Member, Node};
use crate::model::OrderDetails;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// An item has a picture of its own beside those of a catalog, or among too many items.
    ///
    /// `image` is for items that no catalog has: it does not go with the item's `retailer_id` nor
    /// with the order's `catalog_id`. As soon as one item has an `image`, the order holds 10 items
    /// at most. Only the pages for India say so, and walint reports only orders in `INR`.
    ///
    /// ```json bad
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
    ///               "quantity": 1,
    ///               "image": { "link": "https://media.example/course.jpg" }
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
    ///           }
    ///         ],
    ///         "currency": "INR",
    ///         "total_amount": { "value": 15000, "offset": 100 },
    ///         "order": {
    ///           "status": "pending",
    ///           "items": [
    ///             {
    ///               "name": "Course",
    ///               "amount": { "value": 15000, "offset": 100 },
    ///               "quantity": 1,
    ///               "image": { "link": "https://media.example/course.jpg" },
    ///               "country_of_origin": "India",
    ///               "importer_name": "Example Traders",
    ///               "importer_address": {
    ///                 "address_line1": "1 Example Road",
    ///                 "city": "Pune",
    ///                 "zone_code": "MH",
    ///                 "postal_code": "411001",
    ///                 "country_code": "IN"
    ///               }
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
        id: "order-image-with-catalog",
        severity: Error,
        category: Commerce,
        page: page!("payments/payments-in/upi-intent"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::OrderDetails(check),
    }
}

/// The most items of an order with pictures of its own.
const MAX_ITEMS: usize = 10;

fn check(cx: &mut BodyCx<'_>, details: OrderDetails<'_>) {
    if !details.is_in_rupees() {
        return;
    }
    let items = details.items();
    let images = || items.iter().filter_map(|it| Some((it, given(it, "image")?)));
    let catalog = details.order().and_then(|it| given(it, "catalog_id"));
    for (item, image) in images() {
        let product = given(item, "retailer_id");
        if let Some(other) = product.or(catalog) {
            let key = &other.key;
            cx.report(&RULE, image.key_span, format!("`image` does not go with `{key}`"))
                .related(other.key_span, "names what the catalog has a picture of")
                .help(format!("take `image` or `{key}` out"));
        }
    }
    // Items filled in later may be none.
    let n_items = items.len();
    if n_items > MAX_ITEMS && !items.iter().any(Node::is_opaque) && images().next().is_some() {
        let Some(list) = details.order().and_then(|it| it.get("items")) else { return };
        let message = format!("{n_items} items, at most {MAX_ITEMS} when one has an `image`");
        cx.report(&RULE, list.span, message).help("take the images out, or split the order");
    }
}

/// A member whose value is there, and not to be filled in later.
fn given<'a>(object: &'a Node<'a>, key: &str) -> Option<&'a Member<'a>> {
    object.member(key).filter(|it| it.value.is_object() || is_text(&it.value))
}

fn is_text(node: &Node<'_>) -> bool {
    node.written_text().is_some_and(|it| !it.is_empty())
}
