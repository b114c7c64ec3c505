//! Which request is sent to a URL.

use crate::kind::{RequestKind, Target};

/// The host of the API.
const HOST: &str = "graph.facebook.com";

/// What a request to `url` says about its body; `None` if it cannot be one of walint's requests.
///
/// The URL may contain placeholders of any form. An unknown method is empty.
#[must_use]
pub fn target(method: &str, url: &str) -> Option<Target> {
    let is_sent = ["", "POST", "PUT", "PATCH"].iter().any(|it| method.eq_ignore_ascii_case(it));
    if !is_sent && method.bytes().all(|it| it.is_ascii_alphabetic()) {
        return None;
    }
    let url = url.trim_matches(|it: char| it.is_whitespace() || matches!(it, '"' | '\'' | '`'));
    let (host, path) = divide(url);
    let path = path.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let last = path.rsplit('/').next().unwrap_or_default().trim_end_matches(['\'', '"']);
    match host {
        Host::Api => of_path(last),
        Host::Other => Some(Target::OtherHost),
        // The version of other providers and of the On-Premises API. Those of the API have a dot.
        Host::Unknown if is_of_other_version(path) => Some(Target::OtherHost),
        Host::Unknown => Some(match kind_of(last) {
            Some(RequestKind::MarketingMessage) => Target::Endpoint(RequestKind::MarketingMessage),
            kind if is_of_another_api(path, kind.is_some()) => Target::OtherHost,
            _ => Target::Unknown,
        }),
    }
}

/// Whether a path is `…/v1/messages`.
fn is_of_other_version(path: &str) -> bool {
    let before = path.strip_suffix("/messages");
    before.is_some_and(|it| it.rsplit('/').next() == Some("v1"))
}

/// What is known about the host of a URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Host {
    Api,
    /// The host of somebody else.
    Other,
    /// A placeholder, or none at all.
    Unknown,
}

/// The host and the path of a URL.
fn divide(url: &str) -> (Host, &str) {
    let rest = match url.find("://") {
        // A scheme has only letters: what comes before may also be a part of a query.
        Some(at) if url[..at].bytes().all(|it| it.is_ascii_alphanumeric()) => &url[at + 3..],
        _ if url.starts_with(HOST) => url,
        // Documents leave the host of the API out.
        _ if is_versioned(url) => return (Host::Api, url),
        _ => return (Host::Unknown, url),
    };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    let host = authority.rsplit('@').next().unwrap_or_default();
    let name = host.split(':').next().unwrap_or_default();
    let is_plain = !host.is_empty()
        && name.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'.' | b'-'));
    let host = match is_plain {
        true if name.eq_ignore_ascii_case(HOST) => Host::Api,
        true => Host::Other,
        false => Host::Unknown,
    };
    (host, path)
}

/// Whether a path begins with a version of the API, such as `/v25.0/`.
fn is_versioned(path: &str) -> bool {
    path.strip_prefix('/').and_then(|it| it.split('/').next()).is_some_and(is_version)
}

fn is_version(step: &str) -> bool {
    let version = step.strip_prefix('v').and_then(|it| it.split_once('.'));
    version.is_some_and(|(major, minor)| {
        let is_number = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
        is_number(major) && is_number(minor)
    })
}

/// Whether a path without a host has words where the API has ids and versions, as in
/// `/api/messages/send`.
fn is_of_another_api(path: &str, is_known: bool) -> bool {
    let Some(steps) = path.strip_prefix('/') else { return false };
    let is_word = |it: &str| {
        !it.is_empty() && it.bytes().all(|it| it.is_ascii_lowercase() || b"_-".contains(&it))
    };
    let ids = match steps.rsplit_once('/') {
        Some((before, _)) if is_known => before,
        None if is_known => "",
        _ => steps,
    };
    !steps.split('/').any(is_version) && ids.split('/').any(is_word)
}

/// What is sent to a path of the API whose last step is `last`.
fn of_path(last: &str) -> Option<Target> {
    if let Some(kind) = kind_of(last) {
        return Some(Target::Endpoint(kind));
    }
    // The name of another endpoint has only small letters; anything else is an id, a version or a
    // placeholder of one.
    let is_word = !last.is_empty()
        && !last.starts_with(['$', '<', '{', ':'])
        && last.bytes().all(|it| it.is_ascii_lowercase() || it == b'_');
    (!is_word).then_some(Target::Unknown)
}

fn kind_of(last: &str) -> Option<RequestKind> {
    Some(match last {
        "messages" => RequestKind::Message,
        "marketing_messages" => RequestKind::MarketingMessage,
        "message_templates" => RequestKind::TemplateCreate,
        "upsert_message_templates" => RequestKind::TemplateUpsert,
        "settings" => RequestKind::CallSettings,
        "calls" => RequestKind::Call,
        "whatsapp_business_profile" => RequestKind::BusinessProfile,
        "conversational_automation" => RequestKind::ConversationalAutomation,
        "thread_control" => RequestKind::ThreadControl,
        "groups" | "participants" | "join_requests" => RequestKind::Group,
        "message_qrdls" => RequestKind::QrCode,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::target;
    use crate::kind::{RequestKind, Target};

    #[test]
    fn the_path_names_the_request() {
        let message = Some(Target::Endpoint(RequestKind::Message));
        for url in [
            "https://graph.facebook.com/v21.0/106540352242922/messages",
            "https://graph.facebook.com/{{Version}}/{{Phone-Number-ID}}/messages",
            "https://graph.facebook.com/v25.0/<PHONE_NUMBER_ID>/messages/",
            "'https://graph.facebook.com/v21.0/'$ID'/messages'",
            "https://Graph.Facebook.com:443/v21.0/${ID}/messages?access_token=$TOKEN",
            "graph.facebook.com/v21.0/1/messages",
            "/v25.0/<PHONE_NUMBER_ID>/messages",
        ] {
            assert_eq!(target("POST", url), message, "{url}");
            assert_eq!(target("", url), message, "{url}");
            assert_eq!(target("GET", url), None, "{url}");
        }
        let settings = "https://graph.facebook.com/v21.0/1/settings";
        assert_eq!(target("post", settings), Some(Target::Endpoint(RequestKind::CallSettings)));
    }

    #[test]
    fn other_endpoints_have_no_body_of_ours() {
        for url in [
            "https://graph.facebook.com/v21.0/1/media",
            "https://graph.facebook.com/v21.0/1/subscribed_apps",
            "https://graph.facebook.com/v21.0/1/register",
            "/v25.0/<PHONE_NUMBER_ID>/media",
        ] {
            assert_eq!(target("POST", url), None, "{url}");
        }
    }

    #[test]
    fn an_id_leaves_it_to_the_content() {
        for url in [
            "https://graph.facebook.com/v21.0/594425479261596",
            "https://graph.facebook.com/v21.0/{{template_id}}",
            "https://graph.facebook.com/v21.0/<TEMPLATE_ID>",
            "https://graph.facebook.com/v21.0/$template_id",
            "https://graph.facebook.com",
            "{{baseUrl}}/media",
            "$URL",
            "",
        ] {
            assert_eq!(target("POST", url), Some(Target::Unknown), "{url}");
        }
    }

    #[test]
    fn an_application_has_paths_of_its_own() {
        for url in ["/whatsapp/messages/send", "/api/messages", "/send", "/api/v-b/send_text"] {
            assert_eq!(target("POST", url), Some(Target::OtherHost), "{url}");
        }
        for url in [
            "/messages",
            "/<PHONE_NUMBER_ID>/messages",
            "/{{id}}/messages",
            "/106540352242922/messages",
        ] {
            assert_eq!(target("POST", url), Some(Target::Unknown), "{url}");
        }
    }

    #[test]
    fn hosts_are_ours_others_or_unknown() {
        for url in ["https://waba-v2.360dialog.io/messages", "http://localhost:3000/messages"] {
            assert_eq!(target("POST", url), Some(Target::OtherHost), "{url}");
        }
        for url in [
            "https://{{Host}}/v21.0/1/messages",
            "{{Host}}/messages",
            "/v1/1/messages",
            "/<ID>/messages",
            "/{id}/calls",
            "/messages",
        ] {
            assert_eq!(target("POST", url), Some(Target::Unknown), "{url}");
        }
        for url in ["{{URL}}/v1/messages", "/v1/messages?limit=1", "https://{{Host}}/v1/messages/"]
        {
            assert_eq!(target("POST", url), Some(Target::OtherHost), "{url}");
        }
        for url in ["/api/v1/messages", "/messages/send", "/template/create/{instance}"] {
            assert_eq!(target("POST", url), Some(Target::OtherHost), "{url}");
        }
        let gateway = "/whatsapp-business/v21.0/1/message_templates";
        assert_eq!(target("POST", gateway), Some(Target::Unknown));
        let marketing = Some(Target::Endpoint(RequestKind::MarketingMessage));
        assert_eq!(target("POST", "{{Host}}/1/marketing_messages"), marketing);
    }
}
