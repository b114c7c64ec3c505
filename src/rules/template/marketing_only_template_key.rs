//! `marketing-only-template-key`.

use crate::check::{BodyCx, Finder};
use crate::model::{Button, Category, Component, ComponentKind, HeaderFormat, Template};
use crate::rule::{declare_rule, page};
use crate::source::Span;

declare_rule! {
    /// A template of another category has a key or header that only marketing templates can have.
    ///
    /// The documentation describes `optimization_spec`, `degrees_of_freedom_spec`, `send_type`,
    /// `GIF` headers and `app_deep_link` only for the category `MARKETING`.
    ///
    /// ```change marketing-template
    /// bad   /category: "UTILITY"
    ///   and  /send_type: "direct"
    /// good  /send_type: "direct"
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

fn check(cx: &mut BodyCx<'_>, span: Span, name: &str, page: &'static str) {
    if cx.template().other_category(Category::Marketing).is_some() {
        cx.report(&RULE, span, format!("{name} is allowed only in marketing templates"))
            .page(page)
            .help("remove it, or set `category` to `MARKETING`");
    }
}
