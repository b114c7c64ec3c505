//! `unsupported-header-for-template-type`.

use crate::check::{BodyCx, Finder};
use crate::json::is_word;
use crate::model::{ButtonKind, ComponentKind, HeaderFormat, Level, Template, Word};
use crate::rule::{Severity, declare_rule, page};
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
        id: "unsupported-header-for-template-type",
        aliases: ["header-not-for-kind"],
        severity: Warning,
        in_export: InfoUntilApproved,
        category: Component,
        page: page!("payments/payments-in/orderdetailstemplate"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

/// A kind of template, and the headers it may have.
struct Kind {
    name: &'static str,
    formats: &'static [HeaderFormat],
    page: &'static str,
}

static ORDER_DETAILS: Kind = Kind {
    name: "an order details template",
    formats: &[HeaderFormat::Text, HeaderFormat::Image, HeaderFormat::Document],
    page: page!("payments/payments-in/orderdetailstemplate"),
};

static ORDER_DETAILS_IN_BRAZIL: Kind =
    Kind { page: page!("payments/payments-br/orderdetailstemplate"), ..ORDER_DETAILS };

static CHECKOUT: Kind = Kind {
    name: "a checkout template",
    formats: &[HeaderFormat::Image, HeaderFormat::Video],
    page: page!("payments/payments-in/checkout-button-templates"),
};

static PAYMENT_REQUEST: Kind = Kind {
    name: "a payment request",
    formats: &[HeaderFormat::Text, HeaderFormat::Image, HeaderFormat::Document],
    page: page!("payments/payments-br/payment-request-cta"),
};

static MULTI_PRODUCT: Kind = Kind {
    name: "a multi-product template",
    formats: &[HeaderFormat::Text],
    page: page!("catalogs/mpm-template-messages"),
};

static CATALOG: Kind = Kind {
    name: "a catalog template",
    formats: &[],
    page: page!("catalogs/catalog-template-messages"),
};

static ORDER_STATUS: Kind = Kind {
    name: "an order status template",
    formats: &[],
    page: page!("payments/payments-in/orderstatustemplate"),
};

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    let Some(own) = template.own() else { return };
    let Some((format, node)) = own.header_format() else { return };
    let Some((kind, cause)) = kind(template, own) else { return };
    // The newest format; no page but its own speaks of it.
    if format == HeaderFormat::Gif || kind.formats.contains(&format) {
        return;
    }
    // A product without its own button is a fault of its own.
    if format == HeaderFormat::Product && kind.formats == MULTI_PRODUCT.formats {
        return;
    }
    let message =
        format!("{} is not known to have a header of format `{}`", kind.name, format.word());
    let diagnostic = cx.report(&RULE, node.span, message);
    diagnostic.related(cause, "what makes it one");
    diagnostic.page(kind.page);
    if kind.formats.is_empty() {
        diagnostic.severity(Severity::Info).help("try it without header if it is refused");
    } else {
        let formats: Vec<&str> = kind.formats.iter().map(|it| it.word()).collect();
        diagnostic.help(format!("use a header of format {}", wording::list(&formats)));
    }
}

/// The kind of a template, where it has to do with headers, and the place that tells it.
fn kind(template: &Template<'_>, own: &Level<'_>) -> Option<(&'static Kind, Span)> {
    let sub_category = template.get("sub_category").filter(|it| it.is_word("order_status"));
    if let Some(sub_category) = sub_category {
        return Some((&ORDER_STATUS, sub_category.span));
    }
    if let Some(button) = own.find_button(&[ButtonKind::Catalog]) {
        return Some((&CATALOG, button.type_span()));
    }
    if let Some(button) = own.find_button(&[ButtonKind::Mpm]) {
        return Some((&MULTI_PRODUCT, button.type_span()));
    }
    if let Some(button) = own.find_button(&[ButtonKind::OrderDetails]) {
        let kind = if button.is_buy_now() {
            &CHECKOUT
        } else if is_word(button.get("text"), "copy pix code") {
            &ORDER_DETAILS_IN_BRAZIL
        } else if is_word(button.get("text"), "review and pay") {
            &ORDER_DETAILS
        } else {
            return None;
        };
        return Some((kind, button.type_span()));
    }
    // An offer has headers of its own.
    if own.find(ComponentKind::LimitedTimeOffer).is_some() {
        return None;
    }
    let button = own.find_button(&[ButtonKind::PaymentRequest])?;
    Some((&PAYMENT_REQUEST, button.type_span()))
}
