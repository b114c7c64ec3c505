//! `hello-world-template`.

use crate::check::{BodyCx, Finder};
use crate::model::TemplateSend;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A message sends the template `hello_world`.
    ///
    /// The template is for trying out the API. Only Meta's test numbers can send it; Meta rejects
    /// it from other numbers with error 131058. The body does not contain the sender, so walint
    /// reports an info.
    ///
    /// ```change send-with-call-button
    /// bad   /template/name: "hello_world"
    /// good  /template/name: "hello_world_again"
    /// ```
    pub RULE = {
        id: "hello-world-template",
        severity: Info,
        category: Send,
        page: page!("support/error-codes"),
        api_error: Some(ApiError::code(131_058)),
        finder: Finder::Send(check),
    }
}

fn check(cx: &mut BodyCx<'_>, send: &TemplateSend<'_>) {
    if let Some((node, "hello_world")) = send.name() {
        cx.report(&RULE, node.span, "only Meta's test numbers can send `hello_world`")
            .help("send your own template");
    }
}
