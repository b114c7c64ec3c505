//! `vague-utility-survey`.

use crate::check::{BodyCx, Finder};
use crate::model::Category;
use crate::rule::{declare_rule, page};
use crate::variable::{FoundPhrases, PhraseQuery, Phrases, TemplateText, TextPlace};

declare_rule! {
    /// A survey in a template of the category UTILITY does not say which order or visit it is
    /// about.
    ///
    /// A request for feedback is utility only if the message names what it is about: an order, a
    /// booking, a visit. A general survey is marketing, and Meta may move it to that category.
    ///
    /// ```change template
    /// bad   /components/0/text: "We would love to hear from you. Please take our short survey."
    /// good  /components/0/text:
    ///       "Thank you for your visit today. How did we do? Please take our short survey."
    /// good  /components/0/text:
    ///       "You asked for the results of the land surveyor. We have put them on your desk."
    /// ```
    pub RULE = {
        id: "vague-utility-survey",
        aliases: ["utility-survey"],
        severity: Info,
        in_export: InfoUntilApproved,
        category: Review,
        page: page!("templates/template-categorization"),
        api_error: None,
        finder: Finder::Phrases(
            PhraseQuery { categories: &[Category::Utility], places: PLACES, sets: &[&SURVEYS] },
            check,
        ),
    }
}

/// The texts that contain a survey, and what it is about.
const PLACES: &[TextPlace] = &[TextPlace::Header, TextPlace::Body];

/// Words that name a survey, in lower case.
static SURVEYS: Phrases = Phrases::new(
    "\
    how did we do, rate us, rate your experience, survey, your feedback, avalie nosso, \
    pesquisa de satisfação, sua opinião, califica, encuesta, tu opinión, bewerten sie uns, \
    umfrage, ihre meinung, sondage, votre avis, enquête de satisfaction, सर्वेक्षण",
);

/// What a survey may be about.
static SUBJECTS: Phrases = Phrases::new(
    "\
    appointment, booking, call, case, chat, claim, conversation, delivery, order, purchase, \
    repair, request, reservation, ride, stay, ticket, trip, visit, agendamento, \
    atendimento, compra, consulta, entrega, pedido, reserva, viagem, cita, estancia, \
    estadía, viaje, visita, anruf, aufenthalt, auftrag, bestellung, buchung, einkauf, \
    lieferung, reise, besuch, termin, achat, appel, commande, livraison, rendez vous, \
    réservation, séjour, visite, voyage, ऑर्डर, बुकिंग, यात्रा",
);

fn check(cx: &mut BodyCx<'_>, found: FoundPhrases<'_>) {
    let first = found.by_text().find_map(|(text, it)| Some((text, it.of(&SURVEYS).next()?)));
    let Some((text, survey)) = first else { return };
    // A number or a variable most likely names the subject.
    let names_subject = |it: &TemplateText<'_>| {
        it.is_open() || it.words().has_number() || it.words().contain(&SUBJECTS)
    };
    if cx.texts().of(PLACES).any(names_subject) {
        return;
    }
    let span = cx.span_in(text.node, text.words().range(&survey));
    cx.report(&RULE, span, "the survey does not name an order, a booking or a visit")
        .help("name the order, booking or visit, or set `category` to `MARKETING`");
}
