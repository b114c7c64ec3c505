//! `voicemail-with-call-hours`.

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::model::CallSettings;
use crate::rule::{declare_rule, page};
use crate::rules::settings::has_status;

declare_rule! {
    /// Voicemail and call hours are both enabled.
    ///
    /// The documentation requires call hours to be disabled while voicemail is enabled. Outside
    /// call hours users cannot call at all, so voicemail never receives their calls.
    ///
    /// ```change call-settings-hours
    /// bad   /calling/voicemail: {
    ///         "status": "ENABLED",
    ///         "triggers": ["REJECT"],
    ///         "audio": { "default": { "announcement_media_id": 1000000000000001 } }
    ///       }
    /// good  /calling/call_hours/status: "DISABLED"
    ///   and  /calling/voicemail: {
    ///         "status": "ENABLED",
    ///         "triggers": ["REJECT"],
    ///         "audio": { "default": { "announcement_media_id": 1000000000000001 } }
    ///       }
    /// ```
    pub RULE = {
        id: "voicemail-with-call-hours",
        severity: Warning,
        category: Settings,
        page: page!("calling/call-settings"),
        api_error: None,
        finder: Finder::CallSettings(check),
    }
}

fn check(cx: &mut BodyCx<'_>, settings: &CallSettings<'_>) {
    let calling = settings.calling;
    let (voicemail, call_hours) = (calling.get("voicemail"), calling.get("call_hours"));
    if !has_status(voicemail, "ENABLED") || !has_status(call_hours, "ENABLED") {
        return;
    }
    let span = |it: Option<&Node<'_>>| it.and_then(|it| it.get("status")).map(|it| it.span);
    let (Some(voicemail), Some(call_hours)) = (span(voicemail), span(call_hours)) else { return };
    cx.report(&RULE, voicemail, "both `voicemail` and `call_hours` are enabled")
        .help("set the `status` of `call_hours` to `DISABLED`")
        .related(call_hours, "call hours are enabled here");
}
