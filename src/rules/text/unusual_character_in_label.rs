//! `unusual-character-in-label`.

use crate::check::{BodyCx, Finder};
use crate::model::{ButtonKind, Category};
use crate::rule::{declare_rule, page};
use crate::rules::markup;
use crate::variable::{TemplateText, TextPlace};
use crate::wording::invisible;

declare_rule! {
    /// The label of a button contains an arrow, a special character or an invisible character.
    ///
    /// Several pages say that a label is alphanumeric. Meta accepts letters of every script, digits
    /// and common punctuation. It is not known whether Meta accepts arrows, brackets, stars and
    /// similar characters.
    ///
    /// ```change template-with-url-button
    /// bad   /components/1/buttons: [{ "type": "QUICK_REPLY", "text": "Next →" }]
    /// good  /components/1/buttons: [
    ///         { "type": "QUICK_REPLY", "text": "Let's go: 50/50 & more!" },
    ///         { "type": "QUICK_REPLY", "text": "¿Más info?" },
    ///         { "type": "QUICK_REPLY", "text": "अभी कॉल करें" }
    ///       ]
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

/// The types of buttons whose label Meta fixes.
const FIXED: [ButtonKind; 4] =
    [ButtonKind::Catalog, ButtonKind::Mpm, ButtonKind::OrderDetails, ButtonKind::Spm];

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    let masked = text.masked();
    let Some((at, character)) = masked.char_indices().find(|it| is_unusual(it.1)) else { return };
    // Another rule reports an emoji or formatting as an error.
    if markup::emoji(&masked).next().is_some() || markup::marked(&masked).is_some() {
        return;
    }
    // Another rule reports it in a label that Meta fixes.
    let is_fixed = text.button.is_some_and(|it| FIXED.contains(&it));
    if is_fixed && invisible(text.text).is_some() {
        return;
    }
    let is_visible = character.is_ascii() || ('\u{2190}'..='\u{2bff}').contains(&character);
    let message = if is_visible && character != '`' {
        format!("{} contains the character `{character}`", text.name())
    } else {
        format!("{} contains an invisible or special character", text.name())
    };
    let span = cx.span_in(text.node, at..at + character.len_utf8());
    let page = if cx.template().is(Category::Marketing) {
        page!("templates/marketing-templates/custom-marketing-templates")
    } else {
        RULE.meta.page
    };
    cx.report(&RULE, span, message)
        .page(page)
        .help("use only letters, digits and common punctuation");
}

/// Tells whether a character is an arrow, a shape, a picture or a bracket, or only changes the layout.
fn is_unusual(character: char) -> bool {
    "#*=<>@[\\]^_`{|}~".contains(character)
        || matches!(
            character,
            '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
                | '\u{2190}'..='\u{2bff}' | '\u{e000}'..='\u{f8ff}' | '\u{feff}' | '\u{fffd}'
        )
}
