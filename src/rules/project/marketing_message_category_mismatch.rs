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
    /// ```json bad
    /// [
    ///   {
    ///     "name": "tell_me_who",
    ///     "language": "en_US",
    ///     "category": "AUTHENTICATION",
    ///     "components": [
    ///       { "type": "BODY", "add_security_recommendation": true },
    ///       {
    ///         "type": "BUTTONS",
    ///         "buttons": [{ "type": "OTP", "otp_type": "COPY_CODE" }]
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": {
    ///       "name": "tell_me_who",
    ///       "language": { "code": "en_US" },
    ///       "components": [
    ///         {
    ///           "type": "body",
    ///           "parameters": [{ "type": "text", "text": "{{code}}" }]
    ///         },
    ///         {
    ///           "type": "button",
    ///           "sub_type": "url",
    ///           "index": 0,
    ///           "parameters": [{ "type": "text", "text": "{{code}}" }]
    ///         }
    ///       ]
    ///     },
    ///     "product_policy": "CLOUD_API_FALLBACK"
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
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": { "name": "order_on_its_way", "language": { "code": "en" } },
    ///     "product_policy": "CLOUD_API_FALLBACK"
    ///   }
    /// ]
    /// ```
    ///
    /// ```json good
    /// [
    ///   {
    ///     "name": "order_on_its_way",
    ///     "language": "en",
    ///     "category": "MARKETING",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "Your order has left our depot and will be with you tomorrow."
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": { "name": "order_on_its_way", "language": { "code": "en" } },
    ///     "product_policy": "CLOUD_API_FALLBACK"
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
    ///     ]
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
            (Category::Utility, Source::Created | Source::Edited | Source::Upserted) => {
                ("`UTILITY`", Severity::Warning)
            }
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
