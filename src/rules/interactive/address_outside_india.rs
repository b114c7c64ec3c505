//! `address-outside-india`.

use crate::check::{BodyCx, Finder};
use crate::model::{Interactive, InteractiveKind, Recipient};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// An address message goes to a phone number outside of India.
    ///
    /// Address messages work in India only: the country calling code of the recipient has to be 91.
    /// A number counts as international when it begins with `+` or has 11 to 15 digits; of any
    /// other nothing is said.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "address_message",
    ///     "body": { "text": "Where shall we send the parcel?" },
    ///     "action": { "name": "address_message", "parameters": { "country": "IN" } }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+919800000001",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "address_message",
    ///     "body": { "text": "Where shall we send the parcel?" },
    ///     "action": { "name": "address_message", "parameters": { "country": "IN" } }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+91 98000 00001",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "address_message",
    ///     "body": { "text": "Where shall we send the parcel?" },
    ///     "action": { "name": "address_message", "parameters": { "country": "IN" } }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "{{phone}}",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "address_message",
    ///     "body": { "text": "Where shall we send the parcel?" },
    ///     "action": { "name": "address_message", "parameters": { "country": "IN" } }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "address-outside-india",
        severity: Error,
        category: Interactive,
        page: page!("messages/address-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Interactive(&[InteractiveKind::AddressMessage], check),
    }
}

fn check(cx: &mut BodyCx<'_>, interactive: Interactive<'_>) {
    let Some(parameters) = interactive.parameters() else { return };
    // Another country is a finding by itself, and its calling code may well be that of the number.
    let is_elsewhere =
        parameters.get("country").is_some_and(|it| !it.is_opaque() && !it.is_word("IN"));
    let recipient = Recipient::new(cx.kind, interactive.message);
    let Some(number) = recipient.and_then(|it| it.phone_number()) else { return };
    let digits = || number.digits();
    let is_international = digits().next().is_some_and(|it| it != '0')
        && ((number.has_plus && number.n_digits >= 7) || number.n_digits >= 11);
    let is_of_india = digits().take(2).eq("91".chars());
    if is_international && !is_of_india && !is_elsewhere && !number.node.is_open() {
        cx.report(
            &RULE,
            number.node.span,
            "the phone number is not one of India, with country code 91",
        )
        .help("send an address message to a number of India, or ask for the address in a text");
    }
}
