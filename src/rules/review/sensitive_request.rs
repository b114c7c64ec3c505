//! `sensitive-request`.

use std::ops::Range;

use crate::check::{BodyCx, Finder};
use crate::rule::{declare_rule, page};
use crate::variable::{FoundPhrases, PhraseQuery, Phrases, TextPlace};

declare_rule! {
    /// A template asks for a card number, an account number, a national id, a PIN or a password.
    ///
    /// Meta rejects templates that ask people to send such data in the chat.
    ///
    /// walint knows only direct requests in English, Portuguese, Spanish, German and French. It
    /// does not report requests for the last digits or for a PIN code, which is a postal code in
    /// India. It also does not report warnings never to share a PIN, or a PIN that people enter
    /// outside the chat.
    ///
    /// ```change template
    /// bad   /components/0/text:
    ///       "To finish your booking, please reply with your card number and its expiry date."
    /// bad   /components/0/text: "To finish your booking, please enter your PIN in this chat."
    /// bad   /components/0/text: "Seu conserto está pronto. Responda com o seu CPF."
    /// good  /components/0/text: "Seu conserto está pronto. Informe o CPF no caixa da loja."
    /// good  /components/0/text:
    ///       "Never share your PIN or password with us. To be sure, send us the last four "
    ///         + "digits of your card number. Please enter your PIN at the terminal."
    /// ```
    pub RULE = {
        id: "sensitive-request",
        severity: Warning,
        in_export: InfoUntilApproved,
        category: Review,
        page: page!("templates/template-review"),
        api_error: None,
        finder: Finder::Phrases(
            PhraseQuery {
                categories: &[],
                places: &[
                    TextPlace::Header,
                    TextPlace::Body,
                    TextPlace::CardHeader,
                    TextPlace::CardBody,
                    TextPlace::Footer,
                ],
                sets: &[&WANTED],
            },
            check,
        ),
    }
}

/// Words that ask for something, in lower case.
static REQUESTS: Phrases = Phrases::new(
    "\
    give, provide, reply, send, share, submit, tell, text, confirm, envie, informe, mande, \
    responda, envía, envíanos, envíe, envíenos, comparta, comparte, indícanos, responde, \
    schicken, senden, antworten, communiquez, envoyez, indiquez, répondez, communiquer, \
    envoyer, indiquer",
);

/// Words that ask for something where the sentence also names the chat.
static ENTRIES: Phrases =
    Phrases::new("enter, type, digite, insira, ingrese, introduzca, saisissez");

/// Words for the chat.
static CHAT: Phrases = Phrases::new("aqui, aquí, chat, here, hier, ici, whatsapp");

/// Words before a request.
static POLITE: Phrases = Phrases::new("bitte, favor, just, kindly, please, simply, then, veuillez");

/// Words between a request and what it asks for.
static FILLERS: Phrases = Phrases::new(
    "\
    and, back, bank, complete, credit, current, debit, full, here, me, now, the, to, us, \
    valid, with, your, a, com, completo, con, de, do, el, la, nos, o, seu, su, sua, tu, \
    número, bitte, die, ihr, ihre, ihren, mit, sie, uns, vollständige, avec, le, les, \
    numéro, par, votre, vos",
);

/// What a request may ask for.
static WANTED: Phrases = Phrases::new(
    "\
    aadhaar, aadhaar number, account number, card details, card number, cvv, national id, \
    passport number, password, pin, pan number, social security number, ssn, número da conta, \
    cpf, número completo do cartão, número completo do seu cartão, número do cartão, \
    número do seu cartão, senha, contraseña, número de cuenta, \
    número de su tarjeta, número de tarjeta, número de tu tarjeta, kartennummer, \
    kontonummer, kreditkartennummer, passwort, code pin, mot de passe, numéro de carte, \
    numéro de compte, numéro de votre carte",
);

/// Words that make a request harmless, or turn it into its opposite.
static HARMLESS: Phrases = Phrases::new(
    "\
    agência, aplicativo, atm, caixa, call, calling, cannot, loja, machine, nota, terminal, \
    phone, visit, when, don, dont, ending, if, last, never, \
    nobody, not, t, won, app, branch, counter, desk, form, office, online, page, portal, \
    site, website, jamais, kein, keine, letzten, ne, nicht, nie, niemals, nunca, não, pas, \
    últimos, últimas, derniers",
);

/// A word that turns a request into its opposite, except in Portuguese, where it means "in the".
static NO: Phrases = Phrases::new("no");

/// Words that change the meaning of the word before them: a PIN code, a password manager.
static TURNS: Phrases = Phrases::new("code, codes, manager, reset");

fn check(cx: &mut BodyCx<'_>, found: FoundPhrases<'_>) {
    let is_portuguese = cx.template().primary_language() == "pt";
    for (text, found) in found.by_text() {
        let words = text.words();
        let is_asked = |wanted: &Range<usize>| {
            let sentence = words.sentence(wanted.start);
            let before = (sentence.start..wanted.start).rev();
            let request = before.clone().find(|n| !words.is_one_of(*n, &FILLERS)).filter(|n| {
                let is_here = || sentence.clone().any(|n| words.is_one_of(n, &CHAT));
                words.is_one_of(*n, &REQUESTS) || (words.is_one_of(*n, &ENTRIES) && is_here())
            });
            // "We send your PIN" is not a request: the verb must begin the sentence.
            let asks =
                request.is_some_and(|n| words.is_first(n) || words.is_one_of(n - 1, &POLITE));
            asks && !words.is_one_of(wanted.end, &TURNS)
                && !sentence.clone().any(|n| {
                    words.is_one_of(n, &HARMLESS) || (!is_portuguese && words.is_one_of(n, &NO))
                })
        };
        let Some(wanted) = found.of(&WANTED).find(is_asked) else { continue };
        let span = cx.span_in(text.node, words.range(&wanted));
        cx.report(&RULE, span, format!("{} asks for sensitive data", text.name()))
            .help("remove the request, or ask for the data on your own website");
    }
}
