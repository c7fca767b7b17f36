"""What the builder, a lane and the process of a program say to each other: frozen data, sent as JSON.

Standard library only: this is imported into the process of every program.
"""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Job:
    """One program to run: `folder` is its own working directory, `output`, `report` and `fault` are files outside of it."""

    name: str
    docstring: str
    folder: str
    output: str
    report: str
    fault: str
    timeout: int  # seconds
    requires: str | None = None

    @property
    def program(self) -> str:
        return str(Path(self.folder, self.name.split("/")[1] + ".py"))

    @classmethod
    def from_json(cls, text: str | bytes) -> Job:
        return cls(**json.loads(text))


@dataclass(frozen=True)
class End:
    """How a program's process ended.

    `stopped` says why it had to be stopped: `timeout`, `output` (too much of it), `abandoned` (the builder has exited),
    `lost` (its lane has died). `signal` names what killed it otherwise.
    """

    seconds: float
    stopped: str | None = None
    signal: str | None = None
    code: int | None = None

    @classmethod
    def from_json(cls, text: str | bytes) -> End:
        return cls(**json.loads(text))


@dataclass(frozen=True)
class WarningEvent:
    """A Python warning; `at` is its place in the output, in bytes, `line` the program's line that led to it."""

    at: int
    type: str
    message: str
    line: int | None
    kind: str = "warning"


@dataclass(frozen=True)
class FigureEvent:
    """A figure that was shown."""

    at: int
    svg: str
    kind: str = "figure"


@dataclass(frozen=True)
class ExceptionEvent:
    """The exception that ended the program, or one of its threads; `lines` are the program's own, outermost first."""

    at: int
    type: str
    message: str
    lines: tuple[int, ...]
    in_thread: bool = False
    kind: str = "exception"


Event = WarningEvent | FigureEvent | ExceptionEvent
_EVENTS: dict[str, type] = {cls.kind: cls for cls in (WarningEvent, FigureEvent, ExceptionEvent)}


@dataclass(frozen=True)
class Example:
    """One doctest: what was wanted, and what came."""

    line: int
    source: str
    ok: bool
    want: str
    got: str


@dataclass(frozen=True)
class Report:
    """What a program's process writes as its very last act. `size` is that of the output, in bytes."""

    can_run: bool
    device: str
    events: tuple[Event, ...] = ()
    faults: tuple[str, ...] = ()
    checks: tuple[Example, ...] = ()
    size: int = 0

    @classmethod
    def from_json(cls, text: str | bytes) -> Report:
        data = json.loads(text)
        for event in data["events"]:
            if "lines" in event:
                event["lines"] = tuple(event["lines"])
        data["events"] = tuple(_EVENTS[event["kind"]](**event) for event in data["events"])
        data["checks"] = tuple(Example(**check) for check in data["checks"])
        data["faults"] = tuple(data["faults"])
        return cls(**data)


def to_json(message: Job | End | Report) -> str:
    """One line of JSON, which the class's `from_json` reads back."""
    return json.dumps(dataclasses.asdict(message))
