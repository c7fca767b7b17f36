"""The names of torch, torchvision and NumPy that a program uses, as far as its text shows them; nothing is imported or run."""

from __future__ import annotations

import ast
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

PACKAGES = ("torch", "torchvision", "numpy")
# Functions of torch that return one tensor, and methods of a tensor that return none: enough to know the receivers here.
_MAKERS = {"tensor", "as_tensor", "from_numpy", "zeros", "ones", "empty", "full", "eye", "arange", "linspace", "normal"}
_MAKERS |= {"rand", "randn", "randint", "zeros_like", "ones_like", "full_like", "rand_like", "randn_like"}
_MAKERS |= {"cat", "stack", "where", "matmul", "einsum", "softmax", "sigmoid"}
_NO_TENSOR = {"item", "tolist", "numpy", "size", "stride", "dim", "numel", "split", "chunk", "unbind", "type"}
_NO_TENSORS = {"finfo", "iinfo", "device"}  # classes of torch that are written as functions are


@dataclass(frozen=True)
class Uses:
    """`names` are full, by the program's imports; the rest are attributes of values: of `tensors`, or of what may be `anything`."""

    names: frozenset[str]
    tensors: frozenset[str]
    anything: frozenset[str]
    imports: frozenset[str]  # the packages


@lru_cache(maxsize=4096)  # a server asks again at each edit
def uses(source: str) -> Uses:
    """What the program with this text uses.

    >>> found = uses("from torch import nn\\nimport torch\\nx = torch.rand(2).to('cpu')\\nnn.Linear(3, 4)(x).sum()")
    >>> sorted(found.names), sorted(found.tensors), sorted(found.anything)
    (['torch.nn.Linear', 'torch.rand'], ['to'], ['sum'])
    """
    reader = _Reader(ast.parse(source))
    return Uses(
        frozenset(reader.names), frozenset(reader.tensors), frozenset(reader.anything), frozenset(reader.imports)
    )


class _Reader:
    """Reads one program: first its imports and assignments, then each attribute."""

    def __init__(self, tree: ast.Module) -> None:
        nodes = list(ast.walk(tree))
        self.full: dict[str, str] = {}  # what a name of the program stands for
        self.imports: set[str] = set()
        for node in nodes:
            self._import(node)
        # A name that the program also gives to a value of its own may be either.
        own = Counter(node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store))
        arguments = {node.arg for node in nodes if isinstance(node, ast.arg)}
        self.full = {name: full for name, full in self.full.items() if name not in own and name not in arguments}
        self.defined = {node.name for node in nodes if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
        self.sure: set[str] = set()  # names that stand for nothing but one tensor
        self.others: set[str] = {"self", "cls"}  # names that stand for nothing but one object that is none
        for node in nodes:
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                name = node.targets[0].id
                if own[name] == 1 and name not in arguments:
                    known = self.sure if self._tensor(node.value) else self.others if self._other(node.value) else set()
                    known.add(name)
        self.names: set[str] = set()
        self.tensors: set[str] = set()
        self.anything: set[str] = set()
        inner = {id(node.value) for node in nodes if isinstance(node, ast.Attribute)}
        for node in nodes:
            if isinstance(node, (ast.Name, ast.Attribute)):
                self._use(node, whole=id(node) not in inner)

    def _import(self, node: ast.AST) -> None:
        if isinstance(node, ast.Import):
            for alias in node.names:
                self.imports.add(alias.name.partition(".")[0])
                here = alias.asname or alias.name.partition(".")[0]
                self.full[here] = alias.name if alias.asname else here
        elif isinstance(node, ast.ImportFrom) and node.module:
            self.imports.add(node.module.partition(".")[0])
            for alias in node.names:
                self.full[alias.asname or alias.name] = f"{node.module}.{alias.name}"

    def _named(self, node: ast.AST) -> str | None:
        """The full name that an expression spells out."""
        if isinstance(node, ast.Name):
            return self.full.get(node.id)
        if isinstance(node, ast.Attribute) and (base := self._named(node.value)):
            return f"{base}.{node.attr}"
        return None

    def _tensor(self, node: ast.AST) -> bool:
        """Whether an expression is a tensor for sure."""
        if isinstance(node, ast.Name):
            return node.id in self.sure
        if not isinstance(node, ast.Call):
            return False
        if full := self._named(node.func):
            module, _, name = full.rpartition(".")
            return module == "torch" and name in _MAKERS
        called = node.func
        return isinstance(called, ast.Attribute) and called.attr not in _NO_TENSOR and self._tensor(called.value)

    def _use(self, node: ast.Name | ast.Attribute, *, whole: bool) -> None:
        if full := self._named(node):
            if whole and full.partition(".")[0] in PACKAGES:
                self.names.add(full)
        elif isinstance(node, ast.Attribute) and self._named(node.value) is None:
            if self._tensor(node.value):
                self.tensors.add(node.attr)
            elif node.attr not in self.defined and not self._other(node.value):
                self.anything.add(node.attr)

    def _other(self, node: ast.AST) -> bool:
        """Whether an expression is no tensor for sure: `self`, an object of an imported class, what another package returns."""
        if isinstance(node, ast.Name):
            return node.id in self.others
        if isinstance(node, ast.Call) and (full := self._named(node.func)):
            name = full.rpartition(".")[2]
            return name[0].isupper() or name in _NO_TENSORS or full.partition(".")[0] not in PACKAGES
        return isinstance(node, (ast.Constant, ast.JoinedStr, ast.List, ast.Dict, ast.Tuple, ast.Set))
