//! `order-image-with-catalog`.

use crate::check::{BodyCx, Finder};
use crate::json::{Member, Node};
use crate::model::OrderDetails;
use crate::rule::{ApiError, declare_rule, page};
use crate::wording;

declare_rule! {
    /// An item has its own image and a catalog, or is in an order with too many items.
    ///
    /// `image` is only for items that are not in a catalog. The documentation does not allow it
    /// together with the item's `retailer_id` or the order's `catalog_id`. If one item has an
    /// `image`, the maximum is 10 items. Meta rejects the message with error 131009. Only the pages
    /// for India state this, so walint reports only orders in `INR`.
    ///
    /// ```change order-in-rupees
    /// bad   /interactive/action/parameters/order/items/0/image:
    ///       { "link": "https://media.example/course.jpg" }
    /// ```
    ///
    /// ```change order-with-import-data
    /// good  /interactive/action/parameters/order/items/0/name: "Course"
    ///   and  /interactive/action/parameters/order/items/0/image:
    ///       { "link": "https://media.example/course.jpg" }
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

/// The maximum number of items if one of them has an image.
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
            cx.report(&RULE, image.key_span, format!("both `image` and `{key}` are set"))
                .related(other.key_span, "the catalog has the image")
                .help(format!("remove `image` or `{key}`"));
        }
    }
    // A placeholder may stand for no item.
    let n_items = items.len();
    if n_items > MAX_ITEMS && !items.iter().any(Node::is_opaque) && images().next().is_some() {
        let Some(list) = details.order().and_then(|it| it.get("items")) else { return };
        let message = wording::over("the order", n_items, "item", MAX_ITEMS);
        let surplus = wording::count(n_items - MAX_ITEMS, "item");
        cx.report(&RULE, list.span, format!("{message} if one has an `image`"))
            .help(format!("remove {surplus}, or remove each `image`"));
    }
}

/// A member with a value that is not a placeholder.
fn given<'a>(object: &'a Node<'a>, key: &str) -> Option<&'a Member<'a>> {
    object.member(key).filter(|it| it.value.is_object() || is_text(&it.value))
}

fn is_text(node: &Node<'_>) -> bool {
    node.written_text().is_some_and(|it| !it.is_empty())
}
