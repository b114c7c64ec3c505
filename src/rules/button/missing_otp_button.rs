//! `missing-otp-button`.

use crate::check::{BodyCx, Finder};
use crate::model::{Category, ComponentKind, Template};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// An authentication template has no `OTP` button.
    ///
    /// Meta requires an `OTP` button. Templates without one stopped working in April 2024.
    ///
    /// ```change authentication-template
    /// bad   /components/2: (absent)
    /// good  /components/2/buttons/0/text: (absent)
    /// ```
    pub RULE = {
        id: "missing-otp-button",
        severity: Error,
        category: Button,
        page: page!("templates/authentication-templates/authentication-templates"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    if !template.is(Category::Authentication) {
        return;
    }
    let Some(own) = template.own().filter(|it| it.is_known()) else { return };
    // Other rules report other buttons, call permission requests, and an empty array.
    let others =
        [ComponentKind::Buttons, ComponentKind::Carousel, ComponentKind::CallPermissionRequest];
    if own.components.is_empty() || others.iter().any(|it| own.find(*it).is_some()) {
        return;
    }
    cx.report(&RULE, own.list.span, "the authentication template has no `OTP` button").help(
        "add a `BUTTONS` component with `{ \"type\": \"OTP\", \"otp_type\": \"COPY_CODE\" }`",
    );
}
