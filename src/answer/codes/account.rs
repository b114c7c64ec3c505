//! Errors of the Graph API as a whole, and of the account, the app and the phone number.

use super::Code;

pub(super) const CODES: &[Code] = &[
    Code {
        title: "the access token was not accepted",
        meaning: "Meta could not tell from the token who is asking",
        action: "make a new access token, and check that the whole of it reaches the header `Authorization`",
        ..Code::no(0, 401)
    },
    Code {
        title: "unknown error, or a request that cannot be read",
        meaning: "something failed that Meta does not name; a body that is no JSON is answered like this, too",
        action: "check the body first; when it is sound, look at Meta's status page and try again later",
        ..Code::partly(1, 400, "what is no JSON shows in the body")
    },
    Code {
        title: "the service is not available",
        meaning: "Meta's side is overloaded or down for a while",
        action: "wait and send the same again, waiting longer after each try",
        ..Code::no(2, 503)
    },
    Code {
        title: "a capability or permission is missing",
        meaning: "the app may not use this part of the API",
        action: "look up in the app dashboard which permissions and features the app has",
        ..Code::no(3, 500)
    },
    Code {
        title: "too many requests by the app",
        meaning: "the app has used up the requests it may make at this time",
        action: "wait, and make fewer requests",
        ..Code::no(4, 400)
    },
    Code {
        title: "a permission is missing",
        meaning: "the token was not given the permission that this request needs, or it was taken away",
        action: "grant the app its WhatsApp permissions again, and make a new token",
        ..Code::no(10, 403)
    },
    Code {
        title: "the phone number id is wrong or gone",
        meaning: "the business phone number in the address of the request was deleted or never was",
        action: "check the id in the address of the request; it is not part of the body",
        ..Code::no(33, 400)
    },
    Code {
        subcode: Some(33),
        title: "the id in the address leads nowhere",
        meaning: "the id in the address of the request was deleted or never was, or the token may not see it",
        action: "check the id in the address of the request, and what the token has access to",
        ..Code::no(100, 400)
    },
    Code {
        title: "the access token has expired or is not valid",
        meaning: "the token ran out, was revoked, or is not one that Meta issued",
        action: "make a new access token; one of a system user does not run out",
        ..Code::no(190, 401)
    },
    Code {
        last: 299,
        title: "a permission is missing",
        meaning: "the token does not have the permission that this request needs",
        action: "grant the app its WhatsApp permissions, and make a new token",
        ..Code::no(200, 403)
    },
    Code {
        title: "the account is restricted",
        meaning: "the business account broke a policy and may not do this for now",
        action: "read in WhatsApp Manager what was found, and ask for a review there",
        ..Code::no(368, 403)
    },
    Code {
        title: "too many look-ups of call permissions",
        meaning: "the state of call permissions was asked for more often than is allowed",
        action: "wait, and keep what was answered instead of asking again",
        page: crate::rule::page!("calling/troubleshooting"),
        ..Code::no(613, 429)
    },
    Code {
        title: "the object was not found",
        meaning: "the id in the address of the request leads nowhere, or the token may not see it",
        action: "check the id in the address of the request, and what the token has access to",
        ..Code::no(803, 400)
    },
    Code {
        title: "too many requests for the account",
        meaning: "the WhatsApp Business account has used up the requests it may make at this time",
        action: "wait, and make fewer requests",
        ..Code::no(80_007, 400)
    },
    Code {
        title: "too many requests for templates",
        meaning: "an account may create 100 templates an hour, and has limits for other requests as well",
        action: "wait an hour, and create fewer templates at a time",
        ..Code::no(80_008, 400)
    },
    Code {
        title: "listed, but what it means is not confirmed",
        meaning: "copies of Meta's page name this code, but no page that could be read says what it means",
        action: "go by the words of the answer, and ask Meta's support with the `fbtrace_id`",
        ..Code::unsure(130_403)
    },
    Code {
        title: "too many messages at a time",
        meaning: "the phone number has reached the number of messages it may send in a second",
        action: "send slower, and again what was refused, waiting longer after each try",
        ..Code::no(130_429, 400)
    },
    Code {
        title: "not sent because of an experiment",
        meaning: "the receiver is in a group of users that Meta keeps such messages from",
        action: "do not send it again; nothing in the message is wrong",
        ..Code::no(130_472, 400)
    },
    Code {
        title: "no messages to this country",
        meaning: "the account may not send to users in the country of the receiver",
        action: "read Meta's messaging policy for that country; another body does not help",
        ..Code::no(130_497, 403)
    },
    Code {
        title: "the permission for messages is missing",
        meaning: "the token or its user may not send messages for this account",
        action: "give the token the permission `whatsapp_business_messaging` for the account",
        ..Code::no(131_005, 403)
    },
    Code {
        title: "the service is not available",
        meaning: "a part of Meta's side is down for a while",
        action: "wait and send the same again, waiting longer after each try",
        ..Code::no(131_016, 500)
    },
    Code {
        title: "the account is locked",
        meaning: "the account was locked or restricted for breaking a policy",
        action: "read in WhatsApp Manager what was found, and ask for a review there",
        ..Code::no(131_031, 403)
    },
    Code {
        title: "the display name is not approved",
        meaning: "the phone number has no approved display name yet",
        action: "have the display name approved in WhatsApp Manager",
        ..Code::no(131_037, 400)
    },
    Code {
        title: "payment is not set up",
        meaning: "the account has no way of paying that works, or its credit is used up",
        action: "check the way of paying, the currency and the time zone of the account",
        ..Code::no(131_042, 400)
    },
    Code {
        title: "the account cannot be billed",
        meaning: "something about the account or its payment keeps it from sending",
        action: "check the payment settings of the account in WhatsApp Manager",
        ..Code::webhook(131_044)
    },
    Code {
        title: "the phone number is not registered properly",
        meaning: "the certificate of the phone number is wrong or was not accepted",
        action: "register the phone number again",
        ..Code::no(131_045, 500)
    },
    Code {
        title: "too many messages that users blocked or reported",
        meaning: "the phone number is held back because its messages were taken for spam",
        action: "look at the quality of the number in WhatsApp Manager, and write to users who asked for it",
        ..Code::no(131_048, 400)
    },
    Code {
        title: "too many messages to one user",
        meaning: "too much was sent to the same receiver in a short time",
        action: "wait before writing to this receiver again; others can be written to",
        ..Code::no(131_056, 400)
    },
    Code {
        title: "the account is in maintenance",
        meaning: "the account is being changed, for example to another throughput",
        action: "wait some minutes and send again",
        ..Code::no(131_057, 500)
    },
    Code {
        title: "the limit for this category is reached after misclassified templates",
        meaning: "the account violated Meta's rules on template categories, and Meta limits what it may send",
        action: "check the categories of the templates in WhatsApp Manager, and request a review there",
        ..Code::no(131_064, 400)
    },
    Code {
        title: "conversation routing does not allow this",
        meaning: "with conversation routing, another role or app controls the conversation with this user",
        action: "take or request control of the conversation with `thread_control`, then send again",
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
        title: "seen in responses, but what it means is not confirmed",
        meaning: "developers recorded this subcode, but no page that could be read says what it means",
        action: "go by the message of the response, and ask Meta's support with the `fbtrace_id`",
        ..Code::unsure(100)
    },
    Code {
        title: "seen in responses, but what it means is not confirmed",
        meaning: "developers recorded this code, but no page that could be read says what it means",
        action: "go by the message of the response, and ask Meta's support with the `fbtrace_id`",
        ..Code::unsure(139_200)
    },
    Code {
        title: "the service is not available",
        meaning: "Meta's side is overloaded or down for a while",
        action: "wait and send the same again, waiting longer after each try",
        ..Code::no(133_004, 503)
    },
    Code {
        title: "the phone number is not registered",
        meaning: "the phone number is in the account but was not registered for the Cloud API",
        action: "register the phone number, then send again",
        ..Code::no(133_010, 400)
    },
    Code {
        title: "the terms for payments are not accepted",
        meaning: "the business has not accepted the terms that messages with payments need",
        action: "accept the terms for payments in WhatsApp Manager",
        ..Code::no(134_011, 400)
    },
    Code {
        title: "blocked for the standing of the account",
        meaning: "Meta's checks found something about the account that keeps it from doing this",
        action: "read in Business Manager what was found, and ask for a review there",
        ..Code::no(139_000, 400)
    },
];
