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
    /// ```change template-edit
    /// bad   /category: (absent)
    ///   and  /cta_url_link_tracking_opted_out: true
    /// good  /components: (absent)
    ///   and  /cta_url_link_tracking_opted_out: true
    /// good  /name: "call_us"
    ///   and  /language: "en_US"
    ///   and  /cta_url_link_tracking_opted_out: true
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
