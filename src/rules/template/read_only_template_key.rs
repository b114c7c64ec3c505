//! `read-only-template-key`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::Template;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template to be created has a key that only existing ones have.
    ///
    /// `id`, `status`, `quality_score` and the like come with a template that is read. They are
    /// left over from there.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "status": "APPROVED",
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
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
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

/// Keys that a template has when it is read.
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
    // There they belong.
    if cx.status.is_some() {
        return;
    }
    let source = cx.source();
    for member in template.members().iter().filter(|it| READ_ONLY.contains(&it.key.as_ref())) {
        let message = format!("`{}` belongs to templates that are read", member.key);
        cx.report(&RULE, member.key_span, message).help("take it out").fix(Fix::remove(
            Applicability::Safe,
            source,
            member.key_span,
        ));
    }
}
