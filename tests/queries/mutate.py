"""Tracebacks as readers paste them, made from the messages that the site knows: other numbers and devices, other machines, other
tools' formatting, cut short. The same seed gives the same tracebacks.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

MESSAGE = "\0"  # stands where the message begins, until all is done


@dataclass(frozen=True)
class Message:
    """A message of the dictionary with values in its blanks, and the id of its entry."""

    id: str
    topic: str
    type: str | None
    message: str


TYPES = {
    "has no attribute": "AttributeError", "out of range": "IndexError", "No such file": "FileNotFoundError", "No module named": "ModuleNotFoundError",
    "positional argument": "TypeError", "unexpected keyword": "TypeError", "deprecated": "UserWarning", "should be": "ValueError", "must be": "TypeError",
}  # fmt: skip


def first_half(entries: Iterable[Message], codes: dict[str, list[str]], seed: int) -> list[tuple[Message, str, str]]:
    """Each message in two of these ways: (entry, ways, text); `codes` holds each topic's programs."""
    return _made(entries, codes, seed, [numbers, devices, windows, notebook, half_copied, colours, chinese_around])


def _made(
    entries: Iterable[Message], codes: dict[str, list[str]], seed: int, ways: list[Callable]
) -> list[tuple[Message, str, str]]:
    made = []
    for entry in entries:
        chance = random.Random(f"{seed} {entry.topic} {entry.message}")
        text = traceback(entry, codes.get(entry.topic) or [code for some in codes.values() for code in some], chance)
        chosen = sorted(chance.sample(ways, 2), key=ways.index)
        for way in chosen:
            text = way(text, chance)
        made.append((entry, "+".join(way.__name__ for way in chosen), text.replace(MESSAGE, "")))
    return made


def traceback(entry: Message, codes: list[str], chance: random.Random) -> str:
    """The message at the end of a traceback through a program about the same subject."""
    code = chance.choice(codes)
    lines = [line.strip() for line in code.partition('"""\n')[2].splitlines() if re.match(r" *[a-z].*[(=]", line)]
    lines = [line for line in lines if not line.startswith(("import", "from", "def", "class"))] or ["main()"]
    path, package = "/home/me/project/train.py", "/usr/lib/python3.11/site-packages/torch/nn/modules/module.py"
    frames = [
        f'  File "{path}", line {chance.randint(5, 90)}, in {name}\n    {chance.choice(lines)}'
        for name in ("<module>", "step")
    ]
    if "DataLoader" in code:
        package = package.replace("nn/modules/module.py", "utils/data/_utils/fetch.py")
    frames.append(f'  File "{package}", line {chance.randint(20, 900)}, in _call\n    return call(*args, **kwargs)')
    kind = entry.type or next((kind for words, kind in TYPES.items() if words in entry.message), "RuntimeError")
    message = f"{kind}: {entry.message}"
    kind = message.partition(":")[0]
    if kind.endswith("Warning"):
        return f"{path}:{chance.randint(5, 90)}: {MESSAGE}{message}\n  {chance.choice(lines)}"
    return "\n".join(["Traceback (most recent call last):", *frames, f"{MESSAGE}{message}"])


def numbers(text: str, chance: random.Random) -> str:
    """Other shapes and sizes in the message; as many axes as before."""

    def other(match: re.Match) -> str:
        return re.sub(r"\d+", lambda _: str(chance.choice([1, 2, 7, 16, 33, 128, 640, 2048])), match[0])

    head, _, message = text.partition(MESSAGE)
    message = re.sub(
        r"\[[\d, ]+\]|\b\d+x\d+\b|\((\d+(, )?)+\)|(?<=size )\d+|(?<=entry )\d+|(?<=dimension )\d+", other, message
    )
    return f"{head}{MESSAGE}{message}"


def devices(text: str, chance: random.Random) -> str:
    """From the CPU to a GPU, or to another GPU."""
    gpu = f"cuda:{chance.randint(0, 7)}"
    text = re.sub(r"\bcuda:\d\b", gpu, text)
    if "cuda" in text.partition(MESSAGE)[2]:  # a message about two devices has to keep them two
        return text
    return re.sub(r"torch\.(Float|Double|Long)Tensor", r"torch.cuda.\1Tensor", text)


def windows(text: str, chance: random.Random) -> str:
    """Paths of another system, and its line ends."""
    text = text.replace("/home/me/project/", "C:\\Users\\张伟\\桌面\\作业 3\\").replace(
        "/usr/lib/python3.11/site-packages/", "D:\\anaconda3\\envs\\dl\\lib\\site-packages\\"
    )
    return re.sub(r"(?<=[\w\\])/(?=[\w.]+\.py)", "\\\\", text).replace("\n", "\r\n")


def notebook(text: str, chance: random.Random) -> str:
    """As Jupyter prints it."""
    above, _, message = text.replace("\r", "").partition(MESSAGE)
    kind = message.partition(":")[0]
    body = []
    for line in above.splitlines():
        if match := re.match(r'  File "(.*)", line (\d+), in (.*)', line):
            body += [
                "",
                f"Cell In[{chance.randint(1, 40)}], line {match[2]}"
                if "project" in match[1] or "作业" in match[1]
                else f"File {match[1]}:{match[2]}, in {match[3]}(self, *args)",
            ]
        elif not line.startswith("Traceback"):
            number = chance.randint(5, 900)
            body += [f"    {number} # before", f"--> {number + 1}     {line.strip()}", f"    {number + 2} # after"]
    head = ["-" * 75, f"{kind}{' ' * 30}Traceback (most recent call last)"] if body else []
    return "\n".join([*head, *body, "", MESSAGE + message])


def half_copied(text: str, chance: random.Random) -> str:
    """Only the end, only the last line, or the last line without its end."""
    above, _, message = text.partition(MESSAGE)
    how = chance.randrange(3)
    if how == 0:
        return "\n".join(above.splitlines()[-2:]) + f"\n{MESSAGE}{message}"
    return MESSAGE + (message if how == 1 else message[: max(60, len(message) * 2 // 3)])


def colours(text: str, chance: random.Random) -> str:
    """With the terminal's colours, as escapes or as what a copy leaves of them."""
    escape = chance.choice(["\x1b", "␛", ""])
    text = re.sub(r"\b(line|in|File|Traceback)\b", rf"{escape}[1;32m\1{escape}[0m", text)
    return re.sub(r"^([\w.]+(?:Error|Warning))(: )", rf"{escape}[0;31m\1{escape}[0m\2", text)


def chinese_around(text: str, chance: random.Random) -> str:
    """Inside a question in a forum."""
    before = chance.choice(
        [
            "大家好，我按教程写的，运行报错：",
            "求助！！\n代码如下，报错信息：\n",
            "这个错误怎么解决？torch 2.1，Windows 11\n",
        ]
    )
    after = chance.choice(["\n谢谢！", "\n网上搜了半天没找到，有人知道吗？", "  <- 就是这一行"])
    return f"{before}{text}{after}"


def second_half(entries: Iterable[Message], codes: dict[str, list[str]], seed: int) -> list[tuple[Message, str, str]]:
    """Written when the matcher was finished: each message in two of these ways."""
    return _made(
        entries, codes, seed, [numbers, wrapped, log_around, several_ranks, pytest_like, quoted, web_page, rich]
    )


def wrapped(text: str, chance: random.Random) -> str:
    """Copied from a narrow terminal: lines broken wherever they end, in the middle of a word too."""
    width = chance.choice([60, 80])
    return "\n".join(line[at : at + width] for line in text.split("\n") for at in range(0, max(len(line), 1), width))


def log_around(text: str, chance: random.Random) -> str:
    """In the middle of a training log, with another library's warning before it."""
    before = "\n".join(
        f"Epoch [{n}/90] loss: {chance.random():.4f} acc: {chance.random():.3f} lr: 0.001" for n in range(6)
    )
    warning = "/opt/conda/lib/python3.10/site-packages/numpy/core/getlimits.py:549: UserWarning: The value of the smallest subnormal for <class 'numpy.float32'> type is zero."
    after = "\nException ignored in: <function _releaseLock at 0x7f2c3c0d8d30>\nwandb: Waiting for W&B process to finish... (failed 1)."
    return f"{before}\n{warning}\n{text}{chance.choice(['', after])}"


def several_ranks(text: str, chance: random.Random) -> str:
    """As torchrun prints it, with its own summary below."""
    rank = chance.randint(0, 3)
    lines = "\n".join(f"[rank{rank}]: {line}" for line in text.split("\n"))
    return f"{lines}\nE1103 10:20:31.481000 4711 torch/distributed/elastic/multiprocessing/api.py:869] failed (exitcode: 1) local_rank: {rank} (pid: 4720) of binary: /usr/bin/python3"


def pytest_like(text: str, chance: random.Random) -> str:
    """As pytest shows it."""
    above, _, message = text.partition(MESSAGE)
    first, *more = message.split("\n")
    body = "\n".join(f"    {line.strip()}" for line in above.split("\n")[-3:])
    return (
        f"{body}\n{MESSAGE}E       {first}"
        + "".join(f"\nE       {line}" for line in more)
        + "\n\ntest_train.py:31: "
        + first.partition(":")[0]
    )


def quoted(text: str, chance: random.Random) -> str:
    """Quoted in an answer, in a block of code."""
    return "\n".join(f"> {line}" for line in f"```python\n{text}\n```".split("\n"))


def web_page(text: str, chance: random.Random) -> str:
    """Copied from the source of a web page, with curly quotes or entities."""
    if chance.random() < 0.5:
        return text.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;").replace("'", "&#39;")
    return re.sub(r"'([^'\n]*)'", "‘\\1’", text).replace("'", "’")


def rich(text: str, chance: random.Random) -> str:
    """In the box that the library rich draws, the message below it."""
    above, _, message = text.partition(MESSAGE)
    inside = "\n".join(f"│ {line[:76]:<76} │" for line in above.split("\n") if line)
    return f"╭{'─' * 20} Traceback (most recent call last) {'─' * 23}╮\n{inside}\n╰{'─' * 78}╯\n{MESSAGE}{message}"
