//! `otp-label-mismatch`.

use crate::check::{BodyCx, Finder};
use crate::model::{Button, ButtonKind};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The button that copies a one-time passcode has a label other than "Copy code".
    ///
    /// Meta rejected other labels of one organization in 2025, but the documentation calls the
    /// label optional, so walint reports a warning. It checks only templates in English, because
    /// the labels in other languages are not documented. WhatsApp translates the label.
    ///
    /// ```change authentication-template
    /// bad   /components/2/buttons/0/text: "Copy passcode"
    /// good  /language: "de"
    ///   and  /components/2/buttons/0/text: "Code kopieren"
    /// ```
    pub RULE = {
        id: "otp-label-mismatch",
        severity: Warning,
        category: Button,
        page: page!("templates/authentication-templates/authentication-templates"),
        api_error: Some(ApiError::with_subcode(100, 2_388_060)),
        finder: Finder::Button(&[ButtonKind::Otp], check),
    }
}

fn check(cx: &mut BodyCx<'_>, button: Button<'_>) {
    let Some(label) = button.get("text") else { return };
    if cx.template().primary_language() != "en" || label.is_word("copy code") {
        return;
    }
    // Other rules report a label that is empty or too long.
    let is_label = |it: &str| !it.trim().is_empty() && it.chars().count() <= 25;
    if label.literal().is_some_and(is_label) {
        cx.report(&RULE, label.span, "the label of the `OTP` button is not `Copy code`")
            .help("set `text` to `Copy code`, or remove it");
    }
}
