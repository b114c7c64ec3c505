//! The tags of template engines, and what each does.

use std::ops::Range;

/// A part of a template.
#[derive(Debug)]
pub(super) struct Token {
    pub(super) range: Range<usize>,
    pub(super) kind: Kind,
}

/// What a part of a template is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// Text that is not a tag.
    Text,
    /// A comment, or a tag that yields nothing.
    Nothing,
    /// A value that is not known.
    Output,
    /// A tag that yields this part of the template as it is.
    Yields(Range<usize>),
    /// The start of a block.
    Open {
        /// Whether the block yields nothing where it is.
        is_hidden: bool,
    },
    /// What divides the branches of a block.
    Middle,
    /// The end of a block.
    Close,
}

/// The mark at the start of a tag, which is the same for all tags of an engine.
pub(super) fn mark<'s>(text: &'s str, range: &Range<usize>) -> &'s str {
    &text[range.start..range.start + 2]
}

/// Whether the parser of JSON knows the tag as a placeholder.
pub(super) fn is_known(tag: &str) -> bool {
    let code = tag.trim_start_matches(['{', '<', '%', '$', '=', '?', '-', '~', ' ']);
    let is_block = code == "else" || code.starts_with("else") || code.starts_with(['#', '/', '^']);
    let n_braces = tag.bytes().filter(|it| *it == b'}').count();
    match tag.as_bytes() {
        [b'{', b'{', b'{', ..] => n_braces == 3,
        [b'{', b'{', ..] => n_braces == 2 && !is_block && !code.starts_with(['!', '>', '&']),
        [b'$', b'{', ..] => n_braces == 1,
        [b'<', b'%' | b'?', b'=', ..] | [b'{', b'!', b'!', ..] => true,
        _ => false,
    }
}

/// Divides a template into text and tags.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let budget = 16 * text.len() + (1 << 16);
    let mut scanner = Scanner { text, tokens: Vec::new(), copied: 0, budget };
    scanner.scan();
    scanner.tokens
}

struct Scanner<'s> {
    text: &'s str,
    tokens: Vec<Token>,
    /// How far the text is divided.
    copied: usize,
    /// How many bytes may still be read in vain.
    budget: usize,
}

impl Scanner<'_> {
    fn scan(&mut self) {
        let bytes = self.text.as_bytes();
        let mut at = 0;
        while self.budget > 0
            && let Some(found) = memchr::memchr2(b'{', b'<', &bytes[at..])
        {
            let start = at + found;
            at = match self.tag(start) {
                Some(end) => end,
                None => start + 1,
            };
        }
        self.push_text(self.text.len());
    }

    fn push_text(&mut self, end: usize) {
        if self.copied < end {
            self.tokens.push(Token { range: self.copied..end, kind: Kind::Text });
        }
        self.copied = end;
    }

    fn push(&mut self, range: Range<usize>, kind: Kind) -> usize {
        self.push_text(range.start);
        let end = range.end;
        self.copied = end;
        self.tokens.push(Token { range, kind });
        end
    }

    /// Reads the tag whose bracket is at the byte `at`; returns where it ends.
    fn tag(&mut self, at: usize) -> Option<usize> {
        let rest = &self.text.as_bytes()[at..];
        let before = &self.text.as_bytes()[self.copied..at];
        match rest {
            [b'{', b'{', ..] if before.ends_with(b"\\") && !before.ends_with(b"\\\\") => {
                // An escaped tag is text; the backslash goes.
                let end = self.plain(at + 2, "}}")?;
                self.push(at - 1..at, Kind::Nothing);
                Some(end)
            }
            // The brace of an object is before the tag, or the tag is text.
            [b'{', b'{', b'%', ..]
            | [b'{', b'{', b'{', b'#' | b'/' | b'^' | b'!', ..]
            | [b'<', b'%', b'%', ..] => None,
            [b'{', b'{', ..] => self.braces(at),
            [b'{', b'%', ..] => {
                let end = self.end(at + 2, "%}")?;
                Some(self.percent(at..end))
            }
            [b'{', b'#', ..] => {
                let end = self.plain(at + 2, "#}")?;
                Some(self.push(at..end, Kind::Nothing))
            }
            [b'{', b'!', b'!', ..] => {
                let end = self.end(at + 3, "!!}")?;
                Some(self.push(at..end, Kind::Output))
            }
            [b'{', ..] if before.ends_with(b"$") && !before.ends_with(b"$$") => {
                let end = self.nested(at + 1)?;
                Some(self.push(at - 1..end, Kind::Output))
            }
            [b'{', ..] if before.ends_with(b"%") => {
                let rest = &self.text[at + 1..];
                let kind = directive(rest.trim_start_matches([' ', '~']))?;
                let end = self.nested(at + 1)?;
                Some(self.push(at - 1..end, kind))
            }
            [b'<', b'%', ..] => {
                let end = self.plain(at + 2, "%>")?;
                let kind = self.program(at + 2..end - 2);
                Some(self.push(at..end, kind))
            }
            [b'<', b'?', ..] => {
                let end = self.plain(at + 2, "?>")?;
                let kind = self.program(at + 2..end - 2);
                Some(self.push(at..end, kind))
            }
            _ => None,
        }
    }

    /// Reads a tag in two or three braces.
    fn braces(&mut self, at: usize) -> Option<usize> {
        let rest = &self.text[at..];
        if rest.starts_with("{{!--") {
            let end = self.plain(at + 5, "--}}")?;
            return Some(self.push(at..end, Kind::Nothing));
        }
        if rest.starts_with("{{!") {
            let end = self.plain(at + 3, "}}")?;
            return Some(self.push(at..end, Kind::Nothing));
        }
        if rest[2..].trim_start_matches(['-', ' ']).starts_with("/*") {
            let end = self.plain(at + 2, "*/")?;
            let end = self.plain(end, "}}")?;
            return Some(self.push(at..end, Kind::Nothing));
        }
        let end = self.end(at + 2, "}}")?;
        if rest.starts_with("{{{") {
            let is_one = self.text[end..].starts_with('}');
            return is_one.then(|| self.push(at..end + 1, Kind::Output));
        }
        let inner = at + 2..end - 2;
        let code = code(&self.text[inner]);
        let kind = match self.literal(code) {
            Some(literal) => Kind::Yields(literal),
            None => in_braces(code),
        };
        Some(self.push(at..end, kind))
    }

    /// The content of a string that is all of the code of a tag.
    fn literal(&self, code: &str) -> Option<Range<usize>> {
        let quote = code.chars().next().filter(|it| matches!(it, '"' | '\'' | '`'))?;
        let inner = code.get(1..)?.strip_suffix(quote)?;
        let start = code.as_ptr() as usize - self.text.as_ptr() as usize + 1;
        (!inner.contains(quote) && !inner.is_empty()).then(|| start..start + inner.len())
    }

    /// Reads a tag between `{%` and `%}`, and what it shows as it is.
    fn percent(&mut self, range: Range<usize>) -> usize {
        let code = code(&self.text[range.start + 2..range.end - 2]);
        let word = first_word(code);
        if matches!(word, "raw" | "verbatim") {
            let end = self.end_of_raw(range.end);
            self.spend(if end.is_none() { self.text.len() - range.end } else { 0 });
            self.push(range.clone(), Kind::Nothing);
            return match end {
                Some(raw) => {
                    self.push_text(raw.start);
                    self.push(raw, Kind::Nothing)
                }
                None => range.end,
            };
        }
        let kind = directive(code).unwrap_or(match word {
            "set" if !code.contains('=') => Kind::Open { is_hidden: true },
            "capture" | "comment" => Kind::Open { is_hidden: true },
            "block" | "macro" | "call" | "filter" | "with" | "autoescape" | "trans"
            | "blocktrans" | "blocktranslate" | "unless" | "case" | "tablerow" | "ifequal"
            | "ifnotequal" | "ifchanged" | "spaceless" | "apply" | "embed" | "sandbox"
            | "switch" | "each" | "foreach" | "while" => Kind::Open { is_hidden: false },
            "when" | "empty" | "default" => Kind::Middle,
            "assign" | "break" | "continue" | "csrf_token" | "decrement" | "deprecated" | "do"
            | "extends" | "from" | "import" | "increment" | "layout" | "liquid" | "load"
            | "section" | "set" | "use" => Kind::Nothing,
            // The tags of a tool, such as `{% uuid %}`, have a value.
            _ => Kind::Output,
        });
        self.push(range, kind)
    }

    /// The next tag after the byte `from` that ends a part without tags.
    fn end_of_raw(&self, from: usize) -> Option<Range<usize>> {
        let bytes = self.text.as_bytes();
        memchr::memmem::find_iter(&bytes[from..], b"{%").find_map(|it| {
            let start = from + it;
            let rest = self.text[start + 2..].trim_start_matches(['-', '~', '+', ' ']);
            let is_end = rest.starts_with("endraw") || rest.starts_with("endverbatim");
            let end = is_end.then(|| memchr::memmem::find(&bytes[start..], b"%}"))??;
            Some(start..start + end + 2)
        })
    }

    /// What code between `<%` and `%>`, or `<?` and `?>`, does.
    fn program(&self, inner: Range<usize>) -> Kind {
        let text = &self.text[inner];
        let text = text.strip_prefix("php").unwrap_or(text);
        if text.starts_with('#') || text.starts_with("--") {
            return Kind::Nothing;
        }
        let is_output = text.starts_with('=') || text.starts_with("echo ");
        let is_raw = text.starts_with('-');
        let code = code(text.trim_start_matches('=')).trim_end_matches(';').trim_end();
        let word = first_word(code);
        let opens = code.ends_with('{')
            || code.ends_with(':')
            || code.ends_with(" do")
            || (code.ends_with('|') && code.contains(" do |"));
        let is_end =
            matches!(word, "end" | "endif" | "endfor" | "endforeach" | "endwhile" | "endswitch");
        if !is_output && (is_end || code.starts_with('}')) {
            let is_middle = code.ends_with('{') || code.contains("else");
            return if is_middle { Kind::Middle } else { Kind::Close };
        }
        if !is_output && matches!(word, "else" | "elsif" | "elseif" | "when" | "in" | "rescue") {
            return Kind::Middle;
        }
        let is_statement = matches!(word, "if" | "unless" | "for" | "while" | "case" | "begin");
        if opens || (!is_output && is_statement && !code.ends_with('}')) {
            return Kind::Open { is_hidden: false };
        }
        if is_output {
            return match self.literal(code) {
                Some(literal) => Kind::Yields(literal),
                None => Kind::Output,
            };
        }
        if is_raw && code.contains('(') && !code.contains('=') {
            Kind::Output
        } else {
            Kind::Nothing
        }
    }

    /// Where the first `close` after the byte `from` ends.
    fn plain(&mut self, from: usize, close: &str) -> Option<usize> {
        let rest = &self.text.as_bytes()[from..];
        let found = memchr::memmem::find(rest, close.as_bytes());
        self.spend(if found.is_none() { rest.len() } else { 0 });
        found.map(|it| from + it + close.len())
    }

    /// Notes that bytes were read in vain; once that were too many, the rest is text.
    fn spend(&mut self, n: usize) {
        self.budget = self.budget.saturating_sub(n);
    }

    /// Where the first `close` after the byte `from` ends that is not in a string of the tag.
    fn end(&mut self, from: usize, close: &str) -> Option<usize> {
        self.outside_strings(from, |rest, _| {
            rest.starts_with(close.as_bytes()).then_some(close.len())
        })
        .or_else(|| self.plain(from, close))
    }

    /// Where the brace ends that was opened before the byte `from`.
    fn nested(&mut self, from: usize) -> Option<usize> {
        self.outside_strings(from, |rest, depth| {
            match rest[0] {
                b'{' => *depth += 1,
                b'}' if *depth == 0 => return Some(1),
                b'}' => *depth -= 1,
                _ => {}
            }
            None
        })
    }

    /// Where what `ends` accepts ends, outside of strings, at or after the byte `from`.
    fn outside_strings(
        &mut self,
        from: usize,
        ends: impl Fn(&[u8], &mut usize) -> Option<usize>,
    ) -> Option<usize> {
        /// A longer tag is not one.
        const LONGEST: usize = 8_000;
        let bytes = self.text.as_bytes();
        let limit = bytes.len().min(from + LONGEST);
        let mut depth = 0;
        let mut at = from;
        while at < limit {
            if let Some(length) = ends(&bytes[at..], &mut depth) {
                return Some(at + length);
            }
            at = match bytes[at] {
                quote @ (b'"' | b'\'' | b'`') => match end_of_string(&bytes[..limit], at, quote) {
                    Some(end) => end,
                    None => break,
                },
                b'\\' if matches!(bytes.get(at + 1), Some(b'"' | b'\'')) => {
                    // The string is written inside of another one.
                    let rest = &bytes[at + 2..limit];
                    match memchr::memmem::find(rest, &bytes[at..at + 2]) {
                        Some(it) => at + 2 + it + 2,
                        None => break,
                    }
                }
                _ => at + 1,
            };
        }
        self.spend(limit - from);
        None
    }
}

/// Where the string in these quotes ends that begins at the byte `at`.
fn end_of_string(bytes: &[u8], at: usize, quote: u8) -> Option<usize> {
    let mut at = at + 1;
    loop {
        match *bytes.get(at)? {
            b'\\' => at += 2,
            b'\n' if quote != b'`' => return None,
            byte if byte == quote => return Some(at + 1),
            _ => at += 1,
        }
    }
}

/// The code of a tag without the signs at its ends that remove white space.
fn code(inner: &str) -> &str {
    inner.trim_matches(|it: char| it.is_whitespace() || matches!(it, '-' | '~' | '_' | '+'))
}

fn first_word(code: &str) -> &str {
    let end = code.find(|it: char| !it.is_alphanumeric() && it != '_').unwrap_or(code.len());
    &code[..end]
}

/// What a statement does in nearly every language of templates.
fn directive(code: &str) -> Option<Kind> {
    Some(match first_word(code) {
        "if" | "for" => Kind::Open { is_hidden: false },
        "else" | "elif" | "elseif" | "elsif" => Kind::Middle,
        word if word.starts_with("end") => Kind::Close,
        _ => return None,
    })
}

/// What a tag in two braces does.
fn in_braces(code: &str) -> Kind {
    let open = Kind::Open { is_hidden: false };
    match code.as_bytes() {
        [b'^'] => return Kind::Middle,
        [b'#' | b'^', ..] => return open,
        [b'/', ..] => return Kind::Close,
        [b'$', ..] if is_assignment(code) => return Kind::Nothing,
        _ => {}
    }
    let word = first_word(code);
    let has_more = code[word.len()..].starts_with(char::is_whitespace);
    match word {
        "if" | "range" | "with" | "block" | "define" if has_more => open,
        "else" => Kind::Middle,
        "end" if !has_more && code == "end" => Kind::Close,
        "break" | "continue" if code == word => Kind::Nothing,
        _ => Kind::Output,
    }
}

/// Whether code sets a variable of Go.
fn is_assignment(code: &str) -> bool {
    let name = first_word(&code[1..]);
    let rest = code[1 + name.len()..].trim_start();
    rest.starts_with(":=") || (rest.starts_with("= ") && !name.is_empty())
}
