//! `too-many-prompts`.

use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A request sets four ice breakers.
    ///
    /// The sources disagree: the documentation allows four, and Meta's OpenAPI description allows
    /// three. walint reports a warning above three.
    ///
    /// ```change conversational-automation
    /// bad   /prompts: ["Book a table", "See the menu", "Change a booking", "Talk to us"]
    /// good  /prompts: ["Book a table", "See the menu", "Talk to us"]
    /// ```
    pub RULE = {
        id: "too-many-prompts",
        aliases: ["many-prompts"],
        severity: Warning,
        category: Account,
        page: page!("business-phone-numbers/conversational-components"),
        api_error: None,
        finder: Finder::Body(&[RequestKind::ConversationalAutomation], check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let Some(prompts) = cx.root.get("prompts") else { return };
    if let [_, _, _, fourth] = prompts.items() {
        cx.report(&RULE, fourth.span, "`prompts` has 4 entries; the OpenAPI description allows 3")
            .help("remove 1 entry");
    }
}
