"""Documents that nobody wrote for a reader: each is made here, of any size, and stored nowhere."""

from collections.abc import Callable, Mapping

from tests.support.hostile_heads import YAML

Maker = Callable[[int], bytes]
HEAD = "---\ntitle: Leukemia\nleukemiaTypes: [all]\n---\n\n# Leukemia\n\n"

# What is written again and again up to the size that is asked for.
REPEATED: Mapping[str, str] = {
    "a million links": "[a](b) ",
    "links to many sites": "[a word](https://example.org/{n}) ",
    "links by name": "[w{n}][r{n}] ",
    "definitions of links": "[r{n}]: https://example.org/{n}\n",
    "definitions and their links": "[r{n}] a\n\n[r{n}]: https://example.org/{n}\n\n",
    "one name defined again and again": "[r]: https://example.org/{n}\n",
    "bare addresses": "<https://example.org/{n}> ",
    "half links": "[a](",
    "links in links": "[[[a](b)](c)](d) ",
    "pictures": "![p{n}](p{n}.png)\n\n",
    "pictures within a line": "![a](b.png) word ",
    "our pictures": "![a](illustrations/blood-cells.svg)\n\n",
    "pictures in links": "[![a](b)](c)\n\n",
    "cards of pictures": "[![a](b)\nwords {n}\n](c)\n",
    "headings": "## H{n}\n\n",
    "headings with words": "## Heading number {n}\n\nA few words.\n\n",
    "the same heading": "## Signs\n\nword\n\n",
    "headings that go down and up": "## a\n\n### b\n\n#### c\n\n##### d\n\n###### e\n\n",
    "links to headings that are none": "## H{n}\n\n[a](#z{n})\n\n",
    "links to the next heading": "## H{n}\n\n[a](#h{n})\n\n",
    "empty headings": "##\n\n",
    "underlined headings": "Words {n}\n---\n",
    "footnotes": "word[^{n}] \n\n[^{n}]: note {n}\n\n",
    "table cells": "| a ",
    "table rows": "| a | b |\n",
    "tables": "| a | b |\n|---|---|\n| c | d |\n\n",
    "tables of one line": "a|b\n-|-\n\n",
    "nearly tables": "a|b\n-|",
    "escaped bars": "\\|",
    "quotes": ">",
    "quotes with blanks": "> ",
    "quoted lines": "> a\n",
    "bullets in one line": "- ",
    "bullets": "- a\n",
    "numbers in one line": "1. ",
    "loose list": "- a\n\n",
    "quotes and bullets by turns": "> - ",
    "signs of lists by turns": "- a\n* b\n+ c\n",
    "brackets": "[",
    "closed brackets": "[]",
    "closing brackets": "]",
    "brackets around brackets": "![[",
    "stars": "*",
    "stars around letters": "*a*",
    "stars that open": "*a ",
    "stars by turns": "*a _b ",
    "strong in emphasis": "**a *b ",
    "underscores": "_",
    "underscored words": "a_b_",
    "back-ticks": "`",
    "longer and longer code marks": "` `` ``` ",
    "code": "`a` ",
    "fences": "```\n",
    "fences with words": "```a\n\n",
    "tildes": "~~~\n",
    "indented code": "    a\n\n",
    "backslashes": "\\",
    "hard line ends": "a  \n",
    "entities": "&amp;",
    "numbered entities": "&#106;",
    "entities without end": "&a",
    "named entities of two signs": "&NotEqualTilde;",
    "angle brackets": "<",
    "closing angle brackets": ">",
    "half tags": "<a ",
    "half tags with an attribute": '<a b="',
    "tags": "<b>",
    "closing tags": "</b>",
    "divs": "<div>",
    "divs on lines of their own": "<div>\n\n",
    "spans": "<span>a</span>",
    "formatting tags": "<b><i><u><s><em><strong>",
    "lists of tags": "<ul><li>",
    "tables of tags": "<table><tr><td>",
    "tables of tags on lines": "<table><tr><td>\n\n",
    "quotes of tags": "<blockquote>",
    "links of tags": "<a href=x>",
    "attributes": "<b a=b>",
    "one tag with many attributes": '<b x="',
    "comments": "<!-- a -->",
    "comments without end": "<!--",
    "comments on lines": "<!--\n",
    "instructions": "<?a",
    "declarations": "<!A ",
    "cdata": "<![CDATA[",
    "scripts": "<script>a</script>",
    "scripts without end": "<script>",
    "styles": "<style>a{}</style>",
    "svg": "<svg><g>",
    "mathml": "<math><mi>",
    "templates": "<template>",
    "selects": "<select><option>",
    "headings of tags": "<h1>",
    "tags in paragraphs": "<p>",
    "blanks": " ",
    "tabs": "\t",
    "lines of blanks": "    \n",
    "blank lines": "\n",
    "carriage returns": "\r",
    "form feeds": "\f",
    "rules": "* * *\n",
    "rules in one line": "* ",
    "lines of dashes": "-\n",
    "equal signs": "=",
    "words": "word ",
    "lines of words": "Leukemia is a word. \n",
    "paragraphs": "Leukemia and chemotherapy.\n\n",
    "one letter": "a",
    "capital letters": "ALL ",
    "terms in a row": "ALL AML CML CLL imatinib blast platelet anemia ",
    "dots": ".",
    "dots and blanks": ". ",
    "ends of sentences": ".)",
    "exclamations": "!",
    "commas": ",",
    "colons": "a: ",
    "labels": "Reason: one two three four\n",
    "trial numbers": "NCT01234567 ",
    "nearly trial numbers": "NCT0123456",
    "review dates": "Last reviewed: 1 May 2024\n",
    "review labels": "Last reviewed:\n",
    "glossary marks": "Open a glossary item ",
    "enlarge links": "[Enlarge](a)![b](c)\n",
    "enlarge links without end": "[Enlarge](",
    "placeholders": "![No Image Placeholder](",
    "hyphens": "a-",
    "apostrophes": "a'",
    "quotation marks": '"',
    "opening quotation marks": "“",
    "combining accents": "\u0301",
    "letters with many accents": "a" + "\u0301" * 50,
    "zero-width spaces": "\u200b",
    "zero-width joiners": "a\u200d",
    "bidi overrides": "\u202e",
    "bidi isolates": "\u2067",
    "bidi by turns": "a\u202eb\u202c",
    "line separators": "a\u2028",
    "next lines": "a\x85",
    "object signs": "\ufffc",
    "private signs": "\ue000",
    "slots": '<img src="slot:">',
    "markers of the converter": "\x02klzzwxh:0000\x03",
    "emoji families": "\U0001f468\u200d\U0001f469\u200d\U0001f467 ",
    "Arabic": "\u0633\u0631\u0637\u0627\u0646 ",
    "Chinese": "\u767d\u8840\u75c5",
    "ligatures that grow": "\ufdfa",
    "dotted I": "\u0130",
    "sharp s": "\u00df",
    "Kelvin signs": "\u212a ",
    "full-width letters": "\uff2a\uff33 ",
}
# The same without a head, as plain text off a web page.
PLAIN = (
    *("bullets", "words", "lines of words", "blank lines", "review labels", "review dates"),
    *("one letter", "dots and blanks", "loose list", "quotes", "table cells", "capital letters"),
)


def repeated(unit: str) -> Callable[[int], str]:
    """What writes `unit` up to a size; {n} in it counts."""

    def write(size: int) -> str:
        if "{n}" not in unit:
            return unit * max(1, size // len(unit.encode("utf-8", "surrogatepass")))
        times = size // (len(unit) + 3)
        return "".join(unit.replace("{n}", str(number)) for number in range(times))

    return write


def _nested_list(size: int) -> str:
    lines, total, depth = [], 0, 0
    while total < size:
        lines.append("  " * depth + "- a")
        total += len(lines[-1]) + 1
        depth += 1
    return "\n".join(lines)


def _around(opening: str, closing: str) -> Callable[[int], str]:
    def write(size: int) -> str:
        times = size // len(opening + closing)
        return opening * times + "core" + closing * times

    return write


def _wide_table(size: int) -> str:
    width = size // 12
    return "|a" * width + "|\n" + "|-" * width + "|\n" + "|b" * width + "|\n" + "|c" * width + "|\n"


def _short_rows(size: int) -> str:
    width, rows = size // 20, size // 20
    return "|a" * width + "|\n" + "|-" * width + "|\n" + "b\n" * rows


def _lone_lines(length: int) -> Callable[[int], str]:
    return lambda size: ("w" * length + "\n") * (size // (length + 1))


def _growing_fences(size: int) -> str:
    out, total, length = [], 0, 3
    while total < size:
        out.append("`" * length + "\n")
        total += length + 1
        length += 1
    return "".join(out)


def _labels_used_once(size: int) -> str:
    half = size // 50
    used = "".join(f"[l{n}] " for n in range(half))
    return used + "\n\n" + "".join(f"## s{n}\n\n[l{n}]: http://e.org/{n}\n\n" for n in range(half))


def _labels_in_every_section(size: int) -> str:
    """Each section uses each of the names, which are all defined at the end."""
    names = 400
    uses = "".join(f"[n{n}]" for n in range(names))
    count = max(1, size // (len(uses) + 10))
    defined = "\n".join(f"[n{n}]: http://e.org/{'x' * 200}{n}" for n in range(names))
    return f"## s\n\n{uses}\n\n" * count + f"## end\n\n{defined}\n"


_PATHS = (
    *("../../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "..%2f..%2fetc%2fpasswd"),
    *("C:\\Windows\\win.ini", "C:/Windows/win.ini", "\\\\host\\share\\a.png", "//host/share/a.png"),
    *("CON", "AUX.svg", "illustrations/NUL.svg", "illustrations/../../secret.svg", "a\0b.svg"),
    *("illustrations/%2e%2e/secret.svg", "illustrations/..\\..\\secret.svg", ".", "..", "~/x.svg"),
    *(
        "illustration:../x.svg",
        "qr:x",
        "slot:x",
        "qrc:/x.svg",
        ":/x.svg",
        "data:image/png;base64,AA",
    ),
)
SHAPED: Mapping[str, Callable[[int], str]] = {
    "list in list in list": _nested_list,
    "brackets closed again": _around("[", "](a)"),
    "emphasis closed again": _around("*a ", " a*"),
    "strong closed again": _around("**a ", " a**"),
    "mixed emphasis closed again": _around("*a __b ", " b__ a*"),
    "tags closed again": _around("<b>", "</b>"),
    "divs closed again": _around("<div>", "</div>"),
    "divs closed again on lines": _around("<div>\n\n", "</div>\n\n"),
    "lists of tags closed again": _around("<ul><li>", "</li></ul>"),
    "tables of tags closed again": _around("<table><tr><td>", "</td></tr></table>"),
    "quotes of tags closed again": _around("<blockquote>", "</blockquote>"),
    "fonts closed again": _around("<sub><i>", "</i></sub>"),
    "brackets round the target": _around("[a](", ")"),
    "wide table": _wide_table,
    "wide table with short rows": _short_rows,
    "lines of a thousand letters": _lone_lines(1_000),
    "lines of ninety letters": _lone_lines(90),
    "fences that grow": _growing_fences,
    "names of links far from their use": _labels_used_once,
    "a bomb of definitions": _labels_in_every_section,
    "pictures whose names are too long": lambda size: "![a](" + "p" * 5_000 + ".png)\n\n" * 3,
    "pictures of addresses that are none": lambda size: "![a](http://[)\n\n![b](//[::1)\n\n" * 3,
    "paths out of the library": lambda size: "".join(
        f"![a]({path})\n\n[b]({path})\n\n<img src='{path}'>\n\n" for path in _PATHS
    ),
    "a long heading": lambda size: "## " + "word " * (size // 5),
    "a long underlined heading": lambda size: "word " * (size // 5) + "\n---\n",
    "a long label": lambda size: "[" + "a" * size + "](b)",
    "a long target": lambda size: "[a](http://example.org/" + "a" * size + ")",
    "a long title": lambda size: '[a](b "' + "a" * size + '")',
    "a long description": lambda size: "![" + "a " * (size // 2) + "](b)",
    "a long tag": lambda size: "<b " + "a=b " * (size // 4) + ">x</b>",
    "a long attribute": lambda size: '<b title="' + "a" * size + '">x</b>',
    "a long comment": lambda size: "<!--" + "a\n" * (size // 2) + "-->",
    "a long number": lambda size: "&#" + "9" * size + ";\n\n" + "9" * (size // 2) + ". a",
    "a long definition": lambda size: "[a]: http://e.org/" + "a" * size,
    "a long fence": lambda size: "`" * size,
    "a long delimiter row": lambda size: "|a|\n" + "|" + "-" * size + "|\n|b|",
    "a long rule of blanks": lambda size: "-" + " " * size + "-",
    "a long row of blanks and a word": lambda size: "a" + " " * size + "b",
    "a long row of tabs and a word": lambda size: "a" + "\t" * size + "b\n" + "\t" * size + "c",
}


def _with_head(write: Callable[[int], str]) -> Maker:
    return lambda size: (HEAD + write(size)).encode("utf-8", "surrogatepass")


def _bare(write: Callable[[int], str]) -> Maker:
    return lambda size: write(size).encode("utf-8", "surrogatepass")


def _yaml(write: Callable[[int], str]) -> Maker:
    # A head may have 200 KB; larger ones are refused at once, so half of that is the hard case.
    return lambda size: f"---\n{write(min(size, 190_000))}\n---\n# T\n\nWords.\n".encode()


_SAMPLE = HEAD + "Leukemia — «blood» \U0001fa78. [a](b)\n\n"


def _filled(encoding: str, mark: bytes = b"") -> Maker:
    return lambda size: mark + (_SAMPLE * (size // len(_SAMPLE) // 2 + 1)).encode(encoding)


ENCODED: Mapping[str, Maker] = {
    "UTF-16 with mark": _filled("utf-16"),
    "UTF-16 the other way": _filled("utf-16-be", b"\xfe\xff"),
    "UTF-16 without mark": _filled("utf-16-le"),
    "UTF-16 cut in a sign": lambda size: _filled("utf-16")(size)[:-1],
    "UTF-32 with mark": _filled("utf-32"),
    "UTF-32 the other way": _filled("utf-32-be", b"\0\0\xfe\xff"),
    "UTF-32 without mark": _filled("utf-32-le"),
    "UTF-7": _filled("utf-7"),
    "two marks": _filled("utf-8", b"\xef\xbb\xbf\xef\xbb\xbf"),
    "a mark in the middle": lambda size: _filled("utf-8")(size // 2) + b"\xef\xbb\xbf---\n",
    "mixed": lambda size: _filled("utf-8")(size // 2) + _filled("utf-16")(size // 2),
    "not UTF-8": lambda size: HEAD.encode() + b"\xff\xc3(\xa0\xa1 word " * (size // 11),
    "over-long signs": lambda size: HEAD.encode() + b"\xc0\xaf\xe0\x80\xaf " * (size // 6),
    "surrogates in UTF-8": lambda size: HEAD.encode() + b"\xed\xa0\x80 a " * (size // 6),
    "all NULs": lambda size: b"\0" * size,
    "NULs between": lambda size: HEAD.encode() + b"a word \0" * (size // 8),
    "a NUL in the head": lambda _size: b"---\ntitle: a\0b\nurl: http://e.org/\0\n---\n# a\n\nb",
    "every byte": lambda size: HEAD.encode() + bytes(range(256)) * (size // 256),
    "controls": lambda size: HEAD.encode() + b"word \x1b[31m\x07\x08 " * (size // 13),
    "one byte": lambda _size: b"\xff",
    "a mark alone": lambda _size: b"\xef\xbb\xbf",
    "old Mac line ends": lambda size: (
        (_SAMPLE * (size // len(_SAMPLE))).replace("\n", "\r").encode()
    ),
}


def corpus() -> dict[str, Maker]:
    """Every document by its name; each takes the bytes that it shall have, more or less."""
    found: dict[str, Maker] = {}
    writers = {name: repeated(unit) for name, unit in REPEATED.items()} | dict(SHAPED)
    found |= {f"markdown: {name}": _with_head(write) for name, write in writers.items()}
    found |= {f"plain: {name}": _bare(repeated(REPEATED[name])) for name in PLAIN}
    found |= {f"head: {name}": _yaml(write) for name, write in YAML.items()}
    found |= {f"bytes: {name}": make for name, make in ENCODED.items()}
    return found
