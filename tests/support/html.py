"""What a rendered page really holds, as a browser would read it."""

from html.parser import HTMLParser

_INLINE = frozenset(("a", "b", "code", "em", "i", "img", "span", "strong", "sub", "sup"))


class Seen(HTMLParser):
    """The tags, attributes and words that a page really has; each block begins a line of words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words = ""
        self.feed(html)
        self.close()
        self.words = self.words.strip("\n")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in _INLINE and not self.words.endswith("\n"):
            self.words += "\n"

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_comment(self, data: str) -> None:
        self.tags.append(("!--", {"comment": data}))

    def handle_decl(self, decl: str) -> None:
        self.tags.append(("!", {"declaration": decl}))

    def hrefs(self) -> list[str]:
        return [attributes["href"] for _, attributes in self.tags if "href" in attributes]

    def count(self, tag: str) -> int:
        return sum(1 for name, _ in self.tags if name == tag)
