//! `unencrypted-sip-port`.

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::rule::{declare_rule, page};
use crate::rules::settings::integer;

declare_rule! {
    /// The port of a SIP server is 80 or 5060, which usually do not use TLS.
    ///
    /// Meta accepts the settings but connects to the server over TLS, so calls fail. The port of
    /// SIP over TLS is 5061.
    ///
    /// ```change call-settings-sip
    /// bad   /calling/sip/servers/0/port: 5060
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "unencrypted-sip-port",
        severity: Warning,
        category: Settings,
        page: page!("calling/sip"),
        api_error: None,
        finder: Finder::SipServer(check),
    }
}

fn check(cx: &mut BodyCx<'_>, server: &Node<'_>) {
    let Some(node) = server.get("port") else { return };
    if let Some(port @ (80 | 5060)) = integer(node) {
        cx.report(&RULE, node.span, format!("port {port} usually does not use TLS"))
            .help("set `port` to 5061, or to the TLS port of the server");
    }
}
