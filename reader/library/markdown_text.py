"""The plain words of a section of Markdown, block by block: what search and mentions read."""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from reader.library.inline_text import inline_text
from reader.library.markdown_lines import Kind, look_at

_QUOTE = re.compile(r"[ \t]*+(?:>[ \t]*+)++")
_BULLETS = re.compile(r"[ \t]*+(?:[-*+][ \t]++)++")
_NUMBER = re.compile(r"[ \t]*+(\d{1,9})[.)][ \t]++")
_RULE = re.compile(r"[ \t]*+(?:(?:-[ \t]*+){3,}+|(?:\*[ \t]*+){3,}+|(?:_[ \t]*+){3,}+|=++[ \t]*+)$")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]++|$)")
_DELIMITERS = re.compile(r"[ \t]*+\|?+(?:[ \t]*+:?+-++:?+[ \t]*+(?:\||$))++[ \t]*+$")
_SIGNS = frozenset("-*_=>+#")
"""What a rule, quote, item or heading begins with, or a digit: most lines begin with neither."""
_CELL_END = re.compile(r"(?<!\\)\|")
_REFERENCE = re.compile(
    r" {0,3}\[([^\[\]]{1,999}+)\]:[ \t]*+(<[^<>]*+>|[^\s<]\S*+)"
    r"(?:[ \t]++(?:\"[^\"]*+\"|'[^']*+'|\([^()]*+\)))?+[ \t]*+$"
)


def find_references(lines: Iterable[str]) -> dict[str, str]:
    """Lines such as `[label]: https://…` by the label that they define, case folded."""
    found: dict[str, str] = {}
    for line in lines:
        if label := _definition(line):
            found.setdefault(label, line.strip())
    return found


def plain_text(markdown: str, references: AbstractSet[str] = frozenset()) -> str:
    """The words of `markdown`, one line for each paragraph, list item or table row.

    Marks are gone, links are their text, pictures their description, cells are parted by " | ".
    """
    writer = _Writer(references)
    looked = look_at(markdown.split("\n"))
    for kind, line in zip(looked.kinds, looked.texts, strict=True):
        if kind is Kind.CODE:
            writer.verbatim(line)
        elif kind is Kind.TEXT:
            writer.take(line)
        else:
            writer.end_block()
    writer.end_block()
    return "\n".join(writer.blocks)


class _Writer:
    """Joins lines into blocks."""

    def __init__(self, references: AbstractSet[str]) -> None:
        self.references = references
        self.blocks: list[str] = []
        self._open: list[str] = []
        self._table = False
        self._numbered = False  # the open block is an item of a numbered list

    def take(self, line: str) -> None:
        """Use one line of text."""
        words = line.strip()
        if not words:
            self.end_block()
            return
        if "|" in line and self._is_row(line):
            return
        if words[0] in _SIGNS or words[0].isdigit():
            self._take_marked(line)
        elif not (self.references and _definition(line)):
            self._open.append(line)

    def _take_marked(self, line: str) -> None:
        """Use a line that may begin with the mark of a block."""
        if _RULE.match(line):
            self.end_block(setext=True)
            return
        if quote := _QUOTE.match(line):
            line = line[quote.end() :]
        if bullets := _BULLETS.match(line):
            self.end_block()
            line = line[bullets.end() :]
        elif number := _NUMBER.match(line):
            if not self._open or self._numbered or number[1] == "1":
                self.end_block()
                self._numbered = True
        elif self.references and _definition(line):
            return
        if heading := _HEADING.match(line):
            self.end_block()
            line = line[heading.end() :]
        self._open.append(line)

    def verbatim(self, line: str) -> None:
        """Use one line of code."""
        self.end_block()
        if line.strip():
            self.blocks.append(" ".join(line.split()))

    def end_block(self, *, setext: bool = False) -> None:
        """Write what is open. `setext`: a rule ended it; it may be a heading or a table's head."""
        self._table = self._table and setext
        self._numbered = False
        if not self._open:
            return
        lines, self._open = self._open, []
        start = 0
        for n, line in enumerate(lines):
            if line.endswith(("  ", "\\")) or n == len(lines) - 1:
                part = [text.removesuffix("\\") for text in lines[start : n + 1]]
                words = inline_text(" ".join(part), self.references)
                if words:
                    self.blocks.append(words)
                start = n + 1

    def _is_row(self, line: str) -> bool:
        """Use `line` as a table's row if it is one."""
        if _DELIMITERS.match(line):
            if self._open:
                head = self._open.pop()
                self.end_block()
                self._row(head)
            self._table = True
            return True
        if self._table or line.lstrip().startswith("|"):
            self.end_block(setext=True)
            self._row(line)
            return True
        return False

    def _row(self, line: str) -> None:
        cells = (
            inline_text(cell.replace("\\|", "|"), self.references)
            for cell in _CELL_END.split(line.strip())
        )
        if row := " | ".join(cell for cell in cells if cell):
            self.blocks.append(row)


def _definition(line: str) -> str:
    """The label if `line` defines a link target, else "". A lone word is no target."""
    if "]:" not in line:
        return ""
    match = _REFERENCE.match(line)
    if match and re.search(r"[/.#:]|^<", match[2]):
        return match[1].casefold().strip()
    return ""
