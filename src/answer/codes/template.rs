//! Errors for creating and editing templates. Most have the code 100 and differ in the subcode.

use super::{Code, Foresight};
use crate::rule::page;

const COMPONENTS: &str = page!("templates/components");
const MANAGEMENT: &str = page!("templates/template-management");

/// A subcode of error 100 whose cause is in the body.
const fn shown(subcode: u32) -> Code {
    Code { subcode: Some(subcode), ..Code::yes(100, 400) }
}

/// A subcode of error 100 whose cause is not only in the body.
const fn hidden(subcode: u32, foresight: Foresight) -> Code {
    Code { subcode: Some(subcode), foresight: Some(foresight), ..Code::no(100, 400) }
}

const OTHER_TEMPLATES: Foresight =
    Foresight::Partly("the other templates of the account must be known");

pub(super) const CODES: &[Code] = &[
    Code {
        title: "the account has too many templates",
        meaning: "an account can have 250 templates, or 6000 if its business is verified",
        action: "delete unused templates",
        page: MANAGEMENT,
        ..hidden(2_388_019, Foresight::No)
    },
    Code {
        title: "a template with this name was recently deleted",
        meaning: "Meta is still deleting the template in this language, and does not accept a new one for about 4 weeks",
        action: "use another name for the template",
        page: MANAGEMENT,
        ..hidden(2_388_023, OTHER_TEMPLATES)
    },
    Code {
        title: "the template already exists in this language",
        meaning: "an account can have only one template with this name and language",
        action: "edit the existing template, or use another name",
        page: MANAGEMENT,
        ..hidden(2_388_024, OTHER_TEMPLATES)
    },
    Code {
        title: "the template cannot be changed now",
        meaning: "the status of the template does not allow edits, or the template was edited too often",
        action: "wait until the review ends; an approved template can be edited once a day, and 10 times in 30 days",
        page: MANAGEMENT,
        ..hidden(2_388_039, Foresight::Partly("the status of the template must be known"))
    },
    Code {
        title: "a text is too long",
        meaning: "a part of the template has more characters than its maximum; the message names the part",
        action: "shorten it: the maximum is 60 for header and footer, 1024 for the body, 25 for a label, 2000 for a \
                 URL",
        page: COMPONENTS,
        ..shown(2_388_040)
    },
    Code {
        title: "a component has a key that is not allowed",
        meaning: "a key is unknown, or belongs to another component, such as `text` in the body of an authentication \
                  template",
        action: "remove the key",
        page: COMPONENTS,
        ..shown(2_388_042)
    },
    Code {
        title: "a key of a component is missing",
        meaning: "a required key is missing, often the `example` for variables or for a media header",
        action: "add the key that the message names",
        page: COMPONENTS,
        rules: &["missing-key", "malformed-sample"],
        ..shown(2_388_043)
    },
    Code {
        title: "the name of the template is malformed",
        meaning: "a name can contain only lowercase letters, digits and underscores, and its maximum is 512 characters",
        action: "use lowercase letters, and underscores instead of spaces",
        page: page!("templates/overview"),
        ..shown(2_388_046)
    },
    Code {
        title: "the header or the body is malformed",
        meaning: "Meta uses this number for both; its title and message name the part. A header must be one line \
                  without emoji, asterisks or other formatting, with up to one variable. A body can have up to two \
                  line breaks in a row, and up to 10 emoji",
        action: "remove what is not allowed in the header or the body",
        page: COMPONENTS,
        ..shown(2_388_047)
    },
    Code {
        title: "this language is not supported",
        meaning: "the language is not one of the codes for templates",
        action: "use a code from the list, with an underscore: `pt_BR`",
        page: page!("templates/supported-languages"),
        ..shown(2_388_049)
    },
    Code {
        title: "a button is malformed",
        meaning: "the label of a button cannot contain a variable, line break, emoji or formatting",
        action: "remove it from the label",
        page: COMPONENTS,
        ..shown(2_388_060)
    },
    Code {
        title: "the body is malformed",
        meaning: "the variables of the body have a wrong form or number, or its formatting is not allowed; some \
                  responses use the same number for the header",
        action: "number the variables from 1 without gaps, each in two braces, and check the header too",
        page: COMPONENTS,
        ..shown(2_388_072)
    },
    Code {
        title: "the footer is malformed",
        meaning: "a footer must be one line without emoji, and most likely without variables",
        action: "remove the line break, the emoji or the variable",
        page: COMPONENTS,
        ..shown(2_388_073)
    },
    Code {
        title: "a URL button opens WhatsApp",
        meaning: "the URL of a button must not be a link to WhatsApp, such as `wa.me`",
        action: "use a call button, or your own page that redirects to WhatsApp",
        ..shown(2_388_081)
    },
    Code {
        title: "the name belongs to a sample template",
        meaning: "Meta reserves the names of its samples, such as `hello_world`",
        action: "use another name for the template",
        page: MANAGEMENT,
        ..hidden(2_388_155, Foresight::Partly("Meta's sample templates must be known"))
    },
    Code {
        title: "the body has too many variables for its length",
        meaning: "the body has more variables than its length allows; Meta does not publish the limit",
        action: "add words, or remove variables",
        page: page!("templates/template-review"),
        ..hidden(2_388_293, Foresight::Partly("Meta does not publish the limit"))
    },
    Code {
        title: "a text begins or ends with a variable",
        meaning: "a body must not begin or end with a variable",
        action: "add a word before the first variable and after the last one",
        page: page!("templates/template-review"),
        rules: &["variable-near-edge"],
        ..shown(2_388_299)
    },
    Code {
        title: "a phone number is malformed",
        meaning: "the phone number of a button cannot be called",
        action: "use the country code and the number in digits: `+16505550100`",
        page: COMPONENTS,
        ..Code::yes(192, 400)
    },
    Code {
        subcode: Some(2_388_185),
        title: "the account cannot create templates",
        meaning: "Meta does not allow the account to create templates, or the token has no permission for it",
        action: "read the reason in WhatsApp Manager, and check the permissions of the token",
        page: MANAGEMENT,
        ..Code::no(10, 403)
    },
    Code {
        subcode: Some(2_388_185),
        title: "the account cannot create templates",
        meaning: "Meta does not allow the account to create templates, or the token has no permission for it",
        action: "read the reason in WhatsApp Manager, and check the permissions of the token",
        page: MANAGEMENT,
        ..Code::no(100, 400)
    },
    Code {
        title: "the media handle was rejected",
        meaning: "`header_handle` is not a handle of Meta's resumable upload, for example a URL or a media id, or it \
                  has expired",
        action: "upload the sample with the Resumable Upload API, and use the handle that it returns",
        page: COMPONENTS,
        rules: &["invalid-header-handle"],
        ..hidden(
            2_388_273,
            Foresight::Partly("walint reports a URL or an id, but not an expired handle"),
        )
    },
    Code {
        title: "the sample file does not match the header",
        meaning: "an IMAGE header needs a JPG or PNG file, a VIDEO header MP4, and a DOCUMENT header PDF",
        action: "upload a file of that type, or change the `format` of the header",
        page: COMPONENTS,
        ..hidden(2_388_084, Foresight::Partly("the uploaded file must be known"))
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
        meaning: "Direct Send generated this template, and Meta does not allow edits or deletion",
        action: "create a template with this content under another name",
        page: MANAGEMENT,
        ..hidden(2_388_318, Foresight::No)
    },
    Code {
        title: "a generated template cannot be edited or deleted",
        meaning: "Direct Send generated this template, and Meta does not allow edits or deletion",
        action: "create a template with this content under another name",
        page: MANAGEMENT,
        ..hidden(2_388_330, Foresight::No)
    },
    Code {
        says: &[
            "match the one that's already associated",
            "match the one that’s already associated",
        ],
        title: "the template has another category in its other languages",
        meaning: "all languages of a template have the same category, and this body has another one",
        action: "set `category` to the category of the other languages, or use another name",
        page: MANAGEMENT,
        rules: &["language-version-category-mismatch"],
        ..Code::partly(100, 400, "the other languages of the template must be in checked files")
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
        meaning: "`category` in a message belongs to Direct Send, which is not enabled for this account",
        action: "send an approved template instead, or request Direct Send for the account",
        page: page!("direct-send"),
        ..Code::no(100, 400)
    },
    Code {
        title: "the template could not be created",
        meaning: "the creation failed, and Meta does not say why",
        action: "check the body, and try again later",
        ..Code::partly(200_002, 400, "walint reports what the documentation does not allow")
    },
];
