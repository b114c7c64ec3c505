// Validates a report of `walint check --format sarif` with Microsoft's validator.
//
// Its exit code says nothing about the report, so the report that it writes is read. Its notes ask for
// things that walint does not have: numbers of rules, the text of the file, and the state of the repository.

const { execFileSync } = require("child_process");
const fs = require("fs");
const path = require("path");

const folder = path.resolve(process.env.NODE_PATH, "@microsoft/sarif-multitool-linux");
const tool = path.join(folder, "Sarif.Multitool");
const [file, output] = process.argv.slice(2);

fs.chmodSync(tool, 0o755);
fs.rmSync(output, { force: true });
const rules = ["--rule-kind", "Sarif;Ghas", "--level", "Error;Warning;Note"];
execFileSync(tool, ["validate", file, "--output", output, ...rules], {
  env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" },
  stdio: "ignore",
});
const run = JSON.parse(fs.readFileSync(output, "utf8")).runs[0];
const faults = run.results.filter((it) => it.level !== "note");
const ids = [...new Set(run.results.map((it) => it.ruleId))].sort();
console.log(`sarif-multitool: ${faults.length} errors and warnings; notes of ${ids.join(", ")}`);
if (faults.length > 0 || !run.invocations[0].executionSuccessful || ids.length === 0) {
  console.error(JSON.stringify(faults, null, 2));
  process.exit(1);
}
