//! `duplicate-template-button-label`.

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::model::{Button, ButtonKind, Component, ComponentKind};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// Two buttons of a template have the same label.
    ///
    /// Recipients cannot tell the buttons apart, and several providers reject such a template.
    /// walint checks each card of a carousel separately. It does not compare labels that are fixed
    /// by the type of the button.
    ///
    /// ```change template-with-call-button
    /// bad   /components/1/buttons/1:
    ///       { "type": "URL", "text": "Call us", "url": "https://shop.example/call" }
    /// good  /components/1/buttons/1:
    ///       { "type": "URL", "text": "Call us later", "url": "https://shop.example/call" }
    /// ```
    pub RULE = {
        id: "duplicate-template-button-label",
        severity: Warning,
        category: Template,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::Component(&[ComponentKind::Buttons], check),
    }
}

fn check(cx: &mut BodyCx<'_>, component: Component<'_>) {
    if component.list("buttons").len() < 2 {
        return;
    }
    // The maximum is ten buttons, and another rule reports more.
    let labels: Vec<(&Node<'_>, &str)> = component.buttons().filter_map(label).take(20).collect();
    for (n, (label, text)) in labels.iter().enumerate() {
        let Some(first) = labels[..n].iter().find(|it| it.1 == *text) else { continue };
        cx.report(&RULE, label.span, "another button has the same label")
            .related(first.0.span, "the first one")
            .help("use a different label");
    }
}

/// The label of a button, and its text; `None` where all buttons of the type have the same label.
fn label(button: Button<'_>) -> Option<(&Node<'_>, &str)> {
    if matches!(
        button.kind,
        Some(
            ButtonKind::Catalog
                | ButtonKind::Mpm
                | ButtonKind::OrderDetails
                | ButtonKind::PaymentRequest
                | ButtonKind::RequestContactInfo
                | ButtonKind::Spm
        )
    ) {
        return None;
    }
    let label = button.node.get("text")?;
    Some((label, label.literal()?.trim())).filter(|it| !it.1.is_empty())
}
