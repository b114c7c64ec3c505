//! `unused-country-restriction`.

use crate::check::{BodyCx, Finder};
use crate::json::is_word;
use crate::model::CallSettings;
use crate::rule::{declare_rule, page};
use crate::rules::settings::has_status;

declare_rule! {
    /// The call icon is restricted to some countries, but it is hidden from all users.
    ///
    /// `restrict_to_user_countries` selects the users who see the call icon. With `DISABLE_ALL`, or
    /// with calling disabled, no user sees the icon, so the list has no effect. walint does not
    /// report an empty list, because it restricts nothing.
    ///
    /// ```json bad
    /// {
    ///   "calling": {
    ///     "status": "ENABLED",
    ///     "call_icon_visibility": "DISABLE_ALL",
    ///     "call_icons": { "restrict_to_user_countries": ["PT", "BR"] }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "calling": {
    ///     "status": "ENABLED",
    ///     "call_icon_visibility": "DEFAULT",
    ///     "call_icons": { "restrict_to_user_countries": ["PT", "BR"] }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "unused-country-restriction",
        aliases: ["country-restriction-without-effect"],
        severity: Warning,
        category: Settings,
        page: page!("calling/call-settings"),
        api_error: None,
        finder: Finder::CallSettings(check),
    }
}

fn check(cx: &mut BodyCx<'_>, settings: &CallSettings<'_>) {
    let calling = settings.calling;
    let icons = calling.get("call_icons");
    let Some(countries) = icons.and_then(|it| it.member("restrict_to_user_countries")) else {
        return;
    };
    if countries.value.items().is_empty() {
        return;
    }
    let visibility = calling.get("call_icon_visibility");
    let (cause, help) = if is_word(visibility, "DISABLE_ALL") {
        (visibility, "remove the list, or set `call_icon_visibility` to `DEFAULT`")
    } else if has_status(Some(calling), "DISABLED") {
        (calling.get("status"), "remove the list, or set the `status` of `calling` to `ENABLED`")
    } else {
        return;
    };
    let Some(cause) = cause else { return };
    let message = "the list of countries has no effect while the call icon is hidden";
    cx.report(&RULE, countries.key_span, message)
        .help(help)
        .related(cause.span, "this hides the call icon from all users");
}
