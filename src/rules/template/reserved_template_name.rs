//! `reserved-template-name`.

use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A template has the name of a sample template from Meta.
    ///
    /// Meta rejects a new template with the name `hello_world`, because every account has that
    /// template from the beginning.
    ///
    /// ```change template
    /// bad   /name: "hello_world"
    /// good  /name: "hello_world_2"
    /// ```
    pub RULE = {
        id: "reserved-template-name",
        severity: Error,
        category: Template,
        page: page!("reference/whatsapp-business-account/message-template-api"),
        api_error: Some(ApiError::with_subcode(100, 2_388_155)),
        finder: Finder::Body(&[RequestKind::TemplateCreate, RequestKind::TemplateUpsert], check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    // A template from a response may be the sample itself.
    if cx.status.is_some() {
        return;
    }
    let name = cx.root.get("name");
    if let Some(name) = name.filter(|it| it.as_str() == Some("hello_world")) {
        cx.report(&RULE, name.span, "`hello_world` is the name of Meta's sample template")
            .help("use another name");
    }
}
