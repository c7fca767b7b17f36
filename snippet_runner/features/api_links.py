"""Links from names in a page's prose to the API index."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import unescape

from snippet_runner.checking.torch_names import SHORT

_NOT_IN = r"h[1-6]|a|pre|summary|label|button|figure|script|table"
# What holds no prose comes first, whole; no such element holds another of its kind.
_CODE = re.compile(
    rf'<(?P<not>{_NOT_IN})\b.*?</(?P=not)>|<p class="(?:admonition-title|snippet)[^>]*>.*?</p>|<code>(?P<code>[^<]+)</code>',
    re.DOTALL,
)
_SPELLED = re.compile(r"(?P<name>\.?[A-Za-z_]\w*(?:\.\w+)*)(?P<call>\(.*\))?", re.DOTALL | re.ASCII)
_PREFIXES = SHORT | {"np": "numpy", "torch": "torch", "torchvision": "torchvision", "numpy": "numpy"}


@lru_cache(maxsize=512)  # a server asks for every page at each edit
def with_links(html: str, names: frozenset[str], address: str) -> str:
    """A page's HTML, with links to the API index at `address`, which has `names`."""
    return _links(names, address).put(html)


class Links:
    """Finds the names of the API index at `address`; `names` are all that are on it."""

    def __init__(self, names: Iterable[str], address: str = "api/") -> None:
        self._names = frozenset(names)
        self._address = address
        count = Counter(name.rpartition(".")[2] for name in self._names)
        # Alone, a class or a function of several words is meant; `max` or `data` may be anything.
        self._alone = {
            last: name for name in self._names if count[last := name.rpartition(".")[2]] == 1 and _telling(name)
        }

    def put(self, html: str) -> str:
        """A page's HTML with a link at the first place that names each; none in headings, links, tables and blocks of code."""
        seen: set[str] = set()

        def link(match: re.Match[str]) -> str:
            name = self.find(unescape(match["code"])) if match["code"] else None
            if name is None or name in seen:
                return match[0]
            seen.add(name)
            return f'<a class="api" href="{self._address}#{name}">{match[0]}</a>'

        return _CODE.sub(link, html)

    def find(self, code: str) -> str | None:
        """The name that a piece of inline code means without doubt.

        >>> links = Links(["torch.nn.Linear", "torch.nn.functional.relu", "torch.Tensor.backward", "torch.Tensor.max"])
        >>> [links.find(code) for code in ("nn.Linear(3, 4)", "F.relu", "Linear", "loss.backward()")]
        ['torch.nn.Linear', 'torch.nn.functional.relu', 'torch.nn.Linear', 'torch.Tensor.backward']
        >>> [links.find(code) for code in ("nn.Nothing", "max", "in_features=3", "backward")]
        [None, None, None, None]
        """
        if not (spelled := _SPELLED.fullmatch(code)):
            return None
        return next(
            (name for name in self._meant(spelled["name"], called=bool(spelled["call"])) if name in self._names), None
        )

    def _meant(self, written: str, *, called: bool) -> Iterator[str]:
        start, dot, rest = written.partition(".")
        if dot and start in _PREFIXES:
            yield f"{_PREFIXES[start]}.{rest}"
        elif not dot and written in self._alone:
            yield self._alone[written]
        elif dot and called and "." not in rest and start == start.lower():
            yield f"torch.Tensor.{rest}"


_links = lru_cache(maxsize=8)(Links)


def _telling(name: str) -> bool:
    owner, _, last = name.rpartition(".")
    return owner != "torch.Tensor" and ((len(last) > 3 and last[0].isupper()) or "_" in last.strip("_"))
