//! `missing-voicemail-timeout`.

use crate::check::{BodyCx, Finder};
use crate::model::CallSettings;
use crate::rule::{declare_rule, page};
use crate::rules::settings::has_status;

declare_rule! {
    /// The voicemail trigger `TIMEOUT` is set without `timeout_seconds`.
    ///
    /// Meta accepts the request but disables the trigger, so a call that nobody answers does not
    /// reach voicemail.
    ///
    /// ```change call-settings-voicemail
    /// bad   /calling/voicemail/audio/default/timeout_seconds: (absent)
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "missing-voicemail-timeout",
        severity: Warning,
        category: Settings,
        page: page!("calling/call-settings"),
        api_error: None,
        finder: Finder::CallSettings(check),
    }
}

fn check(cx: &mut BodyCx<'_>, settings: &CallSettings<'_>) {
    let Some(voicemail) = settings.calling.get("voicemail") else { return };
    let triggers = voicemail.list("triggers");
    let timeout = triggers.iter().find(|it| it.is_word("TIMEOUT"));
    let (Some(trigger), Some(audio)) = (timeout, voicemail.at(&["audio", "default"])) else {
        return;
    };
    let is_missing = audio.lacks("timeout_seconds");
    if is_missing && has_status(Some(voicemail), "ENABLED") {
        cx.report(
            &RULE,
            trigger.span,
            "the trigger `TIMEOUT` has no effect without `timeout_seconds`",
        )
        .help("add `timeout_seconds` with 0 to 30 seconds to `audio.default`")
        .related(audio.span, "`timeout_seconds` is missing here");
    }
}
