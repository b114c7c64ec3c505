//! `link-tracking-without-category`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// An edit changes the tracking of links without naming the category of the template.
    ///
    /// `cta_url_link_tracking_opted_out` travels with the `category` that the template has; one that
    /// differs sends the template back to review.
    ///
    /// ```json bad
    /// {
    ///   "cta_url_link_tracking_opted_out": true,
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "category": "UTILITY",
    ///   "cta_url_link_tracking_opted_out": true
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "cta_url_link_tracking_opted_out": true,
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "link-tracking-without-category",
        severity: Warning,
        category: Template,
        page: page!("reference/whatsapp-business-account/message-template-api"),
        api_error: None,
        finder: Finder::Schema,
    }
}
