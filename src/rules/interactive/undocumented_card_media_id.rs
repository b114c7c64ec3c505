//! `undocumented-card-media-id`.

use crate::check::{BodyCx, Finder};
use crate::model::Card;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The header of a carousel card refers to its media by `id`.
    ///
    /// The documentation shows only `link` on the cards of an interactive carousel, although an
    /// uploaded file works everywhere else. It does not say whether Meta accepts an `id` here.
    ///
    /// ```change url-cards
    /// bad   /interactive/action/cards/1/header/image: { "id": "1000000000000001" }
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "undocumented-card-media-id",
        aliases: ["card-header-by-id"],
        severity: Warning,
        category: Interactive,
        page: page!("messages/interactive-media-carousel-messages"),
        api_error: None,
        finder: Finder::Card(check),
    }
}

fn check(cx: &mut BodyCx<'_>, card: Card<'_>) {
    let Some(header) = card.get("header") else { return };
    for media in ["image", "video"].into_iter().filter_map(|it| header.get(it)) {
        let Some(id) = media.member("id").filter(|_| media.get("link").is_none()) else {
            continue;
        };
        cx.report(&RULE, id.key_span, "`id` is undocumented in the header of a card")
            .help("replace `id` with a `link` to the media");
    }
}
