//! `marketing-only-template-key`.

use crate::check::{BodyCx, Finder};
use crate::model::{Button, Category, Component, ComponentKind, HeaderFormat, Template};
use crate::rule::{declare_rule, page};
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
        finder: Finder::All(&[
            Finder::Template(template),
            Finder::Component(&[ComponentKind::Header], header),
            Finder::Button(&[], button),
        ]),
    }
}

fn template(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    let keys = [
        ("optimization_spec", page!("marketing-messages/pricing")),
        ("degrees_of_freedom_spec", page!("marketing-messages/send-marketing-messages")),
        ("send_type", page!("reference/whatsapp-business-account/message-template-api")),
    ];
    for (key, page) in keys {
        if let Some(member) = template.member(key) {
            check(cx, member.key_span, &format!("`{key}`"), page);
        }
    }
}

fn header(cx: &mut BodyCx<'_>, header: Component<'_>) {
    if header.format() == Some(HeaderFormat::Gif)
        && let Some(format) = header.get("format")
    {
        check(cx, format.span, "a `GIF` header", page!("templates/components"));
    }
}

fn button(cx: &mut BodyCx<'_>, button: Button<'_>) {
    if let Some(member) = button.member("app_deep_link") {
        let page = page!("marketing-messages/deep-links");
        check(cx, member.key_span, "`app_deep_link`", page);
    }
}

fn check(cx: &mut BodyCx<'_>, span: Span, name: &str, page: &str) {
    if cx.template().other_category(Category::Marketing).is_some() {
        cx.report(&RULE, span, format!("{name} is for marketing templates only"))
            .page(page)
            .help("take it out, or make `category` `MARKETING`");
    }
}
