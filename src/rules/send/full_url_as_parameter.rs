//! `full-url-as-parameter`.

use crate::check::{BodyCx, Finder};
use crate::model::{SendComponent, SubType};
use crate::rule::{declare_rule, page};
use crate::rules::send::{is_link, is_whole_url};

declare_rule! {
    /// The value for a button's URL is a complete URL.
    ///
    /// Meta appends the value to the URL of the template. The result is a link such as
    /// `https://shop.example/https://shop.example/2207`, which does not open.
    ///
    /// ```change send-with-url-button
    /// bad   /template/components/0/parameters/0/text: "https://shop.example/orders/2207"
    /// bad   /template/components/0/parameters/0/text: "www.shop.example/orders/2207"
    /// good  /template/components/0/parameters/0/text:
    ///       "orders/2207?next=https%3A%2F%2Fshop.example"
    /// ```
    pub RULE = {
        id: "full-url-as-parameter",
        severity: Warning,
        category: Send,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::SendButton(&[SubType::Url], check),
    }
}

fn check(cx: &mut BodyCx<'_>, button: SendComponent<'_>) {
    for value in button.texts() {
        let is_whole = value.written_text().is_some_and(is_whole_url);
        if is_whole && !is_link(cx, value) {
            cx.report(&RULE, value.span, "the value for the button's URL is a complete URL")
                .help("use only the part that follows the template's fixed URL");
        }
    }
}
