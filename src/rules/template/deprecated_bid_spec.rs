//! `deprecated-bid-spec`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::Template;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template has `bid_spec`.
    ///
    /// The key is called `optimization_spec` now, with the same content; `bid_spec` was
    /// accepted until 31 July 2026.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "bid_spec": { "bid_amount": 5000, "bid_strategy": "LOWEST_COST_WITH_BID_CAP" },
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
    ///   "optimization_spec": { "bid_amount": 5000, "bid_strategy": "LOWEST_COST_WITH_BID_CAP" },
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "deprecated-bid-spec",
        severity: Warning,
        category: Template,
        page: page!("marketing-messages/pricing"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    if let Some(member) = template.member("bid_spec") {
        // What it contains has not been checked.
        let trust = Applicability::Unsafe;
        let fix = Fix::rename_key(trust, member.key_span, "optimization_spec");
        let fix = template.get("optimization_spec").is_none().then_some(fix);
        cx.report(&RULE, member.key_span, "`bid_spec` is no longer supported")
            .help("write `optimization_spec`")
            .fix(fix);
    }
}
