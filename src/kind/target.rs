//! Where a body is sent, as the text around it says.

use super::{BodyPart, Document, Foreign, RequestKind, collect, detect_as};
use crate::json::Node;

/// What the text around a body says about its request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Target {
    /// Nothing: the content of the body decides.
    #[default]
    Unknown,
    /// The settings say which request it is, whatever its content is.
    Forced(RequestKind),
    /// It is sent to an endpoint of the API.
    Endpoint(RequestKind),
    /// It is sent to another host, which may forward it: only a `messaging_product` makes it a body.
    OtherHost,
}

/// Finds the bodies in a value that is sent to `target`.
///
/// # Errors
///
/// The reason why there are none.
pub fn detect_sent<'t, 's>(
    root: &'t Node<'s>,
    target: Target,
) -> Result<Vec<Document<'t, 's>>, Foreign> {
    let found = match target {
        Target::Forced(kind) => return detect_as(root, kind),
        Target::Unknown => return super::detect(root),
        Target::OtherHost => {
            let mut documents = super::detect(root)?;
            documents.retain(|it| it.root.get("messaging_product").is_some());
            return if documents.is_empty() { Err(Foreign::NotARequest) } else { Ok(documents) };
        }
        Target::Endpoint(kind) => kind,
    };
    let mut documents = Vec::new();
    let mut reason = None;
    collect(root, true, &mut documents, &mut reason);
    if let Some(it) = documents.first_mut().filter(|it| it.root.span == root.span) {
        if it.part == BodyPart::Whole && can_be(root, found) {
            it.kind = found;
        }
        return Ok(documents);
    }
    if let Some(reason) = reason {
        return Err(reason);
    }
    if documents.is_empty() && root.is_object() && can_be(root, found) && !is_messenger(root) {
        documents.push(Document { kind: found, root, part: BodyPart::Whole, status: None });
    }
    if documents.is_empty() { Err(Foreign::NotARequest) } else { Ok(documents) }
}

/// Whether an object can be a request of this kind: the endpoint of the settings of a phone number
/// also accepts settings that are not about calls.
fn can_be(root: &Node<'_>, kind: RequestKind) -> bool {
    kind != RequestKind::CallSettings || root.get("calling").is_some()
}

/// A message of Messenger or Instagram, whose endpoint has the same name.
fn is_messenger(root: &Node<'_>) -> bool {
    let has = |key| root.get(key).is_some();
    !has("messaging_product")
        && (root.get("recipient").is_some_and(Node::is_object)
            || root.get("message").is_some_and(Node::is_object)
            || has("messaging_type")
            || has("sender_action"))
}

#[cfg(test)]
mod tests {
    use super::{Target, detect_sent};
    use crate::json::parse;
    use crate::kind::RequestKind;

    fn kinds(text: &str, target: Target) -> Vec<RequestKind> {
        let root = parse(text).root.expect("a value");
        detect_sent(&root, target).unwrap_or_default().iter().map(|it| it.kind).collect()
    }

    #[test]
    fn the_endpoint_decides_the_kind() {
        let send = r#"{"messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": {"body": "Hi"}}"#;
        let of = |text, kind| kinds(text, Target::Endpoint(kind));
        assert_eq!(of(send, RequestKind::MarketingMessage), [RequestKind::MarketingMessage]);
        assert_eq!(
            of(r#"{"recipient_type": "group"}"#, RequestKind::Message),
            [RequestKind::Message]
        );
        assert_eq!(
            of(r#"{"calling": {}}"#, RequestKind::CallSettings),
            [RequestKind::CallSettings]
        );
        for other in [
            r#"{"recipient": {"id": "1"}, "message": {"text": "Hi"}}"#,
            r#"{"object": "whatsapp_business_account", "entry": []}"#,
            r#"{"error": {"code": 100, "message": "no"}}"#,
            "[]",
            "\"text\"",
        ] {
            assert_eq!(of(other, RequestKind::Message), [], "{other}");
        }
        let storage = r#"{"storage_configuration": {"status": "DEFAULT"}}"#;
        assert_eq!(of(storage, RequestKind::CallSettings), []);
    }

    #[test]
    fn a_message_of_another_provider_is_not_searched() {
        let template = r#"{"name": "a", "language": {"code": "en"}, "components": [{"type": "body", "parameters": [{"type": "text", "text": "x"}]}]}"#;
        let own = format!(r#"{{"custom": {{"template": {template}}}}}"#);
        assert_eq!(kinds(&own, Target::Unknown), [RequestKind::Message]);
        let other = own.replacen('{', r#"{"channel": "whatsapp", "from": "1", "to": "2", "#, 1);
        assert_eq!(kinds(&other, Target::Unknown), []);
    }

    #[test]
    fn another_host_forwards_only_what_names_the_product() {
        let send = r#"{"messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": {"body": "Hi"}}"#;
        assert_eq!(kinds(send, Target::OtherHost), [RequestKind::Message]);
        let bare = send.replace(r#""messaging_product": "whatsapp", "#, "");
        assert_eq!(kinds(&bare, Target::Unknown), [RequestKind::Message]);
        assert_eq!(kinds(&bare, Target::OtherHost), []);
    }
}
