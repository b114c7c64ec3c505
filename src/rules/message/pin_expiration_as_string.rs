//! `pin-expiration-as-string`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::{Content, MessageType};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The `expiration_days` of a pin is a string.
    ///
    /// The documentation describes it as an integer, but uses a string in its sample. Meta accepts
    /// both; the number matches the description.
    ///
    /// ```change pin-message
    /// bad   /pin/expiration_days: "7"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "pin-expiration-as-string",
        aliases: ["pin-expiration-in-quotes"],
        severity: Info,
        category: Message,
        page: page!("groups/groups-messaging"),
        api_error: None,
        finder: Finder::Content(&[MessageType::Pin], check),
    }
}

fn check(cx: &mut BodyCx<'_>, pin: Content<'_>) {
    let Some(days) = pin.get("expiration_days") else { return };
    // Another rule reports a number that is out of range.
    let is_accepted = |it: &str| {
        it.parse::<u32>().is_ok_and(|it| (1..=30).contains(&it)) && !it.starts_with(['0', '+'])
    };
    if days.as_str().is_some_and(is_accepted) {
        let fix = Fix::unquote(Applicability::Safe, cx.source(), days);
        cx.report(&RULE, days.span, "`expiration_days` is a string instead of a number")
            .help("remove the quotes")
            .fix(fix);
    }
}
