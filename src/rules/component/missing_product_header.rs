//! `missing-product-header`.

use crate::check::{BodyCx, Finder};
use crate::json::is_word;
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::component;
use crate::rules::template::view;

declare_rule! {
    /// A template with a product button has not the header that it needs.
    ///
    /// A button of type `MPM`, "View items", needs a header above the body; one of type `SPM`,
    /// "View", needs a header of format `PRODUCT`, in the card of a carousel as well.
    ///
    /// ```json bad
    /// {
    ///   "name": "cart_waiting",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "The items you picked are still in your cart. Tap below to see them again."
    ///     },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "MPM", "text": "View items" } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "one_product",
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
    ///     { "type": "BODY", "text": "The kettle you asked about is available again." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "SPM", "text": "View" } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "cart_waiting",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     { "type": "HEADER", "format": "TEXT", "text": "Still thinking?" },
    ///     {
    ///       "type": "BODY",
    ///       "text": "The items you picked are still in your cart. Tap below to see them again."
    ///     },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "MPM", "text": "View items" } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "one_product",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     { "type": "HEADER", "format": "PRODUCT" },
    ///     { "type": "BODY", "text": "The kettle you asked about is available again." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "SPM", "text": "View" } ] }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "missing-product-header",
        severity: Error,
        in_export: InfoUntilApproved,
        category: Component,
        page: page!("catalogs/mpm-template-messages"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    for list in component::lists(root) {
        let Some(button) = component::button(list, &["spm"]) else { continue };
        let Some((format, name)) = component::header_format(list) else { continue };
        if name != "PRODUCT" {
            let message = format!("a header of format `{name}` with a button of type `SPM`");
            cx.report(&RULE, format.span, message)
                .related(component::type_span(button), "the button")
                .page(page!("catalogs/spm-template-messages"))
                .help("make the format of the header `PRODUCT`");
        }
    }
    let Some(list) = component::own_list(root) else { return };
    if !component::is_known(list, &view::COMPONENTS) || component::find(list, "header").is_some() {
        return;
    }
    let Some(button) = component::button(list, &["mpm", "spm"]) else { return };
    let (name, page, help) = if is_word(button.get("type"), "mpm") {
        ("MPM", RULE.meta.page, "add a component of type `HEADER` with a `text`")
    } else {
        let page = page!("catalogs/spm-template-messages");
        ("SPM", page, "add `{ \"type\": \"HEADER\", \"format\": \"PRODUCT\" }`")
    };
    let message = format!("a button of type `{name}` in a template without header");
    cx.report(&RULE, component::type_span(button), message).page(page).help(help);
}
