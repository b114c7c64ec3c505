//! `promotional-utility`.

use std::ops::Range;

use crate::check::{BodyCx, Finder};
use crate::model::{ButtonKind, Category};
use crate::rule::{declare_rule, page};
use crate::variable::{FoundPhrases, PhraseQuery, Phrases, TextPlace};
use crate::wording::shown;

declare_rule! {
    /// A template of the category UTILITY contains promotional text.
    ///
    /// Promotional text belongs in the category `MARKETING`. Meta approves such a template as
    /// `MARKETING`, at the price of that category, or rejects it.
    ///
    /// walint knows a few phrases in English, Portuguese, Spanish, German, French and Hindi that
    /// appear only in promotion. It does not report a sentence about something that was applied,
    /// received or cancelled.
    ///
    /// ```change template-with-url-button
    /// bad   /components/0/text: "Your repair is ready. Get 20% off your next repair until Sunday."
    /// bad   /language: "pt_BR"
    ///   and  /components/0/text: "Seu conserto está pronto. Aproveite nossas ofertas até domingo."
    /// bad   /components/0/text: "Your repair is ready. Use coupon SAVE10 for the next one."
    /// bad   /language: "pt_BR"
    ///   and  /components/0/text: "Seu conserto está pronto. Desconto de 20% no próximo."
    /// good  /language: "pt_BR"
    ///   and  /components/0/text:
    ///       "Seu conserto está pronto. O desconto de 20% já foi aplicado na fatura."
    /// good  /components/0/text:
    ///       "Your discount code was applied: we took 20% off the bill. Collect the repair at "
    ///         + "the shop now, with your ticket for the summer sale exhibition. Your promo code "
    ///         + "request was closed."
    ///   and  /components/1/buttons: [
    ///         { "type": "QUICK_REPLY", "text": "Decline offer" },
    ///         { "type": "QUICK_REPLY", "text": "Wholesale" }
    ///       ]
    /// ```
    pub RULE = {
        id: "promotional-utility",
        severity: Warning,
        in_export: InfoUntilApproved,
        category: Review,
        page: page!("templates/template-categorization"),
        api_error: None,
        finder: Finder::Phrases(
            PhraseQuery {
                categories: &[Category::Utility],
                places: &[
                    TextPlace::Header,
                    TextPlace::Body,
                    TextPlace::CardHeader,
                    TextPlace::CardBody,
                    TextPlace::Footer,
                    TextPlace::Label,
                ],
                sets: &[&ENGLISH, &PORTUGUESE, &SPANISH, &GERMAN, &FRENCH, &HINDI, &CALLS],
            },
            check,
        ),
    }
}

/// Phrases that appear only in promotion, in lower case.
static ENGLISH: Phrases = Phrases::new(
    "\
    # % off, percent off, best deals, black friday, buy one get one, clearance sale, \
    coupon code, cyber monday, discount code, end of season sale, exclusive offer, \
    flash sale, free gift, limited time offer, limited time only, promo code, \
    our exclusive deals, refer a friend, sale ends, sale starts, special discount, special offer, summer sale, \
    winter sale",
);
static PORTUGUESE: Phrases = Phrases::new(
    "\
    # % de desconto, # % off, aproveite a promoção, aproveite nossa oferta, \
    aproveite nossa promoção, aproveite nossas ofertas, aproveite nossas promoções, \
    brinde grátis, código promocional, cupom de desconto, desconto de # %, desconto especial, \
    desconto exclusivo, oferta especial, oferta exclusiva, oferta imperdível, \
    por tempo limitado, promoção imperdível",
);
static SPANISH: Phrases = Phrases::new(
    "\
    # % de descuento, aprovecha nuestras ofertas, código de descuento, código promocional, \
    cupón de descuento, descuento especial, descuento exclusivo, oferta especial, \
    oferta exclusiva, por tiempo limitado, regalo gratis",
);
static GERMAN: Phrases = Phrases::new(
    "\
    # % rabatt, # prozent rabatt, exklusives angebot, jetzt kaufen, jetzt zugreifen, \
    nur für kurze zeit, rabattcode, schlussverkauf, sonderangebot, sonderangebote",
);
static FRENCH: Phrases = Phrases::new(
    "\
    # % de réduction, # % de remise, cadeau offert, code promo, offre exclusive, \
    offre limitée, offre spéciale, vente flash, ventes flash",
);
static HINDI: Phrases = Phrases::new(
    "\
    # % की छूट, # % छूट, # % तक की छूट, अभी खरीदें, विशेष ऑफर, सीमित समय",
);

/// Phrases that appear only in promotion where a sentence or clause begins with them.
static CALLS: Phrases = Phrases::new(
    "\
    achetez maintenant, buy now, compra ahora, compre agora, compre ahora, exclusive deals, \
    save up to # %, shop now, use coupon, use the coupon",
);

/// Words that change the meaning of the phrase before them: buy now pay later, 20% off-peak, a summer
/// sale exhibition.
static TURNS: Phrases = Phrases::new(
    "\
    concert, course, event, exhibition, fair, later, parking, pay, peak, request, show, target",
);

/// Words of a sentence about something that already happened, which is not promotion.
static SETTLED: Phrases = Phrases::new(
    "\
    abgezogen, abgelaufen, angewendet, aplicada, aplicado, aplicó, applied, appliqué, boleto, \
    appliquée, berücksichtigt, cancelada, cancelado, canceled, cancelled, canjeado, \
    closed, contrato, credited, declined, deducted, delay, delayed, delays, déduit, déduite, descontado, \
    eingelöst, ended, entered, error, expired, expirou, fatura, included, incluído, invalid, invalide, \
    inválido, longer, includes, recebeu, recebido, received, recibido, processed, redeemed, \
    refund, refunded, rejected, removed, resolved, reçu, storniert, taken, took, used, ungültig, utilisé, \
    utilizado, verrechnet, लागू",
);

fn check(cx: &mut BodyCx<'_>, found: FoundPhrases<'_>) {
    let own = match cx.template().primary_language() {
        "pt" => Some(&PORTUGUESE),
        "es" => Some(&SPANISH),
        "de" => Some(&GERMAN),
        "fr" => Some(&FRENCH),
        "hi" => Some(&HINDI),
        _ => None,
    };
    for (text, found) in found.by_text() {
        // Meta fixes the labels of other buttons.
        let is_free = matches!(text.button, Some(ButtonKind::QuickReply | ButtonKind::Url));
        if text.place == TextPlace::Label && !is_free {
            continue;
        }
        let words = text.words();
        let is_promotion = |it: &Range<usize>| {
            !words.is_one_of(it.end, &TURNS)
                && !words.sentence(it.start).any(|n| words.is_one_of(n, &SETTLED))
        };
        let is_call = |it: &Range<usize>| words.is_first(it.start) && is_promotion(it);
        let phrase = found.of(&ENGLISH).find(is_promotion);
        let phrase = phrase.or_else(|| found.of(own?).find(is_promotion));
        let phrase = phrase.or_else(|| found.of(&CALLS).find(is_call));
        let Some(phrase) = phrase else { continue };
        let range = words.range(&phrase);
        let message = match shown(&text.text[range.clone()].replace('%', "")) {
            Some(_) => format!(
                "`{}` is promotional, but the category is `UTILITY`",
                &text.text[range.clone()]
            ),
            None => format!("{} is promotional, but the category is `UTILITY`", text.name()),
        };
        let span = cx.span_in(text.node, range);
        cx.report(&RULE, span, message)
            .help("set `category` to `MARKETING`, or remove the promotional text");
    }
}
