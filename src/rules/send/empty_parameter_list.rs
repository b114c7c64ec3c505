//! `empty-parameter-list`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::{SendComponent, SendComponentKind, SubType};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A component has an empty list of parameters.
    ///
    /// A body without variables and a button without a value need no component. An empty list has
    /// no effect, and Meta may reject it with error 100 or 132000. Flow and catalog buttons need a
    /// component but no parameters. Another rule reports call buttons.
    ///
    /// ```change send-with-body
    /// bad   /template/components/0/parameters: []
    /// bad   /template/components/1:
    ///       { "type": "button", "sub_type": "quick_reply", "index": 0, "parameters": [] }
    /// good  /template/components: []
    /// ```
    pub RULE = {
        id: "empty-parameter-list",
        aliases: ["parameter-list-empty"],
        severity: Warning,
        category: Send,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::SendComponent(&[SendComponentKind::Body, SendComponentKind::Button], check),
    }
}

fn check(cx: &mut BodyCx<'_>, component: SendComponent<'_>) {
    if component.sub_type == Some(SubType::VoiceCall) {
        return;
    }
    let Some(list) = component.get("parameters") else { return };
    if list.is_array() && list.complete && list.items().is_empty() {
        let is_needed = matches!(component.sub_type, Some(SubType::Flow | SubType::Catalog));
        let (help, trust, surplus) = if is_needed {
            ("remove `parameters`, and keep the component", Applicability::Safe, list)
        } else {
            let help = "remove the component, or add its parameters";
            (help, Applicability::Unsafe, component.node)
        };
        let fix = Fix::remove(trust, cx.source(), surplus.span);
        cx.report(&RULE, list.span, "`parameters` is empty").help(help).fix(fix);
    }
}
