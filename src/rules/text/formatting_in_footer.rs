//! `formatting-in-footer`.

use super::report_formatting;
use crate::check::{BodyCx, Finder, declare_rule, page};
use crate::kind::RequestKind;
use crate::rule::ApiError;
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
        report_formatting(cx, &RULE, text, None);
    }
}
