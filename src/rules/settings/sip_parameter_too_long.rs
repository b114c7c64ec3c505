//! `sip-parameter-too-long`.

use crate::check::{BodyCx, Finder};
use crate::json::{Node, without_placeholders};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A parameter for the SIP request URI has more than 128 characters.
    ///
    /// The limit goes for the names in `request_uri_user_params` and for their values alike.
    ///
    /// ```json bad
    /// {
    ///   "calling": {
    ///     "sip": {
    ///       "servers": [
    ///         {
    ///           "hostname": "sip.shop.example",
    ///           "request_uri_user_params": {
    ///             "tgrp": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    ///           }
    ///         }
    ///       ]
    ///     }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "calling": {
    ///     "sip": {
    ///       "servers": [
    ///         { "hostname": "sip.shop.example", "request_uri_user_params": { "tgrp": "wa" } }
    ///       ]
    ///     }
    ///   }
    /// }
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

/// The most characters that a name may have. The schema knows the limit of the values.
const MAX_LENGTH: usize = 128;

fn check(cx: &mut BodyCx<'_>, server: &Node<'_>) {
    for member in server.get("request_uri_user_params").map_or(&[][..], Node::members) {
        let length = without_placeholders(&member.key).chars().count();
        if length > MAX_LENGTH {
            let message =
                format!("the name of a parameter has {length} characters, at most {MAX_LENGTH}");
            cx.report(&RULE, member.key_span, message)
                .label(format!("{length} characters"))
                .help(format!("shorten it to {MAX_LENGTH} characters"));
        }
    }
}
