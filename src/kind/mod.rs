//! Which request a body is, judged by its content and never by the name of its file.
//!
//! A body inside something else (a wrapper, a map, an application's configuration) is found where
//! it is. Content that is known not to be a request (a webhook, a response of the API, a JSON
//! Schema) is skipped as a whole. A part of a message that is kept without its envelope is also a
//! body.

mod account;
mod fragment;
mod shape;
mod target;

pub use target::{Target, detect_sent};

use crate::json::{Node, Value};
use crate::source::Span;

/// The requests that walint knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RequestKind {
    /// `POST /<PHONE_NUMBER_ID>/messages`.
    Message,
    /// `POST /<PHONE_NUMBER_ID>/marketing_messages`, recognized by a key that no other message has.
    MarketingMessage,
    /// `POST /<WABA_ID>/message_templates`.
    TemplateCreate,
    /// `POST /<TEMPLATE_ID>`.
    TemplateEdit,
    /// `POST /<WABA_ID>/upsert_message_templates`.
    TemplateUpsert,
    /// `POST /<PHONE_NUMBER_ID>/settings` with a `calling` object.
    CallSettings,
    /// `POST /<PHONE_NUMBER_ID>/calls`.
    Call,
    /// `POST /<PHONE_NUMBER_ID>/whatsapp_business_profile`.
    BusinessProfile,
    /// `POST /<PHONE_NUMBER_ID>/conversational_automation`.
    ConversationalAutomation,
    /// `POST /<PHONE_NUMBER_ID>/thread_control`.
    ThreadControl,
    /// `POST /<PHONE_NUMBER_ID>/groups`, `POST /<GROUP_ID>`, and the participants and join requests of
    /// a group.
    Group,
    /// `POST /<PHONE_NUMBER_ID>/message_qrdls`.
    QrCode,
}

impl RequestKind {
    /// Every kind, in the order of the documentation.
    pub const ALL: [RequestKind; 12] = [
        RequestKind::Message,
        RequestKind::MarketingMessage,
        RequestKind::TemplateCreate,
        RequestKind::TemplateEdit,
        RequestKind::TemplateUpsert,
        RequestKind::CallSettings,
        RequestKind::Call,
        RequestKind::BusinessProfile,
        RequestKind::ConversationalAutomation,
        RequestKind::ThreadControl,
        RequestKind::Group,
        RequestKind::QrCode,
    ];

    /// The kinds that are messages: one envelope, one schema, and most rules.
    pub const MESSAGES: &'static [RequestKind] =
        &[RequestKind::Message, RequestKind::MarketingMessage];

    /// The kinds that define a template.
    pub const TEMPLATES: &'static [RequestKind] =
        &[RequestKind::TemplateCreate, RequestKind::TemplateEdit, RequestKind::TemplateUpsert];

    /// The name of the kind in options, outputs and file names.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            RequestKind::Message => "message",
            RequestKind::MarketingMessage => "marketing-message",
            RequestKind::TemplateCreate => "template-create",
            RequestKind::TemplateEdit => "template-edit",
            RequestKind::TemplateUpsert => "template-upsert",
            RequestKind::CallSettings => "call-settings",
            RequestKind::Call => "call",
            RequestKind::BusinessProfile => "business-profile",
            RequestKind::ConversationalAutomation => "conversational-automation",
            RequestKind::ThreadControl => "thread-control",
            RequestKind::Group => "group",
            RequestKind::QrCode => "qr-code",
        }
    }

    /// The kind called `name`; `None` when there is none.
    #[must_use]
    pub fn from_name(name: &str) -> Option<RequestKind> {
        RequestKind::ALL.into_iter().find(|it| it.name() == name)
    }
}

/// The members of a message that carry its content, named as its `type`.
pub fn content_keys() -> impl Iterator<Item = &'static str> {
    // A call button is content of an interactive message only, although some write it as a message type.
    shape::CONTENT.into_iter().filter(|it| *it != "voice_call")
}

/// A request body in a parsed text.
#[derive(Debug, Clone, Copy)]
pub struct Document<'t, 's> {
    /// Which request it is.
    pub kind: RequestKind,
    /// The body.
    pub root: &'t Node<'s>,
    /// How much of the request it is.
    pub part: BodyPart,
    /// The `status` of a template as `GET message_templates` returns it: the template already
    /// exists, and is checked like a creation, but with fewer findings. `None` for every body that
    /// is sent.
    pub status: Option<&'t Node<'s>>,
}

/// How much of a request a body is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BodyPart {
    /// All of it.
    Whole,
    /// The `interactive` object of a message.
    Interactive,
    /// The `template` object of a message.
    Template,
    /// The `components` of the template that a message sends.
    Components,
}

impl<'s> Document<'_, 's> {
    /// The message around a part of one, with nothing in it that could be wrong; `None` for a whole
    /// request.
    ///
    /// What is not in the file has an empty span at the start of the part.
    #[must_use]
    pub fn enveloped(&self) -> Option<Node<'s>> {
        fragment::enveloped(self.part, self.root)
    }

    /// Tells whether a finding at `span` is about the body itself, not about the message that was
    /// put around a part.
    #[must_use]
    pub fn holds(&self, span: Span) -> bool {
        let envelope = Span::at(self.root.span.start as usize);
        self.part == BodyPart::Whole || (span != envelope && self.root.span.contains(span))
    }
}

/// Why a text holds no body to check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Foreign {
    /// Nothing in it looks like a request.
    NotARequest,
    /// A webhook notification.
    Webhook,
    /// An answer of the API.
    Answer,
    /// A JSON Schema or an OpenAPI description.
    Schema,
    /// A program for tests, which is read only if somebody names it.
    Test,
    /// A program that was made shorter for browsers.
    Minified,
    /// A container that is too long to be read.
    TooLong,
    /// A file that is not text.
    Binary,
    /// Text in UTF-16, which is not read.
    Utf16,
    /// No value at all.
    Empty,
}

impl Foreign {
    /// The reason as a noun, for the account of what was passed over.
    #[must_use]
    pub fn reason(self) -> &'static str {
        match self {
            Foreign::NotARequest => "no request body",
            Foreign::Webhook => "webhook notification",
            Foreign::Answer => "answer of the API",
            Foreign::Schema => "JSON Schema or OpenAPI description",
            Foreign::Test => "test program, read only if it is named",
            Foreign::Minified => "minified program, not read",
            Foreign::TooLong => "too long, not read",
            Foreign::Binary => "not text",
            Foreign::Utf16 => "UTF-16, not read",
            Foreign::Empty => "empty",
        }
    }

    /// What one such file is called, and what several are.
    #[must_use]
    pub fn nouns(self) -> (&'static str, &'static str) {
        match self {
            Foreign::NotARequest => ("file with other content", "files with other content"),
            Foreign::Webhook => ("webhook notification", "webhook notifications"),
            Foreign::Answer => ("API response", "API responses"),
            Foreign::Schema => {
                ("JSON Schema or OpenAPI description", "JSON Schemas or OpenAPI descriptions")
            }
            Foreign::Test => ("test program (not read)", "test programs (not read)"),
            Foreign::Minified => ("minified program (not read)", "minified programs (not read)"),
            Foreign::TooLong => ("file that is too long", "files that are too long"),
            Foreign::Binary => ("file that is not text", "files that are not text"),
            Foreign::Utf16 => ("UTF-16 file (not read)", "UTF-16 files (not read)"),
            Foreign::Empty => ("file without JSON", "files without JSON"),
        }
    }
}

/// The bodies in `root`, in the order they stand, or the reason why there are none.
///
/// # Errors
///
/// The reason is that of the outermost value known to be something else.
pub fn detect<'t, 's>(root: &'t Node<'s>) -> Result<Vec<Document<'t, 's>>, Foreign> {
    let mut documents = Vec::new();
    let mut reason = None;
    collect(root, true, &mut documents, &mut reason);
    if documents.is_empty() { Err(reason.unwrap_or(Foreign::NotARequest)) } else { Ok(documents) }
}

/// Finds the bodies in a value that are requests of `kind`, whatever their content is.
///
/// # Errors
///
/// When the value is neither an object nor an array of objects.
pub fn detect_as<'t, 's>(
    root: &'t Node<'s>,
    kind: RequestKind,
) -> Result<Vec<Document<'t, 's>>, Foreign> {
    let mut documents = detect(root).unwrap_or_default();
    documents.retain(|it| it.part == BodyPart::Whole);
    for it in &mut documents {
        it.kind = kind;
        it.status = it.status.filter(|_| kind == RequestKind::TemplateCreate);
    }
    if documents.is_empty() {
        let mut nodes = vec![root];
        while let Some(node) = nodes.pop() {
            match &node.value {
                Value::Array(items) => nodes.extend(items.iter().rev()),
                Value::Object(_) => {
                    documents.push(Document {
                        kind,
                        root: node,
                        part: BodyPart::Whole,
                        status: None,
                    });
                }
                _ => {}
            }
        }
    }
    if documents.is_empty() { Err(Foreign::NotARequest) } else { Ok(documents) }
}

fn collect<'t, 's>(
    node: &'t Node<'s>,
    is_outermost: bool,
    documents: &mut Vec<Document<'t, 's>>,
    reason: &mut Option<Foreign>,
) {
    let part = |part| Document { kind: RequestKind::Message, root: node, part, status: None };
    match &node.value {
        Value::Array(items) => {
            if let Some(it) = fragment::classify(node) {
                documents.push(part(it));
                return;
            }
            for item in items {
                collect(item, is_outermost, documents, reason);
            }
        }
        Value::Object(members) => match shape::classify(node) {
            Some(Ok(kind)) => {
                let status = shape::exported(node).filter(|_| kind == RequestKind::TemplateCreate);
                documents.push(Document { kind, root: node, part: BodyPart::Whole, status });
            }
            Some(Err(foreign)) => {
                reason.get_or_insert(foreign);
            }
            None => {
                if is_outermost && account::is_nested_automation(node) {
                    let kind = RequestKind::ConversationalAutomation;
                    documents.push(Document {
                        kind,
                        root: node,
                        part: BodyPart::Whole,
                        status: None,
                    });
                    return;
                }
                if let Some(it) = fragment::classify(node) {
                    documents.push(part(it));
                    return;
                }
                if fragment::is_envelope_of_another_provider(node) {
                    return;
                }
                let is_foreign = fragment::is_template_of_another_provider(node);
                for member in members {
                    if !(is_foreign && member.key == "components") {
                        collect(&member.value, false, documents, reason);
                    }
                }
            }
        },
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Opaque => {}
    }
}
