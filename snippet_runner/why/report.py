"""Say after a traceback which layer failed, what it got and has, what the tensors of your line are, and what to change.

`python why.py train.py` runs a script; `import why` in a program or notebook sets the hook. It prints after the traceback and
never instead of it, sends nothing, does nothing while nothing fails, and never fails itself. torch is not imported unless
the program did.
"""

from __future__ import annotations

import linecache
import locale
import os
import re
import sys
import traceback
import types

from snippet_runner.why.blanks import fill
from snippet_runner.why.matching import find

DICTIONARY: dict = {"entries": [], "site": "", "anchors": {}}  # filled in by the build
WORDS = {
    "zh": {
        "layer": "出错的层", "got": "收到", "has": "自己有", "line": "你的第 {line} 行", "why": "原因", "do": "改法", "if": "如果{tell}",
        "page": "详见", "unknown": "这条报错词典里还没有。", "unsure": "这条报错是认识的，但从这里看不出是哪一种原因。",
    },
    "en": {
        "layer": "the layer that failed", "got": "got", "has": "has", "line": "your line {line}", "why": "why", "do": "do", "if": "if: {tell}",
        "page": "see", "unknown": "The dictionary does not know this error yet.",
        "unsure": "This error is known, but nothing here tells which cause it has.",
    },
}  # fmt: skip


def language() -> str:
    """zh or en: WHY_LANG in the environment, else the locale."""
    wanted = (
        os.environ.get("WHY_LANG")
        or os.environ.get("LC_ALL")
        or os.environ.get("LC_MESSAGES")
        or os.environ.get("LANG")
        or locale.getlocale()[0]
        or ""
    )
    return "zh" if wanted.lower().startswith(("zh", "chinese")) else "en"


def explain(error: BaseException) -> str:
    """The report as text, in the reader's language; empty for what is no error (KeyboardInterrupt, SystemExit)."""
    if not isinstance(error, Exception):
        return ""
    words, spoken = WORDS[language()], language()
    frames = _frames(error.__traceback__)
    lines = [*_layer(frames, words), *_line(frames, words)]
    text = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    found = find(text, DICTIONARY["entries"])
    if found is None or not found.last:
        return "\n".join([*lines, words["unknown"]])
    if not found.cases:
        lines += [words["unsure"], f"{words['page']}: {_address(spoken, 'errors', found.entry['id'])}"]
    for case in found.cases:
        said = {key: re.sub(r"`([^`]*)`", r"\1", fill(parts, found.blanks)) for key, parts in case[spoken].items()}
        if "tell" in said:
            lines.append(words["if"].format(tell=said["tell"]))
        lines += [
            f"{words['why']}: {said['why']}",
            f"{words['do']}: {said['do']}",
            f"{words['page']}: {_page(spoken, found.entry, case)}",
        ]
    return "\n".join(lines)


def _page(spoken: str, entry: dict, case: dict) -> str:
    if case["program"]:
        return _address(spoken, *_program(case["program"]))
    slug, _, anchor = case["at"].partition("#")
    return _address(spoken, slug or entry["topic"], anchor)


def _program(name: str) -> tuple[str, str]:
    slug, _, program = name.partition("/")
    return slug, "program-" + program.replace("_", "-")


def _address(spoken: str, slug: str, anchor: str) -> str:
    return f"{DICTIONARY['site']}{'en/' if spoken == 'en' else ''}{slug}/#{anchor}"


def _frames(tb: types.TracebackType | None) -> list[tuple[types.FrameType, int]]:
    frames = []
    while tb:
        frames.append((tb.tb_frame, tb.tb_lineno))
        tb = tb.tb_next
    return frames


def _layer(frames: list[tuple[types.FrameType, int]], words: dict[str, str]) -> list[str]:
    """The innermost module that was being called, by its path in the outermost one, with what it got and what it has."""
    torch = sys.modules.get("torch")
    if torch is None:
        return []
    calls = [
        (frame.f_locals["self"], frame)
        for frame, _ in frames
        if isinstance(frame.f_locals.get("self"), torch.nn.Module)
    ]
    if not calls:
        return []
    (root, _), (layer, _) = calls[0], calls[-1]
    path = {id(module): name for name, module in root.named_modules()}.get(id(layer), "")
    place = ".".join(part for part in (type(root).__name__, path) if part)
    lines = [f"{words['layer']}: {place} = {type(layer).__name__}({layer.extra_repr()})"]
    frame = next(f for module, f in calls if module is layer and f.f_code.co_name == "forward") if any(
        module is layer and f.f_code.co_name == "forward" for module, f in calls) else calls[-1][1]  # fmt: skip
    code = frame.f_code
    for name in code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]:
        if name != "self" and name in frame.f_locals:
            lines += [f"  {words['got']}: {name} {tensor}" for tensor in _tensors(frame.f_locals[name])]
    lines += [f"  {words['has']}: {name} {_tensor(value)}" for name, value in layer.named_parameters(recurse=False)]
    return lines


def _line(frames: list[tuple[types.FrameType, int]], words: dict[str, str]) -> list[str]:
    """The last line of the reader's own code, and the tensors that it names."""
    own = [(f, n) for f, n in frames if not re.search(r"[\\/](?:site|dist)-packages[\\/]|[\\/]lib[\\/]python|<frozen", f.f_code.co_filename)
           and os.path.abspath(f.f_code.co_filename) != os.path.abspath(__file__)]  # fmt: skip
    if not own:
        return []
    frame, number = own[-1]
    line = linecache.getline(frame.f_code.co_filename, number).strip()
    lines = [f"{words['line'].format(line=number)}: {line}"] if line else []
    for name in dict.fromkeys(re.findall(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*", line)):
        first, *rest = name.split(".")
        value = frame.f_locals.get(first, frame.f_globals.get(first))
        if rest and first == "self":  # self.weight: a plain attribute, no property that might run code
            value = (
                vars(value).get(rest[0], (vars(value).get("_parameters") or {}).get(rest[0]))
                if hasattr(value, "__dict__")
                else None
            )
            name = ".".join([first, rest[0]])
        lines += [f"  {name} {tensor}" for tensor in _tensors(value)]
    return lines


def _tensors(value: object) -> list[str]:
    """Every tensor in a value, described; of a list or tuple the first four."""
    torch = sys.modules.get("torch")
    if torch is not None and isinstance(value, torch.Tensor):
        return [_tensor(value)]
    if isinstance(value, (list, tuple)):
        return [text for one in value[:4] for text in _tensors(one)]
    return []


def _tensor(value) -> str:
    grad = (
        " requires_grad"
        if value.requires_grad and value.is_leaf
        else f" grad_fn={type(value.grad_fn).__name__}"
        if value.grad_fn
        else ""
    )
    return f"{list(value.shape)} {value.dtype} {value.device}{grad}"


def show(kind: type[BaseException], error: BaseException, tb: types.TracebackType | None) -> None:
    """The hook: the traceback as ever, then the report. Whatever goes wrong in the report is kept quiet."""
    _previous(kind, error, tb)
    try:
        if text := explain(error.with_traceback(tb)):
            print(f"\n── why ──\n{text}", file=sys.stderr)
    except Exception:  # a help that fails must not hide the error
        pass


_previous = sys.excepthook


def install() -> None:
    """Set the hook, in plain Python and in IPython or Jupyter."""
    global _previous
    if sys.excepthook is not show:
        _previous, sys.excepthook = sys.excepthook, show
    shell = sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None
    if shell is not None:

        def in_notebook(shell, kind, error, tb, tb_offset=None):
            shell.showtraceback((kind, error, tb), tb_offset=tb_offset)
            try:
                if text := explain(error.with_traceback(tb)):
                    print(f"── why ──\n{text}", file=sys.stderr)
            except Exception:
                pass

        shell.set_custom_exc((Exception,), in_notebook)


def main(arguments: list[str]) -> None:
    """Run a script as `python script.py …` would; exit with 1 after an exception, its traceback without our own frames."""
    import runpy

    if not arguments:
        sys.exit("usage: python why.py SCRIPT [ARGUMENT …]")
    script, sys.argv = arguments[0], arguments
    sys.path[0] = os.path.dirname(os.path.abspath(script))
    install()
    try:
        runpy.run_path(script, run_name="__main__")
    except Exception as error:
        tb = error.__traceback__
        while tb and tb.tb_frame.f_code.co_filename != script:
            tb = tb.tb_next
        sys.excepthook(type(error), error.with_traceback(tb or error.__traceback__), tb)
        sys.exit(1)
