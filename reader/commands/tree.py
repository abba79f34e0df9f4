"""`tree`: the library as the window shows it, for the terminal or as JSON."""

import json
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from typing import Any

from reader.commands.opening import open_for
from reader.library.node import Node
from reader.library.tree import build_tree
from reader.options import Options


def run(options: Options) -> int:
    """Print the tree; exit status."""
    library, _ = open_for(options)
    nodes = build_tree(
        library,
        audience=options.audience or None,
        professionals=options.professionals,
        today=options.today or date.today(),  # noqa: DTZ011 - the user's own day
    )
    if options.json:
        print(json.dumps([_as_dict(node) for node in nodes], indent=1))
    else:
        for node in nodes:
            for line in _lines(node, explain=options.explain):
                print(line)
    return 0


def _as_dict(node: Node) -> dict[str, Any]:
    table = {one.name: getattr(node, one.name) for one in fields(node) if one.name != "children"}
    return {**table, "children": [_as_dict(child) for child in node.children]}


def _lines(node: Node, depth: int = 0, *, explain: bool) -> Iterator[str]:
    place = f"  [{node.file}:{node.line}]" if node.file else ""
    yield f"{'  ' * depth}{node.label}{place}"
    if explain and node.reason:
        yield f"{'  ' * depth}    {node.reason}"
    for child in node.children:
        yield from _lines(child, depth + 1, explain=explain)
