//! `invalid-call-link-number`.

use crate::check::{BodyCx, Finder};
use crate::link::CallLink;
use crate::rule::{declare_rule, page};
use crate::rules::link::number_fault;

declare_rule! {
    /// The number of a call link is not in the format that links require.
    ///
    /// A link needs the full international number in digits only, without `+`, leading zeros,
    /// spaces, hyphens or parentheses. It has 7 to 15 digits. Meta accepts the text, but the link
    /// does not open.
    ///
    /// ```change text-message
    /// bad   /text/body: "Call us: https://wa.me/call/+16505550101"
    /// bad   /text/body: "Call us: https://wa.me/call/1-650-555-0101"
    /// bad   /text/body: "Call us: https://wa.me/call/016505550101"
    /// bad   /text/body: "Call us: https://wa.me/call/650555"
    /// bad   /text/body: "Call us: https://wa.me/call/YOUR_NUMBER"
    /// good  /text/body: "Call us: https://wa.me/call/16505550101"
    /// good  /text/body: "Call us: https://wa.me/call/<BUSINESS_PHONE_NUMBER>"
    /// ```
    pub RULE = {
        id: "invalid-call-link-number",
        severity: Warning,
        in_export: Kept,
        category: Link,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: None,
        finder: Finder::CallLink(check),
    }
}

fn check(cx: &mut BodyCx<'_>, call: CallLink<'_>) {
    let CallLink { link, number, .. } = call;
    let Some(fault) = number_fault(link, number) else { return };
    let message = format!("the number of a call link {}", fault.message);
    cx.report(&RULE, cx.span_in(link.node, fault.range), message).help(fault.help);
}
