//! `location-address-without-name`.

use crate::check::{BodyCx, Finder};
use crate::model::{Content, MessageType};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A location has an `address` but no `name`.
    ///
    /// WhatsApp shows the address below the name of the place. Without a name, WhatsApp shows only
    /// a pin.
    ///
    /// ```change location-message
    /// bad   /location/name: (absent)
    /// good  /location/name: "Baixa pick-up point"
    /// good  /location: { "latitude": "38.7139", "longitude": "-9.1394" }
    /// ```
    pub RULE = {
        id: "location-address-without-name",
        severity: Warning,
        category: Message,
        page: page!("messages/location-messages"),
        api_error: None,
        finder: Finder::Content(&[MessageType::Location], check),
    }
}

fn check(cx: &mut BodyCx<'_>, location: Content<'_>) {
    let Some(address) = location.member("address").filter(|_| location.lacks("name")) else {
        return;
    };
    cx.report(&RULE, address.key_span, "`address` has no effect without `name`")
        .help("add `name` with the name of the place");
}
