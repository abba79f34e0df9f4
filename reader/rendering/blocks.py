"""Blocks as CommonMark sees them, in place of Python-Markdown's own block parser.

Python-Markdown wants nested lists indented by whole tabs and blank lines before every list, and
web pages give it neither; it flattened one list in two. This parser knows list items by the
offset of their content, and builds the same element tree that the rest of Python-Markdown works
on. Every line is looked at once for each container around it, and containers nest 20 deep at most.
"""

from collections.abc import Callable, Sequence
from xml.etree.ElementTree import Element, ElementTree, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.util import AtomicString

from reader.rendering.lines import (
    ATX,
    ATX_CLOSING,
    DEEPEST,
    DEFINITION,
    DELIMITER,
    FENCE,
    LONE_TAG,
    MARKER,
    SETEXT,
    Tail,
    cells,
    html_end,
    interrupts,
    is_rule,
    reference,
)

BULLETS = ("", "circle", "square")
# Empty cells that rows too short are filled up with: a head of a thousand columns and a thousand
# rows of one letter would make a million of them.
FREE_CELLS = 100
LETTERS_A_CELL = 4
Handler = Callable[[Element, list[str], int, int], int]


class CommonMarkBlocks(BlockParser):
    """Reads lines into an element tree.

    Each handler takes the parent, the lines, the index of the line in hand and the depth, and
    returns the index after what it read, or 0 when the line is nothing of its own.
    """

    keep_dash_rows = True  # set False: leave out the second head that some tables carry as rows

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._padding = FREE_CELLS
        self._handlers: dict[str, Handler] = {
            "#": self._heading,
            ">": self._quote,
            "_": self._rule,
            "`": self._fenced,
            "~": self._fenced,
            "<": self._html,
        }
        self._handlers |= dict.fromkeys("-+*0123456789", self._list)

    def parseDocument(self, lines: Sequence[str]) -> ElementTree:  # type: ignore[override]  # noqa: N802
        """The tree of the document."""
        self.root = Element(self.md.doc_tag)
        self._padding = FREE_CELLS + sum(map(len, lines)) // LETTERS_A_CELL
        self._blocks(self.root, list(lines), 0)
        return ElementTree(self.root)

    def _blocks(self, parent: Element, lines: list[str], depth: int) -> None:
        index, end = 0, len(lines)
        while index < end:
            text = lines[index].lstrip(" ")
            if not text:
                index += 1
            elif len(lines[index]) - len(text) > 3:
                index = self._indented(parent, lines, index)
            else:
                handler = self._handlers.get(text[0]) if depth < DEEPEST else None
                after = handler(parent, lines, index, depth) if handler else 0
                index = after or self._paragraph(parent, lines, index)

    def _paragraph(self, parent: Element, lines: list[str], index: int) -> int:
        if defined := DEFINITION.match(lines[index].strip(" ")):
            name = reference(defined[1])
            self.md.references.setdefault(name, (defined[2] or defined[3] or "", defined[4]))
            return index + 1
        taken: list[str] = []
        for at in range(index, len(lines)):
            line = lines[at]
            text = line.lstrip(" ")
            if not text:
                break
            if len(line) - len(text) < 4:
                if at > index:
                    if SETEXT.match(text):
                        tag = "h1" if text[0] == "=" else "h2"
                        SubElement(parent, tag).text = "\n".join(taken).strip()
                        return at + 1
                    if interrupts(text):
                        break
                if "|" in text and (width := self._table_width(lines, at)):
                    if taken:
                        break
                    return self._table(parent, lines, at, width)
            taken.append(text)
        SubElement(parent, "p").text = "\n".join(taken).rstrip()
        return index + len(taken)

    def _heading(self, parent: Element, lines: list[str], index: int, _depth: int) -> int:
        text = lines[index].strip()
        mark = ATX.match(text)
        if not mark:
            return 0
        heading = SubElement(parent, f"h{len(mark[1])}")
        heading.text = ATX_CLOSING.sub("", text[mark.end() :]).strip()
        return index + 1

    def _rule(self, parent: Element, lines: list[str], index: int, _depth: int) -> int:
        if not is_rule(lines[index].strip()):
            return 0
        SubElement(parent, "hr")
        return index + 1

    def _indented(self, parent: Element, lines: list[str], index: int) -> int:
        at = index
        while at < len(lines) and (lines[at].startswith("    ") or not lines[at].strip()):
            at += 1
        _code(parent, [line[4:] for line in lines[index:at]])
        return at

    def _fenced(self, parent: Element, lines: list[str], index: int, _depth: int) -> int:
        text = lines[index].lstrip(" ")
        indent = len(lines[index]) - len(text)
        opening = FENCE.match(text)
        if not opening:
            return 0
        fence = opening[1] or opening[2]
        at = index + 1
        while at < len(lines):
            line = lines[at]
            closing = line.strip()
            if (
                closing.startswith(fence)
                and not closing.strip(fence[0])
                and len(line) - len(line.lstrip(" ")) < 4
            ):
                break
            at += 1
        _code(parent, [_dedent(line, indent) for line in lines[index + 1 : at]])
        return at + 1

    def _html(self, parent: Element, lines: list[str], index: int, _depth: int) -> int:
        text = lines[index].lstrip(" ")
        found = html_end(text)
        if found is None:
            if not LONE_TAG.match(text):
                return 0
            found = (None,)
        ends, at = found[0], index
        while at < len(lines):
            if ends is None and not lines[at].strip():
                break
            at += 1
            if ends is not None and ends.search(lines[at - 1]):
                break
        SubElement(parent, "p").text = AtomicString(
            self.md.htmlStash.store("\n".join(lines[index:at]))
        )
        return at

    def _quote(self, parent: Element, lines: list[str], index: int, depth: int) -> int:
        inner: list[str] = []
        tail = Tail()
        at = index
        while at < len(lines):
            text = lines[at].lstrip(" ")
            indent = len(lines[at]) - len(text)
            if not text:
                break
            if text[0] == ">" and indent < 4:
                text = text[2:] if text.startswith("> ") else text[1:]
            elif not tail.open or (indent < 4 and interrupts(text, within_item=True)):
                break
            inner.append(text)
            tail.add(text)
            at += 1
        self._blocks(SubElement(parent, "blockquote"), inner, depth + 1)
        return at

    def _list(self, parent: Element, lines: list[str], index: int, depth: int) -> int:
        text = lines[index].lstrip(" ")
        marker = MARKER.match(text)
        if is_rule(text):
            return self._rule(parent, lines, index, depth)
        if not marker:
            return 0
        kind = marker[1] or marker[3]
        element = SubElement(parent, "ul" if marker[1] else "ol")
        _dress(element, marker[2], depth)
        at = index
        while at < len(lines):
            text = lines[at].lstrip(" ")
            if not text:
                at += 1
                continue
            marker = MARKER.match(text)
            indent = len(lines[at]) - len(text)
            if (
                indent > 3
                or not marker
                or (marker[1] or marker[3]) != kind
                or (marker[1] and is_rule(text))
            ):
                break
            inner, at = _item(lines, at, indent, marker_length=marker.end())
            item = SubElement(element, "li")
            self._blocks(item, inner, depth + 1)
            _unwrap(item)
        return at

    def _table_width(self, lines: list[str], index: int) -> int:
        """The number of columns of the table whose head is line `index`; 0 when it is none."""
        if index + 1 >= len(lines):
            return 0
        below = lines[index + 1]
        if "-" not in below or below.startswith("    ") or not DELIMITER.match(below.lstrip(" ")):
            return 0
        if "|" not in below and ":" not in below:
            return 0
        width = len(cells(lines[index]))
        return width if width == len(cells(below)) else 0

    def _table(self, parent: Element, lines: list[str], index: int, width: int) -> int:
        aligns = [_alignment(cell) for cell in cells(lines[index + 1])]
        rows: list[list[str]] = []
        at = index + 2
        while at < len(lines):
            text = lines[at].lstrip(" ")
            if not text or len(lines[at]) - len(text) > 3 or interrupts(text):
                break
            rows.append(self._padded(cells(text)[:width], width))
            at += 1
        table = SubElement(parent, "table")
        _row(SubElement(table, "thead"), "th", cells(lines[index]), aligns)
        if not self.keep_dash_rows:
            rows = _without_dashes(rows)
        if rows:
            body = SubElement(table, "tbody")
            for row in rows:
                _row(body, "td", row, aligns)
        return at

    def _padded(self, row: list[str], width: int) -> list[str]:
        """The row with cells to the table's width, as long as they stay in proportion."""
        missing = width - len(row)
        if missing > self._padding:
            return row
        self._padding -= missing
        return row + [""] * missing


def _item(
    lines: list[str], index: int, indent: int, *, marker_length: int
) -> tuple[list[str], int]:
    """The lines of the list item that begins at `index`, and the index after it."""
    after = lines[index].lstrip(" ")[marker_length:]
    content = after.lstrip(" ")
    spaces = len(after) - len(content)
    offset = indent + marker_length + (spaces if content and spaces < 5 else 1)
    first = lines[index][offset:]
    inner, tail = [first], Tail()
    tail.add(first)
    at = index + 1
    while at < len(lines):
        line = lines[at]
        text = line.lstrip(" ")
        indented = len(line) - len(text)
        if not text:
            if len(inner) == 1 and not content:
                break  # an item may begin with one blank line, not with two
            line = ""
        elif indented >= offset:
            line = line[offset:]
        elif tail.open and (indented > 3 or not interrupts(text, within_item=True)):
            line = text
        else:
            break
        inner.append(line)
        tail.add(line)
        at += 1
    return inner, at


def _unwrap(item: Element) -> None:
    """Take the paragraph mark off an item that holds one paragraph: lists stay close together."""
    if len(item) and item[0].tag == "p" and not any(c.tag == "p" for c in item[1:]):
        item.text = item[0].text
        item.remove(item[0])


def _dress(element: Element, number: str | None, depth: int) -> None:
    if number is not None and int(number) != 1:
        element.set("start", str(int(number)))
    if number is None and depth:
        # Qt takes the sign of a nested list from this attribute only, not from a style sheet.
        element.set("type", BULLETS[min(depth, 2)])


def _row(parent: Element, tag: str, row: list[str], aligns: list[str]) -> None:
    line = SubElement(parent, "tr")
    for text, align in zip(row, aligns, strict=False):
        cell = SubElement(line, tag)
        cell.text = text
        if align:
            cell.set("align", align)


def _alignment(cell: str) -> str:
    left, right = cell.startswith(":"), cell.endswith(":")
    return ("center" if left else "right") if right else ("left" if left else "")


def _without_dashes(rows: list[list[str]]) -> list[list[str]]:
    """The rows without those made of dashes only, and without the empty row above such a one."""
    kept: list[list[str]] = []
    for row in rows:
        if row[0].startswith("-") and all(cell and not cell.strip("-: ") for cell in row):
            if kept and not any(kept[-1]):
                kept.pop()
        else:
            kept.append(row)
    return kept


def _code(parent: Element, lines: list[str]) -> None:
    code = SubElement(SubElement(parent, "pre"), "code")
    code.text = AtomicString("\n".join(lines).rstrip("\n") + "\n")


def _dedent(line: str, width: int) -> str:
    return line[min(width, len(line) - len(line.lstrip(" "))) :]
