//! The pages that rules and schemas cite, and the edition of each.

/// Below this address are the pages of Meta's documentation.
pub const META: &str = "https://developers.facebook.com/documentation/business-messaging/whatsapp/";

/// Every page once, by its path below [`META`] or its whole address, and the date of its edition.
///
/// It is the date that the page prints as "Updated", or the date of the standard. Where a page prints
/// no date, or nobody noted it, it is the day or the month in which the page was read.
///
/// A date is a day, such as `2026-06-26`, or a month, such as `2026-06`.
pub static PAGES: [(&str, &str); 95] = [
    ("account-model-evolution/messaging", "2026-06-30"),
    ("business-phone-numbers/conversational-components", "2026-10"),
    ("business-phone-numbers/media", "2026-05-21"),
    ("business-phone-numbers/phone-numbers", "2026-05-21"),
    ("business-profiles", "2026-06-30"),
    ("business-scoped-user-ids", "2026-06-29"),
    ("calling/call-button-messages-deep-links", "2026-06-26"),
    ("calling/call-recording", "2026-05-31"),
    ("calling/call-settings", "2026-06-26"),
    ("calling/call-transcription", "2026-06-18"),
    ("calling/integration-patterns", "2026-10"),
    ("calling/reference", "2026-06-26"),
    ("calling/sip", "2026-06-26"),
    ("calling/troubleshooting", "2026-06-24"),
    ("calling/user-call-permissions", "2026-06-26"),
    ("catalogs/catalog-messages", "2026-06-18"),
    ("catalogs/catalog-template-messages", "2026-06-18"),
    ("catalogs/interactive-product-carousel-messages", "2026-06-18"),
    ("catalogs/mpm-template-messages", "2025-11-04"),
    ("catalogs/multi-product-messages", "2026-06-26"),
    ("catalogs/product-card-carousel-template-messages", "2026-06"),
    ("catalogs/single-product-messages", "2026-05-21"),
    ("catalogs/spm-template-messages", "2026-06-24"),
    ("conversation-routing/thread-control", "2026-10"),
    ("direct-send", "2026-07-31"),
    ("direct-send/supported-features-and-limits", "2026-07-31"),
    ("direct-send/supported-message-types", "2026-08-13"),
    ("flows/guides/sendingaflow", "2026-06-16"),
    ("groups/error-codes", "2026-06-16"),
    ("groups/groups-messaging", "2026-05-21"),
    ("groups/reference", "2026-10"),
    ("https://faq.whatsapp.com/5913398998672934", "2026-08"),
    ("https://github.com/walint/walint/blob/main/docs/configuration.md", "2026-11"),
    ("https://www.rfc-editor.org/rfc/rfc3986", "2005-01"),
    ("https://www.rfc-editor.org/rfc/rfc8259", "2017-12"),
    ("marketing-messages/deep-links", "2026-06"),
    ("marketing-messages/features", "2026-06"),
    ("marketing-messages/pricing", "2026-10"),
    ("marketing-messages/send-marketing-messages", "2026-05-21"),
    ("messages/address-messages", "2026-06-28"),
    ("messages/audio-messages", "2026-06-28"),
    ("messages/contacts-messages", "2026-05-21"),
    ("messages/contextual-replies", "2026-06-28"),
    ("messages/document-messages", "2025-11-03"),
    ("messages/image-messages", "2026-06-24"),
    ("messages/interactive-cta-url-messages", "2026-06-28"),
    ("messages/interactive-list-messages", "2026-06-28"),
    ("messages/interactive-media-carousel-messages", "2026-05-21"),
    ("messages/interactive-reply-buttons-messages", "2026-05-21"),
    ("messages/location-messages", "2026-05-21"),
    ("messages/location-request-messages", "2026-05-21"),
    ("messages/mark-message-as-read", "2026-06-28"),
    ("messages/reaction-messages", "2026-05-21"),
    ("messages/send-messages", "2026-05-21"),
    ("messages/sticker-messages", "2026-06-24"),
    ("messages/text-messages", "2025-11-03"),
    ("messages/video-messages", "2026-05-21"),
    ("payments/payments-br/orderdetailstemplate", "2026-06-30"),
    ("payments/payments-br/orders", "2026-06-30"),
    ("payments/payments-br/payment-request-cta", "2026-05-06"),
    ("payments/payments-in/checkout-button-templates", "2025-11-03"),
    ("payments/payments-in/enhanced-payment-links", "2026-10"),
    ("payments/payments-in/orderdetailstemplate", "2026-05-21"),
    ("payments/payments-in/orderstatustemplate", "2026-05-21"),
    ("payments/payments-in/payment-links", "2026-10"),
    ("payments/payments-in/pg", "2026-05-21"),
    ("payments/payments-in/upi-intent", "2026-05-21"),
    ("qr-codes", "2026-05-21"),
    ("reference/groups/groups-join-requests-api", "2026-07"),
    ("reference/whatsapp-business-account/message-template-api", "2026-09-11"),
    ("reference/whatsapp-business-phone-number/settings-api", "2026-07"),
    ("support/error-codes", "2026-09"),
    ("templates/authentication-templates/authentication-templates", "2026-09"),
    ("templates/authentication-templates/bulk-management", "2025-11-10"),
    ("templates/authentication-templates/copy-code-button-authentication-templates", "2026-06-24"),
    ("templates/authentication-templates/zero-tap-authentication-templates", "2026-09"),
    ("templates/components", "2026-09-11"),
    ("templates/marketing-templates/call-permission-request-message-template", "2025-11-03"),
    ("templates/marketing-templates/coupon-templates", "2026-05-28"),
    ("templates/marketing-templates/custom-marketing-templates", "2025-11-14"),
    ("templates/marketing-templates/limited-time-offer-templates", "2026-06-17"),
    ("templates/marketing-templates/media-card-carousel-templates", "2026-06-24"),
    ("templates/overview", "2026-05-21"),
    ("templates/supported-languages", "2026-05-21"),
    ("templates/tap-target-url-title-override", "2026-05-21"),
    ("templates/template-categorization", "2026-09-11"),
    ("templates/template-library", "2026-04-09"),
    ("templates/template-management", "2026-05"),
    ("templates/template-media", "2026-05-21"),
    ("templates/template-review", "2026-09"),
    ("templates/time-to-live", "2026-04-30"),
    ("templates/utility-templates/utility-call-permission-request-templates", "2026-06-17"),
    ("templates/utility-templates/utility-templates", "2025-11-14"),
    ("typing-indicators", "2026-06-17"),
    ("webhooks/reference/message_template_status_update", "2026-09"),
];

/// The date of the edition of a page that is cited, by its address.
///
/// # Panics
///
/// If the page is not in [`PAGES`]. A test keeps every page there that a rule or a schema cites.
#[must_use]
pub fn date(address: &str) -> &'static str {
    let path = address.strip_prefix(META).unwrap_or(address);
    let place = PAGES.binary_search_by_key(&path, |it| it.0);
    PAGES[place.expect("every page that is cited is in the table")].1
}

#[cfg(test)]
mod tests {
    use super::PAGES;

    #[test]
    fn pages_are_in_order_and_dates_are_days_or_months() {
        assert!(
            PAGES.is_sorted_by(|one, next| one.0 < next.0),
            "sort PAGES by path, each page once"
        );
        for (page, date) in PAGES {
            let parts: Vec<&str> = date.split('-').collect();
            let is_number =
                |it: &&str, n| it.len() == n && it.bytes().all(|it| it.is_ascii_digit());
            let is_date = match parts.as_slice() {
                [year, rest @ ..] if rest.len() == 1 || rest.len() == 2 => {
                    is_number(year, 4) && rest.iter().all(|it| is_number(it, 2))
                }
                _ => false,
            };
            assert!(is_date, "{page}: write {date} as 2026-06-26 or 2026-06");
        }
    }
}
