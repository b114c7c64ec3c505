//! `profile-description-too-long`.

use crate::check::{BodyCx, Finder};
use crate::fix::Fix;
use crate::json::without_placeholders;
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::wording;

declare_rule! {
    /// The description of a business profile is longer than 256 characters.
    ///
    /// The sources disagree: the documentation allows 512 characters, and Meta's OpenAPI
    /// description allows 256. walint reports a warning above 256.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "vertical": "RETAIL",
    ///   "description": "We repair and sell bicycles, scooters and prams in our workshop by the river, where you can also rent a cargo bike for a day, a weekend or a week, have your wheels trued while you wait, and learn how to mend a puncture in one of the evening courses for beginners."
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "vertical": "RETAIL",
    ///   "description": "We repair and sell bicycles, scooters and prams in our workshop by the river."
    /// }
    /// ```
    pub RULE = {
        id: "profile-description-too-long",
        aliases: ["long-profile-description"],
        severity: Warning,
        category: Account,
        page: page!("business-profiles"),
        api_error: None,
        finder: Finder::Body(&[RequestKind::BusinessProfile], check),
    }
}

/// The maximum in the OpenAPI description, and the maximum in the documentation.
const LIMITS: (usize, usize) = (256, 512);

fn check(cx: &mut BodyCx<'_>) {
    let Some(node) = cx.root.get("description") else { return };
    let Some(text) = node.as_str() else { return };
    let length = without_placeholders(text).chars().count();
    if length > LIMITS.0 && length <= LIMITS.1 {
        let message = format!(
            "`description` has {length} characters; the OpenAPI description allows {}",
            LIMITS.0
        );
        let fix = Fix::shorten(cx.source(), node, LIMITS.0);
        cx.report(&RULE, node.span, message).help(wording::shorten(length, LIMITS.0)).fix(fix);
    }
}
