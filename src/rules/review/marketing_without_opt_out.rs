//! `marketing-without-opt-out`.

use crate::check::{BodyCx, Finder};
use crate::model::{ButtonKind, Category, ComponentKind};
use crate::rule::{declare_rule, page};
use crate::variable::{FoundPhrases, PhraseQuery, Phrases, TemplateText, TextPlace};

declare_rule! {
    /// A marketing template does not say how to stop marketing messages.
    ///
    /// People who cannot stop messages block the number, and blocks lower its quality rating. The
    /// documentation names this as a common use of a quick reply button.
    ///
    /// walint searches bodies, footers and labels in English, Portuguese, Spanish, German, French
    /// and Hindi. It checks only templates with a quick reply button or a footer, which have room
    /// for such a text. It does not check carousels, limited-time offers and call permission
    /// requests.
    ///
    /// ```change marketing-template
    /// bad   /components/1: { "type": "FOOTER", "text": "Green Corner nursery" }
    /// good  /components/1: { "type": "FOOTER", "text": "Reply STOP to unsubscribe" }
    /// ```
    pub RULE = {
        id: "marketing-without-opt-out",
        severity: Info,
        in_export: InfoUntilApproved,
        category: Review,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::Phrases(
            PhraseQuery {
                categories: &[Category::Marketing],
                places: PLACES,
                sets: &[&HINTS],
            },
            check,
        ),
    }
}

/// The texts in which a template may say how to stop messages.
const PLACES: &[TextPlace] =
    &[TextPlace::Body, TextPlace::CardBody, TextPlace::Footer, TextPlace::Label];

/// Words about stopping messages, in lower case.
static HINTS: Phrases = Phrases::new(
    "\
    not interested, opt out, stop, unsubscribe, no more messages, cancelar, descadastrar, \
    não quero receber, parar, remover, sair, baja, detener, no deseo recibir, no recibir, \
    abbestellen, abmelden, abmeldung, stopp, désabonner, désinscription, désinscrire, \
    arrêter, बंद, रोकें",
);

fn check(cx: &mut BodyCx<'_>, found: FoundPhrases<'_>) {
    let (template, texts) = (cx.template(), cx.texts());
    let is_known = ["de", "en", "es", "fr", "hi", "pt"].contains(&template.primary_language());
    if !is_known || found.of(&HINTS).next().is_some() {
        return;
    }
    let (Some(category), Some(own)) = (template.category_node(), template.own()) else { return };
    let is_full = own.components.iter().any(|it| match it.kind {
        Some(
            ComponentKind::Carousel
            | ComponentKind::LimitedTimeOffer
            | ComponentKind::CallPermissionRequest,
        ) => true,
        Some(_) | None => it.is_open(),
    });
    let is_room = |it: &TemplateText<'_>| {
        it.place == TextPlace::Footer || it.button == Some(ButtonKind::QuickReply)
    };
    let has_body = texts.of(TextPlace::BODIES).next().is_some();
    let is_open = texts.of(PLACES).any(TemplateText::is_open);
    if is_full || is_open || !has_body || !texts.of(PLACES).any(is_room) {
        return;
    }
    cx.report(&RULE, category.span, "the template does not say how to stop marketing messages")
        .help("add a quick reply button such as `Stop promotions`, or a footer that says how");
}
