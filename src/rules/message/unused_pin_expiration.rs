//! `unused-pin-expiration`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::json::is_word;
use crate::model::{Content, MessageType};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A message that unpins another one has `expiration_days`.
    ///
    /// `expiration_days` sets when a pin ends. `unpin` ends the pin at once, so the days have no
    /// effect. The intended type may be `pin`.
    ///
    /// ```change pin-message
    /// bad   /pin/type: "unpin"
    /// good  /pin/type: "unpin"
    ///   and  /pin/expiration_days: (absent)
    /// ```
    pub RULE = {
        id: "unused-pin-expiration",
        severity: Warning,
        category: Message,
        page: page!("groups/groups-messaging"),
        api_error: None,
        finder: Finder::Content(&[MessageType::Pin], check),
    }
}

fn check(cx: &mut BodyCx<'_>, pin: Content<'_>) {
    let Some(days) = pin.member("expiration_days") else { return };
    let source = cx.source();
    if is_word(pin.get("type"), "unpin") {
        cx.report(&RULE, days.key_span, "`expiration_days` has no effect with the type `unpin`")
            .help("remove it, or set `type` to `pin`")
            .fix(Fix::remove(Applicability::Unsafe, source, days.key_span));
    }
}
