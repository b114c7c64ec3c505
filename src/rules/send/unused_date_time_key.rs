//! `unused-date-time-key`.

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::model::{ParameterKind, SendComponent, SendComponentKind};
use crate::rule::{declare_rule, page};
use crate::wording;

declare_rule! {
    /// A date has more members than the text that is shown.
    ///
    /// The parts of a date, such as `year` and `day_of_week`, are still taken from older bodies,
    /// but only `fallback_value` is shown, in the words in which it stands.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "bill_due",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "body",
    ///         "parameters": [
    ///           {
    ///             "type": "date_time",
    ///             "date_time": { "fallback_value": "24 December", "year": 2026, "month": 12 }
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "bill_due",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "body",
    ///         "parameters": [
    ///           {
    ///             "type": "date_time",
    ///             "date_time": { "fallback_value": "24 December 2026" }
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
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
        let what = wording::named("the member", &first.key);
        let message = match unused.count() {
            0 => format!("{what} of a date is not shown"),
            n_others => format!("{what} and {n_others} more of a date are not shown"),
        };
        cx.report(&RULE, first.key_span, message)
            .help("write the date into `fallback_value`, and take the rest out");
    }
}
