//! `coupon-sample-as-array`.

use std::ops::Range;

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Edit, Fix};
use crate::json::Node;
use crate::model::{Button, ButtonKind};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The sample of a coupon code is an array.
    ///
    /// Meta expects a string when a template is created, but returns an array. The body is often a
    /// copy of such a response. walint does not report templates from a response.
    ///
    /// ```change template-with-coupon
    /// bad   /components/1/buttons/0/example: ["LEAF10"]
    /// good  /components/1/buttons/0/example: "LEAF10"
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
    // A template from a response has an array.
    if cx.status.is_some() {
        return;
    }
    let Some(example) = button.get("example").filter(|it| it.is_array()) else { return };
    cx.report(&RULE, example.span, "`example` of a `COPY_CODE` button must be a string")
        .help("set `example` to the code itself, such as `\"LEAF10\"`")
        .fix(unwrapped(example));
}

/// The fix for an array that contains one code.
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
