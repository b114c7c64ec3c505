//! `component-order`.

use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::component;

declare_rule! {
    /// The components of a template do not stand in the usual order.
    ///
    /// Every example has header, limited-time offer, body and footer first, in this order, and
    /// buttons, carousel or call permission request last. No page demands it, and the message looks
    /// the same either way; whoever reads the template finds things sooner where they are expected.
    /// Cards are looked at as well.
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
    ///     { "type": "HEADER", "format": "TEXT", "text": "The repair shop" }
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
    ///     { "type": "HEADER", "format": "TEXT", "text": "The repair shop" },
    ///     {
    ///       "type": "BODY",
    ///       "text": "Your repair is done. Come and collect it whenever it suits you."
    ///     },
    ///     { "type": "FOOTER", "text": "The repair shop" },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         { "type": "QUICK_REPLY", "text": "Thanks" },
    ///         { "type": "QUICK_REPLY", "text": "Call me" }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "component-order",
        severity: Info,
        in_export: InfoUntilApproved,
        category: Component,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

/// The components from top to bottom; the last three share one place.
const ORDER: [&str; 7] = [
    "HEADER",
    "LIMITED_TIME_OFFER",
    "BODY",
    "FOOTER",
    "BUTTONS",
    "CAROUSEL",
    "CALL_PERMISSION_REQUEST",
];

fn check(cx: &mut BodyCx<'_>) {
    for list in component::lists(cx.root) {
        let mut last = None;
        for component in list.items() {
            let Some(name) = component::type_name(component, &ORDER) else { continue };
            let place = ORDER.iter().position(|it| *it == name).unwrap_or_default().min(4);
            match last {
                // The two do not go together in any order.
                Some((_, "CALL_PERMISSION_REQUEST", _)) if name == "LIMITED_TIME_OFFER" => {}
                Some((lowest, other, node)) if place < lowest => {
                    let message = format!("`{name}` stands behind `{other}`");
                    cx.report(&RULE, component::type_span(component), message)
                        .related(component::type_span(node), format!("`{other}`"))
                        .help(format!("put `{name}` before `{other}`"));
                    break;
                }
                _ => last = Some((place, name, component)),
            }
        }
    }
}
