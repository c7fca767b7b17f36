"""YAML that knows its lines, so that a mistake in a file is reported where it stands."""

from __future__ import annotations

import yaml


class Lines(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # the one in C is ten times as fast
    """YAML whose mappings know their line; `keys` are those that YAML would lose or change without a word: line, cause, remedy."""

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.keys: list[tuple[int, str, str]] = []

    def construct_mapping(self, node, deep=False):
        seen: set[str] = set()
        for key, _ in node.value:
            name, line = str(key.value), key.start_mark.line + 1
            if name in seen:
                remedy = 'write it once; two tests of one blank are a list: `got: ["> 4", "< want"]`'
                self.keys.append((line, f"the key `{name}` stands twice, and the first would be lost", remedy))
            elif key.tag != "tag:yaml.org,2002:str":
                what = key.tag.rpartition(":")[2]
                remedy = f'put it in quotation marks, `"{name}"`, or choose another name'
                self.keys.append((line, f"YAML reads the key `{name}` as {what}, not as a text", remedy))
            seen.add(name)
        mapping = super().construct_mapping(node, deep=deep)
        mapping["__line__"] = node.start_mark.line + 1
        return mapping
