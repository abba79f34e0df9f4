"""The YAML head of a Markdown document, read without trusting it.

Every scalar stays the text that stands there: `no` is Norwegian and not False, `2024-02-30` is a
wrong date to be told and not an exception, `1.10` keeps its nought. Aliases are refused, because
nine of them make a billion words; tags mean nothing.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader.errors import Problem
from reader.library.turned import straightened
from reader.wording import translate

_MAX_DEPTH = 20
_MAX_BYTES = 200_000
_ASK = "Mend the head between the two --- lines."


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the text: `values` and the file's line of each top-level key.

    `body` begins on line `body_line` of the file. `broken` tells that the head could not be read.
    """

    body: str
    body_line: int = 1
    values: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    found: bool = False
    broken: Problem | None = None

    def text(self, *keys: str) -> str:
        """The first of `keys` that has a plain value, as text; "" where none has."""
        for key in keys:
            value = self.values.get(key, "")
            if isinstance(value, str) and value.strip() and value.strip() not in {"null", "~"}:
                return straightened(" ".join(value.split()))
        return ""

    def texts(self, key: str) -> tuple[str, ...]:
        """The values of `key` as texts: a list, or one value, or values between commas."""
        value = self.values.get(key, ())
        if isinstance(value, str):
            value = value.split(",")
        if not isinstance(value, list | tuple):
            return ()
        words = (straightened(" ".join(item.split())) for item in value if isinstance(item, str))
        return tuple(word for word in words if word)


class _Refused(Exception):  # noqa: N818 - never leaves this module
    """A head that is YAML but not one of ours."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


def split_head(text: str, path: Path) -> Head:
    """Take the head off `text`. Text without a head comes back whole."""
    start = len(text) - len(text.lstrip())
    if not text.startswith("---", start):
        return Head(text)
    # Imported here: the window is painted before the first document is opened.
    from frontmatter.default_handlers import YAMLHandler  # noqa: PLC0415

    handler = YAMLHandler()
    if not handler.detect(text[start:]):
        return Head(text)
    try:
        head, body = handler.split(text[start:])
    except ValueError:  # no second --- line
        return _unclosed(text, start, path)
    first_line = text.count("\n", 0, text.index(head, start + 3)) + 1
    body_line = text.count("\n", 0, len(text) - len(body)) + 1
    try:
        values, lines = _read_yaml(head, first_line)
    except _Refused as refusal:
        return Head(body, body_line, found=True, broken=_problem(path, refusal))
    if values is None:  # a rule, a paragraph and another rule: no head at all
        return Head(text)
    return Head(body, body_line, values=values, lines=lines, found=True)


def _unclosed(text: str, start: int, path: Path) -> Head:
    """A first --- without a second: a head if a `key: value` follows, else a rule."""
    rest = text[start:].split("\n", 2)
    key, colon, _ = (rest[1] if len(rest) > 1 else "").partition(":")
    if not colon or not key.strip().replace("_", "").isalnum():
        return Head(text)
    line = text.count("\n", 0, start) + 1
    refusal = _Refused(translate("library", "The head has no closing --- line."), line)
    return Head(
        text,
        broken=_problem(
            path, refusal, translate("library", "Add a line --- after the last of its keys.")
        ),
    )


def _problem(path: Path, refusal: _Refused, remedy: str = _ASK) -> Problem:
    return Problem(path, "bad-yaml", "error", str(refusal), remedy, refusal.line)


def _read_yaml(head: str, first_line: int) -> tuple[dict[str, Any] | None, dict[str, int]]:
    """The mapping in `head` and the line of each key; None where it is no mapping.

    Built from the parser's events, on our own stack: no alias, no tag, no deep recursion.
    """
    import yaml  # noqa: PLC0415 - first use only

    if len(head) > _MAX_BYTES:
        raise _Refused(translate("library", "The head is longer than 200 KB."), first_line)
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    # A tab where YAML wants spaces, or a sign that YAML forbids, is told with its line.
    try:
        builder = _Builder(first_line)
        for event in yaml.parse(head, Loader=loader):  # type: ignore[no-untyped-call]
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + (mark.line if mark else 0)
        reason = error.problem or "the YAML is not well formed"
        raise _Refused(
            translate("library", "The head cannot be read: {0}.").format(reason), line
        ) from error
    except yaml.YAMLError as error:
        raise _Refused(
            translate("library", "The head holds a sign that YAML forbids."), first_line
        ) from error
    except RecursionError as error:
        raise _Refused(
            translate("library", "The head is nested too deeply."), first_line
        ) from error
    return builder.root, builder.lines


class _Builder:
    """Puts parser events together into texts, lists and mappings."""

    def __init__(self, first_line: int) -> None:
        self.first_line = first_line
        self.root: dict[str, Any] | None = None
        self.lines: dict[str, int] = {}
        self._stack: list[dict[str, Any] | list[Any]] = []
        self._keys: list[str | None] = []  # the key that waits for its value, per mapping
        self._documents = 0

    def take(self, event: Any) -> None:
        """Use one event of `yaml.parse`."""
        kind = type(event).__name__
        line = self.first_line + event.start_mark.line
        if kind == "AliasEvent":
            raise _Refused(
                translate("library", "The head uses a YAML alias (*name), which is not allowed."),
                line,
            )
        if kind == "ScalarEvent":
            self._add(event.value, line)
        elif kind in {"MappingStartEvent", "SequenceStartEvent"}:
            self._open({} if kind == "MappingStartEvent" else [], line)
        elif kind in {"MappingEndEvent", "SequenceEndEvent"}:
            self._stack.pop()
            self._keys.pop()

    def _open(self, new: dict[str, Any] | list[Any], line: int) -> None:
        if len(self._stack) >= _MAX_DEPTH:
            raise _Refused(translate("library", "The head is nested too deeply."), line)
        self._add(new, line)
        self._stack.append(new)
        self._keys.append(None)

    def _add(self, value: Any, line: int) -> None:
        if not self._stack:
            self._documents += 1
            if self._documents == 1 and isinstance(value, dict):
                self.root = value
            return
        holder = self._stack[-1]
        if isinstance(holder, list):
            holder.append(value)
            return
        key = self._keys[-1]
        if key is None:
            if not isinstance(value, str):
                raise _Refused(
                    translate("library", "The head has a list or mapping where a key belongs."),
                    line,
                )
            self._keys[-1] = value
            if len(self._stack) == 1:
                if value in holder:
                    name = " ".join(value.split())[:40]
                    raise _Refused(
                        translate("library", "The head has the key “{0}” twice.").format(name), line
                    )
                self.lines[value] = line
        else:
            holder[key] = value
            self._keys[-1] = None
