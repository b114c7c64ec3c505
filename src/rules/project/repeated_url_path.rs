//! `repeated-url-path`.

use crate::check::{Finder, SendCx};
use crate::model::SubType;
use crate::rule::{declare_rule, page};
use crate::rules::send::is_whole_url;

declare_rule! {
    /// The value for a button's URL repeats a part of the template's URL.
    ///
    /// Meta accepts the message and appends the value to the URL of the template. `flats/4711`
    /// after `https://homes.example/flats/` becomes `/flats/flats/4711`, which most likely does not
    /// exist.
    ///
    /// ```change url-button-template-and-message
    /// bad   /1/template/components/0/parameters/0/text: "flats/4711"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "repeated-url-path",
        severity: Warning,
        category: Project,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::Comparison(check),
    }
}

fn check(cx: &mut SendCx<'_>) {
    for pair in cx.pairs() {
        let buttons = pair.level.buttons.known().map_or(&[][..], |it| it);
        for given in pair.given.buttons.iter().filter(|it| it.sub_type == Some(SubType::Url)) {
            let Some(index) = given.index else { continue };
            let url = buttons.get(index as usize).and_then(|it| it.url.as_ref());
            let Some(url) = url.filter(|it| it.has_variable()) else { continue };
            let [parameter] = given.component.parameters.as_slice() else { continue };
            let Some(value) = &given.value else { continue };
            // Another rule reports a complete URL.
            if !is_whole_url(value) && repeats(&url.start, value) {
                let message = "the value repeats the end of the template's URL";
                cx.report(&RULE, parameter.span, message, (url.span, "the template's URL"))
                    .help("use only the part that replaces the variable");
            }
        }
    }
}

/// Tells whether a value begins with the last parts of the URL before it.
fn repeats(start: &str, value: &str) -> bool {
    let address = start.split_once("://").map_or(start, |it| it.1);
    // A part of the path ends in a slash, and a key of the query in an equals sign.
    if !address.ends_with(['/', '=']) {
        return false;
    }
    let value = value.trim_start_matches(['/', '?', '&']);
    let is_start = |at: usize| at == 0 || matches!(address.as_bytes()[at - 1], b'/' | b'?' | b'&');
    let parts = address.char_indices().filter(|it| is_start(it.0)).map(|it| &address[it.0..]);
    // Only the start of the value is kept, so it cannot contain a longer part.
    parts.filter(|it| it.len() <= value.len()).any(|it| {
        let has_word = it.contains(|it: char| it.is_alphanumeric());
        has_word && value.get(..it.len()).is_some_and(|start| start.eq_ignore_ascii_case(it))
    })
}

#[cfg(test)]
mod tests {
    use super::repeats;

    #[test]
    fn only_repeated_parts_are_found() {
        let flats = "https://homes.example/berlin/flats/";
        for value in [
            "flats/4711",
            "/flats/4711",
            "berlin/flats/4711",
            "homes.example/berlin/flats/4711",
            "Flats/4711",
        ] {
            assert!(repeats(flats, value), "{value}");
        }
        for value in ["4711", "flat/4711", "flats", "flats-4711", "berlin/4711", "", "/"] {
            assert!(!repeats(flats, value), "{value}");
        }
        assert!(repeats("https://homes.example/show?lang=en&id=", "id=4711"));
        assert!(repeats("https://homes.example/show?id=", "?id=4711"));
        assert!(!repeats("https://homes.example/show?id=", "4711"));
        assert!(!repeats("https://homes.example/f-", "f-4711"));
        assert!(!repeats("https://", "4711"));
    }
}
