//! The edges of rules written in Rust.

use serde_json::{Value, json};
use walint::fix::Applicability;
use walint::{Options, Severity};

use crate::common::{
    diagnostics, fixed, found, found_in_text, interactive, marked, message, template,
    template_with_buttons,
};

/// A text of so many characters, of which the last counts twice in UTF-16.
fn text_with_emoji(n_characters: usize) -> Value {
    format!("{}😀", "a".repeat(n_characters - 1)).into()
}

#[test]
fn a_text_near_its_limit_is_one_that_fits_in_characters_but_not_in_utf16_units() {
    let row = json!({ "id": "row", "title": "Row", "description": "One" });
    let list = json!({ "button": "Choose", "sections": [{ "title": "Rows", "rows": [row] }] });
    let list = interactive("list", &list);
    let reply = json!({ "type": "reply", "reply": { "id": "yes", "title": "Yes" } });
    let mut buttons = interactive("button", &json!({ "buttons": [reply] }));
    buttons["interactive"]["header"] = json!({ "type": "text", "text": "Order" });
    buttons["interactive"]["footer"] = json!({ "text": "The shop" });
    buttons["biz_opaque_callback_data"] = "case=2207".into();
    let call = json!({ "display_text": "Call", "payload": "case=2207" });
    let call = interactive("voice_call", &json!({ "name": "voice_call", "parameters": call }));
    let card =
        |buttons: Value| json!({ "body": { "text": "A fern" }, "action": { "buttons": buttons } });
    let quick = json!([{ "type": "quick_reply", "quick_reply": { "id": "yes", "title": "Yes" } }]);
    let carousel = interactive("carousel", &json!({ "cards": [card(quick)] }));
    let link = message("text", json!({ "body": "See the shop." }));
    let mut direct = link.clone();
    direct["category"] = "utility".into();
    let mut service = link.clone();
    service["category"] = "service".into();
    let media = |kind| message(kind, json!({ "id": "1000000000000001", "caption": "The order" }));
    let (image, video, document) = (media("image"), media("video"), media("document"));
    let send = json!({ "type": "button", "sub_type": "voice_call", "index": "0",
        "parameters": [{ "type": "payload", "payload": "case=2207" }] });
    let send = message(
        "template",
        json!({ "name": "repair_done", "language": { "code": "en" }, "components": [send] }),
    );
    for (body, pointer, limit) in [
        (&link, "/text/body", 4096),
        (&service, "/text/body", 4096),
        (&direct, "/text/body", 1024),
        (&image, "/image/caption", 1024),
        (&video, "/video/caption", 1024),
        (&document, "/document/caption", 1024),
        (&buttons, "/interactive/body/text", 1024),
        (&buttons, "/biz_opaque_callback_data", 512),
        (&call, "/interactive/action/parameters/payload", 512),
        (&send, "/template/components/0/parameters/0/payload", 512),
        (&buttons, "/interactive/action/buttons/0/reply/id", 256),
        (&carousel, "/interactive/action/cards/0/action/buttons/0/quick_reply/id", 256),
        (&list, "/interactive/action/sections/0/rows/0/id", 200),
        (&carousel, "/interactive/action/cards/0/body/text", 160),
        (&list, "/interactive/action/sections/0/rows/0/description", 72),
        (&buttons, "/interactive/header/text", 60),
        (&buttons, "/interactive/footer/text", 60),
        (&list, "/interactive/action/sections/0/title", 24),
        (&list, "/interactive/action/sections/0/rows/0/title", 24),
        (&call, "/interactive/action/parameters/display_text", 20),
        (&buttons, "/interactive/action/buttons/0/reply/title", 20),
        (&carousel, "/interactive/action/cards/0/action/buttons/0/quick_reply/title", 20),
        (&list, "/interactive/action/button", 20),
    ] {
        let mut body = body.clone();
        for (n_characters, is_near) in [(limit - 1, false), (limit, true), (limit + 1, false)] {
            *body.pointer_mut(pointer).expect("it is there") = text_with_emoji(n_characters);
            let near = [(pointer.to_owned(), Severity::Info)];
            let expected = if is_near { near.as_slice() } else { &[] };
            let found = found("length-near-limit", &body);
            assert_eq!(found, expected, "{n_characters} characters at {pointer}");
        }
        *body.pointer_mut(pointer).expect("it is there") = "a".repeat(limit).into();
        assert_eq!(found("length-near-limit", &body), [], "{limit} letters at {pointer}");
    }
}

#[test]
fn only_the_content_of_the_type_is_near_a_limit() {
    let mut body = message("text", json!({ "body": "See the picture." }));
    body["image"] = json!({ "id": "1000000000000001", "caption": text_with_emoji(1024) });
    assert_eq!(found("length-near-limit", &body), []);
    body["type"] = "image".into();
    assert_eq!(found("length-near-limit", &body), [("/image/caption".into(), Severity::Info)]);
}

#[test]
fn a_flow_label_is_advised_to_have_20_characters_and_warned_of_over_30() {
    for (n_characters, expected) in [
        (20, None),
        (21, Some(Severity::Info)),
        (30, Some(Severity::Info)),
        (31, Some(Severity::Warning)),
    ] {
        let label = |label: String| {
            let parameters = json!({ "flow_message_version": "3", "flow_id": "1000000000000001",
                "flow_token": "fitting-2207", "flow_cta": label });
            interactive("flow", &json!({ "name": "flow", "parameters": parameters }))
        };
        for text in ["é".repeat(n_characters), format!("{{{{name}}}}{}", "a".repeat(n_characters))]
        {
            let found = found("flow-label-too-long", &label(text));
            let found = found.into_iter().map(|it| it.1).next();
            assert_eq!(found, expected, "{n_characters} characters");
        }
        assert_eq!(
            found("flow-label-too-long", &label("{{the_label_of_the_button_for_flows}}".into())),
            []
        );
    }
}

#[test]
fn a_flow_that_certainly_has_no_token_is_reported() {
    let flow = |parameters: &str| {
        format!(
            r#"{{ "messaging_product": "whatsapp", "to": "+16505550100", "type": "interactive",
            "interactive": {{ "type": "flow", "body": {{ "text": "Book a fitting." }},
                "action": {{ "name": "flow", "parameters": {parameters} }} }} }}"#
        )
    };
    let is_found = |parameters: &str| {
        let found = found_in_text("flow-without-token", &flow(parameters));
        found == [("/interactive/action/parameters".to_owned(), Severity::Info)]
    };
    assert!(is_found(r#"{ "flow_id": "1000000000000001", "flow_cta": "Book" }"#));
    for parameters in [
        r#"{ "flow_id": "1000000000000001", "flow_token": "fitting-2207" }"#,
        r#"{ "flow_id": "1000000000000001", "flow_token": "<TOKEN>" }"#,
        r#"{ "flow_id": "1000000000000001", ... }"#,
        r#"{ "flow_id": "1000000000000001", {{more}} }"#,
        "{{parameters}}",
        r#""{{parameters}}""#,
    ] {
        assert_eq!(found_in_text("flow-without-token", &flow(parameters)), [], "{parameters}");
    }
    let text = flow("{}");
    let cut_off = &text[..=text.find("{} }").expect("it is there")];
    assert_eq!(found_in_text("flow-without-token", cut_off), []);
}

#[test]
fn only_an_order_in_reais_without_items_takes_no_image() {
    let order = |header: Value, details: Value| {
        let mut parameters = json!({ "reference_id": "order-2207", "type": "digital-goods",
            "total_amount": { "value": 5400, "offset": 100 } });
        for (key, value) in details.as_object().expect("an object") {
            parameters[key] = value.clone();
        }
        let action = json!({ "name": "review_and_pay", "parameters": parameters });
        let mut body = interactive("order_details", &action);
        body["interactive"]["header"] = header;
        found("order-image-in-simplified-order", &body)
    };
    let image = json!({ "type": "image", "image": { "link": "https://media.example/tea.jpg" } });
    let reais = json!({ "currency": "BRL" });
    let reported = [("/interactive/header".to_owned(), Severity::Error)];
    assert_eq!(order(image.clone(), reais.clone()), reported);
    assert_eq!(order(image.clone(), json!({ "payment_type": "br" })), reported);
    assert_eq!(order(image.clone(), json!({ "currency": "USD", "payment_type": "br" })), reported);
    let mut shouted = image.clone();
    shouted["type"] = "IMAGE".into();
    assert_eq!(order(shouted, reais.clone()), reported);
    assert_eq!(order(image.clone(), json!({ "currency": "INR" })), []);
    assert_eq!(order(image.clone(), json!({})), []);
    assert_eq!(order(image.clone(), json!({ "currency": "{{currency}}" })), []);
    assert_eq!(order(image, json!({ "currency": "BRL", "order": { "status": "pending" } })), []);
    for header in [
        json!({ "type": "text", "text": "Order" }),
        json!({ "type": "document", "document": { "link": "https://media.example/tea.pdf" } }),
        json!({ "type": "{{type}}" }),
        json!({}),
    ] {
        assert_eq!(order(header.clone(), reais.clone()), [], "{header}");
    }
}

#[test]
fn options_of_a_call_are_reported_where_the_action_begins_none() {
    for key in ["biz_opaque_callback_data", "recording", "transcription"] {
        for (action, is_reported) in [
            ("pre_accept", true),
            ("reject", true),
            ("terminate", true),
            ("TERMINATE", true),
            ("connect", false),
            ("accept", false),
            ("{{action}}", false),
        ] {
            let mut body = json!({ "messaging_product": "whatsapp",
                "call_id": "wacid.HBgLMTY1MDU1NTAxMDAVAgASGBQzQQA=", "action": action });
            body[key] = json!({ "purpose": "quality" });
            let own = [(format!("/{key}"), Severity::Warning)];
            let expected = if is_reported { own.as_slice() } else { &[] };
            assert_eq!(found("unexpected-call-option", &body), expected, "{key} with {action}");
        }
    }
}

#[test]
fn buttons_of_a_type_are_counted_up_to_its_limit() {
    for (kind, limit, severity, is_for_cards) in [
        ("URL", 2, Severity::Error, false),
        ("PHONE_NUMBER", 1, Severity::Error, false),
        ("COPY_CODE", 1, Severity::Error, false),
        ("CATALOG", 1, Severity::Error, false),
        ("MPM", 1, Severity::Error, false),
        ("ORDER_DETAILS", 1, Severity::Error, true),
        ("FLOW", 1, Severity::Warning, false),
        ("SPM", 1, Severity::Warning, true),
        ("REQUEST_CONTACT_INFO", 1, Severity::Warning, false),
    ] {
        let buttons = |n: usize| vec![json!({ "type": kind, "text": "More" }); n];
        let rule = "too-many-buttons-of-type";
        let in_template = |n| found(rule, &template_with_buttons(&buttons(n)));
        assert_eq!(in_template(limit), [], "{limit} of {kind}");
        for n in [limit + 1, limit + 2] {
            let surplus = format!("/components/1/buttons/{limit}");
            assert_eq!(in_template(n), [(surplus, severity)], "{n} of {kind}");
        }
        let in_card = |n| {
            let card = json!({ "components": [{ "type": "BUTTONS", "buttons": buttons(n) }] });
            found(
                rule,
                &template(&json!([
                    { "type": "BODY", "text": "Two ideas for a shady corner of the garden." },
                    { "type": "CAROUSEL", "cards": [card] },
                ])),
            )
        };
        assert_eq!(in_card(limit), [], "{limit} of {kind} in a card");
        let surplus = (format!("/components/1/cards/0/components/0/buttons/{limit}"), severity);
        let expected = if is_for_cards { vec![surplus] } else { Vec::new() };
        assert_eq!(in_card(limit + 1), expected, "{} of {kind} in a card", limit + 1);
    }
}

#[test]
fn a_zero_is_reported_as_the_first_digit_and_after_codes_that_drop_it() {
    let found = |number: &str| {
        let button = json!({ "type": "PHONE_NUMBER", "text": "Call", "phone_number": number });
        let body = template_with_buttons(&[button]).to_string();
        let found = diagnostics("trunk-zero-in-phone-number", &body);
        let start = body.find(number).expect("it is there");
        let mut places = found.iter().map(|it| it.span.range().start - start);
        let place = places.next();
        assert!(places.next().is_none(), "{number}: reported twice");
        place
    };
    for (number, place) in [
        ("01632960", Some(0)),
        ("0163296", Some(0)),
        ("016329", None),
        ("1632960", None),
        ("+4401632960101", Some(3)),
        ("+44 (0) 1632 960101", Some(5)),
        ("44-01632-960101", Some(3)),
        ("+441632960101", None),
        ("+1 0650 555 0100", Some(3)),
        ("+7 0495 555 0100", Some(3)),
        ("+353 01 555 0100", Some(5)),
        ("+977 01 555 0100", Some(5)),
        ("+390612345678", None),
        ("+2250701020304", None),
        ("+4916505550100", None),
        ("+44 0 {{number}}", None),
        ("+4401632NUMBER", None),
    ] {
        assert_eq!(found(number), place, "{number}");
    }
}

#[test]
fn what_was_meant_as_a_variable_in_a_footer_is_reported() {
    let found = |footer: &str, format: Option<&str>| {
        let mut body = template(&json!([
            { "type": "BODY", "text": "Your repair is ready for collection at the shop." },
            { "type": "FOOTER", "text": footer },
        ]));
        if let Some(format) = format {
            body["parameter_format"] = format.into();
        }
        marked("variable-in-footer", &body.to_string())
    };
    assert_eq!(found("The shop of {{1}} and {{2}}", None), ["{{1}}"]);
    assert_eq!(found("The shop of { town } and {{2}}", None), ["{{2}}"]);
    assert_eq!(found("The shop of {{town}}", Some("NAMED")), ["{{town}}"]);
    assert_eq!(found("The shop of {{ 1 }}", None), ["{{ 1 }}"]);
    assert_eq!(found("The shop of {{town}}", None), [""; 0]);
    assert_eq!(found("The shop of {town}", None), [""; 0]);
    assert_eq!(found("The shop", None), [""; 0]);
    assert_eq!(found("{{footer}}", None), [""; 0]);
}

#[test]
fn each_type_of_template_has_its_formats_of_headers() {
    const TEXT: &str = "TEXT";
    let order = |text: &str| json!({ "type": "ORDER_DETAILS", "text": text });
    let button = |kind: &str| json!({ "type": kind, "text": "View" });
    for (button, formats, severity) in [
        (order("Review and Pay"), &[TEXT, "IMAGE", "DOCUMENT"][..], Severity::Warning),
        (order("Copy Pix code"), &[TEXT, "IMAGE", "DOCUMENT"], Severity::Warning),
        (order("Buy now"), &["IMAGE", "VIDEO"], Severity::Warning),
        (button("PAYMENT_REQUEST"), &[TEXT, "IMAGE", "DOCUMENT"], Severity::Warning),
        // A header with a product is a finding of another rule.
        (button("MPM"), &[TEXT, "PRODUCT"], Severity::Warning),
        (button("CATALOG"), &[], Severity::Info),
    ] {
        for format in [TEXT, "IMAGE", "VIDEO", "DOCUMENT", "LOCATION", "PRODUCT", "GIF"] {
            let body = template(&json!([
                { "type": "HEADER", "format": format, "text": "Order" },
                { "type": "BODY", "text": "Your repair is ready for collection at the shop." },
                { "type": "BUTTONS", "buttons": [button] },
            ]));
            let found = found("unsupported-header-for-template-type", &body);
            let found: Vec<Severity> = found.into_iter().map(|it| it.1).collect();
            let is_known = formats.contains(&format) || format == "GIF";
            let expected = if is_known { vec![] } else { vec![severity] };
            assert_eq!(found, expected, "{format} with {button}");
        }
    }
}

#[test]
fn an_address_is_asked_for_at_international_numbers_of_india() {
    for (number, country, is_found) in [
        ("+16505550100", None, true),
        ("16505550100", None, true),
        ("6505550100", None, false),
        ("+6505550", None, true),
        ("+650555", None, false),
        ("+919812345678", None, false),
        ("919812345678", None, false),
        ("016505550100", None, false),
        ("+16505550{{end}}", None, false),
        ("{{to}}", None, false),
        ("+16505550100", Some("IN"), true),
        ("+16505550100", Some("{{country}}"), true),
        ("+16505550100", Some("SG"), false),
    ] {
        let mut parameters = json!({ "values": {} });
        if let Some(country) = country {
            parameters["country"] = country.into();
        }
        let action = json!({ "name": "address_message", "parameters": parameters });
        let mut body = interactive("address_message", &action);
        body["to"] = number.into();
        let found = found("address-outside-india", &body);
        assert_eq!(!found.is_empty(), is_found, "{number} in {country:?}");
    }
}

#[test]
fn a_missing_question_mark_is_put_in() {
    let body = |link: &str| message("text", json!({ "body": format!("Call {link} today") }));
    let written = body("https://wa.me/call/16505550100&biz_payload=a");
    let meant = json!("Call https://wa.me/call/16505550100?biz_payload=a today");
    let fixed = fixed("missing-question-mark-in-link", &written, "/text/body");
    assert_eq!(fixed, Some((meant, Applicability::Unsafe)));
}

#[test]
fn equal_names_of_parameters_count_once() {
    let body = |names: [&str; 2]| {
        let parameter =
            |name: &str| json!({ "type": "text", "parameter_name": name, "text": "a".repeat(600) });
        let body = json!({ "type": "body", "parameters": names.map(parameter) });
        message(
            "template",
            json!({ "name": "repair_done", "language": { "code": "en" }, "components": [body] }),
        )
    };
    assert_eq!(found("parameter-too-long", &body(["name", "name"])), []);
    assert_eq!(found("parameter-too-long", &body(["name", "town"])).len(), 1);
}

#[test]
fn names_of_parameters_are_checked_where_they_belong_to_a_variable() {
    let body = |component: Value| {
        message(
            "template",
            json!({ "name": "repair_done", "language": { "code": "en" }, "components": [component] }),
        )
    };
    let text = json!({ "type": "text", "parameter_name": "First-Name", "text": "Ana" });
    let image = json!({ "type": "image", "parameter_name": "First-Name", "image": { "id": "1000000000000001" } });
    let payload = json!({ "type": "payload", "parameter_name": "First-Name", "payload": "yes" });
    let button = |parameter| json!({ "type": "button", "sub_type": "quick_reply", "index": "0", "parameters": [parameter] });
    for (component, is_found) in [
        (json!({ "type": "body", "parameters": [text] }), true),
        (json!({ "type": "header", "parameters": [text] }), true),
        (json!({ "type": "header", "parameters": [image] }), false),
        (button(&payload), true),
        (json!({ "type": "limited_time_offer", "parameters": [text] }), false),
    ] {
        let found = found("invalid-parameter-name", &body(component.clone()));
        assert_eq!(!found.is_empty(), is_found, "{component}");
    }
}

#[test]
fn a_time_zone_is_guessed_from_its_city() {
    let settings = |zone: &str| {
        json!({ "calling": { "status": "ENABLED", "call_hours": { "status": "ENABLED", "timezone_id": zone,
            "weekly_operating_hours": [{ "day_of_week": "MONDAY", "open_time": "0900", "close_time": "1700" }] } } })
    };
    for (zone, meant) in [
        ("europe/lisbon", Some(("Europe/Lisbon", Applicability::Safe))),
        ("Lisbon", Some(("Europe/Lisbon", Applicability::Unsafe))),
        ("LISBON", Some(("Europe/Lisbon", Applicability::Unsafe))),
        ("Lisbonn", Some(("Europe/Lisbon", Applicability::Unsafe))),
        ("Europe/Lisbonn", Some(("Europe/Lisbon", Applicability::Unsafe))),
        ("LISBONN", None),
        ("Nowhere", None),
        ("UTC+1", None),
    ] {
        let meant = meant.map(|it| (json!(it.0), it.1));
        let fixed = fixed("unknown-time-zone", &settings(zone), "/calling/call_hours/timezone_id");
        assert_eq!(fixed, meant, "{zone}");
    }
}

#[test]
fn a_code_expires_after_its_message_is_delivered() {
    for (seconds, minutes, is_found) in [
        (600, 10, false),
        (601, 10, true),
        (-1, 10, true),
        (-2, 10, false),
        (61, 1, true),
        (61, 0, false),
        (5401, 90, true),
        (5461, 91, false),
    ] {
        let mut body = template(&json!([
            { "type": "BODY" },
            { "type": "FOOTER", "code_expiration_minutes": minutes },
        ]));
        body["category"] = "AUTHENTICATION".into();
        body["message_send_ttl_seconds"] = seconds.into();
        let found = found("template-ttl-longer-than-code", &body);
        assert_eq!(!found.is_empty(), is_found, "{seconds} seconds and {minutes} minutes");
    }
}

#[test]
fn a_sender_is_the_recipient_in_whatever_form_it_is_written() {
    for (sender, to, is_found) in [
        ("16505550100", "+16505550100", true),
        ("+1 (650) 555-0100", "1 650 555 0100", true),
        ("16505550101", "+16505550100", false),
        ("", "+16505550100", false),
        ("+", "{{to}}", false),
    ] {
        let mut body = message("text", json!({ "body": "Hello" }));
        body["to"] = to.into();
        let options = Options::default().with_sender(sender);
        let found = walint::lint(&body.to_string(), &options);
        let is_reported = found.iter().any(|it| it.rule().id == "recipient-is-sender");
        assert_eq!(is_reported, is_found, "{sender} to {to}");
    }
}

#[test]
fn a_text_is_in_a_script_of_its_language() {
    let latin = "Your repair is ready for collection";
    let cyrillic = "Ваш заказ готов к получению";
    let arabic = "طلبك جاهز للاستلام الآن من المتجر";
    let hindi = "आपकी मरम्मत तैयार है कृपया ले जाएं";
    for (languages, texts) in [
        (
            "af ca cs da de en es et fi fil fr ga ha hr hu id it lt lv ms nb nl pl pt ro rw sk sl sq sv sw tr vi zu",
            &[latin][..],
        ),
        ("be bg mk ru uk", &[cyrillic]),
        ("el", &["Η επισκευή σας είναι έτοιμη"]),
        ("he", &["התיקון שלך מוכן לאיסוף"]),
        ("ar fa prs ps", &[arabic]),
        ("th", &["การซ่อมของคุณพร้อมแล้ว"]),
        ("lo", &["ການສ້ອມແປງຂອງທ່ານພ້ອມແລ້ວ"]),
        ("ka", &["თქვენი შეკეთება მზად არის"]),
        ("ko", &["수리가 완료되었습니다 방문해 주세요", "修理完了請到店領取您的物品謝謝"]),
        ("ja", &["しゅうりがかんりょうしました", "修理完了請到店領取您的物品謝謝"]),
        ("zh", &["修理完了請到店領取您的物品謝謝"]),
        ("bn gu hi kn ml mr pa si ta te", &[hindi, latin]),
        ("sr", &[cyrillic, latin]),
        ("ur", &[arabic, latin]),
    ] {
        for language in languages.split(' ') {
            let is_found = |text: &str| {
                let mut body = template(&json!([{ "type": "BODY", "text": text }]));
                body["language"] = language.into();
                !found("language-script-mismatch", &body).is_empty()
            };
            for text in texts {
                assert!(!is_found(text), "{language}: {text}");
            }
            let other = if language == "el" {
                cyrillic
            } else {
                "Η επισκευή σας είναι έτοιμη"
            };
            assert!(is_found(other), "{language}: {other}");
        }
    }
}

#[test]
fn a_component_of_unknown_type_is_the_body_only_if_it_may_be() {
    for (component, is_found) in [
        (json!({ "type": "BODY", "text": "Your repair is ready." }), false),
        (json!({ "type": "BODDY", "text": "Your repair is ready." }), false),
        (json!({ "type": "{{type}}", "text": "Your repair is ready." }), false),
        (json!("{{component}}"), false),
        (json!({ "text": "Your repair is ready." }), false),
        (json!({ "type": 5, "text": "Your repair is ready." }), false),
        (json!({ "type": "HEADING", "text": "Your repair is ready." }), true),
        (json!({ "type": "FOOTER", "text": "The shop" }), true),
        (json!({ "format": "IMAGE" }), true),
        (json!({ "cards": [] }), true),
        (json!({ "buttons": [] }), true),
        (json!({ "code_expiration_minutes": 10 }), true),
    ] {
        let header = json!({ "type": "HEADER", "format": "TEXT", "text": "Order" });
        let found = found("template-without-body", &template(&json!([header, component])));
        assert_eq!(!found.is_empty(), is_found, "{component}");
    }
    assert_eq!(found("template-without-body", &template(&json!([]))), []);
}

#[test]
fn a_host_name_is_alone() {
    for (hostname, is_found) in [
        ("sip.example.com", false),
        ("{{host}}", false),
        ("https://sip.example.com", true),
        ("SIP:sip.example.com", true),
        ("sips:sip.example.com", true),
        ("192.0.2.1", true),
        ("[2001:db8::1]", true),
        ("user@sip.example.com", true),
        ("sip.example.com/x", true),
        ("sip.example.com?x", true),
        ("sip.example.com#x", true),
        ("sip.example.com;x", true),
        ("sip.example.com:5061", true),
        ("sip example.com", true),
    ] {
        let sip =
            json!({ "status": "ENABLED", "servers": [{ "hostname": hostname, "port": 5061 }] });
        let body = json!({ "calling": { "status": "ENABLED", "sip": sip } });
        let found = found("invalid-sip-hostname", &body);
        assert_eq!(!found.is_empty(), is_found, "{hostname}");
    }
}

#[test]
fn fixed_payload_types_end_below_96() {
    let is_found = |formats: &str, map: &str| {
        let sdp = format!(
            "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF {formats}\r\n{map}"
        );
        let body = json!({ "messaging_product": "whatsapp", "to": "+16505550100", "action": "connect",
            "session": { "sdp_type": "offer", "sdp": sdp } });
        found("unsupported-sdp", &body)
    };
    for (formats, map, expected) in [
        ("0", "", false),
        ("8", "", false),
        ("9", "", true),
        ("95", "", true),
        ("96", "", false),
        ("9 111", "", false),
        ("9 96", "a=rtpmap:96 G722/8000\r\n", true),
        ("9 96", "a=rtpmap:96 PCMA/8000\r\n", false),
    ] {
        let found = is_found(formats, map);
        assert_eq!(!found.is_empty(), expected, "{formats} {map}: {found:?}");
    }
}

#[test]
fn a_code_of_an_offer_has_15_characters() {
    let offer = json!({ "type": "LIMITED_TIME_OFFER", "limited_time_offer": { "text": "Soon" } });
    for (code, is_found) in [
        ("a".repeat(15), false),
        ("a".repeat(16), true),
        ("a".repeat(20), true),
        ("a".repeat(21), false),
        ("{{the_code_of_it}}".to_owned(), false),
    ] {
        let buttons = json!([{ "type": "COPY_CODE", "example": code }]);
        let body = json!({ "type": "BODY", "text": "Your repair is ready for collection." });
        let list = |offer: Option<&Value>| {
            let buttons = json!({ "type": "BUTTONS", "buttons": buttons });
            let all = [Some(&body), offer, Some(&buttons)];
            template(&json!(all.into_iter().flatten().collect::<Vec<_>>()))
        };
        let found_in = |body| found("offer-coupon-code-too-long", &body);
        assert_eq!(!found_in(list(Some(&offer))).is_empty(), is_found, "{code}");
        assert_eq!(found_in(list(None)), [], "{code}");
    }
}

#[test]
fn a_document_that_certainly_has_no_file_name_is_reported() {
    let text = |document: &str| {
        format!(
            r#"{{ "messaging_product": "whatsapp", "to": "+16505550100", "type": "document",
                "document": {document} }}"#
        )
    };
    for (document, is_found) in [
        (r#"{ "id": "1000000000000001" }"#, true),
        (r#"{ "id": "1000000000000001", "filename": "" }"#, true),
        (r#"{ "id": "1000000000000001", "filename": "a.pdf" }"#, false),
        (r#"{ "id": "1000000000000001", "filename": "{{name}}" }"#, false),
        (r#"{ "id": "1000000000000001", ... }"#, false),
        (r#"{ "id": "1000000000000001", {{more}} }"#, false),
        (r#""{{document}}""#, false),
    ] {
        let found = found_in_text("document-without-filename", &text(document));
        assert_eq!(!found.is_empty(), is_found, "{document}");
    }
}

#[test]
fn spaces_at_the_ends_of_a_parameter_are_reported_up_to_four() {
    for (value, n_found) in [
        ("Ana", 0),
        (" Ana", 1),
        ("Ana ", 1),
        ("  Ana  ", 2),
        ("    Ana", 1),
        ("     Ana", 0),
        ("Ana    ", 1),
        ("Ana     ", 0),
        ("  ", 1),
        ("A  na", 0),
        (" {{name}} ", 0),
    ] {
        let body = json!({ "type": "body", "parameters": [{ "type": "text", "text": value }] });
        let language = json!({ "code": "en" });
        let template = json!({ "name": "repair_done", "language": language, "components": [body] });
        let found = found("space-at-edge-of-parameter", &message("template", template));
        assert_eq!(found.len(), n_found, "{value:?}");
    }
}

#[test]
fn what_looks_like_a_passcode_has_one_code_of_up_to_15_characters_twice() {
    let send = |body: &str, button: &str| {
        let texts = |text: &str| json!([{ "type": "text", "text": text }]);
        let button = json!({ "type": "button", "sub_type": "url", "index": "0", "parameters": texts(button) });
        let body = json!({ "type": "body", "parameters": texts(body) });
        let template =
            json!({ "name": "any", "language": { "code": "en" }, "components": [body, button] });
        let mut message = message("template", template);
        message["recipient"] = "US.1000000000000001".into();
        message.as_object_mut().expect("an object").remove("to");
        message
    };
    for (body, button, is_found) in [
        ("493021", "493021", true),
        ("493021493021493", "493021493021493", true),
        ("4930214930214930", "4930214930214930", false),
        ("493021", "493022", false),
        ("{{code}}", "{{code}}", false),
    ] {
        let found = found("passcode-to-bsuid", &send(body, button));
        assert_eq!(!found.is_empty(), is_found, "{body} and {button}");
    }
}

#[test]
fn a_placeholder_between_members_is_left_in_wherever_it_is() {
    let options = Options::default().with_final_payload(true);
    for (gap, expected) in [
        (", {{more}}", "{{more}}"),
        (",\n{{more}}", "{{more}}"),
        (", YOUR_KEYS", "YOUR_KEYS"),
        (",\n YOUR_KEYS\n", "YOUR_KEYS"),
        (",YOUR_KEYS", "YOUR_KEYS"),
        ("", ""),
    ] {
        let text = format!(
            r#"{{ "messaging_product": "whatsapp", "to": "+16505550100", "type": "text",
                "text": {{ "body": "Hello"{gap} }} }}"#
        );
        let found = walint::lint(&text, &options);
        let mut own = found.iter().filter(|it| it.rule().id == "unfilled-placeholder");
        assert_eq!(own.next().map_or("", |it| &text[it.range()]), expected, "{gap}");
        assert!(own.next().is_none(), "{gap}");
    }
}

#[test]
fn placeholders_are_looked_for_next_to_characters_of_several_bytes_and_missing_brackets() {
    let options = Options::default().with_final_payload(true);
    for rest in [
        "\"biz_opaque_callback_data\": [\\u\u{a0}}, \"recipient_type\": \"individual\"}",
        "\"biz_opaque_callback_data\": [1,\u{2003}}, \"recipient_type\": \"individual\"}",
        "\"biz_opaque_callback_data\": {\"a\": 1\u{a0}",
        "\"biz_opaque_callback_data\": “a”: 1, \"b\": [1\u{a0}",
        "\"biz_opaque_callback_data\": [“",
        "\"biz_opaque_callback_data\": [",
    ] {
        let text = format!(
            r#"{{ "messaging_product": "whatsapp", "to": "+16505550100", "type": "text",
                "text": {{ "body": "Hello" }}, {rest}"#
        );
        let found = walint::lint(&text, &options);
        assert!(found.iter().all(|it| it.rule().id != "unfilled-placeholder"), "{rest}");
        assert!(found.iter().any(|it| it.rule().category == walint::Category::Json), "{rest}");
    }
}

#[test]
fn text_that_is_glued_to_a_call_link_is_reported_after_a_number_only() {
    let text = |link: &str| message("text", json!({ "body": format!("Call {link}") }));
    for (link, is_found) in [
        ("https://wa.me/call/16505550100", false),
        ("https://wa.me/call/16505550100 now", false),
        ("https://wa.me/call/16505550100)", true),
        ("https://wa.me/call/)", false),
        ("https://wa.me/call/”", false),
    ] {
        let found = found("call-link-glued-to-text", &text(link));
        assert_eq!(!found.is_empty(), is_found, "{link}");
    }
}

#[test]
fn a_country_that_cannot_call_is_told_by_its_code() {
    let body =
        interactive("call_permission_request", &json!({ "name": "call_permission_request" }));
    for (sender, country) in [
        ("+16505550100", "the USA or Canada"),
        ("+12425550100", ""),
        ("+18765550100", ""),
        ("+201005550100", "Egypt"),
        ("+84915550100", "Vietnam"),
        ("+2348025550100", "Nigeria"),
        ("+4916505550100", ""),
    ] {
        let options = Options::default().with_sender(sender);
        let found = walint::lint(&body.to_string(), &options);
        let rule = "call-permission-request-from-unsupported-country";
        let own = found.iter().find(|it| it.rule().id == rule);
        let countries = ["the USA or Canada", "Egypt", "Vietnam", "Nigeria"];
        let told = own.map_or("", |own| {
            countries.into_iter().find(|it| own.message().contains(it)).unwrap_or("no country")
        });
        assert_eq!(told, country, "{sender}");
    }
}

#[test]
fn a_passcode_is_in_a_text_with_a_variable_only() {
    for (text, is_found) in [
        ("Your verification code is {{1}} for this sign in.", true),
        ("Your verification code is 493021 for this sign in.", false),
    ] {
        let body = template(&json!([{ "type": "BODY", "text": text }]));
        let found = found("passcode-outside-authentication", &body);
        assert_eq!(!found.is_empty(), is_found, "{text}");
    }
}

#[test]
fn separators_are_reported_in_a_button_phone_number_of_up_to_20_characters() {
    for (number, expected) in [
        ("+1 650 555 0101 0000", &[" "][..]),
        ("+1 650 555 0101  0000", &[]),
        ("+16505550101", &[]),
        ("1650555010+", &["+"]),
    ] {
        let button = json!({ "type": "PHONE_NUMBER", "text": "Call", "phone_number": number });
        let text = template_with_buttons(&[button]).to_string();
        assert_eq!(marked("unusual-button-phone-number", &text), expected, "{number}");
    }
}

#[test]
fn an_image_of_an_order_in_brazil_is_reported_if_it_is_one() {
    let is_found = |image: Value| {
        let amount = json!({ "value": 5400, "offset": 100 });
        let item = json!({ "retailer_id": "tea", "name": "Tea", "amount": amount, "quantity": 1,
            "image": image });
        let order = json!({ "status": "pending", "items": [item], "subtotal": amount });
        let parameters = json!({ "reference_id": "order-2207", "type": "physical-goods",
            "payment_type": "br", "currency": "BRL", "total_amount": amount, "order": order });
        let action = json!({ "name": "review_and_pay", "parameters": parameters });
        !found("order-image-in-brazil", &interactive("order_details", &action)).is_empty()
    };
    assert!(is_found(json!({ "link": "https://media.example/tea.jpg" })));
    // The schema reports a value of another type.
    assert!(!is_found(json!("https://media.example/tea.jpg")));
    assert!(!is_found(json!(null)));
}

#[test]
fn links_and_texts_filled_in_later_have_no_script() {
    for (text, is_found) in [
        ("Your repair is ready for collection", true),
        ("Your repair is ready for <NAME>", false),
        ("Εδώ your repair is ready for collection at the shop", true),
        ("Εδώ https://shop.example/repairs/collection/ready/today", false),
        ("Εδώ repairs-ready-for-collection@shop.example", false),
    ] {
        let mut body = template(&json!([{ "type": "BODY", "text": text }]));
        body["language"] = "el".into();
        assert_eq!(!found("language-script-mismatch", &body).is_empty(), is_found, "{text}");
    }
}

#[test]
fn a_text_that_is_long_enough_is_in_its_script_if_one_letter_in_ten_is() {
    for (text, is_found) in [
        ("abcdefghijk", false),
        ("abcdefghijkl", true),
        ("αabcdefghijk", true),
        (&format!("αα{}", "abcdef".repeat(3)), true),
        (&format!("αα{}", "abcdefghi".repeat(2)), true),
        (&format!("αα{}", "abcdefghi".repeat(2).trim_end_matches('i')), false),
    ] {
        let mut body = template(&json!([{ "type": "BODY", "text": text }]));
        body["language"] = "el".into();
        assert_eq!(!found("language-script-mismatch", &body).is_empty(), is_found, "{text}");
    }
}

#[test]
fn a_number_with_a_point_or_exponent_is_an_integer_if_it_is_whole_and_not_too_large() {
    for (number, is_found) in [
        ("60", false),
        ("60.0", true),
        ("6e1", true),
        ("60.5", false),
        ("999999999999999.0", true),
        ("1e15", false),
        ("-999999999999999.0", true),
        ("-1E15", false),
    ] {
        let parameters = json!({ "display_text": "Call", "ttl_minutes": "TTL" });
        let action = json!({ "name": "voice_call", "parameters": parameters });
        let text = interactive("voice_call", &action).to_string().replace("\"TTL\"", number);
        assert_eq!(!found_in_text("integer-as-float", &text).is_empty(), is_found, "{number}");
    }
}

#[test]
fn only_a_code_of_an_authentication_template_expires_before_its_message() {
    for (category, is_found) in [("AUTHENTICATION", true), ("UTILITY", false)] {
        let mut body = template(
            &json!([{ "type": "BODY" }, { "type": "FOOTER", "code_expiration_minutes": 5 }]),
        );
        body["category"] = category.into();
        body["message_send_ttl_seconds"] = 600.into();
        let found = found("template-ttl-longer-than-code", &body);
        assert_eq!(!found.is_empty(), is_found, "{category}");
    }
}

#[test]
fn all_spaces_of_a_row_in_a_sample_are_marked() {
    for (sample, expected) in [
        ("one    box", &[][..]),
        ("one     box", &["     "]),
        ("one  and       box", &["       "]),
        ("one\nbox", &[r"\n"]),
    ] {
        let body = json!([{ "type": "BODY", "text": "Hello {{1}}, your repair is ready.",
            "example": { "body_text": [[sample]] } }]);
        let text = template(&body).to_string();
        assert_eq!(marked("unsupported-whitespace-in-sample", &text), expected, "{sample:?}");
    }
}

#[test]
fn meta_is_known_to_reject_a_variable_near_the_end_only() {
    let rule = "variable-near-edge";
    let body = |text: &str| template(&json!([{ "type": "BODY", "text": text }])).to_string();
    let codes = |text: &str| {
        let found = diagnostics(rule, &body(text)).into_iter();
        found.map(|it| (it.severity, it.api_error.is_some())).collect::<Vec<_>>()
    };
    assert_eq!(codes("Your repair is ready, {{1}}."), [(Severity::Warning, true)]);
    assert_eq!(codes("¡{{1}}, your repair is ready!"), [(Severity::Info, false)]);
    // These may be part of a placeholder.
    for end in ["}", "{", "<", ">"] {
        assert_eq!(codes(&format!("Your repair is ready, {{{{1}}}} {end}")), [], "{end}");
    }
}
