//! Explains responses of the API: what an error means, what to do, and what in the body caused it.
//!
//! Like [`crate::engine`], it is pure: a response and a body go in, plain data comes out.
//!
//! ```
//! let answer = r#"{"error": {"code": 100, "message": "(#100) The parameter text['body'] is required."}}"#;
//! let body = r#"{"messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": {}}"#;
//! let errors = walint::answer::explain(answer, Some(body), &walint::Options::default());
//! assert_eq!(errors[0].title(), "a parameter is not valid");
//! let place = errors[0].objections[0].place.as_ref().expect("the body does not have it");
//! assert_eq!(place.pointer, "/text");
//! ```

mod carried;
pub mod codes;
mod object;
mod place;
mod quote;
mod read;
mod sentence;

use std::collections::BTreeSet;

use crate::check::{Options, Rule};
use crate::diagnostic::Diagnostic;
use crate::engine;
use crate::extract::{Origin, Value, VirtualText};
use crate::json::Node;
use crate::rule::{ApiError, Severity};
use crate::rules;
use crate::source::{OffsetMap, Span};

use codes::{Code, Foresight};
use sentence::{Claim, Wrong};

pub use carried::{can_carry, carried_errors};
pub use object::{Objection, Place};
pub use quote::quote;
pub use read::{Channel, MetaError, read_code};

/// One error of the API with its explanation.
#[derive(Debug)]
pub struct Explained {
    /// The error as it was reported.
    pub error: MetaError,
    /// What is known about its code; `None` if no page lists it.
    pub code: Option<&'static Code>,
    /// The rules whose findings can have this error, the most likely first.
    pub rules: Vec<&'static Rule>,
    /// The number of `rules` that are likely: they found something in the body, or Meta's message
    /// or the code points to them.
    pub n_likely: usize,
    /// Whether Meta rejects a media id, which alone does not show what is wrong.
    needs_media: bool,
    /// What Meta rejects.
    pub objections: Vec<Objection>,
    /// The findings in the body at these places or with this error; all errors if there is no
    /// place.
    pub findings: Vec<Diagnostic>,
}

impl Explained {
    /// What happened, in a few words.
    #[must_use]
    pub fn title(&self) -> &'static str {
        match (self.code, self.error.code) {
            (Some(code), _) => code.title,
            (None, Some(_)) => "unknown error code",
            (None, None) => "the response has no error code",
        }
    }

    /// What that means.
    #[must_use]
    pub fn meaning(&self) -> String {
        match (self.code, self.error.code) {
            (Some(code), _) => match self.error.subcode {
                Some(subcode) if code.subcode != Some(subcode) && code.says.is_empty() => {
                    format!("{}; the meaning of the subcode {subcode} is not known", code.meaning)
                }
                Some(_) | None => code.meaning.to_owned(),
            },
            (None, Some(code)) => match codes::class(code) {
                Some(class) => format!("the meaning of this code is not known; {class}"),
                None => "the meaning of this code is not known".to_owned(),
            },
            (None, None) => "only the message of the response shows what is wrong".to_owned(),
        }
    }

    /// What to do.
    #[must_use]
    pub fn action(&self) -> &'static str {
        self.code.map_or(
            "follow the message of the response, and contact Meta support with its `fbtrace_id`",
            |it| it.action,
        )
    }

    /// Whether walint can find its cause in the body; `None` if that is not known.
    #[must_use]
    pub fn foresight(&self) -> Option<Foresight> {
        if self.needs_media {
            return Some(Foresight::Partly("the media of the account must be known"));
        }
        self.code.and_then(|it| it.foresight)
    }
}

/// Explains the errors in a saved response, in their order; empty if there are none.
///
/// With the `body` that was sent, the explanation names the part of it that Meta rejects. In a text
/// with several bodies, it uses the one that matches best. `options` apply to the check of the
/// body.
#[must_use]
pub fn explain(answer: &str, body: Option<&str>, options: &Options) -> Vec<Explained> {
    explain_errors(read::read(answer), body, options)
}

/// Explains errors that were already read, such as the one from [`read_code`].
#[must_use]
pub fn explain_errors(
    errors: Vec<MetaError>,
    body: Option<&str>,
    options: &Options,
) -> Vec<Explained> {
    let sent = body.filter(|_| !errors.is_empty());
    let text = VirtualText::of(sent.unwrap_or_default(), Origin::NAMED);
    let values: Vec<Value<'_>> = text.values().take(MAX_VALUES).collect();
    let roots = roots(&values);
    let found =
        sent.map_or_else(Vec::new, |it| engine::lint_text(it, Origin::NAMED, options).diagnostics);
    let body = body.map(|_| Body { roots: &roots, map: text.map(), found: &found });
    errors.into_iter().map(|it| explain_one(it, body)).collect()
}

/// What was sent.
#[derive(Clone, Copy)]
struct Body<'t, 's> {
    roots: &'t [&'t Node<'s>],
    /// Maps the spans of the roots to the file.
    map: &'t OffsetMap,
    found: &'t [Diagnostic],
}

/// The maximum number of values that are searched for a place.
const MAX_VALUES: usize = 1000;

/// The bodies in the values. Without a known request, every value is one, because it was sent to
/// Meta.
fn roots<'t, 's>(values: &'t [Value<'s>]) -> Vec<&'t Node<'s>> {
    let bodies = values.iter().flat_map(|it| it.bodies().unwrap_or_default());
    let known: Vec<_> = bodies.map(|it| it.root).collect();
    if known.is_empty() {
        values.iter().filter_map(|it| it.parsed.root.as_ref()).collect()
    } else {
        known
    }
}

fn explain_one(error: MetaError, body: Option<Body<'_, '_>>) -> Explained {
    let mut claims: Vec<Claim> = Vec::new();
    for claim in error.sentences.iter().flat_map(|it| sentence::claims(it)) {
        if !claims.contains(&claim) {
            claims.push(claim);
        }
    }
    let code = match (error.code, error.channel) {
        // A user's message has its own code for this, but Meta also returns the code of sent
        // messages.
        (Some(131_051), Channel::Inbound) => codes::find(130_501, None),
        (code, _) => code.and_then(|it| codes::find_said(it, error.subcode, &error.sentences)),
    };
    let has_said = !claims.is_empty();
    if let (true, Some(code)) = (claims.is_empty(), error.code) {
        claims = sentence::usual(code, error.subcode, &error.sentences);
    }
    let root = body.and_then(|body| best(body.roots, &claims));
    let mut objections: Vec<Objection> = Vec::new();
    for claim in &claims {
        for mut objection in object::objections(claim, root, code) {
            if let (Some(place), Some(body)) = (&mut objection.place, body) {
                place.span = body.map.outer(place.span);
            }
            // Without a claim by Meta, only what the body confirms is reported.
            let is_likely = objection.place.is_some() && objection.is_confirmed != Some(false);
            if has_said || is_likely {
                objections.push(objection);
            }
        }
    }
    objections.dedup_by(|a, b| a.place.is_some() && a.place == b.place);
    let mut findings = match (body, root) {
        (Some(body), Some(root)) => {
            near(body.found, body.map.outer(root.span), &objections, &error)
        }
        (Some(_), None) | (None, _) => Vec::new(),
    };
    // The body is the cause, but no place in it is known.
    if let Some(body) = body
        && findings.is_empty()
        && objections.iter().all(|it| it.place.is_none())
        && code.is_none_or(|it| it.foresight != Some(Foresight::No))
    {
        let errors = body.found.iter().filter(|it| it.severity == Severity::Error);
        findings.extend(errors.cloned());
    }
    let (rules, n_likely) = preventing(&error, code, &claims, &findings);
    let needs_media = claims.iter().any(|it| it.wrong == Wrong::NoMedium);
    Explained { error, code, rules, n_likely, needs_media, objections, findings }
}

/// The body that the claims are about: the first one in which most steps of their paths exist.
fn best<'t, 's>(roots: &[&'t Node<'s>], claims: &'t [Claim]) -> Option<&'t Node<'s>> {
    let score = |root: &'t Node<'s>| {
        let found = claims.iter().map(|it| place::find(root, it));
        found.fold((false, 0), |best: (bool, usize), it| {
            (best.0 || it.is_confirmed, best.1 + it.n_steps.min(100))
        })
    };
    let mut best: Option<(&Node<'_>, (bool, usize))> = None;
    for &root in roots {
        let score = score(root);
        if best.as_ref().is_none_or(|it| score > it.1) {
            best = Some((root, score));
        }
    }
    best.map(|it| it.0)
}

/// The findings in the body, which is the part `around` of the file, that match the error.
fn near(
    found: &[Diagnostic],
    around: Span,
    objections: &[Objection],
    error: &MetaError,
) -> Vec<Diagnostic> {
    let here = found.iter().filter(|it| around.contains(it.span));
    let places: Vec<&Place> = objections.iter().filter_map(|it| it.place.as_ref()).collect();
    let is_at = |it: &&Diagnostic| {
        let is_related = |place: &Place| it.related.iter().any(|it| it.span == place.span);
        places.iter().any(|place| is_about(it, place) || is_related(place))
    };
    let is_same = |it: &&Diagnostic| {
        it.api_error.is_some_and(|it| Some(it.code) == error.code && it.subcode == error.subcode)
    };
    here.filter(|it| is_at(it) || is_same(it)).cloned().collect()
}

/// Whether a finding is about a place: it is there, or directly around it.
fn is_about(finding: &Diagnostic, place: &Place) -> bool {
    if finding.span == place.span {
        return true;
    }
    let (inner, outer) = (&place.pointer, &finding.pointer);
    // A finding about a large part of the body is not about each place in it.
    let is_close = |rest: &str| !outer.is_empty() && rest.matches('/').count() <= 1;
    let is_parent = inner.strip_prefix(outer.as_str()).is_some_and(is_close);
    let is_within = place.span.contains(finding.span) && !place.is_around;
    is_within || (is_parent && finding.severity >= Severity::Warning)
}

/// The rules whose findings can have an error, the likely ones first, and how many are likely.
fn preventing(
    error: &MetaError,
    code: Option<&'static Code>,
    claims: &[Claim],
    findings: &[Diagnostic],
) -> (Vec<&'static Rule>, usize) {
    if code.is_some_and(|it| it.foresight == Some(Foresight::No)) {
        return (Vec::new(), 0);
    }
    let found = findings.iter().filter(|it| it.severity == Severity::Error).map(|it| it.rule.id);
    let own = code.iter().flat_map(|it| it.rules.iter().copied());
    let said = claims.iter().flat_map(|it| object::rules(&it.wrong).iter().copied());
    let is_said = code.is_some_and(|it| !it.says.is_empty());
    let mut likely: Vec<&'static str> = found.collect();
    // A row for this message is more exact than the message is about the place.
    if !is_said {
        likely.extend(said);
    }
    if is_said || likely.is_empty() {
        likely.extend(own);
    }
    let mut seen = BTreeSet::new();
    let likely = likely.into_iter().filter_map(rules::find);
    let Some(number) = error.code else {
        // Without a code, every finding is possible.
        let rules: Vec<_> = likely.filter(|it| seen.insert(it.meta.id)).collect();
        let n_likely = rules.len();
        return (rules, n_likely);
    };
    let exact = match code {
        Some(code) if code.subcode.is_some() => {
            ApiError { code: code.first, subcode: code.subcode }
        }
        Some(_) | None => ApiError { code: number, subcode: error.subcode },
    };
    let bare = ApiError { subcode: None, ..exact };
    let carries = |rule: &Rule, error: ApiError| carried_errors(rule).any(|it| it == error);
    let likely = likely.filter(|it| can_carry(it, exact));
    let mut rules: Vec<&'static Rule> = likely.filter(|it| seen.insert(it.meta.id)).collect();
    let mut n_likely = rules.len();
    if exact.subcode.is_some() {
        let exact = rules::all().filter(|it| carries(it, exact));
        rules.extend(exact.filter(|it| seen.insert(it.meta.id)));
        if n_likely == 0 {
            n_likely = rules.len();
        }
    }
    // A known subcode excludes rules with another one.
    if code.is_none_or(|it| it.subcode.is_none()) {
        let general = rules::all().filter(|it| carries(it, bare));
        rules.extend(general.filter(|it| seen.insert(it.meta.id)));
    }
    (rules, n_likely)
}
