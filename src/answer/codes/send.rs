//! Errors for template messages, flows, Direct Send and marketing messages.

use super::Code;
use crate::rule::page;

const WITH_TEMPLATE: &str = "the template must be in a checked file";
const WITH_STATUS: &str =
    "a saved response with the templates of the account must be in a checked file";

pub(super) const CODES: &[Code] = &[
    Code {
        title: "`hello_world` is only for test numbers",
        meaning: "Meta allows this sample template only from its public test numbers",
        action: "send your own template, or send from the test number",
        rules: &["hello-world-template"],
        ..Code::yes(131_058, 400)
    },
    Code {
        title: "the number of parameters does not match the template",
        meaning: "the message has more or fewer parameters than the template has variables",
        action: "add one parameter for each variable, separately in header, body and buttons",
        ..Code::partly(132_000, 400, WITH_TEMPLATE)
    },
    Code {
        title: "the template does not exist in this language",
        meaning: "the account has no approved template with this name and language; `en` is not `en_US`",
        action: "compare the name and language with the templates of this account",
        ..Code::partly(
            132_001,
            404,
            "walint reports a malformed name or language; to find a missing template, the templates must be in checked files",
        )
    },
    Code {
        title: "the text is too long with its values",
        meaning: "with the values of its variables, a part of the template is longer than its maximum",
        action: "shorten the values, or the template",
        ..Code::partly(132_005, 400, WITH_TEMPLATE)
    },
    Code {
        title: "the content violates a policy",
        meaning: "the text of the template or of a parameter violates Meta's policies",
        action: "read the policies, and change the text",
        ..Code::no(132_007, 400)
    },
    Code {
        title: "documented, but without a confirmed meaning",
        meaning: "copies of Meta's page list this code, but no available page says what it means",
        action: "follow the message of the response, and contact Meta support with its `fbtrace_id`",
        ..Code::unsure(132_008)
    },
    Code {
        title: "a parameter does not match the template",
        meaning: "the message has another header format, button type or variable name than the template",
        action: "use the header format of the template, and the parameter that each button type requires",
        rules: &["misplaced-parameter"],
        ..Code::partly(
            132_012,
            400,
            "walint reports parameters that no template accepts; for the others, the template must be in a checked file",
        )
    },
    Code {
        title: "the template is paused",
        meaning: "users gave the template negative feedback, so Meta does not send it for a while",
        action: "wait for the pause to end, or send another template",
        rules: &["unsendable-template"],
        ..Code::partly(132_015, 400, WITH_STATUS)
    },
    Code {
        title: "the template is disabled",
        meaning: "Meta paused the template too often, and no longer sends it",
        action: "create a new template with other content",
        rules: &["unsendable-template"],
        ..Code::partly(132_016, 400, WITH_STATUS)
    },
    Code {
        title: "the components or parameters do not match the template",
        meaning: "Meta uses this code for several problems, so read its message: whitespace in a parameter, a \
                  one-time passcode over 15 characters, a component for another type of button, the text of a card, \
                  or a template that Direct Send generated; before Graph v23.0 this was error 100",
        action: "fix the component that the message names, then compare the others with the template",
        ..Code::partly(132_018, 400, WITH_TEMPLATE)
    },
    Code {
        says: &["new-line", "newline", "consecutive spaces"],
        title: "a parameter contains whitespace that is not allowed",
        meaning: "a parameter contains a line break, a tab or more than 4 spaces in a row; before Graph v23.0 this \
                  was error 100",
        action: "remove the whitespace from the parameter that the message names",
        rules: &["unsupported-whitespace-in-parameter"],
        ..Code::yes(132_018, 400)
    },
    Code {
        says: &["exceeds the parameter length limit"],
        title: "a parameter is longer than this template allows",
        meaning: "a parameter of an authentication template has a maximum of 15 characters, also in an older template \
                  with its own text and two variables",
        action: "shorten the parameter that the message names; its index starts at 0",
        rules: &["passcode-too-long", "authentication-template-code-too-long"],
        ..Code::partly(132_018, 400, WITH_TEMPLATE)
    },
    Code {
        says: &["must be of type"],
        title: "a button component does not match the button of the template",
        meaning: "the button of the template at this index has another type than the component's `sub_type`",
        action: "set `sub_type` to the type of the button, and count `index` from 0 over all buttons of the template",
        rules: &["button-sub-type-mismatch"],
        ..Code::partly(132_018, 400, WITH_TEMPLATE)
    },
    Code {
        says: &["direct send", "auto_generated", "auto-generated", "autogenerated"],
        title: "the template was generated by Direct Send",
        meaning: "a template that Direct Send generated cannot be sent by its name",
        action: "create a template with this content and send that one, or use Direct Send again",
        page: page!("direct-send"),
        rules: &["direct-send-template", "unsendable-template"],
        ..Code::partly(132_018, 400, "walint reports the generated name")
    },
    Code {
        says: &["card"],
        title: "a card does not match the template",
        meaning: "with its values, the text of a card has a maximum of 160 characters and 2 line breaks, and each \
                  card needs the components of the first one",
        action: "shorten the values of the card, and add the same components to every card",
        page: page!("templates/marketing-templates/media-card-carousel-templates"),
        rules: &[
            "parameter-too-long",
            "text-too-long-after-substitution",
            "mixed-template-message-cards",
        ],
        ..Code::partly(132_018, 400, WITH_TEMPLATE)
    },
    Code {
        title: "another template has this name",
        meaning: "Direct Send received the name of an existing template",
        action: "use another `template_name` for Direct Send",
        page: page!("direct-send"),
        ..Code::webhook(132_021)
    },
    Code {
        title: "a template with a price limit must be sent as a marketing message",
        meaning: "the template has a maximum price (`bid_spec`), which `/messages` does not support",
        action: "send it to `/marketing_messages`",
        page: page!("marketing-messages/pricing"),
        ..Code::no(131_061, 400)
    },
    Code {
        title: "price limits are not available for this recipient",
        meaning: "the template has a maximum price (`bid_spec`), which Meta does not support in the recipient's \
                  country",
        action: "send a template without a price limit to this recipient",
        page: page!("marketing-messages/pricing"),
        ..Code::no(131_065, 400)
    },
    Code {
        title: "the flow is blocked",
        meaning: "Meta blocked the flow because of errors of its endpoint or because of its content",
        action: "check the state of the flow in WhatsApp Manager",
        ..Code::no(132_068, 400)
    },
    Code {
        title: "the flow is throttled",
        meaning: "Meta limits messages with this flow, because its endpoint is unreliable",
        action: "fix the endpoint of the flow, and wait",
        ..Code::no(132_069, 400)
    },
    Code {
        title: "the template is not a marketing template",
        meaning: "`marketing_messages` accepts only templates of the category MARKETING",
        action: "send it to `/messages`",
        ..Code::partly(134_100, 400, WITH_TEMPLATE)
    },
    Code {
        title: "the template is still being copied",
        meaning: "a new template is available to `marketing_messages` after up to 10 minutes",
        action: "wait 10 minutes and send the message again",
        ..Code::no(134_101, 400)
    },
    Code {
        title: "the template is not available here",
        meaning: "`marketing_messages` has the template but cannot send it",
        action: "send it to `/messages`, or try again later",
        ..Code::no(134_102, 500)
    },
];
