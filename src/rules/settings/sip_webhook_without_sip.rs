//! `sip-webhook-without-sip`.

use crate::check::{BodyCx, Finder};
use crate::model::CallSettings;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// Webhooks are asked for beside SIP, but SIP is not switched on.
    ///
    /// `webhook_delivery` sends the webhooks of calls that go over SIP. It belongs to a `status`
    /// of `ENABLED`; with `DISABLED` it is ignored or refused. Without a `status` it hangs on the
    /// stored one, so the request should say both.
    ///
    /// ```json bad
    /// { "calling": { "sip": { "status": "DISABLED", "webhook_delivery": "ENABLED" } } }
    /// ```
    ///
    /// ```json bad
    /// { "calling": { "sip": { "webhook_delivery": "ENABLED" } } }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "calling": {
    ///     "sip": {
    ///       "status": "ENABLED",
    ///       "webhook_delivery": "ENABLED",
    ///       "servers": [{ "hostname": "sip.shop.example" }]
    ///     }
    ///   }
    /// }
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
            cx.report(&RULE, delivery.span, "`webhook_delivery` has no effect while SIP is off")
                .help("set the `status` of `sip` to `ENABLED`, or take it out")
                .related(status.span, "SIP is off");
        }
        None if sip.complete => {
            cx.report(&RULE, delivery.span, "`webhook_delivery` takes effect only while SIP is on")
                .help("add `\"status\": \"ENABLED\"` to `sip`");
        }
        Some(_) | None => {}
    }
}
