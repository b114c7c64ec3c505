//! `space-at-edge-of-parameter`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::{SendComponent, SendComponentKind};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A parameter of a template begins or ends with a space.
    ///
    /// The text of a template usually has its own spaces around a variable, so WhatsApp shows two
    /// spaces, or a space before a comma. Such a value is often a part of a longer text.
    ///
    /// Another rule reports more than 4 spaces in a row, which Meta rejects.
    ///
    /// ```change send-with-body
    /// bad   /template/components/0/parameters/0/text: "Ines "
    /// good  /template/components/0/parameters/0/text: "Ines Maria"
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
        let n_after = value.len() - value.trim_end_matches(' ').len();
        let edges = [
            (n_before, 0..n_before, "begins"),
            // A value that contains only spaces is one finding.
            (
                if n_before < value.len() { n_after } else { 0 },
                value.len() - n_after..value.len(),
                "ends",
            ),
        ];
        for (n_spaces, range, verb) in edges {
            // Meta rejects more than 4 spaces, which another rule reports.
            if (1..=4).contains(&n_spaces) {
                let (trust, source) = (Applicability::Unsafe, cx.source());
                let fix = Fix::replace_in_string(trust, source, text, range.clone(), "");
                let span = cx.span_in(text, range);
                let (spaces, help) = match n_spaces {
                    1 => ("a space".to_owned(), "remove the space"),
                    n => (format!("{n} spaces"), "remove the spaces"),
                };
                cx.report(&RULE, span, format!("the parameter {verb} with {spaces}"))
                    .help(help)
                    .fix(fix);
            }
        }
    }
}
