//! Errors about the template that a message sends, flows, Direct Send and marketing messages.

use super::Code;
use crate::rule::page;

/// What is needed to see an error before sending.
const WITH_TEMPLATE: &str = "the template has to be in a file that is checked as well";
const WITH_STATUS: &str = "a saved answer with the templates of the account tells their status";

pub(super) const CODES: &[Code] = &[
    Code {
        title: "`hello_world` is for test numbers",
        meaning: "the sample template is sent from the public test numbers only",
        action: "send a template of your own, or send from the test number",
        rules: &["hello-world-template"],
        ..Code::yes(131_058, 400)
    },
    Code {
        title: "the number of parameters does not fit the template",
        meaning: "the template has more or fewer variables than the message has parameters for it",
        action: "give each variable of the template one parameter, header, body and buttons by themselves",
        ..Code::partly(132_000, 400, WITH_TEMPLATE)
    },
    Code {
        title: "there is no such template in this language",
        meaning: "the name or the language is not that of an approved template; `en` is not `en_US`",
        action: "compare name and language with the list of templates of this account",
        ..Code::partly(
            132_001,
            404,
            "a malformed name or language shows in the body, a missing one beside the files of the templates",
        )
    },
    Code {
        title: "the text is too long once it is filled in",
        meaning: "with the parameters in it, a part of the template is longer than it may be",
        action: "shorten the parameters, or the template",
        ..Code::partly(132_005, 400, WITH_TEMPLATE)
    },
    Code {
        title: "the content is against a policy",
        meaning: "the text of the template or of a parameter breaks Meta's policies",
        action: "read the policies and reword the text",
        ..Code::no(132_007, 400)
    },
    Code {
        title: "listed, but what it means is not confirmed",
        meaning: "copies of Meta's page name this code, but no page that could be read says what it means",
        action: "go by the words of the answer, and ask Meta's support with the `fbtrace_id`",
        ..Code::unsure(132_008)
    },
    Code {
        title: "a parameter is not of the kind that the template has",
        meaning: "the template wants another kind of header, button or name than the message gives it",
        action: "give the header the medium that the template has, and each button what its type takes",
        rules: &["misplaced-parameter"],
        ..Code::partly(
            132_012,
            400,
            "what no template could have shows in the body; for the rest the template has to be in a file that is checked as well",
        )
    },
    Code {
        title: "the template is paused",
        meaning: "users gave the template bad marks, and it is not sent for a while",
        action: "wait for the pause to end, or send a better template",
        rules: &["unsendable-template"],
        ..Code::partly(132_015, 400, WITH_STATUS)
    },
    Code {
        title: "the template is disabled",
        meaning: "the template was paused too often and is not sent any more",
        action: "create a new template with other content",
        rules: &["unsendable-template"],
        ..Code::partly(132_016, 400, WITH_STATUS)
    },
    Code {
        title: "the components or parameters do not fit the template",
        meaning: "Meta uses this code for several faults, so go by the message: white space in a parameter, a \
                  one-time password over 15 characters, a component for another type of button, the text of a card, \
                  or a template that Direct Send generated; before Graph v23.0 this was error 100",
        action: "fix the component that the message names, then compare the others with the template",
        ..Code::partly(132_018, 400, WITH_TEMPLATE)
    },
    Code {
        says: &["new-line", "newline", "consecutive spaces"],
        title: "a parameter has white space that it cannot have",
        meaning: "a parameter has a line break, a tab or more than 4 spaces in a row; before Graph v23.0 this was \
                  error 100",
        action: "remove the white space from the parameter that the message names",
        rules: &["unsupported-whitespace-in-parameter"],
        ..Code::yes(132_018, 400)
    },
    Code {
        says: &["exceeds the parameter length limit"],
        title: "a parameter is longer than this template allows",
        meaning: "a parameter of an authentication template has a maximum of 15 characters, also in a body that was \
                  written before and has two variables",
        action: "shorten the parameter that the message names; its index starts at 0",
        rules: &["passcode-too-long", "authentication-template-code-too-long"],
        ..Code::partly(132_018, 400, WITH_TEMPLATE)
    },
    Code {
        says: &["must be of type"],
        title: "a button component does not fit the button of the template",
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
        ..Code::partly(132_018, 400, "the generated name shows in the body")
    },
    Code {
        says: &["card"],
        title: "a card does not fit the limits of the template",
        meaning: "the text of a card has a maximum of 160 characters and 2 line breaks with its values filled in, \
                  and each card needs the components of the first one",
        action: "shorten the values of the card, and give every card the same components",
        page: page!("templates/marketing-templates/media-card-carousel-templates"),
        rules: &[
            "parameter-too-long",
            "text-too-long-after-substitution",
            "mixed-template-message-cards",
        ],
        ..Code::partly(132_018, 400, WITH_TEMPLATE)
    },
    Code {
        title: "the name is that of another template",
        meaning: "Direct Send was given a name that an ordinary template has",
        action: "choose another `template_name` for Direct Send",
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
        title: "price limits are not available for this receiver",
        meaning: "the template has a maximum price (`bid_spec`), and Meta does not support that in the receiver's \
                  country",
        action: "send this receiver a template without a price limit",
        page: page!("marketing-messages/pricing"),
        ..Code::no(131_065, 400)
    },
    Code {
        title: "the flow is blocked",
        meaning: "the flow was blocked for errors of its endpoint or for its content",
        action: "look at the state of the flow in WhatsApp Manager",
        ..Code::no(132_068, 400)
    },
    Code {
        title: "the flow is throttled",
        meaning: "messages with this flow may be sent only now and then, as its endpoint is in a bad state",
        action: "mend the endpoint of the flow, and wait",
        ..Code::no(132_069, 400)
    },
    Code {
        title: "the template is not a marketing template",
        meaning: "`marketing_messages` takes templates of the category MARKETING only",
        action: "send it to `/messages`",
        ..Code::partly(134_100, 400, WITH_TEMPLATE)
    },
    Code {
        title: "the template is still being copied",
        meaning: "a new template needs up to 10 minutes until `marketing_messages` has it",
        action: "wait 10 minutes and send again",
        ..Code::no(134_101, 400)
    },
    Code {
        title: "the template cannot be used here",
        meaning: "`marketing_messages` has the template but cannot send it",
        action: "send it to `/messages`, or try again later",
        ..Code::no(134_102, 500)
    },
];
