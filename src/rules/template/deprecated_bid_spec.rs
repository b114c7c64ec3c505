//! `deprecated-bid-spec`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::Template;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template has `bid_spec`, which Meta replaced with `optimization_spec`.
    ///
    /// The content is the same. Meta supported `bid_spec` until 31 July 2026.
    ///
    /// ```change marketing-template
    /// bad   /bid_spec: { "bid_amount": 5000, "bid_strategy": "LOWEST_COST_WITH_BID_CAP" }
    /// good  /optimization_spec: { "bid_amount": 5000, "bid_strategy": "LOWEST_COST_WITH_BID_CAP" }
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
        // Nothing has checked the content of `bid_spec`.
        let trust = Applicability::Unsafe;
        let fix = Fix::rename_key(trust, member.key_span, "optimization_spec");
        let has_both = template.get("optimization_spec").is_some();
        cx.report(&RULE, member.key_span, "`bid_spec` is no longer supported")
            .help(if has_both { "remove it" } else { "rename it to `optimization_spec`" })
            .fix((!has_both).then_some(fix));
    }
}
