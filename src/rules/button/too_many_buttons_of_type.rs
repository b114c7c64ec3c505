//! `too-many-buttons-of-type`.

use crate::check::{BodyCx, Finder};
use crate::model::{ButtonKind, Level, Word};
use crate::rule::{Severity, declare_rule, page};
use crate::rules::page;
use crate::wording;

declare_rule! {
    /// A template or card has too many buttons of one type.
    ///
    /// The documentation allows two `URL` buttons, and one button each of `PHONE_NUMBER`,
    /// `COPY_CODE`, `CATALOG`, `MPM` and `ORDER_DETAILS`. The pages show no template with two
    /// `FLOW`, `SPM` or `REQUEST_CONTACT_INFO` buttons, so walint reports a second one as a
    /// warning. On cards, it checks only `SPM` and `ORDER_DETAILS`.
    ///
    /// ```change template-with-buttons
    /// bad   /components/1/buttons/1:
    ///       { "type": "URL", "text": "Invoice", "url": "https://shop.example/invoice" }
    ///   and  /components/1/buttons/2:
    ///       { "type": "URL", "text": "Map", "url": "https://shop.example/map" }
    /// bad   /components/1/buttons: [
    ///         { "type": "FLOW", "text": "Answer", "flow_id": "1000000000000001" },
    ///         { "type": "FLOW", "text": "Complain", "flow_id": "1000000000000002" }
    ///       ]
    /// good  /components/1/buttons/1: (before) {
    ///         "type": "URL",
    ///         "text": "Invoice",
    ///         "url": "https://shop.example/invoice"
    ///       }
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

/// A type, its maximum, how sure that is, and whether it also applies to cards.
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

/// The page that shows how many buttons of a type a template or card has.
fn page(kind: ButtonKind, level: &Level<'_>) -> &'static str {
    match kind {
        ButtonKind::CopyCode => RULE.meta.page,
        ButtonKind::Spm if level.is_card() => page::PRODUCT_CARDS,
        ButtonKind::OrderDetails if level.is_card() => {
            page!("payments/payments-in/checkout-button-templates")
        }
        _ => page::of_button(kind),
    }
}

fn check(cx: &mut BodyCx<'_>, level: &Level<'_>) {
    // No maximum is lower than one.
    if level.buttons.len() < 2 {
        return;
    }
    for (kind, limit, severity, is_for_cards) in LIMITS {
        if level.is_card() && !is_for_cards {
            continue;
        }
        let mut same = level.buttons_of(kind);
        let (Some(first), Some(extra)) = (same.next(), same.nth(limit - 1)) else { continue };
        let n_buttons = limit + 1 + same.count();
        let subject = if level.is_card() { "the card" } else { "the template" };
        let noun = format!("`{}` button", kind.word());
        cx.report(&RULE, extra.span, wording::over(subject, n_buttons, &noun, limit))
            .severity(severity)
            .related(first.type_span(), "the first one")
            .page(page(kind, level))
            .help(format!("remove {}", wording::count(n_buttons - limit, &noun)));
    }
}
