//! `truncated-marketing-body`.

use crate::check::{BodyCx, Finder};
use crate::json::is_word;
use crate::kind::RequestKind;
use crate::model::Category;
use crate::rule::{declare_rule, page};
use crate::variable::TextPlace;

declare_rule! {
    /// The body of a marketing message has more lines than the phone shows at first.
    ///
    /// A body with a link and without buttons is cut after 5 lines, one below a picture or video after
    /// 3, one without a header after 4. Only the line breaks in the text are counted, so a body may be
    /// cut before.
    ///
    /// ```json bad
    /// {
    ///   "name": "garden_days",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "The garden days begin.\n\nCome by until Sunday,\ntake home two plants\nand pay for one."
    ///     },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "QUICK_REPLY", "text": "Stop promotions" } ] }
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
    ///       "text": "The garden days begin.\nCome by until Sunday,\ntake home two plants\nand pay for one."
    ///     },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "QUICK_REPLY", "text": "Stop promotions" } ] }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "truncated-marketing-body",
        severity: Info,
        in_export: InfoUntilApproved,
        category: Review,
        page: page!("marketing-messages/features"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let template = cx.texts();
    let root = cx.root;
    if template.category != Some(Category::Marketing) {
        return;
    }
    let components = root.get("components").map_or(&[][..], |it| it.items());
    let of_type = |word: &str| components.iter().find(|it| is_word(it.get("type"), word));
    let (header, has_buttons) = (of_type("header"), of_type("buttons").is_some());
    let format = header.and_then(|it| it.get("format"));
    let has_media = ["image", "video", "gif"].iter().any(|it| is_word(format, it));
    for text in template.texts_for(TextPlace::Body).filter(|it| !it.is_in_card && !it.is_open()) {
        let body = text.text.trim();
        let has_link = body.contains("https://") || body.contains("http://");
        let limit = match (has_link && !has_buttons, has_media, header) {
            (true, ..) => 5,
            (false, true, _) => 3,
            (false, false, None) => 4,
            (false, false, Some(_)) => continue,
        };
        // Line breaks in a row are a fault of their own, and are counted as they will be.
        let n_lines = lines(body);
        if n_lines > limit {
            let message = format!("the body has {n_lines} lines, {limit} are shown at first");
            cx.report(&RULE, text.node.span, message).help("say what matters in the first lines");
        }
    }
}

/// The number of lines, where at most one empty line stands between two others.
fn lines(body: &str) -> usize {
    let lines: Vec<bool> = body.lines().map(|it| it.trim().is_empty()).collect();
    lines.len() - lines.windows(2).filter(|it| it[0] && it[1]).count()
}
