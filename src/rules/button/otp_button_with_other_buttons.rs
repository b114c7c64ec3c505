//! `otp-button-with-other-buttons`.

use crate::check::{BodyCx, Finder};
use crate::model::{ButtonKind, Category, Template, Word};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// An authentication template has another button in addition to its `OTP` button.
    ///
    /// The documentation allows exactly one button in such a template, of type `OTP`. walint also
    /// checks an edit without `category` if it contains an `OTP` button.
    ///
    /// ```change authentication-template
    /// bad   /components/2/buttons/1: { "type": "QUICK_REPLY", "text": "Not me" }
    /// bad   /components/2/buttons/1: {
    ///         "type": "OTP",
    ///         "otp_type": "ONE_TAP",
    ///         "supported_apps": [
    ///           { "package_name": "com.example.bank", "signature_hash": "Zx9+/qrStu=" }
    ///         ]
    ///       }
    /// bad   /name: (absent)
    ///   and  /language: (absent)
    ///   and  /category: (absent)
    ///   and  /components/2/buttons/1: { "type": "QUICK_REPLY", "text": "Not me" }
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "otp-button-with-other-buttons",
        aliases: ["buttons-beside-otp"],
        severity: Error,
        category: Button,
        page: page!("templates/authentication-templates/authentication-templates"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    // In another category, the `OTP` button itself is the problem.
    if template.other_category(Category::Authentication).is_some() {
        return;
    }
    let buttons = template.own_buttons();
    let Some(at) = buttons.iter().position(|it| it.is(ButtonKind::Otp)) else { return };
    for (n, button) in buttons.iter().enumerate() {
        let message = match button.kind {
            // Another rule reports call buttons.
            None | Some(ButtonKind::VoiceCall) => continue,
            _ if n == at => continue,
            Some(ButtonKind::Otp) => "the template has more than one `OTP` button".to_owned(),
            Some(kind) => {
                format!("`{}` buttons are not allowed next to an `OTP` button", kind.word())
            }
        };
        cx.report(&RULE, button.type_span(), message)
            .related(buttons[at].type_span(), "the `OTP` button")
            .help("remove it");
    }
}
