//! `header-not-for-kind`.

use crate::check::{BodyCx, Finder};
use crate::json::{Node, is_word};
use crate::kind::RequestKind;
use crate::rule::{Severity, declare_rule, page};
use crate::rules::component;
use crate::source::Span;
use crate::wording;

declare_rule! {
    /// A header has a format that this kind of template is not known to have.
    ///
    /// A template with order details has a header of text, an image or a document, and so has one
    /// that requests a payment; a checkout template, whose button is "Buy now", has an image or a
    /// video; one of several products has a text. Catalogs and order status are only shown without any header, which is an info.
    ///
    /// ```json bad
    /// {
    ///   "name": "bill_ready",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "HEADER",
    ///       "format": "VIDEO",
    ///       "example": {
    ///         "header_handle": ["4::dmlkZW8vbXA0:ARexample:e:1790000000:1:2:ARsig"]
    ///       }
    ///     },
    ///     { "type": "BODY", "text": "The bill for this month is ready." },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [ { "type": "ORDER_DETAILS", "text": "Review and Pay" } ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "cart_waiting",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     {
    ///       "type": "HEADER",
    ///       "format": "IMAGE",
    ///       "example": {
    ///         "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"]
    ///       }
    ///     },
    ///     { "type": "BODY", "text": "The items you picked are still in your cart." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "MPM", "text": "View items" } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "bill_ready",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "HEADER",
    ///       "format": "DOCUMENT",
    ///       "example": {
    ///         "header_handle": ["4::YXBwbGljYXRpb24vcGRm:ARexample:e:1790000000:1:2:ARsig"]
    ///       }
    ///     },
    ///     { "type": "BODY", "text": "The bill for this month is ready." },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [ { "type": "ORDER_DETAILS", "text": "Review and Pay" } ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "back_in_stock",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     {
    ///       "type": "HEADER",
    ///       "format": "VIDEO",
    ///       "example": {
    ///         "header_handle": ["4::dmlkZW8vbXA0:ARexample:e:1790000000:1:2:ARsig"]
    ///       }
    ///     },
    ///     { "type": "BODY", "text": "The shoes you looked at are back in your size." },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [ { "type": "ORDER_DETAILS", "text": "Buy now" } ]
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "header-not-for-kind",
        severity: Warning,
        in_export: InfoUntilApproved,
        category: Component,
        page: page!("payments/payments-in/orderdetailstemplate"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

/// A kind of template, and the headers it may have.
struct Kind {
    name: &'static str,
    formats: &'static [&'static str],
    page: &'static str,
}

static ORDER_DETAILS: Kind = Kind {
    name: "an order details template",
    formats: &["TEXT", "IMAGE", "DOCUMENT"],
    page: page!("payments/payments-in/orderdetailstemplate"),
};

static CHECKOUT: Kind = Kind {
    name: "a checkout template",
    formats: &["IMAGE", "VIDEO"],
    page: page!("payments/payments-in/checkout-button-templates"),
};

static PAYMENT_REQUEST: Kind = Kind {
    name: "a payment request",
    formats: &["TEXT", "IMAGE", "DOCUMENT"],
    page: page!("payments/payments-br/payment-request-cta"),
};

static MULTI_PRODUCT: Kind = Kind {
    name: "a multi-product template",
    formats: &["TEXT"],
    page: page!("catalogs/mpm-template-messages"),
};

static CATALOG: Kind = Kind {
    name: "a catalog template",
    formats: &[],
    page: page!("templates/marketing-templates/catalog-templates"),
};

static ORDER_STATUS: Kind = Kind {
    name: "an order status template",
    formats: &[],
    page: page!("payments/payments-in/orderstatustemplate"),
};

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    let Some(list) = component::own_list(root) else { return };
    let Some((format, name)) = component::header_format(list) else { return };
    let Some((kind, cause)) = kind(root, list) else { return };
    // The newest format; no page but its own speaks of it.
    if name == "GIF" || kind.formats.contains(&name) {
        return;
    }
    // A product without its own button is a fault of its own.
    if name == "PRODUCT" && kind.formats == MULTI_PRODUCT.formats {
        return;
    }
    let message = format!("{} is not known to have a header of format `{name}`", kind.name);
    let diagnostic = cx.report(&RULE, format.span, message);
    diagnostic.related(cause, "what makes it one");
    diagnostic.page(kind.page);
    if kind.formats.is_empty() {
        diagnostic.severity(Severity::Info).help("try it without header if it is refused");
    } else {
        diagnostic.help(format!("use a header of format {}", wording::list(kind.formats)));
    }
}

/// The kind of a template, where it has to do with headers, and the place that tells it.
fn kind(root: &Node<'_>, list: &Node<'_>) -> Option<(&'static Kind, Span)> {
    let sub_category = root.get("sub_category");
    if is_word(sub_category, "order_status") {
        return sub_category.map(|it| (&ORDER_STATUS, it.span));
    }
    if let Some(button) = component::button(list, &["catalog"]) {
        return Some((&CATALOG, component::type_span(button)));
    }
    if let Some(button) = component::button(list, &["mpm"]) {
        return Some((&MULTI_PRODUCT, component::type_span(button)));
    }
    if let Some(button) = component::button(list, &["order_details"]) {
        let label = button.get("text");
        let is_labelled = |it: &[&str]| it.iter().any(|it| is_word(label, it));
        let kind = if is_labelled(&["buy now"]) {
            &CHECKOUT
        } else if is_labelled(&["review and pay", "copy pix code"]) {
            &ORDER_DETAILS
        } else {
            return None;
        };
        return Some((kind, component::type_span(button)));
    }
    // An offer has headers of its own.
    if component::find(list, "limited_time_offer").is_some() {
        return None;
    }
    let button = component::button(list, &["payment_request"])?;
    Some((&PAYMENT_REQUEST, component::type_span(button)))
}
