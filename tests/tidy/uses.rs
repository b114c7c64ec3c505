//! Which modules of the crate a source file names.

/// The parts of source code that matter here: comments and literals are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token<'t> {
    Word(&'t str),
    /// `::`
    Path,
    Sign(char),
}

/// The modules at the root that a file names by `crate::` and `super::`, in order, without those
/// that only its unit tests name.
///
/// `n_above` is the number of `super::` that lead from the file to the root. A glob of the root is
/// `*`, the root under another name is `crate`. What a macro says with `$crate::` belongs to the
/// files that use the macro.
pub fn used_modules(text: &str, n_above: usize) -> Vec<&str> {
    let tokens = without_tests(&tokens(text));
    let mut modules = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let before = at.checked_sub(1).map(|it| tokens[it]);
        let mut rest = &tokens[at + 1..];
        let is_root = match token {
            Token::Word("crate") => before != Some(Token::Sign('$')),
            Token::Word("super") if before != Some(Token::Path) => {
                let mut n_supers = 1;
                while let [Token::Path, Token::Word("super"), more @ ..] = rest {
                    n_supers += 1;
                    rest = more;
                }
                n_supers == n_above
            }
            _ => false,
        };
        match rest {
            [Token::Path, path @ ..] if is_root => add_first(path, &mut modules),
            [Token::Word("as"), ..] if is_root => modules.push("crate"),
            _ => {}
        }
    }
    modules
}

/// Adds the first segment of a path, or of each path in a group.
fn add_first<'t>(path: &[Token<'t>], modules: &mut Vec<&'t str>) {
    match path {
        [Token::Sign('{'), ..] => {
            let mut depth = 0;
            for (at, token) in path.iter().enumerate() {
                match token {
                    Token::Sign('{') => depth += 1,
                    Token::Sign('}') => depth -= 1,
                    _ => {}
                }
                if depth == 0 {
                    return;
                }
                if depth == 1 && matches!(token, Token::Sign('{' | ',')) {
                    add_first(&path[at + 1..], modules);
                }
            }
        }
        [Token::Word("self"), Token::Word("as"), ..] => modules.push("crate"),
        [Token::Word("self"), ..] => {}
        [Token::Word(name), ..] => modules.push(name),
        [Token::Sign('*'), ..] => modules.push("*"),
        _ => {}
    }
}

/// The tokens without items under `#[cfg(test)]`.
fn without_tests<'t>(tokens: &[Token<'t>]) -> Vec<Token<'t>> {
    const TEST: [Token<'_>; 7] = [
        Token::Sign('#'),
        Token::Sign('['),
        Token::Word("cfg"),
        Token::Sign('('),
        Token::Word("test"),
        Token::Sign(')'),
        Token::Sign(']'),
    ];
    let mut kept = Vec::new();
    let mut rest = tokens;
    while let Some((first, more)) = rest.split_first() {
        if rest.starts_with(&TEST) {
            rest = after_item(&rest[TEST.len()..]);
        } else {
            kept.push(*first);
            rest = more;
        }
    }
    kept
}

/// What follows the first item: its end is a semicolon, or the brace of its body. An element of a list
/// ends with its comma, or before the bracket of the list.
fn after_item<'s, 't>(tokens: &'s [Token<'t>]) -> &'s [Token<'t>] {
    const ITEMS: [&str; 12] = [
        "const",
        "enum",
        "fn",
        "impl",
        "macro_rules",
        "mod",
        "pub",
        "static",
        "struct",
        "trait",
        "type",
        "use",
    ];
    let is_element = !matches!(tokens.first(), Some(Token::Word(it)) if ITEMS.contains(it));
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate() {
        match token {
            Token::Sign('(' | '[' | '{') => depth += 1,
            Token::Sign(')' | ']' | '}') => depth -= 1,
            _ => {}
        }
        if depth < 0 {
            return &tokens[at..];
        }
        let is_end = match token {
            Token::Sign(';' | '}') => true,
            Token::Sign(',') => is_element,
            _ => false,
        };
        if depth == 0 && is_end {
            return &tokens[at + 1..];
        }
    }
    &[]
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let is_word = |it: char| it.is_alphanumeric() || it == '_';
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            block_comment(rest)
        } else if let Some(length) = literal(rest) {
            length
        } else if is_word(first) {
            let length = rest.find(|it| !is_word(it)).unwrap_or(rest.len());
            tokens.push(Token::Word(&rest[..length]));
            length
        } else if rest.starts_with("::") {
            tokens.push(Token::Path);
            2
        } else {
            if !first.is_whitespace() {
                tokens.push(Token::Sign(first));
            }
            first.len_utf8()
        };
        rest = &rest[length..];
    }
    tokens
}

/// The length of the block comment that `text` begins with; they nest.
fn block_comment(text: &str) -> usize {
    let mut depth = 0;
    for (at, _) in text.char_indices() {
        if text[at..].starts_with("/*") {
            depth += 1;
        } else if text[..at].ends_with("*/") {
            depth -= 1;
            if depth == 0 {
                return at;
            }
        }
    }
    text.len()
}

/// The length of the string or character that `text` begins with; `None` for anything else, also
/// for a lifetime.
fn literal(text: &str) -> Option<usize> {
    let inner = text.trim_start_matches(['b', 'c', 'r', '#']);
    let prefix = &text[..text.len() - inner.len()];
    let start = prefix.len() + 1;
    let quoted = inner.get(1..)?;
    if inner.starts_with('"') && prefix.contains('r') {
        let end = format!("\"{}", "#".repeat(prefix.matches('#').count()));
        return Some(start + quoted.find(&end)? + end.len());
    }
    if inner.starts_with('"') && matches!(prefix, "" | "b" | "c") {
        return Some(start + end_of_quoted(quoted, '"')?);
    }
    let is_character = quoted.starts_with('\\') || quoted.chars().nth(1) == Some('\'');
    let is_quote = inner.starts_with('\'') && matches!(prefix, "" | "b");
    (is_quote && is_character).then(|| end_of_quoted(quoted, '\'')).flatten().map(|it| start + it)
}

/// The place after the first quote that no backslash is before.
fn end_of_quoted(text: &str, quote: char) -> Option<usize> {
    let mut is_escaped = false;
    for (at, character) in text.char_indices() {
        if character == quote && !is_escaped {
            return Some(at + 1);
        }
        is_escaped = character == '\\' && !is_escaped;
    }
    None
}
