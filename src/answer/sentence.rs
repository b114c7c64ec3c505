//! Reads Meta's messages: which place in the body they name, and what is wrong there.
//!
//! The messages are those that the live API was seen to return. They are not a contract, so an
//! unknown message is ignored.

use std::sync::LazyLock;

use regex::{Captures, Regex};

/// One step on the path to a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// The member with this key.
    Key(String),
    /// The entry at this place.
    Index(usize),
    /// Every entry.
    Each,
    /// The entries of this `type`, in any letter case.
    Typed(String),
    /// The component for the button of the template at this `index`.
    Button(usize),
    /// The members with this key, at any depth.
    Below(String),
}

/// What Meta claims about a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Claim {
    /// The path to the place.
    pub path: Vec<Step>,
    /// What is wrong there.
    pub wrong: Wrong,
}

/// What is wrong at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wrong {
    /// An object has an unknown key.
    UnknownKey(String),
    /// A value is missing.
    Missing,
    /// A value is not one of these.
    NotOneOf(String),
    /// A value is not of this type.
    NotA(String),
    /// A text has fewer or more characters than the minimum and the maximum.
    Length(Option<usize>, usize),
    /// A list has fewer or more entries than the minimum and the maximum.
    Count(Option<usize>, usize),
    /// A text contains a line break, a tab or more than 4 spaces in a row.
    WhiteSpace,
    /// A text is not a URL.
    NoAddress,
    /// A text is not a phone number.
    NoPhoneNumber,
    /// The media does not exist.
    NoMedium,
    /// The template has another number of variables: the number received, the number expected.
    ParameterCount(usize, usize),
    /// The template has another kind of parameter: the one expected, the one received.
    Format(String, String),
    /// The button at this index needs a parameter.
    ButtonWithoutParameter(usize),
    /// The button at this index does not accept parameters.
    ButtonWithParameter(usize),
    /// A parameter has no name.
    Unnamed,
    /// The type of the message or of a part of it is not supported.
    Unsupported,
    /// The template does not exist.
    NoTemplate,
    /// Meta rejects it and does not say why.
    Rejected,
    /// Meta names no place; errors with this code are usually about such places.
    Usual,
}

type Read = fn(&Captures<'_>) -> Vec<Claim>;

/// The messages that contain no path, in the order in which they are tried.
static SENTENCES: LazyLock<Vec<(Regex, Read)>> = LazyLock::new(|| {
    let table: [(&str, Read); 30] = [
        (r#"[Uu]nexpected key "([^"]+)" on param "([^"]+)""#, |it| {
            claim(path(&it[2]), Wrong::UnknownKey(it[1].to_owned()))
        }),
        (r#"[Uu]nexpected key "([^"]+)""#, |it| claim(vec![], Wrong::UnknownKey(it[1].to_owned()))),
        ("Interactive Message type,? *[A-Za-z_]+ not supported", |_| {
            claim(way("interactive type"), Wrong::Unsupported)
        }),
        (
            "(Body|Footer|Header) text length invalid.*?(?:Min length: ([0-9]+), )?Max length: ([0-9]+)",
            |it| {
                let part = it[1].to_ascii_lowercase();
                claim(way(&format!("interactive {part} text")), length(it, 2))
            },
        ),
        ("Button title length invalid.*?(?:Min length: ([0-9]+), )?Max length: ([0-9]+)", |it| {
            claim(way("interactive action buttons * reply title"), length(it, 1))
        }),
        ("Button label is too long.*?Max length is ([0-9]+)", |it| {
            claim(way("interactive action button"), Wrong::Length(None, count(it, 1)))
        }),
        (
            "(Row|Section) (title|description|id) (?:is too long|length invalid).*?Max length(?: is|:) ([0-9]+)",
            |it| {
                let rows = if &it[1] == "Row" { " * rows" } else { "" };
                claim(
                    way(&format!("interactive action sections{rows} * {}", &it[2])),
                    Wrong::Length(None, count(it, 3)),
                )
            },
        ),
        ("Total row count exceeds? max allowed count: ([0-9]+)", |it| {
            claim(way("interactive action sections"), Wrong::Count(None, count(it, 1)))
        }),
        (
            "Invalid buttons count.*?Min allowed buttons: ([0-9]+), Max allowed buttons: ([0-9]+)",
            |it| {
                claim(
                    way("interactive action buttons"),
                    Wrong::Count(Some(count(it, 1)), count(it, 2)),
                )
            },
        ),
        ("Text cannot be null for header type text", |_| {
            claim(way("interactive header text"), Wrong::Missing)
        }),
        ("flow_action_payload data must be dynamic_object", |_| {
            let wrong = Wrong::NotA("object".to_owned());
            claim(way("interactive action parameters flow_action_payload data"), wrong)
        }),
        (
            r"(header|body): number of localizable_params \(([0-9]+)\) does not match the expected number of params \(([0-9]+)\)",
            |it| {
                let wrong = Wrong::ParameterCount(count(it, 2), count(it, 3));
                claim(way(&format!("template components ={} parameters", &it[1])), wrong)
            },
        ),
        ("(header|body): Format mismatch, expected ([A-Z_]+), received ([A-Z_]+)", |it| {
            let wrong = Wrong::Format(it[2].to_owned(), it[3].to_owned());
            claim(way(&format!("template components ={} parameters *", &it[1])), wrong)
        }),
        ("Button at index ([0-9]+) of type [A-Za-z_]+ requires a parameter", |it| {
            let n = count(it, 1);
            claim(button(n), Wrong::ButtonWithoutParameter(n))
        }),
        ("Button at index ([0-9]+) is of type [A-Za-z_]+ and does not support parameters", |it| {
            let n = count(it, 1);
            claim(button(n), Wrong::ButtonWithParameter(n))
        }),
        ("Parameter name is missing or empty", |_| {
            claim(way("template components * parameters *"), Wrong::Unnamed)
        }),
        ("Param text cannot have new-line", |_| {
            let mut path = way("template components");
            path.push(Step::Below("text".to_owned()));
            claim(path, Wrong::WhiteSpace)
        }),
        (
            r"template parameter at index ([0-9]+) exceeds the maximum length.*?\(([0-9]+) characters\)",
            |it| {
                let mut path = way("template components =body parameters");
                path.extend([Step::Index(count(it, 1)), Step::Key("text".to_owned())]);
                claim(path, Wrong::Length(None, count(it, 2)))
            },
        ),
        (
            "(header|body): Parameter at index ([0-9]+) exceeds the parameter length limit ([0-9]+)",
            |it| {
                let mut path = way(&format!("template components ={} parameters", &it[1]));
                path.extend([Step::Index(count(it, 2)), Step::Key("text".to_owned())]);
                claim(path, Wrong::Length(None, count(it, 3)))
            },
        ),
        ("[Bb]utton at index ([0-9]+) must be of type ([A-Za-z_]+)", |it| {
            let mut path = button(count(it, 1));
            path.push(Step::Key("sub_type".to_owned()));
            claim(path, Wrong::NotOneOf(snake(&it[2])))
        }),
        ("phone number is malformed", |_| claim(way("to"), Wrong::NoPhoneNumber)),
        ("category [A-Z_]+ (?:doesn't|does not) match the one that.s already associated", |_| {
            claim(way("category"), Wrong::Rejected)
        }),
        ("carousel templates? must have at least ([0-9]+) items", |it| {
            claim(way("components =carousel cards"), Wrong::Count(Some(count(it, 1)), MAX_CARDS))
        }),
        ("'category' value requires Direct Send", |_| claim(way("category"), Wrong::Rejected)),
        ("[Ff]ield (HEADER|BODY|FOOTER) cannot exceed ([0-9]+) characters", |it| {
            let part = it[1].to_ascii_lowercase();
            claim(way(&format!("components ={part} text")), Wrong::Length(None, count(it, 2)))
        }),
        ("template name .*does not exist in", |_| {
            [
                claim(way("template name"), Wrong::NoTemplate),
                claim(way("template language code"), Wrong::NoTemplate),
            ]
            .concat()
        }),
        ("Message must be a template message", |_| {
            claim(way("type"), Wrong::NotOneOf("template".to_owned()))
        }),
        ("Message type is (?:not|un)(?: currently)? ?supported", |_| {
            claim(way("type"), Wrong::Unsupported)
        }),
        (r"component of type ([A-Z_]+) is missing expected field\(s\)(?: \(([a-z_]+))?", |it| {
            let mut path = vec![Step::Key("components".to_owned()), Step::Typed(it[1].to_owned())];
            path.extend(it.get(2).map(|it| Step::Key(it.as_str().to_owned())));
            let wrong = if path.len() > 2 { Wrong::Missing } else { Wrong::Rejected };
            claim(path, wrong)
        }),
        (r"component of type ([A-Z_]+) has unexpected field\(s\)(?: \(([a-z_]+))?", |it| {
            let path = vec![Step::Key("components".to_owned()), Step::Typed(it[1].to_owned())];
            let wrong = it.get(2).map(|it| Wrong::UnknownKey(it.as_str().to_owned()));
            claim(path, wrong.unwrap_or(Wrong::Rejected))
        }),
    ];
    table.into_iter().map(|(pattern, read)| (regex(pattern), read)).collect()
});

/// The maximum number of cards in a template (<https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/marketing-templates/media-card-carousel-templates>).
const MAX_CARDS: usize = 10;

/// A path with brackets anywhere, or the name of a parameter.
static PATH: LazyLock<Regex> = LazyLock::new(|| {
    let keys = r#"\[(?:'[^']*'|"[^"]*"|[0-9]+)\]"#;
    regex(&format!(
        r#"(?:Param |The parameter |param "|[Mm]issing (?:required )?parameter:? )([A-Za-z_][A-Za-z0-9_.]*(?:{keys})*)|[A-Za-z_][A-Za-z0-9_]*(?:{keys})+"#
    ))
});

/// The allowed values in `must be one of {…}`.
static ONE_OF: LazyLock<Regex> = LazyLock::new(|| regex(r"must be one of \{([^}]*)\}?"));

/// The type in `must be an array` and the like.
static MUST_BE: LazyLock<Regex> = LazyLock::new(|| {
    regex("must be an? (array|object|dynamic_object|string|integer|number|boolean)")
});

/// The limit in `must be at most 1024 characters long` and the like.
static LIMIT: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        "(?:at most|[Mm]ax(?:imum)? length(?: is|:| of)?|exceeds?(?: the)?(?: character limit of)?|no more than) ([0-9]+)",
    )
});

/// The claims in a message; empty if it names no place.
#[must_use]
pub(super) fn claims(sentence: &str) -> Vec<Claim> {
    // None of Meta's messages is longer, and each pattern reads it once.
    let end = sentence.char_indices().nth(2000).map_or(sentence.len(), |it| it.0);
    let sentence = &sentence[..end];
    for (pattern, read) in SENTENCES.iter() {
        if let Some(captures) = pattern.captures(sentence) {
            return read(&captures);
        }
    }
    let mut claims: Vec<Claim> = Vec::new();
    for captures in PATH.captures_iter(sentence).take(5) {
        let whole = captures.get(0).expect("group 0 is the match");
        let name = captures.get(1).map_or(whole.as_str(), |it| it.as_str().trim_end_matches('.'));
        let claim = Claim { path: path(name), wrong: wrong(&sentence[whole.end()..]) };
        if !claims.contains(&claim) {
            claims.push(claim);
        }
    }
    claims
}

/// What is wrong, from the text after the place.
fn wrong(rest: &str) -> Wrong {
    let has = |words: &[&str]| words.iter().any(|it| rest.contains(it));
    if let Some(captures) = ONE_OF.captures(rest) {
        Wrong::NotOneOf(captures[1].to_owned())
    } else if let Some(captures) = MUST_BE.captures(rest) {
        Wrong::NotA(captures[1].replace("dynamic_", ""))
    } else if has(&["is required", "is missing", "Missing"])
        || rest.trim_matches(['.', '"', ' ']).is_empty()
    {
        Wrong::Missing
    } else if has(&["valid URI", "valid URL"]) {
        Wrong::NoAddress
    } else if has(&["valid phone number"]) {
        Wrong::NoPhoneNumber
    } else if has(&["media attachment ID"]) {
        Wrong::NoMedium
    } else if has(&["new-line"]) {
        Wrong::WhiteSpace
    } else if let Some(captures) =
        LIMIT.captures(rest).filter(|_| has(&["character", "ength", "long"]))
    {
        Wrong::Length(None, count(&captures, 1))
    } else {
        Wrong::Rejected
    }
}

/// A path as Meta prints it: `template['components'][1]`, or with dots.
fn path(text: &str) -> Vec<Step> {
    let steps = text.split(['[', ']', '.']).filter(|it| !it.is_empty());
    let step = |it: &str| match it.parse() {
        Ok(n) => Step::Index(n),
        Err(_) => Step::Key(it.trim_matches(['\'', '"']).to_owned()),
    };
    steps.map(step).collect()
}

/// A path in words: a key, `*` for every entry, `=type` for the entries of a type.
fn way(words: &str) -> Vec<Step> {
    let step = |it: &str| match it.strip_prefix('=') {
        Some(name) => Step::Typed(name.to_owned()),
        None if it == "*" => Step::Each,
        None => Step::Key(it.to_owned()),
    };
    words.split(' ').map(step).collect()
}

fn button(index: usize) -> Vec<Step> {
    let mut path = way("template components");
    path.push(Step::Button(index));
    path
}

/// The type of a button as bodies write it: `QuickReply` is `quick_reply`.
fn snake(name: &str) -> String {
    let mut text = String::new();
    for character in name.chars() {
        if character.is_ascii_uppercase() && text.ends_with(|it: char| it.is_ascii_lowercase()) {
            text.push('_');
        }
        text.push(character.to_ascii_lowercase());
    }
    text
}

fn claim(path: Vec<Step>, wrong: Wrong) -> Vec<Claim> {
    vec![Claim { path, wrong }]
}

fn length(captures: &Captures<'_>, group: usize) -> Wrong {
    let min = captures.get(group).and_then(|it| limit(it.as_str()));
    Wrong::Length(min, count(captures, group + 1))
}

/// A number in a message; one that is too large for a limit is not quoted.
fn count(captures: &Captures<'_>, group: usize) -> usize {
    limit(&captures[group]).unwrap_or(usize::MAX)
}

/// The limit in these digits. A longer number may be a phone number.
fn limit(digits: &str) -> Option<usize> {
    digits.parse().ok().filter(|_| digits.len() <= 6)
}

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("patterns are tested")
}

/// Whether a message contains these words, which are in lower case.
pub(super) fn is_said(sentences: &[String], words: &str) -> bool {
    sentences.iter().any(|it| it.to_lowercase().contains(words))
}

/// The places that errors with a code are usually about, if Meta names none in its `sentences`.
#[must_use]
pub(super) fn usual(code: u32, subcode: Option<u32>, sentences: &[String]) -> Vec<Claim> {
    let below = |it: &str| vec![Step::Below(it.to_owned())];
    let (paths, wrong) = match (code, subcode) {
        (131_021 | 131_026 | 131_030 | 131_041, _) => {
            (vec![way("to"), way("recipient")], Wrong::Usual)
        }
        (131_062, _) => (vec![way("recipient")], Wrong::Usual),
        (131_047 | 131_051 | 131_055, _) => (vec![way("type")], Wrong::Usual),
        (131_053, _) => (vec![below("link"), below("id")], Wrong::Usual),
        (132_001 | 131_058 | 132_015 | 132_016 | 134_100 | 134_101 | 134_102, _) => {
            (vec![way("template name")], Wrong::Usual)
        }
        (132_000 | 132_012, _) => (vec![way("template components")], Wrong::Usual),
        (132_018, _) if !is_said(sentences, "card") && !is_said(sentences, "direct send") => {
            let path = [way("template components"), below("text")].concat();
            return claim(path, Wrong::WhiteSpace);
        }
        (132_021, _) => (vec![way("direct_send_config template_name")], Wrong::Usual),
        (132_068 | 132_069, _) => (vec![below("flow_id"), below("flow_name")], Wrong::Usual),
        (137_000, _) => (vec![way("recipient_identity_key_hash")], Wrong::Usual),
        (138_004 | 138_008, _) => (vec![way("session sdp")], Wrong::Usual),
        (100 | 131_009, Some(2_494_010)) if is_said(sentences, "fingerprint") => {
            (vec![way("session sdp")], Wrong::Usual)
        }
        (131_061 | 131_065, _) => (vec![way("template name")], Wrong::Usual),
        (_, Some(2_388_084 | 2_388_273)) => (
            vec![[way("components"), below("header_handle"), vec![Step::Each]].concat()],
            Wrong::Usual,
        ),
        (138_015 | 138_018, _) => (vec![way("calling status")], Wrong::Usual),
        (2_046 | 2_047, _) => (vec![[way("interactive"), below("status")].concat()], Wrong::Usual),
        (100, Some(2_388_023 | 2_388_024 | 2_388_046 | 2_388_155)) => {
            (vec![way("name")], Wrong::Usual)
        }
        (100, Some(2_388_049)) => (vec![way("language")], Wrong::Usual),
        // Meta has one number for both, and names the part in its title and message.
        (100, Some(2_388_047)) if is_said(sentences, "body") => {
            (vec![way("components =body text")], Wrong::Usual)
        }
        (100, Some(2_388_047)) => (vec![way("components =header text")], Wrong::Usual),
        (100, Some(2_388_060)) => (vec![way("components =buttons buttons")], Wrong::Usual),
        (100, Some(2_388_072 | 2_388_293 | 2_388_299)) => {
            (vec![way("components =body text")], Wrong::Usual)
        }
        (100, Some(2_388_073)) => (vec![way("components =footer text")], Wrong::Usual),
        (100, Some(2_388_042 | 2_388_043)) => (vec![way("components")], Wrong::Usual),
        (100, Some(2_388_081)) => (vec![[way("components"), below("url")].concat()], Wrong::Usual),
        (192, _) => {
            (vec![[way("components"), below("phone_number")].concat()], Wrong::NoPhoneNumber)
        }
        _ => return Vec::new(),
    };
    paths.into_iter().map(|path| Claim { path, wrong: wrong.clone() }).collect()
}
