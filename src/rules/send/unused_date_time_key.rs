//! `unused-date-time-key`.

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::model::{ParameterKind, SendComponent, SendComponentKind};
use crate::rule::{declare_rule, page};
use crate::wording;

declare_rule! {
    /// A date has keys that WhatsApp does not show.
    ///
    /// WhatsApp shows only `fallback_value`, exactly as it is written. Meta still accepts other
    /// keys from older bodies, such as `year` and `day_of_week`, but ignores them.
    ///
    /// ```change send-with-body
    /// bad   /template/components/0/parameters: [
    ///         {
    ///           "type": "date_time",
    ///           "date_time": { "fallback_value": "24 December", "year": 2026, "month": 12 }
    ///         }
    ///       ]
    /// good  /template/components/0/parameters:
    ///       [{ "type": "date_time", "date_time": { "fallback_value": "24 December 2026" } }]
    /// ```
    pub RULE = {
        id: "unused-date-time-key",
        aliases: ["unused-date-time-member"],
        severity: Info,
        category: Send,
        page: page!("templates/overview"),
        api_error: None,
        finder: Finder::SendComponent(&[SendComponentKind::Body], check),
    }
}

fn check(cx: &mut BodyCx<'_>, component: SendComponent<'_>) {
    for parameter in component.parameters_of(ParameterKind::DateTime) {
        let members = parameter.node.get("date_time").map_or(&[][..], Node::members);
        let mut unused = members.iter().filter(|it| it.key != "fallback_value");
        let Some(first) = unused.next() else { continue };
        let message = match unused.count() {
            0 => wording::named("`date_time` has the unused key", &first.key),
            n_others => format!("`date_time` has {} unused keys", n_others + 1),
        };
        cx.report(&RULE, first.key_span, message).help("remove every key except `fallback_value`");
    }
}
