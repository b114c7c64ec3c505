//! `unused-autofill-text`.

use crate::check::{BodyCx, Finder};
use crate::model::{Button, ButtonKind};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// An `OTP` button that copies the code has `autofill_text`.
    ///
    /// Meta uses `autofill_text` only as the label of `ONE_TAP` and `ZERO_TAP` buttons. The label
    /// of a `COPY_CODE` button is its `text`.
    ///
    /// ```change authentication-template
    /// bad   /components/2/buttons/0/autofill_text: "Fill in"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "unused-autofill-text",
        severity: Warning,
        category: Button,
        page: page!("templates/authentication-templates/authentication-templates"),
        api_error: None,
        finder: Finder::Button(&[ButtonKind::Otp], check),
    }
}

fn check(cx: &mut BodyCx<'_>, button: Button<'_>) {
    let Some(member) = button.member("autofill_text").filter(|_| button.copies_otp()) else {
        return;
    };
    cx.report(&RULE, member.key_span, "`autofill_text` has no effect with `COPY_CODE`")
        .help("remove it, or set `otp_type` to `ONE_TAP`");
}
