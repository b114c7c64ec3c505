//! Comments that suppress findings.
//!
//! `walint-ignore: RULE[, RULE] -- reason` is about the line that it is on or, where nothing else is
//! on its line, about the next one. In Markdown, an HTML comment before a code block is about the
//! block. `walint-ignore-file: RULE -- reason` at the top is about the whole file.

use std::ops::Range;

use super::Format;
use crate::source::Span;

/// A comment that suppresses findings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directive {
    /// From `walint-ignore` to the end of the comment.
    pub span: Span,
    /// The words for rules, with their places.
    pub rules: Vec<(String, Span)>,
    /// Why the findings may stay; `None` if the comment does not say it.
    pub reason: Option<String>,
    /// Where the findings that it is about begin; `None` for a comment about a file that is not at its
    /// top.
    pub scope: Option<Range<usize>>,
}

const MARKER: &str = "walint-ignore";

/// What comments begin with.
const OPENERS: [&str; 10] = ["<!--", "{/*", "{{/*", "{{!--", "{{!", "/*", "//", "<%#", "{#", "#"];

/// What comments end with.
const CLOSERS: [&str; 8] = ["-->", "*/}}", "*/}", "*/", "--}}", "}}", "%>", "#}"];

impl Format {
    /// Whether files in this format have comments.
    fn has_comments(self) -> bool {
        !matches!(
            self,
            Format::Json
                | Format::JsonLines
                | Format::Postman
                | Format::Insomnia
                | Format::N8n
                | Format::Har
        )
    }
}

/// The comments of a file that suppress findings, in order.
#[must_use]
pub fn directives(text: &str, format: Format) -> Vec<Directive> {
    let mut found = Vec::new();
    if !format.has_comments() {
        return found;
    }
    let mut lines = Lines { text, code: 0..0, block: 0..0 };
    // Lines up to here are blank or begin with a comment.
    let mut top = 0;
    let mut is_top = true;
    for at in memchr::memmem::find_iter(text.as_bytes(), MARKER) {
        let line = lines.around(at);
        let before = text[line.start..at].trim_end();
        let Some(opener) = opener(before) else { continue };
        while is_top && top < line.start {
            let next = lines.around(top);
            is_top = is_preamble(&text[next.clone()]);
            top = next.end;
        }
        let content = comment_end(&text[at..line.end]);
        let rest = &content[MARKER.len()..];
        let (is_file, rest) = match rest.strip_prefix("-file") {
            Some(rest) => (true, rest),
            None => (false, rest),
        };
        let Some(rest) = rest.strip_prefix(':') else { continue };
        let start = at + content.len() - rest.len();
        let (words, reason) = match rest.split_once("--") {
            Some((words, reason)) => (words, Some(reason.trim())),
            None => (rest, None),
        };
        let is_alone = before[..before.len() - opener.len()].trim().is_empty();
        let scope = match is_file {
            true if is_top => Some(0..text.len() + 1),
            true => None,
            false if format == Format::Markdown && (opener == "<!--" || opener == "{/*") => {
                Some(lines.block_after(line.end))
            }
            false if is_alone => Some(line.start..lines.code_after(line.end)),
            false => Some(line),
        };
        found.push(Directive {
            span: Span::new(at, at + content.len()),
            rules: words_of(words, start),
            reason: reason.filter(|it| !it.is_empty()).map(str::to_owned),
            scope,
        });
    }
    found
}

/// The mark with which a comment begins at the end of `before`.
fn opener(before: &str) -> Option<&'static str> {
    // A line inside a comment of several lines begins with a star.
    let before = before.strip_suffix('!').unwrap_or(before).trim_end();
    if before.trim() == "*" {
        return Some("*");
    }
    OPENERS.into_iter().find(|it| before.ends_with(it))
}

/// A comment from its marker, without the mark that ends it.
fn comment_end(text: &str) -> &str {
    let end = CLOSERS.iter().filter_map(|it| text.find(it)).min().unwrap_or(text.len());
    text[..end].trim_end()
}

/// The words between commas, with their places; `text` begins at the byte `start`.
fn words_of(text: &str, start: usize) -> Vec<(String, Span)> {
    let mut words = Vec::new();
    let mut at = start;
    for part in text.split(',') {
        let word = part.trim();
        if !word.is_empty() {
            let first = at + part.len() - part.trim_start().len();
            words.push((word.to_owned(), Span::new(first, first + word.len())));
        }
        at += part.len() + 1;
    }
    words
}

/// Whether a line can be before the comments at the top of a file.
fn is_preamble(line: &str) -> bool {
    let line = line.trim().trim_start_matches('\u{feff}');
    line.is_empty()
        || line == "---"
        || line.starts_with("<?php")
        || line.starts_with("\"use ")
        || line.starts_with("'use ")
        || line.starts_with('*')
        || OPENERS.iter().any(|it| line.starts_with(it))
}

struct Lines<'t> {
    text: &'t str,
    /// From where a line of code was looked for the last time to the end of that line, so that each
    /// line is looked at once.
    code: Range<usize>,
    /// The block that was found last.
    block: Range<usize>,
}

impl Lines<'_> {
    /// The line with the byte `at`, with its line break.
    fn around(&self, at: usize) -> Range<usize> {
        let bytes = self.text.as_bytes();
        let start = memchr::memrchr(b'\n', &bytes[..at]).map_or(0, |it| it + 1);
        let end = memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |it| at + it + 1);
        start..end
    }

    /// The end of the first line from `at` on that is neither blank nor another of these comments.
    fn code_after(&mut self, first: usize) -> usize {
        if self.code.start <= first && first < self.code.end {
            return self.code.end;
        }
        let mut at = first;
        while at < self.text.len() {
            let line = self.around(at);
            let text = self.text[line.clone()].trim();
            at = line.end;
            if !text.is_empty() && !text.contains(MARKER) {
                break;
            }
        }
        self.code = first..at;
        at
    }

    /// The code block after `at`, or the paragraph there.
    fn block_after(&mut self, at: usize) -> Range<usize> {
        if self.block.contains(&at) {
            return at..self.block.end;
        }
        let first_end = self.code_after(at);
        if first_end == 0 {
            return at..at;
        }
        let first = self.around(first_end - 1);
        let fence = fence(&self.text[first.clone()]);
        let mut end = first.end;
        while end < self.text.len() {
            let line = self.around(end);
            let text = &self.text[line.clone()];
            end = line.end;
            let is_last = match fence {
                Some(open) => self::fence(text).is_some_and(|it| {
                    it.0 == open.0 && it.1 >= open.1 && text.trim().ends_with(char::from(it.0))
                }),
                None => text.trim().is_empty(),
            };
            if is_last {
                break;
            }
        }
        self.block = at..end;
        at..end
    }
}

/// The character and the length of the fence that a line begins with, after the marks of quotes and
/// lists.
fn fence(line: &str) -> Option<(u8, usize)> {
    let line = line.trim_start_matches(|it: char| {
        it.is_whitespace() || it.is_ascii_digit() || matches!(it, '>' | '-' | '*' | '+' | '.' | ')')
    });
    let mark = line.bytes().next().filter(|it| matches!(it, b'`' | b'~'))?;
    let length = line.bytes().take_while(|it| *it == mark).count();
    (length >= 3).then_some((mark, length))
}

#[cfg(test)]
mod tests {
    use super::directives;
    use crate::extract::Format;

    /// The rules of each comment, its reason, and the text that it is about.
    fn read(text: &str, format: Format) -> Vec<(String, String, String)> {
        let directives = directives(text, format);
        let read = directives.into_iter().map(|it| {
            let rules: Vec<&str> = it.rules.iter().map(|it| &*it.0).collect();
            for (word, span) in &it.rules {
                assert_eq!(word, &text[span.range()]);
            }
            let scope = it.scope.map_or("none", |it| text.get(it).unwrap_or("file"));
            (rules.join("+"), it.reason.unwrap_or_default(), scope.trim().to_owned())
        });
        read.collect()
    }

    fn one(text: &str, format: Format) -> (String, String, String) {
        let mut all = read(text, format);
        assert_eq!(all.len(), 1, "{text}");
        all.remove(0)
    }

    #[test]
    fn a_comment_is_about_its_line_or_the_next_one() {
        let own = "a: 1\nb: 2 # walint-ignore: rule-a -- old\nc: 3\n";
        let (rules, reason, scope) = one(own, Format::Yaml);
        assert_eq!((&*rules, &*reason), ("rule-a", "old"));
        assert!(scope.starts_with("b: 2") && scope.ends_with("old"));
        for (text, format) in [
            ("// walint-ignore: a, call-* -- x\n\nto: 1\nend\n", Format::JavaScript),
            ("/* walint-ignore: a, call-* -- x */\nto: 1\nend\n", Format::Jsonc),
            ("  # walint-ignore:a,call-* -- x\r\nto: 1\r\nend\r\n", Format::Shell),
            ("{# walint-ignore: a, call-* -- x #}\nto: 1\nend\n", Format::JsonTemplate),
            ("/*\n * walint-ignore: a, call-* -- x\n*/\nto: 1\nend\n", Format::Php),
        ] {
            let (rules, reason, scope) = one(text, format);
            assert_eq!((&*rules, &*reason), ("a+call-*", "x"), "{text}");
            let ends = if format == Format::Php { "*/" } else { "to: 1" };
            assert!(scope.ends_with(ends), "{scope}");
        }
    }

    #[test]
    fn a_comment_of_html_is_about_the_next_block() {
        let text = "<!-- walint-ignore: a -- x -->\n\n> ```json\n> {\n>\n> }\n> ```\n\nend\n";
        assert!(one(text, Format::Markdown).2.ends_with("> ```"));
        let text = "{/* walint-ignore: a -- x */}\n~~~~\n~~~\n{}\n~~~~\nend\n";
        assert!(one(text, Format::Markdown).2.ends_with("{}\n~~~~"));
        let text = "<!-- walint-ignore: a -- x -->\n<pre>\n{}\n</pre>\n\nend\n";
        assert!(one(text, Format::Markdown).2.ends_with("</pre>"));
        let text = "```sh\n# walint-ignore: a -- x\ncurl\nend\n```\n";
        assert!(one(text, Format::Markdown).2.ends_with("curl"));
    }

    #[test]
    fn a_comment_about_the_file_is_at_its_top() {
        for text in [
            "# walint-ignore-file: a -- x\nto: 1\n",
            "#!/bin/sh\n\n# Sends.\n# walint-ignore-file: a -- x\nto: 1\n",
        ] {
            assert_eq!(
                one(text, Format::Shell),
                ("a".to_owned(), "x".to_owned(), "file".to_owned())
            );
        }
        let late = "to: 1\n# walint-ignore-file: a -- x\n";
        assert_eq!(one(late, Format::Shell).2, "none");
    }

    #[test]
    fn what_is_not_a_comment_is_not_read() {
        for text in ["walint-ignore: a -- x", "a = 'walint-ignore: a -- x'", "# walint-ignored"] {
            assert_eq!(read(text, Format::Shell), [], "{text}");
        }
        assert_eq!(read("// walint-ignore: a -- x", Format::Json), []);
        let (rules, reason, _) = one("# walint-ignore:", Format::Yaml);
        assert_eq!((&*rules, &*reason), ("", ""));
        assert_eq!(one("# walint-ignore: a --  ", Format::Yaml).1, "");
        assert_eq!(one("<!-- walint-ignore: a -->", Format::Markdown).0, "a");
    }

    #[test]
    fn many_comments_are_read_in_linear_time() {
        let text = "# walint-ignore: a -- x\n".repeat(20_000);
        assert_eq!(directives(&text, Format::Yaml).len(), 20_000);
        let text = "<!-- walint-ignore: a -- x -->\n".repeat(20_000);
        assert_eq!(directives(&text, Format::Markdown).len(), 20_000);
        let fences =
            (3..1_000).map(|n| format!("<!-- walint-ignore: a -- x -->\n{}\n", "`".repeat(n)));
        assert_eq!(directives(&fences.collect::<String>(), Format::Markdown).len(), 997);
    }
}
