//! Errors about the body of a message, its type, its receiver and its media.

use super::Code;
use crate::rule::page;

const GROUPS: &str = page!("groups/error-codes");

pub(super) const CODES: &[Code] = &[
    Code {
        title: "a parameter is wrong",
        meaning: "a key is unknown or misspelt, has a value of the wrong type or none of the allowed ones, is \
                  missing, or is too long; Meta stops at the first",
        action: "mend the place that the answer names, then check the body: it may have more faults",
        rules: &[
            "unknown-key",
            "unknown-value",
            "wrong-type",
            "missing-key",
            "string-too-long",
            "unknown-message-type",
        ],
        ..Code::yes(100, 400)
    },
    Code {
        title: "the receiver's app cannot show this message",
        meaning: "the app or the device of the receiver does not know this kind of message",
        action: "send this receiver a simpler kind of message",
        ..Code::webhook(1_026)
    },
    Code {
        title: "the receiver cannot get this kind of message",
        meaning: "messages about orders do not reach this user, by country or by app",
        action: "send this receiver a plain text",
        ..Code::webhook(2_040)
    },
    Code {
        title: "an order cannot go to this status",
        meaning: "the new status does not follow from the one that the order has",
        action: "send the status that comes next; an order that is completed or canceled has none",
        status: None,
        ..Code::partly(2_046, 0, "the status before has to be known, too")
    },
    Code {
        title: "the order cannot be canceled",
        meaning: "the order was paid, and a paid order is not canceled by a message",
        action: "give the money back first",
        status: None,
        ..Code::partly(2_047, 0, "the state of the payment has to be known, too")
    },
    Code {
        title: "a message came in that the API does not hand on",
        meaning: "a user sent a kind of message that webhooks do not carry",
        action: "nothing; no body that was sent is wrong",
        ..Code::webhook(130_501)
    },
    Code {
        title: "something went wrong",
        meaning: "Meta failed and does not say at what; seldom a body that it cannot work with is the cause",
        action: "send it again; when it goes on, check the body and then ask Meta's support",
        ..Code::partly(131_000, 500, "the body is seldom the cause")
    },
    Code {
        title: "a required parameter is missing",
        meaning: "the body lacks a key that this request cannot do without",
        action: "add the key that the answer names",
        ..Code::yes(131_008, 400)
    },
    Code {
        title: "the value of a parameter is not valid",
        meaning: "a text is too long or empty, a list has too many or too few entries, an id stands twice, or the \
                  kind of interactive message is not available",
        action: "mend the value that the answer names, then check the body: it may have more faults",
        rules: &[
            "string-too-long",
            "string-too-short",
            "too-many-items",
            "too-few-items",
            "number-out-of-range",
        ],
        ..Code::yes(131_009, 400)
    },
    Code {
        says: &["phone number is malformed"],
        title: "the phone number of the receiver is malformed",
        meaning: "`to` is not an international phone number: it has letters or other characters, begins with `0` or \
                  `00`, or has too few or too many digits",
        action: "set `to` to the country code and the number in digits: `+16505550100`",
        rules: &[
            "phone-number-with-leading-zero",
            "invalid-character-in-phone-number",
            "phone-number-too-short",
            "phone-number-too-long",
        ],
        ..Code::partly(131_009, 400, "whether such a number can exist in its country does not show")
    },
    Code {
        says: &["commerce settings"],
        title: "no catalog is enabled for the number",
        meaning: "the phone number has no catalog in its WhatsApp Commerce Settings; nothing in the body is wrong",
        action: "connect the catalog to the account in WhatsApp Manager, and enable it for the phone number",
        ..Code::no(131_009, 400)
    },
    Code {
        says: &["not found in fb catalog"],
        title: "the catalog does not contain the products",
        meaning: "the products are missing from the catalog of the account, or are hidden or in review there",
        action: "compare the product ids with the catalog in Commerce Manager; the form of the body is right",
        ..Code::no(131_009, 400)
    },
    Code {
        says: &["flow_id is invalid"],
        title: "the account has no such flow",
        meaning: "the flow belongs to another account, was deleted, or is not published",
        action: "compare `flow_id` with the flows of this account in WhatsApp Manager; the form of the body is right",
        ..Code::no(131_009, 400)
    },
    Code {
        title: "the group has no other member",
        meaning: "nobody is in the group to get the message",
        action: "wait until somebody has joined the group",
        page: GROUPS,
        ..Code { status: None, ..Code::no(131_020, 0) }
    },
    Code {
        title: "the receiver is the sender",
        meaning: "the message goes to the phone number that it is sent from",
        action: "put another phone number in `to`",
        ..Code::partly(131_021, 400, "the sender has to be known: `walint check --sender NUMBER`")
    },
    Code {
        title: "the message could not be delivered",
        meaning: "the receiver is not on WhatsApp, has an old app, or has not accepted the terms",
        action: "check the phone number with its country code, and ask the user to update the app",
        rules: &["phone-number-without-country-code"],
        ..Code::partly(131_026, 400, "a malformed phone number shows in the body")
    },
    Code {
        title: "the receiver is not on the list of the test number",
        meaning: "a test number sends to the phone numbers that were added to its list only",
        action: "add the phone number to the list in the app dashboard, or send from a number of your own",
        ..Code::no(131_030, 400)
    },
    Code {
        title: "there is no such group",
        meaning: "the group id is unknown, or the business is not in that group",
        action: "check the group id in `to`",
        page: GROUPS,
        status: None,
        ..Code::partly(131_041, 0, "an id that is no group id shows in the body")
    },
    Code {
        title: "the 24 hours for free-form messages are over",
        meaning: "the user has not written in the last 24 hours, so only templates are delivered",
        action: "send a template; a free-form message may follow once the user has answered",
        ..Code::partly(131_047, 400, "the time of the last message of the user has to be known")
    },
    Code {
        title: "Meta did not deliver the marketing message",
        meaning: "Meta keeps the number of marketing messages to one user low",
        action: "do not send it again at once, and write to users who expect it",
        ..Code::no(131_049, 400)
    },
    Code {
        title: "the user wants no marketing messages",
        meaning: "the user opted out of marketing messages of this business",
        action: "send this user no more marketing messages",
        ..Code::no(131_050, 400)
    },
    Code {
        title: "this type of message is not supported",
        meaning: "the `type` is unknown, or the receiver, for example a group, does not take it",
        action: "send a type that this receiver takes",
        ..Code::yes(131_051, 400)
    },
    Code {
        title: "media of the user could not be fetched",
        meaning: "Meta could not download what the user sent",
        action: "ask the user to send it again; no body that was sent is wrong",
        ..Code::no(131_052, 400)
    },
    Code {
        title: "the media could not be used",
        meaning: "the link could not be fetched, or the file is too large or not of the kind that was announced",
        action: "open the link without logging in, and compare the type and size of the file with the page",
        rules: &[
            "media-link-to-private-host",
            "media-link-to-meta-cdn",
            "media-link-type-mismatch",
        ],
        ..Code::partly(131_053, 400, "the link shows in the body, the file behind it does not")
    },
    Code {
        title: "this endpoint does not take the request",
        meaning: "a number that is connected by SIP takes no calls by this API, and `marketing_messages` takes \
                  marketing templates only",
        action: "send it to the endpoint that is made for it",
        ..Code::partly(131_055, 400, "what is no template shows in the body")
    },
    Code {
        title: "business-scoped user ids do not get this message",
        meaning: "one-time passwords, and templates with a price limit (`bid_spec`), go to phone numbers only",
        action: "put the phone number in `to` and leave `recipient` out",
        ..Code::partly(131_062, 400, "whether the template has a price limit has to be known")
    },
    Code {
        title: "marketing templates are switched off here",
        meaning: "the account sends its marketing templates by `marketing_messages` only, without falling back",
        action: "send it to `marketing_messages`, or switch the setting off",
        ..Code::no(131_063, 400)
    },
    Code {
        title: "the group is suspended",
        meaning: "Meta has closed the group for now",
        action: "write to its members one by one",
        page: GROUPS,
        ..Code { status: None, ..Code::no(131_207, 0) }
    },
    Code {
        title: "too many requests for groups",
        meaning: "the limits for groups are reached",
        action: "wait, and make fewer requests",
        page: GROUPS,
        ..Code::no(131_208, 429)
    },
    Code {
        title: "the number may not use groups",
        meaning: "groups are for numbers that meet the conditions on Meta's page",
        action: "check the conditions for groups",
        page: GROUPS,
        ..Code { status: None, ..Code::no(131_215, 0) }
    },
    Code {
        title: "something is wrong with the parameters",
        meaning: "Meta cannot work with the parameters and does not say with which",
        action: "check the body, and leave parts of it out until it passes",
        ..Code::partly(135_000, 400, "what is against the documentation shows in the body")
    },
    Code {
        title: "the identity of the user has changed",
        meaning: "`recipient_identity_key_hash` is not the hash that the user has now",
        action: "take the new hash from the webhook once you trust the change, or leave the key out",
        ..Code::no(137_000, 400)
    },
];
