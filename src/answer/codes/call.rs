//! Errors about calls, their permissions and their settings.

use super::Code;
use crate::rule::page;

const TROUBLESHOOTING: &str = page!("calling/troubleshooting");

const SDP: &str =
    "the lines of the session description show in the body, the media behind it do not";

pub(super) const CODES: &[Code] = &[
    Code {
        title: "calling is not switched on for the number",
        meaning: "the phone number that sends this has calling off",
        action: "switch calling on in the settings of the phone number: `calling.status` is `ENABLED`",
        page: TROUBLESHOOTING,
        ..Code::no(138_000, 401)
    },
    Code {
        title: "the receiver cannot be called",
        meaning: "the user has no WhatsApp, an old app, has not accepted the terms, or allows no such calls",
        action: "write to the user instead",
        page: TROUBLESHOOTING,
        ..Code::no(138_001, 400)
    },
    Code {
        title: "too many calls at a time",
        meaning: "1000 calls of the phone number are going on already",
        action: "wait until one ends",
        page: TROUBLESHOOTING,
        ..Code::no(138_002, 429)
    },
    Code {
        title: "a call with this user is going on",
        meaning: "there is one call at a time between the number and a user",
        action: "end the other call, or wait until it ends",
        page: TROUBLESHOOTING,
        ..Code::no(138_003, 400)
    },
    Code {
        title: "the call could not be connected",
        meaning: "the connection failed; a session description that does not fit is one of the causes",
        action: "check the session description, then try again",
        page: TROUBLESHOOTING,
        ..Code::partly(
            138_004,
            500,
            "a session description that is malformed or of the wrong sort shows in the body",
        )
    },
    Code {
        title: "calls are placed too fast",
        meaning: "the phone number has reached the number of calls it may place in this time",
        action: "place calls slower",
        page: TROUBLESHOOTING,
        ..Code::no(138_005, 429)
    },
    Code {
        title: "the user has not allowed calls",
        meaning: "a business may call a user only with a permission, and there is none, or it ran out",
        action: "send a call permission request, and call when the user has agreed",
        page: TROUBLESHOOTING,
        ..Code::no(138_006, 401)
    },
    Code {
        title: "connecting took too long",
        meaning: "the call was not connected in the time there is for it",
        action: "try again, and answer to the webhooks of the call at once",
        page: TROUBLESHOOTING,
        ..Code::no(138_007, 500)
    },
    Code {
        title: "the session description is not valid",
        meaning: "Meta does not accept the SDP: for example it has several fingerprints or none, several `ssrc` ids, \
                  or only codecs that calls do not support",
        action: "send one audio stream with opus (`opus/48000/2`), one SHA-256 fingerprint and one `ssrc` id",
        page: TROUBLESHOOTING,
        rules: &["unsupported-sdp"],
        ..Code::partly(138_008, 400, SDP)
    },
    Code {
        subcode: Some(2_494_010),
        says: &["fingerprint"],
        title: "the fingerprint of the session description is not SHA-256",
        meaning: "Meta accepts a fingerprint only as `a=fingerprint:sha-256 …`",
        action: "configure the WebRTC library to use a certificate with a SHA-256 fingerprint",
        page: TROUBLESHOOTING,
        ..Code::partly(100, 400, SDP)
    },
    Code {
        title: "too many call permission requests",
        meaning: "a user may be asked once in 24 hours and twice in 7 days",
        action: "wait before asking this user again",
        page: TROUBLESHOOTING,
        ..Code::no(138_009, 400)
    },
    Code {
        title: "too many calls to one user",
        meaning: "100 calls with this user were connected in 24 hours",
        action: "wait before calling this user again",
        page: TROUBLESHOOTING,
        ..Code::no(138_012, 400)
    },
    Code {
        title: "this number may not call users",
        meaning: "calls by businesses are not available in the country of the phone number",
        action: "leave call permission requests out; users can call the business all the same",
        page: TROUBLESHOOTING,
        rules: &["call-permission-request-from-unsupported-country"],
        ..Code::partly(
            138_013,
            400,
            "the country of the sender tells: `walint check --sender NUMBER`",
        )
    },
    Code {
        title: "calling is paused for low quality",
        meaning: "users answered badly to the calls of this number, and it may not call for a while",
        action: "wait for the pause to end, and call users who expect it",
        page: TROUBLESHOOTING,
        ..Code::no(138_014, 400)
    },
    Code {
        title: "the messaging limit is too low for calling",
        meaning: "calling can be switched on for accounts with a messaging limit of 2000 or more",
        action: "raise the messaging limit first",
        page: TROUBLESHOOTING,
        ..Code::no(138_015, 400)
    },
    Code {
        title: "the user has allowed calls for good",
        meaning: "there is a permanent permission, so a request has nothing to ask for",
        action: "call without asking",
        page: TROUBLESHOOTING,
        ..Code::no(138_017, 400)
    },
    Code {
        title: "calling is not set up",
        meaning: "no app is subscribed to the webhook field `calls`, and SIP is not set up either",
        action: "subscribe an app to `calls`, or set up SIP",
        page: TROUBLESHOOTING,
        ..Code::no(138_018, 400)
    },
    Code {
        last: 138_023,
        title: "a call failed while it was set up or going on",
        meaning: "the media or the signalling of a call failed; the answer says which",
        action: "look at the network and the media server of the calls",
        page: TROUBLESHOOTING,
        ..Code::webhook(138_019)
    },
];
