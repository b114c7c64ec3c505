//! The edges of what the schemas report, and how.

use serde_json::{Value, json};
use walint::Severity;
use walint::fix::Applicability::{Safe, Unsafe};

use crate::common::{diagnostics, fixed, found, interactive, marked, message, profile, template};

#[test]
fn a_single_value_is_made_a_list_only_if_somebody_looks() {
    let site = "https://shop.example";
    let body = profile("websites", json!(site));
    let fix = diagnostics("wrong-type", &body.to_string())[0].fix.clone().expect("it has a fix");
    assert_eq!(fix.title, "wrap it in an array, but the array may need more items");
    assert_eq!(fixed("wrong-type", &body, "/websites"), Some((json!([site]), Unsafe)));
    let row = json!({ "id": "a", "title": "A" });
    let sections = json!({ "button": "Choose", "sections": [{ "title": "All", "rows": row }] });
    let body = interactive("list", &sections);
    let pointer = "/interactive/action/sections/0/rows";
    assert_eq!(fixed("wrong-type", &body, pointer), Some((json!([row]), Unsafe)));
}

#[test]
fn a_number_is_quoted_safely_where_it_is_an_id_or_too_short_for_a_phone_number() {
    let reply = |key: &str, value| {
        let mut reply = json!({ "id": "yes", "title": "Yes" });
        reply[key] = value;
        interactive("button", &json!({ "buttons": [{ "type": "reply", "reply": reply }] }))
    };
    for (key, value, expected) in [
        ("title", json!(123_456), Some((json!("123456"), Safe))),
        ("title", json!(1_234_567), Some((json!("1234567"), Unsafe))),
        ("id", json!(16_505_550_100_i64), Some((json!("16505550100"), Safe))),
        ("title", json!(-5), None),
        ("title", json!(1.5), None),
        ("title", json!(true), None),
    ] {
        let pointer = format!("/interactive/action/buttons/0/reply/{key}");
        let body = reply(key, value);
        assert_eq!(fixed("wrong-type", &body, &pointer), expected, "{body}");
    }
    let phone = |id| {
        let contact = json!({ "name": { "formatted_name": "Ana", "first_name": "Ana" },
            "phones": [{ "phone": "+16505550100", "wa_id": id }] });
        message("contacts", json!([contact]))
    };
    let pointer = "/contacts/0/phones/0/wa_id";
    let expected = Some((json!("16505550100"), Unsafe));
    assert_eq!(fixed("wrong-type", &phone(json!(16_505_550_100_i64)), pointer), expected);
}

#[test]
fn a_word_is_replaced_safely_if_only_its_style_is_wrong() {
    for (value, expected) in [
        ("PROF-SERVICES", Some((json!("PROF_SERVICES"), Safe))),
        ("RETIAL", Some((json!("RETAIL"), Unsafe))),
        (" RETAIL", Some((json!("RETAIL"), Safe))),
        ("BAKERY_AND_MORE", None),
    ] {
        let body = profile("vertical", json!(value));
        assert_eq!(fixed("unknown-value", &body, "/vertical"), expected, "{value}");
    }
    // More is checked once the type is known.
    let request = |kind| {
        let body = json!({ "text": "Where are you?" });
        let action = json!({ "name": "send_location" });
        message("interactive", json!({ "type": kind, "body": body, "action": action }))
    };
    let meant = json!("location_request_message");
    let fixed = fixed(
        "unknown-interactive-type",
        &request("location-request-message"),
        "/interactive/type",
    );
    assert_eq!(fixed, Some((meant, Unsafe)));
}

#[test]
fn words_to_choose_from_are_not_a_value() {
    for (value, is_found) in [
        ("Retail | Hotel", false),
        ("Retail\u{a0}|\u{a0}Hotel", false),
        ("Retail|Hotel", true),
        ("Retail or Hotel", true),
    ] {
        let found = found("unknown-value", &profile("vertical", json!(value)));
        assert_eq!(!found.is_empty(), is_found, "{value}");
    }
}

#[test]
fn the_quotes_of_a_number_are_removed_only_if_it_is_one_without_them() {
    let pointer = "/interactive/action/parameters/total_amount/value";
    for (value, expected) in
        [("5400", Some((json!(5400), Safe))), ("0", Some((json!(0), Safe))), ("0054", None)]
    {
        let total = json!({ "value": value, "offset": 100 });
        let parameters = json!({ "reference_id": "order-2207", "total_amount": total });
        let action = json!({ "name": "review_and_pay", "parameters": parameters });
        let body = interactive("order_details", &action);
        assert_eq!(fixed("integer-as-string", &body, pointer), expected, "{value}");
    }
}

#[test]
fn several_misspelt_keys_are_each_one_finding_and_the_rest_is_still_checked() {
    let text = r#"{ "messaging_product": "whatsapp", "to": "+16505550100", "tpe": "text",
        "recipient_typ": "individual", "text": { "body": "" } }"#;
    assert_eq!(marked("unknown-key", text), [r#""tpe""#, r#""recipient_typ""#]);
    assert_eq!(marked("missing-key", text), [""; 0]);
    assert_eq!(marked("string-too-short", text), [r#""""#]);
}

#[test]
fn a_misplaced_key_is_moved_even_if_another_is_misspelt() {
    let text = r#"{ "messaging_product": "whatsapp", "to": "+16505550100", "tpe": "text",
        "text": { "body": "See https://shop.example." }, "preview_url": true }"#;
    let found = diagnostics("unknown-key", text);
    assert_eq!(found.len(), 2, "{found:?}");
    let help = found[1].help.as_deref().expect("it has a help");
    assert!(help.starts_with("move it into"), "{help}");
}

#[test]
fn a_word_of_another_type_is_one_finding() {
    let mut body = message("text", json!({ "body": "Hello" }));
    body["messaging_product"] = json!(5);
    assert_eq!(found("missing-messaging-product", &body).len(), 1);
    let settings = |codec| json!({ "calling": { "audio": { "additional_codecs": [codec] } } });
    assert_eq!(found("wrong-type", &settings(json!(5))).len(), 1);
    assert_eq!(found("unknown-additional-codec", &settings(json!(5))), []);
    assert_eq!(found("unknown-additional-codec", &settings(json!("G722"))).len(), 1);
    assert_eq!(found("unknown-additional-codec", &settings(json!("OPUS"))).len(), 1);
    assert_eq!(found("unknown-additional-codec", &settings(json!("PCMA"))), []);
}

#[test]
fn a_misspelt_type_is_found_where_more_keys_depend_on_it() {
    let text = r#"{ "name": "repair_done", "language": "en_US", "category": "UTILITY", "components": [
        { "type": "BODY", "text": "Your repair is ready for collection." },
        { "tpye": "FOOTER", "text": "The shop" }] }"#;
    assert_eq!(marked("unknown-key", text), [r#""tpye""#]);
    assert_eq!(marked("missing-key", text), [""; 0]);
}

#[test]
fn a_link_is_not_moved_next_to_an_id() {
    let help = |image: &str, key: &str| {
        let text = format!(
            r#"{{ "messaging_product": "whatsapp", "to": "+16505550100", "type": "image",
                "image": {image}, {key} }}"#
        );
        diagnostics("unknown-key", &text).first().and_then(|it| it.help.clone()).unwrap_or_default()
    };
    let link = r#""link": "https://media.example/a.jpg""#;
    assert!(help(r#"{ "caption": "A" }"#, link).contains("move it into `image`"));
    assert!(!help(r#"{ "id": "1000000000000001" }"#, link).contains("move it into"));
}

#[test]
fn an_unknown_key_is_found_whatever_characters_it_has() {
    for key in ["te/xt", "te~xt", "te~1xt", "/", "~"] {
        let mut body = template(&json!([{ "type": "BODY", "text": "Your repair is ready." }]));
        body["components"][0][key] = json!(1);
        assert_eq!(found("unknown-component-key", &body).len(), 1, "{key}");
    }
}

#[test]
fn of_keys_that_are_null_only_unknown_ones_are_reported() {
    let text = r#"{ "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "context": null,
        "text": { "body": "Hello", "preview_url": null, "colour": null }, "shape": null, "size": 1 }"#;
    assert_eq!(marked("unknown-key", text), [r#""colour""#, r#""shape""#, r#""size""#]);
}

#[test]
fn an_array_with_one_duplicate_is_fixed() {
    let pointer = "/calling/voicemail/triggers";
    for (triggers, expected) in [
        (json!(["REJECT", "REJECT"]), Some((json!(["REJECT"]), Safe))),
        (json!(["REJECT", "TIMEOUT", "REJECT"]), Some((json!(["REJECT", "TIMEOUT"]), Safe))),
        (json!(["REJECT", "REJECT", "REJECT"]), None),
        (json!(["REJECT", "TIMEOUT", "REJECT", "TIMEOUT"]), None),
    ] {
        let voicemail = json!({ "status": "ENABLED", "triggers": triggers });
        let body = json!({ "calling": { "status": "ENABLED", "voicemail": voicemail } });
        assert_eq!(fixed("duplicate-item", &body, pointer), expected, "{triggers}");
    }
}

#[test]
fn a_key_is_moved_into_an_object_that_lacks_others() {
    let mut body = message("image", json!({}));
    body["caption"] = "The order".into();
    let found = diagnostics("unknown-key", &body.to_string());
    let helps: Vec<_> = found.iter().filter_map(|it| it.help.as_deref()).collect();
    assert_eq!(helps, ["move it into `image`"]);
}

#[test]
fn a_misspelt_key_is_found_in_an_object_that_the_misspelt_type_does_not_have() {
    let text = r#"{ "messaging_product": "whatsapp", "to": "+16505550100", "ttype": "draft",
        "text": { "ody": "Your table is ready." } }"#;
    assert_eq!(marked("unknown-key", text), [r#""ttype""#, r#""ody""#]);
}

#[test]
fn a_recipient_in_the_wrong_object_is_not_missing_next_to_a_misspelt_key() {
    // An unknown type has no `text`, so that nothing else tells where `to` is.
    for kind in ["text", "action"] {
        let text = format!(
            r#"{{ "messaging_product": "whatsapp", "tyype": "{kind}",
                "text": {{ "body": "Your table is ready.", "to": "+16505550100" }} }}"#
        );
        assert_eq!(marked("unknown-key", &text), [r#""tyype""#, r#""to""#], "{kind}");
        assert_eq!(marked("missing-recipient", &text), [""; 0], "{kind}");
    }
}

#[test]
fn a_key_is_not_moved_where_it_is_unknown_too() {
    let helps = |name: &str| {
        let mut body = interactive(name, &json!({ "name": name }));
        body["interactive"]["order_details"] = json!({});
        let found = diagnostics("unknown-key", &body.to_string());
        found.into_iter().filter_map(|it| it.help).collect::<Vec<_>>()
    };
    let known = "use `type`, `header`, `body`, `footer` or `action` instead";
    assert_eq!(helps("location_request_message"), [known]);
}

#[test]
fn no_object_is_added_for_a_key_if_another_key_is_missing_in_it() {
    let text = r#"{ "messaging_product": "whatsapp", "to": "+16505550100", "type": "text",
        "tet": { "body": "See https://shop.example." }, "preview_url": true }"#;
    assert_eq!(marked("unknown-key", text), [r#""tet""#, r#""preview_url""#]);
    assert_eq!(marked("missing-key", text), [""; 0]);
}

#[test]
fn the_link_of_each_medium_is_checked_wherever_it_is() {
    let with_header = |mut body: Value, kind: &str, link: &str| {
        body["interactive"]["header"] = json!({ "type": kind });
        body["interactive"]["header"][kind] = json!({ "link": link });
        body
    };
    let reply = json!({ "type": "reply", "reply": { "id": "yes", "title": "Yes" } });
    let buttons = interactive("button", &json!({ "buttons": [reply] }));
    let order = interactive("order_details", &json!({ "name": "review_and_pay" }));
    for (link, is_found) in [("https://media.example/a", false), ("media.example/a", true)] {
        let messages = ["image", "video", "audio", "document", "sticker"]
            .map(|kind| (message(kind, json!({ "link": link })), format!("/{kind}/link")));
        let headers = [
            (&buttons, "image"),
            (&buttons, "video"),
            (&buttons, "document"),
            (&order, "image"),
            (&order, "document"),
        ];
        let headers = headers.map(|(body, kind)| {
            let pointer = format!("/interactive/header/{kind}/link");
            (with_header(body.clone(), kind, link), pointer)
        });
        for (body, pointer) in messages.into_iter().chain(headers) {
            let found = found("invalid-media-link", &body);
            let expected: &[_] = if is_found { &[(pointer, Severity::Error)] } else { &[] };
            assert_eq!(found, expected, "{body}");
        }
    }
}
