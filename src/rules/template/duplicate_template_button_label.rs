//! `duplicate-template-button-label`.

use crate::check::{BodyCx, Finder};
use crate::json::{Node, is_word};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::template::view;

declare_rule! {
    /// Two buttons of a template have the same label.
    ///
    /// Nobody can tell them apart, and several providers refuse such a template. Each card of a
    /// carousel counts by itself. Labels that are fixed by the type of the button are let pass: two
    /// buttons of such a type are a finding by themselves.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "VOICE_CALL", "text": "Call us" }, { "type": "URL", "text": "Call us", "url": "https://shop.example/call" } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "VOICE_CALL", "text": "Call us" }, { "type": "URL", "text": "Call us later", "url": "https://shop.example/call" } ] }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "duplicate-template-button-label",
        severity: Warning,
        category: Template,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

/// The types of buttons that all have one label.
const FIXED: [&str; 6] =
    ["catalog", "mpm", "order_details", "payment_request", "request_contact_info", "spm"];

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    for buttons in view::button_lists(root) {
        let labels: Vec<(&Node<'_>, &str)> = buttons
            .items()
            .iter()
            .filter(|button| !FIXED.iter().any(|it| is_word(button.get("type"), it)))
            .filter_map(|it| it.get("text").filter(|it| !it.is_open()))
            .filter_map(|it| Some((it, it.as_str()?.trim())))
            .filter(|it| !it.1.is_empty())
            // No list has more than ten; a longer one is another problem.
            .take(20)
            .collect();
        for (n, (label, text)) in labels.iter().enumerate() {
            let Some(first) = labels[..n].iter().find(|it| it.1 == *text) else { continue };
            cx.report(&RULE, label.span, "two buttons have the same label")
                .related(first.0.span, "the first one")
                .help("give each button a label of its own");
        }
    }
}
