// Compares the verdicts of the JavaScript package ajv, in its strict mode, with the expected ones.

const fs = require("fs");
const path = require("path");
const Ajv = require(path.resolve(process.env.NODE_PATH, "ajv/dist/2020")).default;

const lines = fs.readFileSync(process.argv[2], "utf8").trim().split("\n");
const cases = lines.map((line) => JSON.parse(line));
const validators = {};
const wrong = [];
for (const { path: file, schema: name, refused } of cases) {
  if (!validators[name]) {
    const schema = JSON.parse(fs.readFileSync(`schemas/${name}`, "utf8"));
    // `if` often looks at one key of an object whose type stands elsewhere; all else is strict.
    validators[name] = new Ajv({ strict: true, strictTypes: false, strictRequired: false }).compile(schema);
  }
  const body = JSON.parse(fs.readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
  if (validators[name](body) === refused) {
    wrong.push(file);
  }
}
console.log(`ajv (JavaScript): ${cases.length - wrong.length} of ${cases.length} verdicts agree`);
if (wrong.length > 0 || cases.length === 0) {
  console.error(wrong.join("\n"));
  process.exit(1);
}
