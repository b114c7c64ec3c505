//! `sip-webhook-without-sip`.

use crate::check::{BodyCx, Finder};
use crate::model::CallSettings;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// Webhooks for SIP calls are enabled, but SIP is not.
    ///
    /// `webhook_delivery` enables webhooks for calls over SIP. With SIP disabled, Meta ignores or
    /// rejects it. Without the `status` of `sip`, its effect depends on the stored status.
    ///
    /// ```change call-settings-sip
    /// bad   /calling/sip: { "status": "DISABLED", "webhook_delivery": "ENABLED" }
    /// bad   /calling/sip: { "webhook_delivery": "ENABLED" }
    /// good  /calling/sip/servers/0/port: (absent)
    ///   and  /calling/sip/webhook_delivery: "ENABLED"
    /// ```
    pub RULE = {
        id: "sip-webhook-without-sip",
        severity: Warning,
        category: Settings,
        page: page!("calling/sip"),
        api_error: None,
        finder: Finder::CallSettings(check),
    }
}

fn check(cx: &mut BodyCx<'_>, settings: &CallSettings<'_>) {
    let Some(sip) = settings.calling.get("sip") else { return };
    let Some(delivery) = sip.get("webhook_delivery") else { return };
    if !delivery.is_word("ENABLED") {
        return;
    }
    match sip.get("status") {
        Some(status) if status.is_word("DISABLED") => {
            cx.report(
                &RULE,
                delivery.span,
                "`webhook_delivery` has no effect while SIP is disabled",
            )
            .help("remove `webhook_delivery`, or set the `status` of `sip` to `ENABLED`")
            .related(status.span, "SIP is disabled here");
        }
        None if sip.complete => {
            cx.report(
                &RULE,
                delivery.span,
                "`webhook_delivery` has an effect only while SIP is enabled",
            )
            .help("add `\"status\": \"ENABLED\"` to `sip`");
        }
        Some(_) | None => {}
    }
}
