"""A site offers its results, and a machine without torch shows them."""

import contextlib
import functools
import http.server
import json
import socket
import threading

import pytest

from snippet_runner.cli import main
from snippet_runner.problems import Problems
from snippet_runner.recording import published
from snippet_runner.result import Result, SchemaError, Text
from snippet_runner.snippet import Snippet

ANSWER = "the answer is 7"


@contextlib.contextmanager
def served(handler):
    """A server at an address of this machine."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture
def packed(snippet) -> str:
    return published.packed({snippet.name: Result(snippet.name, snippet.digest, "passed", (Text(ANSWER),))})


@pytest.fixture
def snippet(author) -> Snippet:
    return author("print('the answer')")


def test_what_was_packed_is_what_is_unpacked(packed, snippet):
    (result,) = published.matching(published.unpacked(packed), [snippet]).values()
    assert result.parts == (Text(ANSWER),)


@pytest.mark.parametrize(
    "spoil",
    [lambda text: text.replace("answer is 7", "answer is 8"), lambda text: text[:-5], lambda text: json.dumps([text])],
    ids=["edited", "cut off", "a list"],
)
def test_what_was_spoiled_is_refused_and_nothing_is_kept(packed, spoil, tmp_path, capsys):
    spoiled = tmp_path / "spoiled.json"
    spoiled.write_text(spoil(packed), "utf-8")
    with pytest.raises(SchemaError):
        published.unpacked(spoil(packed))
    assert main(["take-over", str(spoiled), "--root", str(tmp_path)]) == 1
    assert f"{spoiled}:1" in capsys.readouterr().err
    assert not (tmp_path / published.KEPT).exists()


def test_a_kept_file_that_cannot_be_read_is_named(tmp_path):
    (tmp_path / ".cache").mkdir()
    (tmp_path / published.KEPT).write_text("{", "utf-8")
    with pytest.raises(Problems) as caught:
        published.load([], tmp_path)
    assert caught.value.problems[0].where == f"{published.KEPT}:1"


def test_a_site_is_asked_by_its_address(packed, tmp_path, capsys, monkeypatch):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / published.NAME).write_text(packed, "utf-8")
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with served(functools.partial(http.server.SimpleHTTPRequestHandler, directory=tmp_path / "site")) as address:
        assert main(["take-over", address, "--root", str(tmp_path)]) == 0
    assert (tmp_path / published.KEPT).read_text("utf-8") == packed
    assert capsys.readouterr().out.startswith("1 of 1 programs have an output")


def test_an_address_where_nothing_answers_is_the_machines_fault(tmp_path, capsys):
    with socket.socket() as held:  # nobody listens there, and nobody else can as long as it is held
        held.bind(("127.0.0.1", 0))
        gone = f"http://127.0.0.1:{held.getsockname()[1]}/"
        assert main(["take-over", gone, "--root", str(tmp_path)]) == 3
    assert "no results can be read there" in capsys.readouterr().err


def test_an_answer_that_breaks_off_is_the_machines_fault(tmp_path, capsys):
    class HalfAnAnswer(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.wfile.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{")

        def log_message(self, *_):
            pass

    with served(HalfAnAnswer) as address:
        assert main(["take-over", address, "--root", str(tmp_path)]) == 3
    assert "no results can be read there" in capsys.readouterr().err
    assert not (tmp_path / published.KEPT).exists()
