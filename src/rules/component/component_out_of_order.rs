//! `component-out-of-order`.

use crate::check::{BodyCx, Finder};
use crate::model::{Component, ComponentKind, Level, Word};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The components of a template are not in the usual order.
    ///
    /// In every example, header, limited-time offer, body and footer come first, then buttons,
    /// carousel or call permission request. No page requires this order, and the order does not
    /// change how WhatsApp shows the message. walint also checks the components of cards.
    ///
    /// ```change template-with-buttons
    /// bad   /components/1: { "type": "HEADER", "format": "TEXT", "text": "The repair shop" }
    /// good  /components/0: (before) {
    ///         "type": "HEADER",
    ///         "format": "TEXT",
    ///         "text": "The repair shop"
    ///       }
    ///   and  /components/2: (before) { "type": "FOOTER", "text": "The repair shop" }
    ///   and  /components/3/buttons: [
    ///         { "type": "QUICK_REPLY", "text": "Thanks" },
    ///         { "type": "QUICK_REPLY", "text": "Call me" }
    ///       ]
    /// ```
    pub RULE = {
        id: "component-out-of-order",
        aliases: ["component-order"],
        severity: Info,
        in_export: InfoUntilApproved,
        category: Component,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::Level(check),
    }
}

fn check(cx: &mut BodyCx<'_>, level: &Level<'_>) {
    let mut last: Option<(ComponentKind, Component<'_>)> = None;
    for component in &level.components {
        let Some(kind) = component.kind else { continue };
        match last {
            // Another rule reports the two together, in any order.
            Some((ComponentKind::CallPermissionRequest, _))
                if kind == ComponentKind::LimitedTimeOffer => {}
            Some((other, node)) if position(kind) < position(other) => {
                let (name, other) = (kind.word(), other.word());
                cx.report(&RULE, component.type_span(), format!("`{name}` comes after `{other}`"))
                    .related(node.type_span(), format!("`{other}`"))
                    .help(format!("move `{name}` before `{other}`"));
                return;
            }
            _ => last = Some((kind, *component)),
        }
    }
}

/// The position of a component from top to bottom.
fn position(kind: ComponentKind) -> usize {
    match kind {
        ComponentKind::Header => 0,
        ComponentKind::LimitedTimeOffer => 1,
        ComponentKind::Body => 2,
        ComponentKind::Footer => 3,
        ComponentKind::Buttons | ComponentKind::Carousel | ComponentKind::CallPermissionRequest => {
            4
        }
    }
}
