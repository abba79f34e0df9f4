"""A page's HTML so that Qt lays it out in time, whatever a document holds.

Qt's time grows with the square of a list's items and of a word's letters, each table costs as
much as a page of text, and tables in one another double it with each.
No page written for people comes near these limits; one that does keeps all its words.
"""

import re
from collections.abc import Iterator

MOST_ITEMS = 500  # of one list; the rest is a list of its own right below
LONGEST_WORD = 400  # letters; a longer word may be broken after each few
PIECE = 50
MOST_TABLES = 1_500  # of a page; the rows of further ones are lines of text
MOST_CELLS = 10_000  # of all tables; Qt makes each row as wide as the widest
MOST_COLUMNS = 60  # further cells of a row stand in its last one

# Signs of one word outside of tags, or a tag.
_PIECE = re.compile(
    r'<(?P<end>/?)(?P<name>[a-z]+[1-6]?)(?:[^<>"]*+(?:"[^"]*+"[^<>"]*+)*+)>'
    r"|(?P<word>(?:[^\s<>&]|&[#\w]{1,10};)++)"
)
_SIGN = re.compile(r"&[#\w]{1,10};|.", re.DOTALL)
_START = re.compile(r' start="(\d+)"')
_LISTS = frozenset(("ul", "ol"))
_OF_TABLES = frozenset(("table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th"))


def tamed(html: str) -> str:
    """`html`, as it is for every usual page."""
    if (
        html.count("<li") <= MOST_ITEMS
        and html.count("<table") <= MOST_TABLES
        and html.count("<tr") * (widest := max(row.count("<t") for row in html.split("<tr")))
        <= MOST_CELLS
        and widest <= MOST_COLUMNS
        and max(part.count("<table") for part in html.split("</table>")) <= 1
        and max(map(len, html.split()), default=0) <= LONGEST_WORD
    ):
        return html
    return "".join(_Page(html).pieces())


class _Page:
    """One page on its way."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._lists: list[list[int]] = []  # of each open list: items so far, number of the first
        self._opened: list[str] = []  # how its tag is written
        self._tables = 0
        self._cells = 0  # of the tables that are closed
        # Of the open table: the row's cells so far, rows, cells of the widest row.
        self._rows: list[int] = []
        self._inner = 0  # tables in it, one in another: their rows are lines of text

    def pieces(self) -> Iterator[str]:
        """The page, piece by piece."""
        at = 0
        for found in _PIECE.finditer(self._html):
            if found.start() > at:
                yield self._html[at : found.start()]
            at = found.end()
            name = found["name"]
            if name is None:
                yield _breakable(found[0])
            elif name in _LISTS or name == "li":
                yield self._of_list(found[0], name, closing=bool(found["end"]))
            elif name in _OF_TABLES:
                yield self._of_table(found[0], name, closing=bool(found["end"]))
            else:
                yield found[0]
        yield self._html[at:]

    def _of_list(self, tag: str, name: str, *, closing: bool) -> str:
        if name in _LISTS:
            if not closing:
                start = _START.search(tag)
                self._lists.append([0, int(start[1]) if start else 1])
                self._opened.append(tag)
            elif self._lists:
                self._lists.pop()
                self._opened.pop()
            return tag
        if closing or not self._lists:
            return tag
        counted = self._lists[-1]
        counted[0] += 1
        if counted[0] == 1 or counted[0] % MOST_ITEMS != 1:
            return tag
        opened = self._opened[-1]
        kind = opened[1:3]
        if kind == "ol":
            opened = f'<ol start="{counted[1] + counted[0] - 1}">'
        return f"</{kind}>{opened}{tag}"

    def _of_table(self, tag: str, name: str, *, closing: bool) -> str:
        if self._inner or (self._rows and name == "table" and not closing):
            self._inner += (name == "table") * (-1 if closing else 1)
            return {"tr": "<br>" if closing else "", "td": " | ", "th": " | "}.get(name, "")
        if name == "table" and not closing:
            self._tables += 1
            if self._tables > MOST_TABLES or self._cells >= MOST_CELLS:
                return ""
            self._rows = [0, 0, 1]
            return tag
        if self._rows:
            return self._within_table(tag, name, closing=closing)
        if name == "tr":
            return "</p>" if closing else "<p>"
        return " | " if name in {"td", "th"} and closing else ""

    def _within_table(self, tag: str, name: str, *, closing: bool) -> str:
        row = self._rows
        if name == "table":
            self._end_table()
        elif name == "tr" and closing:
            row[2] = max(row[2], min(row[0], MOST_COLUMNS))
            return f"</td>{tag}" if row[0] >= MOST_COLUMNS else tag
        elif name == "tr":
            row[0], row[1] = 0, row[1] + 1
            if self._cells + row[1] * row[2] > MOST_CELLS:
                self._end_table()
                return "</table><p>"
        elif name in {"td", "th"}:
            row[0] += not closing
            if closing:
                return "" if row[0] >= MOST_COLUMNS else tag
            if row[0] == MOST_COLUMNS:
                return "<td>"
            return " | " if row[0] > MOST_COLUMNS else tag
        return tag

    def _end_table(self) -> None:
        _, rows, widest = self._rows
        self._cells += rows * widest
        self._rows = []


def _breakable(word: str) -> str:
    """`word` with room for a line's end after each few letters, where it is no word of people."""
    if len(word) <= LONGEST_WORD:
        return word
    signs = _SIGN.findall(word)
    if len(signs) <= LONGEST_WORD:
        return word
    return "\u200b".join("".join(signs[at : at + PIECE]) for at in range(0, len(signs), PIECE))
