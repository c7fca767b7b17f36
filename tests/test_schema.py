"""Stored results are believed only when they are exactly what the engine wrote, and harmless."""

import dataclasses
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snippet_runner.limits import LARGEST_RESULT
from snippet_runner.result import (
    Check,
    Failure,
    Figure,
    Raised,
    Result,
    SchemaError,
    Text,
    Warned,
    from_json,
)

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9pt" height="9pt" viewBox="0 0 9 9">{}</svg>'
RESULT = Result(
    "sums/adds",
    "0" * 64,
    "passed",
    parts=(
        Text("total: 7\n中文 <b>"),
        Warned("UserWarning", "careful", 8),
        Warned("UserWarning", "from nowhere", None),
        Figure(SVG.format('<path d="M 0 0"/>')),
        Raised("ValueError", "bad", (8, 9)),
    ),
    checks=(Check(4, "total", True),),
    failures=(Failure("cause", "remedy", None),),
    versions={"torch": "2.15.0"},
    device="NVIDIA H200",
    recorded="2026-11-23",
)


def test_what_was_stored_is_what_is_read():
    assert from_json(RESULT.to_json()) == RESULT


def sealed(**changed) -> str:
    """The JSON of a result with fields of any kind, sealed as if the engine had written it."""

    @dataclasses.dataclass(frozen=True)
    class Forged(Result):
        pass

    return Forged(**{f.name: getattr(RESULT, f.name) for f in dataclasses.fields(Result)} | changed).to_json()


def test_an_honest_seal_is_made_for_the_forgeries_below():
    assert from_json(sealed()) == RESULT


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("total: 7", "total: 8"),
        ('"ok": true', '"ok": false'),
        ('"outcome": "passed"', '"outcome": "failed"'),
        ("NVIDIA H200", "NVIDIA H100"),
        ("2026-11-23", "2026-11-24"),
        ('"seal": "', '"seal": "0'),
    ],
)
def test_an_edit_by_hand_is_noticed(old, new):
    text = RESULT.to_json()
    assert text.count(old) == 1
    with pytest.raises(SchemaError, match="the seal does not fit"):
        from_json(text.replace(old, new))


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("outcome", "splendid", "outcome 'splendid' is none of passed, failed, errored"),
        ("schema", 2, "schema 2, and this engine reads 1"),
        ("schema", "1", "schema '1', and this engine reads 1"),
        ("schema", True, "result.schema: bool where int belongs"),
        ("snippet", 7, "result.snippet: int where str belongs"),
        ("snippet", None, "result.snippet: NoneType where str belongs"),
        ("parts", "text", "result.parts: str where tuple"),
        ("parts", ("text",), r"result.parts\[0\]: unknown kind None"),
        ("parts", ({"kind": "script", "text": "x"},), r"result.parts\[0\]: unknown kind 'script'"),
        ("parts", ({"kind": "text", "text": 7},), r"result.parts\[0\].text: int where str belongs"),
        ("parts", ({"kind": "text"},), r"result.parts\[0\]: unknown or missing: text"),
        ("parts", ({"kind": "text", "text": "x", "html": "<b>"},), r"result.parts\[0\]: unknown or missing: html"),
        ("checks", ({"line": 1, "source": "x", "ok": 1},), r"result.checks\[0\].ok: int where bool belongs"),
        ("failures", ([],), r"result.failures\[0\]: not an object"),
        ("versions", {"torch": 2.15}, "result.versions: dict where dict"),
        ("device", ["CPU"], "result.device: list where str belongs"),
        ("recorded", 20261123, "result.recorded: int where str | None belongs"),
    ],
)
def test_a_field_of_another_kind_is_refused(field, value, told):
    with pytest.raises(SchemaError, match=told.replace("|", r"\|")):
        from_json(sealed(**{field: value}))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda data: data.update(html="<b>"), "unknown or missing: html"),
        (lambda data: data.pop("device"), "unknown or missing: device"),
        (lambda data: data.pop("seal"), "the seal does not fit"),
        (lambda data: data.pop("schema"), "schema None"),
    ],
)
def test_a_field_too_many_or_too_few_is_refused(change, told):
    data = json.loads(RESULT.to_json())
    change(data)
    with pytest.raises(SchemaError, match=told):
        from_json(json.dumps(data))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "not JSON"),
        ("[]", "not an object"),
        ("null", "not an object"),
        ("version https://git-lfs.github.com/spec/v1", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("1" * 100_000, "not JSON"),
        (RESULT.to_json() * 2, "not JSON"),
        (" " * (LARGEST_RESULT + 1), "longer than"),
    ],
)
def test_what_is_no_result_is_refused(text, told):
    with pytest.raises(SchemaError, match=told):
        from_json(text)


@pytest.mark.parametrize("kept", [0.01, 0.5, 0.9, 0.99])
def test_a_result_cut_short_is_refused(kept):
    text = RESULT.to_json()
    with pytest.raises(SchemaError):
        from_json(text[: int(len(text) * kept)])


@pytest.mark.parametrize("drawing", ["<script>alert(1)</script>", "<unclosed>"])
def test_a_figure_that_does_more_than_draw_is_refused(drawing):
    """What else it may not do: test_svg.py."""
    with pytest.raises(SchemaError, match="figure"):
        from_json(sealed(parts=(Figure(SVG.format(drawing)),)))


LINES = st.none() | st.integers(0, 10**6)
PARTS = (
    st.builds(Text, st.text())
    | st.builds(Warned, st.text(), st.text(), LINES)
    | st.builds(Raised, st.text(), st.text(), st.lists(st.integers()).map(tuple))
)


@given(
    st.builds(
        Result,
        snippet=st.text(),
        digest=st.text(),
        outcome=st.sampled_from(["passed", "failed", "errored"]),
        parts=st.lists(PARTS).map(tuple),
        checks=st.lists(st.builds(Check, st.integers(), st.text(), st.booleans())).map(tuple),
        failures=st.lists(st.builds(Failure, st.text(), st.text(), LINES)).map(tuple),
        versions=st.dictionaries(st.text(), st.text()),
        device=st.text(),
        recorded=st.none() | st.text(),
    )
)
def test_every_result_survives_its_storage(result):
    assert from_json(result.to_json()) == result


@given(
    st.text()
    | st.recursive(st.none() | st.integers() | st.text(), lambda x: st.lists(x) | st.dictionaries(st.text(), x)).map(
        json.dumps
    )
)
def test_reading_anything_raises_nothing_but_a_schema_error(text):
    with pytest.raises(SchemaError):
        from_json(text)
