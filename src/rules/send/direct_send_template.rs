//! `direct-send-template`.

use crate::check::{BodyCx, Finder};
use crate::model::TemplateSend;
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::send::is_generated;

declare_rule! {
    /// A message sends a template whose name suggests that Direct Send created it.
    ///
    /// Direct Send creates a template from each message with a `category`. The name of such a
    /// template begins with `auto_generated_`. Meta rejects a message that sends it with error
    /// 132018 (seen with Graph v24.0 in August 2026). The name alone does not prove that Direct
    /// Send created the template, so walint reports a warning.
    ///
    /// ```change send
    /// bad   /template/name: "auto_generated_order_update"
    /// good  /template/name: "order_update"
    /// ```
    pub RULE = {
        id: "direct-send-template",
        severity: Warning,
        category: Send,
        page: page!("direct-send"),
        api_error: Some(ApiError::code(132_018)),
        finder: Finder::Send(check),
    }
}

fn check(cx: &mut BodyCx<'_>, send: &TemplateSend<'_>) {
    if let Some((node, name)) = send.name()
        && is_generated(name)
    {
        let message = "`name` begins with `auto_generated_`, which only Direct Send uses";
        cx.report(&RULE, node.span, message).help("send your own template with the same content");
    }
}
