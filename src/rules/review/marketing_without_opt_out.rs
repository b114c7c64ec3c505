//! `marketing-without-opt-out`.

use crate::check::{BodyCx, Finder};
use crate::json::{Node, is_word};
use crate::kind::RequestKind;
use crate::model::Category;
use crate::rule::{declare_rule, page};
use crate::variable::{Phrases, TemplateText, TextPlace};

declare_rule! {
    /// A marketing template does not say how to stop such messages.
    ///
    /// People who cannot stop messages block the number, and blocks lower its quality. The
    /// documentation names a quick reply for it as a common use. Templates that have quick replies or a
    /// footer, where there is a place for it, are looked at. Bodies, footers and labels in English,
    /// Portuguese, Spanish, German, French and Hindi are searched; carousels, limited-time offers and
    /// call permission requests have no room for it.
    ///
    /// ```json bad
    /// {
    ///   "name": "garden_days",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Come by until Sunday and take home any two potted plants for the price of one."
    ///     },
    ///     { "type": "FOOTER", "text": "Green Corner nursery" }
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
    ///       "text": "Come by until Sunday and take home any two potted plants for the price of one."
    ///     },
    ///     { "type": "FOOTER", "text": "Reply STOP to unsubscribe" }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "marketing-without-opt-out",
        severity: Info,
        in_export: InfoUntilApproved,
        category: Review,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

/// Words about stopping messages, in small letters.
static HINTS: Phrases = Phrases::new(
    "\
    not interested, opt out, stop, unsubscribe, no more messages, cancelar, descadastrar, \
    não quero receber, parar, remover, sair, baja, detener, no deseo recibir, no recibir, \
    abbestellen, abmelden, abmeldung, stopp, désabonner, désinscription, désinscrire, \
    arrêter, बंद, रोकें",
);

fn check(cx: &mut BodyCx<'_>) {
    let template = cx.texts();
    let root = cx.root;
    let is_known = ["de", "en", "es", "fr", "hi", "pt"].contains(&template.primary_language());
    let has_body = template.texts_for(TextPlace::Body).next().is_some();
    if template.category != Some(Category::Marketing) || !is_known || !has_body {
        return;
    }
    let components = root.get("components").map_or(&[][..], |it| it.items());
    let is_full = |it: &Node<'_>| {
        let types = ["carousel", "limited_time_offer", "call_permission_request"];
        it.is_open() || types.iter().any(|word| is_word(it.get("type"), word))
    };
    let may_say =
        |text: &TemplateText<'_>| text.is_open() || text.words().find(&HINTS, |_| true).is_some();
    let mut said = template
        .texts
        .iter()
        .filter(|it| matches!(it.place, TextPlace::Body | TextPlace::Footer | TextPlace::Label));
    let has_room = template.texts.iter().any(|it| {
        it.place == TextPlace::Footer
            || (it.place == TextPlace::Label && is_word(it.owner.get("type"), "quick_reply"))
    });
    if !has_room || components.iter().any(is_full) || said.any(may_say) {
        return;
    }
    let Some(category) = root.get("category") else { return };
    cx.report(&RULE, category.span, "the template does not say how to stop such messages")
        .help("add a quick reply or a footer for it");
}
