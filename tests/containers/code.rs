//! Bodies that are literals of programs.

use proptest::prelude::*;
use walint::engine::Format;
use walint::extract::VirtualText;
use walint::kind::{RequestKind, Target};

use super::common::{Found, found, lint, origin, rules};

/// A message in each language, with the same fault; `$` is the place of more members.
const FAULTY: [(&str, &str); 5] = [
    (
        "a.js",
        "const body = { messaging_product: 'whatsapp', to, type: 'text', text: { body: text, preview_url: 'yes' }, $ };\n",
    ),
    (
        "a.ts",
        "const body: Body = { messaging_product: 'whatsapp' as const, to: to!, type: 'text', text: <Text>{ body: text, preview_url: ('yes') } satisfies Text, $ };\n",
    ),
    (
        "a.tsx",
        "const view = <Send body={{ messaging_product: 'whatsapp', to, type: 'text', text: { body: text, preview_url: 'yes' }, $ }} />;\n",
    ),
    (
        "a.py",
        "body = {'messaging_product': 'whatsapp', 'to': to, 'type': 'text', 'text': {'body': text, 'preview_url': 'yes'}, $ }\n",
    ),
    (
        "a.php",
        "<p><?php $body = ['messaging_product' => 'whatsapp', 'to' => $to, 'type' => 'text', 'text' => ['body' => $text, 'preview_url' => 'yes'], $ ]; ?>\n",
    ),
];

fn faulty(name: &str, members: &str) -> String {
    let (_, text) = FAULTY.iter().find(|it| it.0 == name).expect("a language");
    let text = text.replace(", $ ", if members.is_empty() { " " } else { ", $ " });
    text.replace("$ }", &format!("{members} }}")).replace("$ ]", &format!("{members} ]"))
}

fn finding(rule: &'static str, place: &str, pointer: &str, text: &str) -> Found {
    (rule, place.to_owned(), pointer.to_owned(), text.to_owned())
}

fn js(value: &str) -> Vec<(&'static str, String)> {
    let text = format!(
        "send({{ messaging_product: 'whatsapp', to, type: 'text', text: {{ body: 'Hi', preview_url: {value} }} }});\n"
    );
    rules("a.js", &text)
}

fn python(value: &str) -> Vec<(&'static str, String)> {
    let text = format!(
        "send({{'messaging_product': 'whatsapp', 'to': to, 'type': 'text', 'text': {{'body': 'Hi', 'preview_url': {value}}}}})\n"
    );
    rules("a.py", &text)
}

fn php(value: &str) -> Vec<(&'static str, String)> {
    let text = format!(
        "<?php send(['messaging_product' => 'whatsapp', 'to' => $to, 'type' => 'text', 'text' => ['body' => 'Hi', 'preview_url' => {value}]]);\n"
    );
    rules("a.php", &text)
}

#[test]
fn a_fault_is_found_in_every_language() {
    for (name, _) in FAULTY {
        let expected = finding("wrong-type", "line:1", "/text/preview_url", "'yes'");
        assert_eq!(found(name, &faulty(name, "")), [expected], "{name}");
        assert_eq!(found(name, &faulty(name, "").replace("'yes'", "true")), [], "{name}");
    }
}

#[test]
fn the_place_is_the_line_of_the_literal() {
    let text = format!("// messages\r\n\r\n{}", faulty("a.js", "").replace(", ", ",\r\n\t"));
    let expected = finding("wrong-type", "line:3", "/text/preview_url", "'yes'");
    assert_eq!(found("a.js", &text), [expected]);
}

#[test]
fn a_byte_order_mark_and_emoji_move_no_range() {
    for (name, _) in FAULTY {
        let sign = if name == "a.php" {
            "<p>😀é</p>"
        } else if name == "a.py" {
            "# 😀é\n"
        } else {
            "/* 😀é */ "
        };
        let text = format!("\u{feff}{sign}{}", faulty(name, ""));
        assert_eq!(rules(name, &text), [("wrong-type", "'yes'".to_owned())], "{name}");
    }
}

#[test]
fn strings_have_their_delimiters_and_prefixes() {
    let wrong = |text: &str| [("wrong-type", text.to_owned())];
    for value in
        ["'yes'", "\"yes\"", "`yes`", "`y\\u0065s`", "\"a\" + 'c'", "'it\\'s'", "'a' +\n'b'"]
    {
        assert_eq!(js(value), wrong(value), "{value}");
    }
    for (value, text) in [("('yes')", "'yes'"), ("(('a') + ('c'))", "'a') + ('c'")] {
        assert_eq!(js(value), wrong(text), "{value}");
    }
    for value in [
        "'yes'",
        "\"\"\"yes\"\"\"",
        "r'yes'",
        "Rb\"yes\"",
        "u'yes'",
        "f\"b{{c}}\"",
        "'a' \"b\"",
        "'a' + 'c'",
    ] {
        assert_eq!(python(value), wrong(value), "{value}");
    }
    for value in [
        "'yes'",
        "\"yes\"",
        "'a' . \"c\"",
        "<<<EOT\n  yes\n    no\n  EOT",
        "<<<'EOT'\n  yes\n  EOT",
    ] {
        assert_eq!(php(value), wrong(value), "{value}");
    }
    assert_eq!(php("(string) 'yes'"), wrong("'yes'"));
}

/// The text of a `body`, and the part of the program that it is.
fn body(name: &str, literal: &str) -> (String, String) {
    let text = match name {
        "a.js" => format!(
            "f({{ messaging_product: 'whatsapp', to, type: 'text', text: {{ body: {literal} }} }});"
        ),
        "a.py" => format!(
            "f({{'messaging_product': 'whatsapp', 'to': to, 'type': 'text', 'text': {{'body': {literal}}}}})"
        ),
        _ => format!(
            "<?php f(['messaging_product' => 'whatsapp', 'to' => $t, 'type' => 'text', 'text' => ['body' => {literal}]]);"
        ),
    };
    let held = VirtualText::of(&text, origin(name));
    let value = held.values().next().expect("a body");
    let body = value.parsed.root.as_ref().and_then(|it| it.at(&["text", "body"])).expect("a text");
    let outer = held.map().outer(body.span);
    (body.as_str().expect("a string").to_owned(), text[outer.range()].to_owned())
}

#[test]
fn computed_parts_of_strings_are_placeholders() {
    for (name, literal, text) in [
        ("a.js", "`a${b}c`", "a${_}c"),
        ("a.js", "`${a}${`b`}\\n`", "${_}${_}\n"),
        ("a.js", "\"a\" + b + 'c'", "a${_}c"),
        ("a.js", "'a' + (b + 1) + 'c'", "a${_}c"),
        ("a.js", "'\\u{1F600}\\x41\\\n\\101'", "😀AA"),
        ("a.py", "f\"{a!r:>10}b{{c}}{d=}\"", "${_}b{c}${_}"),
        ("a.py", "'a' f'{b}' \"c\"", "a${_}c"),
        ("a.py", "'a' + b + 'c'", "a${_}c"),
        ("a.py", "r'\\d'", "\\d"),
        ("a.py", "'\\N{BULLET}\\d'", "${_}\\d"),
        ("a.py", "\"\"\"a\r\nb\"\"\"", "a\nb"),
        ("a.php", "\"a $b {$c['d']} ${e} $f->g\\n\"", "a ${_} ${_} ${_} ${_}\n"),
        ("a.php", "'a' . $b . \"c\"", "a${_}c"),
        ("a.php", "'a\\n\\'$b'", "a\\n'$b"),
        ("a.php", "<<<EOT\n  a $b\n    c\\t\n  EOT", "a ${_}\n  c\t"),
        ("a.php", "<<<'EOT'\n  a $b\n  EOT", "a $b"),
    ] {
        assert_eq!(body(name, literal), (text.to_owned(), literal.to_owned()), "{literal}");
    }
    assert_eq!(body("a.js", "b + 'c'"), ("${_}c".to_owned(), "'c'".to_owned()));
    assert_eq!(body("a.js", "('a' + b + ('c'))").1, "'a' + b + ('c'");
}

#[test]
fn computed_values_are_never_wrong() {
    for value in [
        "x",
        "f()",
        "await f()",
        "a ? 'b' : 'c'",
        "a ?? 'b'",
        "a || 'b'",
        "a + b",
        "1n",
        "tag`x`",
        "[1].map(f)",
        "() => 'a'",
        "undefined",
        "new A()",
        "a.b",
        "-x",
        "!x",
        "Object.assign({}, {})",
        "JSON.stringify('a')",
    ] {
        assert_eq!(js(value), [], "{value}");
    }
    for value in [
        "x",
        "f()",
        "'a' if b else 'c'",
        "a or 'b'",
        "a + b",
        "2j",
        "[a for a in b]",
        "{a: b for a in c}",
        "{1, 2}",
        "lambda: 'a'",
        "'%s' % a",
        "'{}'.format(a)",
        "int(a)",
        "...",
        "not a",
    ] {
        assert_eq!(python(value), [], "{value}");
    }
    for value in [
        "$x",
        "f()",
        "$a ? 'b' : 'c'",
        "$a ?? 'b'",
        "$a . $b",
        "A",
        "A::B",
        "(string) $x",
        "[]",
        "(bool) 'x'",
        "fn () => 'a'",
        "new A()",
        "$a->b",
        "match(true) { default => 'a' }",
    ] {
        assert_eq!(php(value), [], "{value}");
    }
}

#[test]
fn numbers_are_those_of_json() {
    let text = |name: &str, value: &str| {
        let button = "'type': 'voice_call', 'body': {'text': 'Hi'}, 'action': {'name': 'voice_call', 'parameters': {'ttl_minutes': VALUE}}";
        let body = format!(
            "{{'messaging_product': 'whatsapp', 'to': to, 'type': 'interactive', 'interactive': {{{button}}}}}"
        );
        let body = body.replace("VALUE", value);
        match name {
            "a.php" => format!(
                "<?php send({});",
                body.replace('{', "[")
                    .replace('}', "]")
                    .replace("':", "' =>")
                    .replace("=> to", "=> $to")
            ),
            _ => format!("send({body})"),
        }
    };
    for (name, value) in [
        ("a.js", "5e4"),
        ("a.js", "0xC350"),
        ("a.js", "50_000"),
        ("a.ts", "(50000 as number)"),
        ("a.py", "50_000"),
        ("a.py", "0xC350"),
        ("a.php", "50_000"),
        ("a.php", "5e4"),
        ("a.php", "0xC350"),
        ("a.js", "0"),
        ("a.py", "-5"),
        ("a.php", "-5"),
        ("a.js", "- 5"),
    ] {
        let expected = value.trim_matches(['(', ')']).trim_end_matches(" as number");
        let found = rules(name, &text(name, value));
        assert_eq!(
            found,
            [("call-button-ttl-out-of-range", expected.to_owned())],
            "{name} {value}"
        );
    }
    for (name, value) in [
        ("a.js", "1e3"),
        ("a.py", "1_000"),
        ("a.php", "0x3e8"),
        ("a.js", "1000n"),
        ("a.js", "+1000"),
    ] {
        assert_eq!(rules(name, &text(name, value)), [], "{name} {value}");
    }
}

#[test]
fn the_outermost_object_is_open_and_those_inside_are_not() {
    for (name, open, closed) in [
        (
            "a.js",
            "const a = { messaging_product: 'whatsapp' , type: 'text', to };",
            "const a = { messaging_product: 'whatsapp', to, type: 'text', text: {} };",
        ),
        (
            "a.py",
            "a = {'messaging_product': 'whatsapp', 'type': 'text', 'to': to}",
            "a = dict(messaging_product='whatsapp', to=to, type='text', text={})",
        ),
        (
            "a.php",
            "<?php $a = ['messaging_product' => 'whatsapp', 'type' => 'text', 'to' => $t];",
            "<?php $a = ['messaging_product' => 'whatsapp', 'to' => $t, 'type' => 'text', 'text' => ['preview_url' => true]];",
        ),
    ] {
        assert_eq!(rules(name, open), [], "{open}");
        assert_eq!(rules(name, closed).len(), 1, "{closed}");
        assert_eq!(rules(name, closed)[0].0, "missing-key", "{closed}");
    }
}

#[test]
fn spreads_and_computed_keys_open_an_object() {
    for (name, text) in [
        ("a.js", "f({ messaging_product: 'whatsapp', to, type: 'text', text: { ...text } });"),
        ("a.js", "f({ messaging_product: 'whatsapp', to, type: 'text', text: { [key]: text } });"),
        (
            "a.js",
            "f({ messaging_product: 'whatsapp', to, type: 'text', text: { ...(a && { body: 5 }) } });",
        ),
        (
            "a.js",
            "f({ messaging_product: 'whatsapp', to, type: 'text', text: { get body() { return 'a' } } });",
        ),
        (
            "a.py",
            "f({'messaging_product': 'whatsapp', 'to': to, 'type': 'text', 'text': {**text}})",
        ),
        (
            "a.py",
            "f({'messaging_product': 'whatsapp', 'to': to, 'type': 'text', 'text': {KEY: text}})",
        ),
        (
            "a.py",
            "f({'messaging_product': 'whatsapp', 'to': to, 'type': 'text', 'text': dict(text, preview_url=True)})",
        ),
        (
            "a.php",
            "<?php f(['messaging_product' => 'whatsapp', 'to' => $t, 'type' => 'text', 'text' => [...$text, 'preview_url' => true]]);",
        ),
        (
            "a.php",
            "<?php f(['messaging_product' => 'whatsapp', 'to' => $t, 'type' => 'text', 'text' => [KEY => 'a']]);",
        ),
        (
            "a.php",
            "<?php f(['messaging_product' => 'whatsapp', 'to' => $t, 'type' => 'text', 'text' => (object) []]);",
        ),
        (
            "a.php",
            "<?php f(['messaging_product' => 'whatsapp', 'to' => $t, 'type' => 'text', 'text' => new \\stdClass]);",
        ),
    ] {
        assert_eq!(rules(name, text), [], "{text}");
    }
}

/// An interactive message with three buttons, which is the maximum, and a spread.
#[test]
fn a_spread_counts_as_no_item() {
    let button = "{ type: 'reply', reply: { id: f(), title: g() } }, ".repeat(3);
    let text = |more: &str| {
        format!(
            "f({{ messaging_product: 'whatsapp', to, type: 'interactive', interactive: {{ type: 'button', body: {{ text }}, action: {{ buttons: [{button}{more}] }} }} }});"
        )
    };
    assert_eq!(rules("a.js", &text("...more")), []);
    assert_eq!(rules("a.js", &text("...(more ? [{ type: 'reply' }] : [])")), []);
    assert_eq!(rules("a.js", &text("{ type: 'reply', reply: { id: f(), title: g() } }")).len(), 1);
}

#[test]
fn what_the_program_changes_later_is_not_known() {
    for (name, text, later) in [
        (
            "a.js",
            "const body = { messaging_product: 'whatsapp', to, type: 'text', text: { body: 5 } };\n",
            &[
                "body.text.body = a;",
                "body['text']['body'] = a;",
                "body.text = a;",
                "Object.assign(body, a);",
                "const { text } = { ...body };",
                "const text = body.text; text.body = a;",
                "body.text[a] = b; delete body.text.body;",
            ][..],
        ),
        (
            "a.py",
            "body = {'messaging_product': 'whatsapp', 'to': to, 'type': 'text', 'text': {'body': 5}}\n",
            &[
                "body['text']['body'] = a",
                "body['text'].update(a)",
                "body.update(a)",
                "text = body['text']",
                "del body['text']['body']",
                "x = {**body}",
            ],
        ),
        (
            "a.php",
            "<?php $body = ['messaging_product' => 'whatsapp', 'to' => $to, 'type' => 'text', 'text' => ['body' => 5]];\n",
            &[
                "$body['text']['body'] = $a;",
                "$body['text'] = $a;",
                "$x = array_merge($body, $a);",
                "unset($body['text']['body']);",
                "$x = [...$body];",
            ],
        ),
    ] {
        assert_eq!(rules(name, text), [("wrong-type", "5".to_owned())], "{name}");
        for later in later {
            let changed: Vec<_> = rules(name, &format!("{text}{later}\n"))
                .into_iter()
                .filter(|it| it.1 == "5")
                .collect();
            let is_opened = later.contains("...body")
                || later.contains("**body")
                || later.contains("body.update")
                || later.contains("assign")
                || later.contains("merge")
                || later.contains("...$body");
            if !is_opened {
                assert_eq!(changed, [], "{later}");
            }
        }
        let other = if name == "a.php" {
            "$other['text']['body'] = 5; $body['to'] = 1;"
        } else {
            "other['text']['body'] = 5"
        };
        assert_eq!(rules(name, &format!("{text}{other}\n")).len(), 1, "{other}");
    }
}

#[test]
fn a_list_that_gets_items_later_is_open() {
    let list = "type: 'interactive', interactive: { type: 'list', body: { text }, action: { button: 'Open', sections: [] } }";
    let text = format!("const body = {{ messaging_product: 'whatsapp', to, {list} }};\n");
    assert_eq!(rules("a.js", &text).len(), 1);
    for later in [
        "body.interactive.action.sections.push(a);",
        "fill(body.interactive.action);",
        "for (const it of a) body.interactive.action.sections.push(it);",
    ] {
        assert_eq!(rules("a.js", &format!("{text}{later}")), [], "{later}");
    }
    let other = format!(
        "function a() {{ {text} }} function b() {{ body.interactive.action.sections.push(a); }}"
    );
    assert_eq!(rules("a.js", &other).len(), 1);
}

#[test]
fn empty_members_of_a_form_are_filled_in_later() {
    for text in [
        "return { messaging_product: 'whatsapp', to: '', type: 'text', text: { body: '' } }",
        "x = { messaging_product: 'whatsapp', to: null, type: 'interactive', interactive: { type: 'button', body: { text: '' }, action: { buttons: [] } } }",
    ] {
        assert_eq!(rules("a.js", text), [], "{text}");
    }
    let whole = "x = { messaging_product: 'whatsapp', to, type: 'text', text: { body: '' } }";
    assert_eq!(rules("a.js", whole).len(), 1);
}

#[test]
fn literals_in_functions_and_calls_are_read_by_themselves() {
    let body = "{ messaging_product: 'whatsapp', to, type: 'text', text: { body: 5 } }";
    for text in [
        format!("module.exports = {{ async send(to) {{ await post({body}); }} }};"),
        format!("export default {{ methods: {{ send: () => ({body}) }} }};"),
        format!("fetch(url, {{ method: 'POST', body: JSON.stringify({body}) }});"),
        format!("class A {{ body = {body}; }}"),
        format!("const a = b ? {body} : c;"),
        format!("const a = [b, {body}];"),
        format!("axios({{ url, data: {body} }});"),
    ] {
        assert_eq!(rules("a.js", &text), [("wrong-type", "5".to_owned())], "{text}");
    }
    let inner = found("a.js", &format!("axios({{\n url, data:\n {body} }});"));
    assert_eq!(inner, [finding("wrong-type", "line:1/data", "/text/body", "5")]);
}

#[test]
fn parts_of_messages_count_by_themselves() {
    let title = "A title that is much too long";
    for (name, text) in [
        (
            "a.ts",
            format!(
                "const interactive = {{ type: 'button', body: {{ text }}, action: {{ buttons: [{{ type: 'reply', reply: {{ id, title: '{title}' }} }}] }} }};"
            ),
        ),
        (
            "a.py",
            format!(
                "interactive = {{'type': 'button', 'body': {{'text': text}}, 'action': {{'buttons': [{{'type': 'reply', 'reply': {{'id': i, 'title': '{title}'}}}}]}}}}"
            ),
        ),
        (
            "a.php",
            format!(
                "<?php return ['type' => 'button', 'body' => ['text' => $text], 'action' => ['buttons' => [['type' => 'reply', 'reply' => ['id' => $i, 'title' => '{title}']]]]];"
            ),
        ),
    ] {
        let sign = if name == "a.py" { "#" } else { "//" };
        let text = format!("{text} {sign} messaging_product");
        assert_eq!(rules(name, &text), [("string-too-long", format!("'{title}'"))], "{name}");
    }
    let components =
        "const components = [{ type: 'body', parameters: [{ type: 'text', text: 5 }] }]; // wa.me/";
    assert_eq!(rules("a.js", components), [("wrong-type", "5".to_owned())]);
}

#[test]
fn templates_count_where_nothing_else_has_their_shape() {
    let body = "components: [{ type: 'BODY', text: 'Your order {{1} is ready.', example: { body_text: [['5']] } }]";
    let template =
        format!("create({{ name: 'order_ready', language: 'en', category: 'UTILITY', {body} }});");
    assert!(!rules("a.js", &template).is_empty());
    for text in [
        // A record of an application, and one that was read.
        template.replace("name:", "organizationId: id, name:"),
        template.replace("name:", "id: '1', status: 'APPROVED', name:"),
        "const book = { name, language, category };".to_owned(),
        "const page = { name: 'home', category: 'landing', components: [{ type: 'header', text: 'A' }, { type: 'body' }] };".to_owned(),
        "page = { name, category, components: [{ type: 'header', format }, { type: 'body', text: 5 }] };".to_owned(),
    ] {
        assert_eq!(rules("a.js", &format!("{text} // messaging_product")), [], "{text}");
    }
}

#[test]
fn what_only_looks_like_a_body_is_silent() {
    for text in [
        // Webhooks, their handlers and responses.
        "switch (message.type) { case 'text': return { type: 'text', text: { body: 5 } }; }",
        "const hook = { object: 'whatsapp_business_account', entry: [{ changes: [{ value: { messaging_product: 'whatsapp', messages: [{ type: 'txt' }] }, field: 'messages' }] }] };",
        "const value = { messaging_product: 'whatsapp', metadata, contacts, messages: [{ from, type: 'txt' }] };",
        "const value = { messaging_product: 'whatsapp', metadata, statuses: [{ id, status: 'red' }] };",
        "const reply = { messaging_product: 'whatsapp', contacts: [{ input: to, wa_id: to }], messages };",
        // Messenger and Instagram.
        "post('https://graph.facebook.com/v21.0/me/messages', { recipient, message: { attachment: { type: 'template', payload: {} } }, messaging_type: 'x' });",
        "post(`https://graph.facebook.com/v21.0/${page}/messages`, { recipient: { id }, message: { text: 5 } });",
        "post(`https://graph.facebook.com/v21.0/${page}/messages`, { recipient, sender_action: 'typing' });",
        // Other services.
        "client.messages.create({ from, to, contentSid: 'HX', contentVariables: JSON.stringify({ 1: 5 }) });",
        "post('https://api.infobip.com/whatsapp/1/message/text', { from, to, content: { text: 5 } });",
        "post('https://conversations.messagebird.com/v1/send', { to, from, type: 'text', content: { text: 5 } });",
        "post('https://waba.360dialog.io/v1/messages', { to, type: 'text', text: { body: 5 } });",
        "post('https://api.nexmo.com/v1/messages', { message_type: 'text', to, from, text: 5, channel: 'whatsapp' });",
        "sock.sendMessage(jid, { text: 5, buttons: [{ buttonId: 'a' }] });",
        "chatwoot({ message: { content: 'x', content_type: 'input_select', content_attributes: { items: [{ title: 'a', value: 5 }] } } });",
        // Our own helpers, which know more than we do.
        "this.send({ to, type: 'text', text: { content: 5 } });",
        // Schemas.
        "z.object({ messaging_product: z.literal('whatsapp'), to: z.string(), type: z.literal('text'), text: z.object({ body: z.string() }) });",
        "Joi.object({ messaging_product: Joi.string().valid('whatsapp'), to: Joi.number(), type: 'text', text: { body: Joi.string().max(9) } }).action;",
        "const schema = { type: 'object', properties: { messaging_product: { const: 'whatsapp' }, to: { type: 'string' }, type: { enum: ['text'] } } };",
        "new Schema({ messaging_product: { type: String, default: 'whatsapp' }, to: String, type: String, text: { body: String } });",
        "new Schema({ messaging_product: String, to: String, type: String, text: { body: Number } });",
        // Nodes of n8n, props and dictionaries.
        "const node = { displayName: 'Components', name: 'components', type: 'fixedCollection', options: [{ name: 'body', displayName: 'Body', values: [] }] };",
        "const t = { template: { name: 'Name', language: 'Language', components: 'Components' }, action: 'Action', type: 'Type', to: 'To' };",
        "const props = { type: 'button', text: 'Save', action: { onClick: save, parameters: {} } };",
        "const form = { type: 'list', body: { text: 'x' }, action: { button: 'a', sections: [{ rows: [{ title: 5 }] }] }, createdAt: 1, tenant: 2 };",
        // Uploads of media.
        "form({ messaging_product: 'whatsapp', file, type: 'image/jpeg' });",
        "form({ messaging_product: 'whatsapp', file: [a, b], type: kind(a) });",
        "post(`https://graph.facebook.com/v21.0/${id}/media`, { messaging_product: 'whatsapp', to: 5, type: 'txt' });",
        "axios.get(`https://graph.facebook.com/v21.0/${id}/messages`, { messaging_product: 'whatsapp', to: [], type: 'txt' });",
        // Settings of something else.
        "const settings = { calling: { status: 'ON', call_icon_visibility: 'X' } };",
        "const signal = { action: 'accept', to: '+16505550100', session: { sdp: 5, sdp_type: 'x' } };",
        "const calls = { messaging_product: 'whatsapp', to, type: 'call' };",
        // Text, not code.
        "const example = '{\"messaging_product\": \"whatsapp\", \"to\": 5, \"type\": \"txt\"}';",
        "JSON.parse('{\"messaging_product\": \"whatsapp\", \"to\": 5, \"type\": \"txt\"}');",
        "/** { messaging_product: 'whatsapp', to: 5, type: 'txt' } */",
        // Types.
        "type Body = { messaging_product: 'whatsapp'; to: string; type: 'txt' };",
        "interface Body { messaging_product: 'whatsapp', to: string, type: 'txt' }",
    ] {
        assert_eq!(rules("a.ts", &format!("// messaging_product\n{text}\n")), [], "{text}");
    }
}

#[test]
fn docstrings_and_comments_of_python_and_php_are_not_read() {
    let python = "def f():\n    \"\"\"{'messaging_product': 'whatsapp', 'to': to, 'type': 'txt'}\"\"\"\n    # {'messaging_product': 'whatsapp', 'type': 'txt'}\n";
    assert_eq!(rules("a.py", python), []);
    let php = "<p>['messaging_product' => 'whatsapp', 'type' => 'txt']</p><?php // ['messaging_product' => 'whatsapp', 'type' => 'txt']\n";
    assert_eq!(rules("a.php", php), []);
}

#[test]
fn the_url_says_what_a_body_is() {
    let settings = [("unknown-call-setting-value", "'X'".to_owned())];
    for text in [
        "axios.post(`https://graph.facebook.com/v21.0/${id}/settings`, { calling: { call_icon_visibility: 'X' } });",
        "fetch('https://graph.facebook.com/v21.0/1/settings', { method: 'POST', body: JSON.stringify({ calling: { call_icon_visibility: 'X' } }) });",
        "const url = `https://graph.facebook.com/v21.0/${id}/settings`; const data = { calling: { call_icon_visibility: 'X' } }; axios.post(url, data, { headers });",
        "const API = 'https://graph.facebook.com/v21.0'; axios.post(`${API}/1/settings`, { calling: { call_icon_visibility: 'X' } });",
        "const data = JSON.stringify({ calling: { call_icon_visibility: 'X' } }); axios({ method: 'post', url: 'https://graph.facebook.com/v21.0/1/settings', data });",
        "request({ method: 'POST', uri: 'https://graph.facebook.com/v21.0/1/settings', json: { calling: { call_icon_visibility: 'X' } } });",
    ] {
        assert_eq!(rules("a.js", text), settings, "{text}");
    }
    for text in [
        "requests.post(f'https://graph.facebook.com/v21.0/{i}/settings', json={'calling': {'call_icon_visibility': 'X'}})",
        "url = f'https://graph.facebook.com/v21.0/{i}/settings'\nd = {'calling': {'call_icon_visibility': 'X'}}\nrequests.request('POST', url, data=json.dumps(d))",
    ] {
        assert_eq!(rules("a.py", text), settings, "{text}");
    }
    for text in [
        "<?php Http::withToken($t)->post(\"https://graph.facebook.com/v21.0/$id/settings\", ['calling' => ['call_icon_visibility' => 'X']]);",
        "<?php $client->request('POST', 'https://graph.facebook.com/v21.0/1/settings', ['json' => ['calling' => ['call_icon_visibility' => 'X']]]);",
    ] {
        assert_eq!(rules("a.php", text), settings, "{text}");
    }
    // The options of a request are not its body.
    let headers = "axios.post('https://graph.facebook.com/v21.0/1/messages', body, { headers: { Authorization: 'Bearer', action: 'a' } });";
    assert_eq!(rules("a.js", headers), []);
    let marketing = "axios.post('https://graph.facebook.com/v21.0/1/marketing_messages', { messaging_product: 'whatsapp', to, type: 'text', text: { body } });";
    let held = VirtualText::of(marketing, origin("a.js"));
    assert_eq!(held.sections()[0].target, Target::Endpoint(RequestKind::MarketingMessage));
}

#[test]
fn what_the_parser_cannot_read_hides_nothing_else() {
    let good = "send({ messaging_product: 'whatsapp', to, type: 'text', text: { body: 5 } });\n";
    for broken in ["const = ;\n", "if (a { b() }\n", "class { x: }\n"] {
        let text = format!("{broken}{good}");
        assert_eq!(rules("a.js", &text), [("wrong-type", "5".to_owned())], "{broken}");
    }
    for elided in [
        "send({ messaging_product: 'whatsapp', ..., text: { body: 5 } });",
        "send({ messaging_product: 'whatsapp', to, type: 'text', text: { body: 5, ... } });",
        "send({ messaging_product: 'whatsapp', to, type: 'interactive', interactive: { type: 'button', ... } });",
        "send({ messaging_product: 'whatsapp', to, type: 'txt'",
    ] {
        assert_eq!(rules("a.js", elided), [], "{elided}");
    }
    for elided in [
        "send({'messaging_product': 'whatsapp', ..., 'type': 'txt'})",
        "send({'messaging_product': 'whatsapp', 'to': ..., 'type': 'text', 'text': {'body': ...}})",
        "send({'messaging_product': 'whatsapp', 'to': to, 'type': 'txt'",
    ] {
        assert_eq!(rules("a.py", elided), [], "{elided}");
    }
    for elided in [
        "<?php send(['messaging_product' => 'whatsapp', ... 'type' => 'txt']);",
        "<?php send(['messaging_product' => 'whatsapp', 'type' => 'txt'",
    ] {
        assert_eq!(rules("a.php", elided), [], "{elided}");
    }
}

#[test]
fn a_literal_of_php_may_have_no_tag_in_a_fence() {
    let text = "$body = ['messaging_product' => 'whatsapp', 'to' => $to, 'type' => 'txt', 'text' => ['body' => $a]];";
    assert_eq!(rules("a.php", text), [("unknown-message-type", "'txt'".to_owned())]);
}

#[test]
fn a_fix_is_written_only_where_it_is_a_literal_of_the_language() {
    let edits = |name: &str| {
        let report = lint(name, &faulty(name, "").replace("'yes'", "\"true\""));
        let fix = report.diagnostics.iter().find_map(|it| it.fix.clone());
        fix.map(|it| it.edits.iter().map(|it| it.text.clone()).collect::<Vec<_>>())
    };
    assert_eq!(edits("a.js"), Some(vec![String::new(); 2]));
    assert_eq!(edits("a.py"), None);
    assert_eq!(edits("a.php"), None);
}

#[test]
fn hostile_programs_end() {
    const N: usize = 100_000;
    let mut texts = Vec::new();
    for (name, open, close) in [
        ("a.js", "[", "]"),
        ("a.js", "{a:", "}"),
        ("a.js", "(", ")"),
        ("a.js", "f(", ")"),
        ("a.js", "`${", "}`"),
        ("a.js", "'a'+(", ")"),
        ("a.js", "...[", "]"),
        ("a.ts", "<any>[", "]"),
        ("a.tsx", "<a>{", "}"),
        ("a.py", "[", "]"),
        ("a.py", "{'a':", "}"),
        ("a.py", "'a'+(", ")"),
        ("a.py", "dict(a=", ")"),
        ("a.py", "f'{", "}'"),
        ("a.php", "[", "]"),
        ("a.php", "['a'=>", "]"),
        ("a.php", "'a'.(", ")"),
        ("a.php", "array(", ")"),
    ] {
        let n = N.min(900_000 / (open.len() + close.len()));
        let start =
            if name == "a.php" { "<?php $messaging_product = " } else { "messaging_product = " };
        texts.push((name, format!("{start}{}", open.repeat(n))));
        texts.push((name, format!("{start}{}'whatsapp'{}", open.repeat(n), close.repeat(n))));
    }
    for name in ["a.js", "a.tsx", "a.py", "a.php"] {
        let start =
            if name == "a.php" { "<?php /*messaging_product*/ " } else { "messaging_product " };
        for it in ["\"", "'", "`", "{", "}", "<", "\\", "a", "/", "é", " ", "\0"] {
            texts.push((name, format!("{start}{}", it.repeat(200_000 / it.len()))));
        }
        texts.push((name, format!("{start}{}", "a".repeat(5_000_000))));
        texts.push((name, format!("{start}a{}", ".b".repeat(N))));
    }
    for (name, text) in texts {
        // Too long to be mapped back one character after another.
        let held = VirtualText::of(&text, origin(name));
        assert!(held.sections().len() < 10, "{name}: {}", &text[..40]);
    }
}

#[test]
fn many_literals_and_changes_are_read_in_linear_time() {
    let body =
        "x = { messaging_product: 'whatsapp', to: 'a', type: 'txt' };x.to = 5;\n".repeat(3_000);
    let report = lint("a.js", &body);
    assert!(report.n_bodies <= 3_000);
    let wide = format!(
        "x = {{ messaging_product: 'whatsapp', to, a: [{}] }}",
        "f({ action: 1 }),\n".repeat(10_000)
    );
    assert_eq!(lint("a.js", &wide).n_bodies, 1);
}

/// A string as a program writes it.
fn quoted(text: &str, name: &str, escapes: &[u8]) -> String {
    use std::fmt::Write;
    let escape = |written: &mut String, it: std::fmt::Arguments<'_>| {
        written.write_fmt(it).expect("a string takes everything");
    };
    let mut written = String::from("\"");
    for (n, it) in text.chars().enumerate() {
        let choice = escapes.get(n % escapes.len().max(1)).copied().unwrap_or_default() % 4;
        // The words that are searched for are written as they are.
        let choice = if text.contains("whatsapp") || text.contains('_') { 0 } else { choice };
        match (it, choice) {
            ('\\' | '"' | '$', _) if it != '$' || name == "a.php" => {
                written.push('\\');
                written.push(it);
            }
            ('\n', _) => written.push_str("\\n"),
            ('\r', _) => written.push_str("\\r"),
            (it, 1) if it.is_ascii() => {
                escape(&mut written, format_args!("\\x{:02x}", u32::from(it)));
            }
            (it, 2) if name == "a.py" => {
                escape(&mut written, format_args!("\\U{:08x}", u32::from(it)));
            }
            (it, 2) => escape(&mut written, format_args!("\\u{{{:x}}}", u32::from(it))),
            (it, _) => written.push(it),
        }
    }
    written + "\""
}

/// Writes JSON as a literal of a language.
fn literal(json: &serde_json::Value, name: &str, escapes: &[u8]) -> String {
    use serde_json::Value;
    let is_php = name == "a.php";
    match json {
        Value::Object(members) => {
            let arrow = if is_php { " => " } else { ": " };
            let members: Vec<String> = members
                .iter()
                .map(|(key, value)| {
                    format!(
                        "{}{arrow}{}",
                        quoted(key, name, escapes),
                        literal(value, name, escapes)
                    )
                })
                .collect();
            // Long lines are those of a minified program.
            let members = members.join(",\n");
            if is_php { format!("[{members}]") } else { format!("{{{members}}}") }
        }
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(|it| literal(it, name, escapes)).collect();
            format!("[{}]", items.join(", "))
        }
        Value::String(text) => quoted(text, name, escapes),
        Value::Bool(it) if name == "a.py" => if *it { "True" } else { "False" }.to_owned(),
        Value::Null if name == "a.py" => "None".to_owned(),
        other => other.to_string(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// A body in a program has the findings of the body itself, at the same places.
    #[test]
    fn a_body_in_a_program_has_the_findings_of_the_body(
        text in "[ -~é😀\n\\\\\"'`]{1,30}",
        title in "[a-z\"'\\\\😀]{1,30}",
        ttl in 0_i64..60_000,
        escapes in proptest::collection::vec(any::<u8>(), 1..20),
        language in 0..4_usize,
    ) {
        let name = ["a.js", "a.ts", "a.py", "a.php"][language];
        let json = serde_json::json!({
            "messaging_product": "whatsapp",
            "to": "+16505550100",
            "type": "interactive",
            "interactive": {
                "type": "voice_call",
                "body": { "text": text },
                "action": { "name": "voice_call", "parameters": { "display_text": title, "ttl_minutes": ttl, "payload": true } },
            },
        });
        let bare = json.to_string();
        let written = literal(&json, name, &escapes);
        let program = if name == "a.php" { format!("<?php send({written});") } else { format!("send({written})") };
        let of = |name: &str, text: &str| -> Vec<(&'static str, String)> {
            let mut found: Vec<_> = found(name, text).into_iter().map(|it| (it.0, it.2)).collect();
            found.sort();
            found
        };
        prop_assert_eq!(of("a.json", &bare), of(name, &program), "{}", program);
        for (_, _, pointer, outer) in found(name, &program) {
            if pointer.ends_with("ttl_minutes") {
                prop_assert_eq!(outer, ttl.to_string());
            } else if pointer.ends_with("/display_text") && outer.starts_with('"') {
                prop_assert_eq!(outer, quoted(&title, name, &escapes));
            }
        }
    }
}

#[test]
fn every_language_has_a_format() {
    for name in ["a.js", "a.mjs", "a.cjs", "a.jsx", "a.ts", "a.mts", "a.tsx", "a.py", "a.php"] {
        assert!(Format::is_program(origin(name).format), "{name}");
    }
}
