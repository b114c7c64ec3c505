//! Errors at the creation and the edit of templates: most have code 100 and differ in the subcode.

use super::{Code, Foresight};
use crate::rule::page;

const COMPONENTS: &str = page!("templates/components");
const MANAGEMENT: &str = page!("templates/template-management");

/// A subcode of error 100 whose cause stands in the body.
const fn shown(subcode: u32) -> Code {
    Code { subcode: Some(subcode), ..Code::yes(100, 400) }
}

/// A subcode of error 100 whose cause does not stand in the body alone.
const fn hidden(subcode: u32, foresight: Foresight) -> Code {
    Code { subcode: Some(subcode), foresight: Some(foresight), ..Code::no(100, 400) }
}

/// What an account has is not in the body.
const BESIDE_OTHERS: Foresight =
    Foresight::Partly("the other templates of the account have to be known");

pub(super) const CODES: &[Code] = &[
    Code {
        title: "the account has too many templates",
        meaning: "an account has 250 templates, or 6000 when its business is verified",
        action: "delete templates that are not used",
        page: MANAGEMENT,
        ..hidden(2_388_019, Foresight::No)
    },
    Code {
        title: "a template of this name was deleted lately",
        meaning: "its language is still being deleted, and nothing can be added to it for about 4 weeks",
        action: "give the template another name",
        page: MANAGEMENT,
        ..hidden(2_388_023, BESIDE_OTHERS)
    },
    Code {
        title: "this template exists in this language",
        meaning: "name and language together belong to one template only",
        action: "edit the template that exists, or give this one another name",
        page: MANAGEMENT,
        ..hidden(2_388_024, BESIDE_OTHERS)
    },
    Code {
        title: "the template cannot be changed now",
        meaning: "the template is in a status that allows no edit, or was edited too often",
        action: "wait until the review has ended; an approved template is edited once a day and 10 times in 30 days",
        page: MANAGEMENT,
        ..hidden(2_388_039, Foresight::Partly("the status of the template has to be known"))
    },
    Code {
        title: "a text is too long",
        meaning: "a part of the template has more characters than it may have; the answer names it",
        action: "shorten it: 60 for header and footer, 1024 for the body, 25 for a label, 2000 for a URL",
        page: COMPONENTS,
        ..shown(2_388_040)
    },
    Code {
        title: "a component has a key that it must not have",
        meaning: "a key is unknown, or belongs to another component, like `text` in the body of an \
                  authentication template",
        action: "take the key out",
        page: COMPONENTS,
        ..shown(2_388_042)
    },
    Code {
        title: "a component lacks a key",
        meaning: "a key is missing, mostly the `example` for variables or for a header with media",
        action: "add the key that the answer names",
        page: COMPONENTS,
        rules: &["missing-key", "malformed-sample"],
        ..shown(2_388_043)
    },
    Code {
        title: "the name of the template is malformed",
        meaning: "a name has small letters, digits and underscores only, 512 at most",
        action: "write it in small letters, with underscores for blanks",
        page: page!("templates/overview"),
        ..shown(2_388_046)
    },
    Code {
        title: "the header or the body is malformed",
        meaning: "Meta uses this number for both; its title and message name the part. A header has one line without \
                  emoji, asterisk or other formatting, and one variable. The maximum for a body is two line breaks \
                  in a row and 10 emoji",
        action: "remove what is not allowed in the header or the body",
        page: COMPONENTS,
        ..shown(2_388_047)
    },
    Code {
        title: "this language is not supported",
        meaning: "the language is none of the codes that templates may have",
        action: "take a code from the list, with an underscore: `pt_BR`",
        page: page!("templates/supported-languages"),
        ..shown(2_388_049)
    },
    Code {
        title: "a button is malformed",
        meaning: "the label of a button has no variable, line break, emoji or formatting",
        action: "take out what a label cannot have",
        page: COMPONENTS,
        ..shown(2_388_060)
    },
    Code {
        title: "the body is malformed",
        meaning: "the variables of the body are written or numbered wrongly, or it is formatted as it must not be; \
                  some answers have the same number for the header",
        action: "number the variables from 1 without a gap, each in two braces, and look at the header as well",
        page: COMPONENTS,
        ..shown(2_388_072)
    },
    Code {
        title: "the footer is malformed",
        meaning: "a footer has one line without emoji; most likely variables are not allowed either",
        action: "remove the line break, the emoji or the variable",
        page: COMPONENTS,
        ..shown(2_388_073)
    },
    Code {
        title: "a URL button leads to WhatsApp",
        meaning: "the URL of a button must not be a link to WhatsApp such as `wa.me`",
        action: "use a call button, or a page of your own that leads on",
        ..shown(2_388_081)
    },
    Code {
        title: "the name is that of a sample template",
        meaning: "Meta keeps the names of its samples, like `hello_world`, for itself",
        action: "give the template another name",
        page: MANAGEMENT,
        ..hidden(2_388_155, Foresight::Partly("Meta's samples have to be known"))
    },
    Code {
        title: "too many variables for so few words",
        meaning: "the body has more variables than its length allows; Meta does not say how it counts",
        action: "add words, or take variables out",
        page: page!("templates/template-review"),
        ..hidden(2_388_293, Foresight::Partly("the limit is not published"))
    },
    Code {
        title: "a text begins or ends with a variable",
        meaning: "the first and the last thing in a body must not be a variable",
        action: "put a word before the first variable and behind the last one",
        page: page!("templates/template-review"),
        rules: &["variable-near-edge"],
        ..shown(2_388_299)
    },
    Code {
        title: "a phone number is malformed",
        meaning: "the phone number of a button is not one that can be called",
        action: "write the country code and the number in digits: `+16505550100`",
        page: COMPONENTS,
        ..Code::yes(192, 400)
    },
    Code {
        subcode: Some(2_388_185),
        title: "the account may not create templates",
        meaning: "the account was kept from creating templates, or the token may not do it for this account",
        action: "read in WhatsApp Manager what was found, and check the permissions of the token",
        page: MANAGEMENT,
        ..Code::no(10, 403)
    },
    Code {
        subcode: Some(2_388_185),
        title: "the account may not create templates",
        meaning: "the account was kept from creating templates, or the token may not do it for this account",
        action: "read in WhatsApp Manager what was found, and check the permissions of the token",
        page: MANAGEMENT,
        ..Code::no(100, 400)
    },
    Code {
        title: "the media handle was refused",
        meaning: "`header_handle` is not a handle of Meta's resumable upload, for example a URL or a media id, or it \
                  has expired",
        action: "upload the sample with the resumable upload API, and use the handle that it returns",
        page: COMPONENTS,
        rules: &["invalid-header-handle"],
        ..hidden(
            2_388_273,
            Foresight::Partly("a URL or an id shows in the body, an expired handle does not"),
        )
    },
    Code {
        title: "the type of the sample file does not fit the header",
        meaning: "an IMAGE header needs a JPG or PNG file, a VIDEO header MP4, and a DOCUMENT header PDF",
        action: "upload a file of that type, or change the `format` of the header",
        page: COMPONENTS,
        ..hidden(2_388_084, Foresight::Partly("the file behind the handle has to be known"))
    },
    Code {
        title: "the template was edited in the last 24 hours",
        meaning: "an approved template can be edited once in 24 hours, and 10 times in 30 days",
        action: "wait 24 hours after the last edit",
        page: MANAGEMENT,
        ..hidden(2_388_124, Foresight::No)
    },
    Code {
        title: "a generated template cannot be edited or deleted",
        meaning: "Direct Send generated this template, and Meta does not let it be edited or deleted",
        action: "create a template with this content under another name",
        page: MANAGEMENT,
        ..hidden(2_388_318, Foresight::No)
    },
    Code {
        title: "a generated template cannot be edited or deleted",
        meaning: "Direct Send generated this template, and Meta does not let it be edited or deleted",
        action: "create a template with this content under another name",
        page: MANAGEMENT,
        ..hidden(2_388_330, Foresight::No)
    },
    Code {
        says: &[
            "match the one that's already associated",
            "match the one that’s already associated",
        ],
        title: "the template has another category in another language",
        meaning: "all languages of a template have one category, and this body has another one",
        action: "set `category` to that of the other languages, or give the template another name",
        page: MANAGEMENT,
        rules: &["language-version-category-mismatch"],
        ..Code::partly(
            100,
            400,
            "the other languages of the template have to be in files that are checked as well",
        )
    },
    Code {
        says: &["carousel template must have at least", "carousel templates must have at least"],
        title: "the carousel has too few cards",
        meaning: "a carousel template has 2 to 10 cards",
        action: "add a card, or use a template without a carousel",
        page: page!("templates/marketing-templates/media-card-carousel-templates"),
        rules: &["card-count-out-of-range"],
        ..Code::yes(100, 400)
    },
    Code {
        says: &["requires direct send"],
        title: "the account does not have Direct Send enabled",
        meaning: "`category` in a message belongs to Direct Send, which this account does not have",
        action: "send an approved template instead, or request Direct Send for the account",
        page: page!("direct-send"),
        ..Code::no(100, 400)
    },
    Code {
        title: "the template could not be created",
        meaning: "the creation failed and Meta does not say at what",
        action: "check the body, and try again later",
        ..Code::partly(200_002, 400, "what is against the documentation shows in the body")
    },
];
