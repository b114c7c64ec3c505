//! `hello-world-template`.

use crate::check::{BodyCx, Finder};
use crate::model::TemplateSend;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A message sends the template `hello_world`.
    ///
    /// It is there to try the API out: only the test numbers that Meta gives out may send it, and
    /// Meta answers with error 131058 to any other. The number does not stand in the body, so this
    /// is advice.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": { "name": "hello_world", "language": { "code": "en_US" } }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": { "name": "hello_world_again", "language": { "code": "en_US" } }
    /// }
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
        cx.report(&RULE, node.span, "only Meta's test numbers may send `hello_world`")
            .help("send a template of your own from a number of your own");
    }
}
