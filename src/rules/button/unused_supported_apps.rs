//! `unused-supported-apps`.

use crate::check::{BodyCx, Finder};
use crate::model::{Button, ButtonKind};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// An `OTP` button that copies the code has `supported_apps`.
    ///
    /// `supported_apps` lists the apps in which `ONE_TAP` and `ZERO_TAP` fill in the code. A
    /// `COPY_CODE` button needs no app.
    ///
    /// ```change authentication-template-with-app
    /// bad   /components/1/buttons/0/otp_type: "COPY_CODE"
    /// good  /components/1/buttons: [{ "type": "OTP", "otp_type": "COPY_CODE" }]
    /// ```
    pub RULE = {
        id: "unused-supported-apps",
        severity: Warning,
        category: Button,
        page: page!("templates/authentication-templates/authentication-templates"),
        api_error: None,
        finder: Finder::Button(&[ButtonKind::Otp], check),
    }
}

fn check(cx: &mut BodyCx<'_>, button: Button<'_>) {
    let Some(member) = button.member("supported_apps").filter(|_| button.copies_otp()) else {
        return;
    };
    if !member.value.items().is_empty() {
        cx.report(&RULE, member.key_span, "`supported_apps` has no effect with `COPY_CODE`")
            .help("remove it, or set `otp_type` to `ONE_TAP`");
    }
}
