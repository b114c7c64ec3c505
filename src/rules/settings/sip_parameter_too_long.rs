//! `sip-parameter-too-long`.

use crate::check::{BodyCx, Finder};
use crate::json::{Node, without_placeholders};
use crate::rule::{ApiError, declare_rule, page};
use crate::wording;

declare_rule! {
    /// A parameter of the SIP request URI is longer than 128 characters.
    ///
    /// Meta rejects it with error 100. The limit applies to the names in `request_uri_user_params`
    /// and to their values.
    ///
    /// ```change call-settings-sip
    /// bad   /calling/sip/servers/0/request_uri_user_params: { "tgrp": "a" * 129 }
    /// good  /calling/sip/servers/0/request_uri_user_params: { "tgrp": "wa" }
    /// ```
    pub RULE = {
        id: "sip-parameter-too-long",
        severity: Error,
        category: Settings,
        page: page!("calling/sip"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::All(&[Finder::Schema, Finder::SipServer(check)]),
    }
}

/// The maximum number of characters in a name. The schema checks the values.
const MAX_LENGTH: usize = 128;

fn check(cx: &mut BodyCx<'_>, server: &Node<'_>) {
    for member in server.get("request_uri_user_params").map_or(&[][..], Node::members) {
        let length = without_placeholders(&member.key).chars().count();
        if length > MAX_LENGTH {
            let message = wording::over("the name of a parameter", length, "character", MAX_LENGTH);
            cx.report(&RULE, member.key_span, message)
                .label(wording::count(length, "character"))
                .help(wording::shorten(length, MAX_LENGTH));
        }
    }
}
