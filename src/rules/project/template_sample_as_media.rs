//! `template-sample-as-media`.

use crate::check::{Finder, SendCx};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A media header uses the sample file of its template.
    ///
    /// The link to the sample is only for viewing the template. Meta accepts the message, and then
    /// reports a media upload error by webhook (seen in September 2026). walint compares the links
    /// without their query, because it is different in each response. Another rule reports every
    /// link to Meta's own servers.
    ///
    /// ```json bad
    /// [
    ///   {
    ///     "name": "concert_ticket",
    ///     "language": "en",
    ///     "category": "UTILITY",
    ///     "components": [
    ///       {
    ///         "type": "HEADER",
    ///         "format": "DOCUMENT",
    ///         "example": { "header_handle": ["https://files.example/samples/ticket.pdf"] }
    ///       },
    ///       {
    ///         "type": "BODY",
    ///         "text": "Your ticket for tonight is in the file above. Show it at the entrance."
    ///       }
    ///     ],
    ///     "status": "APPROVED",
    ///     "id": "1000000000000001"
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": {
    ///       "name": "concert_ticket",
    ///       "language": { "code": "en" },
    ///       "components": [
    ///         {
    ///           "type": "header",
    ///           "parameters": [
    ///             {
    ///               "type": "document",
    ///               "document": {
    ///                 "link": "https://files.example/samples/ticket.pdf",
    ///                 "filename": "ticket.pdf"
    ///               }
    ///             }
    ///           ]
    ///         }
    ///       ]
    ///     }
    ///   }
    /// ]
    /// ```
    ///
    /// ```json good
    /// [
    ///   {
    ///     "name": "concert_ticket",
    ///     "language": "en",
    ///     "category": "UTILITY",
    ///     "components": [
    ///       {
    ///         "type": "HEADER",
    ///         "format": "DOCUMENT",
    ///         "example": { "header_handle": ["https://files.example/samples/ticket.pdf"] }
    ///       },
    ///       {
    ///         "type": "BODY",
    ///         "text": "Your ticket for tonight is in the file above. Show it at the entrance."
    ///       }
    ///     ],
    ///     "status": "APPROVED",
    ///     "id": "1000000000000001"
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": {
    ///       "name": "concert_ticket",
    ///       "language": { "code": "en" },
    ///       "components": [
    ///         {
    ///           "type": "header",
    ///           "parameters": [
    ///             {
    ///               "type": "document",
    ///               "document": {
    ///                 "link": "https://files.example/tickets/2207.pdf",
    ///                 "filename": "ticket.pdf"
    ///               }
    ///             }
    ///           ]
    ///         }
    ///       ]
    ///     }
    ///   }
    /// ]
    /// ```
    pub RULE = {
        id: "template-sample-as-media",
        severity: Warning,
        category: Project,
        page: page!("templates/template-media"),
        api_error: None,
        finder: Finder::Comparison(check),
    }
}

fn check(cx: &mut SendCx<'_>) {
    for pair in cx.pairs() {
        let sample = pair.level.header.known().and_then(|it| it.sample);
        let Some((sample, place)) = sample else { continue };
        let Some([parameter]) = pair.given.header.known().map(|it| it.parameters.as_slice()) else {
            continue;
        };
        if let Some((_, span)) = parameter.link.filter(|it| it.0 == sample) {
            let header = pair.name("header");
            let message = format!("{header} uses the link to the template's sample file");
            cx.report(&RULE, span, message, (place, "the template's sample"))
                .help("replace it with the `id` of an uploaded file, or a link to your own server");
        }
    }
}
