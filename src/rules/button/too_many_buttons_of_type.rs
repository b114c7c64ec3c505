//! `too-many-buttons-of-type`.

use crate::check::{BodyCx, Finder};
use crate::model::{ButtonKind, Level, Word};
use crate::rule::{Severity, declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// A template has more buttons of one type than it may have.
    ///
    /// At most two buttons of type `URL`, and one each of `PHONE_NUMBER`, `COPY_CODE`, `CATALOG`,
    /// `MPM` and `ORDER_DETAILS`. One of `FLOW`, `SPM` or `REQUEST_CONTACT_INFO` is all that pages
    /// show and providers take, so a second one is a warning. A card may have one of `SPM` and
    /// `ORDER_DETAILS`.
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Your repair is done. Come and collect it whenever it suits you."
    ///     },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         { "type": "URL", "text": "Status", "url": "https://shop.example/status" },
    ///         { "type": "URL", "text": "Invoice", "url": "https://shop.example/invoice" },
    ///         { "type": "URL", "text": "Map", "url": "https://shop.example/map" }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Your repair is done. Come and collect it whenever it suits you."
    ///     },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         { "type": "FLOW", "text": "Answer", "flow_id": "1000000000000001" },
    ///         { "type": "FLOW", "text": "Complain", "flow_id": "1000000000000002" }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Your repair is done. Come and collect it whenever it suits you."
    ///     },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         { "type": "URL", "text": "Status", "url": "https://shop.example/status" },
    ///         { "type": "URL", "text": "Invoice", "url": "https://shop.example/invoice" },
    ///         { "type": "PHONE_NUMBER", "text": "Call", "phone_number": "+16505550101" }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "too-many-buttons-of-type",
        severity: Error,
        category: Button,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::Level(check),
    }
}

/// A type, how many of it a list may have, how sure that is, and whether cards are held to it.
static LIMITS: [(ButtonKind, usize, Severity, bool); 9] = [
    (ButtonKind::Url, 2, Severity::Error, false),
    (ButtonKind::PhoneNumber, 1, Severity::Error, false),
    (ButtonKind::CopyCode, 1, Severity::Error, false),
    (ButtonKind::Catalog, 1, Severity::Error, false),
    (ButtonKind::Mpm, 1, Severity::Error, false),
    (ButtonKind::OrderDetails, 1, Severity::Error, true),
    (ButtonKind::Flow, 1, Severity::Warning, false),
    (ButtonKind::Spm, 1, Severity::Warning, true),
    (ButtonKind::RequestContactInfo, 1, Severity::Warning, false),
];

fn check(cx: &mut BodyCx<'_>, level: &Level<'_>) {
    // No limit is lower than one.
    if level.buttons.len() < 2 {
        return;
    }
    for (kind, limit, severity, is_for_cards) in LIMITS {
        if level.is_card() && !is_for_cards {
            continue;
        }
        let mut same = level.buttons_of(kind);
        let (Some(first), Some(surplus)) = (same.next(), same.nth(limit - 1)) else { continue };
        let n_buttons = limit + 1 + same.count();
        let message = format!("{n_buttons} buttons of type `{}`, at most {limit}", kind.word());
        let page = match kind {
            ButtonKind::CopyCode => RULE.meta.page,
            ButtonKind::Spm if level.is_card() => page::PRODUCT_CARDS,
            ButtonKind::OrderDetails if level.is_card() => {
                page!("payments/payments-in/checkout-button-templates")
            }
            _ => page::of_button(kind),
        };
        cx.report(&RULE, surplus.span, message)
            .severity(severity)
            .page(page)
            .related(first.type_span(), "the first one")
            .help(match limit {
                1 => "keep one of them".to_owned(),
                _ => format!("keep {limit} of them"),
            });
    }
}
