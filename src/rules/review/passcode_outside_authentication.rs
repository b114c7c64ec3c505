//! `passcode-outside-authentication`.

use std::ops::Range;

use crate::check::{BodyCx, Finder};
use crate::model::Category;
use crate::rule::{declare_rule, page};
use crate::variable::{FoundPhrases, PhraseQuery, Phrases, TextPlace};

declare_rule! {
    /// A template of another category than AUTHENTICATION contains a one-time passcode.
    ///
    /// Only the category `AUTHENTICATION` allows one-time passcodes. Meta later rejects such a
    /// template of another category, and does not accept a request for review.
    ///
    /// walint reports a text in which a variable is the passcode. It does not report a text that
    /// only mentions passcodes, or one about a booking, a delivery or a door.
    ///
    /// ```change template-with-variable
    /// bad   /components/0/text:
    ///       "Your verification code is {{1}}. Enter it in the app within five minutes."
    /// bad   /components/0/text: "Your security code: {{1}}. Do not share it with anybody."
    /// good  /components/0/text:
    ///       "Ihr Bestätigungscode lautet {{1}}. Zeigen Sie ihn im Hotel am Empfang."
    ///   and  /components/0/example/body_text: [["HX-4410"]]
    /// good  /components/0/text:
    ///       "Tell the driver that the OTP for the delivery is {{1}}, and never share it with "
    ///         + "others."
    ///   and  /components/0/example/body_text: [["4829"]]
    /// ```
    pub RULE = {
        id: "passcode-outside-authentication",
        severity: Warning,
        in_export: InfoUntilApproved,
        category: Review,
        page: page!("templates/template-categorization"),
        api_error: None,
        finder: Finder::Phrases(
            PhraseQuery {
                categories: &[Category::Marketing, Category::Utility],
                places: TextPlace::HEADERS_AND_BODIES,
                sets: &[&NAMES, &VAGUE_NAMES],
            },
            check,
        ),
    }
}

/// Names of a one-time passcode, in lower case.
static NAMES: Phrases = Phrases::new(
    "\
    authentication code, log in code, login code, one time code, one time passcode, \
    one time password, one time pin, otp, sign in code, verification code, \
    código de verificação, senha de uso único, contraseña de un solo uso, \
    código de un solo uso, código de verificación, einmalcode, einmalpasswort, \
    verifizierungscode, code de vérification, code à usage unique, \
    mot de passe à usage unique, ओटीपी, वेरिफिकेशन कोड, सत्यापन कोड",
);

/// Names of a code that is a passcode only where the variable follows at once, and where the text is
/// not about a code to show to somebody.
static VAGUE_NAMES: Phrases = Phrases::new(
    "\
    security code, bestätigungscode, sicherheitscode, código de acceso, código de seguridad, \
    código de acesso, código de segurança",
);

/// Words of a text about a code to show, in addition to [`ERRANDS`].
static DOORS: Phrases = Phrases::new(
    "\
    abholung, alarm, back, booking, buchung, building, card, cartão, check, desk, door, entry, \
    evento, gate, guard, guest, hotel, locker, porta, portaria, prédio, puerta, reception, \
    reserva, reservation, reservierung, room, ticket, tür, visit, wifi",
);

/// Words of a sentence about a code that is shown to somebody.
static ERRANDS: Phrases = Phrases::new(
    "\
    collect, courier, deliver, delivery, driver, parcel, pickup, ride, trip, visitor, \
    entrega, motorista, lieferung, livraison",
);

/// Words between the name of a passcode and the variable.
static LINKS: Phrases = Phrases::new("is, as, é, es, como, ist, lautet, als, est, comme, आपका, है");

fn check(cx: &mut BodyCx<'_>, found: FoundPhrases<'_>) {
    // A text without a variable contains no passcode.
    for (text, found) in found.by_text().filter(|it| it.0.has_variable()) {
        let words = text.words();
        let contains = |name: &Range<usize>| {
            let sentence = words.sentence(name.start);
            // A code for a driver is not a code to sign in with.
            if sentence.clone().any(|n| words.is_one_of(n, &ERRANDS)) {
                return false;
            }
            let precedes = |n: usize| words.is_variable(n) && words.is_one_of(n + 1, &LINKS);
            let follows = |n: usize| {
                words.is_variable(n) && (n == name.end || words.is_one_of(n - 1, &LINKS))
            };
            (sentence.start..name.start).any(precedes) || (name.end..sentence.end).any(follows)
        };
        let contains_at_once = |name: &Range<usize>| {
            let at = name.end + usize::from(words.is_one_of(name.end, &LINKS));
            words.is_variable(at)
                && !words.all().any(|n| words.is_one_of(n, &ERRANDS) || words.is_one_of(n, &DOORS))
        };
        let name = found.of(&NAMES).find(contains);
        let name = name.or_else(|| found.of(&VAGUE_NAMES).find(contains_at_once));
        let Some(name) = name else { continue };
        let span = cx.span_in(text.node, words.range(&name));
        cx.report(&RULE, span, format!("{} contains a one-time passcode", text.name()))
            .help("set `category` to `AUTHENTICATION`");
    }
}
