//! Finds the code blocks of a document.
//!
//! A parser of Markdown finds nearly all. It sees fences below JSX as HTML, which ends at the first
//! empty line, and deeply indented ones as indented code. Where it does so, the fence is read line by
//! line, and the parser goes on after it.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::{Block, Content, html};

/// The code blocks of a document, in order.
pub(super) fn blocks(document: &str) -> Vec<Block<'_>> {
    let mut finder = Finder { document, blocks: Vec::new(), without: BTreeMap::new() };
    let mut at = front_matter(document);
    // The parser reads the rest of the document at once, each time that it goes on after a fence.
    let mut budget = MAX_ROUNDS * document.len() + MIN_BUDGET;
    while at < document.len() {
        let length = document.len() - at;
        if length > budget {
            finder.lines(at..document.len(), document.len());
            break;
        }
        budget -= length;
        match finder.pass(at) {
            Some(next) => at = next,
            None => break,
        }
    }
    finder.blocks
}

/// How often the whole of a long document is read.
const MAX_ROUNDS: usize = 8;

/// How much is read of a short document, in bytes.
const MIN_BUDGET: usize = 1 << 20;

/// A run of more characters is not a fence.
const LONGEST_FENCE: usize = 64;

/// Where the metadata at the start of a document ends, with its byte order mark.
fn front_matter(document: &str) -> usize {
    let start = if document.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut lines = document[start..].split_inclusive('\n');
    let Some(first) = lines.next().filter(|it| matches!(it.trim_end(), "---" | "+++")) else {
        return start;
    };
    let mut end = start + first.len();
    for line in lines {
        end += line.len();
        if line.trim_end() == first.trim_end() {
            return end;
        }
    }
    start
}

struct Finder<'s> {
    document: &'s str,
    blocks: Vec<Block<'s>>,
    /// From which byte on no line, or no tag, closes what was opened.
    without: BTreeMap<(u8, usize), usize>,
}

/// A line that opens a code block.
struct Fence<'s> {
    character: u8,
    length: usize,
    /// The white space before it, in bytes.
    indent: usize,
    /// The block quotes around it.
    n_quotes: usize,
    info: &'s str,
}

impl<'s> Fence<'s> {
    fn of(line: &'s str) -> Option<Fence<'s>> {
        let mut rest = line.trim_start_matches([' ', '\t', '>']);
        let prefix = &line[..line.len() - rest.len()];
        // The first line of the item of a list.
        let mut marker = 0;
        let number = rest.trim_start_matches(|it: char| it.is_ascii_digit());
        let is_number = (1..=9).contains(&(rest.len() - number.len()));
        let after = rest
            .strip_prefix(['-', '*', '+'])
            .or_else(|| number.strip_prefix(['.', ')']).filter(|_| is_number));
        if let Some(item) = after.filter(|it| it.starts_with([' ', '\t'])) {
            let item = item.trim_start_matches([' ', '\t']);
            marker = rest.len() - item.len();
            rest = item;
        }
        let character = *rest.as_bytes().first().filter(|it| matches!(it, b'`' | b'~'))?;
        let length = rest.bytes().take_while(|it| *it == character).count();
        let info = rest[length..].trim();
        let is_code = character == b'`' && info.contains('`');
        if !(3..=LONGEST_FENCE).contains(&length) || is_code {
            return None;
        }
        let n_quotes = prefix.bytes().filter(|it| *it == b'>').count();
        let indent = prefix.len() - prefix.rfind('>').map_or(0, |it| it + 1) + marker;
        Some(Fence { character, length, indent, n_quotes, info })
    }

    fn is_closed_by(&self, line: &str) -> bool {
        let rest = line.trim_start_matches([' ', '\t', '>']).trim_end();
        rest.len() >= self.length && rest.bytes().all(|it| it == self.character)
    }

    /// How long the part of a line of its content is that belongs to the document.
    fn prefix(&self, line: &str) -> usize {
        let mut at = 0;
        for _ in 0..self.n_quotes {
            let rest = line[at..].trim_start_matches([' ', '\t']);
            match rest.strip_prefix('>') {
                Some(rest) => at = line.len() - rest.len(),
                None => break,
            }
        }
        let is_blank = |it: &&u8| matches!(it, b' ' | b'\t');
        at + line.as_bytes()[at..].iter().take(self.indent).take_while(is_blank).count()
    }
}

impl Finder<'_> {
    /// Reads the document from the byte `start`; returns where to go on, if not to the end.
    fn pass(&mut self, start: usize) -> Option<usize> {
        let rest = &self.document[start..];
        let mut open: Option<(String, Vec<Range<usize>>)> = None;
        for (event, range) in Parser::new_ext(rest, Options::empty()).into_offset_iter() {
            let range = start + range.start..start + range.end;
            match event {
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                    open = Some((info.to_string(), Vec::new()));
                }
                Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => {
                    let Some(fence) = self.first_fence(range.clone()) else {
                        open = Some((String::new(), Vec::new()));
                        continue;
                    };
                    if let Some(next) = self.lines(fence..range.end, range.end) {
                        return Some(next);
                    }
                }
                Event::Text(_) => {
                    let Some((_, pieces)) = &mut open else { continue };
                    match pieces.last_mut() {
                        // The parser leaves out carriage returns.
                        Some(last)
                            if matches!(&self.document[last.end..range.start], "" | "\r") =>
                        {
                            last.end = range.end;
                        }
                        _ => pieces.push(range),
                    }
                }
                Event::End(TagEnd::CodeBlock) => {
                    let Some((info, pieces)) = open.take() else { continue };
                    let is_closed = self.is_closed(&range, pieces.last());
                    let content = Content::of(self.document, &pieces);
                    self.blocks.push(Block { info, content, is_closed, is_element: false });
                }
                Event::Start(Tag::HtmlBlock) => {
                    if let Some(next) = self.html(range) {
                        return Some(next);
                    }
                }
                // A deeply indented fence below a tag of several lines is text.
                Event::Start(Tag::Paragraph) => {
                    if let Some(fence) = self.first_fence(range.clone())
                        && let Some(next) = self.lines(fence..range.end, range.end)
                    {
                        return Some(next);
                    }
                }
                _ => {}
            }
        }
        None
    }

    /// Whether a code block ends with a fence: `last` is the last part of its content.
    fn is_closed(&self, range: &Range<usize>, last: Option<&Range<usize>>) -> bool {
        let text = &self.document[range.clone()];
        if !text.starts_with(['`', '~']) {
            return true;
        }
        let info_end = || text.find('\n').map_or(range.end, |it| range.start + it);
        let start = last.map_or_else(info_end, |it| it.end.min(range.end));
        let rest = self.document[start..range.end].trim_matches([' ', '\t', '\r', '\n', '>']);
        rest.starts_with("```") || rest.starts_with("~~~")
    }

    fn line_start(&self, at: usize) -> usize {
        memchr::memrchr(b'\n', &self.document.as_bytes()[..at]).map_or(0, |it| it + 1)
    }

    fn line_end(&self, at: usize) -> usize {
        let rest = &self.document.as_bytes()[at..];
        memchr::memchr(b'\n', rest).map_or(self.document.len(), |it| at + it + 1)
    }

    /// The start of the first line in a part of the document that opens a code block.
    fn first_fence(&self, range: Range<usize>) -> Option<usize> {
        let mut at = self.line_start(range.start);
        while at < range.end {
            let end = self.line_end(at);
            if Fence::of(&self.document[at..end]).is_some() {
                return Some(at);
            }
            at = end;
        }
        None
    }

    /// Reads what the parser sees as HTML; returns where to go on, if it ends later.
    fn html(&mut self, range: Range<usize>) -> Option<usize> {
        let text = self.document[range.clone()].trim_start();
        let is_hidden = ["<!--", "<?", "<script", "<style", "<textarea"]
            .iter()
            .any(|it| text.get(..it.len()).is_some_and(|start| start.eq_ignore_ascii_case(it)));
        if is_hidden { None } else { self.lines(range.clone(), range.end) }
    }

    /// Reads fences and elements line by line; returns where the last one ends, if that is after
    /// `end`.
    fn lines(&mut self, range: Range<usize>, end: usize) -> Option<usize> {
        let mut at = self.line_start(range.start);
        while at < range.end {
            let line_end = self.line_end(at);
            let line = &self.document[at..line_end];
            at = if let Some(fence) = Fence::of(line) {
                self.fence(&fence, line_end, range.end)
            } else if let Some(next) = self.element(at, line_end) {
                next
            } else {
                line_end
            };
        }
        (at > end).then_some(at)
    }

    /// Reads the code block whose content begins at the byte `start`; without a closing line it ends at
    /// the byte `limit`. Returns where to go on.
    fn fence(&mut self, fence: &Fence<'_>, start: usize, limit: usize) -> usize {
        let key = (fence.character, fence.length);
        let is_known = self.without.get(&key).is_some_and(|it| start >= *it);
        let end = if is_known { None } else { self.closing_line(fence, start) };
        if end.is_none() && !is_known {
            self.without.insert(key, start);
        }
        let limit = limit.max(start);
        let content = start..end.as_ref().map_or(limit, |it| it.start);
        let mut pieces: Vec<Range<usize>> = Vec::new();
        let mut at = content.start;
        while at < content.end {
            let line_end = self.line_end(at).min(content.end);
            let from = at + fence.prefix(&self.document[at..line_end]);
            match pieces.last_mut() {
                Some(last) if last.end == from => last.end = line_end,
                _ => pieces.push(from..line_end),
            }
            at = line_end;
        }
        self.blocks.push(Block {
            info: fence.info.to_owned(),
            content: Content::of(self.document, &pieces),
            is_closed: end.is_some(),
            is_element: false,
        });
        end.map_or(limit, |it| it.end)
    }

    fn closing_line(&self, fence: &Fence<'_>, start: usize) -> Option<Range<usize>> {
        let mut at = start;
        while at < self.document.len() {
            let end = self.line_end(at);
            if fence.is_closed_by(&self.document[at..end]) {
                return Some(at..end);
            }
            at = end;
        }
        None
    }

    /// Reads an element for code that begins on the line from `at` to `line_end`; returns where to go
    /// on.
    fn element(&mut self, at: usize, line_end: usize) -> Option<usize> {
        let (start, close) = html::opening(&self.document[at..line_end])?;
        let start = at + start;
        let key = (b'<', close as usize);
        if self.without.get(&key).is_some_and(|it| start >= *it) {
            return None;
        }
        let Some(length) = html::closing(&self.document[start..], close) else {
            self.without.insert(key, start);
            return None;
        };
        let end = start + length;
        let content = html::content(self.document, start..end, close);
        let content = content.unwrap_or_else(|| Content::of(self.document, &[]));
        let info = String::new();
        self.blocks.push(Block { info, content, is_closed: true, is_element: true });
        // The rest of the line may hold another one.
        let next = end + close.length();
        Some(if next < line_end { next } else { self.line_end(next) })
    }
}
