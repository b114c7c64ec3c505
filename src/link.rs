//! Links to WhatsApp in the texts and URLs of a body.
//!
//! Each of the hosts has a dot before its last label and no character that JSON escapes, so a body
//! is searched for dots as written in the file. A body without a link costs only that pass.

use std::ops::Range;

use memchr::memchr_iter;

use crate::json::{Node, Value, placeholders};
use crate::kind::RequestKind;
use crate::model::{
    Button, MessageType, SendComponent, SendComponentKind, SubType, Template, TemplateSend,
    Word as _,
};

/// One link. All ranges are bytes of the decoded string that contains it.
#[derive(Debug, Clone)]
pub struct Link<'a> {
    /// The string that contains it.
    pub node: &'a Node<'a>,
    /// What the string is for.
    pub place: LinkPlace,
    /// The link without the text directly after it.
    pub range: Range<usize>,
    /// The text after it without a space between them; empty when there is none.
    pub glued: Range<usize>,
    /// `http` or `https`; `None` for a link without.
    pub scheme: Option<Range<usize>>,
    /// The name of the host.
    pub host: Range<usize>,
    /// Where it leads.
    pub target: Target,
    /// The parameters after the question mark.
    pub query: Vec<LinkParameter>,
    /// The part after `#`.
    pub fragment: Option<Range<usize>>,
    /// The placeholders of the string.
    gaps: Vec<Range<usize>>,
}

/// The hosts of Meta's own files; the hosts below them also count.
const META_FILE_HOSTS: [&str; 3] = ["fbcdn.net", "scontent.whatsapp.net", "lookaside.fbsbx.com"];

/// Tells whether a host, in lower case, serves Meta's own files, which are signed for one reader and a
/// short time.
#[must_use]
pub fn is_meta_file_host(host: &str) -> bool {
    let is_below = |it: &str| it.is_empty() || it.ends_with('.');
    META_FILE_HOSTS.iter().any(|it| host.strip_suffix(it).is_some_and(is_below))
}

/// What the string with a link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkPlace {
    /// A text that people read.
    Text,
    /// The whole value is the URL of a button.
    Url,
    /// The URL of a template's button, or the value for it when the template is sent.
    TemplateButton,
    /// The whole value is an address outside of a button: of a contact, or the target of a tap.
    Address,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A call.
    Call {
        /// The number as written; empty when it is missing.
        number: Range<usize>,
        /// The path after the number; empty when there is none.
        rest: Range<usize>,
    },
    /// A chat; the number where it is part of the path.
    Chat {
        /// The number as written; `None` when there is none, or when it is a parameter.
        number: Option<Range<usize>>,
    },
    /// Anything else: a catalog, a group, a short link, the website.
    Other,
}

/// One parameter of a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkParameter {
    /// The key.
    pub key: Range<usize>,
    /// The value as written; `None` without an equals sign.
    pub value: Option<Range<usize>>,
}

/// A link that starts a call.
#[derive(Debug, Clone, Copy)]
pub struct CallLink<'a> {
    /// The link.
    pub link: &'a Link<'a>,
    /// The number as written; empty when it is missing.
    pub number: &'a Range<usize>,
    /// The path after the number; empty when there is none.
    pub rest: &'a Range<usize>,
}

impl<'a> Link<'a> {
    /// The link as one that starts a call.
    ///
    /// `None` in the button of a template, where Meta rejects every such link.
    #[must_use]
    pub fn as_call(&'a self) -> Option<CallLink<'a>> {
        match &self.target {
            Target::Call { number, rest } if self.place != LinkPlace::TemplateButton => {
                Some(CallLink { link: self, number, rest })
            }
            Target::Call { .. } | Target::Chat { .. } | Target::Other => None,
        }
    }
}

impl Link<'_> {
    /// A part of the string that contains the link.
    #[must_use]
    pub fn part(&self, range: &Range<usize>) -> &str {
        self.node.as_str().and_then(|it| it.get(range.clone())).unwrap_or_default()
    }

    /// The string from a place in it to its end, beyond the end of the link.
    #[must_use]
    pub fn rest_from(&self, start: usize) -> &str {
        self.node.as_str().and_then(|it| it.get(start..)).unwrap_or_default()
    }

    /// Tells whether a part contains a placeholder.
    #[must_use]
    pub fn is_open(&self, range: &Range<usize>) -> bool {
        self.gaps.iter().any(|it| it.start < range.end && range.start < it.end)
    }

    /// The characters of a part and their places, without placeholders.
    pub fn characters(&self, range: &Range<usize>) -> impl Iterator<Item = (usize, char)> {
        let start = range.start;
        let characters = self.part(range).char_indices().map(move |(at, it)| (start + at, it));
        characters.filter(|(at, _)| is_outside(&self.gaps, *at))
    }
}

/// The kinds of bodies with texts and URLs in which links are looked for.
pub const KINDS: &[RequestKind] = &[
    RequestKind::Message,
    RequestKind::MarketingMessage,
    RequestKind::TemplateCreate,
    RequestKind::TemplateEdit,
    RequestKind::TemplateUpsert,
    RequestKind::QrCode,
];

/// The links in a body, in the order of the text.
///
/// The parameters are the text of the body, the view of it as a message, and the view of it as a
/// template. The view of another kind is empty.
#[must_use]
pub fn collect<'a>(
    kind: RequestKind,
    written: &str,
    send: &TemplateSend<'a>,
    template: &Template<'a>,
) -> Vec<Link<'a>> {
    if !memchr_iter(b'.', written.as_bytes()).any(|dot| host_end(written, dot).is_some()) {
        return Vec::new();
    }
    let mut links = Links(Vec::new());
    match kind {
        RequestKind::Message | RequestKind::MarketingMessage => links.message(send),
        RequestKind::TemplateCreate | RequestKind::TemplateEdit | RequestKind::TemplateUpsert => {
            links.template(template);
        }
        RequestKind::QrCode => links.find(template.root.get("prefilled_message"), LinkPlace::Text),
        RequestKind::CallSettings
        | RequestKind::Call
        | RequestKind::BusinessProfile
        | RequestKind::ConversationalAutomation
        | RequestKind::ThreadControl
        | RequestKind::Group => {}
    }
    let mut links = links.0;
    links.sort_by_key(|it| (it.node.span, it.range.start));
    links
}

struct Links<'a>(Vec<Link<'a>>);

// These limits are far above what a message contains, and keep the time for a huge text short.

/// The maximum number of hosts that are checked in one string.
const MAX_LINKS: usize = 100;

/// The maximum number of parameters that are read in one link.
const MAX_PARAMETERS: usize = 50;

/// The maximum number of bytes that are read after a host.
const MAX_LENGTH: usize = 16_384;

impl<'a> Links<'a> {
    fn message(&mut self, send: &TemplateSend<'a>) {
        // The `type` of a message may differ from its content; another rule reports that.
        for kind in MessageType::ALL {
            if let Some(node) = send.message.root.get(kind.word()) {
                self.content(*kind, node);
            }
        }
        for component in send.levels.iter().flat_map(|it| &it.components) {
            self.sent_component(*component);
        }
    }

    fn content(&mut self, kind: MessageType, node: &'a Node<'a>) {
        match kind {
            MessageType::Text => self.find(node.get("body"), LinkPlace::Text),
            MessageType::Location => self.location(node),
            MessageType::Contacts => {
                for url in node.items().iter().flat_map(|it| it.list("urls")) {
                    self.find(url.get("url"), LinkPlace::Address);
                }
            }
            MessageType::Interactive => {
                self.interactive(node);
                if let Some(action) = node.get("action") {
                    action.list("cards").iter().for_each(|it| self.interactive(it));
                }
            }
            MessageType::Audio
            | MessageType::Document
            | MessageType::Gif
            | MessageType::Image
            | MessageType::Sticker
            | MessageType::Video => self.find(node.get("caption"), LinkPlace::Text),
            MessageType::LinkPreview
            | MessageType::Pin
            | MessageType::Reaction
            | MessageType::Template => {}
        }
    }

    fn interactive(&mut self, interactive: &'a Node<'a>) {
        for part in ["header", "body", "footer"] {
            self.find(interactive.at(&[part, "text"]), LinkPlace::Text);
        }
        self.find(interactive.at(&["action", "parameters", "url"]), LinkPlace::Url);
        let sections = interactive.get("action").map_or(&[][..], |it| it.list("sections"));
        for row in sections.iter().flat_map(|it| it.list("rows")) {
            for part in ["title", "description"] {
                self.find(row.get(part), LinkPlace::Text);
            }
        }
    }

    /// The texts of a location.
    fn location(&mut self, location: &'a Node<'a>) {
        for part in ["name", "address"] {
            self.find(location.get(part), LinkPlace::Text);
        }
    }

    fn sent_component(&mut self, component: SendComponent<'a>) {
        let place = match (component.kind, component.sub_type) {
            (Some(SendComponentKind::Header | SendComponentKind::Body), _) => LinkPlace::Text,
            (_, Some(SubType::Url)) => LinkPlace::TemplateButton,
            (Some(SendComponentKind::TapTargetConfiguration), _) => LinkPlace::Address,
            _ => return,
        };
        for parameter in component.node.list("parameters") {
            self.find(parameter.get("text"), place);
            if let Some(location) = parameter.get("location") {
                self.location(location);
            }
            for target in parameter.list("tap_target_configuration") {
                self.find(target.get("url"), place);
            }
        }
    }

    fn template(&mut self, template: &Template<'a>) {
        for level in &template.levels {
            for component in &level.components {
                self.find(component.node.get("text"), LinkPlace::Text);
                if let Some(example) = component.node.get("example") {
                    self.find_below(example, LinkPlace::Text);
                }
            }
            level.buttons.iter().for_each(|it| self.button(*it));
        }
        for input in &template.library_inputs {
            self.find(input.node.at(&["url", "base_url"]), LinkPlace::TemplateButton);
        }
    }

    fn button(&mut self, button: Button<'a>) {
        let n_links = self.0.len();
        self.find(button.node.get("url"), LinkPlace::TemplateButton);
        // A finding about the URL is enough: the sample value has the same problem.
        if let Some(example) = button.node.get("example").filter(|_| self.0.len() == n_links) {
            self.find_below(example, LinkPlace::TemplateButton);
        }
    }

    fn find_below(&mut self, node: &'a Node<'a>, place: LinkPlace) {
        match &node.value {
            Value::Array(items) => {
                for item in items {
                    self.find_below(item, place);
                }
            }
            Value::Object(members) => {
                for member in members {
                    self.find_below(&member.value, place);
                }
            }
            Value::String(_) => self.find(Some(node), place),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Opaque => {}
        }
    }

    /// Adds the links in the string `node`.
    fn find(&mut self, node: Option<&'a Node<'a>>, place: LinkPlace) {
        let Some((node, text)) = node.and_then(|it| Some((it, it.as_str()?))) else { return };
        let mut hosts = memchr_iter(b'.', text.as_bytes())
            .filter_map(|dot| host(text, dot))
            .filter(|it| is_ours(&text[it.clone()]))
            .peekable();
        if hosts.peek().is_none() {
            return;
        }
        let gaps: Vec<Range<usize>> = placeholders(text)
            // The equals sign of `={{…}}` belongs to the query where the text is a URL.
            .map(|it| it.start + usize::from(text[it.clone()].starts_with('='))..it.end)
            .collect();
        let mut from = 0;
        for host in hosts.take(MAX_LINKS) {
            if host.start < from || !is_outside(&gaps, host.start) {
                continue;
            }
            let Some(start) = link_start(text, from, host.start, &gaps) else { continue };
            let is_whole = text[..start].trim().is_empty();
            let ends = match place {
                LinkPlace::Text => text_end(text, start, host.end, &gaps),
                LinkPlace::Url | LinkPlace::TemplateButton | LinkPlace::Address if is_whole => {
                    let end = text.trim_end().len();
                    (end, end)
                }
                LinkPlace::Url | LinkPlace::TemplateButton | LinkPlace::Address => return,
            };
            from = ends.0;
            self.0.push(link(node, text, place, start, host, ends, gaps.clone()));
        }
    }
}

/// Splits a link into its parts; `ends` are its own end, and the end of the text directly after it.
fn link<'a>(
    node: &'a Node<'a>,
    text: &str,
    place: LinkPlace,
    start: usize,
    host: Range<usize>,
    ends: (usize, usize),
    gaps: Vec<Range<usize>>,
) -> Link<'a> {
    let find = |range: Range<usize>, wanted: &[char]| {
        let mut found = text[range.clone()].match_indices(wanted);
        found.find(|(at, _)| is_outside(&gaps, range.start + at)).map(|it| range.start + it.0)
    };
    let end = ends.0;
    let hash = find(host.end..end, &['#']);
    let query_end = hash.unwrap_or(end);
    let mark = find(host.end..query_end, &['?']);
    let path = host.end..mark.unwrap_or(query_end);

    let mut query = Vec::new();
    let mut from = mark.map_or(query_end, |it| it + 1);
    while from < query_end && query.len() < MAX_PARAMETERS {
        let stop = find(from..query_end, &['&']).unwrap_or(query_end);
        let equals = find(from..stop, &['=']);
        if from < stop {
            query.push(LinkParameter {
                key: from..equals.unwrap_or(stop),
                value: equals.map(|it| it + 1..stop),
            });
        }
        from = stop + 1;
    }

    let mut segments = Vec::new();
    let mut from = path.start;
    while from < path.end {
        let stop = find(from..path.end, &['/']).unwrap_or(path.end);
        if from < stop && from > path.start {
            segments.push(from..stop);
        }
        from = stop + 1;
    }

    Link {
        node,
        place,
        range: start..end,
        glued: end..ends.1,
        scheme: (start < host.start).then(|| start..host.start - "://".len()),
        target: target(text, &text[host.clone()].to_ascii_lowercase(), &segments, &path, &gaps),
        host,
        query,
        fragment: hash.map(|it| it + 1..end),
        gaps,
    }
}

fn target(
    text: &str,
    host: &str,
    segments: &[Range<usize>],
    path: &Range<usize>,
    gaps: &[Range<usize>],
) -> Target {
    // The website has no page with the name `call`.
    const CALLED: [&str; 6] = [
        "wa.me",
        "www.wa.me",
        "api.whatsapp.com",
        "web.whatsapp.com",
        "whatsapp.com",
        "www.whatsapp.com",
    ];
    let first = segments.first().map_or("", |it| &text[it.clone()]);
    if CALLED.contains(&host) && first.eq_ignore_ascii_case("call") {
        let number = segments.get(1).cloned().unwrap_or(path.end..path.end);
        let rest = segments.get(2).map_or(path.end, |it| it.start)..path.end;
        return Target::Call { number, rest };
    }
    if host == "api.whatsapp.com" && first.eq_ignore_ascii_case("send") {
        return Target::Chat { number: None };
    }
    if !matches!(host, "wa.me" | "www.wa.me") {
        return Target::Other;
    }
    match segments {
        [] => Target::Chat { number: None },
        [number, ..] => {
            let is_number = first.starts_with(|it: char| it.is_ascii_digit() || "+(".contains(it))
                || first.get(..3).is_some_and(|it| it.eq_ignore_ascii_case("%2b"))
                || !is_outside(gaps, number.start);
            if is_number { Target::Chat { number: Some(number.clone()) } } else { Target::Other }
        }
    }
}

/// The end of a WhatsApp host whose last dot is at `dot`.
fn host_end(text: &str, dot: usize) -> Option<usize> {
    let (before, after) = (&text.as_bytes()[..dot], &text.as_bytes()[dot + 1..]);
    let begins = |word: &str| {
        after.get(..word.len()).is_some_and(|it| it.eq_ignore_ascii_case(word.as_bytes()))
    };
    let ends = |word: &str| {
        let start = before.len().checked_sub(word.len());
        start.is_some_and(|it| before[it..].eq_ignore_ascii_case(word.as_bytes()))
    };
    let last = match () {
        () if ends("wa") && begins("me") => "me",
        () if ends("wa") && begins("link") => "link",
        () if ends("whatsapp") && begins("com") => "com",
        () => return None,
    };
    let goes_on = match after[last.len()..] {
        [b'.', next, ..] => next.is_ascii_alphanumeric(),
        // Before an `@` is the name of a user; the host follows it.
        [next, ..] => next.is_ascii_alphanumeric() || b"-_@".contains(&next),
        [] => false,
    };
    (!goes_on).then_some(dot + 1 + last.len())
}

/// The whole name of the host whose last dot is at `dot`.
fn host(text: &str, dot: usize) -> Option<Range<usize>> {
    let end = host_end(text, dot)?;
    let is_label = |it: &u8| it.is_ascii_alphanumeric() || *it == b'-' || *it == b'.';
    let length = text.as_bytes()[..dot].iter().rev().take_while(|it| is_label(it)).count();
    Some(dot - length..end)
}

fn is_ours(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    ["wa.me", "www.wa.me", "wa.link", "www.wa.link", "whatsapp.com"].contains(&host.as_str())
        || host.strip_suffix(".whatsapp.com").is_some_and(|it| !it.starts_with('.'))
}

/// The start of the link whose host begins at `host`; `None` when it is a part of something else.
fn link_start(text: &str, from: usize, host: usize, gaps: &[Range<usize>]) -> Option<usize> {
    let start = match text[..host].strip_suffix("://") {
        Some(before) => {
            let is_name = |it: &u8| it.is_ascii_alphanumeric();
            let length = before.bytes().rev().take_while(|it| is_name(it)).count();
            let start = before.len() - length;
            if !is_one_of(&before[start..], &["http", "https"]) {
                return None;
            }
            start
        }
        None => host,
    };
    let before = &text[from..start];
    let word = before.rsplit(|it: char| it.is_whitespace() || "\"<>".contains(it)).next()?;
    let touches = before
        .ends_with(|it: char| "/=&?#%@\\".contains(it) || (start == host && it.is_alphanumeric()));
    // A placeholder directly before the host may contain the scheme, or another host.
    let follows_gap = gaps.iter().any(|it| it.end == start);
    (!touches && !follows_gap && !word.contains("://")).then_some(start)
}

/// The end of a link in a text, and the end of the text directly after it.
fn text_end(text: &str, start: usize, host_end: usize, gaps: &[Range<usize>]) -> (usize, usize) {
    const QUOTES: &str = "\"'`<>“”„‘’«»";
    const TRAILING: &str = ".,;:!?)]}…。，、！？；：）】」』";
    const MARKERS: &str = "*_~";
    let outside = |(at, _): &(usize, char)| is_outside(gaps, host_end + at);
    let mut limit = text.len().min(host_end + MAX_LENGTH);
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    let rest = &text[host_end..limit];
    let stop = rest
        .char_indices()
        .filter(outside)
        .find(|(_, it)| it.is_whitespace() || is_mark(*it) || QUOTES.contains(*it))
        .map_or(limit, |it| host_end + it.0);

    // In the path of a link to WhatsApp, these characters begin the rest of the sentence.
    let mut has_open = false;
    let mut end = stop;
    for (at, character) in text[host_end..stop].char_indices().filter(outside) {
        has_open |= character == '(';
        if matches!(character, '?' | '#') {
            break;
        }
        // Brackets at the start of a segment contain a placeholder for the number.
        let is_placeholder = "[{".contains(character) && text[..host_end + at].ends_with('/');
        if !character.is_ascii()
            || (",;!*[]{}|\\^".contains(character) && !is_placeholder)
            || (character == ')' && !has_open)
        {
            end = host_end + at;
            break;
        }
    }
    let has_query = text[host_end..end].contains('?');
    let before = text[..start].chars().next_back();
    while let Some(last) = text[host_end..end].chars().next_back() {
        let at = end - last.len_utf8();
        // A marker may be the last character of a payload, unless one is also before the link.
        let is_marker = MARKERS.contains(last) && (!has_query || before == Some(last));
        let is_closing = TRAILING.contains(last) && !(last == ')' && has_open);
        if !is_outside(gaps, at) || !(is_marker || is_closing) {
            break;
        }
        end = at;
    }
    (end, stop)
}

/// Tells whether a character is invisible, and only sets the direction or joins words.
fn is_mark(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn is_outside(gaps: &[Range<usize>], at: usize) -> bool {
    let next = gaps.partition_point(|it| it.end <= at);
    gaps.get(next).is_none_or(|it| it.start > at)
}

fn is_one_of(text: &str, words: &[&str]) -> bool {
    words.iter().any(|it| it.eq_ignore_ascii_case(text))
}

#[cfg(test)]
mod tests {
    use super::{Link, Target, collect};
    use crate::json::{Node, parse};
    use crate::kind::RequestKind;
    use crate::model::{Message, Template, TemplateSend};

    fn links_in<'a>(root: &'a Node<'a>, text: &str) -> Vec<Link<'a>> {
        let send = TemplateSend::new(Message::new(root));
        let template = Template::new(RequestKind::Message, root, None);
        collect(RequestKind::Message, text, &send, &template)
    }

    /// The links in a message's text, each with a bar and the text directly after it.
    fn links(body: &str) -> Vec<String> {
        let text = format!(r#"{{"text": {{"body": "{body}"}}}}"#);
        let root = parse(&text).root.expect("a value");
        let links = links_in(&root, &text);
        links.iter().map(|it| format!("{}|{}", it.part(&it.range), it.part(&it.glued))).collect()
    }

    #[test]
    fn links_end_where_the_sentence_continues() {
        for (body, found) in [
            ("Call wa.me/call/1650 now", "wa.me/call/1650|"),
            (r"Call https:\/\/WA.me\/call\/1650.", "https://WA.me/call/1650|."),
            ("(https://wa.me/call/1650)", "https://wa.me/call/1650|)"),
            ("*https://wa.me/call/1650*", "https://wa.me/call/1650|*"),
            ("https://wa.me/call/1650?biz_payload=a_", "https://wa.me/call/1650?biz_payload=a_|"),
            ("https://wa.me/call/1650\u{200f} ", "https://wa.me/call/1650|"),
            ("https://wa.me/call/1650,or", "https://wa.me/call/1650|,or"),
            ("请拨打https://wa.me/call/1650。", "https://wa.me/call/1650|。"),
            ("https://wa.me/call/<THE NUMBER>?x=1", "https://wa.me/call/<THE NUMBER>?x=1|"),
            ("https://wa.me/call/{phone}.", "https://wa.me/call/{phone|}."),
            ("https://wa.me/call/{{1}}.", "https://wa.me/call/{{1}}|."),
            (r#"\"wa.link/abc\""#, "wa.link/abc|"),
            ("Look at www.whatsapp.com, please", "www.whatsapp.com|,"),
        ] {
            assert_eq!(links(body), [found], "{body}");
        }
    }

    #[test]
    fn parts_of_something_else_are_not_links() {
        for body in [
            "https://shop.example/?u=wa.me/call/1",
            "https://shop.example/?u=https://wa.me/call/1",
            "https://shop.example/wa.me/call/1",
            "mywa.me/call/1",
            "my-wa.me/call/1",
            "wa.me.example/call/1",
            "wa.menu/call/1",
            "support@whatsapp.com",
            "https://wa.me@shop.example/call/1",
            "notwhatsapp.com/call/1",
            "ftp://wa.me/call/1",
            "{{base}}wa.me/call/1",
            "${wa.me}",
            "whatsapp",
        ] {
            assert_eq!(links(body), [""; 0], "{body}");
        }
    }

    #[test]
    fn one_text_may_have_several() {
        assert_eq!(
            links(r"wa.me/1\nwa.me/2?text=wa.me/3 https://wa.me/4,https://wa.me/5"),
            [
                "wa.me/1|",
                "wa.me/2?text=wa.me/3|",
                "https://wa.me/4|,https://wa.me/5",
                "https://wa.me/5|"
            ]
        );
    }

    #[test]
    fn queries_are_split_around_placeholders() {
        let text = r#"{"text": {"body": "wa.me/call/{{a&b}}?biz_payload={{x=y}}&b&c=1#d"}}"#;
        let root = parse(text).root.expect("a value");
        let links = links_in(&root, text);
        let link = &links[0];
        let query: Vec<_> = link
            .query
            .iter()
            .map(|it| (link.part(&it.key), it.value.as_ref().map(|it| link.part(it))))
            .collect();
        assert_eq!(query, [("biz_payload", Some("{{x=y}}")), ("b", None), ("c", Some("1"))]);
        assert!(
            matches!(&link.target, Target::Call { number, .. } if link.part(number) == "{{a&b}}")
        );
        assert_eq!(link.fragment.as_ref().map(|it| link.part(it)), Some("d"));
    }
}
