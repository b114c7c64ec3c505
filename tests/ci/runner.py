"""Runs the steps of action.yml and the script of ci/gitlab.yml as their runners would."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
ADDRESS = "https://github.com/walint/walint"
ACTION = yaml.safe_load((ROOT / "action.yml").read_text())
GITLAB = yaml.safe_load((ROOT / "ci/gitlab.yml").read_text())
SHOP = ROOT / "fixtures/projects/shop"
HOME = pathlib.Path.home()


class Place:
    """A machine with a home, a repository to check, and a clone of walint behind its address."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.home = self.folder / "home"
        self.temp = self.folder / "temp"
        self.home.mkdir()
        self.temp.mkdir()
        clone = self.folder / "walint"
        subprocess.run(["git", "clone", "--quiet", ROOT, clone], check=True)
        subprocess.run(["git", "-C", clone, "tag", "v0.1.0"], check=True)
        head = ["git", "-C", clone, "rev-parse", "HEAD"]
        self.head = subprocess.run(head, check=True, capture_output=True, text=True).stdout.strip()
        self.shop = self.folder / "shop"
        shutil.copytree(SHOP, self.shop)

    def environment(self):
        """The variables of every script."""
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            # A real runner has these below its home.
            "CARGO_HOME": os.environ.get("CARGO_HOME", str(HOME / ".cargo")),
            "RUSTUP_HOME": os.environ.get("RUSTUP_HOME", str(HOME / ".rustup")),
            # What is built already need not be built again.
            "CARGO_TARGET_DIR": str(ROOT / "target"),
            # The address leads to the clone.
            "CARGO_NET_GIT_FETCH_WITH_CLI": "true",
            "GIT_CONFIG_COUNT": "1",
            "GIT_CONFIG_KEY_0": f"url.{self.folder}/walint.insteadOf",
            "GIT_CONFIG_VALUE_0": ADDRESS,
        }


class Action:
    """A run of the action with some inputs."""

    def __init__(self, place, inputs, only=None):
        self.place = place
        unknown = set(inputs) - set(ACTION["inputs"])
        assert not unknown, unknown
        defaults = {name: it.get("default", "") for name, it in ACTION["inputs"].items()}
        self.inputs = defaults | inputs
        self.outputs = {}
        self.used = []
        self.log = ""
        self.code = 0
        for step in ACTION["runs"]["steps"]:
            if only is None or step.get("id") == only:
                self.step(step)

    def step(self, step):
        condition = str(step.get("if", "true"))
        is_always = "cancelled()" in condition
        if (self.code and not is_always) or not self.value(condition.strip("${} ")):
            return
        if "uses" in step:
            self.used.append((step["uses"], {k: self.text(v) for k, v in step["with"].items()}))
            return
        output = self.place.temp / "output"
        output.write_text("")
        variables = {name: self.text(it) for name, it in step.get("env", {}).items()}
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=self.place.shop,
            env=self.place.environment()
            | {
                "GITHUB_ACTION_PATH": str(ROOT),
                "GITHUB_OUTPUT": str(output),
                "RUNNER_TEMP": str(self.place.temp),
            }
            | variables,
            capture_output=True,
            text=True,
        )
        self.log += done.stdout + done.stderr
        self.code = done.returncode if done.returncode else self.code
        pairs = [line.split("=", 1) for line in output.read_text().splitlines()]
        self.outputs[step.get("id")] = dict(pairs)

    def text(self, template):
        return re.sub(r"\$\{\{(.*?)\}\}", lambda it: str(self.value(it[1].strip())), template)

    def value(self, expression):
        """The value of an expression, of the few forms that the action uses."""

        def name(it):
            match it[0].split("."):
                case ["inputs", name]:
                    return repr(self.inputs[name])
                case ["steps", step, "outputs", name]:
                    return repr(self.outputs.get(step, {}).get(name, ""))
                case ["runner", name]:
                    return repr({"os": "Linux", "arch": "X64"}[name])

        text = re.sub(r"\b(?:inputs|steps|runner)\.[\w.-]+", name, expression)
        text = text.replace("!cancelled()", "True").replace("&&", "and")
        return True if text == "true" else eval(text, {"__builtins__": {}})


def check_action(place):
    # The installation, with the defaults of all inputs.
    run = Action(place, {})
    assert run.code == 1, run.log
    assert "::error file=messages/returns-call.json,line=12," in run.log, run.log
    assert run.outputs["check"]["exit-code"] == "1"
    sarif = json.loads(pathlib.Path(run.outputs["check"]["sarif"]).read_text())
    uris = {
        it["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for it in sarif["runs"][0]["results"]
    }
    assert "messages/returns-call.json" in uris, uris
    [(cache, options)] = run.used
    assert cache.startswith("actions/cache@"), cache
    assert re.fullmatch(r"walint-Linux-X64-[0-9a-f]{40}", options["key"]), options

    def check(**inputs):
        return Action(place, {name.replace("_", "-"): it for name, it in inputs.items()}, "check")

    # The findings are uploaded when somebody asks for it, also if they fail the job.
    run = Action(place, {"upload-sarif": "true", "paths": "messages/returns-call.json\n"})
    uses, options = run.used[-1]
    assert run.code == 1 and uses.startswith("github/codeql-action/upload-sarif@"), run.used
    assert options["sarif_file"] == run.outputs["check"]["sarif"], options
    # An old file is not uploaded if walint cannot check anything.
    run = Action(place, {"upload-sarif": "true", "args": "--no-such-option"})
    assert run.code == 2 and len(run.used) == 1, (run.log, run.used)
    assert "sarif" not in run.outputs["check"], run.outputs

    assert check(args="--exit-zero  --no-project").code == 0
    assert check(paths="messages/porto.json").code == 0
    assert check(paths="messages/porto.json", fail_on="warning").code == 1
    (place.shop / "a folder").mkdir()
    shutil.copy(place.shop / "messages/returns-call.json", place.shop / "a folder/b.json")
    run = check(paths="messages/order-ready.json\n\na folder/b.json\n")
    assert run.code == 1 and "file=a folder/b.json" in run.log, run.log
    shutil.rmtree(place.shop / "a folder")

    # Inputs are data.
    attack = 'x; touch pwned; $(touch pwned) `touch pwned` "$(touch pwned)" \' && touch pwned'
    for name in ["paths", "args", "fail-on", "version"]:
        run = Action(place, {name: attack}, "version" if name == "version" else "check")
        assert run.code == 2, (name, run.log)
        assert not list(place.folder.rglob("pwned")), name
    assert Action(place, {"version": "v0.1.0\nother=1"}, "version").code == 2

    for version in ["v0.1.0", place.head]:
        run = Action(place, {"version": version}, "version")
        assert run.outputs["version"] == {"revision": place.head}, run.outputs


def check_gitlab(place):
    job = GITLAB["walint"]
    script = "\n".join(job["script"])

    def run(**variables):
        environment = place.environment() | job["variables"] | variables
        # The build is not what is checked here.
        environment["CARGO_PROFILE_RELEASE_PACKAGE_WALINT_OPT_LEVEL"] = "0"
        codes = set()
        for shell in ["bash", "sh"]:
            report = place.shop / job["artifacts"]["reports"]["codequality"]
            report.unlink(missing_ok=True)
            done = subprocess.run(
                [shell, "-ec", script],
                cwd=place.shop,
                env=environment,
                capture_output=True,
                text=True,
            )
            codes.add(done.returncode)
        assert len(codes) == 1, codes
        return done, report

    done, report = run()
    assert done.returncode == 1, done.stderr
    issues = json.loads(report.read_text())
    assert {"description", "check_name", "fingerprint", "severity", "location"} <= set(issues[0])
    severities = {it["severity"] for it in issues}
    assert severities <= {"info", "minor", "major", "critical", "blocker"}, severities
    assert len({it["fingerprint"] for it in issues}) == len(issues)
    done, report = run(WALINT_PATHS="messages templates", WALINT_ARGS="--exit-zero --no-project")
    assert done.returncode == 0, done.stderr
    issues = json.loads(report.read_text())
    assert issues and "settings/calling.json" not in report.read_text()
    done, report = run(WALINT_PATHS="messages/order-ready.json")
    assert done.returncode == 0 and json.loads(report.read_text()) == [], done.stderr


with tempfile.TemporaryDirectory() as folder:
    place = Place(folder)
    check_action(place)
    check_gitlab(place)
print("the action and the job find what they must find, and their inputs are data")
