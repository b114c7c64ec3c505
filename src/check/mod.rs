//! How a rule runs: on one body, on a message and its template, or on all files together.
//!
//! A rule gets its data from [`BodyCx`], [`SendCx`] or [`ProjectCx`].
//!
//! A rule is one file under `rules/` with a `RULE` made by `declare_rule!`.

mod body;
mod project;

pub use body::{BodyCx, Findings, Views};
pub use project::{Located, Pair, Project, ProjectCx, ProjectFile, Role, SendCx, Sent};

use crate::date::Date;
use crate::json::{HousePlaceholders, Member, Node};
use crate::kind::RequestKind;
use crate::link::{self, CallLink, Link};
use crate::model::{
    Button, ButtonKind, Call, CallAction, CallSettings, Card, Carousel, Component, ComponentKind,
    Contact, ContactPhone, Content, Interactive, InteractiveKind, Label, LabelPlace, Level, Media,
    MediaKind, MediaLink, Message, MessageType, OpeningHours, OrderDetails, Parameter,
    ParameterKind, PhoneNumber, ProductSections, Recipient, SendComponent, SendComponentKind,
    SendLevel, SubType, Template, TemplateSend,
};
use crate::rule::{RuleMeta, Severity};
use crate::variable::{FoundPhrases, PhraseQuery, TemplateText, TextPlace, TextSample};

/// What the user sets: facts that are not in a body, and how strict the checks are.
///
/// ```
/// use walint::{Date, Options, Severity};
///
/// let options = Options::default()
///     .with_min_severity(Severity::Warning)
///     .with_sender("+1 650 555 0101")
///     .with_today(Date::new(2026, 11, 24).expect("a day of the calendar"));
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Options {
    /// The least severity of the findings that [`crate::lint`] returns.
    pub(crate) min_severity: Severity,
    /// The day on which the body is sent; without it, rules about past dates do not run.
    pub(crate) today: Option<Date>,
    /// The sender's phone number with its country code, as digits; without it, rules about it do not run.
    pub(crate) sender: Option<String>,
    /// Whether the body is sent exactly as it is, so that a placeholder in it is an error.
    pub(crate) final_payload: bool,
    /// Whether the known templates are all of the account, so that no other can be sent.
    pub(crate) templates_complete: bool,
    /// Forms of placeholders in addition to those that walint knows.
    pub(crate) placeholders: HousePlaceholders,
}

impl Options {
    /// Sets the least severity of the findings that are returned; the default is [`Severity::Info`].
    #[must_use]
    pub fn with_min_severity(self, severity: Severity) -> Options {
        Options { min_severity: severity, ..self }
    }

    /// Sets the day on which the body is sent. Without it, no date counts as past.
    ///
    /// A time counts as past only when the day has begun after it in every time zone.
    #[must_use]
    pub fn with_today(self, today: Date) -> Options {
        Options { today: Some(today), ..self }
    }

    /// Sets the phone number of the sender, with its country code. Without it, the rules that need
    /// it do not run.
    ///
    /// Only the digits of `number` count.
    #[must_use]
    pub fn with_sender(self, number: &str) -> Options {
        let digits = number.chars().filter(char::is_ascii_digit).collect();
        Options { sender: Some(digits), ..self }
    }

    /// Sets whether the body is sent exactly as it is: a placeholder left in it is then an error.
    /// The default is `false`.
    #[must_use]
    pub fn with_final_payload(self, is_final: bool) -> Options {
        Options { final_payload: is_final, ..self }
    }

    /// Sets whether the known templates are all of the account: sending another one is then an error
    /// instead of a warning. The default is `false`.
    #[must_use]
    pub fn with_templates_complete(self, is_complete: bool) -> Options {
        Options { templates_complete: is_complete, ..self }
    }
}

impl Default for Options {
    fn default() -> Options {
        Options {
            min_severity: Severity::Info,
            today: None,
            sender: None,
            final_payload: false,
            templates_complete: false,
            placeholders: HousePlaceholders::default(),
        }
    }
}

/// A rule: what it is about, and how it is checked.
#[derive(Debug)]
pub struct Rule {
    /// Its id, severity and documentation.
    pub meta: RuleMeta,
    /// What it subscribes to.
    pub finder: Finder,
}

/// What a rule subscribes to, and the function that checks it.
///
/// A rule on one body gets each subject of its kind. If subjects have types, the rule lists those
/// that it is about; an empty list means every subject, including one of unknown type.
#[derive(Debug)]
pub enum Finder {
    /// The parser.
    Parser,
    /// What applies the settings, after all bodies are checked.
    Settings,
    /// A keyword of a schema, by default or because the schema names the rule.
    Schema,
    /// Several finders, such as a schema and a function for what a schema cannot check.
    All(&'static [Finder]),
    /// Bodies of these kinds, as they are.
    Body(&'static [RequestKind], fn(&mut BodyCx<'_>)),
    /// Top-level members with one of these keys, in bodies of these kinds.
    BodyMember(&'static [RequestKind], &'static [&'static str], fn(&mut BodyCx<'_>, &Member<'_>)),
    /// Members with one of these keys, wherever they are in a body of these kinds.
    Member(&'static [RequestKind], &'static [&'static str], fn(&mut BodyCx<'_>, MemberPlace<'_>)),
    /// Links to WhatsApp.
    Link(fn(&mut BodyCx<'_>, &Link<'_>)),
    /// Links that start a call, except in the buttons of templates.
    CallLink(fn(&mut BodyCx<'_>, CallLink<'_>)),
    /// The recipients of messages and calls.
    Recipient(fn(&mut BodyCx<'_>, Recipient<'_>)),
    /// The phone numbers of these recipients.
    PhoneNumber(fn(&mut BodyCx<'_>, PhoneNumber<'_>)),
    /// Messages.
    Message(fn(&mut BodyCx<'_>, Message<'_>)),
    /// The content of messages of these types.
    Content(&'static [MessageType], fn(&mut BodyCx<'_>, Content<'_>)),
    /// The contacts that a message sends.
    Contact(fn(&mut BodyCx<'_>, Contact<'_>)),
    /// The phones of such contacts.
    ContactPhone(fn(&mut BodyCx<'_>, ContactPhone<'_>)),
    /// Media of these kinds, as content and in headers, including those of template messages.
    Media(&'static [MediaKind], fn(&mut BodyCx<'_>, Media<'_>)),
    /// The links of such media to files on the web.
    MediaLink(&'static [MediaKind], fn(&mut BodyCx<'_>, &MediaLink<'_>)),
    /// Interactive objects of these types.
    Interactive(&'static [InteractiveKind], fn(&mut BodyCx<'_>, Interactive<'_>)),
    /// The labels of these buttons of interactive objects.
    Label(&'static [LabelPlace], fn(&mut BodyCx<'_>, Label<'_>)),
    /// The cards of interactive carousels.
    Card(fn(&mut BodyCx<'_>, Card<'_>)),
    /// Carousels of interactive and of template messages.
    Carousel(fn(&mut BodyCx<'_>, Carousel<'_>)),
    /// Orders with a request to pay, including those in a button of a template.
    OrderDetails(fn(&mut BodyCx<'_>, OrderDetails<'_>)),
    /// Lists of several products, including those in a button of a template.
    ProductSections(fn(&mut BodyCx<'_>, ProductSections<'_>)),
    /// The values that a message sets in its template.
    Send(fn(&mut BodyCx<'_>, &TemplateSend<'_>)),
    /// The components of a template message, for the template itself or for one of its cards.
    SendLevel(fn(&mut BodyCx<'_>, &SendLevel<'_>)),
    /// The components of these types in a template message.
    SendComponent(&'static [SendComponentKind], fn(&mut BodyCx<'_>, SendComponent<'_>)),
    /// The button components of these sub-types in a template message.
    SendButton(&'static [SubType], fn(&mut BodyCx<'_>, SendComponent<'_>)),
    /// The parameters of these types in a template message.
    Parameter(&'static [ParameterKind], fn(&mut BodyCx<'_>, Parameter<'_>)),
    /// Templates.
    Template(fn(&mut BodyCx<'_>, &Template<'_>)),
    /// The components of a template, or of one of its cards.
    Level(fn(&mut BodyCx<'_>, &Level<'_>)),
    /// Components of these types, including those of cards.
    Component(&'static [ComponentKind], fn(&mut BodyCx<'_>, Component<'_>)),
    /// Buttons of these types, including those of cards.
    Button(&'static [ButtonKind], fn(&mut BodyCx<'_>, Button<'_>)),
    /// The inputs of copies of library templates for buttons of these types.
    LibraryInput(&'static [ButtonKind], fn(&mut BodyCx<'_>, Button<'_>)),
    /// The texts of a template in these places.
    TemplateText(&'static [TextPlace], fn(&mut BodyCx<'_>, &TemplateText<'_>)),
    /// The sample values for the variables of texts in these places, if they are strings.
    Sample(&'static [TextPlace], fn(&mut BodyCx<'_>, TextSample<'_>)),
    /// The phrases of a query in the texts of a template. A rule gets every template of the query's
    /// categories, so that it can also report one without such a phrase.
    Phrases(PhraseQuery, fn(&mut BodyCx<'_>, FoundPhrases<'_>)),
    /// The settings for calls.
    CallSettings(fn(&mut BodyCx<'_>, &CallSettings<'_>)),
    /// The entries of the opening hours for calls, weekly and on holidays.
    OpeningHours(fn(&mut BodyCx<'_>, &OpeningHours<'_>)),
    /// The SIP servers in the settings for calls.
    SipServer(fn(&mut BodyCx<'_>, &Node<'_>)),
    /// Calls with these actions.
    Call(&'static [CallAction], fn(&mut BodyCx<'_>, Call<'_>)),
    /// A message that sends a template, together with the definition of that template.
    Comparison(fn(&mut SendCx<'_>)),
    /// The facts of all files.
    Project(fn(&mut ProjectCx<'_>)),
}

/// A member of an object, and its place in the body.
#[derive(Debug, Clone, Copy)]
pub struct MemberPlace<'a> {
    /// The member.
    pub member: &'a Member<'a>,
    /// The keys that lead to it from the root of the body, without its own; an item of an array has
    /// the key of the array.
    pub path: &'a [&'a str],
}

impl MemberPlace<'_> {
    /// The key of the object that the member is in; empty for the body itself.
    #[must_use]
    pub fn around(&self) -> &str {
        self.path.last().copied().unwrap_or_default()
    }
}

impl Finder {
    /// Tells whether a schema checks the rule, alone or with other finders.
    #[must_use]
    pub fn is_in_schema(&self) -> bool {
        match self {
            Finder::Schema => true,
            Finder::All(finders) => finders.iter().any(Finder::is_in_schema),
            _ => false,
        }
    }

    /// Tells whether it compares bodies with each other.
    #[must_use]
    pub fn compares(&self) -> bool {
        matches!(self, Finder::Comparison(_) | Finder::Project(_))
    }

    /// Tells whether a function checks single bodies of a kind.
    #[must_use]
    pub fn looks_at(&self, kind: RequestKind) -> bool {
        match self {
            Finder::Parser
            | Finder::Settings
            | Finder::Schema
            | Finder::Comparison(_)
            | Finder::Project(_) => false,
            Finder::All(finders) => finders.iter().any(|it| it.looks_at(kind)),
            Finder::Body(kinds, _) | Finder::BodyMember(kinds, ..) | Finder::Member(kinds, ..) => {
                kinds.contains(&kind)
            }
            Finder::Link(_) | Finder::CallLink(_) => link::KINDS.contains(&kind),
            Finder::Recipient(_) | Finder::PhoneNumber(_) => Recipient::REQUESTS.contains(&kind),
            Finder::Message(_)
            | Finder::Content(..)
            | Finder::Contact(_)
            | Finder::ContactPhone(_)
            | Finder::Media(..)
            | Finder::MediaLink(..)
            | Finder::Interactive(..)
            | Finder::Label(..)
            | Finder::Card(_)
            | Finder::Carousel(_)
            | Finder::OrderDetails(_)
            | Finder::ProductSections(_)
            | Finder::Send(_)
            | Finder::SendLevel(_)
            | Finder::SendComponent(..)
            | Finder::SendButton(..)
            | Finder::Parameter(..) => RequestKind::MESSAGES.contains(&kind),
            Finder::Template(_)
            | Finder::Level(_)
            | Finder::Component(..)
            | Finder::Button(..)
            | Finder::LibraryInput(..)
            | Finder::TemplateText(..)
            | Finder::Sample(..)
            | Finder::Phrases(..) => RequestKind::TEMPLATES.contains(&kind),
            Finder::CallSettings(_) | Finder::OpeningHours(_) | Finder::SipServer(_) => {
                kind == RequestKind::CallSettings
            }
            Finder::Call(..) => kind == RequestKind::Call,
        }
    }
}
