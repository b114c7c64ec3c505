//! Errors for all of the Graph API, and for the account, the app and the phone number.

use super::Code;

pub(super) const CODES: &[Code] = &[
    Code {
        title: "Meta did not accept the access token",
        meaning: "Meta could not identify the caller from the token",
        action: "create a new access token, and check that the `Authorization` header contains all of it",
        ..Code::no(0, 401)
    },
    Code {
        title: "unknown error, or a request that Meta cannot read",
        meaning: "Meta does not say what failed; Meta also returns this error for a body that is not JSON",
        action: "check the body first; if it is valid, check Meta's status page and try again later",
        ..Code::partly(1, 400, "walint reports a body that is not JSON")
    },
    Code {
        title: "the service is not available",
        meaning: "Meta's service is overloaded or temporarily down",
        action: "wait and send the same request again, with a longer delay after each try",
        ..Code::no(2, 503)
    },
    Code {
        title: "a capability or permission is missing",
        meaning: "the app is not allowed to use this part of the API",
        action: "check the permissions and features of the app in the app dashboard",
        ..Code::no(3, 500)
    },
    Code {
        title: "too many requests from the app",
        meaning: "the app has reached its limit of requests",
        action: "wait, and send fewer requests",
        ..Code::no(4, 400)
    },
    Code {
        title: "a permission is missing",
        meaning: "the token does not have the permission that this request needs, or it was revoked",
        action: "grant the WhatsApp permissions to the app again, and create a new token",
        ..Code::no(10, 403)
    },
    Code {
        title: "the phone number id is wrong or deleted",
        meaning: "the business phone number in the URL of the request was deleted or never existed",
        action: "check the id in the URL of the request; it is not part of the body",
        ..Code::no(33, 400)
    },
    Code {
        subcode: Some(33),
        title: "the id in the URL does not exist",
        meaning: "the id in the URL of the request was deleted or never existed, or the token has no access to it",
        action: "check the id in the URL of the request, and the access of the token",
        ..Code::no(100, 400)
    },
    Code {
        title: "the access token has expired or is not valid",
        meaning: "the token has expired, was revoked, or was not issued by Meta",
        action: "create a new access token; the token of a system user does not expire",
        ..Code::no(190, 401)
    },
    Code {
        last: 299,
        title: "a permission is missing",
        meaning: "the token does not have the permission that this request needs",
        action: "grant the WhatsApp permissions to the app, and create a new token",
        ..Code::no(200, 403)
    },
    Code {
        title: "the account is restricted",
        meaning: "Meta restricted the business account for a while because of a policy violation",
        action: "read the reason in WhatsApp Manager, and request a review there",
        ..Code::no(368, 403)
    },
    Code {
        title: "too many look-ups of call permissions",
        meaning: "the state of call permissions was requested more often than the limit allows",
        action: "wait, and store the state instead of requesting it again",
        page: crate::rule::page!("calling/troubleshooting"),
        ..Code::no(613, 429)
    },
    Code {
        title: "the object was not found",
        meaning: "the id in the URL of the request does not exist, or the token has no access to it",
        action: "check the id in the URL of the request, and the access of the token",
        ..Code::no(803, 400)
    },
    Code {
        title: "too many requests for the account",
        meaning: "the WhatsApp Business account has reached its limit of requests",
        action: "wait, and send fewer requests",
        ..Code::no(80_007, 400)
    },
    Code {
        title: "too many requests for templates",
        meaning: "an account can create 100 templates an hour, and other requests also have limits",
        action: "wait an hour, and create fewer templates at a time",
        ..Code::no(80_008, 400)
    },
    Code {
        title: "documented, but without a confirmed meaning",
        meaning: "copies of Meta's page list this code, but no available page says what it means",
        action: "follow the message of the response, and contact Meta support with its `fbtrace_id`",
        ..Code::unsure(130_403)
    },
    Code {
        title: "too many messages at a time",
        meaning: "the phone number has reached its limit of messages per second",
        action: "send more slowly, and send the rejected messages again, with a longer delay after each try",
        ..Code::no(130_429, 400)
    },
    Code {
        title: "not sent because of an experiment",
        meaning: "the recipient is in a group of users to whom Meta does not send such messages",
        action: "do not send it again; nothing in the message is wrong",
        ..Code::no(130_472, 400)
    },
    Code {
        title: "no messages to this country",
        meaning: "the account is not allowed to send messages to users in the recipient's country",
        action: "read Meta's messaging policy for that country; a change to the body does not help",
        ..Code::no(130_497, 403)
    },
    Code {
        title: "the permission to send messages is missing",
        meaning: "the token or its user is not allowed to send messages for this account",
        action: "grant the permission `whatsapp_business_messaging` for the account to the token",
        ..Code::no(131_005, 403)
    },
    Code {
        title: "the service is not available",
        meaning: "a part of Meta's service is temporarily down",
        action: "wait and send the same request again, with a longer delay after each try",
        ..Code::no(131_016, 500)
    },
    Code {
        title: "the account is locked",
        meaning: "Meta locked or restricted the account because of a policy violation",
        action: "read the reason in WhatsApp Manager, and request a review there",
        ..Code::no(131_031, 403)
    },
    Code {
        title: "the display name is not approved",
        meaning: "the phone number has no approved display name yet",
        action: "get the display name approved in WhatsApp Manager",
        ..Code::no(131_037, 400)
    },
    Code {
        title: "payment is not set up",
        meaning: "the account has no valid payment method, or its credit is used up",
        action: "check the payment method, the currency and the time zone of the account",
        ..Code::no(131_042, 400)
    },
    Code {
        title: "the account cannot be billed",
        meaning: "a problem with the account or its payment method prevents sending",
        action: "check the payment settings of the account in WhatsApp Manager",
        ..Code::webhook(131_044)
    },
    Code {
        title: "the phone number is not registered correctly",
        meaning: "the certificate of the phone number is wrong or was not accepted",
        action: "register the phone number again",
        ..Code::no(131_045, 500)
    },
    Code {
        title: "too many blocked or reported messages",
        meaning: "Meta limits the phone number because users blocked its messages or reported them as spam",
        action: "check the quality of the number in WhatsApp Manager, and write only to users who opted in",
        ..Code::no(131_048, 400)
    },
    Code {
        title: "too many messages to one user",
        meaning: "the phone number sent too many messages to the same recipient in a short time",
        action: "wait before you write to this recipient again; you can write to others",
        ..Code::no(131_056, 400)
    },
    Code {
        title: "the account is in maintenance",
        meaning: "Meta is changing the account, for example to a higher throughput",
        action: "wait some minutes and send the message again",
        ..Code::no(131_057, 500)
    },
    Code {
        title: "the limit for this category is reached after misclassified templates",
        meaning: "the account violated Meta's rules on template categories, and Meta limits what it can send",
        action: "check the categories of the templates in WhatsApp Manager, and request a review there",
        ..Code::no(131_064, 400)
    },
    Code {
        title: "conversation routing does not allow this",
        meaning: "with conversation routing, another role or app controls the conversation with this user",
        action: "take or request control of the conversation with `thread_control`, then send the message again",
        ..Code::no(131_070, 400)
    },
    Code {
        title: "conversation routing does not allow this call",
        meaning: "with conversation routing, another role or app controls the conversation with this user",
        action: "take or request control of the conversation with `thread_control`, then call again",
        ..Code::no(138_038, 400)
    },
    Code {
        subcode: Some(2_494_191),
        status: None,
        title: "conversation routing does not allow this",
        meaning: "the request does not fit the state of conversation routing for this conversation or number",
        action: "check who controls the conversation, and the roles in the settings of the number",
        ..Code::no(100, 0)
    },
    Code {
        title: "the username cannot be transferred",
        meaning: "the transfer of a username between business phone numbers failed",
        action: "check in WhatsApp Manager which number has the username, and whether a transfer is pending",
        ..Code::no(147_005, 400)
    },
    Code {
        subcode: Some(2_494_177),
        title: "seen in responses, but without a confirmed meaning",
        meaning: "developers recorded this subcode, but no available page says what it means",
        action: "follow the message of the response, and contact Meta support with its `fbtrace_id`",
        ..Code::unsure(100)
    },
    Code {
        title: "seen in responses, but without a confirmed meaning",
        meaning: "developers recorded this code, but no available page says what it means",
        action: "follow the message of the response, and contact Meta support with its `fbtrace_id`",
        ..Code::unsure(139_200)
    },
    Code {
        title: "the service is not available",
        meaning: "Meta's service is overloaded or temporarily down",
        action: "wait and send the same request again, with a longer delay after each try",
        ..Code::no(133_004, 503)
    },
    Code {
        title: "the phone number is not registered",
        meaning: "the phone number is in the account but is not registered for the Cloud API",
        action: "register the phone number, then send the message again",
        ..Code::no(133_010, 400)
    },
    Code {
        title: "the terms for payments are not accepted",
        meaning: "the business has not accepted the terms that payment messages require",
        action: "accept the terms for payments in WhatsApp Manager",
        ..Code::no(134_011, 400)
    },
    Code {
        title: "blocked after a check of the account",
        meaning: "Meta's checks found a problem with the account that prevents this request",
        action: "read the reason in Business Manager, and request a review there",
        ..Code::no(139_000, 400)
    },
];
