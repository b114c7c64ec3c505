//! `space-at-edge-of-parameter`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::{SendComponent, SendComponentKind};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A parameter of a template begins or ends with a blank.
    ///
    /// The template has its own blanks around the place of a parameter, so this makes two of them,
    /// or one before a comma. Most often the value was cut out of something longer.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "order_ready",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       { "type": "body", "parameters": [{ "type": "text", "text": "Ines " }] }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "order_ready",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       { "type": "body", "parameters": [{ "type": "text", "text": "Ines Maria" }] }
    ///     ]
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "space-at-edge-of-parameter",
        aliases: ["blank-at-edge-of-parameter"],
        severity: Info,
        category: Send,
        page: page!("templates/overview"),
        api_error: None,
        finder: Finder::SendComponent(&[SendComponentKind::Header, SendComponentKind::Body], check),
    }
}

fn check(cx: &mut BodyCx<'_>, component: SendComponent<'_>) {
    for text in component.texts() {
        let Some(value) = text.as_str().filter(|_| !text.is_opaque()) else { continue };
        let n_before = value.len() - value.trim_start_matches(' ').len();
        let n_behind = value.len() - value.trim_end_matches(' ').len();
        let edges = [
            (n_before, 0..n_before, "begins"),
            // A value of nothing but blanks is one finding.
            (
                if n_before < value.len() { n_behind } else { 0 },
                value.len() - n_behind..value.len(),
                "ends",
            ),
        ];
        for (n_blanks, range, verb) in edges {
            // More than 4 blanks are refused, which is a finding of its own.
            if (1..=4).contains(&n_blanks) {
                let (trust, source) = (Applicability::Unsafe, cx.source());
                let fix = Fix::replace_in_string(trust, source, text, range.clone(), "");
                let span = cx.span_in(text, range);
                cx.report(&RULE, span, format!("the parameter {verb} with a blank"))
                    .help("take the blanks at the ends away")
                    .fix(fix);
            }
        }
    }
}
