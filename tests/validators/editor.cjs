// Asks the JSON service of Visual Studio Code what it offers and reports with the published schemas,
// and hovers over every key of the sound fixtures that the first argument lists.

const fs = require("fs");
const path = require("path");
const service = require(path.resolve(process.env.NODE_PATH, "vscode-json-languageservice"));

const message = "message.schema.json";
const template = "template-create.schema.json";

const text = (content) => `{ "messaging_product": "whatsapp", "to": "16505550100", "type": "text", "text": ${content} }`;
const interactive = (content) =>
  `{ "messaging_product": "whatsapp", "to": "16505550100", "type": "interactive", "interactive": ${content} }`;
const sent = (content) =>
  `{ "messaging_product": "whatsapp", "to": "16505550100", "type": "template",
    "template": { "name": "a", "language": { "code": "en_US" }, "components": [${content}] } }`;
const created = (content) =>
  `{ "name": "a", "language": "en_US", "category": "UTILITY", "components": [{ "type": "BODY", "text": "Hi" }, ${content}] }`;

// What is offered at the cursor, `|`: all of it, apart from null.
const completions = [
  [message, '{ "messaging_product": | }', "whatsapp"],
  [
    message,
    '{ "messaging_product": "whatsapp", "to": "16505550100", "type": "|" }',
    "audio contacts document image interactive location pin reaction sticker template text video",
  ],
  [message, text("{ | }"), "body preview_url"],
  [message, interactive('{ "type": "list", "body": { "text": "Which?" }, "action": { | } }'), "button name sections"],
  [
    message,
    interactive('{ "type": "list", "body": { "text": "Which?" }, "action": { "sections": [{ "rows": [{ | }] }] } }'),
    "description id title",
  ],
  [message, interactive('{ "type": "button", "header": { "type": "|" } }'), "document image text video"],
  [message, sent('{ "type": "|" }'), "body button carousel header limited_time_offer order_status tap_target_configuration"],
  [template, '{ "name": "a", "language": "en_US", "category": "|" }', "AUTHENTICATION MARKETING UTILITY"],
  [
    template,
    created('{ "type": "|" }'),
    "BODY BUTTONS CALL_PERMISSION_REQUEST CAROUSEL FOOTER HEADER LIMITED_TIME_OFFER",
  ],
  [
    template,
    created('{ "type": "BUTTONS", "buttons": [{ "type": "URL", | }] }'),
    "app_deep_link example payment_link_preview text url",
  ],
  [
    "call-settings.schema.json",
    '{ "calling": { "call_hours": { "weekly_operating_hours": [{ "day_of_week": "|" }] } } }',
    "FRIDAY MONDAY SATURDAY SUNDAY THURSDAY TUESDAY WEDNESDAY",
  ],
  ["call.schema.json", '{ "messaging_product": "whatsapp", "action": "|" }', "accept connect media_update pre_accept reject terminate"],
];

const values = (...words) => `Value is not accepted. Valid values: ${words.map((it) => JSON.stringify(it)).join(", ")}.`;

// What is reported about a body, all of it.
const faults = [
  [message, text('{ "bodi": "Hi" }'), ['Missing property "body".', "Property bodi is not allowed."]],
  [message, text('"Hi"'), ["Incorrect type. Expected one of object, null."]],
  [message, text('{ "body": "" }'), ["String is shorter than the minimum length of 1."]],
  [
    message,
    interactive('{ "type": "lst" }'),
    [
      values(
        "button", "list", "cta_url", "location_request_message", "address_message", "flow", "product", "product_list",
        "catalog_message", "call_permission_request", "voice_call", "order_details", "order_status", "carousel",
        "request_contact_info", "form_message", "menu_options", "message_with_link", "message_with_link_status",
      ),
    ],
  ],
  [
    message,
    interactive(`{ "type": "button", "body": { "text": "Yes?" },
      "action": { "buttons": [{ "type": "replay", "reply": { "id": "a", "title": "Yes" } }] } }`),
    [values("reply", "cta_url")],
  ],
  [
    message,
    interactive(`{ "type": "list", "body": { "text": "Which?" },
      "action": { "button": "A label that is far too long", "sections": [{ "rows": [{ "id": "a" }] }] } }`),
    ["String is longer than the maximum length of 20.", 'Missing property "title".'],
  ],
  [
    message,
    interactive(`{ "type": "voice_call", "body": { "text": "Call?" },
      "action": { "name": "voice_call", "parameters": { "ttl_minutes": 50000 } } }`),
    ["Value is above the maximum of 43200."],
  ],
  [
    message,
    sent('{ "type": "bodi" }'),
    [values("header", "body", "button", "carousel", "limited_time_offer", "order_status", "tap_target_configuration")],
  ],
  [
    template,
    created('{ "type": "HEADER", "format": "PICTURE" }'),
    [values("TEXT", "IMAGE", "VIDEO", "DOCUMENT", "LOCATION", "GIF", "PRODUCT", "COLLECTION")],
  ],
  [
    template,
    created('{ "type": "BUTTONS", "buttons": [{ "type": "URL", "text": "A label that is far too long" }] }'),
    ['Missing property "url".', "String is longer than the maximum length of 25."],
  ],
  ["call-settings.schema.json", '{ "calling": { "status": "ON" } }', [values("ENABLED", "DISABLED", null)]],
  [
    "call.schema.json",
    '{ "messaging_product": "whatsapp", "to": "16505550100", "action": "conect" }',
    [values("connect", "pre_accept", "accept", "reject", "terminate", "media_update", null)],
  ],
];

// What hovering over the cursor shows.
const hovers = [
  [message, text('{ "bo|dy": "Hi" }'), "Body\n\nThe text of the message. Not empty."],
  [
    message,
    interactive('{ "type": "list", "body": { "text": "Which?" }, "action": { "but|ton": "Choose" } }'),
    "Button\n\nThe label of the button that opens the list. From 1 to 20 characters.",
  ],
  [
    template,
    created('{ "type": "BUTTONS", "buttons": [{ "type": "URL", "te|xt": "Shop", "url": "https://shop.example" }] }'),
    "Text\n\nThe label of the button. From 1 to 25 characters.",
  ],
];

// Keys of sound fixtures that nothing describes, by their place in the body.
const undescribed = [
  // The data of a flow, whose keys the author of the flow chooses.
  /\/flow_action_payload\/data\/./,
  /\/flow_action_data\/./,
  // Unknown keys of templates, which are accepted because they are null.
  /^\/components\/\d+\/unknown$/,
  /^\/components\/\d+\/buttons\/\d+\/(?:colour|id|phone_number)$/,
];

const editors = new Map();

function editorOf(name) {
  if (!editors.has(name)) {
    const schema = JSON.parse(fs.readFileSync(`schemas/${name}`, "utf8"));
    const editor = service.getLanguageService({});
    editor.configure({ validate: true, schemas: [{ uri: schema.$id, fileMatch: ["*"], schema }] });
    editors.set(name, editor);
  }
  return editors.get(name);
}

function open(name, text) {
  const editor = editorOf(name);
  const offset = text.indexOf("|");
  const document = service.TextDocument.create("file:///body.json", "json", 1, text.replace("|", ""));
  return { editor, document, position: document.positionAt(Math.max(offset, 0)), json: editor.parseJSONDocument(document) };
}

// What hovering over each key of a body shows, with the place of the key.
async function* hoversOf(name, text) {
  const { editor, document, json } = open(name, text);
  async function* visit(node, place) {
    for (const [i, child] of (node?.children ?? []).entries()) {
      if (child.type !== "property") {
        yield* visit(child, `${place}/${i}`);
        continue;
      }
      const inner = `${place}/${child.keyNode.value}`;
      const found = await editor.doHover(document, document.positionAt(child.keyNode.offset + 1), json);
      yield { place: inner, text: found?.contents.join("\n") ?? "" };
      yield* visit(child.valueNode, inner);
    }
  }
  yield* visit(json.root, "");
}

async function main() {
  const wrong = [];
  const compare = (what, text, actual, expected) => {
    if (JSON.stringify(actual) !== JSON.stringify(expected)) {
      wrong.push(`${what}: ${text}\n  expected ${JSON.stringify(expected)}\n  actual   ${JSON.stringify(actual)}`);
    }
  };
  for (const [name, text, expected] of completions) {
    const { editor, document, position, json } = open(name, text);
    const found = await editor.doComplete(document, position, json);
    const labels = found.items.map((it) => it.label.replace(/^"|"$/g, ""));
    compare("completion", text, labels.filter((it) => it !== "null").sort(), expected.split(" "));
  }
  for (const [name, text, expected] of faults) {
    const { editor, document, json } = open(name, text);
    const found = await editor.doValidation(document, json);
    compare("fault", text, found.map((it) => it.message), expected);
  }
  for (const [name, text, expected] of hovers) {
    const { editor, document, position, json } = open(name, text);
    const found = await editor.doHover(document, position, json);
    compare("hover", text, found.contents.join("\n").replaceAll("\\", ""), expected);
  }
  const n = completions.length + faults.length + hovers.length;
  console.log(`JSON service of Visual Studio Code: ${n - wrong.length} of ${n} answers are as expected`);
  let keys = 0;
  const used = new Set();
  for (const line of fs.readFileSync(process.argv[2], "utf8").trim().split("\n")) {
    const fixture = JSON.parse(line);
    if (fixture.refused || !path.basename(path.dirname(fixture.path)).startsWith("ok-")) continue;
    for await (const { place, text } of hoversOf(fixture.schema, fs.readFileSync(fixture.path, "utf8"))) {
      keys += 1;
      // A description is a sentence; a title alone says no more than the key.
      if (text.endsWith(".")) continue;
      const exception = undescribed.find((it) => it.test(place));
      used.add(exception);
      if (!exception) wrong.push(`hover: ${fixture.path}: \`${place}\` has no description, only ${JSON.stringify(text)}`);
    }
  }
  for (const it of undescribed.filter((it) => !used.has(it))) wrong.push(`hover: no key needs the exception ${it}`);
  if (keys < 10000) wrong.push(`hover: only ${keys} keys`);
  console.log(`JSON service of Visual Studio Code: hovered over ${keys} keys`);
  if (wrong.length > 0) {
    console.error(wrong.join("\n"));
    process.exit(1);
  }
}

main();
