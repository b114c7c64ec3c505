//! `invalid-sip-hostname`.

use core::net::IpAddr;

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The `hostname` of a SIP server is not a plain host name.
    ///
    /// Meta rejects it with error 100. Meta compares the name with the TLS certificate of the
    /// server, so it cannot be an IP address. The port has its own key, and the scheme is always
    /// `sips`.
    ///
    /// ```change call-settings-sip
    /// bad   /calling/sip/servers/0/hostname: "sips:sip.shop.example"
    /// bad   /calling/sip/servers/0/hostname: "198.51.100.7"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "invalid-sip-hostname",
        severity: Error,
        category: Settings,
        page: page!("calling/sip"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::SipServer(check),
    }
}

fn check(cx: &mut BodyCx<'_>, server: &Node<'_>) {
    let Some(hostname) = server.get("hostname").filter(|it| !it.is_open()) else { return };
    let Some((what, help)) = hostname.as_str().and_then(fault) else { return };
    cx.report(&RULE, hostname.span, format!("`hostname` {what}")).help(help);
}

/// What is wrong with `hostname`, and what to do about it.
fn fault(hostname: &str) -> Option<(&'static str, &'static str)> {
    let lower = hostname.to_ascii_lowercase();
    let bare = hostname.trim_start_matches('[').trim_end_matches(']');
    if hostname.contains("://") || lower.starts_with("sip:") || lower.starts_with("sips:") {
        Some(("contains a scheme", "remove the scheme"))
    } else if bare.parse::<IpAddr>().is_ok() {
        Some(("is an IP address", "use the host name in the TLS certificate of the server"))
    } else if hostname.contains('@') {
        Some(("contains a user name", "remove the user name and the `@`"))
    } else if hostname.contains(['/', '?', '#', ';']) {
        Some(("contains a path or parameters", "remove everything after the host name"))
    } else if hostname.contains(':') {
        Some(("contains a port", "move the port into `port`"))
    } else if hostname.contains(char::is_whitespace) {
        Some(("contains a space", "remove the space"))
    } else {
        None
    }
}
