//! `marketing-only-template-key`.

use crate::check::{BodyCx, Finder};
use crate::json::{Node, is_word};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::template::view;
use crate::source::Span;

declare_rule! {
    /// A template that is no marketing template has what only marketing templates have.
    ///
    /// `optimization_spec`, `degrees_of_freedom_spec`, `send_type`, a `GIF` header and
    /// `app_deep_link` belong to templates of category `MARKETING`.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "send_type": "direct",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "send_type": "direct",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "marketing-only-template-key",
        severity: Warning,
        category: Template,
        page: page!("marketing-messages/features"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    let category = root.get("category");
    if !["utility", "authentication"].iter().any(|it| is_word(category, it)) {
        return;
    }
    let mut places: Vec<(Span, String)> = Vec::new();
    for key in ["optimization_spec", "degrees_of_freedom_spec", "send_type"] {
        places.extend(root.member(key).map(|it| (it.key_span, format!("`{key}`"))));
    }
    for header in view::components(root, "header") {
        let format = header.get("format").filter(|it| it.is_word("gif"));
        places.extend(format.map(|it| (it.span, "a `GIF` header".to_owned())));
    }
    for button in view::button_lists(root).flat_map(Node::items) {
        let member = button.member("app_deep_link");
        places.extend(member.map(|it| (it.key_span, "`app_deep_link`".to_owned())));
    }
    for (span, name) in places {
        cx.report(&RULE, span, format!("{name} is for marketing templates only"))
            .help("take it out, or make `category` `MARKETING`");
    }
}
