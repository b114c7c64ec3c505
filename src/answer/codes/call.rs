//! Errors for calls, their permissions and their settings.

use super::Code;
use crate::rule::page;

const TROUBLESHOOTING: &str = page!("calling/troubleshooting");

const SDP: &str = "walint checks the lines of the session description, but not the media";

pub(super) const CODES: &[Code] = &[
    Code {
        title: "calling is not enabled for the number",
        meaning: "calling is disabled for the phone number that sends the request",
        action: "set `calling.status` to `ENABLED` in the settings of the phone number",
        page: TROUBLESHOOTING,
        ..Code::no(138_000, 401)
    },
    Code {
        title: "the recipient cannot be called",
        meaning: "the user is not on WhatsApp, uses an old app, has not accepted the terms, or does not allow such \
                  calls",
        action: "send a message to the user instead",
        page: TROUBLESHOOTING,
        ..Code::no(138_001, 400)
    },
    Code {
        title: "too many calls at a time",
        meaning: "the phone number already has 1000 calls in progress",
        action: "wait until one of them ends",
        page: TROUBLESHOOTING,
        ..Code::no(138_002, 429)
    },
    Code {
        title: "a call with this user is in progress",
        meaning: "the number can have one call with a user at a time",
        action: "end the other call, or wait until it ends",
        page: TROUBLESHOOTING,
        ..Code::no(138_003, 400)
    },
    Code {
        title: "the call could not be connected",
        meaning: "the connection failed; one possible cause is a wrong session description",
        action: "check the session description, then try again",
        page: TROUBLESHOOTING,
        ..Code::partly(
            138_004,
            500,
            "walint reports a session description that is malformed or has the wrong `sdp_type`",
        )
    },
    Code {
        title: "calls are placed too fast",
        meaning: "the phone number has reached its limit of new calls",
        action: "place calls more slowly",
        page: TROUBLESHOOTING,
        ..Code::no(138_005, 429)
    },
    Code {
        title: "the user has not allowed calls",
        meaning: "a business needs the user's permission to call, and there is none, or it has expired",
        action: "send a call permission request, and call after the user has accepted it",
        page: TROUBLESHOOTING,
        ..Code::no(138_006, 401)
    },
    Code {
        title: "connecting took too long",
        meaning: "the call was not connected in time",
        action: "try again, and react to the call webhooks immediately",
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
        meaning: "a business can send a user one request in 24 hours, and two in 7 days",
        action: "wait before you send another request to this user",
        page: TROUBLESHOOTING,
        ..Code::no(138_009, 400)
    },
    Code {
        title: "too many calls to one user",
        meaning: "the number had 100 connected calls with this user in 24 hours",
        action: "wait before you call this user again",
        page: TROUBLESHOOTING,
        ..Code::no(138_012, 400)
    },
    Code {
        title: "this number cannot call users",
        meaning: "calls to users are not available in the country of the phone number",
        action: "do not send call permission requests; users can still call the business",
        page: TROUBLESHOOTING,
        rules: &["call-permission-request-from-unsupported-country"],
        ..Code::partly(138_013, 400, "the sender must be known: use `walint check --sender NUMBER`")
    },
    Code {
        title: "calling is paused because of low quality",
        meaning: "users gave negative feedback on calls from this number, so it cannot call for a while",
        action: "wait for the pause to end, and call only users who expect it",
        page: TROUBLESHOOTING,
        ..Code::no(138_014, 400)
    },
    Code {
        title: "the messaging limit is too low for calling",
        meaning: "calling requires a messaging limit of 2000 or more",
        action: "raise the messaging limit first",
        page: TROUBLESHOOTING,
        ..Code::no(138_015, 400)
    },
    Code {
        title: "the user has allowed calls permanently",
        meaning: "the business has a permanent permission, so it does not need a request",
        action: "call the user without a request",
        page: TROUBLESHOOTING,
        ..Code::no(138_017, 400)
    },
    Code {
        title: "calling is not set up",
        meaning: "no app is subscribed to the webhook field `calls`, and SIP is not set up",
        action: "subscribe an app to `calls`, or set up SIP",
        page: TROUBLESHOOTING,
        ..Code::no(138_018, 400)
    },
    Code {
        last: 138_023,
        title: "a call failed before or after it was connected",
        meaning: "the media or signaling of a call failed; the message says which",
        action: "check the network and the media server of the calls",
        page: TROUBLESHOOTING,
        ..Code::webhook(138_019)
    },
];
