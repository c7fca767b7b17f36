"""The two matchers of the error dictionary, Python's and the browser's: the right case for each paste, and the same answer from both."""

from __future__ import annotations

import functools
import json
import shutil
import subprocess

import pytest

from snippet_runner.reading import compiled, templates
from snippet_runner.reading.dictionary import read_dictionary
from snippet_runner.root import ROOT
from snippet_runner.why import blanks, matching
from tests.pages_plugin import gathered
from tests.queries import mutate, pastes

ADVICE = [
    json.loads(line)
    for path in sorted((ROOT / "tests/queries/advice").glob("*.jsonl"))
    for line in path.read_text("utf-8").splitlines()
    if line
]
PUBLIC = [
    text
    for name in ("tracebacks_1", "tracebacks_2", "unrelated", "unrelated_2", "unrelated_3")
    for _, _, text in pastes(name)
]
SCRIPT = """
const matching = require(process.argv[1]);
const { entries, texts } = JSON.parse(require("fs").readFileSync(0, "utf8"));
const answers = texts.map((text) => {
  const found = matching.find(text, entries);
  if (!found) return null;
  const values = Object.fromEntries(Object.entries(found.blanks).map(([name, blank]) => [name, [blank.text, blank.value]]));
  const says = found.cases.map((one) => ["zh", "en"].map((language) => ["why", "do"].map((key) => matching.fill(one[language][key], found.blanks))));
  return [found.entry.id, values, says, found.last, found.said];
});
process.stdout.write(JSON.stringify(answers));
"""


@functools.cache
def dictionary():
    return read_dictionary(ROOT)


@functools.cache
def entries():
    """The dictionary as both matchers get it."""
    return compiled.data(dictionary()[0])


def node() -> str:
    """Node as `make npm` installs it, or the system's."""
    found = shutil.which("node", path=str(ROOT / ".venv/bin")) or shutil.which("node")
    assert found, "Node is missing: run `make npm`"
    return found


def in_javascript(texts: list[str]) -> list:
    script = ROOT / "overrides/assets/javascripts/matching.js"
    data = json.dumps({"entries": entries(), "texts": texts})
    done = subprocess.run([node(), "-e", SCRIPT, str(script)], input=data.encode(), capture_output=True, check=True)
    return json.loads(done.stdout)


def in_python(text: str) -> list | None:
    found = matching.find(text, entries())
    if found is None:
        return None
    values = {name: [blank.text, blank.value] for name, blank in found.blanks.items()}
    says = [
        [[blanks.fill(one[language][key], found.blanks) for key in ("why", "do")] for language in ("zh", "en")]
        for one in found.cases
    ]
    return json.loads(json.dumps([found.entry["id"], values, says, found.last, found.said]))


def test_the_dictionary_is_sound():
    assert not dictionary()[1]


@pytest.mark.parametrize("paste", ADVICE, ids=lambda paste: f"{paste['entry']}-{paste.get('do', '')[:20]}")
def test_a_paste_gets_its_advice(paste):
    """`do` is how the cure begins, with the numbers of the paste; without it, no case may be told from what was pasted."""
    found = matching.find(paste["paste"], entries())
    if paste["entry"] is None:
        assert found is None or not found.last or not found.cases
        return
    assert found, "not known"
    cures = [blanks.fill(one["en"]["do"], found.blanks) for one in found.cases]
    assert found.entry["id"] == paste["entry"]
    assert cures[0].startswith(paste["do"]) if "do" in paste else not cures


@pytest.mark.parametrize(
    ("paste", "entry", "blanks"),
    [
        ("AttributeError: module \"torch\" has no attribute \"fx\"", "module-torch-has-no-attribute", {"name": "fx"}),
        ("UserWarning: Implicit dimension choice for log_softmax has been deprecated", "implicit-dimension-choice", {"fn": "log_softmax"}),
        ("RuntimeError: element 0 of tensors does not require grad... but where is it cut?", "element-0-does-not-require-grad", {"index": 0}),
        ("RuntimeError('Missing key(s) in state_dict: \\\"fc.weight\\\", \\\"fc.bias\\\".')", "missing-keys", {"missing": ["fc.weight", "fc.bias"]}),
        ("RuntimeError: view size is not compatible with input tensor's size and strid", "view-size-not-compatible", {}),
        ("    raise KeyError(key) from None\nKeyError: 'RANK'", "key-error-rank", {}),
    ],
    ids=["other quotation marks", "no full stop", "an ellipsis", "escaped quotation marks", "a cut title", "after a word"],
)  # fmt: skip
def test_a_message_is_read_however_it_was_copied(paste, entry, blanks):
    for found in (in_python(paste), *in_javascript([paste])):
        assert found, "not known"
        assert (found[0], {name: value for name, (_, value) in found[1].items()}) == (entry, blanks)


def messages() -> list[mutate.Message]:
    every = [(entry, wording) for entry in dictionary()[0] for wording in entry.wordings]
    return [mutate.Message(e.id, e.topic, w["type"], templates.sample(w["text"])) for e, w in every]


@pytest.mark.parametrize(("half", "seed"), [(mutate.first_half, 1), (mutate.second_half, 11)])
def test_every_message_is_found_however_it_is_pasted(half, seed):
    snippets = gathered().snippets.values()
    codes = {slug: [s.source for s in snippets if s.slug == slug] for slug in sorted({s.slug for s in snippets})}
    made = half(messages(), codes, seed)
    found = [(message, ways, text, matching.find(text, entries())) for message, ways, text in made]
    wrong = [
        f"{w}: {m.message[:80]!r} -> {f and f.entry['id']}\n{t[-300:]}"
        for m, w, t, f in found
        if f is None or f.entry["id"] != m.id
    ]
    assert len(wrong) <= 0.05 * len(made), "\n\n".join(wrong)


@pytest.mark.parametrize("name", ["tracebacks_1", "tracebacks_2"])
def test_tracebacks_from_public_threads_find_their_topic(name):
    def topics(text: str) -> set[str]:
        found = matching.find(text, entries())
        return (
            {found.entry["topic"], *((one["program"] or one["at"]).split("/")[0].split("#")[0] for one in found.cases)}
            if found
            else set()
        )

    wrong = [(where, right, topics(text)) for where, right, text in pastes(name) if not topics(text) & {*right}]
    assert len(wrong) <= 0.05 * len(pastes(name)), "\n".join(map(str, wrong))


@pytest.mark.parametrize("name", ["unrelated", "unrelated_2", "unrelated_3"])
def test_what_has_nothing_to_do_with_it_gets_no_advice(name):
    found = [(where, matching.find(text, entries())) for where, _, text in pastes(name)]
    assert not [(where, match.entry["id"]) for where, match in found if match and match.cases]


@pytest.mark.npm  # node
def test_both_matchers_agree():
    texts = [paste["paste"] for paste in ADVICE] + PUBLIC
    texts += [
        f"{w['type'] or 'RuntimeError'}: {templates.sample(w['text'])}"
        for entry in dictionary()[0]
        for w in entry.wordings
    ]
    texts += [text[: len(text) * 2 // 3] for text in texts]
    answers = in_javascript(texts)
    assert len(answers) > 100
    assert [(text, a) for text, a in zip(texts, answers, strict=True) if a != in_python(text)] == []


@pytest.mark.npm  # node
def test_a_huge_or_hostile_paste_gets_an_answer():
    message = "RuntimeError: mat1 and mat2 shapes cannot be multiplied (32x5400 and 400x120)"
    texts = [
        "x" * 5_000_000 + "\n" + message,
        "[" * 300_000 + message,
        "\x1b[31m" * 50_000 + message + "\0",
        "<b onload=x>" * 20_000 + message,
        "(1, " * 100_000 + message,
        "Error:" * 50_000 + "\n" + message,
    ]
    assert [answer and answer[0] for answer in in_javascript(texts)] == ["mat1-and-mat2-shapes"] * len(texts)
    assert [answer and answer[0] for answer in map(in_python, texts)] == ["mat1-and-mat2-shapes"] * len(texts)
