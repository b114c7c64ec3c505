//! `unsupported-header-for-template-type`.

use crate::check::{BodyCx, Finder};
use crate::json::is_word;
use crate::model::{ButtonKind, ComponentKind, HeaderFormat, Level, Template, Word};
use crate::rule::{Severity, declare_rule, page};
use crate::source::Span;
use crate::wording;

declare_rule! {
    /// A header has a format that the documentation does not show for this kind of template.
    ///
    /// Order details and payment requests can have a text, image or document header. A checkout
    /// template, which has a "Buy now" button, can have an image or video header. A multi-product
    /// template can have a text header. The documentation shows catalog and order status templates
    /// only without a header, so walint reports an info there.
    ///
    /// ```change template-with-order
    /// bad   /components/0/format: "VIDEO"
    /// bad   /category: "MARKETING"
    ///   and  /components/2/buttons: [{ "type": "MPM", "text": "View items" }]
    /// good  /components/0/format: "DOCUMENT"
    ///   and  /components/0/example/header_handle:
    ///       ["4::YXBwbGljYXRpb24vcGRm:ARexample:e:1790000000:1:2:ARsig"]
    /// good  /category: "MARKETING"
    ///   and  /components/0/format: "VIDEO"
    ///   and  /components/1/text: "The shoes you looked at are back in your size."
    ///   and  /components/2/buttons/0/text: "Buy now"
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

/// A kind of template, and the header formats that it may have.
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
    name: "a payment request template",
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
    // The newest format; only its own page mentions it.
    if format == HeaderFormat::Gif || kind.formats.contains(&format) {
        return;
    }
    // Another rule reports a product header without its button.
    if format == HeaderFormat::Product && kind.formats == MULTI_PRODUCT.formats {
        return;
    }
    let message = format!("the documentation shows no `{}` header in {}", format.word(), kind.name);
    let diagnostic = cx.report(&RULE, node.span, message);
    diagnostic.related(cause, format!("this makes it {}", kind.name));
    diagnostic.page(kind.page);
    if kind.formats.is_empty() {
        diagnostic.severity(Severity::Info).help("remove the header if Meta rejects the template");
    } else {
        let formats: Vec<&str> = kind.formats.iter().map(|it| it.word()).collect();
        diagnostic.help(format!("set `format` to {}", wording::list(&formats)));
    }
}

/// The kind of a template, where it limits the header, and the place that determines it.
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
    // Another rule checks the header of an offer.
    if own.find(ComponentKind::LimitedTimeOffer).is_some() {
        return None;
    }
    let button = own.find_button(&[ButtonKind::PaymentRequest])?;
    Some((&PAYMENT_REQUEST, button.type_span()))
}
