//! How a rule runs: over one body, over a message and its template, or over all files together.
//!
//! What it may know is in [`BodyCx`], [`SendCx`] or [`ProjectCx`].
//!
//! A rule is one file under `rules/` with a `RULE` made by `declare_rule!`.

mod body;
mod project;

pub use body::{BodyCx, Findings, Views};
pub use project::{Located, Pair, Project, ProjectCx, ProjectFile, Role, SendCx, Sent};

use crate::date::Date;
use crate::json::{Member, Node};
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

/// What the user adds to a body: facts that no body states, and how strict to be.
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
    /// The day on which the body is sent; rules about past dates are off without it.
    pub(crate) today: Option<Date>,
    /// The sender's phone number with its country code, as digits; rules about it are off without it.
    pub(crate) sender: Option<String>,
    /// Whether the body is sent as it stands, so that a placeholder in it was forgotten.
    pub(crate) final_payload: bool,
    /// Whether the templates at hand are all there are, so that any other cannot be sent.
    pub(crate) templates_complete: bool,
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

    /// Sets whether the templates at hand are all there are: sending another one is then an error
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
        }
    }
}

/// A rule: what it says, and who finds it.
#[derive(Debug)]
pub struct Rule {
    /// What it says.
    pub meta: RuleMeta,
    /// Who finds it.
    pub finder: Finder,
}

/// Who finds the problem that a rule names: what the rule subscribes to.
///
/// A rule over one body gets each subject of its kind. Where subjects have types, the rule names
/// those that it is about; an empty list stands for every subject, also one of unknown type.
#[derive(Debug)]
pub enum Finder {
    /// The parser.
    Parser,
    /// A keyword of a schema: by its own default, or because the schema names the rule.
    Schema,
    /// Several finders, such as a schema for what it can say and a function for the rest.
    All(&'static [Finder]),
    /// Bodies of these kinds, as they are.
    Body(&'static [RequestKind], fn(&mut BodyCx<'_>)),
    /// Members of bodies of these kinds, not of what is in them, with one of these keys.
    BodyMember(&'static [RequestKind], &'static [&'static str], fn(&mut BodyCx<'_>, &Member<'_>)),
    /// Members with one of these keys, wherever they are in a body of these kinds.
    Member(&'static [RequestKind], &'static [&'static str], fn(&mut BodyCx<'_>, MemberPlace<'_>)),
    /// Links to WhatsApp.
    Link(fn(&mut BodyCx<'_>, &Link<'_>)),
    /// Links that start a call, outside of the buttons of templates.
    CallLink(fn(&mut BodyCx<'_>, CallLink<'_>)),
    /// Those whom messages and calls are for.
    Recipient(fn(&mut BodyCx<'_>, Recipient<'_>)),
    /// The phone numbers that messages and calls are for.
    PhoneNumber(fn(&mut BodyCx<'_>, PhoneNumber<'_>)),
    /// Messages.
    Message(fn(&mut BodyCx<'_>, Message<'_>)),
    /// The content of messages of these types.
    Content(&'static [MessageType], fn(&mut BodyCx<'_>, Content<'_>)),
    /// The contacts that a message sends.
    Contact(fn(&mut BodyCx<'_>, Contact<'_>)),
    /// The phones of such contacts.
    ContactPhone(fn(&mut BodyCx<'_>, ContactPhone<'_>)),
    /// Media of these kinds, as content and in headers, also in what a message gives to its template.
    Media(&'static [MediaKind], fn(&mut BodyCx<'_>, Media<'_>)),
    /// The links of such media to files on the web.
    MediaLink(&'static [MediaKind], fn(&mut BodyCx<'_>, &MediaLink<'_>)),
    /// Interactive objects of these types.
    Interactive(&'static [InteractiveKind], fn(&mut BodyCx<'_>, Interactive<'_>)),
    /// The labels of these buttons of interactive objects.
    Label(&'static [LabelPlace], fn(&mut BodyCx<'_>, Label<'_>)),
    /// The cards of interactive carousels.
    Card(fn(&mut BodyCx<'_>, Card<'_>)),
    /// Carousels: interactive ones, and what a message gives to its template.
    Carousel(fn(&mut BodyCx<'_>, Carousel<'_>)),
    /// Orders that the user is asked to pay, also by a button of a template.
    OrderDetails(fn(&mut BodyCx<'_>, OrderDetails<'_>)),
    /// Lists of several products, also those that a button of a template opens.
    ProductSections(fn(&mut BodyCx<'_>, ProductSections<'_>)),
    /// What a message gives to its template.
    Send(fn(&mut BodyCx<'_>, &TemplateSend<'_>)),
    /// The components that a message gives to its template, or to one of its cards.
    SendLevel(fn(&mut BodyCx<'_>, &SendLevel<'_>)),
    /// The components of these types that a message gives to its template.
    SendComponent(&'static [SendComponentKind], fn(&mut BodyCx<'_>, SendComponent<'_>)),
    /// The components that a message gives to buttons of these sub-types.
    SendButton(&'static [SubType], fn(&mut BodyCx<'_>, SendComponent<'_>)),
    /// The parameters of these types that a message gives to its template.
    Parameter(&'static [ParameterKind], fn(&mut BodyCx<'_>, Parameter<'_>)),
    /// Templates.
    Template(fn(&mut BodyCx<'_>, &Template<'_>)),
    /// The components of a template, or of one of its cards.
    Level(fn(&mut BodyCx<'_>, &Level<'_>)),
    /// Components of these types, those of cards included.
    Component(&'static [ComponentKind], fn(&mut BodyCx<'_>, Component<'_>)),
    /// Buttons of these types, those of cards included.
    Button(&'static [ButtonKind], fn(&mut BodyCx<'_>, Button<'_>)),
    /// What copies of library templates give for buttons of these types.
    LibraryInput(&'static [ButtonKind], fn(&mut BodyCx<'_>, Button<'_>)),
    /// The texts of a template in these places.
    TemplateText(&'static [TextPlace], fn(&mut BodyCx<'_>, &TemplateText<'_>)),
    /// The samples for the variables of texts in these places, where they are strings.
    Sample(&'static [TextPlace], fn(&mut BodyCx<'_>, TextSample<'_>)),
    /// The phrases of a query in the texts of a template. A rule gets every template of the query's
    /// categories, so that it can also be about one without such a phrase.
    Phrases(PhraseQuery, fn(&mut BodyCx<'_>, FoundPhrases<'_>)),
    /// The settings for calls.
    CallSettings(fn(&mut BodyCx<'_>, &CallSettings<'_>)),
    /// The entries of the opening hours for calls, by the week and on holidays.
    OpeningHours(fn(&mut BodyCx<'_>, &OpeningHours<'_>)),
    /// The servers for SIP in the settings for calls.
    SipServer(fn(&mut BodyCx<'_>, &Node<'_>)),
    /// Calls with these actions.
    Call(&'static [CallAction], fn(&mut BodyCx<'_>, Call<'_>)),
    /// A message that sends a template, together with the definition of that template.
    Comparison(fn(&mut SendCx<'_>)),
    /// The facts of all files.
    Project(fn(&mut ProjectCx<'_>)),
}

/// A member of an object, and what it is in.
#[derive(Debug, Clone, Copy)]
pub struct MemberPlace<'a> {
    /// The member.
    pub member: &'a Member<'a>,
    /// The keys on the way to it from the root of the body, without its own; an item of an array
    /// has the key of the array.
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
    /// Tells whether a schema finds the problem, alone or with others.
    #[must_use]
    pub fn is_in_schema(&self) -> bool {
        match self {
            Finder::Schema => true,
            Finder::All(finders) => finders.iter().any(Finder::is_in_schema),
            _ => false,
        }
    }

    /// Tells whether a function looks at single bodies of a kind.
    #[must_use]
    pub fn looks_at(&self, kind: RequestKind) -> bool {
        match self {
            Finder::Parser | Finder::Schema | Finder::Comparison(_) | Finder::Project(_) => false,
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
