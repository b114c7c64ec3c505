//! `unsendable-template`.

use crate::check::{Finder, Located, ProjectCx};
use crate::diagnostic::FileId;
use crate::fact::{Definition, Source};
use crate::rule::{ApiError, Severity, declare_rule, page};
use crate::source::Span;

declare_rule! {
    /// A message sends a template that could not be sent when it was read.
    ///
    /// Only an approved template can be sent. Meta answers 132015 for a paused template, 132016 for
    /// a disabled one, and 132001 for those that were rejected or are gone. The status is that of
    /// an answer of `GET message_templates` among the files; one that is still in review is a
    /// warning, as it may have been approved since.
    ///
    /// Direct Send created a template with the `source` `AUTO_GENERATED`. Meta answers 132018 (seen
    /// in August 2026).
    ///
    /// ```json bad
    /// [
    ///   {
    ///     "name": "order_on_its_way",
    ///     "language": "en",
    ///     "category": "UTILITY",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "Your order has left our depot and will be with you tomorrow."
    ///       }
    ///     ],
    ///     "status": "PAUSED",
    ///     "id": "1000000000000001"
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": { "name": "order_on_its_way", "language": { "code": "en" } }
    ///   }
    /// ]
    /// ```
    ///
    /// ```json bad
    /// [
    ///   {
    ///     "name": "order_on_its_way",
    ///     "language": "en",
    ///     "category": "UTILITY",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "Your order has left our depot and will be with you tomorrow."
    ///       }
    ///     ],
    ///     "status": "PENDING",
    ///     "id": "1000000000000001"
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": { "name": "order_on_its_way", "language": { "code": "en" } }
    ///   }
    /// ]
    /// ```
    ///
    /// ```json good
    /// [
    ///   {
    ///     "name": "order_on_its_way",
    ///     "language": "en",
    ///     "category": "UTILITY",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "Your order has left our depot and will be with you tomorrow."
    ///       }
    ///     ],
    ///     "status": "APPROVED",
    ///     "id": "1000000000000001"
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": { "name": "order_on_its_way", "language": { "code": "en" } }
    ///   }
    /// ]
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
        // Where it can be sent from one account, that account may be meant.
        let Some(verdict) = verdicts.and_then(|it| it.into_iter().next()) else { continue };
        let Some(name) = &sent.send.fact.name else { continue };
        let file = sent.send.file;
        let there = (verdict.file != file).then_some(verdict.file);
        let message = format!("the template is {}", verdict.what);
        let diagnostic = cx.report_send(&RULE, sent, name.span, message);
        diagnostic.api_error = Some(ApiError::code(verdict.code));
        diagnostic.severity(verdict.severity).help(verdict.help).related_in(
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
    help: &'static str,
    file: FileId,
    place: (Span, &'static str),
}

/// Why a response says that a message cannot send a template; `None` when it can be sent, or that is
/// not known.
fn verdict(definition: Located<'_, Definition>) -> Option<Verdict> {
    let file = definition.file;
    if let Some(span) = definition.fact.generated {
        return Some(Verdict {
            what: "one that Direct Send created",
            severity: Severity::Error,
            code: 132_018,
            help: "create a template with this content, and send it",
            file,
            place: (span, "its source when it was read"),
        });
    }
    let status = definition.fact.status.as_ref()?;
    let (what, severity, code) = match &*status.text {
        "PENDING" => ("in review", Severity::Warning, 132_001),
        "IN_APPEAL" => ("under appeal", Severity::Warning, 132_001),
        "REJECTED" => ("rejected", Severity::Error, 132_001),
        "PAUSED" => ("paused", Severity::Error, 132_015),
        "DISABLED" => ("disabled", Severity::Error, 132_016),
        "LIMIT_EXCEEDED" => ("over the limit of the account", Severity::Error, 132_001),
        "PENDING_DELETION" | "DELETED" => ("deleted", Severity::Error, 132_001),
        "ARCHIVED" => ("archived", Severity::Error, 132_001),
        _ => return None,
    };
    let help = "send another template, or get this one approved and read it again";
    let place = (status.span, "its status when it was read");
    Some(Verdict { what, severity, code, help, file, place })
}
