//! `authentication-template-to-bsuid`.

use super::category;
use crate::check::{Finder, ProjectCx};
use crate::model::Category;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A message sends an authentication template to a business-scoped user id.
    ///
    /// Meta sends one-time passcodes only to phone numbers and rejects the message with error
    /// 131062. walint reports this only if the `category` of the template is `AUTHENTICATION`.
    ///
    /// ```change authentication-template-and-message
    /// bad   /1/to: (absent)
    ///   and  /1/recipient: "US.1000000000000001"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "authentication-template-to-bsuid",
        severity: Error,
        category: Project,
        page: page!("business-scoped-user-ids"),
        api_error: Some(ApiError::code(131_062)),
        finder: Finder::Project(check),
    }
}

fn check(cx: &mut ProjectCx<'_>) {
    let project = cx.project;
    for sent in &project.sends {
        let Some(recipient) = sent.send.fact.recipient else { continue };
        let Some(decided) = category(project, sent) else { continue };
        if decided.category != Category::Authentication {
            continue;
        }
        let file = sent.send.file;
        let there = (decided.file != file).then_some(decided.file);
        let message = "an authentication template is sent to a business-scoped user id";
        cx.report_send(&RULE, sent, recipient, message)
            .help("replace `recipient` with `to` and the recipient's phone number")
            .related_in(there, decided.span, "the template's category");
    }
}
