//! `unknown-currency`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::{ParameterKind, SendComponent, SendComponentKind};
use crate::rule::{ApiError, Severity, declare_rule, page};

declare_rule! {
    /// A currency code is not an ISO 4217 code.
    ///
    /// A code has three capital letters, such as `EUR`; a symbol or a common name is not a code.
    /// Meta rejects it with error 132012. walint does not report codes that were retired in recent
    /// years. It reports a warning for a known code in lower case.
    ///
    /// ```change send-with-body
    /// bad   /template/components/0/parameters: [
    ///         {
    ///           "type": "currency",
    ///           "currency": { "fallback_value": "12,50 €", "code": "EURO", "amount_1000": 12500 }
    ///         }
    ///       ]
    /// bad   /template/components/0/parameters: [
    ///         {
    ///           "type": "currency",
    ///           "currency": { "fallback_value": "¥ 88", "code": "RMB", "amount_1000": 88000 }
    ///         }
    ///       ]
    /// good  /template/components/0/parameters: [
    ///         {
    ///           "type": "currency",
    ///           "currency": { "fallback_value": "¥ 88", "code": "CNY", "amount_1000": 88000 }
    ///         }
    ///       ]
    /// ```
    pub RULE = {
        id: "unknown-currency",
        severity: Error,
        category: Send,
        page: page!("templates/overview"),
        api_error: Some(ApiError::code(132_012)),
        finder: Finder::All(&[Finder::Schema, Finder::SendComponent(&[SendComponentKind::Body], check)]),
    }
}

/// The codes in use, and those retired recently: it is not documented when Meta drops a code.
///
/// Source: ISO 4217.
const CODES: [&str; 184] = [
    "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT",
    "BGN", "BHD", "BIF", "BMD", "BND", "BOB", "BOV", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD",
    "CAD", "CDF", "CHE", "CHF", "CHW", "CLF", "CLP", "CNY", "COP", "COU", "CRC", "CUC", "CUP",
    "CVE", "CZK", "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP",
    "GEL", "GHS", "GIP", "GMD", "GNF", "GTQ", "GYD", "HKD", "HNL", "HRK", "HTG", "HUF", "IDR",
    "ILS", "INR", "IQD", "IRR", "ISK", "JMD", "JOD", "JPY", "KES", "KGS", "KHR", "KMF", "KPW",
    "KRW", "KWD", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "LYD", "MAD", "MDL", "MGA",
    "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MXV", "MYR", "MZN", "NAD",
    "NGN", "NIO", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "PYG",
    "QAR", "RON", "RSD", "RUB", "RWF", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE",
    "SLL", "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TND", "TOP",
    "TRY", "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "USN", "UYI", "UYU", "UYW", "UZS", "VED",
    "VES", "VND", "VUV", "WST", "XAD", "XAF", "XAG", "XAU", "XBA", "XBB", "XBC", "XBD", "XCD",
    "XCG", "XDR", "XOF", "XPD", "XPF", "XPT", "XSU", "XTS", "XUA", "XXX", "YER", "ZAR", "ZMW",
    "ZWG", "ZWL",
];

fn check(cx: &mut BodyCx<'_>, component: SendComponent<'_>) {
    for parameter in component.parameters_of(ParameterKind::Currency) {
        let Some(node) = parameter.node.at(&["currency", "code"]) else { continue };
        let Some(code) = node.literal() else { continue };
        // The schema checks that it has three letters.
        if code.len() != 3 || !code.bytes().all(|it| it.is_ascii_alphabetic()) {
            continue;
        }
        let capitals = code.to_ascii_uppercase();
        if CODES.binary_search(&capitals.as_str()).is_err() {
            cx.report(&RULE, node.span, format!("`{code}` is not an ISO 4217 currency code"))
                .help("use an ISO 4217 code, such as `EUR` or `INR`");
        } else if code != capitals {
            cx.report(
                &RULE,
                node.span,
                format!("`{code}` differs from `{capitals}` only in letter case"),
            )
            .severity(Severity::Warning)
            .help(format!("change it to `{capitals}`"))
            .fix(Fix::replace_string(Applicability::Safe, node.span, &capitals));
        }
    }
}
