//! `unused-country-restriction`.

use crate::check::{BodyCx, Finder};
use crate::json::is_word;
use crate::model::CallSettings;
use crate::rule::{declare_rule, page};
use crate::rules::settings::has_status;

declare_rule! {
    /// The call icon is limited to some countries although nobody sees it.
    ///
    /// `restrict_to_user_countries` chooses the users who see the icon. With `DISABLE_ALL`, or
    /// with calling off, there is no icon to choose for, so the list does nothing. An empty list
    /// is no limit and passes.
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
    let reason = if is_word(visibility, "DISABLE_ALL") {
        visibility
    } else if has_status(Some(calling), "DISABLED") {
        calling.get("status")
    } else {
        None
    };
    if let Some(reason) = reason {
        cx.report(
            &RULE,
            countries.key_span,
            "the list of countries has no effect without a call icon",
        )
        .help("take the list out, or show the call icon")
        .related(reason.span, "this hides the icon from everybody");
    }
}
