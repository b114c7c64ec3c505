//! Errors for the body of a message, its type, its recipient and its media.

use super::Code;
use crate::rule::page;

const GROUPS: &str = page!("groups/error-codes");

pub(super) const CODES: &[Code] = &[
    Code {
        title: "a parameter is not valid",
        meaning: "a key is unknown or missing, or its value is of the wrong type, not allowed or too long; Meta names \
                  only the first problem",
        action: "fix the part that the message names, then check the body for other problems",
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
        title: "the recipient's app does not support this message",
        meaning: "the recipient's app or device does not support this kind of message",
        action: "send a simpler kind of message to this recipient",
        ..Code::webhook(1_026)
    },
    Code {
        title: "the recipient cannot receive this kind of message",
        meaning: "order messages are not available to this user, because of the country or the app",
        action: "send a text message to this recipient",
        ..Code::webhook(2_040)
    },
    Code {
        title: "the order cannot change to this status",
        meaning: "the order cannot change from its current status to the new one",
        action: "send the next status of the order; a completed or canceled order has none",
        status: None,
        ..Code::partly(2_046, 0, "the current status of the order must be known")
    },
    Code {
        title: "the order cannot be canceled",
        meaning: "the order is paid, and a message cannot cancel a paid order",
        action: "refund the payment first",
        status: None,
        ..Code::partly(2_047, 0, "the status of the payment must be known")
    },
    Code {
        title: "a user's message is not supported by the API",
        meaning: "a user sent a kind of message that webhooks do not deliver",
        action: "ignore it: nothing that you sent is wrong",
        ..Code::webhook(130_501)
    },
    Code {
        title: "something went wrong",
        meaning: "Meta failed and does not say why; the body is rarely the cause",
        action: "send it again; if the error persists, check the body, then contact Meta support",
        ..Code::partly(131_000, 500, "the body is rarely the cause")
    },
    Code {
        title: "a required parameter is missing",
        meaning: "the body has no value for a key that this request requires",
        action: "add the key that the message names",
        ..Code::yes(131_008, 400)
    },
    Code {
        title: "the value of a parameter is not valid",
        meaning: "a text is too long or empty, a list has too many or too few entries, two entries have the same id, \
                  or the type of the interactive message is not available",
        action: "fix the value that the message names, then check the body for other problems",
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
        title: "the phone number of the recipient is malformed",
        meaning: "`to` is not an international phone number: it contains letters or other characters, begins with `0` \
                  or `00`, or has too few or too many digits",
        action: "set `to` to the country code and the number in digits: `+16505550100`",
        rules: &[
            "phone-number-with-leading-zero",
            "invalid-character-in-phone-number",
            "phone-number-too-short",
            "phone-number-too-long",
        ],
        ..Code::partly(131_009, 400, "walint does not know which numbers exist in a country")
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
        action: "compare the product ids with the catalog in Commerce Manager; the form of the body is correct",
        ..Code::no(131_009, 400)
    },
    Code {
        says: &["flow_id is invalid"],
        title: "the account has no such flow",
        meaning: "the flow belongs to another account, was deleted, or is not published",
        action: "compare `flow_id` with the flows of this account in WhatsApp Manager; the form of the body is correct",
        ..Code::no(131_009, 400)
    },
    Code {
        title: "the group has no other member",
        meaning: "nobody is in the group to receive the message",
        action: "wait until somebody has joined the group",
        page: GROUPS,
        ..Code { status: None, ..Code::no(131_020, 0) }
    },
    Code {
        title: "the recipient is the sender",
        meaning: "the message is addressed to the phone number that sends it",
        action: "set `to` to another phone number",
        ..Code::partly(131_021, 400, "the sender must be known: use `walint check --sender NUMBER`")
    },
    Code {
        title: "the message could not be delivered",
        meaning: "the recipient is not on WhatsApp, uses an old app, or has not accepted the terms",
        action: "check the phone number and its country code, and ask the user to update the app",
        rules: &["phone-number-without-country-code"],
        ..Code::partly(131_026, 400, "walint reports a malformed phone number")
    },
    Code {
        title: "the recipient is not on the list of the test number",
        meaning: "a test number can send only to the phone numbers on its list",
        action: "add the phone number to the list in the app dashboard, or send from your own number",
        ..Code::no(131_030, 400)
    },
    Code {
        title: "the group does not exist",
        meaning: "the group id is unknown, or the business is not in the group",
        action: "check the group id in `to`",
        page: GROUPS,
        status: None,
        ..Code::partly(131_041, 0, "walint reports an id that is not a group id")
    },
    Code {
        title: "the 24-hour customer service window is closed",
        meaning: "the user has not written in the last 24 hours, so Meta delivers only template messages",
        action: "send a template message; send other messages after the user has replied",
        ..Code::partly(131_047, 400, "the time of the user's last message must be known")
    },
    Code {
        title: "Meta did not deliver the marketing message",
        meaning: "Meta limits the number of marketing messages that each user receives",
        action: "do not send it again immediately, and write only to users who expect it",
        ..Code::no(131_049, 400)
    },
    Code {
        title: "the user opted out of marketing messages",
        meaning: "the user opted out of marketing messages from this business",
        action: "do not send marketing messages to this user",
        ..Code::no(131_050, 400)
    },
    Code {
        title: "this type of message is not supported",
        meaning: "the `type` is unknown, or the recipient, for example a group, does not support it",
        action: "use a type that this recipient supports",
        ..Code::yes(131_051, 400)
    },
    Code {
        title: "a user's media could not be downloaded",
        meaning: "Meta could not download the media that a user sent",
        action: "ask the user to send it again; nothing that you sent is wrong",
        ..Code::no(131_052, 400)
    },
    Code {
        title: "the media could not be used",
        meaning: "Meta could not download the link, or the file is too large or has a type that is not supported",
        action: "open the link without a login, and compare the type and size of the file with the documentation",
        rules: &[
            "media-link-to-private-host",
            "media-link-to-meta-cdn",
            "media-link-type-mismatch",
        ],
        ..Code::partly(131_053, 400, "walint checks the link, but not the file")
    },
    Code {
        title: "this endpoint does not support the request",
        meaning: "the calls endpoint does not support a number that uses SIP, and `marketing_messages` supports only \
                  marketing templates",
        action: "send the request to the endpoint that supports it",
        ..Code::partly(
            131_055,
            400,
            "walint reports a body for `marketing_messages` that is not a template message",
        )
    },
    Code {
        title: "a business-scoped user id cannot receive this message",
        meaning: "Meta sends one-time passcodes, and templates with a price limit (`bid_spec`), only to phone numbers",
        action: "set `to` to the phone number, and remove `recipient`",
        ..Code::partly(131_062, 400, "it must be known whether the template has a price limit")
    },
    Code {
        title: "marketing templates are disabled on this endpoint",
        meaning: "the account sends marketing templates only with `marketing_messages`, without a fallback",
        action: "send it to `marketing_messages`, or disable the setting",
        ..Code::no(131_063, 400)
    },
    Code {
        title: "the group is suspended",
        meaning: "Meta has suspended the group",
        action: "write to its members individually",
        page: GROUPS,
        ..Code { status: None, ..Code::no(131_207, 0) }
    },
    Code {
        title: "too many requests for groups",
        meaning: "the limits for groups are reached",
        action: "wait, and send fewer requests",
        page: GROUPS,
        ..Code::no(131_208, 429)
    },
    Code {
        title: "the number cannot use groups",
        meaning: "groups are available only to numbers that meet Meta's requirements",
        action: "check the requirements for groups",
        page: GROUPS,
        ..Code { status: None, ..Code::no(131_215, 0) }
    },
    Code {
        title: "a parameter is not valid, but Meta does not say which",
        meaning: "Meta cannot process the parameters and does not say which of them is wrong",
        action: "check the body, then remove parts of it until Meta accepts it",
        ..Code::partly(135_000, 400, "walint reports what the documentation does not allow")
    },
    Code {
        title: "the identity of the user has changed",
        meaning: "`recipient_identity_key_hash` is not the current hash of the user",
        action: "if you trust the change, use the new hash from the webhook; otherwise remove the key",
        ..Code::no(137_000, 400)
    },
];
