//! `coupon-sample-as-array`.

use std::ops::Range;

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Edit, Fix};
use crate::json::Node;
use crate::model::{Button, ButtonKind};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The sample of a coupon code stands in an array.
    ///
    /// A template that is created has the code as a string. Reading a template gives an array, so
    /// this is often a copy of one that was read.
    ///
    /// ```json bad
    /// {
    ///   "name": "garden_days",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Come by and see what is new in our garden this spring."
    ///     },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [ { "type": "COPY_CODE", "example": ["LEAF10"] } ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "garden_days",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Come by and see what is new in our garden this spring."
    ///     },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [ { "type": "COPY_CODE", "example": "LEAF10" } ]
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "coupon-sample-as-array",
        aliases: ["coupon-example-as-array"],
        severity: Warning,
        category: Button,
        page: page!("templates/marketing-templates/coupon-templates"),
        api_error: None,
        finder: Finder::Button(&[ButtonKind::CopyCode], check),
    }
}

fn check(cx: &mut BodyCx<'_>, button: Button<'_>) {
    // A template that is read has it like that.
    if cx.status.is_some() {
        return;
    }
    let Some(example) = button.get("example").filter(|it| it.is_array()) else { return };
    cx.report(&RULE, example.span, "the sample of a coupon code is an array")
        .help("write the code alone, as `\"example\": \"LEAF10\"`")
        .fix(unwrapped(example));
}

/// The fix for an array with one code in it.
fn unwrapped(example: &Node<'_>) -> Option<Fix> {
    let [code] = example.items() else { return None };
    code.as_str().filter(|_| example.complete)?;
    let Range { start, end } = example.span.range();
    let edits = vec![
        Edit::delete(start, code.span.start as usize),
        Edit::delete(code.span.end as usize, end),
    ];
    Some(Fix::new(Applicability::Safe, "remove the brackets", edits))
}
