//! What several rules look up in a body, and how they quote it.

use crate::json::Node;

/// The `interactive` object of a message when it is of type `wanted`, in whatever letter case.
#[must_use]
pub fn interactive<'a>(root: &'a Node<'a>, wanted: &str) -> Option<&'a Node<'a>> {
    if !is_word(root.get("type"), "interactive") {
        return None;
    }
    root.get("interactive").filter(|it| is_word(it.get("type"), wanted))
}

/// The components that a message gives to its template; empty for a message of another type.
#[must_use]
pub fn components<'a>(root: &'a Node<'a>) -> &'a [Node<'a>] {
    if !is_word(root.get("type"), "template") {
        return &[];
    }
    root.at(&["template", "components"]).map_or(&[], Node::items)
}

/// The components for the call buttons of the template that a message sends.
pub fn call_buttons<'a>(root: &'a Node<'a>) -> impl Iterator<Item = &'a Node<'a>> {
    components(root)
        .iter()
        .filter(|it| is_word(it.get("type"), "button") && is_word(it.get("sub_type"), "voice_call"))
}

/// The parameters of a component.
#[must_use]
pub fn parameters<'a>(component: &'a Node<'a>) -> &'a [Node<'a>] {
    component.get("parameters").map_or(&[], Node::items)
}

/// Tells whether `node` is the string `word`, in whatever letter case.
#[must_use]
pub fn is_word(node: Option<&Node<'_>>, word: &str) -> bool {
    node.and_then(Node::as_str).is_some_and(|it| it == word || it.eq_ignore_ascii_case(word))
}

/// A key or enum value as a message may quote it; `None` for what may be a secret or a number.
#[must_use]
pub fn shown(text: &str) -> Option<String> {
    let is_name = |it: char| it.is_alphanumeric() || "_-. ".contains(it);
    let n_digits = text.chars().filter(char::is_ascii_digit).count();
    let n_characters = text.chars().count();
    // Tokens mix capitals and small letters, and are long. One can be glued to a name.
    let is_token = |it: &str| {
        it.len() > 16
            && it.contains(|it: char| it.is_ascii_uppercase())
            && it.contains(|it: char| it.is_ascii_lowercase())
    };
    let mut runs = text.split(|it: char| !it.is_alphanumeric());
    let is_shown = (1..=30).contains(&n_characters)
        && n_digits < 7
        && text.chars().all(is_name)
        && !runs.any(is_token);
    is_shown.then(|| format!("`{text}`"))
}

/// What is wrong with a name, and the name itself where it may be shown.
#[must_use]
pub fn named(what: &str, name: &str) -> String {
    shown(name).map_or_else(|| what.to_owned(), |it| format!("{what} {it}"))
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn only_names_are_shown() {
        assert_eq!(shown("voice_cal").as_deref(), Some("`voice_cal`"));
        assert_eq!(shown("messagingProduct").as_deref(), Some("`messagingProduct`"));
        assert_eq!(shown("+16505550100"), None);
        assert_eq!(shown("EAAGabcdefTokenxyz"), None);
        assert_eq!(shown("en_US EAAGabcdefTokenxyz"), None);
        assert_eq!(shown(""), None);
    }
}
