//! `label-on-copy-code-button`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::{Button, ButtonKind};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A `COPY_CODE` button has a label.
    ///
    /// WhatsApp labels the button in the language of the recipient and does not show `text`. walint
    /// does not report templates from a response.
    ///
    /// ```change template-with-coupon
    /// bad   /components/1/buttons/0/text: "Get the code"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "label-on-copy-code-button",
        severity: Warning,
        category: Button,
        page: page!("templates/marketing-templates/coupon-templates"),
        api_error: None,
        finder: Finder::Button(&[ButtonKind::CopyCode], check),
    }
}

fn check(cx: &mut BodyCx<'_>, button: Button<'_>) {
    // A template from a response has a label.
    if cx.status.is_some() {
        return;
    }
    let Some(member) = button.member("text").filter(|it| !it.value.is_opaque()) else { return };
    let source = cx.source();
    cx.report(&RULE, member.key_span, "`text` has no effect on a `COPY_CODE` button")
        .help("remove `text`")
        .fix(Fix::remove(Applicability::Unsafe, source, member.key_span));
}
