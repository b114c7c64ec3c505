//! Rules that need several bodies: messages with their templates, and templates with each other.

pub mod authentication_template_code_mismatch;
pub mod authentication_template_code_too_long;
pub mod authentication_template_to_bsuid;
pub mod body_parameter_count_mismatch;
pub mod button_not_in_template;
pub mod button_sub_type_mismatch;
pub mod call_button_ttl_mismatch;
pub mod card_count_mismatch;
pub mod duplicate_template;
pub mod duplicate_template_content;
pub mod header_kind_mismatch;
pub mod header_parameter_count_mismatch;
pub mod language_version_category_mismatch;
pub mod language_version_variable_mismatch;
pub mod marketing_message_category_mismatch;
pub mod message_parameter_format_mismatch;
pub mod missing_button_parameter;
pub mod missing_language_version;
pub mod offer_mismatch;
pub mod parameter_name_mismatch;
pub mod repeated_url_path;
pub mod template_sample_as_media;
pub mod text_too_long_after_substitution;
pub mod unexpected_button_parameter;
pub mod unknown_template;
pub mod unsendable_template;
pub mod unsupported_template_for_group;
pub mod unused_template;
pub mod url_too_long_after_substitution;

mod names;

use crate::check::{Options, Pair, Project, Rule, Sent};
use crate::diagnostic::FileId;
use crate::fact::{DefinedText, Fact, GivenComponent, GivenParameter, Source};
use crate::model::{ButtonKind, Category, Format, SubType};
use crate::rule::Severity;
use crate::source::Span;
use crate::wording;

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[
    &authentication_template_code_mismatch::RULE,
    &authentication_template_code_too_long::RULE,
    &authentication_template_to_bsuid::RULE,
    &body_parameter_count_mismatch::RULE,
    &button_not_in_template::RULE,
    &button_sub_type_mismatch::RULE,
    &call_button_ttl_mismatch::RULE,
    &card_count_mismatch::RULE,
    &duplicate_template::RULE,
    &duplicate_template_content::RULE,
    &header_kind_mismatch::RULE,
    &header_parameter_count_mismatch::RULE,
    &language_version_category_mismatch::RULE,
    &language_version_variable_mismatch::RULE,
    &marketing_message_category_mismatch::RULE,
    &message_parameter_format_mismatch::RULE,
    &missing_button_parameter::RULE,
    &missing_language_version::RULE,
    &offer_mismatch::RULE,
    &parameter_name_mismatch::RULE,
    &repeated_url_path::RULE,
    &template_sample_as_media::RULE,
    &text_too_long_after_substitution::RULE,
    &unexpected_button_parameter::RULE,
    &unknown_template::RULE,
    &unsendable_template::RULE,
    &unsupported_template_for_group::RULE,
    &unused_template::RULE,
    &url_too_long_after_substitution::RULE,
];

/// The severity of a missing template: an error if the files contain all templates.
fn existence(options: &Options) -> Severity {
    if options.templates_complete { Severity::Error } else { Severity::Warning }
}

/// A number with its noun, with `no` for 0.
fn count(n: usize, noun: &str) -> String {
    let text = wording::count(n, noun);
    if n == 0 { text.replacen('0', "no", 1) } else { text }
}

/// A template with its name, if the name can be shown.
fn the_template(name: &str) -> String {
    match wording::shown(name) {
        Some(name) => format!("the template {name}"),
        None => "the template".to_owned(),
    }
}

/// Whether the names of parameters match the format of a template.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Naming {
    /// There are no parameters.
    None,
    /// Neither the parameters nor the variables have names.
    Positional,
    /// Both have names, or only some of the parameters do.
    Named,
    /// Only the parameters, or only the variables, have names.
    Other,
}

/// Compares the names of parameters with the format of a template.
fn naming(parameters: &[GivenParameter], format: Format) -> Naming {
    let n_named = parameters.iter().filter(|it| !matches!(it.name, Fact::Absent)).count();
    let is_all = n_named == parameters.len();
    match format {
        _ if parameters.is_empty() => Naming::None,
        Format::Positional if n_named == 0 => Naming::Positional,
        Format::Positional if is_all => Naming::Other,
        Format::Named if n_named == 0 => Naming::Other,
        Format::Positional | Format::Named | Format::Unknown => Naming::Named,
    }
}

/// The texts that both the message and the template have.
fn parts<'a>(
    pair: &Pair<'a>,
) -> impl Iterator<Item = (&'static str, &'a DefinedText, &'a GivenComponent)> {
    let header = pair.level.header.known().and_then(|it| it.text.as_ref());
    let header = header.zip(pair.given.header.known()).map(|it| ("header", it.0, it.1));
    let body = pair.level.body.known().zip(pair.given.body.known());
    let body = body.map(|it| ("body", it.0, it.1));
    header.into_iter().chain(body)
}

/// The `sub_type` of a button in a message; `None` for a button that has no component there.
fn sub_type(kind: ButtonKind) -> Option<SubType> {
    match kind {
        ButtonKind::QuickReply => Some(SubType::QuickReply),
        ButtonKind::Url | ButtonKind::Otp => Some(SubType::Url),
        ButtonKind::CopyCode => Some(SubType::CopyCode),
        ButtonKind::VoiceCall => Some(SubType::VoiceCall),
        ButtonKind::Flow => Some(SubType::Flow),
        ButtonKind::Catalog => Some(SubType::Catalog),
        ButtonKind::Mpm => Some(SubType::Mpm),
        ButtonKind::OrderDetails => Some(SubType::OrderDetails),
        ButtonKind::PaymentRequest => Some(SubType::PaymentRequest),
        ButtonKind::PhoneNumber | ButtonKind::Spm | ButtonKind::RequestContactInfo => None,
    }
}

/// The category of a template, and where it is.
struct Decided {
    category: Category,
    source: Source,
    file: FileId,
    span: Span,
}

/// The category of the template that a message sends: as read from Meta, or else as defined.
///
/// `None` if it is not known, or if definitions differ.
fn category(project: &Project<'_>, sent: &Sent<'_>) -> Option<Decided> {
    let mut all: Vec<_> = project.of(sent).collect();
    if all.iter().any(|it| it.fact.source == Source::Exported) {
        all.retain(|it| it.fact.source == Source::Exported);
    }
    let mut decided: Option<Decided> = None;
    for definition in all {
        let (category, span) = definition.fact.category?;
        if decided.as_ref().is_some_and(|it| it.category != category) {
            return None;
        }
        let source = definition.fact.source;
        decided.get_or_insert(Decided { category, source, file: definition.file, span });
    }
    decided
}

/// Tells whether two files are in one folder, and so probably for one account.
fn is_near(project: &Project<'_>, one: FileId, other: FileId) -> bool {
    one == other || project.folder(one) == project.folder(other)
}
