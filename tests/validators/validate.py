"""Compares the verdicts of the Python package jsonschema with the expected ones."""

import json
import pathlib
import sys

from jsonschema import Draft202012Validator


def main():
    lines = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    cases = [json.loads(line) for line in lines]
    validators = {}
    wrong = []
    for case in cases:
        name = case["schema"]
        if name not in validators:
            schema = json.loads(pathlib.Path("schemas", name).read_text("utf-8"))
            Draft202012Validator.check_schema(schema)
            validators[name] = Draft202012Validator(schema)
        body = json.loads(pathlib.Path(case["path"]).read_text(encoding="utf-8-sig"))
        if validators[name].is_valid(body) == case["refused"]:
            wrong.append(case["path"])
    print(f"jsonschema (Python): {len(cases) - len(wrong)} of {len(cases)} verdicts agree")
    sys.exit("\n".join(wrong) if wrong or not cases else 0)


main()
