//! `unsendable-template`.

use crate::check::{Finder, Located, ProjectCx};
use crate::diagnostic::FileId;
use crate::fact::{Definition, Source};
use crate::rule::{ApiError, Severity, declare_rule, page};
use crate::source::Span;

declare_rule! {
    /// A message sends a template that cannot be sent, according to its status or source.
    ///
    /// Only an approved template can be sent. Meta rejects the message with error 132015 for a
    /// paused template, 132016 for a disabled one, and 132001 for one that was rejected or deleted.
    /// walint reads the status from a response of `GET message_templates` among the files. It
    /// reports a warning for a template in review, because Meta may have approved it since.
    ///
    /// A template with the `source` `AUTO_GENERATED` was created by Direct Send. Meta rejects a
    /// message that sends it with error 132018 (seen in August 2026).
    ///
    /// ```change bare-template-and-message
    /// bad   /0/status: "PAUSED"
    ///   and  /0/id: "1000000000000001"
    /// bad   /0/status: "PENDING"
    ///   and  /0/id: "1000000000000001"
    /// good  /0/status: "APPROVED"
    ///   and  /0/id: "1000000000000001"
    /// ```
    pub RULE = {
        id: "unsendable-template",
        severity: Error,
        category: Project,
        page: page!("reference/whatsapp-business-account/message-template-api"),
        api_error: Some(ApiError::code(132_001)),
        finder: Finder::Project(check),
    }
}

fn check(cx: &mut ProjectCx<'_>) {
    let project = cx.project;
    for sent in &project.sends {
        let exported = project.of(sent).filter(|it| it.fact.source == Source::Exported);
        let verdicts: Option<Vec<_>> = exported.map(verdict).collect();
        // If it can be sent from one account, the message may be for that account.
        let Some(verdict) = verdicts.and_then(|it| it.into_iter().next()) else { continue };
        let Some(name) = &sent.send.fact.name else { continue };
        let file = sent.send.file;
        let there = (verdict.file != file).then_some(verdict.file);
        let message = format!("the template {}", verdict.what);
        let diagnostic = cx.report_send(&RULE, sent, name.span, message);
        diagnostic.api_error = Some(ApiError::code(verdict.code));
        diagnostic.severity(verdict.severity).page(verdict.page).help(verdict.help).related_in(
            there,
            verdict.place.0,
            verdict.place.1,
        );
    }
}

/// Why a template cannot be sent.
struct Verdict {
    what: &'static str,
    severity: Severity,
    code: u32,
    page: &'static str,
    help: &'static str,
    file: FileId,
    place: (Span, &'static str),
}

/// Why a template from a response cannot be sent; `None` if it can be sent, or that is not known.
fn verdict(definition: Located<'_, Definition>) -> Option<Verdict> {
    let file = definition.file;
    if let Some(span) = definition.fact.generated {
        return Some(Verdict {
            what: "was created by Direct Send, so it cannot be sent",
            severity: Severity::Error,
            code: 132_018,
            page: page!("direct-send"),
            help: "send your own template with the same content",
            file,
            place: (span, "the template's source"),
        });
    }
    let status = definition.fact.status.as_ref()?;
    let (what, severity, code) = match &*status.text {
        "PENDING" => ("is in review", Severity::Warning, 132_001),
        "IN_APPEAL" => ("is under appeal", Severity::Warning, 132_001),
        "REJECTED" => ("was rejected", Severity::Error, 132_001),
        "PAUSED" => ("is paused", Severity::Error, 132_015),
        "DISABLED" => ("is disabled", Severity::Error, 132_016),
        "LIMIT_EXCEEDED" => ("is over the account's template limit", Severity::Error, 132_001),
        "PENDING_DELETION" | "DELETED" => ("was deleted", Severity::Error, 132_001),
        "ARCHIVED" => ("is archived", Severity::Error, 132_001),
        _ => return None,
    };
    let help = "send another template, or read its status from Meta again";
    let place = (status.span, "the template's status");
    Some(Verdict { what, severity, code, page: RULE.meta.page, help, file, place })
}
