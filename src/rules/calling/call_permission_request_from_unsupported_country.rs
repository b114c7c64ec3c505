//! `call-permission-request-from-unsupported-country`.

use crate::check::{BodyCx, Finder};
use crate::model::{Interactive, InteractiveKind};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A call permission request is sent from a number that cannot call users.
    ///
    /// Meta rejects it with error 138013 for numbers of the USA, Canada, Egypt, Vietnam and
    /// Nigeria. walint reports this only if `--sender` names the number. It does not report
    /// Caribbean numbers, which share the country code 1.
    ///
    /// ```change call-permission-request --sender=+16505550199
    /// bad   /interactive/body/text: "May we call you about repair 2207?"
    /// ```
    ///
    /// ```change call-permission-request --sender=+351210000123
    /// good  /interactive/body/text: "May we call you about repair 2207?"
    /// ```
    ///
    /// ```change call-permission-request --sender=+18765550199
    /// good  /interactive/body/text: "May we call you about repair 2207?"
    /// ```
    ///
    /// ```change call-permission-request
    /// good  /interactive/body/text: "May we call you about repair 2207?"
    /// ```
    pub RULE = {
        id: "call-permission-request-from-unsupported-country",
        severity: Warning,
        category: Calling,
        page: page!("calling/user-call-permissions"),
        api_error: Some(ApiError::code(138_013)),
        finder: Finder::Interactive(&[InteractiveKind::CallPermissionRequest], check),
    }
}

/// The area codes after +1 that belong to countries other than the USA and Canada.
const CARIBBEAN: [&str; 21] = [
    "242", "246", "264", "268", "284", "345", "441", "473", "649", "658", "664", "721", "758",
    "767", "784", "809", "829", "849", "868", "869", "876",
];

fn check(cx: &mut BodyCx<'_>, interactive: Interactive<'_>) {
    let Some(sender) = &cx.options.sender else { return };
    let Some(country) = country(sender) else { return };
    let Some(kind) = interactive.get("type") else { return };
    cx.report(&RULE, kind.span, format!("a phone number from {country} cannot call users"))
        .help("send a call button (`voice_call`) instead");
}

/// The country of a number that cannot call users; `None` for other numbers.
fn country(number: &str) -> Option<&'static str> {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    if let Some(rest) = digits.strip_prefix('1') {
        let is_caribbean = CARIBBEAN.iter().any(|it| rest.starts_with(it));
        return (!is_caribbean).then_some("the USA or Canada");
    }
    let countries = [("20", "Egypt"), ("84", "Vietnam"), ("234", "Nigeria")];
    countries.iter().find(|(code, _)| digits.starts_with(code)).map(|(_, name)| *name)
}
