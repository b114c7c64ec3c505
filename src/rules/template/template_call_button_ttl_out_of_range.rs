//! `template-call-button-ttl-out-of-range`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The lifetime of a call button is outside 1440 to 43200 minutes.
    ///
    /// That is 1 to 30 days, 7 by default. The unit is minutes, so 86400 is 60 days and not
    /// one. A shorter lifetime, from 1 minute, may be given only when the template is sent.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "VOICE_CALL", "text": "Call us", "ttl_minutes": 86400 } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "VOICE_CALL", "text": "Call us", "ttl_minutes": 1439 } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "VOICE_CALL", "text": "Call us", "ttl_minutes": 1440 } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "VOICE_CALL", "text": "Call us", "ttl_minutes": 43200 } ] }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "template-call-button-ttl-out-of-range",
        severity: Error,
        category: Template,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
