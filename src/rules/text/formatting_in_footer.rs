//! `formatting-in-footer`.

use crate::check::{BodyCx, Finder, declare_rule, page};
use crate::kind::RequestKind;
use crate::rule::ApiError;
use crate::rules::markup;
use crate::variable::Place;

declare_rule! {
    /// A footer has formatting, an emoji or a line break.
    ///
    /// A footer is plain text of one line. Meta answers that its format is wrong.
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is ready for collection at the shop." },
    ///     { "type": "FOOTER", "text": "_The repair shop_" }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is ready for collection at the shop." },
    ///     { "type": "FOOTER", "text": "The repair shop 🔧" }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is ready for collection at the shop." },
    ///     { "type": "FOOTER", "text": "The repair shop\nOpen until six" }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is ready for collection at the shop." },
    ///     { "type": "FOOTER", "text": "*Terms apply. © The repair shop" }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "formatting-in-footer",
        severity: Error,
        category: Text,
        page: page!("support/error-codes"),
        api_error: Some(ApiError::with_subcode(100, 2_388_073)),
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    for text in cx.template().texts_for(Place::Footer) {
        // White space alone is the worse fault.
        if text.text.trim().is_empty() {
            continue;
        }
        let masked = text.masked();
        let faults = [
            (markup::line_break(&masked), "a line break"),
            (markup::emoji(&masked).next(), "an emoji"),
            (markup::marked(&masked), "formatting"),
        ];
        for (range, what) in faults {
            let Some(range) = range else { continue };
            let span = cx.span_in(text.node, range);
            cx.report(&RULE, span, format!("{} has {what}", text.name()))
                .help("write it as plain text in one line");
        }
    }
}
