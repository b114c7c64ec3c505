//! `invalid-contact-country-code`.

use crate::check::{BodyCx, Finder};
use crate::model::Contact;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The country code in a contact's address is not a two-letter ISO 3166-1 code.
    ///
    /// The documentation requires a two-letter code, such as `PT`, and not `PRT` or `+351`. The
    /// name of the country belongs in `country`. walint accepts both letter cases and the code
    /// `XK`, which many systems use for Kosovo. walint does not report an empty code.
    ///
    /// ```change contacts-message
    /// bad   /contacts/0/addresses:
    ///       [{ "city": "Porto", "country": "Portugal", "country_code": "PRT" }]
    /// bad   /contacts/0/addresses:
    ///       [{ "city": "Leeds", "country": "United Kingdom", "country_code": "UK" }]
    /// good  /contacts/0/addresses: [
    ///         { "city": "Porto", "country": "Portugal", "country_code": "pt" },
    ///         { "city": "Leeds", "country": "United Kingdom", "country_code": "GB" }
    ///       ]
    /// ```
    pub RULE = {
        id: "invalid-contact-country-code",
        severity: Warning,
        category: Message,
        page: page!("messages/contacts-messages"),
        api_error: None,
        finder: Finder::Contact(check),
    }
}

/// The codes of ISO 3166-1, and `XK`.
const CODES: &str = "\
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO \
    BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ \
    DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP \
    GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG \
    KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML \
    MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE \
    PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL \
    SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM \
    US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW";

fn check(cx: &mut BodyCx<'_>, contact: Contact<'_>) {
    for node in contact.addresses().iter().filter_map(|it| it.get("country_code")) {
        let Some(code) = node.literal().filter(|it| !it.is_empty()) else { continue };
        if !CODES.split(' ').any(|it| it.eq_ignore_ascii_case(code)) {
            cx.report(&RULE, node.span, "`country_code` is not a two-letter ISO 3166-1 code")
                .help("use a two-letter code, such as `PT` or `GB`");
        }
    }
}
