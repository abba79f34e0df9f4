"""How CommonMark tells a line's kind: the few rules that block reading stands on, each linear."""

import re

# Containers nested deeper than this are read as plain paragraphs: no document of ours comes
# near, and a line of 50,000 quote marks must not exhaust the stack.
DEEPEST = 20

MARKER = re.compile(r"([-+*])(?= |$)|(\d{1,9})([.)])(?= |$)")
ATX = re.compile(r"(#{1,6})(?: +|$)")
ATX_CLOSING = re.compile(r"(?:^| )#+ *$")
FENCE = re.compile(r"(`{3,})[^`]*$|(~{3,})")
SETEXT = re.compile(r"(?:=+|-+) *$")
DEFINITION = re.compile(
    r"\[([^\[\]\\]{1,200})\]: *(?:<([^<>\s]*)>|([^\s<]\S*))(?: +[\"'(]([^\"'()]*)[\"')])? *$"
)
REFERENCE = re.compile(r"\[([^\[\]]{1,200})\](?!\()")
DELIMITER = re.compile(r"\|?+ *+:?+-++:?+ *+(?:\| *+:?+-++:?+ *+)*+\|?+ *+$")

# The elements whose tags count as HTML. Words in angle brackets that are no element, such as
# "<MM/DD/YYYY>" or "<your name>", are text and are shown.
_BLOCK_NAMES = (
    "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|"
    "dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|"
    "hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|"
    "search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul"
)
_INLINE_NAMES = (
    "a|abbr|acronym|applet|area|audio|b|bdi|bdo|big|blink|br|button|canvas|cite|code|data|datalist|"
    "del|dfn|em|embed|font|i|img|input|ins|isindex|kbd|keygen|label|map|mark|marquee|math|meta|"
    "meter|nobr|noscript|object|output|picture|portal|pre|progress|q|rp|rt|ruby|s|samp|script|"
    "select|slot|small|source|span|strike|strong|style|sub|sup|svg|template|textarea|time|tt|u|"
    "var|video|wbr|xml|xmp|plaintext|animate|set|image|use|foreignobject|listing"
)
_ATTRIBUTE = r"""(?:\s+[a-zA-Z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)"""
INLINE_HTML = (
    rf"(<(?:{_BLOCK_NAMES}|{_INLINE_NAMES}){_ATTRIBUTE}*\s*/?>"
    rf"|</(?:{_BLOCK_NAMES}|{_INLINE_NAMES})\s*>"
    r"|<!--(?:(?!-->)[^\x02])*-->|<\?[^>]*\?>|<![a-zA-Z][^>]*>|<!\[CDATA\[[^>]*>)"
)
# What opens an HTML block, with what ends it ("" for a blank line).
HTML_STARTS = (
    (
        re.compile(r"<(?:script|pre|style|textarea)(?=[\s>]|$)", re.IGNORECASE),
        re.compile(r"</(?:script|pre|style|textarea)>", re.IGNORECASE),
    ),
    (re.compile(r"<!--"), re.compile(r"-->")),
    (re.compile(r"<\?"), re.compile(r"\?>")),
    (re.compile(r"<![a-zA-Z]"), re.compile(r">")),
    (re.compile(r"<!\[CDATA\["), re.compile(r"\]\]>")),
    (re.compile(rf"</?(?:{_BLOCK_NAMES})(?=[\s>]|/>|$)", re.IGNORECASE), None),
)
LONE_TAG = re.compile(rf"(?:{INLINE_HTML})\s*$", re.IGNORECASE)


def is_rule(text: str) -> bool:
    """Whether the line is a rule across the page: three or more of one of `*-_`, and blanks."""
    first = text[:1]
    return first in ("*", "-", "_") and not text.strip(first + " ") and text.count(first) > 2


def html_end(text: str) -> tuple[re.Pattern[str] | None] | None:
    """What ends the HTML block that `text` opens, in a tuple; None when it opens no such block."""
    if text[0] == "<":
        for start, end in HTML_STARTS:
            if start.match(text):
                return (end,)
    return None


def interrupts(text: str, *, within_item: bool = False) -> bool:
    """Whether a line (indented by less than four) ends the paragraph above it.

    `within_item`: the paragraph lies in a list item that the line does not belong to; any list
    marker then begins the next item.
    """
    first = text[0]
    if first in "-+*":
        marker = MARKER.match(text)
        return is_rule(text) or bool(marker and (within_item or text[marker.end() :].strip()))
    if first.isdigit():
        marker = MARKER.match(text)
        return bool(
            marker and (within_item or (int(marker[2]) == 1 and bool(text[marker.end() :].strip())))
        )
    if first == "#":
        return bool(ATX.match(text))
    if first in "`~":
        return bool(FENCE.match(text))
    if first == "_":
        return is_rule(text)
    return first == ">" or html_end(text) is not None


def cells(line: str) -> list[str]:
    r"""The cells of a table's row; `\|` is a bar within a cell."""
    line = line.strip()
    if "\\|" not in line:
        parts = line.split("|")
    else:
        parts, rest, start = [], line, 0
        for bar in re.finditer(r"(?<!\\)(\\*+)\|", line):
            if len(bar[1]) % 2 == 0:
                parts.append(rest[start : bar.end() - 1].replace("\\|", "|"))
                start = bar.end()
        parts.append(rest[start:].replace("\\|", "|"))
    if parts and not parts[0].strip():
        parts = parts[1:]
    if parts and not parts[-1].strip():
        parts = parts[:-1]
    return [part.strip() for part in parts]


def definitions(markdown: str) -> dict[str, str]:
    """The lines that give reference links their address (`[name]: address`), by name."""
    if "]:" not in markdown:
        return {}
    lines = (line.strip(" ") for line in markdown.split("\n"))
    return {reference(found[1]): line for line in lines if (found := DEFINITION.match(line))}


def references(markdown: str) -> set[str]:
    """The names that reference links of the text may go by."""
    return {reference(name) for name in REFERENCE.findall(markdown)}


def reference(name: str) -> str:
    """A reference link's name as it is compared."""
    return " ".join(name.split()).lower()


class Tail:
    """Follows the lines of a list item or quote, to tell whether its last paragraph is open."""

    def __init__(self) -> None:
        self._fence = ""
        self._table = False
        self._html = False
        self._previous = ""
        self._last = ""

    def add(self, line: str) -> None:
        """Take the container's next line."""
        text = bare(line)
        if self._fence:
            if text.startswith(self._fence) and not text.strip(self._fence[0] + " "):
                self._fence = ""
        elif fence := FENCE.match(text):
            self._fence = fence[1] or fence[2]
        elif not text:
            self._table = self._html = False
        elif "|" in self._last and "-" in text and DELIMITER.match(text):
            self._table = True
        elif text[0] == "<" and html_end(text):
            self._html = True
        self._previous, self._last = self._last, line

    @property
    def open(self) -> bool:
        """Whether a line that is not indented enough still continues the last paragraph."""
        text = bare(self._last)
        if not text or self._fence or self._table or self._html:
            return False
        if self._last.startswith("    ") and not self._previous.strip():
            return False
        return not (ATX.match(text) or is_rule(text) or FENCE.match(text))


def bare(line: str) -> str:
    """The line without the marks of the lists and quotes that it opens."""
    text = line.strip()
    for _ in range(DEEPEST):
        if text.startswith(">"):
            text = text[1:].lstrip()
        elif (marker := MARKER.match(text)) and not is_rule(text):
            text = text[marker.end() :].lstrip()
        else:
            break
    return text
