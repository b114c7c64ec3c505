//! `unusual-character-in-label`.

use crate::check::{BodyCx, Finder};
use crate::model::{ButtonKind, Category};
use crate::rule::{declare_rule, page};
use crate::rules::markup;
use crate::variable::{TemplateText, TextPlace};
use crate::wording::invisible;

declare_rule! {
    /// The label of a button has an arrow, a special sign or an invisible character.
    ///
    /// Several pages call labels alphanumeric. Letters of every script, digits and common punctuation
    /// are known to be taken; of arrows, brackets, stars and the like it is not known.
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is ready for collection at the shop." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "QUICK_REPLY", "text": "Next →" } ] }
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
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         { "type": "QUICK_REPLY", "text": "Let's go: 50/50 & more!" },
    ///         { "type": "QUICK_REPLY", "text": "¿Más info?" },
    ///         { "type": "QUICK_REPLY", "text": "अभी कॉल करें" }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "unusual-character-in-label",
        severity: Info,
        in_export: InfoUntilApproved,
        category: Text,
        page: page!("templates/utility-templates/utility-templates"),
        api_error: None,
        finder: Finder::TemplateText(&[TextPlace::Label], check),
    }
}

/// The types of buttons with a label that Meta fixes.
const FIXED: [ButtonKind; 4] =
    [ButtonKind::Catalog, ButtonKind::Mpm, ButtonKind::OrderDetails, ButtonKind::Spm];

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    let masked = text.masked();
    let Some((at, character)) = masked.char_indices().find(|it| is_unusual(it.1)) else { return };
    // An emoji or a pair of marks is a worse fault.
    if markup::emoji(&masked).next().is_some() || markup::marked(&masked).is_some() {
        return;
    }
    // In a label that Meta fixes, it is a fault of its own.
    let is_fixed = text.button.is_some_and(|it| FIXED.contains(&it));
    if is_fixed && invisible(text.text).is_some() {
        return;
    }
    let is_visible = character.is_ascii() || ('\u{2190}'..='\u{2bff}').contains(&character);
    let message = if is_visible && character != '`' {
        format!("{} has the sign `{character}`", text.name())
    } else {
        format!("{} has an invisible or special character", text.name())
    };
    let span = cx.span_in(text.node, at..at + character.len_utf8());
    let page = if cx.template().is(Category::Marketing) {
        page!("templates/marketing-templates/custom-marketing-templates")
    } else {
        RULE.meta.page
    };
    cx.report(&RULE, span, message)
        .page(page)
        .help("keep to letters, digits and common punctuation");
}

/// Arrows, shapes and pictures, brackets, and what only steers the layout.
fn is_unusual(character: char) -> bool {
    "#*=<>@[\\]^_`{|}~".contains(character)
        || matches!(
            character,
            '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
                | '\u{2190}'..='\u{2bff}' | '\u{e000}'..='\u{f8ff}' | '\u{feff}' | '\u{fffd}'
        )
}
