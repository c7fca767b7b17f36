"""The choices of a question: which one the program's output proves right, and what is said of choices that do not fit."""

import pytest

from snippet_runner.reading import choices
from snippet_runner.reading.pages import read_fences
from snippet_runner.result import Raised, Result, Text, Warned
from tests.test_pages import INCLUDE, START

NAME = "a-topic/it_shows"
PRINTED = (Text("shape:  [4, 3]\nmean 12.5\n"), Warned("UserWarning", "too slow"), Raised("RuntimeError", "size 8"))


def reported(options: str, *parts, outcome="passed") -> list[str]:
    """What is said of a fence with these options whose program gave these parts; without parts it has no result."""
    fences = read_fences(f"{START} {options}\n{INCLUDE}\n```", "docs/en/page.md", "en")
    problems = choices.check(fences, {NAME: Result(NAME, "", outcome, parts)} if parts else {})
    assert all(problem.where == "docs/en/page.md:1" and problem.remedy for problem in problems)
    return [problem.cause for problem in problems]


def asked(text: str) -> str:
    return f'predict="?" because="so" choices="{text}"'


@pytest.mark.parametrize(
    "text",
    [
        "shape: [4, 3] | shape: [3, 4]",  # white space does not count
        "mean 2.5 | mean 12.5 | mean 12",
        "an error => RuntimeError | no error => mean 12.6",
        "RuntimeError: size 8 | RuntimeError: size 80",
        "a warning => UserWarning: too slow | no warning => slowly",
    ],
)
def test_one_choice_is_what_the_program_gave(text):
    assert reported(asked(text), *PRINTED) == []


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("mean 2.5 | mean 1", "no choice"),
        ("2.5 | 5 | 12", "no choice"),  # each only inside of a number
        ("Runtime | slo", "no choice"),  # each only inside of a word
        ("RuntimeError | 12.5", "several choices"),
        ("right => 12.5 | wrong => mean 12.5", "several choices"),
    ],
)
def test_choices_that_the_output_does_not_decide(text, cause):
    (said,) = reported(asked(text), *PRINTED)
    assert said.startswith(cause)
    assert NAME in said


@pytest.mark.parametrize(("piece", "held"), [("3", False), ("-3", True), ("7", True), ("5-7", True), ("-7", False)])
def test_a_sign_belongs_to_a_number_and_a_dash_between_two_does_not(piece, held):
    result = Result(NAME, "", "passed", (Text("-3, lines 5-7"),))
    assert choices.right(choices.read(piece), result) == ([0] if held else [])


@pytest.mark.parametrize(
    ("options", "cause"),
    [
        (asked("12.5"), "two or three"),
        (asked("a | b | c | 12.5"), "two or three"),
        (asked("12.5 | "), "two or three"),
        (asked("an error => | 12.5"), "two or three"),
        (asked("12.5 | 12.5"), "read the same"),
        ('predict="?" choices="a | 12.5"', "without a reason"),
        ('predict="?" choices="a | 12.5" because=" "', "without a reason"),
        ('choices="a | 12.5" because="so"', "without a question"),
        ('predict="?" because="so"', "without choices"),
    ],
)
def test_choices_that_are_not_written_as_they_should_be(options, cause):
    (said,) = reported(options)  # whether or not a result is known
    assert cause in said


def test_nothing_is_said_of_choices_whose_program_has_no_result():
    assert reported(asked("a | b")) == []
    assert reported(asked("a | b"), Text("c"), outcome="failed") == []  # which is itself a problem
