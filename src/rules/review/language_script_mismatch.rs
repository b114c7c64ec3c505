//! `language-script-mismatch`.

use crate::check::{BodyCx, Finder};
use crate::rule::{declare_rule, page};
use crate::variable::{TemplateText, TextPlace};

declare_rule! {
    /// The body of a template is not in the script of the template's language.
    ///
    /// An English text in a template for `ar`, or a Russian one for `en_US`, is most likely a
    /// mistake. walint accepts Latin letters for languages that people also write in them, such as
    /// Hindi and Serbian.
    ///
    /// ```change template
    /// bad   /language: "ar"
    /// good  /language: "hi"
    ///   and  /components/0/text: "Aapki marammat taiyar hai, dukaan par aakar le jaiye."
    /// good  /language: "bg"
    ///   and  /components/0/text: "Вашият ремонт WP-2207 е готов в Repair Shop."
    /// ```
    pub RULE = {
        id: "language-script-mismatch",
        severity: Info,
        in_export: InfoUntilApproved,
        category: Review,
        page: page!("templates/overview"),
        api_error: None,
        finder: Finder::TemplateText(&[TextPlace::Body], check),
    }
}

/// The minimum number of letters in a text that is checked.
const MIN_LETTERS: usize = 12;

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    let Some(expected) = scripts(cx.template().primary_language()) else { return };
    if text.is_open() || (text.text.is_ascii() && expected.contains(&Script::Latin)) {
        return;
    }
    // Links are in Latin letters in every language.
    let words = text.plain().flat_map(|it| it.1.split_whitespace());
    let words = words.filter(|it| !it.contains(['/', '@']));
    let letters = words.flat_map(str::chars).filter(|it| it.is_alphabetic());
    let (mut n_letters, mut n_right) = (0, 0);
    for script in letters.filter_map(script) {
        n_letters += 1;
        n_right += usize::from(expected.contains(&script));
    }
    // A name or a link may be in another script, but not the whole text.
    if n_letters >= MIN_LETTERS && n_right * 10 <= n_letters {
        let message = "the body is not in the script of the template's language";
        cx.report(&RULE, text.node.span, message).help("change `language`, or translate the text");
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Greek,
    Cyrillic,
    Hebrew,
    Arabic,
    Indic,
    Thai,
    Lao,
    Georgian,
    Hangul,
    Kana,
    Han,
}

/// The script of a letter; `None` for a script that is not in the list.
fn script(letter: char) -> Option<Script> {
    let script = match u32::from(letter) {
        0x41..=0x24f | 0x1e00..=0x1eff => Script::Latin,
        0x370..=0x3ff | 0x1f00..=0x1fff => Script::Greek,
        0x400..=0x52f => Script::Cyrillic,
        0x590..=0x5ff => Script::Hebrew,
        0x600..=0x77f | 0x8a0..=0x8ff | 0xfb50..=0xfdff | 0xfe70..=0xfeff => Script::Arabic,
        0x900..=0xdff => Script::Indic,
        0xe00..=0xe7f => Script::Thai,
        0xe80..=0xeff => Script::Lao,
        0x10a0..=0x10ff | 0x1c90..=0x1cbf => Script::Georgian,
        0x1100..=0x11ff | 0x3130..=0x318f | 0xac00..=0xd7af => Script::Hangul,
        0x3040..=0x30ff => Script::Kana,
        0x3400..=0x9fff | 0xf900..=0xfaff | 0x2_0000..=0x3_ffff => Script::Han,
        _ => return None,
    };
    Some(script)
}

/// The scripts that a language is written in; `None` for a language that is not checked.
fn scripts(language: &str) -> Option<&'static [Script]> {
    let scripts: &[Script] = match language {
        "af" | "ca" | "cs" | "da" | "de" | "en" | "es" | "et" | "fi" | "fil" | "fr" | "ga"
        | "ha" | "hr" | "hu" | "id" | "it" | "lt" | "lv" | "ms" | "nb" | "nl" | "pl" | "pt"
        | "ro" | "rw" | "sk" | "sl" | "sq" | "sv" | "sw" | "tr" | "vi" | "zu" => &[Script::Latin],
        "be" | "bg" | "mk" | "ru" | "uk" => &[Script::Cyrillic],
        "el" => &[Script::Greek],
        "he" => &[Script::Hebrew],
        "ar" | "fa" | "prs" | "ps" => &[Script::Arabic],
        "th" => &[Script::Thai],
        "lo" => &[Script::Lao],
        "ka" => &[Script::Georgian],
        "ko" => &[Script::Hangul, Script::Han],
        "ja" => &[Script::Kana, Script::Han],
        "zh" => &[Script::Han],
        "bn" | "gu" | "hi" | "kn" | "ml" | "mr" | "pa" | "si" | "ta" | "te" => {
            &[Script::Indic, Script::Latin]
        }
        "sr" => &[Script::Cyrillic, Script::Latin],
        "ur" => &[Script::Arabic, Script::Latin],
        _ => return None,
    };
    Some(scripts)
}
