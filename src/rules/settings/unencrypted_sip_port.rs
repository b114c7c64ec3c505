//! `unencrypted-sip-port`.

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::rule::{declare_rule, page};
use crate::rules::settings::integer;

declare_rule! {
    /// The port of a SIP server is one that is commonly not encrypted.
    ///
    /// Meta speaks TLS to the server, for which SIP has the port 5061. On 5060 and on 80 servers
    /// usually listen without TLS, so calls fail to connect although the settings are taken.
    ///
    /// ```json bad
    /// { "calling": { "sip": { "servers": [{ "hostname": "sip.shop.example", "port": 5060 }] } } }
    /// ```
    ///
    /// ```json good
    /// { "calling": { "sip": { "servers": [{ "hostname": "sip.shop.example", "port": 5061 }] } } }
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
        cx.report(&RULE, node.span, format!("port {port} is usually without TLS"))
            .help("use 5061, or whichever port the server has for TLS");
    }
}
