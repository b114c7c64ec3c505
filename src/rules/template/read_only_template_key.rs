//! `read-only-template-key`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::Template;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template has a key that only responses contain.
    ///
    /// Keys such as `id`, `status` and `quality_score` are usually left over from a response. The
    /// documentation does not list them for template creation. walint does not report templates
    /// from a response.
    ///
    /// ```change template
    /// bad   /status: "APPROVED"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "read-only-template-key",
        severity: Warning,
        category: Template,
        page: page!("reference/whatsapp-business-account/message-template-api"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

/// Keys that only a template from a response has.
const READ_ONLY: [&str; 14] = [
    "id",
    "status",
    "rejected_reason",
    "quality_score",
    "correct_category",
    "previous_category",
    "last_updated_time",
    "health_status",
    "source",
    "ad_account_id",
    "ad_adset_id",
    "ad_campaign_id",
    "ad_id",
    "is_sms_fallback_enabled",
];

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    // A template from a response may have them.
    if cx.status.is_some() {
        return;
    }
    let source = cx.source();
    for member in template.members().iter().filter(|it| READ_ONLY.contains(&it.key.as_ref())) {
        let message = format!("`{}` is a key that only responses contain", member.key);
        cx.report(&RULE, member.key_span, message).help("remove it").fix(Fix::remove(
            Applicability::Safe,
            source,
            member.key_span,
        ));
    }
}
