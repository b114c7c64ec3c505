//! `call-button-ttl-mismatch`.

use crate::check::{Finder, SendCx};
use crate::model::SubType;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A message sets a different lifetime for the call button than its template.
    ///
    /// Meta accepts that and uses the value in the message, so the template's value has no effect.
    /// A message can set 1 to 43200 minutes, and a template can set 1440 to 43200.
    ///
    /// ```change call-button-template-and-message
    /// bad   /1/template/components/0/parameters: [{ "type": "ttl_minutes", "ttl_minutes": 120 }]
    /// good  /1/template/components/0/parameters: [{ "type": "ttl_minutes", "ttl_minutes": 2880 }]
    /// ```
    pub RULE = {
        id: "call-button-ttl-mismatch",
        severity: Info,
        category: Project,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: None,
        finder: Finder::Comparison(check),
    }
}

fn check(cx: &mut SendCx<'_>) {
    for pair in cx.pairs() {
        let buttons = pair.level.buttons.known().map_or(&[][..], |it| it);
        // Other rules report any other lifetime in the template.
        let lifetimes = buttons.iter().filter_map(|it| it.ttl_minutes);
        let mut lifetimes = lifetimes.filter(|it| (1440..=43200).contains(&it.0));
        let Some((wanted, place)) = lifetimes.next() else { continue };
        let given = pair.given.buttons.iter().filter(|it| it.sub_type == Some(SubType::VoiceCall));
        for parameter in given.flat_map(|it| &it.component.parameters) {
            let Some(minutes) = parameter.ttl_minutes.filter(|it| *it != wanted) else { continue };
            let message = format!("`ttl_minutes` is {minutes}; the template has {wanted}");
            cx.report(&RULE, parameter.span, message, (place, "no effect for this message"))
                .help("remove `ttl_minutes` to use the template's value");
        }
    }
}
