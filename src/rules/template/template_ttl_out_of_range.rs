//! `template-ttl-out-of-range`.

use crate::check::{BodyCx, Finder, declare_rule, page};
use crate::kind::RequestKind;
use crate::rule::{ApiError, Severity};
use crate::rules::view::is_word;

declare_rule! {
    /// The time to live of a template is outside the range of its category.
    ///
    /// In seconds: authentication 30 to 900, utility 30 to 43200, marketing 43200 to 2592000;
    /// -1, which means 30 days, is for authentication and utility. For marketing a value below
    /// 43200 that another category could have is a warning: the page has one in its example.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "message_send_ttl_seconds": 86400,
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "message_send_ttl_seconds": 600,
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "message_send_ttl_seconds": -1,
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "message_send_ttl_seconds": 43200,
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "template-ttl-out-of-range",
        severity: Error,
        category: Template,
        page: page!("templates/time-to-live"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Both(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    if !is_word(cx.root.get("category"), "marketing") {
        return;
    }
    let Some(ttl) = cx.root.get("message_send_ttl_seconds") else { return };
    if let Some(seconds) = ttl.as_i64().filter(|it| (30..43_200).contains(it)) {
        let message =
            format!("`message_send_ttl_seconds` is {seconds}, at least 43200 in MARKETING");
        cx.report(&RULE, ttl.span, message)
            .severity(Severity::Warning)
            .help("give 43200 to 2592000 seconds, 12 hours to 30 days");
    }
}
