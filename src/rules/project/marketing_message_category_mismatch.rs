//! `marketing-message-category-mismatch`.

use super::category;
use crate::check::{Finder, ProjectCx};
use crate::fact::Source;
use crate::kind::RequestKind;
use crate::model::Category;
use crate::rule::{ApiError, Severity, declare_rule, page};

declare_rule! {
    /// A message for `marketing_messages` sends a template that is not a marketing template.
    ///
    /// The endpoint accepts only templates with the category `MARKETING`. Meta rejects the message
    /// with error 134100. Meta may have changed a utility template to marketing at its creation. So
    /// walint reports a warning for a utility template, unless its category was read from Meta.
    ///
    /// ```change authentication-template-and-message
    /// bad   /1/product_policy: "CLOUD_API_FALLBACK"
    /// ```
    ///
    /// ```change bare-template-and-message
    /// bad   /1/product_policy: "CLOUD_API_FALLBACK"
    /// good  /0/category: "MARKETING"
    ///   and  /1/product_policy: "CLOUD_API_FALLBACK"
    /// ```
    pub RULE = {
        id: "marketing-message-category-mismatch",
        aliases: ["marketing-message-of-other-category"],
        severity: Error,
        category: Project,
        page: page!("marketing-messages/send-marketing-messages"),
        api_error: Some(ApiError::code(134_100)),
        finder: Finder::Project(check),
    }
}

fn check(cx: &mut ProjectCx<'_>) {
    let project = cx.project;
    for sent in &project.sends {
        let send = sent.send.fact;
        let Some(name) = send.name.as_ref().filter(|_| send.kind == RequestKind::MarketingMessage)
        else {
            continue;
        };
        let Some(decided) = category(project, sent) else { continue };
        let (what, severity) = match (decided.category, decided.source) {
            (Category::Marketing, _) => continue,
            (Category::Authentication, _) => ("`AUTHENTICATION`", Severity::Error),
            (Category::Utility, Source::Exported) => ("`UTILITY`", Severity::Error),
            (
                Category::Utility,
                Source::Created | Source::Edited | Source::Upserted | Source::Shown,
            ) => ("`UTILITY`", Severity::Warning),
        };
        let file = sent.send.file;
        let there = (decided.file != file).then_some(decided.file);
        let message = format!("the category is {what}; `marketing_messages` requires `MARKETING`");
        cx.report_send(&RULE, sent, name.span, message)
            .severity(severity)
            .help("send it to the `messages` endpoint, without the keys of `marketing_messages`")
            .related_in(there, decided.span, "the template's category");
    }
}
