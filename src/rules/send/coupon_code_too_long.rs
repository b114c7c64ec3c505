//! `coupon-code-too-long`.

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::model::{ParameterKind, SendLevel, SubType};
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::send::length;
use crate::wording::{over, shorten};

declare_rule! {
    /// A coupon code is longer than 20 characters, or than 15 in a limited-time offer.
    ///
    /// Meta rejects it with error 131009. Until May 2026 the maximum was 15 for all codes, and the
    /// page on limited-time offers still states it. walint does not count placeholders.
    ///
    /// ```change send-with-offer
    /// bad   /template/components/1/parameters/0/coupon_code: "FALLINGLEAVES2026ABCD"
    /// bad   /template/components/1/parameters/0/coupon_code: "SHADYGARDENS2030"
    /// good  /template/components/0: (absent)
    ///   and  /template/components/0/parameters/0/coupon_code: "FALLINGLEAVES2026ABC"
    /// good  /template/components/1/parameters/0/coupon_code: "SHADYGARDEN2030"
    /// ```
    pub RULE = {
        id: "coupon-code-too-long",
        severity: Error,
        category: Send,
        page: page!("templates/marketing-templates/coupon-templates"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::All(&[Finder::Schema, Finder::SendLevel(check)]),
    }
}

/// The maximum number of characters with a limited-time offer.
const MAX_IN_OFFER: usize = 15;

/// The maximum number of characters in any code, which the schema checks.
const MAX: usize = 20;

fn check(cx: &mut BodyCx<'_>, level: &SendLevel<'_>) {
    if level.is_card() || !level.has_offer() {
        return;
    }
    for code in coupon_codes(level) {
        let n_characters = code.as_str().map_or(0, length);
        if n_characters > MAX_IN_OFFER && n_characters <= MAX {
            let message = over("`coupon_code`", n_characters, "character", MAX_IN_OFFER);
            cx.report(&RULE, code.span, format!("{message} in a limited-time offer"))
                .page(page!("templates/marketing-templates/limited-time-offer-templates"))
                .help(shorten(n_characters, MAX_IN_OFFER));
        }
    }
}

/// The codes that buttons copy.
fn coupon_codes<'a>(level: &SendLevel<'a>) -> impl Iterator<Item = &'a Node<'a>> {
    let buttons = level.buttons_of(SubType::CopyCode);
    let parameters = buttons.flat_map(|it| it.parameters_of(ParameterKind::CouponCode));
    parameters.filter_map(|it| it.node.get("coupon_code"))
}
