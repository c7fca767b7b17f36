"""What a program's run yields: output in its order, warnings and exceptions as data, figures, and a verdict on all of it."""

import itertools
import os
import select
import sys
import tempfile
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from snippet_runner import cli, svg
from snippet_runner.problems import Problem, Problems
from snippet_runner.reading.programs import read_snippet
from snippet_runner.result import Check, Figure, Raised, Text, Warned
from snippet_runner.running import processes, runner
from snippet_runner.running.exchange import End, Job, Report
from snippet_runner.running.processes import FreshProcesses, Lanes
from snippet_runner.running.verdict import judge
from snippet_runner.snippet import Snippet
from tests.conftest import PATIENCE

LANES_OF_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="only Linux hands a lane its orphans")


def causes(result) -> list[str]:
    return [failure.cause for failure in result.failures]


# Output


def test_output_comes_in_the_order_in_which_it_was_written(program):
    result = program(
        "import os, subprocess, sys\n"
        "print('one', end=' ')\n"
        "print('two', file=sys.stderr)\n"
        "sys.stdout.write('three ')\n"
        "os.write(1, b'four ')\n"
        "subprocess.run(['echo', 'five'])\n"
        "os.write(2, b'six ')\n"
        "print('seven')"
    )
    assert (result.outcome, result.parts) == ("passed", (Text("one two\nthree four five\nsix seven"),))


def test_a_program_may_print_nothing(program):
    result = program("x = 1")
    assert (result.outcome, result.parts) == ("passed", ())


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (r"print('\x1b[1;31mred\x1b[0m')", "red"),
        (r"print('\x1b]8;;https://a.test\x07link\x1b]8;;\x07')", "link"),
        (r"print('nul \x00, bell \x07')", "nul ␀, bell ␇"),
        (r"print('10%\r50%\r100%')", "100%"),
        (r"print('100%', end='\r')", "100%"),
        (r"import os; os.write(1, b'\xff\xfe bytes\n')", "�� bytes"),
        (r"print('\udcff')", r"\udcff"),
        (r"print('\n\n  indented\n\n')", "  indented"),
        ("print('中文 and émoji 🙂')", "中文 and émoji 🙂"),
        ("print({'b', 'a', 'c'} == set('abc'), hash('a') == hash('a'))", "True True"),
        ("import sys; print(sys.argv, __name__, sys.stdout.encoding)", "['it_shows.py'] __main__ utf-8"),
        ("import warnings, sys; print(sys.flags.optimize)", "0"),
    ],
)
def test_what_is_printed_is_shown_as_a_terminal_would_leave_it(program, code, text):
    assert program(code).parts == (Text(text),)


@pytest.mark.parametrize(
    "code",
    [
        "while True: print('again and again ' * 10)",
        "print('x' * 50_000_000)",
        "import subprocess\nsubprocess.run(['yes'])",
        "for _ in range(70): print('x' * 1000)",
    ],
)
def test_too_much_output_is_a_failure(program, code):
    result = program(code)
    assert (result.outcome, causes(result)) == ("failed", ["printed more than 64 KB"])
    assert len(result.to_json()) < 100_000


def test_a_stream_put_in_the_place_of_stdout_is_the_programs_own_business(program):
    code = (
        "import sys\nclass Twice:\n    def write(self, text):\n        sys.__stdout__.write(text * 2)\n"
        "    def flush(self):\n        pass\nsys.stdout = Twice()\nprint('ab', end='')"
    )
    result = program(code)
    assert (result.outcome, result.parts) == ("passed", (Text("abab"),))


def test_a_program_that_closes_its_output_is_judged_all_the_same(program):
    result = program("import os\nprint('so far')\nos.closerange(0, 100)", checks=">>> 1\n2")
    assert ([failure.line for failure in result.failures], result.parts) == ([4], (Text("so far"),))


def test_output_at_exit_is_output(program):
    assert program("import atexit\natexit.register(print, 'bye')\nprint('hello')").parts == (Text("hello\nbye"),)


def test_a_process_that_nobody_joined_is_waited_for(program):
    code = (
        "import multiprocessing, time\ndef work():\n    time.sleep(0.2)\n    print('worked')\n"
        "if __name__ == '__main__':\n    multiprocessing.Process(target=work).start()"
    )
    assert program(code).parts == (Text("worked"),)


def test_a_thread_that_nobody_joined_is_waited_for(program):
    code = "import threading, time\ndef work():\n    time.sleep(0.1)\n    print('worked')\nthreading.Thread(target=work).start()"
    assert program(code).parts == (Text("worked"),)


def test_a_thread_pool_that_nobody_shut_down_ends_with_the_program(program):
    code = "from concurrent.futures import ThreadPoolExecutor\npool = ThreadPoolExecutor()\nprint(pool.submit(pow, 2, 3).result())"
    assert program(code).outcome == "passed"


def test_what_c_prints_is_output_at_its_place(program):
    code = (
        "import ctypes\nlibc = ctypes.CDLL(None)\nprint('one')\nlibc.puts(b'two')\nprint('three')\n"
        "libc.printf(b'without an end')"
    )
    assert program(code).parts == (Text("one\ntwo\nthree\nwithout an end"),)


# Warnings


def test_a_warning_is_data_at_its_place_in_the_output(program):
    result = program(
        "import warnings\nprint('before')\nwarnings.warn('careful')\nprint('after')",
        directives="# warns: UserWarning: careful\n",
    )
    assert result.outcome == "passed"
    assert result.parts == (Text("before"), Warned("UserWarning", "careful", 10), Text("after"))


def test_a_warning_from_a_library_names_the_line_of_the_program(program):
    result = program("import json\njson.warnings = __import__('warnings')\nexec('json.warnings.warn(\"deep\")')")
    assert result.warned == (Warned("UserWarning", "deep", 9),)


def test_the_same_line_warns_once_as_in_plain_python(program):
    code = "import warnings\nfor n in range(3):\n    warnings.warn('careful')"
    assert len(program(code, directives="# warns: UserWarning: careful\n").warned) == 1


@pytest.mark.parametrize(
    ("code", "directives", "line", "cause"),
    [
        ("import warnings\nwarnings.warn('careful')", "", 8, "UserWarning: careful"),
        (
            "x = 1",
            "# warns: UserWarning: careful\n",
            None,
            "expected the warning `UserWarning: careful`, but it never came",
        ),
        (
            "import warnings\nwarnings.warn('careful')",
            "# warns: UserWarning: careful\n# warns: FutureWarning: soon\n",
            None,
            "expected the warning `FutureWarning: soon`, but it never came",
        ),
        (
            "import warnings\nwarnings.warn('careful')\nwarnings.warn('gone soon', FutureWarning)",
            "# warns: UserWarning: careful\n",
            10,
            "FutureWarning: gone soon",
        ),
    ],
)
def test_warnings_come_as_announced_or_the_run_fails(program, code, directives, line, cause):
    result = program(code, directives=directives)
    assert (result.outcome, [(f.line, f.cause) for f in result.failures]) == ("failed", [(line, cause)])


# Exceptions


def test_an_announced_exception_is_what_the_program_shows(program):
    result = program(
        "def half(n):\n    return n / 0\n\nprint('before')\nhalf(2)",
        directives="# raises: ZeroDivisionError: by zero\n",
    )
    assert result.outcome == "passed"
    assert result.parts == (Text("before"), Raised("ZeroDivisionError", "division by zero", (12, 9)))


@pytest.mark.parametrize(
    ("code", "directives", "line", "cause"),
    [
        ("1 / 0", "", 7, "ZeroDivisionError: division by zero"),
        ("x = 1", "# raises: ValueError: bad\n", None, "expected `ValueError: bad`, but nothing was raised"),
        (
            "1 / 0",
            "# raises: ValueError: bad\n",
            8,
            "expected `ValueError: bad`, but raised ZeroDivisionError: division by zero",
        ),
        (
            "raise ValueError('good')",
            "# raises: ValueError: bad\n",
            8,
            "expected `ValueError: bad`, but raised ValueError: good",
        ),
        ("import nowhere", "", 7, "ModuleNotFoundError: No module named 'nowhere'"),
        ("import sys\nsys.exit(0)", "", 8, "the program ends itself before its last line: SystemExit: 0"),
        ("raise KeyboardInterrupt", "", 7, "KeyboardInterrupt: "),
        (
            "import threading\nt = threading.Thread(target=lambda: 1 / 0)\nt.start()\nt.join()",
            "",
            8,
            "an exception in a thread: ZeroDivisionError: division by zero",
        ),
        ("input()", "", 7, "EOFError: EOF when reading a line"),
        ("x = bytearray(7 * 2**30)", "", 7, "MemoryError: "),
    ],
)
def test_exceptions_come_as_announced_or_the_run_fails(program, code, directives, line, cause):
    result = program(code, directives=directives)
    assert (result.outcome, [(f.line, f.cause) for f in result.failures]) == ("failed", [(line, cause)])


@pytest.mark.parametrize(
    ("code", "directives", "raised"),
    [
        ("eval('1 +')", "# raises: SyntaxError: invalid syntax\n", Raised("SyntaxError", "invalid syntax", (8,))),
        (
            "class Odd(Exception):\n    pass\nraise Odd('one\\ntwo')",
            "# raises: Odd: one\n",
            Raised("Odd", "one\ntwo", (10,)),
        ),
        (
            "import json\njson.loads('{')",
            "# raises: JSONDecodeError: Expecting\n",
            Raised(
                "json.decoder.JSONDecodeError",
                "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)",
                (9,),
            ),
        ),
        ("raise ValueError('bad \\udcff')", "# raises: ValueError: bad\n", Raised("ValueError", "bad \\udcff", (8,))),
        (
            "error = ValueError()\nerror.add_note('see: here')\nraise error",
            "# raises: ValueError: see\n",
            Raised("ValueError", "see: here", (10,)),
        ),
        (
            "class Odd(Exception):\n    def __str__(self):\n        return self.missing\nraise Odd",
            "# raises: Odd: failed\n",
            Raised("Odd", "<exception str() failed>", (11,)),
        ),
        ("raise ValueError('\\x1b[31mred')", "# raises: ValueError: red\n", Raised("ValueError", "red", (8,))),
        (
            "try:\n    1 / 0\nexcept ZeroDivisionError as error:\n    raise ValueError('bad') from error",
            "# raises: ValueError: bad\n",
            Raised("ValueError", "bad", (11,)),
        ),
    ],
)
def test_an_exception_is_its_type_its_message_and_the_programs_own_lines(program, code, directives, raised):
    result = program(code, directives=directives)
    assert (result.outcome, result.parts) == ("passed", (raised,))


# Doctests


def test_doctests_see_what_the_program_left_behind(program):
    result = program("total = 3 + 4", checks=">>> total\n7\n>>> total + 1\n8")
    assert (result.outcome, result.checks) == ("passed", (Check(4, "total", True), Check(6, "total + 1", True)))


def test_doctests_run_after_the_expected_exception(program):
    result = program(
        "total = 7\n1 / 0\ntotal = 8", directives="# raises: ZeroDivisionError: by zero\n", checks=">>> total\n7"
    )
    assert (result.outcome, result.checks) == ("passed", (Check(4, "total", True),))


def test_a_failing_doctest_names_its_line_and_what_it_got(program):
    result = program("total = 3 + 4", checks=">>> total\n7\n\n>>> total + 1\n9")
    assert result.outcome == "failed"
    assert [(f.line, f.cause) for f in result.failures] == [(7, "doctest failed: total + 1\nexpected 9\ngot      8")]


def test_a_doctest_that_raises_is_a_failure(program):
    result = program("x = 1", checks=">>> y\n1")
    assert [(f.line, f.cause.splitlines()[-1]) for f in result.failures] == [
        (4, "got      NameError: name 'y' is not defined")
    ]


def test_what_doctests_print_or_warn_is_not_output(program):
    code = "import ctypes, os, warnings\nprint_in_c = ctypes.CDLL(None).printf"
    result = program(code, checks=">>> _ = os.write(1, b'x'), warnings.warn('x'), print_in_c(b'x')")
    assert (result.outcome, result.parts) == ("passed", ())


def test_a_program_whose_only_doctest_is_skipped_proves_nothing(program):
    with pytest.raises(Problems, match="proves nothing"):
        program("x = 1", checks=">>> x  # doctest: +SKIP\n2")


# Ends


@pytest.mark.parametrize(
    ("code", "line", "cause"),
    [
        ("print('so far')\nwhile True:\n    pass", (9, 10), "still running after 10 seconds"),
        (
            "import os\nprint('so far', flush=True)\nos._exit(0)",
            (10,),
            "ended before its last line, with exit code 0",
        ),
        ("import os\nprint('so far')\nos._exit(3)", (10,), "ended before its last line, with exit code 3"),
        (
            "import os, threading\nprint('so far')\nthreading.Thread(target=lambda: os._exit(0)).start()",
            (10,),
            "ended before its last line, with exit code 0",
        ),
        ("import ctypes\nprint('so far')\nctypes.string_at(0)", (10,), "killed by SIGSEGV"),
        ("import os\nprint('so far')\nos.abort()", (10,), "killed by SIGABRT"),
        ("import os, signal\nprint('so far')\nos.kill(os.getpid(), signal.SIGKILL)", (None,), "killed by SIGKILL"),
        ("import os\nprint('so far')\nos.kill(os.getpid(), 40)", (None,), "killed by signal 40"),  # real-time: no name
    ],
)
def test_a_program_that_does_not_reach_its_last_line_fails(program, code, line, cause):
    directives, patience = "# timeout: 10\n", 1 if "while True" in code else 60
    result = program(code, directives=directives, patience=patience)
    assert (result.outcome, causes(result)) == ("failed", [cause])
    assert result.failures[0].line in line
    assert result.parts == (Text("so far"),)


def test_on_a_slow_machine_programs_can_be_given_more_time(program):
    assert program("import time\ntime.sleep(2)", directives="# timeout: 1\n", patience=600).outcome == "passed"


@pytest.mark.parametrize("patience", ["0", "-1", "1.5", "ten"])
def test_a_patience_that_is_no_number_of_times_is_a_problem(author, monkeypatch, patience):
    monkeypatch.setenv("SNIPPET_PATIENCE", patience)
    with pytest.raises(Problems, match=f"SNIPPET_PATIENCE is '{patience}'"):
        runner.run([author("x = 1")])


def test_a_program_that_will_not_be_stopped_is_stopped(program):
    code = "import signal\nsignal.signal(signal.SIGABRT, signal.SIG_IGN)\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\nprint('ignores them')\nwhile True: pass"
    result = program(code, directives="# timeout: 5\n", patience=1)
    assert (causes(result), result.parts) == (["still running after 5 seconds"], (Text("ignores them"),))


@LANES_OF_LINUX
def test_nothing_that_a_program_started_outlives_it(program):
    code = (
        "import os, subprocess, sys, time\n"
        "def report():\n"
        "    os.write(1, f'{os.getpid()}\\n'.encode())\n"
        "read, write = os.pipe()\n"
        "if os.fork() == 0:\n"  # a daemon, as daemons are made
        "    os.setsid()\n"
        "    if os.fork() == 0:\n"
        "        report()\n"
        "        os.close(write)\n"
        "        time.sleep(600)\n"
        "    os._exit(0)\n"
        "os.close(write)\n"
        "os.read(read, 1)\n"
        "child = subprocess.Popen(['sleep', '600'])\n"
        "print(child.pid)\n"
        "child.returncode = 0"  # or Python warns that it still runs
    )
    pids = [int(pid) for pid in program(code).parts[0].text.split()]
    assert len(pids) == 2
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


@LANES_OF_LINUX
def test_a_program_that_kills_its_lane_does_not_harm_the_others(author):
    kills = author("import os, signal\nos.kill(os.getppid(), signal.SIGKILL)", name="a-topic/kills")
    others = [author(f"print({number})", name=f"a-topic/number_{number}") for number in range(4)]
    results = runner.run([kills, *others], lanes=2)
    assert results.keys() == {"a-topic/kills", *(snippet.name for snippet in others)}
    assert [results[snippet.name].outcome for snippet in others] == ["passed"] * 4
    assert (results["a-topic/kills"].outcome, len(results["a-topic/kills"].failures)) == ("errored", 1)


def test_a_program_whose_lane_was_lost_does_not_pass_because_it_still_reported(author):
    report = Report(can_run=True, device="CPU")
    outcomes = [judge(author("x = 1"), End(1.0, stopped), report, "", False)[0] for stopped in (None, "lost")]
    assert outcomes == ["passed", "errored"]


@LANES_OF_LINUX
def test_a_program_that_kills_its_lane_and_runs_on_is_ended(author, tmp_path):
    end = tmp_path / "it ran on"
    code = (
        "import os, pathlib, signal, time\nprint(os.getpid())\nos.kill(os.getppid(), signal.SIGKILL)\n"
        f"time.sleep(600)\npathlib.Path({str(end)!r}).touch()"
    )
    (result,) = runner.run([author(code)]).values()
    assert (result.outcome, end.exists()) == ("errored", False)
    with pytest.raises(ProcessLookupError):
        os.kill(int(result.parts[0].text), 0)


@LANES_OF_LINUX
def test_what_a_killed_lane_leaves_is_ended_while_others_run(author, tmp_path):
    pid = tmp_path / "pid"
    kills = author(
        f"import os, pathlib, signal, time\npathlib.Path({str(pid)!r}).write_text(str(os.getpid()))\n"
        "os.kill(os.getppid(), signal.SIGKILL)\ntime.sleep(600)",
        name="a-topic/kills",
    )
    looks = author(
        f"import os, pathlib, time\npid = pathlib.Path({str(pid)!r})\nend = time.monotonic() + 500\n"
        "while time.monotonic() < end and not (pid.exists() and not os.path.exists(f'/proc/{pid.read_text()}')):\n"
        "    time.sleep(0.01)\nprint('ended' if time.monotonic() < end else 'runs on')",
        name="a-topic/looks",
    )
    assert runner.run([kills, looks], lanes=2)["a-topic/looks"].parts == (Text("ended"),)


@pytest.mark.skipif(not os.path.exists("/proc/self/fd"), reason="only Linux lists what a process has open")
def test_a_program_holds_no_socket_of_the_engine(program):
    code = (
        "import os\nlinks = []\nfor number in os.listdir('/proc/self/fd'):\n    try:\n"
        "        links.append(os.readlink(f'/proc/self/fd/{number}'))\n    except OSError:\n        pass\n"
        "print([link for link in links if link.startswith('socket:')])"
    )
    assert program(code).parts == (Text("[]"),)


def test_programs_that_no_process_is_left_for_are_a_problem_that_names_the_cause(author):
    kills = author("import os, signal\nos.kill(os.getppid(), signal.SIGKILL)", name="a-topic/kills")
    with pytest.raises(Problems) as raised:
        runner.run([kills, author("x = 1", name="a-topic/waits")], lanes=1)
    (problem,) = raised.value.problems
    assert (problem.where, problem.errored) == (f"{kills.where}:1", True)
    assert "1 of 2 programs were not run" in problem.cause


def test_a_fault_of_the_machine_has_an_exit_code_and_no_traceback(monkeypatch, capfd):
    def fail(*_, **__):
        raise Problems([Problem("snippets:1", "every process has been killed", "look at the memory", errored=True)])

    monkeypatch.setattr(runner, "run", fail)
    assert cli.main(["run", "--fresh", "image-batches"]) == cli.ERRORED
    assert "cause:  every process has been killed" in capfd.readouterr().err


def test_a_lane_ends_quietly_when_nobody_reads_its_answer(tmp_path, capfd):
    (tmp_path / "work").mkdir()
    (tmp_path / "work/it_shows.py").write_text("x = 1\n", "utf-8")
    files = (str(tmp_path / name) for name in ("work", "output", "report", "fault"))
    with Lanes(1, ["json"]) as lanes:
        lane = lanes.begin(Job("a-topic/it_shows", ">>> x\n1", *files, timeout=PATIENCE))
        assert select.select([lane], [], [], PATIENCE)[0], "no answer came"
    assert (tmp_path / "report").exists()
    assert capfd.readouterr().err == ""


# Isolation


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        ("socket.create_connection(('192.0.2.1', 80), timeout=1)", "'192.0.2.1'"),
        ("socket.create_connection(('host.invalid', 80), timeout=1)", "'host.invalid'"),
        ("socket.create_connection(('2001:db8::1', 80), timeout=1)", "'2001:db8::1'"),
        ("socket.gethostbyname('host.invalid')", "'host.invalid'"),
        ("socket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('192.0.2.1', 9))", "'192.0.2.1'"),
        ("socket.socket().connect_ex(('192.0.2.1', 80))", "'192.0.2.1'"),
        ("import urllib.request\nurllib.request.urlopen('http://host.invalid/')", "'host.invalid'"),
    ],
)
def test_no_program_reaches_the_network(program, code, wanted):
    result = program("import socket, warnings\nwarnings.simplefilter('ignore')\n" + code)
    assert result.outcome == "failed"
    assert f"programs run without network here, and this one wanted {wanted}" in causes(result)[0]


def test_a_program_may_talk_to_itself(program):
    code = (
        "import socket\nwith socket.create_server(('127.0.0.1', 0)) as server:\n"
        "    client = socket.create_connection(('localhost', server.getsockname()[1]))\n"
        "    peer, _ = server.accept()\n"
        "client.sendall(b'hello')\nprint(peer.recv(9))\nclient.close()\npeer.close()"
    )
    assert program(code).parts == (Text("b'hello'"),)


def test_a_program_that_writes_into_its_own_file_fails_and_the_file_stays(program, tmp_path):
    result = program("open(__file__, 'a').write('x = 2')", directives="# warns: ResourceWarning: x\n")
    assert "the program writes into its own file" in causes(result)
    assert "x = 2'" in (tmp_path / "snippets/a-topic/it_shows.py").read_text("utf-8")
    assert not (tmp_path / "snippets/a-topic/it_shows.py").read_text("utf-8").endswith("x = 2")


def test_nothing_of_one_program_reaches_the_next(author):
    first = author(
        "import builtins, locale, os, random, sys, warnings\n"
        "os.environ['LEFT'] = 'behind'\nbuiltins.left = 1\nsys.path.append('left')\nrandom.seed(0)\n"
        "warnings.simplefilter('error')\nopen('left.txt', 'w').close()\nos.chdir('/')\nos.umask(0)\n"
        "sys.setrecursionlimit(5000)\nsys.modules['left'] = os",
        name="a-topic/leaves",
    )
    second = author(
        "import builtins, os, random, sys\n"
        "random_after_seed_0 = 0.8444218515250481\n"
        "print(os.environ.get('LEFT'), hasattr(builtins, 'left'), 'left' in sys.path, os.listdir(), os.getcwd(),\n"
        "      random.random() == random_after_seed_0, sys.getrecursionlimit(), 'left' in sys.modules)",
        name="a-topic/looks",
    )
    results = runner.run([first, second], lanes=1)
    assert [result.outcome for result in results.values()] == ["passed", "passed"]
    assert results["a-topic/looks"].parts == (Text("None False False ['looks.py'] . False 1000 False"),)


def test_nothing_that_the_builder_has_set_reaches_a_program(author, tmp_path, monkeypatch):
    snippets = [
        author(
            "import locale, os, sys, time, warnings\n"
            "import matplotlib.pyplot as plt\n"
            "warnings.warn('careful')\n"
            "print(sys.flags.optimize, sys.stdout.encoding, locale.getpreferredencoding(), time.localtime(0).tm_hour)\n"
            "print(plt.rcParams['lines.linewidth'])",
            directives="# warns: UserWarning: careful\n",
            name=f"a-topic/number_{number}",  # two, so that what both import is imported before either runs
        )
        for number in (1, 2)
    ]
    settings = tmp_path / ".config/matplotlib/matplotlibrc"
    settings.parent.mkdir(parents=True)
    settings.write_text("lines.linewidth: 9\n", "utf-8")
    for name, value in {
        "HOME": str(tmp_path),
        "MATPLOTLIBRC": str(settings),
        "PYTHONWARNINGS": "error",
        "PYTHONOPTIMIZE": "1",
        "PYTHONIOENCODING": "gbk",
        "PYTHONCOERCECLOCALE": "0",
        "LC_ALL": "C",
        "TZ": "Asia/Shanghai",
    }.items():
        monkeypatch.setenv(name, value)
    for result in runner.run(snippets).values():
        assert (result.outcome, result.parts[1:]) == ("passed", (Text("0 utf-8 utf-8 0\n1.5"),))


def test_what_the_builders_environment_holds_does_not_reach_a_program(program, monkeypatch):
    names = ("GITHUB_TOKEN", "HTTPS_PROXY", "RANK", "TORCH_SHOW_CPP_STACKTRACES", "VIRTUAL_ENV", "DISPLAY")
    for name in names:
        monkeypatch.setenv(name, "1")
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "")
    code = f"import os\nprint([name for name in {names} if name in os.environ], 'CUDA_VISIBLE_DEVICES' in os.environ)"
    assert program(code).parts == (Text("[] True"),)


@pytest.mark.parametrize("fork", [True, False])
def test_hashes_are_fixed_until_another_seed_is_asked_for(program, monkeypatch, fork):
    outputs = []
    for seed in (None, "0", "1"):
        if seed:
            monkeypatch.setenv("SNIPPET_HASH_SEED", seed)
        outputs.append(program("print(hash('a'))", fork=fork).parts)
    assert outputs[0] == outputs[1] != outputs[2]


def test_no_path_of_this_machine_is_in_a_result(program):
    result = program(
        "import json, os, sys, tempfile, traceback, warnings\n"
        "print(__file__, os.getcwd(), os.environ['HOME'], tempfile.gettempdir(), os.path.expanduser('~'), json.__file__)\n"
        "try:\n    json.loads('{')\nexcept ValueError:\n    traceback.print_exc()\n"
        "traceback.print_stack()\n"
        "warnings.warn(f'see {__file__}')\n"
        "import numpy\nprint(numpy.__file__)\n"
        "raise FileNotFoundError(os.path.abspath('missing.txt'))",
        directives="# warns: UserWarning: see\n# raises: FileNotFoundError: missing.txt\n",
    )
    assert result.outcome == "passed"
    home, engine = str(Path.home()), str(Path(runner.__file__).parent)
    stored = result.to_json()
    assert [path for path in (tempfile.gettempdir(), sys.prefix, sys.base_prefix, home, engine) if path in stored] == []
    assert result.raised.message == "missing.txt"


# Many programs


def test_results_do_not_depend_on_how_many_run_at_a_time(author):
    snippets = [
        author(f"import time\ntime.sleep({seconds})\nprint({seconds})", name=f"a-topic/sleeps_{number}")
        for number, seconds in enumerate((0.2, 0, 0.1, 0))
    ]
    assert runner.run(snippets, lanes=1) == runner.run(snippets, lanes=3) == runner.run(snippets[::-1], lanes=2)


@pytest.fixture
def served(author, monkeypatch):
    """Run a program as a server does, whose processes stand by; returns what it printed."""
    monkeypatch.setattr(runner, "_standing", None)
    runner.stand_by([author("import fractions"), author("import fractions", name="a-topic/two")])

    def run(code: str) -> str:
        (result,) = runner.run([author(code)]).values()
        return "".join(part.text for part in result.parts if isinstance(part, Text))

    yield run
    runner.stand_down()


ANCESTOR = (
    "import os, re\nparent = open(f'/proc/{os.getppid()}/stat').read()\nprint(parent.rpartition(')')[2].split()[1])"
)


def test_processes_that_stand_by_run_one_edit_after_another(served):
    assert served(ANCESTOR) == served(ANCESTOR + "  # edited")
    assert served("import sys\nprint('fractions' in sys.modules)") == "True"


def test_processes_that_stand_by_are_replaced_once_one_of_them_has_died(served):
    served("import os, signal\nos.kill(os.getppid(), signal.SIGKILL)")
    assert served("print('well')") == served("print('well')  # edited") == "well"


def test_processes_that_stand_by_do_not_keep_an_old_environment(served, monkeypatch):
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "7")
    assert served("import os\nprint(os.environ['CUDA_VISIBLE_DEVICES'])") == "7"


def test_nothing_to_run(author):
    assert runner.run([]) == {}


@pytest.mark.parametrize(
    "code",
    [
        "print('hello')",
        "1 / 0",
        "import warnings\nprint('before')\nwarnings.warn('careful')\nprint('after')",
        "import os\nprint('so far', flush=True)\nos._exit(3)",
        "print('x' * 100_000)",
        "import subprocess\nsubprocess.run(['echo', 'child'])",
        "import os, sys\nprint(os.listdir(), os.getcwd(), sys.argv, __name__, __file__)",
        "input()",
    ],
)
def test_a_new_python_for_each_program_gives_the_same(program, code):
    checks = ">>> 'hello'\n'hello'\n>>> 1\n2"
    assert program(code, checks=checks, fork=False) == program(code, checks=checks, fork=True)


def test_a_new_python_is_stopped_too(program, monkeypatch):
    jobs, seconds, begin = [], itertools.count(0, 6), FreshProcesses.begin

    def monotonic() -> float:
        """A clock that stands until the program has printed: starting Python may take longer than the program may run."""
        return next(seconds) if os.path.exists(jobs[0].output) and os.path.getsize(jobs[0].output) else 0.0

    monkeypatch.setattr(FreshProcesses, "begin", lambda pool, job: jobs.append(job) or begin(pool, job))
    monkeypatch.setattr(processes, "time", SimpleNamespace(monotonic=monotonic, sleep=time.sleep))
    code = "print('so far', flush=True)\nwhile True: pass"
    result = program(code, directives="# timeout: 5\n", fork=False, patience=1)
    assert (causes(result), result.parts) == (["still running after 5 seconds"], (Text("so far"),))


def test_processes_inside_a_program(program):
    code = (
        "import multiprocessing\n\ndef square(n):\n    return n * n\n\n"
        "if __name__ == '__main__':\n"
        "    for method in multiprocessing.get_all_start_methods():\n"
        "        with multiprocessing.get_context(method).Pool(2) as pool:\n"
        "            print(pool.map(square, [1, 2, 3]))"
    )
    result = program(code)
    assert (result.outcome, set(result.parts[0].text.splitlines())) == ("passed", {"[1, 4, 9]"})


# Programs that need torch or matplotlib, which are slow to import: each group runs in one go.


def run_all(folder: Path, programs: dict[str, str], **options) -> dict:
    snippets = []
    for name, code in programs.items():
        path = folder / "a-topic" / f"{name}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f'"""It shows.\n它说明。\n\n>>> 1\n1\n"""\n{code}\n', "utf-8")
        snippets.append(read_snippet(path, folder))
    return {name.partition("/")[2]: result for name, result in runner.run(snippets, **options).items()}


@pytest.fixture(scope="module")
def with_torch(tmp_path_factory):
    return run_all(
        tmp_path_factory.mktemp("torch"),
        {
            "loads": (
                "import torch\nfrom torch.utils.data import DataLoader\n"
                "if __name__ == '__main__':\n"
                "    for batch in DataLoader(torch.arange(6), batch_size=2, num_workers=2):\n"
                "        print(batch.tolist())"
            ),
            "too_large": "import torch\nx = torch.zeros(2 * 2**30)",
        },
        lanes=1,
    )


def test_data_loader_workers_inside_a_program(with_torch):
    result = with_torch["loads"]
    assert (result.outcome, result.parts) == ("passed", (Text("[0, 1]\n[2, 3]\n[4, 5]"),))


def test_memory_beyond_the_limit_is_a_clean_error(with_torch):
    assert "can't allocate memory" in with_torch["too_large"].failures[0].cause


def test_the_versions_that_decide_the_output_are_in_the_result(with_torch):
    versions = with_torch["loads"].versions
    assert versions.keys() >= {"python", "torch", "torchvision", "numpy", "matplotlib"}
    assert "+" not in versions["torch"]


DRAW = "import matplotlib.pyplot as plt\n"


@pytest.fixture(scope="module")
def drawn(tmp_path_factory):
    return run_all(
        tmp_path_factory.mktemp("figures"),
        {
            "one": DRAW + "print('before')\nplt.plot([1, 3, 2], label='a')\nplt.legend()\nplt.show()\nprint('after')",
            "again": DRAW
            + "\nprint('before')\nplt.plot([1, 3, 2], label='a')\nplt.legend()\nplt.show()\nprint('after')",
            "two": DRAW + "plt.figure()\nplt.plot([1, 2])\nplt.figure()\nplt.plot([2, 1])\nplt.show()",
            "forgotten": DRAW + "plt.plot([1, 2])",
            "shown_and_forgotten": DRAW + "plt.plot([1, 2])\nplt.show()\nplt.plot([2, 1])",
            "closed": DRAW + "plt.plot([1, 2])\nplt.close()",
            "of_all_kinds": (
                DRAW
                + "figure, axes = plt.subplots(1, 4)\naxes[0].imshow([[0, 1], [1, 0]])\naxes[1].bar([1], [2], hatch='/')\n"
                "axes[2].scatter([1, 2], [2, 1], c=['r', 'g'])\naxes[3].pie([1, 2], labels=['<a>', '$x^2$'])\nplt.show()"
            ),
            "by_itself": DRAW + "figure = plt.figure()\nfigure.gca().plot([1, 2])\nfigure.show()",
        },
    )


ALONE = {  # what must not depend on whether other programs draw too
    "other_backend": "import matplotlib\nmatplotlib.use('Agg')\n" + DRAW + "plt.plot([1, 2])\nplt.show()",
    "saved_only": "import matplotlib\nmatplotlib.use('Agg')\n"
    + DRAW
    + "plt.plot([1, 2])\nplt.savefig('x.png')\nplt.close()",
    "settings": DRAW + "print(plt.rcParams['figure.facecolor'], plt.rcParams['svg.hashsalt'])",
    "own_settings": DRAW + "plt.rcParams['axes.facecolor'] = 'lightgray'\nplt.plot([1, 2])\nplt.show()",
}


@pytest.mark.torch  # matplotlib is as slow to import
def test_a_program_that_draws_gives_the_same_alone_and_among_others(tmp_path):
    together = run_all(tmp_path, ALONE)
    for name, code in ALONE.items():
        assert run_all(tmp_path, {name: code})[name] == together[name]
    assert causes(together["other_backend"]) == [
        "1 figure(s) drawn but never shown: the program chose the backend Agg, which shows nothing here"
    ]
    assert [together[name].outcome for name in ("saved_only", "settings", "own_settings")] == ["passed"] * 3
    assert "#d3d3d3" in together["own_settings"].figures[0].svg  # light gray, as the program says


def test_a_shown_figure_stands_at_its_place_in_the_output(drawn):
    before, figure, after = drawn["one"].parts
    assert (before, type(figure), after) == (Text("before"), Figure, Text("after"))
    assert "<svg" in figure.svg


def test_a_figure_has_the_same_bytes_every_time(drawn):
    assert drawn["one"].figures == drawn["again"].figures


def test_a_figure_holds_no_date_and_no_background(drawn):
    svg = drawn["one"].figures[0].svg
    assert "dc:date" not in svg
    assert "fill: #ffffff" not in svg


def test_each_open_figure_is_shown(drawn):
    assert [type(part) for part in drawn["two"].parts] == [Figure, Figure]


@pytest.mark.parametrize("name", ["forgotten", "shown_and_forgotten"])
def test_a_figure_that_is_never_shown_is_a_failure(drawn, name):
    assert causes(drawn[name]) == ["1 figure(s) drawn but never shown: plt.show() is missing"]


def test_a_figure_that_is_closed_is_not_missed(drawn):
    assert (drawn["closed"].outcome, drawn["closed"].parts) == ("passed", ())


def test_a_figure_may_show_itself(drawn):
    assert (drawn["by_itself"].outcome, len(drawn["by_itself"].figures)) == ("passed", 1)


@pytest.mark.parametrize("name", ["one", "two", "of_all_kinds"])
def test_what_matplotlib_draws_may_be_stored(drawn, name):
    assert drawn[name].figures
    for figure in drawn[name].figures:
        svg.check(figure.svg)


def test_a_snippet_is_what_its_file_says(author):
    snippet = author("x = 1")
    assert isinstance(snippet, Snippet)
    assert (snippet.slug, snippet.where) == ("a-topic", "snippets/a-topic/it_shows.py")
