"""`check`: every fault of every document, one line each, for editors and packagers."""

import json
import os
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from reader.commands.opening import open_for
from reader.errors import Problem
from reader.library.checking import built_in_problems, check, in_order
from reader.library.model import Document
from reader.options import Options


def run(options: Options) -> int:
    """Print what is wrong; 1 when there is an error or a warning, else 0."""
    paths = tuple(_where(path) for path in options.paths)
    library, places = open_for(options, extra=paths)
    chosen = [one for one in library.documents if _asked_for(one.file, paths)]
    today = options.today or date.today()  # noqa: DTZ011 - the user's own day
    told = [*check(library, today=today, documents=chosen)]
    beside = (*library.problems, *built_in_problems(library, places.sources))
    told += [
        one
        for one in beside
        if one not in told and (one.code == "same-id" or _asked_for(one.file, paths))
    ]
    problems = in_order(told)
    if options.json:
        print(json.dumps(_as_dict(chosen, problems, explain=options.explain), indent=1))
    else:
        _print(chosen, problems, explain=options.explain)
    return 1 if any(one.severity != "note" for one in problems) else 0


def _asked_for(file: Path, paths: Sequence[Path]) -> bool:
    return not paths or any(_where(file).is_relative_to(path) for path in paths)


def _where(path: Path) -> Path:
    """`path` without its links; unlike `Path.resolve`, it bears a link that leads to itself."""
    return Path(os.path.realpath(path))


def _print(documents: Sequence[Document], problems: Sequence[Problem], *, explain: bool) -> None:
    for problem in problems:
        print(problem)
    if explain:
        for document in documents:
            _print_removals(document)
    counts = Counter(problem.severity for problem in problems)
    told = ", ".join(_many(counts[one], one) for one in ("error", "warning", "note"))
    sections = sum(len(document.sections) for document in documents)
    print(f"{_many(len(documents), 'document')}, {_many(sections, 'section')}: {told}.")


def _many(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _print_removals(document: Document) -> None:
    counts = Counter(removal.rule for removal in document.removals)
    for rule, number in counts.most_common():
        print(f"{document.file}: taken off: {rule}, {_many(number, 'time')}:")
        for removal in document.removals:
            if removal.rule == rule:
                print(f"    line {removal.line}: {' '.join(removal.text.split())}")


def _as_dict(
    documents: Sequence[Document], problems: Sequence[Problem], *, explain: bool
) -> dict[str, Any]:
    table: dict[str, Any] = {
        "documents": len(documents),
        "sections": sum(len(document.sections) for document in documents),
        "problems": [
            {
                "file": str(one.file),
                "line": one.line,
                "code": one.code,
                "severity": one.severity,
                "message": one.message,
                "remedy": one.remedy,
            }
            for one in problems
        ],
    }
    if explain:
        table["removals"] = [
            {"file": str(document.file), "line": one.line, "rule": one.rule, "text": one.text}
            for document in documents
            for one in document.removals
        ]
    return table
