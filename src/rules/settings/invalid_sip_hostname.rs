//! `invalid-sip-hostname`.

use core::net::IpAddr;

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The host of a SIP server is more than a name, or is an address.
    ///
    /// Meta connects over TLS and compares the server's certificate with this name, so an IP
    /// address will not do. The port has a key of its own, and the scheme is always `sips`.
    ///
    /// ```json bad
    /// { "calling": { "sip": { "servers": [{ "hostname": "sips:sip.shop.example" }] } } }
    /// ```
    ///
    /// ```json bad
    /// { "calling": { "sip": { "servers": [{ "hostname": "198.51.100.7" }] } } }
    /// ```
    ///
    /// ```json good
    /// { "calling": { "sip": { "servers": [{ "hostname": "sip.shop.example", "port": 5061 }] } } }
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
        Some(("has a scheme", "write the host name alone"))
    } else if bare.parse::<IpAddr>().is_ok() {
        Some(("is an IP address", "give the name that the TLS certificate of the server has"))
    } else if hostname.contains('@') {
        Some(("has a user", "write the host name alone"))
    } else if hostname.contains(['/', '?', '#', ';']) {
        Some(("has a path or parameters", "write the host name alone"))
    } else if hostname.contains(':') {
        Some(("has a port", "write the port into `port`"))
    } else if hostname.contains(char::is_whitespace) {
        Some(("has a blank", "write the host name alone"))
    } else {
        None
    }
}
