//! `variable-not-allowed`.

use crate::check::{BodyCx, Finder};
use crate::model::ButtonKind;
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::variable::format_error;
use crate::variable::{TemplateText, TextPlace};

declare_rule! {
    /// A text of a template has a variable that it must not have.
    ///
    /// Meta allows no variables in the labels of buttons, the text of a limited-time offer, phone
    /// numbers and coupon codes. walint treats `{{1}}` as a variable. It treats a name in braces as
    /// a variable only if the template has the `NAMED` format and its body has the same variable.
    /// Another rule checks the label of a call button.
    ///
    /// ```change template-with-variable
    /// bad   /components/1:
    ///       { "type": "BUTTONS", "buttons": [{ "type": "QUICK_REPLY", "text": "Thanks, {{1}}" }] }
    /// bad   /components/1: {
    ///         "type": "BUTTONS",
    ///         "buttons": [{ "type": "PHONE_NUMBER", "text": "Call us", "phone_number": "{{1}}" }]
    ///       }
    /// good  /components/1: {
    ///         "type": "BUTTONS",
    ///         "buttons": [
    ///           {
    ///             "type": "PHONE_NUMBER",
    ///             "text": "{{label}}",
    ///             "phone_number": "{{phone_number}}"
    ///           }
    ///         ]
    ///       }
    /// ```
    pub RULE = {
        id: "variable-not-allowed",
        severity: Error,
        in_export: InfoUntilApproved,
        category: Variable,
        page: page!("templates/components"),
        api_error: Some(ApiError::with_subcode(100, 2_388_060)),
        finder: Finder::TemplateText(
            &[
                TextPlace::Label,
                TextPlace::OfferText,
                TextPlace::PhoneNumber,
                TextPlace::CouponCode,
            ],
            check,
        ),
    }
}

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    let Some(part) = text.parts.iter().find(|it| it.is_meant()) else { return };
    if text.place == TextPlace::Label && text.button == Some(ButtonKind::VoiceCall) {
        return;
    }
    let span = cx.span_in(text.node, part.range.clone());
    cx.report(&RULE, span, format!("{} must not have a variable", text.name()))
        .page(match text.place {
            TextPlace::CouponCode => page!("templates/marketing-templates/coupon-templates"),
            TextPlace::OfferText => {
                page!("templates/marketing-templates/limited-time-offer-templates")
            }
            _ => RULE.meta.page,
        })
        .help(match text.place {
            TextPlace::CouponCode => "replace it with a sample code, such as `LEAF10`",
            _ => "replace it with fixed text",
        })
        .api_error = Some(format_error(text.place));
}
