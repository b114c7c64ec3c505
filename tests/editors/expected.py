"""Writes files into a folder, and what an editor must show in them into `expected.txt` next to them.

A line is `FILE LINE:BYTE-LINE:BYTE SEVERITY RULE TEXT`, with lines and bytes from 0.
"""

import json
import pathlib
import subprocess
import sys

BODY = """{
  "messaging_product": "whatsapp",
  "to": "+16505550100",
  "type": "text",
  "text": { "preview_url": "\U0001f44d\U0001f3fd na\u0308chste", "boddy": "\U0001f600", "body": "" }
}
"""
SETTINGS = """min-severity = "info"

[severity]
unknown-key = "warning"
string-too-short = "info"

# Nothing to suppress: this finding is not one of an open file.
[[suppress]]
path = "*.json"
rule = "number-out-of-range"
reason = "Agreed with the shop."
"""

folder = pathlib.Path(sys.argv[1])
(folder / "walint.toml").write_text(SETTINGS)
(folder / "emoji.json").write_bytes(BODY.encode())
(folder / "crlf.json").write_bytes(BODY.replace("\n", "\r\n").encode())
lines = []
for name in ["emoji.json", "crlf.json"]:
    data = (folder / name).read_bytes()
    done = subprocess.run(
        ["walint", "check", name, "--format", "json", "--quiet"], cwd=folder, stdout=subprocess.PIPE
    )
    found = [it for it in json.loads(done.stdout)["diagnostics"] if it["file"] == name]
    assert {it["severity"] for it in found} == {"error", "warning", "info"}, found

    def place(position):
        start = data.rfind(b"\n", 0, position["offset"]) + 1
        return f"{position['line'] - 1}:{position['offset'] - start}"

    for it in found:
        texts = [it["message"], f"help: {it['help']}", it["docs"]]
        places = f"{place(it['range']['start'])}-{place(it['range']['end'])}"
        lines.append(f"{name} {places} {it['severity']} {it['rule']} {' | '.join(texts)}\n")
(folder / "expected.txt").write_text("".join(sorted(lines)))
