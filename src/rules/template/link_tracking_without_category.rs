//! `link-tracking-without-category`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template edit sets `cta_url_link_tracking_opted_out` without `category`.
    ///
    /// The documentation requires the current `category` together with
    /// `cta_url_link_tracking_opted_out`. Meta reviews the template again if the category is
    /// different.
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
        page: page!("templates/template-management"),
        api_error: None,
        finder: Finder::Schema,
    }
}
