"""Writes the YAML blocks of a page into a folder: `recipes.py PAGE FOLDER`.

The first line of a block is a comment with the path of the file that it belongs to.
"""

import pathlib
import re
import shutil
import sys

KINDS = {
    ".github/workflows/": "github",
    ".gitlab-ci.yml": "gitlab",
    ".pre-commit-config.yaml": "pre-commit",
}

page, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
shutil.rmtree(folder, ignore_errors=True)
folder.mkdir(parents=True)
found = set()
for number, text in enumerate(re.findall(r"^```yaml\n(.*?)^```$", page.read_text(), re.M | re.S)):
    first = text.split("\n", 1)[0]
    kinds = [kind for path, kind in KINDS.items() if first.startswith(f"# {path}")]
    if not kinds:
        sys.exit(f"{page}: begin the block with a comment that names its file, not with {first!r}")
    found.update(kinds)
    (folder / f"{kinds[0]}-{number}.yml").write_text(text)
missing = set(KINDS.values()) - found
if missing:
    sys.exit(f"{page} has no recipe for {', '.join(sorted(missing))}")
